/** Looks one record up in a written output, with what belongs to it. Rows pass one by one; few are kept. */
import { idColumn, type CheckRow, type NoticeRow, type RepairRow, type TableName } from "../records/index.js";
import { readRows, type WrittenRow } from "../write/read-rows.js";

/** A record with its notice, the re-checks that use its words, and the repairs made inside them. */
export interface FoundRecord extends WrittenRow {
  notice: NoticeRow | undefined;
  checks: CheckRow[];
  repairs: RepairRow[];
}

/** Finds a record by its id; where there is none, gives the ids most like it. */
export async function findRecord(folder: string, id: string): Promise<FoundRecord | { near: string[] }> {
  const near = new NearIds(id);
  let found: WrittenRow | undefined;
  for await (const written of readRows(folder)) {
    const name = idColumn(written.table);
    if (name === undefined) continue;
    const value = String(written.row[name]);
    if (value === id) {
      found = written;
      break;
    }
    near.see(value);
  }
  if (!found) return { near: near.best() };
  return { ...found, ...(await surroundings(folder, found)) };
}

async function surroundings(folder: string, { table, row }: WrittenRow): Promise<Omit<FoundRecord, keyof WrittenRow>> {
  const result: Omit<FoundRecord, keyof WrittenRow> = { notice: undefined, checks: [], repairs: [] };
  for await (const other of readRows(folder)) {
    if (other.row["notice_id"] !== row["notice_id"]) continue;
    if (other.table === "notices") result.notice = other.row as NoticeRow;
    if (other.table === "checks" && usesWords(other.row as CheckRow, table, row)) result.checks.push(other.row as CheckRow);
    if (other.table === "repairs" && liesIn(other.row as RepairRow, table, row)) result.repairs.push(other.row as RepairRow);
  }
  return result;
}

/** Says whether a re-check is about a record: all of a notice's are about the notice, else their words must meet. */
function usesWords(check: CheckRow, table: TableName, row: Record<string, unknown>): boolean {
  if (table === "notices") return true;
  if (table === "checks") return false;
  const words = typeof row["evidence"] === "string" ? row["evidence"] : "";
  const meets = (side: string | null) => side !== null && side !== "" && words !== "" && (side.includes(words) || words.includes(side));
  return meets(check.evidence_a) || meets(check.evidence_b);
}

function liesIn(repair: RepairRow, table: TableName, row: Record<string, unknown>): boolean {
  if (table === "notices") return true;
  const { evidence_start: start, evidence_end: end } = row as { evidence_start?: number; evidence_end?: number };
  return start !== undefined && end !== undefined && repair.start < end && repair.end > start;
}

/** Keeps the few ids that share most of their beginning and end with the one looked for. */
class NearIds {
  readonly #id: string;
  #kept: { id: string; score: number }[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  see(id: string): void {
    const score = sharedStart(id, this.#id) + sharedStart(reversed(id), reversed(this.#id));
    if (score === 0 || (this.#kept.length === 5 && score <= this.#kept[4]!.score)) return;
    this.#kept.push({ id, score });
    this.#kept.sort((a, b) => b.score - a.score);
    this.#kept.length = Math.min(5, this.#kept.length);
  }

  best(): string[] {
    return this.#kept.map(({ id }) => id);
  }
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function reversed(text: string): string {
  return [...text].toReversed().join("");
}
