/** What a thread of the report runs: loads the road once, then reads one source again a call. */
import { workerData } from "piscina";
import { readSource, type MissingSource, type ReadDocument, type SourceTask, type SourceText } from "./read-source.js";

const { readerModule } = workerData as { readerModule: string };
const { readDocument } = (await import(readerModule)) as { readDocument: ReadDocument };

export default function readInThread(task: SourceTask): Promise<SourceText | { missing: MissingSource }> {
  return readSource(readDocument, task);
}
