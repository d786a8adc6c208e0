import type { Element } from "domhandler";
import type { Block, Page, PageMeta } from "../notice/nodes.js";
import { locator, type Locate } from "../text/lines.js";
import { concat, fromSource, type MappedText, standingFor } from "../text/mapped-text.js";
import { findContent } from "./content.js";
import { cdataRecords, embeddedDetail } from "./embedded.js";
import { readFields } from "./fields.js";
import { writeFragment } from "./fragment.js";
import { asHeadline, findHeadline, withHeadline, without } from "./headline.js";
import { readFragment, readNodes } from "./html.js";
import { MAX_DEPTH, type Markup, parseMarkup } from "./markup.js";
import { addMeta, readMeta } from "./meta.js";
import type { ReadNote } from "./note.js";
import { isTag, weigh, type Weighed } from "./weigh.js";

/** Members of a gkmlpt article that say what meta elements and header fields say elsewhere. */
const DETAIL_META: Record<string, string> = {
  title: "articletitle", publisher: "field:发布机构", identifier: "field:索引号", document_number: "field:文号", source: "contentsource",
  url: "url", date: "pubdate", publish_time: "pubdate", first_publish_time: "firstpublishedtime", keywords: "keywords",
};

/** Reads an HTML page: finds its content and what it says of itself, and turns the content into blocks. */
export function readPage(source: string): { page: Page; notes: ReadNote[] } {
  const locate = locator(source);
  const notes: ReadNote[] = [];
  const markup = parse(fromSource(source), notes);
  const named = markup.elements.filter(isNamed);
  const weighed = weigh(markup.document);
  const meta = readMeta(source, named, markup);
  const content = findContent(source, named, markup.document, weighed);
  const headline = findHeadline(source, named, content, weighed.dropped, meta, locate);
  readFields(source, markup.document, content, meta, headline?.element);

  const plain = weighed.weights.get(content)?.plain ?? 0;
  const children =
    readEmbedded(source, meta, locate, notes) ??
    readRecords(source, plain, locate, notes) ??
    withHeadline(readNodes(fromSource(source), isTag(content) ? [content] : content.children, without(weighed.dropped, content), locate), headline?.lines ?? []);
  return { page: { type: "page", children, meta, position: locate({ start: 0, end: source.length }) }, notes };
}

/** Elements by whose name, id or class a page says what it holds. */
const NAMED: ReadonlySet<string> = new Set("h1 h2 h3 title b strong".split(" "));

function isNamed({ name, attribs }: Element): boolean {
  return attribs["id"] !== undefined || attribs["class"] !== undefined || NAMED.has(name);
}

function parse(base: MappedText, notes: ReadNote[]): Markup {
  const markup = parseMarkup(base.value);
  if (markup.deepest !== undefined) {
    notes.push({
      rule: "depth-capped",
      reason: `Unexpected elements more than \`${MAX_DEPTH}\` deep, expected a shallower page, check the blocks that were flattened`,
    });
  }
  return markup;
}

function readEmbedded(source: string, meta: PageMeta, locate: Locate, notes: ReadNote[]): Block[] | undefined {
  const detail = embeddedDetail(source);
  const base = detail?.get("content");
  if (!detail || !base) return undefined;
  const { document } = parse(base, notes);
  const weighed = weigh(document);
  const blocks = readNodes(base, document.children, weighed.dropped, locate);
  if (blocks.length === 0) return undefined;
  for (const [member, name] of Object.entries(DETAIL_META)) {
    const text = detail.get(member);
    if (text) addMeta(meta, name, text);
  }
  const title = detail.get("title");
  return withHeadline(blocks, title && title.value.trim() !== "" ? asHeadline(readNodes(title, parseMarkup(title.value).document.children, new Set(), locate)) : []);
}

/** Reads the records of a 大汉 list where they hold more than the page around them. */
function readRecords(source: string, plain: number, locate: Locate, notes: ReadNote[]): Block[] | undefined {
  const parts: MappedText[] = [];
  let size = 0;
  for (const base of cdataRecords(source)) {
    const { document } = parse(base, notes);
    const { weights, dropped }: Weighed = weigh(document, { dropLinkLists: false });
    const { plain: outside, linked } = weights.get(document)!;
    size += outside + linked;
    parts.push(writeFragment(base, document.children, dropped), standingFor("<br>", { start: 0, end: 0 }));
  }
  return size > plain ? readFragment(concat(parts), locate) : undefined;
}
