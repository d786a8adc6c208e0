import type { Cheerio } from "cheerio";
import type { AnyNode, Document, Element } from "domhandler";
import { isTag, type Weighed, type Weight } from "./weigh.js";

/** Where content systems of government sites put the text of an article, surest first (Guide for the development of government websites, and practice). */
const CONTAINERS = [
  "#UCAP-CONTENT", ".TRS_Editor", ".trs_editor_view", ".TRS_UEDITOR", ".Custom_UnionStyle", "[id^='vsb_content']", ".v_news_content",
  "#zoom", ".pages_content", ".article-content", ".xxgk_content", "#ivs_content", ".content",
];

/** A container must hold at least this share of what the density search finds, in characters or sentences. */
const ENOUGH = 0.4;
/** The density search goes down into a child that holds this share of its parent's text and sentences. */
const MOST = 0.8;

/** Elements that can be the home of an article. */
const HOMES: ReadonlySet<string> = new Set("body div section article main td center form fieldset".split(" "));
/** Elements the search goes through on its way down, without stopping there. */
const ROADS: ReadonlySet<string> = new Set("html table tbody thead tfoot tr span font b".split(" "));

/** Chooses the part of a page that is its content: a known container that holds enough of the text, else the densest element. */
export function findContent(named: Cheerio<AnyNode>, document: Document, weighed: Weighed): Element | Document {
  const dense = densest(document, weighed);
  const densestWeight = weighed.weights.get(dense)!;
  const matches = named.filter(CONTAINERS.join(","));
  for (const selector of CONTAINERS) {
    let best: Element | undefined;
    for (const element of matches.filter(selector)) {
      if (isTag(element) && size(weighed.weights.get(element)) > size(best && weighed.weights.get(best))) best = element;
    }
    const weight = best && weighed.weights.get(best);
    if (best && weight && holdsEnough(weight, densestWeight)) return best;
  }
  return dense;
}

function size(weight: Weight | undefined): number {
  return weight ? weight.plain : 0;
}

function holdsEnough(weight: Weight, dense: Weight): boolean {
  if (weight.plain === 0) return false;
  if (dense.hits > 0 && weight.hits === 0 && dense.plain > 2 * weight.plain) return false;
  return weight.plain >= ENOUGH * dense.plain || (weight.hits > 0 && weight.stops > 0 && weight.stops >= ENOUGH * dense.stops);
}

/** Goes down from the top as long as one child holds most of the text outside links, and of the sentences and data cells. */
function densest(document: Document, { weights, dropped }: Weighed): Element | Document {
  let home: Element | Document = document;
  let at: Element | Document = document;
  for (;;) {
    const whole: Weight = weights.get(home)!;
    const next: Element | undefined = heaviest(at, weights, dropped);
    const weight = next && weights.get(next);
    if (!next || !weight || !(HOMES.has(next.name) || ROADS.has(next.name))) return home;
    if (weight.plain < MOST * whole.plain || weight.stops < MOST * whole.stops || weight.cells < MOST * whole.cells) return home;
    at = next;
    if (HOMES.has(next.name)) home = next;
  }
}

function heaviest(parent: Element | Document, weights: Weighed["weights"], dropped: ReadonlySet<Element>): Element | undefined {
  let best: Element | undefined;
  for (const node of parent.children) {
    if (!isTag(node) || dropped.has(node)) continue;
    if (!best || size(weights.get(node)) > size(weights.get(best))) best = node;
  }
  return best;
}
