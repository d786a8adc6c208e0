/** Rows of heads that no list has, known by what stands below them: every cell of a column is of one kind, and its head is not. */
import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { columnFor } from "./header.js";
import { fit, isFigure } from "./kinds.js";
import { refineColumns } from "./refine.js";
import { blockWidth, stackBlocks } from "./side-by-side.js";
import { isFigureCell } from "./tail-rows.js";
import { filledCells } from "./told-by-cells.js";

/** A head is made of words, and no longer than this. */
const HEAD = /^[\p{Script=Han}A-Za-z()%、,/“”.]{1,14}$/u;
const FEWEST_COLUMNS = 3;
/** In so many columns the cells are of a kind that the head is not; below one row alone in one more. */
const FEWEST_TELLING = 2;
/** Who is named. */
const NAMED: ReadonlySet<ColumnName> = new Set(["account", "site", "organization", "name"]);
/** What beside a name says that the columns are understood. */
const TELLING: ReadonlySet<ColumnName> = new Set(["platform", "site_code", "account_code", "problem", "owner", "verdict"]);
/** Kinds of cells that no head is. */
const KINDS: readonly { names: readonly ColumnName[]; score: number }[] = [
  { names: ["platform", "site_code", "account_code", "verdict", "rectified"], score: 3 }, { names: ["owner", "organization", "region"], score: 1.4 }, { names: ["problem"], score: 2 },
];

/** Tells whether words may be heads: none holds a figure. */
export function mayBeHead(cell: string): boolean {
  return HEAD.test(cell.replace(/\s+/gu, ""));
}

/** Names the columns below a row of heads by what stands in them; nothing where they are not understood, or where the heads are of the kind of their cells. */
export function toldColumns(heads: readonly string[], below: readonly (readonly string[])[], title = ""): Column[] | undefined {
  const block = blockWidth(heads);
  if (block !== undefined) return toldColumns(heads.slice(0, block), stackBlocks(below, block, (cell) => cell.trim() === ""), title);
  if (heads.length < FEWEST_COLUMNS || below.length === 0 || !heads.every(mayBeHead) || new Set(heads.map((head) => head.replace(/\s+/gu, ""))).size < heads.length) return undefined;
  const rows = below.map((row) => [...row]);
  const columns = refineColumns(heads.map((head) => columnFor(head)), rows, title);
  const telling = columns.filter((column, x) => isOfAnotherKind(column, heads[x]!, filledCells(rows, x))).length;
  return telling >= FEWEST_TELLING + (below.length === 1 ? 1 : 0) && areUnderstood(columns) ? columns : undefined;
}

/** Tells whether all cells of a column are of a kind that its head is not. */
function isOfAnotherKind({ name }: Column, head: string, cells: readonly string[]): boolean {
  if (cells.length === 0) return false;
  if (cells.every(isFigureCell)) return !isFigureCell(head);
  const kind = KINDS.find(({ names }) => names.includes(name));
  return kind !== undefined && cells.filter((cell) => fit(name, cell) >= kind.score).length * 5 >= cells.length * 4 && fit(name, head) < kind.score;
}

/** Tells whether columns say who is named and why or where, or of whom their figures are: a rate and a count of what it is of. */
function areUnderstood(columns: readonly Column[]): boolean {
  const names = new Set(columns.map(({ name }) => name));
  const named = columns.some(({ name }) => NAMED.has(name)) && columns.some(({ name }) => TELLING.has(name));
  const figures = columns.filter(isFigure).map(({ name }) => name);
  return named || (figures.length > 1 && ["rate", "reply_rate", "completion_rate", "failed"].some((name) => names.has(name as ColumnName)) && ["checked", "running", "messages"].some((name) => names.has(name as ColumnName)));
}
