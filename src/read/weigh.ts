import type { AnyNode, Document, Element } from "domhandler";
import { isControl, isFurniture, isHidden, isMachinery, isOutward } from "./furniture.js";
import { CELL } from "./nesting.js";

/** How much an element holds, its furniture left out. Counts are of characters without outer white space, or of things. */
export interface Weight {
  /** Characters outside links. */
  plain: number;
  /** Characters inside links to other articles. */
  linked: number;
  links: number;
  /** Texts outside links that speak of an inspection. */
  hits: number;
  /** Ends of sentences outside links. */
  stops: number;
  /** Table cells that hold words outside links. */
  cells: number;
  /** Things to type in or press. */
  controls: number;
}

/** A tree with the weight of each element, and the elements that are no content. */
export interface Weighed {
  weights: Map<Element | Document, Weight>;
  dropped: Set<Element>;
}

const HIT = /检查|抽查|合格|通报|普查|監測|监测|檢查|抽檢|通報/u;
const STOP = /[。；;]/gu;

/**
 * Weighs every element of a tree, from the leaves up, and leaves out its furniture on the way.
 * The tree is at most MAX_DEPTH deep, so the walk may recurse.
 */
export function weigh(document: Document, options: { dropLinkLists?: boolean } = {}): Weighed {
  const { dropLinkLists = true } = options;
  const weights = new Map<Element | Document, Weight>();
  const dropped = new Set<Element>();

  const visit = (parent: Element | Document, inLink: boolean): Weight => {
    const sum: Weight = { plain: 0, linked: 0, links: 0, hits: 0, stops: 0, cells: 0, controls: 0 };
    for (const node of parent.children) {
      if (node.type === "text") weighText(node.data, inLink, sum);
      else if (isTag(node)) {
        if (isMachinery(node) || isHidden(node)) {
          dropped.add(node);
          if (isControl(node)) sum.controls += 1;
        } else {
          const link = node.name === "a" && isArticleLink(node);
          const weight = visit(node, inLink || link);
          if (link) weight.links += 1;
          if (CELL.has(node.name) && weight.cells === 0 && weight.plain > 0) weight.cells = 1;
          if (isFurniture(node, weight, dropLinkLists)) dropped.add(node);
          else addTo(sum, weight);
        }
      }
    }
    weights.set(parent, sum);
    return sum;
  };
  visit(document, false);
  return { weights, dropped };
}

export function isTag(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

/** Tells links to other pages from anchors, files to fetch and the front pages of other sites, which are content. */
function isArticleLink(element: Element): boolean {
  const href = element.attribs["href"];
  return href !== undefined && !isOutward(href);
}

function weighText(data: string, inLink: boolean, sum: Weight): void {
  const text = data.trim();
  if (text === "") return;
  if (inLink) {
    sum.linked += text.length;
    return;
  }
  sum.plain += text.length;
  if (HIT.test(text)) sum.hits += 1;
  sum.stops += text.match(STOP)?.length ?? 0;
}

function addTo(sum: Weight, weight: Weight): void {
  sum.plain += weight.plain;
  sum.linked += weight.linked;
  sum.links += weight.links;
  sum.hits += weight.hits;
  sum.stops += weight.stops;
  sum.cells += weight.cells;
  sum.controls += weight.controls;
}
