import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, type RateCounts } from "../../src/extract/arithmetic.js";
import type { Metric } from "../../src/records/index.js";

const nothing: RateCounts = { running: null, checked: null, passed: null, failed: null };

/** A printed percentage: its text and its value in units of its last digit. */
const printed = fc.integer({ min: 0, max: 3 }).chain((decimals) =>
  fc.integer({ min: 0, max: 100 * 10 ** decimals }).map((scaled) => ({ decimals, scaled: BigInt(scaled), text: format(BigInt(scaled), decimals) })),
);

function format(scaled: bigint, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, "0");
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

/** Whether `part / whole` in percent, times 10^decimals, lies in `[low/2, (low+width)/2)`: the oracle never divides. */
function within(part: number, whole: number, decimals: number, low: bigint, width: bigint): boolean {
  const twice = 2n * BigInt(part) * 100n * 10n ** BigInt(decimals);
  return twice >= low * BigInt(whole) && twice < (low + width) * BigInt(whole);
}
const rounds = (part: number, whole: number, decimals: number, scaled: bigint): boolean => within(part, whole, decimals, 2n * scaled - 1n, 2n);
const cuts = (part: number, whole: number, decimals: number, scaled: bigint): boolean => within(part, whole, decimals, 2n * scaled, 2n);

function oracle(part: number, whole: number, decimals: number, scaled: bigint): string {
  if (rounds(part, whole, decimals, scaled)) return "ok";
  return cuts(part, whole, decimals, scaled) ? "truncated" : "wrong";
}

/** Counts, and a printed figure that is right, cut off, next to right, or anything. */
const claim = fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.nat(60_000), fc.integer({ min: 0, max: 3 }), fc.constantFrom("round", "cut", "above", "below", "any"), printed).map(([whole, drawn, decimals, how, other]) => {
  const part = drawn % (whole + 1);
  if (how === "any") return { whole, part, ...other };
  const unit = 100n * 10n ** BigInt(decimals);
  const cut = (BigInt(part) * unit) / BigInt(whole);
  const half = (BigInt(part) * unit * 2n) % (2n * BigInt(whole)) >= BigInt(whole) ? 1n : 0n;
  const scaled = { round: cut + half, cut, above: cut + half + 1n, below: cut > 0n ? cut - 1n : 0n }[how];
  return { whole, part, decimals, scaled, text: format(scaled, decimals) };
});

/** The ways in which counts make each metric. */
const forms: [string, Metric, (part: number, whole: number) => RateCounts][] = [
  ["passed of checked", "pass", (passed, checked) => ({ ...nothing, passed, checked })],
  ["failed of checked", "pass", (passed, checked) => ({ ...nothing, failed: checked - passed, checked })],
  ["passed of running", "pass", (passed, running) => ({ ...nothing, passed, running })],
  ["passed of checked, more running", "pass", (passed, checked) => ({ passed, checked, running: checked + 7, failed: checked - passed })],
  ["failed of checked", "fail", (failed, checked) => ({ ...nothing, failed, checked })],
  ["passed of checked", "fail", (failed, checked) => ({ ...nothing, passed: checked - failed, checked })],
  ["done of all", "completion", (passed, checked) => ({ ...nothing, passed, checked })],
  ["replied of all", "on-time-reply", (passed, checked) => ({ ...nothing, passed, checked })],
  ["checked of running", "coverage", (checked, running) => ({ ...nothing, checked, running })],
  ["checked of running", "sampling", (checked, running) => ({ ...nothing, checked, running })],
];

