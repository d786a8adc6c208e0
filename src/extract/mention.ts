import { matchDivision, matchDivisionPath } from "../lexicon/gazetteer.js";
import type { Platform } from "../records/common.js";
import { OWNER_CLASS } from "../tables/kinds.js";

/** A name in running text, with what the words around it make of it. */
export interface Mention {
  /** `quoted`: words in quotes that nothing beside them says to be a site or an account. */
  kind: "website" | "account" | "organization" | "region" | "quoted";
  name: string;
  platform?: Platform;
  platformText?: string;
  owner?: string;
  /** The division or class named before it: 东坡区“东坡农机”. */
  place?: string;
  /** The 网站标识码 in the brackets behind it. */
  siteCode?: string;
  /** The name itself, in offsets of the text. */
  start: number;
  end: number;
  /** Where its words end, with the platform or 网 behind it. */
  until: number;
}

export const SITE_SUFFIX = /^(?:等)?(?:\d+[个家])?(?:(?:官方门户网站|官方网站|官网|政府门户网站|门户类?网站|政府网站|子网站|子站|子页|网页|网站)(?!上(?!季度|半年|个?月|次|[一]?期)|民)|网(?!站|络|民|格|上|办|信|评|友(?!情|好)|红|课))/u;

/** Words in front of a list of names; the names begin behind them. */
const LEAD_WORD = /^(?:[一二三四五六七八九]是|[一1另][家个处][是为]|其[一二][是为]|如|其中|例如|比如|以及|包括|分别|还有|涉及|请(?=[省市县区州])|[和及与对])/u;

/** Tells whether a word that leads to names begins at a place, and no place whose name begins alike: 如|甲县, but 如皋市. */
export function leadsToNames(text: string, at: number): boolean {
  // Nothing joins where a sentence begins: 和甲镇 is a town by its whole name.
  if ((at === 0 || /[。;\n]/u.test(text[at - 1]!)) && /^和\p{Script=Han}{1,2}[镇乡]/u.test(text.slice(at, at + 4))) return false;
  // 和甲乡 behind a mark of lists is a town by its whole name.
  if (text[at - 1] === "、" && /^和\p{Script=Han}{1,2}[镇乡](?=[、,。;(]|等)/u.test(text.slice(at, at + 6))) return false;
  // 如甲街道 behind a mark of lists is one too: words that lead to a list stand before it.
  if (text[at - 1] === "、" && /^如\p{Script=Han}{1,2}(?:街道|[镇乡])(?=[、,。;(]|等)/u.test(text.slice(at, at + 7))) return false;
  return LEAD_WORD.test(text.slice(at, at + 3)) && !matchDivision(text, at, { short: false });
}

/** Tells whether 和, 及 or 与 before `at` joins names, and is no part of one: 住房和城乡建设局. */
export function joinsNames(text: string, at: number): boolean {
  return !/[和及与]/u.test(text[at - 1] ?? "") || at < 2 || /[局厅委会府门位心室镇乡区县市省州旗盟号博条道网站处办院所队司社联部馆团科村校园)”]/u.test(text[at - 2]!);
}

/** Joins what is left undone by one to what is by the next, with what is wrong between them: `未完成的是甲局网站附件打不开和|乙局网站…`. */
const JOINS_UNDONE = /(?:未|没有)(?:完成|整改|改正|解决|办结|落实)[^,。;]{0,6}的(?:\d{1,2}[个项条处件])?(?:问题)?(?:分别)?[是为有:][^。;]{4,60}和$/u;

export function joinsUndone(text: string, at: number): boolean {
  return text[at - 1] === "和" && JOINS_UNDONE.test(text.slice(Math.max(0, at - 80), at));
}

/** Tells whether words are a place or a class of owners, whole: 东坡区, 眉山市东坡区, 省直部门. */
export function isPlaceName(words: string): boolean {
  return OWNER_CLASS.test(words) || matchDivisionPath(words, 0, { short: false })?.end === words.length;
}

/** Where the brackets close that a mention's words end in or before: `“甲”(微博,甲局,未更新)`, `“甲”微博(未更新)`; nothing where there are none. */
export function bracketsEnd(text: string, { end, until }: Mention): number | undefined {
  // Only the words of the mention are searched: a sentence may name any number of others.
  const inside = text.slice(end, until + 1).includes("(") && !text.slice(end, until).includes(")");
  const close = inside || text[until] === "(" ? text.indexOf(")", until) : -1;
  return close < 0 || close > until + 60 ? undefined : close + 1;
}

/** What is done, and what is not, or how things are done: 只开不管, 建而不用, 重建轻管, 一号一档. No name of an account. */
export const SAYING = /^[只重建开管有用发注](?!.*不动产)\p{Script=Han}{0,2}[不轻无少]\p{Script=Han}{1,2}$|^一\p{Script=Han}一\p{Script=Han}$/u;
