import { z } from "zod";
import { category, type Category } from "../records/common.js";
import { loadData, once } from "./data.js";

/** The shape of `data/problems.yaml`. */
export const problemsSchema = z.array(
  z.object({
    category,
    indicator: z.object({ 2019: z.string().optional(), 2015: z.string().optional() }).strict(),
    phrases: z.array(z.string().min(2)),
  }),
);

/** A problem phrase found in a text. */
export interface ProblemPhrase {
  category: Category;
  start: number;
  end: number;
}

interface Pattern {
  category: Category;
  pattern: RegExp;
  length: number;
}

const data = once(() => problemsSchema.parse(loadData("problems.yaml")));

/** `…` stands for up to 16 characters of the same clause: a bounded gap, so that matching stays linear. */
const patterns = once((): Pattern[] =>
  data().flatMap(({ category: kind, phrases }) =>
    phrases.map((phrase) => ({
      category: kind,
      pattern: new RegExp(phrase.split("…").join("[^,。;:\n“”]{0,16}?"), "gu"),
      length: phrase.replaceAll("…", "").length,
    })),
  ),
);

/** Finds the problem phrases of a text, left to right; of phrases that overlap the longer one is kept. */
export function findProblems(text: string): ProblemPhrase[] {
  const found: (ProblemPhrase & { length: number })[] = [];
  for (const { category: kind, pattern, length } of patterns()) {
    for (const match of text.matchAll(pattern)) found.push({ category: kind, start: match.index, end: match.index + match[0].length, length });
  }
  found.sort((a, b) => b.length - a.length || a.start - b.start);
  const kept: ProblemPhrase[] = [];
  for (const candidate of found) {
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Names the category of a problem cell: the one of its most telling phrase, `other` where none is known. */
export function categoryOf(text: string): Category {
  return findProblems(text)[0]?.category ?? "other";
}

/** Gives the official indicator that a category belongs to under a scheme, where that is confirmed. */
export function indicatorOf(kind: Category, scheme: "2015" | "2019" | null): string | null {
  if (!scheme) return null;
  return data().find((entry) => entry.category === kind)?.indicator[scheme === "2015" ? 2015 : 2019] ?? null;
}
