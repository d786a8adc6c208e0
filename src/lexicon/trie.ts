import { standsAt } from "../text/match.js";

/** Words by their first character, longest first: finds the longest word at a place in time that does not grow with the text. */
export interface WordIndex<T> {
  /** The longest word that starts at `at`, and what it stands for. */
  at(text: string, at: number): { word: string; value: T } | undefined;
  /** What a whole word stands for. */
  get(word: string): T | undefined;
}

/** Builds an index. The first meaning given to a word is kept. */
export function indexWords<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const all = new Map<string, T>();
  for (const [word, value] of entries) if (!all.has(word)) all.set(word, value);
  // By the code of the character: a string of one character would be made anew at each place of each text.
  const byFirst = new Map<number, string[]>();
  for (const word of all.keys()) {
    const first = word.charCodeAt(0);
    const words = byFirst.get(first);
    if (words) words.push(word);
    else byFirst.set(first, [word]);
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.length - a.length);
  return {
    at(text, at) {
      const words = byFirst.get(text.charCodeAt(at));
      if (!words) return undefined;
      for (const word of words) if (standsAt(text, word, at)) return { word, value: all.get(word)! };
      return undefined;
    },
    get: (word) => all.get(word),
  };
}
