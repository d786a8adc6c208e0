import type { TableLayout } from "../notice/nodes.js";
import { concat, slice, split, trim, type MappedText } from "../text/mapped-text.js";
import { columnOf } from "../lexicon/columns.js";
import { headerness } from "./header.js";
import { isTotal } from "./kinds.js";
import { runOnLine } from "./run-on-lines.js";

/** Lines of an annex cut into cells, as far as separators allow. */
export type CutLines =
  /** Every line is a row of cells. */
  | { layout: "bar-rows" | "tab-rows" | "comma-rows" | "space-rows"; rows: MappedText[][]; after?: MappedText[] }
  /** Cells in order; where a row ends is not said. `explicit`: empty cells are there. */
  | { layout: "bar-cells" | "line-cells" | "space-cells"; cells: MappedText[]; explicit: boolean; before?: MappedText[]; after?: MappedText[] }
  /** No separators at all: one line is the table, with short ones around it. */
  | { layout: "run-on"; text: MappedText; before: MappedText[]; after: MappedText[] };

/** The name that the tree gives to a layout. */
export function treeLayout(layout: CutLines["layout"]): TableLayout {
  return layout === "space-rows" ? "space-cells" : layout === "comma-rows" ? "tab-rows" : layout;
}

const share = (lines: readonly MappedText[], test: (value: string) => boolean): number => lines.filter((line) => test(line.value)).length / Math.max(1, lines.length);

/** Finds out which separators a block of lines uses, and cuts it. */
export function cutLines(lines: readonly MappedText[]): CutLines | undefined {
  if (lines.length === 0) return undefined;
  if (share(lines, (value) => value.includes("\t")) > 0.6) return { layout: "tab-rows", rows: lines.map((line) => split(line, /\t/gu).map(trim)) };
  const commas = commaRows(lines);
  if (commas) return { layout: "comma-rows", rows: commas };
  if (share(lines, (value) => (value.match(/\|/gu)?.length ?? 0) >= 2) > 0.5 && share(lines, (value) => /[^|\s][^|]*\|[^|]*[^|\s]/u.test(value)) > 0.5) {
    // A bar in front of few lines alone closes a blank cell.
    const framed = share(lines, (value) => value.startsWith("|")) > 0.5;
    return { layout: "bar-rows", rows: lines.map((line) => barCells(line, framed)) };
  }
  if (share(lines, (value) => value.endsWith("|")) > 0.5) return barredLines(lines);
  const small = fewRows(lines);
  if (small) return { layout: "space-rows", rows: small };
  const gaps = (value: string): number => value.match(/ {2}/gu)?.length ?? 0;
  if (lines.length <= 3 && lines.some((line) => gaps(line.value) >= 5)) {
    return { layout: "space-cells", cells: lines.flatMap((line) => split(line, / {2}/gu).map(trim)).filter((cell) => cell.value !== ""), explicit: false };
  }
  if (lines.length > 3 && share(lines, (value) => gaps(value) >= 1) > 0.6) {
    const rows = lines.map((line) => joinSpread(split(line, / {2}/gu).map(trim).filter((cell) => cell.value !== "")));
    return { layout: "space-rows", rows: unevenSpaces(lines, rows) ?? rows };
  }
  if (lines.length > 3 && share(lines, (value) => singleSpaces(value) >= 1 && value.length < 80) > 0.7 && sameCount(lines)) {
    return { layout: "space-rows", rows: lines.map((line) => split(line, / /gu).map(trim)) };
  }
  const narrow = narrowRows(lines);
  if (narrow) return { layout: "space-rows", ...narrow };
  if (lines.length >= 4 && share(lines, (value) => value.length <= 60) > 0.7) return { layout: "line-cells", cells: [...lines], explicit: false };
  const runOn = runOnLine(lines);
  return runOn && { layout: "run-on", ...runOn };
}

/** Cuts lines at their commas, where the first is a row of known heads and nearly all others have as many cells: a table saved as text. */
function commaRows(lines: readonly MappedText[]): MappedText[][] | undefined {
  const at = lines.findIndex(({ value }) => value.includes(","));
  const heads = lines[at]?.value.split(",") ?? [];
  if (heads.length < FEWEST_HEADS || heads.some((head) => headerness(head) < 0.5)) return undefined;
  const rows = lines.slice(at).map((line) => split(line, /,/gu).map(trim));
  const even = rows.filter((row) => row.length === heads.length).length;
  return rows.length >= 3 && even * 10 >= rows.length * 8 ? [...lines.slice(0, at).map((line) => [line]), ...rows] : undefined;
}

/** Cells that end with a bar: a line without one goes on with the next; those before the first and behind the last bar are no cells. */
function barredLines(lines: readonly MappedText[]): CutLines {
  const barred = lines.map((line) => line.value.endsWith("|"));
  const first = barred.indexOf(true);
  const last = barred.lastIndexOf(true);
  const cells: MappedText[] = [];
  let open: MappedText[] = [];
  for (let i = first; i <= last; i++) {
    open.push(lines[i]!);
    if (!barred[i]) continue;
    cells.push(...(open.length > 1 ? barCells(concat(open)) : barCells(lines[i]!)));
    open = [];
  }
  return { layout: "bar-cells", cells, explicit: true, before: lines.slice(0, first), after: lines.slice(last + 1) };
}

