import type { Locate } from "../text/lines.js";
import { sourceRange, type MappedText } from "../text/mapped-text.js";

/** Makes a node of words: what they are, the words with their map, and their place in the source. */
export function textNode<T extends string>(type: T, { value, map }: MappedText, locate: Locate): { type: T; value: string; map: number[]; position: ReturnType<Locate> } {
  return { type, value, map, position: locate(sourceRange({ value, map })) };
}
