import { findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import { commendWords, exampleWords } from "../lexicon/words.js";
import type { Paragraph } from "../notice/nodes.js";
import type { UnitRow, Verdict } from "../records/unit.js";
import { quoteText, type NoticeContext } from "./context.js";
import { findMentions, type Mention } from "./mentions.js";
import { isFinding, type Place } from "./places.js";
import { findAccount, findUnit, type Problem, type Subject } from "./subjects.js";
import { findingOf } from "./table-subjects.js";

/** A stretch of text in which what is said of one name holds for no other: a sentence, or one item of 一是…;二是…. */
interface Statement {
  start: number;
  end: number;
}

const STATEMENT_END = /[。;!?\n]|(?=[一二三四五六七八九]是)/gu;

function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  for (const match of text.matchAll(STATEMENT_END)) {
    const end = match.index + match[0].length;
    if (end > start) statements.push({ start, end });
    start = end;
  }
  if (start < text.length) statements.push({ start, end: text.length });
  return statements;
}

/**
 * Reads the units and accounts that the body names, and adds them to what the annexes list: a name that an annex holds gets a second problem
 * at most, every other a row. A name counts only where the words around it give a reason: a problem, a verdict, praise.
 */
export function addProseSubjects(context: NoticeContext, paragraphs: readonly Place<Paragraph | { type: "heading"; value: string; map: number[] }>[], subjects: Subject[]): void {
  for (const place of paragraphs) {
    if (place.annex || place.node.type === "heading" || !isFinding(place)) continue;
    for (const statement of statementsOf(place.node.value)) readStatement(context, place, statement, subjects);
  }
}

function readStatement(context: NoticeContext, place: Place<{ value: string; map: number[] }>, statement: Statement, subjects: Subject[]): void {
  const text = place.node.value.slice(statement.start, statement.end);
  const mentions = findMentions(text);
  if (mentions.length === 0) return;
  const problems = findProblems(blankQuotes(text));
  const groups = groupMentions(text, mentions);
  groups.forEach((group, i) => {
    const reason = reasonFor(text, group, groups[i + 1]?.[0]?.start ?? text.length, i === 0 ? 0 : groups[i - 1]!.at(-1)!.until, problems, mentions.length);
    if (!reason) return;
    for (const mention of group) addMention(context, place, statement.start, text, mention, reason, subjects);
  });
}

/** Names in quotes hold problem words of their own (“12345投诉平台未回复”): they are blanked, so that offsets stay. */
function blankQuotes(text: string): string {
  return text.replace(/“[^“”\n]{1,60}”/gu, (quoted) => "“" + "＊".repeat(quoted.length - 2) + "”");
}

