import { categoryOf } from "../lexicon/problems.js";
import type { ColumnName } from "../lexicon/columns.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { departmentStems, organizationEnding } from "../lexicon/organizations.js";
import { platformOf } from "../lexicon/platforms.js";
import { once } from "../lexicon/data.js";

export const SITE_CODE = /^(?:\d{10}|bm\d{8})$/iu;
export const ACCOUNT_CODE = /^\d{6}[A-Z]\d{3}[A-Z]{2}\d{4}$/u;
const INTEGER = /^(?:\d{1,6}|\d{1,3}(?:,\d{3})+|[〇零一二两三四五六七八九十百千]{1,7})[个家条]?$/u;
const PERCENT = /^\d{1,3}(?:\.\d{1,4})?%?$/u;
const ABSENT = /^[-—–/\\.无·]*$/u;
const VERDICT = /^(?:不合格|合格|基本合格|优秀|良好|一般|较差|通过|未通过|达标|未达标|不达标|单项否决|扣分|扣分项|优|良|中|差|提醒|警示|√|×|✓|✔|✗)$/u;
const RECTIFIED = /^(?:已|未|正在|尚未|部分)?(?:完成)?整改(?:完成|中|到位|完毕|完)?$|^(?:是|否)$|^(?:已|未)(?:完成|关停|注销)|^(?:已|正在|尚未)\p{Script=Han}{2,8}$/u;
const DATE = /\d{4}[年.-]\d{1,2}|\d{1,2}月\d{1,2}日/u;
const TOTAL = /^(?:(?:全[省市州县区旗乡镇年]|总|年度|累计)?(?:合计|总计|共计)|小计|全[省市州县区旗乡镇年]|平均)$/u;
/** What sums up the rows of one class: 乡镇小计, 县级部门合计. */
const SUBTOTAL = /^(?!全[省市州县区旗乡镇年])([\p{Script=Han}()、/]{2,14}?)(?:小计|合计|总计)$|^([\p{Script=Han}()、/]{1,13}[直级属位门镇乡道区县市)])汇总$/u;

/** Owners that an annex lists among the regions: 省直部门, 市直单位. */
export const OWNER_CLASS = /^[省市县区州]?(?:级|直|政府|本级|属|管)*(?:各)?(?:部门|单位|机关|直属机构|企事业单位)+(?:\(单位\))?$|^(?:省直|市直|州直|县直|区直|旗直|盟直|省级|市级|县级|区级|省本级|市本级|本级|其他|垂直管理单位|乡镇|各?[省市州盟地县区旗乡镇街]{2,4}|各[市州盟县区旗乡镇]|各?街道|各?[市州盟县区旗乡镇街]{1,2}\([市州盟县区旗乡镇街道办、]{1,8}\)|\p{Script=Han}{2,6}系统)$/u;

const departmentName = once(() => new RegExp(`^[省市县区州]?(?:${departmentStems().join("|")})(?:和[\\p{Script=Han}]{2,6})?(?:局|厅|委员会|委|办公室|办|中心|分局|大队|支队)$`, "u"));

/** Tells whether a cell is the name of a department without its division: 市民政局, 发改局. */
export function isDepartment(cell: string): boolean {
  return departmentName().test(cell);
}

/** Tells whether a cell sums up the rows: 合计. */
export function isTotal(cell: string): boolean {
  return TOTAL.test(cell.replace(/\s+/gu, ""));
}

/** What sums up some rows, it is not said which, or averages them. */
const OF_SOME = /^(?:小计|平均)$/u;

/** Tells whether a cell sums up all rows of its table, which is no part of the whole: 合计, 全市; a bare 小计 leaves open of what. */
export function isOfAll(cell: string): boolean {
  return isTotal(cell) && !OF_SOME.test(cell.replace(/\s+/gu, ""));
}

/** The class whose rows a cell sums up: 乡镇(街道) of 乡镇(街道)小计; nothing for a cell that sums up none, or all. */
export function summedClass(cell: string): string | undefined {
  const words = cell.replace(/\s+/gu, "");
  const found = isTotal(words) ? null : SUBTOTAL.exec(words);
  return found?.[1] ?? found?.[2];
}

/** Tells whether a cell sums up rows: all of them, or those of one class. */
export function isSum(cell: string): boolean {
  return isTotal(cell) || summedClass(cell) !== undefined;
}

/** What the cells of one table have in common: the region whose notice it is. */
export interface CellContext {
  /** Code of the notice's region; the table's regions lie below it. */
  within?: string;
  /** The year in whose divisions names are read. */
  year?: number;
}

/** Columns that hold a whole number. */
export const integerColumns: ReadonlySet<ColumnName> = new Set(["running", "checked", "passed", "failed", "messages", "handled", "problem_count", "rank"]);
/** Columns that hold a percentage. */
export const rateColumns: ReadonlySet<ColumnName> = new Set(["rate", "fail_rate", "coverage_rate", "sampling_rate", "reply_rate", "completion_rate", "availability_rate", "other_rate"]);
/** Tells whether a column holds counts or rates. */
export function isFigure({ name }: { name: ColumnName }): boolean {
  return integerColumns.has(name) || rateColumns.has(name);
}

/** Columns that say whom a row is about. */
const NAMING: ReadonlySet<ColumnName> = new Set(["region", "name", "account", "site", "organization", "owner"]);

