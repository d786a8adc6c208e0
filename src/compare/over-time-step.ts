/** Looks along the series of each place: change claims, revised printings, running totals, and the national reference. */
import type { CheckRow, CountRow, NoticeRow, RateRow, Records } from "../records/index.js";
import { groupBy } from "./collector.js";
import { agree, checkRevision, checkRunningTotals, type KeptNotice } from "./across-notices.js";
import { judgeChange } from "./change-claim.js";
import { readChangeClaim, type ChangeClaim } from "./change-words.js";
import { figuresOf } from "./figures.js";
import { checkNational } from "./national.js";
import { periodLabel, periodOf, periodSortKey } from "./period.js";
import { seriesOf } from "./series.js";
import { seriesRates, type SeriesRate } from "./series-table.js";

/** How many rows are handed over at once at the end. */
const batch = 5000;

/** A claim that waits for the earlier notice, which may come later in the input. */
interface OpenClaim {
  row: CheckRow;
  claim: ChangeClaim;
  series: string;
  notice: KeptNotice;
}

/**
 * Checks notices against others. Rows that need another notice are given at the end, so that they do not depend on the order of the input;
 * `notices.n_checks_failed` counts none of them. Keeps the figures of each notice's body, some hundred bytes.
 */
export class OverTimeStep {
  /** Series → period → notices, printings of the same one left out. */
  readonly #series = new Map<string, Map<string, KeptNotice[]>>();
  readonly #claims: OpenClaim[] = [];

  document(records: Records): void {
    const allRates = groupBy(records.rates, (row) => row.notice_id);
    const allCounts = groupBy(records.counts, (row) => row.notice_id);
    for (const notice of records.notices) {
      const rates = allRates.get(notice.notice_id) ?? [];
      const national = checkNational(notice, rates);
      records.checks.push(...national);
      notice.n_checks_failed += national.filter(({ verdict }) => verdict === "fail").length;
      this.#keep(notice, rates, allCounts.get(notice.notice_id) ?? [], records);
    }
  }

  #keep(notice: NoticeRow, rates: readonly RateRow[], counts: readonly CountRow[], records: Records): void {
    const series = seriesOf(notice);
    const period = periodOf(notice);
    if (series === undefined || !period) return;
    const kept: KeptNotice = { id: notice.notice_id, signedOn: notice.signed_on, period, region: notice.region, scheme: notice.scheme, figures: figuresOf(rates, counts) };
    const periods = this.#series.get(series) ?? new Map<string, KeptNotice[]>();
    const others = periods.get(periodLabel(period)) ?? [];
    notice.same_notice_as ??= others.find((other) => agree(other, kept))?.id ?? null;
    if (notice.same_notice_as === null && kept.figures.length > 0) {
      this.#series.set(series, periods);
      periods.set(periodLabel(period), [...others, kept]);
    }
    records.checks = records.checks.filter((row) => {
      if (row.notice_id !== notice.notice_id || row.rule !== "change-claim" || row.verdict !== "uncheckable" || row.found === null) return true;
      const claim = readChangeClaim(row.found, row.evidence_a, period);
      if (claim) this.#claims.push({ row, claim, series, notice: kept });
      return !claim;
    });
  }

  /** Gives the rows of all comparisons: change claims in input order, then each series from its first period on. */
  *end(): Generator<Partial<Records>> {
    yield { checks: this.#claims.map((open) => this.#judge(open)) };
    let checks: CheckRow[] = [];
    for (const series of [...this.#series.keys()].sort()) {
      checks.push(...seriesChecks([...this.#series.get(series)!.values()]));
      if (checks.length < batch) continue;
      yield { checks };
      checks = [];
    }
    yield { checks };
  }

  /** Lists the pass rates of whole notices, for a table at the end of a run. */
  *rates(): Generator<SeriesRate> {
    for (const [series, periods] of this.#series) {
      for (const notices of periods.values()) for (const notice of notices) yield* seriesRates(series, notice);
    }
  }

  #judge({ row, claim, series, notice }: OpenClaim): CheckRow {
    const label = periodLabel(claim.earlier);
    const earlier = this.#series.get(series)?.get(label) ?? [];
    for (const other of earlier) {
      const outcome = judgeChange(claim, notice.figures, other.figures, `${label} (${other.id})`);
      if (outcome) return { ...row, ...outcome };
    }
    const why = earlier.length === 0 ? `no notice of ${label} is in the corpus` : `the notice of ${label} (${earlier[0]!.id}) does not print the figure`;
    return { ...row, explanation: why };
  }
}

/** Checks the notices of one series, period by period. */
function seriesChecks(periods: KeptNotice[][]): CheckRow[] {
  const sorted = [...periods].sort((a, b) => (periodSortKey(a[0]!.period) < periodSortKey(b[0]!.period) ? -1 : 1));
  return sorted.flatMap((notices, at) => {
    const before = sorted.slice(0, at).findLast(([first]) => first!.period.kind === notices[0]!.period.kind);
    return notices.flatMap((notice, n) => [
      ...notices.slice(0, n).flatMap((first) => checkRevision(first, notice)),
      ...(before ? checkRunningTotals(before[0]!, notice) : []),
    ]);
  });
}
