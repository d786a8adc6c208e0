/** Words that judge, and their denials. */
import { once } from "../lexicon/data.js";
import { blameWords, commendedWell, commendedWork, commendWords } from "../lexicon/words.js";
import { matchesOf } from "../text/match.js";

/** `被单项否决`, `均按单项否决处理`, `触碰“红线”被一票否决`, `两周未更新,单项否决`; a veto that is only spoken of judges nobody. */
const VETOED = /(?:被|按|按照|依照|触发|触碰|触及|属于?|构成|判为|判定为|认定为|评定为|评为|定为|视为|列为|予以|给予)(?:了|予以)?(?:为)?(?:(?:“[^“”]{2,14}”[、和及]?){1,3}(?:等)?的?(?=单项|一票|单向))?(?:单项|一票|单向)?否[决定]|(?<=[,、(:])(?:单[项向]|一票)否[决定](?=[。;,)]|$)/gu;
/** Who failed, and `不符合要求的是` where it leads to names. */
const FAILED = /(?<=^|[,。;:])不符合(?:检查|监测|指标)?要求(?=的?(?:\d{1,3}[个家])?(?:网站|账号|公众号|页面|单位)?,?(?:分别)?[是为有:])|不合格(?!率|边缘|线|标准线|的?(?:风险|隐患|可能|倾向))|不达标|未达标/gu;
/** `虽未触发单项否决`, `无一不合格`, `尚未达到不合格标准`, `不判为不合格`, `接近不合格`. */
const DENIAL = /(?:未|没有|无一?|零|免于|避免|防止|不再|不会|不|接近|临近|濒临|险些)(?:被|达到|触发|触碰|出现|发现|构成|存在|属于|判定|评定|认定|计入|列入|纳入|计|判|评|列|定|视|作|有|为|家|个|例|起|一){0,4}$/u;

/** What failed in an earlier check is no verdict of this one: `一季度通报的18家不合格网站中`, `上次检查不合格的账号`. */
const EARLIER = /(?:(?:上(?:一?期|一?季度|次|月|年|半年)|[一二三四1-4]季度|去年)[^,。;]{0,6}通报的|(?:上(?:一?期|一?季度|一?次|个?月|年(?!度?$|半))|去年|前期|此前|以往|曾|往期)[^,。;]{0,4}?(?:检查|抽查|监测|普查|通报|点名|认定|判定|发现)?(?:中|时|为|的)?)[^,。;]{0,10}$/u;

/** Who is told of beside those that failed is none of them: `除不合格账号外,甲…`, `除上述账号不合格以外`. */
const BESIDE_THEM = [/除(?:了|上述|以上|前述|附件)?[^,。;除]{0,14}$/u, /^[^,。;]{0,14}(?:之|以)?外(?=[,。;]|还|另|也|其|有)/u] as const;

function isBesideThem(words: string, start: number, end: number): boolean {
  return BESIDE_THEM[0].test(words.slice(Math.max(0, start - 24), start)) && BESIDE_THEM[1].test(words.slice(end, end + 20));
}

/** What will be, or would be if, is no verdict yet: `若继续不更新,将判定为不合格`, `再次出现的按不合格处理`. */
const TO_COME = /(?:若|如果|如再|如仍|如不|一旦|倘若?|再次(?:出现|发现|发生|检查)|再(?:出现|发生)|届时|下次|下季度|逾期)[^。;“”]{0,30}$|将(?!其|该|上述|以上|前述|这|它|此|有关)(?:会|要|被|按|视|判|认|评|定|作|直接|一律|一并|予以|列)[^,。;“”]{0,10}$/u;

/** Those of whom it goes on to tell what became of them failed in an earlier check: `三季度不合格的13个网站中,10个完成整改`. */
const MENDED_SINCE = /^的?(?:\d{1,4}[个家])?(?:政府|政务)?(?:网站|新媒体|账号|帐号|公众号)?(?:账号)?(?:[当之其]?[中里],|,(?=\d{1,4}[个家]))[^。;]{0,16}(?:通过复[查核检]|复[查核检]合格|完成整改|整改(?:完成|到位)|已(?:经)?(?:整改|改正|恢复)|恢复(?:正常)?更新)/u;

