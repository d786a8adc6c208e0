import type { Point, Position } from "unist";
import type { SourceRange } from "./mapped-text.js";

/** Turns source ranges into unist positions (line and column from 1, offset from 0, UTF-16). */
export type Locate = (range: SourceRange) => Position;

/** Makes the locator of one source text. */
export function locator(source: string): Locate {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  const point = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };
  return (range) => ({ start: point(range.start), end: point(range.end) });
}
