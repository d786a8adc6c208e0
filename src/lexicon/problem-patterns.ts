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

/**
 * A gap is bounded and stays in its clause, so that matching is linear; nor does it cross from one row of a table that was run together into the next: a number
 * in it counts something, and no platform stands in it.
 */
const GAP = "((?:(?!微信|微博|抖音|头条|快手|公众号|视频号)(?:[^,。;:\\n“”\\d]|\\d(?=[\\d.]{0,5}[个天日周月年条家次项封件多余几小]))){0,16}?)";

/** Turns a pattern into the source of a regular expression, with a capturing group for each gap and none else. */
function sourceOf(pattern: string, classOf: (name: string) => string): string {
  return pattern.replace(/…|\{([a-z_]+)(\?)?\}|[^…{}]+/gu, (part, name: string | undefined, optional: string | undefined) => (part === "…" ? GAP : name ? classOf(name) + (optional ?? "") : part));
}

const compiled = once((): { category: Category; pattern: RegExp }[] => {
  const { classes, patterns } = problemPatternsSchema.parse(loadData("problem-patterns.yaml"));
  const sources = new Map<string, string>();
  const classOf = (name: string): string => {
    const known = sources.get(name);
    if (known !== undefined) return known;
    const words = classes[name];
    if (!words) throw new Error(`Unexpected class \`${name}\` in \`problem-patterns.yaml\`, expected one of its classes`);
    // Longer words first: an alternation takes the first that fits.
    const source = `(?:${[...words].sort((a, b) => b.length - a.length).map((word) => sourceOf(word, classOf)).join("|")})`;
    sources.set(name, source);
    return source;
  };
  return Object.entries(patterns).flatMap(([kind, list]) => list.map((pattern) => ({ category: kind as Category, pattern: new RegExp(sourceOf(pattern, classOf), "gu") })));
});

/** Finds where the patterns of problems fit a text; of two matches of one pattern that overlap, only the first. */
export function matchPatterns(text: string): PatternMatch[] {
  return compiled().flatMap(({ category: kind, pattern }) => [...text.matchAll(pattern)].map((match): PatternMatch => {
    // A gap of an alternative that was not taken is undefined.
    const gaps = match.slice(1).reduce((sum, gap: string | undefined) => sum + (gap?.length ?? 0), 0);
    return { category: kind, start: match.index, end: match.index + match[0].length, length: match[0].length - gaps };
  }));
}
