/** Re-checks once more what a person has corrected, from the records alone: the notice's tree is gone by then. */
import type { CorrectedFigure } from "../records/corrected-figure.js";
import { tableNames, type CheckRow, type CheckRule, type Records } from "../records/index.js";
import { checkRow, recordRules, rules } from "./index.js";
import { againstCorrected } from "./list-vs-count.js";
import type { Outcome, RecordRule } from "./rule.js";

/**
 * Gives the checks of a document whose records were corrected. Rules that look at records are asked again; counted lists are held against
 * the corrected number; what hangs on the notice's own words (dates, annexes, claimed changes) stays.
 */
export function recheck(records: Records, changes: readonly CorrectedFigure[]): CheckRow[] {
  const own = new Set(records.notices.map(({ notice_id: id }) => id));
  const others = records.checks.filter(({ notice_id: id }) => !own.has(id));
  return [...records.notices.flatMap(({ notice_id: id }) => recheckNotice(id, placed(ofNotice(records, id)), changes.filter((change) => change.notice_id === id))), ...others];
}

function recheckNotice(noticeId: string, records: Records, changes: readonly CorrectedFigure[]): CheckRow[] {
  const ids = new KeptIds(noticeId, records.checks);
  const old = (rule: CheckRule): CheckRow[] => records.checks.filter((row) => row.rule === rule);
  return rules.flatMap(([rule]): CheckRow[] => {
    const again = (recordRules as Partial<Record<CheckRule, RecordRule>>)[rule];
    // A list that could not be counted against before is a part still: its title is gone with the tree.
    const part = old(rule).some(({ verdict }) => verdict === "uncheckable");
    if (again) return ids.rows(rule, again({ records, isPart: () => part }));
    return rule === "list-vs-count" ? old(rule).map((row) => changes.reduce(againstCorrected, row)) : old(rule);
  });
}

function ofNotice(records: Records, noticeId: string): Records {
  const own = tableNames.map((table) => [table, (records[table] as { notice_id?: string }[]).filter((row) => row.notice_id === noticeId)]);
  return Object.fromEntries(own) as Records;
}

/** Gives a check that is made again the id that it had; one that is new, the next number. */
class KeptIds {
  readonly #noticeId: string;
  readonly #left: CheckRow[];
  #last: number;

  constructor(noticeId: string, before: readonly CheckRow[]) {
    this.#noticeId = noticeId;
    this.#left = [...before];
    this.#last = Math.max(0, ...before.map(({ check_id: id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0)));
  }

  rows(rule: CheckRule, outcomes: readonly Outcome[]): CheckRow[] {
    // What came out the same first, so that a changed one cannot take its id.
    const same = outcomes.map((outcome) => this.#take((row) => row.rule === rule && row.explanation === outcome.explanation && row.evidence_a === (outcome.evidence_a ?? null) && row.evidence_b === (outcome.evidence_b ?? null)));
    const ids = outcomes.map((outcome, i) => same[i] ?? this.#take((row) => row.rule === rule && row.evidence_a === (outcome.evidence_a ?? null)));
    return outcomes.map((outcome, i) => checkRow(ids[i] ?? `${this.#noticeId}-k${++this.#last}`, this.#noticeId, rule, outcome));
  }

  #take(fits: (row: CheckRow) => boolean): string | undefined {
    const at = this.#left.findIndex(fits);
    return at < 0 ? undefined : this.#left.splice(at, 1)[0]!.check_id;
  }
}

/** Rows of a table that have a place in the source. */
interface Placed {
  location: string;
  evidence_start: number;
}

/**
 * Says of each added row which part of the notice it stands in, as the records around it do: an account that was missed in an annex is one of
 * that annex. An added row that stands between parts keeps no place, and nothing is added up with it. The rows of the records stay as they are.
 */
function placed(records: Records): Records {
  const tables = ["rates", "counts", "units", "accounts"] as const;
  const known = tables.flatMap((table): Placed[] => records[table]).filter(({ location }) => location !== added).sort((a, b) => a.evidence_start - b.evidence_start);
  const partOf = ({ evidence_start: start }: Placed): string => {
    const before = known.findLast((row) => row.evidence_start <= start)?.location.split("/row/")[0];
    const after = known.find((row) => row.evidence_start > start)?.location.split("/row/")[0];
    return before !== undefined && (after === undefined || after === before) ? before : added;
  };
  const withPlace = <T extends Placed>(rows: readonly T[]): T[] => rows.map((row) => (row.location === added ? { ...row, location: partOf(row) } : row));
  return { ...records, rates: withPlace(records.rates), counts: withPlace(records.counts), units: withPlace(records.units), accounts: withPlace(records.accounts) };
}

/** What stands in `location` of a row that a person added. */
const added = "correction";
