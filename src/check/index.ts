/** The sixth room: every figure, list, code and date of a notice is held against the others. */
import type { CheckRow, CheckRule } from "../records/index.js";
import { annexMissing } from "./annex-missing.js";
import { bodyVsAnnex } from "./body-vs-annex.js";
import { changeClaim, ownChange } from "./change-claim.js";
import { dateOrder, period } from "./dates.js";
import { duplicateIdentifier, identifierRegion } from "./identifiers.js";
import { announcedLists, listVsCount } from "./list-vs-count.js";
import { partLists } from "./part-lists.js";
import { rate } from "./rate.js";
import type { CheckInput, Outcome, RecordRule, Rule } from "./rule.js";
import { sum } from "./sum.js";

/** The rules that look at records alone. */
export const recordRules = { rate, sum, "body-vs-annex": bodyVsAnnex, "duplicate-identifier": duplicateIdentifier, "identifier-region": identifierRegion } satisfies Partial<Record<CheckRule, RecordRule>>;

/** The rules that need one notice only, in the order of their rows. */
export const rules: readonly (readonly [CheckRule, Rule])[] = [
  ["rate", recordRules.rate],
  ["sum", recordRules.sum],
  ["body-vs-annex", recordRules["body-vs-annex"]],
  ["list-vs-count", (input) => [...listVsCount(input), ...announcedLists(input)]],
  ["duplicate-identifier", recordRules["duplicate-identifier"]],
  ["identifier-region", recordRules["identifier-region"]],
  ["period", period],
  ["date-order", dateOrder],
  ["annex-missing", annexMissing],
  ["change-claim", (input) => [...changeClaim(input), ...ownChange(input)]],
];

/** Re-checks a notice by every rule. */
export function check(given: Omit<CheckInput, "isPart">): CheckRow[] {
  const { noticeId } = given.context;
  const input: CheckInput = { ...given, isPart: partLists(given.context) };
  return rules.flatMap(([rule, run]) => run(input).map((outcome) => [rule, outcome] as const)).map(([rule, outcome], i) => checkRow(`${noticeId}-k${i + 1}`, noticeId, rule, outcome));
}

/** Makes the row of an outcome. */
export function checkRow(check_id: string, notice_id: string, rule: CheckRule, { evidence_a = null, evidence_b = null, ...outcome }: Outcome): CheckRow {
  return { check_id, notice_id, rule, ...outcome, evidence_a, evidence_b };
}
