import type { Document, Element } from "domhandler";
import type { PageMeta } from "../notice/nodes.js";
import { fromSource, type MappedText, slice, trim } from "../text/mapped-text.js";
import { decodeEntities } from "./entities.js";
import { isHidden, isMachinery } from "./furniture.js";
import { addMeta } from "./meta.js";
import { isTag } from "./weigh.js";
import { labelPattern } from "../lexicon/page-labels.js";

/** Longer values are no field, in characters. */
const MAX_VALUE = 100;

/** Pages set labels apart with spaces: 来　源. */
const alternatives = labelPattern(undefined, (label) => [...label].join("[\\s　]{0,6}"));
/** A label with its colon, at the start of a word. */
const LABELLED = new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives})[\\s　]{0,6}[：:]`, "gu");
/** A label that stands alone in its element, with or without a colon. */
const ALONE = new RegExp(`^[\\s　【[]{0,9}(${alternatives})[\\s　]{0,6}[：:]?[\\s　】\\]]{0,9}$`, "u");
/** What ends a value on a line of several. */
const VALUE_END = /[ \u00A0　\t]{2,}|[\r\n|｜【】[\]]/u;

/**
 * Reads label and value pairs printed around the content (`field:来源`): in one text (`来源：县府办`), or a label in one
 * element and its value in the next text.
 */
export function readFields(source: string, document: Document, content: Element | Document, meta: PageMeta): void {
  const texts = textsAround(source, document, content);
  texts.forEach((text, index) => {
    const alone = ALONE.exec(text.value);
    if (alone) {
      const next = texts[index + 1];
      if (next && !ALONE.test(next.value) && next.value.search(LABELLED) < 0) addField(meta, alone[1]!, next);
      return;
    }
    const labels = [...text.value.matchAll(LABELLED)];
    labels.forEach((label, n) => {
      const start = label.index + label[0].length;
      const rest = trim(slice(text, start, labels[n + 1]?.index ?? text.value.length));
      const end = rest.value.search(VALUE_END);
      if (rest.value !== "") addField(meta, label[1]!, end < 0 ? rest : slice(rest, 0, end));
      else if (n === labels.length - 1 && texts[index + 1]?.value.search(LABELLED) === -1) addField(meta, label[1]!, texts[index + 1]!);
    });
  });
}

function addField(meta: PageMeta, label: string, value: MappedText): void {
  if (value.value.length <= MAX_VALUE) addMeta(meta, `field:${label.replace(/\s/gu, "")}`, value);
}

/** Lists the texts of a page outside its content, in order. */
function textsAround(source: string, document: Document, content: Element | Document): MappedText[] {
  const texts: MappedText[] = [];
  const visit = (parent: Element | Document): void => {
    for (const node of parent.children) {
      if (node.type === "text") {
        if (/\S/u.test(node.data)) texts.push(trim(decodeEntities(fromSource(source, node.startIndex!, node.endIndex!))));
      } else if (isTag(node) && node !== content && !isMachinery(node) && !isHidden(node)) visit(node);
    }
  };
  if (document !== content) visit(document);
  return texts.filter((text) => text.value !== "");
}
