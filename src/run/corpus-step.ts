import { emptyRecords, type Records } from "../records/index.js";

/**
 * A step that looks at documents together, such as a check across notices. A place for what needs more than one document.
 *
 * Documents pass in input order, whatever the number of workers. A step that keeps something of each document should keep
 * little: a run over a million documents holds a million of it.
 */
export interface CorpusStep {
  /** Sees the rows of one document before they are written, and may change them or add to them. */
  document(records: Records): void;
  /** Gives rows that only the whole corpus allows, at once or some at a time; they are written after all documents. */
  end?(): Partial<Records> | Iterable<Partial<Records>>;
}

/** Gives the rows that steps have at the end, some at a time. */
export function* lastRows(steps: readonly CorpusStep[]): Generator<Records> {
  for (const step of steps) {
    const rows = step.end?.() ?? {};
    for (const some of Symbol.iterator in rows ? rows : [rows]) yield { ...emptyRecords(), ...some };
  }
}
