import type { ChildNode, Element } from "domhandler";
import { concat, type MappedText, slice, sourceRange, standingFor } from "../text/mapped-text.js";
import { isTag } from "./weigh.js";
import { BLOCK, CELL, GRID, HEADING, ROWS } from "./nesting.js";

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
 */
export function writeFragment(base: MappedText, nodes: readonly ChildNode[], dropped: ReadonlySet<Element>): MappedText {
  const parts: MappedText[] = [];
  /** An unfinished character reference at the end of the last text must not join with the next one. */
  let dangling = false;

  const tag = (value: string, start: number, end: number): void => {
    parts.push(standingFor(value, sourceRange(base, start, end)));
    dangling = false;
  };
  const words = (start: number, end: number, preformatted: boolean): void => {
    if (dangling) tag("<!---->", start, start);
    const raw = slice(base, start, end);
    parts.push(raw.value.includes("<") || preformatted ? escape(raw, preformatted) : raw);
    dangling = /&[#\w]{0,40}$/u.test(raw.value.slice(-42));
  };
  const element = (name: string, attributes: string, node: Element, preformatted: boolean): void => {
    const start = node.startIndex!;
    const end = node.endIndex!;
    tag(`<${name}${attributes}>`, start, start + 1);
    write(node.children, name, preformatted || node.name === "pre");
    tag(`</${name}>`, Math.max(start, end - 1), end);
  };
  const write = (children: readonly ChildNode[], parent: string, preformatted: boolean): void => {
    for (const node of children) {
      if (node.type === "text") {
        const blank = !/\S/u.test(node.data);
        if (!GRID.has(parent)) words(node.startIndex!, node.endIndex!, preformatted);
        else if (!blank) {
          tag("<p>", node.startIndex!, node.startIndex!);
          words(node.startIndex!, node.endIndex!, preformatted);
          tag("</p>", node.endIndex!, node.endIndex!);
        }
      } else if (isTag(node) && !dropped.has(node)) writeTag(node, parent, preformatted);
    }
  };
  const writeTag = (node: Element, parent: string, preformatted: boolean): void => {
    const { name, attribs } = node;
    const style = attribs["style"] ?? "";
    const centered = name === "center" || attribs["align"]?.toLowerCase() === "center" || CENTERED.test(style);
    const attributes = centered ? ' align="center"' : "";
    if (name === "br") {
      if (!GRID.has(parent)) tag("<br>", node.startIndex!, node.endIndex!);
    } else if (name === "hr") {
      if (!GRID.has(parent)) tag("<br>", node.startIndex!, node.endIndex!);
    } else if (fits(name, parent)) element(name, CELL.has(name) ? attributes + spans(attribs) : attributes, node, preformatted);
    else if (BLOCK.has(name)) {
      if (GRID.has(parent)) write(node.children, parent, preformatted);
      else element(HEADING.has(name) || name === "p" ? name : "div", attributes, node, preformatted);
    } else if ((name === "b" || name === "strong" || BOLD.test(style)) && !GRID.has(parent)) element("b", "", node, preformatted);
    else write(node.children, parent, preformatted);
  };
  write(nodes, "div", false);
  return concat(parts);
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
  for (const { 0: found, index } of raw.value.matchAll(preformatted ? /<|\r\n?|\n/gu : /</gu)) {
    const end = index + found.length;
    parts.push(slice(raw, done, index), standingFor(found === "<" ? "&lt;" : "<br>", sourceRange(raw, index, end)));
    done = end;
  }
  parts.push(slice(raw, done));
  return concat(parts);
}
