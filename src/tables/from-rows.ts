import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { slice, type MappedText } from "../text/mapped-text.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { treeLayout, type CutLines } from "./cells.js";
import { recoverCells } from "./from-cells.js";
import { columnOfStack, isGroupLabel, labelsGroups, stackRows } from "./grouped-header.js";
import { deedStacks } from "./deed-heads.js";
import { takeApart } from "./fused-rows.js";
import { stacksByBlanks } from "./blank-spans.js";
import { columnFor, headerness } from "./header.js";
import { recoverHeaderless } from "./headless-rows.js";
import { withLabels, withoutLabelRows } from "./label-rows.js";
import { fit, isFigure, isSum } from "./kinds.js";
import { areMarked, MARK, refineColumns } from "./refine.js";
import { spannedStacks } from "./spanned-header.js";
import { headsByContrast } from "./tail-rows.js";
import { toldColumns } from "./told-header.js";
import { isTurned, turn } from "./turned.js";
import { blockWidth, stackBlocks } from "./side-by-side.js";

type RowCut = Extract<CutLines, { rows: MappedText[][] }>;

/** A header of one row or two, and what its columns are by the rows below. */
interface RowHeader {
  /** The cells as printed, row by row. */
  printed: MappedText[][];
  /** One cell a column: the lowest one. */
  cells: MappedText[];
  columns(body: readonly MappedText[][]): Column[];
}

/** Recovers a table from lines that are rows, cut by bars or tabs; labels of groups between them are rows of one cell. */
export function recoverRows(lines: RowCut, options: RecoverOptions): Recovered | undefined {
  const { rest, labels } = withoutLabelRows(lines.rows);
  const recovered = recoverPlain({ ...lines, rows: rest }, options);
  return recovered && labels.length > 0 ? { ...recovered, table: withLabels(recovered.table, labels, options.locate) } : recovered;
}

function recoverPlain(lines: RowCut, options: RecoverOptions): Recovered | undefined {
  const cut = { ...lines, rows: takeApart(lines.rows) };
  // A line of one cell in front is the table's caption.
  const lead = Math.max(0, cut.rows.findIndex((row) => row.filter(({ value }) => value !== "").length > 1));
  const turned = turnedRows(cut.rows.slice(lead));
  const upright = turned && recoverRows({ ...cut, rows: turned }, options);
  if (turned) return upright && { ...upright, before: [...cut.rows.slice(0, lead).flat(), ...upright.before] };
  const headerAt = findHeaderRow(cut.rows, options.title);
  if (headerAt < 0) return recoverHeaderless(cut, options) ?? recoverCells(cut.rows.flat(), cut.layout, false, options);
  const header = headerOfRows(cut.rows, headerAt, options);
  if (!header) return undefined;
  const width = header.cells.length;
  const block = header.printed.length === 1 ? blockWidth(header.cells.map(({ value }) => value)) : undefined;
  const { body, half } = bodyOf(cut, headerAt, header, options, block);
  const full = body.filter((row) => row.length === width || (row.length === width + 1 && row.at(-1)!.value === ""));
  const before = cut.rows.slice(0, headerAt).flat().filter((cell) => cell.value !== "");
  if (full.length < body.length * 0.9) {
    const recovered = recoverCells([...header.printed, ...body].flat().filter((cell) => cell.value !== ""), cut.layout, false, options);
    return recovered && { ...recovered, before: [...before, ...recovered.before] };
  }
  const heads = header.cells.slice(0, block);
  const rows = block === undefined ? full.map((row) => row.slice(0, width)) : stackBlocks(full.map((row) => row.slice(0, width)), block, ({ value }) => value === "");
  const columns = refineColumns(header.columns(full).slice(0, block), rows.map((row) => row.map((cell) => cell.value)), options.title);
  const rest = body.filter((row) => !full.includes(row)).flat().filter((cell) => cell.value !== "");
  const table = buildTable(columns, heads, rows, treeLayout(cut.layout), options.locate);
  const isCut = half.length > 0 && !half.some(({ value }) => isSum(value));
  return { before, table: isCut ? { ...table, cut: true } : table, after: rest, remains: half.filter((cell) => cell.value !== "") };
}

/** The rows of a table whose heads stand below each other, turned upright. The blank cell over the heads may be gone with the space around its line. */
function turnedRows(rows: readonly MappedText[][]): MappedText[][] | undefined {
  const [first, second] = rows;
  const whole = first && second && first.length > 0 && first.length === second.length - 1 ? [[slice(first[0]!, 0, 0), ...first], ...rows.slice(1)] : [...rows];
  return isTurned(whole.map((row) => row.map(({ value }) => value))) ? turn(whole) : undefined;
}

