import { columnOf, headerWordsEndingAt, type ColumnName } from "../lexicon/columns.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { platformOf } from "../lexicon/platforms.js";
import { probeOf } from "./probes.js";
import { isFigure, OWNER_CLASS } from "./kinds.js";
import type { Column } from "../notice/nodes.js";
import type { Subject } from "../records/rate.js";

const BOTH = /网站(?:和|与|及|以及|、)(?:政务|政府)?(?:微信)?(?:新媒体|账号|公众号)|(?:新媒体|账号|公众号)(?:和|与|及|以及|、)(?:(?:政务|政府)?网站|(?:政府)?(?:信息)?(?:公开)?栏目)|栏目(?:和|与|及|以及|、)(?:政务|政府)?(?:新媒体|账号|网站)/u;
const COLUMNS = /(?:^|公开|保障|网站|抽查|检查|涉及|合格|更新)栏目(?!.*(?:未|不(?!合格)|超|空))/u;

const LETTERS = /(?:留言|信件|来信)(?:总?数量?|总量|量|[件条]数)?(?:\([件条封]\))?$/u;

/** Says what a header's words are about: websites, accounts, one platform, columns. */
export function themeOfHeader(header: string): { subject?: Subject; platform?: NonNullable<Column["platform"]> } {
  // What is about both in one breath says of neither alone.
  if (BOTH.test(header)) return {};
  const platform = /新媒体/u.test(header) ? undefined : platformOf(header.replace(/其[他它](?:账号|帐号)/u, ""));
  if (platform) return { subject: "account", platform };
  if (/新媒体|账号|帐号|公众号/u.test(header)) return { subject: "account" };
  // Letters that a website received are letters: 门户网站来信数.
  if (LETTERS.test(header)) return { subject: "message" };
  // Columns of websites are columns; those that are stale or blank are a fault of the website.
  if (COLUMNS.test(header)) return { subject: "column" };
  if (/网站|站点|门户/u.test(header)) return { subject: "website" };
  if (/留言|信件|来信/u.test(header)) return { subject: "message" };
  return {};
}

/** A level of divisions alone in its cell heads places, and so does 片区; in a running text the words say nothing. */
const LEVEL = /^(?:[省市县区州盟旗乡镇村]|片区)$/u;

function isLevel(cell: string): boolean {
  return LEVEL.test(cell.trim());
}

/** Makes a column of a header cell; `note` where its words are not known. */
export function columnFor(header: string): Column {
  const text = header.replace(/\s+/gu, "");
  return { name: columnOf(text)?.name ?? (isLevel(text) ? "region" : "note"), header: text, ...themeOfHeader(text) };
}

const VERDICT = /^(?:不|基本)?合格$/u;
const ANSWER = /(?:答复|回复|办结)$/u;
/** Kinds of bodies that are a class among others in a cell as often as they head a column. */
const CLASS = /^(?:乡镇|学校|高校|院校|医院)$/u;

/** How surely a level of divisions alone is a head: no header begins with it unless the heads behind it do, since more of its cell may stand on the next line. */
const LONE_LEVEL = 0.45;

/** Heads of how many there were before: 清理前, 年初数. */
const EARLIER_COUNT = /^(?:(?:清理|整合|压减|精简|整治|调整)前|年初|期初)(?:数|数量|总数)?$/u;

/** A head that counts or is a share, of what no list has: 保留数, 集约化率(%). No cell of data ends so. */
const MEASURED_HEAD = /^\p{Script=Han}{1,9}(?:数量?|率|比例|占比)(?:\((?:%|[个家条件处项篇起])\)|%)?$/u;
/** How surely such a word is a head. */
const MEASURED = 0.4;

/** How surely a count of tries (监测次数) is a head: no list has it, but no cell of data says so. */
const TRIES = 0.8;

