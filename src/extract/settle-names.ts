/** What names are by their neighbours: by the list they stand in, or by what the notice calls them elsewhere. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt, platformsIn } from "../lexicon/platforms.js";
import type { Platform } from "../records/common.js";
import { matchesOf } from "../text/match.js";
import { wholeNumber } from "../text/numbers.js";
import { isPlaceName, SAYING, type Mention } from "./mention.js";
import { leadingPlatform, platformAbove } from "./platform-heads.js";
import { prefixPlatform } from "./quoted-names.js";
import { withoutOwn } from "./statements.js";

/** A place holds for the names behind it until a comma or another place: `恩施市“甲”、“乙”,利川市“丙”`. */
export function carryPlaces(text: string, group: readonly Mention[]): Mention[] {
  const carried: Mention[] = [];
  for (const mention of group) {
    const last = carried.at(-1);
    const own = mention.place ?? mention.owner;
    const follows = last?.place !== undefined && own === undefined && mention.kind === "account" && /^[、\s“”]*$/u.test(text.slice(last.until, mention.start));
    const goesOn = last?.owner !== undefined && last.kind === "account" && own === undefined && mention.kind === "account" && mention.platformText !== undefined
      && ["、", "和", "及"].some((join) => ["", "官方", "政务"].some((kind) => text.slice(last.until, mention.start) === `${join}${kind}${mention.platformText}“`));
    // Who runs the first account runs what another platform holds behind it: `甲局微信公众号“乙”、抖音号“丙”`.
    carried.push(follows ? { ...mention, place: last.place! } : goesOn ? { ...mention, owner: last.owner! } : mention);
  }
  return carried;
}

/** A place and a colon that begin a statement, behind its number at most. */
const PLACE_HEAD = /^(?:\(?\d{1,2}[)、.．])?(?<place>\p{Script=Han}{2,12}):/u;

/** The place with which a statement begins, or of which names are counted, holds for all its names, whoever owns them: `郑州市:甲县卫健委“乙”(微博)、丙县“丁”(微博);`. */
export function placeByHead(text: string, group: readonly Mention[]): Mention[] {
  const head = PLACE_HEAD.exec(text)?.groups!.place;
  return group.map((mention) => {
    if ((mention.kind !== "account" && mention.kind !== "website") || mention.place !== undefined) return mention;
    const place = head !== undefined && isPlaceName(head) ? head : (placeInBrackets(text, mention) ?? countedPlace(text, mention));
    return place === undefined ? mention : { ...mention, place };
  });
}

/** The place that heads the part of a list in brackets that a name stands in. */
function placeInBrackets(text: string, { start }: Mention): string | undefined {
  const place = /[(;](?<place>\p{Script=Han}{2,12}):[^;()]*$/u.exec(text.slice(Math.max(0, start - 120), start))?.groups!.place;
  return place !== undefined && isPlaceName(place) ? place : undefined;
}

/** Between who runs an account and its name: `甲局|的官方微信公众号“乙”`. */
const RUN_BY = /^(?:(?:主办|开设|开办|运维|所属)?的?|:)(?:官方|政务)?(?<platform>\p{Script=Han}{0,8})“$/u;

/** Leaves out the bodies that are named as the owners of accounts alone. */
export function withoutOwners(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention, i) => {
    const next = mentions[i + 1];
    // A place within brackets heads its part of their list: `(甲县:“乙”微博;丙县:“丁”抖音号)`.
    if (mention.kind === "region" && /[(;]/u.test(text[mention.start - 1] ?? "") && text[mention.until] === ":" && (next?.kind === "account" || next?.kind === "quoted")) return false;
    if (next?.kind !== "account" || next.owner !== mention.name || next.start <= mention.end) return true;
    const platform = RUN_BY.exec(text.slice(mention.end, next.start))?.groups!.platform;
    return platform === undefined || (platform !== "" && platform !== next.platformText && platformAt(platform, 0)?.word !== platform);
  });
}

