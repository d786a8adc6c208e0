/** Tables in a stream of cells (a cell a line) whose heads no list has: the width of a row is told by what stands in the same place of every row. */
import { columnOf, type ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { concat, type MappedText } from "../text/mapped-text.js";
import { agrees } from "./arithmetic.js";
import type { RecoverOptions } from "./build-table.js";
import { isBareMeasure } from "./grouped-header.js";
import { columnFor } from "./header.js";
import type { Header } from "./header-cells.js";
import { fit, isFigure, isSum, rateColumns, TITLE_END } from "./kinds.js";
import { blockWidth } from "./side-by-side.js";
import { isFigureCell } from "./tail-rows.js";
import { countsUp } from "./told-by-cells.js";
import { mayBeHead, toldColumns } from "./told-header.js";

/** The first row begins no further from the beginning, and a table has so many columns. */
const [LOOK_AHEAD, FEWEST_COLUMNS, MOST_COLUMNS] = [30, 3, 14];
/** So many heads may be broken over two cells. */
const MOST_BROKEN = 2;
const FEWEST_ROWS = 2;
/** So many rows tell what the columns hold. */
const ROWS = 60;

/**
 * Finds the header before the first row of a stream of cells, where its heads do not tell it: the rows' numbers stand as far from each other as a row is
 * wide, or cells of the same kinds come again and again; the heads are as many cells before them, of which some may be the halves of one.
 */
export function toldHeader(cells: readonly MappedText[], options: RecoverOptions): Header | undefined {
  const values = cells.map(({ value }) => value.replace(/\s+/gu, ""));
  const lead = values.findIndex((value) => !mayBeHead(value));
  const words = Math.min(lead < 0 ? values.length : lead, LOOK_AHEAD);
  for (let end = FEWEST_COLUMNS; end <= Math.min(LOOK_AHEAD, values.length - FEWEST_COLUMNS); end++) {
    if (!values.slice(Math.max(0, end - FEWEST_COLUMNS), end).every(mayBeHead)) {
      if (end > words) break;
      continue;
    }
    for (const rows of numberedRows(values, end) ?? evenRows(values, end)) {
      const header = headerBefore(cells, end, rows, options);
      if (header) return header;
    }
  }
  return undefined;
}

/** The rows that begin with numbers, where the first of them stand equally far apart: those that have all their cells. */
function numberedRows(values: readonly string[], from: number): string[][][] | undefined {
  if (!/^1[.、]?$/u.test(values[from] ?? "")) return undefined;
  const found: string[][][] = [];
  for (let width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width++) {
    if (Number.parseInt(values[from + width] ?? "", 10) !== 2 || !countsUp([values[from]!, values[from + width]!])) continue;
    const rows = [values.slice(from, from + width)];
    let at = from + width;
    for (let number = 2; at < values.length && rows.length < ROWS; number++) {
      if (!new RegExp(`^${number}[.、]?$`, "u").test(values[at]!)) break;
      // Where a cell is merged with the one above it a row is shorter, and its kinds are not asked.
      const next = [width, width - 1, width - 2].find((length) => length > 1 && (at + length >= values.length || new RegExp(`^${number + 1}[.、]?$`, "u").test(values[at + length]!)));
      if (next === undefined) break;
      if (next === width && at + width <= values.length) rows.push(values.slice(at, at + width));
      at += next;
    }
    if (rows.length >= FEWEST_ROWS) found.push(rows);
  }
  return found;
}

/** What a cell is, as far as cells of the same columns must be alike. */
function kindOf(value: string): string {
  if (isFigureCell(value)) return /%$/u.test(value) ? "share" : /\./u.test(value) ? "decimal" : /^\d{10}$/u.test(value) ? "code" : /\d/u.test(value) ? "count" : "stroke";
  return fit("platform", value) >= 3 ? "platform" : "word";
}

const alike = (kind: string, other: string): boolean => kind === other || kind === "stroke" || other === "stroke" || (kind !== "word" && other !== "word" && [kind, other].every((one) => one === "decimal" || one === "count" || one === "share") && kind !== "platform");

/** The rows that go on to the end with cells of the same kinds in the same places, where those are not all words; the last may be half a row's note. */
function evenRows(values: readonly string[], from: number): string[][][] {
  if (isFigureCell(values[from]!)) return [];
  const kinds = values.slice(from).map(kindOf);
  const found: string[][][] = [];
  for (let width = FEWEST_COLUMNS; width <= Math.min(MOST_COLUMNS, kinds.length / FEWEST_ROWS); width++) {
    const first = kinds.slice(0, width);
    if (first.every((kind) => kind === "word" || kind === "stroke")) continue;
    const even = kinds.length % width === 0 && kinds.every((kind, i) => alike(first[i % width]!, kind));
    if (even) found.push(Array.from({ length: Math.min(ROWS, kinds.length / width) }, (_, y) => values.slice(from + y * width, from + (y + 1) * width)));
  }
  return found;
}

/** The header of the cells before the first row, where its columns are understood by the rows below. */
function headerBefore(cells: readonly MappedText[], end: number, rows: readonly (readonly string[])[], options: RecoverOptions): Header | undefined {
  const width = rows[0]!.length;
  let best: (Header & { score: number }) | undefined;
  for (let broken = 0; broken <= MOST_BROKEN; broken++) {
    const start = end - width - broken;
    const printed = cells.slice(Math.max(0, start), end);
    if (start < 0 || !printed.every(({ value }) => mayBeHead(value))) break;
    // Words before as many heads as a row has cells are the table's title, or the first half of its first head.
    if (broken > 0 && isTitle(printed[0]!.value, options.title)) break;
    for (const heads of joinings(printed, broken)) {
      const score = headsSuit(heads, rows) - broken * BROKEN;
      if (best && score <= best.score) continue;
      const columns = toldColumns(heads.map(({ value }) => value), rows, options.title);
      if (columns && areProven(columns, rows) && blockWidth(heads.map(({ value }) => value)) === undefined) best = { columns, cells: [...heads], start, end, score };
    }
  }
  return best && { columns: best.columns, cells: best.cells, start: best.start, end: best.end };
}

/** Tells whether columns of figures have names of their own, agree with each other in nearly all rows, and stand behind a column that says whose they are. */
function areProven(columns: readonly Column[], rows: readonly (readonly string[])[]): boolean {
  const figures = columns.flatMap((column, x) => (isFigure(column) ? [x] : []));
  if (figures.length < 2) return true;
  const names = new Set(figures.map((x) => columns[x]!.name));
  const proves = [...names].some((name) => rateColumns.has(name)) && ["checked", "running", "messages"].some((name) => names.has(name as ColumnName)) && ["passed", "failed", "handled"].some((name) => names.has(name as ColumnName));
  const right = rows.filter((row) => agrees(Object.fromEntries(figures.map((x) => [columns[x]!.name, row[x]!]))));
  const subject = columns.find(({ name }) => name !== "serial");
  return names.size === figures.length && proves && right.length >= FEWEST_ROWS && right.length * 5 >= rows.length * 4 && subject !== undefined && subject.name !== "note" && !isFigure(subject);
}

function isTitle(word: string, title: string | undefined): boolean {
  return TITLE_END.test(word) || (title !== undefined && word.length > 2 && title.includes(word));
}

/** What it costs to take two cells for halves of one head. */
const BROKEN = 0.5;

/** The ways to put so many heads together of two cells each. */
function joinings(cells: readonly MappedText[], count: number): MappedText[][] {
  if (count === 0) return [[...cells]];
  return cells.slice(0, -1).flatMap((cell, at) => {
    const whole = concat([cell, cells[at + 1]!]);
    return joinings(cells.slice(at + 2), count - 1).map((rest) => [...cells.slice(0, at), whole, ...rest]);
  });
}

/** How well heads that are known suit the cells below them; a measure alone is the half of a head. */
function headsSuit(heads: readonly MappedText[], rows: readonly (readonly string[])[]): number {
  return heads.reduce((sum, { value }, x) => {
    const head = value.replace(/\s+/gu, "");
    const known = columnOf(head);
    const half = isBareMeasure(head) ? -1 : head.length === 1 && x > 0 ? -0.5 : head.length > 8 ? -0.3 : 0;
    const sure = known !== undefined && known.covered >= 0.5 ? suitsCells(columnFor(head).name, rows.map((row) => row[x]!)) * known.covered : 0;
    return sum + half + sure;
  }, 0);
}

function suitsCells(name: ColumnName, cells: readonly string[]): number {
  const body = cells.filter((cell) => !isSum(cell));
  const score = body.reduce((sum, cell) => sum + fit(name, cell), 0) / Math.max(1, body.length);
  return score > 0.5 ? 1 : score < -0.5 ? -1 : 0;
}
