/** Two-byte GBK codes, as decoded by the platform's own decoder: GBK is the two-byte part of GB18030. */
interface GbkTable {
  encode: Map<string, number>;
  decode: Map<number, string>;
}

let loaded: GbkTable | undefined;

/** Builds the table on first use (about 15 ms), since few documents need it. */
function table(): GbkTable {
  if (loaded) return loaded;
  const decoder = new TextDecoder("gbk");
  const encode = new Map<string, number>();
  const decode = new Map<number, string>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const bytes = new Uint8Array(2 * 190);
    const trails: number[] = [];
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) trails.push(trail);
    trails.forEach((trail, i) => bytes.set([lead, trail], 2 * i));
    const characters = Array.from(decoder.decode(bytes));
    // A pair that stands for nothing breaks the one-to-one order: then decode the row pair by pair.
    const row = characters.length === trails.length ? characters : trails.map((trail) => decoder.decode(Uint8Array.of(lead, trail)));
    row.forEach((character, i) => {
      if (character.includes("\uFFFD") || Array.from(character).length !== 1) return;
      const code = (lead << 8) | trails[i]!;
      decode.set(code, character);
      if (!encode.has(character)) encode.set(character, code);
    });
  }
  loaded = { encode, decode };
  return loaded;
}

/** Gives the two-byte GBK code of a character, if it has one. */
export function gbkCode(character: string): number | undefined {
  return table().encode.get(character);
}

/** Gives the character of a two-byte GBK code, if there is one. */
export function gbkCharacter(code: number): string | undefined {
  return table().decode.get(code);
}

/** All characters that have a two-byte GBK code. */
export function gbkCharacters(): Iterable<string> {
  return table().encode.keys();
}

/** Tells whether a character is in GB 2312, the standard set of Simplified Chinese; level 1 is its 3,755 common characters. */
export function inGb2312(character: string, level: 1 | 2 = 2): boolean {
  const code = gbkCode(character);
  if (code === undefined) return false;
  const lead = code >> 8;
  return lead >= 0xb0 && lead <= (level === 1 ? 0xd7 : 0xf7) && (code & 0xff) >= 0xa1;
}
