/** Websites that passed, where more stands between them and their verdict than 合格 alone. */
import type { Verdict } from "../records/unit.js";
import { wholeNumber } from "../text/numbers.js";
import { isHomeSite } from "./body-names.js";
import { spotlessBeside } from "./good-work.js";
import { allPassedBehind, passedBehind } from "./judging-words.js";
import { wordsBefore, type NamedGroup } from "./named-group.js";
import { withoutOwn } from "./statements.js";

/** Clauses between a name and its verdict that say how it ran, or that it was looked at. */
const RAN = "(?:(?:综合|平均|检查|监测)?(?:得分|评分)[为达是]?\\d{2,3}(?:\\.\\d{1,2})?分|[是为][^,。;]{0,8}(?:唯一|仅有)[^,。;]{0,14}网站|(?:[上下]半年|全年|本季度|[一二三四]季度|总体|整体)*[均都]?(?:在)?(?:正常)?(?:总体|整体)?运行(?:情况)?(?:总体|整体)?(?:正常|平稳|良好|稳定)?|(?:经|本次|本季度|此次|逐[一个家])*(?:检查|抽查|普查)(?:[1一][家个])?|(?:检查|抽查)(?:覆盖)?率(?:为|达到?)?100%|(?:首页)?(?:信息|内容|栏目)?更新及时)";
const BETWEEN = new RegExp(`^,?(?:${RAN},){1,4}`, "u");
/** The one website there is: `网站1家(甲县人民政府网),检查1家,合格1家`, `县政府门户网站运行正常,合格率100%`. */
const ONE_PASSED = new RegExp(`^(?:[1一][家个](?:政府)?(?:网站)?)?\\)?(?:和[^,。;]{2,16}门户网站)?(?:[,、]?${RAN}){0,4}[,、]?(?:合格[1一][家个]|[^,。;“”未不没无]{0,24}(?:检查|抽查|普查|监测|考核|评估)(?:结[果论])?(?:均|全部|都)?被?(?:认定|评定|判定|评价|评|确定)?(?:均)?为合格(?=[,。;]|$)|(?:检查)?结[果论](?:均|全部)?(?:为)?合格|(?:自查|检查|抽查|复查)?(?:均|全部)?(?:为)?合格(?=[,。;])|[^,。;“”]{0,14}(?:未发现|未出现|未触发|不存在|没有出现|没有发现)(?:任何)?单项否[决定](?:问题|情形|指标|情况|项)?(?=[,。;]|$)|(?:抽查|检查|总体)?合格率(?:均)?(?:为|达到?)?100%|[^,。;未不没]{2,20}(?:符合|达到)(?:检查|考核|监测|各项)?(?:指标|标准)(?:要求)?(?=[,。;]|$))`, "u");
const ONE = /[1一][家个](?:\(|,?即|,为)$/u;

/** What was mended, and looked at again: `恢复了更新,复查合格`. */
export const REPAIRED = /^[^。;]{2,60},(?:经)?复[查核检](?:后)?(?:结果)?(?:均|已|为)*合格(?=[,。;]|$)/u;

/** Who was looked at again passed with what was mended, where the sentence goes on to say how many passed so: `3个账号再次复检,“甲”“乙”2个账号已改好,…,复检合格率66.7%`. */
const LOOKED_AGAIN = /复[查核检测](?![^,。;]{0,4}(?:发现|不合格))/u;
const PASSED_AGAIN = /^[^。;]{0,120}(?:复[查核检测](?:后)?的?|二次|再次)(?:总体)?(?:合格率?|达标率?|通过率?)/u;
const MENDED = /^[)”]?(?:网站|(?:等)?(?:\d{1,3}|[两三四五六七八九十])[个家](?:政府|政务)?(?:新媒体|账号|帐号|公众号|网站)(?:账号)?)?[均都]?已(?:经)?(?:全部|全面|全数|按[^,。;]{1,6})?(?:改好|改正|恢复(?:正常)?更新|整改(?:到位|完毕|完成)|完成整改)(?=[,。;]|$)/u;

