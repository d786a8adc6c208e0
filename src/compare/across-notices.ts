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

/** A figure that two notices print about the same thing. */
interface Pair {
  first: Figure;
  later: Figure;
}

/**
 * Tells whether one notice is another printing of the other: same day of signature, and what both print of a rate agrees throughout. (Copies lose
 * words, and with them counts, so that fewer figures may be read from one of them.)
 */
export function agree(first: KeptNotice, later: KeptNotice): boolean {
  const pairs = first.signedOn !== null && first.signedOn === later.signedOn ? pairsOf(first, later) : [];
  return pairs.some((pair) => pair.first.printed !== null && pair.later.printed !== null) && pairs.every((pair) => !differ(pair));
}

/** Tells where two notices of one series, period and day of signature print different figures: the later one is a revised printing. */
export function checkRevision(first: KeptNotice, later: KeptNotice): CheckRow[] {
  if (first.signedOn === null || first.signedOn !== later.signedOn) return [];
  return pairsOf(first, later).filter(differ).map((pair) => {
    const [a, b] = [figureText(pair.first), figureText(pair.later)];
    const { subject, platform, metric } = pair.later;
    return crossCheck(later.id, `revised|${first.id}|${subject}|${platform}|${metric}`, {
      verdict: "fail", expected: a, found: b, evidence_a: null,
      explanation: `a revised printing of ${first.id}: the ${metric} rate of ${platform ?? subject} was ${a}, here ${b}`,
    });
  });
}

/** Pairs the rates of one subject, platform and metric; what either notice prints several times is left out. */
function pairsOf(a: KeptNotice, b: KeptNotice): Pair[] {
  return b.figures.flatMap((later) => {
    const alike = (figure: Figure): boolean => figure.subject === later.subject && figure.platform === later.platform && figure.metric === later.metric;
    const firsts = a.figures.filter(alike);
    return later.metric !== null && firsts.length === 1 && b.figures.filter(alike).length === 1 ? [{ first: firsts[0]!, later }] : [];
  });
}

/** What only one of them prints is no difference. */
function differ({ first, later }: Pair): boolean {
  const counts = ["running", "checked", "passed", "failed"] as const;
  if (counts.some((name) => first[name] !== null && later[name] !== null && first[name] !== later[name])) return true;
  return first.printed !== null && later.printed !== null && rangedOf(first.printed)?.value !== rangedOf(later.printed)?.value;
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
