import { split, trim, type MappedText } from "../text/mapped-text.js";
import { joinSpread, type CutLines } from "./cells.js";
import { columnFor, headerness, SURE_HEAD } from "./header.js";
import { isSum } from "./kinds.js";
import { isRowLabel } from "./label-rows.js";
import { isFigureCell, REMARK } from "./tail-rows.js";

type Cells = readonly MappedText[];

/** The heads stand no further from the beginning, and so few lines may stand behind the rows. */
const [MOST_BEFORE, MOST_BEHIND] = [3, 6];
const [FEWEST_CELLS, FEWEST_ROWS] = [3, 2];
/** No cell of a row: a sentence, or what the separators of other layouts leave. */
const NO_ROW = /[|\t。;!?]| {2}|^(?:注|备注|说明)\s*:|年.*月.*日$/u;
const LABEL = /^[\p{Script=Han}\d()%、/]{1,14}$/u;
/** A row is no longer than this. */
const LONGEST_ROW = 160;

/**
 * Cuts rows with one space between their cells, below one row of heads or two: nearly all of them have as many cells as there are heads, and only a total
 * lacks its number. Where cells hold spaces of their own, or more of them are missing, the rows stay as they are.
 */
export function narrowTable(lines: Cells): Extract<CutLines, { rows: MappedText[][] }> | undefined {
  for (let at = 0; at <= MOST_BEFORE && at + FEWEST_ROWS < lines.length; at++) {
    const heads = cellsOf(lines[at]!);
    const lower = cellsOf(lines[at + 1]!);
    const deep = lower !== undefined && areFigureHeads(lower);
    if (!heads || !(deep ? areLabels(heads) : areHeads(heads))) continue;
    return rowsBelow(lines, at, deep ? 2 : 1, heads);
  }
  return undefined;
}

function rowsBelow(lines: Cells, at: number, depth: number, heads: Cells): Extract<CutLines, { rows: MappedText[][] }> | undefined {
  const below = lines.slice(at + depth).map(cellsOf);
  const end = below.findLastIndex((row) => row !== undefined && (row.length >= FEWEST_CELLS || (row.length > 1 && isFigureCell(row.at(-1)!.value)))) + 1;
  const rows = below.slice(0, end);
  if (end < FEWEST_ROWS || below.length - end > MOST_BEHIND || rows.some((row) => row === undefined)) return undefined;
  const whole = rows as MappedText[][];
  const width = depth === 1 ? heads.length : Math.max(...whole.map(({ length }) => length));
  const even = whole.filter(({ length }) => length === width).length;
  const tail = Math.max(...whole.map(figuresBehind));
  // Few rows have a remark, a class is merged with that above, and a total has no number.
  const remarks = depth === 1 && REMARK.test(heads.at(-1)!.value);
  const isShort = (row: Cells): boolean => row.length === width - 1 && (remarks || isNumbered(heads, row) || (tail >= FEWEST_FIGURES && figuresBehind(row) === tail) || isTotal(row)) || (remarks && row.length === width - 2 && isTotal(row));
  if (width < FEWEST_CELLS || even < (remarks ? 1 : FEWEST_ROWS) || whole.some((row) => row.length !== width && !isShort(row) && !(row.length === 1 && isRowLabel(row[0]!.value)))) return undefined;
  const printed = lines.slice(at, at + depth).map((line) => cellsOf(line)!);
  return { layout: "space-rows", rows: [...lines.slice(0, at).map((line) => [line]), ...printed, ...whole], after: lines.slice(at + depth + end) };
}

const FEWEST_FIGURES = 2;

function isTotal(row: Cells): boolean {
  return row.some(({ value }) => isSum(value));
}

/** Tells whether a row begins with its number, so that it is one whatever cells of it are merged. */
function isNumbered(heads: Cells, row: Cells): boolean {
  return columnFor(heads[0]!.value).name === "serial" && /^\d{1,3}$/u.test(row[0]!.value);
}

/** With how many figures a row ends. */
function figuresBehind(row: Cells): number {
  return row.length - 1 - row.findLastIndex(({ value }) => !isFigureCell(value));
}

/** The cells of a line between its spaces; none for a sentence, or a line of another layout. */
function cellsOf(line: MappedText): MappedText[] | undefined {
  if (line.value.length > LONGEST_ROW || NO_ROW.test(line.value)) return undefined;
  const cells = split(line, / /gu).map(trim);
  return cells.some(({ value }) => value === "") ? undefined : joinSpread(cells);
}

/** Tells whether cells are the heads of a table: most of them known, and the first one too. */
function areHeads(cells: Cells): boolean {
  return cells.length >= FEWEST_CELLS && cells.every(({ value }) => !isFigureCell(value)) && cells.filter(({ value }) => headerness(value) >= 0.5).length * 2 >= cells.length && cells.filter(({ value }) => headerness(value) >= SURE_HEAD).length >= 2;
}

/** Tells whether cells may label heads of figures below them: what the rows are about first, and of whom, of when or of what deed the others are. */
function areLabels(cells: Cells): boolean {
  return cells.length >= 2 && headerness(cells[0]!.value) >= 0.4 && cells.every(({ value }) => LABEL.test(value));
}

/** Tells whether cells are heads of figures each. */
function areFigureHeads(cells: Cells): boolean {
  return cells.length >= 2 && cells.every(({ value }) => !isFigureCell(value) && /(?:数量?|率|比例|占比|率?\(%\)|\([个家条]\))$/u.test(value));
}
