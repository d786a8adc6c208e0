import type { Metric } from "../records/rate.js";
import type { Claim, Figure, LoneFigure, ReportedRate, Theme } from "./claim.js";
import { clausesOf, type Clause } from "./clauses.js";
import { continuesEnumeration, rolesOf, type Role } from "./roles.js";
import { isSubject, themeAround, themesBeside, themeOf } from "./themes.js";
import type { Token } from "./tokens.js";

/** What a paragraph claims: sets of figures with their rates, and figures that stand alone. */
export interface Claims {
  claims: Claim[];
  lone: LoneFigure[];
}

const TOTALS = new Set<Role>(["running", "checked", "received"]);
const JOINING = new Set<Role>(["running", "checked", "received", "passed", "failed", "basic", "problem", "handled", "unhandled"]);

/** The state of a reading: the claim that figures join, and the whole of which parts are named. */
interface Reading {
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
  /** Where this sentence begins. */
  sentence: number;
  /** Figures of this sentence whose role no word tells: what follows may. */
  pending: { figure: Figure; theme: Theme }[];
  inherited: Theme;
}

/**
 * Reads the claims of a paragraph. A clause's figures join the claim before it unless they are about something else or their place is
 * taken; 其中 opens parts of the last whole, which inherit what they do not say; 分别为 deals figures out to things named side by side.
 *
 * @param inherited what the heading above says the paragraph is about.
 */
export function readClaims(text: string, inherited: Theme = {}): Claims {
  const reading: Reading = { claims: [], lone: [], current: undefined, whole: undefined, group: [], lastRoles: [], pending: [], before: [], sentence: 0, inherited };
  for (const clause of clausesOf(text)) readClause(reading, clause);
  return { claims: reading.claims, lone: reading.lone };
}

function readClause(reading: Reading, clause: Clause): void {
  const { tokens } = clause;
  if (clause.opensSentence) {
    reading.group = [];
    reading.pending = [];
    reading.before = [];
    reading.sentence = clause.tokens[0]?.start ?? reading.sentence;
  }
  if (tokens.some((token) => token.kind === "among")) reading.whole = reading.current ?? reading.whole;
  const dealt = dealOut(reading, tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (dealt.has(token)) continue;
    if (token.kind === "count") readFigure(reading, clause, i);
    else if (token.kind === "percent") readRate(reading, clause, i);
  }
  if (!clause.aside) reading.before = tokens;
}

/** Opens a claim. What it does not say of itself it takes from the whole, or from the heading above. */
function open(reading: Reading, theme: Theme, parent: Claim | undefined, at: Token): Claim {
  const claim: Claim = { theme: { ...reading.inherited, ...parent?.theme, ...theme }, figures: {}, rates: [], start: at.start, end: at.end };
  if (parent) claim.parent = parent;
  reading.claims.push(claim);
  reading.current = claim;
  return claim;
}

function widen(claim: Claim, span: { start: number; end: number }): void {
  claim.start = Math.min(claim.start, span.start);
  claim.end = Math.max(claim.end, span.end);
}

/** Tells whether a theme speaks of something else than the claim does. What a theme leaves open never differs. */
function differs(theme: Theme, claim: Claim): boolean {
  if (theme.platform !== undefined && theme.platform !== claim.theme.platform) return true;
  if (theme.scope && theme.scope.text !== claim.theme.scope?.text) return true;
  return theme.subject !== undefined && claim.theme.subject !== undefined && theme.subject !== claim.theme.subject;
}

/** A theme that names a platform, or a division or class: a part of the whole. */
function isPart(theme: Theme): boolean {
  return theme.platform !== undefined || theme.scope !== undefined;
}

function figureOf(token: Token): Figure {
  return { value: token.value!, start: token.start, end: token.end };
}

