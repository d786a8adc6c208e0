import type { MappedText } from "../text/mapped-text.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { departmentStems, organizationEnding } from "../lexicon/organizations.js";
import { grammarWord } from "../lexicon/words.js";
import { platformAt } from "../lexicon/platforms.js";
import { matchesOf } from "../text/match.js";
import { proposals, repairAll, type Proposal, type Repaired } from "./repair.js";

const HAN = "\\p{Script=Han}";
/** Any white space but the line break inside a table cell, and marks without width. */
const RUN = /[^\S\n\t]+|[\u200b\u200c\u200d\u2060\ufeff\u00ad]+/gu;
const INVISIBLE = /^[\u200b\u200c\u200d\u2060\ufeff\u00ad]+$/u;
/** A space that typesetting put between a figure and its word: `2021 年`, `发现 2个`, `〔2019 〕`. */
const INSIDE_FIGURE = new RegExp(`(?<=\\d) (?=[年月日号个家条项次%〕])|(?<=[年月第于至发现共有的]) (?=\\d)|(?<=[“《〔]) {1,2}| {1,2}(?=[”》〕])`, "gu");
/** A name spread over the line letter by letter: three or more single characters with single spaces between them. */
const SPREAD = new RegExp(`(?<![${HAN}\\d])${HAN}(?: ${HAN}){2,12}(?![${HAN}\\d])`, "gu");

/** Removes a space that splits a word of the lexicon or a department's short name: 不合 格, 微信订阅 号, 住 建局. */
function joinSplitWords(text: MappedText): Proposal[] {
  return proposals(text, /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, (match) => {
    const seam = Math.min(5, match.index);
    const around = text.value.slice(match.index - seam, match.index) + text.value.slice(match.index + 1, match.index + 6);
    for (let at = 0; at < seam; at++) {
      const word = grammarWord(around, at)?.word ?? platformAt(around, at)?.word;
      if (word && at + word.length > seam) return "";
      if (departmentAcross(around, at, seam)) return "";
    }
    return undefined;
  });
}

/** Tells whether a department's name that begins at a place runs over the seam: 区住 建局. */
function departmentAcross(text: string, at: number, seam: number): boolean {
  return departmentStems().some((stem) => at + stem.length > seam && text.startsWith(stem, at) && /[局厅委]/u.test(text[at + stem.length] ?? ""));
}

/** A name in quotation marks, in which a space stands between characters. */
const QUOTED = /“[^“”\n]{2,40}”/gu;
const GAP = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/**
 * Removes a space inside a quoted name where one side of it alone is no name: the name of a division or of a department or the ending of a body runs over
 * it (城固 县水利局, 水 务局), or a single character stands there. Two names that a space sets apart stay two.
 */
function joinQuotedNames(text: MappedText): Proposal[] {
  return matchesOf(QUOTED, text.value).flatMap(({ 0: quoted, index }): Proposal[] => {
    const parts = quoted.slice(1, -1).split(" ");
    return matchesOf(GAP, quoted)
      .map((gap, n) => ({ at: gap.index, before: parts[n] ?? "", after: parts[n + 1] ?? "" }))
      .filter(({ before, after }) => parts.length <= MOST_PARTS && isSplit(before, after))
      .map(({ at }) => ({ start: index + at, end: index + at + 1, text: "", certainty: 0.9 }));
  });
}

const MOST_PARTS = 3;

function isSplit(before: string, after: string): boolean {
  if (before.length === 1 || after.length === 1) return true;
  const whole = before + after;
  for (let at = Math.max(0, before.length - LONGEST_DIVISION); at < before.length; at++) {
    if ((matchDivision(whole, at, { short: false })?.end ?? 0) > before.length) return true;
  }
  if ((organizationEnding(whole)?.length ?? 0) > after.length) return true;
  return departmentStems().some((stem) => {
    const at = whole.indexOf(stem, Math.max(0, before.length - stem.length + 1));
    return at >= 0 && at < before.length;
  });
}

const LONGEST_DIVISION = 12;

/**
 * Repairs white space: ideographic, no-break and zero-width spaces become one plain space or nothing, runs become two spaces
 * (a table's columns may hang on them), and spaces inside figures and dates go.
 */
export function repairSpace(text: MappedText): Repaired {
  const runs = proposals(text, RUN, ([run]) => (INVISIBLE.test(run) ? "" : run.length > 1 ? "  " : " "));
  const first = repairAll(text, "whitespace", runs);
  // Most cells hold no space, and all that follows is about one.
  if (!first.text.value.includes(" ")) return first;
  const inside: Proposal[] = proposals(first.text, INSIDE_FIGURE, () => "");
  const second = repairAll(first.text, "whitespace", inside);
  const spread = proposals(second.text, SPREAD, ([name]) => name.replaceAll(" ", ""));
  const third = repairAll(second.text, "whitespace", spread);
  const fourth = repairAll(third.text, "whitespace", joinSplitWords(third.text));
  const fifth = repairAll(fourth.text, "whitespace", joinQuotedNames(fourth.text));
  return { text: fifth.text, repairs: [...first.repairs, ...second.repairs, ...third.repairs, ...fourth.repairs, ...fifth.repairs] };
}
