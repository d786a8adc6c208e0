import type { CountRow, RateRow, Records } from "../records/index.js";
import { failuresOf } from "./failures.js";
import { distinctSets, sumOutcome } from "./sum-outcome.js";
import type { Outcome } from "./rule.js";

/** One platform's number of accounts, from a set of counts or from a count that stands alone. */
type Part = { n: number; evidence: string; start: number; running: boolean; row?: RateRow };

/** Platforms named behind 其中 add up to the whole, where they are all there: more than the whole is wrong in any case. */
export function platformSums(records: Records): Outcome[] {
  const body = distinctSets(records.rates.filter((row) => row.location.startsWith("body") && row.scope === null && row.subject === "account"));
  return body.flatMap((whole): Outcome[] => {
    if (whole.platform !== null || whole.checked === null) return [];
    const parts = partsOf(whole, body, records.counts);
    if (parts.length < 2) return [];
    const expected = dividedWhole(whole, parts);
    if (expected === null) return [];
    const total = parts.reduce((added, { n }) => added + n, 0);
    const agreement = {
      ...sumOutcome(total === expected, expected, total, `${parts.map(({ n }) => n).join(" + ")} = ${total}, the whole is ${expected}`, whole.evidence),
      ...(total < expected && parts.length < 3 ? { verdict: "uncheckable" as const } : {}),
      evidence_b: parts.map(({ evidence }) => evidence).join(" … "),
    };
    return [agreement, ...failuresByPlatform(whole, parts, total === expected)];
  });
}

/** The platforms beside a whole: its rows, and the counts of platforms that have no row, as those without a failure often have none. */
function partsOf(whole: RateRow, body: readonly RateRow[], counts: readonly CountRow[]): Part[] {
  const rows = body.flatMap((row): Part[] => {
    const n = row.checked ?? row.running;
    return row.platform !== null && n !== null && row.location === whole.location && row.evidence_start >= whole.evidence_start ? [{ n, evidence: row.evidence, start: row.evidence_start, running: row.checked === null, row }] : [];
  });
  const lone = counts.flatMap((row): Part[] => {
    const counted = (row.measure === "checked" || row.measure === "running") && row.platform !== null && row.location === whole.location && row.scope === null && !body.some((other) => other.platform === row.platform);
    return counted ? [{ n: row.n, evidence: row.evidence, start: row.evidence_start, running: row.measure === "running" }] : [];
  });
  const all = [...rows, ...lone];
  const checked = all.filter(({ running }) => !running);
  return (checked.length > 0 ? checked : all).sort((a, b) => a.start - b.start);
}

/** The number that the platforms divide: what runs, where they run or stand right behind it (在运行503个,其中…,抽查152个). */
function dividedWhole(whole: RateRow, parts: readonly Part[]): number | null {
  const before = [...whole.evidence].slice(0, Math.max(0, parts[0]!.start - whole.evidence_start)).join("").normalize("NFKC");
  const printed = (n: number | null): boolean => n !== null && new RegExp(`(?<!\\d)${n}(?!\\d)`, "u").test(before);
  // Where nothing else is counted, all that run are checked.
  if (parts.every(({ running }) => running)) return printed(whole.checked) && !printed(whole.running) ? whole.checked : whole.running;
  return printed(whole.running) && !printed(whole.checked) ? whole.running : whole.checked;
}

/** Failures by platform give those of the whole. Where a platform's are not printed they can be too many, and never too few. */
function failuresByPlatform(whole: RateRow, parts: readonly Part[], complete: boolean): Outcome[] {
  const rows = parts.flatMap(({ row }) => row ?? []);
  if (whole.failed === null || !rows.some((row) => row.failed !== null)) return [];
  const known = rows.flatMap((row) => failuresOf(row) ?? []);
  const failed = known.reduce((added, n) => added + n, 0);
  if (!complete && failed <= whole.failed) return [];
  const outcome = sumOutcome(failed === whole.failed, whole.failed, failed, `failures by platform add up to ${failed}, the whole has ${whole.failed}`, whole.evidence);
  return [known.length < parts.length && failed < whole.failed ? { ...outcome, verdict: "uncheckable" } : outcome];
}
