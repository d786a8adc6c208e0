import { endsAsBody } from "../lexicon/organizations.js";
import { platformsIn } from "../lexicon/platforms.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import type { Platform } from "../records/common.js";
import { headerness } from "../tables/header.js";
import { isDepartment } from "../tables/kinds.js";
import { slice } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { divisionOf, quoteText, type NoticeContext } from "./context.js";
import { arePlaced, groupHead, headOfRows, inlineHead, INLINE_HEAD, type ListHead, type ListKind } from "./annex-heads.js";
import { chargeOn, faultIn } from "./list-charges.js";
import { areGlued, isRow, recordOf } from "./list-records.js";
import { areNames, areSpaced, isMarked, itemsOf, ORDINAL } from "./list-items.js";
import { isPlaceName } from "./mention.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { verdictOfTitle } from "./table-verdicts.js";

const LIST_TITLE = /名单|清单|名录|一览/u;
/** A title that lists who failed, without the word for a list: 不合格政府网站(20家). */
const FAILED_TITLE = /不合格(?:的)?(?:政府|政务)?(?:网站|新媒体)?(?:账号|公众号)?(?:\([^()]{1,12}\))?$/u;
/** A title of those who did well or badly, without the word for a list: 通报表扬单位. */
const PRAISED_TITLE = /(?:表扬|表彰|先进|优秀|较好|突出|前列|靠前|批评)的?(?:政府|政务)?(?:单位|部门|地区|集体|网站|新媒体|账号|公众号)(?:\([^()]{1,12}\))?$/u;
/** A note below the title that says of all what they are charged with. */
const SHARED_NOTE = /^\([^()]*(?:均|都|全部|皆)[^()]*\)$/u;
/** A title of those that were closed, without the word for a list: 已注销政务新媒体(部分). */
const CLOSED_TITLE = /(?:已|拟|应)(?:申请)?(?:注销|关停|停用|关闭|下线|撤销)的?(?:政府|政务)?(?:网站|新媒体)?(?:账号|公众号)?(?:\([^()]{1,12}\))?$/u;
const MAX_NAME = 30;

/**
 * Reads the annexes that are lists and no tables: a name a line, with or without a number, or several between 、. The title says what they are and how
 * they fared. A paragraph with sentences makes an annex no list.
 */
export function subjectsOfLists(context: NoticeContext, paragraphs: readonly Place<Paragraph | Heading>[], known: ReadonlyMap<string, Platform | undefined>): Subject[] {
  return annexLines(paragraphs).flatMap((lines) => (isList(lines) ? readList(context, lines, known) : []));
}

/** The lines of each annex without a table, below each of its titles. */
export function annexLines(paragraphs: readonly Place<Paragraph | Heading>[]): Place<Paragraph>[][] {
  const lists = new Map<string, Place<Paragraph>[]>();
  for (const place of paragraphs) {
    if (!place.annex || place.node.type !== "paragraph" || place.annex.children.some(({ type }) => type === "table")) continue;
    const key = `${place.location}/${place.headings.join("")}`;
    lists.set(key, [...(lists.get(key) ?? []), ...groupsOf(place as Place<Paragraph>)]);
  }
  return [...lists.values()];
}

/** The groups that stand on one line, each behind its head, as lines of their own: `甲县:“一”微博、“二”微博;乙县:“三”微博。` */
function groupsOf(place: Place<Paragraph>): Place<Paragraph>[] {
  const pieces = matchesOf(/[^;]+/gu, place.node.value);
  if (pieces.length < 2 || !pieces.every(([words]) => INLINE_HEAD.test(words) && !/。./u.test(words))) return [place];
  return pieces.map((piece) => ({ ...place, node: { ...place.node, ...slice(place.node, piece.index, piece.index + piece[0].replace(/。$/u, "").length) } }));
}

/** Tells whether the lines of an annex are a list of names. */
export function isList(lines: readonly Place<Paragraph>[]): boolean {
  return (lines.length > 1 || itemsOf(lines[0]!.node).length > 1) && lines.every(({ node }) => isListLine(node.value)) && !lines.some(({ node }) => isTableHead(node.value)) && !holdsHeads(lines) && !areGlued(lines.map(({ node }) => node.value));
}

function isListLine(line: string): boolean {
  if (line.length > 400 || /[!?]/u.test(line)) return false;
  if (isRow(line)) return recordOf({ value: line, map: [] }) !== undefined;
  // What stands between tabs is a row that no reading took, unless it is names alone.
  if (line.includes("\t")) return areSpaced(line.replace(ORDINAL, ""));
  if (chargeOn(line.replace(ORDINAL, ""))) return true;
  const words = line.replace(ORDINAL, "").replace(INLINE_HEAD, "");
  if (areSpaced(words)) return true;
  return /[。;]/u.test(words) ? areNames(words) : words.split("、").every((item) => item.length <= MAX_NAME + 16);
}

/** The head of a table that no reading took: its rows are no names. */
function isTableHead(line: string): boolean {
  const words = line.split(/[\s|,]+/u).filter((word) => word !== "");
  const heads = words.filter((word) => headerness(word) === 1).length;
  return heads >= 3 || (heads === 2 && heads === words.length);
}

