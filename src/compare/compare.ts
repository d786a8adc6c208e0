/** Compares the notices of an output across places and periods. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { programVersion } from "../records/program-version.js";
import { CommandError } from "../write/command-error.js";
import { markerName, readMarker, writeMarker } from "../write/marker.js";
import { readRows } from "../write/read-rows.js";
import { replaceFolder } from "../write/replace-folder.js";
import { Audit } from "./audit.js";
import type { MakeSorter } from "./collector.js";
import { coverageRows } from "./coverage.js";
import { ExternalSorter } from "./external-sort.js";
import { Corpus } from "./facts.js";
import { collectRows, noticeGroups } from "./notice-groups.js";
import { PassRates } from "./pass-rates.js";
import { ProblemCounts } from "./problem-counts.js";
import { RepeatOffenders } from "./repeat-offenders.js";
import type { CompareTable } from "./tables.js";
import { writeTable } from "./write-table.js";

export interface CompareOptions {
  /** Begin each CSV with a byte-order mark. Default: no. */
  bom?: boolean;
}

/** What a comparison has written. */
export interface CompareReport {
  notices: number;
  /** Notices that repeat another one. */
  repeated: number;
  rows: Record<CompareTable, number>;
}

/**
 * Writes `OUT/compare/`, whole or not at all. The same output gives the same bytes.
 *
 * Rows pass through sorted runs on disk, so memory grows with the number of notices (some hundred bytes each), not with that of rows.
 *
 * @throws {CommandError} where `out` is no output of a run, or `OUT/compare` holds what tongbao did not write.
 */
export async function compareOutput(out: string, { bom = false }: CompareOptions = {}): Promise<CompareReport> {
  if (!(await readMarker(out))) throw new CommandError(`Expected \`${out}\` to be a folder that \`tongbao run\` wrote, but it holds no \`${markerName}\``);
  return replaceFolder(join(out, "compare"), async (folder) => {
    const runs = join(folder, "runs");
    const makeSorter: MakeSorter = (name) => new ExternalSorter(runs, name);
    const corpus = new Corpus();
    const sorter = await collectRows(readRows(out), corpus, runs);
    const tables = {
      pass_rates: new PassRates(corpus, makeSorter), problems: new ProblemCounts(corpus, makeSorter),
      repeat_offenders: new RepeatOffenders(corpus, makeSorter), audit: new Audit(corpus, makeSorter),
    };
    for await (const group of noticeGroups(sorter, corpus)) for (const table of Object.values(tables)) await table.see(group);
    const rows: CompareReport["rows"] = { pass_rates: 0, problems: 0, repeat_offenders: 0, coverage: 0, audit: 0 };
    for (const [name, table] of Object.entries(tables) as [keyof typeof tables, (typeof tables)[keyof typeof tables]][]) {
      rows[name] = await writeTable(folder, name, table.rows(), bom);
    }
    rows.coverage = await writeTable(folder, "coverage", coverageRows(corpus), bom);
    await rm(runs, { recursive: true, force: true });
    const repeated = [...corpus.notices.values()].filter((facts) => corpus.first(facts) !== facts).length;
    await writeMarker(folder, { program: "tongbao", version: programVersion, formats: ["csv"], documents: 0, failures: 0, tables: rows });
    return { notices: corpus.notices.size, repeated, rows };
  });
}
