/** A list of names in its statement, and why it is named. */
import type { ProblemPhrase } from "../lexicon/problems.js";
import { matchAt } from "../text/match.js";
import type { UnitRow, Verdict } from "../records/unit.js";
import type { Mention } from "./mention.js";

/** Why names are named. */
export interface Reason {
  verdict: Verdict;
  finding: UnitRow["finding"];
  problems: ProblemPhrase[];
  /** The reason stands in the heading above, and its words are no words of this text. */
  byHeading?: true;
  /** They are blamed by name, so that a region counts too. */
  criticised?: true;
  /** They left undone what is no problem of any category: to mend what was found, to report, to publish. */
  unnamedFault?: true;
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

/** Where a name opens its clause. */
export const CLAUSE_START = /(?:^|[。;:,—●■◆▪·①-⑳]|但|其中|(?:部门|单位|乡镇|镇街|县区|地区|市州)中|特别是|尤其是|目前|此外|另外|同时|[仅除以]|[仍尚还]有|[一二三四五六七八九]是|\(?(?:\d{1,2}|[一二三四五六七八九十]|[a-z])[)、.．])\s?$/u;

/** How far off a reason may stand, so that a sentence without end is read in linear time. */
const REACH = 240;

/** The words before a list, as far as they may bear on it. */
export function wordsBefore({ text, group }: Pick<NamedGroup, "text" | "group">): string {
  const start = group[0]!.start;
  return text.slice(Math.max(0, start - REACH), start);
}

/** Tells whether a list opens its clause. */
export function opensClause(here: Pick<NamedGroup, "text" | "group">): boolean {
  return CLAUSE_START.test(wordsBefore(here).slice(-8));
}

/** Words that lead from what is said of a place to those of its accounts and sites that it is said of: `部分账号未更新,如“甲发布”`. */
const LEADS_ON = /^[^。;“”]{0,60}?(?:如|其中|包括|分别[为是]|涉及|名单|有|为|是|:)[^,。;“”]{0,16}“(?![^“”]{1,24}”(?:等)?(?:问题|现象|情形))/u;

/** Tells whether what is said of a list is said of names in quotes behind it. */
export function isOfQuoted({ text, group }: NamedGroup): boolean {
  const until = group.at(-1)!.until;
  return LEADS_ON.test(text.slice(until, until + REACH));
}

/** Words before an example: `部分单位重视不够,如甲局、乙县至今未反馈`. */
export const GIVEN = /[,、:](?:例如|比如|譬如|如|像)$/u;

/** What units are told to do is no finding: `甲局、乙局等单位要…`. 回应 and 主要 only hold the same letters. */
export const DEMAND = /^(?:等?(?:\d+[个家])?(?:有关|相关)?(?:单位|部门|镇街|地区)?[也都均还]?)?(?:要(?![素点闻件])|应(?![急用]|更新|(?:予以?|当予以|给予|受到?|得到)[^,。;]{0,4}(?:肯定|表扬|表彰|嘉奖))|须|必须|需)(?!求)/u;

/** What is done about a fault, or against it, makes of its words no fault: `建立错敏词扫描制度`. */
const WORKED_ON = /^[^,。;]{0,8}?(?:扫描|排查|筛查|检测|监测|巡查|清零|清理|整治|防范|预警|校对|纠错|制度|机制|专项|台账|工具|系统|软件|词库)(?![^,。;]{0,16}(?:不|未|没|缺|漏|迟|滞后))/u;

/** Where accounts are to be registered is no work on those that are not: `未纳入|全国报送系统管理`. */
const INTO_SYSTEM = /^[^,。;]{0,12}(?:系统|平台)(?:管理|监管|备案|登记|填报)?(?=[,。;、]|$)/u;

/** What is not there is no fault: `无死链`. */
const NOT_THERE = /(?<=(?:无一[个条处例件]|无|没有|未发现|未出现|未发生|不存在|零))(?:死链|错链|断链|错别字|错字|错敏|空白栏目|严重|僵尸|超期|逾期|超时)/uy;

/** What was cleared away: `清理僵尸账号`. */
const CLEARED = /(?:清理|清除|关停|注销|整治|消除|杜绝|排查|纠正|改正|整改)了?(?:一批|部分|所有|全部|各类|\d{1,4}个)?$/u;

/** Words that hold those of a fault and say the contrary: 更新频率|高, 不少|好解读. */
const SAID_WELL = /^(?:较|很|比较|相对)?(?:高|快|稳定|正常)/u;
const MANY = /^不(?:少|断|仅|但)/u;

/** What is said of interpretations is no fault where there are many or good ones: `解读材料较多`. */
const GOOD_READING = /^[^,。;未没不缺无少]{0,12}(?:较多|丰富|新颖|齐全|多样|及时|率高|率达|100%)/u;

/** What somebody made of his matter is no misprint: `把治水账写成了|连载`. */
const WRITTEN_AS = /^[^“,。;]{0,6}(?:系列|连载|故事|日记|专栏|诗|歌|剧本)/u;

function isSaidWell(text: string, { category, start, end }: ProblemPhrase): boolean {
  if (category === "policy-interpretation" && !/[未没不缺无少]/u.test(text.slice(start, end)) && GOOD_READING.test(text.slice(start + 2, start + 40))) return true;
  if (category === "typo" && WRITTEN_AS.test(text.slice(end, end + 10))) return true;
  return MANY.test(text.slice(start, start + 2)) || (/(?:频率|频次|速度)$/u.test(text.slice(start, end)) && SAID_WELL.test(text.slice(end, end + 6)));
}

/** What is called amusement and has nothing to do with an office is one fault: `发布与政府工作无关的娱乐信息`, `转发明星八卦,与职能无关`. */
function isAmusement(text: string, { category, start, end }: ProblemPhrase, problems: readonly ProblemPhrase[]): boolean {
  if (category !== "other" || !text.slice(start, end).endsWith("无关")) return false;
  return problems.some((other) => other.category === "entertainment" && (other.end <= start ? /^[^。;“”]{0,20}$/u.test(text.slice(other.end, start)) : other.start >= end && /^的?[^,。;“”]{0,10}$/u.test(text.slice(end, other.start))));
}

/** The faults among problem phrases: those that are there, and no object of work. */
export function faultsAmong(text: string, problems: readonly ProblemPhrase[]): ProblemPhrase[] {
  return problems.filter((problem) => !isSaidWell(text, problem) && !isAmusement(text, problem, problems)).filter(({ category, start, end }) => !/零(?:超期|逾期|差错|投诉)|(?:[均都也全]|留言|来信|信件|答复|回复|办理)(?:无|没有|未)一?(?:超期|逾期|超时|差错)|无一[个条处例件]?(?:空白|错|断|死|僵|超|逾)/u.test(text.slice(start, end)) && !(WORKED_ON.test(text.slice(end, end + 30)) && !(category === "unregistered" && INTO_SYSTEM.test(text.slice(end, end + 16)))) && !matchAt(NOT_THERE, text, start) && !(CLEARED.test(text.slice(Math.max(0, start - 6), start)) && !/^[^,。;]{0,8}不/u.test(text.slice(end, end + 10))));
}
