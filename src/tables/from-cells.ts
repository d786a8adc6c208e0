import { columnOf } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { concat, type MappedText } from "../text/mapped-text.js";
import { align, type Alignment } from "./align.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { treeLayout, type CutLines } from "./cells.js";
import { readColumnMajor } from "./column-major.js";
import { recoverFigures } from "./from-figures.js";
import { deedStacksOfCells } from "./deed-heads.js";
import { bare, columnOfStack, groupedHeaderOfCells } from "./grouped-header.js";
import { rowsOfExplicit, standBelow, withLastBlanks } from "./explicit-rows.js";
import { columnFor, headerness, NAMING } from "./header.js";
import { brokenHeader, headerOfCells, type Header } from "./header-cells.js";
import { fit, isFigure, isTotal, lacksNames } from "./kinds.js";
import { withLabels, withoutLabels } from "./label-rows.js";
import { recoverList } from "./list.js";
import { cellPieces } from "./cell-pieces.js";
import { narrowerHeader } from "./narrower-header.js";
import { bestAlignment, splitRemains } from "./printed-mode.js";
import { areMarked, MARK, refineByCells, refineColumns } from "./refine.js";
import { withoutRubbish } from "./rubbish-rows.js";
import { spannedHeaderOfCells } from "./spanned-header.js";
import { blockWidth } from "./side-by-side.js";
import { isFigureCell, rowsByTheirTails } from "./tail-rows.js";
import { toldHeader } from "./told-stream.js";
import { widerHeader } from "./wider-header.js";

/** The last letters of heads that are no data: 合格率, 数量, 不合格数(个). */
const FIGURE_HEAD = /(?:[率数量]|比例)(?:\([^()]{1,4}\))?$/u;

/** A line that begins a table's notes. */
export const NOTE = /^(?:注|备注|说明|注释)\s*[::]/u;

/** Recovers a table from a stream of cells whose rows are not marked; labels of groups between them are rows of their own. */
export function recoverCells(cells: readonly MappedText[], layout: CutLines["layout"], explicit: boolean, options: RecoverOptions): Recovered | undefined {
  const { rest, labels } = withoutLabels(cells);
  const recovered = recoverPlain(rest, layout, explicit, options);
  return recovered && labels.length > 0 ? { ...recovered, table: withLabels(recovered.table, labels, options.locate) } : recovered;
}

