import { matchDivision, matchDivisionPath } from "../lexicon/gazetteer.js";
import { endsAsBody } from "../lexicon/organizations.js";
import { findProblems } from "../lexicon/problems.js";
import { holdsPlatform } from "../lexicon/platforms.js";
import { OWNER_CLASS } from "../tables/kinds.js";
import { matchesOf } from "../text/match.js";
import { heldAccounts, ownedNames } from "./bracketed-names.js";
import { commaRecords } from "./comma-records.js";
import { countedNames } from "./counted-names.js";
import { gluedNames } from "./glued-names.js";
import { itsSites } from "./its-site.js";
import type { Mention } from "./mention.js";
import { plainNames } from "./plain-names.js";
import { quotedNames } from "./quoted-names.js";

/**
 * Finds the names of a text: quoted ones, names glued to their platform, and organisations and divisions that open a clause or stand in a list.
 * `settle` says what quoted words name; where they name nothing, the body before them stands for itself: `甲局网站“下载中心”附件打不开`.
 */
export function findNames(text: string, settle?: (quoted: Mention) => Mention[]): Mention[] {
  const counted = mayNameAccounts(text) ? [...countedNames(text), ...heldAccounts(text), ...commaRecords(text)] : [];
  const marked = [...(settle ? [...quotedNames(text), ...ownedNames(text)].flatMap(settle) : quotedNames(text)), ...gluedNames(text)].filter(({ start, until }) => !counted.some((other) => start < other.until && other.start < until));
  const quoted = [...marked, ...counted];
  const taken = [...matchesOf(/“[^“”\n]{1,60}”/gu, text).map((match) => ({ start: match.index, end: match.index + match[0].length })), ...quoted.map(({ start, until }) => ({ start, end: until }))];
  const plain = plainNames(text).filter((mention) => !taken.some(({ start, end }) => mention.start < end && start < mention.end) && !quoted.some((other) => belongsTo(mention, other) || owns(text, mention, other)) && !(mention.kind === "account" && text[mention.until] === "“"));
  const found = [...quoted, ...plain, ...(text.includes("其") ? itsSites(text, [...quoted, ...plain]) : [])].filter(({ name, kind }) => !OF_MANY.test(name) && !(kind === "website" && isClassOfSites(name))).sort((a, b) => a.start - b.start || a.until - b.until)
    .filter((mention, i, all) => !isPlaceOf(text, mention, all[i + 1]));
  return shareBody(text, namedInBrackets(text, found.map((mention) => withoutLead(withoutCall(withSiteCode(text, mention))))));
}

/** What accounts are called where no platform tells that they are some. */
const ACCOUNTS = /账号|帐号|新媒体/u;

/** Tells whether a text can name an account: no rule takes words for one without its platform or what accounts are called. Most texts about websites hold neither. */
export function mayNameAccounts(text: string): boolean {
  return ACCOUNTS.test(text) || holdsPlatform(text);
}

/** What leads to a website: `仅1家,即甲信息网`, `特别是乙局网站`. */
const LEADS_TO = /^(?:即|特别是|尤其是)/u;

function withoutLead(mention: Mention): Mention {
  // 即墨 is a place.
  const lead = mention.kind === "website" && !matchDivision(mention.name, 0) ? (LEADS_TO.exec(mention.name)?.[0].length ?? 0) : 0;
  return lead > 0 ? { ...mention, name: mention.name.slice(lead), start: mention.start + lead } : mention;
}

/** The @ with which posts call an account is none of its name, though it stands in its place. */
function withoutCall(mention: Mention): Mention {
  return mention.kind === "account" && /^@[^@]/u.test(mention.name) ? { ...mention, name: mention.name.slice(1) } : mention;
}

/** A website on which the next one named did something is where it did so: `市政府门户网站上|甲局负责的栏目`. */
function isPlaceOf(text: string, mention: Mention, next: Mention | undefined): boolean {
  return (mention.kind === "website" || mention.kind === "organization") && next?.kind === "organization" && /^(?:门户)?(?:网站)?[上中里]$/u.test(text.slice(mention.until, next.start));
}

/** The website in the brackets behind the body that runs it: `甲局(乙网)`, `甲局网站(乙网)`. */
const SITE_IN_BRACKETS = /^\((?:即|网站名称?[为:]?)?“?(?<name>[\p{Script=Han}A-Za-z·]{2,20}网)”?\)/u;

/** What an account is called, in the brackets behind who runs it and its platform: `甲局微信公众号(乙乙)`. */
const ACCOUNT_IN_BRACKETS = /^\((?:账号|帐号)?(?:名称)?[为:]?“?(?<name>(?![已未原现含见详附均下主无新每仅共如])[\p{Script=Han}A-Za-z]{3,12})”?\)/u;

