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
