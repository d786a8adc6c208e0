import type { Claim, Theme } from "./claim.js";
import { figureOf, goBack, isPart, open, partOf, sameTheme, take, widen, type Reading } from "./reading.js";
import { isPlace, themeAround, themeOf, themesBeside } from "./themes.js";
import type { Token } from "./tokens.js";

/** So many claims back the whole or the part may be that failures are told of. */
const LATEST = 40;
const AMONG_THEM = /^(?:当中|中|里)/u;

/** Tells whether a count is of failures whose parts follow: `31个不合格账号中,微信15个`, `不达标的5个账号里微信3个`. */
function leadsToParts(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (tokens[at] && ["failed", "account", "website"].includes(tokens[at]!.kind)) at++;
  // `未通过测评的8个账号中`: what it did not pass may stand between.
  let last = tokens[index - 1]?.text === "的" ? index - 2 : index - 1;
  if (tokens[last]?.kind === "check" && tokens[last - 1]?.kind === "failed") last--;
  const before = tokens[last];
  const failed = before?.kind === "failed" || tokens.slice(index + 1, at).some(({ kind }) => kind === "failed");
  return failed && at > index + 1 && tokens[at]?.kind === "other" && AMONG_THEM.test(tokens[at]!.text);
}

/**
 * Reads a count of failures of which parts are told, or one of those parts: `31个不合格账号中,微信公众号15个、微博12个`. They are failures of the whole and of parts that
 * were counted before, and no totals. Tells whether the count is one.
 */
export function readFailedPart(reading: Reading, tokens: readonly Token[], index: number, theme: Theme, roleTold: boolean): boolean {
  const token = tokens[index]!;
  if (leadsToParts(tokens, index)) {
    const subject = tokens.map(themeOf).find((told) => told.subject && !told.platform)?.subject;
    reading.failures = { value: token.value!, end: token.end };
    give(reading, { ...(subject ? { subject } : {}) }, token);
    return true;
  }
  const { failures } = reading;
  if (!failures || roleTold || token.value! > failures.value) return false;
  const from = isPart(theme) ? theme : { ...theme, ...partBehind(tokens, index) };
  if (!isPart(from)) return false;
  for (const part of each(tokens, index) ?? [from]) give(reading, part, token);
  return true;
}

/** Whose the failures are may stand behind their figure: `7个来自县区,1个来自市直部门`. */
function partBehind(tokens: readonly Token[], index: number): Theme {
  const [verb, place] = tokens.slice(index + 1);
  if (!place || !isPlace(place) || !/^(?:来自|出自|属于?|系|涉及|分布在|集中在)$/u.test(verb!.text)) return {};
  return { scope: { text: place.text, start: place.start, end: place.end } };
}

const ITEMS: ReadonlySet<Token["kind"]> = new Set(["among", "platform", "region", "scope", "account", "website", "count"]);

/**
 * Reads a list of parts whose verdict stands behind the last of them: `其中,微信公众号9个、微博5个、今日头条1个不合格`. Each counts failures. Returns the tokens that it
 * used up.
 */
export function readFailedList(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const counts = tokens.filter(({ kind }) => kind === "count");
  const last = tokens.findLastIndex(({ kind }) => kind === "count");
  const verdict = tokens[last + 1]?.kind === "account" || tokens[last + 1]?.kind === "website" ? tokens[last + 2] : tokens[last + 1];
  const list = tokens.slice(0, last + 1);
  if (counts.length < 2 || verdict?.kind !== "failed" || tokens.at(-1) !== verdict) return new Set();
  if (!list.every(({ kind, text }) => ITEMS.has(kind) || text === "、" || (kind === "other" && /^(?:[和与及]|以及|有)$/u.test(text)))) return new Set();
  const themes = counts.map((count) => themeAround(tokens, tokens.indexOf(count)));
  if (!themes.every(isPart) || new Set(themes.map(({ platform, scope }) => platform ?? scope!.text)).size < counts.length) return new Set();
  counts.forEach((count, i) => give(reading, themes[i]!, count));
  reading.lastRoles = ["failed"];
  reading.failures = { value: counts.reduce((sum, { value }) => sum + value!, 0), end: counts.at(-1)!.end };
  return new Set(counts);
}

/** Tells whether a figure sums up the failures just told of parts: `…今日头条1个不合格,合计16个`. */
export function sumsFailures({ failures }: Reading, tokens: readonly Token[], index: number): boolean {
  return index === 1 && failures?.value === tokens[1]!.value && /^(?:合计|共计|总计|共)$/u.test(tokens[0]!.text);
}

/** Several that had as many each: `客户端和小程序各2个`. */
function each(tokens: readonly Token[], index: number): Theme[] | undefined {
  if (!/各有?$/u.test(tokens[index - 1]?.text ?? "")) return undefined;
  const from = tokens.slice(0, index).findLastIndex(({ kind }) => kind === "count") + 1;
  const beside = themesBeside(tokens.slice(from, index), index - from).map(({ theme }) => theme);
  return beside.length > 1 ? beside : undefined;
}

/** Opens a claim for the one part of the sentence that was counted without a role: `县区所属254个、市直部门133个,…,未通过的8个账号中,7个来自县区`. */
function claimOfCounted(reading: Reading, { scope, platform }: Theme, failed: number): Claim | undefined {
  const alone = reading.lone.filter(({ role }) => role === "other").map(({ theme, value, start, end }) => ({ theme, figure: { value, start, end } }));
  const named = [...reading.pending, ...alone.filter(({ figure }) => reading.pending.every((other) => other.figure.start !== figure.start))].filter(({ figure, theme }) => (scope ? theme.scope?.text.startsWith(scope.text) : platform !== undefined && theme.platform === platform) && figure.start >= reading.sentence && figure.value >= failed);
  const [part] = named;
  if (!part || named.length > 1) return undefined;
  const { current } = reading;
  const claim = open(reading, part.theme, partOf(reading, part.theme), part.figure);
  take(reading, claim, "checked", part);
  goBack(reading, current);
  return claim;
}

/** Gives failures to the claim that counts what they are of, where it lacks them and they do not exceed it; else they stand alone. */
function give(reading: Reading, theme: Theme, token: Token): void {
  const about = { ...reading.inherited, ...theme };
  const figure = figureOf(token);
  const fits = ({ alone, figures: { checked, running, passed, failed, handled, unhandled }, ...claim }: Claim): boolean => {
    const whole = checked ?? running;
    // What was mended, or answered, did not fail.
    return !alone && (handled ?? unhandled) === undefined && sameTheme(about, { ...claim, figures: {} }) && failed === undefined && whole !== undefined && whole.value >= figure.value && (passed === undefined || whole.value - passed.value === figure.value);
  };
  const claim = reading.claims.slice(-LATEST).findLast(fits) ?? claimOfCounted(reading, about, figure.value);
  if (!claim) {
    reading.lone.push({ ...figure, theme: about, role: "failed" });
    return;
  }
  claim.figures.failed = figure;
  widen(claim, token);
}
