/** Why names are named, by the words around them. */
import { distinctProblems, type ProblemPhrase } from "../lexicon/problems.js";
import { exampleWords } from "../lexicon/words.js";
import { ACTS, inspects, mends, wasMended } from "./acting.js";
import { gathersFaults, isFaulty, isOnlyOne, leftUndone, restUndone, standsOut, workedBadly } from "./bad-work.js";
import { failedDuty, leftDuty, regionsBlamed } from "./blamed-regions.js";
import { isHomeSite } from "./body-names.js";
import { columnsShort } from "./column-culprits.js";
import { answeredFast, didGoodWork } from "./good-work.js";
import { areHeldToAccount, mustAccount } from "./held-to-account.js";
import { inFaultSection, reasonByHeadings } from "./heading-reasons.js";
import { areCalled, areModels, areToldToMend, isBlamed, isPraised } from "./judged-names.js";
import { extols, ranksByFaults, saysFailed } from "./judging-words.js";
import { DEMAND, faultsAmong, opensClause, wordsBefore, type NamedGroup, type Reason } from "./named-group.js";
import { lettersOverdue } from "./overdue-letters.js";
import type { Mention } from "./mention.js";
import { areTheExceptions, gradeOf, passOf, REPAIRED } from "./passed-sites.js";
import { withoutOwn } from "./statements.js";
import { findingOf } from "./table-verdicts.js";

export { blamesRegions } from "./blamed-regions.js";
export { failsByHeading } from "./heading-reasons.js";
export type { NamedGroup, Reason } from "./named-group.js";

/** Letters sent to test a site, not a citizen's. */
export const TESTING = /测试(?:留言|信件|咨询|问题)|模拟(?:咨询|提问|留言|用户|网民|群众)|简单(?:常见)?(?:问题|咨询)|(?:信件|留言|咨询|答复(?:时效)?)(?:专项)?测试|以[^,。;]{0,8}(?:网民|群众|用户|访客|市民|家长|企业|个人)(?:的)?身份/u;

/** Who writes the letters is not asked: `市政府办公室以群众身份向22个部门提交咨询`. */
const TESTS = /^[^,。;]{0,40}[做作行展]了?(?:模拟|测试)|^[^,。;]{0,12}(?:测试|模拟|身份|随机|向[^,。;]{1,40}(?:提交|发送|发出|提出))/u;

/** Letters of citizens, which lie for months. */
const CITIZENS = /信箱|网民|群众|\d+月|[个]月/u;

/** A website that a list of counted classes begins with is a part of those told of: `市政府门户网站、7个县区网站和9家部门网站,其中不合格2家`. */
const COUNTED_ON = /^(?:[、和及与]|以及)(?:[^,。;、]{2,14}网站)?\d{1,4}[家个]/u;
/** What was looked at is counted: `抽查了甲兵团和57个部门的网站460家`. */
const LOOKED_AT = /(?:抽查|检查|普查|监测|抽取|选取|测评)了?[^。;]{0,40}$/u;
const ALL_GOOD = /^[^。;]{0,40}?(?:均|全部|都)(?:为)?(?:合格|达标)/u;
/** What others were merged into was neither praised nor blamed with that: `将17个账号并入“甲”微信公众号`. */
const MERGED_INTO = /(?:并入|归并[到至]|合并[到至]|整合[到至]|迁移[到至])$/u;

