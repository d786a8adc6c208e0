/** The stretch of the time axis that a plot is zoomed to, as the address keeps it: `2020-01-01..2021-06-30`, both days included. */
import type { TimeWindow } from "../../src/plot/specs";

const day = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first and the last day of a window. */
export function daysOf({ from, to }: TimeWindow): [from: string, to: string] {
  return [isoDay(from), isoDay(to)];
}

/** Reads a window; nothing where there is none, or where what stands in the address cannot be one. */
export function readWindow(text: string | null): TimeWindow | undefined {
  const [, first, last] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/u.exec(text ?? "") ?? [];
  const [from, to] = [timeOf(first), timeOf(last)];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

function timeOf(text: string | undefined): number | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  // A 31 June is the first of July for some parsers.
  return !Number.isNaN(time) && isoDay(time) === text ? time : undefined;
}

/** Writes a window in whole days, so that what was brushed is never cut at an hour. */
export function windowText(from: number, to: number): string {
  return `${isoDay(Math.floor(from / day) * day)}..${isoDay(Math.ceil(to / day) * day)}`;
}
