import type { RateRow } from "../records/index.js";
import type { RecordRule } from "./rule.js";

/** Recomputes every printed rate from its own counts. */
export const rate: RecordRule = ({ records }) =>
  records.rates
    .filter((row) => row.verdict !== "unstated")
    .map((row) => {
      const sum = written(row);
      const printed = row.reported_text ?? "";
      if (row.verdict === "uncheckable") return { verdict: "uncheckable" as const, expected: null, found: printed, explanation: `too few counts stand beside ${printed}`, evidence_a: row.evidence };
      const holds = row.verdict === "ok" || row.verdict === "truncated";
      const how = row.verdict === "truncated" ? ", cut off rather than rounded" : "";
      return {
        verdict: holds ? ("pass" as const) : ("fail" as const),
        expected: `${row.computed}%`,
        found: printed,
        explanation: `${about(row)}${sum} = ${row.computed}%, printed ${printed}${how}`,
        evidence_a: row.evidence,
      };
    });

function about(row: RateRow): string {
  const what = [row.scope, row.platform].filter(Boolean).join(" ");
  return what === "" ? "" : `${what}: `;
}

/** Writes the sum out: `(1 − 1) / 1`. */
function written(row: RateRow): string {
  if (row.metric === "coverage" || row.metric === "sampling") return `${row.checked} / ${row.running}`;
  const whole = row.checked ?? row.running;
  if (row.metric === "fail") return row.failed !== null ? `${row.failed} / ${whole}` : `(${whole} − ${row.passed}) / ${whole}`;
  if (row.passed !== null) return `${row.passed} / ${whole}`;
  return row.failed !== null ? `(${whole} − ${row.failed}) / ${whole}` : `${whole} with none said to have failed`;
}
