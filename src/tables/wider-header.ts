import type { MappedText } from "../text/mapped-text.js";
import type { Header } from "./header-cells.js";
import { columnFor, headerness } from "./header.js";
import { align } from "./align.js";
import { cellPieces } from "./cell-pieces.js";
import type { MergeMode } from "./hypothesis.js";
import { type CellContext, lacksNames, TITLE_END } from "./kinds.js";
import { refineColumns } from "./refine.js";

/** A head that is not known is no longer than this, and no title. */
const UNKNOWN = /^[\p{Script=Han}()/]{2,10}$/u;
/** So many heads are looked for in front of the known ones and behind them. */
const [MOST_BEFORE, MOST_BEHIND] = [1, 3];
/** So many rows tell how well the cells suit the columns. */
const ROWS = 6;
/** Another header must suit the cells so well on average, and so much better. */
export const [GOOD, BETTER] = [0.8, 0.4];

/**
 * Widens a header by the heads beside it that no list has (整改期限), where the cells below suit its columns far better if those heads have columns of their
 * own: else every row would be cut at the wrong cell.
 */
export function widerHeader(header: Header, cells: readonly MappedText[], options: CellContext & { title?: string }): Header {
  const isUnknown = (cell: MappedText | undefined): boolean => cell !== undefined && UNKNOWN.test(cell.value) && !TITLE_END.test(cell.value);
  const [before, behind] = [cells[header.start - 1], cells[header.end]];
  // Whose figures are whose an unknown head does not say.
  if ((!isUnknown(behind) && !isUnknown(before)) || lacksNames(header.columns.map(({ name }) => name))) return header;
  let best = { header, score: suits(header, cells, options) + BETTER };
  for (let front = 0; front <= (isUnknown(before) ? MOST_BEFORE : 0); front++) {
    for (let back = front === 0 ? 1 : 0; back <= MOST_BEHIND && (back === 0 || isUnknown(cells[header.end + back - 1])); back++) {
      const [start, end] = [header.start - front, header.end + back];
      // The head behind those that are known is the unknown one.
      if (back > 0 && headerness(behind!.value) >= 0.5) break;
      const heads = cells.slice(start, end);
      const wider = { columns: heads.map(({ value }) => columnFor(value)), cells: heads, start, end };
      const score = suits(wider, cells, options);
      if (score >= GOOD && score > best.score) best = { header: wider, score };
    }
  }
  return best.header;
}

/** How well the cells below a header suit the columns that it names, a cell on average. */
export function suits({ columns, end }: Header, cells: readonly MappedText[], options: CellContext & { title?: string }): number {
  const sample = cells.slice(end, end + columns.length * ROWS).map(({ value }) => value);
  if (sample.length < columns.length * 2) return 0;
  const names = refineColumns(columns, [], options.title).map(({ name }) => name);
  const score = (mode: MergeMode): number => align(cellPieces(sample, options, 2.5, true), names, mode)?.score ?? -Infinity;
  return Math.max(score("repeated"), score("merged")) / sample.length;
}
