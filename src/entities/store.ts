/** Remembers of each entity what its row in `entities.csv` needs, and little more. */
import type { EntityRow } from "../records/entity.js";
import type { Corrected } from "./corrections.js";
import type { EntityKey } from "./keys.js";

/** How many names of one entity are kept: the first in code-unit order, so that the order of documents does not show. */
const namesKept = 8;

export interface StoredEntity {
  key: EntityKey;
  id: string;
  names: Map<string, number>;
  canonical: Map<string, number>;
  rows: number;
  notices: number;
  lastNotice: string;
  corrected: string | undefined;
  renamed: string | undefined;
  /** One code that stands for several names in one notice: the names, which then link nothing. */
  doubtful: string | undefined;
}

/** Which codes stand beside a name: one, or several, which then decide nothing. */
export interface NameWitness {
  entity: string;
  code: string;
  notice: string;
  others: Set<string> | undefined;
}

export class EntityStore {
  readonly entities = new Map<string, StoredEntity>();
  /** By the id that a row with a code would have without it. */
  readonly witnesses = new Map<string, NameWitness>();

  /** Counts one row. */
  add(key: EntityKey, { id, why, name }: Corrected, printed: string, noticeId: string): void {
    let entity = this.entities.get(id);
    if (!entity) {
      entity = { key, id, names: new Map(), canonical: new Map(), rows: 0, notices: 0, lastNotice: "", corrected: undefined, renamed: undefined, doubtful: undefined };
      this.entities.set(id, entity);
    }
    if (precedes(key, entity.key)) entity.key = key;
    entity.rows++;
    if (entity.lastNotice !== noticeId) entity.notices++;
    entity.lastNotice = noticeId;
    count(entity.names, printed);
    count(entity.canonical, key.canonical);
    if (why !== undefined) entity.corrected = why;
    if (name !== undefined) entity.renamed = name;
  }

  /** Notes what speaks against an entity; of several such sentences the first in code-unit order is kept. */
  doubt(id: string, sentence: string): void {
    const entity = this.entities.get(id)!;
    if (entity.doubtful === undefined || sentence < entity.doubtful) entity.doubtful = sentence;
  }

  /** Notes that a code stands beside a name, unless the same notice uses the code for several names. */
  witness(key: EntityKey, id: string, noticeId: string): void {
    if (key.code === null || key.nameId === null) return;
    const known = this.witnesses.get(key.nameId);
    if (!known) this.witnesses.set(key.nameId, { entity: id, code: key.code, notice: noticeId, others: undefined });
    else if (known.entity !== id) (known.others ??= new Set([known.code])).add(key.code);
    else if (noticeId < known.notice) known.notice = noticeId;
  }
}

/** Of the keys of several rows the one that says most, and of those the first in code-unit order, speaks for all. */
function precedes(a: EntityKey, b: EntityKey): boolean {
  const rank = (key: EntityKey): string => `${key.region === null ? 1 : 0}${key.platform === null ? 1 : 0}${key.region}|${key.platform}|${key.plain}|${key.canonical}`;
  return rank(a) < rank(b);
}

function count(names: Map<string, number>, name: string): void {
  const n = names.get(name);
  if (n === undefined && names.size >= namesKept) {
    const last = [...names.keys()].reduce((a, b) => (a > b ? a : b));
    if (name > last) return;
    names.delete(last);
  }
  names.set(name, (n ?? 0) + 1);
}

/** The commonest of some names, and of several the first in code-unit order. */
export function commonest(names: ReadonlyMap<string, number>): string {
  return [...names].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best))[0];
}

/** Makes the row of an entity. */
export function rowOf(entity: StoredEntity, merge: { into?: string; evidence?: string } | undefined): EntityRow {
  const { key, names, canonical, rows, notices, corrected, renamed, doubtful } = entity;
  return {
    entity_id: entity.id, kind: key.kind, canonical_name: renamed ?? commonest(canonical), platform: key.platform, region_code: key.region,
    code: key.code, names_seen: [...names.keys()].sort().join("|"), n_rows: rows, n_notices: notices,
    merged_by: corrected !== undefined ? "correction" : key.code === null ? "name-in-region" : "code",
    merged_into: merge?.into ?? null, evidence: corrected ?? merge?.evidence ?? doubtful ?? null,
  };
}