/** Names behind such words are whom others go by: `根据教育部、财政部有关要求`. */
const GUIDED = /(?:^|[,。;:])(?:为)?(?:根据|按照|依据|借鉴|学习|落实|贯彻|参照|遵照|经|向)[^,。;:]*$/u;
/** Words between a problem and those who answer for it. */
const RESPONSIBLE = /(?:责任单位|承办单位|主办单位|涉及(?:到|的)?(?:单位)?|(?:分别|均|都)?由|(?:整改|办理|答复|更新)(?:到位)?的)(?:分别)?(?:有|为|是|:)?$/u;
/** `对甲县予以点名批评`: named without a problem. */
const CRITICISED = /(?:^(?:等\d{0,3}[个家]?(?:单位|地区|县区|部门)?)?|[,(])(?:现|特|对其)?(?:(?:予以|给予|提出|进行)(?:点名|通报|严肃|全县|全市|全区)*(?:批评|提醒)|(?:再次|一并|继续|重点)(?:予以|给予)?(?:点名|通报)(?:批评)?(?=[。;,]|$))/u;
const TOWARDS = /对[^,。;对]{1,24}的$/u;
/** What nearly failed passed: `得分65分,接近不合格`. */
const NEARLY = /(?:接近|临近|濒临|濒于)不合格/gu;
/** `(甲区政府门户网站11家)`: what is counted in brackets is a class. */
const CLASS_COUNTED = /^[^,。;()]{0,10}\d{1,4}[家个]\)/u;
const INTRODUCES = /(?:为|是|有|,即|:|,|\(|包括|名单如下)$/u;
/** Finds why a group of names is named: what follows it up to the next group, or what stands before 如 or a colon. */
function reasonFor(here: NamedGroup, inFaults: boolean): Reason | undefined {
  const { text, group, previous, next, alone, tested } = here;
  const first = group[0]!;
  const start = first.start;
  const end = group.at(-1)!.until;
  const own = (first.owner ?? first.place ?? "").length + (first.platformText?.length ?? 0);
  const lead = withoutOwn(text.slice(Math.max(0, start - 20 - own), start).replace(/[“\s]/gu, ""), first);
  const isExample = exampleWords().some((word) => lead.endsWith(word) || lead.endsWith(`${word}:`)) || /如:?$|[,、]如/u.test(lead.slice(-14));
  const tail = text.slice(end, next);
  const bare = group.every(({ kind }) => kind === "organization" || kind === "region");
  const finding = findingOf(asReply(tail));
  const asked = group.every(({ kind }) => kind === "website") || (group.at(-1)!.kind === "website" && group.every(({ kind }) => kind !== "account" && kind !== "quoted"));
  // In prose a finding is of the letters sent to test a site; an unanswered message of a citizen is a problem.
  if (finding && (finding.finding === "same-day-reply" || tested || (/封|信件|咨询|测试/u.test(tail) && !CITIZENS.test(tail))) && (asked || (tested && bare && !ACTS.test(tail) && !TESTS.test(tail)))) return { ...finding, problems: unansweredBehind(here, finding.finding), ...(finding.verdict === "named" ? { criticised: true } : {}) };
  if (bare && tested && TESTS.test(tail)) return undefined;
  if (bare && COUNTED_ON.test(tail) && LOOKED_AT.test(text.slice(previous, start))) return undefined;
  if (group.every(({ kind }) => kind === "website") && COUNTED_ON.test(tail) && !ALL_GOOD.test(tail)) return undefined;
  if (group.every(({ kind }) => kind === "account") && MERGED_INTO.test(lead)) return undefined;
  if (bare && (mustAccount(tail) || areToldToMend(here))) return { verdict: "named", finding: null, problems: [], criticised: true };
  if (DEMAND.test(tail)) return undefined;
  if (bare && areModels(here)) return { verdict: "commended", finding: null, problems: [] };
  if (finding?.finding === "same-day-reply" && findingOf(asReply(/^[^,。;]*(?:,其中[^,。;]*)?/u.exec(tail)![0])) && bare && !ACTS.test(tail)) return { ...finding, problems: [] };
  const overdue = group.every(({ kind }) => kind !== "account" && kind !== "quoted") ? lettersOverdue(here) : undefined;
  if (overdue) return { verdict: "named", finding: null, problems: [overdue], criticised: true };
  // 网站 behind a name may be the first word of its fault: `甲局网站打不开`.
  const faults = faultsAmong(text, here.problems);
  // Who keeps a column may stand in brackets within the words of its fault: `“甲”栏目(乙局)超过半年未更新`.
  const bracketed = text[group.at(-1)!.start - 1] === "(" && KEPT.test(text.slice(end, end + 8));
  const after = faults.filter((problem) => (problem.start >= group.at(-1)!.end || bracketed) && problem.end > end && problem.end <= next && !leadsToNext(text, problem, next));
  const short = after.every(({ category }) => category === "disclosure-column") ? columnsShort(here) : undefined;
  if (short) return { verdict: "named", finding: null, problems: [short], criticised: true };
  const before = faults.filter((problem) => problem.end <= start && problem.start >= previous);
  const predicate = /^[^,。;]*/u.exec(tail)![0].length;
  const direct = after.filter((problem) => problem.start < end + predicate);
  const introduced = before.length > 0 && !mends(tail) && ((INTRODUCES.test(lead) && (alone || lead.endsWith(":"))) || RESPONSIBLE.test(lead) || leadsOn(text, before.at(-1)!, first) || isObjectOf(text, before.at(-1)!, first));
  // Of an example that tells no fault of a category it is told before which kind it is: `部分账号娱乐化,如甲发布与职责无关的内容`.
  const unknown = direct.every(({ category }) => category === "other") && before.at(-1) !== undefined && before.at(-1)!.category !== "other";
  const chosen = isExample ? (direct.length > 0 && !unknown ? distinctProblems(direct) : before.length > 0 ? before.slice(-1) : after.slice(0, 1)) : after.length > 0 ? distinctProblems(after) : introduced ? before.slice(-1) : [];
  if (bare && restUndone(text.slice(previous, start), text.slice(first.until, first.until + 120))) return { verdict: "named", finding: null, problems: [], criticised: true, unnamedFault: true };
  if (bare && (CLASS_COUNTED.test(tail) || GUIDED.test(wordsBefore(here)))) return undefined;
  const grade = gradeOf(here);
  if (grade) return { verdict: grade, finding: null, problems: [], ...(grade === "commended" ? {} : { criticised: true }) };
  // The website of the place that writes is never praised; what is told well of it on the way to its verdict is no praise.
  if (group.every(({ kind, name }) => kind === "website" && isHomeSite(name)) && after.length === 0 && passOf(here) === "pass") return { verdict: "pass", finding: null, problems: [] };
  if ((!inspects(group, tail) || extols(tail)) && isPraised(text.slice(previous, start).replace(/“$/u, ""), tail, after.length > 0, before.length > 0)) return { verdict: "commended", finding: null, problems: [] };
  const outstanding = bare ? standsOut(here, inFaults) : undefined;
  if (outstanding) return outstanding === "good" ? { verdict: "commended", finding: null, problems: [] } : { verdict: "named", finding: null, problems: before.slice(-1), criticised: true };
  const criticised = CRITICISED.exec(tail);
  if (criticised && (criticised.index > 0 || lead.endsWith("对") || TOWARDS.test(text.slice(previous, start)))) return { verdict: saysFailed(tail.replace(NEARLY, "")) && !bare ? "fail" : "named", finding: null, problems: distinctProblems(criticised.index > 0 ? after : before.slice(-1)), criticised: true, ...(workedBadly(tail) ? { unnamedFault: true } : {}) };
  const leadWords = withoutOwn(text.slice(previous, start).replace(/“$/u, ""), first);
  if ((bare || group.every(({ kind }) => kind !== "quoted")) && gathersFaults(leadWords, text.slice(first.until, next))) return { verdict: "named", finding: null, problems: after.length > 0 ? distinctProblems(after) : before.slice(-1), criticised: true, ...(leftUndone(leadWords) ? { unnamedFault: true } : {}) };
  if (areCalled(here) || (areHeldToAccount(here) && after.length === 0)) return { verdict: "named", finding: null, problems: [], criticised: true };
  if (areTheExceptions(here)) return { verdict: "fail", finding: null, problems: [] };
  const passed = passOf(here);
  if (passed) return { verdict: passed, finding: null, problems: REPAIRED.test(tail) ? distinctProblems(after) : [] };
  if (BASIC_LEAD.test(lead) && group.every(({ kind }) => kind === "website" || kind === "account")) return { verdict: "basic-pass", finding: null, problems: chosen };
  if (isOnlyOne(here)) return { verdict: "named", finding: null, problems: chosen, criticised: true, ...(leftDuty(tail) ? { unnamedFault: true } : {}) };
  const blamed = (bare || asked) && isBlamed(text.slice(previous, start), tail);
  // What failed are its accounts, where a region is blamed for their number; `甲市抽查23家` is said of who was looked at.
  if (blamed && (group.every(({ kind }) => kind === "region") || (bare && ranksByFaults(tail)))) return { verdict: "named", finding: null, problems: chosen, criticised: true, ...(workedBadly(tail) ? { unnamedFault: true } : {}) };
  if (ACTS.test(tail) && bare) return undefined;
  const failed = (saysFailed(tail.replace(NEARLY, "")) && !(group.every(({ kind, name }) => kind === "website" && isHomeSite(name)) && OF_COUNTED.test(tail))) || (saysFailed(text.slice(previous, start)) && !wasMended(tail) && INTRODUCES.test(lead) && !(isExample && !/分别(?:为|是):?$/u.test(lead)));
  // Columns miss targets too: 未达标 fails only the websites and accounts that it stands directly behind.
  if (group.every(({ kind }) => kind === "website" || kind === "account") && /^[均都]?未达标(?=[,。;]|$)/u.test(tail)) return { verdict: "fail", finding: null, problems: chosen };
  // What failed are the accounts of bodies, where they are counted: `甲局、乙局的账号未更新,3个账号不合格`.
  if (failed) return { verdict: bare && ACCOUNTS_FAILED.test(tail) ? "named" : "fail", finding: null, problems: chosen };
  // A place in a list of websites stands for its own: `甲区、市文化局等网站出现错别字`.
  const ofSites = (asked || (bare && /^等?的(?:政府|门户)?网站/u.test(tail))) && group.some(({ kind }) => kind === "region") && group.every(({ kind, until }, i) => kind !== "region" || /[、,和及与]/u.test(text.slice(until, group[i + 1]?.start)));
  if (chosen.length > 0 || blamed) return { verdict: "named", finding: null, problems: chosen, ...(blamed || ofSites ? { criticised: true } : {}), ...(blamed && workedBadly(tail) ? { unnamedFault: true } : {}) };
  return undefined;
}

/** What failed among what is counted on the website of the place that writes: `栏目214个,…不合格4个`. */
const OF_COUNTED = /^[^。;]{0,120}?\d{1,4}[个家][^。;]{0,80}?不合格/u;

/** Tells whether a fault is an attribute of the quoted names behind it: `两周以上没有推送的|“甲”“乙”`. */
function leadsOn(text: string, { end }: ProblemPhrase, first: Mention): boolean {
  return text[first.start - 1] === "“" && /^(?:功能|内容|信息|栏目|方式|入口)?(?:、[^,。;:“”]{2,12})?的$/u.test(withoutOwn(text.slice(end, first.start - 1), first));
}

/** Tells whether an account is what somebody did not report or close: `甲市漏报|“乙”微信公众号`, `丙局未经报备|新开“丁”微博`. */
function isObjectOf(text: string, { category, end }: ProblemPhrase, { kind, start }: Mention): boolean {
  return kind === "account" && (category === "unregistered" || category === "not-cancelled") && text[start - 1] === "“" && /^(?:(?:就|便|即)?(?:自行|私自|擅自)?(?:新)?(?:开[设通办]?|注册|上线|启用))?了?(?:的)?$/u.test(text.slice(end, start - 1));
}

/** Tells whether a fault behind a name is the attribute of the next one: `“甲”,|无法互动的“乙”`. */
function leadsToNext(text: string, { end }: ProblemPhrase, next: number): boolean {
  return next < text.length && text[next - 1] === "“" && /^(?:功能|内容|信息|栏目|方式|入口)?的$/u.test(text.slice(end, next - 1));
}

/** How brackets end that say who keeps what stands before them: `(甲局)`, `(甲局负责)`. */
const KEPT = /^(?:负责|承办|主办|维护|保障|管理)?(?:维护|更新)?\)/u;

