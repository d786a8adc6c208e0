import { columnOf } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { edit, slice, trim, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { areGroupedFigures } from "./figure-rows.js";
import { CLASS_HEAD, findHeader, themeOfHeader, withoutFirstName } from "./header.js";
import { isFigure } from "./kinds.js";
import { refineColumns } from "./refine.js";
import { groupedHeaderOfText, type RunOnHeader } from "./run-on-groups.js";
import { readRunOn } from "./run-on-rows.js";

const NOTE_INSIDE = /(?:注|备注|说明)[::]/u;

/** The header of a text: one of two rows, where it is said whose the lower heads are, or one of one row, its heads one behind the other. */
function headerOfText(text: string, title: string | undefined): RunOnHeader | undefined {
  const grouped = groupedHeaderOfText(text);
  if (grouped) return grouped === "unclear" ? undefined : grouped;
  const found = findHeader(text, title);
  if (!found) return undefined;
  const header = withoutFirstName({ ...found, columns: withLead(found.columns) }, text);
  let at = header.start;
  return { ...header, cells: header.columns.map((column) => ({ start: at, end: (at += column.header.length) })) };
}

/** Gives a column of its own to a head of classes before heads of figures alone, which the first of them takes for its own (层级|抽查数). */
function withLead(columns: readonly Column[]): Column[] {
  const [first, ...rest] = columns;
  const known = first && isFigure(first) ? [...first.header].findIndex((_, i) => columnOf(first.header.slice(i))?.covered === 1) : 0;
  const lead = first?.header.slice(0, Math.max(0, known)) ?? "";
  if (!CLASS_HEAD.test(lead) || themeOfHeader(lead).subject) return [...columns];
  return [{ name: "note", header: lead }, { ...first!, header: first!.header.slice(known) }, ...rest];
}

/** Recovers a table from a text that has lost all its separators. */
export function recoverRunOn(text: MappedText, options: RecoverOptions): Recovered | undefined {
  const header = headerOfText(text.value, options.title);
  if (!header) return undefined;
  const note = NOTE_INSIDE.exec(text.value.slice(header.end));
  const bodyEnd = note ? header.end + note.index : text.value.length;
  // Side by side the header stands twice.
  const again = trim(slice(text, header.end, bodyEnd));
  const head = text.value.slice(header.start, header.end);
  const raw = again.value.startsWith(head) ? trim(slice(again, head.length)) : again;
  // Spaces inside a run-on table split names; nothing hangs on them once the header is found.
  const body = edit(raw, matchesOf(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, raw.value).map(({ index }) => ({ start: index, end: index + 1, text: "" })));
  const found = readRunOn(body.value, { columns: refineColumns(header.columns, [], options.title), cells: header.cells }, options);
  if (!found || found.aligned.rows.length === 0) return undefined;
  const { aligned, columns, cells } = found;
  const rows = aligned.rows.map((row) => row.cells.map((cell) => cell && trim(slice(body, cell.start, cell.end))));
  const headerCells = cells.map(({ start, end }) => slice(text, start, end));
  const table = buildTable(columns, headerCells, rows, "run-on", options.locate, aligned);
  const remains = aligned.remains.map(({ start, end }) => trim(slice(body, start, end))).filter((rest) => rest.value !== "");
  const last = aligned.remains.at(-1);
  // Figures without a sentence are the rest of a table, and no note below it.
  const isNote = last && last.end === body.value.length && !(/\d%/u.test(remains.at(-1)?.value ?? "") && !/[。;]/u.test(remains.at(-1)!.value));
  const tail = !areGroupedFigures(columns) && isNote ? remains.pop() : undefined;
  const before = trim(slice(text, 0, header.start));
  return {
    before: before.value === "" ? [] : [before],
    table,
    after: [...(tail ? [tail] : []), ...(note ? [trim(slice(text, bodyEnd))] : [])],
    remains,
  };
}
