/** Reads the scripts that `tongbao report` wrote. Each hands its data to `window.__tongbao`. */
import type { Column, Cell } from "../../src/report/columnar";
import { correctedRates } from "../../src/plot/points";
import type { Manifest } from "../../src/report/build-report";
import { unpackedOutline, type PackedDocument } from "../../src/report/packed-document";
import type { MissingSource, SourceText } from "../../src/report/read-source";

export type { Cell, Manifest, MissingSource, SourceText };

export type Row = Record<string, Cell>;

export interface DocumentData {
  source: SourceText | { missing: MissingSource };
  rows: (Row & { table: string })[];
}

declare global {
  interface Window {
    __tongbao?: { push: (item: [string, unknown]) => void } & Iterable<[string, unknown]>;
  }
}

const arrived = new Map<string, unknown[]>();

/** Takes what came before this script, and what comes after it. */
export function startReceiving(): void {
  const receive = ([name, data]: [string, unknown]): void => {
    arrived.set(name, [...(arrived.get(name) ?? []), data]);
  };
  for (const item of window.__tongbao ?? []) receive(item);
  window.__tongbao = Object.assign([], { push: receive });
}

export function manifest(): Manifest | undefined {
  return arrived.get("manifest")?.[0] as Manifest | undefined;
}

let rates: ReadonlySet<string> | undefined;

/** The rates that people corrected or added, by their ids. */
export function correctedIds(): ReadonlySet<string> {
  return (rates ??= correctedRates(manifest()?.corrections ?? []));
}

let corrections: Map<string, Manifest["corrections"]> | undefined;

/** What people corrected in a record, as the run applied it. */
export function correctionsOf(record: unknown): Manifest["corrections"] {
  if (!corrections) {
    corrections = new Map();
    for (const row of manifest()?.corrections ?? []) {
      if (row["status"] === "applied" || row["status"] === "confirmed") corrections.set(row["record_id"]!, [...(corrections.get(row["record_id"]!) ?? []), row]);
    }
  }
  return typeof record === "string" ? (corrections.get(record) ?? []) : [];
}

function loadScript(src: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => {
      script.remove();
      done();
    };
    script.onerror = () => {
      script.remove();
      fail(new Error(src));
    };
    document.head.append(script);
  });
}

/** A table, column by column: rows are made only for what is shown. */
export interface Table {
  name: string;
  length: number;
  columns: string[];
  get: (column: string, row: number) => Cell;
  row: (row: number) => Row;
}

const tables = new Map<string, Promise<Table>>();

/** Loads a table once. */
export function table(name: string): Promise<Table> {
  let promise = tables.get(name);
  if (!promise) {
    promise = loadTable(name);
    tables.set(name, promise);
  }
  return promise;
}

async function loadTable(name: string): Promise<Table> {
  const chunks = manifest()?.chunks[name] ?? 0;
  // One after the other, so that chunks arrive in their order.
  for (let index = 0; index < chunks; index++) await loadScript(`data/${name}-${index}.js`);
  const parts = (arrived.get(name) ?? []) as { rows: number; columns: Record<string, Column> }[];
  arrived.delete(name);
  const columns = Object.keys(parts[0]?.columns ?? {});
  const values = Object.fromEntries(columns.map((column) => [column, parts.flatMap((part) => unpacked(part.columns[column]!))]));
  const get = (column: string, row: number): Cell => values[column]?.[row] ?? null;
  return {
    name, columns, get, length: parts.reduce((sum, part) => sum + part.rows, 0),
    row: (row) => Object.fromEntries(columns.map((column) => [column, get(column, row)])),
  };
}

function unpacked(column: Column): Cell[] {
  return "values" in column ? column.values : column.at.map((index) => (index < 0 ? null : column.words[index]!));
}

export async function rowsOf<T = Row>(name: string): Promise<T[]> {
  const loaded = await table(name);
  return Array.from({ length: loaded.length }, (_, index) => loaded.row(index) as T);
}

function unpackedDocument({ source, tables: packedTables }: PackedDocument): DocumentData {
  const rows = Object.entries(packedTables).flatMap(([name, { columns, empty, rows: cells }]) => cells.map((values) => ({ table: name, ...Object.fromEntries(empty.map((column) => [column, null])), ...Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])) })));
  return { source: "missing" in source ? source : { ...source, trees: source.trees.map((tree) => unpackedOutline(tree)) }, rows };
}

const documents = new Map<string, Promise<DocumentData>>();

/** Loads the records and the source of the document that a notice stands in. */
export function documentOf(noticeId: string): Promise<DocumentData> {
  const key = noticeId.slice(0, noticeId.lastIndexOf("-"));
  let promise = documents.get(key);
  if (!promise) {
    promise = /^[0-9a-f]+$/u.test(key)
      ? loadScript(`documents/${key}.js`).then(() => unpackedDocument(arrived.get(`document:${key}`)![0] as PackedDocument))
      : Promise.reject(new Error(noticeId));
    documents.set(key, promise);
  }
  return promise;
}
