import type { Annex, Block, Heading, Paragraph, Table } from "../notice/nodes.js";
import { concat, slice, trim, type MappedText } from "../text/mapped-text.js";
import { recoverGrid } from "../tables/from-grid.js";
import { hasGroupedHeader } from "../tables/grouped-header.js";
import { headerness } from "../tables/header.js";
import { recoverLines } from "../tables/recover.js";
import type { RecoverOptions } from "../tables/build-table.js";
import { closerTitle, isCaption, TABLE_TITLE } from "./caption.js";
import { textNode } from "./text-node.js";

/** An annex as its lines: the number on its label, and what stands under it. */
export interface AnnexLines {
  ordinal: number;
  blocks: Block[];
}

/** What could not be read in an annex. */
export interface Remains {
  annex: number;
  text: MappedText;
}

/** Builds an annex: its title, its tables recovered, the notes around them. */
export function buildAnnex({ ordinal, blocks }: AnnexLines, options: RecoverOptions, remains: Remains[]): Annex {
  const children: Annex["children"] = [];
  let lines: Paragraph[] = [];
  const title = (): string => children.filter((child): child is Heading => child.type === "heading").map(({ value }) => value).join("") || options.title || "";
  const flush = (): void => {
    for (const part of splitTables(joinBroken(lines))) children.push(...fromLines(part, { ...options, title: title() }, true, ordinal, remains));
    lines = [];
  };
  for (const block of blocks) {
    if (block.type === "paragraph") lines.push(block);
    else {
      const last = lines.at(-1);
      const captioned = last !== undefined && isCaption(last.value, true);
      // The first line of an annex is its own title, whatever else it may be; never the table's head.
      const only = captioned && lines.length === 1 && children.length === 0;
      const caption = captioned && !only ? lines.pop() : undefined;
      if (only) children.push(textNode("heading", lines.pop()!, options.locate));
      flush();
      const recovered = recoverGrid(block, { ...options, title: caption ? closerTitle(title(), caption.value) : title() });
      if (caption) children.push(caption);
      children.push(...recovered.before.map((cell) => textNode("heading", cell, options.locate)), recovered.table);
      if (saysNothing(recovered.table)) remains.push({ annex: ordinal, text: concat(recovered.table.children.flatMap((row) => row.children).slice(0, 12)) });
    }
  }
  flush();
  return { type: "annex", ordinal, children };
}

function fromLines(lines: readonly Paragraph[], options: RecoverOptions, first: boolean, ordinal: number, remains: Remains[]): (Heading | Paragraph | Table)[] {
  if (lines.length === 0) return [];
  const titleLines = first ? countTitleLines(lines) : 0;
  const title = lines.slice(0, titleLines).map(({ value }) => value).reduce((above, value) => (isCaption(value, false) ? closerTitle(above || options.title || "", value) : above + value), "");
  const recovered = recoverLines(lines.slice(titleLines), { ...options, title: title || options.title || "" });
  const heads: (Heading | Paragraph)[] = lines.slice(0, titleLines).map((line) => textNode("heading", line, options.locate));
  if (!recovered) {
    if (looksTabular(lines)) remains.push({ annex: ordinal, text: concat(lines.slice(titleLines)) });
    const [head, ...rest] = lines.slice(titleLines);
    const headed = first && heads.length === 0 && head !== undefined && head.value.length < 50 && !/[。;]|^(?:注|备注|说明)\s*:/u.test(head.value);
    return headed ? [textNode("heading", head, options.locate), ...rest] : [...heads, ...lines.slice(titleLines)];
  }
  remains.push(...recovered.remains.map((text) => ({ annex: ordinal, text })));
  const { table } = recovered;
  return [
    ...heads,
    ...recovered.before.filter((text) => text.value !== "").map((text) => textNode("heading", text, options.locate)),
    table,
    ...recovered.after.filter((text) => text.value !== "").map((text) => textNode("paragraph", text, options.locate)),
  ];
}

/** Tells whether no column of a table could be named: then none of its rows will make a record. */
function saysNothing({ columns = [], children }: Table): boolean {
  return columns.length >= 3 && children.length >= 3 && columns.every(({ name }) => name === "note" || name === "serial");
}

