import type { Document, Element, Text } from "domhandler";
import type { PageMeta } from "../notice/nodes.js";
import { fromSource, type MappedText, slice, trim } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { decodeEntities } from "./entities.js";
import { isHidden, isMachinery } from "./furniture.js";
import { addMeta } from "./meta.js";
import { isTag } from "./weigh.js";
import { labelPattern } from "../lexicon/page-labels.js";

/** Longer values are no field, in characters. */
const MAX_VALUE = 100;

/** Longer texts are no label alone, in characters: the longest label with all the space that may stand in it and around it. */
const MAX_LABEL = 100;

/** Pages set labels apart with spaces: 来　源. */
const alternatives = labelPattern(undefined, (label) => [...label].join("[\\s　]{0,6}"));
/** A label with its colon, at the start of a word. */
const LABELLED = new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives})[\\s　]{0,6}[：:]`, "gu");
/** A label that stands alone in its element, with or without a colon. */
const ALONE = new RegExp(`^[\\s　【[]{0,9}(${alternatives})[\\s　]{0,6}[：:]?[\\s　】\\]]{0,9}$`, "u");
const LABEL_END = new RegExp(`(?:${alternatives})[\\s　]{0,6}[：:]?$`, "u");
/** What ends a value on a line of several. */
const VALUE_END = /[ \u00A0　\t]{2,}|[\r\n|｜【】[\]]/u;

/** What a page prints between headline and content without a label, since its form says what it is: the date of the page, the notice's number. */
const UNLABELLED: readonly (readonly [RegExp, string])[] = [
  [/^20\d{2}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})(?![\d\-/.])(?:\s{1,9}\d{1,2}:\d{2}(?::\d{2})?)?(?=\s|$)/u, "日期"],
  [/^\p{Script=Han}{2,14}\s{0,3}[〔﹝［[(（【]\s{0,3}20\d{2}\s{0,3}[〕﹞］\])）】]\s{0,3}第?\s{0,3}\d{1,4}\s{0,3}号(?=$|\s{2,9}[【[]?\p{Script=Han}{2,6}[：:])/u, "文号"],
];

/**
 * Reads label and value pairs printed around the content (`field:来源`): in one text (`来源：县府办`), or a label in one
 * element and its value in the next text. Behind a headline some fields need no label.
 */
export function readFields(source: string, document: Document, content: Element | Document, meta: PageMeta, headline?: Element): void {
  const around = textsAround(document, content);
  const textAt = (index: number): MappedText | undefined => around[index] && trim(decodeEntities(fromSource(source, around[index].startIndex!, around[index].endIndex!)));
  readLabelled(around, textAt, meta);
  if (!headline || !isTag(content)) return;
  around.forEach(({ startIndex, data }, index) => {
    if (startIndex! < headline.endIndex! || startIndex! > content.startIndex! || !/20\d{2}/u.test(data)) return;
    // A label's value, which the label has told already, is none.
    if (LABEL_END.test(textAt(index - 1)?.value ?? "")) return;
    const text = textAt(index)!;
    for (const [pattern, label] of UNLABELLED) {
      const match = pattern.exec(text.value);
      if (match) addField(meta, label, slice(text, 0, match[0].length));
    }
  });
}

/** Most texts around the content are links of menus: what can be no label costs no more than a look at its characters. */
function readLabelled(texts: readonly Text[], textAt: (index: number) => MappedText | undefined, meta: PageMeta): void {
  texts.forEach(({ data }, index) => {
    const alone = data.length <= MAX_LABEL ? ALONE.exec(data.trim()) : null;
    if (!alone && !/[：:]/u.test(data)) return;
    const text = textAt(index)!;
    if (alone) {
      const next = textAt(index + 1);
      if (next && !ALONE.test(next.value) && next.value.search(LABELLED) < 0) addField(meta, alone[1]!, next);
      return;
    }
    const labels = matchesOf(LABELLED, text.value);
    labels.forEach((label, n) => {
      const start = label.index + label[0].length;
      const rest = trim(slice(text, start, labels[n + 1]?.index ?? text.value.length));
      const end = rest.value.search(VALUE_END);
      if (rest.value !== "") addField(meta, label[1]!, end < 0 ? rest : slice(rest, 0, end));
      else if (n === labels.length - 1) {
        const next = textAt(index + 1);
        if (next?.value.search(LABELLED) === -1) addField(meta, label[1]!, next);
      }
    });
  });
}

function addField(meta: PageMeta, label: string, value: MappedText): void {
  if (value.value.length <= MAX_VALUE) addMeta(meta, `field:${label.replace(/\s/gu, "")}`, value);
}

/** Lists the texts of a page outside its content, in order. */
function textsAround(document: Document, content: Element | Document): Text[] {
  const texts: Text[] = [];
  const visit = (parent: Element | Document): void => {
    for (const node of parent.children) {
      if (node.type === "text") {
        if (/\S/u.test(node.data)) texts.push(node);
      } else if (isTag(node) && node !== content && !isMachinery(node) && !isHidden(node)) visit(node);
    }
  };
  if (document !== content) visit(document);
  return texts;
}
