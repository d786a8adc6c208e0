/** Writes Parquet and DuckDB out of the CSV files, once all rows are there. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { columnsByTable } from "./column-facts.js";
import { openCsvWriter, type CsvFiles } from "./csv-writer.js";
import { buildDatabase } from "./database-build.js";
import { databaseConfig, rowRoom, type DuckdbLibrary } from "./database-library.js";
import { stagingTypes } from "./database-types.js";
import { copyToParquet } from "./parquet-files.js";
import type { RecordWriter } from "./record-writer.js";
import { sqlName, sqlText } from "./sql.js";
import { findUntyped } from "./untyped-cells.js";

/** Which files to make of the rows. */
export interface DatabaseFiles {
  parquet: boolean;
  duckdb: boolean;
}

/**
 * Opens a writer that waits for the end, so that DuckDB holds no memory while documents are read: then it takes in the CSV files of the
 * folder, or, where the run writes none, CSV files of its own, into a staging database on disk, and types, keys and copies the rows.
 */
export async function openDatabaseWriter(folder: string, files: DatabaseFiles, library: DuckdbLibrary, csv?: CsvFiles): Promise<RecordWriter> {
  const staging = join(folder, ".staging");
  await mkdir(staging);
  const own = csv ? undefined : await openCsvWriter(staging);
  return {
    async document(records) {
      await own?.document(records);
    },
    async finish() {
      const longestRow = await (csv ?? own!).flush();
      const instance = await library.DuckDBInstance.create(join(staging, "staging.duckdb"), databaseConfig(join(staging, "tmp"), longestRow));
      const connection = await instance.connect();
      try {
        await takeIn(connection, csv ? folder : staging, longestRow);
        const notes = await findUntyped(connection);
        if (files.parquet) await copyToParquet(connection, folder);
        if (files.duckdb) notes.push(...(await buildDatabase(connection, join(folder, "tongbao.duckdb"))));
        return notes;
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    },
    async close() {
      await own?.close();
      await rm(staging, { recursive: true, force: true });
    },
  };
}

/** Makes a table of each CSV file, its rows in the file's order. */
async function takeIn(connection: DuckDBConnection, folder: string, longestRow: number): Promise<void> {
  for (const [table, columns] of columnsByTable) {
    const types = columns.map(({ name, kind }) => `${sqlText(name)}: ${sqlText(stagingTypes[kind])}`).join(", ");
    const dialect = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, parallel = false`;
    const room = rowRoom(longestRow);
    const options = `columns = {${types}}, ${dialect}, max_line_size = ${room}, buffer_size = ${2 * room}`;
    const csv = `read_csv(${sqlText(join(folder, `${table}.csv`))}, ${options})`;
    await connection.run(`CREATE TABLE ${sqlName(table)} AS SELECT * FROM ${csv}`);
  }
}
