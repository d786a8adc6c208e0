import { once } from "../lexicon/data.js";
import { isFunctionalZone, matchDivision, matchDivisionPath } from "../lexicon/gazetteer.js";
import { departmentStems, nationalOrganizations, wholeOrganizations } from "../lexicon/organizations.js";
import { platformAt } from "../lexicon/platforms.js";
import { matchAt } from "../text/match.js";
import { joinsNames, LEAD_WORD, SITE_SUFFIX, type Mention } from "./mention.js";

const stemPattern = once(() => {
  const stems = departmentStems().join("|");
  return new RegExp(`(?:城区|[省市县区州盟旗])?(?:${stems})(?:[和与][\\p{Script=Han}]{2,8})?(?:管理|监督管理|事务|服务)?(?:局|厅|委员会|委(?!托)|办公室|中心|办(?![公事理法学好结成]))|[省市县区州盟旗](?:${wholeOrganizations().join("|")})(?![\\p{Script=Han}]{0,2}(?:局|委员会))`, "uy");
});
const nationalPattern = once(() => new RegExp(`(?:${nationalOrganizations().join("|")})(?![门分队长级下])`, "uy"));
/** Words that a name cannot hold: with one of them a sentence has begun. */
const NO_NAME = "对在的了按由均每将为与和及是未已能被把向从至检抽查测共";
/** A town; 少数乡镇 and 各镇 are none. */
const LOCAL_BODY = new RegExp(`(?:(?![${NO_NAME}各部少多]|个别)\\p{Script=Han}){1,5}?(?:(?<!乡)镇|乡(?!镇)|苏木|街道)(?:人民政府|办事处)?|\\p{Script=Han}和[镇乡](?:人民政府)?`, "uy");
/** A department named by its level and trade, whatever the trade: 区综合行政执法局. */
const LEVEL_BODY = new RegExp(`[省市县区州盟旗](?:(?![${NO_NAME.replace("测", "")}各部少多有一级直内]|个别)\\p{Script=Han}|和(?![省市县区州盟旗])){2,14}?(?:(?:局|厅|委员会|管委会)(?![长级部面势限域])|(?:办公室|中心|医院|血站|卫生院|福利院|监测站|服务站|管理站|监督所|管理所|图书馆|文化馆|博物馆|协会|学院|学校|园区|开发区|党校|支队|总队|大队|研究院|研究所|公司|集团|(?<![承主经协])办)(?=[^\\p{Script=Han}]|[${NO_NAME}等存出超无没负更网办承]|$))`, "uy");
const AFTER_DIVISION = new RegExp(`(?!乡镇|镇街|街道网|部[门分]|个别|多数|少数|一些|有些|直属|[下所]属|各)(?:(?![${NO_NAME}]|不(?!动产)|僵尸|睡眠|清理|关停)\\p{Script=Han}|(?<=\\p{Script=Han}{2})和(?=(?![省市县区州盟旗])\\p{Script=Han}{2,10}?(?:局|厅|委员会))){0,24}?(?:人民政府办公室|人民政府办公厅|人民政府|管理委员会办公室|管理委员会|管委会|委员会|局|厅|中心|办公室|海关|网站(?!共?\\d+家)|信息网|政务网)`, "uy");
/** A school below a division: 徐州市|第三十九中学; 中小学 and 直属学校 are none. */
const SCHOOL = new RegExp(`(?:(?![${NO_NAME}各部少多有些]|中小|直属|[省市县区]属|[民公]办)\\p{Script=Han}){2,14}?(?:中学|小学|学校|幼儿园)(?=网站|网|[^\\p{Script=Han}]|[${NO_NAME}主存出超无没办答当]|$)`, "uy");
/** A school or hospital that bears a place in its name: 贵州|师范学院. */
const INSTITUTION = new RegExp(`(?:(?![${NO_NAME}各部少多有一些])\\p{Script=Han}){0,12}?(?:学院|大学|学校|医院|研究院|血站|海关)(?=网站|子网?站|网|[^\\p{Script=Han}]|[${NO_NAME}主存出超无没办]|$)`, "uy");
/** A division of the body that writes, in a list: 委|规划信息处. */
const INNER_BODY = new RegExp(`[委厅局](?!托|属|直)(?:(?![${NO_NAME}各部有等])\\p{Script=Han}){2,8}?(?:处|处室|科)(?=[、,;(]|等\\d)`, "uy");
/** A college by its trade needs no place that is known: 绿洲|职业技术学院. */
const COLLEGE = new RegExp(`(?!高等|民办|公办|直属|[省市]属)(?:(?![${NO_NAME}各部少多有一些])\\p{Script=Han}){2,10}?(?:职业学院|职业技术学院|高等专科学校|(?:师范|医科|理工|农业|财经)(?:学院|大学))(?=网站|网|[^\\p{Script=Han}]|[${NO_NAME}主存出超无没办当]|$)`, "uy");
const WHOLE_ITEM = /[^、,。;:()“”]{2,34}/uy;
/** A unit below the department: 应急管理厅|执法总队, before its website or at the item's end. */
const SUB_UNIT = /^[\p{Script=Han}]{1,8}?(?:总队|支队|大队|中心|分局|研究所|管理所|管理站|学校|医院)(?=网站|网|[、,。;:(“]|$)/u;
const OFFICE = /^(?:办公室|办公厅)/u;
const BOUNDARY = /[、,。;:(—\n]|如|和|及|与|对|但/u;

/** Words in front of a list of names; the names begin behind them. */
const LEAD = /(?:[一二三四五六七八九]是|(?:^|[,。;])[仅除]|特别是|尤其是|目前|集中[在于]|其中|例如|比如|以及|包括|分别为|分别是|分别由|还有|涉及|单位为|单位是|的是|的为|的有|即|[站号体,(]为|[条件封][为由]|[个家][为是])$/u;

/** What was judged, and then is named: `排名靠后的甲市`, `被点名的乙县`. */
const JUDGED = /(?:点名|通报|批评|约谈|靠[前后]|末位|落后|倒数|突出|不力|较[好差多])的$/u;

/** Those to whom something is done, for what is told of them: `对未按期办结的甲局、乙局予以通报批评`. */
const TOWARDS = /对[^,。;对“”]{2,24}的$/u;

/** The word that tells divisions named in short: `北京、上海等地区`, `天津、福建2省市`. */
const CLASS_BEHIND = /^(?:等)?(?:\d{1,2}|[两三四五六七八九十])?个?(?:地区|省份|省区市|省区|省市|[省市县州盟](?!\p{Script=Han}{0,6}[局厅委府网站]))/u;

/** Reads a list of two divisions or more by their short names, with what they are behind the last. */
function shortList(text: string, at: number): Mention[] {
  const found: Mention[] = [];
  for (let start = at; ; ) {
    const division = matchDivision(text, start, { short: true });
    if (!division) return [];
    found.push({ kind: "region", name: text.slice(start, division.end), start, end: division.end, until: division.end });
    if (/[、和]/u.test(text[division.end] ?? "")) start = division.end + 1;
    else {
      const behind = CLASS_BEHIND.exec(text.slice(division.end, division.end + 16));
      if (!behind || found.length < 2) return [];
      found[found.length - 1] = { ...found.at(-1)!, until: division.end + behind[0].length };
      return found;
    }
  }
}

/** Finds organisations and divisions at the beginning of a clause or of a list item. */
export function plainNames(text: string): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    const led = LEAD.test(text.slice(Math.max(0, at - 3), at)) || JUDGED.test(text.slice(Math.max(0, at - 4), at)) || (text[at - 1] === "的" && TOWARDS.test(text.slice(Math.max(0, at - 26), at)));
    if (at > 0 && !led && !BOUNDARY.test(text[at - 1]!)) continue;
    if (LEAD_WORD.test(text.slice(at, at + 3)) || (!led && !joinsNames(text, at))) continue;
    const mention = plainNameAt(text, at);
    const listed = mention || /[、和]/u.test(text[at - 1] ?? "") ? [] : shortList(text, at);
    if (listed.length > 0) {
      found.push(...listed);
      at = listed.at(-1)!.until - 1;
      continue;
    }
    if (!mention) continue;
    found.push(mention);
    // A comma may be lost between a town and a department: `某镇发改局`.
    const glued = /(?:镇|乡|街道)$/u.test(mention.name) && lengthAt(stemPattern(), text, mention.until) > 0 ? plainNameAt(text, mention.until) : undefined;
    if (glued) found.push(glued);
    at = (glued ?? mention).until - 1;
  }
  return found;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.length ?? 0;
}

/** Reads the organisation, town or division that begins at a place. */
export function plainNameAt(text: string, at: number): Mention | undefined {
  const head = lengthAt(nationalPattern(), text, at);
  // 国家税务总局|昆明市税务局 is a branch, and not its head.
  const path = matchDivisionPath(text, at + head, { short: false });
  if (head > 0 && !path && matchDivision(text, at + head, { short: true })) return undefined;
  const zone = path ? undefined : zoneAt(text, at);
  const from = path?.end ?? zone ?? at;
  let end = path || head === 0 ? from + lengthAt(stemPattern(), text, from) : at + head;
  const town = end === from ? townEnd(text, from) : from;
  if (end === from) end = town;
  if (end === at) end = at + (lengthAt(LEVEL_BODY, text, at) || lengthAt(INNER_BODY, text, at));
  if (end === from && from > at) end = from + (lengthAt(SCHOOL, text, from) || lengthAt(AFTER_DIVISION, text, from));
  if (from === at) end = Math.max(end, institutionEnd(text, at));
  // In a list the item is the name, where it ends as one does: 省人民政府|国有资产监督管理委员会办公室.
  const item = text.slice(from, from + lengthAt(WHOLE_ITEM, text, from));
  if (town === from && from + item.length > end && (end > from || from > at) && new RegExp(`^(?![和与])(?:(?![${NO_NAME}])\\p{Script=Han}|和|与)+(?:办公室|委员会|局|厅|中心|血站|医院|卫生院|学院|大学|学校|支队|大队|总队|公司|集团|银行|研究院|研究所|社)$`, "u").test(item)) end = from + item.length;
  if (end === from) {
    if (from === at) return undefined;
    return { kind: "region", name: text.slice(at, from), start: at, end: from, until: from };
  }
  const unit = SUB_UNIT.exec(text.slice(end, end + 14));
  if (unit) end += unit[0].length;
  const office = OFFICE.exec(text.slice(end, end + 3));
  if (office && !text.slice(at, end).endsWith("办公室")) end += office[0].length;
  const name = text.slice(at, end);
  const site = /网站?$/u.test(name) ? undefined : SITE_SUFFIX.exec(text.slice(end, end + 8));
  if (site) {
    const until = end + site[0].length;
    const whole = site[0].includes("门户") ? until : end;
    return { kind: "website", name: text.slice(at, whole), start: at, end: whole, until };
  }
  // A body's name with a platform glued to it is the name of its account.
  const inBrackets = text[end] === "(";
  const platform = platformAt(text, inBrackets ? end + 1 : end);
  const after = end + (platform?.word.length ?? 0);
  if (platform && !inBrackets) return { kind: "account", name, platform: platform.value, platformText: platform.word, start: at, end, until: after };
  if (platform && text[after + 1] === ")") return { kind: "account", name, platform: platform.value, platformText: platform.word, start: at, end, until: after + 2 };
  if (/(?:网站|信息网|政务网)$/u.test(name)) return { kind: "website", name: name.replace(/网站$/u, ""), start: at, end, until: end };
  return { kind: "organization", name, start: at, end, until: end };
}

/** Where a town's name ends; 信用镇江 is none, since 镇江 goes on as a place. */
function townEnd(text: string, from: number): number {
  const length = lengthAt(LOCAL_BODY, text, from);
  if (length === 0) return from;
  const last = from + length - 1;
  if (/[镇乡]/u.test(text[last]!) && matchDivision(text, last, { short: true })) return from;
  // 桐乡街道 is no township.
  return from + length + (/^(?:街道|镇)/u.exec(text.slice(from + length))?.[0].length ?? 0);
}

function institutionEnd(text: string, at: number): number {
  const place = matchDivision(text, at, { short: true })?.end;
  const length = place === undefined ? 0 : lengthAt(INSTITUTION, text, place);
  return place === undefined || length === 0 ? at + lengthAt(COLLEGE, text, at) : place + length;
}

/** A zone by its name: 平潭|综合实验区; 各类开发区 and 省级高新区 are none, 县工业园区 is a body of its county. */
const ZONE = /^(?![省市县区州盟旗])(?:(?![各部少多有类级个的及与和全其等所])\p{Script=Han}){1,8}?(?:示范区|新区|高新区|经开区|管理区|开发区|实验区|工业园区|度假区|港务区)(?=管委会|管理委员会|[^\p{Script=Han}]|[和与及未无均已存有超出等实对政网账]|$)/u;

/** A zone of a short name, whatever body of it follows: 西咸新区|沣东新城管委会. */
const SHORT_ZONE = /^(?:(?![各部少多有类级个的及与和全其等所])\p{Script=Han}){2,4}?(?:示范区|新区|高新区|经开区|管理区)/u;

function zoneAt(text: string, at: number): number | undefined {
  const match = SHORT_ZONE.exec(text.slice(at, at + 8)) ?? ZONE.exec(text.slice(at, at + 18));
  return match && isFunctionalZone(match[0]) && !matchDivision(text, at, { short: false }) ? at + match[0].length : undefined;
}
