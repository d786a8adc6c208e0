/** Sorts more rows than memory holds: sorted runs on disk, merged while they are read. */
import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { splitLines } from "../write/lines.js";

/** How many rows one run holds. */
const runSize = 20_000;

interface Entry<T> {
  key: string;
  value: T;
}

/** One run while it is merged: its next row, and where the others come from. */
interface Head<T> extends Entry<T> {
  run: number;
  rest: AsyncIterator<string>;
}

/** Rows by a key, in code-unit order; rows of equal keys stay in the order in which they were added. Rows must survive JSON. */
export class ExternalSorter<T> {
  readonly #folder: string;
  readonly #name: string;
  readonly #runSize: number;
  #pending: Entry<T>[] = [];
  #runs = 0;

  /** @param folder where runs are written, made when the first one is; whoever made the sorter removes it. */
  constructor(folder: string, name: string, size = runSize) {
    this.#folder = folder;
    this.#name = name;
    this.#runSize = size;
  }

  async add(key: string, value: T): Promise<void> {
    this.#pending.push({ key, value });
    if (this.#pending.length >= this.#runSize) await this.#spill();
  }

  /** Gives all rows in order. May be called once. */
  async *sorted(): AsyncGenerator<T> {
    if (this.#runs === 0) {
      const rows = inOrder(this.#pending);
      this.#pending = [];
      for (const { value } of rows) yield value;
      return;
    }
    if (this.#pending.length > 0) await this.#spill();
    yield* this.#merge();
  }

  async #spill(): Promise<void> {
    if (this.#runs === 0) await mkdir(this.#folder, { recursive: true });
    const lines = inOrder(this.#pending).map(({ key, value }) => `${JSON.stringify([key, value])}\n`);
    this.#pending = [];
    await writeFile(this.#path(this.#runs++), lines.join(""), { flag: "wx" });
  }

  #path(run: number): string {
    return join(this.#folder, `${this.#name}-${run}.ndjson`);
  }

  async *#merge(): AsyncGenerator<T> {
    const heap: Head<T>[] = [];
    for (let run = 0; run < this.#runs; run++) {
      const rest = splitLines(createReadStream(this.#path(run), "utf8"))[Symbol.asyncIterator]();
      const head = await next<T>(run, rest);
      if (head) pushUp(heap, head);
    }
    while (heap.length > 0) {
      const { value, run, rest } = heap[0]!;
      yield value;
      const head = await next<T>(run, rest);
      if (head) heap[0] = head;
      else if (heap.length > 1) heap[0] = heap.pop()!;
      else heap.pop();
      siftDown(heap);
    }
  }
}

function inOrder<T>(entries: Entry<T>[]): Entry<T>[] {
  return entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

async function next<T>(run: number, rest: AsyncIterator<string>): Promise<Head<T> | undefined> {
  const step = await rest.next();
  if (step.done) return undefined;
  const [key, value] = JSON.parse(step.value) as [string, T];
  return { key, value, run, rest };
}

function before<T>(a: Head<T>, b: Head<T>): boolean {
  return a.key < b.key || (a.key === b.key && a.run < b.run);
}

function pushUp<T>(heap: Head<T>[], head: Head<T>): void {
  heap.push(head);
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!before(heap[at]!, heap[above]!)) return;
    [heap[at], heap[above]] = [heap[above]!, heap[at]!];
    at = above;
  }
}

function siftDown<T>(heap: Head<T>[]): void {
  for (let at = 0; ; ) {
    let least = at;
    for (const below of [2 * at + 1, 2 * at + 2]) if (below < heap.length && before(heap[below]!, heap[least]!)) least = below;
    if (least === at) return;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}
