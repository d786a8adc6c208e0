import { join } from "node:path";
import type { FailureRow, Records } from "../records/index.js";
import { openFormats, type FormatChoice, type FormatName } from "../write/formats.js";
import { jsonLine } from "../write/ndjson-writer.js";
import { closeAll, type WriterOptions } from "../write/record-writer.js";
import { TextFile } from "../write/text-file.js";

/** All files that one run writes: the tables in each format, and `failures.ndjson`, which is there even if nothing failed. */
export interface Outputs {
  /** The formats that are being written, which may be fewer than were chosen. */
  formats: FormatName[];
  records(records: Records): Promise<void>;
  failure(failure: FailureRow): Promise<void>;
  /** Makes what can be made only of all documents. Gives what the user should know of the output. */
  finish(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the files of a run inside a folder that exists and is empty. */
export async function openOutputs(folder: string, choice: FormatChoice, options: WriterOptions): Promise<Outputs> {
  const { names, writers, notes } = await openFormats(folder, choice, options);
  const failures = await TextFile.create(join(folder, "failures.ndjson"));
  return {
    formats: names,
    async records(records) {
      for (const writer of writers) await writer.document(records);
    },
    failure: (failure) => failures.write(`${jsonLine(failure)}\n`),
    async finish() {
      for (const writer of writers) notes.push(...((await writer.finish?.()) ?? []));
      return notes;
    },
    close: () => closeAll([...writers, failures]),
  };
}
