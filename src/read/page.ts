import type { Cheerio } from "cheerio";
import { load } from "cheerio/slim";
import type { AnyNode, Element } from "domhandler";
import type { Block, Page, PageMeta, Paragraph } from "../notice/nodes.js";
import { locator, type Locate } from "../text/lines.js";
import { concat, fromSource, type MappedText, standingFor } from "../text/mapped-text.js";
import { findContent } from "./content.js";
import { cdataRecords, embeddedDetail } from "./embedded.js";
import { readFields } from "./fields.js";
import { writeFragment } from "./fragment.js";
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

/** Headlines stand in these elements, outside the content. */
const HEADLINES = "h1,h2,h3,.title,.article-title,.arti_title,.arti-title,.content-title,.con_title,.xxgk_title,.bt,.biaoti,.tit,#title";
/** A headline is compared with the first few blocks only, lest a later mention of it be taken for it. */
const FIRST_BLOCKS = 8;
const HEADLINE_WORD = /通报|通報|公告|通知|公示|检查|檢查|抽查|普查|情况|情況/u;

/** Reads an HTML page: finds its content and what it says of itself, and turns the content into blocks. */
export function readPage(source: string): { page: Page; notes: ReadNote[] } {
  const locate = locator(source);
  const notes: ReadNote[] = [];
  const markup = parse(fromSource(source), notes);
  // One walk finds every element that a selector below can match.
  const named = load(markup.document)("[id],[class],h1,h2,h3,title");
  const weighed = weigh(markup.document);
  const meta = readMeta(source, named, markup);
  const content = findContent(source, named, markup.document, weighed);
  readFields(source, markup.document, content, meta);

  const plain = weighed.weights.get(content)?.plain ?? 0;
  const children =
    readEmbedded(source, meta, locate, notes) ??
    readRecords(source, plain, locate, notes) ??
    withHeadline(readNodes(fromSource(source), isTag(content) ? [content] : content.children, without(weighed.dropped, content), locate), () =>
      headline(source, named, content, weighed, meta, locate),
    );
  return { page: { type: "page", children, meta, position: locate({ start: 0, end: source.length }) }, notes };
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

/** A container that was taken for furniture is content all the same once it is chosen. */
function without(dropped: ReadonlySet<Element>, content: unknown): ReadonlySet<Element> {
  if (!dropped.has(content as Element)) return dropped;
  return new Set([...dropped].filter((element) => element !== content));
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
  return withHeadline(blocks, () => {
    const title = detail.get("title");
    return title && title.value.trim() !== "" ? asHeadline(readNodes(title, parseMarkup(title.value).document.children, new Set(), locate)) : [];
  });
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

/** Puts a headline that stands outside the content before it, unless the content has it too. */
function withHeadline(blocks: Block[], find: () => Paragraph[]): Block[] {
  const title = find();
  const words = title.map(bare).join("");
  if (words === "") return blocks;
  const first = blocks.slice(0, FIRST_BLOCKS).flatMap((block) => (block.type === "paragraph" ? [bare(block)] : [])).join("");
  return first.includes(words) ? blocks : [...title, ...blocks];
}

function headline(source: string, named: Cheerio<AnyNode>, content: unknown, { dropped }: Weighed, meta: PageMeta, locate: Locate): Paragraph[] {
  const start = (content as Element).startIndex ?? 0;
  const given = meta["articletitle"] && bare(meta["articletitle"]);
  const page = meta["title"] ? bare(meta["title"]) : "";
  for (const element of named.filter(HEADLINES).toArray().reverse()) {
    if (!isTag(element) || element.startIndex! >= start || element.endIndex! > start || element.endIndex! - element.startIndex! > 2000) continue;
    const blocks = asHeadline(readNodes(fromSource(source), [element], without(dropped, element), locate));
    const words = blocks.map(bare).join("");
    if (words.length < 4) continue;
    if (words === given || (HEADLINE_WORD.test(words) && (page.includes(words) || element.name === "h1"))) return blocks;
  }
  return [];
}

function asHeadline(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.type === "paragraph" ? [{ ...block, emphasis: "heading" as const }] : []));
}

function bare(text: { value: string }): string {
  return text.value.replace(/\s/gu, "");
}
