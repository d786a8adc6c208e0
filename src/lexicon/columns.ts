import { z } from "zod";
import { loadData, once } from "./data.js";

/** What a column of an annex holds. */
export const columnName = z.enum([
  "serial", "region", "name", "account", "site", "url", "organization", "owner", "account_code", "site_code", "platform", "problem", "verdict",
  "problem_count", "rectified", "running", "checked", "passed", "failed", "rate", "fail_rate", "coverage_rate", "sampling_rate",
  "reply_rate", "completion_rate", "messages", "handled", "score", "rank", "date", "finding", "note",
]);
export type ColumnName = z.infer<typeof columnName>;

/** The shape of `data/columns.yaml`: column → words that head it. */
export const columnsSchema = z.record(columnName, z.array(z.string().min(1)));

interface HeaderWord {
  word: string;
  name: ColumnName;
}

const NAMED: ReadonlySet<ColumnName> = new Set(["owner", "organization", "region", "platform", "site", "account"]);

const headerWords = once((): HeaderWord[] =>
  Object.entries(columnsSchema.parse(loadData("columns.yaml")))
    .flatMap(([name, words]) => words.flatMap((word) => {
      const plain = { word: word.replaceAll(" ", ""), name: name as ColumnName };
      // 主办单位名称 heads the same column as 主办单位.
      return NAMED.has(plain.name) && !plain.word.endsWith("名称") ? [plain, { ...plain, word: `${plain.word}名称` }] : [plain];
    }))
    .sort((a, b) => b.word.length - a.word.length),
);

const headerWordsByLastLetter = once((): Map<string, HeaderWord[]> => {
  const byLetter = new Map<string, HeaderWord[]>();
  for (const entry of headerWords()) {
    const letter = entry.word.at(-1)!;
    const those = byLetter.get(letter);
    if (those) those.push(entry);
    else byLetter.set(letter, [entry]);
  }
  return byLetter;
});

/** The words that head a column and end at `end` of a text, the longest first. */
export function headerWordsEndingAt(text: string, end: number): HeaderWord[] {
  return (headerWordsByLastLetter().get(text[end - 1]!) ?? []).filter(({ word }) => text.endsWith(word, end) && end >= word.length);
}

/** A head made of levels of divisions only: 所在市, 市、县(区). */
const LEVELS = /^(?:所在|所属)?[省市州盟地县区旗、()]+$/u;

/** 市直部门 as half of a head; alone it is a cell. */
const OWNERS = /^[省市县区州][直级属](?:部门|单位)$/u;

function isPlaceHead(text: string): boolean {
  return text.length >= 2 && LEVELS.test(text);
}

/** A head of two words (`地区/部门`, `所在市/单位`) names one column: the place, where one of the words is a place. */
function composite(text: string): { name: ColumnName; covered: number } | undefined {
  if (isPlaceHead(text)) return { name: "region", covered: 1 };
  const parts = text.split(/[/或]/u);
  if (parts.length !== 2) return undefined;
  const names = parts.map((part) => (isPlaceHead(part) ? "region" : OWNERS.test(part) ? "organization" : headerWords().find(({ word }) => word === part)?.name));
  if (names.includes(undefined)) return undefined;
  return { name: names.includes("region") ? "region" : names[0]!, covered: 1 };
}

const COUNTED_NOUN = /(?:政府)?网站|(?:政务)?新媒体(?:账号)?|账号/u;

/** A count or rate that says of what in its middle: 检查新媒体数 heads the column of 检查数. */
function countedNoun(text: string): { name: ColumnName; covered: number } | undefined {
  if (!/[数率]$/u.test(text) || headerWords().some(({ word }) => word === text)) return undefined;
  const bare = text.replace(COUNTED_NOUN, "");
  if (bare === text || bare.length < 3) return undefined;
  const word = headerWords().find((entry) => entry.word === bare);
  return word && { name: word.name, covered: 1 };
}

const cache = new Map<string, { name: ColumnName; covered: number } | undefined>();

/**
 * Names the column that a header cell heads, and the share of the cell that its word covers; nothing for a cell that holds no such word.
 * The word nearest to the cell's end decides, since the last noun is the head: 不合格政府网站名称 is a name.
 */
export function columnOf(header: string): { name: ColumnName; covered: number } | undefined {
  const text = header.replace(/\s+/gu, "");
  if (text === "" || text.length > 24) return undefined;
  if (cache.has(text)) return cache.get(text);
  const plain = text.replace(/\((?:个|家|条|%|件|人|分|次|单位[::].{1,3})\)$/u, "");
  let best: { name: ColumnName; covered: number; end: number } | undefined;
  for (const { word, name } of headerWords()) {
    const at = Math.max(text.lastIndexOf(word), plain.lastIndexOf(word));
    if (at < 0) continue;
    const end = at + word.length;
    if (!best || end > best.end || (end === best.end && word.length > best.covered * text.length)) best = { name, covered: word.length / (text.endsWith(word) ? text : plain).length, end };
  }
  const result = composite(text) ?? countedNoun(text) ?? (best && { name: best.name, covered: best.covered });
  if (cache.size < 5000) cache.set(text, result);
  return result;
}
