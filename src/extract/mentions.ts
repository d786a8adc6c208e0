import { isFunctionalZone, matchDivision, matchDivisionPath } from "../lexicon/gazetteer.js";
import { departmentStems, organizationEnding } from "../lexicon/organizations.js";
import { once } from "../lexicon/data.js";
import { findProblems } from "../lexicon/problems.js";
import { platformAt, platformOf } from "../lexicon/platforms.js";
import type { Platform } from "../records/common.js";
import { matchAt } from "../text/match.js";

/** A name in running text, with what the words around it make of it. */
export interface Mention {
  kind: "website" | "account" | "organization" | "region";
  name: string;
  platform?: Platform;
  platformText?: string;
  owner?: string;
  /** The name itself, in offsets of the text. */
  start: number;
  end: number;
  /** Where its words end, with the platform or 网 behind it. */
  until: number;
}

const QUOTED = /“([^“”\n]{1,60})”/gu;
const SITE_SUFFIX = /^(?:等)?(?:\d+[个家])?(?:政府门户网站|门户类?网站|政府网站|网站|网)(?!络|民|格|上|办|信)/u;
/** Behind a closing mark 网 is the website, even in 网办事服务…. */
const QUOTED_SITE_SUFFIX = /^(?:等)?(?:\d+[个家])?(?:政府门户网站|门户类?网站|政府网站|网站|网)(?!络|民|格|友)/u;
const JOIN = /^(?:网站|网)?\s?(?:[、,，]|和|及|与|以及)?\s?$/u;

/** Finds the names of a text: quoted ones with their platform or 网, and organisations and divisions that open a clause or stand in a list. */
export function findMentions(text: string): Mention[] {
  const quoted = [...quotedMentions(text), ...gluedAccounts(text)];
  const taken = [...[...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length })), ...quoted.map(({ start, until }) => ({ start, end: until }))];
  const plain = plainMentions(text).filter((mention) => !taken.some(({ start, end }) => mention.start < end && start < mention.end) && !quoted.some((other) => other.owner !== undefined && mention.start < other.start && mention.start >= other.start - other.owner.length - 2));
  return [...quoted, ...plain].sort((a, b) => a.start - b.start || a.until - b.until);
}

/** Words that make of what stands before a platform no name: 部分政务微博, 检查微信公众号. */
const NO_ACCOUNT = /[两三各]级|政务(?!服务)|政府(?!网)|门户|多数|少数|有关|相关|[本该其]|全[省市县区]|检查|抽查|监测|部分|个别|一些|其中|账号|帐号|新媒体|发现|不合格|共|有的|等|类|我[省市县区]|各|平台|[,、。;:“”()%]|\d[个家]/u;
const GLUED_END = /^(?:号)?(?:被|存在|未|超|因|已|均|长期|内容|没有|更新|无)/u;

/** A name with its platform in brackets. */
const BRACKETED = /^([^、,。;:()“”\n]{2,24})\(([^()]{2,8})\)/u;
const LISTED = /(?:如|例如|比如|分别为|分别是|包括|为):?$/u;

