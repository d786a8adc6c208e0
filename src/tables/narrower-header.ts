import { columnOf } from "../lexicon/columns.js";
import { concat, type MappedText } from "../text/mapped-text.js";
import type { Header } from "./header-cells.js";
import { columnFor } from "./header.js";
import type { CellContext } from "./kinds.js";
import { BETTER, GOOD, suits } from "./wider-header.js";

/**
 * Puts two heads together that were one, broken over its lines (账号|类型), where they are a head together as well and the rows' numbers stand so far
 * from each other, or the cells below suit the columns far better: else the header has one column too many, and every row is cut at the wrong cell.
 */
export function narrowerHeader(header: Header, cells: readonly MappedText[], options: CellContext & { title?: string }): Header {
  const { cells: heads, start, end } = header;
  const printed = suits(header, cells, options);
  const strides = countsIn(cells.slice(end), heads.length - 1) && !countsIn(cells.slice(end), heads.length);
  let best = { header, score: strides ? printed : printed + BETTER };
  for (let at = 0; at + 1 < heads.length; at++) {
    const whole = concat([heads[at]!, heads[at + 1]!]);
    if (columnOf(whole.value)?.covered !== 1) continue;
    const joined = [...heads.slice(0, at), whole, ...heads.slice(at + 2)];
    const narrower = { columns: joined.map(({ value }) => columnFor(value)), cells: joined, start, end };
    const score = suits(narrower, cells, options);
    if (score >= GOOD && score > best.score) best = { header: narrower, score };
  }
  return best.header;
}

/** Tells whether the numbers of the first rows stand as far from each other as rows of so many cells put them. */
function countsIn(cells: readonly MappedText[], width: number): boolean {
  return [1, 2].every((number, row) => cells[row * width]?.value === String(number));
}