function recoverPlain(cells: readonly MappedText[], layout: CutLines["layout"], explicit: boolean, options: RecoverOptions): Recovered | undefined {
  const list = explicit ? recoverList(cells, treeLayout(layout), options.locate) : undefined;
  if (list) return { before: [], table: list, after: [], remains: [] };
  const byColumn = layout === "line-cells" ? readColumnMajor(cells, options) : undefined;
  if (byColumn) {
    return { before: byColumn.before, table: buildTable(refineByCells(byColumn.columns, byColumn.rows, options.title), byColumn.header, byColumn.rows, "column-major", options.locate), after: byColumn.after, remains: byColumn.remains };
  }
  const grouped = deedHeader(cells) ?? groupedHeaderOfCells(cells);
  const spanned = grouped && grouped !== "unclear" ? undefined : spannedHeaderOfCells(cells);
  if (grouped === "unclear" && !spanned) return undefined;
  const byWords = spanned ?? (grouped === "unclear" ? undefined : grouped) ?? headerOfCells(cells);
  const told = grouped || spanned || (byWords && isWhole(byWords, cells)) ? undefined : toldHeader(cells, options);
  const plain = told ?? byWords;
  const figures = grouped || spanned || told ? undefined : recoverFigures(cells, plain, layout, options);
  if (figures) return figures;
  // Short words in front of what looks like the header may be the rest of it.
  const from = cells.findIndex((cell) => cell.value !== "" && cell.value.length <= 12 && !/(?:名单|情况|清单|表)$/u.test(cell.value));
  const goesOn = plain && !grouped && !spanned && !told && headGoesOn(cells, plain);
  const broken = grouped || spanned || told || (plain && !goesOn && (from < 0 || from >= plain.start) && !plain.cells.some((cell) => headerness(cell.value) < 0.5)) ? undefined : brokenHeader(cells, Math.max(0, from), options);
  const narrow = broken && (!plain || goesOn || broken.columns.length > plain.columns.length) ? broken : plain;
  // Below heads of which some stand in the first row, every cell would be one of another column.
  if (!narrow || (goesOn && narrow === plain)) return undefined;
  const found = narrow === plain && !grouped && !spanned && !told ? narrowerHeader(widerHeader(narrow, cells, options), cells, options) : narrow;
  const noteAt = cells.findIndex((cell, i) => i >= found.end && NOTE.test(cell.value));
  const notes = noteAt < 0 ? [] : cells.slice(noteAt).filter((cell) => cell.value !== "");
  const data = withoutRepeats(cells.slice(found.end, noteAt < 0 ? cells.length : noteAt), cells.slice(found.start, found.end));
  const columns = refineColumns(found.columns, [], options.title);
  if (lacksNames(columns.map(({ name }) => name)) || isTwoHeaders(found)) return undefined;
  // Without the blanks beside them marks stand below any of their heads.
  if (!explicit && areMarked(columns) && data.some(({ value }) => MARK.test(value))) return undefined;
  const tailed = tailedRows(columns, found.cells, data, explicit ? rowsOfExplicit : rowsByTheirTails);
  if (tailed) return { before: cells.slice(0, found.start), table: buildTable(refineByCells(tailed.columns, tailed.rows, options.title), tailed.heads, tailed.rows, treeLayout(layout), options.locate), after: notes, remains: [] };
  const width = columns.length;
  const whole = explicit ? withLastBlanks(data, columns) : data;
  const even = whole.length % width === 0 ? chunk(whole, width) : undefined;
  const evenColumns = even && refineByCells(columns, even, options.title);
  // Without empty cells a row may lack one, but not where the cells of each row show what is in them: a class of answers, places or owners beside names.
  const figured = even !== undefined && areFigureRows(even, columns);
  // A word that is no known head is one only where each row is a name and figures.
  if (!told && (columns[0]!.name === "note" || headerness(columns[0]!.header) < 0.5) && !figured && columns.slice(1).every(isFigure)) return undefined;
  // Figures that do not stand below their heads are those of other rows.
  const sound = !explicit || !even || standBelow(even, columns);
  const regular = (explicit && sound) || figured || evenColumns?.some(({ name }, x) => columns[x]!.name !== name && (name === "finding" || columns[x]!.name === "platform"));
  if (even && regular && plausibleRows(even, evenColumns!, options)) {
    return { before: cells.slice(0, found.start), table: buildTable(evenColumns!, found.cells, even, treeLayout(layout), options.locate), after: notes, remains: [] };
  }
  const turned = layout === "line-cells" ? transposed(data, columns, options) : undefined;
  if (turned) return { before: cells.slice(0, found.start), table: buildTable(refineByCells(columns, turned, options.title), found.cells, turned, "column-major", options.locate), after: notes, remains: [] };
  const stream = explicit ? data.filter((cell) => cell.value !== "") : data;
  const names = columns.map(({ name }) => name);
  const texts = stream.map((cell) => cell.value);
  const read = (length: number): Alignment | undefined => bestAlignment(length, (mode, until) => align(cellPieces(texts.slice(0, until), options, 2.5, layout === "line-cells"), names, mode, options.totals));
  const best = read(texts.length);
  const aligned = best && withoutRubbish(best, columns, ({ start, end }) => texts.slice(start, end).join(""), read);
  if (!aligned || aligned.rows.length === 0) return undefined;
  const rows = aligned.rows.map((row) => row.cells.map((cell) => cell && (cell.end - cell.start > 1 ? concat(stream.slice(cell.start, cell.end)) : stream[cell.start])));
  const table = buildTable(refineByCells(columns, rows, options.title), found.cells, rows, treeLayout(layout), options.locate, aligned);
  const { tail, inner } = splitRemains(aligned, stream.length);
  return { before: cells.slice(0, found.start), table, after: [...tail.map((i) => stream[i]!), ...notes], remains: inner.map((i) => stream[i]!) };
}

/** Tells whether the heads of a header are all known, and no other word stands before them or between them and the first figure. */
function isWhole({ cells: heads, start, end }: Header, cells: readonly MappedText[]): boolean {
  return start === 0 && heads.every(({ value }) => headerness(value) >= 0.5) && cells[end] !== undefined && isFigureCell(cells[end].value);
}

/** The header that says what was counted above and of whom below. */
function deedHeader(cells: readonly MappedText[]): Header | undefined {
  const found = deedStacksOfCells(cells);
  if (!found) return undefined;
  const columns = found.stacks.map((stack) => columnOfStack(stack.map(({ value }) => bare(value)).reverse(), [], {}));
  return { columns, cells: found.stacks.map((stack) => stack.at(-1)!), start: found.start, end: found.end };
}

/**
 * Tells whether heads of places come twice in a header, and it is no block beside another: then it was broken over two lines, and no head is whole. Two that
 * stand beside each other (区域 | 市县) are those of places and of the groups that they make up.
 */