/** So many heads of columns, a line each, are those of a table that no reading took: its cells are no names. */
const MOST_HEADS = 2;

function holdsHeads(lines: readonly Place<Paragraph>[]): boolean {
  return new Set(lines.map(({ node }) => node.value.replace(/[\s|]+$/u, "")).filter((line) => headerness(line) === 1)).size > MOST_HEADS;
}

function kindOf(title: string): ListKind | undefined {
  if (!LIST_TITLE.test(title) && !FAILED_TITLE.test(title) && !PRAISED_TITLE.test(title) && !CLOSED_TITLE.test(title)) return undefined;
  if (/新媒体|账号|帐号|公众号/u.test(title) || platformsIn(title).length > 0) return "account";
  if (/单位|部门|栏目|地区/u.test(title)) return "organization";
  return /网站|站点/u.test(title) ? "website" : undefined;
}

/** The platform that a title names as that of all its accounts: 不合格微博名单; 其他平台 and 微博等 are several. */
function platformOfTitle(title: string): { platform?: Platform; platformText?: string } {
  const named = platformsIn(title);
  return new Set(named.map(({ value }) => value)).size === 1 && !/新媒体|等|其[他它]|除/u.test(title) ? { platform: named[0]!.value, platformText: named[0]!.word } : {};
}

function readList(context: NoticeContext, lines: readonly Place<Paragraph>[], known: ReadonlyMap<string, Platform | undefined>): Subject[] {
  const title = lines[0]!.headings.join("");
  const kind = kindOf(title);
  if (!kind) return [];
  const subjects: Subject[] = [];
  const note = lines.find(({ node }) => SHARED_NOTE.test(node.value.trim()))?.node.value ?? "";
  const shared = platformOfTitle(title);
  const marked = lines.filter(({ node }) => isMarked(node)).length > 0;
  const spaced = lines.some(({ node }) => areSpaced(node.value));
  const rows = kind === "account" && lines.some(({ node }) => isRow(node.value));
  // A sentence among rows may say anything of them.
  if (rows && lines.some(({ node }) => !isRow(node.value) && headOfRows(node.value) === undefined && !/^\([^()]*\)$/u.test(node.value.trim()))) return [];
  const placed = arePlaced(lines.map(({ node }) => node.value));
  // Rows of a list of websites or bodies say more than their names, and in no order that is known.
  if (kind !== "account" && lines.some(({ node }) => isRow(node.value))) return [];
  let heads: ListHead[] = [];
  const ofAll = faultIn(title) ?? faultIn(note);
  for (const line of lines) {
    if (/^\([^()]*\)$/u.test(line.node.value.trim())) continue;
    const ordinal = ORDINAL.exec(line.node.value)?.[0].length ?? 0;
    const record = kind === "account" && isRow(line.node.value) ? recordOf(line.node) : undefined;
    const charge = chargeOn(line.node.value.slice(ordinal));
    const group = charge || record ? undefined : rows ? headOfRows(line.node.value) : groupHead(line.node.value, kind, known, marked);
    const head = charge || record ? undefined : (group ?? inlineHead(line.node.value, kind, marked, placed));
    // A head ends those beside it and below it.
    if (head) heads = [...heads.filter(({ depth }) => depth < head.depth), head];
    // What stands between rows and heads none of them is no name.
    if (group || (rows && !record)) continue;
    const { place, platform: common, platformText: commonText, fault: ofHead = ofAll, verdict = verdictOfTitle(title) } = Object.assign({}, ...heads) as Partial<ListHead>;
    const fault = charge?.fault ?? record?.fault ?? ofHead;
    // What a line says behind its name is no item of the list.
    for (const item of record ? [record] : itemsOf(charge ? slice(line.node, 0, ordinal + charge.length) : line.node, head?.length, spaced).filter(({ name }) => kind !== "organization" || isBody(name))) {
      const within = item.place ?? place;
      const division = within ? divisionOf(context, within) : undefined;
      const where = { scope: division ? null : (within ?? null), region_code: division?.code ?? null, region: division?.name ?? null };
      const evidence = quoteText(context, line.node, line.location, item.start, item.end);
      const problems = fault ? [{ ...fault, count: null, rectified: null, ...evidence }] : [];
      if (kind === "account") {
        const { platform, platformText } = item.platform ? item : common ? { platform: common, platformText: commonText } : known.get(item.name) ? { platform: known.get(item.name) } : shared;
        subjects.push({ table: "accounts", name: item.name, platform: platform ?? null, platform_text: platformText ?? null, account_code: null, owner: item.owner ?? head?.owner ?? null, ...where, verdict, problems, ...evidence });
      } else subjects.push({ table: "units", name: item.name, kind, site_code: item.siteCode ?? null, owner: item.owner ?? null, ...where, verdict, finding: null, problems, ...evidence });
    }
  }
  return subjects;
}

/** A list of organisations holds organisations and towns; a note or a date among them is none. */
function isBody(name: string): boolean {
  return !/[\d:]/u.test(name) && (endsAsBody(name) || isDepartment(name) || isPlaceName(name));
}
