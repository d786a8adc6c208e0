/** What a worker thread runs: loads the reader once, then reads one document a call. */
import { parentPort } from "node:worker_threads";
import { workerData } from "piscina";
import { readSafely, type DocumentOutcome, type DocumentTask, type Reader } from "./read-safely.js";

/** A document with a number by which the thread says that it has begun. */
export interface ThreadTask extends DocumentTask {
  number: number;
}

const { readerModule } = workerData as { readerModule: string };
const { readDocument } = (await import(readerModule)) as { readDocument: Reader };

export default function readInThread({ number, ...task }: ThreadTask): DocumentOutcome {
  parentPort?.postMessage(number);
  return readSafely(readDocument, task);
}
