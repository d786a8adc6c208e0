import { once } from "../lexicon/data.js";
import { ownerClasses } from "../lexicon/owner-classes.js";
import { matchAt } from "../text/match.js";

/** Kinds of places and zones that a class of them is spelled from, one after another: 区县市, 乡镇(街道、园区), 市州. */
const TYPE = "(?:街办|办事处|管理区|开发区|功能区|园区|街道|苏木|农场|林场|特区|地市|地区|[省市县区州盟旗乡镇街])";
/** Kinds of one character stand beside each other as one class: 县(市)、区; 盟市、旗县区 are two. */
const ONE = "[省市县区州盟旗乡镇]";
const BRACKETS = `\\((?:不?含|包括|均含)?(?:(?:${TYPE}|直管市|林区|管委会|经开区|高新区|新区)[、和及]?){1,4}\\)`;
const UNDER = "(?:级?及?以[上下]|直属|直管|所属|本级|[直级属])";
/** Those whom the level above runs: 中央驻甘单位, 在滇机构. */
const CENTRAL = "(?:中央|国家)?(?:驻|在)\\p{Script=Han}{1,2}(?:各|有关)?(?:单位|机构|部门)";

/** What a figure of a class goes on with. */
const GOES_ON = "(?=仅|均|全部|的?\\d|(?:政府|政务)?(?:门户|部门)?(?:网站|新媒体|账号)|栏目|不?合格|抽[查检测]|检查|自查|自行|监测|普查|核查|巡查|复查|累计|[,;:])";
/** Zones, and bodies of the same rank as the places beside them, by their full names: 兰州新区, 新疆生产建设兵团, 国务院有关部门. */
const BESIDE = "(?:(?:(?![各和及与])\\p{Script=Han}){2,4}?(?:新区|开发区|经开区|高新区|示范区|度假区|试验区|管理区)|新疆生产建设兵团|兵团|国务院(?:各|有关)?部门)";
/** A class of all who stand below, told with 各, is the whole but for what they counted themselves, or where its count follows at once. */
const OWN_CHECK = "(?=[^。;]{0,20}(?:自查|自行|自检|自我))";
const COUNTED = "(?=\\d|(?:政府|政务)?(?:网站|新媒体)(?:账号)?\\d)";

/** Places that a figure counts, and what they hold: `13个设区市网站448家`, `3个功能区抽查网站`. Figures of portals count those. */
const THEIRS = "(?=(?:政府|政务)?(?:网站|新媒体|账号)(?:账号)?(?:共|共计|合计)?\\d|(?:所)?[抽检]查的?(?:政府|政务)?(?:网站|新媒体|账号)|(?:政务)?新媒体(?:账号)?(?:抽查|检查)?合格率)";

interface Patterns {
  spelled: RegExp;
  joined: RegExp;
  each: RegExp;
  numbered: RegExp;
  portals: RegExp;
}

