import { endsNotice } from "../lexicon/furniture.js";
import type { Block, Paragraph, Table } from "../notice/nodes.js";
import { headerness } from "../tables/header.js";
import { goesOnRecord } from "../tables/field-records.js";
import { withoutLabel, type AnnexLines } from "./annexes.js";
import { isDamagedDate, isInspectionTitle, isOrganizationLine, isRecipients, isSignedDate, isTitle, ISO_DATE_LINE, markerOf } from "./lines.js";
import { isCaption } from "./caption.js";
import { LINES_LOOKED_AT, opensTable } from "./tail-tables.js";
import { annexLabel, LIST_LABEL, titleOf } from "./annex-label.js";

const BODY_LINE = 30;
/** What heads the links to the files of the annexes, and opens none of them. */
const FILES = /^(?:附件|相关附件|文件)\s?(?:下载|列表|预览)\s?(?:\(\d{1,2}\))?:?/u;

/** The title of an annex that has lost its label. */
const ANNEX_TITLE = /(?:名单|清单|明细|统计表|一览表|汇总表|情况表)(?:\([^()]{1,12}\))?$/u;

/** The parts of a notice, each with its lines. */
export interface Parts {
  head: Paragraph[];
  recipients: Paragraph | undefined;
  body: (Paragraph | Table)[];
  list: Paragraph[];
  signature: Paragraph[];
  annexes: AnnexLines[];
  tail: Paragraph[];
}

/** Divides the lines of a notice into head, recipients, body, list of annexes, signature, annexes, and what stands behind. */
export function divide(blocks: readonly Block[]): Parts {
  const value = (i: number): string => (blocks[i]?.type === "paragraph" ? blocks[i].value : "");
  const parts: Parts = { head: [], recipients: undefined, body: [], list: [], signature: [], annexes: [], tail: [] };
  let at = bodyStart(blocks);
  parts.head = blocks.slice(0, at).filter((block) => block.type === "paragraph");
  if (isRecipients(value(at))) parts.recipients = blocks[at++] as Paragraph;
  const signed = signatureAt(blocks, at);
  let state: "body" | "list" | "signed" | "annex" | "over" = "body";
  const signs = (place: number): boolean => place === signed || (signed >= 0 && place < signed && place >= signatureStart(blocks, signed));
  for (; at < blocks.length; at++) {
    const block = blocks[at]!;
    const line = value(at);
    const files = FILES.test(line);
    const annex = block.type === "paragraph" && !files && (at > signed || line.length <= 8) ? annexLabel(line, (parts.annexes.at(-1)?.ordinal ?? 0) + 1, parts.list.map(({ value }) => value)) : undefined;
    // `附件:` opens the list of annexes as long as nothing has been signed; `附件1` opens an annex.
    const listing = LIST_LABEL.test(line) && state !== "signed" && state !== "annex";
    const opens = annex && !listing && (state !== "body" || at > signed || /^附[件表]\s*\d/u.test(line));
    if (opens && state !== "over") {
      const rest = withoutLabel(block as Paragraph, annex.length);
      parts.annexes.push({ ordinal: annex.ordinal, blocks: rest ? [rest] : [] });
      state = "annex";
    } else if (block.type === "paragraph" && (state === "signed" || state === "annex" || state === "over") && (files || endsNotice(line)) && !(state === "annex" && isField(parts.annexes.at(-1)!, block))) {
      state = state === "signed" ? "signed" : "over";
      parts.tail.push(block);
    } else if (state === "over") {
      if (block.type === "paragraph") parts.tail.push(block);
    } else if (block.type === "paragraph" && listing && at < signed && headsTable(blocks.slice(at + 1, at + 3))) {
      // `附:` with a table right below it is the annex itself, before the signature.
      const title = withoutLabel(block, LIST_LABEL.exec(line)![0].length);
      parts.annexes.push({ ordinal: parts.annexes.length + 1, blocks: title ? [title] : [] });
      state = "annex";
    } else if (state === "annex" && at < signed && resumesBody(parts, block)) {
      state = "body";
      parts.body.push(block);
    } else if (state === "annex" && !signs(at)) parts.annexes.at(-1)!.blocks.push(block);
    else if (signs(at)) {
      if (block.type === "paragraph") parts.signature.push(block);
      if (at === signed) state = "signed";
    } else if (state === "signed") {
      // What follows a signature without a label is an annex all the same, where it is a table or the title of one.
      if (block.type === "table" || ANNEX_TITLE.test(line) || isListed(line, parts.list, blocks[at + 1]) || (blocks[at + 1]?.type === "table" && isCaption(line, true)) || opensTable(blocks.slice(at, at + LINES_LOOKED_AT).map((other) => (other.type === "paragraph" ? other.value : "")))) {
        parts.annexes.push({ ordinal: parts.annexes.length + 1, blocks: [block] });
        state = "annex";
      } else parts.tail.push(block);
    } else if (block.type === "paragraph" && (LIST_LABEL.test(line) || /^附[件表]?$/u.test(line) || (state === "list" && at < signed))) {
      state = "list";
      parts.list.push(block);
    } else if (state === "list" && block.type === "paragraph" && markerOf(line)?.depth === 3) parts.list.push(block);
    else parts.body.push(block);
  }
  return parts;
}