function isTwoHeaders({ columns, cells }: Header): boolean {
  const places = columns.flatMap(({ name }, x) => (name === "region" ? [x] : []));
  if (places.length === 2 && places[1] === places[0]! + 1 && columns[places[0]!]!.header !== columns[places[1]]!.header) return false;
  return places.length > 1 && blockWidth(cells.map(({ value }) => value)) === undefined && columns.some(isFigure);
}

/** Cuts rows where their figures end; words behind the heads of figures that head names are the first row's. */
function tailedRows(columns: readonly Column[], heads: readonly MappedText[], data: readonly MappedText[], rowsOf: typeof rowsByTheirTails): { columns: readonly Column[]; heads: readonly MappedText[]; rows: (MappedText | undefined)[][] } | undefined {
  const width = columns.findLastIndex(isFigure) + 1;
  const whole = rowsOf(data, columns);
  if (whole || width === columns.length || !columns.slice(width).every(({ name }) => NAMING.has(name))) return whole && { columns, heads, rows: whole };
  const narrower = columns.slice(0, width);
  const rows = rowsOf([...heads.slice(width), ...data], narrower);
  return rows && { columns: narrower, heads: heads.slice(0, width), rows };
}

/** Tells whether heads of figures stand in what would be the first row below a header: one of its heads was broken over two cells, and it ends further on. */
function headGoesOn(cells: readonly MappedText[], { end, columns }: Header): boolean {
  return cells.slice(end, end + columns.length).some(({ value }) => FIGURE_HEAD.test(value) && columnOf(value)?.covered === 1 && isFigure(columnFor(value)));
}

/**
 * Reads cells that were written down column by column without numbers: all of the first column, then all of the second. They are taken so
 * only where they fit their columns well, and better than they fit them row by row.
 */
function transposed(data: readonly MappedText[], columns: readonly Column[], options: RecoverOptions): (MappedText | undefined)[][] | undefined {
  const width = columns.length;
  const cells = withTotalsNumber(data, columns);
  const height = cells.length / width;
  if (!Number.isInteger(height) || height < 2 || width < 2) return undefined;
  const total = (cellAt: (x: number, y: number) => MappedText | undefined): number => {
    let sum = 0;
    for (let x = 0; x < width; x++) for (let y = 0; y < height; y++) sum += Math.max(-3, fit(columns[x]!.name, cellAt(x, y)?.value ?? "", options));
    return sum / cells.length;
  };
  const down = total((x, y) => cells[x * height + y]);
  if (down < 0.8 || down <= total((x, y) => cells[y * width + x]) + 0.3) return undefined;
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => cells[x * height + y]));
}

/** Opens the place of the number that a total has not, where the cells stand column by column and the numbers are one short. */
function withTotalsNumber(data: readonly MappedText[], columns: readonly Column[]): readonly (MappedText | undefined)[] {
  const height = (data.length + 1) / columns.length;
  if (columns[0]?.name !== "serial" || !Number.isInteger(height) || !isTotal(data[2 * height - 2]?.value ?? "")) return data;
  return [...data.slice(0, height - 1), undefined, ...data.slice(height - 1)];
}

function withoutRepeats(cells: readonly MappedText[], header: readonly MappedText[]): MappedText[] {
  const kept: MappedText[] = [];
  for (let i = 0; i < cells.length; i++) {
    if (header.every((cell, j) => cells[i + j]?.value === cell.value)) i += header.length - 1;
    else kept.push(cells[i]!);
  }
  return kept;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: items.length / size }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Tells whether each row is a name, behind a number or not, and figures: then none lacks a cell. */
function areFigureRows(rows: readonly (readonly MappedText[])[], columns: readonly Column[]): boolean {
  const figures = columns.map(isFigure);
  const isSound = (value: string, x: number): boolean => figures[x] === fit(figures[x] ? columns[x]!.name : "rate", value) > 0;
  return figures.lastIndexOf(false) < figures.indexOf(true) && rows.every((row) => row.every(({ value }, x) => columns[x]!.name === "serial" || isSound(value, x)));
}

function plausibleRows(rows: readonly MappedText[][], columns: readonly Column[], options: RecoverOptions): boolean {
  const pieces = cellPieces(rows.flat().map((cell) => cell.value), options, 2.5);
  let total = 0;
  rows.flat().forEach((cell, i) => {
    if (cell.value === "") return;
    const state = { serial: 0, region: "", mode: "merged" as const, value: () => undefined };
    total += pieces.candidates(columns[i % columns.length]!.name, i, state)[0]?.score ?? -5;
  });
  return total / Math.max(1, rows.length) > 0;
}
