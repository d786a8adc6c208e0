import { type Edit, edit, type MappedText, trim } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";

/** Characters of Chinese text: Han, its punctuation and full forms. Between two of them a wrapped line leaves no space. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE10-\uFE6F\uFF00-\uFFEF\u2014\u2018-\u201D\u2026\u00B7]|[\uD840-\uD8BF]/u;

/**
 * Collapses white space as CSS does, and trims the ends: a run with a line break between two Chinese characters vanishes, any
 * other run of ASCII white space becomes one space. Full-width and no-break spaces stay, for later rooms to judge.
 */
export function collapse(text: MappedText): MappedText {
  const edits: Edit[] = [];
  const { value } = text;
  for (const { 0: run, index } of matchesOf(/[\t\n\r\f ]+/gu, value)) {
    const end = index + run.length;
    const outer = index === 0 || end === value.length;
    const wrapped = /[\n\r]/u.test(run) && WIDE.test(value[index - 1] ?? "") && WIDE.test(value[end] ?? "");
    const replacement = outer || wrapped ? "" : " ";
    if (run !== replacement) edits.push({ start: index, end, text: replacement });
  }
  return trim(edit(text, edits));
}
