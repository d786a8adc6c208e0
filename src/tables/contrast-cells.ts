/** Tables of names and figures in a stream of cells, known by where their figures stand: of their heads not all need be known. */
import type { Column } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import { columnFor, headerness, headsFigures, SURE_HEAD } from "./header.js";
import { fit, integerColumns, isFigure, isTotal, rateColumns, STROKE, TITLE_END } from "./kinds.js";
import { isFigureCell } from "./tail-rows.js";

/** A head is made of words, and no longer than this. */
const HEAD = /^[\p{Script=Han}()%、/“”]{1,14}$/u;
/** The first figure stands no further from the beginning, and a table has so many columns. */
const [LOOK_AHEAD, FEWEST_COLUMNS, MOST_COLUMNS] = [40, 3, 20];
const [FEWEST_KNOWN, FEWEST_FIGURES, FEWEST_ROWS] = [2, 2, 2];
/** What a division under its full name, a class of owners or a total scores as a place, at the least. */
const A_PLACE = 2;
/** Columns that number the rows before their names. */
const NUMBERS: ReadonlySet<Column["name"]> = new Set(["serial", "rank"]);

/** A table in a stream of cells: its heads, its rows, and what stands behind them. */
export interface ContrastTable {
  start: number;
  heads: MappedText[];
  columns: Column[];
  rows: (MappedText | undefined)[][];
  after: MappedText[];
}

/**
 * Finds the table whose heads stand before the first figure: behind them every so many cells figures stand in the same places, below each head of figures
 * that is known. Only a total may lack its number. Nothing where one row is otherwise.
 */
export function tableByContrast(cells: readonly MappedText[]): ContrastTable | undefined {
  const figure = cells.slice(0, LOOK_AHEAD).findIndex(({ value }) => /\d/u.test(value) && isFigureCell(value));
  const words = cells.slice(0, Math.max(0, figure));
  const first = words.findLastIndex(({ value }) => !HEAD.test(value)) + 1;
  for (let start = first; start < figure; start++) {
    const serial = NUMBERS.has(columnFor(cells[start]!.value).name);
    for (const end of serial ? [figure] : [figure - 1, figure - 2]) {
      const table = end - start >= FEWEST_COLUMNS && end - start <= MOST_COLUMNS ? tableAt(cells, start, end) : undefined;
      if (table) return table;
    }
  }
  return undefined;
}

function tableAt(cells: readonly MappedText[], start: number, end: number): ContrastTable | undefined {
  const heads = cells.slice(start, end);
  const columns = heads.map(({ value }) => columnFor(value));
  // A head that comes twice is that of another group, or of another block.
  if (new Set(columns.map(({ header }) => header)).size < heads.length) return undefined;
  const known = heads.map(({ value }) => headerness(value) >= SURE_HEAD);
  if (known.filter(Boolean).length < FEWEST_KNOWN || !columns.some((column, x) => known[x] && isFigure(column)) || (TITLE_END.test(heads[0]!.value) && !known[0])) return undefined;
  const lead = NUMBERS.has(columns[0]!.name) ? 1 : 0;
  const first = cells.slice(end, end + heads.length).map(({ value }) => isFigureCell(value));
  if (first.filter(Boolean).length - (NUMBERS.has(columns[0]!.name) ? 1 : 0) < FEWEST_FIGURES || columns.some((column, x) => isFigure(column) && !first[x])) return undefined;
  const rows: (MappedText | undefined)[][] = [];
  let at = end;
  for (let row = rowAt(cells, at, columns, first); row; row = rowAt(cells, at, columns, first)) {
    rows.push(row);
    at += row.filter(Boolean).length;
  }
  // A word that heads nothing known does not say what the rows are about, unless it is the only such word and all rows are of places.
  const unknown = !known[lead] && !headsFigures(heads[lead]!.value);
  if (unknown && !(known.every((sure, x) => sure || x === lead) && rows.every((row) => fit("region", row[lead]?.value ?? "") > A_PLACE))) return undefined;
  const after = cells.slice(at);
  return rows.length >= FEWEST_ROWS && !after.some(({ value }) => isFigureCell(value)) ? { start, heads, columns, rows, after } : undefined;
}

/** The row that begins at a place, with figures where the first one has them. */
function rowAt(cells: readonly MappedText[], at: number, columns: readonly Column[], first: readonly boolean[]): (MappedText | undefined)[] | undefined {
  const unnumbered = NUMBERS.has(columns[0]!.name) && isTotal(cells[at]?.value ?? "");
  const row = [...(unnumbered ? [undefined] : []), ...cells.slice(at, at + columns.length - (unnumbered ? 1 : 0))];
  return row.length === columns.length && row.every((cell, x) => cell === undefined || suits(columns[x]!, cell.value.trim(), first[x]!)) ? row : undefined;
}

function suits({ name }: Column, value: string, figures: boolean): boolean {
  if (STROKE.test(value)) return !NUMBERS.has(name);
  if (isFigureCell(value) !== figures) return false;
  if (integerColumns.has(name)) return !/[.%]/u.test(value);
  return !rateColumns.has(name) || Number.parseFloat(value) <= 100;
}
