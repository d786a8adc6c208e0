/** Reads back what a run wrote, row by row, so that the memory needed does not grow with the tables. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { tableNames, tables, type TableName } from "../records/index.js";
import { CommandError } from "./command-error.js";
import { csvRows } from "./csv-reader.js";
import { splitLines } from "./lines.js";
import { markerName, readMarker } from "./marker.js";

/** One row of an output, with the name of its table. */
export interface WrittenRow {
  table: TableName;
  row: Record<string, unknown>;
}

/**
 * Reads all rows of a folder that `tongbao run` wrote: from `records.ndjson` in document order, else table by table from the CSVs.
 *
 * @throws {CommandError} where the folder is not an output, or holds neither format.
 */
export async function* readRows(folder: string): AsyncGenerator<WrittenRow> {
  if (!(await readMarker(folder))) {
    throw new CommandError(`Expected \`${folder}\` to be a folder that \`tongbao run\` wrote, but it holds no \`${markerName}\``);
  }
  if (await exists(join(folder, "records.ndjson"))) yield* readNdjson(join(folder, "records.ndjson"));
  else if (await exists(join(folder, "notices.csv"))) for (const table of tableNames) yield* readCsv(folder, table);
  else throw new CommandError(`The folder \`${folder}\` holds neither records.ndjson nor notices.csv; run again with --formats csv or ndjson`);
}

async function* readNdjson(path: string): AsyncGenerator<WrittenRow> {
  for await (const line of splitLines(createReadStream(path, "utf8"))) {
    const { table, ...row } = JSON.parse(line) as { table: TableName };
    yield { table, row };
  }
}

async function* readCsv(folder: string, table: TableName): AsyncGenerator<WrittenRow> {
  const shape = tables[table].shape as Record<string, z.ZodType>;
  let columns: string[] | undefined;
  for await (const cells of csvRows(createReadStream(join(folder, `${table}.csv`), "utf8"))) {
    if (!columns) {
      columns = cells.map((name, index) => (index === 0 ? name.replace(/^\uFEFF/, "") : name));
      continue;
    }
    yield { table, row: Object.fromEntries(columns.map((name, index) => [name, cellValue(cells[index] ?? "", shape[name])])) };
  }
}

/** Gives a cell the type its column has; a cell that its column does not take stays text. */
function cellValue(cell: string, column: z.ZodType | undefined): unknown {
  if (!column) return cell;
  const readings: unknown[] = cell === "" ? [null, ""] : [cell, Number(cell), cell === "true"];
  const reading = readings.find((value) => column.safeParse(value).success);
  return reading === undefined ? cell : reading;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
