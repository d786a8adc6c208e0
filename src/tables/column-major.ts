import type { Column } from "../notice/nodes.js";
import { slice, trim, type MappedText } from "../text/mapped-text.js";
import { columnFor } from "./header.js";

/** A table that was written down column by column. */
export interface ColumnMajor {
  header: MappedText[];
  columns: Column[];
  rows: (MappedText | undefined)[][];
  before: MappedText[];
  after: MappedText[];
}

const SERIAL_HEAD = /^序\s?号(?=\S)/u;

/**
 * Reads a table that reaches us column by column: the numbers are fused with the first column (`1南京`, `2无锡`, …), then each further column
 * follows with all its cells. Heads stand together before the cells, or each before its own column. A column that has not as many
 * cells as there are numbers stays empty: which rows its cells belong to is not said.
 */
export function readColumnMajor(cells: readonly MappedText[]): ColumnMajor | undefined {
  const at = cells.findIndex((cell) => SERIAL_HEAD.test(cell.value));
  if (at < 0) return undefined;
  const first = cells.findIndex((cell, i) => i > at && /^1(?!\d)\D/u.test(cell.value));
  if (first < 0 || first - at > 12) return undefined;
  let count = 0;
  while (cells[first + count]?.value.startsWith(String(count + 1)) && !/^\d/u.test(cells[first + count]!.value.slice(String(count + 1).length))) count++;
  // A bare number that goes on counting is a cell of the next column: the first column has words behind its numbers.
  while (count > 1 && /^\d+$/u.test(cells[first + count - 1]!.value)) count--;
  // One row alone is no series: then the heads must tell how many cells to expect.
  if (count < 1 || (count === 1 && cells.length - first < first - at)) return undefined;
  const fused = cells[at]!;
  const serialLength = SERIAL_HEAD.exec(fused.value)![0].length;
  const heads = [slice(fused, 0, serialLength), trim(slice(fused, serialLength)), ...cells.slice(at + 1, first)];
  const numbers = cells.slice(first, first + count);
  const columns: (MappedText | undefined)[][] = [
    numbers.map((cell, i) => slice(cell, 0, String(i + 1).length)),
    numbers.map((cell, i) => trim(slice(cell, String(i + 1).length))),
  ];
  let rest = cells.slice(first + count);
  const together = heads.length > 2;
  if (together) {
    const wanted = heads.length - 2;
    for (let i = 0; i < wanted; i++) {
      // The last column may lack cells at its end where the page was cut.
      const taken = rest.slice(0, count);
      if (rest.length < count && i < wanted - 1) return undefined;
      columns.push(Array.from({ length: count }, (_, row) => taken[row]));
      rest = rest.slice(count);
    }
  } else {
    while (rest.length > count && columnFor(rest[0]!.value).name !== "note") {
      heads.push(rest[0]!);
      columns.push(rest.slice(1, count + 1));
      rest = rest.slice(count + 1);
    }
  }
  if (columns.length < 3) return undefined;
  return {
    header: heads, columns: heads.map((head) => columnFor(head.value)),
    rows: Array.from({ length: count }, (_, row) => columns.map((column) => column[row])),
    before: cells.slice(0, at), after: rest,
  };
}