/** A letter that found no answer is a message unanswered, whoever wrote it. */
function unansweredBehind({ text, group, next, problems }: NamedGroup, finding: Reason["finding"]): ProblemPhrase[] {
  if (finding !== "no-reply" && finding !== "one-of-two-unanswered") return [];
  const start = group.at(-1)!.until;
  const told = problems.find((problem) => (problem.category === "message-unanswered" || problem.category === "interaction-poor") && problem.start >= start && problem.end <= next);
  return [told ?? { category: "message-unanswered", start, end: start + /^[^。;]{0,40}/u.exec(text.slice(start, next))![0].length }];
}

/** `基本合格的是甲网站、乙网站`. */
const BASIC_LEAD = /基本合格(?:的)?(?:网站|账号)?(?:\d+[个家])?,?(?:分别)?(?:为|是|有|:):?$/u;

const ACCOUNTS_FAILED = /\d个(?:政务)?(?:新媒体)?(?:账号|帐号)[^,。;]{0,10}不合格|(?:有|出现|存在)不合格的?(?:政务)?(?:新媒体|账号|帐号|网站)/u;

/** Other words for a reply of the same day, and for none: `当日即有回音`, `超期未复`. */
const REPLIES: readonly (readonly [RegExp, string])[] = [
  [/(?:无|没有|未见)(?:任何)?(?:回音|回应|下文)|(?:超期|逾期|至今)未[复答]/gu, "未回复"],
  [/当[日天](?:即|便|就)?(?:有|得到|收到|见到?|获)了?(?:回音|(?=[答回]))/gu, "当日回复"],
  [/(?:(?:\d{1,2}|[一两二三四五六])个?小时|半[天日])(?:之?内|以内)(?:(?:即|就|便)?(作出|做出|予以|给予|得到)了?(?:准确|明确|详细|规范)?的?(?=[答回]))?/gu, "当日$1"],
  [/未予(?=[答回])/gu, "未"],
  [/有[1一][次条封](?:来信|信)?(?:没有|未)(?=[答回])/gu, "其中1次未"],
];

