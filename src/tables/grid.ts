import type { Cell, Table } from "../notice/nodes.js";

/** A table as a full rectangle: every slot knows its cell; a cell that spans several slots stands in each of them. */
export interface Grid {
  width: number;
  height: number;
  slots: (Cell | undefined)[][];
}

const MAX_WIDTH = 100;
const MAX_SPAN = 2000;

/**
 * Computes the grid of a table from its cells and their spans, as HTML's table model does: a cell goes to the first free slot of its row,
 * spans are clamped to the table and to sane sizes, and where two cells claim a slot the earlier one keeps it.
 */
export function gridOf(table: Table): Grid {
  const height = table.children.length;
  const slots: (Cell | undefined)[][] = table.children.map(() => []);
  let width = 0;
  table.children.forEach((row, y) => {
    let x = 0;
    for (const cell of row.children) {
      while (x < MAX_WIDTH && slots[y]![x] !== undefined) x++;
      if (x >= MAX_WIDTH) break;
      const right = Math.min(MAX_WIDTH, x + clampSpan(cell.colSpan));
      const bottom = Math.min(height, y + clampSpan(cell.rowSpan));
      for (let line = y; line < bottom; line++) {
        for (let slot = x; slot < right; slot++) slots[line]![slot] ??= cell;
      }
      width = Math.max(width, right);
      x = right;
    }
  });
  return { width, height, slots: slots.map((row) => Array.from({ length: width }, (_, x) => row[x])) };
}

function clampSpan(span: number | undefined): number {
  return span === undefined || !Number.isFinite(span) ? 1 : Math.max(1, Math.min(MAX_SPAN, Math.trunc(span)));
}
