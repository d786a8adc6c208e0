import type { RateRow } from "../records/index.js";
import type { Outcome } from "./rule.js";

/** The outcome of an addition. */
export function sumOutcome(holds: boolean, expected: number, found: number, explanation: string, evidence: string | null): Outcome {
  return { verdict: holds ? "pass" : "fail", expected: String(expected), found: String(found), explanation, evidence_a: evidence };
}

/** One row for each set of counts: a set with two rates stands in two rows. */
export function distinctSets(rates: readonly RateRow[]): RateRow[] {
  return rates.filter((row, i) => rates.findIndex((other) => other.evidence_start === row.evidence_start && other.evidence_end === row.evidence_end) === i);
}
