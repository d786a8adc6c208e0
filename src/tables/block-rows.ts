import type { ColumnName } from "../lexicon/columns.js";
import { concat, type MappedText } from "../text/mapped-text.js";
import { fit, mergeableColumns, type CellContext } from "./kinds.js";
import { opensWithRest } from "./name-rests.js";

/** So many lines more or fewer than the columns are a broken cell, or an empty one. */
const MOST_APART = 2;
const EMPTY: MappedText = { value: "", map: [] };
/** Readings that are no farther apart leave doubt. */
const DOUBT = 0.3;
/** Columns whose cell may be empty besides those whose cell may be merged. */
const OPTIONAL: ReadonlySet<ColumnName> = new Set(["note", "url", "score", "site_code", "account_code"]);

/** A way to fill the columns: each takes so many of the lines. */
type Sizes = readonly number[];

/**
 * Gives the lines of one row to the columns of its table, in order. Where there are more lines than columns a cell was broken, where there are fewer one is
 * empty; nothing where it is not plain which, or where the lines are no row at all.
 */
export function assignLines(lines: readonly MappedText[], columns: readonly ColumnName[], context: CellContext): MappedText[] | undefined {
  const spare = lines.length - columns.length;
  if (Math.abs(spare) > MOST_APART || lines.length < 2) return undefined;
  const ways = (spare < 0 ? choose(columns.length, -spare).filter((left) => left.every((x) => mergeableColumns.has(columns[x]!) || OPTIONAL.has(columns[x]!))) : chooseAgain(columns.length, spare))
    .map((chosen): Sizes => columns.map((_, x) => 1 + Math.sign(spare) * chosen.filter((other) => other === x).length));
  const ranked = ways.map((sizes) => ({ cells: cellsOf(lines, sizes), sizes })).map((way) => ({ ...way, score: scoreOf(way.cells, columns, way.sizes, context) })).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score <= 0 || (spare < 0 && second && best.score - second.score < DOUBT)) return undefined;
  return best.cells;
}

function cellsOf(lines: readonly MappedText[], sizes: Sizes): MappedText[] {
  let at = 0;
  return sizes.map((size) => (size === 0 ? EMPTY : concat(lines.slice(at, (at += size)))));
}

function scoreOf(cells: readonly MappedText[], columns: readonly ColumnName[], sizes: Sizes, context: CellContext): number {
  return cells.reduce((sum, { value }, x) => {
    if (sizes[x] === 0) return sum;
    // The rest of a name is none of its own: a cell does not begin with it.
    return sum + Math.max(-3, fit(columns[x]!, value, context)) - (opensWithRest(value) ? 1.6 : 0);
  }, 0);
}

/** The ways to choose so many of some columns. */
function choose(count: number, chosen: number): number[][] {
  if (chosen === 0) return [[]];
  return Array.from({ length: count }, (_, x) => x).flatMap((x) => choose(x, chosen - 1).map((rest) => [...rest, x]));
}

/** The ways to choose so many of some columns, one perhaps twice. */
function chooseAgain(count: number, chosen: number): number[][] {
  if (chosen === 0) return [[]];
  return Array.from({ length: count }, (_, x) => x).flatMap((x) => chooseAgain(x + 1, chosen - 1).map((rest) => [...rest, x]));
}
