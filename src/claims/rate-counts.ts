import type { Claim, ReportedRate } from "./claim.js";
import { adopt, isPart, open, take, type Reading } from "./reading.js";
import { deniesFailure } from "./roles.js";
import { follows } from "./shares.js";
import type { Token } from "./tokens.js";

/** Tells whether a rate follows from what passed or failed of the total that a claim holds. */
export function followsCounts(rate: ReportedRate, { figures: { passed, failed, checked, running } }: Claim): boolean {
  const whole = (checked ?? running)?.value;
  const good = passed?.value ?? (whole !== undefined && failed ? whole - failed.value : undefined);
  return whole !== undefined && good !== undefined && follows(rate, good, whole);
}

/** A rate without counts takes two figures of its sentence whose roles were open, where it follows from them: `给183家网站发信,166家回信,…率90.71%`. */
export function adoptCounts(reading: Reading, claim: Claim, rate: ReportedRate): void {
  if (Object.keys(claim.figures).length > 0) return;
  // A total that a word told but no rate follows from may be the whole too: `参评412件,满意388件,满意率94.2%`.
  const told = reading.claims.filter((other) => other !== claim && other.start >= reading.sentence && other.rates.length === 0 && Object.keys(other.figures).length === 1 && other.figures.checked);
  const wholes = [...reading.pending, ...told.map(({ theme, figures }) => ({ figure: figures.checked!, theme }))];
  for (const whole of wholes) {
    for (const part of reading.pending) {
      if (isPart(part.theme) || part.figure.start <= whole.figure.start || whole.figure.value < 2 || !follows(rate, part.figure.value, whole.figure.value)) continue;
      take(reading, claim, "checked", whole);
      take(reading, claim, "passed", part);
      reading.claims = reading.claims.filter((other) => !told.includes(other) || other.figures.checked !== whole.figure);
      return;
    }
  }
}

/** A rate directly behind one count is of that: `政府网站8个,合格率100%`. Where the rate cannot follow from so many, it is of others. */
export function adoptCounted(reading: Reading, claim: Claim, rate: ReportedRate): void {
  if (Object.keys(claim.figures).length > 0 || (rate.metric !== "pass" && rate.metric !== "fail")) return;
  const { before, pending } = reading;
  const counts = before.filter(({ kind }) => kind === "count");
  const last = before.at(-1);
  const ends = last !== undefined && (last.kind === "count" || (last.kind === "website" || last.kind === "account") && before.at(-2)?.kind === "count");
  const counted = pending.find(({ figure, theme }) => figure.start === counts[0]?.start && !isPart(theme) && (theme.subject ?? claim.theme.subject) === claim.theme.subject);
  if (!ends || counts.length !== 1 || !counted || isPart(claim.theme)) return;
  if (follows(rate, Math.round((counted.figure.value * rate.value) / 100), counted.figure.value)) take(reading, claim, "checked", counted);
}

/** The one count of messages in the clause before is what a rate of replies is of: `来信40件,按期办结率97.5%`. */
export function adoptMessages(reading: Reading, claim: Claim): void {
  if (Object.keys(claim.figures).length > 0) return;
  const counted = reading.pending.filter(({ theme, figure }) => theme.subject === "message" && figure.start >= (reading.before[0]?.start ?? Infinity));
  if (counted.length === 1) take(reading, claim, "received", counted[0]!);
}

/** All that the sentence found was settled: `发现错误信息56条,已全部整改完成,整改率100%`. */
export function adoptFound(reading: Reading, claim: Claim): void {
  if (Object.keys(claim.figures).length > 0) return;
  const counted = reading.lone.filter(({ start, role }) => start >= reading.sentence && (role === "sensitive-words" || role === "other"));
  // Behind a figure and its parts (`错误信息56条,其中错别字49条、敏感信息7条`) all is the whole.
  // Several kinds side by side were all settled, and no figure tells how many they are: `错字31处、错链9处,纠正率100%`.
  const from = reading.before[0]?.start ?? Infinity;
  const beside = counted.filter(({ start }) => start >= from).length > 1;
  const found = counted.find(({ value }, i) => i < counted.length - 1 && counted.slice(i + 1).reduce((sum, part) => sum + part.value, 0) === value) ?? (beside ? undefined : counted.at(-1));
  if (!found) return;
  // `链接可用类问题22个,整改率100%`: whose they were goes with them.
  if (found.theme.scope && !isPart(claim.theme)) claim.theme = { ...claim.theme, scope: found.theme.scope };
  adopt(reading, claim, "checked", found);
}