function readFigure(reading: Reading, { tokens, aside, about, judged }: Clause, index: number): void {
  const token = tokens[index]!;
  // In brackets a figure is about what stands before them, unless it says otherwise.
  const borrowed = about?.some(isSubject) && !tokens.some(isSubject) ? about : [];
  const theme = themeAround([...borrowed, ...tokens], borrowed.length + index);
  let roles = rolesOf(tokens, index);
  const { current, whole } = reading;
  if (roles.length === 0 && continuesEnumeration(tokens, index)) roles = reading.lastRoles.filter((role) => JOINING.has(role));
  if (roles.length === 0 && judged && (isPart(theme) || theme.subject)) roles = ["checked"];
  if (roles.length === 0 && isPart(theme) && whole && !aside) roles = whole.figures.running && !whole.figures.checked ? ["running"] : ["checked"];
  reading.lastRoles = roles;
  const joining = roles.filter((role) => JOINING.has(role));
  const strayAside = aside && borrowed.length === 0 && (!current || differs(theme, current) || joining.some((role) => current.figures[role] !== undefined));
  if (joining.length === 0 || strayAside) {
    if (roles.length === 0 && !aside) reading.pending.push({ figure: figureOf(token), theme });
    reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...current?.theme, ...theme }, role: roles[0] ?? "other" });
    return;
  }
  let claim = current;
  const taken = claim && joining.some((role) => claim!.figures[role] !== undefined);
  if (!claim || differs(theme, claim) || taken || startsAnew(claim, joining, reading.sentence)) {
    claim = waitingFor(reading, theme, joining);
    if (!claim) {
      const parent = current && (isPart(theme) || !joining.some((role) => TOTALS.has(role))) ? partOf(reading, theme) : undefined;
      claim = open(reading, theme, parent, token);
    }
    reading.current = claim;
  }
  if (theme.subject && !claim.theme.subject) claim.theme = { ...claim.theme, ...theme };
  if (joining.every((role) => !TOTALS.has(role))) adoptTotal(reading, claim, token.value!);
  for (const role of joining) claim.figures[role] = figureOf(token);
  for (const near of tokens) if (near.end <= token.end && near.start >= lastFigureEnd(tokens, index)) widen(claim, near);
  widen(claim, token);
}

/** A verdict without a total takes the last figure of its sentence whose role was open: `问题15个,完成整改13个`. */
function adoptTotal(reading: Reading, claim: Claim, part: number): void {
  if (claim.figures.checked ?? claim.figures.running ?? claim.figures.received ?? claim.figures.problem) return;
  const found = reading.pending.findLast(({ figure, theme }) => figure.value >= part && !differs(theme, claim));
  if (!found) return;
  take(reading, claim, "checked", found);
}

function take(reading: Reading, claim: Claim, role: Role, { figure, theme }: Reading["pending"][number]): void {
  claim.figures[role] = figure;
  if (theme.subject && !claim.theme.subject) claim.theme = { ...claim.theme, ...theme };
  widen(claim, figure);
  reading.pending = reading.pending.filter((other) => other.figure !== figure);
  reading.lone = reading.lone.filter((other) => other.start !== figure.start);
}

/** A rate without counts takes two figures of its sentence whose roles were open, where it follows from them: `给183家网站发信,166家回信,…率90.71%`. */
function adoptCounts(reading: Reading, claim: Claim, rate: ReportedRate): void {
  if (Object.keys(claim.figures).length > 0 || rate.metric === "coverage" || rate.metric === "sampling") return;
  const decimals = /\.(\d+)/u.exec(rate.text)?.[1]?.length ?? 0;
  for (const whole of reading.pending) {
    for (const part of reading.pending) {
      if (isPart(part.theme) || part.figure.start <= whole.figure.start || part.figure.value > whole.figure.value || whole.figure.value < 2) continue;
      if (Math.abs((part.figure.value / whole.figure.value) * 100 - rate.value) > 0.51 * 10 ** -decimals) continue;
      take(reading, claim, "checked", whole);
      take(reading, claim, "passed", part);
      return;
    }
  }
}

/**
 * An earlier claim about just this that waits for the figure: named side by side with others (`检查网站26家、账号40个,发现不合格网站0家、账号5个`), or
 * given as a rate before its counts.
 */
function waitingFor(reading: Reading, theme: Theme, roles: readonly Role[]): Claim | undefined {
  if (!theme.subject && !isPart(theme)) return undefined;
  const about = { ...reading.inherited, ...theme };
  const total = roles.some((role) => TOTALS.has(role));
  return reading.claims.findLast((claim) => {
    if (!sameTheme(about, claim) || roles.some((role) => claim.figures[role] !== undefined)) return false;
    const counted = claim.figures.checked ?? claim.figures.running ?? claim.figures.received;
    return total ? counted === undefined && claim.rates.length > 0 : counted !== undefined && claim.rates.length === 0;
  });
}