/** Who was looked at again and is mended passed where the others are said to fail still: `“甲”“乙”恢复更新,“丙”仍未更新,继续判定为不合格`. */
const MENDED_THEN = /^[)”]?(?:网站|(?:等)?(?:\d{1,3}|[两三四五六七八九十])[个家](?:政府|政务)?(?:新媒体|账号|帐号|微信公众号|公众号|微博|网站)(?:账号)?)?[均都]?(?:已(?:经)?)?(?:改好|改正|恢复(?:正常)?(?:更新|运行|访问)|整改(?:到位|完毕|完成)|完成整改)[,;][^。;]{0,80}(?:仍|继续|依然|再次)[^。;,]{0,10}不合格/u;

/** As many websites as there are, told by name: `网站3家,即甲局网站、乙局网站和丙站`. */
const ALL_NAMED = /网站(?:共|有|为|是)*(?<count>\d{1,2}|[一二两三四五六七八九十])[家个][,:(]?(?:即|分别[为是]|具体[为是]|[为是]|包括|有):?“?$/u;
/** The same counted behind the names: `政府网站为甲网站和乙网站,|2个网站均合格`. */
const SITES_ARE = /(?<!合格的?(?:政府)?)网站(?:分别)?[为是有]:?“?$/u;
const COUNTED_BEHIND = /^[^。;“”]{0,24}?,(?:以上|上述|这)?(?<count>\d{1,2}|[一二两三四五六七八九十])[家个](?:政府)?(?:网站)?(?:均|全部|都)/u;
/** Clauses on how they ran, without a fault, and then that all passed. */
const ALL_OF_THEM = /^\)?(?:,[^。;“”未不没无缺]{2,36}){0,4},?(?:经(?:检查|抽查|监测))?(?:(?:以上|上述|这)?(?:\d{1,2}|[一二两三四五六七八九十])[家个](?:政府)?(?:网站)?)?(?:均|全部|都)(?:检查|抽查)?(?:为)?(?:合格|达标)(?=[,。;]|$)/u;

function areAllThere(text: string, group: NamedGroup["group"], tail: string): boolean {
  const start = group[0]!.start;
  const before = text.slice(Math.max(0, start - 24), start);
  const count = (ALL_NAMED.exec(before) ?? (SITES_ARE.test(before) ? COUNTED_BEHIND.exec(tail) : null))?.groups!.count;
  return count !== undefined && wholeNumber(count) === group.length;
}

const BUT_FOR = /除了?(?:\p{Script=Han}{2,20})?“?$/u;
const OTHERS_PASSED = /^[”]?(?:网站|账号|公众号|等?\d{0,2}[家个](?:网站|账号)?)?(?:之|以)?外,?(?=(?:(?:均|全部|都)(?:为|达到?|检查)?(?:合格|达标)(?![率边])))|^[”]?(?:网站|账号|公众号|等?\d{0,2}[家个](?:网站|账号)?)?(?:之|以)?外,?(?:(?:检查|抽查|在运行|正常运行)的?|[省市县区州]?(?:直|级|属)?(?:部门|单位|[省市县区州镇乡街道]{2,5})的?)?(?:其余|其[他它]|余下|剩余|另外)(?:的)?(?:\d{1,4}[家个])?(?:政府|政务)?(?:网站|新媒体|账号|公众号)?(?:账号)?(?:经?(?:检查|抽查|监测))?(?:均|全部|都|全)(?:部)?(?:为|检查|达到)?(?:合格|达标|通过)(?!率)/u;

/** Tells whether all others passed but those named: `除甲网站外,其余17家全部合格`. */
export function areTheExceptions({ text, group }: NamedGroup): boolean {
  const first = group[0]!;
  const before = withoutOwn(text.slice(Math.max(0, first.start - 40), first.start).replace(/“$/u, ""), first);
  return group.every(({ kind }) => kind === "website" || kind === "account") && BUT_FOR.test(before) && OTHERS_PASSED.test(text.slice(group.at(-1)!.until));
}

