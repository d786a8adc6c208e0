import { decimalsOf } from "../text/numbers.js";
import type { Claim, ReportedRate, Theme } from "./claim.js";
import { rateInBrackets } from "./bracket-rates.js";
import type { Clause } from "./clauses.js";
import { adoptListed } from "./earlier-totals.js";
import { openListedWhole } from "./listed-wholes.js";
import { hasBecome, metricBefore, metricOf, proportionBefore, rateByDeed } from "./metrics.js";
import { adoptProven, adoptTimes } from "./proven-counts.js";
import { claimOfRate, wholeOfRate } from "./rate-claims.js";
import { adoptAllOf, adoptAllPassed, adoptCounted, adoptCounts, adoptFound, adoptLarger, adoptLate, adoptMessages, adoptReceived, adoptRest, followsCounts, ownJudged, ownSettled } from "./rate-counts.js";
import { isOfSettling, themeOfRate } from "./rate-themes.js";
import { addRate, backToWhole, differs, goBack, isPart, open, openCounted, rateOf, take, widen, type Reading } from "./reading.js";
import { adoptProblems, adoptSettledParts, ownProblems } from "./settled-parts.js";
import { excepts, rateOfFollowing, rateOfNamed, rateOfNoun, rateOfPlace, rateOfWaiting } from "./shared-rates.js";
import { adoptRunning, adoptWhole, follows, isShareOfRunning, judgedShare, readShare, wholeOfShare } from "./shares.js";
import { isPlace, isSubject } from "./themes.js";
import type { Token } from "./tokens.js";

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

/** The one figure of this sentence that counts just this, and of no part: `涉及网站28家、账号96个`. */
function countedByNoun({ pending, sentence }: Reading, subject: Theme["subject"]): Reading["pending"][number] | undefined {
  const counted = pending.filter(({ figure, theme }) => figure.start >= sentence && theme.subject === subject && !isPart(theme));
  return counted.length === 1 ? counted[0] : undefined;
}

/** Reads 满意率 and the like: they are of no counts, unless they follow from those just before. */
function readOther(reading: Reading, theme: Theme, rate: ReportedRate, token: Token): void {
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
}

/** Gives a rate the one figure that counts its noun, where the claim before is about neither: `抽查部门19个,涉及网站28家、账号96个,网站合格率96.4%`. Tells whether there was one. */
function takeCountedByNoun(reading: Reading, theme: Theme, rate: ReportedRate, token: Token): boolean {
  const { current } = reading;
  if (!current || current.theme.subject !== undefined || theme.subject === undefined || isPart(theme)) return false;
  const counted = countedByNoun(reading, theme.subject);
  if (!counted) return false;
  const own = open(reading, theme, undefined, token);
  take(reading, own, "checked", counted);
  addRate(own, rate);
  reading.current = current;
  return true;
}

/** Tells whether a rate says what could be reached, where its claim counts what passed: another matter. */
function isOfReaching(claim: Claim, rate: ReportedRate): boolean {
  return rate.metric === "availability" && (claim.figures.passed ?? claim.figures.failed) !== undefined && !followsCounts(rate, claim);
}

/** Reads a rate of what could be reached, in a claim of its own. */
function readReached(reading: Reading, { theme: { subject } }: Claim, theme: Theme, rate: ReportedRate, token: Token): void {
  const { current } = reading;
  const own = open(reading, { ...(subject ? { subject } : {}), ...theme }, undefined, token);
  own.alone = true;
  adoptProven(reading, own, rate);
  adoptTimes(reading, own, rate);
  addRate(own, rate);
  goBack(reading, current);
}

/** Reads what a rate became, of which brackets may tell the counts: `合格率由91.5%升至96.3%(检查190个,不合格7个)`. Where they do not, it is dropped at the end. */
function readBecome(reading: Reading, clause: Clause, index: number, rate: ReportedRate, from: number): void {
  const { current } = reading;
  const own = open(reading, themeOfRate(reading, clause, index, rate, from), undefined, clause.tokens[index]!);
  addRate(own, { ...rate, became: true });
  goBack(reading, current);
}

/** Reads a percentage: a rate of the claim before it, of several named side by side, or of one of its own. */
export function readRate(reading: Reading, clause: Clause, index: number): void {
  const { tokens, about } = clause;
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
    else readBecome(reading, clause, index, rate, found.from);
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
  const settled = isOfSettling(rate);
  if (settled && rateOfNoun(reading, tokens, found.from, rate)) return;
  const theme = themeOfRate(reading, clause, index, rate, found.from === index ? index : found.from);
  // What a sample is taken of is what there is.
  if (!settled) openCounted(reading, theme, token, 0, rate.metric === "sampling" ? "running" : "checked");
  backToWhole(reading, theme);
  openListedWhole(reading, theme, token);
  if (rate.metric === "other") {
    readOther(reading, theme, rate, token);
    return;
  }
  if (takeCountedByNoun(reading, theme, rate, token)) return;
  const claim = wholeOfRate(reading, token, theme, rate, claimOfRate(reading, tokens, index, theme, rate));
  if (isOfReaching(claim, rate)) {
    readReached(reading, claim, theme, rate, token);
    return;
  }
  // What follows is of the part that was named again, in an earlier claim or in one of its own.
  if (isPart(theme)) reading.current = claim;
  if (found.from <= index) widen(claim, tokens[found.from]!);
  addRate(withCounts(reading, claim, rate, tokens, share ? wholeOfShare(tokens, index) : undefined), rate);
}

/** Gives a rate the counts that it is of, wherever the text tells them, and the claim that holds them then. */
function withCounts(reading: Reading, found: Claim, rate: ReportedRate, tokens: readonly Token[], whole: Token | undefined): Claim {
  const settled = isOfSettling(rate);
  let claim = settled ? found : ownJudged(reading, found, rate);
  if (rate.metric === "coverage" || rate.metric === "sampling") adoptRunning(reading, claim, rate, whole);
  else {
    if (settled) adoptTimes(reading, claim, rate);
    adoptCounts(reading, claim, rate);
  }
  adoptRest(reading, claim, rate);
  adoptListed(reading, claim, rate);
  claim = adoptWhole(reading, claim, rate);
  if (settled) adoptMessages(reading, claim);
  if (settled) adoptProblems(reading, claim, tokens);
  if (settled) claim = ownProblems(reading, claim, rate);
  if (settled && rate.value === 100) adoptFound(reading, claim);
  if (settled) claim = ownSettled(reading, claim, rate);
  if (settled) adoptLarger(reading, claim, rate);
  if (settled) adoptReceived(reading, claim, rate, tokens);
  if (settled) adoptLate(reading, claim, rate);
  if (rate.metric === "pass" && rate.value === 100) adoptAllPassed(reading, claim);
  adoptCounted(reading, claim, rate);
  adoptAllOf(reading, claim, rate, tokens);
  adoptProven(reading, claim, rate);
  adoptTimes(reading, claim, rate);
  adoptRest(reading, claim, rate);
  return adoptSettledParts(reading, claim, rate);
}
