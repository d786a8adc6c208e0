import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import { align } from "./align.js";
import type { RecoverOptions } from "./build-table.js";
import { CLASS_HEAD, columnFor, headerness, headsFigures, splitHeader, widthOfHeader } from "./header.js";
import { isFigure, lacksNames } from "./kinds.js";
import { cellPieces } from "./cell-pieces.js";

/** A header found among cells, and which cells it takes. */
export interface Header {
  columns: Column[];
  /** The header's cells. */
  cells: MappedText[];
  start: number;
  end: number;
}

/** Finds the header in a stream of cells: the first run of cells that head columns, up to the first cell that is data. */
export function headerOfCells(cells: readonly MappedText[]): Header | undefined {
  const limit = Math.min(cells.length, 40);
  let best: (Header & { score: number }) | undefined;
  for (let start = 0; start < limit; start++) {
    if (headerness(cells[start]!.value) < 0.5) continue;
    const serial = columnFor(cells[start]!.value).name === "serial";
    let end = start + 1;
    let unknown = 0;
    // Beside 收到留言 a head may say 按期答复.
    let countsAnswers = false;
    const seen = new Set([columnFor(cells[start]!.value).header]);
    while (end < limit) {
      const { value } = cells[end]!;
      if (serial && /^(?:1|一)[.、]?$/u.test(value)) break;
      const known = countsAnswers && columnFor(value).name !== "note" ? 1 : headerness(value);
      countsAnswers ||= columnFor(value).name === "messages";
      if (known < 0.3) {
        if (!serial || value === "" || value.length > 14 || ++unknown > 2) break;
      }
      // A head comes again where the header does.
      if (seen.has(value.replace(/\s+/gu, "")) && !countsAnew(cells.slice(start, end), value)) break;
      seen.add(value.replace(/\s+/gu, ""));
      end++;
    }
    end = start + widthOfHeader(cells.slice(start, end).map((cell) => columnFor(cell.value)), cells[end]?.value ?? "");
    const headers = cells.slice(start, end);
    const score = headers.reduce((sum, cell) => sum + headerness(cell.value), 0);
    if (headers.length >= 2 && (!best || score > best.score + 0.5)) best = { columns: headers.map((cell) => columnFor(cell.value)), cells: headers, start, end, score };
    if (best && best.end === end) start = end - 1;
  }
  return best && withLead(best, cells);
}

/** Totals behind which the heads of figures begin anew. */
const TOTALS: ReadonlySet<ColumnName> = new Set(["running", "checked", "messages"]);

/** Tells whether a head of figures that stands in a header already is now that of another total: `网站检查数|合格数|新媒体检查数|合格数`. */
function countsAnew(heads: readonly MappedText[], value: string): boolean {
  const names = heads.map((head) => columnFor(head.value));
  const last = names.findLastIndex(({ header }) => header === columnFor(value).header);
  return isFigure(columnFor(value)) && names.findLastIndex(({ name }, at) => at > last && TOTALS.has(name)) > last;
}

/** Takes in the word of classes, places or bodies before heads of figures alone: it can only head what the rows are about. */
function withLead(header: Header, cells: readonly MappedText[]): Header {
  const lead = cells[header.start - 1];
  if (!lead || !lacksNames(header.columns.map(({ name }) => name)) || !headsFigures(lead.value)) return header;
  const columns: Column[] = [CLASS_HEAD.test(lead.value) ? { name: "note", header: lead.value } : columnFor(lead.value), ...header.columns];
  const width = widthOfHeader(columns, cells[header.end]?.value ?? "");
  const start = header.start - 1;
  return { columns: columns.slice(0, width), cells: cells.slice(start, start + width), start, end: start + width };
}

/**
 * Reads a header whose cells are broken over two lines (`县、市、区/`, `市直部门`): the first cells are run together and split anew, for each number of
 * cells that gives a header without a letter left over; the one whose columns the data fit best is taken.
 */
export function brokenHeader(cells: readonly MappedText[], from: number, options: RecoverOptions): Header | undefined {
  let best: (Header & { score: number }) | undefined;
  for (let end = from + 2; end <= Math.min(cells.length - 2, from + 16); end++) {
    const text = cells.slice(from, end).map((cell) => cell.value.replace(/\s+/gu, "")).join("");
    if (/\d/u.test(text) || text.length > 80) break;
    const split = splitHeader(text, 0, text.length);
    if (!split || split.columns.length < 3 || split.score < text.length - 0.8 * split.columns.length - 0.5) continue;
    const names = split.columns.map(({ name }) => name);
    const sample = cells.slice(end, end + names.length * 6).map((cell) => cell.value);
    const aligned = align(cellPieces(sample, options, 2.5), names, "repeated");
    const score = (aligned?.score ?? -Infinity) / Math.max(1, sample.length);
    if (aligned && (!best || score > best.score)) best = { columns: split.columns, cells: cells.slice(from, end), start: from, end, score };
  }
  return best && best.score > 0.5 ? best : undefined;
}
