import type { Document, Element } from "domhandler";
import { isTag, type Weighed, type Weight } from "./weigh.js";

/** So much, in characters outside links and in ends of sentences, has a text that stands for a notice of its own. */
const NOTICE_PLAIN = 100;
const NOTICE_STOPS = 2;

/** Tells whether an element holds enough to be a notice, and no line of a list. */
export function holdsNotice(weight: Weight | undefined): boolean {
  return weight !== undefined && weight.hits > 0 && weight.plain >= NOTICE_PLAIN && weight.stops >= NOTICE_STOPS;
}

/**
 * Gives the element that holds every text of a listing page: where several elements of the same name hold a notice each, it is the nearest one
 * around them all, with the titles and dates that stand between.
 */
export function aroundAll(best: Element, same: readonly Element[], { weights, dropped }: Weighed): Element | Document {
  let around: Element | Document = best;
  for (const element of same) {
    if (!holdsNotice(weights.get(element)) || isDropped(element, dropped) || isInside(element, around) || isInside(best, element)) continue;
    while (!isInside(element, around) && around.parent) around = around.parent as Element | Document;
  }
  return around;
}

function isInside(element: Element, around: Element | Document): boolean {
  for (let node: Element["parent"] = element; node; node = node.parent) if (node === around) return true;
  return false;
}

function isDropped(element: Element, dropped: ReadonlySet<Element>): boolean {
  for (let node: Element["parent"] = element; node && isTag(node); node = node.parent) if (dropped.has(node)) return true;
  return false;
}
