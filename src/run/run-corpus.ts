/** Runs the road over many documents: expand → load → read on threads → look across → write, in input order. */
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { tableNames, type Records } from "../records/index.js";
import { chooseFormats, type FormatChoice, type FormatName } from "../write/formats.js";
import { writeMarker } from "../write/marker.js";
import { writePackage } from "../write/data-package.js";
import { programVersion } from "../records/program-version.js";
import { protectInputs } from "../write/protect-inputs.js";
import type { WriterOptions } from "../write/record-writer.js";
import { replaceFolder } from "../write/replace-folder.js";
import { lastRows, type CorpusStep } from "./corpus-step.js";
import { inProcessPool, threadPool, type DocumentPool } from "./document-pool.js";
import { expandInputs, standardInput, type Input, type InputOptions } from "./expand-inputs.js";
import { inOrder } from "./in-order.js";
import { inputLoader, readStdin, type LoadedInput } from "./load-input.js";
import { openOutputs, type Outputs } from "./outputs.js";
import type { DocumentOutcome, Reader } from "./read-safely.js";
import { countDuplicate, countFailure, countMessages, countRecords, emptyReport, type RunReport } from "./report.js";

export interface RunOptions extends InputOptions, WriterOptions {
  /** Folder to write; one that tongbao wrote is replaced whole or not at all. */
  out: string;
  /** Worker threads. Default: as many as the machine runs at once. 0: read in this thread, without a time limit. */
  workers?: number;
  /** Default: csv, ndjson, parquet and duckdb, the last two only where DuckDB can be loaded. */
  formats?: readonly string[];
  /** Time limit for one document in seconds. Default: 60. */
  timeout?: number;
  /** Reads documents in this thread in place of `readDocument`; for tests and embedders. */
  reader?: Reader;
  /** URL of a module that exports a `readDocument` for the threads. Default: the pipeline. */
  readerModule?: string;
  /** Steps that look at documents together, in this order. */
  steps?: readonly CorpusStep[];
  /** Gives files to put beside the tables once all documents are read, by name. */
  extraFiles?: () => Iterable<readonly [name: string, text: string]>;
  onProgress?: (progress: Progress) => void;
  /** Ends the run; nothing is written then. */
  signal?: AbortSignal;
}

export interface Progress {
  done: number;
  total: number;
  failed: number;
}

/**
 * Reads documents and writes their tables. The same input gives the same bytes, whatever the number of workers.
 *
 * @throws {CommandError} where the inputs, the formats or the output folder cannot be what was meant.
 */
export async function runCorpus(given: readonly string[], options: RunOptions): Promise<RunReport> {
  const choice = chooseFormats(options.formats);
  const readStandardInput = options.readStandardInput ?? readStdin;
  return replaceFolder(options.out, async (folder) => {
    const { inputs, passedOver } = await expandInputs(given, { ...options, readStandardInput });
    protectInputs(options.out, inputs.map((input) => ("path" in input ? input.path : input.failure.source)).filter((path) => path !== standardInput));
    const report = emptyReport(inputs.length, passedOver);
    const formats = await readToFiles(folder, choice, loadInTurn(inputs, inputLoader(readStandardInput)), report, options);
    for (const [name, text] of options.extraFiles?.() ?? []) await writeFile(join(folder, name), text, { flag: "wx" });
    await writeMarker(folder, {
      program: "tongbao",
      version: programVersion,
      formats,
      documents: report.documents,
      failures: report.failures.count,
      tables: report.rows,
    });
    await writePackage(folder, formats);
    options.signal?.throwIfAborted();
    return report;
  });
}

/** Reads the documents and writes the files of all formats. Gives the formats that were written. */
async function readToFiles(folder: string, choice: FormatChoice, loaded: AsyncIterable<LoadedInput>, report: RunReport, options: RunOptions): Promise<FormatName[]> {
  const outputs = await openOutputs(folder, choice, options);
  try {
    const pool = await openPool(options, report.inputs);
    // The threads end before the last files are made, so that their memory is free for these.
    await readAll(loaded, pool, outputs, report, options).finally(() => pool.close());
    options.signal?.throwIfAborted();
    report.notes.push(...(await outputs.finish()));
    return outputs.formats;
  } finally {
    await outputs.close();
  }
}

async function openPool(options: RunOptions, documents: number): Promise<DocumentPool> {
  if (options.reader) return inProcessPool(options.reader);
  const workers = options.workers ?? availableParallelism();
  if (workers === 0) return inProcessPool((await import("../pipeline.js")).readDocument);
  return threadPool({
    threads: Math.max(1, Math.min(workers, documents)),
    timeout: options.timeout ?? 60,
    readerModule: options.readerModule ?? new URL("../pipeline.js", import.meta.url).href,
    signal: options.signal,
  });
}

/** Loads one input after the other, so that of equal inputs always the first is read. */
async function* loadInTurn(inputs: readonly Input[], load: (input: Input) => Promise<LoadedInput>): AsyncGenerator<LoadedInput> {
  for (const input of inputs) yield await load(input);
}

/** A document that was read, or what is to be said of one that was not. */
type Settled = { path: string; outcome: DocumentOutcome } | Exclude<LoadedInput, { task: unknown }>;

async function readAll(
  loaded: AsyncIterable<LoadedInput>,
  pool: DocumentPool,
  outputs: Outputs,
  report: RunReport,
  { workers = availableParallelism(), steps = [], onProgress, signal }: RunOptions,
): Promise<void> {
  // Wide enough that one slow document does not make the other threads wait, narrow enough that little is kept.
  const window = 4 + 4 * workers;
  const settled = inOrder(loaded, window, async (input): Promise<Settled> => {
    if (!("task" in input)) return input;
    return { path: input.task.path, outcome: await pool.read(input.task) };
  });
  let done = 0;
  onProgress?.({ done, total: report.inputs, failed: 0 });
  for await (const item of settled) {
    signal?.throwIfAborted();
    await writeItem(item, outputs, report, steps);
    onProgress?.({ done: ++done, total: report.inputs, failed: report.failures.count });
  }
  for (const rows of lastRows(steps)) await writeRecords(rows, outputs, report);
}

async function writeItem(item: Settled, outputs: Outputs, report: RunReport, steps: readonly CorpusStep[]): Promise<void> {
  if ("sameAs" in item) return countDuplicate(report, item);
  const outcome = "outcome" in item ? item.outcome : item;
  if ("failure" in outcome) {
    await outputs.failure(outcome.failure);
    return countFailure(report, outcome.failure);
  }
  for (const step of steps) step.document(outcome.records);
  report.documents++;
  if ("path" in item) countMessages(report, { path: item.path, diagnostics: outcome.diagnostics });
  await writeRecords(outcome.records, outputs, report);
}

async function writeRecords(records: Records, outputs: Outputs, report: RunReport): Promise<void> {
  if (tableNames.every((table) => records[table].length === 0)) return;
  await outputs.records(records);
  countRecords(report, records);
}
