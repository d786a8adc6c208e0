import type { Annex, Block, Heading, Paragraph, Table } from "../notice/nodes.js";
import { concat, slice, trim, type MappedText } from "../text/mapped-text.js";
import { joinContinued } from "../tables/continued.js";
import { recoverGrid } from "../tables/from-grid.js";
import { splitGrid } from "../tables/split-grid.js";
import { groupedHeaderOfText } from "../tables/run-on-groups.js";
import { headerness } from "../tables/header.js";
import { recoverLines } from "../tables/recover.js";
import type { RecoverOptions } from "../tables/build-table.js";
import { MARK } from "../tables/refine.js";
import { rubbishCells } from "../tables/rubbish-rows.js";
import { SHORT, wholeHeader } from "../tables/run-on-lines.js";
import { closerTitle, isCaption, TABLE_TITLE } from "./caption.js";
import { withoutPageBreaks } from "./page-breaks.js";
import { markerOf } from "./lines.js";
import { breakTables } from "./run-on-tables.js";
import { foldBlocks } from "./row-blocks.js";
import { sideTables } from "./side-tables.js";
import { joinBroken, splitTables } from "./split-tables.js";
import { textNode } from "./text-node.js";
import { joinWrappedRows } from "./wrapped-rows.js";

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

/** A note below a table: sentences, whatever heads of columns they mention. */
const NOTE_SENTENCE = /^(?:注|备注|说明)\s*:.*。$/u;

/** The first item of a list whose title is that of the annex. */
const LIST_ITEM = /^\(?1[.、)](?!\d)|^“|”(?:\([^()]*\))?[、“]/u;

/** Builds an annex: its title, its tables recovered, the notes around them. */
export function buildAnnex({ ordinal, blocks }: AnnexLines, options: RecoverOptions, remains: Remains[]): Annex {
  const children: Annex["children"] = [];
  let lines: Paragraph[] = [];
  const title = (): string => children.filter((child): child is Heading => child.type === "heading").map(({ value }) => value).join("") || options.title || "";
  const flush = (): void => {
    for (const part of foldBlocks(lines, options).flatMap((block) => splitTables(joinBroken(joinWrappedRows(block)).flatMap(splitTitle)))) {
      const side = sideTables(part);
      const below = (): RecoverOptions => ({ ...options, title: title() });
      children.push(...fromLines(side?.before ?? part, below(), true, ordinal, remains));
      for (const { label, lines: rows } of side?.tables ?? []) children.push(textNode("heading", label, options.locate), ...fromLines(rows, { ...below(), title: label.value }, false, ordinal, remains));
    }
    lines = [];
  };
  const [head] = blocks;
  const whole = head?.type === "paragraph" ? [...splitListTitle(head), ...blocks.slice(1)] : blocks;
  const several = whole.filter((block) => block.type === "paragraph" && mayRunTables(block.value)).length > 1;
  const broken = whole.flatMap((block): Block[] => (block.type === "paragraph" && mayRunTables(block.value) ? tableLines(block, options, several) : [block]));
  for (const block of joinContinued(withoutPageBreaks(broken))) {
    if (block.type === "paragraph") lines.push(block);
    else {
      const last = lines.at(-1);
      const captioned = last !== undefined && isCaption(last.value, true);
      // The first line of an annex is its own title, whatever else it may be; never the table's head.
      const only = captioned && lines.length === 1 && children.length === 0;
      const caption = captioned && !only ? lines.pop() : undefined;
      if (only) children.push(textNode("heading", lines.pop()!, options.locate));
      flush();
      const above = caption ? closerTitle(title(), caption.value) : title();
      if (caption) children.push(caption);
      const parts = splitGrid(block);
      for (const part of parts) {
        const recovered = recoverGrid(part, { ...options, title: parts.length > 1 ? closerTitle(above, part.children[0]!.children.map(({ value }) => value).join("")) : above });
        children.push(...recovered.before.map((cell) => textNode("heading", cell, options.locate)), recovered.table);
        remains.push(...rubbishCells(recovered.table).map((text) => ({ annex: ordinal, text })));
        if (saysNothing(recovered.table)) remains.push({ annex: ordinal, text: concat(recovered.table.children.flatMap((row) => row.children).slice(0, 12)) });
      }
    }
  }
  flush();
  return { type: "annex", ordinal, children };
}

/** Tells whether a line may run tables together. */
function mayRunTables(line: string): boolean {
  return line.length > SHORT && !/[|\t]/u.test(line) && !NOTE_SENTENCE.test(line);
}

/** A line as the lines that it should have been: one that runs several tables together is cut before each of them. */
function tableLines(line: Paragraph, { title, locate }: RecoverOptions, amongOthers: boolean): Paragraph[] {
  const pieces = breakTables(line, title, amongOthers);
  return pieces.length === 1 ? [line] : pieces.map((piece) => ({ ...line, ...textNode("paragraph", piece, locate) }));
}

/** The title of a list before its names on one line: `通报表扬单位。甲局、乙局。` */
const LIST_TITLE = /^([^。:;,、“”]{2,40}?(?:名单|清单|单位|部门|地区|网站|账号|公众号|新媒体)(?:\([^()]{1,12}\))?)[。:]/u;

