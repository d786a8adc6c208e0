/** Paragraphs that begin with a platform and its count, and tell its accounts one by one: `微信公众号(2个):“甲”(甲局),两周未更新;“乙”(乙局),无互动功能。` */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt } from "../lexicon/platforms.js";
import { matchesOf } from "../text/match.js";
import { wholeNumber } from "../text/numbers.js";
import type { Mention } from "./mention.js";

/** The platform that a paragraph begins with, behind a bullet or a number at most, and how many accounts of it there are. */
export interface PlatformHead {
  platform: NonNullable<Mention["platform"]>;
  word: string;
  /** As many names are quoted below the head as it counts. */
  whole: boolean;
}

const MARK = /^\s*(?:—{1,2}|[●•·◆■▲*-]|\(?\d{1,2}[)、.．]|\(?[一二三四五六七八九十]{1,2}[)、]|其中,?)?\s?/u;
const COUNT = /^(?:账号|帐号)?(?:\((?<inside>\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:账号)?\)|(?<plain>\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:账号)?):/u;
/** A name in quotes that opens its item, its owner before it at most. */
const ITEM = /(?<=[:;、。,]\p{Script=Han}{0,24})“[^“”\n]{2,30}”(?!栏目|专栏|频道)/gu;
const OWNER = /^\((?:(?:主办|开办|责任)单位[:为]?)?(?<owner>\p{Script=Han}{3,24})\)/u;

/** Reads the head of a paragraph. */
export function platformHead(paragraph: string): PlatformHead | undefined {
  const from = MARK.exec(paragraph)![0].length;
  const found = platformAt(paragraph, from);
  const count = found && COUNT.exec(paragraph.slice(from + found.word.length, from + found.word.length + 16));
  if (!count) return undefined;
  const number = count.groups!.inside ?? count.groups!.plain!;
  const items = paragraph.match(ITEM)?.length ?? 0;
  return { platform: found.value, word: found.word, whole: items === wholeNumber(number) };
}

/**
 * Takes a quoted name below such a head for an account of its platform: where the quotes are as many as counted, or where who runs it stands in the brackets
 * behind it. Names with a platform of their own are what they say.
 */
export function underPlatform(text: string, mention: Mention, { platform, word, whole }: PlatformHead): Mention {
  if (mention.kind !== "quoted" && mention.kind !== "website") return mention;
  if (text[mention.start - 1] !== "“" || text[mention.end] !== "”") return mention;
  const behind = OWNER.exec(text.slice(mention.end + 1, mention.end + 40));
  const owner = behind && endsAsBody(behind.groups!.owner!) ? behind.groups!.owner! : undefined;
  if (!whole && owner === undefined) return mention;
  const until = owner === undefined ? mention.end + 1 : mention.end + 1 + behind![0].length;
  return { ...mention, kind: "account", platform, platformText: word, ...(owner === undefined ? {} : { owner }), until };
}

/** A platform told behind the names that are of it, and the stretch of the paragraph that they stand in. */
export interface PlatformBehind {
  platform: NonNullable<Mention["platform"]>;
  word: string;
  from: number;
  to: number;
}

/** `以上均为微信公众号`, `甲局“乙”、丙局“丁”,均为抖音号`. */
const ALL_ARE = /(?:(?<above>(?<=[。;,])(?:以上|上述|前述)[^,。;“”]{0,10})|[,(])(?:均|都|全部|皆)(?:为|是|系)|\((?:以上|上述)(?:[均都])?(?:为|是|系)/gu;

/** Finds the platforms that a paragraph says all names before them are of: those of its own sentence, or of the one before it, behind the last so told. */
export function platformsBehind(paragraph: string): PlatformBehind[] {
  const told: PlatformBehind[] = [];
  for (const match of matchesOf(ALL_ARE, paragraph)) {
    const end = match.index + match[0].length;
    const found = platformAt(paragraph, end);
    if (!found || !/^(?:账号|帐号)?[,。;)]/u.test(paragraph.slice(end + found.word.length))) continue;
    const last = match.groups!.above === undefined ? match.index : match.index - 1;
    told.push({ platform: found.value, word: found.word, from: Math.max(paragraph.lastIndexOf("。", last - 1) + 1, told.at(-1)?.to ?? 0), to: match.index });
  }
  return told;
}

/** `11个账号全部是微信公众号,具体是:`: the list behind it is of that platform. */
const ALL_ARE_AHEAD = /(?:账号|帐号|新媒体)(?:全部|均|都|皆)?(?:为|是|系)(?=\p{Script=Han})/gu;
const LEADS_TO_LIST = /^(?:账号|帐号)?,?(?:(?:具体|分别|名单|主要)?(?:为|是|有|包括|如下)|即)?[:,](?!\d)/u;

/** Finds the platform that words before a list say all of it are of, up to the end of the sentence. */
export function platformAhead(paragraph: string): PlatformBehind | undefined {
  for (const match of matchesOf(ALL_ARE_AHEAD, paragraph)) {
    const at = match.index + match[0].length;
    const found = platformAt(paragraph, at);
    const lead = found && LEADS_TO_LIST.exec(paragraph.slice(at + found.word.length, at + found.word.length + 12));
    if (!found || !lead?.[0].endsWith(":")) continue;
    const end = paragraph.indexOf("。", at);
    return { platform: found.value, word: found.word, from: at, to: end < 0 ? paragraph.length : end };
  }
  return undefined;
}

/** What may stand before the first name of an item of such a list: nothing, its number, or its fault. */
const ITEM_BEGINS = /(?:^|[;:、,])(?:\(?\d{1,2}[)、.．])?(?:[^,;:。“”]{2,24}的)?$/u;

/** Takes the names that such a list is of for accounts of its platform: those that open an item, and those that stand in one run with them. */
export function aheadOf(text: string, mention: Mention, offset: number, { platform, word, from, to }: PlatformBehind): Mention {
  const at = offset + mention.start;
  if ((mention.kind !== "quoted" && mention.kind !== "website") || at < from || at >= to || text[mention.start - 1] !== "“") return mention;
  const before = text.slice(Math.max(0, mention.start - 400), mention.start - 1).replace(/(?:“[^“”]{1,40}”[、和及]?)+$/u, "");
  return ITEM_BEGINS.test(before) && !/^(?:栏目|专栏|网)/u.test(text.slice(mention.end + 1)) ? { ...mention, kind: "account", platform, platformText: word } : mention;
}

/** Takes a quoted name with its owner or place before it for an account of the platform told behind. `offset` is where its text begins in the paragraph. */
export function beforePlatform(mention: Mention, offset: number, told: readonly PlatformBehind[]): Mention {
  const at = offset + mention.start;
  const behind = told.find(({ from, to }) => at >= from && at < to);
  return behind && mention.kind === "quoted" && (mention.owner ?? mention.place) !== undefined ? { ...mention, kind: "account", platform: behind.platform, platformText: behind.word } : mention;
}
