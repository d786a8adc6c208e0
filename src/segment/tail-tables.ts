import { headerness, themeOfHeader } from "../tables/header.js";
import { isCaption, NUMBERED_TABLE, TABLE_TITLE } from "./caption.js";

/** The fewest heads by which a table is known that no mark and no label sets apart. */
const FEWEST_HEADS = 3;
/** A title of one line, and its heads a line each. */
export const LINES_LOOKED_AT = FEWEST_HEADS + 2;
const LONGEST_TITLE = 40;
const SENTENCE = /[。;!?|\t]|,.*,|:$/u;
const GAP = /\s*[|\t]\s*| +/u;

/**
 * Tells whether lines begin with a table that has no label of an annex: a caption (`表2 不合格账号`) right over known heads, on one line or a line each, or
 * such heads themselves where numbers come first in them. The links at the foot of a page are no heads under a caption.
 */
export function opensTable(lines: readonly string[]): boolean {
  const [first = "", ...below] = lines;
  if (opensWithHeads(lines) && /^(?:序\s?号|编号)/u.test(first)) return true;
  return isTableTitle(first) && (opensWithHeads(below) || (/^\([^()]{1,20}\)$/u.test(below[0] ?? "") && opensWithHeads(below.slice(1))));
}

function isTableTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !SENTENCE.test(line) && (NUMBERED_TABLE.test(line) || (!line.includes(":") && (TABLE_TITLE.test(line) || isCaption(line, true) || themeOfHeader(line).subject !== undefined)));
}

function opensWithHeads(lines: readonly string[]): boolean {
  const beside = (lines[0] ?? "").split(GAP).filter((cell) => cell !== "");
  const heads = beside.length >= FEWEST_HEADS ? beside : lines.slice(0, FEWEST_HEADS);
  return heads.length >= FEWEST_HEADS && heads.every((head) => headerness(head) >= 0.5);
}
