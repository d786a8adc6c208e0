import type { Category } from "../records/common.js";
import { matchesOf, pairAt, standsAt } from "../text/match.js";

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
  /** Its words by what they can begin with, longer words first: of several that fit, the first is taken. */
  words: Beginnings<readonly Part[]>;
  /** What its words can begin with, as `beginningsOf` gives it. */
  beginnings: readonly string[];
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

/** Sequences by the two characters that they can begin with, or by one where any may follow. */
class Beginnings<T> {
  readonly #byOne = new Map<number, T[]>();
  readonly #byTwo = new Map<number, T[]>();

  constructor(items: readonly T[], beginnings: (item: T) => readonly string[]) {
    const told = items.map((item) => ({ item, words: new Set(beginnings(item)) }));
    const pairs = new Map<string, string[]>();
    for (const pair of new Set(told.flatMap(({ words }) => [...words]))) if (pair.length === 2) add(pairs, pair[0]!, pair);
    for (const { item, words } of told) {
      for (const word of words) if (word.length === 1) add(this.#byOne, word.charCodeAt(0), item);
      // Where any character may follow, each that others ask for may.
      for (const pair of new Set([...words].flatMap((word) => (word.length === 2 ? [word] : (pairs.get(word) ?? []))))) add(this.#byTwo, pairAt(pair, 0), item);
    }
  }

  /** The sequences that may stand at a place, in the order in which they were given; nothing where none does. */
  at(text: string, at: number): readonly T[] | undefined {
    return this.#byTwo.get(pairAt(text, at)) ?? this.#byOne.get(text.charCodeAt(at));
  }
}

function add<K, T>(index: Map<K, T[]>, key: K, item: T): void {
  const items = index.get(key);
  if (items) items.push(item);
  else index.set(key, [item]);
}

function partsOf(pattern: string, classOf: (name: string) => WordClass): Part[] {
  return [...pattern.matchAll(/…|\{(?<name>[a-z_]+)(?<optional>\?)?\}|[^…{}]+/gu)].map((match): Part => {
    const { name, optional } = match.groups!;
    if (match[0] === "…") return "gap";
    return name ? { class: classOf(name), optional: optional !== undefined } : { words: match[0] };
  });
}

/** The first two characters that a sequence can begin with, or the first alone where it does not tell the second: no pattern begins with a gap. */
function beginningsOf(parts: readonly Part[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined || part === "gap") return [""];
  if ("words" in part) return part.words.length > 1 ? [part.words.slice(0, 2)] : beginningsOf(rest).map((next) => part.words + next.slice(0, 1));
  return [...part.class.beginnings, ...(part.optional ? beginningsOf(rest) : [])];
}

const NOWHERE: readonly End[] = [];

/** Tells whether a part may fit at a place: asked at each place of a gap, it spares most of them the search. */
function mayStand(part: Part | undefined, text: string, at: number): boolean {
  if (part === undefined || part === "gap") return true;
  return "words" in part ? part.words.charCodeAt(0) === text.charCodeAt(at) : part.optional || part.class.words.at(text, at) !== undefined;
}

/** Fits sequences to one text. What a class fits at a place is looked up once, however many patterns ask. */
class Fitting {
  readonly #text: string;
  readonly #known = new Map<number, End[]>();
  /** For each place the next one that no gap goes beyond, found when the first gap is tried. */
  #gapEnds: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Tells `take` where the parts from `i` on may end, the likeliest first, until it is content; says whether it was. */
  ends(parts: readonly Part[], i: number, at: number, gap: number, take: Take): boolean {
    const part = parts[i];
    if (part === undefined) return take(at, gap);
    if (part === "gap") return this.#endsBeyondGap(parts, i + 1, at, gap, take);
    if ("words" in part) return standsAt(this.#text, part.words, at) && this.ends(parts, i + 1, at + part.words.length, gap, take);
    for (const found of this.#classEnds(part.class, at)) if (this.ends(parts, i + 1, found.end, gap + found.gap, take)) return true;
    return part.optional && this.ends(parts, i + 1, at, gap, take);
  }

  #endsBeyondGap(parts: readonly Part[], i: number, from: number, gap: number, take: Take): boolean {
    this.#gapEnds ??= gapEndsOf(this.#text);
    const last = Math.min(from + MAX_GAP, this.#gapEnds[from]!);
    for (let at = from; at <= last; at++) {
      if (mayStand(parts[i], this.#text, at) && this.ends(parts, i, at, gap + at - from, take)) return true;
    }
    return false;
  }

  #classEnds(kind: WordClass, at: number): readonly End[] {
    const sequences = kind.words.at(this.#text, at);
    if (!sequences) return NOWHERE;
    const key = kind.id * (this.#text.length + 1) + at;
    const known = this.#known.get(key);
    if (known) return known;
    const ends: End[] = [];
    const keep: Take = (end, gap) => {
      if (!ends.some((other) => other.end === end)) ends.push({ end, gap });
      return false;
    };
    for (const parts of sequences) this.ends(parts, 0, at, 0, keep);
    this.#known.set(key, ends);
    return ends;
  }
}

/** Gives for each place of a text, and for its end, where a gap that begins there ends at the latest. */
function gapEndsOf(text: string): number[] {
  const ends = matchesOf(GAP_END, text).map(({ index }) => index);
  const gapEnds = new Array<number>(text.length + 1);
  let end = text.length;
  for (let at = text.length; at >= 0; at--) {
    if (ends.at(-1) === at) end = ends.pop()!;
    gapEnds[at] = end;
  }
  return gapEnds;
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
    const made = { id: known.size, words: new Beginnings<readonly Part[]>(sequences, beginningsOf), beginnings: [...new Set(sequences.flatMap(beginningsOf))] };
    known.set(name, made);
    return made;
  };
  const compiled = patterns.flatMap(([category, list]) => list.map((pattern) => ({ category, parts: partsOf(pattern, classOf) })));
  const index = new Beginnings(compiled.map((pattern, id) => ({ ...pattern, id })), ({ parts }) => beginningsOf(parts));
  return (text) => {
    const fitting = new Fitting(text);
    /** Where the last match of a pattern ends, by its number. */
    const until = new Map<number, number>();
    const found: PatternMatch[] = [];
    for (let at = 0; at < text.length; at++) {
      const patternsHere = index.at(text, at);
      if (!patternsHere) continue;
      for (const { category, parts, id } of patternsHere) {
        if (until.size > 0 && at < (until.get(id) ?? 0)) continue;
        fitting.ends(parts, 0, at, 0, (end, gap) => {
          until.set(id, end);
          return found.push({ category, start: at, end, length: end - at - gap }) > 0;
        });
      }
    }
    return found;
  };
}
