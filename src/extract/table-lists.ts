/** Cells that list several names: classes, places or answers with the names that belong to them. */
import type { ColumnName } from "../lexicon/columns.js";
import type { Table } from "../notice/nodes.js";
import { themeOfHeader } from "../tables/header.js";
import { matchesOf } from "../text/match.js";
import { quoteText, type NoticeContext } from "./context.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { placeOf } from "./table-places.js";
import { has, type TableRow } from "./table-rows.js";
import { findingOf, verdictOfCell, verdictOfTitle } from "./table-verdicts.js";

/** A name in a cell that lists several, and where it begins. */
interface ListedName {
  name: string;
  start: number;
}

const LISTED = /“[^“”]*”[^、,;“\n]*|[^、,;“\n]+/gu;

/** Cuts a cell that lists names (`甲、乙`, `“甲”网、“乙”网`, `“甲、乙”`) at its separators; what stands in quotes of its own is one name. */
export function listedNames(value: string): ListedName[] {
  const pieces = matchesOf(LISTED, value).map((match) => ({ text: match[0], at: match.index }));
  const alone = pieces.filter(({ text }) => text.startsWith("“")).length === 1;
  return pieces.flatMap(({ text, at }): ListedName[] => {
    const quoted = /^“([^“”]*)”/u.exec(text)?.[1];
    const inner = quoted ?? text;
    const start = at + (quoted === undefined ? 0 : 1);
    const names = quoted !== undefined && alone ? matchesOf(/[^、]+/gu, inner).map((match) => ({ name: match[0], start: start + match.index })) : [{ name: inner, start }];
    return names.map(({ name, start: from }) => ({ name: name.trim(), start: from + name.length - name.trimStart().length })).filter(({ name }) => name !== "");
  });
}

/** Columns that a list of names under classes has beside names and class: none of them says something of one name alone. */
const LIST_COLUMNS: ReadonlySet<ColumnName> = new Set(["serial", "region", "finding", "verdict", "note", "name", "site", "account", "organization", "running", "checked", "problem_count"]);
const LISTED_COLUMNS = ["account", "name", "site", "organization"] as const;
/** A name of a list is no longer than this, and no sentence. */
export const LONGEST_LISTED = 30;

/**
 * Tells whether a table's rows are classes with the names that belong to them: what was answered, or verdicts or places with several names each.
 */
export function listsNames(table: Table, rows: readonly TableRow[]): boolean {
  if (!has(table, ...LISTED_COLUMNS) || !table.columns!.every(({ name }) => LIST_COLUMNS.has(name))) return false;
  const listed = rows.map((row) => listedNames(LISTED_COLUMNS.map((name) => row.cell(name)).find(Boolean)?.value ?? ""));
  const several = listed.some((names) => names.length > 1);
  if (has(table, "finding") || (several && has(table, "verdict"))) return true;
  const areNames = listed.flat().every(({ name }) => name.length <= LONGEST_LISTED && !/[,。;:]|\d[个次条]/u.test(name));
  return several && areNames && has(table, "region", "note") && table.columns!.filter(({ name }) => LISTED_COLUMNS.some((other) => other === name)).length === 1;
}

/** Reads the websites, bodies or accounts of a cell that lists them under a label that says what was found. */
export function listedSubjects(context: NoticeContext, place: Place<Table>, row: TableRow): Subject[] {
  const column = LISTED_COLUMNS.find((name) => row.cell(name));
  if (!column) return [];
  const cell = row.cell(column)!;
  const label = row.text("finding") ?? row.text("verdict") ?? "";
  const found = findingOf(label);
  const where = placeOf(context, row);
  const title = place.headings.join("");
  const shared = {
    scope: row.text("note") ?? where.scope, region_code: where.region_code, region: where.region, owner: null,
    verdict: found?.verdict ?? verdictOfCell(label) ?? verdictOfTitle(title), problems: [],
  };
  return listedNames(cell.value).map(({ name, start }): Subject => {
    const evidence = quoteText(context, cell, `${place.location}/row/${row.number}`, start, start + name.length);
    if (column === "account") return { table: "accounts", name, platform: themeOfHeader(title).platform ?? null, platform_text: null, account_code: null, ...shared, ...evidence };
    return { table: "units", name, kind: column === "organization" ? "organization" : "website", site_code: null, finding: found?.finding ?? null, ...shared, ...evidence };
  });
}
