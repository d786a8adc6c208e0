/** Writes Parquet and DuckDB: rows are staged in a database on disk as they come, and typed, keyed and copied at the end. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBAppender } from "@duckdb/node-api";
import { tableNames, type Records, type TableName } from "../records/index.js";
import { columnsByTable, type ColumnKind } from "./column-facts.js";
import type { AnyRow } from "./columns.js";
import { buildDatabase } from "./database-build.js";
import { databaseConfig, type DuckdbLibrary } from "./database-library.js";
import { stagingTypes } from "./database-types.js";
import { copyToParquet } from "./parquet-files.js";
import type { RecordWriter } from "./record-writer.js";
import { sqlName } from "./sql.js";
import { findUntyped } from "./untyped-cells.js";

/** Which files to make of the staged rows. */
export interface DatabaseFiles {
  parquet: boolean;
  duckdb: boolean;
}

/** Opens a staging database inside the folder. It is gone when the writer is closed, and its memory does not grow with the rows. */
export async function openDatabaseWriter(folder: string, files: DatabaseFiles, library: DuckdbLibrary): Promise<RecordWriter> {
  const staging = join(folder, ".staging");
  await mkdir(staging);
  const instance = await library.DuckDBInstance.create(join(staging, "staging.duckdb"), databaseConfig(join(staging, "tmp")));
  const connection = await instance.connect();
  const appenders = new Map<TableName, DuckDBAppender>();
  for (const name of tableNames) {
    const columns = columnsByTable.get(name)!.map((column) => `${sqlName(column.name)} ${stagingTypes[column.kind]}`);
    await connection.run(`CREATE TABLE ${sqlName(name)} (${columns.join(", ")})`);
    appenders.set(name, await connection.createAppender(name));
  }
  return {
    async document(records: Records) {
      for (const name of tableNames) for (const row of records[name]) appendRow(appenders.get(name)!, name, row);
    },
    async finish() {
      for (const appender of appenders.values()) appender.flushSync();
      const notes = await findUntyped(connection);
      if (files.parquet) await copyToParquet(connection, folder);
      if (files.duckdb) notes.push(...(await buildDatabase(connection, join(folder, "tongbao.duckdb"))));
      return notes;
    },
    async close() {
      for (const appender of appenders.values()) appender.closeSync();
      connection.closeSync();
      instance.closeSync();
      await rm(staging, { recursive: true, force: true });
    },
  };
}

function appendRow(appender: DuckDBAppender, table: TableName, row: AnyRow): void {
  for (const { name, kind } of columnsByTable.get(table)!) appendCell(appender, kind, row[name]);
  appender.endRow();
}

/** Appends a cell; whatever it is, the column takes it. */
function appendCell(appender: DuckDBAppender, kind: ColumnKind, value: unknown): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (kind === "integer" || kind === "number") appender.appendDouble(Number(value));
  else if (kind === "boolean") appender.appendBoolean(Boolean(value));
  else appender.appendVarchar(value as string);
}
