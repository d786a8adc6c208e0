import stringWidth from "string-width";
import type { Table } from "../notice/nodes.js";
import { counted, shortened } from "./words.js";

const cellWidth = 16;
const columnsShown = 12;

/**
 * Draws a table for a terminal: one line a row, columns aligned by the width of their characters (Chinese ones take two places).
 *
 * A place that a merged cell covers shows `·`. Long cells, wide tables and tables of many rows are cut, and say so.
 */
export function tableLines(table: Table, rowsShown: number): string[] {
  const grid = gridOf(table, rowsShown).map((row) => row.map((cell) => shortened(cell, cellWidth)));
  const width = Math.min(columnsShown, Math.max(0, ...grid.map((row) => row.length)));
  const widths = Array.from({ length: width }, (_, column) => Math.max(0, ...grid.map((row) => stringWidth(row[column] ?? ""))));
  const lines = grid.map((row) => row.slice(0, width).map((cell, column) => padded(cell, widths[column]!)).join(" | ").trimEnd());
  const more = table.children.length - grid.length;
  if (grid.some((row) => row.length > width)) lines.push("… more columns");
  if (more > 0) lines.push(`… ${counted(more, "more row")}`);
  return lines;
}

/** Places the first rows on a grid, spans clamped to what is shown. */
function gridOf(table: Table, rowsShown: number): string[][] {
  const rows = table.children.slice(0, rowsShown);
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      while (grid[at]![column] !== undefined) column++;
      const until = Math.min(column + Math.max(1, cell.colSpan ?? 1), column + columnsShown + 1);
      for (let y = at; y < Math.min(rows.length, at + Math.max(1, cell.rowSpan ?? 1)); y++) {
        for (let x = column; x < until; x++) grid[y]![x] ??= y === at && x === column ? cell.value : "·";
      }
      column = until;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ""));
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
