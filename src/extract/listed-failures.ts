/** Names that failed by the list they stand in: behind a colon that says so, among those that failed, or as examples of them. */
import { findProblems } from "../lexicon/problems.js";
import { saysFailed } from "./judging-words.js";
import type { Mention } from "./mention.js";
import { withoutOwn } from "./statements.js";

const FAILED_BEFORE_LIST = /(?:不合格(?!率)|不达标|(?:发生|触发|触碰|出现|存在|被)(?:了)?单项否决)(?:的)?[^,。;:“”]{0,16}(?:,(?:具体|分别|名单|主要)?(?:为|是|有|包括|如下))?:/u;
/** `不合格账号为甲…;乙…`: a sentence that opens so goes on to list them, each with what fails it. */
const FAILED_OPENS = /^(?:其中,?)?(?:不合格|不达标)(?:的)?(?:政府|政务)?(?:网站|新媒体|账号|帐号)?(?:账号|的)?(?:\d{1,3}[个家],?)?(?:分别)?(?:为|是)/u;
/** Faults that fail whoever has them. */
const FAILING = /(?:未|没有|不|无)[^,。;“”]{0,4}(?:更新|互动|内容|信息|发布)|严重|无法|打不开|泄[露密]|单项否决|僵尸|停更|断更/u;
/** `不合格的为:甲…;乙…`: the words before the colon hold up to the full stop. */
const FAILED_BEFORE_COLON = /不合格(?!率)(?:的)?[^,。;:“”]{0,16}(?:,(?:具体|分别|名单|主要)?(?:为|是|有|包括|如下))?:|不合格(?:的)?(?:政府|政务)?(?:网站|新媒体|账号)中,/u;

/** What is told besides stands under the heading, and is none of what it lists. */
const BESIDES = /^(?:另外|此外|另有|除此之外|同时|特别(?:说明|指出)|需要?(?:特别)?(?:说明|指出))/u;
/** Words between a list that failed and a name which is none of it. */
const BESIDES_WITHIN = /另外|此外|另有|除此之外|同时|合格率/u;
/** What may stand before the name that an item of a list begins with. */
const ITEM_START = /^(?:\(?\d{1,2}[)、.．]|[一二三四五六七八九]是|其中)?$/u;

/** The fault that such an item begins with: `两周以上没有推送的“甲”“乙”`. */
function isFaultLead(words: string): boolean {
  return /^[^,;:。“”]{4,24}的$/u.test(words) && findProblems(words).length > 0;
}

/** Tells whether a statement is told besides what the words above it list. */
export function tellsBesides(text: string): boolean {
  return BESIDES.test(text);
}

/** A list is no longer than this from its lead on, so that long ones are read in linear time. */
const MAX_LIST = 4000;

/** What a sentence says before a place, as far as a list can go. */
function wordsBefore(earlier: string, text: string, at: number): string {
  const own = text.slice(Math.max(0, at - MAX_LIST), at);
  return own.length < MAX_LIST ? earlier.slice(own.length - MAX_LIST) + own : own;
}

function areJudged(group: readonly Mention[]): boolean {
  return group.every(({ kind }) => kind === "account" || kind === "website");
}

/** Tells whether names failed by the list that they stand in; `earlier` is what the sentence says before the statement, which the first names of it go on with. */
export function failedByList(earlier: string, text: string, group: readonly Mention[], opens: boolean): boolean {
  return areJudged(group) && (isListedAsFailed(text, group, opens ? earlier : "") || isAmongFailed(earlier, text, group) || isExampleOfFailed(text, group) || isCountedAsFailed(earlier, text, group) || areCalledFailed(text, group));
}

/**
 * Tells whether a name stands in a list that words before a colon say failed: `不合格的是:甲…,乙、丙…,丁…`. `earlier` is what the sentence says before the
 * statement that the name opens.
 */
function isListedAsFailed(text: string, group: readonly Mention[], earlier: string): boolean {
  const first = group[0]!;
  const begins = withoutOwn(text.slice(Math.max(0, first.start - 80), first.start).replace(/[“\s]/gu, ""), first);
  const opens = ITEM_START.test(begins) || isFaultLead(begins);
  if (opens && (FAILED_BEFORE_COLON.test(earlier) || (FAILED_OPENS.test(earlier) && !BESIDES_WITHIN.test(earlier) && FAILING.test(text.slice(group.at(-1)!.until))))) return true;
  const before = wordsBefore("", text, first.start);
  const lead = FAILED_BEFORE_LIST.exec(before);
  if (!lead) return false;
  const between = before.slice(lead.index + lead[0].length);
  return !BESIDES_WITHIN.test(between) && (ITEM_START.test(withoutOwn(between.replace(/[“\s]/gu, ""), first).replace(/^.*[,;:、]/u, "")) || isFaultLead(withoutOwn(between.replace(/[“\s]/gu, ""), first).replace(/^.*[,;:]/u, "")));
}

/** `63个不合格账号中,`, `不合格的5个网站里,`: whatever the sentence goes on to tell, it tells of them. */
const AMONG_FAILED = /不合格(?!率)的?(?:\d{1,4}[个家])?(?:政府|政务)?(?<what>网站|新媒体|账号|帐号|公众号)(?:账号)?[当之其]?[中里内],/u;
/** What those among them have in common leads to some by name. */
const NAMES_SOME = /(?:如|有|为|是|包括|涉及|[,、]其中|:)$/u;

