import type { Element } from "hast";
import type { Block, Cell, Paragraph, Row, Table } from "../notice/nodes.js";
import type { Locate } from "../text/lines.js";
import { concat, type MappedText, sourceRange, type SourceRange, standingFor } from "../text/mapped-text.js";
import { extent, type Flow, isCentered, type Line, readFlow } from "./flow.js";

/** A table element, read; whether it holds data or only lays a page out is decided from what its cells hold. */
interface Grid {
  caption: Line[];
  rows: { range: SourceRange; header: boolean; cells: Slot[] }[];
  /** Characters in all cells, those of tables within included. */
  size: number;
  layout: boolean;
}

interface Slot {
  items: (Line | Grid)[];
  element: Element;
  rowSpan: number;
  colSpan: number;
  size: number;
}

/** A cell of as many lines that holds most of its table's words, and as many of them, is a page in a box. */
const PAGE_LINES = 8;
const PAGE_SIZE = 300;
const PAGE_SHARE = 0.7;
const SIGNED = /^\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*$/u;
/** A line in a one-column table that is as long, and has the end of a sentence, is prose. */
const PROSE_SIZE = 60;

/** Turns lines and tables into the blocks of a page; tables that only lay it out are unfolded into what they hold. */
export function toBlocks(flow: readonly Flow[], fragment: MappedText, locate: Locate): Block[] {
  return flow.flatMap((item) => (item.type === "line" ? [toParagraph(item, locate)] : gridBlocks(readGrid(item.element, fragment), fragment, locate)));
}

function toParagraph(line: Line, locate: Locate): Paragraph {
  const { text, emphasis } = line;
  const position = locate(sourceRange(text));
  return emphasis ? { type: "paragraph", ...text, emphasis, position } : { type: "paragraph", ...text, position };
}

function readGrid(table: Element, fragment: MappedText): Grid {
  const grid: Grid = { caption: [], rows: [], size: 0, layout: false };
  const center = isCentered(table);
  const readPart = (parent: Element, inHead: boolean): void => {
    for (const node of parent.children) {
      if (node.type !== "element") continue;
      if (node.tagName === "tr") readRow(node, inHead);
      else if (node.tagName === "caption") grid.caption.push(...readFlow(node.children, fragment, true).flatMap((item) => (item.type === "line" ? [item] : gridLines(readGrid(item.element, fragment)))));
      if (node.tagName === "thead" || node.tagName === "tbody" || node.tagName === "tfoot") readPart(node, node.tagName === "thead");
    }
  };
  const readRow = (row: Element, inHead: boolean): void => {
    const cells = row.children.filter((node): node is Element => node.type === "element" && (node.tagName === "td" || node.tagName === "th"));
    const slots = cells.map((cell) => readSlot(cell, fragment, center || isCentered(row)));
    for (const slot of slots) grid.size += slot.size;
    grid.rows.push({ range: rangeOf(row, fragment), header: inHead || (cells.length > 0 && cells.every((cell) => cell.tagName === "th")), cells: slots });
  };
  readPart(table, false);
  grid.layout = isLayout(grid);
  return grid;
}

function readSlot(cell: Element, fragment: MappedText, center: boolean): Slot {
  const items = readFlow(cell.children, fragment, center || isCentered(cell)).map((item) => (item.type === "line" ? item : readGrid(item.element, fragment)));
  const size = items.reduce((sum, item) => sum + ("rows" in item ? item.size : item.text.value.length), 0);
  const { rowSpan, colSpan } = cell.properties;
  return { items, element: cell, rowSpan: typeof rowSpan === "number" ? rowSpan : 1, colSpan: typeof colSpan === "number" ? colSpan : 1, size };
}

function rangeOf(element: Element, fragment: MappedText): SourceRange {
  const { start, end } = extent(element);
  return sourceRange(fragment, start, end);
}

function isLayout(grid: Grid): boolean {
  const slots = grid.rows.flatMap((row) => row.cells);
  if (slots.length <= 1) return true;
  if (slots.filter(isSignedPage).reduce((sum, { size }) => sum + size, 0) >= PAGE_SHARE * grid.size) return true;
  let nested = 0;
  for (const slot of slots) {
    let lines = 0;
    for (const item of slot.items) {
      if (!("rows" in item)) lines += 1;
      else if (!item.layout) nested += item.size;
      else lines += item.rows.length;
    }
    if (lines >= PAGE_LINES && slot.size >= PAGE_SIZE && slot.size >= PAGE_SHARE * grid.size) return true;
  }
  if (nested > 0 && (grid.rows.length <= 2 || nested * 2 >= grid.size)) return true;
  const narrow = grid.rows.every((row) => row.cells.length <= 1);
  return narrow && slots.some((slot) => slot.items.some((item) => !("rows" in item) && item.text.value.length >= PROSE_SIZE && item.text.value.includes("。")));
}

