import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { matchesOf } from "../text/match.js";
import { agrees } from "./arithmetic.js";
import { groupsOf } from "./column-groups.js";
import type { AlignedCell, AlignedRow } from "./align.js";
import { integerColumns, isFigure, rateColumns } from "./kinds.js";

/** Rows of which each is a name and the figures behind it, cut where arithmetic proves the cuts. */
export interface FigureRows {
  rows: AlignedRow[];
  /** Rows whose figures can be cut in more ways than one. */
  remains: AlignedCell[];
}

/** A way to cut the figures of a row: one cell a column of figures. */
type Cut = AlignedCell[];

const FIGURES = /[\d.%][\d.%\s]*/gu;
const MOST_CUTS = 200;

/** The words before each stretch of figures of a text. */
export function namesOfRows(text: string): string[] {
  return plainRows(text).map(({ label }) => text.slice(label.start, label.end));
}

/** Rows of words and the figures behind them. */
function plainRows(text: string): FoundRow[] {
  let start = 0;
  return matchesOf(FIGURES, text).flatMap((match): FoundRow[] => {
    const label = text.slice(start, match.index).trimEnd();
    const at = start;
    start = match.index + match[0].length;
    return label.trim() === "" ? [] : [rowAt(at, label, text.slice(at, start))];
  });
}

/** Tells whether a table's columns are a name (behind a number or not) and figures of two subjects or more. */
export function areGroupedFigures(columns: readonly Column[]): boolean {
  return areNameAndFigures(columns) && groupsOf(columns.filter(isFigure)).length >= 2;
}

/** Tells whether a table's columns are a name and figures of one subject that a rate can prove: two counts and their rate. */
export function areProvableFigures(columns: readonly Column[]): boolean {
  return areNameAndFigures(columns) && columns.filter(({ name }) => integerColumns.has(name)).length >= 2 && columns.some(({ name }) => rateColumns.has(name));
}

function areNameAndFigures(columns: readonly Column[]): boolean {
  const first = columns.findIndex(isFigure);
  return first >= 1 && first <= 2 && (first === 1 || columns[0]!.name === "serial") && columns.slice(first).every(isFigure);
}

/**
 * Cuts the digits that run on behind each name (`盐湖区1024195.8%`) into the columns of two or more groups. A row is taken where one cut only
 * agrees with its rates and counts. Of several cuts one is taken where it alone repeats, in each group without a rate to prove it, what a
 * proven row holds there; else the row keeps its name and no figure, and is reported.
 */
export function readFigureRows(text: string, columns: readonly Column[]): FigureRows | undefined {
  const serial = columns[0]!.name === "serial";
  const figures = columns.filter(isFigure);
  const groups = groupsOf(figures).map(({ columns: members }) => figures.flatMap((column, x) => (members.has(column) ? [x] : [])));
  const found = serial ? numberedRows(text) : plainRows(text);
  // Figures in Chinese numerals are no end of a name.
  if (found?.some(({ from }) => /[〇一二三四五六七八九十百]{2,}\s*$/u.test(text.slice(Math.max(0, from - 8), from)))) return undefined;
  if (!found || found.length === 0) return undefined;
  const cuts = found.map(({ from, to }) => withoutNought(text, cutsOf(text, from, to, figures).filter((cut) => groups.every((members) => agrees(valuesOf(text, cut, members, figures))))));
  const proven = cuts.filter(({ length }) => length === 1).map(([cut]) => cut!);
  const unproved = groups.filter((members) => !members.some((x) => rateColumns.has(figures[x]!.name)));
  const wordsOf = (cut: Cut, members: readonly number[]): string => members.map((x) => text.slice(cut[x]!.start, cut[x]!.end)).join("|");
  const settle = (candidates: readonly Cut[]): Cut | undefined => {
    if (candidates.length <= 1 || unproved.length === 0) return candidates.length === 1 ? candidates[0] : undefined;
    const repeating = candidates.filter((cut) => unproved.every((members) => proven.some((other) => wordsOf(other, members) === wordsOf(cut, members))));
    return repeating.length === 1 ? repeating[0] : undefined;
  };
  const settled = cuts.map(settle);
  // Figures that in most rows cannot be those of the header are another table's.
  if (settled.filter(Boolean).length * 2 < found.length) return undefined;
  const rows = found.map(({ number, label }, i): AlignedRow => ({
    cells: [...(serial ? [number] : []), label, ...(settled[i] ?? figures.map(() => undefined))], margin: cuts[i]!.length === 1 ? 1 : settled[i] ? 0.5 : 0,
  }));
  return { rows, remains: found.flatMap(({ from, to }, i) => (settled[i] ? [] : [{ start: from, end: to }])) };
}

