import type { Claim, Figure, LoneFigure, ReportedRate, Theme } from "./claim.js";
import type { Metric, Subject } from "../records/rate.js";
import type { Role } from "./roles.js";
import type { Token } from "./tokens.js";

/** The state of a reading: the claim that figures join, and the whole of which parts are named. */
export interface Reading {
  claims: Claim[];
  lone: LoneFigure[];
  current: Claim | undefined;
  whole: Claim | undefined;
  /** Claims named side by side, waiting for figures in the same order (分别为). */
  group: Claim[];
  /** What the figure before counted; an enumeration goes on with it. */
  lastRoles: Role[];
  /** The clause before, in the same sentence. */
  before: readonly Token[];
  /** The figures of this sentence so far, whatever they count. */
  counts: Figure[];
  /** How often something was tried in this sentence, or how many people were asked. */
  times: Figure[];
  /** The word of the last rate of this sentence. */
  metric: Token | undefined;
  /** What the item of a list is about, between which semicolons, or in which sentence where it heads it: `——甲区:检查账号61个,…;`. */
  item: { theme: Theme; stretch: number; sentence?: number } | undefined;
  /** Where this sentence begins. */
  sentence: number;
  /** Figures of this sentence whose role no word tells: what follows may. */
  pending: { figure: Figure; theme: Theme; ofProblems?: true }[];
  inherited: Theme;
  /** The platform of which this sentence says that it tells: `微信公众号中,县区类合格率96.3%,…`. */
  topic: Theme;
  /** The topic was set apart by how many accounts it has: a figure that names nothing is of it. */
  setApart: boolean;
  /** 其中 stood in this sentence: what follows is of the whole. */
  among: boolean;
  /** Where it stood first. */
  amongAt: number;
  /** Failures of this sentence of which parts follow. */
  failures: { value: number; end: number } | undefined;
  /** The website or account named last, before this clause. */
  latest: { subject: Subject; start: number } | undefined;
  /** The last figure that says what failed or passed of a whole. */
  latestJudged: { role: Role; figure: Figure } | undefined;
  /** The lists of counts side by side, with what they add up to. */
  lists: { start: number; end: number; sum: number; counts: number; within?: readonly Token[] }[];
  /** Where the last clause that tells parts of a whole (其中甲12个、乙18个) begins and ends, if it tells several. */
  parts: { start: number; end: number; counts: number; judged?: true } | undefined;
  /** The part that the last brackets named, and what they stand behind: they may go on with it. */
  told: { claim: Claim; within: readonly Token[] } | undefined;
  /** The subjects named so far, in this sentence and in the whole paragraph. */
  named: { sentence: Set<Subject>; paragraph: Set<Subject> };
}

/** Opens a claim. What it does not say of itself it takes from the whole, from what its sentence speaks of, or from the heading above. */
export function open(reading: Reading, theme: Theme, parent: Claim | undefined, at: { start: number; end: number }): Claim {
  const claim: Claim = { theme: { ...topicOf(reading), ...(parent && passedOn(parent.theme, theme)), ...theme }, figures: {}, rates: [], start: at.start, end: at.end };
  if (parent) claim.parent = parent;
  reading.claims.push(claim);
  reading.current = claim;
  return claim;
}

/** Goes on with the claim that was spoken of before another one was told beside it; with none where its figures were taken over and it is gone. */
export function goBack(reading: Reading, claim: Claim | undefined): void {
  reading.current = claim && reading.claims.includes(claim) ? claim : undefined;
}

/** What a part takes from its whole: a platform is one of several that were told together, and not a class of them. */
function passedOn(whole: Theme, part: Theme): Theme {
  if (!whole.joint || part.platform === undefined) return whole;
  const { scope: _scope, joint: _joint, ...rest } = whole;
  return rest;
}

