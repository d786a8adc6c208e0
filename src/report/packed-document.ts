/** A document's script without the names that would stand in it a thousand times. The page takes it apart with the same functions. */
import type { WrittenRow } from "../write/read-rows.js";
import type { Outline } from "./outline.js";
import type { MissingSource, SourceText } from "./read-source.js";

/** A node of an outline: type, label, text, start, end, children; what is missing at the end is left out. */
export type PackedOutline = [type: string, label?: string | 0, text?: string | 0, start?: number, end?: number, children?: PackedOutline[]];

export interface PackedDocument {
  source: { missing: MissingSource } | (Omit<SourceText, "trees"> & { trees: PackedOutline[] });
  tables: Record<string, { columns: string[]; empty: string[]; rows: unknown[][] }>;
}

export function packedOutline({ type, label, text, start, end, children }: Outline): PackedOutline {
  const packed: unknown[] = [type, label ?? 0, text ?? 0, start ?? -1, end ?? -1];
  if (children && children.length > 0) packed.push(children.map(packedOutline));
  return packed as PackedOutline;
}

export function unpackedOutline([type, label, text, start = -1, end = -1, children]: PackedOutline): Outline {
  return {
    type, ...(label && { label }), ...(text && { text }), ...(start >= 0 && { start, end }), ...(children && { children: children.map(unpackedOutline) }),
  };
}

/** Rows by table, each column named once; columns without any value are named apart. */
export function packedRows(rows: readonly WrittenRow[]): PackedDocument["tables"] {
  const tables: PackedDocument["tables"] = {};
  for (const table of new Set(rows.map((written) => written.table))) {
    const own = rows.filter((written) => written.table === table).map(({ row }) => row);
    const names = [...new Set(own.flatMap((row) => Object.keys(row)))];
    const columns = names.filter((name) => own.some((row) => (row[name] ?? null) !== null));
    tables[table] = { columns, empty: names.filter((name) => !columns.includes(name)), rows: own.map((row) => columns.map((name) => row[name] ?? null)) };
  }
  return tables;
}
