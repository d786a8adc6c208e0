import { matchesOf } from "../text/match.js";
import { wholeNumber } from "../text/numbers.js";
import { isoDate, lastDay, type IsoDate } from "./dates.js";

/** A period that a notice is about, with its words. */
export interface Period {
  year: number | undefined;
  quarter: number | undefined;
  month: number | undefined;
  half: 1 | 2 | undefined;
  /** The words: `2021年第四季度`, `上半年`, `第2次`. */
  text: string;
  start: number;
  end: number;
}

const N = "[一二三四1-4]";
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:(20\\d{2})年?度?)?\\s?(?:第\\s?(${N})\\s?季度?|(${N})季度)(?:\\(第?[一二三四五六七八九十\\d]+批\\)|第[一二三四五六七八九十\\d]+批)?`, "gu"),
  /(?:(20\d{2})年)?([上下])半年/gu,
  /(?:(20\d{2})年)(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?!\d{0,2}[\d日])/gu,
  /(?<![\d年])(\d{1,2}|[一二三四五六七八九十]{1,2})月份/gu,
  /(20\d{2})年度/gu,
  /(?:(20\d{2})年)?第([一二三四五六七八九十\d]{1,3})[次批轮](?!(?:会议|全会))/gu,
  /(20\d{2})年/gu,
];

/** Finds the periods that a text names, most telling kind first. */
export function findPeriods(text: string): Period[] {
  const found: Period[] = [];
  PATTERNS.forEach((pattern, kind) => {
    for (const match of matchesOf(pattern, text)) {
      if (found.some((other) => match.index < other.end && other.start < match.index + match[0].length)) continue;
      const period: Period = { year: undefined, quarter: undefined, month: undefined, half: undefined, text: match[0], start: match.index, end: match.index + match[0].length };
      const year = kind === 3 ? undefined : match[1];
      if (year) period.year = Number(year);
      if (kind === 0) period.quarter = wholeNumber(match[2] ?? match[3]!);
      if (kind === 1) period.half = match[2] === "上" ? 1 : 2;
      if (kind === 2) period.month = wholeNumber(match[2]!);
      if (kind === 3) period.month = wholeNumber(match[1]!);
      if (period.month !== undefined && (period.month < 1 || period.month > 12)) continue;
      found.push(period);
    }
  });
  return found;
}

/** The first and last day of a period whose year is known. */
export function boundsOf(period: Period, year: number | undefined): { start: IsoDate; end: IsoDate } | undefined {
  if (year === undefined) return undefined;
  const months = (from: number, to: number): { start: IsoDate; end: IsoDate } | undefined => {
    const start = isoDate(year, from, 1);
    const end = isoDate(year, to, lastDay(year, to));
    return start && end ? { start, end } : undefined;
  };
  if (period.quarter !== undefined) return months(period.quarter * 3 - 2, period.quarter * 3);
  if (period.half !== undefined) return period.half === 1 ? months(1, 6) : months(7, 12);
  if (period.month !== undefined) return months(period.month, period.month);
  return /年度?$/u.test(period.text) ? months(1, 12) : undefined;
}
