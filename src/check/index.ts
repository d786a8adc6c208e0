/** The sixth room: every figure, list, code and date of a notice is held against the others. */
import type { CheckRow, CheckRule } from "../records/index.js";
import { annexMissing } from "./annex-missing.js";
import { bodyVsAnnex } from "./body-vs-annex.js";
import { changeClaim, ownChange } from "./change-claim.js";
import { dateOrder, period } from "./dates.js";
import { duplicateIdentifier, identifierRegion } from "./identifiers.js";
import { announcedLists, listVsCount } from "./list-vs-count.js";
import { rate } from "./rate.js";
import type { CheckInput, Rule } from "./rule.js";
import { sum } from "./sum.js";

/** The rules that need one notice only, in the order of their rows. */
export const rules: readonly (readonly [CheckRule, Rule])[] = [
  ["rate", rate],
  ["sum", sum],
  ["body-vs-annex", bodyVsAnnex],
  ["list-vs-count", (input) => [...listVsCount(input), ...announcedLists(input)]],
  ["duplicate-identifier", duplicateIdentifier],
  ["identifier-region", identifierRegion],
  ["period", period],
  ["date-order", dateOrder],
  ["annex-missing", annexMissing],
  ["change-claim", (input) => [...changeClaim(input), ...ownChange(input)]],
];

/** Re-checks a notice by every rule. */
export function check(input: CheckInput): CheckRow[] {
  const rows: CheckRow[] = [];
  for (const [rule, run] of rules) {
    for (const { evidence_a = null, evidence_b = null, ...outcome } of run(input)) {
      rows.push({ check_id: `${input.context.noticeId}-k${rows.length + 1}`, notice_id: input.context.noticeId, rule, ...outcome, evidence_a, evidence_b });
    }
  }
  return rows;
}
