import type { Column } from "../notice/nodes.js";
import { concat, slice, type MappedText } from "../text/mapped-text.js";
import type { CutLines } from "./cells.js";
import { areGroupedFigures, areProvableFigures, readFigureRows } from "./figure-rows.js";
import { columnFor, headerness } from "./header.js";
import { isFigure } from "./kinds.js";
import { wholeHeader } from "./run-on-lines.js";

/** A row whose cells are run together: a name, and the figures with which it ends. */
const GLUED = /^\p{Script=Han}[\p{Script=Han}()、·]*\d[\d.,%]*$/u;
const FEWEST_ROWS = 2;

/**
 * Cuts the lines of a table of which each is a row with its cells run together (甲县10990%), below a header on a line of its own: where arithmetic allows one
 * cut of every row. Figures that could be cut in two ways are no figures.
 */
export function gluedRows(lines: readonly MappedText[]): { before: MappedText[]; cut: Extract<CutLines, { rows: MappedText[][] }> } | undefined {
  const at = lines.findIndex((_, i) => [1, FEWEST_ROWS].every((next) => GLUED.test(lines[i + next]?.value ?? "")));
  const header = at < 0 ? undefined : headsOf(lines[at]!);
  if (!header || !(areProvableFigures(header.columns) || areGroupedFigures(header.columns))) return undefined;
  let end = at + 1;
  while (GLUED.test(lines[end]?.value ?? "")) end++;
  const text = concat(lines.slice(at + 1, end));
  const read = readFigureRows(text.value, header.columns);
  if (!read || read.rows.some(({ cells }) => cells.includes(undefined)) || read.remains.length > 0 || read.rows.length !== end - at - 1) return undefined;
  const rows = read.rows.map(({ cells }) => cells.map((cell) => slice(text, cell!.start, cell!.end)));
  return { before: lines.slice(0, at), cut: { layout: "space-rows", rows: [header.cells, ...rows], after: lines.slice(end) } };
}

/** The heads of a line: the words between its spaces, or what known heads it is made of. */
function headsOf(line: MappedText): { columns: Column[]; cells: MappedText[] } | undefined {
  if (/[|\t,;\d]| {2}/u.test(line.value)) return undefined;
  const cells: MappedText[] = [];
  let at = 0;
  if (line.value.includes(" ")) {
    for (const word of line.value.split(" ")) {
      cells.push(slice(line, at, at + word.length));
      at += word.length + 1;
    }
    const columns = cells.map(({ value }) => columnFor(value));
    return columns.slice(1).every(isFigure) && cells.every(({ value }) => headerness(value) > 0) ? { columns, cells } : undefined;
  }
  const columns = wholeHeader(line.value);
  return columns && { columns, cells: columns.map(({ header }) => slice(line, at, (at += header.length))) };
}
