import { endsAsBody } from "../lexicon/organizations.js";
import { ACCOUNT_CODE, isDepartment, SITE_CODE } from "../tables/kinds.js";
import { divisionByCode } from "../lexicon/gazetteer.js";
import { platformOf, platformOfCode } from "../lexicon/platforms.js";
import type { Cell, Table } from "../notice/nodes.js";
import { themeOfHeader } from "../tables/header.js";
import { isNoName } from "../tables/rubbish-rows.js";
import { namesOthers } from "./annex-prose.js";
import { divisionOf, quote, type NoticeContext } from "./context.js";
import { failedBeside, failedColumn } from "./failed-beside.js";
import type { Place } from "./places.js";
import { failsByScore, passMarkOf } from "./pass-mark.js";
import type { AccountSubject, Subject, UnitSubject } from "./subjects.js";
import { listedSubjects, listsNames } from "./table-lists.js";
import { placeOf } from "./table-places.js";
import { judgedNames, listsByVerdict } from "./verdict-columns.js";
import { countsWebsites, failsColumns, isOfColumn } from "./table-columns.js";
import { problemsOf } from "./table-problems.js";
import { has, rowsOf, type TableRow } from "./table-rows.js";
import type { Verdict } from "../records/unit.js";
import { findingOf, ownVerdict, verdictOfRow } from "./table-verdicts.js";

/** A list of both kinds says of each row by its 类型 what it is. */
const WEBSITE = /^(?:政府|政务|门户|部门)*(?:网站|子站|站点)$/u;

/** What stands in a name's place for the page that a body keeps on its government's website: it has no name of its own. */
const PAGE = /^(?:本?(?:单位|部门|政府)?(?:门户)?网站)?(?:子页|页面|网页|子网站|子站|子频道)$|^(?:政府)?(?:门户)?网站$/u;

/** A table of portals names each by its place. */
const PORTALS = /门户网站/u;

/** A class of owners stands where the place does; a row that was cut may bring it below the names of sites, and it is none. */
const CLASS = /^[省市县区州旗盟]{1,3}(?:直|级|属)(?:部门|单位|机关)?$/u;

/** What can be the name of a body or a website: two characters or more, or an address. A single letter is a scrap of a table that was cut wrongly. */
const NAME = /\p{Script=Han}.*\p{Script=Han}|[A-Za-z]{3}/u;

/** Reads the units or accounts that a table lists, a row each, with their problems. */
export function subjectsOfTable(context: NoticeContext, place: Place<Table>): Subject[] {
  const table = place.node;
  const title = place.headings.join("");
  const rows = rowsOf(table).filter((row) => row.kind !== "total");
  const failed = failedColumn(table);
  if (failed) return rows.flatMap((row) => failedBeside(context, place, row, failed));
  if (listsByVerdict(table, rows)) return rows.flatMap((row) => judgedNames(context, place, row));
  if (listsNames(table, rows)) return rows.flatMap((row) => listedSubjects(context, place, row));
  if (has(table, "account")) return rows.flatMap((row) => accountRow(context, place, row, title) ?? []);
  if (countsWebsites(table)) return [];
  if (has(table, "site")) return rows.flatMap((row) => unitOf(context, place, row, title, "site") ?? []);
  const judged = has(table, "problem", "verdict", "finding", "problem_count", "rectified", "misprint");
  const named = namedColumn(table);
  // Problems beside the share of them that was put right are a statistic, whoever they were found at.
  const counted = has(table, "rate", "running", "checked") || (has(table, "completion_rate") && !has(table, "problem", "verdict", "site_code"));
  if (named && (judged || failsColumns(title)) && !counted) return rows.filter((row) => named !== "organization" || !namesOthers(row)).flatMap((row) => unitOf(context, place, row, title, named) ?? []);
  // Beside figures a body is named only where its row judges it; so is a place, whose site or work is judged.
  const body = named ?? (has(table, "region") ? "region" : undefined);
  if (body && has(table, "verdict")) return rows.filter(ownVerdict).flatMap((row) => unitOf(context, place, row, title, body) ?? []);
  return [];
}

/** The column that names whom a table without accounts and websites is about; who runs a website stands for it where only its code is printed beside. */
function namedColumn(table: Table): "organization" | "name" | "owner" | undefined {
  if (has(table, "organization")) return "organization";
  if (has(table, "name")) return "name";
  return has(table, "owner") && has(table, "site_code") ? "owner" : undefined;
}

/** What a row of a table with accounts names: an account, a website, or the body that keeps a column. */
function accountRow(context: NoticeContext, place: Place<Table>, row: TableRow, title: string): Subject | undefined {
  if (WEBSITE.test(row.text("platform") ?? "")) return unitOf(context, place, row, title, "account");
  if (!isOfColumn(row) && !PAGE.test(row.text("account") ?? "")) return accountOf(context, place, row, title);
  const keeper = row.cell("organization") ? "organization" : row.cell("owner") ? "owner" : undefined;
  return keeper && unitOf(context, place, row, title, keeper);
}

