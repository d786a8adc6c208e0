import { endsAsBody, organizationEnding } from "../lexicon/organizations.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { platformAt, platformOf } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import { matchesOf } from "../text/match.js";
import { plainNameAt } from "./body-names.js";
import { joinsNames, leadsToNames, SITE_SUFFIX, type Mention } from "./mention.js";

/** Words that make of what stands before a platform no name: 部分政务微博, 检查微信公众号. */
const NO_ACCOUNT = /^(?:主要|基层)|[省市县区]基层|[的把]|[镇乡局委区县市道]在|坚持|每[月周日天季]|将(?!军)|^(?:导致|造成|影响|致使|由于|建议|要求)|^(?:短视频|视频类|直播类)|[两三各]级|政务(?!服务)|政府(?!网)|门户|多数|少数|有关|相关|[本该其]|全[省市县区]|检查|抽查|监测|部分|个别|一些|其中|账号|帐号|新媒体|发现|不合格|共|有的|等|类|我[省市县区]|各|平台|[,、。;:“”()%]|\d[个家]/u;
/** Words of a sentence, which no website bears in its name: `甲市率先完成县级|网站…`, `没有按要求在|网站…`. */
const NO_SITE = /^(?:(?:[一二三四本上第]+季度|[上下]半年|目前|截至)|\d+月份?)|推行|实行|领导|亲自|过问|期间|原$|报送|上报|保留|[只仅]有|[只仅]剩|(?:部门|单位)$|^(?:余下|剩余|剩下|其余)|\d[项条处件]|^(?:不少|许多|大量|多数|多家|两[所家])|网站(?:[和及与]|以及)|栏目|^(?:外部|内部|乡镇|镇街|基层|中小)|主动|压减|关停|归并|没有|在(?!线)|未(?!来|成年)|[按被均]|建立|建成|率先|完成|连续|同时|所属|下属|辖区|所[抽检查测辖]|[受送]检|抽查|检查|[两三四五六多几]家|每[日周月]|办理|有\d|存在|出现|组织开展|高度重视|认真|积极|切实|扎实|狠抓|严格|注重|强化|加大|加强|[抓做把]好/u;
const GLUED_END = /^(?:号)?(?:等\d{1,3}个|被|存在|未|超|因|已|均|长期|内容|没有|更新|无)/u;

const ITEM_NUMBER = /^\d{1,3}[.．]\s?(?=[\p{Script=Han}A-Za-z])/u;

/** A name with its platform in brackets. */
const BRACKETED = /^([^、,。;:()“”\n]{2,24})\(([^()“”:]{2,8})\)/u;
/** A name with platform and owner in brackets, which may go on: `甲县教育(微信公众号,甲县教育局,内容不更新)`. */
const OWNED = /^([^、,。;:()“”\n]{2,24})\(([^(),、;“”]{2,8})[,、;](?:(?:主办|开办|责任)单位[:为]?)?(\p{Script=Han}{3,24})(?=[),;])/u;
/** The same with the owner first: `甲县教育(甲县教育局,微信公众号)`. */
const OWNED_FIRST = /^([^、,。;:()“”\n]{2,24})\((?:(?:主办|开办|责任)单位[:为]?)?(?<owner>\p{Script=Han}{3,24})[,、;](?<platform>[^(),、;“”:]{2,8})(?=[),;])/u;
/** The same between commas, as the cells of a row: `甲县教育,微信公众号,甲县教育局,内容不更新`. */
const ROW = /^([^、,。;:()“”\n]{2,24}),([^(),、;“”]{2,8}),(?:(?:主办|开办|责任)单位[:为]?)?(\p{Script=Han}{3,24})(?=,)/u;
/** What a website put wrongly: `甲信息网将“乙”误写为“丙”`. */
const MISWROTE = /^[将把]“[^“”]{1,30}”[误错写]/u;
const LISTED = /(?:如|[一1另][家个][是为]|不?合格的?[是为有]|例如|比如|分别为|分别是|包括|为):?$|[站体号个家)]:$/u;

