import type { Paragraph, Table } from "../notice/nodes.js";
import type { Recovered, RecoverOptions } from "../tables/build-table.js";
import { recoverGrid } from "../tables/from-grid.js";
import { CLASS_HEAD, columnFor, headerness, widthOfHeader } from "../tables/header.js";
import { recoverLines, UNIT } from "../tables/recover.js";
import { splitGrid } from "../tables/split-grid.js";
import type { MappedText } from "../text/mapped-text.js";
import { pairTable } from "./body-pairs.js";
import { isCaption, NUMBERED_TABLE, TABLE_TITLE } from "./caption.js";
import { markerOf } from "./lines.js";
import { textNode } from "./text-node.js";

/** What is left of a layout table around a body: bars and nothing else. */
const RESIDUE = /^[|\s]+$/u;

/** Recovers the tables that stand in the body: those the source marks, runs of lines with bars, tabs or wide gaps, and cells a line under heads that are known. */
export function withTables(body: readonly (Paragraph | Table)[], options: RecoverOptions): (Paragraph | Table)[] {
  const result: (Paragraph | Table)[] = [];
  let run: Paragraph[] = [];
  let tries = 0;
  const flush = (): void => {
    const recovered = run.length >= 3 ? recoverLines(run, { ...options, title: captionAbove(result) }) : undefined;
    if (recovered) result.push(...nodesOf(recovered, options));
    else result.push(...run);
    run = [];
  };
  for (let at = 0; at < body.length; at++) {
    const block = body[at]!;
    if (block.type === "paragraph" && RESIDUE.test(block.value) && run.length === 0) continue;
    if (block.type === "paragraph" && /[|\t]/u.test(block.value)) {
      run.push(block);
      continue;
    }
    flush();
    const titled = { ...options, title: captionAbove(result) };
    const pairs = block.type === "paragraph" ? pairTable((i) => plainAt(body, at + i), titled) : undefined;
    if (pairs) {
      result.push(...nodesOf(pairs.recovered, titled));
      at += pairs.length - 1;
      continue;
    }
    const tried = block.type === "paragraph" && tries < MOST_TRIES ? linesOfTable(body, at) : undefined;
    if (tried) tries++;
    const loose = tried && looseTable(tried, titled);
    if (loose) {
      result.push(...nodesOf(loose, titled));
      at += tried.lines.length - 1;
    } else if (block.type === "table") {
      for (const part of splitGrid(block)) {
        const recovered = recoverGrid(part, titled);
        // Rows above a header are the table's caption.
        result.push(...recovered.before.map((cell) => textNode("paragraph", cell, options.locate)), recovered.table);
      }
    } else result.push(block);
  }
  flush();
  return result;
}

/** The caption that stands last above a table; none is an empty text. */
function captionAbove(result: readonly (Paragraph | Table)[]): string {
  const above = result.at(-1);
  return above?.type === "paragraph" && (isCaption(above.value, true) || NUMBERED_TABLE.test(above.value)) ? above.value : "";
}

/** A line of the body that no number opens. */
function plainAt(body: readonly (Paragraph | Table)[], at: number): Paragraph | undefined {
  const block = body[at];
  return block?.type === "paragraph" && !markerOf(block.value) ? block : undefined;
}

function nodesOf({ before, table, after }: Recovered, { locate }: RecoverOptions): (Paragraph | Table)[] {
  const line = (text: MappedText): Paragraph => textNode("paragraph", text, locate);
  return [...before.filter(({ value }) => value !== "").map(line), table, ...after.map(line)];
}

/** A cell of a table is no longer than this, and holds no sentence. */
const LONGEST_CELL = 40;
const SENTENCE = /[。;!?:]|,.*,/u;
/** The fewest heads of a table that no mark sets apart from the lines around it, and its fewest rows. */
const [FEWEST_HEADS, FEWEST_ROWS] = [3, 2];
const GAP = / {2,}/u;
/** A first head that ends as a title does is no longer: 检查情况, 整改结果. */
const LONGEST_FIRST_HEAD = 6;
/** Where all heads are known a single space sets cells apart too. */
const NARROW = / +/u;

/** So many heads are looked for, and so many lines and places are read for a table: a body has few that none of them fits. */
const [MOST_HEADS, MOST_LINES, MOST_TRIES] = [16, 600, 20];

/** Lines that may be a table, its heads first, and how many of these there are at least: names of classes in the first row may look like heads. */
interface TableLines {
  lines: Paragraph[];
  heads: string[];
  fewest: number;
}