/** Tells whether a cell holds a notice with its signature: a list may have one in each row. */
function isSignedPage({ items }: Slot): boolean {
  const values = items.flatMap((item) => ("rows" in item ? [] : [item.text.value]));
  return values.length >= PAGE_LINES && values.some((line) => line.includes("。")) && values.some((line) => SIGNED.test(line));
}

function gridBlocks(grid: Grid, fragment: MappedText, locate: Locate): Block[] {
  const caption = grid.caption.map((line) => toParagraph(line, locate));
  if (grid.size === 0) return caption;
  if (grid.layout) return [...caption, ...grid.rows.flatMap((row) => row.cells.flatMap((slot) => slotBlocks(slot, fragment, locate)))];
  return [...caption, toTable(grid, fragment, locate)];
}

function slotBlocks(slot: Slot, fragment: MappedText, locate: Locate): Block[] {
  return slot.items.flatMap((item) => ("rows" in item ? gridBlocks(item, fragment, locate) : [toParagraph(item, locate)]));
}

function toTable(grid: Grid, fragment: MappedText, locate: Locate): Table {
  const rows: Row[] = [];
  let covered = 0;
  grid.rows.forEach((row, index) => {
    const left = grid.rows.length - index;
    const children = row.cells.map((slot) => toCell(slot, left, fragment, locate));
    covered = Math.max(covered - 1, 0);
    // A row without cells is kept only as the place a merged cell of an earlier row reaches into.
    if (children.length > 0 || covered > 0) rows.push({ type: "row", kind: row.header ? "header" : "body", children, position: locate(row.range) });
    for (const cell of children) covered = Math.max(covered, cell.rowSpan ?? 1);
  });
  clampRowSpans(rows);
  const first = grid.rows[0]!.range;
  const last = grid.rows[grid.rows.length - 1]!.range;
  return { type: "table", layout: "grid", children: rows, position: locate({ start: first.start, end: last.end }) };
}

function clampRowSpans(rows: readonly Row[]): void {
  rows.forEach((row, index) => {
    for (const cell of row.children) {
      if (cell.rowSpan === undefined) continue;
      cell.rowSpan = Math.min(cell.rowSpan, rows.length - index);
      if (cell.rowSpan <= 1) delete cell.rowSpan;
    }
  });
}

function toCell(slot: Slot, rowsLeft: number, fragment: MappedText, locate: Locate): Cell {
  const text = joinLines(slotLines(slot));
  const cell: Cell = { type: "cell", ...text, position: locate(text.value === "" ? rangeOf(slot.element, fragment) : sourceRange(text)) };
  const rowSpan = slot.rowSpan === 0 ? rowsLeft : Math.min(slot.rowSpan, rowsLeft);
  if (rowSpan > 1) cell.rowSpan = rowSpan;
  if (slot.colSpan > 1) cell.colSpan = slot.colSpan;
  return cell;
}

/** Lists the lines of a cell; a small table within it gives a line for each of its cells. */
function slotLines(slot: Slot): MappedText[] {
  return slot.items.flatMap((item) => ("rows" in item ? gridLines(item).map(({ text }) => text) : [item.text]));
}

/** Lists the lines of a table that stands where none should, in a caption: its words are kept. */
function gridLines(grid: Grid): Line[] {
  const ofCells = grid.rows.flatMap((row) => row.cells.flatMap((slot) => slot.items.flatMap((item) => ("rows" in item ? gridLines(item) : [item]))));
  return [...grid.caption, ...ofCells];
}

/** Joins lines by `\n`, which stands for the tags between them. */
function joinLines(lines: readonly MappedText[]): MappedText {
  if (lines.length === 1) return lines[0]!;
  const parts: MappedText[] = [];
  let last = 0;
  for (const line of lines) {
    const { start, end } = sourceRange(line);
    if (parts.length > 0) parts.push(standingFor("\n", { start: last, end: Math.max(last, start) }));
    parts.push(line);
    last = end;
  }
  return concat(parts);
}