/** What a figure without a noun of its own is about: the one thing its sentence names, else what the heading says, else what the sentence named last, else the one thing the paragraph names. */
export function topicOf({ named, inherited, among, whole, topic, latest }: Reading): Theme {
  // What was mended is of either.
  const one = (named: ReadonlySet<Subject>): Theme => {
    const [only, ...more] = [...named].filter((subject) => subject !== "rectification");
    return more.length === 0 && (only === "website" || only === "account") ? { subject: only } : {};
  };
  return { ...one(named.paragraph), ...inherited, ...(latest && !inherited.subject && isOfBoth(named.sentence) && { subject: latest.subject }), ...(among && whole?.theme.subject ? { subject: whole.theme.subject } : {}), ...one(named.sentence), ...topic };
}

/** A sentence that tells of sites and accounts, and of nothing else, is about those it named last. */
function isOfBoth(named: ReadonlySet<Subject>): boolean {
  return named.has("website") && named.has("account") && !named.has("column") && !named.has("message");
}

export function widen(claim: Claim, span: { start: number; end: number }): void {
  claim.start = Math.min(claim.start, span.start);
  claim.end = Math.max(claim.end, span.end);
}

/** A class is the same with 各 before it or without: 各管理区 is 管理区. */
function sameScope(one: Theme, other: Theme): boolean {
  return one.scope?.text.replace(EACH, "") === other.scope?.text.replace(EACH, "");
}

