/** Several tables that are one in the source, below each other: each under a caption over all columns, and a header of its own. */
import type { Cell, Row, Table } from "../notice/nodes.js";
import { headerOfGrid } from "./from-grid.js";
import { gridOf } from "./grid.js";
import { headerness, SURE_HEAD } from "./header.js";

/**
 * Cuts a table before each caption over all its columns that a header follows, the first aside, and before other heads than the first ones. Heads that only
 * come again, and a caption of rows alone, cut nothing.
 */
export function splitGrid(table: Table): Table[] {
  const grid = gridOf(table);
  if (grid.width < FEWEST_COLUMNS) return [table];
  const starts = [0];
  const printed = new Set<string>();
  let headed = false;
  table.children.forEach((row, y) => {
    const above = table.children[y - 1];
    const captioned = above !== undefined && isCaption(above, grid.width);
    if (isCaption(row, grid.width) || !(y === 0 || captioned ? opensWithHeader(table, y) : headed && !areHeads(above!) && areHeads(row) && !printed.has(wordsOf(row)))) return;
    printed.add(wordsOf(row));
    const from = y > 0 ? firstCaption(table, y, grid.width) : 0;
    if (headed && from < y) starts.push(from);
    headed = true;
  });
  return starts.length === 1 ? [table] : starts.map((start, i) => ({ ...table, children: table.children.slice(start, starts[i + 1] ?? table.children.length) }));
}

/** Tells whether the cells of a row are surely heads, each of them. */
function areHeads({ children }: Row): boolean {
  return children.length >= FEWEST_COLUMNS && children.every(({ value, rowSpan = 1 }) => rowSpan === 1 && headerness(value) >= SURE_HEAD);
}

function wordsOf({ children }: Row): string {
  return children.map(({ value }) => value.replace(/\s+/gu, "")).join("|");
}

const FEWEST_COLUMNS = 3;
const LONGEST_CAPTION = 40;

function isCaption({ children }: Row, width: number): boolean {
  const filled = children.filter(({ value }: Cell) => value.trim() !== "");
  return filled.length === 1 && children.length === 1 && (children[0]!.colSpan ?? 1) >= width && children[0]!.value.length <= LONGEST_CAPTION;
}

/** The first of the captions right above a row. */
function firstCaption(table: Table, y: number, width: number): number {
  let from = y;
  while (from > 0 && isCaption(table.children[from - 1]!, width)) from--;
  return from;
}

/** Tells whether a header begins at a row of a table. */
function opensWithHeader(table: Table, y: number): boolean {
  const { top, bottom } = headerOfGrid(gridOf({ ...table, children: table.children.slice(y, y + LOOK_AHEAD) }));
  return top === 0 && bottom > top;
}

/** So many rows tell whether a header begins. */
const LOOK_AHEAD = 5;
