import type { Block, Table } from "../../src/notice/nodes.js";
import { read, type SourceDocument } from "../../src/read/index.js";

/** Reads a text given as UTF-8. */
export function readText(text: string): SourceDocument {
  return read(new TextEncoder().encode(text));
}

/** Gives a paragraph as its words, a table as its rows of cells, with spans behind the words. */
export function outline(document: SourceDocument): (string | string[][])[] {
  return document.page.children.map((block) => (block.type === "paragraph" ? block.value : tableOutline(block)));
}

function tableOutline(table: Table): string[][] {
  return table.children.map((row) =>
    row.children.map((cell) => cell.value + (cell.rowSpan ? ` r${cell.rowSpan}` : "") + (cell.colSpan ? ` c${cell.colSpan}` : "")),
  );
}

/** Gives the source words that a node covers. */
export function covered(document: SourceDocument, node: Block | Table["children"][number]["children"][number]): string {
  return document.source.slice(node.position!.start.offset, node.position!.end.offset);
}

/** Encodes a text in a double-byte charset, by the inverse of its decoder. */
export function encode(charset: "gb18030" | "big5", text: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...char].length === 1 && char !== "\uFFFD" && !bytes.has(char)) bytes.set(char, [lead, trail]);
    }
  }
  // The first character of plane 2 has four bytes in GB 18030.
  bytes.set("\u{20000}", [0x95, 0x32, 0x82, 0x36]);
  return Uint8Array.from([...text].flatMap((char) => (char < "\x80" ? [char.charCodeAt(0)] : (bytes.get(char) ?? [0x3f]))));
}
