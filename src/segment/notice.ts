import { isFurniture } from "../lexicon/furniture.js";
import type { Repair } from "../normalize/index.js";
import type { Attachment, Attachments, Block, Field, Notice, NoticeContent, PageFields, PageMeta, Paragraph, Signature, Title } from "../notice/nodes.js";
import { concat, slice, trim, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { headerness } from "../tables/header.js";
import { matchesOf } from "../text/match.js";
import { LIST_LABEL } from "./annex-label.js";
import { buildAnnex, type Remains } from "./annexes.js";
import { buildSections } from "./body.js";
import { withTables } from "./body-tables.js";
import { repairDate, repairNumbering } from "./damaged.js";
import type { Entry } from "./entries.js";
import { isOrganizationLine, markerOf } from "./lines.js";
import { readFields } from "./page-fields.js";
import { divide } from "./parts.js";
import { prepareLines } from "./prepare.js";
import { findRegion, type NoticeRegion } from "./region.js";
import { textNode } from "./text-node.js";
import { datedFrom, findHeadline, findTitle, mastheadOf } from "./titles.js";

/** A notice as a tree, with what was repaired and what could not be read on the way. */
export interface BuiltNotice {
  notice: Notice;
  repairs: Repair[];
  remains: Remains[];
  region: NoticeRegion | undefined;
}

const NOTE_LINE = /^(?:注|备注|说明)\s*:/u;

/** Builds the tree of one notice from the blocks of its entry. */
export function buildNotice(entry: Entry, part: number, locate: Locate, meta: PageMeta): BuiltNotice {
  const pageTitle: MappedText | undefined = meta.articletitle ?? meta.title;
  const split = prepareLines(entry.blocks, locate);
  // 政府网站 on a line of its own is a page's link, or the head of a table's columns.
  const blocks = split.filter((block) => block.type === "table" || !isFurniture(block.value) || headerness(block.value) === 1);
  const parts = divide(blocks);
  const repairs: Repair[] = [];
  const numbered = repairNumbering(parts.body.filter((block) => block.type === "paragraph"));
  repairs.push(...numbered.repairs);
  let next = 0;
  const body = parts.body.map((block) => (block.type === "table" ? block : numbered.lines[next++]!));

  const title = findTitle(parts.head) ?? findHeadline(parts.head, locate);
  // A line of buttons may hold the page's date: `字号:大 中 小 | 2023-12-15`.
  const buttons = split.slice(0, parts.head.length + 4).filter((block): block is Paragraph => block.type === "paragraph" && !blocks.includes(block));
  const fields: Field[] = [...(entry.fields?.children ?? []), ...readFields([...parts.head.filter((line) => !title?.lines.includes(line)), ...parts.tail, ...buttons], locate)];
  const signature = signatureOf(parts.signature.length > 0 ? parts.signature : mastheadOf(parts.head), repairs);
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
  if (title) content.push(textNode("title", title.text, locate) satisfies Title);
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

function signatureOf(lines: readonly Paragraph[], repairs: Repair[]): Field[] {
  return lines.flatMap((line): Field[] => {
    const at = datedFrom(line.value);
    if (at !== undefined) {
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

function attachmentsOf(lines: readonly Paragraph[], locate: Locate): Attachments {
  const children: Attachment[] = [];
  for (const line of lines) {
    const label = LIST_LABEL.exec(line.value)?.[0].length ?? (/^附[件表]?$/u.test(line.value) ? line.value.length : 0);
    let rest: MappedText = trim(slice(line, label));
    if (rest.value === "") continue;
    const marker = markerOf(rest.value);
    if (marker?.depth === 3) rest = trim(slice(rest, marker.length));
    const last = children.at(-1);
    if (marker?.depth !== 3 && last && label === 0 && !/^附[件表]/u.test(rest.value)) Object.assign(last, concat([last, rest]));
    else children.push({ ...textNode("attachment", rest, locate), ordinal: marker?.depth === 3 ? marker.ordinal : children.length + 1 });
  }
  return { type: "attachments", children };
}

/** Numbers that the body gives as totals; a table's columns may add up to one of them. */
function totalsOf(body: string): Set<number> {
  const totals = new Set<number>();
  for (const match of matchesOf(/(\d{1,6})\s?[个家]/gu, body)) totals.add(Number(match[1]));
  return totals;
}
