/** The words that a sticky pattern matches at just this place; undefined where it matches none. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/**
 * All matches of a global pattern, as `matchAll` gives them. `matchAll` makes a copy of its pattern at each call, which costs more than the search where
 * many short texts are asked. It remains the way to count through a whole source, whose matches may be too many to keep.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found;
}

/** Tells whether words stand at a place. Most that are asked for differ in their second character, so this is several times as fast as `startsWith`. */
export function standsAt(text: string, words: string, at: number): boolean {
  for (let i = 0; i < words.length; i++) if (text.charCodeAt(at + i) !== words.charCodeAt(i)) return false;
  return true;
}

/** Two characters as one number, as the key of an index: a string of them would be made anew at each place of each text. */
export function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
