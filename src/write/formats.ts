import { CommandError } from "./command-error.js";
import { openCsvWriter, type CsvFiles } from "./csv-writer.js";
import { loadDuckdb, type DuckdbLibrary } from "./database-library.js";
import { openDatabaseWriter } from "./database-writer.js";
import { openNdjsonWriter } from "./ndjson-writer.js";
import type { RecordWriter, WriterOptions } from "./record-writer.js";

/** The formats by name, in the order they are written. */
export const formatNames = ["csv", "ndjson", "parquet", "duckdb"] as const;
export type FormatName = (typeof formatNames)[number];

/** What is to be written. */
export interface FormatChoice {
  names: FormatName[];
  /** Whether they were asked for, or are those that a run writes anyhow. */
  asked: boolean;
}

/** Formats that stand ready to take documents. */
export interface OpenFormats {
  /** Those that are being written. */
  names: FormatName[];
  writers: RecordWriter[];
  /** What the user should know, such as a format that cannot be written here. */
  notes: string[];
}

/**
 * Finds the formats asked for, each once, in a fixed order; without names it is all of them.
 *
 * @throws {CommandError} for a name that is unknown or missing.
 */
export function chooseFormats(names?: readonly string[]): FormatChoice {
  if (!names) return { names: [...formatNames], asked: false };
  for (const name of names) {
    if (!formatNames.some((known) => known === name)) {
      throw new CommandError(`Unexpected format \`${name}\`, expected some of ${formatNames.join(", ")}`);
    }
  }
  const chosen = formatNames.filter((name) => names.includes(name));
  if (chosen.length === 0) throw new CommandError(`Expected at least one format, choose some of ${formatNames.join(", ")}`);
  return { names: chosen, asked: true };
}

/**
 * Opens the writers of the formats inside a folder that exists. Parquet and DuckDB share one, as both need the native library.
 *
 * Where that library cannot be loaded, the others are written and a note says so.
 *
 * @throws {CommandError} where it cannot be loaded and Parquet or DuckDB was asked for by name.
 */
export async function openFormats(folder: string, { names, asked }: FormatChoice, options: WriterOptions = {}): Promise<OpenFormats> {
  const files = { parquet: names.includes("parquet"), duckdb: names.includes("duckdb") };
  const notes: string[] = [];
  const library = files.parquet || files.duckdb ? await databaseLibrary(folder) : undefined;
  if (typeof library === "string") {
    if (asked) throw new CommandError(`Cannot write Parquet or DuckDB: ${library}; leave them out of --formats, or repair the installation`);
    notes.push(`Parquet and DuckDB were not written: ${library}. CSV and NDJSON hold all rows.`);
  }
  const database = typeof library === "object" ? library : undefined;
  const written = names.filter((name) => name === "csv" || name === "ndjson" || database);
  const writers: RecordWriter[] = [];
  let csv: CsvFiles | undefined;
  if (names.includes("csv")) writers.push((csv = await openCsvWriter(folder, options)));
  if (names.includes("ndjson")) writers.push(await openNdjsonWriter(folder));
  if (database) writers.push(await openDatabaseWriter(folder, files, database, csv));
  return { names: written, writers, notes };
}

/** Gives the library, or why there is none for this folder. */
async function databaseLibrary(folder: string): Promise<DuckdbLibrary | string> {
  if (folder.includes("?")) return "DuckDB cannot write to a path with a question mark, choose another folder";
  return loadDuckdb().catch((error: unknown) => {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return `the library of DuckDB cannot be loaded on this machine (${first})`;
  });
}
