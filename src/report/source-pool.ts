/** Reads sources again on threads, so that a report of many notices does not take longer than their run. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { readSource, type MissingSource, type ReadDocument, type SourceTask, type SourceText } from "./read-source.js";

export interface SourcePool {
  read(task: SourceTask): Promise<SourceText | { missing: MissingSource }>;
  close(): Promise<void>;
}

/** Below this, starting threads costs more than they save. */
const worthThreads = 40;
const timeLimit = 60_000;

/**
 * @param readerModule URL of a module that exports `readDocument`.
 * @param documents how many there are to read.
 */
export async function openSourcePool(readerModule: string, documents: number): Promise<SourcePool> {
  const threadFile = fileURLToPath(new URL("./source-thread.js", import.meta.url));
  if (documents < worthThreads || !existsSync(threadFile)) {
    const { readDocument } = (await import(readerModule)) as { readDocument: ReadDocument };
    return { read: (task) => readSource(readDocument, task), close: async () => undefined };
  }
  const pool = new Piscina({ filename: threadFile, maxThreads: availableParallelism(), workerData: { readerModule } });
  pool.on("error", () => undefined);
  return {
    read: (task) => (pool.run(task, { signal: AbortSignal.timeout(timeLimit) }) as Promise<SourceText>).catch(() => ({ missing: "unreadable" as const })),
    close: () => pool.destroy(),
  };
}