/** Those who are told of for the second look that was taken at them failed in an earlier check: `对一季度不合格的3家网站进行了复核`. */
const LOOKED_AT_AGAIN = /^的?(?:\d{1,4}|[一二两三四五六七八九十])[个家](?:政府|政务)?(?:网站|新媒体|账号|帐号|公众号|单位|部门)(?:账号)?(?:已|均|再次|逐一|逐[个家])*(?:进行|开展|组织|作|做)?了?(?:逐一|逐[个家])?的?复[查核检测]/u;

/** Tells whether a place in words is where those are counted who failed before and were looked at again. */
export function isLookedAtAgain(words: string, end: number): boolean {
  return LOOKED_AT_AGAIN.test(words.slice(end, end + 32));
}

/** What was written of failures is no verdict on who wrote it: `将“不合格项目”错写成“…”`; the verdict alone may stand in quotes. */
const FAILED_IN_QUOTES = /“(?!(?:不合格|不达标|未达标)”)[^“”]{0,30}(?:不合格|不达标|未达标)[^“”]{0,30}”/gu;

/** Columns that miss a target fail nobody: `9个栏目更新不达标`. */
const OF_COLUMNS = /(?:栏目|专栏|频道|板块|版块)[^,。;“”]{0,8}$/u;

/** Tells whether words say that somebody failed; `未被单项否决` does not. */
export function saysFailed(said: string): boolean {
  const words = said.replace(FAILED_IN_QUOTES, "“”");
  return [...matchesOf(FAILED, words), ...matchesOf(VETOED, words)].some(({ index, 0: match }) => !(/达标/u.test(match) && OF_COLUMNS.test(words.slice(Math.max(0, index - 16), index))) && !isBesideThem(words, index, index + match.length) && !MENDED_SINCE.test(words.slice(index + match.length, index + match.length + 48)) && !isLookedAtAgain(words, index + match.length) && !DENIAL.test(words.slice(Math.max(0, index - 10), index)) && !TO_COME.test(words.slice(Math.max(0, index - 44), index)) && !EARLIER.test(words.slice(Math.max(0, index - 30), index)) && !/^(?:未|没有)/u.test(match));
}

const PASSED = /^[)”]?(?:网站|等?\d{0,3}[个家]?(?:账号|网站)?)?\)?,?(?:[均都]?已(?:按要求|按期|全部|全面)?(?:完成整改|整改(?:到位|完毕|完成)),?)?(?:经|在|本次|此次|本季度|[两三四]次|各次|历次)*(?:(?<=经)(?:[\p{Script=Han}]{1,4}[省市县区州])?(?:政府办)?)?(?:整改(?:完成|到位)?后,?(?:经)?)?(?:检查|抽查|监测|检测|普查|考核|评估|测评|复[查核检测])?(?:后)?(?:的)?(?:总体)?(?:结果|结论|情况)?(?:均|全部|都|已){0,2}(?:被)?(?:判定|评定|认定|评)?为?(?:(?<basic>基本)?(?:合格|达标)|达到合格(?:标准|要求))(?:[,。;)]|$)/u;

/** Reads the verdict that directly follows a name where it is a good one: `,检查结果为合格`. */
export function passedBehind(tail: string): "pass" | "basic-pass" | undefined {
  const match = PASSED.exec(tail);
  return match ? (match.groups!.basic ? "basic-pass" : "pass") : undefined;
}