function unquoted(cell: Cell): string {
  const value = cell.value.replace(/\n/gu, "").trim();
  const quoted = /^“([^“”]+)”(?:网站?|门户网站)?$/u.exec(value);
  return (quoted ? quoted[1]! : value).replace(/\s+(?=\p{Script=Han})/gu, "");
}

/** Takes the platform off a name in one cell with it: `“甲县教育”微信公众号`, `甲县教育(微博)`. */
function namedWithPlatform(cell: Cell): { name: string; platformText?: string } {
  const value = cell.value.replace(/\n/gu, "").trim();
  const found = /^“(?<name>[^“”]+)”\s*(?<platform>[^“”()\s]{2,8})$|^(?<plain>[^()“”]+)\((?<inside>[^()]{2,8})\)$/u.exec(value)?.groups;
  const platformText = found?.platform ?? found?.inside;
  return platformText !== undefined && platformOf(platformText) ? { name: (found!.name ?? found!.plain)!.trim(), platformText } : { name: unquoted(cell) };
}

/** Takes the body that runs a website off its name, where it stands in brackets behind it and in no column of its own: `甲旅游网(甲市旅游局)`. */
function namedWithOwner(cell: string, column: string | null | undefined): { name: string; owner?: string } {
  const found = column === null ? /^([^()]*网站?)\(([^()]{3,30})\)$/u.exec(cell) : null;
  return found && (endsAsBody(found[2]!) || isDepartment(found[2]!)) ? { name: found[1]!, owner: found[2]! } : { name: cell };
}

/** The platform as printed; a cell that says no more than that there is one (`政务新媒体`) leaves it to the name's brackets. */
function printedPlatform(row: TableRow, beside: string | undefined): string | null {
  const cell = row.text("platform")?.replace(/\s+/gu, "");
  return (cell !== undefined && beside !== undefined && platformOf(cell) === undefined ? beside : cell) ?? beside ?? null;
}

function accountOf(context: NoticeContext, place: Place<Table>, row: TableRow, title: string): AccountSubject | undefined {
  const nameCell = row.cell("account");
  if (!nameCell) return undefined;
  const { name, platformText } = namedWithPlatform(nameCell);
  // A rule of dashes is no name, nor are figures.
  if (isNoName(name)) return undefined;
  const codeText = row.text("account_code")?.replace(/\s+/gu, "") ?? null;
  const printed = printedPlatform(row, platformText);
  const header = row.cells.find(({ column }) => column.name === "account")?.column;
  const platform = (printed ? (platformOf(printed) ?? "other") : undefined) ?? (codeText ? platformOfCode(codeText) : undefined) ?? header?.platform ?? themeOfHeader(row.label ?? "").platform ?? themeOfHeader(title).platform ?? null;
  const where = placeOf(context, row);
  const code = codeText && ACCOUNT_CODE.test(codeText) ? codeText : null;
  return {
    table: "accounts", name, platform, platform_text: printed, account_code: codeText, owner: where.owner, scope: where.scope,
    region_code: where.region_code ?? (code && where.scope === null ? (divisionByCode(code.slice(0, 6), context.year)?.code ?? null) : null), region: where.region,
    verdict: judgedRow(context, row, title), problems: problemsOf(context, place, row), ...quote(context, row.range, `${place.location}/row/${row.number}`),
  };
}

/** The verdict of a row; one that nothing else judges fails by its score. */
function judgedRow({ notice }: NoticeContext, row: TableRow, title: string): Verdict {
  const verdict = verdictOfRow(row, title);
  return verdict === "named" && failsByScore(row, passMarkOf(notice)) ? "fail" : verdict;
}

function unitOf(context: NoticeContext, place: Place<Table>, row: TableRow, title: string, column: "site" | "organization" | "owner" | "name" | "account" | "region"): UnitSubject | undefined {
  const nameCell = row.cell(column);
  if (!nameCell) return undefined;
  const where = placeOf(context, row);
  const siteCode = row.text("site_code")?.replace(/\s+/gu, "") ?? null;
  const { name, owner } = namedWithOwner(unquoted(nameCell), column === "site" ? where.owner : undefined);
  if (!NAME.test(name) || isNoName(name) || (column === "site" && CLASS.test(name))) return undefined;
  const isSite = column === "site" || column === "account" || (siteCode !== null && !isOfColumn(row)) || (column === "region" && PORTALS.test(title));
  const keeps = !isSite && (isOfColumn(row) || failsColumns(title));
  return {
    table: "units", name, kind: isSite ? "website" : divisionOf(context, name) ? "region" : "organization",
    site_code: siteCode, owner: (owner ?? where.owner) === name ? null : (owner ?? where.owner), scope: where.scope,
    region_code: where.region_code ?? (siteCode && SITE_CODE.test(siteCode) && where.scope === null ? (divisionByCode(siteCode.slice(0, 6), context.year)?.code ?? null) : null),
    region: where.region, verdict: keeps ? (ownVerdict(row) ?? "named") : judgedRow(context, row, title), finding: findingOf(row.text("finding") ?? "")?.finding ?? null,
    problems: problemsOf(context, place, row), ...quote(context, row.range, `${place.location}/row/${row.number}`),
  };
}
