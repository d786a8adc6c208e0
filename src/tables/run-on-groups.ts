import { columnOf, headerWordsEndingAt } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { matchesOf } from "../text/match.js";
import { splitHeader, themeOfHeader, type HeaderReading } from "./header.js";
import { isFigure } from "./kinds.js";

const LABEL = "(?:(?:政府|政务)?网站|(?:政务)?新媒体|微信公众号|微信|新浪微博|微博|今日头条|抖音号?)";
const LABELS = new RegExp(`${LABEL}{2,}`, "gu");
const EACH = new RegExp(LABEL, "gu");
/** A header begins this early. */
const OPENING = 200;

/** A header of a run-on text, and where in the text the head of each column stands. */
export type RunOnHeader = HeaderReading & { start: number; cells: { start: number; end: number }[] };

/**
 * Reads a header of two rows in a text that has lost its separators (`县区政府网站政务新媒体检查数合格率检查数合格率`): what the rows are about, the
 * labels of two or more groups, and the same heads of figures for each of them.
 *
 * @returns `unclear` where heads that come twice show that there are groups, but not which of them are whose.
 */
export function groupedHeaderOfText(text: string): RunOnHeader | "unclear" | undefined {
  let unclear = false;
  for (const match of matchesOf(LABELS, text.slice(0, OPENING))) {
    const from = match.index + match[0].length;
    const first = splitHeader(text, from);
    if (!first?.columns.every(isFigure)) continue;
    const heads = text.slice(from, first.end);
    const labels = matchesOf(EACH, match[0]).map(([word], i) => ({ word, at: from + i * heads.length }));
    const lead = leadingHeads(text, match.index);
    if (lead && text.startsWith(heads.repeat(labels.length), from)) return headerOf(lead, labels, first.columns);
    const second = splitHeader(text, first.end);
    unclear ||= second?.columns.some(({ name }) => first.columns.some((column) => column.name === name)) ?? false;
  }
  return unclear ? "unclear" : alternating(text);
}

/** A header whose labels stand each before the same heads: `县区政府网站检查数合格率政务新媒体检查数合格率`. */
function alternating(text: string): RunOnHeader | undefined {
  const labels = matchesOf(EACH, text.slice(0, OPENING));
  for (const [i, label] of labels.entries()) {
    const from = label.index + label[0].length;
    const heads = text.slice(from, labels[i + 1]?.index ?? from);
    const row = heads.length < 2 ? undefined : splitHeader(heads, 0, heads.length);
    if (!row?.columns.every((column) => isFigure(column) && columnOf(column.header)?.covered === 1)) continue;
    const group = labels.slice(i).map(({ 0: word, index }) => ({ word, at: index + word.length }));
    const count = group.findIndex(({ word, at }, k) => !text.startsWith(heads, at) || (k > 0 && at - word.length !== group[k - 1]!.at + heads.length));
    const alike = count < 0 ? group : group.slice(0, count);
    const lead = alike.length < 2 ? undefined : leadingHeads(text, label.index);
    if (lead) return headerOf(lead, alike, row.columns);
  }
  return undefined;
}

/** The heads that go down to the data, in front of the labels: what a row is about, and its number. */
function leadingHeads(text: string, end: number): RunOnHeader | undefined {
  const found = headerWordsEndingAt(text, end)[0];
  if (!found || isFigure(found)) return undefined;
  const at = end - found.word.length;
  const serial = /序\s?号\s*$/u.exec(text.slice(0, at));
  const start = serial?.index ?? at;
  const numbers: Column[] = serial ? [{ name: "serial", header: text.slice(start, at) }] : [];
  return { columns: [...numbers, { name: found.name, header: found.word }], start, end, score: 0, cells: [...(serial ? [{ start, end: at }] : []), { start: at, end }] };
}

/** The columns of a header: those in front, and for each label the heads that stand for it from `at` on. */
function headerOf(lead: RunOnHeader, labels: readonly { word: string; at: number }[], heads: readonly Column[]): RunOnHeader {
  const columns = [...lead.columns];
  const cells = [...lead.cells];
  for (const label of labels) {
    let { at } = label;
    for (const { name, header } of heads) {
      columns.push({ name, header: label.word + header, ...themeOfHeader(label.word) });
      cells.push({ start: at, end: (at += header.length) });
    }
  }
  return { columns, cells, start: lead.start, end: cells.at(-1)!.end, score: 0 };
}
