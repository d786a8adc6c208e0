/** Rows without heads: a page that begins in the middle of its table, or lists whose groups each stand below a heading. */
import type { Row, Table } from "../notice/nodes.js";
import { sourceRange, type MappedText } from "../text/mapped-text.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { treeLayout, type CutLines } from "./cells.js";
import { inferColumns } from "./infer.js";

type RowCut = Extract<CutLines, { rows: MappedText[][] }>;

/** A heading over some of the rows: `一、不合格账号`, `(二)需改进账号(3个):`. */
const LABEL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?\p{Script=Han}[\p{Script=Han}\d()、]{1,24}:?$/u;
/** Columns of which one says that rows without heads are understood. */
const TELLING: ReadonlySet<string> = new Set(["account", "site", "organization", "rate"]);

/** Reads rows whose header is lost or was never printed, where all have the same number of cells and their data tell the columns. */
export function recoverHeaderless(cut: RowCut, options: RecoverOptions): Recovered | undefined {
  const lines = cut.rows.map((row) => (row.at(-1)?.value === "" && row.length > 1 ? row.slice(0, -1) : row));
  const width = Math.max(...lines.map((row) => row.length));
  const first = lines.findIndex((row) => row.length === width);
  const isLabel = (row: readonly MappedText[], at: number): boolean => row.length === 1 && LABEL.test(row[0]!.value) && (lines[at + 1]?.length ?? 0) === width;
  const rows = lines.filter((row) => row.length === width);
  const labels = lines.filter(isLabel);
  if (width < 3 || rows.length < 2 || rows.length < (lines.length - labels.length) * 0.8) return undefined;
  const values = rows.map((row) => row.map((cell) => cell.value));
  const columns = inferColumns(Array.from({ length: width }, () => ({ name: "note" as const, header: "" })), values, options);
  if (!columns.some(({ name }) => TELLING.has(name))) return undefined;
  const table = buildTable(columns, [], rows, treeLayout(cut.layout), options.locate);
  // What stands above the first row alone is the table's title, unless others like it stand further down.
  const title = labels.length === 1 && isLabel(lines[first - 1] ?? [], first - 1) ? labels : [];
  const heads = labels.filter((label) => !title.includes(label));
  const rest = lines.filter((row) => row.length !== width && !labels.includes(row)).flat().filter((cell) => cell.value !== "");
  return { before: title.flat(), table: heads.length === 0 ? table : withLabels(table, lines, heads, rows, width, options), after: [], remains: rest };
}

/** Puts the headings of groups between the rows of a table, each a cell over all its columns. */
function withLabels(table: Table, lines: readonly MappedText[][], labels: readonly MappedText[][], rows: readonly MappedText[][], width: number, { locate }: RecoverOptions): Table {
  const [head, ...body] = table.children;
  const labelRow = (label: MappedText): Row => ({ type: "row", kind: "body", children: [{ type: "cell", ...label, position: locate(sourceRange(label)), colSpan: width }] });
  const children = lines.flatMap((line): Row[] => (labels.includes(line) ? [labelRow(line[0]!)] : rows.includes(line) ? [body[rows.indexOf(line)]!] : []));
  return { ...table, children: [head!, ...children] };
}
