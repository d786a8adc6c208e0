/** Reads what `tongbao compare` wrote. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { csvRows } from "../write/csv-reader.js";
import { typedCell } from "./tables.js";

/** One row of a comparison, each cell with the type of its column. */
export type CompareRow = Record<string, string | number | boolean | null>;

/** Reads a table of `OUT/compare` row by row. */
export async function* compareRows(out: string, table: string): AsyncGenerator<CompareRow> {
  let columns: string[] | undefined;
  for await (const cells of csvRows(createReadStream(join(out, "compare", `${table}.csv`), "utf8"))) {
    if (!columns) columns = cells.map((name) => name.replace(/^\uFEFF/u, ""));
    else yield Object.fromEntries(columns.map((name, index) => [name, typedCell(name, cells[index] ?? "")]));
  }
}