/** Finds accounts printed without marks: a name with its platform glued to it, at the beginning of a clause (`某市消防微信小程序被判定…`). */
export function gluedNames(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of matchesOf(/(?<=^|[、,。;:]|,[为是]|[,、。;:]如|[一二三四五六七八九]是|和|及|分别[为是]|的[有是为]|[号体][有为]|[一1另][家个][是为])(?=[\p{Script=Han}A-Za-z\d])/gu, text)) {
    // The number of an item is no part of the name behind it.
    const start = match.index + (match.index === 0 ? (ITEM_NUMBER.exec(text)?.[0].length ?? 0) : 0);
    if (start < (found.at(-1)?.until ?? 0) || platformAt(text, start) || !joinsNames(text, start) || leadsToNames(text, start) || (text[start - 1] === "," && /^(?:为(?!民)|是)/u.test(text.slice(start, start + 2)))) continue;
    // Behind a name come the bracket or the comma that all these patterns ask for.
    const behind = text.slice(start, start + 2 * LONGEST_BRACKETED + 1);
    const inBrackets = behind.includes("(");
    const row = behind.includes(",") && (start === 0 || text[start - 1] !== ",") ? ROW.exec(text.slice(start, start + 64)) : null;
    const owned = row && platformAt(row[2]!, 0)?.word === row[2] ? row : inBrackets ? OWNED.exec(text.slice(start, start + 64)) : null;
    const platformInside = owned && !NO_ACCOUNT.test(owned[1]!) && endsAsBody(owned[3]!) ? platformOf(owned[2]!) : undefined;
    if (owned && platformInside) {
      const end = start + owned[1]!.length;
      found.push({ kind: "account", name: owned[1]!, platform: platformInside, platformText: owned[2]!, owner: owned[3]!, start, end, until: start + owned[0].length });
      continue;
    }
    const first = inBrackets ? OWNED_FIRST.exec(text.slice(start, start + 64)) : null;
    const platformBehind = first && !NO_ACCOUNT.test(first[1]!) && endsAsBody(first.groups!.owner!) ? platformAt(first.groups!.platform!, 0) : undefined;
    if (first && platformBehind && platformBehind.word === first.groups!.platform) {
      const until = start + first[0].length;
      found.push({ kind: "account", name: first[1]!, platform: platformBehind.value, platformText: platformBehind.word, owner: first.groups!.owner!, start, end: start + first[1]!.length, until: text[until] === ")" ? until + 1 : until });
      continue;
    }
    const bracketed = inBrackets ? BRACKETED.exec(text.slice(start, start + 36)) : null;
    const inside = bracketed && !NO_ACCOUNT.test(bracketed[1]!) ? platformOf(bracketed[2]!) : undefined;
    if (bracketed && inside) {
      const end = start + bracketed[1]!.length;
      found.push({ kind: "account", name: bracketed[1]!, platform: inside, platformText: bracketed[2]!, start, end, until: start + bracketed[0].length });
      continue;
    }
    if (!isNameWithin(text, start)) continue;
    for (let at = start + 2; at < Math.min(text.length, start + LONGEST_NAME); at++) {
      if (NO_ACCOUNT.test(text.slice(start, at).replace(/\($/u, ""))) break;
      const site = text.slice(start, at).endsWith("人民") ? null : SITE_SUFFIX.exec(text.slice(at, at + 8));
      // In `甲市把网站检查纳入考核` and `甲市建立读网制度` it is no part of a name.
      const whole = site && !/(?:[把将对为给向由从被读了]|互联|僵尸|睡眠|空壳|清理|关停)$/u.test(text.slice(start, at)) && at - start >= 3 && !text.slice(start, at).includes("(") && (!organizationEnding(text.slice(start, at)) || !plainNameAt(text, start));
      // A page is named by the body that keeps it: `乡镇栏目网页`.
      if (site && (site[0].endsWith("页") || NO_SITE.test(text.slice(start, at)))) break;
      // What is an organisation's name is read as one, with the site behind it.
      if (site && organizationEnding(text.slice(start, at)) && !whole) break;
      if (site && whole && isNamedSite(text, start, at, site[0], found.at(-1))) {
        found.push(gluedSite(text, start, at, site[0]));
        break;
      }
      const told = platformAt(text, at);
      if (!told) continue;
      const end = nameEnd(text, start, at, told.word);
      const platform = end === at ? told : platformAt(text, end)!;
      const until = end + platform.word.length;
      // `甲镇在微信平台重复开设账号` tells where something is done.
      if (text[end - 1] === "在") break;
      if (GLUED_END.test(text.slice(until)) || findProblems(text.slice(until, until + 16)).some((problem) => problem.start <= 3) || LISTED.test(text.slice(0, start)) || listGoesOn(text, found.at(-1), start, until) || (text[until] === "、" && (found.length > 0 || endsWithPlatform(text, until + 1)))) {
        found.push({ kind: "account", name: text.slice(start, end), platform: platform.value, platformText: platform.word, start, end, until });
      }
      break;
    }
  }
  return found;
}

