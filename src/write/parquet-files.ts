import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { columnsByTable, type ColumnFacts } from "./column-facts.js";
import { finishedTypes } from "./database-types.js";
import { sqlName, sqlText } from "./sql.js";

/** Copies every staged table into a Parquet file, in document order. The same rows give the same bytes under the same version of DuckDB. */
export async function copyToParquet(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const [table, columns] of columnsByTable) {
    const file = sqlText(join(folder, `${table}.parquet`));
    const cells = columns.map(parquetCell).join(", ");
    await connection.run(`COPY (SELECT ${cells} FROM ${sqlName(table)}) TO ${file} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`);
  }
}

/** Parquet has no ENUM that all its readers know, so codes are strings there, which its dictionaries keep as small. */
function parquetCell({ name, kind }: ColumnFacts): string {
  const type = kind === "code" ? "VARCHAR" : finishedTypes[kind];
  return `TRY_CAST(${sqlName(name)} AS ${type}) AS ${sqlName(name)}`;
}
