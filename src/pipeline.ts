/** The road: bytes → read → normalize → segment → extract → check → records. */
import type { VFileMessage } from "vfile-message";
import type { Root } from "./notice/nodes.js";
import { emptyRecords, type Records } from "./records/index.js";

export interface DocumentOptions {
  /** Path or URL of the document; it stands in `notices.source` and nowhere in the ids. */
  path?: string;
}

/** One document, read. */
export interface DocumentResult {
  /** The decoded source that all offsets of the tree (UTF-16) and of the records (code points) refer to. */
  source: string;
  tree: Root;
  records: Records;
  /** What a person should know: repairs that are not certain, figures that do not hold, remains that could not be read. */
  messages: VFileMessage[];
}

/**
 * Reads one document from bytes to records.
 *
 * @throws {DocumentError} with the stage, the rule and a sentence that says what to do.
 */
export function readDocument(_bytes: Uint8Array, _options: DocumentOptions = {}): DocumentResult {
  return { source: "", tree: { type: "root", children: [] }, records: emptyRecords(), messages: [] };
}
