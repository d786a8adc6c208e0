import type { Paragraph } from "../notice/nodes.js";
import { columnFor, headerness } from "../tables/header.js";
import { assignLines } from "../tables/block-rows.js";
import type { CellContext } from "../tables/kinds.js";
import { concat, sourceRange, standingFor, type MappedText } from "../text/mapped-text.js";

/** A head is no longer than this, and a cell of a block. */
const [LONGEST_HEAD, LONGEST_CELL] = [14, 90];
const MOST_TITLE_LINES = 2;
/** So many rows are read before most must be whole. */
const MOST_DOUBTFUL = 12;
const NO_HEAD = /[\d,。;:!?“”|\t]/u;
const TITLE = /(?:名单|清单|明细|统计|一览|汇总|表)$/u;
/** A head of platforms, or of classes of any kind. */
const CLASSES = /^(?:类别|类型)$/u;
const NOTE = /^(?:注|备注|说明)\s*:/u;

/**
 * Makes rows of the blocks of a table whose cells stand a line each and whose rows a blank line sets apart: a block of as many lines as that of the heads is
 * a row. In one of a few more lines a cell was broken, in one of fewer a cell is empty or merged: there the columns tell which.
 *
 * @returns the lines in parts, each of which ends with such a table; the last one holds what is left.
 */
export function foldBlocks(lines: readonly Paragraph[], context: CellContext): Paragraph[][] {
  const blocks = blocksOf(lines);
  const parts: Paragraph[][] = [[]];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const table = tableFrom(blocks, at, context);
    parts.at(-1)!.push(...(table?.lines ?? block));
    if (!table) continue;
    at += table.blocks;
    parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/** A table as its lines, with those of its title, and how many blocks it takes below the one with its heads, which is the one at `at`. */
function tableFrom(blocks: readonly (readonly Paragraph[])[], at: number, context: CellContext): { lines: Paragraph[]; blocks: number } | undefined {
  const block = blocks[at]!;
  const starts = Array.from({ length: Math.max(0, Math.min(MOST_TITLE_LINES + 1, block.length - 1)) }, (_, from) => from);
  const run = (from: number): number => block.findIndex(({ value }, i) => i >= from && headerness(value) < 0.5) - from;
  // The first row may follow the heads without a blank line.
  const joined = starts.flatMap((from) => [...blocks.slice(at + 1, at + 4).map(({ length }) => length), run(from)].map((width) => ({ from, width }))).filter(({ width }) => width > 2);
  let best: { lines: Paragraph[]; blocks: number; whole: number } | undefined;
  for (const { from, width } of [...starts.map((start) => ({ from: start, width: block.length - start })), ...joined]) {
    const heads = block.slice(from, from + width);
    const first = block.slice(from + width);
    const own = first.length > 0 ? 1 : 0;
    if (heads.length !== width || (own > 0 && first.length !== width) || !areHeads(heads.map(({ value }) => value))) continue;
    const { rows, whole } = rowsBelow(first, blocks, at + 1, heads, context);
    if (rows.length > own && whole > (best?.whole ?? 0)) best = { lines: [...block.slice(0, from), rowOf(heads[0]!, heads), ...rows], blocks: rows.length - own, whole };
  }
  return best;
}

function blocksOf(lines: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  for (const line of lines) {
    if (line.setOff || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

/** Tells whether lines are heads each, most of them known. */
function areHeads(heads: readonly string[]): boolean {
  if (heads.length < 2 || heads.some((head) => head.length > LONGEST_HEAD || NO_HEAD.test(head) || (TITLE.test(head) && headerness(head) < 1))) return false;
  const known = heads.filter((head) => headerness(head) >= 0.5).length;
  return heads.length === 2 ? heads.every((head) => headerness(head) === 1) : known * 5 >= heads.length * 3 && (headerness(heads[0]!) >= 0.5 || known >= 3);
}

/** The rows right below heads, the first of which may follow them without a blank line, and how many are blocks of as many lines; none where few are. */
function rowsBelow(first: readonly Paragraph[], blocks: readonly (readonly Paragraph[])[], from: number, heads: readonly Paragraph[], context: CellContext): { rows: Paragraph[]; whole: number } {
  const columns = heads.map(({ value }) => (CLASSES.test(value) ? "note" : columnFor(value).name));
  const rows: Paragraph[] = [];
  let whole = 0;
  for (let at = first.length > 0 ? from - 1 : from; at < blocks.length; at++) {
    const block = at < from ? first : blocks[at]!;
    const cells = block.some(({ value }) => value.length > LONGEST_CELL || /[|\t]/u.test(value)) || NOTE.test(block[0]!.value) ? undefined : assignLines(block, columns, context);
    if (!cells || (rows.length > MOST_DOUBTFUL && whole * 3 < rows.length)) break;
    if (block.length === columns.length) whole++;
    rows.push(rowOf(block[0]!, cells));
  }
  return whole * 3 >= rows.length && (columns.length > 2 || rows.length > 1) ? { rows, whole } : { rows: [], whole: 0 };
}

/** One line of a row's cells, with tabs between them. */
function rowOf(first: Paragraph, cells: readonly MappedText[]): Paragraph {
  const filled = cells.filter(({ map }) => map.length > 0);
  let end = sourceRange(filled[0]!).start;
  const parts = cells.flatMap((cell, x): MappedText[] => {
    const start = cell.map.length > 0 ? sourceRange(cell).start : end;
    const tab = standingFor("\t", { start: end, end: start });
    if (cell.map.length > 0) ({ end } = sourceRange(cell));
    return x === 0 ? [cell] : [tab, cell];
  });
  return { ...first, ...concat(parts) };
}
