import type { MappedText } from "../text/mapped-text.js";
import { proposals, repairAll, type Proposal, type Repaired } from "./repair.js";

const HAN = "\\p{Script=Han}";
/** Any white space but the line break inside a table cell, and marks without width. */
const RUN = /[^\S\n\t]+|[\u200b\u200c\u200d\u2060\ufeff\u00ad]+/gu;
const INVISIBLE = /^[\u200b\u200c\u200d\u2060\ufeff\u00ad]+$/u;
/** A space that typesetting put between a figure and its word: `2021 年`, `发现 2个`, `〔2019 〕`. */
const INSIDE_FIGURE = new RegExp(`(?<=\\d) (?=[年月日号个家条项次%〕])|(?<=[年月第于至发现共有的]) (?=\\d)|(?<=[“《〔]) | (?=[”》〕])`, "gu");
/** A name spread over the line letter by letter: three or more single characters with single spaces between them. */
const SPREAD = new RegExp(`(?<![${HAN}\\d])${HAN}(?: ${HAN}){2,12}(?![${HAN}\\d])`, "gu");

/**
 * Repairs white space: ideographic, no-break and zero-width spaces become one plain space or nothing, runs become two spaces
 * (a table's columns may hang on them), and spaces inside figures and dates go.
 */
export function repairSpace(text: MappedText): Repaired {
  const runs = proposals(text, RUN, ([run]) => (INVISIBLE.test(run) ? "" : run.length > 1 ? "  " : " "));
  const first = repairAll(text, "whitespace", runs);
  const inside: Proposal[] = proposals(first.text, INSIDE_FIGURE, () => "");
  const second = repairAll(first.text, "whitespace", inside);
  const spread = proposals(second.text, SPREAD, ([name]) => name.replaceAll(" ", ""));
  const third = repairAll(second.text, "whitespace", spread);
  return { text: third.text, repairs: [...first.repairs, ...second.repairs, ...third.repairs] };
}
