import { columnFor, headerness, themeOfHeader } from "../tables/header.js";
import { isFigure } from "../tables/kinds.js";
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
 * such heads themselves where numbers come first in them or figures behind. The links at the foot of a page are none of these.
 */
export function opensTable(lines: readonly string[]): boolean {
  const [first = "", ...below] = lines;
  if (opensWithHeads(lines) && (/^(?:序\s?号|编号)/u.test(first) || figuresIn(lines))) return true;
  return isTableTitle(first) && (opensWithHeads(below) || (/^\([^()]{1,20}\)$/u.test(below[0] ?? "") && opensWithHeads(below.slice(1))));
}

function isTableTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !SENTENCE.test(line) && (NUMBERED_TABLE.test(line) || (!line.includes(":") && (TABLE_TITLE.test(line) || isCaption(line, true) || themeOfHeader(line).subject !== undefined)));
}

/** The first heads: on one line, or a line each. */
function headsOf(lines: readonly string[]): string[] {
  const beside = (lines[0] ?? "").split(GAP).filter((cell) => cell !== "");
  return beside.length >= FEWEST_HEADS ? beside : lines.slice(0, FEWEST_HEADS);
}

/** Tells whether two of the first heads are of figures, which no link of a page is. */
function figuresIn(lines: readonly string[]): boolean {
  return headsOf(lines).filter((head) => isFigure(columnFor(head))).length >= 2;
}

function opensWithHeads(lines: readonly string[]): boolean {
  const heads = headsOf(lines);
  return heads.length >= FEWEST_HEADS && heads.every((head) => headerness(head) >= 0.5);
}