/** How surely a cell heads a column: 1 for a known header word, less for a cell that only holds one, 0 for data. */
export function headerness(cell: string): number {
  const text = cell.replace(/\s+/gu, "");
  if (text === "" || text.length > 20 || /^\d|%$|[。“”]|^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u.test(text)) return 0;
  if (isLevel(text)) return LONE_LEVEL;
  const covered = Math.max(columnOf(text)?.covered ?? 0, probeOf(text) ? TRIES : EARLIER_COUNT.test(text) ? 0.5 : MEASURED_HEAD.test(text) ? MEASURED : 0);
  // 合格 heads a column of counts now and then; mostly it is a verdict. 按期答复 is a class of websites as often as a count of messages.
  if (VERDICT.test(text)) return 0.4;
  if (ANSWER.test(text) || CLASS.test(text)) return Math.min(covered, 0.25);
  // 市直部门 is data, though it holds the header word 部门; so is 温州市, though it ends as 州市 does.
  return covered > 0 && covered < 1 && (OWNER_CLASS.test(text) || matchDivision(text, 0)?.end === text.length) ? 0 : covered;
}

/** A header that was read in a text without separators. */
export interface HeaderReading {
  columns: Column[];
  /** Where the header ends in the text. */
  end: number;
  score: number;
}

/** A word that no list has, and that heads classes all the same: 层级, 主办单位类别. */
export const CLASS_HEAD = /^\p{Script=Han}{0,6}(?:类|类别|类型|性质|层级|级别|领域|行业|系统|条线|对象|主体|范围|板块|项目|种类|月份|月度|季度|批次|轮次|时段|时间段)$/u;
/** Heads whose words are names of rows as well: 部门, 乡镇(街道), 县(市、区). */
export const NAMING: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner", "name", "platform", "site", "account"]);

/** Tells whether a cell before heads of figures says whose they are, though elsewhere it might be data: 层级, 镇, 乡镇. */
export function headsFigures(cell: string): boolean {
  const text = cell.replace(/\s+/gu, "");
  return CLASS_HEAD.test(text) || isLevel(text) || (CLASS.test(text) && NAMING.has(columnFor(text).name));
}

/**
 * Counts the columns that a header really has, where figures follow it right away: a row of figures begins with its name, so that the last
 * heads, which name places or bodies behind heads of figures, are the first row's name (`单位|检查数|合格率|县(市、区)|9…`).
 *
 * @param next what stands behind the header.
 */
export function widthOfHeader(columns: readonly Column[], next: string): number {
  const figures = columns.findLastIndex(isFigure) + 1;
  const begins = figures > 0 && columns[0]!.name !== "serial" && !isFigure(columns[0]!) && /^\s*\d/u.test(next);
  return begins && columns.slice(figures).every(({ name }) => NAMING.has(name)) ? figures : columns.length;
}

/** Takes off a header what is the name of the first row, and adds what its last head is counted in (合格率|(%)). */
function settleEnd(reading: HeaderReading, text: string, next = text.slice(reading.end, reading.end + NEXT)): HeaderReading {
  const width = widthOfHeader(reading.columns, next);
  const columns = reading.columns.slice(0, width);
  const end = reading.end - reading.columns.slice(width).reduce((sum, { header }) => sum + header.length, 0);
  const unit = UNIT.exec(text.slice(end, end + NEXT))?.[0] ?? "";
  const last = columns.at(-1)!;
  return { columns: [...columns.slice(0, -1), { ...last, header: last.header + unit }], end: end + unit.length, score: reading.score };
}

/** Takes off a header the name of the first row where that goes on behind a word that heads columns: rows that end with their figures begin with their names. */
export function withoutFirstName<T extends HeaderReading>(header: T, text: string): T {
  return { ...header, ...settleEnd(header, text, /[\d%]\s*$/u.test(text) ? "0" : undefined) };
}

/** So many letters behind a header tell how it ends. */
const NEXT = 6;
const UNIT = /^\s?\((?:%|[个家条件处项篇起])\)/u;
const MAX_HEADER = 160;

/**
 * Splits a header that is run together (`序号县市区网站名称存在问题`) into its columns: the cheapest cover of the text by known words, where
 * letters that no word covers cost, a column costs, and a column named twice costs much.
 *
 * @param whole where the header ends, if that is known: then it must be covered whole, and damaged letters cost less.
 * @returns the best reading that starts at `start`, or nothing where no two columns stand there.
 */
