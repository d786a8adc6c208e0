import { endsNotice, isFurniture } from "../lexicon/furniture.js";
import type { Repair } from "../normalize/index.js";
import type { Attachment, Attachments, Block, Field, Notice, NoticeContent, PageFields, PageMeta, Paragraph, Signature, Table, Title } from "../notice/nodes.js";
import { concat, slice, sourceRange, standingFor, trim, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { recoverGrid } from "../tables/from-grid.js";
import { recoverLines } from "../tables/recover.js";
import { buildAnnex, withoutLabel, type AnnexLines, type Remains } from "./annexes.js";
import { buildSections } from "./body.js";
import { repairDate, repairNumbering } from "./damaged.js";
import type { Entry } from "./entries.js";
import { isDamagedDate, isInspectionTitle, isOrganizationLine, isRecipients, isSignedDate, isTitle, ISO_DATE_LINE, markerOf } from "./lines.js";
import { readFields } from "./page-fields.js";
import { findRegion, type NoticeRegion } from "./region.js";
import { annexLabel, splitRunOn } from "./run-on.js";

/** A notice as a tree, with what was repaired and what could not be read on the way. */
export interface BuiltNotice {
  notice: Notice;
  repairs: Repair[];
  remains: Remains[];
  region: NoticeRegion | undefined;
}

const LIST_LABEL = /^附\s*件?\s*[::]\s*/u;
const NOTE_LINE = /^(?:注|备注|说明)\s*:/u;
const BODY_LINE = 30;
/** What is left of a layout table around a body: bars and nothing else. */
const RESIDUE = /^[|\s]+$/u;

/** Builds the tree of one notice from the blocks of its entry. */
export function buildNotice(entry: Entry, part: number, locate: Locate, meta: PageMeta): BuiltNotice {
  const pageTitle: MappedText | undefined = meta.articletitle ?? meta.title;
  const split = joinBrokenLines(withoutFieldTables(entry.blocks, locate), locate).flatMap((block): Block[] => (block.type === "paragraph" ? splitRunOn(block).map((piece) => asLine(block, piece, locate)) : [block]));
  const blocks = split.filter((block) => block.type === "table" || !isFurniture(block.value));
  const parts = divide(blocks);
  const repairs: Repair[] = [];
  const numbered = repairNumbering(parts.body.filter((block) => block.type === "paragraph"));
  repairs.push(...numbered.repairs);
  let next = 0;
  const body = parts.body.map((block) => (block.type === "table" ? block : numbered.lines[next++]!));

  const title = findTitle(parts.head);
  const fields: Field[] = [...(entry.fields?.children ?? []), ...readFields([...parts.head.filter((line) => !title?.lines.includes(line)), ...parts.tail], locate)];
  const signature = signatureOf(parts.signature, repairs);
  const text = (lines: readonly Block[]): string => lines.map((block) => (block.type === "paragraph" ? block.value : "")).join("\n");
  const bodyText = text(body);
  const named = [
    ...signature.filter(({ name }) => name === "issuer").map(({ value }) => ({ text: value, what: "signature" })),
    ...fields.filter(({ name }) => name === "publisher").map(({ value }) => ({ text: value, what: "publisher" })),
    ...(title ? [{ text: title.text.value, what: "title" }] : pageTitle ? [{ text: pageTitle.value, what: "page title" }] : []),
    ...["field:发布机构", "field:发文机关", "contentsource", "sitename", "field:来源"].flatMap((name) => (meta[name] ? [{ text: meta[name].value, what: `page field ${name}` }] : [])),
  ];
  const dated = [signature.find(({ name }) => name === "date")?.value, title?.text.value, fields.find(({ name }) => name === "published")?.value, bodyText];
  const year = dated.map((words) => Number(/(20[12]\d)/u.exec(words ?? "")?.[1])).find((found) => found > 0);
  const region = findRegion(named, `${bodyText}\n${text(parts.annexes.flatMap((annex) => annex.blocks)).slice(0, 4000)}`, year);
  const options = { locate, totals: totalsOf(bodyText), ...(region ? { within: region.division.code } : {}), ...(year === undefined ? {} : { year }) };
  const remains: Remains[] = [];
  const content: NoticeContent[] = [];
  const listed = parts.list.length > 0 ? attachmentsOf(parts.list, locate) : undefined;
  if (fields.length > 0) content.push({ type: "page-fields", children: fields } satisfies PageFields);
  if (title) content.push({ type: "title", value: title.text.value, map: title.text.map, position: locate(sourceRange(title.text)) } satisfies Title);
  if (parts.recipients) content.push({ ...parts.recipients, type: "recipients" });
  content.push(...buildSections(withTables(body, options), locate));
  if (listed) content.push(listed);
  if (signature.length > 0) content.push({ type: "signature", children: signature } satisfies Signature);
  for (const line of parts.tail) if (NOTE_LINE.test(line.value)) content.push(line);
  for (const annex of parts.annexes) {
    const title = listed?.children.find(({ ordinal }) => ordinal === annex.ordinal)?.value;
    content.push(buildAnnex(annex, title === undefined ? options : { ...options, title }, remains));
  }
  return { notice: { type: "notice", part, children: content }, repairs, remains, region };
}

const LONG_LINE = 120;
const LINE_END = /[。;:!?”)】》|\d]$/u;