/** How a list of regions ends: `等5个市`, `6个县(市、区)`. */
const CLASS_NOUN = "(?:地区|地|省份|市县|县区|[省市县区州](?:\\([省市县区州旗、]{1,8}\\))?)";
const CLASS = `(?:等?(?:\\d{0,2}|[两三四五六七八九十])个?${CLASS_NOUN}?)?`;
const OF_THEIRS = "(?:(?:被|所)?(?:检查|抽查|抽取|抽中|监测|普查|抽)(?:到|中)?的?|所属的?|的)?";
const WHAT = "(?:政府|政务|本地)?(?:网站|新媒体|账号)(?:账号)?";
/** `均合格`, `全部过关`; `无不合格情形`. */
const GOOD = "(?:均|全部|都)(?:为)?(?:合格|达标|过关)(?=[,。;(、])";
const NONE_BAD = `[均都]?(?:未发现|没有|无|未出现)(?:一[家个])?不合格(?:的)?(?:情形|情况|现象|问题|${WHAT}(?:(?:和|及|、|与)${WHAT})?)?(?=[,。;(、])`;
/** Regions pass where all that was looked at in them did: `甲市、乙市抽查网站全部合格`; with a figure it is a rate of theirs. */
const ALL_PASSED = new RegExp(`^${CLASS}(?:,?(?:本次|本季度|本轮|此次))?${OF_THEIRS}${WHAT}(?:(?:和|及|、|与)${WHAT})?(?:${GOOD}|${NONE_BAD})`, "u");
/** The same without a word for what was looked at: `甲市、乙市等5市全部合格`. That nothing of theirs failed is said of places that are counted, or it is no more than a result. */
const ALL_OF_THEIRS_PASSED = new RegExp(`^${CLASS}${GOOD}|^等?(?:\\d{1,2}|[两三四五六七八九十])个?${CLASS_NOUN}${NONE_BAD}`, "u");

/** Tells whether words behind the names of regions say that all of theirs passed, and, where `told`, what of theirs. */
export function allPassedBehind(tail: string, told: boolean): boolean {
  return ALL_PASSED.test(tail) || (!told && ALL_OF_THEIRS_PASSED.test(tail));
}

/** What turns praise into blame: 未做到更新及时. */
const NOT_SO = /(?:未|没有|没能|无法|不能|难以|不予)[^,。;、]{0,6}$/u;
/** In such a clause good words are a wish, a complaint or a fault made good: 应做到更新及时, 答复不够及时, 全部整改到位. 不断 and 回应 only hold the same letters. */
const WISHED = /不(?!断)|[未没无欠缺须待请错漏差慢低少降尚]|需|难以|确保|问题|有限|主义|整改到位|(?<![回响反相适])应(?!急)|(?<![主重需])要(?![素闻点])/u;

const didWell = once(() => new RegExp(`(?:${commendedWork().join("|")})[^“”]{0,8}?(?:${commendedWell().join("|")})$`, "u"));

/** To be first by points is praise, to be so by one rate is not: `得分为108.5分,列各区前两位`. */
const FIRST = /(?:得分|评分|总分|\d分)[^,。;“”]{0,12}(?:,)?(?:均|都)?(?:(?:居|列|排|位)[^,。;“”]{0,8}(?:首位|第一|前[一二三两四五六七八九十\d]+[位名]?|前列|前茅)|居前(?=[,。;]|$)|最高)/u;

/** To be first by how much was sent or written is praise: `信息报送量居全市前列`, `原创条数排名第一`. */
const FIRST_BY_WORK = /(?:(?:报送|采用|采编|发布|发稿|投稿|供稿|原创|推送|阅读|点击|访问|浏览|粉丝|信息)[^,。;“”]{0,6}?(?:总?[量数率]|条数|篇数)|(?:影响力|传播力|活跃度|关注度)(?:指数)?)[^,。;“”\d]{0,6}?(?:居|列|排|名列|位)[^,。;“”]{0,12}?(?:前列|前茅|首位|榜首|第一|前[一二三两四五\d])/u;
/** Years without a failure are praise: `近两年未出现一例不合格`. */
const UNSPOILT = /(?:近|连续)(?:\d|[一二三两四五六七八九十])(?:个)?(?:季度|年|月|次)[^,。;]{0,8}(?:未|没有)(?:再)?(?:出现|发生|发现)[^,。;“”\d]{0,6}(?:不合格|单项否决|逾期|超期)(?=[^,。;]{0,6}(?:[,。;]|$))/u;
/** `较好地发挥了示范作用`. */
const OF_USE = /(?:较好|很好|充分|有效|积极)地?发挥了?[^,。;“”未没不]{0,14}作用/u;

/** `获评十佳账号`, `被评为优秀政务新媒体`. */
const AWARDED = /(?<!未|没有|未能|不得|不能|不予|取消)(?:获评|评为|荣获|获得?|入选|被授予)[^,。;”未没不]{0,16}?(?:[十百]佳|最佳|优秀|先进|标兵|示范(?!区)|[一二三]等奖)/u;

