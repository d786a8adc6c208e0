import type { Alignment } from "./align.js";
import type { MergeMode } from "./hypothesis.js";

/** How many cells or characters of a table are read twice, to find out how it was printed. */
const MODE_SAMPLE = 1500;

/** Reads the rows once as printed on every row and once as printed where they change, and takes the better. */
export function bestAlignment(length: number, read: (mode: MergeMode, until: number) => Alignment | undefined): Alignment | undefined {
  // A long table shows in its beginning how it was printed.
  const sample = Math.min(length, MODE_SAMPLE);
  const merged = read("merged", sample);
  const repeated = read("repeated", sample);
  const mode = !merged || (repeated && repeated.score > merged.score) ? "repeated" : "merged";
  if (sample === length) return mode === "merged" ? merged : repeated;
  return read(mode, length);
}

/** What no row took: at the end it is text behind the table, inside it is unreadable. */
export function splitRemains(aligned: Alignment, length: number): { tail: number[]; inner: number[] } {
  const all = aligned.remains.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
  const left = new Set(all);
  let tailStart = length;
  while (left.has(tailStart - 1)) tailStart--;
  return { tail: all.filter((at) => at >= tailStart), inner: all.filter((at) => at < tailStart) };
}
