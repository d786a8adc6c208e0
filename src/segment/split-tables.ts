import type { Paragraph } from "../notice/nodes.js";
import { concat } from "../text/mapped-text.js";
import { isGroupLabel } from "../tables/grouped-header.js";
import { headerness } from "../tables/header.js";
import { runOnHeader } from "../tables/run-on-lines.js";
import { isCaption, TABLE_TITLE } from "./caption.js";

/** Joins the lines of a cell that was broken, where blank lines set the cells apart: a line without one before it goes on with the line above. */
export function joinBroken(lines: readonly Paragraph[]): Paragraph[] {
  const rest = lines.slice(1);
  const setOff = rest.filter((line) => line.setOff).length;
  if (rest.length < 6 || setOff < rest.length * 0.6 || setOff === rest.length) return [...lines];
  const joined: Paragraph[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (!last || line.setOff || TABLE_TITLE.test(last.value) || /^(?:注|备注)\s*:/u.test(line.value)) joined.push(line);
    else joined[joined.length - 1] = { ...last, ...concat([last, line]) };
  }
  return joined;
}

/** A header between single spaces has no fewer heads, and is no longer. */
const [FEWEST_NARROW, LONGEST_HEADER] = [3, 120];

const cellOf = (line: Paragraph): string => line.value.replace(/[\s|]+$/u, "").trim();

/** Splits the lines of an annex that holds several tables, each under a header of its own. A header that only repeats the first one splits nothing, unless a caption stands over it. */
export function splitTables(lines: readonly Paragraph[]): Paragraph[][] {
  const heads: number[] = [];
  let first = "";
  let above = -1;
  for (let i = 0; i < lines.length; i++) {
    const found = headerAt(lines, i);
    // Labels of groups between two rows of heads are a row of the same header.
    if (!found && above === i - 1 && above >= 0 && areLabels(lines[i]!)) above = i;
    if (!found) continue;
    if (first === "") first = found.header;
    // A row of heads right below another is the second row of one header.
    else if ((found.header !== first || isCaption(cellOf(lines[i - 1]!), found.runOn) || (found.runOn && isTitle(lines[i - 1]!))) && (found.runOn || above !== i - 1)) heads.push(i);
    i = found.end - 1;
    above = i;
  }
  const starts = heads.map((head) => (head > 0 && (isTitle(lines[head - 1]!) || isCaption(cellOf(lines[head - 1]!), isRow(lines[head]!))) ? head - 1 : head));
  return [0, ...starts].map((start, i) => lines.slice(start, starts[i] ?? lines.length)).filter((part) => part.length > 0);
}

/** Tells whether heads stand on one line: then a bare kind (不合格账号) above them is no cell of the table above, but a caption. */
function isRow({ value }: Paragraph): boolean {
  return value.split(/[|\t]| +/u).length >= FEWEST_NARROW;
}

/** Tells whether a line is known heads between single spaces and nothing else. */
function isNarrowHeader(line: string): boolean {
  const heads = line.split(/ +/u);
  return heads.length >= FEWEST_NARROW && line.length <= LONGEST_HEADER && heads.every((head) => headerness(head) >= 0.8);
}

/** Tells whether a line holds labels of groups and nothing else. */
function areLabels(line: Paragraph): boolean {
  const cells = cellOf(line).split(/\s*[|\t]\s*| {2}/u).filter((cell) => cell !== "");
  return cells.length > 0 && cells.every(isGroupLabel);
}

function isTitle(line: Paragraph): boolean {
  const value = cellOf(line);
  return TABLE_TITLE.test(value) && value.length <= 60;
}

/** The header that begins at a line: a row of cells, cells a line, or the beginning of a line that runs a table together; `end` is the line behind it. */
function headerAt(lines: readonly Paragraph[], at: number): { header: string; end: number; runOn: boolean } | undefined {
  const line = cellOf(lines[at]!);
  if (/[|\t]| {2}/u.test(line)) {
    const cells = line.split(/\s*[|\t]\s*| {2}/u).filter((cell) => cell !== "");
    const data = cells.findIndex((cell) => headerness(cell) < 0.5);
    const heading = data < 0 ? cells : cells.slice(0, data);
    const isHeader = heading.length >= 3 || (heading.length === cells.length && heading.length >= 2);
    return isHeader ? { header: heading.join("|"), end: at + 1, runOn: false } : undefined;
  }
  if (isNarrowHeader(line)) return { header: line.replaceAll(" ", "|"), end: at + 1, runOn: false };
  const runOn = runOnHeader(line);
  if (runOn) return { header: runOn.head, end: at + 1, runOn: true };
  // The title of an annex may end in a word that heads columns too.
  if (at === 0 && isTitle(lines[0]!) && line.length > 6) return undefined;
  let end = at;
  while (end < lines.length && headerness(cellOf(lines[end]!)) >= 0.5) end++;
  return end - at >= 3 ? { header: lines.slice(at, end).map(cellOf).join("|"), end, runOn: false } : undefined;
}