/** The header's first row: that of the heads, or the row of group labels above it, which may hold no known head. A line of one cell is the table's caption. */
function findHeaderRow(rows: readonly MappedText[][], title?: string): number {
  const known = rows.findIndex(isHeaderRow);
  const words = (row: readonly MappedText[]): string[] => (row.at(-1)?.value === "" ? row.slice(0, -1) : row).map(({ value }) => value);
  const byFigures = known >= 0 ? known : rows.slice(0, 3).findIndex((row, i) => headsByContrast(words(row), rows[i + 1] && words(rows[i + 1]!)));
  const at = byFigures >= 0 ? byFigures : rows.slice(0, 3).findIndex((row, i) => toldColumns(words(row), rows.slice(i + 1).map(words).filter(({ length }) => length === words(row).length), title));
  for (const from of [at - 2, at - 1]) if (from >= 0 && stacksFrom(rows, from)) return from;
  const above = at > 0 ? rows[at - 1]! : [];
  return above.length > 1 && (stackRows(above, rows[at]!) ?? spannedStacks(above, rows[at]!, usualWidth(rows.slice(at + 1)))) ? at - 1 : at;
}

function isHeaderRow(row: readonly MappedText[]): boolean {
  const filled = row.filter(({ value }) => value !== "");
  return filled.length >= 2 && filled.reduce((sum, cell) => sum + headerness(cell.value), 0) / filled.length >= 0.5;
}

/**
 * Reads the header that begins at a row; a second row of heads below it belongs to it where the first one holds labels of groups. Where it
 * is not said which heads are whose there is no header that could be trusted.
 */
function headerOfRows(rows: readonly MappedText[][], at: number, options: RecoverOptions): RowHeader | undefined {
  const blank = stacksFrom(rows, at);
  if (blank) return headerOfStacks(blank.rows, blank.stacks, options);
  const deeds = rows[at + 1] && deedStacks(rows[at]!, rows[at + 1]!);
  if (deeds && deeds.length === usualWidth(rows.slice(at + 2))) return headerOfStacks([rows[at]!, rows[at + 1]!], deeds, options);
  const labels = labelsBelow(rows, at);
  const upper = [...rows[at]!, ...labels];
  const lowerAt = labels.length > 0 ? at + 2 : at + 1;
  const lower = rows[lowerAt];
  const spanned = lower && spannedStacks(upper, lower, usualWidth(rows.slice(lowerAt + 1)));
  const grouped = lower !== undefined && isHeaderRow(lower) && labelsGroups(upper, lower);
  if (grouped || spanned) {
    const stacks = (grouped ? stackRows(upper, lower) : undefined) ?? spanned;
    if (!stacks) return undefined;
    return headerOfStacks([...rows.slice(at, lowerAt), lower], stacks, options);
  }
  const cells = upper.filter((cell, i, all) => cell.value !== "" || i < all.length - 1);
  return { printed: [cells], cells, columns: () => cells.map((cell) => columnFor(cell.value)) };
}

/** The labels of parts in a row of their own below the labels of the groups that they divide, with the heads of figures in the row behind; none are none. */
function labelsBelow(rows: readonly MappedText[][], at: number): MappedText[] {
  const row = rows[at + 1] ?? [];
  const filled = row.filter(({ value }) => value !== "");
  return filled.length > 1 && filled.every(({ value }) => isGroupLabel(value)) && rows[at]!.some(({ value }) => isGroupLabel(value)) && rows[at + 2] !== undefined && labelsGroups(row, rows[at + 2]!) ? row : [];
}

/** The header whose rows begin at a place and whose blanks say how far each head goes. */
function stacksFrom(rows: readonly MappedText[][], at: number): { rows: MappedText[][]; stacks: MappedText[][] } | undefined {
  for (const height of [3, 2]) {
    const heads = rows.slice(at, at + height);
    const stacks = heads.length === height && rows.length > at + height ? stacksByBlanks(heads, usualWidth(rows.slice(at + height))) : undefined;
    if (stacks) return { rows: heads, stacks };
  }
  return undefined;
}

function headerOfStacks(printed: MappedText[][], stacks: readonly MappedText[][], options: RecoverOptions): RowHeader {
  const texts = stacks.map((stack) => stack.map(({ value }) => value.replace(/\s+/gu, "")));
  return {
    printed, cells: stacks.map((stack) => stack.at(-1)!),
    columns: (body) => texts.map((stack, x) => columnOfStack(stack, body.slice(0, 40).map((row) => row[x]?.value ?? ""), options)),
  };
}

