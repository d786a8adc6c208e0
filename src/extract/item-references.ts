/** Whom words mean that point back to the numbered items of a list: `以上1、2项所涉账号`, `上述第(一)至(三)条`, `前两类账号`. */
import { sourceRange } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { wholeNumber } from "../text/numbers.js";
import { quoteText, type NoticeContext } from "./context.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import type { Place } from "./places.js";

type Script = "arabic" | "chinese";

/** The numbers of items that words point back to. */
export interface ItemReference {
  numbers: number[];
  /** How they are written, which the items share; nothing where they are counted: 前两项. */
  script: Script | undefined;
  start: number;
  end: number;
}

/** One item of a list: where it begins, and where the next one does. */
interface Item {
  list: string;
  number: number;
  script: Script | undefined;
  start: number;
  end: number;
}

const NUMBER = "\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)?";
const BACK = "(?:以上|上述|前述|上面|前面|其中)的?";
const ITEM_NOUN = "(?:[项条点款类种目]|个?方面)";
const REFERENCE = new RegExp(`(?:${BACK}第?|(?<=^|[,。;:对])第)(?<numbers>${NUMBER}(?:(?:[、,和及至到—~-]第?|(?=[(第])第?)${NUMBER}){0,9})${ITEM_NOUN}|(?:${BACK}|(?<=^|[,。;:对]))前(?<first>\\d{1,2}|[两二三四五六七八九])个?${ITEM_NOUN}`, "u");
const EACH = /(?<to>[至到\-—~])?第?\(?(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})\)?/gu;

/** Finds words that point back to items by their numbers. */
export function itemReference(text: string): ItemReference | undefined {
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const { numbers: listed, first } = match.groups!;
  const numbers: number[] = [];
  const add = (from: number, to: number): void => {
    for (let number = from; number <= to && numbers.length < 30; number++) numbers.push(number);
  };
  if (first !== undefined) add(1, numberOf(first));
  else for (const { groups } of matchesOf(EACH, listed!)) {
    const number = numberOf(groups!.number!);
    add(groups!.to === undefined || numbers.length === 0 ? number : numbers.at(-1)! + 1, number);
  }
  return { numbers, script: listed === undefined ? undefined : /\d/u.test(listed) ? "arabic" : "chinese", start: match.index, end: match.index + match[0].length };
}

function numberOf(words: string): number {
  return wholeNumber(words) ?? 0;
}

/** A number that begins an item within a line. */
const MARK = /(?<=^|[。;:])(?:\(?(?<digits>\d{1,2})(?:[)、．]|\.(?!\d))|\(?(?<words>[一二三四五六七八九十]{1,2})(?:[)、]|是))/gu;

/** Lists the numbered items of a notice's body in order: its sections, and those within its lines. */
export function numberedItems(context: NoticeContext, places: readonly Place<Paragraph | Heading>[]): Item[] {
  const items: Item[] = [];
  const open = new Map<string, Item>();
  const begin = (list: string, number: number, script: Script | undefined, start: number): void => {
    const last = open.get(list);
    if (last?.number === number) return;
    if (last) last.end = start;
    const item = { list, number, script, start, end: Infinity };
    open.set(list, item);
    items.push(item);
  };
  for (const { node, location, annex } of places) {
    if (annex) continue;
    const at = (index: number): number => quoteText(context, node, location, index).evidence_start;
    const numbers = location.split("/").slice(1);
    const begins = at(0);
    const script = scriptBefore(context.source, sourceRange(node).start);
    numbers.forEach((number, i) => begin(["body", ...numbers.slice(0, i)].join("/"), Number(number), i === numbers.length - 1 ? script : undefined, begins));
    for (const { index, groups } of matchesOf(MARK, node.value)) {
      const { digits, words } = groups!;
      const [number, written] = [numberOf(digits ?? words!), digits === undefined ? "chinese" : "arabic"] as const;
      // `1.…;2.…` on one line: the first of them is a section, and the others are items of its list.
      const above = location.slice(0, location.lastIndexOf("/"));
      const last = open.get(above);
      begin(last?.number === number - 1 && last.script === written ? above : `${location}/${written}`, number, written, at(index));
    }
  }
  return items;
}

/** How the number before a section's first words is written. */
function scriptBefore(source: string, at: number): Script | undefined {
  const mark = /(?:(?<digits>\d)|[一二三四五六七八九十])[)）、.．是]?\s*$/u.exec(source.slice(Math.max(0, at - 6), at));
  return mark ? (mark.groups!.digits === undefined ? "chinese" : "arabic") : undefined;
}

/** The stretches of the notice that a reference means, the nearest list first: each list that has all of its numbers, written as the reference writes them. */
export function itemsMeant(items: readonly Item[], { numbers, script }: ItemReference, at: number): { start: number; end: number }[][] {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    if (item.start >= at || (item.script ?? script) !== (script ?? item.script)) continue;
    const list = lists.get(item.list);
    if (list) list.push(item);
    else lists.set(item.list, [item]);
  }
  return [...lists.values()].sort((a, b) => b.at(-1)!.start - a.at(-1)!.start)
    .map((list) => numbers.map((number) => list.findLast((item) => item.number === number)))
    .filter((found): found is Item[] => found.every((item) => item !== undefined))
    .map((found) => found.map(({ start, end }) => ({ start, end: Math.min(end, at) })));
}
