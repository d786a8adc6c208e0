import { endsNotice } from "../lexicon/furniture.js";
import { matchesOf } from "../text/match.js";
import { chineseNumber } from "../text/numbers.js";
import { slice, trim, type MappedText } from "../text/mapped-text.js";
import { isOrganizationLine, recipientsEnd } from "./lines.js";
import { headBreaks } from "./run-on-head.js";

/** Lines longer than this may hold several paragraphs that lost their line breaks. */
const LONG = 60;
const TOP = /(^|[。:;)\s])([一二三四五六七八九十]{1,3})、/gu;
const SUB = /\(([一二三四五六七八九十]{1,3})\)/gu;
/** A document number to which the recipients are glued. */
const DOCUMENT_NUMBER = /^[\p{Script=Han}]{2,12}[〔[(【]\s?20\d{2}\s?[〕\])】]\s?\d{1,4}号\s?/u;
const LIST_LABEL = /^附?[件表]?\s*[::]\s*/u;
/** A title to which the recipients are glued. */
const TITLE_GLUED = /^[^。;:]{6,110}?(?:通报|公告|通知|情况)\s*(?=(?:[\p{Script=Han}]{2,10}[〔[(【]\s?20\d{2}\s?[〕\])】]\s?\d{1,4}号\s?)?各)/u;
const LIST = /附[件表]?[::](?=\s*(?:1[.、．]|\S))/gu;
const DATE = /\d{4}年\d{1,2}月\d{1,2}日|20\d{2}年\d{2,4}日?(?=\s*(?:\([^()]{1,12}\))?\s*附[件表])|20[12]\d[-./]\d{1,2}[-./]\d{1,2}|二[〇零○O0][\u3007零○O0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/gu;
/** So much of a line tells page furniture behind a signature: `2024年4月2日 上一篇:…`. */
const FURNITURE = 30;
const ANNEX = /附[件表]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[::]?/gu;
/** The label of an annex at the beginning of a line, with the number that may be glued to a year. */
const FIRST_LABEL = /^附[件表]\s*([1-9](?=20[12]\d年)|\d{1,2}(?!\d)|[一二三四五六七八九](?!季))/u;
/** What stands behind the label of an annex that begins within a line: its title, and something behind that; a mention has none. */
const TITLED = /^[^。;,、()]{4,45}?(?:名单|清单|明细|情况|结果|统计|一览|汇总|表)(?:表|\([^()]{1,12}\))?[^。;,、)]/u;

/**
 * Splits a line that runs a whole notice together into the lines it must have had. Breaks stand where numbers count up (一、二、三、 and (一)(二)
 * below them), behind the recipients, before the list of annexes, around the date behind it, and at each annex in turn.
 */
export function splitRunOn(line: MappedText): MappedText[] {
  const { value } = line;
  if (value.length <= LONG) return [line];
  const breaks = new Set<number>([recipientsEnd(value), ...headBreaks(value)]);
  const number = DOCUMENT_NUMBER.exec(value)?.[0].length ?? 0;
  if (number > 0 && recipientsEnd(value.slice(number)) > 0) breaks.add(number).add(number + recipientsEnd(value.slice(number)));
  const title = TITLE_GLUED.exec(value.slice(0, 140));
  if (title) {
    const at = title.index + title[0].length;
    const own = DOCUMENT_NUMBER.exec(value.slice(at))?.[0].length ?? 0;
    const end = recipientsEnd(value.slice(at + own));
    if (end > 0) breaks.add(at).add(at + own).add(at + own + end);
  }
  const list = annexListAt(value);
  const bodyEnd = list ?? value.length;
  addNumbered(value, bodyEnd, breaks);
  if (list !== undefined) {
    breaks.add(list);
    addTail(value, list, breaks);
  } else addAnnexes(value, [], trailingDate(value, 0, breaks) ?? 0, breaks);
  const places = [...breaks].filter((place) => place > 0 && place < value.length).sort((a, b) => a - b);
  if (places.length === 0) return [line];
  return [0, ...places].map((start, i) => trim(slice(line, start, places[i] ?? value.length))).filter((piece) => piece.value !== "");
}

