/**
 * Recovers tables, however they reach us: as an HTML grid, as cells ended by bars, one a line or between spaces, or run together.
 * The header names the columns, each column's kind scores pieces of text, and rows are the best alignment of the two (`align.ts`).
 */
import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Row, Table, TableLayout } from "../notice/nodes.js";
import { edit, slice, sourceRange, trim, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { align, type Alignment } from "./align.js";
import type { MergeMode } from "./hypothesis.js";
import { cutLines, treeLayout, type CutLines } from "./cells.js";
import { readColumnMajor } from "./column-major.js";
import { inferColumns } from "./infer.js";
import { columnFor, findHeader, headerness, splitHeader } from "./header.js";
import { fit, isTotal, type CellContext } from "./kinds.js";
import { recoverList } from "./list.js";
import { cellPieces, textPieces } from "./pieces.js";
import { refineColumns } from "./refine.js";

/** What the recovery may know of the notice. */
export interface RecoverOptions extends CellContext {
  locate: Locate;
  /** Words that stand above the table: the annex's title. */
  title?: string;
  /** Numbers that the body names as totals. */
  totals?: ReadonlySet<number>;
}

/** A recovered table, the lines before and behind it, and what no row could take. */
export interface Recovered {
  before: MappedText[];
  table: Table;
  after: MappedText[];
  remains: MappedText[];
}

const NOTE = /^(?:注|备注|说明|注释)\s*[::]/u;
const NOTE_INSIDE = /(?:注|备注|说明)[::]/u;

/** Recovers a table from the lines of an annex; nothing where they are no table. */
export function recoverLines(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const noteAt = lines.findIndex((line, i) => i > 0 && NOTE.test(line.value));
  const content = noteAt < 0 ? lines : lines.slice(0, noteAt);
  const notes = noteAt < 0 ? [] : lines.slice(noteAt);
  const recovered = fromCut(content, options);
  return recovered && { ...recovered, after: [...recovered.after, ...notes] };
}

function fromCut(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const cut = cutLines(lines);
  if (!cut) return undefined;
  if (cut.layout === "run-on") return recoverRunOn(cut.text, options);
  if ("rows" in cut) return recoverRows(cut, options);
  const recovered = recoverCells(cut.cells, cut.layout, cut.explicit, options);
  return recovered && { ...recovered, before: [...(cut.before ?? []), ...recovered.before], after: [...recovered.after, ...(cut.after ?? [])] };
}

interface Header {
  columns: Column[];
  /** The header's cells. */
  cells: MappedText[];
  start: number;
  end: number;
}

/** Finds the header in a stream of cells: the first run of cells that head columns, up to the first cell that is data. */
function headerOfCells(cells: readonly MappedText[]): Header | undefined {
  const limit = Math.min(cells.length, 40);
  let best: (Header & { score: number }) | undefined;
  for (let start = 0; start < limit; start++) {
    if (headerness(cells[start]!.value) < 0.5) continue;
    const serial = columnFor(cells[start]!.value).name === "serial";
    let end = start + 1;
    let unknown = 0;
    const seen = new Set([columnFor(cells[start]!.value).header]);
    while (end < limit) {
      const { value } = cells[end]!;
      if (serial && /^(?:1|一)[.、]?$/u.test(value)) break;
      const known = headerness(value);
      if (known < 0.3) {
        if (!serial || value === "" || value.length > 14 || ++unknown > 2) break;
      }
      if (seen.has(value.replace(/\s+/gu, ""))) break;
      seen.add(value.replace(/\s+/gu, ""));
      end++;
    }
    const headers = cells.slice(start, end);
    const score = headers.reduce((sum, cell) => sum + headerness(cell.value), 0);
    if (headers.length >= 2 && (!best || score > best.score + 0.5)) best = { columns: headers.map((cell) => columnFor(cell.value)), cells: headers, start, end, score };
    if (best && best.end === end) start = end - 1;
  }
  return best;
}

function recoverCells(cells: readonly MappedText[], layout: CutLines["layout"], explicit: boolean, options: RecoverOptions): Recovered | undefined {
  const list = explicit ? recoverList(cells, treeLayout(layout), options.locate) : undefined;
  if (list) return { before: [], table: list, after: [], remains: [] };
  const byColumn = layout === "line-cells" ? readColumnMajor(cells) : undefined;
  if (byColumn) {
    const columns = refineColumns(byColumn.columns, byColumn.rows.map((row) => row.map((cell) => cell?.value ?? "")), options.title);
    return { before: byColumn.before, table: tableOf(columns, byColumn.header, byColumn.rows, "column-major", options.locate), after: byColumn.after, remains: [] };
  }
  const plain = headerOfCells(cells);
  // Short words in front of what looks like the header may be the rest of it.
  const from = cells.findIndex((cell) => cell.value !== "" && cell.value.length <= 12 && !/(?:名单|情况|清单|表)$/u.test(cell.value));
  const broken = plain && (from < 0 || from >= plain.start) && !plain.cells.some((cell) => headerness(cell.value) < 0.5) ? undefined : brokenHeader(cells, Math.max(0, from), options);
  const found = broken && (!plain || broken.columns.length > plain.columns.length) ? broken : plain;
  if (!found) return undefined;
  const noteAt = cells.findIndex((cell, i) => i >= found.end && NOTE.test(cell.value));
  const notes = noteAt < 0 ? [] : cells.slice(noteAt).filter((cell) => cell.value !== "");
  const data = withoutRepeats(cells.slice(found.end, noteAt < 0 ? cells.length : noteAt), found.cells);
  const columns = refineColumns(found.columns, [], options.title);
  const width = columns.length;
  const even = explicit && data.length % width === 0 ? chunk(data, width) : undefined;
  if (even && plausibleRows(even, columns, options)) {
    return { before: cells.slice(0, found.start), table: tableOf(columns, found.cells, even, treeLayout(layout), options.locate), after: notes, remains: [] };
  }
  const turned = layout === "line-cells" ? transposed(data, columns, options) : undefined;
  if (turned) return { before: cells.slice(0, found.start), table: tableOf(columns, found.cells, turned, "column-major", options.locate), after: notes, remains: [] };
  const stream = explicit ? data.filter((cell) => cell.value !== "") : data;
  const names = columns.map(({ name }) => name);
  const texts = stream.map((cell) => cell.value);
  const aligned = bestAlignment(texts.length, (mode, until) => align(cellPieces(texts.slice(0, until), options, 2.5), names, mode, options.totals));
  if (!aligned || aligned.rows.length === 0) return undefined;
  const rows = aligned.rows.map((row) => row.cells.map((cell) => cell && stream[cell.start]));
  const table = tableOf(columns, found.cells, rows, treeLayout(layout), options.locate, aligned);
  const { tail, inner } = splitRemains(aligned, stream.length);
  return { before: cells.slice(0, found.start), table, after: [...tail.map((i) => stream[i]!), ...notes], remains: inner.map((i) => stream[i]!) };
}

/** How many cells or characters of a table are read twice, to find out how it was printed. */
const MODE_SAMPLE = 1500;

/**
 * Reads cells that were written down column by column without numbers: all of the first column, then all of the second. They are taken so
 * only where they fit their columns well, and better than they fit them row by row.
 */
function transposed(data: readonly MappedText[], columns: readonly Column[], options: RecoverOptions): MappedText[][] | undefined {
  const width = columns.length;
  const height = data.length / width;
  if (!Number.isInteger(height) || height < 2 || width < 2) return undefined;
  const total = (cellAt: (x: number, y: number) => MappedText): number => {
    let sum = 0;
    for (let x = 0; x < width; x++) for (let y = 0; y < height; y++) sum += Math.max(-3, fit(columns[x]!.name, cellAt(x, y).value, options));
    return sum / data.length;
  };
  const down = total((x, y) => data[x * height + y]!);
  if (down < 0.8 || down <= total((x, y) => data[y * width + x]!) + 0.3) return undefined;
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => data[x * height + y]!));
}

