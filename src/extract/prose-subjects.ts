import { distinctProblems, findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import type { Platform } from "../records/common.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import { slice } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { placedUnder, type ToldPlace } from "./annex-prose.js";
import { blankQuotes } from "./blanked-quotes.js";
import { divisionOf, quoteText, type NoticeContext } from "./context.js";
import { judgeAgain, judgeByCount, judgeByLastClause, judgeSome, shareVerdict } from "./later-verdicts.js";
import { failedByList, failsByPlainHeading, tellsBesides } from "./listed-failures.js";
import { closeItem, isItemOf, leadOf, type Lead } from "./list-leads.js";
import { bracketsEnd, type Mention } from "./mention.js";
import { findNames, mayNameAccounts } from "./mentions.js";
import { aheadOf, beforePlatform, platformAhead, platformHead, platformsBehind, underPlatform } from "./paragraph-platforms.js";
import { isFinding, isStatement, type Place } from "./places.js";
import { clauseAfter, clauseAround, hasUnnamedFault, isAccountFault, problemCategory, quotedFault, statementAround } from "./prose-problems.js";
import { vetoedByHeading } from "./heading-reasons.js";
import { blamesRegions, TESTING, failsByHeading, reasonOf, type NamedGroup, type Reason } from "./reasons.js";
import { faultOfAll, isItemOfOne } from "./shared-faults.js";
import { extolsOpeners, GOOD_EXAMPLES, praisedOver, praisedUpTo, sharePraise } from "./shared-praise.js";
import { carryPlaces, countedSites, placeByHead, settleQuoted, unnamedAccounts, shareSite, withoutOwners } from "./settle-names.js";
import { asksToMend } from "./judged-names.js";
import { groupMentions, statementsOf } from "./statements.js";
import { faultsAmong } from "./named-group.js";
import { accountOf, findAccount, findUnit, type Problem, type Subject } from "./subjects.js";
import { alsoUndone, goesOnUndone, tellsRest } from "./undone-lists.js";

type Text = { value: string; map: number[] };

/**
 * Reads the units and accounts that the body names, and adds them to what the annexes list: a name that an annex holds gets a second problem
 * at most, every other a row. A name counts only where the words around it, or the heading above, give a reason: a problem, a verdict, praise.
 */
export function addProseSubjects(context: NoticeContext, paragraphs: readonly Place<Node>[], known: ReadonlyMap<string, Platform | undefined>, subjects: Subject[], aboutAccounts = false): void {
  let lead: Lead | undefined;
  let last: Place<Node> | undefined;
  for (const place of paragraphs.flatMap((here) => (isBodyFinding(here) ? [here] : toldAmongDemands(here)))) {
    // `不合格账号4个,具体为:` speaks of the paragraphs below it that begin with a number or a name.
    if (lead && !isItemOf(lead, place, last)) lead = undefined;
    const named = readParagraph(context, lead === undefined ? place : { ...place, headings: [...place.headings, lead.words] }, known, subjects, aboutAccounts);
    if (lead) closeItem(lead, place.node.value, named);
    lead = leadOf(place) ?? lead;
    last = place;
  }
}

/** Reads the units and accounts that sentences of annexes name, as `addProseSubjects` does those of the body. */
export function addToldSubjects(context: NoticeContext, told: readonly ToldPlace[], known: ReadonlyMap<string, Platform | undefined>, subjects: Subject[]): void {
  for (const place of told) readParagraph(context, place, known, subjects);
}

type Node = Paragraph | Heading;

function isBodyFinding(place: Place<Node>): boolean {
  return !place.annex && isStatement(place) && isFinding(place);
}

/** Among what is asked for the future somebody may be praised for what he did: `3.甲镇、乙局频道内容充实,供各单位学习借鉴`, or told of what is left undone. Other sentences of the paragraph ask. */
function toldAmongDemands(place: Place<Node>): Place<Node>[] {
  if (place.annex || !isStatement(place) || isFinding(place)) return [];
  const { node } = place;
  return matchesOf(/[^。;!?\n]+[。;!?\n]?/gu, node.value).filter(({ 0: sentence }) => extolsOpeners(sentence) || tellsRest(sentence) || asksToMend(sentence))
    .map(({ index, 0: sentence }) => ({ ...place, node: { ...node, ...slice(node, index, index + sentence.length) } }));
}

/** The accounts that the notice names with their platform somewhere: elsewhere their name in quotes, or in a list, is enough. */
export function knownAccounts(paragraphs: readonly Place<Node>[], subjects: readonly Subject[]): Map<string, Platform | undefined> {
  const known = new Map<string, Platform | undefined>();
  for (const subject of subjects) if (subject.table === "accounts") known.set(subject.name, subject.platform ?? undefined);
  for (const { node } of paragraphs.filter((place) => mayNameAccounts(place.node.value) && isBodyFinding(place))) {
    for (const { kind, name, platform } of withoutOwners(node.value, findNames(node.value))) if (kind === "account" && !known.has(name)) known.set(name, platform);
  }
  return known;
}

function readParagraph(context: NoticeContext, place: Place<Text> & { under?: string }, known: ReadonlyMap<string, Platform | undefined>, subjects: Subject[], aboutAccounts = false): Subject[] {
  const named: Subject[] = [];
  let sentence = { text: "", named: [] as Subject[] };
  const head = platformHead(place.node.value);
  const behind = platformsBehind(place.node.value);
  const ahead = platformAhead(place.node.value);
  const praiseEnd = praisedUpTo(place.node.value);
  let item: Subject[] = [];
  for (const statement of statementsOf(place.node.value)) {
    const text = place.node.value.slice(statement.start, statement.end);
    const earlier = sentence.text;
    const before = sentence.named.length;
    sentence.text += text;
    if (judgeAgain(text, named)) continue;
    const some = judgeSome(text, [...named, ...sentence.named]);
    if (some) {
      addFaults(context, place, statement.start, text, some);
      // Who is named behind is told of apart.
      if (!text.includes("“")) continue;
    }
    const mentions = withoutOwners(text, findNames(text, (mention) => settleQuoted(text, head ? underPlatform(text, mention, head) : ahead ? aheadOf(text, mention, statement.start, ahead) : beforePlatform(mention, statement.start, behind), known, place.headings, aboutAccounts)));
    if (item.length > 0 && mentions.length === 0) addFaults(context, place, statement.start, text, item, blankQuotes(text));
    const groups = groupMentions(text, mentions).map((group) => shareSite(unnamedAccounts(text, countedSites(text, carryPlaces(text, placeByHead(text, group))))));
    const problems = findProblems(blankQuotes(partedBefore(text, groups)));
    const tested = TESTING.test(place.node.value);
    const lists = groups.map((group, i): NamedGroup => {
      const others = text.indexOf("其余", group.at(-1)!.until);
      const next = groups[i + 1]?.[0]?.start ?? text.length;
      return { text, group, problems, previous: i === 0 ? 0 : groups[i - 1]!.at(-1)!.until, next: others < 0 ? next : Math.min(next, others), alone: mentions.length === group.length, tested };
    });
    const headings = statement.start < praiseEnd ? [...place.headings, GOOD_EXAMPLES] : place.headings;
    // What is told besides is not charged with the fault that heads those before it.
    const above = tellsBesides(text) && place.headings.length > 1 ? place.headings.slice(0, -1) : place.headings;
    const reasons = shareVerdict(lists, sharePraise(lists, lists.map((here, i, all) => praisedOver(here, headings, reasonOf(here, above)) ?? (i === 0 ? goesOnUndone(here, earlier) : alsoUndone(all, i)))));
    lists.forEach((here, i) => {
      const { group } = here;
      const told = reasons[i];
      const failed = ((failsByHeading(place.headings, group) || failsByPlainHeading(place.headings, group)) && !tellsBesides(text)) || (told !== undefined && !tellsBesides(text) && vetoedByHeading(place.headings, here, told)) || failedByList(earlier, text, group, i === 0);
      if (told && blamesRegions(here, told, place.headings)) told.criticised = true;
      const reason = failed && told?.verdict !== "commended" && told?.verdict !== "pass" ? { finding: null, problems: [], ...told, verdict: "fail" as const } : told;
      const brackets = reason ? bracketsOf(text, group, problems) : [];
      if (reason) for (const mention of group) sentence.named.push(...addMention(context, place, statement.start, text, placedUnder(mention, place.under), withOwnProblems(text, mention, group, brackets, reason, problems), subjects));
    });
    if (statement.start === 0 && isItemOfOne(text, mentions)) item = [...sentence.named];
    const all = faultOfAll(text);
    if (all !== undefined) addFaults(context, place, statement.start + all, text.slice(all), sentence.named);
    judgeByLastClause(text, sentence.named.slice(before), sentence.named.slice(0, before));
    // `不合格4个。其中,“甲”…未更新`: what opens with 其中 goes on.
    if (!text.endsWith("。") || place.node.value.startsWith("其中", statement.end)) continue;
    judgeByCount(sentence.text, sentence.named);
    named.push(...sentence.named);
    sentence = { text: "", named: [] };
  }
  judgeByCount(sentence.text, sentence.named);
  return [...named, ...sentence.named];
}

/** Lets no fault run over the mark of lists behind which another is named: `甲局指南要素不全、|乙镇目录更新滞后`. */
function partedBefore(text: string, groups: readonly (readonly Mention[])[]): string {
  let parted = text;
  for (const [first] of groups) if (first && text[first.start - 1] === "、") parted = `${parted.slice(0, first.start - 1)};${parted.slice(first.start)}`;
  return parted;
}

/** Adds what the first words of a statement say to those it speaks of without a name: `其中前2个账号长期未更新,…`. */
function addFaults(context: NoticeContext, place: Place<Text>, offset: number, text: string, those: readonly Subject[], said = /^[^“;]*/u.exec(text)![0]): void {
  for (const phrase of distinctProblems(faultsAmong(said, findProblems(said)))) {
    for (const subject of those) {
      const category = problemCategory(phrase, subject.table === "accounts", said);
      if (!subject.problems.some((problem) => problem.category === category)) subject.problems.push({ category, count: null, rectified: null, text: clauseAround(text, phrase), ...quoteText(context, place.node, place.location, offset + phrase.start, offset + phrase.end) });
    }
  }
}

/** What is said of the first of two and of the second: `甲网和乙网,前者打不开,后者有空白栏目`. */
const FORMER_AND_LATTER = /(?<former>前者[^。;]{2,80}?[,、])后者/u;

/** Where the brackets behind a name begin and end, and what is wrong in them. */
interface Brackets {
  of: Mention;
  from: number;
  until: number;
  problems: ProblemPhrase[];
}

/** The brackets behind the names of a list that tell what is wrong, in order. */
function bracketsOf(text: string, group: readonly Mention[], problems: readonly ProblemPhrase[]): Brackets[] {
  let first = 0;
  return group.flatMap((of) => {
    const until = bracketsEnd(text, of);
    if (until === undefined) return [];
    while (first < problems.length && problems[first]!.start < of.until) first++;
    const inside: ProblemPhrase[] = [];
    for (let i = first; i < problems.length && problems[i]!.start < until; i++) if (problems[i]!.end < until) inside.push(problems[i]!);
    return inside.length > 0 ? [{ of, from: of.until, until, problems: inside }] : [];
  });
}

/** A bracket behind a name tells the reason of that name alone: `“甲”(超过两周未更新)、“乙”(未提供有效互动功能)`. */
function withOwnProblems(text: string, mention: Mention, group: readonly Mention[], brackets: readonly Brackets[], reason: Reason, problems: readonly ProblemPhrase[]): Reason {
  const latter = group.length === 2 ? FORMER_AND_LATTER.exec(text.slice(group[1]!.until)) : null;
  if (latter) {
    const parted = group[1]!.until + latter.index + latter.groups!.former!.length;
    return { ...reason, problems: reason.problems.filter(({ start }) => start < parted === (mention === group[0])) };
  }
  if (bracketsEnd(text, mention) === undefined) {
    // The brackets of several are of each alone; a name without any shares those behind the next, where nothing but a comma ends their list: `“甲”、“乙”(未更新),“丙”(无互动)`.
    const next = brackets.length < 2 ? undefined : brackets.find(({ of }) => of.start > mention.start);
    if (!next) return reason;
    const shared = !/[,;]/u.test(text.slice(mention.until, next.of.start)) && /^[,;。]/u.test(text.slice(next.until, next.until + 1));
    return { ...reason, problems: shared ? next.problems : [] };
  }
  const own = brackets.find(({ of }) => of === mention)?.problems.map((problem) => staleAsTold(problem, problems, group[0]!.start));
  if (own) return { ...reason, problems: own };
  // What the brackets of another say is said of that one.
  return { ...reason, problems: reason.problems.filter(({ start, end }) => !brackets.some(({ of, from, until }) => of !== mention && start >= from && end < until)) };
}

/** How long something stood still in brackets is said of what the words before the list tell: `首页不更新的:甲局网站(52天未更新)`. */
function staleAsTold(problem: ProblemPhrase, problems: readonly ProblemPhrase[], start: number): ProblemPhrase {
  const told = problem.category === "content-stale" ? problems.filter(({ end }) => end <= start).at(-1)?.category : undefined;
  return told === "homepage-stale" || told === "column-stale" ? { ...problem, category: told } : problem;
}

/** Adds a name with its reason, or what the reason says to the subject that is already there; gives the subject. */
function addMention(context: NoticeContext, place: Place<Text>, offset: number, text: string, mention: Mention, reason: Reason, subjects: Subject[]): Subject[] {
  const evidence = quoteText(context, place.node, place.location, offset + mention.start, offset + mention.end);
  const problems = reason.problems.map((phrase): Problem => ({
    category: problemCategory(phrase, isAccountFault(text, mention, phrase), text), count: null, rectified: null,
    ...(reason.byHeading
      ? { text: statementAround(text, mention), ...quoteText(context, place.node, place.location, offset + mention.start, offset + text.length) }
      : { text: clauseAround(text, phrase), ...quoteText(context, place.node, place.location, offset + phrase.start, offset + phrase.end) }),
  })).filter(({ category }, i, all) => all.findIndex((other) => other.category === category) === i);
  const unnamed = hasUnnamedFault(reason) ? clauseAfter(text, mention) : "";
  if (unnamed !== "") problems.push({ category: quotedFault(text, mention) ?? "other", count: null, rectified: null, text: unnamed, ...quoteText(context, place.node, place.location, offset + mention.start, offset + mention.start + unnamed.length) });
  const existing = mention.kind === "account"
    ? (findAccount(subjects, mention.name, mention.platform) ?? (text[mention.start - 1] === "“" ? undefined : accountOf(subjects, mention)))
    : findUnit(subjects, mention, reason.verdict, reason.finding);
  const division = mention.place ? divisionOf(context, mention.place) : undefined;
  const where = { scope: division ? null : (mention.place ?? null), region_code: division?.code ?? null, region: division?.name ?? null };
  if (existing) {
    // An annex that does not say who runs an account, or where, leaves that to the body.
    if (existing.table === "accounts") {
      existing.owner ??= mention.owner ?? null;
      if (existing.scope === null && existing.region === null && (existing.region_code === null || existing.region_code === where.region_code)) Object.assign(existing, where);
    } else existing.site_code ??= mention.siteCode ?? null;
    if (existing.verdict === "named" && reason.verdict === "fail") existing.verdict = "fail";
    for (const problem of problems) if ((problem.category !== "other" || (unnamed === "" && existing.problems.length === 0)) && !existing.problems.some(({ category }) => category === problem.category) && !(reason.byHeading && existing.problems.length > 0)) existing.problems.push(problem);
    return [existing];
  }
  if (mention.kind === "account") {
    subjects.push({
      table: "accounts", name: mention.name, platform: mention.platform ?? null, platform_text: mention.platformText ?? null, account_code: null,
      owner: mention.owner ?? null, ...where, verdict: reason.verdict, problems, ...evidence,
    });
  } else {
    if (mention.kind === "quoted" || (mention.kind === "region" && reason.verdict !== "commended" && reason.verdict !== "pass" && !reason.criticised)) return [];
    subjects.push({
      table: "units", name: mention.name, kind: mention.kind, site_code: mention.siteCode ?? null, owner: mention.owner ?? null, ...where,
      verdict: reason.verdict, finding: reason.finding, problems, ...evidence,
    });
  }
  return [subjects.at(-1)!];
}
