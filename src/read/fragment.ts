import type { ChildNode, Element, ParentNode, Text } from "domhandler";
import { concat, type MappedText, slice, sourceRange, standingFor } from "../text/mapped-text.js";
import { isTag } from "./weigh.js";
import { BLOCK, CELL, GRID, HEADING, ROWS } from "./nesting.js";
import { MAX_LINES, tooManyLines } from "./refuse.js";

/** Absurd spans are cut to these: no printed table has more columns, none of an annex merges more rows. */
const MAX_ROW_SPAN = 1000;
const MAX_COL_SPAN = 100;

const BOLD = /font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/iu;
const CENTERED = /text-align\s{0,9}:\s{0,9}center/iu;

/**
 * Writes the content of a page again as HTML of a few tags, well nested: blocks, headings, tables, bold, centred. Furniture,
 * scripts, comments and the many inline tags of word processors are gone, so that the parser behind has little to do and
 * meets no soup. The text maps to the source: words one to one, each tag to its own.
 *
 * @param base the markup text that the nodes' offsets refer to.
 * @throws {DocumentError} too-many-lines.
 */
export function writeFragment(base: MappedText, nodes: readonly ChildNode[], dropped: ReadonlySet<Element>): MappedText {
  const map: number[] = [];
  let value = "";
  /** The last words may end in an unfinished character reference, which must not join with the next words. */
  let dangling = false;

  const append = (text: MappedText): void => {
    for (let run = 0; run < text.map.length; run += 3) map.push(value.length + text.map[run]!, text.map[run + 1]!, text.map[run + 2]!);
    value += text.value;
  };
  const tag = (written: string, start: number, end: number): void => {
    const range = sourceRange(base, start, end);
    map.push(value.length, range.start, range.end);
    value += written;
    dangling = false;
  };
  const words = (start: number, end: number, preformatted: boolean): void => {
    if (dangling) tag("<!---->", start, start);
    const raw = slice(base, start, end);
    append(raw.value.includes("<") || preformatted ? escape(raw, preformatted) : raw);
    dangling = raw.value.includes("&") && /&[#\w]{0,40}$/u.test(raw.value.slice(-42));
  };
  const element = (name: string, attributes: string, node: Element, preformatted: boolean): void => {
    const start = node.startIndex!;
    const end = node.endIndex!;
    tag(attributes === "" ? `<${name}>` : `<${name}${attributes}>`, start, start + 1);
    write(node.children, name, preformatted || node.name === "pre");
    tag(`</${name}>`, Math.max(start, end - 1), end);
  };
  const write = (children: readonly ChildNode[], parent: string, preformatted: boolean): void => {
    const inGrid = GRID.has(parent);
    for (const node of children) {
      if (node.type === "text") {
        const start = node.startIndex!;
        const end = node.endIndex!;
        if (!inGrid && !isBetweenBlocks(node)) words(start, end, preformatted);
        else if (inGrid && /\S/u.test(node.data)) {
          tag("<p>", start, start);
          words(start, end, preformatted);
          tag("</p>", end, end);
        }
      } else if (isTag(node) && !dropped.has(node)) writeTag(node, parent, preformatted);
    }
  };
  const writeTag = (node: Element, parent: string, preformatted: boolean): void => {
    const { name, attribs } = node;
    const style = attribs["style"] ?? "";
    const inGrid = GRID.has(parent);
    if (name === "br" || name === "hr") {
      if (!inGrid) tag("<br>", node.startIndex!, node.endIndex!);
    } else if (fits(name, parent)) element(name, alignment(node, style) + (CELL.has(name) ? spans(attribs) : ""), node, preformatted);
    else if (BLOCK.has(name)) {
      const align = alignment(node, style);
      if (inGrid || (align === "" && wrapsOnly(node, parent))) write(node.children, parent, preformatted || name === "pre");
      else element(HEADING.has(name) || name === "p" ? name : "div", align, node, preformatted);
    } else if (!inGrid && (name === "b" || name === "strong" || BOLD.test(style))) element("b", "", node, preformatted);
    else write(node.children, parent, preformatted);
  };
  write(nodes, "div", false);
  return { value, map };
}

function alignment({ name, attribs }: Element, style: string): string {
  return name === "center" || attribs["align"]?.toLowerCase() === "center" || CENTERED.test(style) ? ' align="center"' : "";
}

/** Tells white space that no reader sees: between the edges of blocks. */
function isBetweenBlocks(text: Text): boolean {
  return isEdge(text.prev, text.parent) && isEdge(text.next, text.parent) && isBlank(text);
}

function isEdge(neighbour: ChildNode | null, parent: ParentNode | null): boolean {
  const node = neighbour ?? parent;
  return node !== null && node.type === "tag" && BLOCK.has(node.name);
}

/** Tells a block that adds nothing: the only thing in a cell, or around one other block. */
function wrapsOnly(node: Element, parent: string): boolean {
  if (HEADING.has(node.name)) return false;
  return (CELL.has(parent) && isAlone(node)) || (node.children.length > 0 && node.children.every((child) => isBlank(child) || (child.type === "tag" && BLOCK.has(child.name))));
}

/** Tells the only thing among its siblings. Looks past one blank text only, so that a long list costs no more than a short one. */
function isAlone(node: Element): boolean {
  const previous = node.prev && isBlank(node.prev) ? node.prev.prev : node.prev;
  const next = node.next && isBlank(node.next) ? node.next.next : node.next;
  return isTag(node.parent!) && CELL.has(node.parent.name) && previous === null && next === null;
}

function isBlank(node: ChildNode): boolean {
  return node.type === "text" && !/[^\t\n\r\f ]/u.test(node.data);
}

/** Tells whether a part of a table stands where the standard lets it stand. */
function fits(name: string, parent: string): boolean {
  if (name === "table") return !GRID.has(parent);
  if (name === "caption" || ROWS.has(name)) return parent === "table";
  if (name === "tr") return parent === "table" || ROWS.has(parent);
  if (CELL.has(name)) return parent === "tr" || parent === "table" || ROWS.has(parent);
  return false;
}

function spans(attribs: Record<string, string>): string {
  return span("rowspan", attribs["rowspan"], MAX_ROW_SPAN) + span("colspan", attribs["colspan"], MAX_COL_SPAN);
}

function span(name: string, value: string | undefined, most: number): string {
  const n = Number.parseInt(value ?? "", 10);
  return n > 1 || (n === 0 && name === "rowspan") ? ` ${name}="${Math.min(n, most)}"` : "";
}

/** Escapes `<` in words; in preformatted words each line end becomes a tag that breaks the line. */
function escape(raw: MappedText, preformatted: boolean): MappedText {
  const parts: MappedText[] = [];
  let done = 0;
  let lines = 0;
  for (const { 0: found, index } of raw.value.matchAll(preformatted ? /<|\r\n?|\n/gu : /</gu)) {
    const end = index + found.length;
    if (found !== "<") lines += 1;
    if (lines > MAX_LINES) throw tooManyLines();
    parts.push(slice(raw, done, index), standingFor(found === "<" ? "&lt;" : "<br>", sourceRange(raw, index, end)));
    done = end;
  }
  parts.push(slice(raw, done));
  return concat(parts);
}
