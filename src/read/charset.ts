import { isAscii, isUtf8 } from "node:buffer";
import type { ReadNote } from "./note.js";
import { likelihood } from "./han.js";

export type Charset = "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be";

/** Bytes as text: what TextDecoder gives, without the byte-order mark. */
export interface Decoded {
  source: string;
  charset: Charset;
  notes: ReadNote[];
}

/** How many bytes are looked at for a label, for NULs, and for the score of a charset. */
const LABEL_WINDOW = 8192;
const SAMPLE = 131072;

/** A label may lose to another charset only by more than this, so that a short page is not torn from its label. */
const LABEL_BONUS = 0.1;

/** Decodes bytes: by their byte-order mark, else by the label if it holds, else by the charset that gives the likeliest Chinese. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return finish(bytes, marked, []);
  const wide = wideCharset(bytes);
  if (wide) return finish(bytes, wide, []);
  const label = declaredLabel(bytes);
  const declared = label === undefined ? undefined : charsetOf(label);
  if (isAscii(bytes)) return finish(bytes, "utf-8", []);
  const charset = sniff(bytes, declared);
  const wrong = label !== undefined && declared !== charset;
  return finish(bytes, charset, wrong ? [wrongLabel(label, charset)] : []);
}

function byteOrderMark(bytes: Uint8Array): Charset | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Recognises UTF-16 without a mark: it has NULs (of ASCII and line ends), and reads as text. */
function wideCharset(bytes: Uint8Array): Charset | undefined {
  const head = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (bytes.length % 2 !== 0 || !head.includes(0)) return undefined;
  const scored = (["utf-16le", "utf-16be"] as const).map((charset) => ({ charset, score: readable(sample(head, charset)) }));
  const best = scored[0]!.score >= scored[1]!.score ? scored[0]! : scored[1]!;
  return best.score > 0.6 ? best.charset : undefined;
}

/** Gives the share of characters that are printable ASCII, white space, or likely Chinese. */
function readable(text: string): number {
  let ascii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13) ascii += 1;
  }
  return (ascii + Math.max(0, likelihood(text)) * (text.length - ascii)) / (text.length + 1);
}

/** Finds what the document says of its charset: a meta element or an XML declaration among its first bytes. */
function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = asBuffer(bytes).toString("latin1", 0, LABEL_WINDOW);
  return /<meta\b[^>]{0,500}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/iu.exec(head)?.[1]
    ?? /<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/iu.exec(head)?.[1];
}

/**
 * Names the decoder of a label. Every label of the GB family means gb18030, which holds the others: Node's own gb2312 and
 * gbk break four-byte characters and put some name characters into private use. A label that is none of ours gives undefined.
 */
function charsetOf(label: string): Charset | undefined {
  const name = label.toLowerCase();
  if (/^(?:utf-?8|unicode-1-1-utf-8)$/u.test(name)) return "utf-8";
  if (/^(?:x-|cs)?gb|^chinese$|^cp936$|^ms936$|^windows-936$/u.test(name)) return "gb18030";
  if (/big5/u.test(name)) return "big5";
  return undefined;
}

function sniff(bytes: Uint8Array, declared: Charset | undefined): Charset {
  const utf8 = isUtf8(bytes);
  if (utf8 && (declared === undefined || declared === "utf-8")) return "utf-8";
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const window = bytes.subarray(first, first + SAMPLE);
  let best: Charset = "utf-8";
  let bestScore = -Infinity;
  for (const charset of ["utf-8", "gb18030", "big5"] as const) {
    const score = likelihood(sample(window, charset)) + (charset === declared ? LABEL_BONUS : 0) + (utf8 && charset === "utf-8" ? LABEL_BONUS : 0);
    if (score > bestScore) {
      best = charset;
      bestScore = score;
    }
  }
  return best;
}

/** Decodes the beginning of a text; a character that the window cuts in two is left out, not counted as damage. */
function sample(bytes: Uint8Array, charset: Charset): string {
  return new TextDecoder(charset).decode(bytes.subarray(0, SAMPLE), { stream: true });
}

function finish(bytes: Uint8Array, charset: Charset, notes: ReadNote[]): Decoded {
  const source = charset === "utf-8" && isUtf8(bytes) ? withoutMark(asBuffer(bytes).toString("utf8")) : new TextDecoder(charset).decode(bytes);
  const first = source.indexOf("\uFFFD");
  if (first >= 0) notes.push(undecodable(source, first, charset));
  return { source, charset, notes };
}

/** The same bytes as a Buffer, which decodes valid UTF-8 several times faster than TextDecoder. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function undecodable(source: string, first: number, charset: Charset): ReadNote {
  let count = 0;
  for (let at = first; at >= 0; at = source.indexOf("\uFFFD", at + 1)) count += 1;
  return {
    rule: "undecodable-bytes",
    reason: `Unexpected bytes in \`${count}\` places that are not \`${charset}\`, expected whole characters, compare with the original where \`\uFFFD\` stands`,
    range: { start: first, end: first + 1 },
  };
}

function wrongLabel(label: string, charset: Charset): ReadNote {
  return {
    rule: "wrong-charset-label",
    reason: `Unexpected charset label \`${label}\`, expected \`${charset}\` by the bytes, correct the label if the page is yours`,
  };
}
