import type { Element, Text } from "domhandler";
import type { PageMeta } from "../notice/nodes.js";
import { fromSource, type MappedText, trim } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { decodeEntities } from "./entities.js";
import type { Markup } from "./markup.js";

/** Meta names of the Guide for the development of government websites (国办发〔2017〕47号, annex), and those of gov.cn. */
const NAMES: ReadonlySet<string> = new Set(
  ("sitename sitedomain siteidcode columnname columntype columndescription columnkeywords articletitle pubdate contentsource keywords author " +
    "description image url firstpublishedtime").split(" "),
);

/** Site codes outside meta elements: in the 找错 widget's address, and in the footer. */
const WIDGET_NAMES = ["sitecode", "site_code", "siteCode", "SiteCode", "SITECODE"];
/** One look for them all, since most pages have none: it costs a fraction of a search for each. */
const WIDGET_NAME = new RegExp(WIDGET_NAMES.join("|"), "u");
const WIDGET_CODE = /["']?\s{0,9}[=:]\s{0,9}["']?([0-9a-zA-Z]{1,20})/uy;
const FOOTER_CODE = /网站标识码(?:\s|&nbsp;|<[^<>]{0,200}>){0,9}[：:](?:\s|&nbsp;|<[^<>]{0,200}>){0,9}([0-9a-zA-Z]{2,20})/gu;

/** Adds a value to a page's meta; empty values are dropped, the first that is not wins. */
export function addMeta(meta: PageMeta, name: string, text: MappedText): void {
  const value = trim(text);
  if (value.value !== "" && !Object.hasOwn(meta, name)) meta[name] = value;
}

/** Reads what a page says of itself in its head, its widgets and its footer. */
export function readMeta(source: string, named: readonly Element[], markup: Markup): PageMeta {
  const meta: PageMeta = {};
  for (const [element, ranges] of markup.attributes) {
    const value = ranges.get(element.name === "meta" ? "content" : "href");
    if (!value) continue;
    const name = element.name === "meta" ? (element.attribs["name"] ?? "").trim().toLowerCase() : canonical(element);
    if (name === "canonical" || NAMES.has(name)) addMeta(meta, name, decodeEntities(fromSource(source, value.start, value.end)));
  }
  const title = firstText(named.find(({ name }) => name === "title"));
  if (title) addMeta(meta, "title", decodeEntities(fromSource(source, title.startIndex!, title.endIndex!)));
  const widget = widgetCode(source);
  if (widget) addMeta(meta, "widgetsitecode", lastGroup(source, widget));
  const footer = matchesOf(FOOTER_CODE, source).at(-1);
  if (footer) addMeta(meta, "footersitecode", lastGroup(source, footer));
  return meta;
}

function firstText(element: Element | undefined): Text | undefined {
  return element?.children.find((child) => child.type === "text");
}

function canonical(link: Element): string {
  return link.attribs["rel"]?.trim().toLowerCase() === "canonical" ? "canonical" : "";
}

function widgetCode(source: string): RegExpExecArray | null {
  if (!WIDGET_NAME.test(source)) return null;
  for (const name of WIDGET_NAMES) {
    for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + 1)) {
      WIDGET_CODE.lastIndex = at + name.length;
      const match = WIDGET_CODE.exec(source);
      if (match) return match;
    }
  }
  return null;
}

/** Takes the group that ends a match. */
function lastGroup(source: string, match: RegExpExecArray | RegExpMatchArray): MappedText {
  const end = match.index! + match[0].length;
  return fromSource(source, end - match[1]!.length, end);
}
