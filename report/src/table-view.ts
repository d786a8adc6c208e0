/** A table of the page made ready to search, filter and sort: columns of its own and of its notice, and how often a thing occurs. */
import { rowsOf, table, type Cell, type Row, type Table } from "./data";
import { noticeName } from "./parts";

export interface TableSetup {
  /** The table of the data. */
  source: string;
  /** The column with the id of a record. */
  id: string;
  keep?: (row: (column: string) => Cell) => boolean;
  columns: string[];
  filters: string[];
  /** Which rows are the same thing. */
  same?: (row: (column: string) => Cell) => string;
}

const sameAccount = (row: (column: string) => Cell): string => String(row("entity_id") ?? row("account_code") ?? `${row("name")}/${row("platform")}`);
const sameUnit = (row: (column: string) => Cell): string => String(row("entity_id") ?? row("site_code") ?? `${row("name")}/${row("region")}`);

export const setups: Record<string, TableSetup> = {
  accounts: { source: "accounts", id: "account_id", columns: ["name", "platform", "owner", "region", "verdict", "account_code", "period", "times"], filters: ["platform", "verdict", "region", "period"], same: sameAccount },
  websites: { source: "units", id: "unit_id", keep: (row) => row("kind") === "website", columns: ["name", "owner", "region", "verdict", "finding", "site_code", "period", "times"], filters: ["verdict", "finding", "region", "period"], same: sameUnit },
  organizations: { source: "units", id: "unit_id", keep: (row) => row("kind") !== "website", columns: ["name", "kind", "region", "verdict", "finding", "period", "times"], filters: ["kind", "verdict", "finding", "region", "period"], same: sameUnit },
  problems: { source: "problems", id: "problem_id", columns: ["subject_name", "category", "text", "severity", "indicator", "rectified", "region", "period"], filters: ["category", "severity", "subject_kind", "region", "period"] },
  rates: { source: "rates", id: "rate_id", columns: ["region", "period", "subject", "platform", "metric", "scope", "checked", "passed", "failed", "reported_text", "computed", "difference", "verdict"], filters: ["verdict", "subject", "metric", "platform", "region", "period"] },
  notices: { source: "notices", id: "notice_id", columns: ["title", "region", "period", "level", "issuer_full", "signed_on", "campaign", "n_rates", "n_accounts", "n_problems", "n_checks_failed", "n_repairs", "source"], filters: ["region", "year", "level", "campaign", "scheme", "source_trust"] },
  repeat_offenders: { source: "repeat_offenders", id: "entity_id", columns: ["name", "kind", "platform", "region", "n_periods", "longest_run", "first_period", "last_period", "categories"], filters: ["kind", "platform", "region"] },
};

export interface ReadyTable {
  setup: TableSetup;
  /** The rows of the setup, as places in the data's table. */
  rows: number[];
  get: (column: string, row: number) => Cell;
  /** What a search looks through, in lower case. */
  text: (row: number) => string;
  sameKey: (row: number) => string;
  rowOf: (row: number) => Row;
}

export async function readyTable(name: string): Promise<ReadyTable> {
  const setup = setups[name]!;
  const [data, notices] = await Promise.all([table(setup.source), rowsOf("notices")]);
  const byId = new Map(notices.map((notice) => [String(notice["notice_id"]), { notice, period: periodOf(notice) }]));
  const noticeIds = (row: number): string => String(data.get("notice_id", row) ?? "");
  const rows: number[] = [];
  for (let row = 0; row < data.length; row++) if (!setup.keep || setup.keep((column) => data.get(column, row))) rows.push(row);
  const keys = new Map<number, string>();
  const counts = new Map<string, number>();
  if (setup.same) {
    for (const row of rows) {
      const key = setup.same((column) => data.get(column, row));
      keys.set(row, key);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const get = (column: string, row: number): Cell => {
    if (column === "times") return counts.get(keys.get(row) ?? "") ?? 1;
    if (column === "period") return data.columns.includes("period") ? data.get("period", row) : (byId.get(noticeIds(row))?.period ?? null);
    if (column === "region") return ownRegion(data, row) ?? byId.get(noticeIds(row))?.notice["region"] ?? null;
    return data.get(column, row);
  };
  const searched = new Map<number, string>();
  const searchColumns = [...new Set([...setup.columns, ...data.columns])].filter((column) => !["times", "notice_id", "entity_id"].includes(column) && typeof column === "string");
  const text = (row: number): string => {
    let words = searched.get(row);
    if (words === undefined) searched.set(row, (words = searchColumns.map((column) => get(column, row)).filter((cell) => typeof cell === "string").join("\u0001").toLowerCase()));
    return words;
  };
  return {
    setup, rows, get, text, sameKey: (row) => keys.get(row) ?? "",
    rowOf: (row) => ({ ...data.row(row), ...Object.fromEntries(setup.columns.map((column) => [column, get(column, row)])) }),
  };
}

function ownRegion(data: Table, row: number): Cell {
  return data.get("region", row) ?? data.get("region_today", row);
}

function periodOf(notice: Row): string | null {
  const name = noticeName({ ...notice, region: "" }).trim();
  return name === notice["notice_id"] ? null : name;
}

/** Orders rows by a column: numbers by size, words by the Chinese order, what is empty last. Distinct words are compared once. */
export function sorted(ready: ReadyTable, rows: readonly number[], column: string, down: boolean): number[] {
  const values = rows.map((row) => ready.get(column, row));
  const words = [...new Set(values.filter((value) => typeof value === "string"))];
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const rank = new Map(words.sort((a, b) => collator.compare(a, b)).map((word, index) => [word, index]));
  const size = values.map((value) => (value === null ? null : typeof value === "string" ? rank.get(value)! : Number(value)));
  const order = rows.map((_, index) => index);
  const sign = down ? -1 : 1;
  order.sort((a, b) => {
    const [left, right] = [size[a]!, size[b]!];
    if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
    return sign * (left - right) || a - b;
  });
  return order.map((index) => rows[index]!);
}
