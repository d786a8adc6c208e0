import type { Claim, Figure } from "./claim.js";
import { takeOver } from "./proven-counts.js";
import { isPart, sameTheme, type Reading } from "./reading.js";
import { follows } from "./shares.js";

/** So far behind what a claim tells its failures may be counted: the next sentence begins with them. */
const FAR = 40;
/** Words beside a figure that say it counts what went wrong. */
const WRONG = /[未不]|逾期|超期|超时|迟缓|滞后|空白|除|没有|尚|失败/u;
const [WORDS_BEFORE, WORDS_BEHIND] = [12, 20];

/**
 * Gives a claim what failed, where the sentence behind it counts just as many as its whole leaves: `检查栏目186个,更新及时171个,更新率91.9%。未更新的15个栏目…`.
 * That they add up is the proof, and words beside the figure say that it went wrong.
 */
export function adoptFailedBehind(reading: Reading, claim: Claim, text: string): void {
  const { checked, received, problem, passed, handled, failed, unhandled } = claim.figures;
  const [whole, good] = [checked ?? received ?? problem, passed ?? handled];
  if (!whole || !good || (failed ?? unhandled) || claim.rates.length === 0 || good.value >= whole.value) return;
  const rest = whole.value - good.value;
  const isRest = ({ value, start, end }: Figure): boolean => value === rest && start >= whole.end && start - claim.end <= FAR && WRONG.test(text.slice(Math.max(whole.end, start - WORDS_BEFORE), end + WORDS_BEHIND));
  const alone = reading.lone.filter(({ role, theme }) => ["failed", "unhandled", "problem", "other"].includes(role) && !theme.platform && (!theme.scope || sameTheme(theme, claim)));
  const opened = reading.claims.filter(({ rates, figures, theme }) => rates.length === 0 && Object.keys(figures).length === 1 && (figures.failed ?? figures.unhandled ?? figures.problem ?? figures.checked) && (!isPart(theme) || sameTheme(theme, claim)));
  const found = [...alone, ...opened.flatMap(({ figures }) => Object.values(figures))].filter(isRest);
  if (found.length === 1) takeOver(reading, claim, handled ? "unhandled" : "failed", { value: rest, start: found[0]!.start, end: found[0]!.end });
}

/**
 * Gives a rate that has its whole but nothing of what passed or failed the failures that it follows from: those of its sentence that are told of a place or
 * of one owner (`市级账号58个,合格率98.28%,甲市1个账号不合格`), or what was found wrong (`抽查60个,有问题的5个,合格率91.67%`). The arithmetic is the proof.
 */
export function adoptProvenFailure(reading: Reading, claim: Claim): void {
  const { checked, received, running, passed, handled, failed, unhandled, problem } = claim.figures;
  const whole = checked ?? received ?? running;
  const [rate, ...more] = claim.rates.filter(({ metric }) => metric !== "coverage" && metric !== "sampling");
  if (!whole || !rate || more.length > 0 || (passed ?? handled ?? failed ?? unhandled) || rate.value === 100 || rate.metric === "fail" || !rate.text.includes(".")) return;
  const settled = rate.metric === "completion" || rate.metric === "on-time-reply";
  const proves = ({ value }: Figure): boolean => value > 0 && value < whole.value && follows(rate, whole.value - value, whole.value);
  if (problem && proves(problem) && !settled) {
    claim.figures.failed = problem;
    delete claim.figures.problem;
    return;
  }
  const isNear = ({ start }: Figure): boolean => start >= claim.end && start - claim.end <= FAR;
  const roles = settled ? ["unhandled"] : ["failed"];
  const alone = reading.lone.filter(({ role }) => roles.includes(role));
  const opened = reading.claims.filter(({ rates, figures }) => rates.length === 0 && Object.keys(figures).length === 1).flatMap(({ figures }) => roles.flatMap((role) => figures[role as "failed"] ?? []));
  const found = [...alone, ...opened].filter((figure) => isNear(figure) && proves(figure));
  if (found.length === 1) takeOver(reading, claim, settled ? "unhandled" : "failed", { value: found[0]!.value, start: found[0]!.start, end: found[0]!.end });
}
