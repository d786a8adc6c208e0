import { z } from "zod";
import { platform, type Platform } from "../records/common.js";
import { loadData, once } from "./data.js";
import { indexWords } from "./trie.js";

/** The shape of `data/platforms.yaml`: code → printed words. */
export const platformsSchema = z.record(platform, z.array(z.string().min(1)));

const index = once(() => {
  const data = platformsSchema.parse(loadData("platforms.yaml"));
  return indexWords(Object.entries(data).flatMap(([code, words]) => words.map((word) => [word, code as Platform] as const)));
});

/** Finds the longest platform word that starts at `at`. */
export function platformAt(text: string, at: number): { word: string; value: Platform } | undefined {
  return index().at(text, at);
}

/** Tells whether a text holds a platform word. */
export function holdsPlatform(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (platformAt(text, at)) return true;
  return false;
}

/** Lists the platform words of a text in order. */
export function platformsIn(text: string): { word: string; value: Platform }[] {
  const found: { word: string; value: Platform }[] = [];
  for (let at = 0; at < text.length; at++) {
    const platform = platformAt(text, at);
    if (!platform) continue;
    found.push(platform);
    at += platform.word.length - 1;
  }
  return found;
}

/** Gives the platform of a printed word: a whole word, or the one that the cell ends or begins with. */
export function platformOf(word: string): Platform | undefined {
  const whole = index().get(word);
  if (whole) return whole;
  for (let at = 0; at < word.length; at++) {
    const found = platformAt(word, at);
    if (found) return found.value;
  }
  return undefined;
}

const letters = once(() => z.record(z.string().regex(/^[A-Z]{2}$/u), platform).parse(loadData("account-code-letters.yaml")));

/** `530621M008WX0001`: division, M, owner, two letters of the platform, serial. No public specification: read tolerantly. */
export const ACCOUNT_CODE = /\d{6}[A-Z]\d{3}[A-Z]{2}\d{4}/;

/** Gives the platform that an account code tells, where its letters are known. */
export function platformOfCode(code: string): Platform | undefined {
  const found = /^\d{6}[A-Z]\d{3}([A-Z]{2})\d{4}$/u.exec(code);
  return found ? letters()[found[1]!] : undefined;
}
