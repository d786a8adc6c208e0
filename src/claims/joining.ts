import type { Claim, Figure, Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import { followsCounts } from "./rate-counts.js";
import { isPart, sameTheme, type Reading } from "./reading.js";
import type { Role } from "./roles.js";
import { follows } from "./shares.js";
import type { Token } from "./tokens.js";

/** Roles that are wholes of what else a claim counts. */
export const TOTALS: ReadonlySet<Role> = new Set<Role>(["running", "checked", "received"]);
/** Roles by which a figure joins a claim; of others it stands alone. */
export const JOINING: ReadonlySet<Role> = new Set<Role>(["running", "checked", "received", "passed", "failed", "basic", "problem", "handled", "unhandled"]);
const SETTLING: ReadonlySet<Role> = new Set<Role>(["handled", "unhandled"]);
const JUDGING: ReadonlySet<Role> = new Set<Role>(["passed", "failed"]);

/** Tells whether what a claim settles or judges is something else than what a figure with these roles does, so that the figure opens a claim of its own. */
export function isOfOther(claim: Claim, roles: readonly Role[], value: number, sentence: number): boolean {
  // A verdict of another sentence says nothing of what was settled in one before.
  const settled = claim.start < sentence && claim.rates.length > 0 && (claim.figures.handled ?? claim.figures.unhandled) !== undefined;
  if (settled && roles.some((role) => JUDGING.has(role) || role === "problem")) return true;
  // `第一次不合格1家,合格率95.7%;第二次23家均合格`: what makes more than the whole is of another check.
  if (claim.rates.length > 0 && roles.length === 1 && isBeyondWhole(claim, roles[0]!, value)) return true;
  if (claim.rates.some(({ metric, end }) => end <= sentence && metric !== "coverage" && metric !== "sampling") && roles.length === 1 && leavesSome(claim, roles[0]!, value)) return true;
  return settlesOther(claim, roles, sentence) || startsAnew(claim, roles, value, sentence) || roles.some((role) => claim.figures[role] !== undefined);
}

/** Tells whether a figure counts what was settled since of something that a claim only judged. */
export function settlesOther(claim: Claim, roles: readonly Role[], sentence: number): boolean {
  return isJudged(claim) && roles.every((role) => SETTLING.has(role) || (role === "problem" && claim.start < sentence));
}

/** More than were checked cannot have passed or been settled: gives the figure of the sentence that they can be of. */
export function largerWhole({ figures: { checked, running } }: Claim, roles: readonly Role[], value: number, { pending }: Reading): Reading["pending"][number] | undefined {
  const whole = checked ?? running;
  if (!whole || value <= whole.value || !roles.some((role) => JUDGING.has(role) || role === "handled")) return undefined;
  return pending.findLast(({ figure }) => figure.value >= value);
}

/**
 * An earlier claim about just this that waits for the figure: named side by side with others (`检查网站26家、账号40个,发现不合格网站0家、账号5个`), or
 * given as a rate before its counts.
 */
export function waitingFor(reading: Reading, theme: Theme, roles: readonly Role[], value?: Figure): Claim | undefined {
  if (!theme.subject && !isPart(theme)) return undefined;
  const about = { ...reading.inherited, ...theme };
  const total = roles.some((role) => TOTALS.has(role));
  return reading.claims.findLast((claim) => {
    if (claim.alone || !sameTheme(about, claim) || roles.some((role) => claim.figures[role] !== undefined)) return false;
    const again = roles.includes("passed") && claim.figures.problem !== undefined && (value?.value ?? Infinity) <= claim.figures.problem.value ? claim.figures.problem : undefined;
    const counted = claim.figures.checked ?? claim.figures.running ?? claim.figures.received ?? again;
    // A rate that was given before its counts waits for those that it follows from.
    if (!total && claim.rates.length > 0) return value !== undefined && roles.includes("failed") && claim.rates.every((rate) => followsCounts(rate, { ...claim, figures: { ...claim.figures, failed: value } }));
    // `按16.5%的比例抽查860个`: the share of those that there are waits for what was checked.
    const sampled = roles.includes("checked") && !claim.figures.checked && claim.rates.every(({ metric }) => metric === "sampling") && (value?.value ?? 0) <= (claim.figures.running?.value ?? 0);
    return total ? (counted === undefined || sampled) && claim.rates.some(({ metric }) => metric !== "availability" && metric !== "other") : counted !== undefined && claim.rates.length === 0;
  });
}

/**
 * Tells whether a figure that comes behind a rate of settling, as a part (其中), would make that rate wrong: `办结率100%,其中3条当日办结`. Then it counts how that was
 * done. Verdicts behind a pass rate are its own: they may prove it wrong.
 */
export function contradicts({ rates, figures }: Claim, roles: readonly Role[], { value, start }: Token, apart: boolean): boolean {
  const whole = figures.checked ?? figures.received ?? figures.running ?? figures.problem;
  const good = roles.includes("handled");
  if (!apart || !whole || good === roles.includes("unhandled") || roles.some((role) => figures[role] !== undefined)) return false;
  return rates.some((rate) => {
    // Counts that all stand behind their rate are its own, right or wrong.
    if (rate.end > start || whole.start > rate.start || (rate.metric !== "completion" && rate.metric !== "on-time-reply")) return false;
    return !follows(rate, good ? value! : whole.value - value!, whole.value);
  });
}

/** So many claims back one may be that lacks what was left undone. */
const LATEST = 4;

/**
 * Finds the claim of which a count of what is left undone is the rest, where the current one has another rest: `已回复57件,回复率98.28%,按时回复55件,按时回复率94.83%。
 * 逾期3件` is of the second rate. Nothing where the current one fits, or has no counts to prove it by.
 */
export function claimOfRest({ claims, current }: Reading, roles: readonly Role[], value: number): Claim | undefined {
  const rest = ({ figures: { checked, received, problem, handled, unhandled } }: Claim): number | undefined => {
    const whole = checked ?? received ?? problem;
    return whole && handled && !unhandled ? whole.value - handled.value : undefined;
  };
  const own = current && roles.length === 1 && roles[0] === "unhandled" ? rest(current) : undefined;
  return own === undefined || own === value ? undefined : claims.slice(-LATEST).findLast((claim) => claim !== current && rest(claim) === value);
}

/**
 * Tells whether a figure belongs to a rate that stands ahead of it between the same semicolons, and so no more to a claim whose rate of that
 * kind stands before them: `门户网站7家,合格率100%;直属单位网站14家,不合格1家,合格率92.9%`.
 */
export function isOfRateAhead({ rates }: Claim, { rates: around, tokens }: Clause, { start }: Token): boolean {
  const stretch = around?.[0]?.start ?? Infinity;
  return rates.some(({ metric, end }) => end <= Math.min(stretch, tokens[0]!.start) && around!.some((rate) => rate.start > start && rate.metric === metric && rate.start > end) && !around!.some((rate) => rate.start < end));
}

/** Messages counted anew behind a rate of others, their noun beside the figure: `…,回复率98.58%;平台留言3条,全部办结`. */
export function isNewMessages({ current }: Reading, tokens: readonly Token[], index: number): boolean {
  const settled = current !== undefined && current.rates.some(({ metric }) => metric === "on-time-reply" || metric === "completion");
  return settled && (tokens[index - 1]?.kind === "message" || tokens[index + 1]?.kind === "message") && !tokens.slice(0, index).some(({ kind }) => kind === "count");
}

/**
 * Of messages received only the valid ones are answered, and of problems suspected only those are mended: `收到留言324条,其中有效留言279条`, `反馈疑似问题14个,有效问题9个`.
 * Gives the role of the whole whose place they take.
 */
export function validPartOf(claim: Claim | undefined, tokens: readonly Token[], index: number): Role | undefined {
  const before = tokens[index - 1];
  const said = before?.kind === "message" || before?.kind === "issue" ? tokens[index - 2] : before;
  const left = LEFT_VALID.test(tokens.slice(0, index).map(({ text }) => text).join(""));
  if (!claim || claim.rates.length > 0 || !(left || /(?<!无)有效(?:的)?$/u.test(said?.text ?? ""))) return undefined;
  const role = claim.figures.received ? "received" : before?.kind === "issue" ? (["problem", "checked"] as const).find((other) => claim.figures[other]) : undefined;
  return role && tokens[index]!.value! <= claim.figures[role]!.value ? role : undefined;
}

/** `剔除重复和无效留言后为271条`: what is valid. */
const LEFT_VALID = /^(?:剔除|扣除|除去|去除|排除)[^,。;\d]{1,16}后(?:为|剩|剩余|有|余|实际有?)?$/u;

/** Says what a figure is that is left of a total: it failed where the rest passed, and is open where the rest was settled. */
export function roleOfRest(tokens: readonly Token[], index: number, claim: Claim | undefined): Role | undefined {
  const { checked, running, received, problem, passed, failed, handled, unhandled } = claim?.figures ?? {};
  if (!/(?:其余|余下|剩余|尚余|另有|还有|仍有|尚有|余)的?$/u.test(tokens[index - 1]?.text ?? "")) return undefined;
  const left = (whole: Figure | undefined, part: Figure | undefined): boolean => whole !== undefined && part !== undefined && whole.value - part.value === tokens[index]!.value;
  if (failed === undefined && left(checked ?? running, passed)) return "failed";
  return unhandled === undefined && left(received ?? problem ?? checked, handled) ? "unhandled" : undefined;
}

/** Tells whether a count that passed or failed makes more than the whole with the other one that a claim holds. */
function isBeyondWhole({ figures: { checked, running, passed, failed } }: Claim, role: Role, value: number): boolean {
  const whole = checked ?? running;
  const other = role === "passed" ? failed : role === "failed" ? passed : undefined;
  return whole !== undefined && other !== undefined && other.value + value > whole.value;
}

/** Tells whether a later sentence counts fewer than a claim leaves undone, or judged otherwise: some of them, and no figure of the claim. */
function leavesSome({ figures: { checked, running, received, problem, passed, failed, basic, handled, unhandled } }: Claim, role: Role, value: number): boolean {
  const whole = SETTLING.has(role) ? (received ?? problem ?? checked) : (checked ?? running);
  const other = { passed: failed, failed: passed, handled: unhandled, unhandled: handled }[role as string];
  return whole !== undefined && other !== undefined && basic === undefined && other.value + value < whole.value;
}

/** Tells whether a claim says what passed or failed: what was settled since is of something else. */
function isJudged({ figures, rates }: Claim): boolean {
  return (figures.passed ?? figures.failed) !== undefined || rates.some(({ metric }) => metric === "pass" || metric === "fail");
}

/**
 * A new total behind a total with its verdict or rate opens a new claim; one that tells the other total of the same things does not, nor
 * does the total of a rate that was given first.
 */
function startsAnew(claim: Claim, roles: readonly Role[], value: number, sentence: number): boolean {
  if (!roles.some((role) => TOTALS.has(role))) return false;
  // `按照20%的抽查比例,共抽查625个`: the share waits for what was checked.
  const lacks = (claim.figures.checked ?? claim.figures.running ?? claim.figures.received) === undefined;
  // `合格率96.55%,不合格的2个均为…,共检查58个`: so does a rate for the whole that it follows from.
  if (lacks && roles.includes("checked") && claim.rates.some((rate) => rate.metric === "pass" && followsCounts(rate, { ...claim, figures: { ...claim.figures, checked: { value, start: 0, end: 0 } } }))) return false;
  const waits = claim.rates.some(({ start }) => start >= sentence) && claim.rates.every(({ metric }) => metric === "sampling" || metric === "coverage") && claim.figures.checked === undefined;
  if (waits && roles.includes("checked") && value <= (claim.figures.running?.value ?? Infinity)) return false;
  // What could be reached in an earlier sentence is of no sites that are counted now.
  if (claim.start < sentence && claim.rates.length > 0 && claim.rates.every(({ metric }) => metric === "availability" || metric === "other")) return true;
  const counted = claim.figures.checked ?? claim.figures.running ?? claim.figures.received;
  const judged = (["passed", "failed", "handled", "unhandled"] as const).some((role) => claim.figures[role] !== undefined);
  const passRate = claim.rates.some((rate) => rate.metric !== "coverage" && rate.metric !== "sampling");
  // The total of another sentence is of other things: all that run, and those that were checked.
  return judged || (counted !== undefined && (passRate || claim.start < sentence));
}
