/** `coverage.csv`: which periods of a series have a notice, and which are missing between the first and the last. */
import { groupBy, joinIds } from "./collector.js";
import { periodCells, placeCells, placeKey, sortKey, type Corpus, type NoticeFacts } from "./facts.js";
import { monthsOf, periodLabel, periodSortKey, type ComparePeriod, type PeriodKind } from "./period.js";
import type { CoverageRow } from "./tables.js";

/** A series longer than this has a period that was misread: what lies between is not listed. */
const longestGap = 240;

/** Lists the periods of all series, places in order of their codes. */
export function* coverageRows(corpus: Corpus): Generator<CoverageRow> {
  const series = new Map<string, NoticeFacts[]>();
  for (const facts of corpus.notices.values()) {
    if (facts.series === undefined || !facts.period) continue;
    const key = sortKey(placeKey(facts.today), facts.series);
    const list = series.get(key);
    if (list) list.push(facts);
    else series.set(key, [facts]);
  }
  for (const key of [...series.keys()].sort()) yield* seriesRows(series.get(key)!, corpus);
}

function* seriesRows(notices: readonly NoticeFacts[], corpus: Corpus): Generator<CoverageRow> {
  const byKind = groupBy(notices, ({ period }) => period!.kind);
  for (const kind of ["month", "quarter", "half", "year"] as const) yield* kindRows(kind, byKind.get(kind) ?? [], notices, corpus);
}

function* kindRows(kind: PeriodKind, own: readonly NoticeFacts[], all: readonly NoticeFacts[], corpus: Corpus): Generator<CoverageRow> {
  const present = groupBy(own, ({ period }) => period!.index);
  const indices = [...present.keys()].sort((a, b) => a - b);
  for (const [at, index] of indices.entries()) {
    const before = indices[at - 1];
    if (before !== undefined && index - before <= longestGap) for (let gap = before + 1; gap < index; gap++) yield rowOf({ kind, index: gap }, [], all, corpus);
    yield rowOf({ kind, index }, present.get(index)!, all, corpus);
  }
}

function rowOf(period: ComparePeriod, notices: readonly NoticeFacts[], all: readonly NoticeFacts[], corpus: Corpus): CoverageRow {
  const some = notices[0] ?? all[0]!;
  const around = notices.length > 0 ? [] : all.filter((other) => overlaps(other.period!, period));
  return {
    ...placeCells(some.today, some), series: some.series!, period_kind: period.kind, ...periodCells(period), present: notices.length > 0,
    covered_by: around.length === 0 ? null : joinIds(around.map((other) => other.period!).sort((a, b) => (periodSortKey(a) < periodSortKey(b) ? -1 : 1)).map(periodLabel)),
    n_notices: new Set(notices.map((facts) => corpus.first(facts).id)).size,
    notice_ids: notices.length === 0 ? null : joinIds(notices.map(({ id }) => id)),
  };
}

function overlaps(a: ComparePeriod, b: ComparePeriod): boolean {
  const [[from, to], [first, last]] = [monthsOf(a), monthsOf(b)];
  return from <= last && first <= to;
}
