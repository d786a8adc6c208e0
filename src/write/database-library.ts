import type * as duckdb from "@duckdb/node-api";

export type DuckdbLibrary = typeof duckdb;

/**
 * Loads DuckDB, a native library of some 70 MB on disk, only when a format wants it: it costs 0.1 to 0.4 s and 33 MB of memory (Node 20, x64).
 *
 * @throws the system's error where there is none for this machine, or it was not installed.
 */
export async function loadDuckdb(): Promise<DuckdbLibrary> {
  return import("@duckdb/node-api");
}

/** Bytes that a row needs at most: the longest there is, but never less than DuckDB's own two million. */
export function rowRoom(longestRow: number): number {
  return Math.max(longestRow, 2_000_000);
}

/**
 * Settings of the database. One thread, so that rows and row groups stay in order and the bytes of Parquet files are the same on every
 * machine; a memory limit, with room for the longest row, above which it writes to its own temporary folder; nothing is ever fetched.
 */
export function databaseConfig(temporaryFolder: string, longestRow: number): Record<string, string> {
  return {
    threads: "1",
    memory_limit: `${256 + Math.ceil((8 * rowRoom(longestRow)) / 2 ** 20)}MB`,
    temp_directory: temporaryFolder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  };
}

/** Asks for one number. DuckDB counts in BigInt, which JSON cannot hold, so it goes no further than here. */
export async function askNumber(connection: duckdb.DuckDBConnection, sql: string): Promise<number> {
  const [row] = (await connection.runAndReadAll(sql)).getRows();
  return Number(row?.[0] ?? 0);
}