/** Reads the rows once as printed on every row and once as printed where they change, and takes the better. */
function bestAlignment(length: number, read: (mode: MergeMode, until: number) => Alignment | undefined): Alignment | undefined {
  // A long table shows in its beginning how it was printed.
  const sample = Math.min(length, MODE_SAMPLE);
  const merged = read("merged", sample);
  const repeated = read("repeated", sample);
  const mode = !merged || (repeated && repeated.score > merged.score) ? "repeated" : "merged";
  if (sample === length) return mode === "merged" ? merged : repeated;
  return read(mode, length);
}

/** What no row took: at the end it is text behind the table, inside it is unreadable. */
function splitRemains(aligned: Alignment, length: number): { tail: number[]; inner: number[] } {
  const all = aligned.remains.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
  const tail: number[] = [];
  for (let at = length - 1; all.includes(at); at--) tail.unshift(at);
  return { tail, inner: all.filter((at) => !tail.includes(at)) };
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

function recoverRows(cut: Extract<CutLines, { rows: MappedText[][] }>, options: RecoverOptions): Recovered | undefined {
  const headerAt = cut.rows.findIndex((row) => row.length >= 2 && row.reduce((sum, cell) => sum + headerness(cell.value), 0) / row.length >= 0.5);
  if (headerAt < 0) return recoverHeaderless(cut, options) ?? recoverCells(cut.rows.flat(), cut.layout, false, options);
  const header = cut.rows[headerAt]!.filter((cell, i, all) => cell.value !== "" || i < all.length - 1);
  const listed = cut.rows.slice(headerAt + 1).filter((row) => !row.every((cell, i) => cell.value === header[i]?.value));
  // A page cut in the middle of its last row leaves half a row: what it says is not known.
  const half = listed.length > 1 && listed.at(-1)!.length < header.length && listed.slice(0, -1).every((row) => row.length >= header.length) ? listed.pop()! : [];
  const body = listed;
  const full = body.filter((row) => row.length === header.length || (row.length === header.length + 1 && row.at(-1)!.value === ""));
  const before = cut.rows.slice(0, headerAt).flat().filter((cell) => cell.value !== "");
  if (full.length < body.length * 0.9) {
    const recovered = recoverCells([...header, ...body.flat().filter((cell) => cell.value !== "")], cut.layout, false, options);
    return recovered && { ...recovered, before: [...before, ...recovered.before] };
  }
  const columns = refineColumns(header.map((cell) => columnFor(cell.value)), full.map((row) => row.map((cell) => cell.value)), options.title);
  const rest = body.filter((row) => !full.includes(row)).flat().filter((cell) => cell.value !== "");
  return { before, table: tableOf(columns, header, full.map((row) => row.slice(0, header.length)), treeLayout(cut.layout), options.locate), after: rest, remains: half.filter((cell) => cell.value !== "") };
}

/** Reads rows whose header is lost (a page that begins in the middle of its table), where all have the same number of cells and their data tell the columns. */
function recoverHeaderless(cut: Extract<CutLines, { rows: MappedText[][] }>, options: RecoverOptions): Recovered | undefined {
  const widths = cut.rows.map((row) => row.length);
  const width = Math.max(...widths);
  const rows = cut.rows.filter((row) => row.length === width);
  if (width < 3 || rows.length < 2 || rows.length < cut.rows.length * 0.8) return undefined;
  const values = rows.map((row) => row.map((cell) => cell.value));
  const columns = inferColumns(Array.from({ length: width }, () => ({ name: "note" as const, header: "" })), values, options);
  if (!columns.some(({ name }) => name === "account" || name === "site" || name === "organization" || name === "rate")) return undefined;
  const rest = cut.rows.filter((row) => row.length !== width).flat().filter((cell) => cell.value !== "");
  return { before: [], table: tableOf(columns, [], rows, treeLayout(cut.layout), options.locate), after: [], remains: rest };
}

/**
 * Reads a header whose cells are broken over two lines (`县、市、区/`, `市直部门`): the first cells are run together and split anew, for each number of
 * cells that gives a header without a letter left over; the one whose columns the data fit best is taken.
 */
function brokenHeader(cells: readonly MappedText[], from: number, options: RecoverOptions): Header | undefined {
  let best: (Header & { score: number }) | undefined;
  for (let end = from + 2; end <= Math.min(cells.length - 2, from + 16); end++) {
    const text = cells.slice(from, end).map((cell) => cell.value.replace(/\s+/gu, "")).join("");
    if (/\d/u.test(text) || text.length > 80) break;
    const split = splitHeader(text, 0, text.length);
    if (!split || split.columns.length < 3 || split.score < text.length - 0.8 * split.columns.length - 0.5) continue;
    const names = split.columns.map(({ name }) => name);
    const sample = cells.slice(end, end + names.length * 6).map((cell) => cell.value);
    const aligned = align(cellPieces(sample, options, 2.5), names, "repeated");
    const score = (aligned?.score ?? -Infinity) / Math.max(1, sample.length);
    if (aligned && (!best || score > best.score)) best = { columns: split.columns, cells: cells.slice(from, end), start: from, end, score };
  }
  return best && best.score > 0.5 ? best : undefined;
}

function recoverRunOn(text: MappedText, options: RecoverOptions): Recovered | undefined {
  const header = findHeader(text.value, options.title);
  if (!header) return undefined;
  const note = NOTE_INSIDE.exec(text.value.slice(header.end));
  const bodyEnd = note ? header.end + note.index : text.value.length;
  const raw = trim(slice(text, header.end, bodyEnd));
  // Spaces inside a run-on table split names; nothing hangs on them once the header is found.
  const body = edit(raw, [...raw.value.matchAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)].map(({ index }) => ({ start: index, end: index + 1, text: "" })));
  const columns = refineColumns(header.columns, [], options.title);
  const names = columns.map(({ name }) => name);
  const aligned = bestAlignment(body.value.length, (mode, until) => align(textPieces(body.value.slice(0, until), options), names, mode, options.totals));
  if (!aligned || aligned.rows.length === 0) return undefined;
  const rows = aligned.rows.map((row) => row.cells.map((cell) => cell && trim(slice(body, cell.start, cell.end))));
  let at = header.start;
  const headerCells = header.columns.map((column) => {
    const cell = slice(text, at, at + column.header.length);
    at += column.header.length;
    return cell;
  });
  const table = tableOf(columns, headerCells, rows, "run-on", options.locate, aligned);
  const remains = aligned.remains.map(({ start, end }) => trim(slice(body, start, end))).filter((rest) => rest.value !== "");
  const last = aligned.remains.at(-1);
  const tail = last && last.end === body.value.length ? remains.pop() : undefined;
  const before = trim(slice(text, 0, header.start));
  return {
    before: before.value === "" ? [] : [before],
    table,
    after: [...(tail ? [tail] : []), ...(note ? [trim(slice(text, bodyEnd))] : [])],
    remains,
  };
}