/** Finds the lines of a table whose heads, surely known, stand at a place on one line between wide gaps or a line each: those up to the next sentence. */
function linesOfTable(body: readonly (Paragraph | Table)[], from: number): TableLines | undefined {
  const lineAt = (at: number): string => (body[at]?.type === "paragraph" ? body[at].value : "");
  // The title of a list may hold a word that heads columns.
  if (lineAt(from).length > LONGEST_FIRST_HEAD && TABLE_TITLE.test(lineAt(from))) return undefined;
  const gap = GAP.test(lineAt(from)) ? GAP : NARROW;
  const beside = lineAt(from).split(gap);
  const apart = beside.length >= FEWEST_HEADS;
  const { heads, behind } = apart ? { heads: beside, behind: from + 1 } : headsFrom(lineAt, from);
  if (heads.length < FEWEST_HEADS || heads.filter((head) => headerness(head) >= 0.8).length < FEWEST_HEADS - 1 || !heads.every(isHead)) return undefined;
  const isRow = apart ? (line: string) => gap.test(line) && !SENTENCE.test(line) && (gap === GAP || line.split(gap).length >= heads.length - 1) : (line: string) => line !== "" && line.length <= LONGEST_CELL && !SENTENCE.test(line) && !markerOf(line) && !NUMBERED_TABLE.test(line);
  let end = from + 1;
  while (end - from < MOST_LINES && isRow(lineAt(end))) end++;
  const lines = body.slice(from, end) as Paragraph[];
  const fewest = apart ? heads.length : Math.max(FEWEST_HEADS, fewestOf(heads, lineAt(behind)));
  return lines.length < (apart ? 1 + FEWEST_ROWS : FEWEST_HEADS * (1 + FEWEST_ROWS)) ? undefined : { lines, heads, fewest };
}

/** The fewest of some heads on lines of their own that can be all of them: words for places and bodies may be the first row's name (县直部门(单位)). */
function fewestOf(heads: readonly string[], next: string): number {
  const sure = heads.slice(0, heads.findLastIndex((head) => headerness(head) >= 0.5) + 1);
  return widthOfHeader(sure.map(columnFor), next);
}

/** Tells whether a cell at some place of a row heads a column there; the first may be a word for classes (季度) that no list has. */
function isHead(cell: string, at: number): boolean {
  return headerness(cell) > 0 || (at === 0 && cell.length <= LONGEST_FIRST_HEAD && CLASS_HEAD.test(cell.replace(/\s+/gu, "")));
}

/** Recovers a table from loose lines, where they fill whole rows below all the heads, of which some may be broken over two lines. */
function looseTable({ lines, heads, fewest }: TableLines, options: RecoverOptions): Recovered | undefined {
  const recovered = recoverLines(lines, options);
  const printed = recovered?.table.children[0]?.children.map(({ value }) => value) ?? [];
  const isHeader = heads.some((_, i) => i + 1 >= fewest && heads.slice(0, i + 1).join("").replace(/\s+/gu, "") === printed.join("").replace(/\s+/gu, ""));
  return recovered && isHeader && isWhole(recovered, recovered.table.columns!.length) ? recovered : undefined;
}

/** The heads that stand on lines of their own from a place on, each with the unit below it, and the line behind them. */
function headsFrom(lineAt: (at: number) => string, from: number): { heads: string[]; behind: number } {
  const heads: string[] = [];
  let at = from;
  for (; heads.length <= MOST_HEADS; at++) {
    if (heads.length > 0 && UNIT.test(lineAt(at))) heads.push(heads.pop()! + lineAt(at));
    else if (isHead(lineAt(at), heads.length) && !NUMBERED_TABLE.test(lineAt(at))) heads.push(lineAt(at));
    else break;
  }
  return { heads, behind: at };
}

/** Tells whether a reading used every line of its table, and left no cell of it empty. */
function isWhole({ before, table, after, remains }: Recovered, width: number): boolean {
  const rows = table.children.filter(({ kind }) => kind !== "header");
  return before.length === 0 && after.length === 0 && remains.length === 0 && rows.length >= FEWEST_ROWS
    && (countsUp(rows) || rows.every(({ children }) => children.length === width)) && rows.every(({ children }) => children.every(({ value }, x) => value !== "" || x === 0 || table.columns![x]!.name === "note"));
}

/** Tells whether the numbers of rows count up: then a row of fewer cells shares one with the row above. */
function countsUp(rows: Table["children"]): boolean {
  return rows.every(({ children }, i) => children[0]?.value === String(i + 1));
}
