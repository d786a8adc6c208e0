import { join } from "node:path";
import { tableNames, type Records, type TableName } from "../records/index.js";
import { cellsOf, columnsOf, type AnyRow } from "./columns.js";
import type { RecordWriter } from "./record-writer.js";
import { TextFile } from "./text-file.js";

const columns = new Map(tableNames.map((name) => [name, columnsOf(name)] as const));

/** Writes a value as JSON on one line, also for readers that take U+2028 and U+2029 for line ends. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => (end === "\u2028" ? "\\u2028" : "\\u2029"));
}

/** Writes one row as a line of `records.ndjson`: the table's name, then the columns in the schema's order. */
export function ndjsonLine(table: TableName, row: AnyRow): string {
  const names = columns.get(table)!;
  const cells = cellsOf(row, names);
  return `${jsonLine(Object.fromEntries([["table", table], ...names.map((name, index) => [name, cells[index]])]))}\n`;
}

/** Writes all rows of one document: its notices, then its rates, counts, units, accounts, problems, checks and repairs. */
export function ndjsonLines(records: Records): string {
  return tableNames.flatMap((table) => records[table].map((row) => ndjsonLine(table, row))).join("");
}

/** Opens `records.ndjson`, which holds the rows of all tables in document order. */
export async function openNdjsonWriter(folder: string): Promise<RecordWriter> {
  const file = await TextFile.create(join(folder, "records.ndjson"));
  return { document: (records) => file.write(ndjsonLines(records)), close: () => file.close() };
}
