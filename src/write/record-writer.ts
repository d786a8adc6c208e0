import type { Records } from "../records/index.js";

/** Writes tables in one format. Documents come one at a time, in input order; a later format plugs in here. */
export interface RecordWriter {
  /** Writes the rows of one document. Nothing of the document is written where a row cannot be. */
  document(records: Records): Promise<void>;
  /** Makes what can be made only of all documents; not called where the run failed. Gives notes for the user. */
  finish?(): Promise<string[]>;
  /** Finishes all files. Must be called once, also after an error. */
  close(): Promise<void>;
}

export interface WriterOptions {
  /** Begin each CSV with a byte-order mark, by which Excel knows UTF-8. Default: no. */
  bom?: boolean;
}

/** Closes all of several things, also where one of them fails; the first error is thrown at the end. */
export async function closeAll(closables: readonly { close(): Promise<void> }[]): Promise<void> {
  const results = await Promise.allSettled(closables.map((closable) => closable.close()));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
