/** Finds organisations and divisions that open a clause or stand in a list. */
import { matchDivision } from "../lexicon/gazetteer.js";
import { matchesOf } from "../text/match.js";
import { departmentBegins, plainNameAt } from "./body-names.js";
import { joinsNames, joinsUndone, leadsToNames, type Mention } from "./mention.js";

/** Words in front of a list of names; the names begin behind them. */
const LEAD = /[一二三四五六七八九]是|(?:^|[,。;])[仅除以为是由而]|[仍尚仅只]有|[仅只]剩|此外|另外|同时|(?:^|[,。;:(])(?:\d|[a-z])[)、.．]|[均都][由为是]|特别是|尤其是|目前|集中[在于]|(?:分别|均|都)在|其中|例如|比如|(?:部门|单位|乡镇|镇街|县区|地区|市州)中|以及|包括|分别为|分别是|分别由|还有|涉及|属于|分属|归属|[件条处项信]中|前(?:\d{1,2}|[一二三两四五六七八九十])[名位]的[^,。;“”]{0,10}[为是有]|[条件封](?:归?属)|单位为|单位是|的是|的为|的有|即|(?:[站号]|(?<!主)体)(?:分别)?[为是]|[,(]为|[条件封][为由]|(?:留言|信件|来信|诉求|工单|栏目|专栏|专题|频道|板块)由|网站上|(?:栏目|专栏|专题|频道|指南|版块|板块)”?[中里]|”[中里]|[个家名位项条件处][为是]|[一1]处[为是]|其[一二][是为]|[只仅](?:保|存)留|(?:^|[,。;])(?:经?(?:综合|考核))?评定(?!为)|约谈了?|责[成令]|问责了?|借鉴|推广|[省市县区州盟]直的|(?:^|[,。;])请(?=[^,。;“”]{2,60}(?:于|在)[^,。;“”]{2,16}前(?:全面|全部)?(?:完成|落实)[^,。;]{0,8}整改)|(?:^|[,。;])(?:像|(?:[一二三四本]季度|[上下]半年)(?=[省市县区]))/u;

/** What was judged, and then is named: `排名靠后的甲市`, `被点名的乙县`. */
const JUDGED = /(?:点名|通报|批评|约谈|靠[前后]|末位|落后|倒数|突出|不力|较[好差多]|不合格|整改|逾期|超期|到位|报送|办结)的/u;

/** Those to whom something is done, for what is told of them: `对未按期办结的甲局、乙局予以通报批评`. */
const TOWARDS = /对[^,。;对“”]{2,24}的/u;

/** Every place behind such words, and every place behind a mark or a word that joins: one search of a text finds each, where asking at each of its characters would cost more than all that is read there. */
const LED = new RegExp(`(?<=${[LEAD, JUDGED, TOWARDS].map(({ source }) => source).join("|")})`, "gu");
const BOUNDARY = /(?<=[、,。;:(—\n\s●■◆▪·①-⑳]|如|和|及|与|对|但)/gu;

/** The word that tells divisions named in short: `北京、上海等地区`, `天津、福建2省市`. */
const CLASS_BEHIND = /^(?:等)?(?:\d{1,2}|[两三四五六七八九十])?个?(?:(?:市县|县区|县市|区县|[省市县州盟])(?=[被所的均都和及与、,。]|抽查|检查)|地区|省份|省区市|省区|省市|[省市县州盟](?!\p{Script=Han}{0,6}[局厅委府网站]))|^(?:等|\d{1,2}|[两三四五六七八九十])地|^等?(?:\d{1,2}|[两三四五六七八九十])?个?[省市县区州盟旗](?:局|厅|委)(?=[^,。;“”]{2})|^等?(?:\d{1,2}|[两三四五六七八九十])个?(?:县\(市、区\)|[市县州盟])(?=网站|账号|新媒体|没有|无|未|本|全部)/u;

/** What is said of places that are named in short, with nothing behind that tells what they are: `甲、乙按期办结率较低`. */
const SAID_OF_PLACES = /^(?:(?:被|所)?(?:抽查|检查|监测|普查|抽检|抽|查)(?:到|中)?的|的|均|都|分别)?(?:政务|政府)?(?:网站|新媒体)?(?:留言|办理|办结|(?:未能?|没有)(?:按[期时]|及时|如期)|按[期时]|抽查|检查|整改|答复|回复|超期|逾期|超时|问题|(?:全部|全都|均|都|悉数)?(?:不?合格|达标)|(?:各|均)?有?\d{1,4}[条件封])/u;

/** A count behind each tells them too: `主要涉及河北(14条)、山西(8条)`. */
const COUNT_BEHIND = /^(?:\(\d{1,4}[条件封个家]\)|\d{1,4}[条件封个家])/u;

/** Reads a list of two divisions or more by their short names, with what they are behind the last, or with a count of each. */
function shortList(text: string, at: number): Mention[] {
  const found: Mention[] = [];
  let counted = true;
  for (let start = at; ; ) {
    const division = matchDivision(text, start, { short: true });
    if (!division) return counted && found.length > 1 ? found : [];
    found.push({ kind: "region", name: text.slice(start, division.end), start, end: division.end, until: division.end });
    const count = COUNT_BEHIND.exec(text.slice(division.end, division.end + 12))?.[0].length ?? 0;
    counted &&= count > 0;
    if (/[、和]/u.test(text[division.end + count] ?? "")) start = division.end + count + 1;
    else if (counted) return found.length < 2 ? [] : found;
    else {
      const behind = CLASS_BEHIND.exec(text.slice(division.end, division.end + 16));
      if (!behind && SAID_OF_PLACES.test(text.slice(division.end, division.end + 12)) && (found.length > 1 || isProvince(text, start))) return found;
      if (!behind || found.length < 2) return [];
      found[found.length - 1] = { ...found.at(-1)!, until: division.end + behind[0].length };
      return found;
    }
  }
}

/** The short name of a province needs no other beside it; that of a city or county may be a part of any word. */
function isProvince(text: string, at: number): boolean {
  return matchDivision(text, at, { short: true })?.candidates.some(({ code }) => code.endsWith("0000")) ?? false;
}

const OWNED = /^(?:所属|下属|下辖|直属|主管|主办)的?/u;

/** What a body owns is named, and not the body: `甲局所属的乙学校`. */
function ownedBy(text: string, mention: Mention | undefined): Mention | undefined {
  const owns = mention?.kind === "organization" ? OWNED.exec(text.slice(mention.until, mention.until + 4)) : null;
  const inner = owns ? plainNameAt(text, mention!.until + owns[0].length) : undefined;
  return inner && inner.kind !== "region" ? { ...inner, owner: mention!.name, start: mention!.start } : mention;
}

/** The places where a name may begin, in order: the text's own beginning, those behind marks and joining words, and those that a lead goes before. */
function beginnings(text: string): { at: number; led: boolean }[] {
  const led = new Set(matchesOf(LED, text).map(({ index }) => index));
  const all = new Set([0, ...matchesOf(BOUNDARY, text).map(({ index }) => index), ...led]);
  return [...all].filter((at) => at < text.length).sort((a, b) => a - b).map((at) => ({ at, led: led.has(at) }));
}

/** Finds organisations and divisions at the beginning of a clause or of a list item. */
export function plainNames(text: string): Mention[] {
  const found: Mention[] = [];
  let until = 0;
  for (const { at, led } of beginnings(text)) {
    if (at < until) continue;
    if (leadsToNames(text, at) || (!led && !joinsNames(text, at) && !joinsUndone(text, at))) continue;
    const mention = ownedBy(text, plainNameAt(text, at));
    const listed = mention || /[、和]/u.test(text[at - 1] ?? "") ? [] : shortList(text, at);
    if (listed.length > 0) {
      found.push(...listed);
      until = listed.at(-1)!.until;
      continue;
    }
    // Who runs a website may stand in its brackets: `甲网(主办单位乙局,首页未更新)`.
    if (!mention || /^(?:主办|主管|开办|运维)单位/u.test(mention.name)) continue;
    found.push(mention);
    // A comma may be lost between a town and a department: `某镇发改局`.
    const glued = /(?:镇|乡|街道)$/u.test(mention.name) && departmentBegins(text, mention.until) ? plainNameAt(text, mention.until) : undefined;
    if (glued) found.push(glued);
    until = (glued ?? mention).until;
  }
  return found;
}