const EACH = /^各(?=\p{Script=Han}[\p{Script=Han}(])/u;

/** Tells whether a theme speaks of something else than the claim does. What a theme leaves open never differs. */
export function differs(theme: Theme, claim: Claim): boolean {
  if (theme.platform !== undefined && theme.platform !== claim.theme.platform) return true;
  if (theme.scope && !sameScope(theme, claim.theme)) return true;
  return theme.subject !== undefined && claim.theme.subject !== undefined && theme.subject !== claim.theme.subject;
}

/** What tells one theme from another, as one word. */
export function themeKey({ subject, platform, scope }: Theme): string {
  return `${subject ?? ""}/${platform ?? ""}/${scope?.text ?? ""}`;
}

/** A theme that names a platform, or a division or class: a part of the whole. */
export function isPart(theme: Theme): boolean {
  return theme.platform !== undefined || theme.scope !== undefined;
}

export function figureOf(token: Token): Figure {
  return { value: token.value!, start: token.start, end: token.end };
}

/** The rate that a percentage tells, of the metric of the word that names it unless another is given. */
export function rateOf(token: Token, word: Token, metric: Metric = word.metric!): ReportedRate {
  return { metric, word: word.text, value: token.value!, text: token.text, start: token.start, end: token.end };
}

export function take(reading: Reading, claim: Claim, role: Role, { figure, theme }: Reading["pending"][number]): void {
  claim.figures[role] = figure;
  if (theme.subject && !claim.theme.subject) claim.theme = { ...claim.theme, ...theme };
  widen(claim, figure);
  reading.pending = reading.pending.filter((other) => other.figure !== figure);
  reading.lone = reading.lone.filter((other) => other.start !== figure.start);
}

/** Tells whether a figure counts no part: it waits, stands alone or opened a claim with nothing said of platform or class. */
export function countedOfAll({ pending, lone, claims }: Reading, { start }: Figure): boolean {
  const found = pending.find(({ figure }) => figure.start === start) ?? lone.find((figure) => figure.start === start) ?? claims.find(({ figures }) => Object.values(figures).some((figure) => figure.start === start));
  return found !== undefined && !isPart(found.theme);
}

/** Gives a claim a figure that stood alone, or that another claim holds too. */
export function adopt(reading: Reading, claim: Claim, role: Role, { value, start, end }: Figure): void {
  take(reading, claim, role, { figure: { value, start, end }, theme: {} });
}

/** Tells whether a claim is one of several parts that an earlier sentence told: what is said of all in a sentence of its own is not of the last of them. */
export function isOneOfParts(reading: Reading, claim: Claim): boolean {
  const { theme, start } = claim;
  return isPart(theme) && start < reading.sentence && reading.claims.some((other) => other !== claim && other.start < reading.sentence && isPart(other.theme) && other.theme.subject === theme.subject && (other.theme.platform !== theme.platform || other.theme.scope?.text !== theme.scope?.text));
}

/** The whole that a part belongs to: the last claim that is not a part itself. */
export function partOf(reading: Reading, theme: Theme): Claim | undefined {
  let whole = reading.whole ?? reading.current;
  while (whole?.parent) whole = whole.parent;
  // Behind a whole that was divided another may have been told since: `网站597家,按层级分,…。账号4035个,县级抽查812个`.
  let last = reading.among ? undefined : reading.current;
  while (last?.parent) last = last.parent;
  if (whole && last && last.start > whole.end && last.theme.subject !== undefined && last.theme.subject !== whole.theme.subject && !isPart(last.theme)) whole = last;
  // Places side by side are no parts of each other: `甲县交办13个,…。乙县交办11个,…`.
  if (whole?.theme.scope && theme.scope && !reading.among && isPart(whole.theme)) return undefined;
  if (theme.joint && whole?.theme.platform !== undefined) return undefined;
  // A platform is the whole of a class only where 其中 says so.
  if (whole?.theme.platform !== undefined && theme.scope && theme.platform === undefined && !reading.among) return undefined;
  // Nor is one platform the whole of another: `微博13个,…;微信公众号30个,27个正常,合格率90%`.
  if (whole?.theme.platform !== undefined && theme.platform !== undefined && theme.platform !== whole.theme.platform && !whole.theme.scope) return undefined;
  if (whole && theme.subject && whole.theme.subject && theme.subject !== whole.theme.subject) return undefined;
  return whole;
}

export function sameTheme(theme: Theme, claim: Claim): boolean {
  return theme.subject === claim.theme.subject && theme.platform === claim.theme.platform && sameScope(theme, claim.theme);
}

export function addRate(claim: Claim, rate: ReportedRate): void {
  claim.rates.push(rate);
  widen(claim, rate);
}

export function trailing<T>(items: readonly T[], test: (item: T) => boolean): T[] {
  const kept: T[] = [];
  for (let i = items.length - 1; i >= 0 && test(items[i]!); i--) kept.unshift(items[i]!);
  return kept;
}

/** Tells whether the current claim is one of several parts that a clause only lists: `其中甲12个、乙18个`. */
export function isListedPart({ current, parts }: Reading): boolean {
  return current !== undefined && parts !== undefined && parts.counts > 1 && current.start >= parts.start && current.end <= parts.end;
}

/**
 * Returns from the last of the parts to the whole, where a clause of its own stands behind them: `其中微信36个、微博9个,经检查,合格43个`; at once behind a list of
 * parts (`其中甲12个、乙18个,全部合格`), and for a figure that is larger than the part. A part that was judged itself stays.
 */
export function backToWhole(reading: Reading, theme: Theme, figure = 0): void {
  const { current, before } = reading;
  if (isPart(theme) || !current?.parent || before.length === 0) return;
  if (current.rates.length > 0 || (current.figures.passed ?? current.figures.failed)) return;
  const listed = isListedPart(reading);
  const larger = figure > (current.figures.checked ?? current.figures.running ?? { value: Infinity }).value;
  if (!listed && !larger) {
    if (current.end > before[0]!.start) return;
    // A verdict without a figure is still the part's: 未发现问题.
    if (before.some(({ kind }) => kind === "failed" || kind === "passed" || kind === "problem" || kind === "none" || kind === "handled")) return;
  }
  while (reading.current?.parent) reading.current = reading.current.parent;
}

/**
 * Opens a claim for the one part that the clause before counts without saying in which role: `微信公众号33个,合格33个`, `抚顺市18个网站,不合格1个`. Of several
 * parts none is meant, nor is one that is smaller than what is now counted.
 */
export function openCounted(reading: Reading, theme: Theme, at: Token, part = 0, role: Role = "checked"): void {
  if (isPart(theme)) return;
  const parts = reading.pending.filter((other) => isPart(other.theme) && other.figure.start >= (reading.before[0]?.start ?? Infinity));
  const [counted] = parts;
  if (!counted || parts.length > 1 || counted.figure.value < part) return;
  if (theme.subject && counted.theme.subject && theme.subject !== counted.theme.subject) return;
  take(reading, open(reading, counted.theme, partOf(reading, counted.theme), at), role, counted);
}
