import type { MappedText } from "../text/mapped-text.js";
import { grammarWord } from "../lexicon/words.js";
import { platformAt } from "../lexicon/platforms.js";
import { proposals, repairAll, type Proposal, type Repaired } from "./repair.js";

const HAN = "\\p{Script=Han}";
/** Any white space but the line break inside a table cell, and marks without width. */
const RUN = /[^\S\n\t]+|[\u200b\u200c\u200d\u2060\ufeff\u00ad]+/gu;
const INVISIBLE = /^[\u200b\u200c\u200d\u2060\ufeff\u00ad]+$/u;
/** A space that typesetting put between a figure and its word: `2021 年`, `发现 2个`, `〔2019 〕`. */
const INSIDE_FIGURE = new RegExp(`(?<=\\d) (?=[年月日号个家条项次%〕])|(?<=[年月第于至发现共有的]) (?=\\d)|(?<=[“《〔]) {1,2}| {1,2}(?=[”》〕])`, "gu");
/** A name spread over the line letter by letter: three or more single characters with single spaces between them. */
const SPREAD = new RegExp(`(?<![${HAN}\\d])${HAN}(?: ${HAN}){2,12}(?![${HAN}\\d])`, "gu");

/** Removes a space that splits a word of the lexicon: 不合 格, 微信订阅 号. */
function joinSplitWords(text: MappedText): Proposal[] {
  return proposals(text, /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, (match) => {
    const seam = Math.min(5, match.index);
    const around = text.value.slice(match.index - seam, match.index) + text.value.slice(match.index + 1, match.index + 6);
    for (let at = 0; at < seam; at++) {
      const word = grammarWord(around, at)?.word ?? platformAt(around, at)?.word;
      if (word && at + word.length > seam) return "";
    }
    return undefined;
  });
}

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
  const fourth = repairAll(third.text, "whitespace", joinSplitWords(third.text));
  return { text: fourth.text, repairs: [...first.repairs, ...second.repairs, ...third.repairs, ...fourth.repairs] };
}
