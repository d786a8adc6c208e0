/** The first room of the road: bytes → decoded source → a page of blocks. */
import type { Block, Page } from "../notice/nodes.js";
import { locator } from "../text/lines.js";
import { decode } from "./charset.js";
import type { ReadNote } from "./note.js";
import { readPage } from "./page.js";
import { readLines } from "./plain.js";
import { isHtml } from "./recognize.js";
import { MAX_BYTES, noText, refuseBytes, refuseSource } from "./refuse.js";

export type { ReadNote } from "./note.js";
export { MAX_BYTES } from "./refuse.js";

export interface ReadOptions {
  /** Path or URL of the document, for its own sake: what it is is told from its content. */
  path?: string;
  /** The largest document to read, in bytes; 32 MiB by default. */
  maxBytes?: number;
}

/** A document as it was read. */
export interface SourceDocument {
  /** The decoded text, without its byte-order mark; all offsets refer to it. */
  source: string;
  charset: string;
  kind: "html" | "text";
  page: Page;
  /** What a person should know: a wrong label, bytes that could not be decoded, elements that were flattened. */
  notes: ReadNote[];
}

/**
 * Reads one document.
 *
 * @throws {DocumentError} stage "read": empty-document, document-too-large, binary-document, too-many-elements,
 * too-many-cells, too-many-lines, no-text.
 */
export function read(bytes: Uint8Array, options: ReadOptions = {}): SourceDocument {
  refuseBytes(bytes, options.maxBytes ?? MAX_BYTES);
  const { source, charset, notes } = decode(bytes);
  refuseSource(source);
  if (isHtml(source)) {
    const { page, notes: more } = readPage(source);
    if (!page.children.some(hasWords)) throw noText("page without words in its content");
    return { source, charset, kind: "html", page, notes: [...notes, ...more] };
  }
  const locate = locator(source);
  const page: Page = { type: "page", children: readLines(source, locate), meta: {}, position: locate({ start: 0, end: source.length }) };
  if (!page.children.some(hasWords)) throw noText("document without words");
  return { source, charset, kind: "text", page, notes };
}

function hasWords(block: Block): boolean {
  if (block.type === "paragraph") return /[\p{L}\p{N}]/u.test(block.value);
  return block.children.some((row) => row.children.some((cell) => /[\p{L}\p{N}]/u.test(cell.value)));
}
