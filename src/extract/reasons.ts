import { distinctProblems, findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import { exampleWords } from "../lexicon/words.js";
import type { Category } from "../records/common.js";
import type { UnitRow, Verdict } from "../records/unit.js";
import { allPassedBehind, blames, extols, passedBehind, praises, saysFailed } from "./judging-words.js";
import type { Mention } from "./mention.js";
import { lettersOverdue } from "./overdue-letters.js";
import { withoutOwn } from "./statements.js";
import { findingOf } from "./table-verdicts.js";

/** Why names are named. */
export interface Reason {
  verdict: Verdict;
  finding: UnitRow["finding"];
  problems: ProblemPhrase[];
  /** The reason stands in the heading above, and its words are no words of this text. */
  byHeading?: true;
  /** They are blamed by name, so that a region counts too. */
  criticised?: true;
}

/** A list of names in its statement. */
export interface NamedGroup {
  /** The statement. */
  text: string;
  group: readonly Mention[];
  /** Where the list before ends, and where the next one begins. */
  previous: number;
  next: number;
  /** The problem phrases of the statement outside of quotes. */
  problems: readonly ProblemPhrase[];
  /** The statement names nobody else. */
  alone: boolean;
  /** The paragraph is about letters sent to test the sites. */
  tested?: boolean;
}

/** Letters sent to test a site, not a citizen's. */
export const TESTING = /测试(?:留言|信件|咨询|问题)|模拟(?:咨询|提问|留言|用户|网民|群众)|简单(?:常见)?(?:问题|咨询)|(?:信件|留言|咨询|答复(?:时效)?)(?:专项)?测试|以[^,。;]{0,8}(?:网民|群众|用户|访客|市民|家长|企业|个人)(?:的)?身份/u;

/** Letters of citizens, which lie for months. */
const CITIZENS = /信箱|网民|群众|\d+月|[个]月/u;

/** What units are told to do is no finding: `甲局、乙局等单位要…`. 回应 and 主要 only hold the same letters. */
export const DEMAND = /^(?:等?(?:\d+[个家])?(?:有关|相关)?(?:单位|部门|镇街|地区)?[也都均还]?)?(?:要(?![素点])|应(?![急用]|更新)|须|必须|需)(?!求)/u;
/** An organisation that does the inspecting or is reported to is no subject of it. */
const ACTS = /^(?:等(?:部门|单位))?(?:[将已]?(?:安排|组织|开展|委托|采取|会同|牵头|印发|通报|按照|根据|依据|统计|汇总|复查|检查|抽查|普查|监测|核查|巡查|查看|抽取|随机)|近期|近日|(?:已|均已)?(?:于[^,。;]{1,10})?(?:通知|责令|督促)|从[^,。;]{0,24}中(?:随机)?(?:抽|选)|对(?=[^,。;]{0,30}(?:进行|开展|组织|检查|抽查|监测|核查|巡查|复查|普查|排查|评估|通报|督促)(?!的|发现|中|出))|[将每](?!\p{Script=Han}{0,6}误))/u;
/** What units do among themselves is their work, and no inspection by those who write: `对本地区网站每月检查一遍`. */
const OWN_WORK = /本(?:地|部门|系统|单位|级|辖?区|[省市县州]|行业|条线)|所属|辖区|下属|系统内/u;
const INSPECTION = /^(?![将每])[^,。;]{0,40}(?:检查|抽查|监测|核查|巡查|复查|普查|排查|评估|测评|通报|抽取|随机)/u;
/** Names behind such words are whom others go by: `根据教育部、财政部有关要求`. */
const GUIDED = /(?:^|[,。;:])(?:为)?(?:根据|按照|依据|借鉴|学习|落实|贯彻|参照|遵照|经|向)[^,。;:]*$/u;
/** Words between a problem and those who answer for it. */
const RESPONSIBLE = /(?:责任单位|承办单位|主办单位|涉及(?:到|的)?(?:单位)?|(?:分别|均|都)?由|(?:整改|办理|答复|更新)(?:到位)?的)(?:分别)?(?:有|为|是|:)?$/u;
/** `对甲县予以点名批评`: named without a problem. */
const CRITICISED = /(?:^(?:等\d{0,3}[个家]?(?:单位|地区|县区|部门)?)?|[,(])(?:现|特|对其)?(?:予以|给予|提出|进行)(?:点名|通报|严肃|全县|全市|全区)*(?:批评|提醒)/u;
/** What is left undone, or wrong, lies with those who follow: `剩余8条集中在甲镇和乙局`. */
const GATHERED = /(?:剩余|余下|其余|未[整办答回][改结复]|问题|错链|断链|\d[条个件处])[^。;]{0,16}集中[在于]$/u;
const TOWARDS = /对[^,。;对]{1,24}的$/u;
const INTRODUCES = /(?:为|是|有|:|,|\(|包括|名单如下)$/u;
/** Some are praised, and then named: `一些地市积极落实监管责任,甲市、乙市每月检查…`. Praise of all in general names nobody. */
const PRAISED_BEFORE = /一些|部分|有的|不少/u;

/** Finds why a group of names is named: what follows it up to the next group, or what stands before 如 or a colon. */
function reasonFor({ text, group, previous, next, problems, alone, tested }: NamedGroup): Reason | undefined {
  const first = group[0]!;
  const start = first.start;
  const end = group.at(-1)!.until;
  const own = (first.owner ?? first.place ?? "").length + (first.platformText?.length ?? 0);
  const lead = withoutOwn(text.slice(Math.max(0, start - 20 - own), start).replace(/[“\s]/gu, ""), first);
  const isExample = exampleWords().some((word) => lead.endsWith(word) || lead.endsWith(`${word}:`)) || /如:?$|[,、]如/u.test(lead.slice(-14));
  const tail = text.slice(end, next);
  const bare = group.every(({ kind }) => kind === "organization" || kind === "region");
  const finding = findingOf(tail);
  // In prose a finding is of the letters sent to test a site; an unanswered message of a citizen is a problem.
  if (finding && (finding.finding === "same-day-reply" || tested || (/封|信件|咨询|测试/u.test(tail) && !CITIZENS.test(tail))) && (group.every(({ kind }) => kind === "website") || (tested && group.every(({ kind }) => kind === "organization" || kind === "region")))) return { ...finding, problems: [], ...(finding.verdict === "named" ? { criticised: true } : {}) };
  if (DEMAND.test(tail)) return undefined;
  if (finding?.finding === "same-day-reply" && findingOf(/^[^,。;]*/u.exec(tail)![0]) && bare && !ACTS.test(tail)) return { ...finding, problems: [] };
  const overdue = bare ? lettersOverdue(group, text.slice(previous, start), tail, previous) : undefined;
  if (overdue) return { verdict: "named", finding: null, problems: [overdue], criticised: true };
  // 网站 behind a name may be the first word of its fault: `甲局网站打不开`.
  const after = problems.filter((problem) => problem.start >= group.at(-1)!.end && problem.end > end && problem.end <= next);
  const before = problems.filter((problem) => problem.end <= start && problem.start >= previous);
  const predicate = /^[^,。;]*/u.exec(tail)![0].length;
  const direct = after.filter((problem) => problem.start < end + predicate);
  const introduced = before.length > 0 && ((INTRODUCES.test(lead) && (alone || lead.endsWith(":"))) || RESPONSIBLE.test(lead));
  const chosen = isExample ? (direct.length > 0 ? distinctProblems(direct) : before.length > 0 ? before.slice(-1) : after.slice(0, 1)) : after.length > 0 ? distinctProblems(after) : introduced ? before.slice(-1) : [];
  if (bare && GUIDED.test(text.slice(0, start))) return undefined;
  if ((!inspects(group, tail) || extols(tail)) && isPraised(text.slice(previous, start), tail, after.length > 0, before.length > 0)) return { verdict: "commended", finding: null, problems: [] };
  const criticised = CRITICISED.exec(tail);
  if (criticised && (criticised.index > 0 || lead.endsWith("对") || TOWARDS.test(text.slice(previous, start)))) return { verdict: "named", finding: null, problems: distinctProblems(criticised.index > 0 ? after : before.slice(-1)), criticised: true };
  if (bare && GATHERED.test(text.slice(previous, start))) return { verdict: "named", finding: null, problems: before.slice(-1), criticised: true };
  const passed = passedBehind(tail);
  if (passed && group.every(({ kind }) => kind === "website" || kind === "account")) return { verdict: passed, finding: null, problems: [] };
  if (!passed && BASIC_LEAD.test(lead) && group.every(({ kind }) => kind === "website" || kind === "account")) return { verdict: "basic-pass", finding: null, problems: chosen };
  const regions = group.every(({ kind }) => kind === "region");
  if (regions && allPassedBehind(tail)) return { verdict: "pass", finding: null, problems: [] };
  if (ACTS.test(tail) && bare) return undefined;
  const blamed = (bare || group.every(({ kind }) => kind === "website")) && isBlamed(text.slice(previous, start), tail);
  // What failed are its accounts, where a region is blamed for their number.
  if (regions && blamed) return { verdict: "named", finding: null, problems: chosen, criticised: true };
  const failed = saysFailed(tail) || (saysFailed(text.slice(previous, start)) && INTRODUCES.test(lead) && !(isExample && !/分别(?:为|是):?$/u.test(lead)));
  if (failed) return { verdict: "fail", finding: null, problems: chosen };
  if (chosen.length > 0 || blamed) return { verdict: "named", finding: null, problems: chosen, ...(blamed ? { criticised: true } : {}) };
  return undefined;
}

/** Tells whether bodies inspect others, so that they are not who did well: `市政府办公室组织了抽查,总体运行规范`. */
export function inspects(group: readonly Mention[], tail: string): boolean {
  return group.every(({ kind }) => kind === "organization") && ACTS.test(tail) && INSPECTION.test(tail) && !OWN_WORK.test(tail);
}

/** `基本合格的是甲网站、乙网站`. */
const BASIC_LEAD = /基本合格(?:的)?(?:网站|账号)?(?:\d+[个家])?,?(?:分别)?(?:为|是|有|:):?$/u;

/** Words that judge and lead to the names: `表现突出的有甲县、乙县`. */
const LED_BY_JUDGEMENT = /(?<judged>[^,。;:]{2,20})的(?:单位|地区|地方|部门|县区|乡镇)?(?<list>有|为|是|包括|分别[为是])?:?$/u;

/** Tells whether names are praised, by the words behind them or by those that lead to them, and not blamed in the same breath. */
function isPraised(lead: string, tail: string, faultBehind: boolean, faultBefore: boolean): boolean {
  const own = withoutNextLead(tail);
  if (saysFailed(own)) return false;
  if (extols(own)) return true;
  if (faultBehind) return false;
  const judged = LED_BY_JUDGEMENT.exec(lead)?.groups!.judged;
  return praises(own) || (judged !== undefined && praises(judged) && !blames(tail)) || (PRAISED_BEFORE.test(lead) && praises(lead) && !faultBefore);
}

/** Tells whether units are blamed for what they did themselves: where they open their clause, or where blame leads to a list of them. */
function isBlamed(lead: string, tail: string): boolean {
  const led = LED_BY_JUDGEMENT.exec(lead);
  return (led?.groups!.list !== undefined && blames(led.groups.judged!)) || ((led !== null || CLAUSE_START.test(lead)) && blames(withoutNextLead(tail)));
}

/** The last clause of what stands between two lists may lead to the second: `甲局通报了|排名靠后的乙县`. */
function withoutNextLead(tail: string): string {
  return tail.replace(/[^,。;:]*的$/u, "");
}

/** Headings, and words before a colon, under which whoever is named failed. */
const FAILED_SECTION = /不合格(?:的)?(?:政府|政务)?(?:网站|新媒体|账号|帐号|公众号|名单)|(?:网站|新媒体|账号|帐号|公众号)被?(?:判定|认定|评定)?为?不合格\?/u;

/** The faults that a heading tells, but for those that are not said: 更新不及时(13个). */
function faultsOf(heading: string): ProblemPhrase[] {
  return MENDED.test(heading) ? [] : findProblems(heading).filter(({ category }) => category !== "other");
}

/** What is told of faults that were mended, or of how, heads no fault. */
const MENDED = /整改|成效|做法|经验|表扬|良好|无(?=错|严重)|工作/u;
/** A heading that is a fault and its count at most. */
const FAULT_ALONE = /^\p{Script=Han}{2,16}(?:\((?:共)?\d{1,3}[个家]\)|\d{1,3}[个家])?$/u;

/**
 * Tells whether the innermost heading says that accounts or websites like these failed: under 不合格账号 a website is only named. Where it is a fault alone,
 * the one above it says so: 二、不合格账号, (一)更新不及时(13个).
 */
export function failsByHeading(headings: readonly string[], group: readonly Mention[]): boolean {
  const inner = headings.at(-1) ?? "";
  const last = headings.length > 1 && !FAILED_SECTION.test(inner) && FAULT_ALONE.test(inner) && faultsOf(inner).length > 0 ? headings.at(-2)! : inner;
  if (!FAILED_SECTION.test(last) || /合格率|整改|情况良好/u.test(last)) return false;
  const sites = /网站/u.test(last);
  const accounts = /新媒体|账号|帐号|公众号/u.test(last);
  return group.every(({ kind }) => (kind === "account" && (accounts || !sites)) || (kind === "website" && (sites || !accounts)));
}

const PROBLEM_SECTION = /问题|不足|差距|薄弱|短板|不够|不到位|不及时|不规范|不严/u;

/** Where a name opens its clause. */
export const CLAUSE_START = /(?:^|[。;:,—]|但|其中|特别是|尤其是|目前|[一二三四五六七八九]是)$/u;

/**
 * Finds the reason in the headings: under 存在问题 whoever is named is named for a fault, whatever the words; the innermost heading often says which
 * (`内容更新不及时`). An organisation counts only where it opens its clause, and nobody counts who is told what to do.
 */
function reasonByHeadings({ text, group, next }: NamedGroup, headings: readonly string[]): Reason | undefined {
  const faults = faultsOf(headings.at(-1) ?? "");
  if (!headings.some((heading) => PROBLEM_SECTION.test(heading)) && faults.length === 0) return undefined;
  const first = group[0]!;
  const tail = text.slice(group.at(-1)!.until, next);
  if (DEMAND.test(tail) || praises(tail)) return undefined;
  const bare = group.every(({ kind }) => kind === "organization");
  if (bare && (ACTS.test(tail) || !CLAUSE_START.test(text.slice(0, first.start)) || /^[。,;:、]?$/u.test(tail))) return undefined;
  if (group.some(({ kind }) => kind === "region" || kind === "quoted")) return undefined;
  const stale: Category = group.some(({ kind }) => kind === "account") ? "content-stale" : "column-stale";
  const told = findProblems(headings.at(-1) ?? "").find(({ category }) => category !== "other");
  const problems = told ? [{ ...told, category: /-stale$/u.test(told.category) ? stale : told.category }] : [];
  return { verdict: "named", finding: null, problems, byHeading: true };
}

/** Why a list of names is named, by its own words and by the headings above it: `甲局、乙局问题较多` leaves it to them to say which. */
export function reasonOf(here: NamedGroup, headings: readonly string[]): Reason | undefined {
  const told = reasonFor(here);
  if (told && !(told.criticised && told.problems.length === 0)) return told;
  const above = reasonByHeadings(here, headings);
  return told ? { ...above, ...told, problems: above?.problems ?? [] } : above;
}

/** What a region itself leaves undone; its sites and accounts are named by themselves: `甲县3个账号未更新`. */
const OWN_DUTY = /^(?:等\d{0,3}[个]?(?:地区?|[省市县区州]+)?)?[也均都还仍]?(?:未|没有|对|漏报|瞒报|迟报|逾期|超期|(?:各有|均有|分别有|有|共有)?\d{1,4}[条件封])/u;
/** What is said of some of its sites or accounts, and of none by name, is said of the region. */
const OF_SEVERAL = /^(?:等\d{0,3}[个]?(?:地区?|[省市县区州]+)?)?(?:的)?(?:仍|还|尚)?(?:有|存在)?(?:部分|个别|少数|一些|一批|多个|不少|有的|多数)(?:政府|政务|乡镇|部门|镇街)?(?:网站|新媒体|账号|帐号|栏目)/u;
/** Its own checks are a region's to publish, whatever the heading. */
const UNPUBLISHED = /^(?:均|都|仍)?(?:未|没有)[^,。;]{0,12}公开/u;

/** Tells whether regions are blamed for what they did themselves: under a heading of faults, they open their clause, and their fault follows. */
export function blamesRegions({ text, group, next }: NamedGroup, { problems, byHeading }: Reason, headings: readonly string[]): boolean {
  const tail = text.slice(group.at(-1)!.until, next);
  if (problems.length === 0 || byHeading || !(UNPUBLISHED.test(tail) || headings.some((heading) => PROBLEM_SECTION.test(heading))) || !CLAUSE_START.test(text.slice(0, group[0]!.start))) return false;
  // To register accounts is the region's own task, however many they are.
  return OWN_DUTY.test(tail) || OF_SEVERAL.test(tail) || problems.every(({ category }) => category === "unregistered");
}
