import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { agrees } from "./arithmetic.js";

/** Columns that are the whole already. */
const WHOLES: ReadonlySet<ColumnName> = new Set(["checked", "messages", "problem_count"]);
/** Parts and rates that prove their whole. */
const PARTS = ["passed", "failed", "rate", "fail_rate"] as const;
const COUNT = /^\d{1,7}(?=[个家条]?$)/u;

/**
 * Finds the column of counts under a head not known that is the whole of the parts beside it: in each row what passed and what failed add up to it, or
 * in nearly all rows the rate follows from it. Nothing where two columns could be the whole, or where few rows prove it.
 */
export function unreadWhole(columns: readonly Column[], rows: readonly string[][]): number | undefined {
  const columnsOf = (name: ColumnName): number[] => columns.flatMap((column, x) => (column.name === name ? [x] : []));
  const parts = PARTS.flatMap((name) => columnsOf(name).map((x) => ({ name, x })));
  const named = new Set(parts.map(({ name }) => name));
  const counted = named.has("passed") || named.has("failed");
  if (!counted || named.size < 2 || named.size < parts.length || columns.some(({ name }) => WHOLES.has(name))) return undefined;
  const found = columnsOf("note").filter(proves);
  return found.length === 1 ? found[0] : undefined;

  function proves(x: number): boolean {
    const filled = rows.filter((row) => COUNT.test(row[x] ?? "") && parts.every((part) => /\d/u.test(row[part.x] ?? "")));
    if (filled.length < 2 || filled.length < rows.length - 1) return false;
    const rowsThat = (holds: (whole: number, value: (name: ColumnName) => string) => boolean): number =>
      filled.filter((row) => holds(Number(COUNT.exec(row[x]!)![0]), (name) => row[parts.find((part) => part.name === name)!.x]!)).length;
    if (named.has("passed") && named.has("failed")) return rowsThat((whole, value) => whole === Number.parseInt(value("passed"), 10) + Number.parseInt(value("failed"), 10)) === filled.length;
    // A printed rate may be wrong now and then.
    return filled.length >= 3 && rowsThat((whole, value) => agrees({ checked: String(whole), ...Object.fromEntries(parts.map(({ name }) => [name, value(name)])) })) * 5 >= filled.length * 4;
  }
}
