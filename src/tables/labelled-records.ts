/** Records that are written out, each of their cells behind its head: `1.账号名称:甲甲 平台:微博 主办单位:乙局`, or a head and its cell a line. */
import { columnOf } from "../lexicon/columns.js";
import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Row } from "../notice/nodes.js";
import { concat, slice, sourceRange, trim, type MappedText } from "../text/mapped-text.js";
import type { Recovered, RecoverOptions } from "./build-table.js";
import { columnFor } from "./header.js";
import { refineColumns } from "./refine.js";

/** The number that a record may begin with. */
const ORDINAL = /^(?:\(?\d{1,3}[.、．)]|[一二三四五六七八九十]{1,3}、)\s?/u;
const LABEL = /(?<=^|[\s;,、。|])(?<label>\p{Script=Han}{2,10})\s?:\s?/gu;
const SEPARATORS = /[\s;,、|]+$/u;
/** Columns that say whom a record is about. */
const NAMED: ReadonlySet<ColumnName> = new Set(["account", "site", "name", "organization"]);

interface LabelledCell {
  label: MappedText;
  column: Column;
  text: MappedText;
}

/** Reads the cells of a line that begins with a head of a column. */
function cellsOf(line: MappedText): { cells: LabelledCell[]; numbered: boolean } {
  const start = ORDINAL.exec(line.value)?.[0].length ?? 0;
  const body = slice(line, start);
  const labels = [...body.value.matchAll(LABEL)].filter(({ groups }) => (columnOf(groups!.label!)?.covered ?? 0) >= 0.5);
  if (labels[0]?.index !== 0) return { cells: [], numbered: false };
  const cells = labels.map((match, i): LabelledCell => {
    const label = slice(body, match.index, match.index + match.groups!.label!.length);
    const raw = slice(body, match.index + match[0].length, labels[i + 1]?.index ?? body.value.length);
    return { label, column: columnFor(label.value), text: trim(slice(raw, 0, raw.value.replace(SEPARATORS, "").length)) };
  });
  return { cells, numbered: start > 0 };
}

/** Columns that a record may go on behind: its own 主办单位 is no line of the page's foot. */
const WITHIN: ReadonlySet<ColumnName> = new Set([...NAMED, "serial", "platform", "site_code", "account_code", "region", "url", "owner"]);

/** Tells whether a line is a head and its cell, in a record that is likely to go on below it. */
export function opensRecord(line: string): boolean {
  const label = /^(?<label>\p{Script=Han}{2,10})\s?:\s?\S/u.exec(line.replace(ORDINAL, ""))?.groups!.label;
  const head = label === undefined ? undefined : columnOf(label);
  return head !== undefined && head.covered >= 0.5 && WITHIN.has(head.name);
}

/**
 * Recovers a table from records that are written out. A record ends where a head comes again, or a number opens the next; a line without a head is the
 * rest of the cell above it. Lines of which some stand apart from any record are no such table.
 */
export function recoverLabelled(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const records: LabelledCell[][] = [];
  const before: MappedText[] = [];
  let rests = 0;
  for (const line of lines) {
    const { cells, numbered } = cellsOf(line);
    const current = records.at(-1);
    if (cells.length === 0) {
      if (!current) before.push(line);
      else if (++rests > records.length) return undefined;
      else current[current.length - 1]!.text = concat([current.at(-1)!.text, line]);
    } else if (!current || numbered || cells.some(({ column }) => current.some((other) => other.column.header === column.header))) records.push(cells);
    else current.push(...cells);
  }
  // Behind the last record the foot of the page may have such lines too.
  while (records.length > 1 && !records.at(-1)!.some(({ column }) => NAMED.has(column.name))) records.pop();
  const heads = headsOf(records);
  if (before.length > 2 || heads.length < 3 || !heads.some(({ column }) => NAMED.has(column.name)) || records.some((record) => record.length * 2 < heads.length)) return undefined;
  return { before, table: tableOf(records, heads, options), after: [], remains: [] };
}

/** The heads of all records, each once. */
function headsOf(records: readonly (readonly LabelledCell[])[]): LabelledCell[] {
  const heads: LabelledCell[] = [];
  for (const cell of records.flat()) if (!heads.some(({ column }) => column.header === cell.column.header)) heads.push(cell);
  return heads;
}

function tableOf(records: readonly (readonly LabelledCell[])[], heads: readonly LabelledCell[], { locate, title }: RecoverOptions): Recovered["table"] {
  const cellOf = (text: MappedText): Cell => ({ type: "cell", value: text.value, map: text.map, ...(text.map.length > 0 ? { position: locate(sourceRange(text)) } : {}) });
  const none: MappedText = { value: "", map: [] };
  const rows = records.map((record) => heads.map(({ column }) => record.find((cell) => cell.column.header === column.header)?.text ?? none));
  const columns = refineColumns(heads.map(({ column }) => column), rows.map((row) => row.map(({ value }) => value)), title);
  const body = rows.map((row): Row => ({ type: "row", kind: "body", children: row.map(cellOf) }));
  return { type: "table", layout: "labelled", columns, children: [{ type: "row", kind: "header", children: heads.map(({ label }) => cellOf(label)) }, ...body] };
}
