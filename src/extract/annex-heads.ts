/** The lines and words that head the items of an annex that is a list. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformOf } from "../lexicon/platforms.js";
import type { Platform } from "../records/common.js";
import type { Verdict } from "../records/unit.js";
import { faultIn, type Fault } from "./list-charges.js";
import { ORDINAL } from "./list-items.js";
import { isPlaceName } from "./mention.js";
import { verdictOfTitle } from "./table-verdicts.js";

/** What a list names, by its title. */
export type ListKind = "account" | "website" | "organization";

/** What a head says of the items below it or behind it. */
export interface ListHead {
  /** 1 below 一、, 2 below (一), 3 below 1., 4 without a number, 5 in a line with items. */
  depth: number;
  /** A division, or the class of owners or places that it puts together. */
  place?: string;
  owner?: string;
  platform?: Platform;
  platformText?: string;
  fault?: Fault;
  verdict?: Verdict;
  /** Where the items of its line begin. */
  length?: number;
}

const WORDS = "(?<words>\\p{Script=Han}{1,4}\\([市州盟县区旗乡镇街道办、]{1,8}\\)\\p{Script=Han}{0,6}|\\p{Script=Han}{2,16}?)";
const COUNT = "(?<count>\\s?(?:\\(?共?\\d{1,3}[个家条]\\)?))?";
/** A line that heads the items below it: `一、东坡区(2个)`. */
const GROUP_HEAD = new RegExp(`^${WORDS}${COUNT}:?\\s*\\|?$`, "u");
/** What stands before the names of a line, with their number: a place, their owner, their platform, or what they are charged with: `二、栏目不更新(8家):`. */
export const INLINE_HEAD = new RegExp(`^${WORDS}${COUNT}:(?=.)`, "u");
/** What names no division and is a place all the same, or a class of bodies. */
const ZONE = /(?:管理区|开发区|经开区|高新区|新区|园区|度假区|示范区|风景区|管委会|街道|[省市县区州盟旗镇乡])$/u;
const JUDGES = /合格|达标|表扬|批评|优秀|先进/u;

function depthOf(ordinal: string): number {
  return /、/u.test(ordinal) && !/\d/u.test(ordinal) ? 1 : /^\([^\d]/u.test(ordinal) ? 2 : ordinal === "" ? 4 : 3;
}

/**
 * Reads a line that heads those below it. In a list of organisations only a place is one; elsewhere also what is counted, and, where the names are marked
 * by quotes or by their platform, any words without such marks.
 */
export function groupHead(line: string, kind: ListKind, known: ReadonlyMap<string, unknown>, marked: boolean): ListHead | undefined {
  const ordinal = ORDINAL.exec(line)?.[0] ?? "";
  const { words, count } = GROUP_HEAD.exec(line.slice(ordinal.length))?.groups ?? {};
  if (words === undefined || known.has(words)) return undefined;
  const depth = depthOf(ordinal);
  if (isPlaceName(words)) return { depth, place: words };
  if (kind === "organization" || (count === undefined && !marked)) return undefined;
  const told = readWords(words, kind);
  return { depth, ...(told ?? { place: words }) };
}

/** Reads a line between rows of cells: the place of those below it, or their verdict (一、不合格账号); whatever else it says, it names nobody. */
export function headOfRows(line: string): ListHead | undefined {
  const ordinal = ORDINAL.exec(line)?.[0] ?? "";
  const { words } = GROUP_HEAD.exec(line.slice(ordinal.length))?.groups ?? {};
  const depth = depthOf(ordinal);
  if (words === undefined) return undefined;
  return isPlaceName(words) ? { depth, place: words } : { depth, verdict: verdictOfTitle(words) };
}

/**
 * Reads the place, owner, platform or fault, with its count, that a line of items begins with: `坊子区(2个):甲网、乙网`, `甲局:“甲”“乙”`,
 * `首页不更新(2家):甲网、乙网`. Where the names are marked, other words before them are a class (`管理区:“甲”`).
 */
export function inlineHead(line: string, kind: ListKind, marked: boolean, spaced = false): ListHead | undefined {
  const ordinal = ORDINAL.exec(line)?.[0] ?? "";
  const before = spaced ? placeBefore(line) : undefined;
  if (before !== undefined) return { depth: 5, place: before, length: ordinal.length + SPACED_HEAD.exec(line.slice(ordinal.length))![0].length };
  const head = INLINE_HEAD.exec(line.slice(ordinal.length));
  if (!head) return undefined;
  const words = head.groups!.words!;
  const at = { depth: ordinal === "" ? 5 : depthOf(ordinal), length: ordinal.length + head[0].length };
  if (isPlaceName(words)) return { ...at, place: words };
  const told = readWords(words, kind);
  if (told) return { ...at, ...told };
  if (endsAsBody(words)) return { ...at, owner: words };
  return marked || ZONE.test(words) ? { ...at, place: words } : undefined;
}

/** A place before its names, a space between them: 甲县 一、二. */
const SPACED_HEAD = new RegExp(`^${WORDS}${COUNT}\\s+(?=[^\\s]{3,}$)`, "u");

function placeBefore(line: string): string | undefined {
  const words = SPACED_HEAD.exec(line.replace(ORDINAL, ""))?.groups?.words;
  return words !== undefined && isPlaceName(words) ? words : undefined;
}

/** Tells whether the lines of a list each begin with a place and a space, none twice, and several names stand behind one of them. */
export function arePlaced(lines: readonly string[]): boolean {
  const places = lines.map(placeBefore);
  return lines.length > 1 && !places.includes(undefined) && new Set(places).size === places.length && lines.some((line) => /[、,]/u.test(line.replace(ORDINAL, "")));
}

/** What words say that are no place: a platform, a fault, a verdict. */
function readWords(words: string, kind: ListKind): Omit<ListHead, "depth"> | undefined {
  const platform = kind === "account" ? platformOf(words) : undefined;
  if (platform) return { platform, platformText: words };
  const fault = faultIn(words);
  const judged = JUDGES.test(words) ? { verdict: verdictOfTitle(words) } : undefined;
  return fault || judged ? { ...judged, ...(fault ? { fault } : {}) } : undefined;
}
