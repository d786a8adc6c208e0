import type { Claim, Figure, ReportedRate } from "./claim.js";
import { figureOf, open, take, widen, type Reading } from "./reading.js";
import { themeAround } from "./themes.js";
import type { Token } from "./tokens.js";
import { decimalsOf } from "../text/numbers.js";

/** Words that say that a share is of all that were checked: 占抽查总数的. */
const OF_ALL = /总数|抽查|检查|监测|全部/u;

/** Tells whether a printed rate is what a part makes of a whole, at its printed precision. */
export function follows(rate: ReportedRate, part: number, whole: number): boolean {
  return whole > 0 && part <= whole && Math.abs((part / whole) * 100 - rate.value) <= 0.51 * 10 ** -decimalsOf(rate.text);
}

/**
 * Reads a share: `90分以上的网站4个,占抽查总数的23.53%`. Its part is the figure before it, its whole the total that the share follows from, or the
 * nearest total where the words say that it is of all. Nothing where the figure before is itself the total: that share is of a larger whole.
 */
export function readShare(reading: Reading, tokens: readonly Token[], index: number, rate: ReportedRate): Claim | undefined {
  const here = tokens.slice(0, index).findLast(({ kind }) => kind === "count");
  const part = here ?? reading.before.findLast(({ kind }) => kind === "count");
  if (!part || reading.claims.some(({ figures }) => figures.checked?.start === part.start || figures.running?.start === part.start)) return undefined;
  const wholes = reading.claims.toReversed().flatMap(({ figures }) => [figures.checked, figures.received, figures.running, figures.problem]).filter((figure): figure is Figure => figure !== undefined && figure.end <= part.start);
  const ofAll = OF_ALL.test(tokens.slice(0, index).filter(({ start }) => start >= part.end).map(({ text }) => text).join(""));
  const whole = wholes.find(({ value }) => follows(rate, part.value!, value)) ?? (ofAll ? wholes.find(({ value }) => value >= part.value!) : undefined);
  const { current } = reading;
  const around = here ? tokens : reading.before;
  const claim = open(reading, themeAround(around, around.indexOf(part)), undefined, part);
  take(reading, claim, "passed", { figure: figureOf(part), theme: {} });
  if (whole) {
    claim.figures.checked = whole;
    widen(claim, whole);
  }
  // What follows goes on with what was spoken of before.
  reading.current = current;
  return claim;
}

/**
 * Gives a share of sampling its whole: all that run or are registered, where the sentence counts them just before, or where the share follows
 * from a count that the paragraph gave earlier.
 */
export function adoptRunning(reading: Reading, claim: Claim, rate: ReportedRate): void {
  const { checked, running } = claim.figures;
  if (!checked || running) return;
  const totals = [
    ...reading.lone.filter(({ role, theme }) => (role === "registered" || role === "running" || role === "other") && theme.subject === claim.theme.subject && theme.platform === claim.theme.platform && !theme.scope)
      .map((figure) => ({ figure: { value: figure.value, start: figure.start, end: figure.end }, told: figure.role !== "other" })),
    ...reading.claims.filter(({ theme }) => theme.subject === claim.theme.subject && theme.platform === claim.theme.platform).flatMap(({ figures }) => (figures.running ? [{ figure: figures.running, told: true }] : [])),
  ].filter(({ figure }) => figure.end <= checked.start && figure.value >= checked.value);
  const found = totals.findLast(({ figure }) => follows(rate, checked.value, figure.value)) ?? totals.findLast(({ figure, told }) => told && figure.start >= reading.sentence);
  if (!found) return;
  take(reading, claim, "running", { figure: found.figure, theme: {} });
  // The total now stands in this row; a claim that told nothing else would only say it again.
  reading.claims = reading.claims.filter(({ figures, rates }) => !(rates.length === 0 && Object.keys(figures).length === 1 && figures.running === found.figure));
}
