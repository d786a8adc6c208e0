/** What a careful human reader finds in a notice: the shape of the gold files. */
import type { Category, Metric, Platform, Subject, Verdict, NoticeRow, UnitRow, Measure } from "../../src/records/index.js";

/** A field that is absent is not judged; `null` says that it must be empty, because nothing of it is printed. */
export type FieldFacts = { [K in keyof NoticeRow]?: NoticeRow[K] | null | NoticeRow[K][] };

export type RateVerdict = "ok" | "truncated" | "wrong" | "unstated" | "uncheckable";
export type CountName = "running" | "checked" | "passed" | "failed";

export interface RateFact {
  id: number;
  subject: Subject;
  platform: Platform | null;
  scope: string | null;
  /** The full name of a scope that is printed in short. */
  scopeFull?: string;
  metric: Metric;
  running?: number | undefined;
  checked?: number | undefined;
  passed?: number | undefined;
  failed?: number | undefined;
  /** The printed percentage, or null where none is printed. */
  reported: number | null;
  /** The digits as printed: their number decides the precision. */
  reportedText?: string | undefined;
  /** Counts that must stay empty, because what is printed is not an exact figure. */
  absent?: CountName[];
  /** Undefined where a reader could argue for more than one. */
  verdict?: RateVerdict | undefined;
  where: "body" | "annex";
  /** A figure printed once for two rates: which other rate carries its mark. */
  shares?: Partial<Record<CountName, number>>;
  /** A percentage printed once for several rates: the rate that carries its mark. */
  sharesRate?: number;
}

/** A rate that a reader may or may not write down; `reported` alone decides where the metric is not given. */
export interface OptionalRate {
  metric?: Metric;
  reported?: number | null;
  scope?: string;
}

export interface ProblemFact {
  category: Category;
  count?: number;
  rectified?: boolean;
}

export interface AccountFact {
  name: string;
  platform: Platform | null;
  owner?: string;
  region?: string;
  code?: string;
  verdict: Verdict;
  problems: ProblemFact[];
}

export interface UnitFact {
  name: string;
  kind: UnitRow["kind"];
  verdict: Verdict;
  finding?: UnitRow["finding"];
  siteCode?: string;
  region?: string;
  problems: ProblemFact[];
}

export interface CountFact {
  subject: Subject;
  platform: Platform | null;
  measure: Measure;
  n: number;
}

export interface NoticeFacts {
  fields: FieldFacts;
  rates: RateFact[];
  accounts: AccountFact[];
  units: UnitFact[];
  counts: CountFact[];
  optional: { rates: OptionalRate[]; accounts: string[]; units: string[] };
}

export function emptyFacts(): NoticeFacts {
  return { fields: {}, rates: [], accounts: [], units: [], counts: [], optional: { rates: [], accounts: [], units: [] } };
}

/** Splits a printed percentage into an integer and a scale: `97.6` is 976 of 10. */
function decimal(text: string): { value: bigint; scale: bigint } {
  const [whole, part = ""] = text.split(".");
  return { value: BigInt(whole + part), scale: 10n ** BigInt(part.length) };
}

/** Compares a printed percentage with numerator / denominator in whole numbers, rounding half up. */
export function arithmetic(printed: string, numerator: number, denominator: number): "ok" | "truncated" | "wrong" {
  const { value, scale } = decimal(printed);
  const top = 100n * scale * BigInt(numerator);
  const bottom = BigInt(denominator);
  if ((2n * top + bottom) / (2n * bottom) === value) return "ok";
  return top / bottom === value ? "truncated" : "wrong";
}

/** Says what exact arithmetic makes of the figures that are printed; undefined where two readings disagree. */
export function verdictOf(rate: Omit<RateFact, "id" | "verdict">): RateVerdict | undefined {
  const { running, checked, passed, failed, reportedText } = rate;
  const pairs: [number, number][] = [];
  const total = checked ?? running ?? (passed !== undefined && failed !== undefined ? passed + failed : undefined);
  if (rate.metric === "sampling" || rate.metric === "coverage") {
    if (checked !== undefined && running !== undefined) pairs.push([checked, running]);
  } else if (total !== undefined) {
    if (rate.metric === "fail") {
      if (failed !== undefined) pairs.push([failed, total]);
      else if (passed !== undefined) pairs.push([total - passed, total]);
    } else {
      if (passed !== undefined) pairs.push([passed, total]);
      if (failed !== undefined) pairs.push([total - failed, total]);
    }
  }
  if (rate.reported === null || reportedText === undefined) return pairs.length > 0 ? "unstated" : undefined;
  if (pairs.some(([, n]) => n <= 0)) return undefined;
  if (pairs.length === 0) {
    // As in the gold facts: 16 websites and a rate of 100 % leave nothing to doubt.
    if (rate.metric === "pass" && total !== undefined && rate.reported === 100) return "ok";
    return total === undefined ? "uncheckable" : undefined;
  }
  const verdicts = new Set(pairs.map(([a, n]) => arithmetic(reportedText, a, n)));
  return verdicts.size === 1 ? [...verdicts][0] : undefined;
}
