/** `pass_rates.csv`: one row for each place, period, subject, platform, scheme and source. Nothing is averaged. */
import type { Platform, RateRow, Scheme } from "../records/index.js";
import { groupBy, grouped, joinIds, type Collector, type MakeSorter } from "./collector.js";
import { ordinalKey, periodCells, periodKey, placeCells, placeKey, rowToday, sortKey, type Corpus, type NoticeFacts } from "./facts.js";
import type { NoticeGroup } from "./notice-groups.js";
import type { PassRateRow } from "./tables.js";
import { wilson } from "./wilson.js";

/** The columns of a rate that a cell is made of. */
type RateCells = Pick<RateRow, "rate_id" | "subject" | "platform" | "metric" | "running" | "checked" | "passed" | "failed" | "reported" | "computed" | "implied_failed_min" | "implied_failed_max" | "verdict" | "difference">;

interface CellRate {
  cell: string;
  today: string | null;
  regionCode: string | null;
  region: string | null;
  scope: string | null;
  scheme: Scheme | null;
  platform: Platform | null;
  /** The first printing of the notice, and the one this rate stands in. */
  root: string;
  notice: string;
  rate: RateCells;
}

/** Collects the pass rates of all notices. */
export class PassRates implements Collector<PassRateRow> {
  readonly #corpus: Corpus;
  readonly #sorter;

  constructor(corpus: Corpus, sorter: MakeSorter) {
    this.#corpus = corpus;
    this.#sorter = sorter<CellRate>("pass-rates");
  }

  async see({ facts, rates }: NoticeGroup): Promise<void> {
    const root = this.#corpus.first(facts);
    for (const row of rates) {
      if (row.metric !== "pass" && row.metric !== "fail") continue;
      const today = rowToday(row.region_code, facts);
      const scope = scopeOf(row, facts);
      const scheme = row.scheme ?? facts.scheme;
      const named = today === null ? (row.region ?? facts.region ?? facts.issuer) : null;
      const cell = sortKey(placeKey(today), named, periodKey(root.period ?? facts.period), row.subject, row.platform, scope, scheme);
      const { rate_id, subject, platform, metric, running, checked, passed, failed, reported, computed, implied_failed_min, implied_failed_max, verdict, difference } = row;
      const rate = { rate_id, subject, platform, metric, running, checked, passed, failed, reported, computed, implied_failed_min, implied_failed_max, verdict, difference };
      const value: CellRate = { cell, today, regionCode: row.region_code ?? facts.regionCode, region: row.region ?? facts.region, scope, scheme, platform, root: root.id, notice: facts.id, rate };
      await this.#sorter.add(sortKey(cell, ordinalKey(root.ordinal), ordinalKey(facts.ordinal)), value);
    }
  }

  async *rows(): AsyncGenerator<PassRateRow> {
    for await (const cell of grouped(this.#sorter.sorted(), (row) => row.cell)) {
      const rows = [...groupBy(cell, ({ root }) => root).values()].map((rates) => this.#row(rates));
      const ranked = rows.toSorted((a, b) => Number(a.reported_by !== null) - Number(b.reported_by !== null) || (b.n ?? -1) - (a.n ?? -1));
      for (const row of rows) yield { ...row, rank: ranked.indexOf(row) + 1 };
    }
  }

  #row(rates: CellRate[]): PassRateRow {
    // A rate that is printed goes before counts alone; repeated printings come behind the first one.
    const best = rates.find(({ rate }) => rate.reported !== null) ?? rates[0]!;
    const facts = this.#corpus.notices.get(best.notice)!;
    const root = this.#corpus.notices.get(best.root)!;
    const { rate } = best;
    const same = rates.filter((other) => figureText(other.rate) === figureText(rate));
    const others = rates.filter((other) => !same.includes(other));
    const counts = countsOf(rate);
    const interval = counts.passed !== null && counts.n !== null ? wilson(counts.passed, counts.n) : undefined;
    const flip = rate.metric === "fail";
    return {
      ...placeCells(best.today, facts), region_code: best.regionCode, region: best.region, ...periodCells(root.period ?? facts.period),
      subject: rate.subject, platform: best.platform, scheme: best.scheme, scope: best.scope, metric: rate.metric,
      n: counts.n, passed: counts.passed, failed: counts.failed, counts_inferred: counts.inferred,
      printed: flip ? complement(rate.reported) : rate.reported, recomputed: flip ? complement(rate.computed) : rate.computed,
      verdict: rate.verdict, difference: flip && rate.difference !== null ? 0 - rate.difference : rate.difference,
      wilson_low: interval?.low ?? null, wilson_high: interval?.high ?? null,
      reported_by: best.today === facts.today ? null : (facts.region ?? facts.issuer), rank: 0,
      notice_ids: joinIds([best.root, ...same.map(({ notice }) => notice)]), rate_ids: joinIds(same.map((other) => other.rate.rate_id)),
      other_rate_ids: others.length === 0 ? null : joinIds(others.map((other) => other.rate.rate_id)),
    };
  }
}

/** The class that a rate is about, unless the printed scope is only its division; for a department's notice the department. */
function scopeOf({ scope, region, region_code: code }: RateRow, facts: NoticeFacts): string | null {
  if (scope !== null && !(region !== null && (region.startsWith(scope) || scope.endsWith(region)))) return scope;
  return code === null && (facts.level === "department" || facts.level === "township") ? facts.issuer : null;
}

function figureText({ metric, running, checked, passed, failed, reported }: RateCells): string {
  return [metric, running, checked, passed, failed, reported].join("|");
}

/** The counts of a cell: printed, or the only ones that the printed rate allows. */
function countsOf({ metric, running, checked, passed, failed, reported, verdict, implied_failed_min: min, implied_failed_max: max }: RateCells): { n: number | null; passed: number | null; failed: number | null; inferred: boolean } {
  const n = checked ?? running;
  if (n === null) return { n, passed, failed, inferred: false };
  if (passed !== null || failed !== null) {
    const out = failed ?? n - passed!;
    return out < 0 || out > n ? { n, passed, failed, inferred: false } : { n, passed: passed ?? n - out, failed: out, inferred: false };
  }
  const all = reported === (metric === "pass" ? 100 : 0) && verdict === "ok" ? 0 : null;
  const out = min !== null && min === max ? min : all;
  return out === null ? { n, passed: null, failed: null, inferred: false } : { n, passed: n - out, failed: out, inferred: true };
}

/** 100 minus a printed percentage, without binary remainders. */
function complement(percent: number | null): number | null {
  return percent === null ? null : Math.round((100 - percent) * 10_000) / 10_000;
}
