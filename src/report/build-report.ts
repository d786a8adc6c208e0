/** Writes `OUT/report/`: the page, its data as classic scripts, and a script for each document. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { programVersion } from "../records/program-version.js";
import { CommandError } from "../write/command-error.js";
import { markerName, readMarker, writeMarker } from "../write/marker.js";
import { readRows, type WrittenRow } from "../write/read-rows.js";
import { replaceFolder } from "../write/replace-folder.js";
import { ColumnarTable, writeScript } from "./columnar.js";
import { compareRows } from "./compare-rows.js";
import { correctionsOf } from "./corrections.js";
import { documentGroups, hasSpan, type DocumentRows } from "./document-groups.js";
import { pageHtml } from "./page-html.js";
import { packedOutline, packedRows, type PackedDocument } from "./packed-document.js";
import type { SourceTask } from "./read-source.js";
import { failedChecks, recheckColumns, worstFirst, type Recheck } from "./rechecks.js";
import type { SourcePool } from "./source-pool.js";
import { compareColumns, pageTables, type ComparePageTable, type PageTable } from "./tables.js";

export interface ReportOptions {
  /** Folder with the built page, `page.js` and `page.css`. */
  app: string;
  /** Opens the threads that read sources again. */
  openSources: (documents: number) => Promise<SourcePool>;
  onProgress?: (done: number, total: number) => void;
}

export interface ReportSummary {
  notices: number;
  documents: number;
  /** Documents whose source is not shown, since it is gone or has changed. */
  withoutSource: number;
  rechecks: number;
}

/** The first script the page reads: what there is, and what the overview says. */
export interface Manifest {
  version: string;
  documents: number;
  rows: Record<string, number>;
  /** Files of each table. */
  chunks: Record<string, number>;
  /** checks by rule and verdict. */
  checks: Record<string, Record<string, number>>;
  /** rates by verdict. */
  rates: Record<string, number>;
  repeated: number;
  withoutSource: number;
  failures: { count: number; first: { source: string; stage: string; rule: string; reason: string }[] };
  corrections: Record<string, string>[];
}

/**
 * Writes the page of an output whose comparison has been written, whole or not at all.
 *
 * Two passes over the rows: the first makes the tables, the second a script for each document, read again from its source.
 *
 * @throws {CommandError} where `out` is no output of a run.
 */
export async function buildReport(out: string, options: ReportOptions): Promise<ReportSummary> {
  const marker = await readMarker(out);
  if (!marker) throw new CommandError(`Expected \`${out}\` to be a folder that \`tongbao run\` wrote, but it holds no \`${markerName}\``);
  return replaceFolder(join(out, "report"), async (folder) => {
    const data = join(folder, "data");
    await mkdir(data);
    await mkdir(join(folder, "documents"));
    const manifest: Manifest = {
      version: programVersion, documents: marker.documents, rows: marker.tables, chunks: {}, checks: {}, rates: {}, repeated: 0, withoutSource: 0,
      failures: await readFailures(out), corrections: await correctionsOf(out),
    };
    const { rechecks, late, documents } = await writeTables(out, data, manifest);
    manifest.withoutSource = await writeDocuments(out, join(folder, "documents"), late, documents, options);
    await writeScript(join(data, "manifest.js"), "manifest", manifest);
    await cp(options.app, join(folder, "assets"), { recursive: true });
    await writeFile(join(folder, "index.html"), pageHtml(), { flag: "wx" });
    await writeMarker(folder, { program: "tongbao", version: programVersion, formats: ["html"], documents: 0, failures: 0, tables: {} });
    return { notices: marker.tables["notices"] ?? 0, documents, withoutSource: manifest.withoutSource, rechecks: rechecks.length };
  });
}

