/**
 * Recovers tables, however they reach us: as an HTML grid, as cells ended by bars, one a line or between spaces, or run together.
 * The header names the columns, each column's kind scores pieces of text, and rows are the best alignment of the two (`align.ts`).
 */
import type { MappedText } from "../text/mapped-text.js";
import type { Recovered, RecoverOptions } from "./build-table.js";
import { cutLines } from "./cells.js";
import { recoverRecords } from "./field-records.js";
import { NOTE, recoverCells } from "./from-cells.js";
import { recoverRows } from "./from-rows.js";
import { recoverRunOn } from "./from-run-on.js";
import { joinBrokenRows, withoutMarks } from "./numbered-rows.js";
import { joinRunOn } from "./run-on-lines.js";

/** Recovers a table from the lines of an annex; nothing where they are no table. */
export function recoverLines(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const noteAt = lines.findIndex((line, i) => i > 0 && NOTE.test(line.value));
  const content = noteAt < 0 ? lines : lines.slice(0, noteAt);
  const notes = noteAt < 0 ? [] : lines.slice(noteAt);
  const recovered = fromCut(content, options);
  return recovered && { ...recovered, after: [...recovered.after, ...notes] };
}

function fromCut(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const records = recoverRecords(lines, options);
  if (records) return records;
  const cut = cutLines(withoutMarks(joinRunOn(joinBrokenRows(lines))));
  if (!cut) return undefined;
  if ("rows" in cut) return recoverRows(cut, options);
  const recovered = "text" in cut ? recoverRunOn(cut.text, options) : recoverCells(cut.cells, cut.layout, cut.explicit, options);
  return recovered && { ...recovered, before: [...(cut.before ?? []), ...recovered.before], after: [...recovered.after, ...(cut.after ?? [])] };
}
