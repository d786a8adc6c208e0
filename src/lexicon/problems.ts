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

/** A phrase: its fixed parts, with gaps between them. */
interface Phrase {
  category: Category;
  parts: string[];
  /** How many fixed characters it has. */
  length: number;
}

const data = once(() => problemsSchema.parse(loadData("problems.yaml")));

/** `…` stands for up to 16 characters of the same clause: a bounded gap, so that matching stays linear. */
const MAX_GAP = 16;
const GAP_END = /[,。;:\n“”]/u;

const phrasesByFirst = once((): ReadonlyMap<string, Phrase[]> => {
  const index = new Map<string, Phrase[]>();
  for (const { category: kind, phrases } of data()) {
    for (const phrase of phrases) {
      const parts = phrase.split("…").filter((part) => part !== "");
      const first = parts[0]![0]!;
      const entry = { category: kind, parts, length: phrase.replaceAll("…", "").length };
      const entries = index.get(first);
      if (entries) entries.push(entry);
      else index.set(first, [entry]);
    }
  }
  return index;
});

/** Says where a phrase that starts at `at` ends; -1 where it does not stand there. */
function phraseEnd(text: string, at: number, parts: readonly string[]): number {
  let end = at;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (i === 0) {
      if (!text.startsWith(part, at)) return -1;
      end = at + part.length;
      continue;
    }
    const found = text.slice(end, end + MAX_GAP + part.length).indexOf(part);
    if (found < 0 || GAP_END.test(text.slice(end, end + found))) return -1;
    end += found + part.length;
  }
  return end;
}

/** Finds the problem phrases of a text, left to right; of phrases that overlap the one with more fixed characters is kept. */
export function findProblems(text: string): ProblemPhrase[] {
  const found: (ProblemPhrase & { length: number })[] = [];
  const index = phrasesByFirst();
  for (let at = 0; at < text.length; at++) {
    for (const { category: kind, parts, length } of index.get(text[at]!) ?? []) {
      const end = phraseEnd(text, at, parts);
      if (end >= 0) found.push({ category: kind, start: at, end, length });
    }
  }
  return withoutOverlaps(found);
}

/** Keeps the longest of phrases that overlap. Chains of overlaps are short, so each is settled by itself. */
function withoutOverlaps(found: readonly (ProblemPhrase & { length: number })[]): ProblemPhrase[] {
  const kept: ProblemPhrase[] = [];
  for (let i = 0; i < found.length; ) {
    let until = found[i]!.end;
    let j = i + 1;
    while (j < found.length && found[j]!.start < until) until = Math.max(until, found[j++]!.end);
    const chain = found.slice(i, j).sort((a, b) => b.length - a.length || a.start - b.start);
    const chosen: ProblemPhrase[] = [];
    for (const { category: kind, start, end } of chain) {
      if (!chosen.some((other) => start < other.end && other.start < end)) chosen.push({ category: kind, start, end });
    }
    kept.push(...chosen.sort((a, b) => a.start - b.start));
    i = j;
  }
  return kept;
}

/** Keeps one phrase of each category; 单项否决 says nothing where the cause stands beside it. */
export function distinctProblems(phrases: readonly ProblemPhrase[]): ProblemPhrase[] {
  const seen = new Set<Category>();
  const told = phrases.some(({ category: kind }) => kind !== "veto-unspecified") ? phrases.filter(({ category: kind }) => kind !== "veto-unspecified") : phrases;
  return told.filter(({ category: kind }) => !seen.has(kind) && seen.add(kind));
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
