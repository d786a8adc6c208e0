/** What a plot draws: rows of `compare/pass_rates.csv` and `compare/problems.csv`, brought to the fields of its marks. */
import { plotWords, wordFor, type Language } from "./words.js";

export interface PassRate {
  region_code_today: string | null;
  region_today: string | null;
  province: string | null;
  city: string | null;
  county: string | null;
  period: string;
  period_start: string | null;
  subject: string;
  platform: string | null;
  scheme: string | null;
  scope: string | null;
  n: number | null;
  passed: number | null;
  printed: number | null;
  recomputed: number | null;
  verdict: string;
  wilson_low: number | null;
  wilson_high: number | null;
  rank: number;
  notice_ids: string;
  rate_ids: string;
}

export interface ProblemCount {
  region_code_today: string | null;
  region_today: string | null;
  province: string | null;
  period: string;
  subject_kind: string;
  category: string;
  n_problems: number;
  n_subjects: number;
}

/** Where and when and about what a plot is. An empty list means all. */
export interface Choice {
  regions?: readonly string[];
  subjects?: readonly string[];
  platform?: string | null;
  from?: string;
  to?: string;
}

/** The columns of `corrections.csv` that say which rates a person has corrected or added. */
export interface CorrectionRow {
  table?: string | undefined;
  action?: string | undefined;
  status?: string | undefined;
  record_id?: string | undefined;
}

/** The ids of rates that hold what a person said, and not what was read. */
export function correctedRates(corrections: Iterable<CorrectionRow>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { table, action, status, record_id: id } of corrections) if (table === "rates" && status === "applied" && action !== "wrong" && id !== undefined) ids.add(id);
  return ids;
}

/** A point of a trend, a cell of a heat map or a dot of a ranking. */
export interface Point {
  region: string;
  period: string;
  /** First day of the period, in milliseconds, so that no time zone moves it. */
  time: number;
  subject: string;
  subjectWord: string;
  rate: number;
  low: number | null;
  high: number | null;
  n: number | null;
  passed: number | null;
  holds: boolean;
  verdictWord: string;
  /** A person corrected or added the rate. */
  corrected: boolean;
  correctedWord: string;
  scheme: string;
  /** A line never runs from one scheme into the other. */
  series: string;
  notice: string;
  record: string;
}

/**
 * Chooses the figures of whole places, each from the source to prefer, and makes points of them.
 *
 * @param correctedIds rates that a person corrected; a figure printed several times is marked where one printing was.
 */
export function pointsOf(rows: Iterable<PassRate>, choice: Choice, language: Language, correctedIds: ReadonlySet<string> = new Set()): Point[] {
  const { regions = [], subjects = [], platform = null, from = "", to = "~" } = choice;
  const points: Point[] = [];
  for (const row of rows) {
    const rate = row.recomputed ?? row.printed;
    if (row.rank !== 1 || rate === null || row.period_start === null || row.scope !== null || row.platform !== platform) continue;
    // Figures of places that nothing makes certain would be joined into one line that is of no place.
    const region = row.region_today;
    if (region === null) continue;
    if ((regions.length > 0 && !regions.includes(region)) || (subjects.length > 0 && !subjects.includes(row.subject))) continue;
    if (row.period_start < from || row.period_start > to) continue;
    const corrected = row.rate_ids.split(" ").some((id) => correctedIds.has(id));
    points.push({
      region, period: row.period, time: Date.parse(`${row.period_start}T00:00:00Z`), subject: row.subject, subjectWord: wordFor("subject", row.subject, language), rate,
      low: row.wilson_low, high: row.wilson_high, n: row.n, passed: row.passed, holds: row.verdict !== "wrong", verdictWord: wordFor("verdict", row.verdict, language),
      corrected, correctedWord: plotWords[language][corrected ? "corrected" : "asRead"], scheme: row.scheme ?? "", series: `${row.subject}/${row.scheme ?? ""}`, notice: firstId(row.notice_ids), record: firstId(row.rate_ids),
    });
  }
  return points.sort((a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : a.time - b.time));
}

/** The first of the ids in a cell. */
export function firstId(ids: string): string {
  return ids.split(" ", 1)[0] ?? "";
}

/** Counts the figures that a plot leaves out because their place is not certain. */
export function withoutRegion(rows: Iterable<PassRate>): number {
  let n = 0;
  for (const row of rows) if (row.region_today === null && row.rank === 1) n++;
  return n;
}

/** The places whose figures say most: many periods, and many that were checked in each. */
export function richestRegions(points: readonly Point[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const { region, n } of points) counts.set(region, (counts.get(region) ?? 0) + Math.log2(1 + (n ?? 1)));
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit).map(([region]) => region);
}
