/** Draws the pass rates of a corpus for a terminal: a line for each place and subject, a column for each period. */
import stringWidth from "string-width";
import type { Scheme } from "../records/index.js";
import type { KeptNotice } from "./across-notices.js";
import { periodLabel, periodSortKey } from "./period.js";

/** One pass rate of a whole notice. */
export interface SeriesRate {
  /** Sorts the places: today's code, or the name where there is none. */
  place: string;
  region: string;
  period: string;
  periodKey: string;
  subject: "website" | "account";
  scheme: Scheme | null;
  /** As printed, or worked out from the counts where none is. */
  rate: string;
  /** The printed figure does not hold. */
  wrong: boolean;
}

export interface SeriesTableOptions {
  /** Lines at most. Default: 16. Places with the longest series come first into the table. */
  lines?: number;
  /** Columns at most, those that long series have. Default: 8. */
  periods?: number;
}

/** Takes the pass rates out of a notice: of each subject the first that no platform limits. */
export function seriesRates(place: string, { period, region, scheme, figures }: KeptNotice): SeriesRate[] {
  return (["website", "account"] as const).flatMap((subject) => {
    const figure = figures.find((item) => item.subject === subject && item.platform === null && item.metric === "pass" && item.printed !== null);
    if (!figure) return [];
    return [{ place, region: nameOf(place, region), period: periodLabel(period), periodKey: periodSortKey(period), subject, scheme, rate: figure.printed!, wrong: figure.verdict === "wrong" }];
  });
}

/** A department's series is called by its issuer, which the key of the series ends with. */
function nameOf(place: string, region: string | null): string {
  const issuer = place.slice(place.indexOf(" ") + 1);
  return place === "national" ? "全国" : place.includes(" ") && issuer !== "" ? issuer : (region ?? place);
}

/** Draws the table; empty where there is nothing to show. Rates of different schemes stand on different lines. */
export function seriesTable(rates: Iterable<SeriesRate>, { lines = 16, periods = 8 }: SeriesTableOptions = {}): string {
  const rows = new Map<string, { head: string; cells: Map<string, string> }>();
  const labels = new Map<string, string>();
  for (const { place, region, period, periodKey, subject, scheme, rate, wrong } of rates) {
    const key = `${place}\u0000${subject === "website" ? 0 : 1}\u0000${scheme}`;
    const row = rows.get(key) ?? { head: `${region} ${subject}s${scheme === "2015" ? " (2015)" : ""}`, cells: new Map() };
    rows.set(key, row);
    labels.set(periodKey, period);
    if (!row.cells.has(periodKey)) row.cells.set(periodKey, rate + (wrong ? "*" : ""));
  }
  if (rows.size === 0) return "";
  const longest = [...rows].sort((a, b) => b[1].cells.size - a[1].cells.size || (a[0] < b[0] ? -1 : 1)).slice(0, lines);
  const columns = fullest(longest.map(([, row]) => [...row.cells.keys()]), periods);
  const shown = longest.filter(([, { cells }]) => columns.some((key) => cells.has(key))).sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, row]) => row);
  const grid = [["Pass rates, %", ...columns.map((key) => labels.get(key)!)], ...shown.map(({ head, cells }) => [head, ...columns.map((key) => cells.get(key) ?? "")])];
  const drawn = drawGrid(grid);
  if (rows.size > shown.length) drawn.push(more(rows.size - shown.length, "line"));
  if (labels.size > columns.length) drawn.push(more(labels.size - columns.length, "period"));
  if (grid.some((row) => row.some((cell) => cell.endsWith("*")))) drawn.push("* the printed rate does not follow from its counts");
  return `${drawn.join("\n")}\n`;
}

/** Writes `… 2 more lines`. */
function more(n: number, what: string): string {
  return `… ${n} more ${what}${n === 1 ? "" : "s"}`;
}

/** The keys that occur most often, those of long lists more than those of short ones, of equals the newest; in order. */
function fullest(keys: readonly string[][], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const list of keys) for (const key of list) counts.set(key, (counts.get(key) ?? 0) + list.length);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1)).slice(0, limit).map(([key]) => key).sort();
}

/** Aligns cells by the width of their characters, of which Chinese ones take two places: the first column left, the others right. */
function drawGrid(grid: readonly string[][]): string[] {
  const widths = grid[0]!.map((_, column) => Math.max(...grid.map((row) => stringWidth(row[column]!))));
  return grid.map((row) =>
    row.map((cell, column) => (column === 0 ? cell + " ".repeat(widths[0]! - stringWidth(cell)) : " ".repeat(widths[column]! - stringWidth(cell)) + cell)).join("  ").trimEnd(),
  );
}
