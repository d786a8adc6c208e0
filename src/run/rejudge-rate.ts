import { rate as rateRule } from "../check/rate.js";
import type { Rejudge } from "../corrections/apply-step.js";
import { judge } from "../extract/arithmetic.js";
import { emptyRecords } from "../records/index.js";

/**
 * Works a corrected rate out again, and the re-check of its own counts with it. Re-checks that hold it against other figures keep speaking of
 * what was read.
 */
export const rejudgeRate: Rejudge = (rate, records) => {
  const digits = rate.reported_text?.replace("%", "").trim();
  Object.assign(rate, { ...judge(rate.metric, rate, rate.reported_text ?? null), reported: digits === undefined ? null : Number(digits) });
  const check = records.checks.find((row) => row.rule === "rate" && row.notice_id === rate.notice_id && row.evidence_a === rate.evidence);
  // The rule of rates looks at the rates alone.
  const [outcome] = rateRule({ records: { ...emptyRecords(), rates: [rate] } } as Parameters<typeof rateRule>[0]);
  if (check && outcome) Object.assign(check, { verdict: outcome.verdict, expected: outcome.expected, found: outcome.found, explanation: outcome.explanation });
};
