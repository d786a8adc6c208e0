/** What the page's tables hold. Words of evidence stand with their notice, not here: they would be most of the bytes. */
import type { TableName } from "../records/index.js";

export const pageTables = {
  notices: [
    "notice_id", "title", "issuer_full", "issuer", "region", "region_code", "province", "level", "campaign", "year", "quarter", "month", "period_text", "period_start",
    "period_end", "signed_on", "scheme", "source_trust", "script", "same_notice_as", "n_rates", "n_units", "n_accounts", "n_problems", "n_checks_failed", "n_repairs", "source",
  ],
  rates: ["rate_id", "notice_id", "subject", "platform", "scope", "region", "metric", "running", "checked", "passed", "failed", "reported_text", "computed", "difference", "verdict"],
  units: ["unit_id", "notice_id", "name", "kind", "site_code", "owner", "scope", "region", "verdict", "finding", "entity_id"],
  accounts: ["account_id", "notice_id", "name", "platform", "account_code", "owner", "scope", "region", "verdict", "entity_id"],
  problems: ["problem_id", "notice_id", "subject_kind", "subject_name", "category", "indicator", "severity", "text", "count", "rectified"],
  checks: ["check_id", "notice_id", "rule", "verdict", "expected", "found", "explanation"],
} as const satisfies Partial<Record<TableName, readonly string[]>>;
export type PageTable = keyof typeof pageTables;

/** Columns of `OUT/compare/*.csv` that the page uses, and which of them are numbers. */
export const compareColumns = {
  pass_rates: [
    "region_code_today", "region_today", "province", "city", "county", "period", "period_start", "period_end", "subject", "platform", "scheme", "scope", "n", "passed", "failed", "counts_inferred",
    "printed", "recomputed", "verdict", "difference", "wilson_low", "wilson_high", "reported_by", "rank", "notice_ids", "rate_ids",
  ],
  problems: ["region_code_today", "region_today", "province", "city", "county", "period", "period_start", "scheme", "subject_kind", "category", "indicator", "severity", "n_problems", "n_subjects", "n_rectified", "notice_ids"],
  repeat_offenders: ["entity_id", "kind", "name", "platform", "region_today", "province", "n_periods", "longest_run", "first_period", "last_period", "periods", "categories", "subject_ids", "notice_ids"],
  coverage: ["region_code_today", "region_today", "province", "city", "county", "series", "period_kind", "period", "period_start", "period_end", "present", "covered_by", "n_notices", "notice_ids"],
} as const;
export type ComparePageTable = keyof typeof compareColumns;

const numbers = new Set([
  "n", "passed", "failed", "printed", "recomputed", "difference", "wilson_low", "wilson_high", "rank", "n_problems", "n_subjects", "n_rectified", "n_periods", "longest_run", "n_notices", "gap",
  "evidence_start", "evidence_end",
]);

/** Gives a cell of a comparison the type that its column has. */
export function typedCell(column: string, cell: string): string | number | boolean | null {
  if (cell === "") return null;
  if (numbers.has(column)) return Number(cell);
  return column === "present" || column === "counts_inferred" ? cell === "true" : cell;
}
