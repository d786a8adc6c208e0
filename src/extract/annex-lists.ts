import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt, platformOf } from "../lexicon/platforms.js";
import { findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import type { Platform } from "../records/common.js";
import { isDepartment } from "../tables/kinds.js";
import { slice, type MappedText } from "../text/mapped-text.js";
import { divisionOf, quoteText, type NoticeContext } from "./context.js";
import { isPlaceName } from "./mention.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { verdictOfTitle } from "./table-verdicts.js";

/** What a list names, by its title. */
type ListKind = "account" | "website" | "organization";

/** One item of a list: its name, and what its brackets or its end say of platform, owner and code. */
interface Item {
  name: string;
  start: number;
  end: number;
  owner?: string;
  siteCode?: string;
  platformText?: string;
  platform?: Platform;
}

const ORDINAL = /^(?:\(?\d{1,3}(?:[.、．)]|\s(?=[^\d]))|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))\s?/u;
/** A line that heads the items below it: `一、东坡区(2个)`. */
const GROUP_HEAD = /^(\p{Script=Han}{2,12}?)\s?(?:\((?:共)?\d{1,3}[个家]\)|\d{1,3}[个家])?:?$/u;
const LIST_TITLE = /名单|清单|名录|一览/u;
/** A title that names those who failed, and no more: 抽查发现的不合格政府网站(20家). */
const FAILED_TITLE = /不合格的?(?:政府|政务)?(?:门户)?(?:网站|新媒体|账号|新媒体账号|公众号)(?:\((?:共)?\d{1,3}[个家]\))?$/u;
/** What a line of items begins with: a place or a fault, with how many there are of it. */
const COUNTED_HEAD = /^(\p{Script=Han}[\p{Script=Han}\d、]{1,15}?)\s?(?:\((?:共)?\d{1,3}[个家]\)|\d{1,3}[个家])?:(?=.)/u;
const MAX_NAME = 30;

/**
 * Reads the annexes that are lists and no tables: a name a line, with or without a number, or several between 、. The title says what they are and how
 * they fared. A paragraph with sentences makes an annex no list.
 */
export function subjectsOfLists(context: NoticeContext, paragraphs: readonly Place<Paragraph | Heading>[], known: ReadonlyMap<string, Platform | undefined>): Subject[] {
  const lists = new Map<string, Place<Paragraph>[]>();
  for (const place of paragraphs) {
    if (!place.annex || place.node.type !== "paragraph" || place.annex.children.some(({ type }) => type === "table")) continue;
    const key = `${place.location}/${place.headings.join("")}`;
    lists.set(key, [...(lists.get(key) ?? []), place as Place<Paragraph>]);
  }
  return [...lists.values()].flatMap((lines) => ((lines.length > 1 || itemsOf(lines[0]!.node).length > 1) && lines.every(({ node }) => isListLine(node.value)) ? readList(context, lines, known) : []));
}

function isListLine(line: string): boolean {
  if (line.length > 400) return false;
  const items = (closesList(line) ? line.slice(0, -1) : line).replace(ORDINAL, "");
  return !/[。;!?]/u.test(items) && (spacedNames(items) ?? items.replace(COUNTED_HEAD, "").split("、")).every((item) => item.length <= MAX_NAME + 16);
}

/** Tells whether a line ends as a sentence does and is a list all the same: it holds as many items as its head counts. */
function closesList(line: string): boolean {
  const count = /^[^:]*?(\d{1,3})[个家]\)?:/u.exec(line)?.[1];
  return /[。;]$/u.test(line) && count !== undefined && line.slice(line.indexOf(":") + 1).split("、").length === Number(count);
}

function kindOf(title: string): ListKind | undefined {
  if (!LIST_TITLE.test(title) && !FAILED_TITLE.test(title)) return undefined;
  if (/新媒体|账号|帐号|公众号|微博|微信/u.test(title)) return "account";
  if (/单位|部门|栏目|地区/u.test(title)) return "organization";
  return /网站|站点/u.test(title) ? "website" : undefined;
}