/** Two rates of settling, each with a count of its own, are of the same messages: `留言91条,办结率100%,其中5日内答复88条,按期答复率96.7%`. */
export function ownSettled(reading: Reading, claim: Claim, rate: ReportedRate): Claim {
  const whole = claim.figures.received ?? claim.figures.checked;
  const { handled } = claim.figures;
  // `来信386件,按期答复380件,按期答复率98.4%,办结率98.7%`: what was answered in time says nothing of what was settled; nor do 13 answered at once of all that were.
  const other = handled && whole && !follows(rate, handled.value, whole.value) && (claim.rates.some((first) => first.metric !== rate.metric && follows(first, handled.value, whole.value)) || (rate.value === 100 && saysAllSettled(reading)));
  if (other) {
    const own = open(reading, claim.theme, undefined, whole);
    own.figures.received = whole;
    return own;
  }
  if (!whole || claim.rates.length === 0 || (claim.figures.handled ?? claim.figures.unhandled)) return claim;
  const part = reading.lone.findLast(({ role, start, value }) => role === "handled" && start >= reading.sentence && start > whole.start && follows(rate, value, whole.value));
  if (!part) return claim;
  const own = open(reading, claim.theme, undefined, whole);
  own.figures.received = whole;
  adopt(reading, own, "handled", part);
  return own;
}

/**
 * Two rates of the same whole, each with what did well in its own way: `42家网站中,41家可正常访问,可访问率97.62%;39家更新及时,更新达标率92.86%`. The second follows from a count
 * that stands between them and that no word explains.
 */
export function ownJudged(reading: Reading, claim: Claim, rate: ReportedRate): Claim {
  const whole = claim.figures.checked ?? claim.figures.running;
  const last = claim.rates.at(-1);
  if (!whole || !last || rate.value === 100 || rate.metric === "sampling" || rate.metric === "coverage" || last.metric === "sampling" || last.metric === "coverage" || followsCounts(rate, claim)) return claim;
  const between = reading.lone.filter(({ role, start, end, value, theme }) => role === "other" && !isPart(theme) && start >= last.end && end <= rate.start && follows(rate, value, whole.value));
  const [part, ...more] = between;
  if (!part || more.length > 0) return claim;
  const own = open(reading, claim.theme, undefined, part);
  own.figures.checked = whole;
  adopt(reading, own, rate.metric === "fail" ? "failed" : "passed", part);
  return own;
}

/** The clause before says that all was settled, without a figure. */
function saysAllSettled({ before }: Reading): boolean {
  return before.some(({ kind }) => kind === "all") && before.some(({ kind }) => kind === "handled") && !before.some(({ kind }) => kind === "count");
}

/** What was looked at again is a part of the figure before it, where the rate follows from the two: `不合格网站共12个,通过复核的10个,整改完成率83.3%`. */
export function adoptLarger(reading: Reading, claim: Claim, rate: ReportedRate): void {
  const part = claim.figures.checked;
  if (!part || Object.keys(claim.figures).length > 1 || claim.rates.length > 0 || rate.value === 100) return;
  const alone = reading.claims.filter(({ rates, figures }) => rates.length === 0 && Object.keys(figures).length === 1);
  const earlier = [...reading.lone, ...alone.flatMap(({ figures }) => Object.values(figures))];
  const whole = earlier.findLast(({ start, end, value }) => start >= reading.sentence && end <= part.start && follows(rate, part.value, value));
  if (!whole) return;
  adopt(reading, claim, "checked", whole);
  reading.claims = reading.claims.filter((other) => !alone.includes(other) || !Object.values(other.figures).includes(whole));
  claim.figures.handled = part;
}

/**
 * What came late says how much was settled in time, where another rate of the same letters stands before it: `留言86条,办结率100%;其中逾期3条,按期办结率96.5%`. The whole
 * is what was received, and the rate must follow.
 */
export function adoptLate(reading: Reading, claim: Claim, rate: ReportedRate): void {
  if (Object.keys(claim.figures).length > 0 || rate.value === 100 || !rate.text.includes(".")) return;
  const alone = reading.lone.filter(({ role }) => role === "unhandled");
  const told = reading.claims.flatMap(({ figures, rates }) => (figures.unhandled && rates.some(({ value }) => value === 100) ? [figures.unhandled] : []));
  for (const late of [...told, ...alone]) {
    if (late.start < reading.sentence || late.end > rate.start) continue;
    const holder = reading.claims.findLast(({ figures: { received, checked }, theme }) => {
      const whole = received ?? checked;
      return whole && whole.end <= late.start && (received !== undefined || theme.subject === "message") && follows(rate, whole.value - late.value, whole.value);
    });
    if (!holder) continue;
    if (holder.figures.unhandled?.start === late.start) delete holder.figures.unhandled;
    claim.figures.received = holder.figures.received ?? holder.figures.checked!;
    claim.theme = { ...holder.theme, ...claim.theme };
    adopt(reading, claim, "unhandled", late);
    return;
  }
}

/** Words directly before a figure that say it counts what was answered in time: 按期答复115条. */
const IN_TIME = /^[按及准如]/u;

