import type { MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { proposals, repairAll, type Proposal, type Repaired } from "./repair.js";

/** Straight quotes beside Chinese words; those of an address or a line of code stay. */
const BESIDE_HAN = /\p{Script=Han}"|"\p{Script=Han}/u;
/**
 * A point that ends a Chinese sentence: behind a word, a bracket, a quote or a percentage, with words behind it or nothing. Behind a numeral it numbers what
 * follows (`一.总体情况`, `(二).问题`), and before such words it is part of an address.
 */
const SENTENCE_POINT = /(?<=(?:(?![一二三四五六七八九十])\p{Script=Han}|(?<!^\([^()]{1,4})\)|[”%]))\.(?=["“(]?(?!中国|公司|网络|政务|公益|网址)\p{Script=Han}|$)/gu;

/** Turns straight quotes that stand in pairs, and the points of sentences, into the Chinese marks: notices typed with ASCII marks name accounts in "…". */
export function foldAsciiMarks(text: MappedText): Repaired {
  const quoted = repairAll(text, "width", pairedQuotes(text));
  if (!quoted.text.value.includes(".")) return quoted;
  const stopped = repairAll(quoted.text, "width", proposals(quoted.text, SENTENCE_POINT, () => "。"));
  return { text: stopped.text, repairs: [...quoted.repairs, ...stopped.repairs] };
}

/** The straight quotes of a text as opening and closing ones, by turns; an odd one leaves open which is which, and nothing is done. */
function pairedQuotes(text: MappedText): Proposal[] {
  if (!text.value.includes('"') || !BESIDE_HAN.test(text.value)) return [];
  const quotes = matchesOf(/"/gu, text.value);
  return quotes.length % 2 === 1 ? [] : quotes.map(({ index }, i) => ({ start: index, end: index + 1, text: i % 2 === 0 ? "“" : "”" }));
}
