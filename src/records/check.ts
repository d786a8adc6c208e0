import { z } from "zod";
import { optionalText, text } from "./common.js";

export const checkRule = z.enum([
  "rate", "sum", "body-vs-annex", "list-vs-count", "duplicate-identifier", "identifier-region", "period", "date-order",
  "annex-missing", "change-claim", "cross-notice",
]);
export type CheckRule = z.infer<typeof checkRule>;

/** One row of `checks.csv`: a re-check that was done. */
export const checkRow = z.object({
  check_id: text(),
  notice_id: text(),
  rule: checkRule,
  verdict: z.enum(["pass", "fail", "uncheckable"]),
  expected: optionalText(),
  found: optionalText(),
  explanation: text(),
  evidence_a: optionalText().describe("words of the first side"),
  evidence_b: optionalText().describe("words of the second side"),
});
export type CheckRow = z.infer<typeof checkRow>;
