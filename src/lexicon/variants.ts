import { z } from "zod";
import { loadData, once } from "./data.js";
import { indexWords } from "./trie.js";

/** The shape of `data/variants.yaml`: Traditional spelling → mainland word. */
export const variantsSchema = z.record(z.string().min(2), z.string().min(1));

const variants = once(() => variantsSchema.parse(loadData("variants.yaml")));
const index = once(() => indexWords(Object.entries(variants())));
const words = once(() => Object.keys(variants()));

/** Tells whether a text holds any Traditional spelling of the list. */
export function hasVariant(text: string): boolean {
  return words().some((word) => text.includes(word));
}

/** Finds the mainland word for a Traditional spelling that starts at `at`. */
export function variantAt(text: string, at: number): { word: string; value: string } | undefined {
  return index().at(text, at);
}