describe("the verdict on a printed rate", () => {
  it.each(forms)("is that of exact arithmetic: %s, %s", (_words, metric, counts) => {
    fc.assert(fc.property(claim, ({ whole, part, decimals, scaled, text }) => {
      const { verdict, computed, difference } = judge(metric, counts(part, whole), text);
      expect(verdict).toBe(oracle(part, whole, decimals, scaled));
      const right = BigInt(Math.round(computed! * 10 ** decimals));
      expect(rounds(part, whole, decimals, right)).toBe(true);
      expect(BigInt(Math.round(difference! * 10 ** decimals))).toBe(scaled - right);
    }), { numRuns: 500 });
  });

  it("does not say ok of a whole hundred where one failed", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 199 }), (checked) => {
      expect(judge("pass", { ...nothing, checked, failed: 1 }, "100%").verdict).toBe("wrong");
    }));
  });

  it("is open where a count is missing, but for a whole hundred", () => {
    fc.assert(fc.property(printed, fc.nat(999), ({ text, scaled, decimals }, whole) => {
      const full = scaled === 100n * 10n ** BigInt(decimals);
      expect(judge("pass", { ...nothing, checked: whole }, text).verdict).toBe(full && whole > 0 ? "ok" : "uncheckable");
      expect(judge("pass", nothing, text).verdict).toBe("uncheckable");
    }));
  });

  it("is unstated where no rate is printed, with the rate worked out where it can be", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(9999), (whole, drawn) => {
      const part = drawn % (whole + 1);
      const { verdict, computed } = judge("pass", { ...nothing, checked: whole, passed: part }, null);
      expect(verdict).toBe("unstated");
      expect(rounds(part, whole, 2, BigInt(Math.round(computed! * 100)))).toBe(true);
      expect(judge("pass", { ...nothing, checked: whole }, null)).toMatchObject({ verdict: "unstated", computed: null });
    }));
  });

  it("never throws, whatever is counted", () => {
    const count = fc.option(fc.nat(30));
    fc.assert(fc.property(fc.record({ running: count, checked: count, passed: count, failed: count }), printed, fc.constantFrom<Metric>("pass", "fail", "coverage", "sampling", "availability", "other", "completion", "on-time-reply"), (counts, { text }, metric) => {
      expect(["ok", "truncated", "wrong", "uncheckable"]).toContain(judge(metric, counts, text).verdict);
    }), { numRuns: 1000 });
  });
});

it("says wrong of 100% of 10 with 12 failures", () => {
  expect(judge("pass", { ...nothing, checked: 10, failed: 12 }, "100%").verdict).toBe("wrong");
});

describe("the failures that a rate and a total imply", () => {
  it.each(["pass", "fail"] as const)("are exactly those that give the printed rate: %s", (metric) => {
    const claims = fc.tuple(fc.integer({ min: 1, max: 700 }), printed, fc.nat(700), fc.boolean()).map(([whole, any, drawn, sensible]) => {
      if (!sensible) return { whole, ...any };
      const scaled = (BigInt(drawn % (whole + 1)) * 200n * 10n ** BigInt(any.decimals) + BigInt(whole)) / (2n * BigInt(whole));
      return { whole, decimals: any.decimals, scaled, text: format(scaled, any.decimals) };
    });
    fc.assert(fc.property(claims, ({ whole, decimals, scaled, text }) => {
      const possible = Array.from({ length: whole + 1 }, (_, failed) => failed).filter((failed) => rounds(metric === "fail" ? failed : whole - failed, whole, decimals, scaled));
      const { implied_failed_min: min, implied_failed_max: max } = judge(metric, { ...nothing, checked: whole }, text);
      expect([min, max]).toEqual(possible.length === 0 ? [null, null] : [possible[0], possible.at(-1)]);
    }), { numRuns: 600 });
  });

  it("are not said where they are printed, nor where nothing is failed or passed", () => {
    expect(judge("pass", { ...nothing, checked: 510, failed: 4 }, "99.22%")).toMatchObject({ implied_failed_min: null, implied_failed_max: null });
    expect(judge("coverage", { ...nothing, checked: 510 }, "99.22%")).toMatchObject({ implied_failed_min: null, implied_failed_max: null });
    expect(judge("pass", { ...nothing, checked: 510 }, "99.22%")).toMatchObject({ implied_failed_min: 4, implied_failed_max: 4 });
  });
});
