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

/** Joins ids for one cell, each once, in the order given. */
export function joinIds(ids: Iterable<string>): string {
  return [...new Set(ids)].join(" ");
}
