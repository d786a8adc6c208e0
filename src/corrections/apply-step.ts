/** The stage that applies a person's corrections to the records of each document, and remembers what came of each. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import { idColumn, tables, type CheckRow, type NoticeRow, type RateRow, type Records } from "../records/index.js";
import type { CorrectedFigure } from "../records/corrected-figure.js";
import { csvRow } from "../write/csv-row.js";
import { correctedValue, followingColumn } from "./cell-value.js";
import type { Correction } from "./file.js";

export const correctionColumns = ["source", "source_sha256", "notice_id", "table", "record_id", "action", "field", "before", "after", "status", "reason", "who", "when", "why"] as const;

/** What came of one correction, as `corrections.csv` lists it. */
export type CorrectionOutcome = Record<(typeof correctionColumns)[number], string>;

type AnyRow = Record<string, unknown>;

/** Works a rate out again after its counts were corrected. */
export type Rejudge = (rate: RateRow) => void;

/** Gives the re-checks of a document whose records were corrected. */
export type Recheck = (records: Records, changes: readonly CorrectedFigure[]) => CheckRow[];

/** What follows from a correction: arithmetic and re-checks know more than corrections do. */
export interface Consequences {
  rejudge: Rejudge;
  recheck: Recheck;
}

/** A step of a run; it stands before all others, so that they see corrected records. */
export class CorrectionStep {
  readonly #bySource = new Map<string, { correction: Correction; index: number }[]>();
  readonly #outcomes: (CorrectionOutcome | undefined)[];
  readonly #all: readonly Correction[];
  readonly #after: Consequences;
  /** Sources of corrections, as far as a document came by the same path with other bytes. */
  readonly #changed = new Set<string>();
  readonly #paths: Set<string>;

  constructor(corrections: readonly Correction[], after: Consequences) {
    this.#all = corrections;
    this.#after = after;
    this.#outcomes = corrections.map(() => undefined);
    this.#paths = new Set(corrections.map(({ source }) => source).filter((source) => source !== undefined));
    for (const [index, correction] of corrections.entries()) {
      const list = this.#bySource.get(correction.source_sha256) ?? [];
      list.push({ correction, index });
      this.#bySource.set(correction.source_sha256, list);
    }
  }

