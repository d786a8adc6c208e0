/** What does not hold, worst first. */
import type { WrittenRow } from "../write/read-rows.js";
import { spanOf } from "./document-groups.js";

/** One re-check that failed, with the record whose words it is about. */
export interface Recheck {
  check_id: string;
  notice_id: string;
  rule: string;
  expected: string | null;
  found: string | null;
  explanation: string;
  evidence_a: string | null;
  evidence_b: string | null;
  /** The record that has these words; empty where the check is about a whole list or the notice's dates. */
  record: string | null;
  /** How far off: percentage points for rates, per cent of the larger figure for counts; empty where there is no such measure. */
  gap: number | null;
  subject: string | null;
  platform: string | null;
  scope: string | null;
  /** An earlier notice prints the same. */
  repeated: boolean;
}

export const recheckColumns = [
  "check_id", "notice_id", "rule", "expected", "found", "explanation", "evidence_a", "evidence_b", "record", "gap", "subject", "platform", "scope", "repeated",
] as const satisfies (keyof Recheck)[];

/** Takes the failed checks out of the rows of one document. */
export function failedChecks(rows: readonly WrittenRow[], gaps: ReadonlyMap<string, number>): Recheck[] {
  const repeated = new Set(rows.filter(({ table, row }) => table === "notices" && row["same_notice_as"] !== null).map(({ row }) => row["notice_id"]));
  return rows.filter(({ table, row }) => table === "checks" && row["verdict"] === "fail").map(({ row }) => {
    const own = rows.filter((other) => other.row["notice_id"] === row["notice_id"]);
    const span = spanOf(row["evidence_a"], own) ?? spanOf(row["evidence_b"], own);
    const rate = own.find(({ table, row: other }) => table === "rates" && other["rate_id"] === span?.record)?.row;
    const check = row as unknown as Recheck;
    const gap = gaps.get(check.check_id) ?? (check.rule === "rate" && span ? gaps.get(span.record) : undefined) ?? null;
    return {
      ...check, record: span?.record ?? null, gap, repeated: repeated.has(row["notice_id"]),
      subject: (rate?.["subject"] ?? null) as string | null, platform: (rate?.["platform"] ?? null) as string | null, scope: (rate?.["scope"] ?? null) as string | null,
    };
  });
}

/** Rules about printed figures come before those about codes, dates and annexes; among each the largest gap first. */
const order = ["rate", "sum", "body-vs-annex", "list-vs-count", "cross-notice", "change-claim", "identifier-region", "duplicate-identifier", "annex-missing", "period", "date-order"];

export function worstFirst(a: Recheck, b: Recheck): number {
  return Number(a.repeated) - Number(b.repeated) || (b.gap ?? -1) - (a.gap ?? -1) || order.indexOf(a.rule) - order.indexOf(b.rule);
}