/** So many points as no site has that fails: `甲县、乙县网站得分均在90分以上`. */
const HIGH_POINTS = /^(?:(?:等)?(?:\d{1,2}|[一二两三四五六七八九十])[家个])?(?:政府)?(?:门户)?(?:网站)?(?:检查|综合|平均)?(?:得分|评分|成绩)[均都]?(?:在|为|达到?|超过|高于)*(?:9\d|100)(?:\.\d)?分(?:及)?(?:以上)?(?=[,。;]|$)/u;

/** The grade behind a list: `甲院、乙院2家单位为优秀`, `丙局等3个单位因…,评定为基本合格`. */
const GRADED = /^(?:(?:等)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家个](?:单位|部门|地区|学校|乡镇|镇街|县区)?)?[均都]?(?:因[^。;“”]{2,40}?,)?(?:被)?(?:评定|评|确定|判定|认定|考核|评估)?(?:等次|等级|结果|档次)?[为是](?<grade>优秀|良好|合格|达标|基本合格|不合格)(?:等次|等级|档次|单位)?(?=[,。;]|$)/u;
const GRADES: Readonly<Record<string, Verdict>> = { 优秀: "commended", 良好: "commended", 合格: "pass", 达标: "pass", 基本合格: "basic-pass", 不合格: "fail" };

/** The verdict of bodies or places by the grade they are given. */
export function gradeOf({ text, group, next }: NamedGroup): Verdict | undefined {
  const grade = GRADED.exec(text.slice(group.at(-1)!.until, next))?.groups!.grade;
  return grade !== undefined && group.every(({ kind }) => kind === "organization" || kind === "region") ? GRADES[grade] : undefined;
}

/** The verdict of websites and accounts that words behind them let pass, or of regions and bodies all of whose sites and accounts passed. */
export function passOf(here: NamedGroup): Verdict | undefined {
  const { text, group, next } = here;
  const tail = text.slice(group.at(-1)!.until, next);
  if (group.every(({ kind }) => kind === "website" || kind === "account")) {
    if (REPAIRED.test(tail) || (MENDED.test(tail) && LOOKED_AGAIN.test(wordsBefore(here)) && PASSED_AGAIN.test(text.slice(group.at(-1)!.until, group.at(-1)!.until + 140)))) return "pass";
    if (LOOKED_AGAIN.test(wordsBefore(here)) && MENDED_THEN.test(text.slice(group.at(-1)!.until, group.at(-1)!.until + 140))) return "pass";
    if (HIGH_POINTS.test(tail)) return "pass";
    const passed = passedBehind(tail) ?? passedBehind(tail.replace(BETWEEN, ""));
    if (passed) return passed;
    if (areAllThere(text, group, tail) && ALL_OF_THEM.test(tail)) return "pass";
    const [only] = group;
    const alone = group.length === 1 && only!.kind === "website" && (isHomeSite(only!.name) || /^[1一][家个]/u.test(tail) || ONE.test(text.slice(Math.max(0, only!.start - 4), only!.start)));
    // Who looked at it may be named between.
    return alone && ONE_PASSED.test(text.slice(group[0]!.until, group[0]!.until + 160)) ? "pass" : undefined;
  }
  // 市政府门户网站及甲县、乙县抽查的网站均合格
  const regions = group.some(({ kind }) => kind === "region") && group.every(({ kind, name }) => kind === "region" || (kind === "website" && isHomeSite(name)) || (kind === "organization" && /(?:管委会|管理委员会|政府)$/u.test(name)));
  // One place of which nothing failed is told of beside others of whom it is not so, as praise.
  // What places told in short are, `甲、乙等5市`, is the end of their list, and counts them.
  const behind = group.at(-1)!.kind === "region" ? text.slice(group.at(-1)!.end, next) : tail;
  return group.every(({ kind }) => kind === "organization" || kind === "region" || regions) && allPassedBehind(behind, !regions || group.length === 1 || spotlessBeside(here)) ? "pass" : undefined;
}
