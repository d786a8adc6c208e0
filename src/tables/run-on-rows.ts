import type { Column } from "../notice/nodes.js";
import { align, type AlignedCell, type Alignment } from "./align.js";
import { areGroupedFigures, areProvableFigures, namesOfRows, readFigureRows } from "./figure-rows.js";
import { fit, isFigure, isTotal, lacksNames, type CellContext } from "./kinds.js";
import { textPieces } from "./pieces.js";
import { bestAlignment } from "./printed-mode.js";
import { withoutRubbish } from "./rubbish-rows.js";

/** The columns of a text without separators, and where in it their heads stand. */
export interface RunOnColumns {
  columns: Column[];
  cells: AlignedCell[];
}

/** Rows read from a text without separators, with the columns that they were read by. */
export interface RunOnRows extends RunOnColumns {
  aligned: Alignment;
}

/** What is a kind of owners behind the head of owners (主办单位|类别), and heads nothing of its own. */
const KIND = /^(?:类别|类型|性质|分类|层级)$/u;

/**
 * Reads the rows of a text without separators. Rows of a name and figures are read as arithmetic proves them, if it proves every one: then a name may be any
 * words. All others are the best alignment with the columns.
 */
export function readRunOn(text: string, heads: RunOnColumns, options: CellContext & { totals?: ReadonlySet<number> }): RunOnRows | undefined {
  const named = withOneName(text, heads, options) ?? heads;
  const names = named.columns.map(({ name }) => name);
  if (lacksNames(names)) return undefined;
  if (areGroupedFigures(named.columns)) return withRows(named, provenRows(text, named.columns));
  const proven = areProvableFigures(named.columns) ? provenRows(text, named.columns) : undefined;
  if (proven && proven.remains.every(({ end }) => end === text.length)) return { ...named, aligned: proven };
  // Words that are no known head are one only where arithmetic proves the rows behind them.
  if (names[0] === "note") return undefined;
  const read = (length: number): Alignment | undefined => bestAlignment(length, (mode, until) => align(textPieces(text.slice(0, until), options), names, mode, options.totals));
  const aligned = read(text.length);
  return withRows(named, aligned && withoutRubbish(withoutNameless(aligned, named.columns), named.columns, ({ start, end }) => text.slice(start, end), read));
}

function withRows(heads: RunOnColumns, aligned: Alignment | undefined): RunOnRows | undefined {
  return aligned && { ...heads, aligned };
}

/** Rows of figures, where arithmetic says how their digits are cut; what stands behind the last of them remains. */
function provenRows(text: string, columns: readonly Column[]): Alignment | undefined {
  const read = readFigureRows(text, columns);
  if (!read) return undefined;
  const end = Math.max(...read.rows.flatMap(({ cells }) => cells.map((cell) => cell?.end ?? 0)), ...read.remains.map((rest) => rest.end));
  const tail = text.slice(end).trim() === "" ? [] : [{ start: end, end: text.length }];
  return { rows: read.rows, remains: [...read.remains, ...tail], score: 0, margin: Math.min(...read.rows.map(({ margin }) => margin)) };
}

/** Takes 主办单位 and 类别 for one head, where what stands before the figures of each row is a class of owners, a place or the total. */
function withOneName(text: string, { columns, cells }: RunOnColumns, context: CellContext): RunOnColumns | undefined {
  const [owner, kind] = columns;
  if (!owner || !kind || !KIND.test(kind.header) || !columns.slice(2).every(isFigure)) return undefined;
  const names = namesOfRows(text);
  if (names.length === 0 || !names.every((name) => isTotal(name) || fit("region", name, context) > 0)) return undefined;
  return { columns: [{ ...owner, name: "region", header: owner.header + kind.header }, ...columns.slice(2)], cells: [{ start: cells[0]!.start, end: cells[1]!.end }, ...cells.slice(2)] };
}

/** Takes out the rows of figures whose name no reading found: whose they are is not said. */
function withoutNameless(aligned: Alignment, columns: readonly Column[]): Alignment {
  const first = columns.findIndex(isFigure);
  if (first < 0 || columns.slice(first).some((column) => !isFigure(column))) return aligned;
  const isNamed = ({ cells }: Alignment["rows"][number]): boolean => cells.slice(0, first).some((cell, x) => cell && columns[x]!.name !== "serial");
  const nameless = aligned.rows.filter((row) => !isNamed(row)).flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []));
  return nameless.length === 0 ? aligned : { ...aligned, rows: aligned.rows.filter(isNamed), remains: [...aligned.remains, ...nameless].sort((a, b) => a.start - b.start) };
}
