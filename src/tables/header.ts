import { columnOf, headerWordsEndingAt } from "../lexicon/columns.js";
import { platformOf } from "../lexicon/platforms.js";
import type { Column } from "../notice/nodes.js";
import type { Subject } from "../records/rate.js";

/** Says what a header's words are about: websites, accounts, one platform. */
export function themeOfHeader(header: string): { subject?: Subject; platform?: NonNullable<Column["platform"]> } {
  const platform = /新媒体|账号|帐号/u.test(header) ? undefined : platformOf(header);
  if (platform) return { subject: "account", platform };
  if (/新媒体|账号|帐号|公众号/u.test(header)) return { subject: "account" };
  if (/网站|站点|门户/u.test(header)) return { subject: "website" };
  if (/留言|信件|来信/u.test(header)) return { subject: "message" };
  return {};
}

/** Makes a column of a header cell; `note` where its words are not known. */
export function columnFor(header: string): Column {
  const text = header.replace(/\s+/gu, "");
  return { name: columnOf(text)?.name ?? "note", header: text, ...themeOfHeader(text) };
}

/** How surely a cell heads a column: 1 for a known header word, less for a cell that only holds one, 0 for data. */
export function headerness(cell: string): number {
  const text = cell.replace(/\s+/gu, "");
  if (text === "" || text.length > 20 || /^\d|%$|[。“”]/u.test(text)) return 0;
  return columnOf(text)?.covered ?? 0;
}

interface HeaderReading {
  columns: Column[];
  /** Where the header ends in the text. */
  end: number;
  score: number;
}

const MAX_HEADER = 160;

/**
 * Splits a header that is run together (`序号县市区网站名称存在问题`) into its columns: the cheapest cover of the text by known words, where
 * letters that no word covers cost, a column costs, and a column named twice costs much.
 *
 * @returns the best reading that starts at `start`, or nothing where no two columns stand there.
 */
export function splitHeader(text: string, start: number): HeaderReading | undefined {
  const limit = Math.min(text.length, start + MAX_HEADER);
  interface Step { score: number; columns: Column[]; junk: number }
  const best = new Map<number, Step>([[start, { score: 0, columns: [], junk: 0 }]]);
  let result: HeaderReading | undefined;
  for (let end = start + 1; end <= limit; end++) {
    for (const { word, name } of headerWordsEndingAt(text.slice(start, limit), end - start)) {
      const wordStart = end - word.length;
      // Up to ten unknown letters in front belong to the column: 政务新媒|类型.
      for (let from = wordStart; from >= Math.max(start, wordStart - 10); from--) {
        const before = best.get(from);
        if (!before) continue;
        const junk = wordStart - from;
        if (/[。::;\d“”]/u.test(text.slice(from, wordStart))) break;
        const repeated = before.columns.some((column) => column.name === name) ? 5 : 0;
        const score = before.score + word.length - 0.8 - junk * 0.6 - repeated;
        if (score <= (best.get(end)?.score ?? -Infinity)) continue;
        const header = text.slice(from, end);
        best.set(end, { score, columns: [...before.columns, { name, header, ...themeOfHeader(header) }], junk: before.junk + junk });
      }
    }
    const here = best.get(end);
    if (here && here.columns.length >= 2 && here.score > (result?.score ?? 0)) result = { columns: here.columns, end, score: here.score };
  }
  return result;
}

/** Finds the header in a run-on text: the place from which the best header can be read. */
export function findHeader(text: string): (HeaderReading & { start: number }) | undefined {
  let found: (HeaderReading & { start: number }) | undefined;
  const limit = Math.min(text.length, 200);
  for (let start = 0; start < limit; start++) {
    if (/[\s,。]/u.test(text[start]!)) continue;
    const reading = splitHeader(text, start);
    if (reading && reading.score > (found?.score ?? 0)) found = { ...reading, start };
  }
  return found;
}
