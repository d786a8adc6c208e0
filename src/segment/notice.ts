import { isFurniture } from "../lexicon/furniture.js";
import type { Repair } from "../normalize/index.js";
import type { Attachment, Attachments, Block, Field, Notice, NoticeContent, PageFields, PageMeta, Paragraph, Signature, Title } from "../notice/nodes.js";
import { concat, slice, trim, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { headerness } from "../tables/header.js";
import { LIST_LABEL } from "./annex-label.js";
import { buildAnnex, type Remains } from "./annexes.js";
import { buildSections } from "./body.js";
import { withTables } from "./body-tables.js";
import { repairDate, repairNumbering } from "./damaged.js";
import type { Entry } from "./entries.js";
import { isInspectionTitle, isOrganizationLine, isRecipients, isTitle, markerOf } from "./lines.js";
import { readFields } from "./page-fields.js";
import { divide } from "./parts.js";
import { prepareLines } from "./prepare.js";
import { findRegion, type NoticeRegion } from "./region.js";
import { textNode } from "./text-node.js";

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

  const title = findTitle(parts.head);
  // A line of buttons may hold the page's date: `字号:大 中 小 | 2023-12-15`.
  const buttons = split.slice(0, parts.head.length + 4).filter((block): block is Paragraph => block.type === "paragraph" && !blocks.includes(block));
  const fields: Field[] = [...(entry.fields?.children ?? []), ...readFields([...parts.head.filter((line) => !title?.lines.includes(line)), ...parts.tail, ...buttons], locate)];
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
  while (start > 0 && at - start < 3 && !/^关于|人民政府.*关于|办公[室厅]关于|[省市县区]20\d{2}年/u.test(whole())) {
    const above = head[start - 1]!.value;
    if (above.length > 44 || above.length < 4 || /[。;:|>]|\d{4}-\d/u.test(above) || isInspectionTitle(above) || isOrganizationLine(above) || isRecipients(above)) break;
    if (!/关于|20\d{2}|[省市县区]|季度|月份|年度|办公|政府/u.test(above)) break;
    start--;
  }
  // A title that begins with 关于 may have its issuer on the line above.
  if (/^关于/u.test(head[start]!.value) && start > 0 && isOrganizationLine(head[start - 1]!.value) && !isTitle(head[start - 1]!.value)) start--;
  const lines = head.slice(start, at + 1);
  return { text: concat(lines), lines };
}

function attachmentsOf(lines: readonly Paragraph[], locate: Locate): Attachments {
  const children: Attachment[] = [];
  for (const line of lines) {
    const label = LIST_LABEL.exec(line.value)?.[0].length ?? (/^附[件表]$/u.test(line.value) ? 2 : 0);
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
  for (const match of body.matchAll(/(\d{1,6})\s?[个家]/gu)) totals.add(Number(match[1]));
  return totals;
}
