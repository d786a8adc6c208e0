/** Reads documents on worker threads, or in this one, with a time limit for each. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { FailureRow } from "../records/index.js";
import { failureOf } from "./failures.js";
import { readSafely, type DocumentOutcome, type DocumentTask, type Reader } from "./read-safely.js";
import type { ThreadTask } from "./read-thread.js";
import { Slots } from "./slots.js";

export interface DocumentPool {
  /** Reads one document; a crash or a passed time limit is a failure like any other. Rejects only when the run was aborted. */
  read(task: DocumentTask): Promise<DocumentOutcome>;
  close(): Promise<void>;
}

/** Reads in this thread: no time limit, no protection against a crash. For tests, debuggers and embedders with their own threads. */
export function inProcessPool(reader: Reader): DocumentPool {
  return {
    async read(task) {
      // Signals and the progress bar get their turn between two documents.
      await new Promise((resume) => setImmediate(resume));
      return readSafely(reader, task);
    },
    close: async () => undefined,
  };
}

export interface ThreadOptions {
  threads: number;
  /** Time limit for one document, in seconds. */
  timeout: number;
  /** URL of a module that exports `readDocument`. */
  readerModule: string;
  signal?: AbortSignal | undefined;
}

/** Reads on worker threads. A thread that dies or is stopped is replaced. */
export function threadPool({ threads, timeout, readerModule, signal }: ThreadOptions): DocumentPool {
  const pool = new Piscina({
    filename: threadFile(),
    minThreads: threads,
    maxThreads: threads,
    workerData: { readerModule },
  });
  // A thread that dies without a task harms nobody; the task of one that dies with it is rejected.
  pool.on("error", () => undefined);
  const slots = new Slots(threads);
  const onBegin = new Map<number, () => void>();
  pool.on("message", (number: number) => onBegin.get(number)?.());
  let count = 0;

  async function readNow(task: DocumentTask): Promise<DocumentOutcome> {
    signal?.throwIfAborted();
    const number = count++;
    const stop = new AbortController();
    const abort = () => stop.abort();
    let timer: NodeJS.Timeout | undefined;
    let late = false;
    // The clock runs from the moment the thread begins, not while it loads its code.
    onBegin.set(number, () => {
      timer = setTimeout(() => {
        late = true;
        stop.abort();
      }, timeout * 1000);
    });
    signal?.addEventListener("abort", abort, { once: true });
    try {
      return (await pool.run({ ...task, number } satisfies ThreadTask, { signal: stop.signal })) as DocumentOutcome;
    } catch (error) {
      signal?.throwIfAborted();
      return { failure: late ? lateFailure(task.path, timeout) : crashFailure(task.path, error) };
    } finally {
      clearTimeout(timer);
      onBegin.delete(number);
      signal?.removeEventListener("abort", abort);
    }
  }

  return { read: (task) => slots.run(() => readNow(task)), close: () => pool.destroy() };
}

function lateFailure(path: string, timeout: number): FailureRow {
  const reason = `Reading was stopped after ${timeout} s; look at the document, and raise --timeout if it is sound`;
  return failureOf(path, "read", "no-time-left", reason);
}

function crashFailure(path: string, error: unknown): FailureRow {
  const said = error instanceof Error ? error.message : String(error);
  return failureOf(path, "read", "worker-crashed", `The thread that read it died, please report it together with the document: ${said}`);
}

/** Finds the compiled thread file; from `src/` (under vitest) it is the one in `dist/`. */
function threadFile(): string {
  const beside = new URL("./read-thread.js", import.meta.url);
  return fileURLToPath(existsSync(beside) ? beside : new URL("../../dist/run/read-thread.js", import.meta.url));
}
