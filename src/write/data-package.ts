/** `datapackage.json`: what stands in an output, for programs and for archives (https://datapackage.org, version 2). */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tableNames, type TableName } from "../records/index.js";
import { programVersion } from "../records/program-version.js";
import { sumFile, sumFiles, writeChecksums, type FileSum } from "./checksums.js";
import type { FormatName } from "./formats.js";
import { tableDescriptions } from "./table-descriptions.js";
import { tableSchema } from "./table-schema.js";

export const packageName = "datapackage.json";

/** Writes `datapackage.json`, then `SHA256SUMS` over all files of the folder. Neither holds a time, so that the same input gives the same bytes. */
export async function writePackage(folder: string, formats: readonly FormatName[]): Promise<void> {
  const sums = await sumFiles(folder);
  const text = `${JSON.stringify(dataPackage(formats, sums), null, 2)}\n`;
  await writeFile(join(folder, packageName), text, { flag: "wx" });
  await writeChecksums(folder, [...sums, await sumFile(folder, packageName)]);
}

/**
 * Makes the descriptor of an output.
 *
 * @param sums sizes and checksums of the files; a file that is not among them is described without.
 */
export function dataPackage(formats: readonly FormatName[], sums: readonly FileSum[] = []): object {
  const files = new Map(sums.map((sum) => [sum.name, sum]));
  const resources = [
    ...(formats.includes("csv") ? tableNames.map((table) => csvResource(table, files)) : []),
    ...(formats.includes("parquet") ? tableNames.map((table) => parquetResource(table, files, formats)) : []),
    ...(formats.includes("ndjson") ? [recordsResource(files)] : []),
    ...(formats.includes("duckdb") ? [databaseResource()] : []),
    failuresResource(files),
  ];
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tongbao",
    title: "Inspection notices as tables",
    description:
      "Tables read by tongbao from published Chinese inspection notices (通报), every figure re-checked, every row with its words and place. " +
      "An empty cell means: not printed. The makers of tongbao claim no rights in the tables; the words quoted are those of the notices.",
    version: programVersion,
    keywords: ["government websites", "government new media", "inspection", "China", "通报"],
    licenses: [{ name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/", title: "Creative Commons Zero 1.0" }],
    contributors: [{ title: `tongbao ${programVersion}`, roles: ["wrangler"] }],
    resources,
  };
}

type Files = ReadonlyMap<string, FileSum>;

function fileFacts(name: string, files: Files): object {
  const sum = files.get(name);
  return { path: name, ...(sum ? { bytes: sum.bytes, hash: `sha256:${sum.sha256}` } : {}) };
}

function csvResource(table: TableName, files: Files): object {
  return {
    name: table,
    type: "table",
    description: tableDescriptions[table],
    ...fileFacts(`${table}.csv`, files),
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { $schema: "https://datapackage.org/profiles/2.0/tabledialect.json", header: true, delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true },
    schema: tableSchema(table),
  };
}

/** Describes the columns of a Parquet file only where no CSV does: keys name resources, and those are the CSVs. */
function parquetResource(table: TableName, files: Files, formats: readonly FormatName[]): object {
  const alone = !formats.includes("csv");
  return {
    name: alone ? table : `${table}-parquet`,
    ...(alone ? { type: "table" } : {}),
    description: tableDescriptions[table],
    ...fileFacts(`${table}.parquet`, files),
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    ...(alone ? { schema: tableSchema(table) } : {}),
  };
}

function recordsResource(files: Files): object {
  const description = "The rows of all tables, document by document: one JSON object a line, whose `table` names its table.";
  return { name: "records", description, ...fileFacts("records.ndjson", files), format: "ndjson", mediatype: "application/x-ndjson", encoding: "utf-8" };
}

/** Gives no checksum: DuckDB lays its file out anew each time, so that two runs give the same rows in other bytes. `SHA256SUMS` has it. */
function databaseResource(): object {
  const description = "All tables with types, comments and keys, and views for the usual questions, as a DuckDB database.";
  return { name: "database", description, path: "tongbao.duckdb", format: "duckdb", mediatype: "application/vnd.duckdb" };
}

function failuresResource(files: Files): object {
  return {
    name: "failures",
    description: `${tableDescriptions.failures} Empty where all were read.`,
    ...fileFacts("failures.ndjson", files),
    format: "ndjson",
    mediatype: "application/x-ndjson",
    encoding: "utf-8",
  };
}
