/**
 * Recovers tables, however they reach us: as an HTML grid, as cells ended by bars, one a line or between spaces, or run together.
 * The header names the columns, each column's kind scores pieces of text, and rows are the best alignment of the two (`align.ts`).
 */
import { concat, type MappedText } from "../text/mapped-text.js";
import type { Recovered, RecoverOptions } from "./build-table.js";
import { cutLines } from "./cells.js";
import { chargedRecords } from "./charged-records.js";
import { recoverRecords } from "./field-records.js";
import { NOTE, recoverCells } from "./from-cells.js";
import { recoverRows } from "./from-rows.js";
import { recoverRunOn } from "./from-run-on.js";
import { gluedRows } from "./glued-rows.js";
import { headerness } from "./header.js";
import { narrowTable } from "./narrow-rows.js";
import { withoutMarks } from "./numbered-rows.js";
import { spacedRows } from "./spaced-rows.js";
import { joinRunOn } from "./run-on-lines.js";

/** Recovers a table from the lines of an annex; nothing where they are no table. */
export function recoverLines(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const end = lines.findLastIndex(({ value }) => !isFrame(value)) + 1;
  if (end > 0 && end < lines.length) return recoverLines(lines.slice(0, end), options);
  const noteAt = lines.findIndex((line, i) => i > 0 && NOTE.test(line.value));
  const content = noteAt < 0 ? lines : lines.slice(0, noteAt);
  const notes = noteAt < 0 ? [] : lines.slice(noteAt);
  const recovered = fromCut(content, options);
  return recovered && { ...recovered, after: [...recovered.after, ...notes] };
}

/** Tells whether a line between bars is what is left of the page around a table: blank cells, and labels without their values. */
function isFrame(line: string): boolean {
  return line.includes("|") && line.split("|").every((cell) => /^(?:[^:]{2,8}:)?$/u.test(cell.trim()));
}

/** The measure of a head on a line of its own: 检查数 above (个). */
export const UNIT = /^\((?:[个家条件处项次分名]|%|单位:.{1,4})\)(?=\s*\|?\s*$)/u;

/** Puts the measure that a head's cell was broken before back behind it. */
function withUnits(lines: readonly MappedText[]): MappedText[] {
  const joined: MappedText[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && UNIT.test(line.value.trim()) && !/[|)]\s*$/u.test(above.value) && headerness(above.value.trim()) > 0) joined[joined.length - 1] = concat([above, line]);
    else joined.push(line);
  }
  return joined;
}

function fromCut(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const records = recoverRecords(lines, options) ?? chargedRecords(lines, options);
  if (records) return records;
  const glued = gluedRows(lines);
  if (glued) {
    const read = recoverRows(glued.cut, options);
    return read && { ...read, before: [...glued.before, ...read.before], after: [...read.after, ...(glued.cut.after ?? [])] };
  }
  const narrow = narrowTable(withoutMarks(lines));
  if (narrow) {
    const read = recoverRows(narrow, options);
    return read && { ...read, after: [...read.after, ...(narrow.after ?? [])] };
  }
  const cut = cutLines(withoutMarks(joinRunOn(withUnits(lines))));
  if (!cut) return undefined;
  const spaced = "text" in cut ? spacedRows(cut.text) : undefined;
  const recovered = spaced ? recoverRows(spaced, options) : "rows" in cut ? recoverRows(cut, options) : "text" in cut ? recoverRunOn(cut.text, options) : recoverCells(cut.cells, cut.layout, cut.explicit, options);
  const before = "before" in cut ? (cut.before ?? []) : [];
  const after = [...(spaced?.after ?? []), ...(cut.after ?? [])];
  return recovered && { ...recovered, before: [...before, ...recovered.before], after: [...recovered.after, ...after] };
}
