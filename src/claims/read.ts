import { balance } from "./balance.js";
import type { Claim, LoneFigure, Theme } from "./claim.js";
import { clausesOf, type Clause } from "./clauses.js";
import { adoptCountedBehind } from "./counted-behind.js";
import { noteList, noteSum } from "./count-lists.js";
import { readCountedBeside } from "./counted-beside.js";
import { dealOut } from "./deal-out.js";
import { adoptListedFailure } from "./earlier-totals.js";
import { adoptFailedBehind, adoptProvenFailure } from "./failed-behind.js";
import { adoptFraction } from "./fractions.js";
import { readException } from "./exceptions.js";
import { isTimes } from "./figure-tokens.js";
import { kindsCounted } from "./figure-themes.js";
import { readFigure } from "./figures.js";
import { dealListedCounts } from "./listed-counts.js";
import { readFailedList } from "./failed-parts.js";
import { noteItem } from "./items.js";
import { adoptFullName, adoptRegistered, dropGrade, dropLesserWhole } from "./late-wholes.js";
import { metricOf } from "./metrics.js";
import { adoptJudged, settleFailed } from "./settled-parts.js";
import { adoptRunning } from "./shares.js";
import { dealToPointed } from "./pointed-parts.js";
import { followsCounts } from "./rate-counts.js";
import { readRate } from "./rates.js";
import { figureOf, isListedPart, isOneOfParts, isPart, open, partOf, take, type Reading } from "./reading.js";
import { noteStretchPlaces } from "./stretch-places.js";
import type { Token, TokenKind } from "./tokens.js";
import { namesPart, themeOf } from "./themes.js";
import { noteLabel, noteTopic } from "./topics.js";

/** What a paragraph claims: sets of figures with their rates, and figures that stand alone. */
export interface Claims {
  claims: Claim[];
  lone: LoneFigure[];
}

/**
 * Reads the claims of a paragraph. A clause's figures join the claim before it unless they are about something else or their place is
 * taken; 其中 opens parts of the last whole, which inherit what they do not say; 分别为 deals figures out to things named side by side.
 *
 * @param inherited what the heading above says the paragraph is about.
 */
export function readClaims(text: string, inherited: Theme = {}): Claims {
  const reading: Reading = { claims: [], lone: [], current: undefined, whole: undefined, group: [], lastRoles: [], pending: [], counts: [], times: [], metric: undefined, item: undefined, failures: undefined, before: [], sentence: 0, inherited, topic: {}, setApart: false, among: false, amongAt: 0, latest: undefined, latestJudged: undefined, parts: undefined, lists: [], named: { sentence: new Set(), paragraph: new Set() }, told: undefined };
  const clauses = clausesOf(text);
  noteRates(clauses);
  noteKinds(clauses);
  noteStretchPlaces(clauses);
  let outside: Reading | undefined;
  for (const clause of clauses) {
    if (clause.inserted) outside ??= { ...reading, pending: [...reading.pending], counts: [...reading.counts], times: [...reading.times] };
    else if (outside) {
      // What the brackets told stays; where the sentence stood is where it goes on.
      const { claims, lone, lists } = reading;
      Object.assign(reading, outside, { claims, lone, lists });
      outside = undefined;
    }
    readClause(reading, clause);
  }
  const fractions = clauses.flatMap((clause) => clause.fractions ?? []);
  for (const claim of reading.claims) {
    adoptFraction(claim, fractions);
    adoptListedFailure(reading, claim);
    settleFailed(claim);
    adoptJudged(reading, claim);
    // `账号412个,按65.05%的比例抽取268个`: the share came before the sample.
    const share = claim.rates.find(({ metric }) => metric === "sampling");
    if (share && claim.figures.checked && !claim.figures.running && claim.figures.checked.start > share.end) adoptRunning(reading, claim, share);
    adoptFailedBehind(reading, claim, text);
    adoptProvenFailure(reading, claim);
    adoptCountedBehind(reading, claim);
    adoptFullName(reading, claim);
    adoptRegistered(reading, claim);
    dropGrade(claim);
    dropLost(claim);
  }
  dropUnprovenChanges(reading);
  balance(reading, text);
  for (const claim of reading.claims) dropLesserWhole(claim);
  return { claims: reading.claims, lone: reading.lone.filter(({ value }) => !Number.isNaN(value)) };
}

/** Takes out what rates became where no counts prove it, with the claims that told nothing else. */
function dropUnprovenChanges(reading: Reading): void {
  const changed = reading.claims.filter((claim) => claim.rates.some((rate) => rate.became && !followsCounts(rate, claim)));
  for (const claim of changed) claim.rates = claim.rates.filter(({ became }) => !became);
  reading.claims = reading.claims.filter((claim) => !changed.includes(claim) || claim.rates.length > 0 || Object.keys(claim.figures).length > 0);
}

