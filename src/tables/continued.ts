import type { Block, Cell, Row, Table } from "../notice/nodes.js";
import { headerOfGrid } from "./from-grid.js";
import { gridOf, type Grid } from "./grid.js";
import { columnFor } from "./header.js";
import { fit } from "./kinds.js";

/** Joins a table to the one right above it where a page break cut it in two: it has no header, and its cells go on as the columns above. */
export function joinContinued(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    if (block.type === "table" && above?.type === "table" && continues(gridOf(above), gridOf(block))) joined[joined.length - 1] = put(above, block);
    else joined.push(block);
  }
  return joined;
}

function continues(above: Grid, below: Grid): boolean {
  const { top, bottom } = headerOfGrid(above);
  const next = headerOfGrid(below);
  if (above.width !== below.width || above.width < 3 || bottom === top || above.height === bottom || next.top > 0 || next.bottom > 0) return false;
  const columns = above.slots[bottom - 1]!.map((cell) => columnFor(cell?.value ?? ""));
  const last = Number(text(above.slots.at(-1)![0]));
  if (columns[0]!.name === "serial" && last > 0) return Number(text(below.slots[0]![0])) === last + 1;
  return columns.every(({ name }, x) => below.slots.reduce((sum, row) => sum + (text(row[x]) === "" ? 0 : fit(name, text(row[x]))), 0) >= 0);
}

function text(cell: Cell | undefined): string {
  return cell?.value.replace(/\s+/gu, "") ?? "";
}

/** One table of the rows of two; no cell of the upper one reaches down into the lower one. */
function put(above: Table, below: Table): Table {
  const height = above.children.length;
  const rows = above.children.map((row, y): Row => ({ ...row, children: row.children.map((cell) => ((cell.rowSpan ?? 1) > height - y ? { ...cell, rowSpan: height - y } : cell)) }));
  return { ...above, children: [...rows, ...below.children], ...(above.position && below.position ? { position: { start: above.position.start, end: below.position.end } } : {}) };
}