function splitListTitle(line: Paragraph): Paragraph[] {
  const title = LIST_TITLE.exec(line.value);
  const names = title ? line.value.slice(title[0].length).replace(/。$/u, "") : "";
  return title && /[、”]/u.test(names) && !/[。;,:]/u.test(names) ? [{ ...line, ...slice(line, 0, title[1]!.length) }, { ...line, ...slice(line, title[0].length) }] : [line];
}

/** `抽查情况统计表 地区  抽查数  合格率  甲县  …`: a title stands before the first head of a table on one line. */
function splitTitle(line: Paragraph): Paragraph[] {
  const glued = /^(\S{6,60}) (\S{1,12}) {2}/u.exec(line.value);
  if (!glued || !TABLE_TITLE.test(glued[1]!) || headerness(glued[2]!) < 1) return [line];
  return [{ ...line, ...slice(line, 0, glued[1]!.length) }, { ...line, ...slice(line, glued[1]!.length + 1) }];
}

function fromLines(lines: readonly Paragraph[], options: RecoverOptions, first: boolean, ordinal: number, remains: Remains[]): (Heading | Paragraph | Table)[] {
  if (lines.length === 0 || lines.every(({ value }) => NOTE_SENTENCE.test(value))) return [...lines];
  const titleLines = first ? Math.max(countTitleLines(lines), lines.length > 1 && isListedTitle(lines[0]!, options) ? 1 : 0) : 0;
  const title = lines.slice(0, titleLines).map(({ value }) => value).reduce((above, value) => (isCaption(value, false) ? closerTitle(above || options.title || "", value) : above + value), "");
  const recovered = recoverLines(lines.slice(titleLines), { ...options, title: title || options.title || "" });
  const heads: (Heading | Paragraph)[] = lines.slice(0, titleLines).map((line) => textNode("heading", line, options.locate));
  if (!recovered) {
    if (looksTabular(lines)) remains.push({ annex: ordinal, text: concat(lines.slice(titleLines)) });
    const [head, ...rest] = lines.slice(titleLines);
    const headed = first && heads.length === 0 && head !== undefined && head.value.length < 50 && !/[。;]|^(?:注|备注|说明)\s*:/u.test(head.value) && !LIST_ITEM.test(head.value);
    return headed ? [textNode("heading", head, options.locate), ...rest] : [...heads, ...lines.slice(titleLines)];
  }
  remains.push(...[...recovered.remains, ...rubbishCells(recovered.table)].map((text) => ({ annex: ordinal, text })));
  const { table } = recovered;
  const glued = recovered.after.filter(({ value }) => GLUED.test(value));
  if (glued.length > 0) remains.push({ annex: ordinal, text: concat(glued) });
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

function areHeads(cells: readonly string[]): boolean {
  return cells.length >= 3 && cells.every((cell) => headerness(cell) >= 0.5);
}

/** A heading over a group of rows is no longer. */
const LONGEST_LABEL = 30;

/** A name with its figures run together behind it. */
const GLUED = /^\d{0,3}\p{Script=Han}[\p{Script=Han}()、·]*\d[\d.,%]*$/u;
const SENTENCE = /[。;:,]/u;

/** Tells whether lines that no reading took were a table all the same: three heads of columns or more stand among them, each once as a cell of its own. */
function looksTabular(lines: readonly Paragraph[]): boolean {
  const cells = lines.flatMap(({ value }) => value.split(SENTENCE.test(value) ? /[|\t]/u : /[|\t]| +/u)).map((cell) => cell.trim());
  if (lines.filter(({ value }) => value.split("\t").length >= FEWEST_CELLS).length >= FEWEST_ROWS) return true;
  const known = new Set(cells.filter((cell) => headerness(cell) === 1)).size;
  const glued = lines.filter(({ value }) => GLUED.test(value));
  return known >= 3 || (known === 2 && cells.filter((cell) => MARK.test(cell)).length >= 2) || glued.length >= 3 || (glued.length === 2 && glued.every(({ value }) => value.endsWith("%"))) || lines.some(({ value }, i) => groupedHeaderOfText(value) !== undefined || (i + 1 < lines.length && (wholeHeader(value) !== undefined || areHeads(value.split(/ +/u)))));
}

/** So many cells between tabs, on so many lines, are rows, whatever they hold. */
const [FEWEST_CELLS, FEWEST_ROWS] = [3, 2];

/** Tells whether a line is the title by which the notice lists the annex, whatever its words are. */
function isListedTitle({ value }: Paragraph, { title = "" }: RecoverOptions): boolean {
  const plain = (text: string): string => text.replace(/[\s“”《》]+/gu, "");
  return plain(title).length >= FEWEST_LETTERS && plain(value) === plain(title);
}
const FEWEST_LETTERS = 4;

/** Counts the lines of an annex's title, a table's caption below it included. */
function countTitleLines(lines: readonly Paragraph[]): number {
  const count = countHeadLines(lines);
  return count < lines.length - 1 && isCaption(lines[count]!.value, false) && !isFirstOfSeveral(lines, count) ? count + 1 : count;
}

/** Tells whether a caption heads the first group of rows only: the next one stands further down. */
function isFirstOfSeveral(lines: readonly Paragraph[], at: number): boolean {
  const first = markerOf(lines[at]!.value);
  return first?.ordinal === 1 && first.depth < 3 && lines.some(({ value }, i) => {
    const next = i > at && value.length <= LONGEST_LABEL ? markerOf(value) : undefined;
    return next?.ordinal === 2 && next.depth === first.depth && !SENTENCE.test(value);
  });
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
