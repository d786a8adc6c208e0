import { DocumentError } from "../notice/document-error.js";
import type { ReadRule } from "./refusals.js";

/** The default limit of a document's size: 32 MiB, many times the longest notice known. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** The most lines of one document: each costs memory in every room, and the longest notice known has some thousands. */
export const MAX_LINES = 400_000;

/** First bytes of files that are no text, with what they are and what to do. */
const MAGIC: [bytes: string, kind: string, advice: string][] = [
  ["%PDF-", "PDF file", "take the text out of it first"],
  ["PK\x03\x04", "zip or Office file", "save it as HTML or text first"],
  ["\xd0\xcf\x11\xe0", "old Office file", "save it as HTML or text first"],
  ["{\\rtf", "RTF file", "save it as HTML or text first"],
  ["\x89PNG", "PNG image", "recognise its text first"],
  ["GIF8", "GIF image", "recognise its text first"],
  ["\xff\xd8\xff", "JPEG image", "recognise its text first"],
  ["II*\0", "TIFF image", "recognise its text first"],
  ["MM\0*", "TIFF image", "recognise its text first"],
  ["\x1f\x8b", "gzip file", "unpack it first"],
  ["Rar!", "RAR file", "unpack it first"],
  ["7z\xbc\xaf", "7z file", "unpack it first"],
  ["\x7fELF", "program", "leave it out"],
];

/** More control bytes than this share, and a file is no text. */
const MAX_CONTROLS = 0.02;

/** More characters lost in decoding than this share, and a file is no text. */
const MAX_LOST = 0.2;

/**
 * Refuses bytes that cannot be a notice before anything is spent on them.
 *
 * @throws {DocumentError} empty-document, document-too-large, binary-document.
 */
export function refuseBytes(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.length > maxBytes) {
    throw refusal("document-too-large", `document of \`${bytes.length}\` bytes`, `at most \`${maxBytes}\` bytes`, "split it or raise the limit");
  }
  if (bytes.length === 0) throw refusal("empty-document", "empty document", "HTML or text", "fetch it again");
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [magic, kind, advice] of MAGIC) {
    if (head.startsWith(magic)) throw refusal("binary-document", kind, "HTML or text", advice);
  }
}

/** What is counted below: a source that has none, as almost all have, is text. */
const SUSPICIOUS = /[\0-\x08\x0e-\x19\x1c-\x1f\uFFFD]/;

/**
 * Refuses a decoded source that is no text after all: full of control characters, or of characters that were lost.
 *
 * @throws {DocumentError} empty-document, binary-document.
 */
export function refuseSource(source: string): void {
  if (source.length === 0) throw refusal("empty-document", "document with a byte-order mark alone", "HTML or text", "fetch it again");
  if (!SUSPICIOUS.test(source)) return;
  let controls = 0;
  let lost = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 0xfffd) lost += 1;
    else if (code < 0x20 && (code < 9 || code > 13) && code !== 0x1a && code !== 0x1b) controls += 1;
  }
  if (controls > source.length * MAX_CONTROLS) {
    throw refusal("binary-document", `binary document (\`${controls}\` control characters)`, "HTML or text", "convert it first");
  }
  if (lost > source.length * MAX_LOST) {
    throw refusal("binary-document", `document in no known charset (\`${lost}\` characters lost)`, "UTF-8, GB 18030, Big5 or UTF-16", "convert it to UTF-8 first");
  }
}

/** Makes the refusal of a document of more lines than MAX_LINES. */
export function tooManyLines(): DocumentError {
  return refusal("too-many-lines", "document of too many lines", `at most \`${MAX_LINES}\``, "split it");
}

/** Makes the refusal of a document that holds nothing to read. */
export function noText(found: string): DocumentError {
  return refusal("no-text", found, "words to read", "fetch the page with its content, or leave it out");
}

/** Makes a refusal whose sentence says what was found, what was expected and what to do. */
export function refusal(rule: ReadRule, found: string, expected: string, advice: string): DocumentError {
  return new DocumentError("read", rule, `Unexpected ${found}, expected ${expected}, ${advice}`);
}
