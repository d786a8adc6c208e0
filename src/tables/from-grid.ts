import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Row, Table } from "../notice/nodes.js";
import type { Locate } from "../text/lines.js";
import { gridOf, type Grid } from "./grid.js";
import { columnOfStack, isGroupLabel } from "./grouped-header.js";
import { headerness } from "./header.js";
import { fit, isSum, type CellContext } from "./kinds.js";
import { recoverList } from "./list.js";
import { inferColumns } from "./infer.js";
import { blockWidth, stackGrid } from "./side-by-side.js";
import { refineColumns } from "./refine.js";
import { headsByContrast } from "./tail-rows.js";
import { toldColumns } from "./told-header.js";
import { isTurned, turnTable } from "./turned.js";

/** A table whose geometry the source gives, with what its columns hold; the rows above its header are its title. */
export interface RecoveredGrid {
  before: Cell[];
  table: Table;
}

const NAMES: ReadonlySet<ColumnName> = new Set(["account", "site", "name", "owner", "organization"]);
const MAX_HEADER_ROWS = 4;
const NOTE = /^(?:注|备注|说明)\s*:/u;

/** Names the columns of a table that came with its geometry. Headers of several rows are read together: the lowest says what, the upper ones of whom. */
export function recoverGrid(table: Table, options: CellContext & { title?: string; locate: Locate }): RecoveredGrid {
  const grid = gridOf(table);
  const distinct = (y: number): Cell[] => cellsOfRow(grid, y);
  const flat = table.children.flatMap((row) => row.children);
  const list = grid.width <= 4 ? recoverList(flat, "grid", options.locate) : undefined;
  if (list) return { before: [], table: list };

  const { top, bottom } = headerOfGrid(grid, options.title);
  if (bottom <= top + 1 && isTurned(grid.slots.map((row) => row.map((cell) => cell?.value ?? "")))) return recoverGrid(turnTable(table, grid), options);
  const before = grid.slots.slice(0, top).flatMap((_, y) => distinct(y));
  const block = bottom === top + 1 ? blockWidth(grid.slots[top]!.map((cell) => cell?.value ?? "")) : undefined;
  if (block !== undefined) return recoverGrid(stackGrid(table, grid, top, block), options);
  const columns: Column[] = [];
  const dataRows = grid.slots.slice(bottom);
  for (let x = 0; x < grid.width; x++) {
    const stack = [...new Set(grid.slots.slice(top, bottom).map((row) => row[x]?.value.replace(/\s+/gu, "") ?? ""))].filter((text) => text !== "");
    columns.push(columnOfStack(stack, dataRows.slice(0, 40).map((row) => row[x]?.value ?? ""), options));
  }
  const values = dataRows.map((row) => row.map((cell) => cell?.value ?? ""));
  const shared = sharedHeads(grid, top, bottom, columns, options);
  const refined = refineColumns(bottom > top ? shared : inferColumns(columns, values, options), values, options.title);
  const header = new Set(grid.slots.slice(top, bottom).map((row) => row.map((cell) => cell?.value).join("\u0001")));
  const children = table.children.map((row, y): Row => ({ ...row, kind: kindOf(y) }));
  return { before, table: { ...table, children, columns: refined } };

  function kindOf(y: number): Row["kind"] {
    if (y < top) return "note";
    if (y < bottom || (bottom > top && header.has(grid.slots[y]!.map((cell) => cell?.value).join("\u0001")))) return "header";
    const cells = distinct(y);
    if (cells.length === 0 || (cells.length === 1 && grid.width > 1 && (NOTE.test(cells[0]!.value) || cells[0]!.value.length > 20))) return "note";
    return cells.some((cell) => isSum(cell.value)) ? "total" : "body";
  }
}

/** What may stand beside a name under one head with it. */
const BESIDE: readonly ColumnName[] = ["platform", "account_code", "site_code", "owner"];
/** Heads of classes as well as of platforms. */
const CLASSES = /^(?:类别|类型)$/u;
/** A column's cells suit a name as well as this on average. */
const SURE = 1.5;

