import { ancestors, divisionByCode, matchDivision, matchDivisionPath, type Division } from "../lexicon/gazetteer.js";
import { functionalZone } from "../lexicon/functional-zones.js";

/** Which division a notice is about, and the words that say so. */
export interface NoticeRegion {
  division: Division;
  reason: string;
}

const LEVEL_WORDS: readonly [RegExp, Division["level"]][] = [
  [/^省|^自治区|全省|省政府|省直|自治区(?:人民政府|政府|党委|\p{Script=Han}{2,8}厅)/u, "province"],
  [/^市|^州|全市|全州|市政府|州政府|市直/u, "city"],
  [/^[县区旗]|全县|全区|县政府|区政府|县直|区直/u, "county"],
];

/**
 * Finds the division whose notice this is: the one that the signature, the publisher or the title names; else, where the signature is an
 * abbreviation (省政府办公厅), the one that the places named in the text lie in.
 *
 * @param names signature, publisher, title, recipients, in this order of trust.
 * @param year the notice's year, in whose divisions names are read.
 */
export function findRegion(names: readonly { text: string; what: string }[], body: string, year: number | undefined): NoticeRegion | undefined {
  const options = year === undefined ? { short: false } : { year, slack: 1, short: false };
  for (const { text, what } of names) {
    const at = firstDivision(text, options);
    const found = at ?? holderOfZone(text, year);
    if (found) return { division: found, reason: `${what}: ${text}` };
  }
  const abbreviation = names.map(({ text }) => text).join(" ");
  const level = LEVEL_WORDS.find(([pattern]) => pattern.test(abbreviation))?.[1] ?? LEVEL_WORDS.find(([pattern]) => pattern.test(body.slice(0, 600)))?.[1];
  return level && majority(body, level, options);
}

const COMMITTEE = /^(\p{Script=Han}{2,20}?(?:管理委员会|管委会))(?:办公室|办)?(?:关于|$)/u;

/** The division that holds the functional zone by whose committee a notice is signed or titled. */
function holderOfZone(text: string, year: number | undefined): Division | undefined {
  const committee = COMMITTEE.exec(text.replace(/\s+/gu, ""))?.[1];
  const within = committee === undefined ? undefined : functionalZone(committee)?.within;
  return within === undefined ? undefined : divisionByCode(within, year);
}

/** The first division that a text names in full, as deep as its chain goes: 江门市蓬江区 is 蓬江区. */
function firstDivision(text: string, options: { year?: number; slack?: number; short: boolean }): Division | undefined {
  for (let at = 0; at < text.length; at++) {
    const path = matchDivisionPath(text, at, options);
    if (!path) continue;
    // Without a year a place stands with its old codes too: the one in force today is meant.
    const inForce = path.candidates.filter(({ to }) => to === null);
    const division = path.candidates.length === 1 ? path.candidates[0] : inForce.length === 1 && options.year === undefined ? inForce[0] : undefined;
    if (division) return division;
    at = path.end - 1;
  }
  return undefined;
}

/** The division of a level in which most of the places lie that a text names; nothing where they do not agree. */
function majority(body: string, level: Division["level"], options: { year?: number; slack?: number; short: boolean }): NoticeRegion | undefined {
  const digits = level === "province" ? 2 : level === "city" ? 4 : 6;
  const votes = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (let at = 0; at < body.length; at++) {
    const match = matchDivision(body, at, options);
    if (!match) continue;
    const codes = new Set(match.candidates.filter((division) => division.level !== "province" || level === "province").map(({ code }) => code.slice(0, digits)));
    if (codes.size === 1) {
      const [code] = codes as unknown as [string];
      votes.set(code, (votes.get(code) ?? new Set()).add(match.name));
      all.add(match.name);
    }
    at = match.end - 1;
  }
  const ranked = [...votes].sort((a, b) => b[1].size - a[1].size);
  const best = ranked[0];
  if (!best || best[1].size < 2 || best[1].size < all.size * 0.7) return undefined;
  const division = divisionByCode(best[0].padEnd(6, "0"), options.year);
  return division?.level === level ? { division, reason: `${best[1].size} places named in the text lie there` } : undefined;
}

/** Names the province, city and county that a division lies in or is. */
export function lineage(division: Division, year: number | undefined): { province: string | null; city: string | null; county: string | null } {
  const chain = [...ancestors(division, year), division];
  const named = (level: Division["level"]): string | null => chain.find((item) => item.level === level)?.name ?? null;
  return { province: named("province"), city: named("city"), county: named("county") };
}
