import type { ExternalSorter } from "./external-sort.js";
import type { NoticeGroup } from "./notice-groups.js";

/** Makes one table: sees the notices one by one, and at the end gives its rows in order. */
export interface Collector<Row> {
  see(group: NoticeGroup): Promise<void>;
  rows(): AsyncGenerator<Row> | Generator<Row>;
}

/** Makes sorters whose runs lie in one folder. */
export type MakeSorter = <T>(name: string) => ExternalSorter<T>;

/** Gathers neighbours of the same key. A group must fit into memory. */
export async function* grouped<T>(rows: AsyncIterable<T>, keyOf: (row: T) => string): AsyncGenerator<T[]> {
  let group: T[] = [];
  let key: string | undefined;
  for await (const row of rows) {
    const own = keyOf(row);
    if (own !== key && group.length > 0) {
      yield group;
      group = [];
    }
    key = own;
    group.push(row);
  }
  if (group.length > 0) yield group;
}

/** Groups rows by a key, groups in the order of their first rows. */
export function groupBy<T, K>(rows: Iterable<T>, keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Joins ids for one cell, each once, in the order given. */
export function joinIds(ids: Iterable<string>): string {
  return [...new Set(ids)].join(" ");
}
