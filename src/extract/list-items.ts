/** The items of a line in an annex that is a list. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt, platformOf } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import type { Platform } from "../records/common.js";
import { slice, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { isPlaceName } from "./mention.js";

/** One item of a list: its name, and what its brackets or its end say of platform, owner and code. */
export interface Item {
  name: string;
  start: number;
  end: number;
  owner?: string;
  place?: string;
  siteCode?: string;
  platformText?: string;
  platform?: Platform;
}

/** The number that a line of a list may begin with. */
export const ORDINAL = /^(?:\(?\d{1,3}(?:[.、．)]|\s(?=[^\d]))|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))\s?/u;
/** What sets the names of a line apart: marks, but not inside brackets, or nothing between the quotes of two. */
const BETWEEN = /[、,;。](?![^()]*\))|(?<=”)(?=“)/u;

/** What sets names apart in a line of a list whose names stand apart by spaces. */
const SPACE = /\s/u;

/**
 * Cuts a line at its 、, but not inside brackets, from the end of its number or head on.
 *
 * @param spaced other lines of the list have their names apart by spaces alone.
 */
export function itemsOf(line: MappedText, from = ORDINAL.exec(line.value)?.[0].length ?? 0, spaced = false): Item[] {
  const words = line.value.slice(from);
  const parts = numberedParts(words) ?? partsOf(words, areSpaced(words, spaced ? 2 : FEWEST_SPACED) ? SPACE : BETWEEN);
  return parts.flatMap(({ start, part }) => itemOf(line, from + start, part) ?? []);
}

/** A stretch of a line, and where it begins. */
interface Part {
  part: string;
  start: number;
}

function partsOf(words: string, between: RegExp): Part[] {
  let start = 0;
  return words.split(between).map((part) => {
    const found = { part, start };
    start += part.length + (words[start + part.length] === "“" ? 0 : 1);
    return found;
  });
}

/** The number of an item within a line, behind the one before it. */
const NEXT = /(?<=[^\d.])(\d{1,2})[.、．]\s?(?=[^\d\s])/gu;

/** Cuts a line at the numbers of its items, which count up from the one that it begins with: `1.甲网2.乙网`. */
function numberedParts(words: string): Part[] | undefined {
  const parts: Part[] = [];
  let start = 0;
  let next = 2;
  for (const match of matchesOf(NEXT, words)) {
    if (Number(match[1]) !== next) continue;
    parts.push({ part: words.slice(start, match.index).replace(/[、,;。\s]+$/u, ""), start });
    start = match.index + match[0].length;
    next++;
  }
  return parts.length === 0 ? undefined : [...parts, { part: words.slice(start).replace(/[、,;。\s]+$/u, ""), start }];
}

const ITEM = /^\s*(?:(?<before>\p{Script=Han}{2,36}?)的?(?=“))?“?(?<name>[^“”()|]{2,30}?)”?(?<end>(?<=”)[^“”()]{1,12})?\s*(?:\((?<note>[^()]{2,40})\))?\s*\|?\s*$/u;
/** A gap between two cells of a table. */
const GAP = / {2,}|\t/u;

/** Reads `万载统计(微信公众号)`, `“万载统计”微信公众号`, `万载县统计局“万载统计”微信公众号`, `某信息网(主办单位:某厅)`, `万载统计`. */
function itemOf(line: MappedText, at: number, part: string): Item | undefined {
  const groups = ITEM.exec(part)?.groups;
  if (!groups) return undefined;
  const name = groups.name!.trim();
  if (GAP.test(name)) return undefined;
  const start = at + part.indexOf(name, part.indexOf("“") + 1);
  const note = groups.note ?? "";
  const { before } = groups;
  const noted = /^(?:主办单位|开办单位|主管单位|责任单位)[:为](.+)$/u.exec(note)?.[1];
  const owner = noted ?? (before !== undefined && endsAsBody(before) ? before : undefined);
  const code = /^(?:(?:网站)?标识码[:为]?)?(\d{10}|bm\d{8})$/iu.exec(note)?.[1];
  const words = groups.end ?? (noted !== undefined || code ? undefined : groups.note);
  const platform = words === undefined ? undefined : (platformAt(words, 0)?.value ?? platformOf(words));
  return {
    name: slice(line, start, start + name.length).value, start, end: start + name.length,
    ...(platform ? { platform, platformText: words! } : {}), ...(owner ? { owner } : {}), ...(before !== undefined && isPlaceName(before) ? { place: before } : {}), ...(code ? { siteCode: code } : {}),
  };
}

/** An item that is a name, whatever marks stand around it: in quotes of its own, with its platform or owner, or a body or website by its end. */
function isNamed(part: string): boolean {
  const groups = ITEM.exec(part)?.groups;
  if (!groups) return false;
  if (QUOTED.test(part)) return true;
  const { name, before, end } = groups as Record<string, string | undefined>;
  return end !== undefined ? platformAt(end, 0) !== undefined : before !== undefined ? endsAsBody(before) || isPlaceName(before) : endsAsBody(name!) || /网站?$/u.test(name!);
}

const QUOTED = /^\s*“[^“”]+”\s*$/u;

/** Tells whether a line holds names in quotes, or with their platform in brackets. */
export function isMarked({ value }: MappedText): boolean {
  return /“[^“”]+”/u.test(value) || matchesOf(/[^()、,;]{2,30}\(([^()]{2,8})\)/gu, value).some(([, inside]) => platformOf(inside!) !== undefined);
}

/** So few names between spaces might be one. */
const FEWEST_SPACED = 3;

/** Tells whether names stand apart by spaces alone. */
export function areSpaced(words: string, fewest = FEWEST_SPACED): boolean {
  const names = words.trim().split(/\s+/u);
  return names.length >= fewest && !/[、,;:。]/u.test(words) && (names.every((name) => name.length > 2 && isNamed(name)) || names.every(isPlain));
}

/** A name without any mark that tells what it is: then all others on its line are such names. */
function isPlain(name: string): boolean {
  return /^\p{Script=Han}{3,12}$/u.test(name) && platformOf(name) === undefined && !isPlaceName(name) && !endsAsBody(name) && findProblems(name).length === 0;
}

/** Tells whether words between semicolons, up to a full stop at most, are names each, and no sentences. */
export function areNames(words: string): boolean {
  return words.replace(/[。;]$/u, "").split(/[、;](?![^()]*\))|(?<=”)(?=“)/u).every(isNamed);
}