/** Tells whether a table's first column, numbers aside, holds figures: then what they are about stood in a column that was not found. A place in an order before names numbers the rows (名次 | 账号名称). */
export function lacksNames(columns: readonly ColumnName[]): boolean {
  const at = columns.findIndex((name) => name !== "serial");
  const first = columns[at];
  if (first === undefined) return false;
  return first === "rank" ? !NAMING.has(columns[at + 1] ?? "rank") : integerColumns.has(first) || rateColumns.has(first);
}

/** Columns whose cell may be merged with the one above, or left out where the layout drops empty cells. */
export const mergeableColumns: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner", "serial", "verdict", "platform", "problem", "finding", "date", "rectified"]);

/** Scores how well a cell fits a column: above 0 fits, below 0 does not. */
export function fit(column: ColumnName, cell: string, context: CellContext = {}): number {
  const text = cell.replace(/\s+/gu, "");
  if (integerColumns.has(column)) return INTEGER.test(text) ? 2 : ABSENT.test(text) ? 0.2 : -6;
  if (rateColumns.has(column)) return PERCENT.test(text) ? (text.endsWith("%") ? 3 : 1) : ABSENT.test(text) ? 0.2 : -6;
  switch (column) {
    case "serial":
      return /^\(?\d{1,5}[.、)]?$/u.test(text) ? 2 : /^[一二三四五六七八九十]{1,3}$/u.test(text) ? 1.5 : isSum(text) ? 0.5 : -5;
    case "site_code":
      return SITE_CODE.test(text) ? 4 : ABSENT.test(text) ? 0.1 : /^\d+$/u.test(text) ? -0.5 : -4;
    case "account_code":
      return ACCOUNT_CODE.test(text) ? 4 : /^[A-Za-z][\w-]{3,30}$/u.test(text) ? 1.5 : ABSENT.test(text) ? 0.1 : -4;
    case "platform":
      return ABSENT.test(text) ? 0 : platformFit(text);
    case "verdict":
      return VERDICT.test(text) ? 3 : /合格/u.test(text) && text.length < 10 ? 1.5 : -3;
    case "rectified":
      return RECTIFIED.test(text) ? 3 : -2.5;
    case "problem":
      return problemFit(text);
    case "region":
      return regionFit(text, context);
    case "url":
      return /^(?:https?:\/\/|www\.)|\.(?:gov|com|cn|org)/iu.test(text) ? 4 : ABSENT.test(text) ? 0 : -5;
    case "date":
      return DATE.test(text) ? 2.5 : -3;
    case "score":
      return /^-?\d{1,3}(?:\.\d+)?分?$/u.test(text) ? 1.5 : ABSENT.test(text) ? 0 : -4;
    case "finding":
      return /回复|答复/u.test(text) ? 2 : 0;
    case "organization":
    case "owner":
      return nameFit(text) + (organizationEnding(text) || isDepartment(text) ? 1 : -0.3) + (OWNER_CLASS.test(text) ? -0.5 : 0);
    case "name":
    case "account":
    case "site":
      return nameFit(text) + (column === "site" && /网站?$|政府”?$/u.test(text) ? 0.4 : 0);
    default:
      return 0;
  }
}

const THEME_CLASS = /^(?:(?:政府|政务|门户|部门)*(?:网站|子站|站点)|政务新媒体(?:账号)?|新媒体账号)$/u;

/** Tells whether a cell is a kind of things (政府网站, 政务新媒体) and no platform. */
export function isThemeClass(cell: string): boolean {
  return THEME_CLASS.test(cell.replace(/\s+/gu, ""));
}

function platformFit(text: string): number {
  if (text.length > 14) return -3;
  // A list of both kinds says of a website that it is one, and of accounts that they are some.
  const known = platformOf(text) ?? (THEME_CLASS.test(text) || undefined);
  if (!known) return -3;
  return 3;
}

function problemFit(text: string): number {
  if (ABSENT.test(text)) return 0;
  if (/^[\d.%]+$/u.test(text) || VERDICT.test(text) || SITE_CODE.test(text) || ACCOUNT_CODE.test(text)) return -4;
  if (categoryOf(text) !== "other") return 2.5;
  return text.length > 8 ? 0.6 : -0.4;
}

function regionFit(text: string, context: CellContext): number {
  if (OWNER_CLASS.test(text) || isSum(text)) return 2.2;
  if (/\d|%/u.test(text) || text.length > 30) return -5;
  const match = matchDivision(text, 0, { ...(context.within ? { within: context.within } : {}), ...(context.year === undefined ? {} : { year: context.year, slack: 1 }) });
  if (match?.end === text.length) return match.short ? 1.6 : 2.6;
  if (isDepartment(text)) return 1.5;
  if (/(?:示范区|新区|开发区|高新区|经开区|管委会|园区|街道|镇|乡|部门)$/u.test(text)) return 1.4;
  if (/^[\p{Script=Han}]{1,7}[省市县区州盟旗]$/u.test(text)) return 1.5;
  return text.length <= 12 && organizationEnding(text) ? 0.8 : -1;
}

function nameFit(text: string): number {
  if (text === "" || ABSENT.test(text)) return -1;
  if (/^[\d.,%]+$/u.test(text) || SITE_CODE.test(text) || ACCOUNT_CODE.test(text)) return -5;
  if (VERDICT.test(text) || RECTIFIED.test(text)) return -3;
  if (text.length > 40) return -1.5;
  return categoryOf(text) === "other" ? 0.9 : -1.2;
}

/** How a table's title ends: such words head no column. */
export const TITLE_END = /(?:名单|清单|情况|结果|统计|一览|汇总|表)$/u;

/** A stroke in place of a figure or a word. */
export const STROKE = /^[-—–/\\]{1,3}$/u;
