/** Takes from a notice the figures that are about the whole of it, which are what a later notice is compared with. */
import type { CountRow, Metric, Platform, RateRow, Subject } from "../records/index.js";

/** Figures of one subject and platform of a notice. Counts are null where not printed. */
export interface Figure {
  subject: Subject;
  platform: Platform | null;
  metric: Metric | null;
  /** Percentage as printed, without its sign. */
  printed: string | null;
  verdict: RateRow["verdict"] | null;
  running: number | null;
  checked: number | null;
  passed: number | null;
  failed: number | null;
}

/** Lists the figures of a notice that no scope limits, first the rates, then what stands alone. */
export function figuresOf(rates: readonly RateRow[], counts: readonly CountRow[]): Figure[] {
  const whole = <T extends RateRow | CountRow>(rows: readonly T[]): T[] => rows.filter((row) => row.scope === null && row.region_code === null && row.region === null && !row.location.startsWith("annex"));
  return [
    ...whole(rates).map(({ subject, platform, metric, reported, reported_text: text, verdict, running, checked, passed, failed }) => ({
      subject, platform, metric, printed: text?.replace(/[%％\s]/gu, "") ?? (reported === null ? null : String(reported)), verdict, running, checked, passed, failed,
    })),
    ...whole(counts).flatMap(({ subject, platform, measure, n }): Figure[] => {
      if (measure !== "running" && measure !== "checked" && measure !== "passed" && measure !== "failed") return [];
      const none = { subject, platform, metric: null, printed: null, verdict: null, running: null, checked: null, passed: null, failed: null };
      return [{ ...none, [measure]: n }];
    }),
  ];
}

/** The first count of a measure that is printed for a subject and platform. */
export function countOf(figures: readonly Figure[], subject: Subject, platform: Platform | null, measure: "running" | "checked" | "passed" | "failed"): number | undefined {
  for (const figure of figures) {
    const n = figure.subject === subject && figure.platform === platform ? figure[measure] : null;
    if (n !== null) return n;
  }
  return undefined;
}

/**
 * The running total of a subject. A total that is also the number checked may be the size of a sample (`抽查在运行账号150个`), so for accounts it
 * counts only where another number was checked.
 */
export function runningTotal(figures: readonly Figure[], subject: "website" | "account"): number | undefined {
  for (const figure of figures) {
    if (figure.subject !== subject || figure.platform !== null || figure.running === null) continue;
    if (subject === "website" || figure.checked !== figure.running) return figure.running;
  }
  return undefined;
}
