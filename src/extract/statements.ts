import { findProblems } from "../lexicon/problems.js";
import { wholeNumber } from "../text/numbers.js";
import { matchesOf } from "../text/match.js";
import { partsBracketed, partsHeldAccounts } from "./bracketed-names.js";
import { bracketsEnd, type Mention } from "./mention.js";

/** A stretch of text in which what is said of one name holds for no other: a sentence, or one item of 一是…;二是…. */
export interface Statement {
  start: number;
  end: number;
}

/** Some of those named are told of apart: `甲…,乙…,其中前1个账号不合格`. */
const STATEMENT_END = /[。;!?\n]|(?=[一二三四五六七八九]是)|(?<=,)(?=(?:其中,?)?[前后](?:\d{1,2}|[两二三四五六七八九])[个家](?:账号|帐号|新媒体|公众号|网站))/gu;

/** An item of a list that is a name and its owner at most; whoever opens the next sentence instead is what that is about. */
const NAME_ALONE = /^(?:\(?\d{1,2}[)、.．]“[^“”]{1,40}”(?<behind>[^,。;:“”()]{0,12})(?:\([^()。]{1,40}\))?|“[^“”]{1,40}”[^,。;:“”()]{0,12}\((?:主办单位|责任单位)[^()。]{1,40}\))。$/u;
const OTHERS = /^(?:个别|部分|一些|少数|有些|有的|其[他余]|另|此外|同时|各|以上|上述|前述|“)/u;

/** What follows the name may be its platform or 网站, and no words that say something of it. */
function isNameAlone(item: string): boolean {
  const match = NAME_ALONE.exec(item);
  return match !== null && findProblems(match.groups!.behind ?? "").length === 0;
}

/** A sentence that ends in praise and tells of no fault praises all of whom it tells: `甲县清理账号;乙局办理留言用心,值得学习`. */
const PRAISED_WHOLE = /,(?:[^,。;]{0,12}(?:值得|予以|给予|提出|特此|特予|特|现予|在此|一并|请)[^,。;不]{0,8}(?:学习|借鉴|推广|表扬|肯定|参考)[^,。;]{0,4}|(?:取得)?(?:了)?(?:较好|良好|明显|显著)?(?:效果|成效)(?:都|均)?(?:较好|良好|明显|显著)?)$/u;
const HAS_FAULT = /[未没逾漏]|超(?!过\d{1,6}[条次篇万人件])|错[链别字敏误]|无(?!障碍|纸|一)|差错|(?<!无一)不(?!断)/u;

/** Cuts a paragraph into statements. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  const whole = matchesOf(/[^。!?\n]+/gu, text).filter(({ 0: sentence }) => sentence.includes(";") && PRAISED_WHOLE.test(sentence) && !HAS_FAULT.test(sentence));
  let start = 0;
  for (const match of matchesOf(STATEMENT_END, text)) {
    const end = match.index + match[0].length;
    if (match[0] === ";" && (partsHeldAccounts(text, match.index) || partsBracketed(text, match.index))) continue;
    if (match[0] === ";" && whole.some(({ index, 0: sentence }) => index < end && end < index + sentence.length)) continue;
    // `2.“甲发布”微信公众号(主办单位:甲局)。长期未更新。`: a name alone is what the next sentence is about.
    if (end < text.length && isNameAlone(text.slice(start, end)) && !OTHERS.test(text.slice(end, end + 2))) continue;
    if (end > start) statements.push({ start, end });
    start = end;
  }
  if (start < text.length) statements.push({ start, end: text.length });
  return statements;
}

/** A place or class between the words that judge and the name: `不合格2家,为锦州市“甲”网站和省直“乙”网站`. */
const PLACE_BEFORE = /(?:\p{Script=Han}{1,7}[省市县区州盟旗]|[省市县区州盟旗](?:直|级|属)(?:部门|单位)?)$/u;

/** Takes the platform, owner or place off the end of the words before a name. */
export function withoutOwn(words: string, { owner, place, platformText }: Mention): string {
  const bare = platformText && words.endsWith(platformText) ? words.slice(0, -platformText.length) : words;
  const own = owner ?? place;
  const unowned = own ? bare.replace(/(?:(?:\([^()]{1,16}\))?(?:主办|开设|开办|运维)|所属)?的?$/u, "") : bare;
  // The brackets of the owner may hold more before the name: `甲局(微信:甲甲;微博:|乙乙)`.
  const open = own ? bare.lastIndexOf(`${own}(`) : -1;
  if (open >= 0 && !bare.includes(")", open)) return bare.slice(0, open);
  return own && unowned.endsWith(own) ? unowned.slice(0, -own.length).replace(/(?<=^|[、,和及])[由以]$/u, "") : bare.replace(PLACE_BEFORE, "");
}

