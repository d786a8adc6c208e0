/** Records made by hand, so that no test here depends on what the parser reads. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyRecords, tableNames, type AccountRow, type CheckRow, type NoticeRow, type ProblemRow, type RateRow, type Records, type UnitRow } from "../../src/records/index.js";
import { lastRows } from "../../src/run/corpus-step.js";
import { corpusSteps } from "../../src/run/corpus-steps.js";
import type { Corrections } from "../../src/entities/corrections.js";
import { openCsvWriter } from "../../src/write/csv-writer.js";
import { csvRows } from "../../src/write/csv-reader.js";
import { noRows, writeMarker } from "../../src/write/marker.js";
import { openNdjsonWriter } from "../../src/write/ndjson-writer.js";

const place = (words: string) => ({ location: "body/1/1", evidence: words, evidence_start: 0, evidence_end: [...words].length });

/** One notice with its rows, which get their ids from it. */
export interface Draft {
  id: string;
  notice?: Partial<NoticeRow>;
  rates?: Partial<RateRow>[];
  units?: Partial<UnitRow>[];
  accounts?: Partial<AccountRow>[];
  problems?: Partial<ProblemRow>[];
  checks?: Partial<CheckRow>[];
}

/** A quarterly notice of 昭通市 unless it says otherwise. */
export function document(...drafts: Draft[]): Records {
  const records = emptyRecords();
  for (const { id, notice, rates = [], units = [], accounts = [], problems = [], checks = [] } of drafts) {
    records.notices.push({
      notice_id: id, source: `${id}.txt`, part: 1, source_sha256: "0", title: null, document_number: null, issuer: null, issuer_full: null, region_code: "530600", region: "昭通市",
      province: "云南省", city: "昭通市", county: null, level: "city", campaign: null, year: 2020, quarter: 1, month: null, period_text: null, period_start: null, period_end: null,
      inspected_from: null, inspected_to: null, signed_on: null, published_on: null, published_by: null, rectify_by: null, views: null, script: "hans", scheme: "2019", check_mode: null,
      source_trust: "unknown", same_notice_as: null, n_units: 0, n_accounts: 0, n_problems: 0, n_rates: 0, n_checks_failed: 0, n_repairs: 0, extractor_version: "0", region_reason: null,
      repair_certainty_min: null, ...notice,
    });
    rates.forEach((row, i) => records.rates.push({
      rate_id: `${id}-r${i + 1}`, notice_id: id, subject: "website", platform: null, scope: null, region_code: null, region: null, metric: "pass", running: null, checked: null, passed: null,
      failed: null, reported: null, reported_text: row.reported === undefined ? null : `${row.reported}%`, computed: row.reported ?? null, implied_failed_min: null, implied_failed_max: null,
      verdict: "ok", difference: null, ...place(`第${i + 1}个合格率`), ...row,
    }));
    units.forEach((row, i) => records.units.push({
      unit_id: `${id}-u${i + 1}`, notice_id: id, name: "", kind: "organization", site_code: null, owner: null, scope: null, region_code: null, region: null, verdict: "fail", finding: null,
      ...place("x"), ...row,
    }));
    accounts.forEach((row, i) => records.accounts.push({
      account_id: `${id}-a${i + 1}`, notice_id: id, name: "", platform: "wechat", platform_text: null, account_code: null, owner: null, scope: null, region_code: null, region: null, verdict: "fail",
      ...place("x"), ...row,
    }));
    problems.forEach((row, i) => records.problems.push({
      problem_id: `${id}-p${i + 1}`, notice_id: id, subject_kind: "account", subject_id: `${id}-a1`, subject_name: "x", category: "content-stale", indicator: null, text: "内容不更新", count: null,
      rectified: null, ...place("x"), ...row,
    }));
    checks.forEach((row, i) => records.checks.push({
      check_id: `${id}-k${i + 1}`, notice_id: id, rule: "change-claim", verdict: "uncheckable", expected: null, found: null, explanation: "needs the notice of the earlier period", evidence_a: null,
      evidence_b: null, ...row,
    }));
  }
  return records;
}

/** Runs the steps over documents; gives all rows in the order they would be written. */
export function stepped(documents: Records[], corrections?: Corrections): Records & { unmatched: string[] } {
  const { steps, entities } = corpusSteps(corrections);
  const all = emptyRecords();
  const take = (rows: Records): void => tableNames.forEach((table) => void (all[table] as unknown[]).push(...rows[table]));
  for (const records of documents) {
    for (const step of steps) step.document(records);
    take(records);
  }
  for (const rows of lastRows(steps)) take(rows);
  return { ...all, unmatched: entities.unmatched() };
}

/** Writes documents as `tongbao run` does, and gives the folder. */
export async function writtenOutput(documents: Records[], format: "csv" | "ndjson" = "ndjson"): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "tongbao-compare-"));
  const { steps } = corpusSteps();
  const writer = await (format === "csv" ? openCsvWriter(out) : openNdjsonWriter(out));
  for (const records of documents) {
    for (const step of steps) step.document(records);
    await writer.document(records);
  }
  for (const rows of lastRows(steps)) await writer.document(rows);
  await writer.close();
  await writeMarker(out, { program: "tongbao", version: "0", formats: ["ndjson"], documents: documents.length, failures: 0, tables: noRows() });
  return out;
}

/** Reads a table of a comparison: cells as text, by column. */
export async function compared(out: string, table: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  let columns: string[] | undefined;
  for await (const cells of csvRows(chunk(readFileSync(join(out, "compare", `${table}.csv`), "utf8")))) {
    if (!columns) columns = cells;
    else rows.push(Object.fromEntries(columns.map((column, i) => [column, cells[i]!])));
  }
  return rows;
}

async function* chunk(text: string): AsyncGenerator<string> {
  yield text;
}
