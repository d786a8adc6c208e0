import { readClaims } from "../claims/read.js";
import type { RateRow } from "../records/index.js";
import { annexSums } from "./annex-sums.js";
import { platformSums } from "./platform-sums.js";
import type { CheckInput, Outcome, RecordRule } from "./rule.js";
import { distinctSets, sumOutcome } from "./sum-outcome.js";

type Input = Pick<CheckInput, "records">;

/** Adds up what should add up: verdicts of one set, platforms of a whole, rows of an annex, sites registered, closed and running. */
export const sum: RecordRule = (input) => [...verdicts(input), ...platformSums(input.records), ...annexSums(input.records), ...registered(input)];

function verdicts({ records }: Input): Outcome[] {
  return distinctSets(records.rates).flatMap((row) => {
    if (row.checked === null || row.passed === null || row.failed === null || row.subject === "message") return [];
    const parts = [row.passed, ...basicPasses(row.evidence), row.failed];
    const found = parts.reduce((total, part) => total + part, 0);
    return [sumOutcome(found === row.checked, row.checked, found, `${parts.join(" + ")} = ${found}, the total is ${row.checked}`, row.evidence)];
  });
}

/** What passed by the third verdict, 基本合格: it has no column of its own, but it is part of the total. */
function basicPasses(evidence: string): number[] {
  if (!evidence.includes("基本")) return [];
  // The grammar reads repaired text, evidence is as printed.
  return readClaims(evidence.normalize("NFKC")).claims.flatMap(({ figures }) => (figures.basic ? [figures.basic.value] : [])).slice(0, 1);
}

/** Registered sites are those that run and those that were closed; the closed are those for good and those for a time. */
function registered({ records }: Input): Outcome[] {
  const count = (measure: string, test: RegExp = /./u): { n: number; text: string } | undefined => records.counts.find((row) => row.measure === measure && test.test(row.text));
  const all = count("registered");
  const closed = count("closed", /^(?!.*(?:临时|永久)).*下线/u);
  const running = count("running") ?? runningOf(records.rates);
  if (!all || !closed || !running || running.n > all.n) return [];
  const found = closed.n + running.n;
  return [sumOutcome(found === all.n, all.n, found, `${closed.n} closed + ${running.n} running = ${found}, registered are ${all.n}`, all.text)];
}

function runningOf(rates: readonly RateRow[]): { n: number; text: string } | undefined {
  const row = rates.find(({ running, subject, scope }) => running !== null && subject === "website" && scope === null);
  return row ? { n: row.running!, text: row.evidence } : undefined;
}
