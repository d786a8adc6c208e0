import type { Cell, Row, Table } from "../notice/nodes.js";
import type { Grid } from "./grid.js";
import { columnFor } from "./header.js";
import { integerColumns, rateColumns } from "./kinds.js";

/**
 * Finds how many columns a block has where a table stands beside its own continuation (`地区|抽查数|合格率|地区|抽查数|合格率`): its heads repeat,
 * word for word. Nothing where they do not.
 */
export function blockWidth(heads: readonly string[]): number | undefined {
  const plain = heads.map((head) => head.replace(/\s+/gu, ""));
  for (let width = 2; width <= plain.length / 2; width++) {
    if (plain.length % width !== 0 || plain[0] === "" || !plain.every((head, x) => head === plain[x % width])) continue;
    // Figures that come twice are of two things; a block begins with what its figures are about.
    const { name } = columnFor(plain[0]!);
    return integerColumns.has(name) || rateColumns.has(name) ? undefined : width;
  }
  return undefined;
}

/** Puts blocks that stand side by side below each other; rows without a word fall away. */
export function stackBlocks<T>(rows: readonly (readonly T[])[], width: number, isEmpty: (cell: T) => boolean): T[][] {
  const blocks = Math.floor(Math.max(0, ...rows.map((row) => row.length)) / width);
  return Array.from({ length: blocks }, (_, block) => rows.map((row) => row.slice(block * width, (block + 1) * width)))
    .flat()
    .filter((row) => row.some((cell) => !isEmpty(cell)));
}

/** The same for a table with its geometry, whose header is one row at `headerAt`; what stands above stays above. */
export function stackGrid(table: Table, grid: Grid, headerAt: number, width: number): Table {
  const header = grid.slots[headerAt]!.slice(0, width).filter((cell) => cell !== undefined);
  const rows = Array.from({ length: grid.width / width }, (_, block) =>
    grid.slots.slice(headerAt + 1).map((slots, y): Row => {
      const above = y === 0 ? [] : grid.slots[headerAt + y]!;
      const cells = slots.slice(block * width, (block + 1) * width);
      // A cell that spans rows stands in the first of them, one that spans columns once.
      return { type: "row", kind: "body", children: cells.filter((cell, x): cell is Cell => cell !== undefined && cell !== above[block * width + x] && cell !== cells[x - 1]) };
    }),
  ).flat();
  return { ...table, children: [...table.children.slice(0, headerAt), { type: "row", kind: "header", children: header }, ...rows.filter(({ children }) => children.length === 0 || children.some(({ value }) => value.trim() !== ""))] };
}
