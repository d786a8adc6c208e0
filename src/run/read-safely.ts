import { DocumentError } from "../notice/document-error.js";
import type { DocumentOptions, DocumentResult } from "../pipeline.js";
import { tableNames, type FailureRow, type Records } from "../records/index.js";
import { toDiagnostic, type Diagnostic } from "./diagnostics.js";
import { failureOf } from "./failures.js";

/** What reads one document: `readDocument`, or another function of its shape. */
export type Reader = (bytes: Uint8Array, options: DocumentOptions) => Pick<DocumentResult, "records" | "messages">;

export interface DocumentTask {
  /** Stands in `notices.source`. */
  path: string;
  bytes: Uint8Array;
}

/** Everything that a document may come to; plain data, so that it can come from another thread. */
export type DocumentOutcome = { records: Records; diagnostics: Diagnostic[] } | { failure: FailureRow };

/** Reads one document and never throws: what went wrong becomes a row for `failures.ndjson`. */
export function readSafely(reader: Reader, { path, bytes }: DocumentTask): DocumentOutcome {
  try {
    const { records, messages } = reader(bytes, { path });
    const unwritable = firstUnwritable(records);
    if (unwritable) return { failure: failureOf(path, "write", "unwritable-record", unwritable) };
    if (records.notices.length > 0) return { records, diagnostics: messages.map(toDiagnostic) };
    const reason = "Unexpected document: no notice was found in it, expected a heading, a body or a table of one; see `tongbao tree`";
    return { failure: failureOf(path, "segment", "no-notice", reason) };
  } catch (error) {
    return { failure: failureFrom(path, error) };
  }
}

/** Finds a number that is none; a writer must never meet one half-way through a document. */
function firstUnwritable(records: Records): string | undefined {
  for (const table of tableNames) {
    for (const row of records[table]) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === "number" && !Number.isFinite(value)) {
          return `Unexpected \`${value}\` in ${table}.${column}, expected a number or nothing; please report it together with the document`;
        }
      }
    }
  }
  return undefined;
}

function failureFrom(path: string, error: unknown): FailureRow {
  if (error instanceof DocumentError) return { source: path, stage: error.stage, rule: error.rule, reason: error.message };
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return failureOf(path, "read", "internal-error", `Unexpected error in tongbao, please report it together with the document: ${said}`);
}
