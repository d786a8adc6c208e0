import type { Paragraph } from "../notice/nodes.js";
import { headerness } from "../tables/header.js";
import { isRowLabel } from "../tables/label-rows.js";
import { concat } from "../text/mapped-text.js";
import { isOrganizationLine, isSignedDate } from "./lines.js";

const CELL_GAP = /[\t|]| +/u;
/** The fewest heads, and the fewest rows that count up, by which a numbered table is known. */
const [FEWEST_HEADS, FEWEST_ROWS] = [3, 3];
/** The rest of a cell that stands below the last row is no longer than this. */
const SHORT = 12;

/** Joins the lines of rows that were broken, in a table with cells apart by gaps. */
export function joinWrappedRows(lines: readonly Paragraph[]): Paragraph[] {
  return joinBrokenCells(joinNumberedRows(lines));
}

/**
 * Joins the rows of a numbered table whose last cell goes on in the next line: below the heads each row begins with the next number, and what stands between
 * two numbers is the rest of the row above. Behind the last row only a few words are, where others went on before.
 */
function joinNumberedRows(lines: readonly Paragraph[]): Paragraph[] {
  const head = lines.findIndex(({ value }) => isNumberedHead(value));
  if (head < 0) return [...lines];
  const joined = lines.slice(0, head + 1);
  let next = 1;
  let wrapped = false;
  for (const [i, line] of lines.entries()) {
    if (i <= head) continue;
    if (numberOf(line.value) === next) next++;
    else if (next > 1 && continues(line, lines.slice(i + 1, i + 3), next, wrapped)) {
      const last = joined.at(-1)!;
      joined[joined.length - 1] = { ...last, ...concat([last, line]) };
      wrapped = true;
      continue;
    }
    joined.push(line);
  }
  return next > FEWEST_ROWS ? joined : [...lines];
}

/** Tells whether a line is one of heads, the first of which heads numbers. */
function isNumberedHead(line: string): boolean {
  const heads = line.split(CELL_GAP).filter((head) => head !== "");
  return heads.length >= FEWEST_HEADS && /^(?:序号|编号)$/u.test(heads[0]!) && heads.every((head) => headerness(head) >= 0.25);
}

function numberOf(line: string): number | undefined {
  const number = /^(\d{1,3})(?=[\s|.、])/u.exec(line)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Tells whether a line without a number is the rest of the row above: the next row follows soon, or it is a few words at the end. */
function continues({ value, setOff }: Paragraph, behind: readonly Paragraph[], next: number, wrapped: boolean): boolean {
  if (numberOf(value) !== undefined || CELL_GAP.test(value) || isSignedDate(value) || isRowLabel(value)) return false;
  if (behind.some((line) => numberOf(line.value) === next)) return true;
  return wrapped && !setOff && value.length <= SHORT && !/^(?:注|备注|说明|附)|:/u.test(value) && !isOrganizationLine(value);
}

/** So many lines may make one row, and so many rows must be whole. */
const [MOST_LINES, FEWEST_WHOLE] = [3, 2];

/**
 * Joins the lines of a row that break within one of its cells (`1 甲发布 微博 甲县人力资源和`, `社会保障局 未更新`): taken together, with the broken cell counted once,
 * they have as many cells as there are heads, while nearly all other rows have so many each.
 */
function joinBrokenCells(lines: readonly Paragraph[]): Paragraph[] {
  const heads = lines.flatMap(({ value }, at) => (isHead(value) ? [at] : []));
  return heads.length === 0 ? [...lines] : [...lines.slice(0, heads[0]), ...heads.flatMap((head, i) => joinBelow(lines.slice(head, heads[i + 1])))];
}

/** Joins the broken rows below the heads with which some lines begin. */
function joinBelow(lines: readonly Paragraph[]): Paragraph[] {
  const width = cellsOf(lines[0]!.value);
  const joined = [lines[0]!];
  for (let at = 1; at < lines.length; at++) {
    const more = lines.slice(at, at + MOST_LINES).findIndex((_, i) => i > 0 && isOneRow(lines.slice(at, at + i + 1), width));
    joined.push(more > 0 ? { ...lines[at]!, ...concat(lines.slice(at, at + more + 1)) } : lines[at]!);
    at += Math.max(0, more);
  }
  return lines.slice(1).filter(({ value }) => cellsOf(value) === width).length >= FEWEST_WHOLE ? joined : [...lines];
}

function isHead(line: string): boolean {
  const heads = line.split(WIDE_GAP).filter((head) => head !== "");
  return heads.length >= FEWEST_HEADS && heads.every((head) => headerness(head) >= 0.25);
}

const WIDE_GAP = /\t|\s?\|\s?| {2,}/u;

function cellsOf(line: string): number {
  return line.split(WIDE_GAP).length;
}

/** Tells whether lines are one row broken within its cells: none is a row of its own, and each next one goes on with the last cell of the one before. */
function isOneRow(lines: readonly Paragraph[], width: number): boolean {
  const sizes = lines.map(({ value }) => cellsOf(value));
  const numbered = lines.slice(1).some(({ value }) => /^\d{1,3}(?:\s|\||[.、])/u.test(value));
  const plain = lines.every(({ value }) => value.length <= LONGEST_ROW && !/[。;]|^(?:注|备注|说明|附)\s*[:件]/u.test(value) && !isSignedDate(value));
  return plain && !numbered && sizes[0]! > 1 && sizes.every((size) => size < width) && sizes.reduce((sum, size) => sum + size - 1, 1) === width;
}

/** A row, and a part of one, is no longer than this. */
const LONGEST_ROW = 120;
