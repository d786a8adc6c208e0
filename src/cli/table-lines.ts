import stringWidth from "string-width";
import type { Cell, Table } from "../notice/nodes.js";
import { gridOf } from "../tables/grid.js";
import { counted, shortened } from "./words.js";

const cellWidth = 16;
const columnsShown = 12;

/**
 * Draws a table for a terminal: one line a row, columns aligned by the width of their characters (Chinese ones take two places).
 *
 * A place that a merged cell covers shows `·`. Long cells, wide tables and tables of many rows are cut, and say so.
 */
export function tableLines(table: Table, rowsShown: number): string[] {
  const grid = wordsOf(table, rowsShown).map((row) => row.map((cell) => shortened(cell, cellWidth)));
  const width = Math.min(columnsShown, Math.max(0, ...grid.map((row) => row.length)));
  const widths = Array.from({ length: width }, (_, column) => Math.max(0, ...grid.map((row) => stringWidth(row[column] ?? ""))));
  const lines = grid.map((row) => row.slice(0, width).map((cell, column) => padded(cell, widths[column]!)).join(" | ").trimEnd());
  const more = table.children.length - grid.length;
  if (grid.some((row) => row.length > width)) lines.push("… more columns");
  if (more > 0) lines.push(`… ${counted(more, "more row")}`);
  return lines;
}

/** The words of the first rows, spans clamped to what is shown. */
function wordsOf(table: Table, rowsShown: number): string[][] {
  const shown = new Set<Cell>();
  return gridOf({ ...table, children: table.children.slice(0, rowsShown) }).slots.map((row) => row.slice(0, Math.min(columnsShown, row.findLastIndex((cell) => cell !== undefined)) + 1).map((cell) => {
    if (!cell || shown.has(cell)) return cell ? "·" : "";
    shown.add(cell);
    return cell.value;
  }));
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
