import { columnOf } from "../lexicon/columns.js";
import { concat, slice, type MappedText } from "../text/mapped-text.js";
import { findHeader } from "./header.js";
import { areProvableFigures } from "./figure-rows.js";
import { isFigure } from "./kinds.js";
import type { Column } from "../notice/nodes.js";

/** Lines that are no longer than this stand around a table that is run together: its title, a signature, a page's number. */
export const SHORT = 30;
/** The shortest line that can be a header with a row behind it, and the shortest rest of a table. */
const SHORTEST = 16;
const FEWEST_COLUMNS = 3;
/** A row is at least this long. */
const FEWEST_LETTERS = 4;

/** Gaps between cells: such a line runs nothing together, whatever heads it holds. */
const WIDE_GAPS = /\S {2,}\S+ {2,}\S/u;

/** The header with which a line begins that runs a table together, and whether numbers come first in it. */
export function runOnHeader(line: string): { head: string; numbered: boolean } | undefined {
  if (line.length < SHORTEST || /[|\t]/u.test(line) || WIDE_GAPS.test(line)) return undefined;
  const header = findHeader(line);
  if (!header || header.start > 0 || header.columns.length < FEWEST_COLUMNS || line.length - header.end < FEWEST_LETTERS) return undefined;
  const numbered = header.columns[0]!.name === "serial";
  // A title too may hold heads of columns, with other words between them.
  return numbered || header.columns.every((column) => columnOf(column.header)?.covered === 1) ? { head: line.slice(0, header.end), numbered } : undefined;
}

/** Finds the one line that may be a whole table run together, with short ones around it. */
export function runOnLine(lines: readonly MappedText[]): { before: MappedText[]; text: MappedText; after: MappedText[] } | undefined {
  const mayBe = ({ value }: MappedText): boolean => value.length > SHORT || runOnHeader(value) !== undefined;
  const at = lines.length === 1 ? 0 : lines.findIndex(mayBe);
  const text = lines[at];
  if (!text || text.value.length < 12 || lines.some((line, i) => i !== at && mayBe(line))) return undefined;
  return { before: lines.slice(0, at), text, after: lines.slice(at + 1) };
}

/** Reads a line that is a header and nothing else; the spaces in it, where there are any, stand between its heads. */
export function wholeHeader(line: string): Column[] | undefined {
  const header = findHeader(line);
  if (!header || header.start > 0 || header.end < line.length || header.columns.length < FEWEST_COLUMNS) return undefined;
  const spaced = line.trim().split(/ +/u);
  return spaced.length === 1 || spaced.length === header.columns.length ? header.columns : undefined;
}

/** Columns of free words, between two of which no letter tells where one ends. */
const FREE: ReadonlySet<Column["name"]> = new Set(["name", "account", "site", "organization", "owner", "problem", "note"]);

/** Where a header that runs its heads together stands alone, and each row of a table on a line below it, with the next number first; -1 where there is none. */
function headerAlone(lines: readonly MappedText[]): number {
  return lines.findIndex(({ value }, at) => {
    if (value.length < SHORTEST / 2 || /[|\t,、;]| {2}/u.test(value) || !startsWith(lines[at + 1], 1) || !startsWith(lines[at + 2], 2)) return false;
    const header = wholeHeader(value);
    if (header?.[0]?.name !== "serial") return false;
    return !value.includes(" ") || (!header.some(isFigure) && !header.some(({ name }, x) => FREE.has(name) && FREE.has(header[x + 1]?.name ?? "serial"))) || areProvableFigures(header);
  });
}

function startsWith(line: MappedText | undefined, number: number): boolean {
  return line !== undefined && new RegExp(`^${number}(?=[^\\d\\s|.、)])`, "u").test(line.value) && !/[|\t]/u.test(line.value);
}

/** Joins the rows below a header that stands alone to one text, as far as their numbers go on. */
function joinNumbered(lines: readonly MappedText[], at: number): MappedText[] {
  let end = at + 1;
  while (startsWith(lines[end], end - at)) end++;
  return [...lines.slice(0, at), concat(lines.slice(at, end)), ...lines.slice(end)];
}

/** Joins the lines of a table that is run together and goes on over pages: the lines behind the first one begin with its header again, or go on counting. */
export function joinRunOn(lines: readonly MappedText[]): MappedText[] {
  const alone = headerAlone(lines);
  if (alone >= 0) return joinNumbered(lines, alone);
  const at = lines.findIndex(({ value }) => runOnHeader(value));
  const header = at < 0 ? undefined : runOnHeader(lines[at]!.value);
  if (!header) return [...lines];
  const parts: MappedText[] = [lines[at]!];
  for (const line of lines.slice(at + 1)) {
    if (line.value.startsWith(header.head) && line.value.length > header.head.length) parts.push(slice(line, header.head.length));
    else if (line.value.length >= SHORTEST && (header.numbered ? /^\d{1,4}\D/u : /^\p{Script=Han}.*\d%?$/u).test(line.value) && !/[|\t。;]/u.test(line.value)) parts.push(line);
    else break;
  }
  return [...lines.slice(0, at), concat(parts), ...lines.slice(at + parts.length)];
}
