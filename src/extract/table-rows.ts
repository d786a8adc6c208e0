import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Row, Table } from "../notice/nodes.js";
import { gridOf } from "../tables/grid.js";
import { sourceRange, type SourceRange } from "../text/mapped-text.js";

/** A row of a recovered table, as extractors want it: cells by column, merged ones included. */
export interface TableRow {
  /** Number of the row among the body's rows, from 1. */
  number: number;
  kind: Row["kind"];
  margin: number;
  /** The first cell of a column that is not empty. */
  cell(name: ColumnName): Cell | undefined;
  text(name: ColumnName): string | undefined;
  /** Every column with its cell, in order. */
  cells: { column: Column; cell: Cell | undefined }[];
  /** What the last row above says that is one cell over all columns: `(二)需改进账号`. */
  label?: string;
  /** The source range of the row's own cells. */
  range: SourceRange;
}

/** Lists the rows of a table that hold data. */
export function rowsOf(table: Table): TableRow[] {
  const columns = table.columns ?? [];
  const { slots, width } = gridOf(table);
  const rows: TableRow[] = [];
  let number = 0;
  let label: string | undefined;
  table.children.forEach((row, y) => {
    if (row.kind === "header" || row.kind === "note") return;
    number++;
    if (isLabel(row, width)) {
      label = row.children[0]!.value.replace(/\s+/gu, "");
      return;
    }
    const cells = columns.map((column, x) => ({ column, cell: slots[y]![x] }));
    const cell = (name: ColumnName): Cell | undefined => cells.find((item) => item.column.name === name && item.cell && item.cell.value !== "")?.cell;
    const own = row.children.filter((child) => child.map.length > 0 && child.value !== "").map((child) => sourceRange(child));
    if (own.length === 0) return;
    rows.push({
      number, kind: row.kind, ...(label === undefined ? {} : { label }), margin: row.margin ?? table.margin ?? 1, cells, cell,
      text: (name) => cell(name)?.value.replace(/\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu, "").replace(/\s+/gu, " ").trim(),
      range: { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) },
    });
  });
  return rows;
}

/** A row of one cell over three columns or more names a group of the rows below it. */
function isLabel({ kind, children }: Row, width: number): boolean {
  return kind === "body" && width >= 3 && children.length === 1 && (children[0]!.colSpan ?? 1) >= width;
}

/** Tells whether a table has a column. */
export function has(table: Table, ...names: ColumnName[]): boolean {
  return names.some((name) => table.columns?.some((column) => column.name === name));
}