/** 网站 behind the last of a list of organisations is said of each, behind other websites too: `甲县政府网站和乙局、丙局网站`. */
export function shareSite(group: readonly Mention[]): Mention[] {
  const before = group.slice(0, -1);
  const bodies = before.slice(Math.max(0, before.findIndex(({ kind }) => kind !== "website")));
  const sites = group.at(-1)?.kind === "website" && bodies.every(({ kind, owner }) => kind === "organization" && owner === undefined);
  return group.map((mention) => (sites && mention.kind === "organization" ? { ...mention, kind: "website" } : mention));
}

/** A platform behind the last of a list of bodies is of each, and none of the accounts is named by more than its body: `甲镇、乙街道、丙镇|微信公众号均无留言功能`. */
export function unnamedAccounts(text: string, group: readonly Mention[]): readonly Mention[] {
  const last = group.at(-1)!;
  const glued = group.length > 1 && last.kind === "account" && last.owner === undefined && last.platform !== undefined && endsAsBody(last.name) && text[last.start - 1] === "、" && text.slice(last.end, last.until) === last.platformText;
  if (!glued || !group.slice(0, -1).every(({ kind, owner }) => kind === "organization" && owner === undefined)) return group;
  return [...group.slice(0, -1), { kind: "organization", name: last.name, start: last.start, end: last.end, until: last.end }];
}

