import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Reads a data file of the lexicon. The files lie beside the code, in `src` as in `dist`. */
export function loadData(name: string): unknown {
  return parse(readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8"));
}

/** Makes a loader that reads once, on first use. */
export function once<T>(load: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= load());
}