/** Notes for each clause the rates of its stretch between semicolons: figures before a rate there are no more of a stretch before it. */
function noteRates(clauses: readonly Clause[]): void {
  const stretches = new Map<number, NonNullable<Clause["rates"]>>();
  for (const clause of clauses) {
    const rates = stretches.get(clause.stretch) ?? [];
    stretches.set(clause.stretch, rates);
    clause.rates = rates;
    clause.tokens.forEach((token, i) => {
      const metric = token.kind === "percent" ? metricOf(clause.tokens, i)?.metric : undefined;
      if (metric) rates.push({ metric, start: token.start });
    });
  }
}

/** Notes for each clause the kinds of sites that are counted up to its sentence, or in it: of several each is a part. */
function noteKinds(clauses: readonly Clause[]): void {
  let kinds = new Set<string>();
  for (const clause of clauses) {
    if (clause.opensSentence) kinds = new Set(kinds);
    for (const kind of kindsCounted(clause.tokens)) kinds.add(kind);
    clause.kinds = kinds;
  }
}

/** Takes out the figures that are lost: they have kept their place, and nothing is known of them. */
function dropLost(claim: Claim): void {
  claim.rates = claim.rates.filter(({ value }) => !Number.isNaN(value));
  claim.figures = Object.fromEntries(Object.entries(claim.figures).filter(([, { value }]) => !Number.isNaN(value)));
}

const PARTS: ReadonlySet<TokenKind> = new Set(["among", "platform", "region", "scope"]);

function readClause(reading: Reading, clause: Clause): void {
  const { tokens } = clause;
  if (clause.opensSentence) {
    reading.group = [];
    reading.pending = [];
    reading.counts = [];
    reading.times = [];
    reading.metric = undefined;
    reading.before = [];
    reading.topic = {};
    reading.setApart = false;
    reading.named.sentence.clear();
    reading.among = false;
    reading.failures = undefined;
    reading.latest = undefined;
    // A new sentence that names no part speaks of the whole again: `…45个,其中微信36个、其他3个。经检查,合格43个`.
    const anew = tokens[0]?.text === "其中" && isListedPart(reading);
    if (anew || !tokens.some((token) => PARTS.has(token.kind))) while (reading.current?.parent) reading.current = reading.current.parent;
    // What all of a kind did themselves is no whole of what follows.
    if (/^各/u.test(reading.current?.theme.scope?.text ?? "")) reading.current = reading.current!.parent ?? reading.claims.findLast(({ theme }) => !isPart(theme));
    reading.sentence = clause.tokens[0]?.start ?? reading.sentence;
    // `甲市、乙市下线最多,分别为31家、22家。本季度抽取228家`: nor is what an earlier sentence only named.
    const { current } = reading;
    if (current && !current.parent && current.rates.length === 0 && Object.keys(current.figures).length === 0 && isOneOfParts(reading, current)) reading.current = reading.claims.findLast(({ theme, alone }) => !isPart(theme) && !alone);
  }
  for (const { subject } of tokens.map(themeOf)) {
    if (subject) for (const subjects of Object.values(reading.named)) subjects.add(subject);
  }
  if (tokens.some((token) => token.kind === "among")) {
    // 其中 opens parts of what was just said; 从层级看 divides the whole anew.
    const divides = tokens.some(({ kind, text }) => kind === "among" && text !== "其中" && text !== "包括");
    const whole = divides && reading.current && isPart(reading.current.theme) ? reading.claims.findLast(({ theme, alone }) => !isPart(theme) && !alone) : undefined;
    if (whole) reading.current = whole;
    // Where no claim is of the whole, what is divided anew is no part of a platform that was told before.
    else if (divides && reading.current?.theme.platform !== undefined && clause.opensSentence) reading.current = reading.whole = undefined;
    reading.whole = reading.current ?? reading.whole;
    if (!reading.among) reading.amongAt = tokens.find(({ kind }) => kind === "among")!.start;
    reading.among = true;
  }
  noteTopic(reading, tokens);
  noteLabel(reading, clause);
  noteItem(reading, clause);
  // Brackets tell more of the figure before them.
  const told = clause.aside ? (partTold(reading, clause) ?? toldOf(reading, clause)) : undefined;
  noteVerdict(reading, tokens);
  if (told) reading.current = told;
  const counted = clause.behind?.kind === "count" && tokens.some(({ kind }) => kind === "percent") ? reading.pending.find(({ figure, theme }) => figure.start === clause.behind!.start && isPart(theme)) : undefined;
  if (counted) take(reading, open(reading, counted.theme, partOf(reading, counted.theme), clause.behind!), "checked", counted);
  const dealt = [readException, readFailedList, dealToPointed, readCountedBeside, dealListedCounts, dealOut].reduce<ReadonlySet<Token>>((used, deal) => (used.size > 0 ? used : deal(reading, tokens)), new Set());
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "count") reading.counts.push(figureOf(token));
    else if (isTimes(token)) reading.times.push(figureOf(token));
    if (token.kind === "metric" && !token.text.startsWith("占")) reading.metric = token;
    if (dealt.has(token)) continue;
    if (token.kind === "count") readFigure(reading, clause, i);
    else if (token.kind === "percent") readRate(reading, clause, i);
  }
  if (clause.aside) {
    noteSum(reading, tokens, clause.about);
    return;
  }
  // `抖音号64个,全部合格,合格率100%`: a bare verdict goes with the clause before it.
  reading.before = isBareVerdict(tokens) || isBareShare(tokens) ? [...reading.before, ...tokens] : tokens;
  noteList(reading, tokens);
  const noun = tokens.findLast((token) => token.kind === "website" || token.kind === "account");
  if (noun) reading.latest = { subject: themeOf(noun).subject!, start: noun.start };
}