export function splitHeader(text: string, start: number, whole?: number): HeaderReading | undefined {
  const limit = whole ?? Math.min(text.length, start + MAX_HEADER);
  const junkPrice = whole === undefined ? 0.6 : 0.3;
  const junkLimit = whole === undefined ? 10 : 24;
  const best = new Map<number, { score: number; columns: Column[] }>([[start, { score: 0, columns: [] }]]);
  let result: HeaderReading | undefined;
  for (let end = start + 1; end <= limit; end++) {
    for (const { word, name } of headerWordsEndingAt(text, end)) {
      const wordStart = end - word.length;
      // What a head is counted in is its own, and begins none: 抽查数(个)|不合格数(个).
      const until = end + (UNIT.exec(text.slice(end, end + NEXT))?.[0].length ?? 0);
      if (wordStart < start || until > limit) continue;
      // Unknown letters in front belong to the column: 政务新媒|类型.
      for (let from = wordStart; from >= Math.max(start, wordStart - junkLimit); from--) {
        const before = best.get(from);
        if (!before) continue;
        const junk = text.slice(from, wordStart).trim();
        // A stroke stands within a head of two words, and begins none.
        if (/[。::;\d“”]|^\//u.test(junk)) break;
        const header = text.slice(from, until);
        const theme = themeOfHeader(header);
        // What is counted is no name: 检查网站(个).
        const counted = until > end ? columnOf(header) : undefined;
        const column: Column = { name: counted?.covered === 1 ? counted.name : name, header, ...theme };
        const score = before.score + word.length - 0.8 - junk.length * junkPrice - (comesTwice(column, before.columns) ? 5 : 0);
        if (score <= (best.get(until)?.score ?? -Infinity)) continue;
        best.set(until, { score, columns: [...before.columns, column] });
      }
    }
    const here = best.get(end);
    if (here && here.columns.length >= 2 && here.score > (result?.score ?? 0) && (whole === undefined || end === whole)) result = { columns: here.columns, end, score: here.score };
  }
  return result && whole === undefined ? settleEnd(result, text) : result;
}

/**
 * Tells whether a column comes twice in a header: a count of websites and the same count of accounts are two columns, and so are those behind each of them
 * (检查网站|合格|检查账号|合格); one name twice about one thing is a misreading.
 */
function comesTwice({ name, subject, platform }: Column, columns: readonly Column[]): boolean {
  const isThemed = (other: Column): boolean => other.subject !== undefined;
  const last = columns.findLastIndex(isThemed);
  return columns.some((other, x) => {
    if (other.name !== name) return false;
    if (subject !== undefined) return other.subject === subject && other.platform === platform;
    const own = columns.slice(0, x + 1).findLastIndex(isThemed);
    return own < 0 || own === last || (columns[own]!.subject === columns[last]!.subject && columns[own]!.platform === columns[last]!.platform);
  });
}

const TITLE_END = /(?:名单|情况|结果|清单|明细|统计|一览|汇总)表?(?:\([^()]{1,12}\))?\s?$/u;

/**
 * Finds the header in a run-on text: the place from which the best header can be read. A header stands at the beginning, behind a space
 * or behind the last word of a title; one that begins with 序号 ends where the first row's number stands.
 *
 * @param title what the list of annexes calls this one.
 */
export function findHeader(text: string, title = ""): (HeaderReading & { start: number }) | undefined {
  const serial = text.slice(0, 200).search(/序\s?号/u);
  if (serial >= 0) {
    const digit = text.slice(serial).search(/\d/u);
    const whole = digit > 0 ? splitHeader(text, serial, serial + text.slice(serial, serial + digit).trimEnd().length) : undefined;
    if (whole) return { ...whole, start: serial };
  }
  let found: (HeaderReading & { start: number; rank: number }) | undefined;
  const limit = Math.min(text.length, 200);
  for (let start = 0; start < limit; start++) {
    if (/[\s,。]/u.test(text[start]!)) continue;
    const reading = splitHeader(text, start);
    if (!reading) continue;
    const behindTitle = start === 0 || /\s/u.test(text[start - 1]!) || TITLE_END.test(text.slice(0, start)) || (title !== "" && text.slice(0, start).endsWith(title.slice(-4)));
    const inTitle = title !== "" && start < title.length && (start === 0 ? text.startsWith(title.slice(0, 6)) : title.startsWith(text.slice(0, start).trim()));
    const rank = reading.score + (behindTitle ? 4 : 0) + (inTitle ? -6 : 0);
    if (!found || rank > found.rank) found = { ...reading, start, rank };
  }
  return found;
}

/** From here on words are surely a head. */
export const SURE_HEAD = 0.8;
