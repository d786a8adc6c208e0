/** Listing pages that print whole notices one below the other, each under its title. */
import type { Block } from "../notice/nodes.js";
import { annexLabel } from "./annex-label.js";
import { labelPattern } from "../lexicon/page-labels.js";
import { splitHeadLine } from "./head-lines.js";
import { isInspectionTitle, isOrganizationLine, isRecipients, isSignedDate, ISO_DATE_LINE, recipientsEnd } from "./lines.js";

/** The lines of one notice, or of a title without a text. */
export interface Stretch {
  blocks: Block[];
  /** A title with its date and nothing more. */
  empty: boolean;
}

/** A title that can open a notice: where it stands, its words, and what speaks for it. */
interface Head {
  at: number;
  words: string;
  /** The page prints a date directly beside it. */
  dated: boolean;
  /** It names whom the notice is for. */
  addressed: boolean;
}

/** What a text is called that is sent to someone; a list or a table is its annex. */
const SENT = /(?:通报|公告|通知|公示|通告|报告|[季月年]报)(?:\([^()]{1,24}\))?$/u;
const DATE_BESIDE = /^[[(【]?\s?(?:(?:发[布文]|时间|日期)[^\d]{0,6})?20\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\s?[\])】]?$/u;
/** A line of what the page says of an entry, its date first: `发布时间:2024-04-09 来源:… 浏览:12`. */
const DATED_FIELDS = new RegExp(`^[[【(]?(?:${labelPattern(["published"])})\\s?[\\]】)]?:?\\s?20\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}.{0,100}$`, "u");
/** The same, with no word before the date: `2024-04-09 10:12 来源:… 浏览:12`. */
const DATE_AND_FIELDS = new RegExp(`^20\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s+(?:${labelPattern(["source", "publisher", "views"])})\\s?:.{0,100}$`, "u");
/** A signature that has run together with the text before it and the annexes behind it. */
const SIGNED_WITHIN = /(?:办公室|办公厅|政府|[局委厅])\s?20\d{2}年\d{1,2}月\d{1,2}日\s?附[件表]/u;
/** How a summary ends whose text stands elsewhere. */
const CUT_OFF = /(?:…|\.{3}|\[?(?:详细|详情|查看全文|阅读全文|查看详情|更多)\]?\s?[>»]{0,2})$/u;
const NUMBER_LINE = /^[^\d。;]{2,16}[〔[(]20\d{2}[〕\])]第?\d{1,4}号$/u;
/** A line drawn between two notices. */
const RULE = /^[-=*_—─~·•\s]{3,}$/u;
/** The shortest text of a notice, and how far behind its title it names whom it is for. */
const SUBSTANCE = 60;
const ADDRESSED = 4;

const valueOf = (block: Block | undefined): string => (block?.type === "paragraph" ? block.value : "");
const isDate = (line: string): boolean => DATE_BESIDE.test(line) || DATED_FIELDS.test(line) || DATE_AND_FIELDS.test(line);

/**
 * Divides a page that prints several notices, each under a title: with the page's date beside it, in the source's own heading, or behind a line
 * drawn under the signature of the one before. Nothing where fewer than two of the stretches hold a notice.
 */
export function titledStretches(blocks: readonly Block[]): Stretch[] | undefined {
  const titles = headsOf(blocks);
  // `…检查情况`, `…名单` may be an annex's title: only with a signature below is it a notice's.
  const heads = merged(blocks, titles.filter(({ at, words, addressed }, i) => SENT.test(words) || addressed || isWhole(blocks.slice(at + 1, titles[i + 1]?.at))));
  if (heads.length < 2) return undefined;
  // Where a list of links stands above, the first title with a text below it tells on which side its date is.
  const first = heads.find(({ at }, i) => substance(blocks.slice(at + 1, heads[i + 1]?.at)) >= SUBSTANCE)?.at ?? heads[0]!.at;
  const datesAbove = isDate(valueOf(blocks[first - 1]));
  const starts = heads.map(({ at }) => at - leadLines(blocks, at, datesAbove));
  const stretches = heads.map((head, i): Stretch & { head: Head } => {
    const part = blocks.slice(starts[i], starts[i + 1] ?? blocks.length);
    return { head, blocks: part.filter((block) => !RULE.test(valueOf(block))), empty: !holdsText(part, head) };
  });
  const before = blocks.slice(0, starts[0]);
  if (isWhole(before)) stretches.unshift({ head: { at: 0, words: "", dated: false, addressed: false }, blocks: before, empty: false });
  if (stretches.filter(({ empty }) => !empty).length < 2) return undefined;
  // A list of links above repeats the titles: what stands below with a text is no empty entry.
  const held = new Set(stretches.flatMap(({ head, empty }) => (empty ? [] : [head.words])));
  return stretches.filter(({ head, empty }) => !empty || !held.has(head.words));
}

