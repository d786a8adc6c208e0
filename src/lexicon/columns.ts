import { z } from "zod";
import { loadData, once } from "./data.js";
import { composedHead, composedHeadsEndingAt, countOfDeed } from "./header-grammar.js";

/** What a column of an annex holds. */
export const columnName = z.enum([
  "serial", "region", "name", "account", "site", "url", "organization", "owner", "account_code", "site_code", "platform", "problem", "misprint", "correction", "verdict",
  "problem_count", "rectified", "running", "checked", "passed", "failed", "rate", "fail_rate", "coverage_rate", "sampling_rate", "availability_rate", "other_rate",
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

/** The words by themselves: what the first of the list that is spelled so heads, and how long the longest is. */
const headerWordIndex = once((): { names: Map<string, ColumnName>; longest: number } => {
  const names = new Map<string, ColumnName>();
  for (const { word, name } of headerWords()) if (!names.has(word)) names.set(word, name);
  return { names, longest: Math.max(...headerWords().map(({ word }) => word.length)) };
});

/** The listed word that ends farthest behind in a text, the longest of those; a look at each place costs less than a search for each word. */
function lastHeaderWordIn(text: string): { word: string; name: ColumnName; end: number } | undefined {
  const { names, longest } = headerWordIndex();
  for (let end = text.length; end > 0; end--) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const word = text.slice(start, end);
      const name = names.get(word);
      if (name) return { word, name, end };
    }
  }
  return undefined;
}

/** The words that head a column and end at `end` of a text, listed ones and those made of known parts, the longest first. */
export function headerWordsEndingAt(text: string, end: number): HeaderWord[] {
  const listed = (headerWordsByLastLetter().get(text[end - 1]!) ?? []).filter(({ word }) => text.endsWith(word, end) && end >= word.length);
  // A listed word says more surely what it heads.
  const composed = composedHeadsEndingAt(text, end).filter(({ word }) => !listed.some((entry) => entry.word === word));
  return [...listed, ...composed, ...twofoldHeadsEndingAt(text, end, listed)].sort((a, b) => b.word.length - a.word.length);
}

/** The heads of two words with a stroke between them (`地区/单位`) that end at a place: `behind` are the words that end there. */
function twofoldHeadsEndingAt(text: string, end: number, behind: readonly HeaderWord[]): HeaderWord[] {
  return behind.flatMap(({ word }) => {
    const stroke = end - word.length - 1;
    if (text[stroke] !== "/") return [];
    return (headerWordsByLastLetter().get(text[stroke - 1] ?? "") ?? []).filter((before) => text.endsWith(before.word, stroke)).flatMap((before): HeaderWord[] => {
      const whole = `${before.word}/${word}`;
      const named = composite(whole);
      return named ? [{ word: whole, name: named.name }] : [];
    });
  });
}

/** A head made of levels of divisions only: 所在市, 市、县(区). */
const LEVELS = /^(?:所在|所属)?(?:设区)?[省市州盟地县区旗、()]+$/u;

/** 市直部门 as half of a head; alone it is a cell. */
const OWNERS = /^[省市县区州][直级属](?:部门|单位)$/u;

function isPlaceHead(text: string): boolean {
  return text.length >= 2 && LEVELS.test(text);
}

/** A head of two words (`地区/部门`, `所在市/单位`, `县区(部门)`) names one column: the place, where one of the words is a place. */
function composite(text: string): { name: ColumnName; covered: number } | undefined {
  if (isPlaceHead(text)) return { name: "region", covered: 1 };
  const bracketed = /^([^()]{1,8})\(([^()]{2,8})\)$/u.exec(text);
  const parts = bracketed ? bracketed.slice(1) : text.split(/[/或]/u);
  if (parts.length !== 2) return undefined;
  // 市(部门): a level alone heads places where a class of bodies stands beside it.
  const names = parts.map((part, i) => (isPlaceHead(part) || (bracketed && i === 0 && LEVELS.test(part)) ? "region" : OWNERS.test(part) ? "organization" : headerWordIndex().names.get(part)));
  if (names.includes(undefined)) return undefined;
  return { name: names.includes("region") ? "region" : names.find((name) => name !== "note") ?? names[0]!, covered: 1 };
}

/** The unit behind a head: 抽查数(个), 合格率%. */
const UNIT = /\((?:个|家|条|处|项|篇|起|%|件|人|分|次|封|单位[::].{1,3})\)$|%$/u;
/** A unit that says as 数 does that things are counted: 抽检(个). */
const COUNT_UNIT = /\((?:个|家|条|处|项|篇|起|件|封|次)\)$/u;
/** How surely the name of a deed alone (抽检, 应检) heads a column of counts. */
const BARE_DEED = 0.4;

const NOT_DONE = /^(?:未|尚未|没有|应.{1,3}未)/u;

/** The last letters of heads of figures. */
const MEASURED = /[率数量比]$|比例$/u;

const cache = new Map<string, { name: ColumnName; covered: number } | undefined>();

/**
 * Names the column that a header cell heads, and the share of the cell that its word covers; nothing for a cell that holds no such word.
 * The word nearest to the cell's end decides, since the last noun is the head: 不合格政府网站名称 is a name.
 */
export function columnOf(header: string): { name: ColumnName; covered: number } | undefined {
  const text = header.replace(/\s+/gu, "");
  if (text === "" || text.length > 24) return undefined;
  if (cache.has(text)) return cache.get(text);
  const plain = text.replace(UNIT, "");
  const result = composite(text) ?? headOf(text, plain);
  if (cache.size < 5000) cache.set(text, result);
  return result;
}

/** The word nearest to a head's end, the longest of those, and the share of the head that it covers; `plain` is the head without its unit. */
function headOf(text: string, plain: string): { name: ColumnName; covered: number } | undefined {
  const share = (word: string): number => word.length / (text.endsWith(word) ? text : plain).length;
  const { names } = headerWordIndex();
  const counted = COUNT_UNIT.test(text) ? (names.get(`${plain}数`) ?? composedHead(`${plain}数`)) : undefined;
  // 不合格网站 lists them, 不合格网站(个) counts them.
  for (const word of [text, plain]) {
    const name = names.get(word);
    if (name && (word === text || !(counted && NAMED.has(name)))) return { name, covered: share(word) };
  }
  if (counted) return { name: counted, covered: 1 };
  const [composed] = composedHeadsEndingAt(plain, plain.length);
  let best: { name: ColumnName; word: string; end: number } | undefined = composed && { ...composed, end: plain.length };
  const listed = lastHeaderWordIn(text);
  if (listed && (!best || listed.end > best.end || (listed.end === best.end && listed.word.length > best.word.length))) best = listed;
  // 网站更新率 is no name, though a word for one stands in it.
  if (best && NAMED.has(best.name) && best.end < plain.length && MEASURED.test(plain)) best = undefined;
  // What was not done of what runs is no count of it: 未备案数.
  if (best?.name === "running" && NOT_DONE.test(plain)) best = undefined;
  if (best) return { name: best.name, covered: share(best.word) };
  const deed = countOfDeed(plain);
  return deed && { name: deed, covered: BARE_DEED };
}
