import type { RateRow } from "../records/index.js";

/** How many failed by a row of rates, as printed or as its other figures say; null where they do not say. */
export function failuresOf(row: RateRow): number | null {
  if (row.failed !== null) return row.failed;
  if (row.reported === 100 && row.metric === "pass" && (row.checked ?? row.running) !== null) return 0;
  return row.passed !== null && row.checked !== null ? row.checked - row.passed : null;
}