/** Tells whether lines that no reading took were a table all the same: three heads of columns or more stand among them, each once as a cell of its own. */
function looksTabular(lines: readonly Paragraph[]): boolean {
  const cells = lines.flatMap(({ value }) => value.split(/[|\t]/u)).map((cell) => cell.trim());
  return new Set(cells.filter((cell) => headerness(cell) === 1)).size >= 3 || lines.some(({ value }) => hasGroupedHeader(value));
}

/** Joins the lines of a cell that was broken, where blank lines set the cells apart: a line without one before it goes on with the line above. */
function joinBroken(lines: readonly Paragraph[]): Paragraph[] {
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

/** Splits the lines of an annex that holds several tables, each under a header of its own. A header that only repeats the first one splits nothing, unless a caption stands over it. */
function splitTables(lines: readonly Paragraph[]): Paragraph[][] {
  const cellOf = (line: Paragraph): string => line.value.replace(/\s?\|$/u, "").trim();
  const heads: number[] = [];
  let first = "";
  let above = -1;
  for (let i = 0; i < lines.length; i++) {
    const cells = /[|\t]| {2}/u.test(cellOf(lines[i]!)) ? cellOf(lines[i]!).split(/\s*[|\t]\s*| {2}/u).filter((cell) => cell !== "") : undefined;
    let end = i;
    if (!cells) while (end < lines.length && headerness(cellOf(lines[end]!)) >= 0.5) end++;
    const heading = cells ? cells.slice(0, Math.max(0, cells.findIndex((cell) => headerness(cell) < 0.5) < 0 ? cells.length : cells.findIndex((cell) => headerness(cell) < 0.5))) : [];
    const header = cells ? (heading.length >= 3 || (heading.length === cells.length && heading.length >= 2) ? heading.join("|") : "") : end - i >= 3 ? lines.slice(i, end).map(cellOf).join("|") : "";
    if (header === "") continue;
    if (first === "") first = header;
    // A row of heads right below another is the second row of one header.
    else if ((header !== first || isCaption(lines[i - 1]!.value, false)) && above !== i - 1) heads.push(i);
    if (!cells) i = end - 1;
    above = i;
  }
  const starts = heads.map((head) => (head > 0 && ((TABLE_TITLE.test(lines[head - 1]!.value) && lines[head - 1]!.value.length <= 60) || isCaption(lines[head - 1]!.value, false)) ? head - 1 : head));
  return [0, ...starts].map((start, i) => lines.slice(start, starts[i] ?? lines.length)).filter((part) => part.length > 0);
}

/** Counts the lines of an annex's title, a table's caption below it included. */
function countTitleLines(lines: readonly Paragraph[]): number {
  const count = countHeadLines(lines);
  return count < lines.length - 1 && isCaption(lines[count]!.value, false) ? count + 1 : count;
}

/** Counts the lines of an annex's title: short lines without cells, before anything that is a table. */
function countHeadLines(lines: readonly Paragraph[]): number {
  let count = 0;
  if (lines.length === 1) return lines[0]!.value.length <= 40 && TABLE_TITLE.test(lines[0]!.value) ? 1 : 0;
  while (count < Math.min(3, lines.length - 1)) {
    const { value } = lines[count]!;
    if (!TABLE_TITLE.test(value) || /[|\t]/u.test(value) || value.length > 60) {
      // A title may be spread over two lines: look one ahead.
      const next = lines[count + 1]?.value ?? "";
      if (count === 0 && value.length < 40 && !/[|\t]| {2}/u.test(value) && /(?:名单|清单|情况表|统计表|一览表|汇总表)$/u.test(next) && next.length < 40 && /[\u4e00-\u9fff]{4}/u.test(value)) return 2;
      break;
    }
    count++;
    if (count >= 1 && !/^[(（]/u.test(lines[count]?.value ?? "")) break;
  }
  return count;
}

/** Cuts the label off the line that opens an annex; what is left is its title or its content. */
export function withoutLabel(line: Paragraph, length: number): Paragraph | undefined {
  const rest = trim(slice(line, length));
  return rest.value === "" ? undefined : { ...line, value: rest.value, map: rest.map };
}