/** Finds the titles that can open a notice. */
function headsOf(blocks: readonly Block[]): Head[] {
  const heads: Head[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.type !== "paragraph" || block.value.length < 8 || block.value.length > 110) continue;
    const pieces = splitHeadLine(block).map(({ value }) => value);
    const words = pieces.find((piece) => isInspectionTitle(piece));
    if (words === undefined || annexLabel(valueOf(blocks[at - 1]), 1) !== undefined) continue;
    const next = valueOf(blocks[at + 1]);
    const above = valueOf(blocks[at - 1]);
    const dated = isDate(next) || (isDate(above) && !isSignedDate(above) && !isOrganizationLine(valueOf(blocks[at - 2]))) || pieces.some(isDate);
    const addressed = blocks.slice(at + 1, at + 1 + ADDRESSED).some((other) => isRecipients(valueOf(other)) || recipientsEnd(valueOf(other)) > 0);
    const parted = SENT.test(words) && (block.emphasis === "heading" || RULE.test(above) || isSignedDate(above));
    if (dated || addressed || parted) heads.push({ at, words, dated, addressed });
  }
  return heads;
}

/**
 * Leaves the heads that part one notice from the next: both dated by the page, or the text between signed or addressed. What is neither is one
 * notice under a headline and its own title.
 */
function merged(blocks: readonly Block[], heads: readonly Head[]): Head[] {
  const kept: Head[] = [];
  for (const head of heads) {
    const before = kept.at(-1);
    if (before && !(before.dated && head.dated) && !isWhole(blocks.slice(before.at + 1, head.at))) {
      // The headline's date stays with the title below it.
      if (before.dated) continue;
      kept.pop();
    }
    kept.push(head);
  }
  return kept;
}

/** How many lines above a title belong to it: its date, its number, the name of who sends it. */
function leadLines(blocks: readonly Block[], at: number, datesAbove: boolean): number {
  for (let count = 0; count < 3; count++) {
    const line = valueOf(blocks[at - 1 - count]);
    const above = valueOf(blocks[at - 2 - count]);
    const date = datesAbove && isDate(line) && !isOrganizationLine(above);
    // A signature ends with its date: an office right above a title opens it.
    const sender = isOrganizationLine(line) && (above === "" || isSignedDate(above) || RULE.test(above) || valueOf(blocks[at]).startsWith("关于"));
    if (!date && !sender && !NUMBER_LINE.test(line)) return count;
  }
  return 3;
}

function holdsText(part: readonly Block[], head: Head): boolean {
  const below = part.slice(part.findIndex((block) => valueOf(block).includes(head.words)) + 1);
  if (CUT_OFF.test(valueOf(below.findLast((block) => valueOf(block) !== "" && !isDate(valueOf(block))))) && !isSigned(below)) return false;
  return below.some((block) => block.type === "table") || (substance(below) >= SUBSTANCE && below.some((block) => valueOf(block).includes("。")));
}

function isSigned(part: readonly Block[]): boolean {
  return part.some((block) => isSignedDate(valueOf(block)) || SIGNED_WITHIN.test(valueOf(block)) || /\d{4}年\d{1,2}月\d{1,2}日$/u.test(valueOf(block)) || (ISO_DATE_LINE.test(valueOf(block)) && part.some((other) => isOrganizationLine(valueOf(other)))));
}

/** Tells whether lines are a notice to its end: signed, with sentences. */
function isWhole(part: readonly Block[]): boolean {
  return isSigned(part) && substance(part) >= SUBSTANCE && part.some((block) => valueOf(block).includes("。"));
}

function substance(part: readonly Block[]): number {
  return part.reduce((sum, block) => sum + valueOf(block).length, 0);
}
