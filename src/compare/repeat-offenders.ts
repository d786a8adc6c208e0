/** `repeat_offenders.csv`: websites, organisations and accounts that failed in more than one period. */
import type { Platform } from "../records/index.js";
import { grouped, joinIds, type Collector, type MakeSorter } from "./collector.js";
import { ordinalKey, periodKey, placeCells, rowToday, sortKey, type Corpus, type NoticeFacts } from "./facts.js";
import type { NoticeGroup } from "./notice-groups.js";
import { periodLabel, type ComparePeriod } from "./period.js";
import type { RepeatOffenderRow } from "./tables.js";

interface Failure {
  entity: string;
  kind: string;
  name: string;
  platform: Platform | null;
  today: string | null;
  notice: string;
  subject: string;
  period: string;
  at: ComparePeriod | null;
  categories: string[];
}

/** Collects who failed when. Rows without `entity_id` cannot be known again and are left out. */
export class RepeatOffenders implements Collector<RepeatOffenderRow> {
  readonly #corpus: Corpus;
  readonly #failures;
  readonly #ranked;

  constructor(corpus: Corpus, sorter: MakeSorter) {
    this.#corpus = corpus;
    this.#failures = sorter<Failure>("failures");
    this.#ranked = sorter<RepeatOffenderRow>("repeat-offenders");
  }

  async see({ facts, units, accounts, problems }: NoticeGroup): Promise<void> {
    const period = this.#corpus.first(facts).period ?? facts.period;
    const subjects = [
      ...units.map((row) => ({ ...row, id: row.unit_id, platform: null })),
      ...accounts.map((row) => ({ ...row, id: row.account_id, kind: "account" as const })),
    ];
    for (const { id, kind, name, platform, entity_id: own, verdict, region_code: region } of subjects) {
      if (verdict !== "fail" || kind === "region" || !own) continue;
      const entity = this.#corpus.merges.get(own) ?? own;
      const categories = [...new Set(problems.filter((problem) => problem.subject_id === id).map(({ category }) => category))].sort();
      await this.#failures.add(sortKey(entity, periodKey(period), ordinalKey(facts.ordinal)), {
        entity, kind, name, platform, today: rowToday(region, facts), notice: facts.id, subject: id, period: labelOf(facts, period), at: period ?? null, categories,
      });
    }
  }

  async *rows(): AsyncGenerator<RepeatOffenderRow> {
    for await (const failures of grouped(this.#failures.sorted(), ({ entity }) => entity)) {
      const periods = [...new Set(failures.map(({ period }) => period))];
      if (periods.length < 2) continue;
      const row = this.#row(failures, periods);
      await this.#ranked.add(sortKey(String(999_999 - row.n_periods).padStart(6, "0"), row.region_code_today ?? "~", row.entity_id), row);
    }
    yield* this.#ranked.sorted();
  }

  #row(failures: Failure[], periods: string[]): RepeatOffenderRow {
    const last = failures.at(-1)!;
    // The smallest division that any of the notices gives says most.
    const today = failures.map((failure) => failure.today).reduce((a, b) => (depth(b) > depth(a) ? b : a));
    const categories = joinIds(failures.flatMap((failure) => failure.categories).sort());
    return {
      entity_id: last.entity, kind: last.kind, name: last.name, platform: failures.findLast(({ platform }) => platform !== null)?.platform ?? null,
      ...placeCells(today, this.#corpus.notices.get(last.notice)!),
      n_periods: periods.length, longest_run: longestRun(failures), first_period: periods[0]!, last_period: periods.at(-1)!, periods: periods.join(" "),
      categories: categories === "" ? null : categories, subject_ids: joinIds(failures.map(({ subject }) => subject)), notice_ids: joinIds(failures.map(({ notice }) => notice)),
    };
  }
}

function depth(code: string | null): number {
  return code === null ? -1 : code.replace(/(?:00)+$/u, "").length;
}

/** A period that does not compare is told by the day of signature, so that two of them are not one. */
function labelOf(facts: NoticeFacts, period: ComparePeriod | undefined): string {
  return period ? periodLabel(period) : (facts.signedOn ?? facts.id);
}

/** How many periods of one kind follow each other without a gap. */
function longestRun(failures: readonly Failure[]): number {
  let longest = 1;
  for (const kind of ["month", "quarter", "half", "year"] as const) {
    const indices = [...new Set(failures.flatMap(({ at }) => (at?.kind === kind ? [at.index] : [])))].sort((a, b) => a - b);
    let run = 0;
    for (const [i, index] of indices.entries()) {
      run = i > 0 && indices[i - 1] === index - 1 ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}