/** A reply told by the hour is one of the same day; 未予答复 is none. */
function asReply(words: string): string {
  return REPLIES.reduce((said, [pattern, by]) => said.replace(pattern, by), words);
}

/** The website of the place that writes is told of in every other sentence; it is named where it passed, failed, or is praised with others. */
function isOfHome({ group }: NamedGroup, { verdict, problems, criticised }: Reason, inFaults: boolean): boolean {
  return group.every(({ kind, name }) => kind === "website" && isHomeSite(name)) && (verdict === "commended" || (verdict === "named" && !(inFaults && (problems.length > 0 || criticised))));
}

/** What is said under a heading of faults that no category knows is a fault of its own: what bodies did not do, and what is plainly wrong. */
function withDuty({ text, group, next }: NamedGroup, above: Reason): Reason {
  const bodies = group.every(({ kind }) => kind === "organization");
  const tail = text.slice(group.at(-1)!.until, next);
  return above.problems.length === 0 && ((bodies && failedDuty(tail)) || isFaulty(tail)) ? { ...above, unnamedFault: true } : above;
}

/** Why a list of names is named, by its own words and by the headings above it: `甲局、乙局问题较多` leaves it to them to say which. */
export function reasonOf(here: NamedGroup, headings: readonly string[]): Reason | undefined {
  const inFaults = inFaultSection(headings);
  const told = reasonFor(here, inFaults);
  if (told && isOfHome(here, told, inFaults)) return undefined;
  if (told && !(told.criticised && told.problems.length === 0)) return told;
  // Of whom it is said at once that he put it right the heading above tells no fault.
  const above = !told && wasMended(here.text.slice(here.group.at(-1)!.until, here.next)) ? undefined : reasonByHeadings(here, headings);
  if (told || above) return told ? { ...above, ...told, problems: above?.problems ?? [] } : withDuty(here, above!);
  return regionsBlamed(here, headings) ?? (!inFaults && opensClause(here) && (didGoodWork(here) || answeredFast(here)) ? { verdict: "commended", finding: null, problems: [] } : undefined);
}