/** Finds accounts printed without marks: a name with its platform glued to it, at the beginning of a clause (`某市消防微信小程序被判定…`). */
function gluedAccounts(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(/(?<=^|[、,。;:]|[,、。;:]如|[一二三四五六七八九]是|和|及)(?=[\p{Script=Han}A-Za-z\d])/gu)) {
    const start = match.index;
    if (start < (found.at(-1)?.until ?? 0) || platformAt(text, start) || !joinsNames(text, start) || LEAD_WORD.test(text.slice(start, start + 3))) continue;
    const bracketed = BRACKETED.exec(text.slice(start, start + 36));
    const inside = bracketed && !NO_ACCOUNT.test(bracketed[1]!) ? platformOf(bracketed[2]!) : undefined;
    if (bracketed && inside) {
      const end = start + bracketed[1]!.length;
      found.push({ kind: "account", name: bracketed[1]!, platform: inside, platformText: bracketed[2]!, start, end, until: start + bracketed[0].length });
      continue;
    }
    for (let at = start + 2; at < Math.min(text.length, start + 20); at++) {
      if (NO_ACCOUNT.test(text.slice(start, at).replace(/\($/u, ""))) break;
      const site = text.slice(start, at).endsWith("人民") ? null : SITE_SUFFIX.exec(text.slice(at, at + 8));
      if (site && at - start >= 3 && !organizationEnding(text.slice(start, at)) && findProblems(text.slice(at + site[0].length, at + site[0].length + 16)).some((problem) => problem.start <= 6)) {
        found.push(gluedSite(text, start, at, site[0]));
        break;
      }
      if (site && LISTED.test(text.slice(0, start)) && at - start >= 3 && !organizationEnding(text.slice(start, at))) {
        found.push(gluedSite(text, start, at, site[0]));
        break;
      }
      const platform = platformAt(text, at);
      if (!platform) continue;
      const until = at + platform.word.length;
      if (GLUED_END.test(text.slice(until)) || findProblems(text.slice(until, until + 16)).some((problem) => problem.start <= 3) || LISTED.test(text.slice(0, start)) || (text[until] === "、" && found.length > 0)) {
        found.push({ kind: "account", name: text.slice(start, at), platform: platform.value, platformText: platform.word, start, end: at, until });
      }
      break;
    }
  }
  return found;
}

/** A website printed without marks: 网站 behind its name is none of it, 网 is (安全生产信息网). */
function gluedSite(text: string, start: number, at: number, suffix: string): Mention {
  const end = suffix === "网" ? at + 1 : at;
  return { kind: "website", name: text.slice(start, end), start, end, until: at + suffix.length };
}

interface Quote {
  name: string;
  start: number;
  end: number;
  /** Behind the closing mark. */
  after: number;
}

function quotedMentions(text: string): Mention[] {
  const quotes: Quote[] = [...text.matchAll(QUOTED)].map((match) => ({ name: match[1]!.trim(), start: match.index + 1, end: match.index + match[0].length - 1, after: match.index + match[0].length }));
  const mentions: Mention[] = [];
  for (let i = 0; i < quotes.length; ) {
    // A run of quotes with nothing but a comma between them shares what stands behind its last.
    let last = i;
    // `微信“甲”“乙”、“丙”视频号`: abutting names belong to the word before them, a name behind 、 to the word behind it.
    const prefixed = prefixPlatform(text, quotes[i]!.start - 1) !== undefined;
    while (prefixed && last + 1 < quotes.length && quotes[last]!.after === quotes[last + 1]!.start - 1) last++;
    const abutting = last;
    while (last + 1 < quotes.length && JOIN.test(text.slice(quotes[last]!.after, quotes[last + 1]!.start - 1)) && !hasOwnSuffix(text, quotes[last]!)) last++;
    if (prefixed && last > abutting && suffixPlatforms(text, quotes[last]!.after).length > 0) last = abutting;
    const run = quotes.slice(i, last + 1);
    mentions.push(...readRun(text, run));
    i = last + 1;
  }
  return mentions;
}

function hasOwnSuffix(text: string, quote: Quote): boolean {
  return QUOTED_SITE_SUFFIX.test(text.slice(quote.after, quote.after + 8)) || suffixPlatforms(text, quote.after).length > 0;
}