/** Columns whose empty cells stand for the cell above. */
const FILLED: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner", "verdict", "problem", "finding"]);

/** Builds the table node. A merged cell is stored once, with the rows that it spans. */
function tableOf(
  columns: Column[],
  header: readonly MappedText[],
  rows: readonly (MappedText | undefined)[][],
  layout: TableLayout,
  locate: Locate,
  aligned?: Alignment,
): Table {
  const cellOf = (text: MappedText): Cell => ({ type: "cell", value: text.value, map: text.map, ...(text.map.length > 0 ? { position: locate(sourceRange(text)) } : {}) });
  const above: (Cell | undefined)[] = [];
  const body = rows.map((texts, i): Row => {
    const children: Cell[] = [];
    columns.forEach((column, x) => {
      const text = texts[x];
      if (text !== undefined && text.value !== "") children.push((above[x] = cellOf(text)));
      else if (above[x] && FILLED.has(column.name)) above[x].rowSpan = (above[x].rowSpan ?? 1) + 1;
      else children.push((above[x] = text && text.value === "" ? cellOf(text) : { type: "cell", value: "", map: [] }));
    });
    const margin = aligned?.rows[i]?.margin;
    return { type: "row", kind: texts.some((text) => text && isTotal(text.value)) ? "total" : "body", children, ...(margin === undefined ? {} : { margin }) };
  });
  const head: Row = { type: "row", kind: "header", children: header.map(cellOf) };
  return { type: "table", layout, columns, children: [head, ...body], ...(aligned ? { margin: aligned.margin } : {}) };
}
