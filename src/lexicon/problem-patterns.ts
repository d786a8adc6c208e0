import type { Category } from "../records/common.js";
import { matchesOf } from "../text/match.js";

/** Words by the name of their class, and patterns by their category, in the notation of `data/problem-patterns.yaml`. */
export interface ProblemGrammar {
  classes: Readonly<Record<string, readonly string[]>>;
  patterns: readonly (readonly [Category, readonly string[]])[];
}

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
  /** Its words by the code of the character that they can begin with, longer words first: of several that fit, the first is taken. */
  byFirst: ReadonlyMap<number, readonly Part[][]>;
}

/** Where a sequence may end, and how many characters lie in its gaps. */
interface End {
  end: number;
  gap: number;
}

/** Is told of each place where a sequence may end; its answer `true` ends the search. */
type Take = (end: number, gap: number) => boolean;

const MAX_GAP = 16;
/**
 * Where a gap ends, which stays in its clause; nor does a gap cross from one row of a table that was run together into the next: a number in it counts
 * something, and no platform stands in it.
 */
const GAP_END = /[,。;:\n“”]|\d(?![\d.]{0,5}[个天日周月年条家次项封件处份篇多余几小])|微信|微博|抖音|头条|快手|公众号|视频号/gu;

/** Lists sequences by the codes of the characters that they can begin with, in their order. */
function indexByFirst<T>(items: readonly T[], parts: (item: T) => readonly Part[]): ReadonlyMap<number, T[]> {
  const index = new Map<number, T[]>();
  for (const item of items) {
    for (const character of firstOf(parts(item))) {
      const entries = index.get(character);
      if (entries) entries.push(item);
      else index.set(character, [item]);
    }
  }
  return index;
}

function partsOf(pattern: string, classOf: (name: string) => WordClass): Part[] {
  return [...pattern.matchAll(/…|\{(?<name>[a-z_]+)(?<optional>\?)?\}|[^…{}]+/gu)].map((match): Part => {
    const { name, optional } = match.groups!;
    if (match[0] === "…") return "gap";
    return name ? { class: classOf(name), optional: optional !== undefined } : { words: match[0] };
  });
}

/** The codes of the characters that a sequence can begin with: no pattern begins with a gap. */
function firstOf(parts: readonly Part[]): Set<number> {
  const first = new Set<number>();
  for (const part of parts) {
    if (part === "gap") break;
    if ("words" in part) return first.add(part.words.charCodeAt(0));
    for (const character of part.class.byFirst.keys()) first.add(character);
    if (!part.optional) break;
  }
  return first;
}

const NOWHERE: readonly End[] = [];

/** Fits sequences to one text. What a class fits at a place is looked up once, however many patterns ask. */
class Fitting {
  readonly #text: string;
  readonly #known = new Map<number, End[]>();
  /** The places that no gap holds, found when the first gap is tried. */
  #gapEnds: ReadonlySet<number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Tells `take` where the parts from `i` on may end, the likeliest first, until it is content; says whether it was. */
  ends(parts: readonly Part[], i: number, at: number, gap: number, take: Take): boolean {
    const part = parts[i];
    if (part === undefined) return take(at, gap);
    if (part === "gap") {
      for (let length = 0; ; length++) {
        if (this.ends(parts, i + 1, at + length, gap + length, take)) return true;
        if (length === MAX_GAP || !this.#isGap(at + length)) return false;
      }
    }
    if ("words" in part) return this.#text.startsWith(part.words, at) && this.ends(parts, i + 1, at + part.words.length, gap, take);
    for (const found of this.#classEnds(part.class, at)) if (this.ends(parts, i + 1, found.end, gap + found.gap, take)) return true;
    return part.optional && this.ends(parts, i + 1, at, gap, take);
  }

  #classEnds(words: WordClass, at: number): readonly End[] {
    const sequences = words.byFirst.get(this.#text.charCodeAt(at));
    if (!sequences) return NOWHERE;
    const key = words.id * (this.#text.length + 1) + at;
    const known = this.#known.get(key);
    if (known) return known;
    const ends: End[] = [];
    const add: Take = (end, gap) => {
      if (!ends.some((other) => other.end === end)) ends.push({ end, gap });
      return false;
    };
    for (const parts of sequences) this.ends(parts, 0, at, 0, add);
    this.#known.set(key, ends);
    return ends;
  }

  #isGap(at: number): boolean {
    this.#gapEnds ??= new Set(matchesOf(GAP_END, this.#text).map(({ index }) => index));
    return at < this.#text.length && !this.#gapEnds.has(at);
  }
}

/**
 * Makes a matcher of the patterns of a grammar, which finds where each of them fits a text; of two matches of one pattern that overlap, only the
 * first. Linear in the text: gaps and words are bounded.
 *
 * @throws {Error} where a pattern names a class that the grammar lacks.
 */
export function patternMatcher({ classes, patterns }: ProblemGrammar): (text: string) => PatternMatch[] {
  const known = new Map<string, WordClass>();
  const classOf = (name: string): WordClass => {
    const done = known.get(name);
    if (done) return done;
    const words = classes[name];
    if (!words) throw new Error(`Unexpected class \`${name}\` in a pattern of problems, expected one of its classes`);
    const sequences = [...words].sort((a, b) => b.length - a.length).map((word) => partsOf(word, classOf));
    const made = { id: known.size, byFirst: indexByFirst(sequences, (parts) => parts) };
    known.set(name, made);
    return made;
  };
  const compiled = patterns.flatMap(([category, list]) => list.map((pattern) => ({ category, parts: partsOf(pattern, classOf) })));
  const byFirst = indexByFirst(compiled.map((pattern, id) => ({ ...pattern, id })), ({ parts }) => parts);
  return (text) => {
    const fitting = new Fitting(text);
    /** Where the last match of a pattern ends, by its number. */
    const until = new Map<number, number>();
    const found: PatternMatch[] = [];
    for (let at = 0; at < text.length; at++) {
      for (const { category, parts, id } of byFirst.get(text.charCodeAt(at)) ?? []) {
        if (at < (until.get(id) ?? 0)) continue;
        fitting.ends(parts, 0, at, 0, (end, gap) => {
          until.set(id, end);
          return found.push({ category, start: at, end, length: end - at - gap }) > 0;
        });
      }
    }
    return found;
  };
}
