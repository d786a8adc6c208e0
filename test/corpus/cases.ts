/** The cases of `corpus/`: a folder is one, found by its name. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareCase, type Difference } from "./compare.js";
import { gather, type Expected } from "./project.js";
import type { Records } from "../../src/records/index.js";

export const corpusFolder = fileURLToPath(new URL("../../corpus/", import.meta.url));
export const knownFailuresPath = fileURLToPath(new URL("./known-failures.json", import.meta.url));

export interface Case {
  name: string;
  /** Path of the input, which the parser is told as a run would tell it. */
  path: string;
  bytes: Uint8Array;
  expected: Expected;
}

/** Reads every case, sorted by name. */
export function readCases(folder: string = corpusFolder): Case[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => {
    const input = ["input.txt", "input.html"].map((file) => join(folder, name, file)).find((path) => existsSync(path));
    if (!input) throw new Error(`Unexpected folder corpus/${name} without input.txt or input.html`);
    const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
    return { name, path: `corpus/${name}/${input.endsWith(".html") ? "input.html" : "input.txt"}`, bytes: new Uint8Array(readFileSync(input)), expected };
  });
}

export type Read = (bytes: Uint8Array, options: { path: string }) => { records: Records };

/** Reads one case and compares; a throw is a difference too. */
export function judgeCase({ bytes, path, expected }: Case, read: Read): Difference[] {
  let records: Records;
  try {
    records = read(bytes, { path }).records;
  } catch (error) {
    return [{ key: "throws", line: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
  return compareCase(expected, gather(records));
}

/** The failures that are known: for each case the keys on which it fails. The list may only shrink. */
export function readKnownFailures(): Record<string, string[]> {
  return JSON.parse(readFileSync(knownFailuresPath, "utf8")) as Record<string, string[]>;
}