/** Joins a line to the one before it where a quotation is still open there, or where a long line breaks off within a sentence. */
function joinBrokenLines(blocks: readonly Block[], locate: Locate): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === "paragraph" && last?.type === "paragraph" && !block.setOff && breaksOff(last.value) && !isSignedDate(block.value) && !isOrganizationLine(block.value) && !markerOf(block.value) && !/^附件|^(?:注|备注|说明)\s*:|[|\t]/u.test(block.value) && !/[|\t]/u.test(last.value)) {
      const text = concat([last, block]);
      joined[joined.length - 1] = { ...last, value: text.value, map: text.map, position: locate(sourceRange(text)) };
    } else joined.push(block);
  }
  return joined;
}

function breaksOff(line: string): boolean {
  const open = line.lastIndexOf("“");
  if (open >= 0 && line.indexOf("”", open) < 0 && line.length - open < 40) return true;
  return line.length >= LONG_LINE && !LINE_END.test(line);
}

const FIELD_LABEL = /^(?:索引号|发文字号|文号|发布机构|发文机关|公开机构|成文日期|生成日期|公开日期|发布日期|发布时间|主题分类|主题词|标题|名称|有效性|体裁分类)\s?:?$/u;

/** Turns a table of page fields (索引号, 发文字号, 发布日期 … with their values) into lines, so that it is read as what the page says of itself. */
function withoutFieldTables(blocks: readonly Block[], locate: Locate): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== "table") return [block];
    const cells = block.children.flatMap((row) => row.children);
    if (cells.filter((cell) => FIELD_LABEL.test(cell.value)).length < 2) return [block];
    const lines: Paragraph[] = [];
    cells.forEach((cell, i) => {
      const next = cells[i + 1];
      if (!FIELD_LABEL.test(cell.value) || !next || next.value === "" || FIELD_LABEL.test(next.value)) return;
      const text = concat([cell, standingFor(cell.value.endsWith(":") ? "" : ":", { start: sourceRange(cell).end, end: sourceRange(cell).end }), next]);
      lines.push({ type: "paragraph", value: text.value, map: text.map, position: locate(sourceRange(text)) });
    });
    return lines;
  });
}

function asLine(block: Paragraph, piece: MappedText, locate: Locate): Paragraph {
  return piece.value === block.value ? block : { ...block, value: piece.value, map: piece.map, position: locate(sourceRange(piece)) };
}

interface Parts {
  head: Paragraph[];
  recipients: Paragraph | undefined;
  body: (Paragraph | Table)[];
  list: Paragraph[];
  signature: Paragraph[];
  annexes: AnnexLines[];
  tail: Paragraph[];
}