const patterns = once((): Patterns => {
  const owner = `(?:部门单位|${ownerClasses().owners.map((word) => word.replace(/[()]/gu, "\\$&")).join("|")})`;
  const several = `(?:${TYPE}(?:${TYPE}|${BRACKETS}){1,5}|${ONE}(?:${BRACKETS})?(?:、${ONE}(?:${BRACKETS})?){1,3}(?:[两二三四]级)?|镇办(?!公))`;
  const any = `(?:${several}|${TYPE})`;
  const each = `各(?:级|有关)?(?:${any}(?:${UNDER}${owner}?)?|${owner}|地)`;
  const atom = `(?:${each}|${CENTRAL}|${several}(?:${UNDER}${owner}?|${owner})?|${any}${UNDER}${owner}?|(?:其他|其它|有关)?${owner})`;
  // Items apart by 、 may each have a figure of their own behind 分别为.
  const and = "(?:以及|[和及与])";
  return {
    spelled: new RegExp(`(?:${several}(?:[两二三四]级)?(?:所属|直属|下属)?|其他(?:政府)?部门|管理区|功能区|园区|开发区|街道)${GOES_ON}`, "uy"),
    joined: new RegExp(`(?:${several}${owner}?|${owner}(?=${and}${TYPE})|${any}${UNDER}${owner}?|${CENTRAL}|各(?:级|有关)?${any}(?:${UNDER}${owner}?)?)(?:${and}${atom}){1,3}${GOES_ON}`, "uy"),
    each: new RegExp(`(?:${each}(?:(?:、|${and})?(?:${each}|${BESIDE})){1,2}|各(?:级|有关)?${any}(?:${UNDER}${owner}?)?)${OWN_CHECK}|${each}${COUNTED}|(?<=其中[,:]?)${each}(?=抽[查检测]|检查|监测)`, "uy"),
    numbered: new RegExp(`\\d{1,3}个(?:${several}${and}${BESIDE}(?=共|[抽检]查)|(?:设区的?市|省辖市|地级市|${any})(?:及其?所[辖属]${any}(?:${BRACKETS})?)?${THEIRS})`, "uy"),
    portals: new RegExp(`[省市县区州盟旗](?:人民)?政府门户网站(?:${and}|、)(?:所辖的?|辖区内?|其他)?\\d{1,3}个${any}(?:${BRACKETS})?(?:人民)?政府(?=(?:门户)?网站(?:\\d|均|都|全部|共|合格率|抽查合格率|总体合格率))`, "uy"),
  };
});

/** What a class begins with: a kind of place, one of those whom the level above runs, or 各. */
const FIRST = new RegExp(`${TYPE}|[中国驻在各部单其]|\\d{1,2}个`, "uy");
/** Where a class may begin: not within a name, and not behind 全 or 我, which tell the whole. */
const BEGINS = /(?:^|[^\p{Script=Han}]|[查测对中由是为及和与共验检家个有自于在到])$/u;

/**
 * Finds a class of owners that is spelled from kinds of places (区县市, 乡镇(区)) or joined from several classes (各市和省直部门, 省直部门及中央驻甘单位): their
 * combinations have no end, so that none is listed.
 */
export function joinedClassAt(text: string, at: number): string | undefined {
  if (matchAt(FIRST, text, at) === undefined || !BEGINS.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  const { spelled, joined, each, numbered, portals } = patterns();
  // A class that all are told by is the whole, but for what each of them checked.
  const found = [joined, spelled].map((pattern) => matchAt(pattern, text, at)).filter((words) => words !== undefined && !/^各[^直级属]*$/u.test(words));
  return named([...found, matchAt(each, text, at), matchAt(numbered, text, at), matchAt(portals, text, at)]);
}

const EACH_BESIDE = /各(?:县(?:\(市、区\)|市区)?|市州?|[区镇乡]|乡镇|街道|园区)(?=[抽检]查(?:政府|政务)?(?:网站|新媒体|账号)|(?:政府|政务)?(?:网站|新媒体|账号)[抽检]查)/uy;

/** Finds all of a kind of place where it stands beside a class that was named: `市直部门抽查21家,…,各区抽查网站19家`. */
export function eachBesideAt(text: string, at: number): string | undefined {
  return /[,;、]$/u.test(text.slice(Math.max(0, at - 1), at)) ? matchAt(EACH_BESIDE, text, at) : undefined;
}

const OWN = new RegExp(OWN_CHECK, "uy");

/** Tells whether those whose class ends at a place checked themselves: `各市州和甲新区共有网站521家,自行抽查241家`. */
export function checkThemselves(text: string, end: number): boolean {
  return matchAt(OWN, text, end) !== undefined;
}

/** The longest of the classes found; 所属 behind it says whose the sites are, and is no part of its name: 县区及园区所属254个. */
function named(words: readonly (string | undefined)[]): string | undefined {
  return words.reduce((best, word) => ((word?.length ?? 0) > (best?.length ?? 0) ? word : best), undefined)?.replace(/(?<=[及和与].*)(?:所属|所辖|下属)$/u, "");
}
