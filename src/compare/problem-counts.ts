/** `problems.csv`: how often each kind of problem was named, by place, period and scheme. */
import type { ProblemRow, Scheme } from "../records/index.js";
import { groupBy, grouped, joinIds, type Collector, type MakeSorter } from "./collector.js";
import { ordinalKey, periodCells, periodKey, placeCells, placeKey, rowToday, sortKey, type Corpus } from "./facts.js";
import type { NoticeGroup } from "./notice-groups.js";
import type { ProblemCountRow } from "./tables.js";

interface CellProblem {
  cell: string;
  today: string | null;
  root: string;
  notice: string;
  kind: string;
  /** What has the problem: its entity, else its name. */
  subject: string;
  scheme: Scheme | null;
  category: ProblemRow["category"];
  indicator: string | null;
  severity: string | null;
  rectified: boolean;
}

/** Counts the problems of all notices. */
export class ProblemCounts implements Collector<ProblemCountRow> {
  readonly #corpus: Corpus;
  readonly #sorter;

  constructor(corpus: Corpus, sorter: MakeSorter) {
    this.#corpus = corpus;
    this.#sorter = sorter<CellProblem>("problems");
  }

  async see({ facts, units, accounts, problems }: NoticeGroup): Promise<void> {
    const root = this.#corpus.first(facts);
    const subjects = new Map<string, { kind: string; region: string | null; entity: string | null | undefined }>([
      ...units.map((row) => [row.unit_id, { kind: row.kind, region: row.region_code, entity: row.entity_id }] as const),
      ...accounts.map((row) => [row.account_id, { kind: "account", region: row.region_code, entity: row.entity_id }] as const),
    ]);
    for (const row of problems) {
      const subject = subjects.get(row.subject_id);
      const today = rowToday(subject?.region ?? null, facts);
      const kind = subject?.kind ?? row.subject_kind;
      const { category, indicator, severity = null } = row;
      const entity = subject?.entity;
      const cell = sortKey(placeKey(today), today === null ? facts.issuer : null, periodKey(root.period ?? facts.period), facts.scheme, kind, category, indicator, severity);
      await this.#sorter.add(sortKey(cell, ordinalKey(root.ordinal), ordinalKey(facts.ordinal)), {
        cell, today, root: root.id, notice: facts.id, kind, subject: entity ? (this.#corpus.merges.get(entity) ?? entity) : `name ${row.subject_name}`,
        scheme: facts.scheme, category, indicator, severity, rectified: row.rectified === true,
      });
    }
  }

  async *rows(): AsyncGenerator<ProblemCountRow> {
    for await (const cell of grouped(this.#sorter.sorted(), (row) => row.cell)) {
      const counted = countOnce(cell);
      const [{ today, root, kind, scheme, category, indicator, severity }] = cell as [CellProblem];
      const facts = this.#corpus.notices.get(root)!;
      const period = facts.period ?? this.#corpus.notices.get(cell[0]!.notice)!.period;
      yield {
        ...placeCells(today, facts), ...periodCells(period), scheme, subject_kind: kind, category, indicator, severity,
        n_problems: counted.length, n_subjects: new Set(counted.map(({ subject }) => subject)).size, n_rectified: counted.filter(({ rectified }) => rectified).length,
        notice_ids: joinIds(cell.map(({ notice }) => notice)),
      };
    }
  }
}

/** Counts what several printings of one notice say of a subject once: of all printings the one that says it most often. */
function countOnce(cell: readonly CellProblem[]): CellProblem[] {
  const bySubject = groupBy(cell, ({ root, subject }) => `${root} ${subject}`);
  return [...bySubject.values()].flatMap((rows) => [...groupBy(rows, ({ notice }) => notice).values()].reduce((best, next) => (next.length > best.length ? next : best)));
}