/** Tells whether a line is the section of the body that comes next, behind an annex that was put into the body with its table: `一、…,附表:…,二、…`. */
function resumesBody({ body, annexes }: Parts, block: Block): boolean {
  const section = block.type === "paragraph" ? markerOf(block.value) : undefined;
  const { blocks } = annexes.at(-1)!;
  const depths = (lines: readonly Block[]): number[] => lines.flatMap((line) => (line.type === "paragraph" && markerOf(line.value)?.depth === 1 ? [markerOf(line.value)!.ordinal ?? 0] : []));
  return section?.depth === 1 && blocks.length > 1 && depths(blocks).length === 0 && section.ordinal !== undefined && depths(body).at(-1) === section.ordinal - 1;
}

/** Tells whether a line is a title of the list of annexes, and stands over something; where only the titles are, they are links to files. */
function isListed(line: string, list: readonly Paragraph[], next: Block | undefined): boolean {
  const titles = list.map(({ value }) => withoutSpaces(titleOf(value))).filter((title) => title.length > 3);
  const isTitle = (text: string): boolean => titles.includes(withoutSpaces(titleOf(text)));
  return next !== undefined && isTitle(line) && (next.type === "table" || (!isTitle(next.value) && !endsNotice(next.value)));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Tells whether the next lines begin a table: a table of the source, or a row of three heads or more. */
function headsTable(next: readonly Block[]): boolean {
  return next.some((block) => {
    if (block.type === "table") return true;
    const cells = block.value.split(/[|\t]| {2}/u).filter((cell) => cell.trim() !== "");
    return cells.length >= 3 && cells.filter((cell) => headerness(cell) >= 0.25).length * 3 >= cells.length * 2;
  });
}

/** Tells whether a line of an annex is a field of its records, and not the foot of the page. */
function isField({ blocks }: AnnexLines, line: Paragraph): boolean {
  return goesOnRecord(blocks.filter((block) => block.type === "paragraph"), line);
}

/** The body begins behind the recipients, or behind the title, or with the first line of prose. */
function bodyStart(blocks: readonly Block[]): number {
  const limit = Math.min(blocks.length, 80);
  let prose = -1;
  let title = -1;
  let sections = false;
  for (let i = 0; i < limit; i++) {
    const block = blocks[i]!;
    if (block.type === "table") {
      if (prose < 0) prose = i;
      continue;
    }
    // Behind the first of its sections a notice addresses nobody any more.
    if (isRecipients(block.value)) return sections ? prose : i;
    if (isInspectionTitle(block.value) && prose < 0) title = i;
    sections ||= prose >= 0 && i > prose && markerOf(block.value)?.depth === 1;
    if (prose < 0 && ((block.value.length >= BODY_LINE && /[,。;]/u.test(block.value) && !isTitle(block.value) && !/^(?:索引号|来源|发布)/u.test(block.value)) || markerOf(block.value)?.depth === 1)) prose = i;
  }
  return prose >= 0 ? prose : title >= 0 ? title + 1 : 0;
}

/** Finds the date of the signature: the first line behind the body that is a date and nothing else. */
function signatureAt(blocks: readonly Block[], from: number): number {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.type !== "paragraph") continue;
    if (annexLabel(block.value, 1) && block.value.length <= 8 && block.value !== "附" && !LIST_LABEL.test(block.value)) return -1;
    if (isSignedDate(block.value)) return i;
    const above = blocks[i - 1];
    const below = blocks[i + 1];
    const framed = (above?.type === "paragraph" && (isOrganizationLine(above.value) || LIST_LABEL.test(above.value))) || (below?.type === "paragraph" && /^附[件表]/u.test(below.value));
    if ((isDamagedDate(block.value) || ISO_DATE_LINE.test(block.value)) && framed) return i;
    if (/(?:办公室|办公厅|政府|局|委员会)\s*\d{4}年\d{1,2}月\d{1,2}日$/u.test(block.value) && block.value.length < 50) return i;
  }
  return -1;
}

function signatureStart(blocks: readonly Block[], date: number): number {
  let start = date;
  while (start > 0 && date - start < 4) {
    const above = blocks[start - 1];
    if (above?.type !== "paragraph" || !isOrganizationLine(above.value)) break;
    start--;
  }
  return start;
}
