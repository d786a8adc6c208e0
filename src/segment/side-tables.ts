import type { Paragraph } from "../notice/nodes.js";
import { columnFor, headerness } from "../tables/header.js";
import { fit } from "../tables/kinds.js";
import { slice, trim } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";

/** One of several tables that were printed side by side: its label, its header and its rows. */
export interface SideTable {
  label: Paragraph;
  lines: Paragraph[];
}

/** A cell of a line: where it begins and ends. */
interface Place {
  start: number;
  end: number;
}

const FEWEST_HEADS = 2;

/**
 * Tells tables apart that stand side by side, each under a label of its own (`运行较好的账号 | | | 存在问题的账号`) and with heads of its own: the row of
 * heads begins again with its first word where the next label stands. What lies in front of the labels stays; nothing where no such header is found.
 */
export function sideTables(lines: readonly Paragraph[]): { before: Paragraph[]; tables: SideTable[] } | undefined {
  const at = lines.findIndex((line, i) => i > 0 && blockStarts(line, lines[i - 1]!).length > 1);
  if (at < 1) return undefined;
  const heads = cellsOf(lines[at]!);
  const starts = blockStarts(lines[at]!, lines[at - 1]!);
  const labels = filled(lines[at - 1]!);
  const tables = starts.map((_, i): SideTable => ({ label: part(lines[at - 1]!, [labels[i]!])!, lines: [] }));
  for (const line of lines.slice(at)) {
    const shift = line === lines[at] ? 0 : shiftOf(line, lines[at]!);
    const cells = cellsOf(line);
    starts.forEach((start, i) => {
      const piece = part(line, cells.slice(Math.max(0, start - shift), Math.max(0, (starts[i + 1] ?? heads.length) - shift)));
      if (piece) tables[i]!.lines.push(piece);
    });
  }
  return tables.every((table) => table.lines.length > 1) ? { before: lines.slice(0, at - 1), tables } : undefined;
}

function cellsOf({ value }: Paragraph): Place[] {
  const cells: Place[] = [];
  let start = 0;
  for (const { index } of matchesOf(/[\t|]/gu, value)) {
    cells.push({ start, end: index });
    start = index + 1;
  }
  // A bar at the line's end closes a cell and opens none.
  if (start < value.length) cells.push({ start, end: value.length });
  return cells;
}

const textOf = ({ value }: Paragraph, { start, end }: Place): string => value.slice(start, end).trim();

function filled(line: Paragraph): Place[] {
  return cellsOf(line).filter((cell) => textOf(line, cell) !== "");
}

/** The cells of a row of heads at which its first word comes again, where each of them has a label above it. */
function blockStarts(heads: Paragraph, labels: Paragraph): number[] {
  const words = cellsOf(heads).map((cell) => textOf(heads, cell));
  const above = cellsOf(labels).map((cell) => textOf(labels, cell));
  const starts = words.flatMap((word, x) => (word === words[0] ? [x] : []));
  const named = above.flatMap((label, x) => (label !== "" && !/\d/u.test(label) ? [x] : []));
  const wide = starts.every((start, i) => (starts[i + 1] ?? words.length) - start >= FEWEST_HEADS);
  const known = words.reduce((sum, word) => sum + headerness(word), 0) >= words.length / 2;
  const labelled = named.length === starts.length && above.filter((label) => label !== "").length === named.length && named.every((x) => starts.includes(x));
  // Tables with the same heads under no word of their own are one.
  return starts.length > 1 && wide && known && labelled && !above.some((label) => headerness(label) === 1) ? starts : [];
}

/** How many blank cells a row has lost with the space before its line: none, or all of the blocks before the last one. */
function shiftOf(row: Paragraph, heads: Paragraph): number {
  const columns = cellsOf(heads).map((cell) => columnFor(textOf(heads, cell)).name);
  const cells = cellsOf(row);
  const missing = columns.length - cells.length;
  if (missing <= 0) return 0;
  const suits = (shift: number): number => cells.reduce((sum, cell, x) => sum + (textOf(row, cell) === "" ? 0 : Math.max(-3, fit(columns[x + shift]!, textOf(row, cell)))), 0);
  return suits(missing) > suits(0) ? missing : 0;
}

/** What a line says in some neighbouring cells; nothing where they are blank. */
function part(line: Paragraph, cells: readonly Place[]): Paragraph | undefined {
  const [first, last] = [cells[0], cells.at(-1)];
  const text = first && last ? trim(slice(line, first.start, last.end)) : undefined;
  return text && /[^\s|]/u.test(text.value) ? { ...line, ...text } : undefined;
}
