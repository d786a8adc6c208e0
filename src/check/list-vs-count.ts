import { findMentions } from "../extract/mentions.js";
import { placesOf } from "../extract/places.js";
import type { CorrectedFigure } from "../records/corrected-figure.js";
import type { CheckRow } from "../records/index.js";
import { matchesOf } from "../text/match.js";
import type { Outcome, Rule } from "./rule.js";

const COUNTED = /(等)?(\d{1,3})(?:个|家)(?=[\p{Script=Han}])/gu;

/** Counts the names of a list against the number printed behind it: `A、B、C等3个镇`. A list behind 等 may be a sample. */
export const listVsCount: Rule = ({ context }) => {
  const outcomes: Outcome[] = [];
  for (const { node, annex } of placesOf(context.notice).paragraphs) {
    if (annex || node.type === "heading") continue;
    for (const match of matchesOf(COUNTED, node.value)) {
      const clauseStart = Math.max(...["。", ";", ",", ":"].map((mark) => node.value.lastIndexOf(mark, match.index - 1))) + 1;
      const clause = node.value.slice(clauseStart, match.index);
      // A list that was counted before this one (`甲、乙等2个镇和丙、丁等2个部门`) is none of it.
      const counted = /.*\d(?:个|家)\p{Script=Han}{1,4}(?:和|及|、)/u.exec(clause)?.[0].length ?? 0;
      const list = clause.slice(counted);
      if (/\d/u.test(list.replace(/“[^“”]*”/gu, ""))) continue;
      const separators = list.match(/、/gu)?.length ?? 0;
      if (separators === 0 || /[。]/u.test(list)) continue;
      const names = findMentions(list);
      // Every item must be a name, or nothing is certain of the count.
      const items = separators + 1 + (list.match(/[^、](?:和|及)(?=[“\p{Script=Han}])/gu)?.filter((join) => !/民政和|住房和|发展和|规划和/u.test(join)).length ?? 0);
      if (names.length < 2 || (names.length !== separators + 1 && names.length !== items) || list.length - (names.at(-1)?.until ?? 0) > 2) continue;
      // What each of them has is counted, and not they: `甲网站(5个以上栏目空白)`, `甲镇、乙局各有1个`.
      if (match[1] === undefined && /[(有各]/u.test(list.slice(names.at(-1)!.until))) continue;
      outcomes.push({ ...heldAgainst(names.length, Number(match[2]), match[1] === undefined ? "before" : "open"), evidence_a: list.slice(-120) + match[0] });
    }
  }
  return outcomes;
};

const ANNOUNCED = /(\d{1,3})(?:个|家)\p{Script=Han}{0,8}(?:是|为|分别是|分别为|有)?:(?=[“\p{Script=Han}])/gu;

/** Counts the names of a list against the number that announces it: `不合格的4个账号是:“甲”微博、…`. */
export const announcedLists: Rule = ({ context }) => {
  const outcomes: Outcome[] = [];
  for (const { node, annex } of placesOf(context.notice).paragraphs) {
    if (annex || node.type === "heading") continue;
    for (const match of matchesOf(ANNOUNCED, node.value)) {
      const from = match.index + match[0].length;
      const list = /^[^。;]*/u.exec(node.value.slice(from))![0];
      const names = findMentions(list);
      // `5个账号分别是:甲、乙,两周未更新;丙…`: the list goes on to the full stop, and reasons stand in it.
      const whole = /^[^。]*/u.exec(node.value.slice(from))![0];
      const all = whole.length > list.length ? findMentions(whole) : names;
      if (all.length > names.length) {
        if (all.length === Number(match[1])) outcomes.push({ ...heldAgainst(all.length, Number(match[1]), "behind"), evidence_a: node.value.slice(match.index, from + Math.min(whole.length, 120)) });
        continue;
      }
      const last = names.at(-1);
      const separators = list.slice(0, last?.until ?? 0).match(/、/gu)?.length ?? 0;
      if (!last || names.length < 2 || names.length !== separators + 1 || /等/u.test(list.slice(last.until, last.until + 2))) continue;
      outcomes.push({ ...heldAgainst(names.length, Number(match[1]), "behind"), evidence_a: node.value.slice(match.index, from + Math.min(list.length, 120)) });
    }
  }
  return outcomes;
};

/** Holds the names of a list against its number, which they stand before, or behind. A list that 等 leaves open may name fewer. */
function heldAgainst(names: number, printed: number, list: "before" | "open" | "behind"): Outcome {
  const sample = list === "open" && names < printed;
  return {
    verdict: names === printed ? "pass" : sample ? "uncheckable" : "fail", expected: String(printed), found: String(names),
    explanation: sample ? `${names} names before 等${printed}` : `${names} names stand ${list === "behind" ? "behind" : "before"} the number ${printed}`,
  };
}

/** Holds a list that was counted against the corrected number, if the corrected figure is the one printed with the list. */
export function againstCorrected(check: CheckRow, { evidence, before, after }: CorrectedFigure): CheckRow {
  const quote = check.evidence_a;
  if (quote === null || check.expected !== String(before)) return check;
  const printed = new RegExp(`${before}(?:个|家)`, "gu");
  const announced = new RegExp(`^${before}(?:个|家)`, "u").test(quote);
  const words = evidence.normalize("NFKC").replace(/\s+/gu, "");
  const list = quote.normalize("NFKC").replace(/\s+/gu, "");
  // The same number, and not an equal one elsewhere: the record's words and the list share more than the number.
  const shared = matchesOf(printed, words).some(({ index, 0: { length } }) => {
    const own = announced ? words.slice(index) : words.slice(0, index + length);
    const overlap = Math.min(own.length, list.length);
    return overlap > length && (announced ? own.slice(0, overlap) === list.slice(0, overlap) : own.slice(-overlap) === list.slice(-overlap));
  });
  if (!shared) return check;
  return { ...check, ...heldAgainst(Number(check.found), after, announced ? "behind" : new RegExp(`等${before}(?:个|家)$`, "u").test(quote) ? "open" : "before") };
}
