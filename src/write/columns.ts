import { tables, type TableName } from "../records/index.js";

/** Lists the columns of a table in the order of its zod schema, which is the order of the CSV. */
export function columnsOf(table: TableName): string[] {
  return Object.keys(tables[table].shape);
}

/** A row of any table, for code that treats all columns alike. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** What a cell may hold. */
export type CellValue = string | number | boolean | null;

/** Takes a row's cells in the order of the columns; what is absent counts as not printed. */
export function cellsOf(row: AnyRow, columns: readonly string[]): CellValue[] {
  return columns.map((column) => (row[column] ?? null) as CellValue);
}
