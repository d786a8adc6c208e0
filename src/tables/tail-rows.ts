import type { Column } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import { columnFor, headerness } from "./header.js";
import { integerColumns, isFigure, isSum, rateColumns, STROKE } from "./kinds.js";

/** A cell of figures, or the stroke that stands for one. */
const FIGURE = /^(?:[-+]?\d[\d,]*(?:\.\d+)?(?:%|个|家|条|件|处|项|次|分)?|[-—–/\\]{1,3})$/u;
/** Heads of figures that no list has: 保留数, 集约化率(%), 平均得分, 位次. */
const MEASURED = /(?:数量?|率|比例|占比|分值?|位次|名次|排名|百分点\)?)(?:\([^()]{1,4}\)|%)?$/u;
const PART = /^小计$/u;
/** The last column of a table whose cells are mostly blank. */
export const REMARK = /^(?:备注|说明|注|备注说明|情况说明)$/u;

/** Tells whether a cell is figures and nothing else. */
export function isFigureCell(cell: string): boolean {
  return FIGURE.test(cell.replace(/\s+/gu, ""));
}

/** Tells whether a column's head says that its cells are figures. */
function isMeasured(column: Column): boolean {
  return isFigure(column) || column.name === "score" || column.name === "rank" || (column.name === "note" && MEASURED.test(column.header));
}

/**
 * Cuts a stream of cells into rows where each ends with as many figures as there are columns of them: then words begin the next row, whatever cells of
 * theirs are merged with those above. Nothing where a row has more figures or fewer.
 */
export function rowsByTheirTails(cells: readonly MappedText[], columns: readonly Column[]): (MappedText | undefined)[][] | undefined {
  const last = columns.at(-1);
  return last?.name === "note" && REMARK.test(last.header) ? remarkedRows(cells, columns.slice(0, -1)) : tailedRows(cells, columns);
}

/**
 * Cuts a stream of cells where few rows have a remark behind their figures, and each has a number or one name before them: of two words between figures the
 * first is the remark of the row above, of one word that is no sum nothing is.
 */
function remarkedRows(cells: readonly MappedText[], columns: readonly Column[]): (MappedText | undefined)[][] | undefined {
  const serial = columns[0]?.name === "serial" ? 1 : 0;
  const figures = columns.length - serial - 1;
  const isWord = (at: number): boolean => at < cells.length && !isFigureCell(cells[at]!.value);
  const bare: MappedText[] = [];
  const remarks: (MappedText | undefined)[] = [];
  for (let at = 0; at < cells.length; ) {
    const number = serial === 1 && !isWord(at) ? 1 : 0;
    const end = at + number + 1 + figures;
    if (!isWord(at + number) || end > cells.length) return undefined;
    bare.push(...cells.slice(at, end));
    at = end;
    const stroke = at < cells.length && STROKE.test(cells[at]!.value.trim());
    const behind = isWord(at) && (at + 1 === cells.length || isWord(at + 1) || (serial === 1 && !isSum(cells[at]!.value)));
    remarks.push(stroke || behind ? cells[at++] : undefined);
  }
  const rows = tailedRows(bare, columns);
  return rows?.length === remarks.length ? rows.map((row, y) => [...row, remarks[y]]) : undefined;
}

function tailedRows(cells: readonly MappedText[], columns: readonly Column[]): (MappedText | undefined)[][] | undefined {
  const first = columns.findIndex(isMeasured);
  const serial = columns[0]?.name === "serial" ? 1 : 0;
  const named = first - serial;
  const figures = columns.length - first;
  if (named < 1 || figures < 2 || !columns.slice(first).every(isMeasured)) return undefined;
  const rows: (MappedText | undefined)[][] = [];
  let whole = false;
  for (let at = 0; at < cells.length; ) {
    const number = serial === 1 && isFigureCell(cells[at]!.value) ? cells[at++] : undefined;
    const from = at;
    while (at < cells.length && at - from < named && !isFigureCell(cells[at]!.value)) at++;
    const words = cells.slice(from, at);
    const tail = cells.slice(at, at + figures);
    at += figures;
    if (words.length === 0 || tail.length < figures || !tail.every(({ value }) => isFigureCell(value))) return undefined;
    whole ||= words.length === named;
    rows.push([...(serial === 1 ? [number] : []), ...placed(words, named), ...tail]);
  }
  return whole && rows.length >= 2 && columns.every((column, x) => suits(column, rows.map((row) => row[x]?.value.replace(/\s+/gu, "") ?? ""))) ? rows : undefined;
}

/** Tells whether figures are of the kind that their head asks for: counts whole, shares no larger than all, and all of them or none with a sign. */
function suits({ name }: Column, values: readonly string[]): boolean {
  const figures = values.filter((value) => /\d/u.test(value));
  if (integerColumns.has(name)) return figures.every((value) => !/[.%]/u.test(value));
  if (!rateColumns.has(name)) return true;
  return figures.every((value) => Number.parseFloat(value) <= 100) && new Set(figures.map((value) => value.endsWith("%"))).size <= 1;
}

/** Puts the words of a row below their heads: the finer ones stand last, a total of all rows first. */
function placed(words: readonly MappedText[], named: number): (MappedText | undefined)[] {
  const missing = Array.from({ length: named - words.length }, () => undefined);
  return isSum(words[0]!.value) && !PART.test(words[0]!.value.replace(/\s+/gu, "")) ? [...words, ...missing] : [...missing, ...words];
}

/** The longest word that heads figures, whatever it says. */
const LONGEST_HEAD = 8;

/**
 * Tells whether a row of words heads the row of figures below it, though few of its words are known heads (单位 | 错别字 | 错链 | 合计 | 整改率): two of them are,
 * one of figures, and below nearly all the others stand figures too.
 */
export function headsByContrast(row: readonly string[], below: readonly string[] | undefined): boolean {
  if (!below || row.length < 4 || row.length !== below.length || !row.every((cell) => /^[\p{Script=Han}()%、/]+$/u.test(cell.replace(/\s+/gu, "")) && cell.length <= LONGEST_HEAD)) return false;
  const known = row.filter((cell) => headerness(cell) >= 0.8);
  const figures = below.filter(isFigureCell).length;
  return known.length >= 2 && known.some((cell) => isFigure(columnFor(cell))) && figures >= 3 && figures >= row.length - 2 && !isFigureCell(below[0]!) === (columnFor(row[0]!).name !== "serial");
}
