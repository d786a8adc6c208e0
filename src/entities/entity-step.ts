/** Gives the rows of units and accounts their `entity_id`, and at the end lists what each id stands for. */
import type { NoticeRow, Records } from "../records/index.js";
import type { Corrections } from "./corrections.js";
import { keyOfAccount, keyOfUnit, type EntityKey } from "./keys.js";
import { findMerges } from "./merges.js";
import { EntityStore, rowOf } from "./store.js";

/** How many rows are handed over at once at the end. */
const batch = 5000;

/** A row with its key, not yet counted. */
interface KeyedRow {
  row: { entity_id?: string | null; name: string };
  rowId: string;
  noticeId: string;
  key: EntityKey;
}

/** Links rows across documents. What it keeps grows with the number of entities, not with that of rows. */
export class EntityStep {
  readonly #store = new EntityStore();
  readonly #corrections: Corrections | undefined;

  constructor(corrections?: Corrections) {
    this.#corrections = corrections;
  }

  /** Fills `entity_id`; null where neither a code nor a certain division is there to know the row by. */
  document(records: Records): void {
    const keyed = keyedRows(records);
    const doubtful = codesOfSeveralNames(keyed);
    for (const { row, rowId, noticeId, key } of keyed) {
      const corrected = this.#corrections?.apply(key.id, rowId, noticeId) ?? { id: key.id };
      row.entity_id = corrected.id;
      this.#store.add(key, corrected, row.name, noticeId);
      const names = key.code === null ? undefined : doubtful.get(`${noticeId} ${key.id}`);
      if (names !== undefined) this.#store.doubt(corrected.id, `one notice prints this code beside several names: ${names}`);
      else if (corrected.why === undefined) this.#store.witness(key, corrected.id, noticeId);
    }
  }

  /** Gives the rows of `entities`, sorted by id, some at a time. */
  *end(): Generator<Partial<Records>> {
    const merges = findMerges(this.#store);
    const ids = [...this.#store.entities.keys()].sort();
    for (let at = 0; at < ids.length; at += batch) {
      yield { entities: ids.slice(at, at + batch).map((id) => rowOf(this.#store.entities.get(id)!, merges.get(id))) };
    }
  }

  /** Lists the corrections that no row has met. */
  unmatched(): string[] {
    return this.#corrections?.unmatched() ?? [];
  }
}

function keyedRows(records: Records): KeyedRow[] {
  const notices = new Map<string, NoticeRow>(records.notices.map((notice) => [notice.notice_id, notice]));
  const keyed: KeyedRow[] = [];
  for (const row of records.units) {
    row.entity_id = null;
    const notice = notices.get(row.notice_id);
    const key = notice && keyOfUnit(row, notice);
    if (key) keyed.push({ row, rowId: row.unit_id, noticeId: row.notice_id, key });
  }
  for (const row of records.accounts) {
    row.entity_id = null;
    const notice = notices.get(row.notice_id);
    const key = notice && keyOfAccount(row, notice);
    if (key) keyed.push({ row, rowId: row.account_id, noticeId: row.notice_id, key });
  }
  return keyed;
}

/** Finds the codes that one notice prints beside several names: a slip, by which nothing may be linked. */
function codesOfSeveralNames(keyed: readonly KeyedRow[]): Map<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { noticeId, key } of keyed) {
    if (key.code === null) continue;
    const at = `${noticeId} ${key.id}`;
    names.set(at, (names.get(at) ?? new Set()).add(key.plain));
  }
  return new Map([...names].filter(([, seen]) => seen.size > 1).map(([at, seen]) => [at, [...seen].sort().join(", ")]));
}
