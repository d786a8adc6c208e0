import type { Claim, ReportedRate } from "./claim.js";
import { takeOver } from "./proven-counts.js";
import { isPart, open, widen, type Reading } from "./reading.js";
import { follows } from "./shares.js";
import type { Token } from "./tokens.js";

/**
 * Takes for the whole the figure that what passed and what failed add up to, where the rate is of that: `18家网站中,已下线3家;其余15家重新打分,12家合格,3家不合格,合格率80%`.
 */
export function adoptJudged(reading: Reading, claim: Claim): void {
  const { checked, passed, failed } = claim.figures;
  const [rate] = claim.rates.filter(({ metric }) => metric === "pass");
  if (!rate || !checked || !passed || !failed || follows(rate, passed.value, checked.value)) return;
  const judged = passed.value + failed.value;
  const whole = reading.lone.findLast(({ value, start, end }) => value === judged && start > checked.end && end < Math.min(passed.start, failed.start));
  if (!whole || judged >= checked.value || !follows(rate, passed.value, judged)) return;
  const { value, start, end } = whole;
  claim.figures.checked = { value, start, end };
}

/** So many figures of a sentence are looked at, the last ones before the rate. */
const NEAREST = 8;

/**
 * Gives a rate of settling the whole of which the figures behind it say what became of each: `不合格的5家网站,4家通过复查,1家已关停,整改完成率100%`. That they
 * add up is the proof. What was settled in one way alone is not all that was settled.
 */
export function adoptSettledParts(reading: Reading, claim: Claim, rate: ReportedRate): Claim {
  const counts = reading.counts.filter(({ end }) => end <= rate.start).slice(-NEAREST);
  if (rate.metric !== "completion") return claim;
  const sums = counts.map((_, i) => counts.slice(i + 1).reduce((sum, part) => sum + part.value, 0));
  const isWhole = (proves: (sum: number, value: number) => boolean): number => counts.findIndex(({ value }, i) => counts.length - i > 2 && proves(sums[i]!, value));
  // `不合格的13个,10个完成整改,2个申请关停,整改率92.31%`: so is the rate that follows from all of them.
  const proven = rate.text.includes(".") && rate.value < 100 ? isWhole((sum, value) => follows(rate, sum, value)) : -1;
  const added = isWhole((sum, value) => sum === value);
  const at = added >= 0 ? added : proven;
  const whole = counts[at];
  const { handled, unhandled, received, problem, checked } = claim.figures;
  const told = received ?? problem ?? checked;
  // `留言414条,4条逾期(甲县2条、乙县2条),按时办结率99.03%`: what follows already needs no other whole.
  const holds = told && (handled ?? unhandled) && follows(rate, handled?.value ?? told.value - unhandled!.value, told.value);
  // `来信1936件,其中咨询类1120件(办结率98.8%)、…`: a part that is named there has its own rate.
  const ofPart = whole && (claim.theme.scope?.start ?? -1) >= whole.end;
  if (!whole || ofPart || (holds && told.value > whole.value)) return claim;
  const bothTold = handled && unhandled && handled.value + unhandled.value === whole.value;
  const own = claim.rates.length > 0 ? open(reading, claim.theme, undefined, whole) : claim;
  // `14个中,10个复查合格,3个已注销,1个仍不合格,整改完成率92.86%`: what was settled in several ways is not printed, and what is left proves the rate.
  const left = handled ?? unhandled ? [] : counts.slice(at + 1).filter(({ value }) => value < whole.value && rate.value < 100 && follows(rate, whole.value - value, whole.value));
  own.figures = {
    ...(left.length === 1 && { unhandled: left[0]! }),
    ...(handled && (bothTold || follows(rate, handled.value, whole.value)) && { handled }),
    ...(unhandled && (bothTold || follows(rate, whole.value - unhandled.value, whole.value)) && { unhandled }),
  };
  takeOver(reading, own, "checked", whole);
  for (const part of counts.slice(at + 1)) widen(own, part);
  return own;
}

/** What failed before is what there was to mend: `不合格网站8个、政务新媒体63个,分别整改到位8个、61个,整改率分别为…`. */
export function settleFailed({ rates, figures }: Claim): void {
  const { failed, handled, checked, received, problem } = figures;
  if (!failed || !handled || handled.value > failed.value || (checked ?? received ?? problem) || rates.length === 0 || rates.some(({ metric }) => metric !== "completion")) return;
  figures.problem = failed;
  delete figures.failed;
}

/** All that a check found was mended, and none of it is what was looked at: `检查账号402个,发现问题账号17个,已全部整改,整改率100%`. */
export function ownProblems(reading: Reading, claim: Claim, rate: ReportedRate): Claim {
  const { checked, problem, handled, unhandled } = claim.figures;
  if (rate.value !== 100 || !checked || !problem || (handled ?? unhandled) || problem.start < checked.end) return claim;
  delete claim.figures.problem;
  const own = open(reading, { ...claim.theme }, undefined, problem);
  own.figures = { checked: problem };
  return own;
}

/**
 * Gives what was mended the problems that its sentence counted just before, and whose they were: `微信公众号问题29个,整改27个,整改率93.1%`. What was found needs no
 * proof by the rate, which may be the wrong one.
 */
export function adoptProblems(reading: Reading, claim: Claim, tokens: readonly Token[]): void {
  const { handled, unhandled, checked, received, problem } = claim.figures;
  const good = handled ?? unhandled;
  if (!good || (checked ?? received ?? problem) || claim.rates.length > 0) return;
  const found = reading.pending.filter(({ figure, ofProblems }) => ofProblems && figure.start >= reading.sentence && figure.end <= good.start && figure.value >= good.value);
  const [whole] = found.slice(-1);
  const between = whole && reading.counts.filter(({ start }) => start > whole.figure.start && start < good.start);
  if (!whole || between!.length > 0 || tokens.some(({ kind }) => kind === "among")) return;
  if (isPart(whole.theme) && (claim.theme.scope?.start ?? -1) < whole.figure.end) {
    const { platform: _platform, scope: _scope, ...about } = claim.theme;
    const { platform, scope } = whole.theme;
    claim.theme = { ...about, ...(platform && { platform }), ...(scope && { scope }) };
  }
  takeOver(reading, claim, "checked", whole.figure);
}
