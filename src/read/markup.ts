import { Document, Element, Text, type ParentNode } from "domhandler";
import { QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { fromCodePoint } from "entities/decode";
import type { SourceRange } from "../text/mapped-text.js";
import { BLOCK, CELL, GRID, HEADING, VOID, closedByClosing, closedByOpening, findOpen } from "./nesting.js";
import { refusal } from "./refuse.js";

/** Deeper elements are flattened into their parents: no page that people read comes near, and every walk stays shallow. */
export const MAX_DEPTH = 200;
/** More elements than this are refused: they would fill the memory of a worker (some 3 KB each, all rooms together). */
export const MAX_ELEMENTS = 400_000;
/** More table cells than this are refused: the longest annex known has some two thousand rows. */
export const MAX_CELLS = 200_000;

/** A markup text as a tree that cheerio can search. `startIndex` and `endIndex` (exclusive) are offsets into it. */
export interface Markup {
  document: Document;
  /** All elements, in the order of their tags. */
  elements: Element[];
  /** Where the raw attribute values of meta and link elements stand. */
  attributes: Map<Element, Map<string, SourceRange>>;
  /** Offset of the first element that lies too deep and was flattened. */
  deepest?: number;
}

/**
 * Parses HTML into a tree by htmlparser2's tokenizer, in time linear in its length whatever its nesting.
 * Text nodes never span a tag, so the raw source of each is exactly its range.
 *
 * @throws {DocumentError} too-many-elements, too-many-cells.
 */
export function parseMarkup(source: string): Markup {
  const document = new Document([]);
  const stack: Element[] = [];
  const flattened = new Map<string, number>();
  const markup: Markup = { document, elements: [], attributes: new Map() };
  let parent: ParentNode = document;
  let text: Text | undefined;
  let cells = 0;
  let tag = "";
  let tagStart = 0;
  let attributes: Record<string, string> = {};
  let ranges: Map<string, SourceRange> | undefined;
  let attribute = "";
  let attributeEnd = 0;
  let value = "";

  const add = (node: Element | Text, start: number, end: number): void => {
    node.parent = parent;
    node.startIndex = start;
    node.endIndex = end;
    const previous = parent.children[parent.children.length - 1];
    if (previous) {
      node.prev = previous;
      previous.next = node;
    }
    parent.children.push(node);
    text = node.type === "text" ? node : undefined;
  };
  const addText = (data: string, start: number, end: number): void => {
    // One entity can stand for two characters, which come one by one with the same end.
    if (text && (text.endIndex === start || text.endIndex === end)) {
      text.data += data;
      text.endIndex = end;
    } else add(new Text(data), start, end);
  };
  const addElement = (name: string, given: Record<string, string>, start: number, end: number): Element => {
    if (markup.elements.length >= MAX_ELEMENTS) throw refusal("too-many-elements", "page of too many elements", `at most \`${MAX_ELEMENTS}\``, "split it");
    if (CELL.has(name)) cells += 1;
    if (cells > MAX_CELLS) throw refusal("too-many-cells", "page of too many table cells", `at most \`${MAX_CELLS}\``, "split it");
    const element = new Element(name, given);
    add(element, start, end);
    markup.elements.push(element);
    return element;
  };
  const popTo = (index: number, inner: number, end: number): void => {
    for (let i = stack.length - 1; i >= index; i--) stack[i]!.endIndex = i === index ? end : inner;
    stack.length = index;
    parent = stack[index - 1] ?? document;
    text = undefined;
    flattened.clear();
  };
  const closeFor = (name: string, at: number): void => {
    for (const closing of closedByOpening(name)) {
      const index = findOpen(stack, closing);
      if (index >= 0) popTo(index, at, at);
    }
    const top = stack[stack.length - 1]?.name ?? "";
    if (HEADING.has(name) && HEADING.has(top)) popTo(stack.length - 1, at, at);
    const outer = name === "table" && GRID.has(top) ? findOpen(stack, closedByClosing("table")) : -1;
    if (outer >= 0) popTo(outer, at, at);
  };
  const open = (end: number): void => {
    // At the cap a tag closes nothing, or siblings without end would stand for what was nested.
    if (stack.length < MAX_DEPTH) closeFor(tag, tagStart);
    if (VOID.has(tag)) {
      const element = addElement(tag, attributes, tagStart, end);
      if (ranges) markup.attributes.set(element, ranges);
    } else if (stack.length >= MAX_DEPTH) {
      markup.deepest ??= tagStart;
      flattened.set(tag, (flattened.get(tag) ?? 0) + 1);
      if (BLOCK.has(tag)) addElement("br", {}, tagStart, end);
    } else {
      const element = addElement(tag, attributes, tagStart, end);
      stack.push(element);
      parent = element;
    }
    text = undefined;
  };
  const close = (name: string, start: number, end: number): void => {
    const flat = flattened.get(name);
    if (flat) {
      if (flat === 1) flattened.delete(name);
      else flattened.set(name, flat - 1);
      if (BLOCK.has(name)) addElement("br", {}, start, end);
      return;
    }
    if (name === "html" || name === "body") return;
    const index = VOID.has(name) ? -1 : findOpen(stack, closedByClosing(name));
    if (index >= 0) popTo(index, start, end);
    // The standard turns these stray tags into an empty paragraph and a line break: both break the line.
    else if (name === "p" || name === "br") addElement("br", {}, start, end);
    text = undefined;
  };
  const endText = (): void => {
    text = undefined;
  };

  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => addText(source.slice(start, end), start, end),
    ontextentity: (code, end) => addText(fromCodePoint(code), source.lastIndexOf("&", end - 1), end),
    onopentagname: (start, end) => {
      tag = source.slice(start, end).toLowerCase();
      tagStart = start - 1;
      attributes = {};
      ranges = undefined;
    },
    onattribname: (start, end) => {
      attribute = source.slice(start, end).toLowerCase();
      attributeEnd = end;
      value = "";
    },
    onattribdata: (start, end) => {
      value += source.slice(start, end);
    },
    onattribentity: (code) => {
      value += fromCodePoint(code);
    },
    onattribend: (quote, end) => {
      if (Object.hasOwn(attributes, attribute)) return;
      attributes[attribute] = value;
      if (!LOCATED.has(tag)) return;
      ranges ??= new Map();
      ranges.set(attribute, { start: valueStart(source, attributeEnd), end: quote >= QuoteType.Single ? end - 1 : end });
    },
    onopentagend: (end) => open(end + 1),
    onselfclosingtag: (end) => open(end + 1),
    onclosetag: (start, end) => {
      const after = source.indexOf(">", end);
      close(source.slice(start, end).toLowerCase(), source.lastIndexOf("<", start), after < 0 ? source.length : after + 1);
    },
    // Comments and the like end a text, because no text node may span them.
    oncomment: endText,
    oncdata: endText,
    ondeclaration: endText,
    onprocessinginstruction: endText,
    onend: () => popTo(0, source.length, source.length),
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks);
  tokenizer.write(source);
  tokenizer.end();
  return markup;
}

/** Elements whose attribute values are evidence, so that their place is kept. */
const LOCATED: ReadonlySet<string> = new Set(["meta", "link"]);

/** Finds where a value starts behind the end of its attribute's name. */
function valueStart(source: string, nameEnd: number): number {
  const between = /\s*=\s*["']?/uy;
  between.lastIndex = nameEnd;
  return between.test(source) ? between.lastIndex : nameEnd;
}
