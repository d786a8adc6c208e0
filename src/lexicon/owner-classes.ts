import { z } from "zod";
import { loadData, once } from "./data.js";

/** The shape of `data/owner-classes.yaml`. */
export const ownerClassesSchema = z.object({ levels: z.array(z.string().min(1)), owners: z.array(z.string().min(1)) });

/** Levels, and what stands under them, of which classes of owners are put together; longest first. */
export const ownerClasses = once(() => {
  const { levels, owners } = ownerClassesSchema.parse(loadData("owner-classes.yaml"));
  const longestFirst = (words: string[]): string[] => words.sort((a, b) => b.length - a.length);
  return { levels: longestFirst(levels), owners: longestFirst(owners) };
});

/** What is counted of a class, and no part of its name: 市直部门网站 is 市直部门. Portals are a class by their noun. */
const NOUN = /(?<=\p{Script=Han}{2})(?<!门户|政府|政务)(?:网站|(?:政务)?新媒体)$/u;

/** A class of owners without the noun of what is counted, as a sentence gives it. */
export function classWithoutNoun(words: string): string {
  return words.replace(NOUN, "");
}