/** The longest name before brackets, or before the comma of a row; each of its characters may be of two code units. */
const LONGEST_BRACKETED = 24;
/** A name is read no further than this. */
const LONGEST_NAME = 20;

/** Without a letter of these no words are those of a website. */
const OF_SITE = /[网子]/u;

/** Tells whether a website or a platform that makes a name of the words before it may stand within reach. Most clauses hold neither, and are read no further. */
function isNameWithin(text: string, start: number): boolean {
  const end = Math.min(text.length, start + LONGEST_NAME);
  if (OF_SITE.test(text.slice(start + 2, end + 8))) return true;
  for (let at = start + 2; at < end; at++) if (platformAt(text, at)) return true;
  return false;
}

/** A place alone names no account: 甲市|政务今日头条 is 甲市政务|今日头条. Gives where the name ends that would end at `at`. */
function nameEnd(text: string, start: number, at: number, platform: string): number {
  const place = matchDivision(text.slice(start, at), 0, { short: true });
  return platform.startsWith("政务") && place?.end === at - start && platformAt(text, at + 2) !== undefined ? at + 2 : at;
}

/** A website without marks is named where its name begins with a division, where a fault follows, or in a list. */
function isNamedSite(text: string, start: number, at: number, suffix: string, last: Mention | undefined): boolean {
  const behind = at + suffix.length;
  if (/^(?:共|有)?\d+家/u.test(text.slice(behind, behind + 6))) return false; // they are counted: 甲市网站10家
  const placed = !/\d/u.test(text.slice(start, behind)) && matchDivision(text, start, { short: false }) !== undefined;
  return placed || MISWROTE.test(text.slice(behind, behind + 40)) || findProblems(text.slice(at, behind + 16)).some((problem) => problem.start <= 6 + suffix.length) || LISTED.test(text.slice(0, start)) || goesOn(text, last, start);
}

/** Tells whether a name with its platform is the next, or the last, of a list of accounts. */
function listGoesOn(text: string, last: Mention | undefined, start: number, until: number): boolean {
  return last?.kind === "account" && /^(?:账号)?[、和及]$/u.test(text.slice(last.until, start)) && /^(?:[、和及,。;:]|等|$)/u.test(text.slice(until, until + 1));
}

/** Tells whether a list of websites goes on at a place. */
function goesOn(text: string, last: Mention | undefined, start: number): boolean {
  return last?.kind === "website" && /^(?:\([^()]{1,30}\))?[、和及]$/u.test(text.slice(last.until, start));
}

/** Tells whether the next item of a list is a name with its platform behind it. */
function endsWithPlatform(text: string, at: number): boolean {
  const item = /^[^、,。;:()“”]{3,24}(?=[、,。和])/u.exec(text.slice(at, at + 26))?.[0] ?? "";
  for (let from = 2; from < item.length; from++) {
    const platform = platformAt(item, from);
    if (platform) return from + platform.word.length === item.length || item.startsWith("等", from + platform.word.length);
  }
  return false;
}

/** A website printed without marks: 网站 behind its name is none of it, 网 is (安全生产信息网). */
function gluedSite(text: string, start: number, at: number, suffix: string): Mention {
  // 甲县|3家政府门户网站 are the sites of a list whose last name is that of the place.
  if (/\d/u.test(suffix)) return { kind: "website", name: text.slice(start, at), start, end: at, until: at + suffix.length };
  // 某县政府网站 is the site of 某县政府; a 门户网站 bears the word in its name.
  const end = suffix === "网" ? at + 1 : suffix.includes("门户") ? at + suffix.length : suffix.startsWith("政府") ? at + 2 : at;
  return { kind: "website", name: text.slice(start, end), start, end, until: at + suffix.length };
}