function readList(context: NoticeContext, lines: readonly Place<Paragraph>[], known: ReadonlyMap<string, Platform | undefined>): Subject[] {
  const title = lines[0]!.headings.join("");
  const kind = kindOf(title);
  if (!kind) return [];
  const subjects: Subject[] = [];
  const fault = findProblems(title)[0];
  let place: string | undefined;
  for (const line of lines) {
    if (/^\([^()]*\)$/u.test(line.node.value.trim())) continue;
    const group = groupHead(line.node.value, kind, known);
    if (group !== undefined) {
      place = group;
      continue;
    }
    const head = inlineHead(line.node.value);
    if (head?.place) place = head.place;
    for (const item of itemsOf(line.node, head?.length).filter(({ name }) => kind !== "organization" || isBody(name))) {
      const division = place ? divisionOf(context, place) : undefined;
      const where = { scope: division ? null : (place ?? null), region_code: division?.code ?? null, region: division?.name ?? null };
      const evidence = quoteText(context, line.node, line.location, item.start, item.end);
      const told = head?.fault ? { category: head.fault.category, text: head.words } : fault && { category: fault.category, text: title.slice(fault.start, fault.end) };
      const problems = told ? [{ ...told, count: null, rectified: null, ...evidence }] : [];
      const verdict = verdictOfTitle(title);
      if (kind === "account") {
        const platform = item.platform ?? known.get(item.name);
        subjects.push({ table: "accounts", name: item.name, platform: platform ?? null, platform_text: item.platformText ?? null, account_code: null, owner: item.owner ?? null, ...where, verdict, problems, ...evidence });
      } else subjects.push({ table: "units", name: item.name, kind, site_code: item.siteCode ?? null, owner: item.owner ?? null, ...where, verdict, finding: null, problems, ...evidence });
    }
  }
  return subjects;
}

/** A list of organisations holds organisations and towns; a note or a date among them is none. */
function isBody(name: string): boolean {
  return !/[\d:]/u.test(name) && (endsAsBody(name) || isDepartment(name) || isPlaceName(name));
}

/** Reads a line that heads those below it; in a list of organisations only one with a count or a number is none of the items. */
export function groupHead(line: string, kind: ListKind, known: ReadonlyMap<string, unknown>): string | undefined {
  const numbered = ORDINAL.exec(line)?.[0] ?? "";
  const words = GROUP_HEAD.exec(line.slice(numbered.length))?.[1];
  if (!words || known.has(words)) return undefined;
  const counted = line.length > numbered.length + words.length;
  if (isPlaceName(words)) return words;
  return counted && kind === "account" && endsAsBody(words) ? words : undefined;
}

/** What heads the items of a line. */
interface InlineHead {
  place?: string;
  fault?: ProblemPhrase;
  words: string;
  length: number;
}

/** Reads the place or the fault with its count that a line of items begins with: `坊子区(2个):甲网、乙网`, `首页不更新(2家):甲网、乙网`. */
function inlineHead(line: string): InlineHead | undefined {
  const numbered = ORDINAL.exec(line)?.[0].length ?? 0;
  const head = COUNTED_HEAD.exec(line.slice(numbered));
  if (!head) return undefined;
  const words = head[1]!;
  const here = { words, length: numbered + head[0].length };
  const fault = findProblems(words)[0];
  return isPlaceName(words) ? { ...here, place: words } : fault ? { ...here, fault } : undefined;
}

/** The names of a line that only spaces set apart: each is whole by its ending. */
function spacedNames(line: string): string[] | undefined {
  const names = line.split(/ +/u);
  return names.length > 1 && names.every((name) => /^\p{Script=Han}{3,}$/u.test(name) && (endsAsBody(name) || /网站?$/u.test(name))) ? names : undefined;
}

/** Cuts a line at its 、, but not inside brackets, or at its spaces where nothing else sets names apart, from the end of its number or head on. */
function itemsOf(line: MappedText, from = ORDINAL.exec(line.value)?.[0].length ?? 0): Item[] {
  const items: Item[] = [];
  let at = from;
  const content = line.value.slice(at).replace(/[。;]$/u, "");
  for (const part of content.split(spacedNames(content) ? / /u : /[、,](?![^()]*\))/u)) {
    const item = itemOf(line, at, part);
    if (item) items.push(item);
    at += part.length + 1;
  }
  return items;
}

const ITEM = /^\s*“?(?<name>[^“”()]{2,30}?)”?(?<end>(?<=”)[^“”()]{1,12})?\s*(?:\((?<note>[^()]{2,40})\))?\s*$/u;

/** Reads `万载统计(微信公众号)`, `“万载统计”微信公众号`, `某信息网(主办单位:某厅)`, `万载统计`. */
function itemOf(line: MappedText, at: number, part: string): Item | undefined {
  const groups = ITEM.exec(part)?.groups;
  if (!groups) return undefined;
  const name = groups.name!.trim();
  const start = at + part.indexOf(name);
  const note = groups.note ?? "";
  const owner = /^(?:主办单位|开办单位|主管单位|责任单位)[:为](.+)$/u.exec(note)?.[1];
  const code = /^(?:网站)?标识码[:为]?(\d{10}|bm\d{8})$/iu.exec(note)?.[1];
  const words = groups.end ?? (owner || code ? undefined : groups.note);
  const platform = words === undefined ? undefined : (platformAt(words, 0)?.value ?? platformOf(words));
  return {
    name: slice(line, start, start + name.length).value, start, end: start + name.length,
    ...(platform ? { platform, platformText: words! } : {}), ...(owner ? { owner } : {}), ...(code ? { siteCode: code } : {}),
  };
}
