/** Fills the columns that follow from the notice a row belongs to: scheme, severity, today's code. */
import { todayOf } from "../entities/places.js";
import { severityOf } from "../lexicon/indicators.js";
import type { Records } from "../records/index.js";

/** Fills `rates.scheme`, `problems.severity` and `notices.region_code_today`. Keeps nothing; works on one document as on many. */
export function annotate(records: Records): void {
  for (const notice of records.notices) {
    notice.region_code_today = notice.region_code === null ? null : (todayOf(notice.region_code, notice.year)?.code ?? null);
  }
  const schemes = new Map(records.notices.map((notice) => [notice.notice_id, notice.scheme]));
  for (const rate of records.rates) rate.scheme = schemes.get(rate.notice_id) ?? null;
  for (const problem of records.problems) {
    problem.severity = severityOf(problem.category, schemes.get(problem.notice_id) ?? null, problem.subject_kind === "account" ? "account" : "website");
  }
}
