/** Headers of two or three rows between bars or tabs, where blanks print how far each head goes to the right and down. */
import { columnOf } from "../lexicon/columns.js";
import { slice, type MappedText } from "../text/mapped-text.js";
import { bare, isGroupLabel } from "./grouped-header.js";
import { columnFor } from "./header.js";
import { isFigure } from "./kinds.js";

const FEWEST_FIGURES = 2;
const HEAD = /^[^\d。;“”]{1,24}$/u;

/**
 * Fills up the blanks at both ends of a line, which go with the space around it. A lower row that begins with a word has lost those below the heads that go
 * down to the data; where it would then still be short it is not known how many.
 */
function padded(printed: readonly (readonly MappedText[])[], width: number): (readonly MappedText[])[] | undefined {
  const first = printed[0]!;
  const lead = first.findIndex(({ value }, x) => value !== "" && first[x + 1]?.value === "");
  const blanks = (cell: MappedText, at: number, length: number): MappedText[] => Array.from({ length }, () => slice(cell, at, at));
  const rows = printed.map((row, y) => {
    const [begin, end] = [row[0]!, row.at(-1)!];
    const short = width - row.length;
    if (short === 0) return row;
    if (y === 0 || begin.value === "" || lead <= 0) return [...row, ...blanks(end, end.value.length, short)];
    return short === lead ? [...blanks(begin, 0, short), ...row] : undefined;
  });
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/**
 * Puts rows of heads over each other by their places: a head goes on over the blanks to its right as long as heads stand below them and the head above stays
 * the same, and down over blanks where none do. Nothing where no label goes over several columns, or where one stands over only some of the figures.
 *
 * @param width how many cells the rows below have.
 */
export function stacksByBlanks(printed: readonly (readonly MappedText[])[], width: number): MappedText[][] | undefined {
  if (width < 3 || printed.some((row) => row.length === 0 || row.length > width || row.some(({ value }) => value !== "" && !HEAD.test(bare(value))))) return undefined;
  const rows = padded(printed, width);
  if (!rows) return undefined;
  const filled = (y: number, x: number): boolean => rows[y]![x]!.value !== "";
  const below = (y: number, x: number): boolean => rows.slice(y + 1).some((row) => row[x]!.value !== "");
  const heads: (MappedText | undefined)[][] = [];
  let spans = 0;
  for (let y = 0; y < rows.length; y++) {
    const row: (MappedText | undefined)[] = [];
    for (let x = 0; x < width; x++) {
      const left = row[x - 1];
      const goesOn = left !== undefined && y < rows.length - 1 && below(y, x) && below(y, x - 1) && (y === 0 || heads[y - 1]![x] === heads[y - 1]![x - 1]);
      row.push(filled(y, x) ? rows[y]![x] : goesOn ? left : undefined);
      if (!filled(y, x) && goesOn) spans++;
    }
    heads.push(row);
  }
  const stacks = Array.from({ length: width }, (_, x) => heads.flatMap((row) => row[x] ?? []));
  const figures = stacks.filter((stack, x) => filled(rows.length - 1, x) && isFigureHead(stack.at(-1)!)).length;
  const labelled = stacks.flat().some(({ value }) => isGroupLabel(value));
  // A head of figures that no label stands over is the whole's only where it goes down to the data itself.
  const loose = stacks.some((stack, x) => stack.length === 1 && filled(rows.length - 1, x) && isFigureHead(stack[0]!));
  return spans > 0 && labelled && !loose && figures >= FEWEST_FIGURES && stacks.every(({ length }) => length > 0) ? stacks : undefined;
}

function isFigureHead({ value }: MappedText): boolean {
  return columnOf(bare(value)) !== undefined && isFigure(columnFor(value));
}
