/** The rows of one document together, as the page shows them. */
import { idColumn, type TableName } from "../records/index.js";
import type { WrittenRow } from "../write/read-rows.js";

export interface DocumentRows {
  /** The first 16 characters of the source's SHA-256, with which all its ids begin. */
  key: string;
  rows: WrittenRow[];
}

/** The key of a row's document; undefined for rows that belong to none. */
function documentKey(row: Readonly<Record<string, unknown>>): string | undefined {
  const id = row["notice_id"];
  return typeof id === "string" && id !== "" ? id.slice(0, id.lastIndexOf("-")) : undefined;
}

/** Groups rows that follow each other. Where a table comes after the other, a document gives several groups. */
export async function* documentGroups(rows: AsyncIterable<WrittenRow>): AsyncGenerator<DocumentRows> {
  let group: DocumentRows | undefined;
  for await (const written of rows) {
    const key = documentKey(written.row);
    if (key === undefined) continue;
    if (group?.key !== key) {
      if (group) yield group;
      group = { key, rows: [] };
    }
    group.rows.push(written);
  }
  if (group) yield group;
}

/** Finds the span of words that a check quotes, by the record that quotes the same: no offset is ever searched for. */
export function spanOf(words: unknown, rows: readonly WrittenRow[]): { record: string; start: number; end: number } | undefined {
  if (typeof words !== "string" || words === "") return undefined;
  const [first = ""] = words.split(" … ");
  for (const { table, row } of rows) {
    if (!hasSpan(table) || (row["evidence"] !== words && row["evidence"] !== first)) continue;
    return { record: recordId(table, row), start: Number(row["evidence_start"]), end: Number(row["evidence_end"]) };
  }
  return undefined;
}

export function hasSpan(table: TableName): boolean {
  return table === "rates" || table === "counts" || table === "units" || table === "accounts" || table === "problems";
}

export function recordId(table: TableName, row: Readonly<Record<string, unknown>>): string {
  const id = row[idColumn(table) ?? ""];
  return typeof id === "string" ? id : "";
}
