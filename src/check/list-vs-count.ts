import { findMentions } from "../extract/mentions.js";
import { placesOf } from "../extract/places.js";
import type { Outcome, Rule } from "./rule.js";

const COUNTED = /(等)?(\d{1,3})(?:个|家)(?=[\p{Script=Han}])/gu;

/** Counts the names of a list against the number printed behind it: `A、B、C等3个镇`. A list behind 等 may be a sample. */
export const listVsCount: Rule = ({ context }) => {
  const outcomes: Outcome[] = [];
  for (const { node, annex } of placesOf(context.notice).paragraphs) {
    if (annex || node.type === "heading") continue;
    for (const match of node.value.matchAll(COUNTED)) {
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
      const printed = Number(match[2]);
      const sample = match[1] !== undefined && names.length < printed;
      outcomes.push({
        verdict: names.length === printed ? "pass" : sample ? "uncheckable" : "fail", expected: match[2]!, found: String(names.length),
        explanation: sample ? `${names.length} names before 等${printed}` : `${names.length} names stand before the number ${printed}`, evidence_a: list.slice(-120) + match[0],
      });
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
    for (const match of node.value.matchAll(ANNOUNCED)) {
      const from = match.index + match[0].length;
      const list = /^[^。;]*/u.exec(node.value.slice(from))![0];
      const names = findMentions(list);
      const last = names.at(-1);
      const separators = list.slice(0, last?.until ?? 0).match(/、/gu)?.length ?? 0;
      if (!last || names.length < 2 || names.length !== separators + 1 || /等/u.test(list.slice(last.until, last.until + 2))) continue;
      const printed = Number(match[1]);
      outcomes.push({
        verdict: names.length === printed ? "pass" : "fail", expected: match[1]!, found: String(names.length),
        explanation: `${names.length} names stand behind the number ${printed}`, evidence_a: node.value.slice(match.index, from + Math.min(list.length, 120)),
      });
    }
  }
  return outcomes;
};