/** The whole that a part belongs to: the last claim that is not a part itself. */
function partOf(reading: Reading, theme: Theme): Claim | undefined {
  let whole = reading.whole ?? reading.current;
  while (whole?.parent) whole = whole.parent;
  if (whole && theme.subject && whole.theme.subject && theme.subject !== whole.theme.subject) return undefined;
  return whole;
}

/**
 * A new total behind a total with its verdict or rate opens a new claim; one that tells the other total of the same things does not, nor
 * does the total of a rate that was given first.
 */
function startsAnew(claim: Claim, roles: readonly Role[], sentence: number): boolean {
  if (!roles.some((role) => TOTALS.has(role))) return false;
  const counted = claim.figures.checked ?? claim.figures.running ?? claim.figures.received;
  const judged = (["passed", "failed", "handled", "unhandled"] as const).some((role) => claim.figures[role] !== undefined);
  const passRate = claim.rates.some((rate) => rate.metric !== "coverage" && rate.metric !== "sampling");
  // The total of another sentence is of other things: all that run, and those that were checked.
  return judged || (counted !== undefined && (passRate || claim.start < sentence));
}

function lastFigureEnd(tokens: readonly Token[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (tokens[i]!.kind === "count" || tokens[i]!.kind === "percent") return tokens[i]!.end;
  return tokens[0]?.start ?? 0;
}

/** Finds which metric a percentage is of; nothing where it is a change, a bound, or not a proportion. */
function metricOf(tokens: readonly Token[], index: number): { metric: Metric; from: number } | undefined {
  const near = tokens[index - 1];
  const after = tokens[index + 1];
  // A rate of an earlier period is none of this notice's.
  if (tokens.slice(0, index).some(({ kind, text }) => kind === "other" && /上(?:一?个?季度|一?期|次|个?月|年|半年)|去年|往年/u.test(text))) return undefined;
  if (near?.kind === "bound" || after?.kind === "bound" || near?.kind === "approximate") return undefined;
  if (near?.kind === "other" && /(?:超过|约|近|逾)$/u.test(near.text)) return undefined;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === "change" || token.kind === "percent" || token.kind === "bound") return undefined;
    if (token.kind === "metric") return { metric: token.metric!, from: i };
  }
  if (after?.kind === "other" && /^的?(?:抽查|随机)?比例/u.test(after.text)) return { metric: "sampling", from: index };
  if (after?.kind === "metric" || (after?.kind === "other" && after.text === "的" && tokens[index + 2]?.kind === "metric")) {
    const found = after.kind === "metric" ? after : tokens[index + 2]!;
    return { metric: found.metric!, from: index };
  }
  return undefined;
}

function readRate(reading: Reading, { tokens, about }: Clause, index: number): void {
  const token = tokens[index]!;
  const found = metricOf(tokens, index);
  if (!found) return;
  const share = /^占(?:总数|全)/u.test(tokens[found.from]!.text) && reading.current?.figures.checked !== undefined;
  const rate: ReportedRate = { metric: share ? "sampling" : found.metric, value: token.value!, text: token.text, word: tokens[found.from]!.text, start: token.start, end: token.end };
  const shared = tokens.slice(found.from, index).some((near) => near.kind === "all");
  const beside = themesBeside(tokens, found.from);
  if (beside.length >= 2 && beside.length === new Set(beside.map(({ theme }) => theme.scope?.text ?? theme.platform ?? theme.subject)).size) {
    for (const { theme, span } of beside) {
      const known = reading.claims.findLast((claim) => claim.rates.length === 0 && !differs(theme, claim) && sameTheme(theme, claim));
      const claim = known ?? open(reading, theme, undefined, token);
      if (!known) widen(claim, span);
      addRate(claim, rate);
    }
    return;
  }
  if (shared && found.metric === "pass") {
    const waiting = trailing(reading.claims, (claim) => claim.rates.length === 0 && claim.figures.checked !== undefined);
    if (waiting.length >= 2) {
      for (const claim of waiting) addRate(claim, rate);
      return;
    }
  }
  // Replies and completions are about messages or problems, whatever noun stands nearest.
  const settled = found.metric === "on-time-reply" || found.metric === "completion";
  const borrowed = about?.some(isSubject) && !tokens.some(isSubject) ? about : [];
  const theme = settled ? {} : themeAround([...borrowed, ...tokens], borrowed.length + (found.from === index ? index : found.from));
  // A rate alone behind a comma is about what the clause before it names: `检查政务新媒体约60个,总体合格率96.7%`.
  const named = reading.before.findLast(isSubject);
  if (!settled && !theme.subject && named && !reading.claims.some((other) => other.end > named.start)) Object.assign(theme, themeOf(named));
  let claim = reading.current;
  if (!claim || differs(theme, claim) || claim.rates.some((other) => other.metric === rate.metric)) {
    const earlier = claim && theme.subject ? reading.claims.findLast((other) => sameTheme(theme, other) && !other.rates.some((r) => r.metric === rate.metric)) : undefined;
    claim = earlier ?? open(reading, theme, isPart(theme) ? partOf(reading, theme) : undefined, token);
  }
  if (found.from <= index) widen(claim, tokens[found.from]!);
  adoptCounts(reading, claim, rate);
  addRate(claim, rate);
}

