/** Compares a notice with others of its series: a revised one with the first printing, running totals with those before. */
import type { CheckRow, Scheme } from "../records/index.js";
import { crossCheck } from "./cross-check.js";
import { rangedOf } from "./decimal-figures.js";
import { runningTotal, type Figure } from "./figures.js";
import { monthsOf, periodLabel, type ComparePeriod } from "./period.js";

/** What is kept of one notice for later comparisons. */
export interface KeptNotice {
  id: string;
  signedOn: string | null;
  period: ComparePeriod;
  region: string | null;
  scheme: Scheme | null;
  figures: Figure[];
}

/** A total that more than doubles or halves within a year, by at least this many, has jumped. */
const jump = { factor: 2, least: 10, months: 12 };

/** Tells where two notices of one issuer, period and day of signature print different figures: the later one is a revised printing. */
export function checkRevision(first: KeptNotice, later: KeptNotice): CheckRow[] {
  if (first.signedOn === null || first.signedOn !== later.signedOn) return [];
  const differing = later.figures.flatMap((figure) => {
    const others = first.figures.filter((other) => other.subject === figure.subject && other.platform === figure.platform && other.metric === figure.metric);
    const own = later.figures.filter((other) => other.subject === figure.subject && other.platform === figure.platform && other.metric === figure.metric);
    if (figure.metric === null || others.length !== 1 || own.length !== 1) return [];
    const [a, b] = [figureText(others[0]!), figureText(figure)];
    return a === b ? [] : [{ figure, a, b }];
  });
  return differing.map(({ figure, a, b }) =>
    crossCheck(later.id, `revised|${first.id}|${figure.subject}|${figure.platform}|${figure.metric}`, {
      verdict: "fail", expected: a, found: b, evidence_a: null,
      explanation: `a revised printing of ${first.id}: the ${figure.metric} rate of ${figure.platform ?? figure.subject} was ${a}, here ${b}`,
    }),
  );
}

function figureText({ printed, running, checked, passed, failed }: Figure): string {
  const counts = [running === null ? "" : `running ${running}`, checked === null ? "" : `checked ${checked}`, passed === null ? "" : `passed ${passed}`, failed === null ? "" : `failed ${failed}`];
  const rate = printed === null ? "" : `${(rangedOf(printed)?.value ?? 0) / 10_000}%`;
  return [rate, ...counts].filter((text) => text !== "").join(", ");
}

/** Compares the running totals of a notice with the last ones before it, not more than a year earlier. */
export function checkRunningTotals(before: KeptNotice, now: KeptNotice): CheckRow[] {
  if (monthsOf(now.period)[1] - monthsOf(before.period)[1] > jump.months) return [];
  return (["website", "account"] as const).flatMap((subject) => {
    const [a, b] = [runningTotal(before.figures, subject), runningTotal(now.figures, subject)];
    if (a === undefined || b === undefined) return [];
    const [small, large] = [Math.min(a, b), Math.max(a, b)];
    const jumps = large > small * jump.factor && large - small >= jump.least;
    return [crossCheck(now.id, `running|${before.id}|${subject}`, {
      verdict: jumps ? "fail" : "pass",
      expected: `${Math.ceil(a / jump.factor)} to ${a * jump.factor}`,
      found: String(b),
      explanation: `running ${subject}s: ${a} in ${periodLabel(before.period)} (${before.id}), ${b} in ${periodLabel(now.period)}${jumps ? ", which is a jump" : ""}`,
      evidence_a: null,
    })];
  });
}
