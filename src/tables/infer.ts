import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { fit, type CellContext } from "./kinds.js";

const INFERABLE: readonly ColumnName[] = ["region", "site_code", "account_code", "platform", "problem", "verdict", "rectified", "rate", "owner"];
/** Below this average fit a column's data leave doubt, and it stays unnamed. */
const SURE = 1.3;

/**
 * Names the columns of a table whose header is lost, as far as the data leave no doubt. Beside a code or a problem the one column of free text that is
 * left holds the names: of accounts where an account code, a platform or the annex's title says so, of websites otherwise.
 */
export function inferColumns(columns: readonly Column[], rows: readonly string[][], context: CellContext & { title?: string }): Column[] {
  const taken = new Set<ColumnName>();
  const inferred = columns.map((column, x): Column => {
    const values = rows.map((row) => row[x] ?? "").filter((value) => value.trim() !== "");
    if (values.length > 0 && x === 0 && countsUp(values)) return { ...column, name: "serial" };
    const best = INFERABLE.filter((name) => !taken.has(name))
      .map((name) => ({ name, score: values.reduce((sum, value) => sum + fit(name, value, context), 0) / Math.max(1, values.length) }))
      .sort((a, b) => b.score - a.score)[0];
    if (!best || best.score < SURE) return column;
    taken.add(best.name);
    return { ...column, name: best.name };
  });
  const free = inferred.filter(({ name }) => name === "note");
  const owner = inferred.filter(({ name }) => name === "owner");
  const accounts = taken.has("account_code") || taken.has("platform") || /新媒体|账号|帐号|公众号/u.test(context.title ?? "");
  // Beside its owner an account has a name of its own, which is no remark: short, and different in each row.
  const named = free.length === 1 && owner.length === 1 && accounts && areNames(rows.map((row) => row[inferred.indexOf(free[0]!)] ?? ""));
  const open = named ? free : [...free, ...owner];
  if (open.length === 1 && (taken.has("problem") || taken.has("account_code") || taken.has("site_code"))) {
    return inferred.map((column) => (column === open[0] ? { ...column, name: accounts ? "account" : taken.has("site_code") || /网站/u.test(context.title ?? "") ? "site" : "organization" } : column));
  }
  return inferred;
}

const LONGEST_NAME = 16;

function areNames(values: readonly string[]): boolean {
  return new Set(values).size === values.length && values.every((value) => value.trim().length > 1 && value.length <= LONGEST_NAME && !/[,。;:、]/u.test(value) && fit("problem", value) < 1);
}

/** Tells whether numbers count up; below the heading of the next group they begin again. */
function countsUp(values: readonly string[]): boolean {
  const first = Number(values[0]);
  return Number.isInteger(first) && first > 0 && values.every((value, i) => i === 0 || Number(value) === Number(values[i - 1]) + 1 || (value === "1" && Number(values[i - 1]) > 1));
}
