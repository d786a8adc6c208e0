/** What every table needs to know of a notice: its place and its period as they compare, and which notice it repeats. */
import { ancestors, divisionByCode, type Division } from "../lexicon/gazetteer.js";
import { codeToday, todayOf } from "../entities/places.js";
import type { NoticeRow, Scheme } from "../records/index.js";
import { daysOf, periodLabel, periodOf, periodSortKey, type ComparePeriod } from "./period.js";
import { seriesOf, todayCode } from "./series.js";

export interface NoticeFacts {
  id: string;
  /** Place in the input. */
  ordinal: number;
  sameAs: string | null;
  source: string;
  issuer: string | null;
  level: NoticeRow["level"];
  year: number | null;
  regionCode: string | null;
  region: string | null;
  today: string | null;
  scheme: Scheme | null;
  period: ComparePeriod | undefined;
  series: string | undefined;
  signedOn: string | null;
}

/** Takes the facts out of a row of notices. */
export function factsOf(row: NoticeRow, ordinal: number): NoticeFacts {
  return {
    id: row.notice_id, ordinal, sameAs: row.same_notice_as, source: row.source, issuer: row.issuer_full ?? row.issuer, level: row.level, year: row.year,
    regionCode: row.region_code, region: row.region, today: todayCode(row), scheme: row.scheme, period: periodOf(row), series: seriesOf(row), signedOn: row.signed_on,
  };
}

/** All notices of an output by id. Some hundred bytes each. */
export class Corpus {
  readonly notices = new Map<string, NoticeFacts>();
  /** entity_id → the one it was merged into. */
  readonly merges = new Map<string, string>();

  add(row: NoticeRow): void {
    this.notices.set(row.notice_id, factsOf(row, this.notices.size));
  }

  /** Follows repetitions to the first printing. */
  first(facts: NoticeFacts): NoticeFacts {
    const above = facts.sameAs === null ? undefined : this.notices.get(facts.sameAs);
    return above && above.ordinal < facts.ordinal ? this.first(above) : facts;
  }
}

/** The columns of a place, the same in all tables. */
export interface PlaceCells {
  region_code_today: string | null;
  region_today: string | null;
  province: string | null;
  city: string | null;
  county: string | null;
}

const places = new Map<string, PlaceCells>();

/** Fills the columns of a place from today's code. */
export function placeCells(code: string | null, facts: Pick<NoticeFacts, "level" | "issuer" | "region">): PlaceCells {
  const none = { province: null, city: null, county: null };
  if (code === null) return { region_code_today: null, region_today: facts.level === "national" ? "全国" : facts.region, ...none };
  let cells = places.get(code);
  if (!cells) {
    const division = divisionByCode(code);
    const named = (level: Division["level"]): string | null => (division ? [...ancestors(division), division] : []).find((item) => item.level === level)?.name ?? null;
    cells = { region_code_today: code, region_today: division?.name ?? facts.region, province: named("province"), city: named("city"), county: named("county") };
    places.set(code, cells);
  }
  return cells;
}

/** Gives today's code of a row: its own region's, else the notice's. */
export function rowToday(regionCode: string | null, facts: NoticeFacts): string | null {
  return regionCode === null ? facts.today : (todayOf(regionCode, facts.year)?.code ?? codeToday(regionCode, facts.year));
}

/** The columns of a period; empty where it does not compare. */
export function periodCells(period: ComparePeriod | undefined): { period: string; period_start: string | null; period_end: string | null } {
  if (!period) return { period: "", period_start: null, period_end: null };
  const { start, end } = daysOf(period);
  return { period: periodLabel(period), period_start: start, period_end: end };
}

/** Sorts by place: provinces, in each its cities, in each its counties, then what has no code. */
export function placeKey(code: string | null): string {
  return code ?? "~";
}

/** Sorts by period; what does not compare comes last. */
export function periodKey(period: ComparePeriod | undefined): string {
  return period ? periodSortKey(period) : "~";
}

/** Writes an ordinal so that it sorts as text. */
export function ordinalKey(ordinal: number): string {
  return String(ordinal).padStart(9, "0");
}

/** Joins the parts of a sort key so that no part runs into the next. */
export function sortKey(...parts: (string | null | undefined)[]): string {
  return parts.map((part) => part ?? "").join("\u0001");
}