/** `很受群众欢迎`, `广受网友点赞`. */
const WELCOMED = /(?:很|深|广|颇|备|普遍|大)受(?:到)?[^,。;“”不未没]{0,8}(?:欢迎|好评|青睐|点赞|喜爱|肯定|称赞)/u;

/** Tells whether words say that somebody did well: by a word of praise, by a rank, or by a clause that ends with what was done well. */
export function praises(words: string): boolean {
  return ((FIRST.test(words) || FIRST_BY_WORK.test(words)) && !FIRST_BY_FAULTS.test(words) && !LAST.test(words)) || UNSPOILT.test(words) || WELCOMED.test(words) || AWARDED.test(words) || (OF_USE.test(words) && !NOT_SO.test(words.slice(0, words.search(OF_USE)))) || commendWords().some((word) => words.includes(word) && !NOT_SO.test(words.slice(0, words.indexOf(word))))
    || words.split(/[,。;:、]/u).some((clause) => didWell().test(clause) && !WISHED.test(clause));
}

const EXTOLLED = /(?:予以|给予|(?:应|特|现|当|可)予|应[当该受得]|提出|特此|点名|通报|全[省市县区州]|值得)[^,。;不]{0,6}(?:表扬|肯定|表彰|嘉奖|学习|借鉴|推广)|(?:请|(?:各[地单部县区镇乡市州]|其[他它余])[\p{Script=Han}、]{0,8}可(?:以)?)[^,。;不]{0,10}(?:学习借鉴|借鉴|参考|参照(?:执行|办理|实行)?(?=[,。;]|$)|仿效|对标|学习(?=[,。;]|$))|(?:各[地单部县区镇乡]|其[他它余])[\p{Script=Han}、]{0,8}(?:要|应)[^,。;不]{0,6}(?:学习|借鉴|参照|对标)|可供[^,。;不]{0,6}(?:学习|借鉴|参考|参照)|做法(?:可|可供|值得)[^,。;不]{0,4}(?:借鉴|推广|参考)|(?:^|[,。;可])供(?:各[地单部县区镇乡市州]|其[他它余]|全[省市县区州]|大家)[\p{Script=Han}、]{0,8}(?:学习|借鉴|参考|参照)|(?:作|做|交流)(?:典型|先进|大会)?(?:经验|典型)(?:介绍|交流|发言)|(?:^|[,。;])(?:希?望|请|要)[^,。;不]{0,4}(?:继续保持|再接再厉)/u;

/** Tells whether words praise outright, so that they hold for a whole sentence and whatever it tells before: `清理了僵尸网站,予以表扬`. */
export function extols(words: string): boolean {
  const match = EXTOLLED.exec(words);
  return match !== null && !/(?:不|未|没有)$/u.test(words.slice(0, match.index));
}

/** To be first by what is bad is blame: `不合格账号数量居全市首位`. */
const FIRST_BY_FAULTS = /(?:不合格率?|问题|超期|逾期|错敏|错别字)(?:(?!整改|办结|答复|解决|率)[^。;]){0,20}?(?:居|列|排)[^,。;]{0,14}(?:首|第一|前列|前茅)|(?:不合格率|(?:不合格|问题|超期|逾期)[^,。;率]{0,8})最[高多]|(?<!不)合格率[^,。;]{0,4}(?:最低|偏低|较低|过低|低于全[省市县区州]|低(?=[。;,]|$))/u;
const LAST = /(?:居|列|排|名)[^,。;]{0,12}(?:末位|末尾|最后|倒数)/u;

/** Tells whether words give a unit its rank by what failed: who inspects has none. */
export function ranksByFaults(words: string): boolean {
  return FIRST_BY_FAULTS.test(words);
}

/** Tells whether words say of a unit that it did badly itself. */
export function blames(words: string): boolean {
  return FIRST_BY_FAULTS.test(words) || LAST.test(words) || blameWords().some((word) => words.includes(word) && !/(?:未|没有|不|避免|防止)[^,。;、]{0,4}$/u.test(words.slice(0, words.indexOf(word))));
}