/** Adds the breaks before numbered headings, as far as the numbers count up. */
function addNumbered(value: string, end: number, breaks: Set<number>): void {
  const marks: { at: number; depth: 1 | 2; ordinal: number; after: number }[] = [];
  for (const match of matchesOf(TOP, value)) marks.push({ at: match.index + match[1]!.length, depth: 1, ordinal: chineseNumber(match[2]!) ?? 0, after: match.index + match[0].length });
  for (const match of matchesOf(SUB, value)) marks.push({ at: match.index, depth: 2, ordinal: chineseNumber(match[1]!) ?? 0, after: match.index + match[0].length });
  marks.sort((a, b) => a.at - b.at);
  let top = 0;
  let sub = 0;
  let topAfter = -1;
  for (const { at, depth, ordinal, after } of marks) {
    if (at >= end) break;
    if (depth === 1 && (ordinal === top + 1 || (top > 0 && ordinal === top))) {
      top = ordinal;
      sub = 0;
      topAfter = after;
      breaks.add(at);
    } else if (depth === 2 && ordinal === sub + 1 && (/[。:;)\s]/u.test(value[at - 1] ?? " ") || (sub === 0 && topAfter >= 0 && at - topAfter <= 40))) {
      sub = ordinal;
      breaks.add(at);
    }
  }
}

/** Finds the list of annexes: `附件:` behind which a number or a title follows, not the mention of one. */
function annexListAt(value: string): number | undefined {
  let found: number | undefined;
  for (const match of matchesOf(LIST, value)) {
    const before = value[match.index - 1] ?? " ";
    if (/[。\s)]/u.test(before) && found === undefined) found = match.index;
  }
  return found;
}

/** Breaks up what stands behind the body: the annexes' titles, the signature, its date, the annexes themselves. */
function addTail(value: string, list: number, breaks: Set<number>): void {
  const first = nextAnnex(value, list + 2, 1)?.index;
  const date = trailingDate(value, list, breaks);
  const listEnd = date ?? first ?? value.length;
  const titles = annexTitles(value.slice(list, listEnd));
  for (const title of titles) if (title.start > 0) breaks.add(list + title.start);
  const last = titles.at(-1);
  if (date !== undefined && last) {
    const titleEnd = lastTitleEnd(value, last.text, first);
    last.text = last.text.slice(0, titleEnd);
    const at = value.indexOf(last.text, list + last.start) + last.text.length;
    if (last.text !== "" && at < date) breaks.add(at);
  }
  addAnnexes(value, titles.map(({ text }) => text), listEnd, breaks);
}

const TITLE_WORD = /(?:名单|清单|明细|统计表|一览表|汇总表|情况表|情况|结果|[表单])(?:\([^()]{1,12}\))?/gu;

/** Finds where the last title of the list ends and the signature glued to it begins: where a title may end and only an organisation's name follows. */
function lastTitleEnd(value: string, title: string, firstAnnex: number | undefined): number {
  const ends = matchesOf(TITLE_WORD, title).map((match) => match.index + match[0].length).filter((end) => isOrganizationLine(title.slice(end).trim()));
  if (ends.length > 0) return ends.at(-1)!;
  if (firstAnnex !== undefined) {
    const plain = title.replace(/\s+/gu, "");
    for (let length = plain.length; length >= 6; length--) {
      if (value.indexOf(plain.slice(0, length), firstAnnex) >= 0) return length;
    }
  }
  return title.length;
}

/** Cuts the list of annexes into titles at the numbers 1., 2., 3. in turn. */
function annexTitles(list: string): { start: number; text: string }[] {
  const titles: { start: number; text: string }[] = [];
  let at = 0;
  for (let number = 1; number < 30; number++) {
    const pattern = new RegExp(`${number}[.、．]\\s*(?!\\d{1,3}(?:%|个|家))`, "gu");
    pattern.lastIndex = at;
    const match = pattern.exec(list);
    if (!match) break;
    titles.push({ start: match.index, text: "" });
    at = match.index + match[0].length;
  }
  if (titles.length === 0) {
    // One annex needs no number.
    const label = LIST_LABEL.exec(list)?.[0].length ?? 0;
    const only = list.slice(label).trim();
    return only === "" || only.length > 120 ? [] : [{ start: 0, text: only }];
  }
  return titles.map((title, i) => ({ start: title.start, text: list.slice(title.start, titles[i + 1]?.start ?? list.length).replace(/^\d+[.、．]\s*/u, "").trim() }));
}

