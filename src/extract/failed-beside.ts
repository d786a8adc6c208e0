/** Names of those that failed, in a column beside the counts of a place or body: 凤凰镇 | 3 | 2 | 不合格账号名称. */
import type { Cell, Column, Table } from "../notice/nodes.js";
import { themeOfHeader } from "../tables/header.js";
import { integerColumns, rateColumns } from "../tables/kinds.js";
import { quoteText, type NoticeContext } from "./context.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { LONGEST_LISTED, listedNames } from "./table-lists.js";
import { placeOf } from "./table-places.js";
import type { TableRow } from "./table-rows.js";

const FAILED = /不合格|不达标|未达标|不及格/u;
const NOBODY = /^(?:无|[-—–/\\]+)$/u;

/** The column that names those which failed, where others beside it count what was checked and what came of it. */
export function failedColumn({ columns = [] }: Table): Column | undefined {
  const has = (...names: Column["name"][]): boolean => columns.some(({ name }) => names.includes(name));
  const failed = columns.filter(({ name, header }) => (name === "account" || name === "site") && FAILED.test(header));
  const others = columns.some(({ name }) => (name === "account" || name === "site") && !failed.some((column) => column.name === name));
  const figures = columns.filter(({ name }) => integerColumns.has(name) || rateColumns.has(name)).length;
  return failed.length === 1 && !others && figures >= 2 && has("checked", "running") && has("rate", "passed", "failed") ? failed[0] : undefined;
}

/** Those that the cell of a row names for failing. */
export function failedBeside(context: NoticeContext, place: Place<Table>, row: TableRow, column: Column): Subject[] {
  const cell = row.cells.find((item) => item.column === column)?.cell;
  return cell ? listedNames(cell.value).filter(({ name }) => name.length <= LONGEST_LISTED && !NOBODY.test(name)).map(({ name, start }) => subject(context, place, row, cell, column, name, start)) : [];
}

function subject(context: NoticeContext, place: Place<Table>, row: TableRow, cell: Cell, column: Column, name: string, start: number): Subject {
  const where = placeOf(context, row);
  const shared = { scope: where.scope, region_code: where.region_code, region: where.region, owner: where.owner, verdict: "fail" as const, problems: [] };
  const evidence = quoteText(context, cell, `${place.location}/row/${row.number}`, start, start + name.length);
  if (column.name === "site") return { table: "units", name, kind: "website", site_code: null, finding: null, ...shared, ...evidence };
  return { table: "accounts", name, platform: themeOfHeader(`${column.header}${place.headings.join("")}`).platform ?? null, platform_text: null, account_code: null, ...shared, ...evidence };
}