/** Websites counted before the brackets that hold them: `网站有2家(|甲局、乙局)`, `不合格1家网站(|甲局)`. */
const SITES_COUNTED = /(?<count>\d{1,2}|[一二两三四五六七八九十])[家个](?<own>(?:政府|政务)?网站)?(?:不合格)?\($/u;

/** The websites of places, as many as are named: `甲县、乙县2家|门户网站`. */
const SITES_OF_PLACES = /^(?:等)?(?<count>\d{1,2}|[一二两三四五六七八九十])[家个](?:政府)?门户网站/u;

/** Places stand for as many portals as are counted behind them; bodies in the brackets behind a count of just as many websites stand for these. */
export function countedSites(text: string, group: readonly Mention[]): readonly Mention[] {
  const [first, last] = [group[0]!, group.at(-1)!];
  if (group.every(({ kind }) => kind === "region") && wholeNumber(SITES_OF_PLACES.exec(text.slice(last.until, last.until + 12))?.groups!.count ?? "") === group.length) return group.map((mention) => ({ ...mention, kind: "website" as const }));
  if (!group.every(({ kind, owner }) => kind === "organization" && owner === undefined) || text[last.until] !== ")") return group;
  const before = /[^。;:]*$/u.exec(text.slice(Math.max(0, first.start - 60), first.start))![0];
  const lead = SITES_COUNTED.exec(before);
  const said = before.slice(0, lead?.index);
  const sites = lead?.groups!.own !== undefined || said.lastIndexOf("网站") > Math.max(...["新媒体", "账号", "帐号", "公众号", "栏目"].map((noun) => said.lastIndexOf(noun)));
  return lead && sites && wholeNumber(lead.groups!.count!) === group.length ? group.map((mention) => ({ ...mention, kind: "website" as const })) : group;
}

/** Under a heading about websites what failed and who runs it are told: `不合格的是甲中心(乙处)主办的|“丙在线”`. */
const FAILED_RUN_BY = /不合格的(?:政府)?(?:网站)?(?:\d{1,3}[家个])?(?:网站)?,?(?:分别)?[为是有]:?[^。;]{3,80}?(?:主办|主管|开办|承办|运维|运营)的$/u;

function isSiteByHeading(text: string, mention: Mention, headings: readonly string[]): boolean {
  const heading = headings.at(-1) ?? "";
  return /网站/u.test(heading) && !ABOUT_ACCOUNTS.test(heading) && FAILED_RUN_BY.test(text.slice(Math.max(0, mention.start - 140), mention.start - 1));
}

const ABOUT_ACCOUNTS = /新媒体|账号|帐号|公众号/u;

/** Tells whether a line begins with the platform of all its names, and nothing else: `2.新浪微博:甲局“乙”`. */
function isPlatformHead(head: string): boolean {
  const words = head.replace(/^\(?\d{1,2}[)、.．]|:$/gu, "");
  return platformAt(words, 0)?.word === words;
}

const QUOTED_RUN = /(?:“[^“”\n]{2,40}”[、和及]?){2,40}(?<behind>[^,。;:]{0,6})/gu;

/** Tells whether a quoted name stands in a list of websites that failed, one of which says by its end that it is one: `分别为“甲信息网”“乙之窗”`. */
function isSiteByNeighbours(text: string, { start, end }: Mention): boolean {
  for (const { 0: run, index, groups } of matchesOf(QUOTED_RUN, text)) {
    if (index > start || index + run.length < end) continue;
    return /网站?”/u.test(run) && platformsIn(groups!.behind!).length === 0 && /(?:不合格|问题|网站|整改)[^。;:]{0,20}[为是有:]$/u.test(text.slice(0, index));
  }
  return false;
}

const COUNT = /\d{1,3}个(?:账号)?(?:\(|:|,?(?:分别|具体)?(?:为|是|有|包括):?)/gu;

/** What stands before the count behind which names are told: `微信公众号|2个(甲局“乙”、丙局“丁”)`, `甲区|2个,分别是“乙”微博、“丁”微博`. */
function beforeCount(text: string, mention: Mention): string | undefined {
  const lead = withoutOwn(text.slice(Math.max(0, mention.start - 300), mention.start - 1), mention);
  const count = matchesOf(COUNT, lead).at(-1);
  if (!count) return undefined;
  const between = lead.slice(count.index + count[0].length).replace(/“[^“”]{1,40}”/gu, "");
  return /[,。;()“]/u.test(between) ? undefined : lead.slice(0, count.index);
}

const CHECKED_BEFORE = /(?:账号|帐号)?\d{1,4}个(?:账号|帐号)?,(?:其中,?)?(?:发现|检出|有)?(?:不合格|问题|不达标)(?:账号|帐号|的)?$/u;

/** The platform of which names are counted before they are told. */
function countedPlatform(text: string, mention: Mention): { platform: Platform; word: string } | undefined {
  const words = beforeCount(text, mention);
  // `抽查微信公众号30个,不合格|2个(“甲”“乙”)`
  const told = words?.replace(CHECKED_BEFORE, "");
  return told === undefined ? undefined : prefixPlatform(told, told.length);
}

/** The place of which accounts are counted before they are told. */
function countedPlace(text: string, mention: Mention): string | undefined {
  const words = /\p{Script=Han}{2,14}$/u.exec(beforeCount(text, mention) ?? "")?.[0];
  if (words === undefined) return undefined;
  for (let from = 0; from < words.length - 1; from++) if (isPlaceName(words.slice(from)) && (from === 0 || /[和及中为是有]/u.test(words[from - 1]!))) return words.slice(from);
  return undefined;
}

/** What was posted on an account, of a day at most: `“甲”3月9日推文把…写成…`. */
const POSTED = /^(?:[、和及]\p{Script=Han}{3,16}“[^“”]{2,16}”){0,3}(?:(?:\d{1,2}月(?:\d{1,2}日)?)?(?:发布|推送)?的?(?:推文|推送)|[把将]“[^“”]{1,24}”(?:误|错)?写)/u;

/** Tells whether quoted words open their clause with their owner. */
function opensItsClause(text: string, mention: Mention): boolean {
  return /(?:^|[,。;:]|[一二三四五六七八九]是|\d[.、．)])$/u.test(withoutOwn(text.slice(Math.max(0, mention.start - 60), mention.start - 1), mention));
}

/** What names of a list before this one may have about them. */
const BEFORE_IN_LIST = /(?:(?<=[、和及])\p{Script=Han}{1,16})?“[^“”]{1,30}”(?:\([^()“”]{2,30}\))?(?:[、和及]|以及)$/u;
/** Words about accounts that lead to some by name: `有的账号名称不规范,如`. */
const LEADS_TO_ACCOUNTS = /(?:账号|帐号|新媒体)[^。;:“”]{0,30}[,:(](?:例如|比如|譬如|如|主要有|包括|涉及)[:,]?$/u;

/** Tells whether a name with who runs it stands in a list to which words about accounts lead. */
function ledAsAccounts(text: string, mention: Mention): boolean {
  if (mention.owner === undefined) return false;
  let lead = withoutOwn(text.slice(Math.max(0, mention.start - 200), mention.start - 1), mention);
  for (let before = BEFORE_IN_LIST.exec(lead); before; before = BEFORE_IN_LIST.exec(lead)) lead = lead.slice(0, before.index);
  return LEADS_TO_ACCOUNTS.test(lead) && !/网站/u.test(/[^。;]*$/u.exec(lead)![0]);
}

/** A name with its owner in brackets and without marks is an account where the heading, or what leads to the list, is about accounts. */
function settleUnmarked(text: string, mention: Mention, headings: readonly string[]): Mention[] {
  const told = platformAbove(text, mention, headings);
  const heading = headings.at(-1) ?? "";
  if (told) return [{ ...mention, kind: "account", platform: told.platform, platformText: told.word }];
  return ABOUT_ACCOUNTS.test(heading) && !/网站/u.test(heading) ? [{ ...mention, kind: "account" }] : [];
}

/**
 * Settles what quoted words name: an account that the notice names elsewhere, or one of a list that says of itself that it is of accounts
 * (`不合格政务新媒体:东坡区“甲”、“乙”`). Other quotes name nothing.
 */
export function settleQuoted(text: string, mention: Mention, known: ReadonlyMap<string, Platform | undefined>, headings: readonly string[] = [], aboutAccounts = false): Mention[] {
  // A body's name in quotes is its website, unless a list of accounts holds it.
  const led = mention.kind === "website" && text[mention.until - 1] === "”" ? leadingPlatform(text, mention) : undefined;
  if (led) return [{ ...mention, kind: "account", platform: led.platform, platformText: led.word }];
  // What the notice calls an account elsewhere is one here, unless its sentence speaks of websites.
  if (mention.kind === "website" && text[mention.until - 1] === "”" && mention.owner !== undefined && known.get(mention.name) !== undefined && !/网站/u.test(text)) return [{ ...mention, kind: "account", platform: known.get(mention.name)! }];
  if (mention.kind !== "quoted") return [mention];
  if (text[mention.start - 1] !== "“") return settleUnmarked(text, mention, headings);
  const platform = known.get(mention.name);
  if (known.has(mention.name)) return [{ ...mention, kind: "account", ...(platform ? { platform } : {}) }];
  const counted = countedPlatform(text, mention) ?? leadingPlatform(text, mention) ?? platformAbove(text, mention, headings);
  if (counted) return [{ ...mention, kind: "account", platform: counted.platform, platformText: counted.word }];
  const lead = text.slice(0, mention.start);
  if (isSiteByNeighbours(text, mention) || isSiteByHeading(text, mention, headings) || (endsAsBody(mention.name) && /网站[^。;:“”]*[,的][^,。;:“”]{0,14}[为是有:]$/u.test(text.slice(0, mention.start - 1)) && !ABOUT_ACCOUNTS.test(lead))) return [{ ...mention, kind: "website" }];
  // Several words in one pair of quotes that no platform follows are a saying: “重开设、轻维护”, “只开不管”.
  if (mention.name.includes("、") || SAYING.test(mention.name)) return [];
  // What a body posted is told of its account; so is whatever a notice about accounts alone tells of a body's name in quotes.
  if (mention.owner !== undefined && (POSTED.test(text.slice(mention.until, mention.until + 120)) || (aboutAccounts && opensItsClause(text, mention)))) return [{ ...mention, kind: "account" }];
  if (ledAsAccounts(text, mention)) return [{ ...mention, kind: "account" }];
  const head = lead.slice(0, lead.search(/[:为是有]\p{Script=Han}{0,24}“/u) + 1);
  if (!(ABOUT_ACCOUNTS.test(head) || isPlatformHead(head)) || /网站/u.test(head) || !(mention.place ?? mention.owner ?? /不合格|问题/u.exec(head))) return [];
  const words = platformsIn(head);
  return [{ ...mention, kind: "account", ...(words.length === 1 ? { platform: words[0]!.value, platformText: words[0]!.word } : {}) }];
}