/** What was mended since, or closed, failed in an earlier check: `三季度不合格的13个网站中,10个完成整改,甲网站…`. */
const MENDED_SINCE = /(?:完成|已|已经)(?:全部)?(?:整改|改正|恢复更新|关停|注销)|整改(?:到位|完成|率)|申请(?:关停|注销)/u;

/** Tells whether names are some of those that failed: `12个不合格账号中,有8个长期未更新,典型的有甲、乙;4个无互动功能,如丙`. */
function isAmongFailed(earlier: string, text: string, group: readonly Mention[]): boolean {
  const first = group[0]!;
  const before = wordsBefore(earlier, text, first.start);
  const among = AMONG_FAILED.exec(before);
  if (!among || !saysFailed(before.slice(0, among.index + among[0].length)) || !isKind(group, among.groups!.what!)) return false;
  const between = before.slice(among.index + among[0].length);
  const lead = withoutOwn(between.replace(/[“\s]/gu, ""), first);
  return !BESIDES_WITHIN.test(between) && !MENDED_SINCE.test(between) && (lead === "" || NAMES_SOME.test(lead) || ITEM_START.test(lead.replace(/^.*[,;]/u, "")));
}

/** `…,判定为不合格,如`: the clause that examples are of. */
const EXAMPLES_OF = /(?<clause>[^,。;:“”]{2,60})[,,:(]?(?:(?:其中)?(?:例如|比如|譬如|如|包括|主要有|涉及)|(?:较为|比较|较)?(?:典型|突出|严重|有代表性)的(?:有|是|如))[:,]?$/u;

/** Tells whether names are examples of those that a clause directly before them says failed. */
function isExampleOfFailed(text: string, group: readonly Mention[]): boolean {
  const first = group[0]!;
  const clause = EXAMPLES_OF.exec(withoutOwn(text.slice(Math.max(0, first.start - 120), first.start).replace(/[“\s]/gu, ""), first))?.groups!.clause;
  return clause !== undefined && isKind(group, clause) && saysFailed(clause);
}

const FAILED_IN_ALL = /不合格(?!率)[^,。;:]{0,10}\d{1,4}[个家][^。;]*$/u;
const COUNTED_PART = /(?:^|[,、:。其中(])(?:其中,?)?(?:不合格)?[\p{Script=Han}A-Za-z]{2,8}\d{1,3}[个家](?:账号|网站)?(?:\(|:|,?(?:分别|具体)?(?:为|是|有|包括):?)$/u;

/** Tells whether names are told behind a part of the count of those that failed: `不合格2个,其中微信公众号1个(甲),微博1个(乙)`. */
function isCountedAsFailed(earlier: string, text: string, group: readonly Mention[]): boolean {
  const first = group[0]!;
  const lead = withoutOwn(text.slice(Math.max(0, first.start - 120), first.start).replace(/“$/u, ""), first);
  const part = COUNTED_PART.exec(lead.slice(-40));
  const all = part ? FAILED_IN_ALL.exec(wordsBefore(earlier, text, first.start)) : null;
  return all !== null && areJudged(group) && saysFailed(all[0]) && !/(?<!不)合格\d/u.test(all[0]);
}

/** A heading that says of whoever stands below it that they failed, without a noun: 不合格情况. */
const FAILED_ALONE = /^(?:存在|检查|抽查|本次)?不合格(?:的)?(?:情况|情形|清单|名录|对象|主体)?(?:\([^()]{1,12}\))?$/u;

/** Tells whether the innermost heading says no more than that those below it failed. */
export function failsByPlainHeading(headings: readonly string[], group: readonly Mention[]): boolean {
  return FAILED_ALONE.test(headings.at(-1) ?? "") && areJudged(group);
}

/** Whoever put it right since failed in an earlier check: `一季度不合格的“甲”微信公众号|已恢复更新`. */
const MENDED_BEHIND = /^[^,。;]{0,8}?(?:[均都]?已(?:经)?(?:全部|按期|按要求)?(?:完成整改|整改|改正|恢复)|完成整改|整改(?:到位|完成)|恢复(?:正常)?更新|[均都已]*(?:通过复[查核检]|复[查核检](?:后)?[均都已]*(?:合格|达标)))/u;

/** Tells whether names are called failures: `不合格的“甲”微信公众号`, `被判定为不合格的甲局“乙”微博`. */
function areCalledFailed(text: string, group: readonly Mention[]): boolean {
  const first = group[0]!;
  const lead = withoutOwn(text.slice(Math.max(0, first.start - 60), first.start).replace(/“$/u, ""), first);
  return /不合格的?$/u.test(lead) && !MENDED_BEHIND.test(text.slice(group.at(-1)!.until, group.at(-1)!.until + 40)) && saysFailed(lead.replace(/的$/u, ""));
}

/** Tells whether names are all of a kind that words speak of; words that speak of neither kind speak of both. */
function isKind(group: readonly Mention[], words: string): boolean {
  const sites = /网站/u.test(words);
  const accounts = /新媒体|账号|帐号|公众号/u.test(words);
  return group.every(({ kind }) => (kind === "account" && (accounts || !sites)) || (kind === "website" && (sites || !accounts)));
}
