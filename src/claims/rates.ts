import type { Claim, ReportedRate, Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import type { Token } from "./tokens.js";
import { decimalsOf } from "../text/numbers.js";
import { adoptListed } from "./earlier-totals.js";
import { movedOn } from "./figure-themes.js";
import { openListedWhole } from "./listed-wholes.js";
import { themeOfItem } from "./items.js";
import { hasBecome, metricBefore, metricOf, proportionBefore, rateByDeed } from "./metrics.js";
import { adoptProven, adoptTimes } from "./proven-counts.js";
import { adoptAllOf, adoptAllPassed, adoptCounted, adoptCounts, adoptFound, adoptLarger, adoptMessages, adoptReceived, adoptRest, followsCounts, ownSettled } from "./rate-counts.js";
import { addRate, backToWhole, differs, goBack, isPart, open, openCounted, partOf, rateOf, sameTheme, take, themeKey, widen, type Reading } from "./reading.js";
import { adoptProblems, adoptSettledParts } from "./settled-parts.js";
import { excepts, rateInBrackets, rateOfFollowing, rateOfNamed, rateOfNoun, rateOfPlace, rateOfWaiting } from "./shared-rates.js";
import { adoptRunning, adoptWhole, follows, isShareOfRunning, judgedShare, readShare, wholeOfShare } from "./shares.js";
import { isPlace, isSubject, scopeOf, themeAround, themeOf } from "./themes.js";

/** Rates that say themselves that they are of the whole. */
const OF_WHOLE = /^(?:总|整体|综合|平均)/u;

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

/** Tells whether what a claim counts was settled, if at all, in an earlier sentence, or is what another rate is of: a rate of settling is of neither. */
function isSettledElsewhere({ start, end, rates, figures }: Claim, rate: ReportedRate, { sentence, lone, pending }: Reading, ofLetters: boolean): boolean {
  const { handled, unhandled, received, problem, checked } = figures;
  const settled = handled ?? unhandled ?? received ?? problem;
  // `未更新的4个,更新合格率93.1%;发现并纠正错字31处,纠正率100%`: what did not pass is none of what was put right.
  if (!(handled ?? received ?? problem) && lone.some((figure) => figure.start >= Math.max(sentence, end)) && rates.some(({ metric }) => metric === "pass" || metric === "fail" || metric === "other")) return true;
  // `扫描信息18462条,发现错敏信息73条,全部处置,处置率100%`: what was found was settled, and not what was looked at.
  if (settled === undefined && lone.some((figure) => figure.role === "sensitive-words" && figure.start >= Math.max(sentence, end))) return true;
  // `新媒体合格率96.7%,留言按时办结率100%`: letters are no accounts.
  if (settled === undefined && ofLetters && rates.some(({ metric }) => metric === "pass")) return true;
  if (settled === undefined) return start < sentence || rates.some(({ metric }) => metric === "coverage" || metric === "sampling");
  const whole = received ?? problem ?? checked;
  // `共收到留言1284件,…。“…”平台留言64件,全部按时办结,办结率100%`: those of this sentence were.
  if (received && received.start < sentence && !(handled ?? unhandled) && pending.some(({ figure, theme }) => figure.start >= sentence && theme.subject === "message")) return true;
  return settled.start < sentence && handled !== undefined && whole !== undefined && !follows(rate, handled.value, whole.value);
}

/** In brackets behind the name of another time: 与三季度(合格率97.8%)相比. */
const COMPARED = /(?:与|较|比|同)[\p{Script=Han}\d]{0,8}(?:季度|年|月|期|次|批)$/u;

/** Looks for the counts that a rate of its own kind follows from; no later figure joins it. */
function prove(reading: Reading, own: Claim, rate: ReportedRate): void {
  own.alone = true;
  adoptCounts(reading, own, rate);
  adoptProven(reading, own, rate);
  adoptTimes(reading, own, rate);
  if (own.theme.subject === undefined) adoptOfLetters(reading, own, rate);
}

/** How content those were whose letters an earlier sentence counts: `收到咨询3172件,…。群众评价满意2806件,满意率88.46%`. */
function adoptOfLetters({ claims, counts }: Reading, own: Claim, rate: ReportedRate): void {
  if (Object.keys(own.figures).length > 0 || decimalsOf(rate.text) === 0) return;
  const part = counts.findLast(({ end }) => end <= rate.start);
  const whole = part && claims.map(({ figures }) => figures.received).findLast((received) => received !== undefined && follows(rate, part.value, received.value));
  if (!whole) return;
  Object.assign(own.figures, { checked: whole, passed: part });
  own.theme = { ...own.theme, subject: "message" };
}

/** Reads a rate whose word no lexicon lists, where it follows from figures just before. */
function readByDeed(reading: Reading, tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  const word = rateByDeed(tokens, index);
  if (word === undefined) return;
  const { current, claims } = reading;
  const rate: ReportedRate = { metric: "other", value: token.value!, text: token.text, word, start: token.start, end: token.end };
  const ofPart = current && current.start >= reading.sentence && isPart(current.theme) ? current.theme : undefined;
  const own = open(reading, ofPart ?? (current?.theme.subject ? { subject: current.theme.subject } : {}), undefined, token);
  prove(reading, own, rate);
  if (Object.keys(own.figures).length > 0) addRate(own, rate);
  else reading.claims = claims;
  goBack(reading, current);
}

/** Reads a value that several rates share: `监测覆盖率、可用率、合格率均为100%`. Each is read as if it stood alone. */
function readSharedBy(reading: Reading, clause: Clause, index: number): void {
  const { tokens } = clause;
  const last = tokens.slice(0, index).findLastIndex(({ kind }) => kind === "metric");
  if (last < 2 || !tokens.slice(last + 1, index).some(({ kind }) => kind === "all")) return;
  let from = last;
  while (tokens[from - 2]?.kind === "metric" && /^[、和与及]$/u.test(tokens[from - 1]!.text)) from -= 2;
  for (let at = from; at < last; at += 2) {
    const alone = [...tokens.slice(0, from), tokens[at]!, ...tokens.slice(last + 1)];
    readRate(reading, { ...clause, tokens: alone }, from + index - last);
  }
}

/** The claim of this sentence that counts what was settled, and has no rate yet: `办结39条,其中按期办结38条,按期办结率97.4%,办结率100%`. */
function settledBefore({ claims, sentence }: Reading, { theme, figures, parent }: Claim, rate: ReportedRate): Claim | undefined {
  const whole = (figures.received ?? parent?.figures.received)?.value;
  return whole === undefined ? undefined : claims.findLast((other) => {
    const { received, handled } = other.figures;
    return other.start >= sentence && other.theme.subject === theme.subject && other.rates.length === 0 && received?.value === whole && handled !== undefined && follows(rate, handled.value, whole);
  });
}

/** What there was to mend of the sites or of the accounts that the clause before says are mended, where the sentence told it of both. */
function problemsOf({ before, claims, sentence }: Reading): Claim | undefined {
  const subject = mendedSubject(before);
  return subject && claims.findLast(({ theme, figures, rates, start }) => start >= sentence && theme.subject === subject && figures.problem !== undefined && rates.length === 0);
}

/** The one of sites and accounts that a clause without figures says are mended: `网站全部整改到位`. */
function mendedSubject(before: readonly Token[]): Theme["subject"] {
  const nouns = new Set(before.flatMap((token) => (token.kind === "website" || token.kind === "account" ? themeOf(token).subject! : [])));
  return nouns.size === 1 && !before.some(({ kind }) => kind === "count" || kind === "percent") ? [...nouns][0] : undefined;
}

/** The one figure of this sentence that counts just this, and of no part: `涉及网站28家、账号96个`. */
function countedByNoun({ pending, sentence }: Reading, subject: Theme["subject"]): Reading["pending"][number] | undefined {
  const counted = pending.filter(({ figure, theme }) => figure.start >= sentence && theme.subject === subject && !isPart(theme));
  return counted.length === 1 ? counted[0] : undefined;
}

/** Reads a percentage: a rate of the claim before it, of several named side by side, or of one of its own. */
export function readRate(reading: Reading, clause: Clause, index: number): void {
  const { tokens, about, stretch } = clause;
  const token = tokens[index]!;
  if (rateInBrackets(reading, clause)) return;
  readSharedBy(reading, clause, index);
  if (rateOfPlace(reading, tokens, index)) return;
  const found = metricOf(tokens, index) ?? metricBefore(reading, tokens, index) ?? proportionBefore(reading, tokens, index);
  if (!found) {
    readByDeed(reading, tokens, index);
    return;
  }
  if (about?.some(({ kind, text }) => kind === "other" && COMPARED.test(text))) return;
  const share = /^占/u.test(tokens[found.from]!.text);
  // 检查比例 is a sample's, unless all were checked.
  const all = found.metric === "sampling" && token.value === 100 && /^(?:检查|自查)/u.test(tokens[found.from]!.text);
  const picked = share && isShareOfRunning(reading, tokens, index);
  const rate = rateOf(token, tokens[found.from]!, (picked && token.value === 100) || all ? "coverage" : picked ? "sampling" : found.metric);
  if (rateOfFollowing(reading, tokens, index, rate)) return;
  if (hasBecome(tokens, index)) {
    if (reading.current?.rates.every(({ metric }) => metric !== rate.metric) && followsCounts(rate, reading.current)) addRate(reading.current, rate);
    return;
  }
  const judged = share ? judgedShare(reading, tokens, index, rate) : undefined;
  if (judged) {
    addRate(reading.current!, { ...rate, metric: judged });
    return;
  }
  if (share && rate.metric !== "sampling" && rate.metric !== "coverage") {
    const part = readShare(reading, tokens, index, rate);
    if (part) {
      addRate(part, rate);
      return;
    }
  }
  // `甲县10个、乙县8个均合格,合格率100%`: what is said of all is of each.
  const ofGroup = rate.value === 100 && reading.group.length > 1 && reading.group.every(({ rates }) => rates.length === 0) && !tokens.slice(0, index).some((near) => isSubject(near) || isPlace(near));
  // `甲县、乙县所抽网站均合格,合格率达到100%`: so is what the clause before says of all.
  const saidOfAll = rate.value === 100 && reading.before.some(({ kind }) => kind === "all") && reading.before.some(({ kind }) => kind === "passed") && reading.before.filter(isPlace).length > 1 && !excepts(reading.before) && !reading.before.some(({ kind }) => kind === "count") && !tokens.slice(0, index).some((near) => isSubject(near) || isPlace(near));
  const isShared = ofGroup || saidOfAll || tokens.slice(found.from, index).some((near) => near.kind === "all");
  if (rateOfNamed(reading, tokens, found.from, rate) || (isShared && rateOfWaiting(reading, token, rate))) return;
  // Replies and completions are about messages or problems, whatever noun stands nearest.
  const settled = found.metric === "on-time-reply" || found.metric === "completion";
  const borrowed = about?.some(isSubject) && !tokens.some(isSubject) ? about : [];
  if (settled && rateOfNoun(reading, tokens, found.from, rate)) return;
  const around = themeAround([...borrowed, ...tokens], borrowed.length + (found.from === index ? index : found.from));
  const theme: Theme = settled ? (around.scope ? { scope: around.scope } : {}) : around;
  // Links are no sites, and what passed is nothing mended.
  if (/^链接/u.test(rate.word)) theme.subject = "other";
  Object.assign(theme, themeOfItem(reading, stretch, theme));
  const ofWhole = OF_WHOLE.test(rate.word);
  // A rate alone behind a comma is about what the clause before it names: `检查政务新媒体约60个,总体合格率96.7%`.
  // A column that a site failed by is not what passed: `“…”网站因5个栏目不更新不合格,合格率96.3%`.
  const last = reading.before.findLast(isSubject);
  const named = last?.kind === "column" && reading.current?.theme.subject !== "column" && reading.before.some(({ kind }) => kind === "failed") ? undefined : last;
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
  // What a sample is taken of is what there is.
  if (!settled) openCounted(reading, theme, token, 0, rate.metric === "sampling" ? "running" : "checked");
  backToWhole(reading, theme);
  openListedWhole(reading, theme, token);
  let claim = reading.current;
  // 满意率 and the like are of no counts, unless they follow from those just before.
  if (rate.metric === "other") {
    const { current } = reading;
    if (current && current.start >= reading.sentence && current.rates.length === 0 && !differs(theme, current) && followsCounts(rate, current)) {
      addRate(current, rate);
      return;
    }
    // `甲乡3个栏目未更新,更新率只有57.1%`: what a sentence tells of a part is of that part.
    const ofPart = current && current.start >= reading.sentence && isPart(current.theme) ? current.theme : undefined;
    const own = open(reading, { ...(ofPart ?? (current?.theme.subject ? { subject: current.theme.subject } : {})), ...theme }, undefined, token);
    const counted = theme.subject ? [] : reading.pending.filter((part) => part.theme.subject === "column" && part.figure.start >= reading.sentence);
    prove(reading, own, rate);
    // `共承担栏目236个,达到要求的219个,更新率92.8%`: of columns, whatever the paragraph is about.
    const column = counted.find(({ figure }) => figure.start === own.figures.checked?.start);
    if (column) own.theme = { ...own.theme, subject: "column" };
    addRate(own, rate);
    goBack(reading, current);
    return;
  }
  const other = claim && theme.subject !== undefined && claim.theme.subject === undefined && claim.rates.length > 0;
  // `抽查部门19个,涉及网站28家、账号96个,网站合格率96.4%`: of those that are counted by their noun.
  const ownCounted = claim && claim.theme.subject === undefined && theme.subject !== undefined && !isPart(theme) ? countedByNoun(reading, theme.subject) : undefined;
  if (ownCounted) {
    const own = open(reading, theme, undefined, token);
    take(reading, own, "checked", ownCounted);
    addRate(own, rate);
    reading.current = claim;
    return;
  }
  // What was settled is of this sentence, and of no total that an earlier one gave.
  const mended = settled ? mendedSubject(reading.before) : undefined;
  const ofOther = mended !== undefined && (claim?.theme.subject === "website" || claim?.theme.subject === "account") && claim.theme.subject !== mended;
  const elsewhere = settled && claim !== undefined && (ofOther || isSettledElsewhere(claim, rate, reading, tokens.slice(0, index).some(({ kind }) => kind === "message")));
  if (!claim || other || elsewhere || differs(theme, claim) || claim.rates.some(({ metric }) => metric === rate.metric)) {
    const earlier = claim && theme.subject ? reading.claims.findLast((other) => sameTheme(theme, other) && !other.rates.some((r) => r.metric === rate.metric)) : claim && settled ? (settledBefore(reading, claim, rate) ?? problemsOf(reading)) : undefined;
    claim = earlier ?? open(reading, theme, isPart(theme) ? partOf(reading, theme) : undefined, token);
  }
  // `甲区抽查12家,合格11家;乙区抽查18家,合格18家;总合格率96.7%`: nor where no word told the whole.
  const untold = ofWhole && !isPart(theme) && isPart(claim.theme) && !claim.parent && reading.claims.some((other) => other !== claim && other.start >= reading.sentence && isPart(other.theme) && other.theme.subject === claim!.theme.subject && themeKey(other.theme) !== themeKey(claim!.theme));
  if (untold && !followsCounts(rate, claim)) {
    claim = open(reading, { ...(claim.theme.subject && { subject: claim.theme.subject }), ...theme }, undefined, token);
    claim.alone = true;
  }
  // `微信28个、微博6个,合格率分别为…,总体合格率91.5%`: the rate of all is none of the part's that was named last.
  const whole = ofWhole && !isPart(theme) && (isPart(claim.theme) || Object.keys(claim.figures).length === 0) ? reading.claims.findLast((other) => other !== claim && !isPart(other.theme) && !other.alone && other.start >= reading.sentence && !differs(theme, other) && other.theme.subject === claim!.theme.subject && !other.rates.some(({ metric }) => metric === rate.metric)) : undefined;
  const earlierWhole = whole ?? (ofWhole && !isPart(theme) && isPart(claim.theme) ? reading.claims.findLast((other) => !isPart(other.theme) && !other.alone && other.theme.subject === claim!.theme.subject && other.rates.every(({ metric }) => metric !== rate.metric) && followsCounts(rate, other)) : undefined);
  if (earlierWhole) {
    if (Object.keys(claim.figures).length === 0 && claim.rates.length === 0) reading.claims = reading.claims.filter((other) => other !== claim);
    claim = earlierWhole;
  }
  // What can be reached is another matter than what passed.
  if (rate.metric === "availability" && (claim.figures.passed ?? claim.figures.failed) && !followsCounts(rate, claim)) {
    const { current } = reading;
    claim = open(reading, { ...(claim.theme.subject ? { subject: claim.theme.subject } : {}), ...theme }, undefined, token);
    claim.alone = true;
    adoptProven(reading, claim, rate);
    adoptTimes(reading, claim, rate);
    addRate(claim, rate);
    goBack(reading, current);
    return;
  }
  // What follows is of the part that was named again, in an earlier claim or in one of its own.
  if (isPart(theme)) reading.current = claim;
  if (found.from <= index) widen(claim, tokens[found.from]!);
  if (rate.metric === "coverage" || rate.metric === "sampling") adoptRunning(reading, claim, rate, share ? wholeOfShare(tokens, index) : undefined);
  else {
    if (settled) adoptTimes(reading, claim, rate);
    adoptCounts(reading, claim, rate);
  }
  adoptRest(reading, claim, rate);
  adoptListed(reading, claim, rate);
  claim = adoptWhole(reading, claim, rate);
  if (settled) adoptMessages(reading, claim);
  if (settled) adoptProblems(reading, claim, tokens);
  if (settled && rate.value === 100) adoptFound(reading, claim);
  if (settled) claim = ownSettled(reading, claim, rate);
  if (settled) adoptLarger(reading, claim, rate);
  if (settled) adoptReceived(reading, claim, rate, tokens);
  if (rate.metric === "pass" && rate.value === 100) adoptAllPassed(reading, claim);
  adoptCounted(reading, claim, rate);
  adoptAllOf(reading, claim, rate, tokens);
  adoptProven(reading, claim, rate);
  adoptTimes(reading, claim, rate);
  adoptRest(reading, claim, rate);
  claim = adoptSettledParts(reading, claim, rate);
  addRate(claim, rate);
}

