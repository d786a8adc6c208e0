/** What a run came to, small however large the corpus: counts, the first few examples, and no rows. */
import type { FailureRow, NoticeRow, Records } from "../records/index.js";
import { noRows } from "../write/marker.js";
import type { Diagnostic } from "./diagnostics.js";

/** How many examples of each kind are kept. */
const examples = { failures: 5, failedChecks: 5, documentsWithMessages: 20, messagesOfDocument: 20, duplicates: 5 };

/** A re-check that failed, with what tells a person which notice it is from. */
export interface FailedCheck {
  id: string;
  rule: string;
  region: string | null;
  period: string | null;
  words: string | null;
  expected: string | null;
  found: string | null;
  explanation: string;
}

export interface DocumentMessages {
  path: string;
  diagnostics: Diagnostic[];
}

export interface RunReport {
  /** Things that were asked for: files, and what could not be found or opened. */
  inputs: number;
  /** Documents read to records. */
  documents: number;
  /** Inputs whose bytes an earlier input has; read once. */
  duplicates: { count: number; first: { path: string; sameAs: string }[] };
  failures: { count: number; first: FailureRow[] };
  /** Rows of each table. */
  rows: Record<string, number>;
  /** Notices of each region: the province, else the division the notice is about. Empty string: not known. */
  regions: Map<string, number>;
  /** First and last year that notices speak of; undefined where none says. */
  years: { first: number; last: number } | undefined;
  checks: { pass: number; fail: number; uncheckable: number };
  failedChecks: FailedCheck[];
  /** `notes` counts those that are neither errors nor warnings. */
  messages: { first: DocumentMessages[]; documents: number; count: number; notes: number };
  /** What the user should know of the output, such as a format that could not be written. */
  notes: string[];
  /** Files of folders that were passed over, by suffix. */
  passedOver: Map<string, number>;
}

/** Makes the report of a run that has done nothing yet. */
export function emptyReport(inputs: number, passedOver: Map<string, number>): RunReport {
  return {
    inputs,
    documents: 0,
    duplicates: { count: 0, first: [] },
    failures: { count: 0, first: [] },
    rows: noRows(),
    regions: new Map(),
    years: undefined,
    checks: { pass: 0, fail: 0, uncheckable: 0 },
    failedChecks: [],
    messages: { first: [], documents: 0, count: 0, notes: 0 },
    notes: [],
    passedOver,
  };
}

export function countFailure(report: RunReport, failure: FailureRow): void {
  report.failures.count++;
  keep(report.failures.first, failure, examples.failures);
}

export function countDuplicate(report: RunReport, duplicate: { path: string; sameAs: string }): void {
  report.duplicates.count++;
  keep(report.duplicates.first, duplicate, examples.duplicates);
}

export function countMessages(report: RunReport, { path, diagnostics }: DocumentMessages): void {
  if (diagnostics.length === 0) return;
  report.messages.documents++;
  report.messages.count += diagnostics.length;
  report.messages.notes += diagnostics.filter(({ fatal }) => fatal === null).length;
  const shown = { path, diagnostics: diagnostics.slice(0, examples.messagesOfDocument) };
  keep(report.messages.first, shown, examples.documentsWithMessages);
}

/** Counts rows that were written. */
export function countRecords(report: RunReport, records: Records): void {
  for (const [table, rows] of Object.entries(records)) report.rows[table] = (report.rows[table] ?? 0) + rows.length;
  for (const notice of records.notices) countNotice(report, notice);
  const notices = new Map(records.notices.map((notice) => [notice.notice_id, notice]));
  for (const check of records.checks) {
    report.checks[check.verdict]++;
    if (check.verdict !== "fail" || report.failedChecks.length >= examples.failedChecks) continue;
    const notice = notices.get(check.notice_id);
    report.failedChecks.push({
      id: check.check_id,
      rule: check.rule,
      region: notice?.region ?? notice?.issuer_full ?? notice?.issuer ?? null,
      period: notice?.period_text ?? (notice?.year ? `${notice.year}年` : null),
      words: check.evidence_a,
      expected: check.expected,
      found: check.found,
      explanation: check.explanation,
    });
  }
}

function countNotice(report: RunReport, notice: NoticeRow): void {
  const region = notice.province ?? notice.region ?? "";
  report.regions.set(region, (report.regions.get(region) ?? 0) + 1);
  if (!notice.year) return;
  const { first, last } = report.years ?? { first: notice.year, last: notice.year };
  report.years = { first: Math.min(first, notice.year), last: Math.max(last, notice.year) };
}

function keep<T>(list: T[], item: T, limit: number): void {
  if (list.length < limit) list.push(item);
}
