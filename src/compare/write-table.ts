import { join } from "node:path";
import type { CellValue } from "../write/columns.js";
import { csvRow } from "../write/csv-row.js";
import { TextFile } from "../write/text-file.js";
import { compareTables, type CompareTable } from "./tables.js";

/** Writes one table and gives the number of its rows. */
export async function writeTable(folder: string, name: CompareTable, rows: AsyncIterable<object> | Iterable<object>, bom: boolean): Promise<number> {
  const columns = Object.keys(compareTables[name].shape);
  const file = await TextFile.create(join(folder, `${name}.csv`));
  let n = 0;
  try {
    await file.write((bom ? "\uFEFF" : "") + csvRow(columns));
    for await (const row of rows) {
      await file.write(csvRow(columns.map((column) => ((row as Record<string, unknown>)[column] ?? null) as CellValue)));
      n++;
    }
  } finally {
    await file.close();
  }
  return n;
}
