/** The nodes of a notice tree. `docs/notice-tree.md` is their specification. */
import type { Literal, Node, Parent } from "unist";
import type { ColumnName } from "../lexicon/columns.js";
import type { Platform } from "../records/common.js";
import type { Subject } from "../records/rate.js";
import type { MappedText } from "../text/mapped-text.js";

/** A node that holds words: `value` is the repaired text, `map` says where in the source each character stood. */
export interface TextNode extends Literal, MappedText {
  value: string;
}

/** What a page says of itself outside the notice: meta tags, header fields. Keys are lower-case names. */
export type PageMeta = Record<string, MappedText>;

/** A page as it was read, before notices are told apart. */
export interface Page extends Parent {
  type: "page";
  children: Block[];
  meta: PageMeta;
}

/** What a page is made of: lines of text, and tables that the source marks as such. */
export type Block = Paragraph | Table;

export interface Root extends Parent {
  type: "root";
  children: Notice[];
}

export interface Notice extends Parent {
  type: "notice";
  /** Place on its page, from 1. */
  part: number;
  children: NoticeContent[];
}

export type NoticeContent = PageFields | Title | Recipients | Paragraph | Section | Attachments | Signature | Annex | Table;

/** What the page prints around a notice: publisher, date, views, source. */
export interface PageFields extends Parent {
  type: "page-fields";
  children: Field[];
}

export interface Field extends TextNode {
  type: "field";
  name: string;
}

export interface Title extends TextNode {
  type: "title";
}

export interface Recipients extends TextNode {
  type: "recipients";
}

/** One line of prose. */
export interface Paragraph extends TextNode {
  type: "paragraph";
  /** The source gives this line as a heading (`h1`..`h6`, centred or bold alone): a hint, not a verdict. */
  emphasis?: "heading" | "strong" | "center";
  /** A blank line stood before it. */
  setOff?: true;
}

export interface Heading extends TextNode {
  type: "heading";
}

/** A numbered part of the body. `depth` 1 is 一、, 2 is (一), 3 is 1., 4 is 一是. */
export interface Section extends Parent {
  type: "section";
  depth: number;
  /** The number as printed in its series, from 1. */
  ordinal: number;
  children: (Heading | Paragraph | Section | Table)[];
}

/** The list of annexes at the end of the body. */
export interface Attachments extends Parent {
  type: "attachments";
  children: Attachment[];
}

export interface Attachment extends TextNode {
  type: "attachment";
  ordinal: number;
}

export interface Signature extends Parent {
  type: "signature";
  children: Field[];
}

export interface Annex extends Parent {
  type: "annex";
  ordinal: number;
  children: (Heading | Paragraph | Table)[];
}

/** A table: cells are stored once, with their spans; `tables/grid.ts` computes the grid. */
export interface Table extends Parent {
  type: "table";
  children: Row[];
  /** How the table reached us. */
  layout: TableLayout;
  /** How much better the chosen reading is than the next one, from 0 (a coin's toss) to 1; absent where nothing was chosen. */
  margin?: number;
  /** The meaning of each column, once recovered. */
  columns?: Column[];
  /** The source breaks off inside its last row, which is left out, and any behind it are not there. */
  cut?: true;
}

export type TableLayout = "grid" | "bar-cells" | "bar-rows" | "line-cells" | "space-cells" | "tab-rows" | "run-on" | "column-major" | "labelled";

export interface Row extends Parent {
  type: "row";
  kind: "header" | "body" | "total" | "note";
  margin?: number;
  children: Cell[];
}

export interface Cell extends TextNode {
  type: "cell";
  rowSpan?: number;
  colSpan?: number;
}

/** A column of a recovered table: what it holds, the words that head it, and what a grouped header says it is about. */
export interface Column {
  name: ColumnName;
  header: string;
  subject?: Subject;
  platform?: Platform;
}

/** Tells whether a node holds words. */
export function isTextNode(node: Node): node is TextNode {
  return "value" in node && "map" in node;
}
