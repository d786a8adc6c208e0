/** The precision gate: each figure of a row, and whether the row's own words print it. Shares no code with the parser. */
import { decodeHTML } from "entities";
import type { Records } from "../../src/records/index.js";

/** A figure that a row's evidence does not print. */
export interface Invented {
  /** `rates.checked`, `counts.n` … */
  slot: string;
  figure: number;
  evidence: string;
  location: string;
}

/** Folds the ways in which pages print the same digits: widths, references, tags and spaces within a figure, thousands, pinyin. */
export function foldFigures(words: string): string {
  return decodeHTML(words.replace(/<br\b[^>]*>|<\/(?:td|th|tr|p|div|li)>/giu, " | ").replace(/<!--[\s\S]*?-->|<[^<>]*>/gu, ""))
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/giu, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "");
}

const DIGIT: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 };

/** The value of a run of Chinese numerals: digit by digit where it has no unit, else by the grammar of numerals; NaN for what is neither. */
export function valueOfNumerals(run: string): number {
  const characters = [...run];
  if (characters.every((character) => character in DIGIT)) return Number(characters.map((character) => DIGIT[character]).join(""));
  const [high, low, more] = run.split(/[万萬]/u);
  if (more !== undefined) return NaN;
  if (low !== undefined) return (high === "" ? NaN : belowTenThousand(high!)) * 10_000 + (low === "" ? 0 : belowTenThousand(low));
  return belowTenThousand(run);
}

function belowTenThousand(run: string): number {
  const match = /^(?:([一二两兩三四五六七八九])千)?零?(?:([一二两兩三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二两兩三四五六七八九])?$/u.exec(run);
  if (!match) return NaN;
  const [, thousands, hundreds, tens, ten, ones] = match;
  return (DIGIT[thousands ?? "零"]! * 1000) + (DIGIT[hundreds ?? "零"]! * 100) + (ten ? DIGIT[tens ?? "一"]! * 10 : 0) + DIGIT[ones ?? "零"]!;
}

/** Every figure that the words print, in digits or Chinese numerals. */
export function printedFigures(words: string): Set<number> {
  const text = foldFigures(words);
  const found = new Set<number>();
  // Both with the spaces that typesetting put inside a figure, and without.
  for (const line of [text, text.replace(/(?<=\d) (?=[\d.])|(?<=\.) (?=\d)/gu, "")]) {
    for (const [digits] of line.matchAll(/\d+(?:\.\d+)?/gu)) found.add(Number(digits));
    // A dot may number or date what it stands behind (1.2家): then its sides are figures of their own.
    for (const [digits] of line.matchAll(/\d+/gu)) found.add(Number(digits));
  }
  for (const [run] of text.replace(/百分之/gu, " ").matchAll(/[〇零一二两兩三四五六七八九十百千万萬]+(?:点[〇零一二三四五六七八九]+)?/gu)) {
    const [whole, decimals] = run.split("点");
    const value = valueOfNumerals(whole!);
    if (!Number.isNaN(value)) found.add(decimals === undefined ? value : Number(`${value}.${[...decimals].map((digit) => DIGIT[digit]).join("")}`));
  }
  if (/百分之百/u.test(text)) found.add(100);
  for (const unit of text.match(/(?<=百分之)[十百]/gu) ?? []) found.add(UNIT[unit]!);
  return found;
}

/** Rows of a table that reached us without separators: `昭阳区10100%` prints 1, 0 and 100 one after the other. */
function runTogether(figures: readonly number[], words: string): boolean {
  const text = foldFigures(words).replace(/\s+/gu, "");
  return figures.every((figure) => text.includes(String(figure)));
}

/** Whether the words say, without a figure, that nothing failed or that all passed. */
const noneFailed = /未发现|未發現|没有|沒有|无(?:不合格|问题)|無(?:不合格|問題)|均(?:为|為)?合格|全部合格|都合格|零不合格/u;

/** How many names the words put between quotation marks: `“某网站”不合格` names one that failed, `“甲”“乙”` two. */
function namesQuoted(words: string): number {
  return words.match(/“[^”]*”/gu)?.length ?? 0;
}

/** Lists the codes and printed rates of all rows that their own evidence does not hold, character by character. */
export function inventedCodes(records: Pick<Records, "rates" | "units" | "accounts">): string[] {
  const holds = (words: string, code: string | null): boolean => code === null || plain(words).includes(plain(code));
  const plain = (words: string): string => foldFigures(words).replace(/[\s|]+/gu, "").toUpperCase();
  return [
    ...records.rates.filter((row) => !holds(row.evidence, row.reported_text)).map((row) => `rates.reported_text ${row.reported_text!} is not in “${row.evidence.slice(0, 120)}”`),
    ...records.units.filter((row) => !holds(row.evidence, row.site_code)).map((row) => `units.site_code ${row.site_code!} is not in “${row.evidence.slice(0, 120)}”`),
    ...records.accounts.filter((row) => !holds(row.evidence, row.account_code)).map((row) => `accounts.account_code ${row.account_code!} is not in “${row.evidence.slice(0, 120)}”`),
  ];
}

/** Lists the figures of all rows that stand in a table without standing in the row's evidence. */
export function inventedFigures(records: Pick<Records, "rates" | "counts" | "problems">): Invented[] {
  const found: Invented[] = [];
  for (const row of records.rates) {
    const words = foldFigures(row.evidence);
    const excused = { passed: noneFailed.test(words) && row.passed === (row.checked ?? row.running), failed: (noneFailed.test(words) && row.failed === 0) || (row.failed !== 0 && /不合格/u.test(words) && row.failed === namesQuoted(words)) };
    const slots = (["running", "checked", "passed", "failed", "reported"] as const).filter((slot) => row[slot] !== null && !(slot in excused && excused[slot as keyof typeof excused]));
    found.push(...missing("rates", slots.map((slot) => [slot, row[slot]!]), row));
  }
  for (const row of records.counts) found.push(...missing("counts", [["n", row.n]], row));
  for (const row of records.problems) if (row.count !== null) found.push(...missing("problems", [["count", row.count]], row));
  return found;
}

function missing(table: string, slots: [string, number][], { evidence, location }: { evidence: string; location: string }): Invented[] {
  const printed = printedFigures(evidence);
  const absent = slots.filter(([, figure]) => !printed.has(figure));
  if (absent.length === 0 || (/annex|table|row/u.test(location) && runTogether(absent.map(([, figure]) => figure), evidence))) return [];
  return absent.map(([slot, figure]) => ({ slot: `${table}.${slot}`, figure, evidence, location }));
}

/** A line for a person. */
export function describeInvented({ slot, figure, evidence, location }: Invented): string {
  return `${slot} ${figure} is not in “${evidence.replace(/\s+/gu, " ").slice(0, 120)}” at ${location}`;
}
