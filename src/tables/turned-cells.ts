import type { MappedText } from "../text/mapped-text.js";
import { columnFor, headerness, SURE_HEAD } from "./header.js";
import { isFigure, TITLE_END } from "./kinds.js";
import { isFigureCell } from "./tail-rows.js";
import { turn } from "./turned.js";

/** What the rows are about is a word, and no longer than this. */
const WORD = /^[\p{Script=Han}()、/]{2,14}$/u;
const [LOOK_AHEAD, FEWEST_HEADS] = [40, 2];
/** A table turned by a quarter, in a stream of cells: the cells before it, its rows upright, the heads first. */
export interface TurnedCells {
  before: readonly MappedText[];
  rows: MappedText[][];
  after: readonly MappedText[];
}

/**
 * Reads a stream of cells in which each head of figures is followed by as many figures as there are words before the first head: places or platforms across,
 * what was counted down. Over the heads a word may stand that heads nothing (项目, 指标).
 */
export function turnedCells(cells: readonly MappedText[], blank: MappedText): TurnedCells | undefined {
  const figure = cells.slice(0, LOOK_AHEAD).findIndex(({ value }) => isFigureCell(value));
  const behind = cells.slice(Math.max(0, figure)).findIndex(({ value }) => !isFigureCell(value));
  const width = behind < 0 ? 0 : behind;
  const names = figure - 1 - width;
  if (figure < 0 || width < 2 || names < 0) return undefined;
  const rows: MappedText[][] = [];
  let at = figure - 1;
  for (; at < cells.length; at += width + 1) {
    const row = cells.slice(at, at + width + 1);
    if (row.length <= width || isFigureCell(row[0]!.value) || !row.slice(1).every(({ value }) => isFigureCell(value))) break;
    rows.push(row);
  }
  const heads = rows.map(([head]) => head!.value);
  const known = heads.filter((head) => headerness(head) >= SURE_HEAD && isFigure(columnFor(head))).length;
  const after = cells.slice(at);
  const across = cells.slice(names, figure - 1);
  if (known < FEWEST_HEADS || known < heads.length || after.some(({ value }) => isFigureCell(value)) || !across.every(({ value }) => WORD.test(value))) return undefined;
  const corner = cells[names - 1];
  const own = corner && WORD.test(corner.value) && !TITLE_END.test(corner.value) ? corner : undefined;
  return { before: cells.slice(0, names - (own ? 1 : 0)), rows: turn([[own ?? blank, ...across], ...rows]), after };
}
