import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { tableNames, type Records } from "../../src/records/index.js";
import { runCorpus } from "../../src/run/run-corpus.js";
import type { Reader } from "../../src/run/read-safely.js";
import { CommandError } from "../../src/write/command-error.js";
import { columnsByTable } from "../../src/write/column-facts.js";
import { databaseViews } from "../../src/write/database-views.js";
import { filesOf, folderWith, parsedLines } from "./helpers.js";
import { richFolder, richReader, richRecords } from "./rich-corpus.js";

type Row = Record<string, unknown>;

let folder: string;
let out: string;
const written: Record<string, Row[]> = {};

beforeAll(async () => {
  folder = richFolder();
  out = join(folder, "it's [1]* out");
  const report = await runCorpus([join(folder, "in")], { out, reader: richReader });
  expect(report.notes).toEqual([]);
  for (const name of tableNames) written[name] = [];
  for (const { table, ...row } of parsedLines(readFileSync(join(out, "records.ndjson"), "utf8"))) written[String(table)]!.push(row);
});

afterEach(() => vi.doUnmock("@duckdb/node-api"));

/** Turns what a reader gives into the values of NDJSON. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null);
}

/** Asks a finished database, opened as a user would. */
async function ask(sql: string, path = join(out, "tongbao.duckdb")): Promise<Row[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[];
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function parquetRows(table: string): Promise<Row[]> {
  const rows = (await parquetReadObjects({ file: await asyncBufferFromFile(join(out, `${table}.parquet`)), compressors })) as Row[];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

describe("Parquet and DuckDB", () => {
  it.each(tableNames)("hold the rows of %s that NDJSON holds, in its order", async (table) => {
    expect(written[table]!.length).toBeGreaterThan(0);
    expect(await parquetRows(table)).toEqual(written[table]);
    expect(await ask(`FROM "${table}"`)).toEqual(written[table]);
  });

  it("leave nothing else in the folder, and the Parquet files are the same bytes in every run", async () => {
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
    const again = join(folder, "again");
    await runCorpus([join(folder, "in")], { out: again, reader: richReader, formats: ["parquet"] });
    const bytes = (place: string) => tableNames.map((table) => createHash("sha256").update(readFileSync(join(place, `${table}.parquet`))).digest("hex"));
    expect(bytes(again)).toEqual(bytes(out));
    expect(readdirSync(again).filter((name) => name.endsWith(".csv") || name.endsWith(".duckdb"))).toEqual([]);
  });

  it("have a type and a comment for each column, and keys", async () => {
    const columns = await ask("SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal AND table_name IN (SELECT table_name FROM duckdb_tables())");
    const type = (table: string, column: string) => columns.find((row) => row["table_name"] === table && row["column_name"] === column)?.["data_type"];
    expect(type("notices", "signed_on")).toBe("DATE");
    expect(type("rates", "reported")).toBe("DOUBLE");
    expect(type("rates", "checked")).toBe("BIGINT");
    expect(type("problems", "rectified")).toBe("BOOLEAN");
    expect(type("rates", "verdict")).toBe("ENUM('ok', 'truncated', 'wrong', 'unstated', 'uncheckable')");
    const expected = [...columnsByTable].flatMap(([table, list]) => list.map(({ name, description }) => [table, name, description].join("\t"))).sort();
    expect(columns.map((row) => [row["table_name"], row["column_name"], row["comment"]].join("\t")).sort()).toEqual(expected);
    const keys = (await ask("SELECT table_name || ' ' || constraint_text AS k FROM duckdb_constraints() WHERE constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')")).map((row) => row["k"]);
    expect(keys).toEqual(expect.arrayContaining(["notices PRIMARY KEY(notice_id)", "rates FOREIGN KEY (notice_id) REFERENCES notices(notice_id)"]));
    expect(keys.length).toBe(8 + 9);
    expect((await ask("SELECT comment FROM duckdb_tables()")).every((row) => String(row["comment"]).length > 10)).toBe(true);
  });

  it("have views that answer, count no notice twice, and tell what they are", async () => {
    for (const { name, comment } of databaseViews) {
      expect((await ask(`FROM ${name}`)).length, name).toBeGreaterThan(0);
      expect(await ask(`SELECT comment FROM duckdb_views() WHERE view_name = '${name}'`)).toEqual([{ comment }]);
    }
    const once = written["notices"]!.filter((row) => row["same_notice_as"] === null).length;
    expect(await ask("SELECT count(*) AS n FROM pass_rates")).toEqual([{ n: once * 2 }]);
    expect(await ask("SELECT sum(n_notices)::INT AS n FROM coverage")).toEqual([{ n: once }]);
    expect(await ask("SELECT account, n_notices FROM accounts_failing")).toEqual([{ account: "e-account", n_notices: once }]);
    expect(await ask("SELECT count(*) AS n FROM pass_rates WHERE scope = '市直部门' AND region IS NOT NULL")).toEqual([{ n: 0 }]);
  });

  it("take a wrong date, an unknown code and broken keys for what they are, and say so", async () => {
    const broken = (n: number, source: string): Records => {
      const records = richRecords(n, source);
      records.notices[0]!.signed_on = "2021-02-30";
      records.rates[0]!.metric = "guess" as "pass";
      records.checks[0]!.check_id = "same";
      records.counts[0]!.notice_id = "nowhere";
      return records;
    };
    const place = join(folder, "broken");
    const report = await runCorpus([join(folder, "in")], { out: place, reader: (bytes, { path = "" }) => ({ records: broken(Number(Buffer.from(bytes).toString()), path), messages: [] }) });
    expect(report.notes.join("\n")).toMatch(/24 cells of notices\.signed_on are no date.*24 cells of rates\.metric are no code.*24 rows of counts.*23 rows of checks repeat/s);
    expect(await ask("SELECT count(*) AS n, count(signed_on) AS d FROM notices", join(place, "tongbao.duckdb"))).toEqual([{ n: 24, d: 0 }]);
    expect(filesOf(place)["notices.csv"]).toContain("2021-02-30");
  });

  it("hold a row that is longer than any buffer", async () => {
    const evidence = "不更新，\n".repeat(1_000_000);
    const place = join(folder, "long");
    const reader: Reader = (bytes, { path = "" }) => {
      const records = richRecords(Number(Buffer.from(bytes).toString()), path);
      if (records.notices[0]!.notice_id === "n3") records.accounts[0]!.evidence = evidence;
      return { records, messages: [] };
    };
    await runCorpus([join(folder, "in")], { out: place, reader, formats: ["duckdb"] });
    expect(await ask("SELECT length(evidence) AS n, count(*) OVER () AS rows FROM accounts ORDER BY n DESC LIMIT 1", join(place, "tongbao.duckdb"))).toEqual([{ n: evidence.length, rows: 24 }]);
  });

  it("are left out of a folder that DuckDB cannot write to, with a note", async () => {
    const place = join(folder, "what?");
    const report = await runCorpus([join(folder, "in")], { out: place, reader: richReader });
    expect(report.notes).toEqual(["Parquet and DuckDB were not written: DuckDB cannot write to a path with a question mark, choose another folder. CSV and NDJSON hold all rows."]);
  });

  it("are left out with a note where the library cannot be loaded, unless they were asked for", async () => {
    vi.doMock("@duckdb/node-api", () => {
      throw new Error("no native library");
    });
    const place = join(folder, "without");
    const report = await runCorpus([join(folder, "in")], { out: place, reader: richReader });
    expect(report.notes).toEqual([expect.stringMatching(/^Parquet and DuckDB were not written: .*CSV and NDJSON hold all rows\.$/)]);
    expect(Object.keys(filesOf(place)).filter((name) => /parquet|duckdb/.test(name))).toEqual([]);
    expect(JSON.parse(filesOf(place)["tongbao.json"]!)).toMatchObject({ formats: ["csv", "ndjson"] });
    await expect(runCorpus([join(folder, "in")], { out: place, reader: richReader, formats: ["duckdb"] })).rejects.toThrow(CommandError);
    await runCorpus([join(folder, "in")], { out: place, reader: richReader, formats: ["csv"] });
  });

  it("are written for a corpus without any notice", async () => {
    const nothing = folderWith({ "in/a.txt": "x" });
    const report = await runCorpus([join(nothing, "in")], { out: join(nothing, "out"), reader: () => { throw new Error("x"); } });
    expect(report.notes).toEqual([]);
    expect(await ask("FROM pass_rates", join(nothing, "out", "tongbao.duckdb"))).toEqual([]);
  });
});