/**
 * Tells apart the columns of names that one head stands over (账号名称 over a name and its platform): the first holds the names, the others what their own
 * cells are, as far as those leave no doubt. Cells that go on from the left say nothing.
 */
function sharedHeads({ slots }: Grid, top: number, bottom: number, columns: readonly Column[], context: CellContext): Column[] {
  const shares = (x: number): boolean => x > 0 && bottom > top && slots.slice(top, bottom).every((row) => row[x] !== undefined && row[x] === row[x - 1]);
  const taken = new Set(columns.filter(({ header }, x) => !shares(x) && !CLASSES.test(header)).map(({ name }) => name));
  return columns.map((column, x): Column => {
    if (!shares(x) || !NAMES.has(column.name)) return column;
    const own = slots.slice(bottom).filter((row) => row[x] !== row[x - 1]).map((row) => row[x]?.value ?? "").filter((value) => value.trim() !== "");
    const suits = (name: ColumnName): boolean => own.length > 1 && own.reduce((sum, value) => sum + fit(name, value, context), 0) / own.length >= SURE;
    const name = BESIDE.find((other) => !taken.has(other) && suits(other)) ?? "note";
    taken.add(name);
    return { ...column, name };
  });
}

/** Finds the rows of a table's header, from `top` to before `bottom`: behind rows of one cell, which are its title. None where the two are equal. */
export function headerOfGrid(grid: Grid, title?: string): { top: number; bottom: number } {
  let top = 0;
  while (top < grid.height - 1 && grid.width > 1 && cellsOfRow(grid, top).length <= 1) top++;
  let bottom = top;
  while (bottom < grid.height && bottom - top < MAX_HEADER_ROWS && isHeaderRow(cellsOfRow(grid, bottom))) bottom++;
  const values = (y: number): string[] => grid.slots[y]?.map((cell) => cell?.value ?? "") ?? [];
  if (bottom === top && (headsByContrast(values(top), values(top + 1)) || toldColumns(values(top), grid.slots.slice(top + 1).map((_, y) => values(top + 1 + y)), title))) bottom++;
  return { top, bottom: Math.max(bottom, bottomOfSpans(grid, top)) };
}

/**
 * Where the cells of a header's first row end that go down beside labels over several columns: to there reaches the header, whatever its labels say. Only
 * where the lowest cells head the columns, taken together.
 */
function bottomOfSpans({ slots, height }: Grid, top: number): number {
  const upper = slots[top]!;
  if (!upper.some((cell, x) => cell !== undefined && cell === upper[x - 1] && cell !== slots[top + 1]?.[x])) return top;
  let bottom = top + 1;
  while (bottom < height && bottom - top <= MAX_HEADER_ROWS && upper.some((cell, x) => cell !== undefined && cell === slots[bottom]![x])) bottom++;
  const lowest = new Set(slots[bottom - 1]!.filter((cell) => cell !== undefined));
  // Below what was counted the lowest row may say of whom: 检查数 over 微信 and 微博.
  const labels = [...lowest].filter((cell) => !upper.includes(cell));
  return bottom - top > 1 && bottom - top <= MAX_HEADER_ROWS && (isHeaderRow([...lowest]) || (labels.length > 1 && labels.every(({ value }) => isGroupLabel(value)))) ? bottom : top;
}

/** The cells of a row that hold words, each once. */
function cellsOfRow(grid: Grid, y: number): Cell[] {
  return [...new Set(grid.slots[y]!.filter((cell) => cell !== undefined))].filter((cell) => cell.value.trim() !== "");
}

function isHeaderRow(cells: readonly Cell[]): boolean {
  if (cells.length < 2) return false;
  const sum = cells.reduce((total, cell) => total + headerness(cell.value), 0);
  const numbers = cells.filter((cell) => /^[\d.%]+$/u.test(cell.value.trim())).length;
  return numbers === 0 && sum / cells.length >= 0.45;
}
