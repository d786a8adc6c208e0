import type { Block, Field, PageFields, Paragraph } from "../notice/nodes.js";
import { isInspectionTitle, isOrganizationLine, isRecipients, isSignedDate, ISO_DATE_LINE, recipientsEnd } from "./lines.js";
import { titledStretches, type Stretch } from "./titled.js";

/** One entry of a page: its blocks, and what the page prints about it. */
export interface Entry {
  blocks: Block[];
  fields?: PageFields;
  /** The page lists it, but holds no text of it. */
  empty: boolean;
}

const field = (name: string, line: Paragraph): Field => ({ type: "field", name, value: line.value, map: line.map, ...(line.position ? { position: line.position } : {}) });

const paragraphAt = (blocks: readonly Block[], i: number): Paragraph | undefined => (blocks[i]?.type === "paragraph" ? blocks[i] : undefined);

/** Finds the lines by which a listing page closes each entry: publisher, date, number of views. */
function footers(blocks: readonly Block[]): { start: number; end: number; fields: PageFields }[] {
  const found: { start: number; end: number; fields: PageFields }[] = [];
  for (let i = 0; i + 1 < blocks.length; i++) {
    const publisher = paragraphAt(blocks, i);
    const date = paragraphAt(blocks, i + 1);
    if (!publisher || !date || !isOrganizationLine(publisher.value) || !ISO_DATE_LINE.test(date.value)) continue;
    const views = paragraphAt(blocks, i + 2);
    const counted = views && /^(?:浏览(?:次数|量)?|阅读|点击)?[::]?\s*\d{1,8}次?$/u.test(views.value) ? views : undefined;
    const children = [field("publisher", publisher), field("published", date), ...(counted ? [field("views", counted)] : [])];
    found.push({ start: i, end: i + 2 + (counted ? 1 : 0), fields: { type: "page-fields", children } });
    i = found.at(-1)!.end - 1;
  }
  return found;
}

const SUBSTANCE = 60;

/** Words without which a text is no notice of what this program reads. */
const SUBJECT = /通报|网站|新媒体|公众号|微博|账号|帐号|政务公开|门户/u;

/** Tells whether a text speaks of websites or accounts at all. */
export function speaksOfSubject(blocks: readonly Block[]): boolean {
  return blocks.some((block) => (block.type === "paragraph" ? SUBJECT.test(block.value) : block.children.some((row) => row.children.some((cell) => SUBJECT.test(cell.value)))));
}

function holdsNotice(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === "table") || blocks.reduce((sum, block) => sum + (block.type === "paragraph" ? block.value.length : 0), 0) >= SUBSTANCE;
}

/**
 * Tells the notices of a page apart. A listing page closes (or opens) each entry with publisher, date and views; elsewhere a new notice begins
 * with its title or its recipients once the one before has been signed.
 */
export function entriesOf(blocks: readonly Block[]): Entry[] {
  const marks = footers(blocks);
  // One entry alone must show its views too: an organisation above a date is also how a notice is signed.
  if (marks.length >= 2 || marks[0]?.fields.children.some(({ name }) => name === "views")) return listed(blocks, marks);
  const titled = titledStretches(blocks);
  if (titled) return titled.flatMap(entriesUnder);
  return signed(blocks).map((part) => ({ blocks: part, empty: false }));
}

/** The entries under one title: behind a notice may stand another that has lost its own. */
function entriesUnder({ blocks, empty }: Stretch): Entry[] {
  if (empty) return [{ blocks, fields: { type: "page-fields", children: lines(blocks).map((line) => field("listed", line)) }, empty }];
  return signed(blocks).map((part) => ({ blocks: part, empty }));
}

function lines(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block) => block.type === "paragraph");
}

function listed(blocks: readonly Block[], marks: readonly { start: number; end: number; fields: PageFields }[]): Entry[] {
  const closing = holdsNotice(blocks.slice(0, marks[0]!.start));
  return marks.map((mark, i) => {
    const part = closing ? blocks.slice(marks[i - 1]?.end ?? 0, mark.start) : blocks.slice(mark.end, marks[i + 1]?.start ?? blocks.length);
    return { blocks: part, fields: mark.fields, empty: !holdsNotice(part) };
  });
}

/** Splits a page without listing marks where a new title or new recipients follow a signature. */
function signed(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  let dated = false;
  let addressed = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.type === "paragraph") {
      const recipients = isRecipients(block.value) || recipientsEnd(block.value) > 0;
      if (recipients && dated && addressed) {
        // The title stands above the recipients: it belongs to the new notice.
        const current = parts.at(-1)!;
        let titleLines = 0;
        while (titleLines < 3) {
          const above = current[current.length - 1 - titleLines];
          if (above?.type !== "paragraph" || above.value.length > 80 || isSignedDate(above.value) || /[。;|]/u.test(above.value)) break;
          titleLines++;
          if (isInspectionTitle(above.value) && /^关于|.关于/u.test(above.value)) break;
        }
        parts.push(titleLines > 0 ? current.splice(current.length - titleLines) : []);
        dated = false;
      }
      if (recipients) addressed = true;
      if (isSignedDate(block.value) || /\d{4}年\d{1,2}月\d{1,2}日\s*(?:\([^()]{1,12}\))?$/u.test(block.value)) dated = true;
    }
    parts.at(-1)!.push(block);
  }
  return parts.filter((part) => part.length > 0);
}
