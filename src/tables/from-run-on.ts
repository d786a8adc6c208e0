import type { Column } from "../notice/nodes.js";
import { edit, slice, trim, type MappedText } from "../text/mapped-text.js";
import { align, type Alignment } from "./align.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { areGroupedFigures, areProvableFigures, readFigureRows } from "./figure-rows.js";
import { findHeader } from "./header.js";
import { lacksNames } from "./kinds.js";
import { textPieces } from "./pieces.js";
import { bestAlignment } from "./printed-mode.js";
import { refineColumns } from "./refine.js";
import { groupedHeaderOfText, type RunOnHeader } from "./run-on-groups.js";

const NOTE_INSIDE = /(?:注|备注|说明)[::]/u;

/** Rows of grouped figures, where arithmetic says how their digits are cut. */
function provenRows(text: string, columns: readonly Column[]): Alignment | undefined {
  const read = readFigureRows(text, columns);
  return read && { ...read, score: 0, margin: Math.min(...read.rows.map(({ margin }) => margin)) };
}

/** The header of a text: one of two rows, where it is said whose the lower heads are, or one of one row, its heads one behind the other. */
function headerOfText(text: string, title: string | undefined): RunOnHeader | undefined {
  const grouped = groupedHeaderOfText(text);
  if (grouped) return grouped === "unclear" ? undefined : grouped;
  const header = findHeader(text, title);
  if (!header) return undefined;
  let at = header.start;
  return { ...header, cells: header.columns.map((column) => ({ start: at, end: (at += column.header.length) })) };
}

/** Recovers a table from a text that has lost all its separators. */
export function recoverRunOn(text: MappedText, options: RecoverOptions): Recovered | undefined {
  const header = headerOfText(text.value, options.title);
  if (!header) return undefined;
  const note = NOTE_INSIDE.exec(text.value.slice(header.end));
  const bodyEnd = note ? header.end + note.index : text.value.length;
  const raw = trim(slice(text, header.end, bodyEnd));
  // Spaces inside a run-on table split names; nothing hangs on them once the header is found.
  const body = edit(raw, [...raw.value.matchAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)].map(({ index }) => ({ start: index, end: index + 1, text: "" })));
  const columns = refineColumns(header.columns, [], options.title);
  const names = columns.map(({ name }) => name);
  if (lacksNames(names)) return undefined;
  const grouped = areGroupedFigures(columns);
  const found = grouped ? provenRows(body.value, columns) : bestAlignment(body.value.length, (mode, until) => align(textPieces(body.value.slice(0, until), options), names, mode, options.totals));
  // Words before figures that no kind of name knows (教育系统) are names all the same where arithmetic proves every row.
  const unknown = !grouped && areProvableFigures(columns) && found?.remains.some(({ start, end }) => /\p{Script=Han}/u.test(body.value.slice(start, end)) && /^\s*\d/u.test(body.value.slice(end)));
  const proven = unknown ? provenRows(body.value, columns) : undefined;
  const aligned = proven?.remains.length === 0 ? proven : found;
  if (!aligned || aligned.rows.length === 0) return undefined;
  const rows = aligned.rows.map((row) => row.cells.map((cell) => cell && trim(slice(body, cell.start, cell.end))));
  const headerCells = header.cells.map(({ start, end }) => slice(text, start, end));
  const table = buildTable(columns, headerCells, rows, "run-on", options.locate, aligned);
  const remains = aligned.remains.map(({ start, end }) => trim(slice(body, start, end))).filter((rest) => rest.value !== "");
  const last = aligned.remains.at(-1);
  const tail = !grouped && last && last.end === body.value.length ? remains.pop() : undefined;
  const before = trim(slice(text, 0, header.start));
  return {
    before: before.value === "" ? [] : [before],
    table,
    after: [...(tail ? [tail] : []), ...(note ? [trim(slice(text, bodyEnd))] : [])],
    remains,
  };
}
