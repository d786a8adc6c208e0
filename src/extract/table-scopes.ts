/** What a row of figures is about: the cell that names its place, body or class. */
import { classWithoutNoun } from "../lexicon/owner-classes.js";
import { platformAt } from "../lexicon/platforms.js";
import type { Cell, Column } from "../notice/nodes.js";
import type { Platform } from "../records/common.js";
import { CLASS_HEAD, themeOfHeader } from "../tables/header.js";
import { integerColumns, rateColumns, summedClass } from "../tables/kinds.js";
import type { TableRow } from "./table-rows.js";

/** The columns that say what a row is about, the first that is there before the others. */
const SCOPES = ["region", "organization", "owner", "name", "site", "platform", "note"] as const;

/**
 * Finds the cell that says what a row is about. Where classes stand over several rows each (县区, beside the name of each county), or places over the bodies
 * in them, the finer cell does.
 */
export function scopesOf(columns: readonly Column[], rows: readonly TableRow[]): (row: TableRow) => Cell | undefined {
  const body = rows.filter(({ kind }) => kind === "body");
  const usual = (row: TableRow): Cell | undefined => SCOPES.map((name) => row.cell(name)).find(Boolean);
  const figures = columns.findIndex(({ name }) => integerColumns.has(name) || rateColumns.has(name));
  const leading = columns.slice(0, Math.max(0, figures)).flatMap(({ name }, x) => (name === "serial" ? [] : [x]));
  const merges = body.some((row, y) => y > 0 && said(usual(row)) !== "" && said(usual(row)) === said(usual(body[y - 1]!)));
  const finer = merges ? leading.find((x) => namesEach(body.map((row) => said(row.cells[x]!.cell)))) : undefined;
  return (row) => {
    const cell = finer === undefined ? undefined : row.cells[finer]!.cell;
    return said(cell) === "" ? usual(row) : cell;
  };
}

function said(cell: Cell | undefined): string {
  return cell?.value.replace(/\s+/gu, "") ?? "";
}

/** Tells whether the cells of a column name each row, and no two of them alike. */
function namesEach(values: readonly string[]): boolean {
  return values.every((value) => /\p{Script=Han}{2}/u.test(value)) && new Set(values).size === values.length;
}

/** What says only that a row is a part of the one above. */
const PART_OF = /^其中[:,、]?(?=\p{Script=Han}{2})/u;

/** What a row is about by its cell: of a column of classes, and of a subtotal, the class alone. */
export function scopeIn(cell: Cell, heads: Column | undefined): string {
  const printed = cell.value.replace(/\s+/gu, "").replace(PART_OF, "");
  const words = summedClass(printed) ?? printed;
  return heads && CLASS_HEAD.test(heads.header) ? classWithoutNoun(words) : words;
}

/** What a column of classes says that they are classes of: 网站类别. */
export function subjectOfClasses(heads: Column | undefined): ReturnType<typeof themeOfHeader>["subject"] {
  return heads && CLASS_HEAD.test(heads.header) ? themeOfHeader(heads.header).subject : undefined;
}

/** A class of what is checked, as a cell beside the name of a place says it. */
const CLASS = /^(?:政府|政务|部门)?(?:门户)?网站(?:类)?$|^(?:政务)?新媒体(?:账号|类)?$|^(?:政务|微信)?公众号$/u;

/** Websites or accounts as a whole, which a row is about and no part of them: 政府网站 | 25 | 24. */
const WHOLE = /^(?:政府)?网站$|^(?:政务)?新媒体(?:账号)?$/u;

/** Tells whether a row's cell says what kind of thing the row is about, and no part of it. */
export function isWholeKind(scope: string): boolean {
  return WHOLE.test(scope);
}

/** The platform that a row is about by its cell below 平台 or 类型, beside the place that it is of. */
function platformOfRow(row: TableRow): ReturnType<typeof themeOfHeader> {
  const [cell, other] = row.cells.filter(({ column }) => column.name === "platform" || (column.name === "note" && CLASS_HEAD.test(column.header)));
  const platform = other || !cell ? undefined : wholePlatform(said(cell.cell));
  return platform ? { subject: "account", platform } : {};
}

/** The platform that words are and nothing else: 新浪微博, 抖音号, 微信公众号账号. */
function wholePlatform(words: string): Platform | undefined {
  const found = platformAt(words, 0);
  return found && /^(?:账号|帐号|平台|号)?$/u.test(words.slice(found.word.length)) ? found.value : undefined;
}

/** What a row is about by its own cell, where rows of websites and of accounts stand below each other: `甲县 | 政府网站`, `甲县 | 政务新媒体`. */
export function themeOfRow(row: TableRow): ReturnType<typeof themeOfHeader> {
  const classes = row.cells.filter(({ column, cell }) => !integerColumns.has(column.name) && !rateColumns.has(column.name) && CLASS.test(said(cell)));
  return classes.length === 1 ? themeOfHeader(said(classes[0]!.cell)) : platformOfRow(row);
}
