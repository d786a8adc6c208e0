import type { Row, Table } from "../notice/nodes.js";
import type { Grid } from "./grid.js";
import { isGroupLabel } from "./grouped-header.js";
import { headerness } from "./header.js";

/**
 * Tells whether a table is turned by a quarter: its heads stand below each other in the first column, and the first row is none.
 *
 * @param rows the words of its cells, one entry a slot.
 */
export function isTurned(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return false;
  // What heads the other heads may be any word (项目, 指标), or none.
  const heads = rows.map((row) => surely(row[0]!));
  const known = heads.slice(heads[0]! >= KNOWN ? 0 : 1);
  // A head among several known ones may be any word too (关停整合数), but not one of data.
  const sure = known.filter((head) => head >= KNOWN).length;
  return sure >= 2 && sure * 3 >= known.length * 2 && rows.every((row, y) => y === 0 || !/\d/u.test(row[0]!)) && rows.every((row, y) => row.slice(1).every((cell) => surely(cell) < KNOWN || (y === 0 && isGroupLabel(cell))));
}

const KNOWN = 0.5;

function surely(cell: string): number {
  return headerness(cell.trim());
}

/** The same with rows for columns. */
export function turn<T>(rows: readonly (readonly T[])[]): T[][] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, x) => rows.map((row) => row[x]!));
}

/** A table with its geometry, with rows for columns: a cell that spans columns spans rows, and the other way about. */
export function turnTable(table: Table, { slots, width }: Grid): Table {
  const children = Array.from({ length: width }, (_, x): Row => ({
    type: "row", kind: "body",
    children: slots.flatMap((row, y) => {
      const cell = row[x];
      if (!cell) return [{ type: "cell" as const, value: "", map: [] }];
      if (slots[y - 1]?.[x] === cell || row[x - 1] === cell) return [];
      const { rowSpan, colSpan, ...rest } = cell;
      return [{ ...rest, ...(colSpan === undefined ? {} : { rowSpan: colSpan }), ...(rowSpan === undefined ? {} : { colSpan: rowSpan }) }];
    }),
  }));
  return { ...table, children };
}