/** Groups names that stand in one list. */
function groupMentions(text: string, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? text.slice(last.until, mention.start).replace(/[“”]/gu, "") : "";
    const owner = mention.owner ?? "";
    // A platform before the quote (`微信“甲”、微信“乙”`) belongs to its name.
    const placed = (mention.platformText && between.endsWith(mention.platformText) ? between.slice(0, -mention.platformText.length) : between).replace(owner, "");
    const gap = placed.replace(PLACE_BEFORE, "");
    if (last && (mention.start < last.until || /^(?:微信公众号|账号|帐号)?(?:等(?:\d+[个家](?:\p{Script=Han}{1,4})?)?)?[、,和及与以还有\s)(]{0,4}$/u.test(gap))) groups.at(-1)!.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** What units are told to do is no finding: `甲局、乙局等单位要…`. 回应 and 主要 only hold the same letters. */
const DEMAND = /^(?:等?(?:\d+[个家])?(?:有关|相关)?(?:单位|部门|镇街|地区)?[也都均还]?)?(?:要(?![素点])|应(?![急用])|须|必须|需)(?!求)/u;
/** A place or class between the words that judge and the name: `不合格2家,为锦州市“甲”网站和省直“乙”网站`. */
const PLACE_BEFORE = /(?:\p{Script=Han}{1,7}[省市县区州盟旗]|[省市县区州盟旗](?:直|级|属)(?:部门|单位)?)$/u;

interface Reason {
  verdict: Verdict;
  finding: UnitRow["finding"];
  problems: ProblemPhrase[];
}

/** Finds why a group of names is named: what follows it up to the next group, or what stands before 如. */
function reasonFor(text: string, group: readonly Mention[], next: number, previous: number, problems: readonly ProblemPhrase[], total: number): Reason | undefined {
  const start = group[0]!.start;
  const end = group.at(-1)!.until;
  const lead = text.slice(Math.max(0, start - 14 - (group[0]!.owner?.length ?? 0)), start).replace(/[“\s]/gu, "");
  const unowned = group[0]!.owner ? lead.slice(0, lead.length - group[0]!.owner.length) : lead;
  const placed = group[0]!.platformText && unowned.endsWith(group[0]!.platformText) ? unowned.slice(0, -group[0]!.platformText.length) : unowned;
  const leadWords = placed.replace(PLACE_BEFORE, "");
  const isExample = exampleWords().some((word) => leadWords.endsWith(word) || leadWords.endsWith(`${word}:`)) || /如:?$|[,、]如/u.test(leadWords);
  const tail = text.slice(end, next);
  const finding = findingOf(tail);
  // In prose a finding is of the letters sent to test a site; an unanswered message of a citizen is a problem.
  if (finding && (finding.finding === "same-day-reply" || /封|信件|咨询|测试/u.test(tail)) && group.every(({ kind }) => kind === "website")) return { ...finding, problems: [] };
  if (DEMAND.test(tail)) return undefined;
  const after = problems.filter((problem) => problem.start >= end && problem.end <= next);
  const before = problems.filter((problem) => problem.end <= start && problem.start >= previous);
  const predicate = /^[^,。;]*/u.exec(tail)![0].length;
  const direct = after.filter((problem) => problem.start < end + predicate);
  const chosen = isExample ? (direct.length > 0 ? distinct(direct) : before.length > 0 ? before.slice(-1) : after.slice(0, 1)) : after.length > 0 ? distinct(after) : before.length > 0 && total === group.length && /(?:有|为|是|:)$/u.test(leadWords) ? before.slice(-1) : [];
  const failed = /不合格|不达标|未达标/u.test(tail) || (/不合格|未达标/u.test(text.slice(previous, start)) && /(?:为|是|有|:|,|\()$/u.test(leadWords) && !isExample);
  if (failed) return { verdict: "fail", finding: null, problems: chosen };
  const praised = praises(tail) || (PRAISED_BEFORE.test(text.slice(previous, start)) && praises(text.slice(previous, start)) && before.length === 0);
  if (praised && after.length === 0) return { verdict: "commended", finding: null, problems: [] };
  if (chosen.length > 0) return { verdict: "named", finding: null, problems: chosen };
  return undefined;
}

/** Some are praised, and then named: `一些地市积极落实监管责任,甲市、乙市每月检查…`. Praise of all in general names nobody. */
const PRAISED_BEFORE = /一些|部分|有的|不少/u;

function praises(words: string): boolean {
  return commendWords().some((word) => words.includes(word));
}

function distinct(problems: readonly ProblemPhrase[]): ProblemPhrase[] {
  const seen = new Set<string>();
  return problems.filter(({ category }) => !seen.has(category) && seen.add(category));
}

function addMention(context: NoticeContext, place: Place<{ value: string; map: number[] }>, offset: number, text: string, mention: Mention, reason: Reason, subjects: Subject[]): void {
  const evidence = quoteText(context, place.node, place.location, offset + mention.start, offset + mention.end);
  const problems = reason.problems.map((phrase): Problem => ({
    category: phrase.category, text: clauseAround(text, phrase), count: null, rectified: null, ...quoteText(context, place.node, place.location, offset + phrase.start, offset + phrase.end),
  }));
  const existing = mention.kind === "account"
    ? findAccount(subjects, mention.name, mention.platform)
    : findUnit(subjects, mention.name, reason.verdict, reason.finding, problems[0]?.category);
  if (existing) {
    for (const problem of problems) if (problem.category !== "other" && !existing.problems.some(({ category }) => category === problem.category)) existing.problems.push(problem);
    return;
  }
  if (mention.kind === "account") {
    subjects.push({
      table: "accounts", name: mention.name, platform: mention.platform ?? null, platform_text: mention.platformText ?? null, account_code: null,
      owner: mention.owner ?? null, scope: null, region_code: null, region: null, verdict: reason.verdict, problems, ...evidence,
    });
    return;
  }
  if (mention.kind === "region" && reason.verdict !== "commended") return;
  subjects.push({
    table: "units", name: mention.name, kind: mention.kind, site_code: null, owner: null, scope: null, region_code: null, region: null,
    verdict: reason.verdict, finding: reason.finding, problems, ...evidence,
  });
}

/** The clause that a problem phrase stands in, for a person to read. */
function clauseAround(text: string, phrase: ProblemPhrase): string {
  const start = Math.max(0, text.slice(0, phrase.start).search(/[^,。;:、]*$/u));
  const rest = /^[^,。;:]*/u.exec(text.slice(phrase.end))?.[0].length ?? 0;
  return text.slice(Math.max(start, phrase.start - 40), phrase.end + Math.min(rest, 40));
}
