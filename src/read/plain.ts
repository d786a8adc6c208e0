import type { Paragraph } from "../notice/nodes.js";
import type { Locate } from "../text/lines.js";
import { fromSource, sourceRange, trim } from "../text/mapped-text.js";
import { MAX_LINES, tooManyLines } from "./refuse.js";

/**
 * Reads plain text: one paragraph a line, without outer white space; blank lines are dropped, but the line behind one remembers it.
 *
 * @throws {DocumentError} too-many-lines.
 */
export function readLines(source: string, locate: Locate): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number): void => {
    const line = trim(fromSource(source, start, end));
    if (paragraphs.length >= MAX_LINES) throw tooManyLines();
    if (line.value === "") blank = true;
    else {
      paragraphs.push({ type: "paragraph", ...line, position: locate(sourceRange(line)), ...(blank ? { setOff: true as const } : {}) });
      blank = false;
    }
  };
  let done = 0;
  let blank = false;
  for (const { 0: ending, index } of source.matchAll(/\r\n|[\r\n]/gu)) {
    add(done, index);
    done = index + ending.length;
  }
  add(done, source.length);
  return paragraphs;
}