/** A verdict alone between commas judges what the clause before counts and no word judged: `有3个一个多月没有更新,判为不合格`. */
function noteVerdict(reading: Reading, tokens: readonly Token[]): void {
  const { current, before, pending } = reading;
  const verdict = tokens.at(-1)!;
  if (verdict.kind !== "failed" || tokens.length > 3 || !tokens.slice(0, -1).every(({ kind, text }) => kind === "all" || (kind === "other" && (JUDGED_AS.test(text) || BY_THE_RULES.test(text))))) return;
  const counted = pending.find(({ figure, theme }) => figure.start === before.find(({ kind }) => kind === "count")?.start && !isPart(theme));
  const whole = current?.figures.checked ?? current?.figures.running;
  if (current && counted && whole && !current.figures.failed && counted.figure.value <= whole.value) take(reading, current, "failed", counted);
}

/** Words that lead to a verdict: 被判定为, 均列为. */
const JUDGED_AS = /^(?:[被均]|全部)?(?:判|评|判定|评定|认定|列|定)为$/u;

/** The same behind what it was judged by: 按照评分标准判定为. */
const BY_THE_RULES = /^(?:按照?|依据|根据|对照)[^,。;]{2,20}(?:判|评|判定|评定|认定)为$/u;

/** The claim that brackets tell more of: that of the rate, or of the place with a rate, directly before them. */
function toldOf({ claims }: Reading, { behind, about }: Clause): Claim | undefined {
  if (behind) return claims.findLast(({ rates }) => rates.some(({ start }) => start === behind.start));
  const place = about?.at(-1);
  return place && claims.findLast(({ theme, rates, figures }) => theme.scope?.start === place.start && rates.length > 0 && Object.keys(figures).length === 0);
}

/** The claim of a part that brackets name, or went on from: `甲市、乙区分别为91.67%、93.55%(甲市抽查24个,不合格2个;乙区抽查31个,不合格2个)`. */
function partTold(reading: Reading, { tokens, about, behind }: Clause): Claim | undefined {
  const place = tokens.find(namesPart);
  const { told } = reading;
  if (!place) return told && told.within === about ? told.claim : undefined;
  const last = behind && reading.claims.findLast(({ rates }) => rates.some(({ start }) => start === behind.start));
  const { platform } = themeOf(place);
  const claim = last && reading.claims.findLast(({ theme, rates, figures }) => rates.length > 0 && !figures.checked && (platform ? theme.platform === platform : theme.scope?.text === place.text));
  reading.told = claim && about ? { claim, within: about } : undefined;
  return claim;
}

/** Words of a verdict on all of what was just named, and nothing else: 全部合格, 均达标, 无不合格. */
function isBareVerdict(tokens: Clause["tokens"]): boolean {
  const said = (named: TokenKind): boolean => tokens.some(({ kind }) => kind === named);
  return tokens.length <= 3 && ((said("all") && said("passed")) || (said("none") && said("failed"))) && tokens.every(({ kind, text }) => ["all", "passed", "none", "failed"].includes(kind) || (kind === "other" && text.length <= 3));
}

/** A share alone between commas: 占比77.7%. */
function isBareShare(tokens: Clause["tokens"]): boolean {
  return tokens.length <= 3 && tokens[0]?.kind === "metric" && tokens[0].text.startsWith("占") && tokens.at(-1)!.kind === "percent";
}