/** Lets the name in the brackets stand for the website of the body before them. */
function namedInBrackets(text: string, mentions: readonly Mention[]): Mention[] {
  let taken = 0;
  return mentions.flatMap((mention): Mention[] => {
    if (mention.start < taken) return [];
    const called = mention.kind === "account" && mention.owner === undefined && text[mention.start - 1] !== "“" && endsAsBody(mention.name) ? ACCOUNT_IN_BRACKETS.exec(text.slice(mention.until, mention.until + 20))?.groups!.name : undefined;
    if (called !== undefined && !endsAsBody(called) && findProblems(called).length === 0) {
      const start = text.indexOf(called, mention.until);
      taken = text.indexOf(")", start) + 1;
      return [{ ...mention, name: called, owner: mention.name, end: start + called.length, until: taken }];
    }
    const inside = mention.kind === "website" || mention.kind === "organization" ? SITE_IN_BRACKETS.exec(text.slice(mention.until, mention.until + 32)) : null;
    if (!inside) return [mention];
    const name = inside.groups!.name!;
    const start = mention.until + inside[0].indexOf(name);
    taken = mention.until + inside[0].length;
    return [{ kind: "website", name, owner: mention.name, start: mention.start, end: start + name.length, until: taken }];
  });
}

/** The levels that a division of this name may be of: of provinces, of cities, of counties. */
function levelsOf(name: string): Set<number> {
  const match = matchDivisionPath(name, 0, { short: false });
  return new Set(match?.end === name.length ? match.candidates.map(({ code }) => (code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3)) : []);
}

/** What every place has: its government, and departments. */
const OF_EACH = /^(?:(?=门户)|(?:人民)?政府(?:办公[室厅])?|[\p{Script=Han}]{2,12}(?:局|委|委员会|厅|办|办公室))(?:门户网站)?$/u;

/** A body behind the last of a list of places of one level is one of each: `甲县、乙县人民政府网站`. */
function shareBody(text: string, mentions: readonly Mention[]): Mention[] {
  const shared = [...mentions];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [here, next] = [shared[i]!, shared[i + 1]!];
    if (here.kind !== "region" || (next.kind !== "organization" && next.kind !== "website") || !/^[、和及]$/u.test(text.slice(here.until, next.start))) continue;
    const end = matchDivisionPath(next.name, 0, { short: false })?.end ?? 0;
    const levels = levelsOf(next.name.slice(0, end));
    const rest = next.name.slice(end);
    if ((rest === "" ? next.kind === "website" : OF_EACH.test(rest)) && [...levelsOf(here.name)].some((level) => levels.has(level) || (level > 1 && !levels.has(1) && next.kind === "website" && /^(?:人民)?政府/u.test(rest)))) shared[i] = { ...here, kind: next.kind, name: here.name + next.name.slice(end) };
  }
  return shared;
}

/** A heading over links is no website, though it stands in quotes: “部门网站”, “友情链接网站”. */
function isClassOfSites(name: string): boolean {
  const owners = name.replace(/(?:政府)?网站?$/u, "");
  return OWNER_CLASS.test(name) || OWNER_CLASS.test(owners) || /^(?:友情链接|相关|国内|省内|市内|县内|区内|外部|媒体|新闻媒体|直属单位|下级|上级|区县|县区|市县|市州)(?:政府)?$/u.test(owners);
}

/** Words for several of many name nobody: 沂南县部分网站. */
const OF_MANY = /(?:部分|个别|多数|少数|一些|有关|相关|各级|所有|全部|其他|其余|读网|巡网)$/u;

const SITE_CODE_BEHIND = /^\((?:(?:网站)?(?:标识码|编码)[:为]?\s?)?(\d{10}|bm\d{8})(?:\)|(?<more>[,;、]))/iu;

/** Reads the code in the brackets behind a website's name. */
function withSiteCode(text: string, mention: Mention): Mention {
  const code = mention.kind === "website" || mention.kind === "organization" ? SITE_CODE_BEHIND.exec(text.slice(mention.until, mention.until + 24)) : null;
  // What else the brackets hold is said of the website, and read as such.
  return code ? { ...mention, kind: "website", siteCode: code[1]!, until: code.groups!.more ? mention.until : mention.until + code[0].length } : mention;
}

/** An owner or place directly before a quoted name is a part of that mention, and none of its own. */
function belongsTo(mention: Mention, quoted: Mention): boolean {
  const before = quoted.owner ?? quoted.place;
  if (before === undefined) return false;
  // Its brackets, or where it opened the account, may hold more: `甲局(微信:甲甲;微博:乙乙)`, `甲局在抖音平台开设“甲甲”`.
  const reach = mention.name === before ? before.length + 40 : before.length + 6;
  return mention.start < quoted.start && mention.start >= quoted.start - reach;
}

/** Who runs what the quotes name is told of for that alone: `甲局主办的“乙”网`. */
function owns(text: string, mention: Mention, quoted: Mention): boolean {
  return mention.until < quoted.start && /^(?:\([^()]{1,16}\))?(?:主办|主管|开设|开办|运维|承办|(?:对外)?使用|运营|管理|维护|注册|认证|开通|申请|已(?:经)?(?:申请)?(?:注销|停用|关停|停更)|某?(?:所属|下属|直属)(?:单位|机构)?)的?“$/u.test(text.slice(mention.until, quoted.start));
}

/** Finds the names whose kind their words tell. */
export function findMentions(text: string): Mention[] {
  return findNames(text, (mention) => (mention.kind === "quoted" ? [] : [mention]));
}