const LIST_GAP = /^(?:(?:子站|网站)?(?:频道|主页|专页|页面)(?=[、和及与])|\([^()]{1,40}\)|(?:各?有)?\d{1,4}[条个件处篇封]|\d{1,2}月份?|(?:负责|承办|维护|主办|发布)[\p{Script=Han}、\d]{0,24}?栏目|(?:负责|承办|维护|保障)?\)(?:[、和及]|以及)\p{Script=Han}{2,14}(?:栏目|专栏|专题|频道|板块|版块|指南)?\()?(?:的?(?:官方|政务)?(?:微信公众号|公众号|微信|微博|抖音号|视频号|快手号|头条号|账号|帐号)(?=[、,和及等]))?(?:等(?:\d+[个家](?:(?!不?合格|不?达标|[均都全未已])\p{Script=Han}{1,4})?|部门|单位|地区|乡镇|镇街|县区)?)?[、,和及与以其还有\s)(]{0,4}$/u;

/** A place before the next of a list that goes place by place, in brackets. */
const PART_GAP = /^;\p{Script=Han}{2,12}:$/u;

/** Items of a list that nothing tells to be names: they hold the list together. */
const UNKNOWN_ITEMS = /^、(?:\p{Script=Han}{2,14}、){1,3}$/u;

/** Words between two accounts of a list that name whose the second is, though nothing tells them for a body: `“甲”快手号、乙局某直属单位“丙”微博`. */
const UNKNOWN_OWNER = /^、(?:(?![的未无没有存在已被是为等其超另])\p{Script=Han}){3,20}$/u;

/** The columns that a body or site of a list answers for: `甲局“通知”、乙局负责的“动态”栏目未更新`. */
const OWN_COLUMNS = /^(?:子站)?(?:(?:负责|承办|维护|主办)?的)?(?:“[^“”]{1,20}”[、和]?){1,4}?(?:栏目|专栏|专题|频道|板块)?(?=[、,和及]|(?<=、)$)/u;

/** As many as the words before a list count are all of it: `得分前三名为甲县、乙县、丙县,丁县居末位`. */
const COUNTED_LIST = /(?<count>\d{1,2}|[一二两三四五六七八九十])[名个家位](?:地区|单位|部门|县区|网站|县|市|区)?,?(?:分别)?[为是有]:?$/u;

/** Tells whether a list has as many names as the words before it count, so that what stands behind a comma is none of it. */
function isWhole(text: string, group: readonly Mention[], between: string): boolean {
  if (!between.startsWith(",")) return false;
  const start = group[0]!.start;
  const count = COUNTED_LIST.exec(text.slice(Math.max(0, start - 16), start))?.groups!.count;
  return count !== undefined && group.length === wholeNumber(count);
}

/** Who acts behind a comma is none of the list before it: `连续不合格的甲市、乙市,市政府办公室将约谈`. */
const ACTING = /^(?:将|已[对向于]|拟|要求(?!的)|责[令成]|约谈|督促)/u;

/** Who did something to the next one named is none of the list before it: `甲省对乙局、|丙省对丁局予以通报`. */
const ACTING_ON = /^对[^,。;“”]{2,24}(?:进行|予以|给予|作出)/u;

/** Groups names that stand in one list: what is said of the list is said of each. */
export function groupMentions(text: string, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    const from = last && ((text[last.until] !== "(" ? bracketsEnd(text, last) : undefined) ?? last.until);
    const between = last && from! <= mention.start ? text.slice(from, mention.start).replace(last.kind === "organization" || last.kind === "website" ? OWN_COLUMNS : "", "").replace(/[“”]/gu, "") : "";
    const acts = (between.includes(",") && mention.kind === "organization" && ACTING.test(text.slice(mention.until, mention.until + 8))) || ACTING_ON.test(text.slice(mention.until, mention.until + 32));
    if (last && (mention.start < last.until || (!acts && !isWhole(text, groups.at(-1)!, between) && (LIST_GAP.test(withoutOwn(between, mention)) || PART_GAP.test(withoutOwn(between, mention)) || UNKNOWN_ITEMS.test(between) || (last.kind === "account" && mention.kind === "account" && text[mention.start - 1] === "“" && UNKNOWN_OWNER.test(between)))))) groups.at(-1)!.push(mention);
    else groups.push([mention]);
  }
  return groups;
}
