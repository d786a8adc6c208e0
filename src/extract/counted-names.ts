/** Accounts listed without marks behind the count of their platform, or before their own: as many names as are counted prove the list. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt, platformsIn } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import { wholeNumber } from "../text/numbers.js";
import { isPlaceName, type Mention } from "./mention.js";

/** The count, before or behind the platform, and what leads to the names: `微信公众号2个:`, `2个微信公众号为`, `微信公众号(2个):`, `微信公众号2个(`. */
const COUNT = /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})个/gu;
const BEHIND_PLATFORM = /^(?:账号|帐号)?\(?$/u;
const LEADS = /^(?:账号|帐号)?\)?(?:(?:,?(?:分别|具体)?(?:为|是|有|包括)?)?:|,?(?:分别|具体)(?:为|是|有)|(?<open>\())/u;
const NAME = /^(?<name>[\p{Script=Han}A-Za-z\d·\-—]{2,24})(?:\((?<note>[^()]{2,24})\))?$/u;
/** Words that count or judge, and name nobody. */
const NO_NAME = /\d[个家条%]|合格|占|其[中他余]|新增|注销|关停|[已未均共含]|^(?:等|各|由|分别)|(?:等|主办|主管|开设|开办|运维|运营|承办|负责)$/u;
/** Names that stand before their count are told already: `“甲”“乙”等2个微博(…)`. */
const TOLD = /”[^,。;:“]{0,8}$/u;
const PLACE = /^\p{Script=Han}{1,7}(?:[省市县区州盟旗镇乡]|街道)$/u;
/** A list is no longer than this. */
const LONGEST = 1200;
/** A platform and what stands between it and the count are no longer than this. */
const REACH = 14;

/** Finds the accounts of a text that are told by their names alone beside their count. */
export function countedNames(text: string): Mention[] {
  return [...text.matchAll(COUNT)].flatMap((match): Mention[] => {
    const { count } = match.groups!;
    const number = wholeNumber(count!);
    const end = match.index + match[0].length;
    if (TOLD.test(text.slice(Math.max(0, match.index - REACH), match.index))) return [];
    const before = namesBefore(text, match.index, end, number);
    if (before.length > 0) return before;
    const named = platformBefore(text, match.index) ?? platformBehind(text, end);
    const lead = named && LEADS.exec(text.slice(named.until, named.until + REACH));
    return named && lead ? listOf(text, named.until + lead[0].length, lead.groups!.open !== undefined, number, named) : [];
  });
}

/** What is counted behind the names: accounts, or those of a platform. */
const COUNTED_NOUN = /^(?:政务|政府)?(?:新媒体)?(?:账号|帐号)|^政务新媒体/u;
/** Words in front of the first name of a list: `仍有甲甲、乙乙2个账号`. */
const LEAD_IN = /^.*(?:[仍还尚另的]有|其中|包括|例如|如|分别[为是]|发现|[为是])/u;
/** The names before a count begin behind such a mark. */
const MARKS = /[。;:,()“”!?\n]|\d[.、．]/gu;

/** Reads names without marks that stand before their count: `甲甲、乙乙两个账号长期未更新`. */
function namesBefore(text: string, at: number, end: number, count: number | undefined): Mention[] {
  const told = platformAt(text, end);
  const noun = COUNTED_NOUN.exec(text.slice(end, end + 10))?.[0].length;
  if (count === undefined || count < 2 || (told === undefined && noun === undefined)) return [];
  const behind = text.slice(Math.max(0, at - 200), at);
  const mark = [...behind.matchAll(MARKS)].at(-1);
  const whole = behind.slice(mark ? mark.index + mark[0].length : 0).replace(/等$/u, "");
  const words = whole.slice(LEAD_IN.exec(whole)?.[0].length ?? 0);
  let start = at - behind.length + (mark ? mark.index + mark[0].length : 0) + whole.length - words.length;
  const names = words.split(/[、和及](?=[^、]*$)|、/u).map((name) => {
    const found = { name, start };
    start += name.length + 1;
    return found;
  });
  const sound = names.length === count && names.every(({ name }) => BARE.test(name) && !NO_NAME.test(name) && !OF_KIND.test(name) && findProblems(name).length === 0);
  // Names with their platform glued to them tell more of themselves: `甲甲微信、乙乙微信2个账号`.
  if (!sound || names.some(({ name }) => platformsIn(name).some(({ word }) => name.endsWith(word)) || isPlaceName(name) || PLACE.test(name) || endsAsBody(name))) return [];
  const until = end + (told ? told.word.length : noun!);
  return names.map(({ name, start: from }): Mention => ({ kind: "account", name, ...(told ? { platform: told.value, platformText: told.word } : {}), start: from, end: from + name.length, until }));
}

const BARE = /^[\p{Script=Han}A-Za-z\d·\-—]{3,16}$/u;
/** Kinds of accounts and words of a sentence are no names. */
const OF_KIND = /新媒体|账号|帐号|网站|平台|栏目|公众号|微博|抖音|头条|视频号|单位|部门|上述|以上|[的被将对]|在(?!线)|[省市县区]级|全[省市县区]/u;

type Named = { word: string; value: NonNullable<Mention["platform"]>; until: number };

/** The platform of which a count follows. */
function platformBefore(text: string, at: number): Named | undefined {
  const before = text.slice(Math.max(0, at - REACH), at);
  const last = platformsIn(before).at(-1);
  const from = last ? before.lastIndexOf(last.word) + last.word.length : -1;
  const count = /^[^个]{1,3}个/u.exec(text.slice(at))![0].length;
  return last && BEHIND_PLATFORM.test(before.slice(from)) ? { ...last, until: at + count } : undefined;
}

/** The platform that is counted. */
function platformBehind(text: string, at: number): Named | undefined {
  const found = platformAt(text, at);
  return found && { ...found, until: at + found.word.length };
}

/** The names from a place on, where they are as many as counted, and not all of them places or bodies, whose accounts the count might be of. */
function listOf(text: string, from: number, bracketed: boolean, count: number | undefined, { word, value }: Named): Mention[] {
  const words = (bracketed ? /^[^()。;:]*(?=\))/u : /^(?:[^。;:()]|\([^()]*\))*/u).exec(text.slice(from, from + LONGEST))?.[0] ?? "";
  let at = from;
  const names = words.split(/[、,](?![^()]*\))/u).map((item) => {
    const start = at;
    at += item.length + 1;
    return { start, found: NAME.exec(item.trimEnd())?.groups, until: start + item.trimEnd().length };
  });
  const sound = names.every(({ found }) => found && !NO_NAME.test(found.name!) && findProblems(found.name!).length === 0);
  if (!sound || names.length !== count || names.every(({ found }) => isPlaceName(found!.name!) || PLACE.test(found!.name!) || endsAsBody(found!.name!))) return [];
  return names.map(({ start, found, until }): Mention => {
    const { name, note } = found as { name: string; note?: string };
    return { kind: "account", name, platform: value, platformText: word, ...(note !== undefined && endsAsBody(note) ? { owner: note } : {}), start, end: start + name.length, until: note !== undefined && endsAsBody(note) ? until : start + name.length };
  });
}
