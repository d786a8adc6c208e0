import { matchesOf } from "../text/match.js";
import { chineseNumber, wholeNumber } from "../text/numbers.js";

/** A calendar day, as ISO 8601 writes it. */
export type IsoDate = string;

/** Makes an ISO date of its parts; nothing where no such day exists. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The last day of a month. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date found in a text; `year` is missing where it is not printed. */
export interface FoundDate {
  year: number | undefined;
  month: number;
  day: number;
  start: number;
  end: number;
}

const CHINESE_DIGIT = "[〇零○OO0一二三四五六七八九]";
const PATTERNS: readonly RegExp[] = [
  /(?:(\d{4})年)?\s?(\d{1,2})月\s?(\d{1,2})日/gu,
  new RegExp(`(?:(二[〇零○OO0]${CHINESE_DIGIT}{2})年)([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日`, "gu"),
  /(?<![\d.])(20[12]\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.])/gu,
];
const FUSED = /(?<![\d.])(20[12]\d)年?(\d{3,4})日/gu;
const DAY_FIRST = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20[12]\d)(?![\d.])/gu;

/** Finds the days that a text names, left to right: `2021年12月29日`, `12月29日`, `二〇二一年八月三日`, `2021-12-29`, `29.12.2021`. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, year: number | undefined, month: number | undefined, day: number | undefined): void => {
    if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 31) return;
    if (year !== undefined && isoDate(year, month, day) === undefined) return;
    found.push({ year, month, day, start: match.index, end: match.index + match[0].length });
  };
  for (const pattern of PATTERNS) {
    for (const match of matchesOf(pattern, text)) add(match, match[1] === undefined ? undefined : yearOf(match[1]), wholeNumber(match[2]!), wholeNumber(match[3]!));
  }
  for (const match of matchesOf(DAY_FIRST, text)) add(match, Number(match[3]), Number(match[2]), Number(match[1]));
  // Separators lost: the digits count where they can mean one day only.
  for (const match of matchesOf(FUSED, text)) {
    const readings = readingsOfDigits(Number(match[1]), match[2]!);
    if (readings.length === 1) add(match, Number(match[1]), Number(readings[0]!.slice(5, 7)), Number(readings[0]!.slice(8)));
  }
  return found.sort((a, b) => a.start - b.start).filter((date, i, all) => i === 0 || date.start >= all[i - 1]!.end);
}

function yearOf(text: string): number | undefined {
  return /^\d/u.test(text) ? Number(text) : chineseNumber(text.replace(/[○OO0]/gu, "〇"));
}

/** Writes a found date as ISO, taking a missing year from `year`. */
export function toIso(date: FoundDate, year?: number): IsoDate | undefined {
  const known = date.year ?? year;
  return known === undefined ? undefined : isoDate(known, date.month, date.day);
}

/**
 * Reads what damage left of a date whose separators were lost (`2023年1030`, `20231030日`): every month and day that its digits can mean.
 * One reading is a repair, several are none.
 */
export function readingsOfDigits(year: number, digits: string): IsoDate[] {
  const readings = new Set<IsoDate>();
  for (let cut = 1; cut <= 2; cut++) {
    const month = digits.slice(0, cut);
    const day = digits.slice(cut);
    if (day === "" || day.length > 2 || month.startsWith("0") !== (month.length === 2 && month[0] === "0") || (day.length === 2 && day === "00")) continue;
    // A leading nought is printed before both or neither: `0108` is 01-08, `1030` is never 1 and 030.
    if (month.length === 1 && day.length === 2 && day.startsWith("0")) continue;
    const date = isoDate(year, Number(month), Number(day));
    if (date) readings.add(date);
  }
  return [...readings];
}
