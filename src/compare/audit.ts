/** `audit.csv`: each printed figure that does not hold, worst first. */
import type { CheckRow, CheckRule, RateRow } from "../records/index.js";
import { grouped, joinIds, type Collector, type MakeSorter } from "./collector.js";
import { ordinalKey, placeCells, rowToday, sortKey, type Corpus, type NoticeFacts } from "./facts.js";
import type { NoticeGroup } from "./notice-groups.js";
import { periodLabel } from "./period.js";
import type { AuditRow } from "./tables.js";

/** The re-checks of printed figures. The others are about codes, dates and annexes. */
const figureRules = new Set<CheckRule>(["sum", "body-vs-annex", "list-vs-count", "change-claim", "cross-notice"]);

interface Found {
  /** Equal for the same figure in several printings of one notice. */
  same: string;
  row: AuditRow;
}

/** Collects the figures that do not hold. */
export class Audit implements Collector<AuditRow> {
  readonly #corpus: Corpus;
  readonly #sorter;

  constructor(corpus: Corpus, sorter: MakeSorter) {
    this.#corpus = corpus;
    this.#sorter = sorter<Found>("audit");
  }

  async see({ facts, rates, checks }: NoticeGroup): Promise<void> {
    const root = this.#corpus.first(facts);
    const period = root.period ?? facts.period;
    const rows = [
      ...rates.filter(({ verdict }) => verdict === "wrong").map((rate) => ofRate(rate, facts)),
      ...checks.filter(({ rule }) => figureRules.has(rule)).map((check) => ofCheck(check, rates, facts)),
    ];
    for (const row of rows) {
      const full = { ...row, period: period ? periodLabel(period) : "" };
      const same = sortKey(root.id, row.rule, row.scope, row.subject, row.platform, row.expected, row.printed, row.words);
      await this.#sorter.add(sortKey(gapKey(row.gap), ordinalKey(root.ordinal), same, ordinalKey(facts.ordinal), row.record_id), { same: gapKey(row.gap) + same, row: full });
    }
  }

  async *rows(): AsyncGenerator<AuditRow> {
    for await (const [first, ...others] of grouped(this.#sorter.sorted(), ({ same }) => same)) {
      const repeated = others.filter(({ row }) => row.notice_id !== first!.row.notice_id);
      yield { ...first!.row, also_in: repeated.length === 0 ? null : joinIds(repeated.map(({ row }) => row.notice_id)) };
      // The same words twice in one notice are two figures.
      for (const { row } of others) if (row.notice_id === first!.row.notice_id) yield row;
    }
  }
}

/** Sorts the largest gap first, and what has none last. */
function gapKey(gap: number | null): string {
  return gap === null ? "~" : String(10 ** 12 - Math.round(gap * 10_000)).padStart(13, "0");
}

function ofRate(rate: RateRow, facts: NoticeFacts): Omit<AuditRow, "period"> {
  const { checked, running, passed, failed } = rate;
  const counts = [`of ${checked ?? running}`, passed === null ? "" : `${passed} passed`, failed === null ? "" : `${failed} failed`].filter((text) => text !== "").join(", ");
  return {
    gap: rate.difference === null ? null : Math.abs(rate.difference), rule: "rate", ...placeCells(rowToday(rate.region_code, facts), facts),
    subject: rate.subject, platform: rate.platform, scope: rate.scope, printed: rate.reported_text ?? String(rate.reported), expected: `${rate.computed}%`,
    explanation: `${counts}: ${rate.computed}%, printed ${rate.reported_text ?? rate.reported}`, words: rate.evidence, source: facts.source,
    location: rate.location, evidence_start: rate.evidence_start, evidence_end: rate.evidence_end, record_id: rate.rate_id, notice_id: facts.id, also_in: null,
  };
}

function ofCheck(check: CheckRow, rates: readonly RateRow[], facts: NoticeFacts): Omit<AuditRow, "period"> {
  const words = check.evidence_a;
  const rate = words === null ? undefined : (rates.find(({ evidence }) => evidence === words) ?? rates.find(({ evidence }) => evidence.length > 5 && words.includes(evidence)));
  return {
    gap: gapOf(check), rule: check.rule, ...placeCells(rowToday(rate?.region_code ?? null, facts), facts),
    subject: rate?.subject ?? null, platform: rate?.platform ?? null, scope: rate?.scope ?? null, printed: check.found, expected: check.expected, explanation: check.explanation,
    words, source: facts.source, location: rate?.location ?? null, evidence_start: rate?.evidence_start ?? null, evidence_end: rate?.evidence_end ?? null,
    record_id: check.check_id, notice_id: facts.id, also_in: null,
  };
}

/** Points for rates and changes of rates, else per cent of the larger number; null where a side is no single number. */
function gapOf({ expected, found, explanation }: CheckRow): number | null {
  const [a, b] = [numberIn(expected), numberIn(found)];
  if (a === undefined || b === undefined) return null;
  const points = /%|百分点/u.test(expected + (found ?? ""));
  const size = points ? Math.abs(signed(b, found!) - a) : (Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1)) * 100;
  return explanation === "" && size === 0 ? null : Math.round(size * 10_000) / 10_000;
}

/** The one number of a cell; undefined where there is none, or several. */
function numberIn(text: string | null): number | undefined {
  const numbers = [...(text ?? "").matchAll(/[+-]?\d+(?:\.\d+)?/gu)].map(([number]) => Number(number));
  return numbers.length === 1 ? numbers[0] : undefined;
}

/** 下降2个百分点 is a change of -2. */
function signed(value: number, words: string): number {
  return /下降|降低|回落|减少|下滑/u.test(words) ? -value : value;
}