  /** Applies what is about this document. */
  document(records: Records): void {
    const first = records.notices[0];
    if (!first) return;
    const mine = this.#bySource.get(first.source_sha256);
    if (!mine) {
      if (this.#paths.has(first.source)) this.#changed.add(first.source);
      return;
    }
    const figures: CorrectedFigure[] = [];
    for (const { correction, index } of mine) this.#outcomes[index] = this.#apply(correction, records, figures);
    if (mine.every(({ index }) => this.#outcomes[index]!.status !== "applied")) return;
    // Once for all of them: a total and its parts may both have been corrected.
    records.checks = this.#after.recheck(records, figures);
    for (const notice of records.notices) recount(notice, records);
  }

  /** Lists what came of all corrections, in the order of the file. */
  outcomes(): CorrectionOutcome[] {
    return this.#all.map((correction, index) => this.#outcomes[index] ?? this.#unmatched(correction));
  }

  /** The file that lists them. */
  csv(): string {
    return csvRow(correctionColumns) + this.outcomes().map((row) => csvRow(correctionColumns.map((name) => row[name]))).join("");
  }

  #unmatched(correction: Correction): CorrectionOutcome {
    const changed = correction.source !== undefined && this.#changed.has(correction.source);
    return outcome(correction, changed ? "source-changed" : "source-missing", changed ? "the source has other bytes now; look at the correction again" : "no document of this run has these bytes");
  }

  #apply(correction: Correction, records: Records, figures: CorrectedFigure[]): CorrectionOutcome {
    if (!records.notices.some((notice) => notice.notice_id === correction.notice_id)) return outcome(correction, "no-match", "the document has no such notice now");
    if (correction.action === "add") return addRow(correction, records, this.#after.rejudge);
    const rows = records[correction.table] as AnyRow[];
    const row = findRow(correction, rows);
    if (!row) return outcome(correction, "no-match", "no record has this id and these words now");
    const id = String(row[idColumn(correction.table)!]);
    const moved = id === correction.record_id ? "" : `the record is ${id} now`;
    switch (correction.action) {
      case "right":
        return outcome(correction, "confirmed", moved, { record_id: id });
      case "wrong":
        rows.splice(rows.indexOf(row), 1);
        dropDependents(correction, id, records);
        return outcome(correction, "applied", moved, { record_id: id });
      case "correct":
        return correctField(correction, row, records, { rejudge: this.#after.rejudge, figures, moved });
    }
  }
}

/** Finds the record by its id and words; where ids have moved, by its words alone if only one record has them. */
function findRow(correction: Exclude<Correction, { action: "add" }>, rows: readonly AnyRow[]): AnyRow | undefined {
  const own = rows.filter((row) => row["notice_id"] === correction.notice_id && row["evidence"] === correction.evidence);
  return own.find((row) => row[idColumn(correction.table)!] === correction.record_id) ?? (own.length === 1 ? own[0] : undefined);
}

function correctField(correction: Extract<Correction, { action: "correct" }>, row: AnyRow, records: Records, { rejudge, figures, moved }: { rejudge: Rejudge; figures: CorrectedFigure[]; moved: string }): CorrectionOutcome {
  const follows = followingColumn(correction.table, correction.field);
  const corrected = follows === undefined ? correctedValue(correction.table, correction.field, correction.value) : { error: follows };
  if ("error" in corrected) return outcome(correction, "invalid", corrected.error);
  const before = row[correction.field];
  const id = String(row[idColumn(correction.table)!]);
  if (before === corrected.value) return outcome(correction, "confirmed", "the program reads the same now", { before: text(before), record_id: id });
  row[correction.field] = corrected.value;
  if (typeof before === "number" && typeof corrected.value === "number") figures.push({ notice_id: correction.notice_id, evidence: correction.evidence, before, after: corrected.value });
  if (correction.table === "rates") rejudge(row as unknown as RateRow);
  if (correction.field === "name") renameDependents(id, String(corrected.value), records);
  return outcome(correction, "applied", moved, { before: text(before), record_id: id });
}

function addRow(correction: Extract<Correction, { action: "add" }>, records: Records, rejudge: Rejudge): CorrectionOutcome {
  const { table, evidence, evidence_start, evidence_end, notice_id } = correction;
  const row: AnyRow = { notice_id, location: "correction", evidence, evidence_start, evidence_end };
  for (const [field, value] of Object.entries(correction.row)) {
    const corrected = correctedValue(table, field, value);
    if ("error" in corrected) return outcome(correction, "invalid", corrected.error);
    row[field] = corrected.value;
  }
  // The id follows from the words and what is said of them, so that it stays the same from run to run.
  const id = `${notice_id}-x${createHash("sha256").update(JSON.stringify([table, evidence_start, evidence_end, correction.row])).digest("hex").slice(0, 8)}`;
  row[idColumn(table)!] = id;
  if (table === "rates") Object.assign(row, { verdict: "uncheckable", reported: null });
  if (table === "problems" && !completeProblem(row, records)) return outcome(correction, "invalid", "subject_id is no unit or account of this notice");
  for (const [name, column] of Object.entries(tables[table].shape as Record<string, z.ZodType>)) if (row[name] === undefined && column.safeParse(null).success) row[name] = null;
  if (table === "counts") row["text"] ??= evidence;
  if (table === "rates") rejudge(row as unknown as RateRow);
  const ordered = Object.fromEntries(Object.keys(tables[table].shape).filter((name) => name in row).map((name) => [name, row[name]]));
  const valid = tables[table].safeParse(ordered);
  if (!valid.success) return outcome(correction, "invalid", `${valid.error.issues[0]!.path.join(".")}: ${valid.error.issues[0]!.message}`);
  (records[table] as AnyRow[]).push(valid.data);
  return { ...outcome(correction, "applied", ""), record_id: id };
}

function completeProblem(row: AnyRow, records: Records): boolean {
  const unit = records.units.find((other) => other.unit_id === row["subject_id"]);
  const account = records.accounts.find((other) => other.account_id === row["subject_id"]);
  Object.assign(row, { subject_kind: unit ? "unit" : "account", subject_name: (unit ?? account)?.name ?? "", text: row["text"] ?? row["evidence"] });
  return unit !== undefined || account !== undefined;
}

/** Problems of a record that is gone would point at nothing. */
function dropDependents({ table }: Exclude<Correction, { action: "add" }>, id: string, records: Records): void {
  if (table === "units" || table === "accounts") records.problems = records.problems.filter((problem) => problem.subject_id !== id);
}

function renameDependents(id: string, name: string, records: Records): void {
  for (const problem of records.problems) if (problem.subject_id === id) problem.subject_name = name;
}

/** Counts the rows of a notice again. */
function recount(notice: NoticeRow, records: Records): void {
  const count = (rows: readonly { notice_id: string }[]): number => rows.filter((row) => row.notice_id === notice.notice_id).length;
  notice.n_rates = count(records.rates);
  notice.n_units = count(records.units);
  notice.n_accounts = count(records.accounts);
  notice.n_problems = count(records.problems);
  notice.n_checks_failed = records.checks.filter((check) => check.notice_id === notice.notice_id && check.verdict === "fail").length;
}

function outcome(correction: Correction, status: string, reason: string, more: Partial<CorrectionOutcome> = {}): CorrectionOutcome {
  const after = correction.action === "correct" ? text(correction.value) : correction.action === "add" ? JSON.stringify(correction.row) : "";
  return {
    source: correction.source ?? "", source_sha256: correction.source_sha256, notice_id: correction.notice_id, table: correction.table, record_id: "record_id" in correction ? correction.record_id : "",
    action: correction.action, field: correction.action === "correct" ? correction.field : "", before: "", after, status, reason, who: correction.who, when: correction.when, why: correction.why, ...more,
  };
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
