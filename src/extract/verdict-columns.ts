/** Tables whose columns are verdicts, and whose cells list the names that they fall on: 地区 | 合格网站 | 不合格网站. */
import type { Column, Table } from "../notice/nodes.js";
import type { Verdict } from "../records/unit.js";
import { themeOfHeader } from "../tables/header.js";
import { quoteText, type NoticeContext } from "./context.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { listedNames, LONGEST_LISTED } from "./table-lists.js";
import { placeOf } from "./table-places.js";
import type { TableRow } from "./table-rows.js";

/** A head that is a verdict, with what it judges: 合格且未发现问题, 不合格网站, 优秀账号名单. */
const HEAD = /^(?:(?<fail>不合格|不达标|未达标)|(?<basic>基本合格|基本达标)|(?<pass>合格|达标)(?:[,且和、并]{0,2}(?:未发现问题|无问题))?|(?<praise>优秀|表扬|先进)|(?<named>批评|提醒|警示|预警|存在问题|有问题))的?(?:政府|政务)?(?:网站|新媒体|账号|单位|部门|地区)?(?:名单|名称)?$/u;
const NONE = /^[\s无—–/\\-]*$/u;
const FIGURE = /^[\d.,%\s]+[个家条]?$/u;
const SENTENCE = /[。:]|[,;].*[,;].*[未不]/u;

function verdictOfHead({ header }: Column): Verdict | undefined {
  const found = HEAD.exec(header)?.groups;
  return found && (found.fail ? "fail" : found.basic ? "basic-pass" : found.pass ? "pass" : found.praise ? "commended" : "named");
}

/** Tells whether two columns or more are verdicts, and their cells hold names, several of them in some. */
export function listsByVerdict(table: Table, rows: readonly TableRow[]): boolean {
  const judging = (table.columns ?? []).filter((column) => verdictOfHead(column) !== undefined);
  if (judging.length < 2) return false;
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ column, cell }) => (judging.includes(column) && cell && !NONE.test(cell.value) ? [cell.value] : [])));
  const names = values.map((value) => listedNames(value).map(({ name }) => name));
  return names.some((listed) => listed.length > 1) && !values.some((value) => FIGURE.test(value) || SENTENCE.test(value)) && names.flat().every((name) => name.length > 1 && name.length <= LONGEST_LISTED);
}

/** Reads the names of a row below the verdicts of its columns. */
export function judgedNames(context: NoticeContext, place: Place<Table>, row: TableRow): Subject[] {
  const title = place.headings.join("");
  const { scope, region, region_code } = placeOf(context, row);
  return row.cells.flatMap(({ column, cell }): Subject[] => {
    const verdict = verdictOfHead(column);
    if (!verdict || !cell || NONE.test(cell.value)) return [];
    const theme = { ...themeOfHeader(title), ...themeOfHeader(column.header) };
    return listedNames(cell.value).map(({ name, start }): Subject => {
      const shared = { name, scope, region, region_code, owner: null, verdict, problems: [], ...quoteText(context, cell, `${place.location}/row/${row.number}`, start, start + name.length) };
      if (theme.subject === "account") return { table: "accounts", platform: theme.platform ?? null, platform_text: null, account_code: null, ...shared };
      return { table: "units", kind: theme.subject === "website" ? "website" : "organization", site_code: null, finding: null, ...shared };
    });
  });
}