/** Finds the date of the signature: the first date behind the list of annexes that white space sets off. */
function trailingDate(value: string, from: number, breaks: Set<number>): number | undefined {
  for (const match of matchesOf(DATE, value.slice(from))) {
    const at = from + match.index;
    const after = value.slice(at + match[0].length);
    if (!/[\s室厅府局会委办队心单表况果细)]/u.test(value[at - 1] ?? "") || (!/^\s*(?:\([^()]{1,12}\))?\s*(?:附[件表]|联系人|联系电话|抄送|\(联系|$)/u.test(after) && !endsNotice(after.trimStart().slice(0, FURNITURE)))) continue;
    breaks.add(at);
    breaks.add(at + match[0].length);
    // The signature may be glued to the last sentence: what stands between its full stop and the date is an organisation's name and nothing else.
    const sentence = Math.max(value.lastIndexOf("。", at), value.lastIndexOf(" ", at - 2), value.lastIndexOf(")", at)) + 1;
    if (sentence > from && isOrganizationLine(value.slice(sentence, at).trim())) breaks.add(sentence);
    const aside = /^\s*\([^()]{1,12}\)/u.exec(after);
    if (aside) breaks.add(at + match[0].length + aside[0].length);
    return at;
  }
  return undefined;
}

function nextAnnex(value: string, from: number, ordinal: number, title?: string): { index: number } | undefined {
  ANNEX.lastIndex = from;
  for (let match = ANNEX.exec(value); match; match = ANNEX.exec(value)) {
    if (match.index === undefined) break;
    const printed = value.slice(match.index + 2).trimStart();
    const length = labelNumber(printed, ordinal);
    if (length === undefined) {
      ANNEX.lastIndex = match.index + 2;
      continue;
    }
    const rest = printed.slice(length).replace(/^[::\s]+/u, "");
    // The label may be glued to a year (`附件22021年…`): then the title from the list says where the number ends.
    const glued = /^\d/u.test(printed.slice(length));
    if (!glued || (title !== undefined && rest.slice(0, 5) === title.slice(0, 5)) || /^20[12]\d年/u.test(rest)) return { index: match.index };
    ANNEX.lastIndex = match.index + 2;
  }
  return undefined;
}

/** How many characters a label's number takes, in figures or numerals, if it is the one that is looked for. */
function labelNumber(printed: string, ordinal: number): number | undefined {
  if (printed.startsWith(String(ordinal))) return String(ordinal).length;
  const numeral = /^[一二三四五六七八九十]{1,2}(?!季)/u.exec(printed)?.[0];
  return numeral !== undefined && chineseNumber(numeral) === ordinal ? numeral.length : undefined;
}

/** What stands behind the label of an annex whose number is known. */
function withoutNumber(text: string, ordinal: number): string {
  const printed = text.slice(2).trimStart();
  return printed.slice(labelNumber(printed, ordinal) ?? 0).replace(/^[::\s]+/u, "");
}

/** Breaks at each annex in turn: 附件1, then 附件2 behind it. */
function addAnnexes(value: string, titles: readonly string[], from: number, breaks: Set<number>): void {
  // One annex alone may stand without a number: its title tells it from a mention.
  if (titles.length === 1 && titles[0]!.length >= 6) {
    for (const match of matchesOf(/附[件表]\s*[::]?\s*/gu, value.slice(from))) {
      if (match.index > 0 && value.startsWith(titles[0]!.slice(0, 6), from + match.index + match[0].length)) breaks.add(from + match.index);
    }
  }
  let at = from;
  // A line that an annex opens goes on with the next one.
  const first = titles.length === 0 ? FIRST_LABEL.exec(value)?.[1] : undefined;
  const opening = first === undefined ? 0 : (chineseNumber(first) ?? Number(first));
  for (let ordinal = Math.max(1, opening); ordinal <= Math.max(titles.length, opening + 9); ordinal++) {
    const found = nextAnnex(value, at, ordinal, titles[ordinal - 1]);
    if (!found) {
      if (ordinal > titles.length) break;
      continue;
    }
    const before = value.slice(0, found.index);
    // A mention (`名单见附件1`) is none: an annex follows a break, a date or a table, or the annex before it with a title of its own.
    const follows = opening > 0 && ordinal > opening && TITLED.test(withoutNumber(value.slice(found.index, found.index + 80), ordinal)) && !/[见如和及与至]$/u.test(before);
    if (titles.length === 0 && !follows && !/(?:^|[\s日)%])$/u.test(before)) break;
    breaks.add(found.index);
    at = found.index + 2;
  }
}
