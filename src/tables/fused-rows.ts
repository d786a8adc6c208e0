import { columnOf } from "../lexicon/columns.js";
import { slice, trim, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { headerness } from "./header.js";
import { isSum } from "./kinds.js";

type Cells = readonly MappedText[];

/** So many rows may stand on one line, and so many rows must have the same number of cells before that is the table's. */
const [MOST_FUSED, FEWEST_EVEN] = [3, 3];
const FEWEST_COLUMNS = 3;
const FIGURE = /^\d{1,6}(?:\.\d{1,4})?%?$/u;
/** What stands for no figure. */
const ABSENT = /^[-—–/\\.无·]*$/u;
/** Of a column of figures so many of the cells are some; the heads, and a mark here and there, are none. */
const ALL = 0.7;
/** A figure before the name of the next row; one with its sign may stand before the next number too. */
const FIGURE_FIRST = /^(?:\d{1,3}(?:\.\d{1,4})?%|\d{1,6}(?:\.\d{1,4})?(?=\p{Script=Han}))/u;

/**
 * Takes rows apart that lost the break between them, where the others show how many cells a row has: such a line holds the cells of whole rows, or one fewer
 * for each lost break, because the last cell of a row and the first of the next are one. That cell is cut only where it is sure where: behind what
 * stands last in other rows too, behind a known head or a figure, before the next number, or at its one space.
 */
export function takeApart(rows: readonly MappedText[][]): MappedText[][] {
  const width = usualWidth(rows);
  if (width === undefined) return [...rows];
  const whole = rows.filter((row) => row.length === width);
  const lasts = new Set(whole.map((row) => row.at(-1)!.value).filter((value) => value !== ""));
  const figures = [...lasts].filter((value) => FIGURE.test(value)).length * 10 >= lasts.size * 8;
  const isRow = likeRows(whole, width);
  return rows.flatMap((row, y) => {
    const fused = (row.length - 1) / (width - 1);
    const heads = y < 2 && headerness(row[0]!.value) >= 0.5;
    const settled = (cells: Cells): MappedText[][] => {
      const parts = chunk(cells, width);
      return parts.slice(heads ? 1 : 0).every(isRow) ? parts : [row];
    };
    if (row.length > width && row.length % width === 0 && row.length <= width * MOST_FUSED) return settled(row);
    if (!Number.isInteger(fused) || fused < 2 || fused > MOST_FUSED) return [row];
    const apart = cutCells(row, width, (cell, isFirst) => cutAt(cell, { lasts, figures, next: nextNumber(isFirst ? row : []), heads: isFirst && heads }));
    return apart ? settled(apart) : [row];
  });
}

/** How many cells most rows have. */
function usualWidth(rows: readonly Cells[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return width >= FEWEST_COLUMNS && count >= FEWEST_EVEN && count * 2 > rows.length ? width : undefined;
}

/** Makes the question whether cells are a row like the others: figures where those have them nearly all, and words where they have no figure. */
function likeRows(whole: readonly Cells[], width: number): (row: Cells) => boolean {
  const shares = Array.from({ length: width }, (_, x) => whole.filter((row) => FIGURE.test(row[x]!.value)).length / whole.length);
  return (row) => row.every(({ value }, x) => (FIGURE.test(value) ? shares[x]! > 0 : shares[x]! < ALL || ABSENT.test(value) || isSum(value)));
}

/** Cuts each cell that is the last of one row and the first of the next; nothing where it is not sure where. */
function cutCells(row: Cells, width: number, cut: (cell: MappedText, isFirst: boolean) => number | undefined): MappedText[] | undefined {
  const cells: MappedText[] = [];
  for (const [x, cell] of row.entries()) {
    const isSeam = x > 0 && x < row.length - 1 && x % (width - 1) === 0;
    const at = isSeam ? cut(cell, x === width - 1) : undefined;
    if (isSeam && at === undefined) return undefined;
    cells.push(...(at === undefined ? [cell] : [trim(slice(cell, 0, at)), trim(slice(cell, at))]));
  }
  return cells;
}

interface Clues {
  lasts: ReadonlySet<string>;
  figures: boolean;
  next: string | undefined;
  heads: boolean;
}

/** Where the first row's last cell ends in a cell that holds the beginning of the next row as well. */
function cutAt({ value }: MappedText, { lasts, figures, next, heads }: Clues): number | undefined {
  const places = Array.from({ length: Math.max(0, value.length - 1) }, (_, i) => value.length - 1 - i);
  if (heads) return places.find((place) => columnOf(value.slice(0, place))?.covered === 1);
  if (figures) return FIGURE_FIRST.exec(value)?.[0].length;
  const known = places.find((place) => lasts.has(value.slice(0, place).trim()));
  if (known !== undefined) return known;
  if (next !== undefined && value.endsWith(next) && !/\d/u.test(value[value.length - next.length - 1] ?? "0")) return value.length - next.length;
  const spaces = matchesOf(/ +/gu, value);
  return spaces.length === 1 ? spaces[0]!.index : undefined;
}

/** The number that the next row must have. */
function nextNumber(row: Cells): string | undefined {
  const number = /^\d{1,3}$/u.exec(row[0]?.value ?? "")?.[0];
  return number === undefined ? undefined : String(Number(number) + 1);
}

function chunk(cells: Cells, width: number): MappedText[][] {
  return Array.from({ length: cells.length / width }, (_, i) => cells.slice(i * width, (i + 1) * width));
}
