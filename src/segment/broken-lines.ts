/** Lines that break within a sentence, by the copy's chance or because a printed page was no wider. */
import { endsNotice } from "../lexicon/furniture.js";
import type { Block, Paragraph } from "../notice/nodes.js";
import { concat } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { isOrganizationLine, isSignedDate, markerOf } from "./lines.js";
import { isPageNumber } from "./page-breaks.js";
import { textNode } from "./text-node.js";

const LONG_LINE = 120;
const LINE_END = /[。;:!?”)】》|\d]$/u;
const SENTENCE_END = /[。;:!?]$/u;

/** Joins a line to the one before it where a quotation is still open there, where a long line breaks off within a sentence, or where the page was full. */
export function joinBrokenLines(blocks: readonly Block[], locate: Locate): Block[] {
  const width = pageWidth(blocks);
  const joined: Block[] = [];
  // The last line as the source has it: what was joined before is longer than the page.
  let last = "";
  for (const block of blocks) {
    if (block.type === "paragraph" && width !== undefined && isPageNumber(block.value)) continue;
    const above = joined.at(-1);
    const full = width !== undefined && above?.type === "paragraph" && isProse(above.value) && isFull(last, width);
    if (block.type === "paragraph" && above?.type === "paragraph" && (breaksOff(above.value) || full) && (!block.setOff || full) && goesOn(block.value) && !/[|\t]/u.test(above.value)) {
      joined[joined.length - 1] = { ...above, ...textNode("paragraph", concat([above, block]), locate) };
    } else joined.push(block);
    last = block.type === "paragraph" ? block.value : "";
  }
  return joined;
}

/** Words that head what follows: `相关文件:`. */
const LABEL = /^[^,。;:、]{2,8}:$/u;

/** Tells whether a line can be the rest of the one above it. */
function goesOn(line: string): boolean {
  return !LABEL.test(line) && !isSignedDate(line) && !isOrganizationLine(line) && !endsNotice(line) && !markerOf(line) && !/^附[件表]|^(?:注|备注|说明)\s*:|[|\t]/u.test(line);
}

function breaksOff(line: string): boolean {
  const open = line.lastIndexOf("“");
  if (open >= 0 && line.indexOf("”", open) < 0 && line.length - open < 40) return true;
  return line.length >= LONG_LINE && !LINE_END.test(line);
}

/** A page is at least so wide, in halves of a character. */
const NARROWEST = 44;
/** A figure or a word in Latin letters is not broken, so that the line before it ends earlier. */
const SLACK = 8;
/** So many lines must break off at the same width before it is the page's. */
const FEWEST = 6;

/** The width of a line as print has it: a Chinese character takes two halves, a digit one. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) && !/[,;:!?()%]/u.test(character) ? 1 : 2), 0);
}

/** Tells prose from the rows of a table: it has marks, and no gaps. */
function isProse(line: string): boolean {
  return /[,。;:、]/u.test(line) && !/[\s|]/u.test(line);
}

/**
 * Finds the width at which the lines of a printed page break, whatever stands there; nothing where lines end with their sentences. Most of the
 * prose lines that break off must do so at this width.
 */
function pageWidth(blocks: readonly Block[]): number | undefined {
  const broken = blocks.filter((block): block is Paragraph => block.type === "paragraph" && isProse(block.value) && !SENTENCE_END.test(block.value)).map(({ value }) => widthOf(value)).filter((width) => width >= NARROWEST);
  const within = (width: number): number => broken.filter((other) => other <= width && other > width - SLACK).length;
  const width = broken.reduce((best, other) => (within(other) > within(best) ? other : best), 0);
  return within(width) >= FEWEST && within(width) * 3 >= broken.length * 2 ? width : undefined;
}

/** Tells whether a line ends because the page does. */
function isFull(line: string, width: number): boolean {
  const own = widthOf(line);
  return !/[\s|]/u.test(line) && !SENTENCE_END.test(line) && own > width - SLACK && own <= width + 2;
}
