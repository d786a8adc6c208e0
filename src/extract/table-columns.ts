/** Tables and rows about the columns of websites: whoever keeps a column is named for it, and does not fail with it. */
import type { ColumnName } from "../lexicon/columns.js";
import type { Table } from "../notice/nodes.js";
import { isFigure, rateColumns } from "../tables/kinds.js";
import type { Place } from "./places.js";
import { has, type TableRow } from "./table-rows.js";

const COLUMN = "(?:信息公开|公开|网站)?(?:栏目|专栏|板块)";
/** A class of rows that are columns, and a name that is one's. */
const CLASS = new RegExp(`^(?:政府|门户|网站)*${COLUMN}$`, "u");
const NAME = /^“[^“”]+”(?:栏目|专栏|板块)?$|(?:栏目|专栏)$/u;
/** Heads and titles that speak of columns. */
const HEAD = /(?:栏目|专栏|板块)(?:名称)?$/u;
const TITLE = /(?:栏目|专栏)(?!数)/u;
/** What fails or is amiss by the title is a column: 未达标栏目情况表. */
const FAILING = /(?:不合格|未达标|不达标|异常|问题|超期|逾期|空白|未(?:按[时期]|及时|定期|如期|正常)?(?:更新|保障|维护)|不更新|(?:更新|保障|维护)(?:不及时|不到位|不力|滞后|超期))的?[^,。、和与及]{0,6}(?:栏目|专栏)/u;

/** Columns of a list of websites that says something of each beside its figures. */
const OF_LISTS: readonly ColumnName[] = ["account", "problem", "verdict", "finding", "misprint", "score", "rectified", "site_code", "account_code", "owner", "platform", "date", "rank"];

/** Tells whether a table of websites gives a rate of each and nothing else (网站 | 监测次数 | 可用率): its rows are figures, and name nobody for a reason. */
export function countsWebsites(table: Table): boolean {
  return has(table, "site") && has(table, ...rateColumns) && !has(table, ...OF_LISTS) && table.columns!.filter(isFigure).length > 1;
}

/** Tells whether a row of accounts and columns is a column's: by its class or by the name in the accounts' place. */
export function isOfColumn(row: TableRow): boolean {
  const name = row.text("account") ?? row.text("site") ?? "";
  return row.cells.some(({ column, cell }) => (column.name === "platform" || column.name === "note") && CLASS.test(cell?.value.replace(/\s+/gu, "") ?? "")) || (row.cell("platform") === undefined && NAME.test(name) && /栏目|专栏|板块/u.test(name));
}

/** Tells whether a table is about columns alone: by a head, or by its title. */
export function isAboutColumns({ node, headings }: Place<Table>): boolean {
  const title = headings.join("");
  return node.columns!.some(({ header }) => HEAD.test(header)) || (TITLE.test(title) && !/账号|帐号|新媒体|公众号/u.test(title));
}

/** Tells whether it is columns that a title says to fail, and nobody who keeps them. */
export function failsColumns(title: string): boolean {
  return FAILING.test(title);
}
