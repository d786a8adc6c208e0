import { findProblems } from "../lexicon/problems.js";
import { closerTitle, isCaption } from "../segment/caption.js";
import { ledHeadings } from "./led-tables.js";
import type { Annex, Heading, Notice, Paragraph, Section, Table } from "../notice/nodes.js";

/** A paragraph or table of a notice, with where it stands. */
export interface Place<T> {
  node: T;
  /** `body/1/2`, `annex/2`. */
  location: string;
  /** The headings above it, outermost first. */
  headings: string[];
  annex: Annex | undefined;
  /** The place or the body under whose name it stands. */
  under?: string;
  /** A heading with nothing below it: it says what it says as a sentence. */
  alone?: true;
}

/** Tells whether a place is a sentence, and no heading of others. */
export function isStatement(place: Place<{ type: string }>): boolean {
  return place.node.type !== "heading" || place.alone === true;
}

/** Sections that ask for the future: what they say is no finding. */
const REQUIREMENTS = /下一步|下步|下一阶段|工作要求|有关要求|整改要求|相关要求|(?:什么|哪些)安排|工作建议|意见建议|工作措施|^整改安排$|^后续(?:工作)?安排$|^要求|工作安排|工作打算|今后/u;

/** Tells whether a heading asks for the future. */
export function isDemand(heading: string): boolean {
  return REQUIREMENTS.test(heading);
}

/** Tells whether a place belongs to a part that states findings, not demands. */
export function isFinding(place: Place<unknown>): boolean {
  return !place.headings.some(isDemand);
}

function listedTitle(notice: Notice, ordinal: number): string[] {
  const listed = notice.children.find((child) => child.type === "attachments")?.children.find((attachment) => attachment.ordinal === ordinal);
  return listed ? [listed.value] : [];
}

/** A short line without a full stop directly above a table is its caption: 各地政务新媒体抽查情况. */
function withCaption(table: Table, headings: string[], above: { type: string; value?: string } | undefined): string[] {
  const words = above?.type === "paragraph" ? (above.value ?? "") : "";
  if (isCaption(words, true)) return headings.length === 0 ? [words] : [...headings.slice(0, -1), closerTitle(headings.at(-1)!, words)];
  return /^[^。;!?]{4,40}(?:情况|统计|结果|名单|清单|明细|一览|汇总)表?(?:\([^()]{1,12}\))?:?$/u.test(words) ? [...headings, words] : (ledHeadings(table, headings, words) ?? headings);
}

/** Keeps the headings of what is read in order: a question heads its answer, up to the next one (`问:哪些账号不合格?`). */
function questions(headings: readonly string[]): (node?: { value: string }) => string[] {
  let below = [...headings];
  return (node) => {
    if (node && QUESTION.test(node.value)) below = [...headings, node.value];
    return below;
  };
}

const QUESTION = /^(?:问|记者|提问)\s?:[^。]{4,80}\?$/u;

const NAMED = /“[^“”]{2,30}”/u;

/**
 * Tells whether what looks like a heading, since a line without a number follows it, is the last of a list of sentences: others of the list have no
 * heading, and it names someone and what is wrong (`4.甲局“乙”微博未更新`).
 */
function isItem({ value }: Heading, among: readonly { type: string; children?: readonly { type: string }[] }[]): boolean {
  return NAMED.test(value) && among.some(({ type, children }) => type === "section" && children?.[0]?.type === "paragraph") && findProblems(value).length > 0;
}

/** Lists the paragraphs and tables of a notice in document order. */
export function placesOf(notice: Notice): { paragraphs: Place<Paragraph | Heading>[]; tables: Place<Table>[] } {
  const paragraphs: Place<Paragraph | Heading>[] = [];
  const tables: Place<Table>[] = [];
  const section = (node: Section, above: string, headings: string[], among: readonly { type: string }[]): void => {
    const location = `${above}/${node.ordinal}`;
    const heading = node.children.find((child): child is Heading => child.type === "heading");
    const item = heading !== undefined && isItem(heading, among);
    const below = heading && !item ? [...headings, heading.value] : headings;
    const asked = questions(below);
    node.children.forEach((child, i) => {
      if (child.type === "section") section(child, location, asked(), node.children);
      else if (child.type === "table") tables.push({ node: child, location, headings: withCaption(child, asked(), node.children[i - 1]), annex: undefined });
      else if (child === heading && (item || node.children.length === 1)) paragraphs.push({ node: child, location, headings, annex: undefined, alone: true });
      else paragraphs.push({ node: child, location, headings: asked(child), annex: undefined });
    });
  };
  const asked = questions([]);
  notice.children.forEach((child, i) => {
    if (child.type === "section") section(child, "body", asked(), notice.children);
    else if (child.type === "paragraph") paragraphs.push({ node: child, location: "body", headings: asked(child), annex: undefined });
    else if (child.type === "table") tables.push({ node: child, location: "body", headings: withCaption(child, asked(), notice.children[i - 1]), annex: undefined });
    else if (child.type === "annex") {
      const location = `annex/${child.ordinal}`;
      // A table's title is what stands between it and the table before.
      let title: string[] = [];
      // An annex without a title of its own is called what the list of annexes calls it.
      let headings = listedTitle(notice, child.ordinal);
      let behindTable = false;
      for (const [at, node] of child.children.entries()) {
        if (node.type === "heading") {
          // What stands between the annex's title and its first table is that table's caption.
          const caption = isCaption(node.value, title.length > 0 && !behindTable && child.children[at + 1]?.type === "table");
          if (behindTable && !caption) title = [];
          behindTable = false;
          if (!caption) title.push(node.value);
          headings = caption ? [closerTitle(title.join("") || (listedTitle(notice, child.ordinal)[0] ?? ""), node.value)] : [title.join("")];
        } else behindTable ||= node.type === "table";
        if (node.type === "table") tables.push({ node, location, headings: withCaption(node, headings, child.children[at - 1]), annex: child });
        else if (node.type === "paragraph") paragraphs.push({ node, location, headings, annex: child });
      }
    }
  });
  return { paragraphs, tables };
}
