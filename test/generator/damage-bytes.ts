/** Damage computed on GBK bytes: one byte lost, so that the next ones pair wrongly (PATTERNS.md 2). */
const decoder = new TextDecoder("gbk");
let codes: Map<string, readonly [number, number]> | undefined;

function table(): Map<string, readonly [number, number]> {
  if (codes) return codes;
  codes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== "\uFFFD" && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  }
  return codes;
}

/** Encodes a text as GBK; null where a character has no place there. */
export function encodeGbk(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = table().get(char);
      if (!pair) return null;
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}

export interface Shift {
  /** How many characters of the text were overrun. */
  length: number;
  /** What is seen in their place. */
  text: string;
  /** Whether nothing was lost but the one byte, so that a reader can compute the words again. */
  reversible: boolean;
}

/** Loses the first byte of the character at `at` and reads on until the pairs fall into step again; null if they do not within `most` characters. */
export function shiftByte(text: string, at: number, most: number): Shift | null {
  const bytes: number[] = [];
  for (let length = 1; length <= most; length++) {
    const char = text[at + length - 1];
    const pair = char === undefined ? undefined : table().get(char);
    if (!pair) return null;
    bytes.push(...pair);
    const step = inStep(bytes.slice(1));
    const next = text[at + length];
    if (step === "yes" || (next !== undefined && next.charCodeAt(0) < 0x80)) {
      const seen = decoder.decode(Uint8Array.from(bytes.slice(1)));
      return { length, text: `?${seen.replace(/\uFFFD/g, "")}`, reversible: !seen.includes("\uFFFD") && step === "yes" };
    }
  }
  return null;
}

/** Tells whether a reading of these bytes ends exactly at their end. */
function inStep(bytes: readonly number[]): "yes" | "no" {
  let i = 0;
  while (i < bytes.length) i += bytes[i]! < 0x80 ? 1 : 2;
  return i === bytes.length ? "yes" : "no";
}
