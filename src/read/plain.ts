import type { Paragraph } from "../notice/nodes.js";
import type { Locate } from "../text/lines.js";
import { concat, fromSource, sourceRange, trim } from "../text/mapped-text.js";
import { unwrap, type SourceLine } from "./hard-wrap.js";
import { MAX_LINES, tooManyLines } from "./refuse.js";

/**
 * Reads plain text: one paragraph a line, without outer white space, or one of the lines over which a printed page wrapped it; blank lines are dropped, but
 * the line behind one remembers it.
 *
 * @throws {DocumentError} too-many-lines.
 */
export function readLines(source: string, locate: Locate): Paragraph[] {
  return unwrap(source, linesOf(source)).map((lines) => {
    const text = concat(lines.map(({ start, end }) => trim(fromSource(source, start, end))));
    return { type: "paragraph", ...text, position: locate(sourceRange(text)), ...(lines[0]!.setOff ? { setOff: true as const } : {}) };
  });
}

/** The lines of a text that hold words. */
function linesOf(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let setOff = false;
  const add = (start: number, end: number): void => {
    if (lines.length >= MAX_LINES) throw tooManyLines();
    if (source.slice(start, end).trim() === "") setOff = true;
    else {
      lines.push({ start, end, setOff });
      setOff = false;
    }
  };
  let done = 0;
  for (const { 0: ending, index } of source.matchAll(/\r\n|[\r\n]/gu)) {
    add(done, index);
    done = index + ending.length;
  }
  add(done, source.length);
  return lines;
}