/**
 * What was answered in time is a part of what was received, which an earlier sentence or clause told: `受理118条,…;合计按期答复115条,按期答复率97.46%`. Where no total
 * proves it, the figure is still no total.
 */
export function adoptReceived(reading: Reading, claim: Claim, rate: ReportedRate, tokens: readonly Token[]): void {
  const { handled } = claim.figures;
  if (!handled || Object.keys(claim.figures).length > 1 || rate.value === 100) return;
  const at = [...reading.before, ...tokens].findLast(({ kind, end }) => kind === "handled" && end <= handled.start);
  if (!at || !IN_TIME.test(at.text)) return;
  const wholes = reading.claims.flatMap(({ theme, figures }) => (isPart(theme) !== isPart(claim.theme) ? [] : [figures.received, figures.checked])).filter((figure) => figure !== undefined);
  const whole = wholes.findLast((figure) => figure.end <= handled.start && follows(rate, handled.value, figure.value));
  if (whole) adopt(reading, claim, "received", whole);
  else claim.timely = true;
}

/** A figure of the sentence that no word explains, and that is just what failed or passed leaves of the whole, passed or failed: `13个运维正常,1个不合格` of 14. */
export function adoptRest(reading: Reading, claim: Claim, rate: ReportedRate): void {
  const { checked, running, passed, failed } = claim.figures;
  const whole = checked ?? running;
  const told = passed ?? failed;
  if (rate.metric !== "pass" || !whole || !told || (passed && failed) || isPart(claim.theme)) return;
  const rest = reading.pending.filter(({ figure, theme }) => figure.start >= reading.sentence && figure.start > whole.start && figure.value === whole.value - told.value && !isPart(theme));
  if (rest.length === 1) take(reading, claim, passed ? "failed" : "passed", rest[0]!);
}

/** Whether words that say all and a verdict stand behind a place: 均在3个工作日内办结, 检查结果全部合格, 未发现不合格. */
function saysAllBehind(words: readonly Token[], start: number, verdicts: ReadonlySet<Token["kind"]>): boolean {
  const behind = words.filter((token) => token.start >= start);
  if (behind.some(({ kind }) => kind === "count")) return false;
  const all = behind.findIndex(({ kind }) => kind === "all");
  return (all >= 0 && behind.slice(all).some(({ kind }) => verdicts.has(kind))) || (verdicts.has("passed") && deniesFailure(behind));
}

const PASSED: ReadonlySet<Token["kind"]> = new Set(["passed"]);
const SETTLED: ReadonlySet<Token["kind"]> = new Set(["handled", "rectification"]);

/** Where words say that all of what a claim counts passed or was settled, just as many did: `留言52条,均在3个工作日内办结,办结率100%`. */
export function adoptAllOf(reading: Reading, { theme, figures, rates }: Claim, rate: ReportedRate, tokens: readonly Token[]): void {
  const { checked, received, running, problem, passed, failed, handled, unhandled } = figures;
  const settles = rate.metric === "completion" || rate.metric === "on-time-reply";
  // Another rate of the same claim would take it for its own.
  if (rates.some(({ metric }) => metric !== "coverage" && metric !== "sampling")) return;
  if (rate.value !== 100 || !(settles || rate.metric === "pass") || (passed ?? failed ?? handled ?? unhandled) !== undefined) return;
  const whole = checked ?? received ?? problem ?? running;
  // `其中市直9个,…。市直网站全部合格,合格率100%`: of a part that the sentence names an earlier one may have told the count.
  const words = [...reading.before, ...tokens].filter(({ end }) => end <= rate.start);
  const from = whole && whole.start >= reading.sentence ? whole.end : words.find(({ text }) => text === theme.scope?.text)?.end;
  if (!whole || from === undefined) return;
  if (saysAllBehind(words, from, settles ? SETTLED : PASSED)) figures[settles ? "handled" : "passed"] = whole;
}

/** All of what the sentence counted passed: `主管的网站3家,分别为甲、乙、丙,均为合格,合格率100%`. */
export function adoptAllPassed(reading: Reading, claim: Claim): void {
  const said = (kind: Token["kind"]): boolean => reading.before.some((token) => token.kind === kind);
  if (Object.keys(claim.figures).length > 0 || !((said("all") && said("passed")) || (said("none") && said("failed")) || said("passed"))) return;
  const registered = reading.lone.filter(({ role, start }) => role === "registered" && start >= reading.sentence).map(({ theme, ...figure }) => ({ figure, theme }));
  const counted = [...reading.pending, ...registered].filter(({ theme }) => theme.subject === claim.theme.subject && !isPart(theme));
  // Without 均 only a single one passed: `保留门户网站1个,经检查合格,合格率100%`.
  if (counted.length !== 1 || (counted[0]!.figure.value !== 1 && !said("all") && !said("none"))) return;
  take(reading, claim, "checked", counted[0]!);
  claim.figures.passed = counted[0]!.figure;
}