interface FoundRow {
  number: AlignedCell | undefined;
  label: AlignedCell;
  from: number;
  to: number;
}

function rowAt(start: number, label: string, whole: string, number?: AlignedCell): FoundRow {
  const lead = label.length - label.trimStart().length;
  const to = start + whole.trimEnd().length;
  return { number, label: { start: start + lead, end: start + label.length }, from: start + whole.slice(label.length).search(/\d/u) + label.length, to };
}

/** The words from a place on and the figures behind them. */
function stretchAt(text: string, from: number): { label: string; whole: string } | undefined {
  const figures = new RegExp(FIGURES);
  figures.lastIndex = from;
  const match = figures.exec(text);
  const label = match ? text.slice(from, match.index).trimEnd() : "";
  return match && label !== "" ? { label, whole: text.slice(from, match.index + match[0].length) } : undefined;
}

/** Finds rows that begin with a number that counts up: the next row's number is glued to the figures before it. */
function numberedRows(text: string): FoundRow[] | undefined {
  const rows: FoundRow[] = [];
  let at = 0;
  for (let number = 1; at < text.length; number++) {
    const printed = String(number);
    const start = at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
    const numbered = text.startsWith(printed, start);
    const from = numbered ? start + printed.length : start;
    const row = stretchAt(text, from);
    if (!row) return rows.length > 0 && text.slice(at).trim() === "" ? rows : undefined;
    const { label, whole: found } = row;
    const next = String(number + 1);
    const end = from + found.length;
    // Behind the last figure stands the next row's number, unless a name without one follows (合计) or nothing does.
    const glued = end < text.length && found.trimEnd().endsWith(next) && found.slice(label.length).trimEnd().length > next.length && !/^(?:合计|总计|小计)/u.test(text.slice(end).trim());
    const whole = glued ? found.trimEnd().slice(0, -next.length) : found;
    rows.push(rowAt(from, label, whole, numbered ? { start, end: from } : undefined));
    at = from + whole.length;
  }
  return rows;
}

/** All ways to cut a stretch of figures into the columns, each filled. */
function cutsOf(text: string, from: number, to: number, figures: readonly Column[]): Cut[] {
  const cuts: Cut[] = [];
  const signed = text.slice(from, to).includes("%");
  const cut = (x: number, at: number, cells: Cut): void => {
    if (cuts.length >= MOST_CUTS) return;
    while (text[at] === " ") at++;
    if (x === figures.length) {
      if (at >= to) cuts.push(cells);
      return;
    }
    const rest = text.slice(at, to);
    const whole = rateColumns.has(figures[x]!.name) ? /^(?:100(?:\.0{1,2})?|(?:0|[1-9]\d?)(?:\.\d{1,2})?)%/u.exec(rest)?.[0] : undefined;
    if (whole) cut(x + 1, at + whole.length, [...cells, { start: at, end: at + whole.length }]);
    if (rateColumns.has(figures[x]!.name)) {
      if (!signed) for (const bare of bareRates(rest)) cut(x + 1, at + bare.length, [...cells, { start: at, end: at + bare.length }]);
      return;
    }
    const digits = /^(?:0|[1-9]\d{0,4})/u.exec(rest)?.[0] ?? "";
    for (let length = 1; length <= digits.length; length++) cut(x + 1, at + length, [...cells, { start: at, end: at + length }]);
  };
  cut(0, from, []);
  return cuts;
}

/** The ways to read a rate without its sign (below 合格率(%)) at the beginning of some figures. */
function bareRates(text: string): string[] {
  return [/^100(?:\.0{1,2})?/u, /^(?:0|[1-9]\d?)\.\d{1,2}/u, /^[1-9]\d/u, /^\d/u].flatMap((pattern) => pattern.exec(text) ?? []);
}

/** A rate of nought: a count of nought has neither sign nor decimals. */
const NOUGHT = /^0(?:\.0+)?%$|^0\.0+$/u;

/** A hundred per cent is far commoner than nought: `3|100%` is taken before `310|0%`, where both may stand. */
function withoutNought(text: string, cuts: readonly Cut[]): readonly Cut[] {
  const likely = cuts.filter((cut) => !cut.some(({ start, end }) => NOUGHT.test(text.slice(start, end))));
  return likely.length > 0 ? likely : cuts;
}

function valuesOf(text: string, cut: Cut, members: readonly number[], figures: readonly Column[]): Partial<Record<ColumnName, string>> {
  return Object.fromEntries(members.map((x) => [figures[x]!.name, text.slice(cut[x]!.start, cut[x]!.end)]));
}