/** Divides the lines of a notice into head, recipients, body, list of annexes, signature, annexes, and what stands behind. */
function divide(blocks: readonly Block[]): Parts {
  const value = (i: number): string => (blocks[i]?.type === "paragraph" ? blocks[i].value : "");
  const parts: Parts = { head: [], recipients: undefined, body: [], list: [], signature: [], annexes: [], tail: [] };
  let at = bodyStart(blocks);
  parts.head = blocks.slice(0, at).filter((block) => block.type === "paragraph");
  if (isRecipients(value(at))) parts.recipients = blocks[at++] as Paragraph;
  const signed = signatureAt(blocks, at);
  let state: "body" | "list" | "signed" | "annex" | "over" = "body";
  for (; at < blocks.length; at++) {
    const block = blocks[at]!;
    const line = value(at);
    const annex = block.type === "paragraph" && (at > signed || line.length <= 8) ? annexLabel(line, (parts.annexes.at(-1)?.ordinal ?? 0) + 1) : undefined;
    // `附件:` opens the list of annexes as long as nothing has been signed; `附件1` opens an annex.
    const listing = LIST_LABEL.test(line) && state !== "signed" && state !== "annex";
    const opens = annex && !listing && (state !== "body" || at > signed || /^附件\s*\d/u.test(line));
    if (opens && state !== "over") {
      const rest = withoutLabel(block as Paragraph, annex.length);
      parts.annexes.push({ ordinal: annex.ordinal, blocks: rest ? [rest] : [] });
      state = "annex";
    } else if (block.type === "paragraph" && (state === "signed" || state === "annex" || state === "over") && endsNotice(line)) {
      state = state === "signed" ? "signed" : "over";
      parts.tail.push(block);
    } else if (state === "over") {
      if (block.type === "paragraph") parts.tail.push(block);
    } else if (state === "annex") parts.annexes.at(-1)!.blocks.push(block);
    else if (at === signed || (signed >= 0 && at < signed && at >= signatureStart(blocks, signed))) {
      if (block.type === "paragraph") parts.signature.push(block);
      if (at === signed) state = "signed";
    } else if (state === "signed") {
      // What follows a signature without a label is an annex all the same, where it is a table or the title of one.
      if (block.type === "table" || /(?:名单|清单|明细|统计表|一览表|汇总表|情况表)$/u.test(line)) {
        parts.annexes.push({ ordinal: parts.annexes.length + 1, blocks: [block] });
        state = "annex";
      } else parts.tail.push(block);
    } else if (block.type === "paragraph" && (LIST_LABEL.test(line) || line === "附件" || (state === "list" && at < signed))) {
      state = "list";
      parts.list.push(block);
    } else if (state === "list" && block.type === "paragraph" && markerOf(line)?.depth === 3) parts.list.push(block);
    else parts.body.push(block);
  }
  return parts;
}

/** The body begins behind the recipients, or behind the title, or with the first line of prose. */
function bodyStart(blocks: readonly Block[]): number {
  const limit = Math.min(blocks.length, 80);
  let prose = -1;
  let title = -1;
  for (let i = 0; i < limit; i++) {
    const block = blocks[i]!;
    if (block.type === "table") {
      if (prose < 0) prose = i;
      continue;
    }
    if (isRecipients(block.value)) return i;
    if (isInspectionTitle(block.value) && prose < 0) title = i;
    if (prose < 0 && ((block.value.length >= BODY_LINE && /[,。;]/u.test(block.value) && !isTitle(block.value) && !/^(?:索引号|来源|发布)/u.test(block.value)) || markerOf(block.value)?.depth === 1)) prose = i;
  }
  return prose >= 0 ? prose : title >= 0 ? title + 1 : 0;
}

/** Finds the date of the signature: the first line behind the body that is a date and nothing else. */
function signatureAt(blocks: readonly Block[], from: number): number {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.type !== "paragraph") continue;
    if (annexLabel(block.value, 1) && block.value.length <= 8 && !LIST_LABEL.test(block.value)) return -1;
    if (isSignedDate(block.value)) return i;
    const above = blocks[i - 1];
    const below = blocks[i + 1];
    const framed = (above?.type === "paragraph" && (isOrganizationLine(above.value) || LIST_LABEL.test(above.value))) || (below?.type === "paragraph" && /^附件/u.test(below.value));
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

function signatureOf(lines: readonly Paragraph[], repairs: Repair[]): Field[] {
  return lines.flatMap((line): Field[] => {
    const both = /^(\S.*?)\s*((?:20|二)\S{2,6}年\S{1,3}月\S{1,3}日)$/u.exec(line.value);
    if (both && isOrganizationLine(both[1]!)) {
      const at = line.value.length - both[2]!.length;
      return [fieldOf("issuer", trim(slice(line, 0, at)), line), fieldOf("date", slice(line, at), line)];
    }
    if (isOrganizationLine(line.value)) return [fieldOf("issuer", line, line)];
    const repaired = repairDate(line);
    repairs.push(...repaired.repairs);
    return [fieldOf("date", repaired.line, line)];
  });
}

