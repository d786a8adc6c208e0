import { slice, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { FEWEST_HEADS, type CutLines } from "./cells.js";
import { columnFor, headerness } from "./header.js";
import { fit, isFigure } from "./kinds.js";

/** So many words may stand before the heads: the table's title. */
const MOST_BEFORE = 3;

/**
 * Cuts a table that stands on one line with a space between its cells: behind known heads the cells must come in whole rows, which their numbers show by
 * counting up at the same distance, or their figures by standing below heads of figures.
 */
export function spacedRows(line: MappedText): Extract<CutLines, { rows: MappedText[][] }> | undefined {
  const words = matchesOf(/[^ ]+/gu, line.value);
  const cells = words.map((word) => slice(line, word.index, word.index + word[0].length));
  const start = cells.slice(0, MOST_BEFORE + 1).findIndex((_, i) => headsAt(cells, i) >= FEWEST_HEADS);
  if (start < 0) return undefined;
  const first = start + headsAt(cells, start);
  const [heads, body] = [cells.slice(start, first), cells.slice(first)];
  const width = heads.length;
  const count = columnFor(heads[0]!.value).name === "serial" ? numberedRows(body, width) : figureRows(body, heads);
  if (count < 2) return undefined;
  const rows = Array.from({ length: count }, (_, y) => body.slice(y * width, (y + 1) * width));
  const rest = words[first + count * width];
  return { layout: "space-rows", rows: [...cells.slice(0, start).map((cell) => [cell]), heads, ...rows], after: rest ? [slice(line, rest.index)] : [] };
}

/** Counts the heads that stand one behind another. */
function headsAt(cells: readonly MappedText[], at: number): number {
  const end = cells.findIndex(({ value }, i) => i >= at && headerness(value) < 0.5);
  return (end < 0 ? cells.length : end) - at;
}

/** Counts the rows whose numbers go on; nothing where a row lacks a cell, or where the numbers go on elsewhere behind them. */
function numberedRows(body: readonly MappedText[], width: number): number {
  let rows = 0;
  while (body[rows * width]?.value === String(rows + 1) && body.length >= (rows + 1) * width) rows++;
  return body.slice(rows * width).some(({ value }) => value === String(rows + 1)) ? 0 : rows;
}

/** Counts the rows of names and figures, where all cells make whole rows. */
function figureRows(body: readonly MappedText[], heads: readonly MappedText[]): number {
  const columns = heads.map(({ value }) => columnFor(value));
  if (body.length % columns.length !== 0 || columns.filter(isFigure).length < 2 || isFigure(columns[0]!)) return 0;
  return body.every(({ value }, i) => (isFigure(columns[i % columns.length]!) ? fit(columns[i % columns.length]!.name, value) > 0 : !/^[\d.%]+$/u.test(value))) ? body.length / columns.length : 0;
}