function sameTheme(theme: Theme, claim: Claim): boolean {
  return theme.subject === claim.theme.subject && theme.platform === claim.theme.platform && theme.scope?.text === claim.theme.scope?.text;
}

function addRate(claim: Claim, rate: ReportedRate): void {
  claim.rates.push(rate);
  widen(claim, rate);
}

function trailing<T>(items: readonly T[], test: (item: T) => boolean): T[] {
  const kept: T[] = [];
  for (let i = items.length - 1; i >= 0 && test(items[i]!); i--) kept.unshift(items[i]!);
  return kept;
}

/**
 * Deals the figures behind 分别为 out to the things named side by side before it, in order. Returns the tokens it used up.
 * Where the numbers do not match, nothing is dealt: better no figure than one in the wrong place.
 */
function dealOut(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const used = new Set<Token>();
  const at = tokens.findIndex((token) => token.kind === "respectively");
  if (at < 0) return used;
  const figures = tokens.slice(at + 1).filter((token) => token.kind === "count" || token.kind === "percent");
  if (figures.length < 2) return used;
  let group = reading.group;
  const here = themesBeside(tokens, at);
  const beside = here.length > 0 ? here : themesBeside(reading.before, reading.before.length);
  if (beside.length === figures.length) {
    group = beside.map(({ theme, span }) => {
      const known = reading.claims.findLast((claim) => sameTheme({ ...reading.inherited, ...theme }, claim) && claim.rates.length === 0);
      const claim = known ?? open(reading, theme, undefined, figures[0]!);
      if (!known) widen(claim, span);
      return claim;
    });
  }
  if (group.length !== figures.length && here.length === 0) {
    // The things may have been named with their counts just before: `微信公众号24个、今日头条号8个,合格率分别为…`.
    const waiting = trailing(reading.claims, (claim) => claim.rates.length === 0).slice(-figures.length);
    const themes = new Set(waiting.map(({ theme }) => `${theme.subject ?? ""}/${theme.platform ?? ""}/${theme.scope?.text ?? ""}`));
    const told = themes.size === figures.length || waiting.every((claim) => claim.figures.checked !== undefined);
    if (waiting.length === figures.length && told) group = waiting;
  }
  if (group.length !== figures.length) return used;
  reading.group = group;
  const metric = tokens.slice(0, at).findLast((token) => token.kind === "metric");
  // `不合格分别为3家和8个`, or `分别发现不合格3家、8个`.
  const role = roleBefore(tokens, at) ?? roleBefore(tokens, tokens.indexOf(figures[0]!));
  figures.forEach((token, i) => {
    const claim = group[i]!;
    if (token.kind === "percent" && metric) addRate(claim, { metric: metric.metric!, word: metric.text, value: token.value!, text: token.text, start: token.start, end: token.end });
    else if (token.kind === "count" && role) {
      claim.figures[role] = figureOf(token);
      widen(claim, token);
    } else return;
    used.add(token);
  });
  for (const token of tokens) if (isSubject(token) && themeOf(token).subject) used.add(token);
  return used;
}

function roleBefore(tokens: readonly Token[], at: number): Role | undefined {
  const kinds: Partial<Record<Token["kind"], Role>> = { check: "checked", running: "running", failed: "failed", passed: "passed", handled: "handled", received: "received" };
  for (let i = at - 1; i >= 0; i--) {
    const role = kinds[tokens[i]!.kind];
    if (role) return role;
  }
  return undefined;
}
