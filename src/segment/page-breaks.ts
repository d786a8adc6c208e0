import type { Block } from "../notice/nodes.js";

/** A page's number, as it stands at the foot of a printed page. */
const PAGE_NUMBER = /^[-—–]\s?\d{1,3}\s?[-—–]$|^第\s?\d{1,3}\s?页(?:[,/\s]?共\s?\d{1,3}\s?页)?$/u;
/** What stands over the part of a table that is printed on the next page. */
const CONTINUED = /^(?:续(?:附?表|附件)\s?\d{0,2}|接上[表页]|(?:\(续\))|.{0,40}(?:名单|清单|明细|情况|结果|统计|一览|汇总|表)\(续表?\s?\d{0,2}\))$/u;

/** Tells whether words say only that a table goes on. */
export function isContinued(words: string): boolean {
  return CONTINUED.test(words.replace(/\|\s*$/u, "").trim());
}

/** Tells whether a line is the number of a printed page. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line.trim());
}

/** Leaves out the lines that a page break put between the parts of an annex: page numbers, and words that say that a table goes on. */
export function withoutPageBreaks(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => i === 0 || block.type !== "paragraph" || !(isPageNumber(block.value) || isContinued(block.value)));
}