/** How many cells most of the first rows have, the blank behind the last bar aside. */
function usualWidth(rows: readonly MappedText[][]): number {
  const widths = rows.slice(0, 40).map((row) => (row.at(-1)?.value === "" ? row.length - 1 : row.length));
  return widths.reduce((best, width) => (widths.filter((other) => other === width).length > widths.filter((other) => other === best).length ? width : best), widths[0] ?? 0);
}

/** Fills up a row that has whole blocks of those side by side, but not all: the blanks of the others are gone with the space at the line's end. */
function withBlanks(row: MappedText[], width: number, block: number): MappedText[] {
  const missing = width - row.length;
  return missing > 0 && row.length > 0 && row.length % block === 0 ? [...row, ...Array.from({ length: missing }, () => slice(row.at(-1)!, 0, 0))] : row;
}

/** The rows below the header, without its repeats. A page cut in the middle of its last row leaves half a row: what it says is not known. */
function bodyOf(cut: RowCut, headerAt: number, header: RowHeader, options: RecoverOptions, block?: number): { body: MappedText[][]; half: MappedText[] } {
  const width = header.cells.length;
  const same = (row: readonly MappedText[], other: readonly MappedText[]): boolean => row.every((cell, i) => cell.value === other[i]?.value);
  const below = cut.rows.slice(headerAt + header.printed.length).filter((row) => !header.printed.some((other) => same(row, other)));
  const listed = block === undefined ? below : below.map((row) => withBlanks(row, width, block));
  const columns = header.columns(listed.filter((row) => row.length >= width));
  // Between spaces any cell may be missing: only a total is known to lack its number.
  const body = listed.map((row) => (cut.layout === "space-rows" && !isSum(row[0]?.value ?? "") ? row : withBlank(row, columns, options)));
  const half = body.length > 1 && body.at(-1)!.length < width && body.slice(0, -1).every((row) => row.length >= width) ? body.pop()! : [];
  return { body, half };
}

/** Columns whose cell may be merged with the one above, so that between bars it is not there. */
const MERGED: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner", "platform", "problem", "verdict", "rectified", "date"]);
const PART = /^小计$/u;
/** So much better must the cells suit their columns with a blank within the row. */
const SURELY = 1.5;

/**
 * Puts back the cell that a row lacks: the blank before its first separator, or behind its last, which goes with the space around a line (a total has no
 * number, and few rows a remark), or a cell within it that is merged with the one above. Where no place is the best the row stays as it is.
 */
function withBlank(row: MappedText[], columns: readonly Column[], options: RecoverOptions): MappedText[] {
  if (row.length !== columns.length - 1 || row.length === 0) return row;
  // A blank between marks under their heads is printed: the one that is lost stands at the end.
  if (areMarked(columns.slice(-2)) && MARK.test(row.at(-1)!.value)) return [...row, slice(row.at(-1)!, row.at(-1)!.value.length)];
  // What sums up a group stands below the names in it, never in the place of the group's own.
  if (PART.test(row[0]!.value.replace(/\s+/gu, "")) && columns.findIndex(isFigure) > 1) return [slice(row[0]!, 0, 0), ...row];
  const fits = (i: number, x: number): number => (row[i]!.value === "" ? 0 : Math.max(-3, fit(columns[x]!.name, row[i]!.value, options)));
  // Cells before the blank stand in their own columns, those behind it in the next ones.
  let score = row.reduce((sum, _, i) => sum + fits(i, i + 1), 0);
  const scores = [score, ...row.map((_, i) => (score += fits(i, i) - fits(i, i + 1)))];
  const [first, last] = [scores[0]!, scores.at(-1)!];
  const edge = first > last && !scores.some((other, at) => other > first && MERGED.has(columns[at]!.name)) ? 0 : columns.at(-1)!.name === "note" && last > first ? row.length : undefined;
  const within = scores.findIndex((other, at) => at > 0 && at < row.length && MERGED.has(columns[at]!.name) && scores.every((rest, i) => i === at || other >= rest + SURELY));
  const at = within > 0 ? within : edge;
  if (at === undefined) return row;
  const blank = at === 0 ? slice(row[0]!, 0, 0) : slice(row[at - 1]!, row[at - 1]!.value.length);
  return [...row.slice(0, at), blank, ...row.slice(at)];
}
