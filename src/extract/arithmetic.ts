import type { Metric, RateRow } from "../records/rate.js";
import { decimalsOf } from "../text/numbers.js";

/** The counts of a rate, as printed. */
export interface RateCounts {
  running: number | null;
  checked: number | null;
  passed: number | null;
  failed: number | null;
}

/** What exact arithmetic says of a printed rate, as the columns of its row. */
export type RateJudgement = Pick<RateRow, "verdict" | "computed" | "difference" | "implied_failed_min" | "implied_failed_max">;

/** The two counts whose quotient the metric is; nothing where too few are printed. */
function quotient(metric: Metric, counts: RateCounts): { part: number; whole: number } | undefined {
  const { running, checked, passed, failed } = counts;
  if (metric === "coverage" || metric === "sampling") return running !== null && checked !== null ? { part: checked, whole: running } : undefined;
  const whole = checked ?? running;
  if (whole === null) return undefined;
  const part = metric === "fail" ? (failed ?? (passed === null ? null : whole - passed)) : (passed ?? (failed === null ? null : whole - failed));
  return part === null ? undefined : { part, whole };
}

/** `part / whole` in units of the last printed decimal, rounded half up and cut off, in exact integers. */
function scaled(part: number, whole: number, decimals: number): { rounded: bigint; cut: bigint } {
  const numerator = BigInt(part) * 100n * 10n ** BigInt(decimals);
  const denominator = BigInt(whole);
  return { rounded: (2n * numerator + denominator) / (2n * denominator), cut: numerator / denominator };
}

function fromScaled(value: bigint, decimals: number): number {
  return Number(value) / 10 ** decimals;
}

/**
 * Judges a printed rate by its counts (DOMAIN: rounding half up at the printed precision). A printed 100 % of a printed total holds where no
 * failure is printed beside it: nothing else is said to have failed.
 *
 * @param reportedText the percentage as printed, or nothing where none is.
 */
export function judge(metric: Metric, counts: RateCounts, reportedText: string | null): RateJudgement {
  const none: RateJudgement = { verdict: "uncheckable", computed: null, difference: null, implied_failed_min: null, implied_failed_max: null };
  const pair = quotient(metric, counts);
  if (reportedText === null) {
    if (!pair || pair.whole === 0) return { ...none, verdict: "unstated" };
    return { ...none, verdict: "unstated", computed: fromScaled(scaled(pair.part, pair.whole, 2).rounded, 2) };
  }
  const digits = reportedText.replace("%", "").trim();
  const decimals = decimalsOf(digits);
  const reported = BigInt(digits.replace(".", ""));
  const range = impliedFailures(metric, counts, reported, decimals);
  const implied = { implied_failed_min: range?.min ?? null, implied_failed_max: range?.max ?? null };
  if (pair && pair.whole > 0 && pair.part >= 0) {
    const { rounded, cut } = scaled(pair.part, pair.whole, decimals);
    const computed = fromScaled(rounded, decimals);
    const verdict = rounded === reported ? "ok" : cut === reported ? "truncated" : "wrong";
    return { verdict, computed, difference: fromScaled(reported - rounded, decimals), ...implied };
  }
  // More failures than there are things: no rate follows from that.
  if (pair && pair.part < 0) return { ...none, verdict: "wrong" };
  const whole = counts.checked ?? counts.running;
  const full = reported === 100n * 10n ** BigInt(decimals);
  const wholeMetric = metric === "pass" || metric === "completion" || metric === "on-time-reply" || metric === "coverage";
  if (full && whole !== null && whole > 0 && wholeMetric) return { verdict: "ok", computed: 100, difference: 0, ...implied };
  return { ...none, ...implied };
}

/**
 * Works out how many failures a printed rate and total allow: 99.22 % of 510 is exactly 4. Nothing where the number is printed, or where no
 * whole number gives the rate.
 */
function impliedFailures(metric: Metric, counts: RateCounts, reported: bigint, decimals: number): { min: number; max: number } | undefined {
  const whole = counts.checked ?? counts.running;
  if (whole === null || whole === 0 || counts.failed !== null || counts.passed !== null || (metric !== "pass" && metric !== "fail")) return undefined;
  // part/whole·100 lies in [reported − ½, reported + ½) units of the last decimal.
  const unit = 100n * 10n ** BigInt(decimals) * 2n;
  const total = BigInt(whole);
  const low = ceilDivide((2n * reported - 1n) * total, unit);
  const high = ceilDivide((2n * reported + 1n) * total, unit) - 1n;
  const from = low < 0n ? 0n : low;
  const to = high > total ? total : high;
  if (from > to) return undefined;
  return metric === "fail" ? { min: Number(from), max: Number(to) } : { min: whole - Number(to), max: whole - Number(from) };
}

function ceilDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b > 0n ? quotient + 1n : quotient;
}
