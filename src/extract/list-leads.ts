/** Lists that run over several lines: a line leads to them (`不合格账号4个,具体为:`), and each of the next is an item. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import { wholeNumber } from "../text/numbers.js";
import { countedNames } from "./counted-names.js";
import { saysFailed } from "./judging-words.js";
import { isPlaceName } from "./mention.js";
import type { Place } from "./places.js";

type Line = Place<Paragraph | Heading>;

/** A list that is being read: what its lead says, and how far it goes. */
export interface Lead {
  /** What the lead says of its items, as a heading says it. */
  words: string;
  place: Line;
  /** As many as the lead counts, and those that its items named so far. */
  count: number | undefined;
  named: Set<unknown>;
  /** What its first item begins with: a number, a bullet, a name. */
  mark?: string;
  /** An item ended with a semicolon, so that the one with a full stop is the last. */
  parted: boolean;
  over: boolean;
}

const LEADS = /:$|不合格[^,。;]{0,16}如下[。:]?$/u;

/** Those that a list leaves out are none of its items: `除不合格账号外,下列账号也要改进:`. */
const EXCEPT = /除(?:了)?[^,。;:]{0,20}?(?:之|以)?外[,，]?(?=[^,。;:])/u;

/** Reads the lead of a list; an item that itself ends with a colon leads on, and takes nothing from the lead above it. */
export function leadOf(place: Line): Lead | undefined {
  const { value } = place.node;
  if (!LEADS.test(value)) return undefined;
  const said = value.slice(value.replace(/。$/u, "").lastIndexOf("。") + 1).replace(EXCEPT, "");
  const clause = failingClause(said);
  const words = clause === undefined ? said : `不合格${kindIn(clause) ?? kindIn(said) ?? "名单"}:${clause}`;
  return { words: questionAbove(place) + words, place, count: clause === undefined ? undefined : countIn(clause), named: new Set(), parted: false, over: false };
}

/** The question that a lead answers says what it lists. */
function questionAbove({ headings }: Line): string {
  const last = headings.at(-1) ?? "";
  return last.endsWith("?") ? last : "";
}

/** What a lead says of those that failed, up to its end: `检查46个,合格率91.3%,|不合格的4个账号是:`. */
/** A verdict for what the clause before it tells: `下列账号两周内未更新,|判定为不合格:`. */
const JUDGED_FOR = /^(?:均|一律|全部|都|现)?被?(?:判定|认定|评定|判|评|列|定|属|按|视)/u;

function failingClause(said: string): string | undefined {
  const clause = /(?:^|[,;])([^,;]*不合格(?!率)[^,;]*(?:,[^,;不]{0,12})?)$/u.exec(said)?.[1];
  if (clause === undefined || !saysFailed(clause)) return undefined;
  const cause = JUDGED_FOR.test(clause) ? /(?:^|[,;])(?<cause>[^,;。]{2,40}),$/u.exec(said.slice(0, said.length - clause.length))?.groups!.cause : undefined;
  return cause !== undefined && findProblems(cause).length > 0 ? `${cause},${clause}` : clause;
}

function kindIn(words: string): string | undefined {
  const sites = words.lastIndexOf("网站");
  const accounts = Math.max(...["新媒体", "账号", "帐号", "公众号"].map((noun) => words.lastIndexOf(noun)));
  return sites === accounts ? undefined : sites > accounts ? "网站" : "账号";
}

const COUNT = /(\d{1,3}|[两三四五六七八九十]{1,3})[个家](?=(?:政府|政务)?(?:网站|新媒体|账号|帐号|公众号)|[^\p{Script=Han}]|[是为有的分包具]|$)/u;

function countIn(clause: string): number | undefined {
  const count = COUNT.exec(clause)?.[1];
  return count === undefined ? undefined : wholeNumber(count);
}

/** A line of a list below its lead begins with a number, a bullet or a name. */
const MARKED = /^(?:\(?(?<digits>\d{1,2})[)、.．]|\(?(?<words>[一二三四五六七八九十]{1,2})[)、]|(?<circled>[①-⑳])|(?<bullet>—{1,2}(?!—)|[●•·◆◇■□▲△○*-]\s?(?=[“\p{Script=Han}])))/u;
const OWNED_NAME = /^(?<owner>\p{Script=Han}{2,24})“[^“”]{1,40}”(?<rest>.*)$/u;

/** What follows the platform that an item lists accounts of: `微信公众号:“…”“…”`, `新浪微博(3个):“…”`. */
const PLATFORM_ITEM = /^(?:\(?\d{1,3}个\)?)?[::]“/u;

/** What a line begins with: a kind of number, its bullet, or nothing. */
function markOf(line: string): string {
  const { digits, words, circled, bullet } = MARKED.exec(line)?.groups ?? {};
  return digits ? "digits" : words ? "words" : circled ? "circled" : (bullet?.trim() ?? "");
}

/** Tells whether a line is an item of the list below a lead. */
export function isItemOf(lead: Lead, place: Line, last: Line | undefined): boolean {
  const { value } = place.node;
  if (lead.count !== undefined && lead.named.size >= lead.count) return false;
  if (isItemBelow(place, lead.place, last)) return true;
  const mark = markOf(value);
  if (mark !== "") return (lead.mark ?? mark) === mark && `${place.location}/`.startsWith(`${lead.place.location}/`);
  if (lead.over) return false;
  if (value.startsWith("“") || countedNames(value).length > 0 || PLATFORM_ITEM.test(value.slice(platformAt(value, 0)?.word.length ?? value.length))) return true;
  const owned = OWNED_NAME.exec(value)?.groups;
  if (!owned) return false;
  const rest = owned.rest!.replace(/[;。、]$/u, "");
  // A line that says more than owner, name and platform is an item where the lead counts them, or semicolons part them.
  return rest === "" || platformAt(rest, 0)?.word === rest || ((lead.count !== undefined || lead.parted || value.endsWith(";")) && (endsAsBody(owned.owner!) || isPlaceName(owned.owner!)));
}

/** Takes note of an item that was read, and of whom it named. */
export function closeItem(lead: Lead, line: string, named: readonly unknown[]): void {
  lead.mark ??= markOf(line);
  for (const subject of named) lead.named.add(subject);
  lead.over ||= lead.parted && line.endsWith("。");
  lead.parted ||= line.endsWith(";");
}

/** Tells whether a paragraph is the first of a numbered item without a heading of its own, below the lead of the list. */
function isItemBelow(place: Line, lead: Line, last: Line | undefined): boolean {
  return place.location !== last?.location && place.location.startsWith(`${lead.location}/`) && place.headings.length === lead.headings.length;
}
