import type { Document, Element } from "domhandler";
import type { Block, PageMeta, Paragraph } from "../notice/nodes.js";
import type { Locate } from "../text/lines.js";
import { fromSource } from "../text/mapped-text.js";
import { readNodes } from "./html.js";
import { isTag } from "./weigh.js";

/** A headline that stands before the content: its element and its lines. */
export interface Headline {
  element: Element;
  lines: Paragraph[];
}

/** What content systems call the element of a headline: `arti_title`, `titlestyle`, `biaoti` anywhere in a class or id, `bt` and `tit` on their own. */
const NAMED_TITLE = /title|biaoti|headline|(?:^|[\s_-])(?:bt|tit)(?![a-z])/iu;
const HEADING = /^h[1-3]$/u;
const HEADLINE_WORD = /通报|通報|公告|通知|公示|检查|檢查|抽查|普查|情况|情況/u;
/** What a headline ends with that the page's own title need not confirm. */
const HEADLINE_END = /(?:通报|通報|公告|通知|公示|通告|结果|結果)(?:[(（][^()（）]{1,24}[)）])?$/u;
/** What a site adds to a page's title: `…_某市人民政府`. */
const SITE_SUFFIX = /\s*[-_|—]{1,2}\s*[^-_|—]{2,24}$/u;
/** The shortest headline that the page's own title need not hold whole, and the longest markup of one. */
const SURE_LENGTH = 10;
const MAX_MARKUP = 2000;
/** A headline is compared with the first few blocks only, lest a later mention of it be taken for it. */
const FIRST_BLOCKS = 8;

/**
 * Finds the headline that stands before the content. It must agree with what the page says its title is; where the page says nothing of the
 * kind, or says it shorter, the element's own words must be those of a headline.
 */
export function findHeadline(source: string, named: readonly Element[], content: Element | Document, dropped: ReadonlySet<Element>, meta: PageMeta, locate: Locate): Headline | undefined {
  const start = isTag(content) ? content.startIndex! : 0;
  for (const element of named.toReversed()) {
    if (!isTitleElement(element) || element.endIndex! > start || element.endIndex! - element.startIndex! > MAX_MARKUP) continue;
    const lines = asHeadline(readNodes(fromSource(source), [element], without(dropped, element), locate));
    if (agrees(lines.map(bare).join(""), element, meta)) return { element, lines };
  }
  return undefined;
}

function isTitleElement(element: Element): boolean {
  // A page without names for its parts prints its headline in bold.
  if (/^(?:b|strong)$/u.test(element.name)) return !isLinked(element);
  return HEADING.test(element.name) || NAMED_TITLE.test(element.attribs["class"] ?? "") || NAMED_TITLE.test(element.attribs["id"] ?? "");
}

function isLinked(element: Element): boolean {
  for (let node: Element["parent"] = element; node && isTag(node); node = node.parent) if (node.name === "a") return true;
  return element.children.some((child) => isTag(child) && child.name === "a");
}

function agrees(words: string, element: Element, meta: PageMeta): boolean {
  if (words.length < 4) return false;
  const page = meta["title"] ? bare(meta["title"]) : "";
  if (words === (meta["articletitle"] && bare(meta["articletitle"]))) return true;
  if (HEADLINE_WORD.test(words) && (page.includes(words) || element.name === "h1")) return true;
  if (words.length < SURE_LENGTH || !HEADLINE_END.test(words)) return false;
  const short = page.replace(SITE_SUFFIX, "");
  return !HEADLINE_WORD.test(page) || (short.length >= SURE_LENGTH && isShortFor(short, words));
}

/** Tells whether words are others with some left out. */
function isShortFor(short: string, words: string): boolean {
  let at = 0;
  for (const character of short) {
    at = words.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Puts a headline before the content, unless the content has it too. */
export function withHeadline(blocks: Block[], title: readonly Paragraph[]): Block[] {
  const words = title.map(bare).join("");
  if (words === "") return blocks;
  const first = blocks.slice(0, FIRST_BLOCKS).flatMap((block) => (block.type === "paragraph" ? [bare(block)] : [])).join("");
  return first.includes(words) ? blocks : [...title, ...blocks];
}

export function asHeadline(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.type === "paragraph" ? [{ ...block, emphasis: "heading" as const }] : []));
}

/** A container that was taken for furniture is content all the same once it is chosen. */
export function without(dropped: ReadonlySet<Element>, chosen: unknown): ReadonlySet<Element> {
  if (!dropped.has(chosen as Element)) return dropped;
  return new Set([...dropped].filter((element) => element !== chosen));
}

function bare(text: { value: string }): string {
  return text.value.replace(/\s/gu, "");
}
