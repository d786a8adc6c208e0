/** Reads division names in running text. */
import { candidatesNamed, codePrefix, type DivisionOptions } from "./division-candidates.js";
import { pairAt, standsAt } from "../text/match.js";
import { gazetteer, type Division, type NamedDivision } from "./gazetteer-data.js";

export interface DivisionMatch {
  /** End of the name in the text (exclusive, UTF-16). */
  end: number;
  name: string;
  /** The name lacks its suffix, or a part of it (昭阳, 恩施州). */
  short: boolean;
  /** All divisions it may be, never none. */
  candidates: Division[];
}

export interface DivisionPath extends DivisionMatch {
  /** The names in their order: 陕西省, 渭南市, 华州区. */
  steps: DivisionMatch[];
}

/** What turns a short name into another thing: 朝阳镇, 沙河营镇, 昭阳路, 新疆生产建设兵团. */
const OTHER_PLACE = /^(?:[^各全县市区省级及和与的、,，]?[镇鎮乡鄉]|街|村|社区|居委|路|大道|苏木|嘎查|农场|林场|牧场|生产建设兵团)/u;
/** A suffix after a short name names another division: 朝阳市 is not 朝阳区. 市县, 区县 and the like are no suffix. */
const OTHER_DIVISION = /^(?:[省市县区旗州盟](?![市县区旗州])|地区|林区|矿区|自治|特别行政区)/u;
/** What shows that the last character belongs to a common word: 合作市|场, 平安区|域, 公安县|级. */
const COMMON_WORD = /^[场域块间级]/u;
/** A Han character, except those that end the name of a larger division. */
const INSIDE_WORD = /^(?![省市州])\p{Script=Han}$/u;

/**
 * Finds the longest division name that starts at `at`, in time that depends on no more than the names with the same first two characters.
 * The text before `at` counts only for a few names that arise inside words (管理县, 渠道县); elsewhere the caller knows where words begin.
 */
export function matchDivision(text: string, at: number, options: DivisionOptions = {}): DivisionMatch | undefined {
  const { namesByStart, ownWord } = gazetteer();
  const names = namesByStart.get(pairAt(text, at));
  if (!names) return undefined;
  for (const name of names) {
    if (!standsAt(text, name, at) || (ownWord.has(name) && INSIDE_WORD.test(text[at - 1] ?? ""))) continue;
    const end = at + name.length;
    const all = candidatesNamed(name, options);
    const found = all.filter(({ short }) => short === all[0]?.short); // a full name goes before a short one
    if (!found[0] || isPartOfAnother(name, found[0], text.slice(end, end + 6))) continue;
    return { end, name, short: found[0].short, candidates: found.map(({ division }) => division) };
  }
  return undefined;
}

function isPartOfAnother(name: string, { division, short }: NamedDivision, next: string): boolean {
  const { cityOnly, neverShort } = gazetteer();
  if (!short) return COMMON_WORD.test(next) && (cityOnly.has(name) || neverShort.has(name.slice(0, -1)));
  // 恩施州 and 城步县 bring a suffix of their own; they are no beginnings of the full name.
  return OTHER_PLACE.test(next) || (division.name.startsWith(name) && OTHER_DIVISION.test(next));
}

/**
 * Finds a chain of names from a larger to a smaller division (陕西省渭南市华州区, 西安市长安区) that starts at `at`.
 * `candidates` are what its last name may be, given those before it.
 */
export function matchDivisionPath(text: string, at: number, options: DivisionOptions = {}): DivisionPath | undefined {
  const { level, ...open } = options;
  const first = matchDivision(text, at, open);
  if (!first) return undefined;
  const steps = [first];
  for (let last = first; ; ) {
    const next = nextStep(text, last, open);
    if (!next) break;
    steps.push(next);
    last = next;
  }
  const last = steps.at(-1)!;
  const candidates = last.candidates.filter((division) => level === undefined || division.level === level);
  return candidates.length === 0 ? undefined : { ...last, candidates, steps };
}

/** Reads the name after another one, below any of the divisions that the other may be. */
function nextStep(text: string, last: DivisionMatch, options: DivisionOptions): DivisionMatch | undefined {
  const found = last.candidates
    .filter(({ level }) => level !== "county")
    .map((above) => below(matchDivision(text, last.end, { ...options, within: above.code }), above))
    .filter((match) => match !== undefined);
  const end = Math.max(...found.map((match) => match.end));
  const longest = found.filter((match) => match.end === end);
  return longest[0] && { ...longest[0], candidates: [...new Set(longest.flatMap(({ candidates }) => candidates))] };
}

function below(match: DivisionMatch | undefined, above: Division): DivisionMatch | undefined {
  const candidates = match?.candidates.filter(({ code }) => code !== above.code && code.startsWith(codePrefix(above.code))) ?? [];
  return match && candidates.length > 0 ? { ...match, candidates } : undefined;
}
