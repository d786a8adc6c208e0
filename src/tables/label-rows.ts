/** Numbered labels of groups between the rows of a table (`一、合格账号(2个)`), which are one cell over all columns and no cell of any. */
import type { Cell, Row, Table } from "../notice/nodes.js";
import type { Locate } from "../text/lines.js";
import { sourceRange, type MappedText } from "../text/mapped-text.js";
import { headerness, SURE_HEAD } from "./header.js";

const LABEL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))\p{Script=Han}[\p{Script=Han}、]{1,20}(?:\([^()]{1,12}\))?$/u;
const FEWEST_COLUMNS = 3;
const FEWEST_HEADS = 2;

/** Tells whether a cell is the numbered label of a group of rows. */
export function isRowLabel(cell: string): boolean {
  return LABEL.test(cell.trim());
}

/** Where the first heads stand: labels before them are captions of the table. */
function firstHeads(cells: readonly string[]): number {
  return cells.findIndex((cell, i) => headerness(cell) >= SURE_HEAD && headerness(cells[i + 1] ?? "") >= SURE_HEAD);
}

/** Takes the labels out of a stream of cells, behind its first heads. */
export function withoutLabels(cells: readonly MappedText[]): { rest: MappedText[]; labels: MappedText[] } {
  const from = firstHeads(cells.map(({ value }) => value));
  const isLabel = ({ value }: MappedText, i: number): boolean => from >= 0 && i > from + FEWEST_HEADS && isRowLabel(value);
  return { rest: cells.filter((cell, i) => !isLabel(cell, i)), labels: cells.filter(isLabel) };
}

/** Takes out the rows that are one label and nothing else, behind the first row of heads. */
export function withoutLabelRows(rows: readonly MappedText[][]): { rest: MappedText[][]; labels: MappedText[] } {
  const from = rows.findIndex((row) => firstHeads(row.map(({ value }) => value)) >= 0);
  const labelOf = (row: readonly MappedText[], y: number): MappedText | undefined => {
    const filled = row.filter(({ value }) => value !== "");
    return from >= 0 && y > from && filled.length === 1 && isRowLabel(filled[0]!.value) ? filled[0] : undefined;
  };
  return { rest: rows.filter((row, y) => !labelOf(row, y)), labels: rows.flatMap((row, y) => labelOf(row, y) ?? []) };
}

/** Puts labels back above the rows that they head; a table with merged cells that go on below one of them stays as it is. */
export function withLabels(table: Table, labels: readonly MappedText[], locate: Locate): Table {
  const width = table.columns?.length ?? 0;
  const starts = table.children.map((row) => startOf(row));
  const cuts = labels.map((label) => starts.findIndex((start, y) => table.children[y]!.kind !== "header" && start !== undefined && start > sourceRange(label).start));
  if (width < FEWEST_COLUMNS || cuts.some((at) => at >= 0 && goesOn(table, at))) return table;
  const children = table.children.flatMap((row, y): Row[] => {
    const above = labels.filter((_, i) => cuts[i] === y).map((label): Row => {
      const cell: Cell = { type: "cell", value: label.value, map: label.map, position: locate(sourceRange(label)), colSpan: width };
      return { type: "row", kind: "body", children: [cell] };
    });
    return [...above, row];
  });
  return { ...table, children };
}

function startOf({ children }: Row): number | undefined {
  const starts = children.filter(({ map }) => map.length > 0).map((cell) => sourceRange(cell).start);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** Tells whether a cell above a row goes on in it. */
function goesOn({ children }: Table, at: number): boolean {
  return children.slice(0, at).some((row, y) => row.children.some(({ rowSpan = 1 }) => y + rowSpan > at));
}