/** Joins the letters of a word that was spread over its column: `合  计`, `检  查  数`. */
export function joinSpread(cells: readonly MappedText[]): MappedText[] {
  const joined: MappedText[] = [];
  for (let at = 0; at < cells.length; ) {
    const length = spreadFrom(cells, at);
    joined.push(length > 1 ? concat(cells.slice(at, at + length)) : cells[at]!);
    at += length;
  }
  return joined;
}

/** How many letters from a cell on make a known head or the name of a total, the longest first; one is a cell of its own. */
function spreadFrom(cells: readonly MappedText[], at: number): number {
  let most = 0;
  while (most < LONGEST_SPREAD && LETTER.test(cells[at + most]?.value ?? "")) most++;
  for (let length = most; length > 1; length--) {
    const word = cells.slice(at, at + length).map(({ value }) => value).join("");
    if (isTotal(word) || headerness(word) === 1) return length;
  }
  return 1;
}

const LONGEST_SPREAD = 6;
const LETTER = /^\p{Script=Han}$/u;
/** So few lines may stand behind a table. */
const MOST_BEHIND = 6;
/** A header of fewer cells may be any words. */
export const FEWEST_HEADS = 3;

/**
 * Cuts rows at every space, be it one or more, where some columns are set apart by one and some by two (`1 甲网  市直  首页不更新`): the header is then
 * one of known heads, nearly all rows have as many cells, and at two spaces they have fewer.
 */
function unevenSpaces(lines: readonly MappedText[], wide: readonly (readonly MappedText[])[]): MappedText[][] | undefined {
  const rows = lines.map((line) => joinSpread(split(line, / +/gu).map(trim).filter((cell) => cell.value !== "")));
  const at = rows.findIndex((row) => row.length >= FEWEST_HEADS && row.every((cell) => headerness(cell.value) >= 0.5));
  if (at < 0) return undefined;
  const below = rows.slice(at + 1);
  const even = (some: readonly (readonly MappedText[])[]): number => some.filter((row) => row.length === rows[at]!.length).length;
  return even(below) * 10 >= below.length * 8 && even(wide.slice(at + 1)) * 10 < below.length * 8 ? rows : undefined;
}

const WIDE = / {2,}/gu;

/** Cuts the one or two rows below a line of known heads, where they have as many cells between their spaces. */
function fewRows(lines: readonly MappedText[]): MappedText[][] | undefined {
  if (lines.length < 2 || lines.length > 3) return undefined;
  for (const gap of [WIDE, / +/gu]) {
    const rows = lines.map((line) => split(line, gap).map(trim));
    const [heads, ...below] = rows as [MappedText[], ...MappedText[][]];
    const known = heads.filter(({ value }) => headerness(value) >= 0.5).length;
    const sure = heads.length >= FEWEST_HEADS ? known >= heads.length - 1 : heads.length === 2 && gap === WIDE && known === 2;
    if (sure && below.every((row) => row.length === heads.length && !row.every(({ value }) => headerness(value) === 1))) return rows;
  }
  return undefined;
}

/**
 * Rows between single spaces below a line of known heads: with what stands behind the last of them, a signature or the number of a page, and where the
 * remark that the last column holds is printed in few of them.
 */
function narrowRows(lines: readonly MappedText[]): { rows: MappedText[][]; after: MappedText[] } | undefined {
  const rows = lines.map((line) => split(line, / +/gu).map(trim));
  const [heads, ...below] = rows as [MappedText[], ...MappedText[][]];
  if (heads.length <= FEWEST_HEADS || heads.some(({ value }) => headerness(value) < 0.5)) return undefined;
  const fewest = columnOf(heads.at(-1)!.value)?.name === "note" ? heads.length - 1 : heads.length;
  const isRow = ({ length }: readonly MappedText[]): boolean => length === heads.length || length === fewest;
  const end = below.findLastIndex(isRow) + 1;
  return end >= 2 && below.slice(0, end).every(isRow) && below.length - end <= MOST_BEHIND ? { rows: rows.slice(0, end + 1), after: lines.slice(end + 1) } : undefined;
}

function singleSpaces(value: string): number {
  return value.match(/\S (?=\S)/gu)?.length ?? 0;
}

function sameCount(lines: readonly MappedText[]): boolean {
  const counts = lines.map((line) => singleSpaces(line.value)).sort((a, b) => a - b);
  // A title may stand above the rows, so that the first line says nothing of the others.
  const usual = counts[counts.length >> 1]!;
  return usual >= 1 && counts.filter((count) => count === usual).length / counts.length > 0.7;
}

/** Cuts a line at its bars. The bar at the end closes a cell; it opens none. */
function barCells(line: MappedText, framed = true): MappedText[] {
  const closed = line.value.endsWith("|") ? slice(line, 0, line.value.length - 1) : line;
  const opened = framed && closed.value.startsWith("|") && closed.value.trim() !== "" && line.value !== "|" ? slice(closed, 1) : closed;
  return split(opened, /\|/gu).map(trim);
}
