import { endsAsBody } from "../lexicon/organizations.js";
import { findProblems } from "../lexicon/problems.js";
import { platformAt } from "../lexicon/platforms.js";
import type { Platform } from "../records/common.js";
import { matchesOf } from "../text/match.js";
import { SAYING, type Mention } from "./mention.js";
import { NOTED_OWNER, ownerBefore, ownersBehind, placeBefore } from "./quoted-owners.js";

const QUOTED = /“([^“”\n]{1,60})”/gu;
/** Behind a closing mark 网 is the website, even in 网办事服务…. */
const QUOTED_SITE_SUFFIX = /^(?:等)?(?:\d+[个家])?(?:政府门户网站|门户类?网站|政府网站|子网站|子站|子页|网页|网站|网)(?!络|民|格|友)/u;
const JOIN = /^(?:网站|网)?\s?(?:[、,，]|和|及|与|以及)?\s?$/u;

interface Quote {
  name: string;
  start: number;
  end: number;
  /** Behind the closing mark. */
  after: number;
}

/** What stands between a quote and the platform behind it: 等11个, 两个, a bracket, `(均为`. */
const BEFORE_SUFFIX = /^\s?(?:等)?(?:(?:\d{1,3}|[两三四五六七八九十])个)?的?(?:\((?:[均都皆]为)?)?/u;
/** Accounts by their noun alone: `“甲”、“乙”等3个账号`. */
const ACCOUNT_NOUN = /^(?:等)?(?:(?:\d{1,3}|[两三四五六七八九十])个)?的?(?:政务)?(?:新媒体)?(?:账号|帐号|新媒体)|^(?:等)?(?:\d{1,2}|[两三四五六七八九])个号(?![召码文])/u;
/** Accounts by what they were found to be: `“甲”获评十佳账号`, `“乙”、“丙”被评定为不合格账号`. */
const FOUND_TO_BE_ACCOUNTS = /^(?:等(?:\d{1,2}|[两三四五六七八九])[个家])?(?:均|都|分别)?(?:获评|入选|荣获|被?(?:评定?|判定?|认定)为)“?[^,。;“”]{0,14}(?:账号|帐号|新媒体|公众号|抖音号|视频号|微博)”?(?:称号)?(?=[,。;、]|$)/u;
/** What makes quoted words something else than a name: a column, a slogan, a wrong word and the right one. */
const NO_NAME_BEHIND = /^(?:等|、)?(?:\d{1,3}[个项类])?(?:应更新|一级|二级|子)?(?:栏目|频道|专栏|专区|专题|板块|版块|模块|页面|菜单|按钮|入口|平台|系统|信箱|问题|现象|制度|原则|要求|工作|活动|标识|字样|系列|主题|推文|话题|功能|文件|事项|误|漏|错|改|写|情况|类|等形式)/u;
const COLUMN_BEHIND = /^(?:等)?(?:\d{1,3}个)?(?:应更新|一级|二级|子)?(?:栏目|频道|专栏|专区|专题|板块|版块)/u;
/** What is a part of an account, and none: `甲局小程序“查询”功能`. */
const PART_BEHIND = /^(?:等)?(?:\d{1,2}个)?(?:功能|菜单|按钮|入口|模块|页面|界面|服务事项)/u;
/** The next body of a list, with its quote: `、乙局“社会救助”`. */
const NEXT_QUOTE = /^[、和及]\p{Script=Han}{2,20}“[^“”\n]{1,20}”/u;
const WRITTEN_FOR = /(?:误作|误写作|错写作|误写为|误写成|错写为|错写成|写[成为]了?|误为|漏写为|[打错录印标念读]成了?|[录印标]为|改为|应为|当成了?|当作)$/u;
/** What was won is no name: `“甲”获评“十佳账号”`. */
const AWARD = /(?:获评|评为|荣获|被授予)(?:全[省市县区国]|年度)?$/u;
const NO_NAME_BEFORE = /(?:标题为?|标题将|中将|将|把|落实|坚持|执行|推进|按照|所谓|杜绝|防止|存在|开展|做到)$/u;

/** Finds the names in quotes. Where nothing beside one tells what it is, its kind stays `quoted`. */
export function quotedNames(text: string): Mention[] {
  return settleLists(text, readQuotes(text));
}

function readQuotes(text: string): Mention[] {
  const quotes: Quote[] = matchesOf(QUOTED, text).map((match) => ({ name: match[1]!.trim(), start: match.index + 1, end: match.index + match[0].length - 1, after: match.index + match[0].length }))
    // The wrong word and the right one are no names, nor do they share what stands behind the next quote.
    .filter(({ start, after }) => !WRITTEN_FOR.test(text.slice(Math.max(0, start - 7), start - 1)) && !/^(?:误写|错写|漏写|误为|写成|改为)/u.test(text.slice(after, after + 2)))
    .filter(({ name, start }) => !isKind(name) && !AWARD.test(text.slice(Math.max(0, start - 12), start - 1)));
  const mentions: Mention[] = [];
  for (let i = 0; i < quotes.length; ) {
    // A run of quotes with nothing but a comma between them shares what stands behind its last.
    let last = i;
    // `微信“甲”“乙”、“丙”视频号`: abutting names belong to the word before them, a name behind 、 to the word behind it.
    const prefixed = prefixPlatform(text, quotes[i]!.start - 1) !== undefined;
    while (prefixed && last + 1 < quotes.length && quotes[last]!.after === quotes[last + 1]!.start - 1) last++;
    const abutting = last;
    while (last + 1 < quotes.length && JOIN.test(text.slice(quotes[last]!.after, quotes[last + 1]!.start - 1)) && !hasOwnSuffix(text, quotes[last]!) && !isSaid(text, quotes[last]!)) last++;
    if (prefixed && last > abutting && suffixPlatforms(text, quotes[last]!.after).length > 0) last = abutting;
    const run = quotes.slice(i, last + 1);
    mentions.push(...readRun(text, run));
    i = last + 1;
  }
  return mentions;
}

/** Words that are a fault and nothing else make a kind of accounts, and no name: “僵尸”账号, “睡眠”账号. */
function isKind(name: string): boolean {
  // What a report says in quotes is no name: “无不合格网站”.
  return /^(?:无|没有|未发现|零|不存在)[^无]{0,6}(?:不合格|超期|逾期|问题|差错)/u.test(name) || findProblems(name).some(({ start, end }) => start === 0 && end === name.length);
}

/** What some of many are said to do is no name: `有的账号“自说自话”,“甲”抖音号…`. */
function isSaid(text: string, { start }: Pick<Quote, "start">): boolean {
  return /(?:有的|有些|部分|个别|一些|少数|不少|多数)[^,。;:“”、(如]{0,10}(?<![为是有])$/u.test(text.slice(Math.max(0, start - 16), start - 1));
}

function hasOwnSuffix(text: string, quote: Quote): boolean {
  return QUOTED_SITE_SUFFIX.test(text.slice(quote.after, quote.after + 8)) || suffixPlatforms(text, quote.after).length > 0;
}

/** The platforms named directly behind a quote: `微信和微信小程序` are two, `(微信公众号)` is one. */
function suffixPlatforms(text: string, at: number): { platform: Platform; word: string; end: number }[] {
  const found: { platform: Platform; word: string; end: number }[] = [];
  let from = at + (BEFORE_SUFFIX.exec(text.slice(at, at + 8))?.[0].length ?? 0);
  for (let match = platformAt(text, from); match; match = platformAt(text, from)) {
    // `“甲”微博、微信“乙”`: the second word belongs to the name behind it.
    if (found.length > 0 && text[from + match.word.length] === "“") break;
    found.push({ platform: match.value, word: match.word, end: from + match.word.length });
    from += match.word.length;
    const join = /^(?:账号|帐号)?(?:和|及|、|与)/u.exec(text.slice(from, from + 4));
    if (!join) break;
    from += join[0].length;
  }
  return found;
}

/** The platform named directly before a place: `微信公众号|“甲”“乙”`, `微信公众号|2个`. */
export function prefixPlatform(text: string, at: number): { platform: Platform; word: string } | undefined {
  for (let start = Math.max(0, at - 10); start < at; start++) {
    const match = platformAt(text, start);
    if (match && start + match.word.length === at) return { platform: match.value, word: match.word };
  }
  return undefined;
}

/** Where an account was opened tells its platform: `甲局在抖音平台|擅自开设“乙”`. */
const OPENED = /(?:平台)?(?:上)?(?:擅自|私自|自行|违规|重复|新|又|另|未经(?:批准|同意|报备|审批))?(?:开设|开通|开办|注册|建立|运营|运维|设立|(?<=[另新私])开)了?的?(?:[一1]个|\d{1,2}个|[两三四五]个)?$/u;

function openedOnPlatform(text: string, at: number): { platform: Platform; word: string; from: number } | undefined {
  const lead = text.slice(Math.max(0, at - 32), at);
  const opened = OPENED.exec(lead);
  const place = opened ? at - opened[0].length : 0;
  const told = opened ? prefixPlatform(text, place) : undefined;
  const from = told ? place - told.word.length : 0;
  return told && /[在于]$/u.test(text.slice(0, from)) ? { ...told, from: from - 1 } : undefined;
}

/** The platform that a name itself ends with: “微乐居公众号”. */
function platformEnding(name: string): { platform: Platform; word: string } | undefined {
  return prefixPlatform(name, name.length);
}

/** The account of the same name on another platform is meant: `微信公众号“甲”同名视频号`. */
const SAME_NAME = /^(?:微信公众号|公众号|微信|微博)?(?:账号)?的?同名(?:的)?(?=\p{Script=Han})/u;

function readRun(text: string, run: readonly Quote[]): Mention[] {
  const first = run[0]!;
  const last = run.at(-1)!;
  const same = SAME_NAME.exec(text.slice(last.after, last.after + 16))?.[0].length ?? 0;
  const platforms = suffixPlatforms(text, last.after + same);
  const site = QUOTED_SITE_SUFFIX.exec(text.slice(last.after, last.after + 12));
  const before = prefixPlatform(text, first.start - 1);
  const openedOn = platforms.length === 0 && !site ? openedOnPlatform(text, first.start - 1) : undefined;
  const behind = platforms.length === 0 ? undefined : ownersBehind(text, platforms.at(-1)!.end, run.length);
  return run.flatMap((quote, i): Mention[] => {
    const owner = behind?.owners[behind.owners.length === 1 ? 0 : i];
    const names = (platforms.length > 0 || site || before) && quote.name.includes("、") ? splitNames(quote) : [quote];
    return names.flatMap(({ name, start, end }): Mention[] => {
      // Who runs accounts stands before the platform where that stands before their names: `甲局微信公众号“乙”“丙”`.
      const from = before ? first.start - 1 - before.word.length : quote.start - 1;
      const base = { name, start, end, ...ownerBefore(text, from), ...placeBefore(text, from) };
      const own = platformEnding(name);
      if (own && !platforms.some(({ platform }) => platform === own.platform)) return [{ kind: "account", ...base, platform: own.platform, platformText: own.word, until: quote.after }];
      if (platforms.length > 0) {
        // `甲局(“乙”微信公众号)`: the brackets hold what their owner runs.
        const bracketed = text[from - 1] === "(" && text[platforms.at(-1)!.end] === ")" ? ownerBefore(text, from - 1) : {};
        return platforms.map(({ platform, word, end: until }) => ({ kind: "account", ...base, ...bracketed, ...(owner === undefined ? {} : { owner }), platform, platformText: word, until: behind?.until ?? (bracketed.owner ? platforms.at(-1)!.end + 1 : until) }));
      }
      if (openedOn) return [{ kind: "account", ...base, ...ownerBefore(text, openedOn.from), platform: openedOn.platform, platformText: openedOn.word, until: quote.after }];
      // A column of an account whose platform is told is no account: `“甲”微信公众号“通知”栏目`.
      if (before && (COLUMN_BEHIND.test(text.slice(last.after, last.after + 14)) || PART_BEHIND.test(text.slice(last.after, last.after + 8)))) return [];
      if (before && SAYING.test(name)) return [];
      // Its owner may stand before the brackets that hold both: `甲局(微信公众号“乙”)`.
      const held = before && text[from - 1] === "(" && text[last.after] === ")" ? ownerBefore(text, from - 1) : {};
      if (before) return [{ kind: "account", ...base, ...held, platform: before.platform, platformText: before.word, until: last.after + (held.owner ? 1 : 0) }];
      if (site) return [{ kind: "website", ...base, until: last.after + site[0].length }];
      // What is called an account behind its quotes is one, though a body's name stands in them.
      if (ACCOUNT_NOUN.test(text.slice(last.after, last.after + 14)) && !/网站?$/u.test(name)) return [{ kind: "account", ...base, until: quote.after }];
      // A website and its column abut: `“甲信息网”“通知”栏目`.
      if (run[i + 1]?.start === quote.after + 1 && /(?:网|网站|人民政府)$/u.test(name)) return [{ kind: "website", ...base, until: quote.after }];
      // A column may bear the name of a network: `甲局“公交线网”专题`.
      if (COLUMN_BEHIND.test(text.slice(last.after, last.after + 14))) return [];
      // What a page has to bear is no website: `没有“党政机关网站”标识`.
      if (/^(?:标识|标志|字样|图标|标记)/u.test(text.slice(last.after, last.after + 2))) return [];
      if (/(?:人民政府|委员会|局|(?<!大|客|餐)厅|办公室|管委会)$/u.test(name) || /网$|网站$/u.test(name)) return [{ kind: "website", ...base, until: quote.after }];
      if (FOUND_TO_BE_ACCOUNTS.test(text.slice(last.after, last.after + 32))) return [{ kind: "account", ...base, until: quote.after }];
      if (name.length < 2 || /[,。;:!?]/u.test(name) || NO_NAME_BEHIND.test(text.slice(last.after, last.after + 12)) || isListedColumn(text, last.after) || NO_NAME_BEFORE.test(text.slice(Math.max(0, quote.start - 7), quote.start - 1))) return [];
      const noted = run.length === 1 ? NOTED_OWNER.exec(text.slice(quote.after, quote.after + 40)) : null;
      // `“甲”(乙局)、“丙”(丁局)2个抖音号`: the platform stands behind the brackets of the last.
      const told = noted && endsAsBody(noted.groups!.owner!) ? suffixPlatforms(text, quote.after + noted[0].length) : [];
      if (told.length === 1) return [{ kind: "account", ...base, owner: noted!.groups!.owner!, platform: told[0]!.platform, platformText: told[0]!.word, until: told[0]!.end }];
      const runs = noted && endsAsBody(noted.groups!.owner!) ? { owner: noted.groups!.owner!, until: quote.after + noted[0].length } : { until: quote.after };
      return [{ kind: "quoted", ...base, ...runs }];
    });
  });
}

/** In `甲局“学前教育”、乙局“社会救助”栏目` the word behind the last quote is said of each. */
function isListedColumn(text: string, after: number): boolean {
  for (let at = after; ; ) {
    const next = NEXT_QUOTE.exec(text.slice(at, at + 48));
    if (!next) return at > after && COLUMN_BEHIND.test(text.slice(at, at + 14));
    at += next[0].length;
  }
}

const LIST_GAP = /^[、,和及与以\s]{1,4}$/u;

/** In a list that places and owners break up (`东坡区“甲”、洪雅县“乙”2个微信公众号`) the names share what stands behind the last. */
function settleLists(text: string, mentions: Mention[]): Mention[] {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const [here, next] = [mentions[i]!, mentions[i + 1]!];
    if (here.kind !== "quoted" || next.kind !== "account" || isSaid(text, here)) continue;
    const gap = text.slice(here.until, next.start - 1);
    const before = next.owner ?? next.place ?? "";
    if (!LIST_GAP.test(before !== "" && gap.endsWith(before) ? gap.slice(0, -before.length) : gap)) continue;
    mentions[i] = { ...here, kind: "account", ...(next.platform ? { platform: next.platform, platformText: next.platformText! } : {}) };
  }
  return mentions;
}

function splitNames(quote: Quote): Quote[] {
  let at = quote.start;
  return quote.name.split("、").map((name) => {
    const start = at;
    at += name.length + 1;
    return { name: name.trim(), start, end: start + name.length, after: quote.after };
  });
}
