import type { Column } from "../notice/nodes.js";
import { slice, trim, type MappedText } from "../text/mapped-text.js";
import { columnFor, headerness } from "./header.js";
import { fit, integerColumns, isTotal, rateColumns, type CellContext } from "./kinds.js";

/** A table that was written down column by column. */
export interface ColumnMajor {
  header: MappedText[];
  columns: Column[];
  rows: (MappedText | undefined)[][];
  before: MappedText[];
  after: MappedText[];
  /** Columns that have not as many cells as the table has rows. */
  remains: MappedText[];
}

type ColumnCells = (MappedText | undefined)[];

/**
 * Reads a table that reaches us column by column: all cells of a column one after another, then those of the next. The numbers may be
 * fused with the first column (`1南京`, `2无锡`, …), and heads stand together before the cells, or each before its own column.
 */
export function readColumnMajor(cells: readonly MappedText[], context: CellContext = {}): ColumnMajor | undefined {
  return readFused(cells) ?? readHeaded(cells, context);
}

const SERIAL_HEAD = /^序\s?号\s*(?=\S)/u;
const FIRST = /^1(?!\d)\D/u;

/** Where the numbered cells begin and the heads before them; the first head may say 序号县区, or 县区 alone. */
function fusedStart(cells: readonly MappedText[]): { at: number; first: number } | undefined {
  const serialAt = cells.findIndex((cell) => SERIAL_HEAD.test(cell.value));
  const first = cells.findIndex((cell, i) => i > serialAt && FIRST.test(cell.value));
  if (serialAt >= 0) return first < 0 || first - serialAt > 12 ? undefined : { at: serialAt, first };
  const headed = first > 0 && headerness(cells[first - 1]!.value) >= 0.8 && cells[first + 1]?.value.startsWith("2");
  return headed ? { at: first - 1, first } : undefined;
}

/**
 * Reads a table whose numbers are fused with its first column. A column that has not as many cells as there are rows stays empty: which
 * rows its cells belong to is not said.
 */
function readFused(cells: readonly MappedText[]): ColumnMajor | undefined {
  const start = fusedStart(cells);
  if (!start) return undefined;
  const { at, first } = start;
  let count = 0;
  while (cells[first + count]?.value.startsWith(String(count + 1)) && !/^\d/u.test(cells[first + count]!.value.slice(String(count + 1).length))) count++;
  // A bare number that goes on counting is a cell of the next column: the first column has words behind its numbers.
  while (count > 1 && /^\d+$/u.test(cells[first + count - 1]!.value)) count--;
  // One row alone is no series: then the heads must tell how many cells to expect.
  if (count < 1 || (count === 1 && cells.length - first < first - at)) return undefined;
  const fused = cells[at]!;
  const serialLength = SERIAL_HEAD.exec(fused.value)?.[0].length ?? 0;
  const heads = [trim(slice(fused, 0, serialLength)), trim(slice(fused, serialLength)), ...cells.slice(at + 1, first)];
  const numbers = cells.slice(first, first + count);
  const serials: ColumnCells = numbers.map((cell, i) => slice(cell, 0, String(i + 1).length));
  const names: ColumnCells = numbers.map((cell, i) => trim(slice(cell, String(i + 1).length)));
  // The total has no number.
  const total = cells[first + count];
  const height = total && isTotal(total.value) ? count + 1 : count;
  if (height > count) names.push(total);
  const columns = [serials, names];
  const behind = cells.slice(first + height);
  const rest = heads.length > 2 ? takeTogether(behind, height, heads.length - 2, columns) : takeHeaded(behind, height, heads, columns);
  if (!rest || columns.length < 3) return undefined;
  return {
    header: heads, columns: heads.map((head, x) => (x === 0 ? { ...columnFor(head.value), name: "serial" } : columnFor(head.value))),
    rows: Array.from({ length: height }, (_, row) => columns.map((column) => column[row])),
    before: cells.slice(0, at), ...(rest[0] && headerness(rest[0].value) >= 0.8 ? { after: [], remains: rest } : { after: rest, remains: [] }),
  };
}

/** Takes the further columns where all heads stood before the cells; the last one may lack cells where the page was cut. */
function takeTogether(cells: readonly MappedText[], height: number, wanted: number, columns: ColumnCells[]): MappedText[] | undefined {
  for (let i = 0; i < wanted; i++) {
    const taken = cells.slice(i * height, (i + 1) * height);
    if (taken.length < height && i < wanted - 1) return undefined;
    columns.push(taken);
  }
  return cells.slice(wanted * height);
}

/** Takes the further columns where each has its head before it. */
function takeHeaded(cells: readonly MappedText[], height: number, heads: MappedText[], columns: ColumnCells[]): MappedText[] {
  let rest = cells;
  // A head among the cells means that one is missing, and which one is not said.
  const isColumn = (column: readonly MappedText[]): boolean => column.length > height && columnFor(column[0]!.value).name !== "note" && !column.slice(1).some(({ value }) => headerness(value) >= 0.8);
  while (isColumn(rest.slice(0, height + 1))) {
    heads.push(rest[0]!);
    columns.push(rest.slice(1, height + 1));
    rest = rest.slice(height + 1);
  }
  return [...rest];
}

/**
 * Reads a table whose columns each stand under their own head (`序号`, `1`, `2`, `县区`, …): what lies between two heads is a column. All must have
 * the same number of cells, but that a total has no number; and the cells must suit their columns.
 */
function readHeaded(cells: readonly MappedText[], context: CellContext): ColumnMajor | undefined {
  const heads = cells.flatMap(({ value }, i) => (headerness(value) >= 0.8 ? [i] : []));
  const [from] = heads;
  if (from === undefined || heads.length < 3) return undefined;
  const named = heads.map((at) => columnFor(cells[at]!.value));
  // Figures without a column before them that says whose they are belong to one that could not be read.
  if (integerColumns.has(named[0]!.name) || rateColumns.has(named[0]!.name)) return undefined;
  const lengths = heads.map((at, i) => (heads[i + 1] ?? cells.length) - at - 1);
  const height = Math.max(...lengths.slice(0, -1));
  if (height < 2) return undefined;
  const columns = heads.map((at, i) => cells.slice(at + 1, at + 1 + Math.min(height, lengths[i]!)));
  const total = columns.some((column) => column.length === height && isTotal(column.at(-1)!.value));
  const fills = (length: number, x: number): boolean => length >= height || (length === height - 1 && total && named[x]!.name === "serial");
  if (!lengths.every(fills)) return undefined;
  const suits = columns.reduce((sum, column, x) => sum + column.reduce((part, { value }) => part + Math.max(-3, fit(named[x]!.name, value, context)), 0), 0);
  if (suits / columns.flat().length < 0.8) return undefined;
  return {
    header: heads.map((at) => cells[at]!), columns: named,
    rows: Array.from({ length: height }, (_, row) => columns.map((column) => column[row])),
    before: cells.slice(0, from), after: cells.slice(heads.at(-1)! + 1 + height), remains: [],
  };
}
