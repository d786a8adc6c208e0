import type { Document, Element } from "domhandler";
import { CELL } from "./nesting.js";
import { aroundAll, holdsNotice } from "./several.js";
import { isTag, type Weighed, type Weight } from "./weigh.js";

/** Where content systems of government sites put the text of an article, surest first (Guide for the development of government websites, and practice). */
const CONTAINERS: readonly { id?: string; idStart?: string; className?: string }[] = [
  { id: "UCAP-CONTENT" }, { className: "TRS_Editor" }, { className: "trs_editor_view" }, { className: "TRS_UEDITOR" }, { className: "Custom_UnionStyle" },
  { idStart: "vsb_content" }, { className: "v_news_content" }, { id: "zoom" }, { className: "pages_content" }, { className: "article-content" },
  { className: "xxgk_content" }, { id: "ivs_content" }, { className: "content" },
];

/** A part of an id or class without which it names none of them: most are told apart by one look. */
const CONTAINER_NAME = new RegExp(CONTAINERS.map(({ id, idStart, className }) => id ?? idStart ?? className).join("|"), "u");

/** A container must hold at least this share of what the density search finds, in characters or sentences. */
const ENOUGH = 0.4;
/** The density search goes down into a child that holds these shares of the text and of the sentences. */
const MOST_TEXT = 0.7;
const MOST_SENTENCES = 0.8;
/** What follows an article may be its signature or its annex: as many cells, or a full date within so much markup. */
const ANNEX_CELLS = 6;
/** A table that lays a page out has fewer cells with words beside the one that holds the page. */
const OTHER_CELLS = 2;
const SIGNATURE_MARKUP = 5000;
const FULL_DATE = /\d{4}\s{0,9}年\s{0,9}\d{1,2}\s{0,9}月\s{0,9}\d{1,2}\s{0,9}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/u;

/** Elements that can be the home of an article. */
const HOMES: ReadonlySet<string> = new Set("body div section article main td center form fieldset".split(" "));
/** Elements the search goes through on its way down, without stopping there. */
const ROADS: ReadonlySet<string> = new Set("html table tbody thead tfoot tr span font b".split(" "));

/** Chooses the part of a page that is its content: a known container that holds enough of the text, else the densest element. */
export function findContent(source: string, named: readonly Element[], document: Document, weighed: Weighed): Element | Document {
  const dense = densest(source, document, weighed);
  const densestWeight = weighed.weights.get(dense)!;
  for (const { best, all } of heaviestContainers(named, weighed)) {
    const weight = best && weighed.weights.get(best);
    if (best && weight && holdsEnough(weight, densestWeight)) return aroundAll(best, all, weighed);
  }
  return dense;
}

/** The elements that are one container of the list, and the heaviest of them. */
interface Found {
  best: Element | undefined;
  all: Element[];
}

/** Gives the elements of each container of the list, in one walk. */
function heaviestContainers(named: readonly Element[], { weights }: Weighed): Found[] {
  const found: Found[] = CONTAINERS.map(() => ({ best: undefined, all: [] }));
  for (const element of named) {
    const { id = "", class: classes = "" } = element.attribs;
    if (!CONTAINER_NAME.test(id) && !CONTAINER_NAME.test(classes)) continue;
    const names = classes.split(/[\t\n\f\r ]+/u);
    for (const [i, container] of CONTAINERS.entries()) {
      const matches = container.className === undefined ? id === container.id || (container.idStart !== undefined && id.startsWith(container.idStart)) : names.includes(container.className);
      if (!matches) continue;
      const { best, all } = found[i]!;
      all.push(element);
      if (size(weights.get(element)) > size(best && weights.get(best))) found[i]!.best = element;
    }
  }
  return found;
}

function size(weight: Weight | undefined): number {
  return weight ? weight.plain : 0;
}

function holdsEnough(weight: Weight, dense: Weight): boolean {
  if (weight.plain === 0) return false;
  if (dense.hits > 0 && weight.hits === 0 && dense.plain > 2 * weight.plain) return false;
  return weight.plain >= ENOUGH * dense.plain || (weight.hits > 0 && weight.stops > 0 && weight.stops >= ENOUGH * dense.stops);
}

/**
 * Goes down from the top as long as one child holds most of the text outside links and of the sentences, and neither a table
 * of data nor a signature follows it.
 */
function densest(source: string, document: Document, { weights, dropped }: Weighed): Element | Document {
  let home: Element | Document = document;
  let at: Element | Document = document;
  for (;;) {
    const whole: Weight = weights.get(home)!;
    const next: Element | undefined = heaviest(at, weights, dropped);
    const weight = next && weights.get(next);
    if (!next || !weight || !(HOMES.has(next.name) || ROADS.has(next.name))) return home;
    if (weight.plain < MOST_TEXT * whole.plain || weight.stops < MOST_SENTENCES * whole.stops) return home;
    if (isFollowed(source, next, weights, dropped) || followsNotice(source, next, weights, dropped) || isDataCell(next, weight, weights)) return home;
    at = next;
    if (HOMES.has(next.name)) home = next;
  }
}

/** Tells a long cell of a table of data from the one that holds a page: its table has other cells with words. */
function isDataCell(element: Element, weight: Weight, weights: Weighed["weights"]): boolean {
  if (!CELL.has(element.name)) return false;
  let table = element.parent;
  while (table && isTag(table) && table.name !== "table") table = table.parent;
  return table !== null && isTag(table) && weights.get(table)!.cells - weight.cells >= OTHER_CELLS;
}

/** Tells whether a signed notice stands before an element, in the same parent: a page may hold several, and the last be the longest. */
function followsNotice(source: string, element: Element, weights: Weighed["weights"], dropped: ReadonlySet<Element>): boolean {
  for (let node = element.prev; node; node = node.prev) {
    if (isTag(node) && !dropped.has(node) && holdsNotice(weights.get(node)) && FULL_DATE.test(source.slice(node.startIndex!, node.endIndex!).replace(/<[^<>]{0,2000}>/gu, ""))) return true;
  }
  return false;
}

/** Tells whether an annex or a signature stands behind an element, in the same parent. */
function isFollowed(source: string, element: Element, weights: Weighed["weights"], dropped: ReadonlySet<Element>): boolean {
  let cells = 0;
  let plain = 0;
  for (let node = element.next; node; node = node.next) {
    const weight = isTag(node) && !dropped.has(node) ? weights.get(node) : undefined;
    if (weight) {
      cells += weight.cells;
      plain += weight.plain;
    } else if (node.type === "text") plain += node.data.trim().length;
  }
  if (cells >= ANNEX_CELLS) return true;
  const end = element.parent?.endIndex ?? source.length;
  return plain > 0 && FULL_DATE.test(source.slice(element.endIndex!, Math.min(end, element.endIndex! + SIGNATURE_MARKUP)).replace(/<[^<>]{0,2000}>/gu, ""));
}

function heaviest(parent: Element | Document, weights: Weighed["weights"], dropped: ReadonlySet<Element>): Element | undefined {
  let best: Element | undefined;
  for (const node of parent.children) {
    if (!isTag(node) || dropped.has(node)) continue;
    if (!best || size(weights.get(node)) > size(weights.get(best))) best = node;
  }
  return best;
}
