import type { Metric } from "../records/rate.js";
import type { Claim, ReportedRate, Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import { addRate, adopt, backToWhole, differs, isPart, open, openCounted, partOf, sameTheme, take, widen, type Reading } from "./reading.js";
import { adoptListed } from "./earlier-totals.js";
import { rateOfNamed, rateOfWaiting } from "./shared-rates.js";
import { adoptRunning, adoptWhole, follows, isShareOfRunning, readShare, wholeOfShare } from "./shares.js";
import { isSubject, scopeOf, themeAround, themeOf } from "./themes.js";
import type { Token } from "./tokens.js";

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
    // `由91.3%上升到95.42%`: the first figure is of an earlier time.
    if (token.kind === "other" && /(?:由|从)(?:第?[\p{Script=Han}\d]{1,8})?$/u.test(token.text)) return undefined;
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

/** A place with a value and no word for it goes on with the rate of the clause before: `甲县合格率98.1%,乙县仅为83.3%`. */
function metricBefore({ before }: Reading, tokens: readonly Token[], index: number): { metric: Metric; from: number } | undefined {
  const own = tokens.slice(0, index);
  const verb = own.at(-1);
  if (own.length < 2 || verb?.kind !== "other" || !/^(?:仅|只|则|也|均)?(?:为|有|达|是)$/u.test(verb.text) || !own.slice(0, -1).every(({ kind }) => kind === "region" || kind === "scope")) return undefined;
  const metric = before.findLast(({ kind }) => kind === "metric");
  return metric && !metric.text.startsWith("占") && before.at(-1)?.kind === "percent" ? { metric: metric.metric!, from: index } : undefined;
}

/** Rates that say themselves that they are of the whole. */
const OF_WHOLE = /^(?:总体|整体|综合|平均)/u;

/** What a clause without figures says did well is what the rate behind it is of: `甲县继续保持全部达标,合格率100%`. */
function scopeSaidBefore({ before }: Reading, theme: Theme): Theme["scope"] {
  if (theme.subject || theme.scope || !before.some(({ kind }) => kind === "passed" || kind === "failed") || before.some(({ kind }) => kind === "count" || kind === "percent")) return undefined;
  const scope = scopeOf(before, before.length);
  return scope && !/^各/u.test(scope.text) ? scope : undefined;
}

/** In brackets behind the name of another time: 与三季度(合格率97.8%)相比. */
const COMPARED = /(?:与|较|比|同)[\p{Script=Han}\d]{0,8}(?:季度|年|月|期|次|批)$/u;

/** Reads a percentage: a rate of the claim before it, of several named side by side, or of one of its own. */
export function readRate(reading: Reading, { tokens, about }: Clause, index: number): void {
  const token = tokens[index]!;
  const found = metricOf(tokens, index) ?? metricBefore(reading, tokens, index);
  if (!found || about?.some(({ kind, text }) => kind === "other" && COMPARED.test(text))) return;
  const share = /^占/u.test(tokens[found.from]!.text);
  const rate: ReportedRate = { metric: share && isShareOfRunning(reading, tokens, index) ? "sampling" : found.metric, value: token.value!, text: token.text, word: tokens[found.from]!.text, start: token.start, end: token.end };
  if (share && rate.metric !== "sampling") {
    const part = readShare(reading, tokens, index, rate);
    if (part) {
      addRate(part, rate);
      return;
    }
  }
  const isShared = tokens.slice(found.from, index).some((near) => near.kind === "all");
  if (rateOfNamed(reading, tokens, found.from, rate) || (isShared && rateOfWaiting(reading, token, rate))) return;
  // Replies and completions are about messages or problems, whatever noun stands nearest.
  const settled = found.metric === "on-time-reply" || found.metric === "completion";
  const borrowed = about?.some(isSubject) && !tokens.some(isSubject) ? about : [];
  const around = themeAround([...borrowed, ...tokens], borrowed.length + (found.from === index ? index : found.from));
  const theme: Theme = settled ? (around.scope ? { scope: around.scope } : {}) : around;
  const ofWhole = OF_WHOLE.test(rate.word);
  // A rate alone behind a comma is about what the clause before it names: `检查政务新媒体约60个,总体合格率96.7%`.
  const named = reading.before.findLast(isSubject);
  const own = reading.pending.some((part) => part.theme.platform !== undefined && part.theme.platform === named?.platform && part.figure.start >= reading.before[0]!.start);
  if (!settled && !own && !theme.subject && named && !reading.claims.some((other) => other.end > named.start)) {
    // `定远县政府网站两次无法打开,可用率98.9%`; a part that is counted there opens a claim of its own.
    const counted = reading.pending.some((part) => isPart(part.theme) && part.figure.start >= reading.before[0]!.start);
    const scope = theme.scope ?? (counted ? undefined : scopeOf(reading.before, reading.before.indexOf(named)));
    // 均为微信公众号,总体合格率94.7%: what the whole consists of says nothing of its rate but the subject.
    Object.assign(theme, ofWhole ? { subject: themeOf(named).subject } : { ...themeOf(named), ...(scope && { scope }) });
  }
  const continued = settled || ofWhole ? undefined : scopeSaidBefore(reading, theme);
  if (continued) theme.scope = continued;
  if (!settled) openCounted(reading, theme, token);
  backToWhole(reading, theme);
  let claim = reading.current;
  // 满意率 and the like are of no counts, unless they follow from those just before.
  if (rate.metric === "other") {
    const { current } = reading;
    if (current && current.start >= reading.sentence && current.rates.length === 0 && !differs(theme, current) && followsCounts(rate, current)) {
      addRate(current, rate);
      return;
    }
    const own = open(reading, { ...(current?.theme.subject ? { subject: current.theme.subject } : {}), ...theme }, undefined, token);
    own.alone = true;
    adoptCounts(reading, own, rate);
    addRate(own, rate);
    reading.current = current;
    return;
  }
  const other = claim && theme.subject !== undefined && claim.theme.subject === undefined && claim.rates.length > 0;
  // What was settled is of this sentence, and of no total that an earlier one gave.
  const elsewhere = settled && claim !== undefined && claim.start < reading.sentence && !(claim.figures.handled ?? claim.figures.unhandled ?? claim.figures.received ?? claim.figures.problem);
  if (!claim || other || elsewhere || differs(theme, claim) || claim.rates.some(({ metric }) => metric === rate.metric)) {
    const earlier = claim && theme.subject ? reading.claims.findLast((other) => sameTheme(theme, other) && !other.rates.some((r) => r.metric === rate.metric)) : undefined;
    claim = earlier ?? open(reading, theme, isPart(theme) ? partOf(reading, theme) : undefined, token);
  }
  // What can be reached is another matter than what passed.
  if (rate.metric === "availability" && (claim.figures.passed ?? claim.figures.failed) && !followsCounts(rate, claim)) {
    const { current } = reading;
    claim = open(reading, { ...(claim.theme.subject ? { subject: claim.theme.subject } : {}), ...theme }, undefined, token);
    claim.alone = true;
    addRate(claim, rate);
    reading.current = current;
    return;
  }
  // What follows is of the part that was named again, in an earlier claim or in one of its own.
  if (isPart(theme)) reading.current = claim;
  if (found.from <= index) widen(claim, tokens[found.from]!);
  if (rate.metric === "coverage" || rate.metric === "sampling") adoptRunning(reading, claim, rate, share ? wholeOfShare(tokens, index) : undefined);
  else adoptCounts(reading, claim, rate);
  adoptListed(reading, claim, rate);
  claim = adoptWhole(reading, claim, rate);
  if (settled) adoptMessages(reading, claim);
  if (settled && rate.value === 100) adoptFound(reading, claim);
  if (settled) claim = ownSettled(reading, claim, rate);
  if (settled) adoptLarger(reading, claim, rate);
  if (rate.metric === "pass" && rate.value === 100) adoptAllPassed(reading, claim);
  addRate(claim, rate);
}

function followsCounts(rate: ReportedRate, { figures: { passed, failed, checked, running } }: Claim): boolean {
  const whole = (checked ?? running)?.value;
  const good = passed?.value ?? (whole !== undefined && failed ? whole - failed.value : undefined);
  return whole !== undefined && good !== undefined && follows(rate, good, whole);
}

/** Two rates of settling, each with a count of its own, are of the same messages: `留言91条,办结率100%,其中5日内答复88条,按期答复率96.7%`. */
function ownSettled(reading: Reading, claim: Claim, rate: ReportedRate): Claim {
  const whole = claim.figures.received ?? claim.figures.checked;
  if (!whole || claim.rates.length === 0 || (claim.figures.handled ?? claim.figures.unhandled)) return claim;
  const part = reading.lone.findLast(({ role, start, value }) => role === "handled" && start >= reading.sentence && start > whole.start && follows(rate, value, whole.value));
  if (!part) return claim;
  const own = open(reading, claim.theme, undefined, whole);
  own.figures.received = whole;
  adopt(reading, own, "handled", part);
  return own;
}

/** What was looked at again is a part of the figure before it, where the rate follows from the two: `不合格网站共12个,通过复核的10个,整改完成率83.3%`. */
function adoptLarger(reading: Reading, claim: Claim, rate: ReportedRate): void {
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

/** All of what the sentence counted passed: `主管的网站3家,分别为甲、乙、丙,均为合格,合格率100%`. */
function adoptAllPassed(reading: Reading, claim: Claim): void {
  const said = (kind: Token["kind"]): boolean => reading.before.some((token) => token.kind === kind);
  if (Object.keys(claim.figures).length > 0 || !((said("all") && said("passed")) || (said("none") && said("failed")))) return;
  const registered = reading.lone.filter(({ role, start }) => role === "registered" && start >= reading.sentence).map(({ theme, ...figure }) => ({ figure, theme }));
  const counted = [...reading.pending, ...registered].filter(({ theme }) => theme.subject === claim.theme.subject && !isPart(theme));
  if (counted.length === 1) take(reading, claim, "checked", counted[0]!);
}

/** The one count of messages in the clause before is what a rate of replies is of: `来信40件,按期办结率97.5%`. */
function adoptMessages(reading: Reading, claim: Claim): void {
  if (Object.keys(claim.figures).length > 0) return;
  const counted = reading.pending.filter(({ theme, figure }) => theme.subject === "message" && figure.start >= (reading.before[0]?.start ?? Infinity));
  if (counted.length === 1) take(reading, claim, "received", counted[0]!);
}

/** All that the sentence found was settled: `发现错误信息56条,已全部整改完成,整改率100%`. */
function adoptFound(reading: Reading, claim: Claim): void {
  if (Object.keys(claim.figures).length > 0) return;
  const counted = reading.lone.filter(({ start, role }) => start >= reading.sentence && (role === "sensitive-words" || role === "other"));
  // Behind a figure and its parts (`错误信息56条,其中错别字49条、敏感信息7条`) all is the whole.
  const found = counted.find(({ value }, i) => i < counted.length - 1 && counted.slice(i + 1).reduce((sum, part) => sum + part.value, 0) === value) ?? counted.at(-1);
  if (found) adopt(reading, claim, "checked", found);
}

/** A rate without counts takes two figures of its sentence whose roles were open, where it follows from them: `给183家网站发信,166家回信,…率90.71%`. */
function adoptCounts(reading: Reading, claim: Claim, rate: ReportedRate): void {
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
