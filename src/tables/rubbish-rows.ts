import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Table } from "../notice/nodes.js";
import type { AlignedCell, AlignedRow, Alignment } from "./align.js";
import { gridOf } from "./grid.js";
import { isRowLabel } from "./label-rows.js";

/** Columns of which each cell names somebody. */
const NAMES: ReadonlySet<ColumnName> = new Set(["account", "site", "name", "organization", "owner"]);
/** Percentages, and what only figures make up. */
const FIGURES = /\d%|^%|^\.\d|\d\.$|^[\d\s.%]+$/u;
/** The label of another annex, and the title of a table by its period. */
const LABEL = /^附[件表录][\d一二三四五六七八九]{1,2}(?:$|[:\d]|.*(?:名单|清单|情况|统计|汇总|一览|结果)表?$)/u;
const TITLE = /20[12]\d年.*(?:名单|清单|情况|统计|汇总|一览|结果)表?$/u;

/** A website's code between words: several cells run together. */
const CODE_INSIDE = /\p{Script=Han}\d{10}(?:$|\p{Script=Han})/u;

/** Tells whether what stands in a name's place is none: figures, a label, a title. Such a row was cut from something that is no row of its table. */
export function isNoName(text: string): boolean {
  const words = text.replace(/\s+/gu, "");
  return !/\p{L}/u.test(words) || FIGURES.test(words) || LABEL.test(words) || TITLE.test(words) || CODE_INSIDE.test(words) || isRowLabel(words);
}

/**
 * Takes the rows out of an alignment in which a name is none, with those between them: what they were cut from was read as no table of its own. The rows
 * before them are read again without them, since what is printed in each row and what is merged was judged with them.
 *
 * @param again reads the rows up to a place.
 */
export function withoutRubbish(aligned: Alignment, columns: readonly Column[], valueOf: (cell: AlignedCell) => string, again: (until: number) => Alignment | undefined): Alignment {
  const isRubbish = ({ cells }: AlignedRow): boolean => cells.some((cell, x) => cell && NAMES.has(columns[x]!.name) && isNoName(valueOf(cell)));
  const [first, last] = [aligned.rows.findIndex(isRubbish), aligned.rows.findLastIndex(isRubbish)];
  if (first < 0) return aligned;
  const cells = aligned.rows.slice(first, last + 1).flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  const start = Math.min(...cells.map((cell) => cell.start));
  const rest = { start, end: Math.max(...cells.map(({ end }) => end)) };
  const before = first > 0 ? again(start) : undefined;
  const rows = before && !before.rows.some(isRubbish) ? before.rows : aligned.rows.slice(0, first);
  const remains = before && rows === before.rows ? before.remains : aligned.remains.filter(({ end }) => end <= start);
  return { ...aligned, rows: [...rows, ...aligned.rows.slice(last + 1)], remains: [...remains, rest, ...aligned.remains.filter((other) => other.start >= rest.end)] };
}

/** The cells of a table that stand in the place of an account's or a website's name and are none: what their rows say is in no record. */
export function rubbishCells(table: Table): Cell[] {
  const named = (table.columns ?? []).flatMap(({ name }, x) => (name === "account" || name === "site" ? [x] : []));
  if (named.length === 0) return [];
  const { slots } = gridOf(table);
  const cells = table.children.flatMap(({ kind }, y) => (kind === "body" ? named.flatMap((x) => slots[y]![x] ?? []) : []));
  return [...new Set(cells)].filter(({ value }) => /[\p{L}\d]/u.test(value) && isNoName(value));
}