/** Writes the tables. Gives what does not hold, and rows that stand apart from their document, as those of steps across notices do. */
async function writeTables(out: string, data: string, manifest: Manifest): Promise<{ rechecks: Recheck[]; late: Map<string, WrittenRow[]>; documents: number }> {
  const gaps = new Map<string, number>();
  for await (const row of compareRows(out, "audit")) if (typeof row["gap"] === "number") gaps.set(String(row["record_id"]), row["gap"]);
  const tables = new Map((Object.keys(pageTables) as PageTable[]).map((name) => [name as string, new ColumnarTable(data, name, pageTables[name])]));
  const late = new Map<string, WrittenRow[]>();
  const seen = new Set<string>();
  const rechecks: Recheck[] = [];
  for await (const group of documentGroups(readRows(out))) {
    if (seen.has(group.key)) late.set(group.key, [...(late.get(group.key) ?? []), ...group.rows]);
    seen.add(group.key);
    for (const { table, row } of group.rows) {
      await tables.get(table)?.add(row);
      countRow(manifest, table, row);
    }
    rechecks.push(...failedChecks(group.rows, gaps));
  }
  for (const [name, table] of tables) manifest.chunks[name] = (await table.close()).chunks;
  const sorted = new ColumnarTable(data, "rechecks", recheckColumns);
  for (const recheck of rechecks.sort(worstFirst)) await sorted.add({ ...recheck });
  manifest.chunks["rechecks"] = (await sorted.close()).chunks;
  for (const name of Object.keys(compareColumns) as ComparePageTable[]) {
    const table = new ColumnarTable(data, name === "problems" ? "problem_counts" : name, compareColumns[name]);
    for await (const row of compareRows(out, name)) await table.add(row);
    const { rows, chunks } = await table.close();
    manifest.chunks[name === "problems" ? "problem_counts" : name] = chunks;
    manifest.rows[name === "problems" ? "problem_counts" : name] = rows;
  }
  return { rechecks, late, documents: seen.size };
}

function countRow(manifest: Manifest, table: string, row: Record<string, unknown>): void {
  const verdict = String(row["verdict"]);
  if (table === "checks") {
    const rule = (manifest.checks[String(row["rule"])] ??= {});
    rule[verdict] = (rule[verdict] ?? 0) + 1;
  }
  if (table === "rates") manifest.rates[verdict] = (manifest.rates[verdict] ?? 0) + 1;
  if (table === "notices" && row["same_notice_as"] !== null) manifest.repeated++;
}

/** Writes a script for each document. Gives how many have no source to show. */
async function writeDocuments(out: string, folder: string, late: Map<string, WrittenRow[]>, documents: number, { openSources, onProgress }: ReportOptions): Promise<number> {
  const pool = await openSources(documents);
  const waiting = new Set<Promise<void>>();
  const seen = new Set<string>();
  let without = 0;
  let done = 0;
  const write = async ({ key, rows }: DocumentRows): Promise<void> => {
    const notice = rows.find(({ table }) => table === "notices")?.row;
    if (!notice) return;
    const source = await pool.read(sourceTask(notice, rows));
    if ("missing" in source) without++;
    const shown = "missing" in source ? source : { ...source, trees: source.trees.map(packedOutline) };
    await writeScript(join(folder, `${key}.js`), `document:${key}`, { source: shown, tables: packedRows(rows) } satisfies PackedDocument);
    onProgress?.(++done, documents);
  };
  try {
    for await (const group of documentGroups(readRows(out))) {
      // The key becomes the name of a file: an id that no run makes must not lead out of the folder.
      if (seen.has(group.key) || !/^[0-9a-f]{1,64}$/u.test(group.key)) continue;
      seen.add(group.key);
      const job = write({ key: group.key, rows: [...group.rows, ...(late.get(group.key) ?? [])] }).finally(() => waiting.delete(job));
      job.catch(() => undefined);
      waiting.add(job);
      if (waiting.size >= 16) await Promise.race(waiting);
    }
    await Promise.all(waiting);
  } finally {
    await pool.close();
  }
  return without;
}

function sourceTask(notice: Record<string, unknown>, rows: readonly WrittenRow[]): SourceTask {
  let reach: [number, number] | undefined;
  for (const { table, row } of rows) {
    if (!hasSpan(table)) continue;
    const [start, end] = [Number(row["evidence_start"]), Number(row["evidence_end"])];
    reach = reach ? [Math.min(reach[0], start), Math.max(reach[1], end)] : [start, end];
  }
  return { path: String(notice["source"]), sha256: String(notice["source_sha256"]), reach };
}

async function readFailures(out: string): Promise<Manifest["failures"]> {
  const text = await readFile(join(out, "failures.ndjson"), "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line !== "");
  return { count: lines.length, first: lines.slice(0, 200).map((line) => JSON.parse(line) as Manifest["failures"]["first"][number]) };
}
