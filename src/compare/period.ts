/** Periods that can be compared: a kind, and a number that counts periods of that kind. */
import type { NoticeRow } from "../records/index.js";

export type PeriodKind = "month" | "quarter" | "half" | "year";

export interface ComparePeriod {
  kind: PeriodKind;
  /** Counts periods of this kind from the year 0, so that neighbours differ by one. */
  index: number;
}

/** The columns of a notice that tell its period. */
export type PeriodColumns = Pick<NoticeRow, "year" | "quarter" | "month" | "period_start" | "period_end">;

/** How many periods of a kind a year has. */
export const perYear: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

/** Tells the period that a notice is about; undefined where none can be compared (`第三批`, three months that are no quarter). */
export function periodOf({ year, quarter, month, period_start: start, period_end: end }: PeriodColumns): ComparePeriod | undefined {
  if (start && end) return periodBetween(start, end);
  if (year === null) return undefined;
  if (quarter !== null && quarter >= 1 && quarter <= 4) return { kind: "quarter", index: year * 4 + quarter - 1 };
  if (month !== null && month >= 1 && month <= 12) return { kind: "month", index: year * 12 + month - 1 };
  return { kind: "year", index: year };
}

/** Finds the period that begins and ends on the given days. */
export function periodBetween(start: string, end: string): ComparePeriod | undefined {
  const [from, to] = [monthIndex(start), monthIndex(end)];
  const kind = (Object.keys(perYear) as PeriodKind[]).find((name) => 12 / perYear[name] === to - from + 1);
  const months = kind && 12 / perYear[kind];
  if (!kind || !months || from % months !== 0 || !start.endsWith("-01")) return undefined;
  return { kind, index: from / months };
}

function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Writes a period: `2020Q2`, `2020-05`, `2020H1`, `2020`. */
export function periodLabel({ kind, index }: ComparePeriod): string {
  const n = perYear[kind];
  const year = String(Math.floor(index / n)).padStart(4, "0");
  const part = (index % n) + 1;
  return kind === "year" ? year : kind === "month" ? `${year}-${String(part).padStart(2, "0")}` : `${year}${kind === "quarter" ? "Q" : "H"}${part}`;
}

/** The months of a period, counted from the year 0, first and last. */
export function monthsOf({ kind, index }: ComparePeriod): [first: number, last: number] {
  const months = 12 / perYear[kind];
  return [index * months, index * months + months - 1];
}

/** The first and last day of a period. */
export function daysOf(period: ComparePeriod): { start: string; end: string } {
  const [first, last] = monthsOf(period);
  const day = (month: number, date: number): string => new Date(Date.UTC(Math.floor(month / 12), month % 12, date)).toISOString().slice(0, 10);
  return { start: day(first, 1), end: day(last + 1, 0) };
}

/** A key by which periods sort: by their first month, the longer of two that begin together first. */
export function periodSortKey(period: ComparePeriod): string {
  const [first, last] = monthsOf(period);
  return `${String(first).padStart(6, "0")}${String(99 - (last - first)).padStart(2, "0")}`;
}
