import type { ReportedRate, Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import { kindOfRate, movedOn } from "./figure-themes.js";
import { themeOfItem } from "./items.js";
import { isPart, type Reading } from "./reading.js";
import { placeOfStretch } from "./stretch-places.js";
import { isSubject, scopeOf, themeAround, themeOf } from "./themes.js";

/** Rates that say themselves that they are of the whole. */
const OF_WHOLE = /^(?:总|整体|综合|平均)/u;

/** Tells whether a rate says itself that it is of the whole: 总体合格率. */
export function isOfWhole({ word }: ReportedRate): boolean {
  return OF_WHOLE.test(word);
}

/** Replies and completions are about messages or problems, whatever noun stands nearest. */
export function isOfSettling({ metric }: ReportedRate): boolean {
  return metric === "on-time-reply" || metric === "completion";
}

/** What a clause without figures says did well is what the rate behind it is of: `甲县继续保持全部达标,合格率100%`. */
function scopeSaidBefore({ before }: Reading, theme: Theme): Theme["scope"] {
  if (theme.subject || theme.scope || !before.some(({ kind }) => kind === "passed" || kind === "failed") || before.some(({ kind }) => kind === "count" || kind === "percent")) return undefined;
  const scope = scopeOf(before, before.length);
  return scope && !/^各/u.test(scope.text) ? scope : undefined;
}

/** The part of which the clause before told another subject's rate, where this one's rate of the whole is told already: `…分别为96.8%和97.3%,其中县区网站合格率95.5%,新媒体合格率96.9%`. */
function partGoneOn({ among, current, claims, sentence, before }: Reading, { subject }: Theme, { metric }: ReportedRate): Theme["scope"] {
  const last = current?.rates.at(-1);
  if (!among || !last || subject === undefined || current!.theme.subject === subject || !current!.theme.scope || last.metric !== metric || before.at(-1)?.start !== last.start) return undefined;
  return claims.some(({ theme, rates, start }) => start >= sentence && !isPart(theme) && theme.subject === subject && rates.some((rate) => rate.metric === metric)) ? current!.theme.scope : undefined;
}

/** What a rate is about: what its clause says, else the item or the clause before it. `from` is where the words that name the rate begin. */
export function themeOfRate(reading: Reading, clause: Clause, index: number, rate: ReportedRate, from: number): Theme {
  const { tokens, about } = clause;
  const settled = isOfSettling(rate);
  const borrowed = about?.some(isSubject) && !tokens.some(isSubject) ? about : [];
  const around = themeAround([...borrowed, ...tokens], borrowed.length + from);
  const theme: Theme = settled ? (around.scope ? { scope: around.scope } : {}) : around;
  if (!settled) Object.assign(theme, placeOfStretch(clause, theme));
  const kind = isPart(theme) ? undefined : kindOfRate(clause, from);
  if (kind) theme.scope = kind;
  // Links are no sites, and what passed is nothing mended.
  if (/^链接/u.test(rate.word)) theme.subject = "other";
  Object.assign(theme, themeOfItem(reading, clause, theme));
  const ofWhole = isOfWhole(rate);
  // A rate alone behind a comma is about what the clause before it names: `检查政务新媒体约60个,总体合格率96.7%`.
  // A column that a site failed by is not what passed: `“…”网站因5个栏目不更新不合格,合格率96.3%`.
  const last = reading.before.findLast(isSubject);
  // Nor is the platform of an account that a clause names for its fault: `“甲”微博因长期未更新不合格,合格率94.44%`.
  const ofExample = last?.kind === "platform" && /”$/u.test(reading.before[reading.before.indexOf(last) - 1]?.text ?? "") && reading.before.some(({ kind }) => kind === "failed");
  const named = ofExample ? undefined : last?.kind === "column" && reading.current?.theme.subject !== "column" && reading.before.some(({ kind }) => kind === "failed") ? undefined : last;
  const own = reading.pending.some((part) => part.theme.platform !== undefined && part.theme.platform === named?.platform && part.figure.start >= reading.before[0]!.start);
  // Two platforms that have one figure are told by that: `头条号、抖音号等14个,合格率为100%`.
  const [together, ...more] = reading.pending.filter((part) => isPart(part.theme) && part.figure.start >= (reading.before[0]?.start ?? Infinity));
  const joint = together !== undefined && more.length === 0 && together.theme.scope !== undefined && named?.kind === "platform" && together.theme.scope.text.includes(named.text);
  if (!settled && !own && !joint && !theme.subject && named && !reading.claims.some((other) => other.end > named.start)) {
    // `定远县政府网站两次无法打开,可用率98.9%`; a part that is counted there opens a claim of its own.
    const counted = reading.pending.some((part) => isPart(part.theme) && part.figure.start >= reading.before[0]!.start);
    const scope = theme.scope ?? (counted ? undefined : scopeOf(reading.before, reading.before.indexOf(named)));
    // 均为微信公众号,总体合格率94.7%: what the whole consists of says nothing of its rate but the subject.
    Object.assign(theme, ofWhole ? { subject: themeOf(named).subject } : { ...themeOf(named), ...(scope && { scope }) });
  }
  if (!settled && !isPart(theme)) Object.assign(theme, { ...movedOn(reading), ...theme });
  const goneOn = !settled && !isPart(theme) && tokens.length <= 4 ? partGoneOn(reading, theme, rate) : undefined;
  if (goneOn) theme.scope = goneOn;
  if ((rate.metric === "pass" || rate.metric === "fail") && theme.subject === "rectification") delete theme.subject;
  const continued = settled || ofWhole ? undefined : scopeSaidBefore(reading, theme);
  if (continued) theme.scope = continued;
  return theme;
}
