import { columnOf } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { findHeader, splitHeader, themeOfHeader } from "../tables/header.js";
import { isFigure } from "../tables/kinds.js";
import { slice, trim, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { isContinued } from "./page-breaks.js";

/** A table inside a text that has lost its lines: where its caption begins, and where its header stands. */
interface FoundTable {
  from: number;
  start: number;
  end: number;
}

const FEWEST_COLUMNS = 3;
/** So many headers are looked for again; more make no annex. */
const MOST_HEADS = 10;
/** So many places are looked at where a caption may end; an annex has some hundreds. */
const MOST_PLACES = 5000;
/** A caption is no longer than this. */
const CAPTION_LENGTH = 40;
/** A header is no longer than this. */
const HEADER_LENGTH = 160;
const MARKER = /^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|表\s?(?:\d{1,2}[.、:\s]?|[一二三四五六七八九十](?!、)[.:\s]?))/u;
/** What a caption says before and behind the kind of thing that it names. */
const CAPTION = /^(?:20[12]\d年)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)?(?:全[国省市县区州旗]|各(?:县区|县市区|市县区|市县|市州|地区|地市|地|市|县|单位|部门))?(?:抽查|检查|监测|普查)?(?:发现)?的?(?:不合格|基本合格|合格|存在问题|问题)?的?(?:政府|政务|部门)?(?:门户)?(?:网站|新媒体账号|新媒体|账号|帐号|微信公众号|公众号|微信|微博|今日头条|抖音号?|信息公开栏目|栏目)(?:抽查|检查|监测|普查|整改)?(?:不合格|合格)?(?<ending>(?:名单|情况|结果|清单|明细|统计|一览|汇总)*表?)(?:\([^()]{1,12}\))?$/u;
/** Where a caption may end. */
const CAPTION_END = /网站|新媒体(?:账号)?|[账帐]号|公众号|微信|微博|今日头条|抖音号?|栏目|名单|情况|结果|清单|明细|统计|一览|汇总|表|\)/gu;
/** What heads the rows of a table of figures. */
const LEAD = /(?:(?:所属|所在)?(?:地区|地方|区域|县区|区县|县市区|市县|市州|地市)|(?:主管|主办|责任)?单位|部门|类别|平台|层级)(?:名称)?/gu;
const DATED_TITLE = /20[12]\d年[^。,;%\d]{2,24}(?:情况|统计|汇总|结果|一览|明细)表?(?:\([^()]{1,12}\))?$/u;
const SERIAL = /序\s?号/gu;

/**
 * Cuts a line that runs several tables together before each of them, its caption on a line of its own; a line with one table stays whole.
 *
 * @param amongOthers whether other lines may be tables too: then a caption ends the table above it.
 */
export function breakTables(line: MappedText, title = "", amongOthers = false): MappedText[] {
  const { value } = line;
  const tables = tablesIn(value);
  const [first, second] = tables;
  // A title that holds heads of columns hides where the header begins.
  const captioned = first?.from === 0 && first.start > 0 && (amongOthers || findHeader(value, title)?.start !== first.start);
  // The first of two tables may have a header that only the beginning of a text can have.
  if (!first || (!second && !captioned && !findHeader(value.slice(0, first.from), title))) return [line];
  const places = [...new Set(tables.flatMap(({ from, start }) => [from, start]))].filter((place) => place > 0);
  return [0, ...places].map((start, i) => trim(slice(line, start, places[i] ?? value.length))).filter((piece) => piece.value !== "");
}

function tablesIn(text: string): FoundTable[] {
  const found = [...numberedTables(text), ...captionedTables(text), ...figureTables(text)];
  const heads = [...new Set(found.map(({ start, end }) => text.slice(start, end)))].slice(0, MOST_HEADS);
  for (const head of heads) {
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + head.length)) found.push({ from: captionStart(text, at) ?? at, start: at, end: at + head.length });
  }
  const tables: FoundTable[] = [];
  for (const table of found.sort((a, b) => a.start - b.start || a.from - b.from)) if (table.start >= (tables.at(-1)?.end ?? 0)) tables.push(table);
  return tables;
}

/** Headers that begin with 序号 and end where the first row's number stands. */
function numberedTables(text: string): FoundTable[] {
  return matchesOf(SERIAL, text).slice(0, MOST_PLACES).flatMap(({ index }) => {
    const length = text.slice(index, index + HEADER_LENGTH).search(/\d/u);
    const reading = length > 0 ? splitHeader(text, index, index + text.slice(index, index + length).trimEnd().length) : undefined;
    return reading && reading.columns.length >= FEWEST_COLUMNS ? [{ from: captionStart(text, index) ?? index, start: index, end: reading.end }] : [];
  });
}

/** Headers of figures, for which no caption is needed: the name of what the rows are about, and two heads of figures or more right behind it. */
function figureTables(text: string): FoundTable[] {
  return [...text.matchAll(LEAD)].slice(0, MOST_PLACES).flatMap(({ index }) => {
    const known = knownHeads(text, index);
    const end = index + known.reduce((sum, { header }) => sum + header.length, 0);
    return known.length >= FEWEST_COLUMNS && !isFigure(known[0]!) && known.slice(1).every(isFigure) ? [{ from: captionStart(text, index) ?? datedTitle(text, index) ?? index, start: index, end }] : [];
  });
}

/** Where a title begins that stands before a header, names its period and no kind of thing (`2022年第三季度检查情况汇总`). */
function datedTitle(text: string, end: number): number | undefined {
  const from = Math.max(0, end - CAPTION_LENGTH);
  const title = DATED_TITLE.exec(text.slice(from, end));
  return title ? from + title.index : undefined;
}

/** The heads at a place that are known whole, up to the first one that is not. */
function knownHeads(text: string, start: number): Column[] {
  const columns = splitHeader(text, start)?.columns ?? [];
  const unknown = columns.findIndex(({ header }) => columnOf(header)?.covered !== 1);
  return unknown < 0 ? columns : columns.slice(0, unknown);
}

/** Headers behind a caption, each of whose heads is known whole. */
function captionedTables(text: string): FoundTable[] {
  return matchesOf(CAPTION_END, text).slice(0, MOST_PLACES).flatMap((match) => {
    const start = match.index + match[0].length;
    const from = captionStart(text, start);
    if (from === undefined) return [];
    const known = knownHeads(text, start);
    return known.length >= FEWEST_COLUMNS ? [{ from, start, end: start + known.reduce((sum, { header }) => sum + header.length, 0) }] : [];
  });
}

/** Where the caption that ends at a place begins; without a number it must say that it is a list or a table of something. */
function captionStart(text: string, end: number): number | undefined {
  for (let from = Math.max(0, end - CAPTION_LENGTH); from < end - 1; from++) {
    const words = text.slice(from, end);
    if (isContinued(words)) return from;
    const number = MARKER.exec(words)?.[0].length ?? 0;
    const caption = CAPTION.exec(words.slice(number));
    if (!caption || !(number > 0 || caption.groups!.ending) || themeOfHeader(words).subject === undefined) continue;
    // Behind 和 stands the other half of a title that names both.
    return number === 0 && /[和与及、]/u.test(text[from - 1] ?? "") ? undefined : from;
  }
  return undefined;
}
