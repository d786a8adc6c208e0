import { join } from "node:path";
import type { FailureRow, Records } from "../records/index.js";
import type { Format } from "../write/formats.js";
import { jsonLine } from "../write/ndjson-writer.js";
import { closeAll, type WriterOptions } from "../write/record-writer.js";
import { TextFile } from "../write/text-file.js";

/** All files that one run writes: the tables in each format, and `failures.ndjson`, which is there even if nothing failed. */
export interface Outputs {
  records(records: Records): Promise<void>;
  failure(failure: FailureRow): Promise<void>;
  close(): Promise<void>;
}

/** Opens the files of a run inside a folder that exists and is empty. */
export async function openOutputs(folder: string, formats: readonly Format[], options: WriterOptions): Promise<Outputs> {
  const failures = await TextFile.create(join(folder, "failures.ndjson"));
  const writers = await Promise.all(formats.map((format) => format.open(folder, options)));
  return {
    async records(records) {
      for (const writer of writers) await writer.document(records);
    },
    failure: (failure) => failures.write(`${jsonLine(failure)}\n`),
    close: () => closeAll([...writers, failures]),
  };
}
