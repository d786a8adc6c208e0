/** Rows in a stream of cells whose blanks are printed (a cell a line, each ended by a bar), though cells that go on from above or from the left are not. */
import type { Column } from "../notice/nodes.js";
import { slice, type MappedText } from "../text/mapped-text.js";
import { NAMING } from "./header.js";
import { isFigure, isTotal } from "./kinds.js";
import { MARK } from "./refine.js";
import { isFigureCell, rowsByTheirTails } from "./tail-rows.js";

/**
 * Puts back the blanks behind the last row's words, which go with what is left of the page below a table: where numbers, figures or marks then stand below
 * their heads in every row.
 */
export function withLastBlanks(cells: readonly MappedText[], columns: readonly Column[]): readonly MappedText[] {
  const width = columns.length;
  const over = cells.length % width;
  const last = cells.at(-1);
  if (!last || over === 0) return cells;
  const whole = [...cells, ...Array.from({ length: width - over }, () => slice(last, last.value.length))];
  const proves = columns.some((column) => column.name === "serial" || isFigure(column));
  return proves && whole.every(({ value }, i) => stands(columns[i % width]!, value)) ? whole : cells;
}

/** Tells whether nearly all cells below heads of figures are figures, where there are two such heads. */
export function standBelow(rows: readonly (readonly MappedText[])[], columns: readonly Column[]): boolean {
  const figures = columns.flatMap((column, x) => (isFigure(column) ? [x] : []));
  return figures.length < 2 || figures.every((x) => {
    const cells = rows.flatMap((row) => (row[x] && row[x].value !== "" ? [row[x].value] : []));
    return cells.filter((value) => isFigureCell(value) || MARK.test(value)).length * 10 >= cells.length * 8;
  });
}

/**
 * Cuts such a stream where figures stand below heads of figures: in whole rows, if no figure then stands below a name or word below a figure, or else where
 * each row's figures end. Nothing where the figures say nothing of the rows.
 */
export function rowsOfExplicit(cells: readonly MappedText[], columns: readonly Column[]): (MappedText | undefined)[][] | undefined {
  const figures = columns.filter(isFigure).length;
  if (figures < 2 || cells.length === 0) return undefined;
  const whole = withLastBlanks(cells, columns);
  const even = whole.length % columns.length === 0 && whole.every(({ value }, i) => stands(columns[i % columns.length]!, value));
  return even ? undefined : rowsByTheirTails(cells.filter(({ value }) => value !== ""), columns);
}

function stands(column: Column, value: string): boolean {
  if (value === "") return true;
  if (column.name === "serial") return /^\d{1,4}$/u.test(value) || isTotal(value);
  return isFigure(column) ? isFigureCell(value) || MARK.test(value) : !NAMING.has(column.name) || !isFigureCell(value);
}
