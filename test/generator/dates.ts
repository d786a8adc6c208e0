/** Days and periods as notices print them. */
import type { Rng } from "./prng.js";
import { chineseNumeral, chineseYear } from "./numbers.js";
import type { Day, Period } from "./world.js";

export function iso({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function addDays({ year, month, day }: Day, days: number): Day {
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

export function isBefore(a: Day, b: Day): boolean {
  return iso(a) < iso(b);
}

/** First and last day; a numbered time may lie anywhere in its year. */
export function periodBounds({ kind, year, n }: Period): { from: Day; to: Day } {
  const [first, months] = kind === "quarter" ? [n * 3 - 2, 3] : kind === "half" ? [n * 6 - 5, 6] : kind === "month" ? [n, 1] : [1, 12];
  const from = { year, month: first, day: 1 };
  const next = first + months > 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: first + months, day: 1 };
  return { from, to: addDays(next, -1) };
}

const quarters = ["", "一", "二", "三", "四"];

/** Prints a period, with its year or without. */
export function periodText(rng: Rng, { kind, year, n }: Period, withYear = true): string {
  const y = withYear ? `${year}年` : "";
  if (kind === "quarter") return y + rng.weighted([[6, `第${quarters[n]!}季度`], [4, `${quarters[n]!}季度`], [0.5, `第${n}季度`]]);
  if (kind === "half") return y + (n === 1 ? "上半年" : "下半年");
  if (kind === "month") return y + rng.weighted([[5, `${n}月份`], [3, `${n}月`], [0.5, `${chineseNumeral(n)}月份`]]);
  if (kind === "time") return y + rng.pick([`第${chineseNumeral(n)}次`, `第${n}次`]);
  return withYear ? `${year}年${rng.chance(0.6) ? "度" : ""}` : "本年度";
}

/** Prints a day in full. */
export function dayText({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}

/** Prints the day under a signature. */
export function signedText(rng: Rng, day: Day): string {
  return rng.weighted([
    [12, dayText(day)],
    [1, `${day.year}年${String(day.month).padStart(2, "0")}月${String(day.day).padStart(2, "0")}日`],
    [1.5, `${chineseYear(day.year)}年${chineseNumeral(day.month)}月${chineseNumeral(day.day)}日`],
    [0.7, `${day.year} 年 ${day.month} 月 ${day.day} 日`],
    [0.5, iso(day)],
    [0.4, `${day.year}.${day.month}.${day.day}`],
  ]);
}

/** Prints an inspection window. */
export function windowText(rng: Rng, { from, to }: { from: Day; to: Day }): string {
  const dash = rng.pick(["至", "至", "—", "-", "～"]);
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  const full = `${dayText(from)}${dash}${dayText(to)}`;
  const shorter = sameYear ? `${dayText(from)}${dash}${to.month}月${to.day}日` : full;
  const shortest = sameMonth ? `${from.year}年${from.month}月${from.day}${dash === "至" ? "日至" : dash}${to.day}日` : shorter;
  return rng.weighted([[2, full], [5, shorter], [2, shortest]]);
}

/** Prints a deadline; one without a year is taken by the reader from the signature (contract: rectify_by). */
export function deadlineText(rng: Rng, day: Day, signed: Day): string {
  const yearless = day.year === signed.year || (day.year === signed.year + 1 && (day.month < signed.month || (day.month === signed.month && day.day < signed.day)));
  const short = `${day.month}月${day.day}日`;
  const hour = rng.pick(["17:00", "18:00", "12:00", "17时", "17:30"]);
  return rng.weighted([
    [6, `${dayText(day)}前`],
    [yearless ? 6 : 0, `${short}前`],
    [yearless ? 1.5 : 0, `${short}${hour}前`],
    [1.5, `${dayText(day)}${hour}前`],
    [1, `${dayText(day)}下班前`],
    [0.7, `${day.day}.${day.month}.${day.year}前`],
    [1, `${dayText(day)}之前`],
  ]);
}
