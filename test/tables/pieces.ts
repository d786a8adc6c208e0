import { fromSource, type MappedText } from "../../src/text/mapped-text.js";

/** Gives words as cells or lines of one source, each with its place in it. */
export function cellsOf(words: readonly string[]): MappedText[] {
  const source = words.join("\n");
  let at = 0;
  return words.map((word) => {
    const cell = fromSource(source, at, at + word.length);
    at += word.length + 1;
    return cell;
  });
}

export const valuesOf = (cells: readonly MappedText[]): string[] => cells.map(({ value }) => value);
