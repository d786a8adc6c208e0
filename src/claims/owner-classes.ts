import { once } from "../lexicon/data.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { ownerClasses } from "../lexicon/owner-classes.js";
import { matchAt } from "../text/match.js";

/**
 * Finds a class of owners that is put together of a level and what stands under it: 市州直部门, 县(市、区)直单位, 委直属单位, 县(市、区)教育主管部门. The lexicon
 * lists the parts, since their combinations have no end.
 */
export function ownerClassAt(text: string, at: number): string | undefined {
  if (!beginnings().has(text[at] ?? "")) return undefined;
  if (endsWholePlace(text, at)) return undefined;
  let longest: string | undefined;
  for (const pattern of patterns()) {
    const found = matchAt(pattern, text, at);
    if (found !== undefined && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

/** Tells whether a character ends the name of the place as a whole, and begins no class: 全市|县级以上网站. */
export function endsWholePlace(text: string, at: number): boolean {
  return /[全我本该]/u.test(text[at - 1] ?? "") && /^[省市县区州旗盟](?![直属级])/u.test(text.slice(at, at + 2));
}

/** What stands under a class makes one class with it: 国务院部门|所属单位, 设区市|及所辖县(市、区). Gives its length, or 0. */
export function ownedLength(text: string, at: number): number {
  return matchAt(owned(), text, at)?.length ?? 0;
}

const owned = once((): RegExp => {
  const { levels, owners } = ownerClasses();
  return new RegExp(`[及和与]?其?(?:所属|直属|下属|所辖)(?:${[...owners, ...levels].map(escape).join("|")})|[及和](?:其他|其它)(?=\\d|网站|账号)|\\(\\p{Script=Han}{2,9}(?:中心|院|站|所|园区)\\)(?=抽查|检查|\\d|网站|账号|政务)|\\((?:(?:街道|办事处|开发区|园区|管理区|农场|林场|乡|镇|场|区|市|县|特区)[、和及]?){1,4}\\)|\\((?:单位|机构)\\)`, "uy");
});

const patterns = once((): RegExp[] => {
  const { levels, owners } = ownerClasses();
  const level = levels.map(escape).join("|");
  // A level of one character is as often a part of a name: 市, 区.
  const several = levels.filter((word) => word.length > 1).map(escape).join("|");
  const owner = owners.map(escape).join("|");
  const behind = "(?=\\d|网站|政务|新媒体|账号|合格率|抽查|检查|监测|[、,。;:])";
  const under = "(?:直属|所属|直管|直(?![接播达通观至到管])|级|属(?!于|性|地|实))";
  return [
    new RegExp(`各?(?:${level})(?:级|直)?(?!\\p{Script=Han}{0,4}(?:网站|账号|媒体))\\p{Script=Han}{2,6}?(?:主管|行政)部门`, "uy"),
    new RegExp(`各?(?:(?:${level})[、和及])?(?:${level})${under}(?:政府)?各?(?:${owner})`, "uy"),
    // One trade at several levels: 市、县水利部门.
    new RegExp(`各?(?:${level})[、和及](?:${level})(?:两级)?\\p{Script=Han}{2,4}?(?:${owner})${behind}`, "uy"),
    // The offices of one trade at a level: 市州教育(体育)局.
    new RegExp(`各?(?:${several}|(?:${level})级)\\p{Script=Han}{2,6}?(?:\\(\\p{Script=Han}{1,6}\\))?[局委办]${behind}`, "uy"),
    new RegExp(`各?(?:${several})\\p{Script=Han}{2,6}?[局委办](?:及|和)其?(?:所属|直属|下属)(?:${owner})`, "uy"),
    new RegExp(`各?(?:${several})[局委办厅](?=\\d)|各?(?:${level})级[局委办厅]${behind}`, "uy"),
    // The offices themselves (厅, 委, 局) make a class only of what stands under them.
    new RegExp(`[厅委局院部](?:直属|所属|属|直|管)(?:[和及与、][厅委局院部]?(?:直属|所属|属|管))?(?:各)?(?:${owner})`, "uy"),
    new RegExp(`直属(?:各)?(?:${owner})`, "uy"),
    new RegExp(`[厅委局院]本级(?:[和及与、][厅委局院](?:直属|所属|属|直)(?:${owner}))?`, "uy"),
    new RegExp(`(?:${level})\\p{Script=Han}{2,6}?\\(\\p{Script=Han}{2,6}\\)[局委办]${behind}`, "uy"),
    new RegExp(`(?:${level})(?=子站)`, "uy"),
    /[厅委局院部署]机关(?=\d|网站|政务|新媒体|账号|抽查|检查)/uy,
    new RegExp(`[厅委局院部]机关[和及与、][厅委局院部]?(?:在京|在[省市]|驻[省市])?(?:直属|所属)(?:${owner})`, "uy"),
    new RegExp(`(?:${level})级?(?:及)?以下(?=\\d|账号|网站|政务)`, "uy"),
    new RegExp(`各?(?:${level})(?:级|直(?!属|[接播达通观至到管]))`, "uy"),
    // Governments alone, where their figure or their portal follows: 市(州)政府18条, 县级政府门户网站.
    new RegExp(`(?<![全我本各该])(?:(?:(?:${level})[、和及])?(?:${level})级|${several})(?:人民)?政府(?:\\((?:管委会|管理委员会|行署|行政公署)\\))?(?=\\d|门户网站|网站\\d)`, "uy"),
    new RegExp(`(?<!(?<!其)\\p{Script=Han})[省市县区州旗盟](?=(?:人民)?政府门户网站)`, "uy"),
    // Behind the time the portal that received letters: `二季度市政府门户网站“信箱”栏目收到`.
    /(?<=季度|半年|月份?|年度?)[省市县区州旗盟](?=(?:人民)?政府门户网站(?:“[^“”]{1,12}”、?){0,4}(?:等?栏目)?共?(?:收到|受理|接收))/uy,
    // Governments and what stands under them, of one level or of several: 市、县(市、区)政府及部门.
    new RegExp(`各?(?:${level})(?:[、和及](?:${level}))?(?:级|本级)?(?:人民)?政府(?:及|和)(?:其|所属|组成|各){0,2}(?:${owner})`, "uy"),
    new RegExp(`各?(?:${level})[、和及](?:${level})(?:两级)?(?:人民)?政府(?:(?:${owner})|(?=门户网站|网站|\\d))`, "uy"),
    new RegExp(`各?(?:${level})(?:级)?(?:人民)?政府[、和及与](?:各类?)?(?:开发区|经开区|高新区|园区|功能区)(?:管委会)?(?=门户网站|网站|\\d)`, "uy"),
    // A level that is told with its brackets says enough alone: 旗县(市、区).
    new RegExp(`各?(?:${levels.filter((word) => word.includes("(")).map(escape).join("|")})(?=[、和及,\\d]|政府|政务|网站|账号|合格率|自行|自查)`, "uy"),
    new RegExp(`(?:${several})(?:政府)?(?:部门|单位)`, "uy"),
    new RegExp(`(?<!各)(?:${level})(?:人民)?政府(?:各|(?:各?(?:组成|工作|直属|所属)))(?:${owner})`, "uy"),
    new RegExp(`(?:${level})级?(?:及)?以上(?:人民)?(?:政府|部门|单位)?`, "uy"),
    new RegExp(`(?:${level})本级(?:${owner})?`, "uy"),
    /各?(?:省辖市|省直管县(?:\(市\)|市)?|设区的?市|地级(?:以上)?(?:城市|市))/uy,
  ];
});

/** The characters that a class of `patterns` can begin with: most places of a sentence are told apart by one look. */
const beginnings = once((): ReadonlySet<string> => new Set([...ownerClasses().levels.map((level) => level[0]!), ..."各厅委局院部直省市县区州旗盟设地"]));

/** A zone that is no division but named beside such: 雄安新区, 滨海开发区. */
const ZONE = /(?:(?![市县区州、和及与])\p{Script=Han}){2,6}(?:经济区|城市群|示范区|经济带)(?=[、和及与,:(\d]|(?:政府)?网站|政务新媒体|账号|[抽检]查|合格率)|(?:(?![市县区州、和及与])\p{Script=Han}){2,4}(?:(?:经济技术|经济|高新技术产业|旅游|产业|台商|工业)(?:开发|示范|投资)区|新区|开发区|经开区|高新区|示范区|度假区|管理区|试验区)/uy;

/** Several places told by where they lie and how many they are, or as one part of the country: 皖南七市, 滇中地区. */
const GROUP_OF_PLACES = /(?![全本我各该其共])(?:(?![、和及与的在对])\p{Script=Han}){1,4}?(?:[两二三四五六七八九十]{1,2}个?(?:市州|州市|县区|县市|[市县区州盟旗])|(?:地区|片区))(?=(?:\([\p{Script=Han}、]{2,40}\))?(?:(?:政府)?网站|政务新媒体|新媒体|账号|微信|微博|[抽检]查|合格率|不合格)|[、和及与](?:[、和及与]|\p{Script=Han}{1,4}(?:[市县区州盟旗]|地区|片区)))/uy;

/** A township, which the divisions do not list, where it stands in a list or before what a figure counts. */
const TOWNSHIP = /(?:(?![市县区州盟旗乡镇街各全本我该其、和及与])\p{Script=Han}){2,4}(?:街道|镇|乡)(?=[、和及与\d]|政府网站|政务新媒体|网站|账号|栏目|合格率)/uy;

/** What a class of owners may be named by where no level stands before it: 本科院校, 流域管理机构所属单位. */
const classOfTrade = once((): RegExp => {
  const owner = ownerClasses().owners.filter((word) => word.length > 1).map(escape).join("|");
  const word = "(?:公共|国有|[中高初]等|(?!其中|抽查|检查|抽检|监测|巡查|发现|开展|[的了对将由经被和及与等有为在是全该各我共含除]|本(?!科))\\p{Script=Han})";
  // `医院和学校21个`: two of them with one figure.
  const joined = `(?:${word}){0,6}?(?:${owner})[和及与](?:${word}){0,6}?(?:${owner})`;
  return new RegExp(`(?:${joined}|(?:(?:公共|国有|[中高初]等)(?:${word}){0,6}?|(?:${word}){2,8}?)(?:${owner}|组织))(?:(?:[、和及]?(?:其)?(?:所属|直属|下属))(?:${owner}))?(?=\\d|(?:政府)?(?:门户)?网站(?:合计|共计?)?(?:抽查|检查)?\\d|(?<=[,;:、].*)(?:政府|政务)?(?:门户)?(?:网站|新媒体|账号)(?:总体|抽查|抽检)?合格率|子站\\d|政务新媒体(?:账号)?\\d|账号\\d|(?:\\(\\p{Script=Han}{2,12}\\))?(?:抽查|检查)\\d|均?全部合格)`, "uy");
});

/** Those who opened what is counted, and of which kind they are, where an item begins: `县区政府及市政府部门开设的账号137个`. */
const OPENERS = /(?:^|[,;:、。]|其中)$/u;
const classOfOpeners = once((): RegExp => {
  const level = ownerClasses().levels.map(escape).join("|");
  const owner = ownerClasses().owners.filter((word) => word.length > 1).map(escape).join("|");
  return new RegExp(`(?!其中|[全我本该各]|由|所有)(?:\\p{Script=Han}|[(、)]){0,20}?(?:${owner}|${level}|办公室|局|街道|政府|村)(?:\\(\\p{Script=Han}{1,6}\\))?(?=(?:开设|开办|主办|运营|运维|负责|承担|维护)的(?:\\d{1,6}[个家])?(?:政府|政务)?(?:网站|子站|新媒体|账号|微信|微博|栏目))`, "uy");
});

/** Finds a class of owners that its sites are told by: they opened them. */
export function classOfOpenersAt(text: string, at: number): string | undefined {
  return OPENERS.test(text.slice(Math.max(0, at - 2), at)) ? matchAt(classOfOpeners(), text, at) : undefined;
}

/** All other owners, whatever they are: 其余单位共收到46件. */
const REST_OF_OWNERS = /(?:其余|其他)(?:单位|部门|地区|县区|市县|乡镇|街道)(?=(?:共|合计)?(?:收到|受理|承办)(?:留言|来信|信件)?\d)/uy;

/** The rest of a class, beside those that were named: 其余县(区、市)及市直部门. */
export function restOfClassAt(text: string, at: number): string | undefined {
  const bare = /[,;:。]/u.test(text[at - 1] ?? "") ? matchAt(REST_OF_OWNERS, text, at) : undefined;
  if (bare !== undefined) return bare;
  const rest = text.startsWith("其他", at) || text.startsWith("其余", at) ? ownerClassAt(text, at + 2) : undefined;
  if (rest === undefined) return undefined;
  const end = at + 2 + rest.length;
  const more = /[及和]/u.test(text[end] ?? "") ? ownerClassAt(text, end + 1) : undefined;
  return text.slice(at, more === undefined ? end : end + 1 + more.length);
}

/** Messages of one kind: `其中咨询类1120件、投诉类816件`. */
const KIND_OF_MESSAGE = /(?!其中)\p{Script=Han}{2,5}类(?=(?:来信|留言|信件)?\d+[件条封])|(?!其中|共|抽查|检查|监测|巡查|\p{Script=Han}{0,4}各类)\p{Script=Han}{2,6}类(?=栏目(?:\d|更新|达标|合格)|问题\d|账号(?:\d|合格|不合格)|网站(?:\d|合格|不合格))/uy;

/** Owners without a level, each item of a list with its count: `其中,部门31个,…;镇(街道)33个`. */
const BARE_OWNERS = /(?:部门|单位|街道|乡镇|园区|企业|学校|医院|高校)(?=(?:政府)?(?:网站|子站|政务新媒体|新媒体|账号|栏目)?(?:合格|不合格|抽查|检查)?(?:\d{1,6}[个家]|率))/uy;

/** Finds a class of owners that only its noun tells, where an item of an enumeration begins: `流域管理机构门户网站7家`, `本科院校46家`. */
export function classOfTradeAt(text: string, at: number): string | undefined {
  return /(?:^|[,;:。、(]|其中|(?:登记|备案|注册)(?:在册)?的|在册的)$/u.test(text.slice(Math.max(0, at - 5), at)) ? (matchAt(classOfTrade(), text, at) ?? bareOwnersAt(text, at) ?? (/\p{Script=Han}、$/u.test(text.slice(Math.max(0, at - 2), at)) && !/[件条封]、$/u.test(text.slice(Math.max(0, at - 2), at)) ? undefined : matchAt(KIND_OF_MESSAGE, text, at))) : undefined;
}

/** Behind 其中, a semicolon or a list's comma owners are one class of several; behind any comma they are `beside` a class that was named. */
export function bareOwnersAt(text: string, at: number, beside = false): string | undefined {
  return (beside ? /[、,;]$|\d[个家]$/u : /(?:其中[,:]?|[;、])$/u).test(text.slice(Math.max(0, at - 3), at)) ? matchAt(BARE_OWNERS, text, at) : undefined;
}

/** Words that divide by whose the sites are, at the head of what follows in the sentence: 按主办单位统计. */
const DIVIDED_BY = /(?:按|从|分)[^,。;\d]{0,8}(?:单位|主体|层级|级别|类别|类型|性质|系统|部门|行业|领域)(?:进行)?(?:划分|来看|看|来分|分|统计|归类)?[,:、]/u;
/** An item of such a division by any name, with its count: 委办局(含直属单位)76个. */
const ITEM_DIVIDED = /(?!另|此外|其[余他])(?:(?!其中|抽查|检查|抽检|监测|合格|达标|发现|存在|整改|微信|微博|抖音|头条|[共已有为占全均未被约近不])\p{Script=Han}){2,10}?(?:\([^()\n]{1,16}\))?(?=(?:政府|政务)?(?:网站|子站|新媒体|账号){0,2}\d{1,6}[个家])/uy;
/** So far back the head of a division may stand. */
const DIVIDED_WITHIN = 240;

/** Finds what a sentence that divides by owners names as one of them, where no list knows it. */
export function itemDividedAt(text: string, at: number): string | undefined {
  if (!/[,;:、]/u.test(text[at - 1] ?? "")) return undefined;
  const item = matchAt(ITEM_DIVIDED, text, at);
  if (item === undefined) return undefined;
  const before = text.slice(Math.max(0, at - DIVIDED_WITHIN), at);
  return DIVIDED_BY.test(before.slice(before.lastIndexOf("。") + 1)) ? item : undefined;
}

/** Zones without a name, side by side or before their own figures: 高新区、经开区合格率, 度假区只有83.3%. */
const BARE_ZONE = /(?:经济技术开发区|经济开发区|经开区|高新区|度假区|保税区|示范区|工业园区)(?=[、和与及]|(?:政府|政务)?(?:网站|新媒体|账号)?(?:抽查|检查|总体)?(?:合格率|只有|仅有?|为|达到?|\d|[抽检]查))/uy;

/** Finds a zone or a township where a name may begin: behind a mark, 和 or 及. */
export function zoneAt(text: string, at: number): string | undefined {
  return /[、和及与,。;:!?()\n]/u.test(text[at - 1] ?? "。") ? (zoneOfCityAt(text, at) ?? matchAt(ZONE, text, at) ?? groupOfPlacesAt(text, at) ?? matchAt(TOWNSHIP, text, at) ?? matchAt(BARE_ZONE, text, at)) : text.startsWith("其中", at - 2) ? matchAt(BARE_ZONE, text, at) : undefined;
}

/** Finds several places that have one name; `甲、乙、丙三市` are listed and counted, and so is each of them. */
function groupOfPlacesAt(text: string, at: number): string | undefined {
  const group = matchAt(GROUP_OF_PLACES, text, at);
  return group === undefined || /^[两二三四五六七八九十]/u.test(text.slice(matchDivision(text, at)?.end ?? text.length)) ? undefined : group;
}

const ZONE_WORD = /(?:国家级)?(?:经济技术开发区|经济开发区|高新技术产业开发区|经开区|高新区|台商投资区|开发区|新区|示范区|度假区|管理区|试验区)/uy;

/** A zone behind the short name of its city: 徐州经开区. */
function zoneOfCityAt(text: string, at: number): string | undefined {
  const end = matchDivision(text, at)?.end;
  const zone = end === undefined ? undefined : matchAt(ZONE_WORD, text, end);
  return zone === undefined ? undefined : text.slice(at, end! + zone.length);
}

function escape(word: string): string {
  return word.replace(/[()]/gu, "\\$&");
}
