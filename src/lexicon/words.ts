import { z } from "zod";
import { metric, type Metric } from "../records/rate.js";
import { loadData, once } from "./data.js";
import { indexWords, type WordIndex } from "./trie.js";

const wordList = z.array(z.string().min(1));

/** The shape of `data/words.yaml`. */
export const wordsSchema = z.object({
  website: wordList, account: wordList, message: wordList, column: wordList, rectification: wordList,
  check: wordList, running: wordList, registered: wordList, failed: wordList, passed: wordList, basic: wordList, issue: wordList, problem: wordList,
  closed: wordList, added: wordList, handled: wordList, unhandled: wordList, held: wordList, inert: wordList, received: wordList, sensitive: wordList,
  among: wordList, respectively: wordList, all: wordList, none: wordList, change: wordList, bound: wordList, approximate: wordList,
  metric: z.record(metric, wordList),
  measures: wordList, scopes: wordList, commend: wordList, commendedWork: wordList, commendedWell: wordList, blame: wordList, example: wordList, common: wordList,
});
type Words = z.infer<typeof wordsSchema>;

/** A class of words of the claim grammar. */
export type WordClass = Exclude<keyof Words, "metric" | "measures" | "scopes" | "commend" | "commendedWork" | "commendedWell" | "blame" | "example" | "common"> | "metric" | "scope";

export interface Word {
  class: WordClass;
  metric?: Metric;
}

const words = once(() => wordsSchema.parse(loadData("words.yaml")));

const grammarIndex = once((): WordIndex<Word> => {
  const { metric: metrics, measures: _measures, scopes, commend: _commend, commendedWork: _work, commendedWell: _well, blame: _blame, example: _example, common: _common, ...classes } = words();
  const entries: [string, Word][] = [];
  for (const [kind, list] of Object.entries(metrics)) for (const word of list) entries.push([word, { class: "metric", metric: kind as Metric }]);
  for (const [kind, list] of Object.entries(classes)) for (const word of list) entries.push([word, { class: kind as WordClass }]);
  for (const word of scopes) entries.push([word, { class: "scope" }]);
  return indexWords(entries);
});

/** Finds the longest word of the claim grammar that starts at `at`. */
export function grammarWord(text: string, at: number): { word: string; value: Word } | undefined {
  return grammarIndex().at(text, at);
}

const measureSet = once(() => new Set(words().measures));

/** Tells whether a character counts things of which a proportion can be taken: 个, 家, 条 …. */
export function isMeasure(character: string): boolean {
  return measureSet().has(character);
}

/** Words that say a unit did well. */
export const commendWords = once(() => [...words().commend].sort((a, b) => b.length - a.length));

/** What a unit does, and words that say it did it well: 答复质量 and 高. */
export const commendedWork = once(() => words().commendedWork);
export const commendedWell = once(() => words().commendedWell);

/** Words that say a unit itself did badly. */
export const blameWords = once(() => words().blame);

/** Words behind which examples are named: 如, 例如, 分别为. */
export const exampleWords = once(() => [...words().example].sort((a, b) => b.length - a.length));

/** Ordinary words of notices, which settle between several readings of damaged bytes. */
export const commonWords = once(() => words().common);

/** What notices are about, as they call it: websites and accounts. */
export const subjectWords = once(() => [...words().website, ...words().account]);