function fieldOf(name: string, text: MappedText, line: Paragraph): Field {
  return { type: "field", name, value: text.value, map: text.map, ...(line.position ? { position: line.position } : {}) };
}

/** Finds the title above the body: the last line that is one, with the lines it was broken over. */
function findTitle(head: readonly Paragraph[]): { text: MappedText; lines: Paragraph[] } | undefined {
  let at = head.findLastIndex((line) => isInspectionTitle(line.value));
  if (at < 0) at = head.findLastIndex((line) => isTitle(line.value) && (line.emphasis !== undefined || /关于.*(?:通报|公告|通知|情况)$/u.test(line.value)));
  if (at < 0) {
    // Only the last words of a title broken over lines may stand on its last line: `情况的通报`.
    at = head.findLastIndex((line) => /^.{0,12}(?:通报|公告)$/u.test(line.value) && line.value.length <= 14);
    if (at <= 0) return undefined;
  }
  let start = at;
  const whole = (): string => head.slice(start, at + 1).map(({ value }) => value).join("");
  // A title that begins with 关于 may have its issuer on the line above.
  if (/^关于/u.test(head[start]!.value) && start > 0 && isOrganizationLine(head[start - 1]!.value) && !isTitle(head[start - 1]!.value)) start--;
  while (start > 0 && at - start < 3 && !/^关于|人民政府.*关于|办公[室厅]关于|[省市县区]20\d{2}年/u.test(whole())) {
    const above = head[start - 1]!.value;
    if (above.length > 44 || above.length < 4 || /[。;:|>]|\d{4}-\d/u.test(above) || isInspectionTitle(above) || isOrganizationLine(above) || isRecipients(above)) break;
    if (!/关于|20\d{2}|[省市县区]|季度|月份|年度|办公|政府/u.test(above)) break;
    start--;
  }
  const lines = head.slice(start, at + 1);
  return { text: concat(lines), lines };
}

function attachmentsOf(lines: readonly Paragraph[], locate: Locate): Attachments {
  const children: Attachment[] = [];
  for (const line of lines) {
    const label = LIST_LABEL.exec(line.value)?.[0].length ?? (line.value === "附件" ? 2 : 0);
    let rest: MappedText = trim(slice(line, label));
    if (rest.value === "") continue;
    const marker = markerOf(rest.value);
    if (marker?.depth === 3) rest = trim(slice(rest, marker.length));
    const last = children.at(-1);
    if (marker?.depth !== 3 && last && label === 0 && !/^附件/u.test(rest.value)) Object.assign(last, concat([last, rest]));
    else children.push({ type: "attachment", ordinal: marker?.depth === 3 ? marker.ordinal : children.length + 1, value: rest.value, map: rest.map, position: locate(sourceRange(rest)) });
  }
  return { type: "attachments", children };
}

/** Numbers that the body gives as totals; a table's columns may add up to one of them. */
function totalsOf(body: string): Set<number> {
  const totals = new Set<number>();
  for (const match of body.matchAll(/(\d{1,6})\s?[个家]/gu)) totals.add(Number(match[1]));
  return totals;
}

/** Recovers the tables that stand in the body: those the source marks, and runs of lines with bars or tabs. */
function withTables(body: readonly (Paragraph | Table)[], options: Parameters<typeof recoverLines>[1]): (Paragraph | Table)[] {
  const result: (Paragraph | Table)[] = [];
  let run: Paragraph[] = [];
  const flush = (): void => {
    const recovered = run.length >= 3 ? recoverLines(run, options) : undefined;
    if (recovered) {
      const line = (text: MappedText): Paragraph => ({ type: "paragraph", value: text.value, map: text.map, position: options.locate(sourceRange(text)) });
      result.push(...recovered.before.filter(({ value }) => value !== "").map(line), recovered.table, ...recovered.after.map(line));
    } else result.push(...run);
    run = [];
  };
  for (const block of body) {
    if (block.type === "paragraph" && RESIDUE.test(block.value) && run.length === 0) continue;
    if (block.type === "paragraph" && /[|\t]/u.test(block.value)) run.push(block);
    else {
      flush();
      result.push(block.type === "table" ? recoverGrid(block, options).table : block);
    }
  }
  flush();
  return result;
}