/** The platforms named directly behind a quote: `微信和微信小程序` are two, `(微信公众号)` is one. */
function suffixPlatforms(text: string, at: number): { platform: Platform; word: string; end: number }[] {
  const found: { platform: Platform; word: string; end: number }[] = [];
  let from = at + (/^(?:等\d*个?|的)?[(]?/u.exec(text.slice(at, at + 6))?.[0].length ?? 0);
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

/** The platform named directly before a run of quotes: `微信公众号“甲”“乙”`. */
function prefixPlatform(text: string, at: number): { platform: Platform; word: string } | undefined {
  for (let start = Math.max(0, at - 10); start < at; start++) {
    const match = platformAt(text, start);
    if (match && start + match.word.length === at) return { platform: match.value, word: match.word };
  }
  return undefined;
}

function readRun(text: string, run: readonly Quote[]): Mention[] {
  const first = run[0]!;
  const last = run.at(-1)!;
  const platforms = suffixPlatforms(text, last.after);
  const site = QUOTED_SITE_SUFFIX.exec(text.slice(last.after, last.after + 12));
  const before = prefixPlatform(text, first.start - 1);
  return run.flatMap((quote): Mention[] => {
    const names = (platforms.length > 0 || site || before) && quote.name.includes("、") ? splitNames(quote) : [quote];
    return names.flatMap(({ name, start, end }): Mention[] => {
      const base = { name, start, end, ...ownerBefore(text, quote.start - 1) };
      if (platforms.length > 0) return platforms.map(({ platform, word, end: until }) => ({ kind: "account", ...base, platform, platformText: word, until }));
      if (before) return [{ kind: "account", ...base, platform: before.platform, platformText: before.word, until: last.after }];
      if (site) return [{ kind: "website", name, start, end, until: last.after + site[0].length }];
      if (/(?:人民政府|委员会|局|厅|办公室|管委会)$/u.test(name) || /网$|网站$/u.test(name)) return [{ kind: "website", name, start, end, until: quote.after }];
      return [];
    });
  });
}

function splitNames(quote: Quote): Quote[] {
  let at = quote.start;
  return quote.name.split("、").map((name) => {
    const start = at;
    at += name.length + 1;
    return { name: name.trim(), start, end: start + name.length, after: quote.after };
  });
}

/** The organisation named directly before a quote is the owner: `某县公安局“某县公安”`. */
function ownerBefore(text: string, at: number): { owner?: string } {
  const before = /(?:^|[、,。;:(]|如|和|及|与|对|由|其中)?([\p{Script=Han}]{3,36})$/u.exec(text.slice(Math.max(0, at - 40), at));
  if (!before) return {};
  const words = before[1]!.replace(/^(?:[一二三四五六七八九]是)?(?:如|和|及|与|例如|其中|以及|包括|分别为|分别是|还有)?/u, "").replace(/(?:的|在|主办的|开设的)$/u, "");
  return organizationEnding(words) && words.length >= 3 && /(?:局|厅|委员会|政府|办公室|中心|院|校|镇|乡|街道|会|队|所|司|公司|办|处)$/u.test(words) ? { owner: words } : {};
}

const stemPattern = once(() => {
  const stems = departmentStems().join("|");
  return new RegExp(`[省市县区州]?(?:${stems})(?:[和与][\\p{Script=Han}]{2,8})?(?:管理|监督管理|事务|服务)?(?:局|厅|委员会|委(?!托)|办公室|中心)`, "uy");
});
/** Words that a name cannot hold: with one of them a sentence has begun. */
const NO_NAME = "对在的了按由均每将为与和及是未已能被把向从至检抽查测共";
/** A town; 少数乡镇 and 各镇 are none. */
const LOCAL_BODY = new RegExp(`(?:(?![${NO_NAME}各部少多]|个别)\\p{Script=Han}){1,5}?(?:(?<!乡)镇|乡(?!镇)|街道)(?:人民政府|办事处)?`, "uy");
/** A department named by its level and trade, whatever the trade: 区综合行政执法局. */
const LEVEL_BODY = new RegExp(`[省市县区州盟旗](?:(?![${NO_NAME}各部少多有一级直内]|个别)\\p{Script=Han}){2,14}?(?:局|厅|委员会|管委会|办公室|中心)(?=[^\\p{Script=Han}]|[${NO_NAME}等存出超无没负更网办]|$)`, "uy");
const AFTER_DIVISION = new RegExp(`(?:(?![${NO_NAME}])\\p{Script=Han}){0,24}?(?:人民政府办公室|人民政府办公厅|人民政府|管理委员会办公室|管理委员会|管委会|委员会|局|厅|中心|办公室|网站|信息网|政务网)`, "uy");
const WHOLE_ITEM = /[^、,。;:()“”]{2,34}/uy;
/** A unit below the department: 应急管理厅|执法总队, before its website or at the item's end. */
const SUB_UNIT = /^[\p{Script=Han}]{1,8}?(?:总队|支队|大队|中心|分局|研究所|管理所|管理站|学校|医院)(?=网站|网|[、,。;:(“]|$)/u;
const OFFICE = /^(?:办公室|办公厅)/u;
const BOUNDARY = /[、,。;:(\n]|如|和|及|与|对/u;

/** Words in front of a list of names; the names begin behind them. */
const LEAD = /(?:[一二三四五六七八九]是|其中|例如|比如|以及|包括|分别为|分别是|还有|涉及)$/u;
const LEAD_WORD = /^(?:[一二三四五六七八九]是|如|其中|例如|比如|以及|包括|分别|还有|涉及|[和及与对])/u;

/** Tells whether 和, 及 or 与 before `at` joins names, and is no part of one: 住房和城乡建设局. */
function joinsNames(text: string, at: number): boolean {
  return !/[和及与]/u.test(text[at - 1] ?? "") || at < 2 || /[局厅会府心镇乡区县市号博条道网站处办院所队司)”]/u.test(text[at - 2]!);
}

/** Finds organisations and divisions at the beginning of a clause or of a list item. */
function plainMentions(text: string): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !BOUNDARY.test(text[at - 1]!) && !LEAD.test(text.slice(Math.max(0, at - 3), at))) continue;
    if (LEAD_WORD.test(text.slice(at, at + 3)) || !joinsNames(text, at)) continue;
    const mention = plainAt(text, at);
    if (!mention) continue;
    found.push(mention);
    // A comma may be lost between a town and a department: `某镇发改局`.
    const glued = /(?:镇|乡|街道)$/u.test(mention.name) && lengthAt(stemPattern(), text, mention.until) > 0 ? plainAt(text, mention.until) : undefined;
    if (glued) found.push(glued);
    at = (glued ?? mention).until - 1;
  }
  return found;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.length ?? 0;
}

function plainAt(text: string, at: number): Mention | undefined {
  const path = matchDivisionPath(text, at, { short: false });
  const zone = path ? undefined : zoneAt(text, at);
  const from = path?.end ?? zone ?? at;
  let end = from + lengthAt(stemPattern(), text, from);
  const town = end === from ? townEnd(text, from) : from;
  if (end === from) end = town;
  if (end === at) end = at + lengthAt(LEVEL_BODY, text, at);
  if (end === from && from > at) end = from + lengthAt(AFTER_DIVISION, text, from);
  // In a list the item is the name, where it ends as one does: 省人民政府|国有资产监督管理委员会办公室.
  const item = text.slice(from, from + lengthAt(WHOLE_ITEM, text, from));
  if (town === from && from + item.length > end && (end > from || from > at) && new RegExp(`^(?:(?![${NO_NAME}])\\p{Script=Han}|和|与)+(?:办公室|委员会|局|厅|中心)$`, "u").test(item)) end = from + item.length;
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
  if (site) return { kind: "website", name, start: at, end, until: end + site[0].length };
  if (/(?:网站|信息网|政务网)$/u.test(name)) return { kind: "website", name: name.replace(/网站$/u, ""), start: at, end, until: end };
  return { kind: "organization", name, start: at, end, until: end };
}

/** Where a town's name ends; 信用镇江 is none, since 镇江 goes on as a place. */
function townEnd(text: string, from: number): number {
  const length = lengthAt(LOCAL_BODY, text, from);
  if (length === 0) return from;
  const last = from + length - 1;
  return /[镇乡]/u.test(text[last]!) && matchDivision(text, last, { short: true }) ? from : from + length;
}

function zoneAt(text: string, at: number): number | undefined {
  const match = /^[\p{Script=Han}]{2,4}?(?:示范区|新区|高新区|经开区)/u.exec(text.slice(at, at + 8));
  return match && isFunctionalZone(match[0]) && !matchDivision(text, at, { short: false }) ? at + match[0].length : undefined;
}
