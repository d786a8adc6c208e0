import { z } from "zod";
import { category, type Category } from "../records/common.js";
import { loadData, once } from "./data.js";

/** The shape of `data/problem-patterns.yaml`. */
export const problemPatternsSchema = z.object({
  classes: z.record(z.string().regex(/^[a-z_]+$/u), z.array(z.string().min(1))),
  patterns: z.partialRecord(category, z.array(z.string().min(2))),
});

/** A stretch of text that a pattern fits. */
export interface PatternMatch {
  category: Category;
  start: number;
  end: number;
  /** How many characters the pattern fixes: its gaps do not count. */
  length: number;
}

/** One part of a sequence: words that stand for themselves, one word of a class, or a gap. */
type Part = { words: string } | { class: WordClass; optional: boolean } | "gap";

interface WordClass {
  id: number;
  /** Longer words first: of several that fit, the first is taken. */
  sequences: Part[][];
  /** Characters that a word of the class can begin with. */
  first: Set<string>;
}

/** Where a sequence may end, and how many characters lie in its gaps. */
interface End {
  end: number;
  gap: number;
}

const MAX_GAP = 16;
/**
 * A character of a gap, which stays in its clause; nor does a gap cross from one row of a table that was run together into the next: a number in it counts
 * something, and no platform stands in it.
 */
const GAP = /(?!微信|微博|抖音|头条|快手|公众号|视频号)(?:[^,。;:\n“”\d]|\d(?=[\d.]{0,5}[个天日周月年条家次项封件多余几小]))/uy;

const grammar = once(() => {
  const { classes, patterns } = problemPatternsSchema.parse(loadData("problem-patterns.yaml"));
  const known = new Map<string, WordClass>();
  const classOf = (name: string): WordClass => {
    const done = known.get(name);
    if (done) return done;
    const words = classes[name];
    if (!words) throw new Error(`Unexpected class \`${name}\` in \`problem-patterns.yaml\`, expected one of its classes`);
    const sequences = [...words].sort((a, b) => b.length - a.length).map((word) => partsOf(word, classOf));
    const made = { id: known.size, sequences, first: new Set(sequences.flatMap((parts) => [...firstOf(parts)])) };
    known.set(name, made);
    return made;
  };
  const all = Object.entries(patterns).flatMap(([kind, list]) => list.map((pattern) => ({ category: kind as Category, parts: partsOf(pattern, classOf) })));
  const byFirst = new Map<string, number[]>();
  for (const [i, { parts }] of all.entries()) for (const character of firstOf(parts)) byFirst.set(character, [...(byFirst.get(character) ?? []), i]);
  return { patterns: all, byFirst };
});

function partsOf(pattern: string, classOf: (name: string) => WordClass): Part[] {
  return [...pattern.matchAll(/…|\{(?<name>[a-z_]+)(?<optional>\?)?\}|[^…{}]+/gu)].map((match): Part => {
    const { name, optional } = match.groups!;
    if (match[0] === "…") return "gap";
    return name ? { class: classOf(name), optional: optional !== undefined } : { words: match[0] };
  });
}

/** The characters that a sequence can begin with: no pattern begins with a gap. */
function firstOf(parts: readonly Part[]): Set<string> {
  const first = new Set<string>();
  for (const part of parts) {
    if (part === "gap") break;
    if ("words" in part) return first.add(part.words[0]!);
    for (const character of part.class.first) first.add(character);
    if (!part.optional) break;
  }
  return first;
}

/** Fits sequences to one text. What a class fits at a place is looked up once, however many patterns ask. */
class Fitting {
  readonly #text: string;
  readonly #known = new Map<number, End[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the parts from `i` on may end, the likeliest first, each end once. */
  *ends(parts: readonly Part[], i: number, at: number, gap = 0): Generator<End> {
    const part = parts[i];
    if (part === undefined) yield { end: at, gap };
    else if (part === "gap") {
      for (let length = 0; ; length++) {
        yield* this.ends(parts, i + 1, at + length, gap + length);
        if (length === MAX_GAP || !this.#isGap(at + length)) return;
      }
    } else if ("words" in part) {
      if (this.#text.startsWith(part.words, at)) yield* this.ends(parts, i + 1, at + part.words.length, gap);
    } else {
      for (const found of this.#classEnds(part.class, at)) yield* this.ends(parts, i + 1, found.end, gap + found.gap);
      if (part.optional) yield* this.ends(parts, i + 1, at, gap);
    }
  }

  #classEnds(words: WordClass, at: number): readonly End[] {
    if (!words.first.has(this.#text[at] ?? "")) return [];
    const key = words.id * (this.#text.length + 1) + at;
    const known = this.#known.get(key);
    if (known) return known;
    const found = new Map<number, End>();
    for (const parts of words.sequences) for (const end of this.ends(parts, 0, at)) if (!found.has(end.end)) found.set(end.end, end);
    const ends = [...found.values()];
    this.#known.set(key, ends);
    return ends;
  }

  #isGap(at: number): boolean {
    GAP.lastIndex = at;
    return GAP.test(this.#text);
  }
}

/** Finds where the patterns of problems fit a text; of two matches of one pattern that overlap, only the first. Linear in the text: gaps and words are bounded. */
export function matchPatterns(text: string): PatternMatch[] {
  const { patterns, byFirst } = grammar();
  const fitting = new Fitting(text);
  const until = new Map<number, number>();
  const found: PatternMatch[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const i of byFirst.get(text[at]!) ?? []) {
      if (at < (until.get(i) ?? 0)) continue;
      const { category: kind, parts } = patterns[i]!;
      const { value: fit } = fitting.ends(parts, 0, at).next() as { value: End | undefined };
      if (!fit) continue;
      until.set(i, fit.end);
      found.push({ category: kind, start: at, end: fit.end, length: fit.end - at - fit.gap });
    }
  }
  return found;
}
