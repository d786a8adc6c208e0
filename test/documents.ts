/** The documents that tests read whole: the corpus, and the seeds where they lie beside the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCases } from "./corpus/cases.js";

export interface TestDocument {
  name: string;
  path: string;
  bytes: Uint8Array;
}

/** The folder of real notices that is not part of the project. */
export const sharedFolder = fileURLToPath(new URL("../../shared/", import.meta.url));
export const seedsFolder = join(sharedFolder, "seeds");
export const hasSeeds = existsSync(seedsFolder);

export function seedDocuments(): TestDocument[] {
  if (!hasSeeds) return [];
  return readdirSync(seedsFolder).sort().map((file) => ({ name: `seeds/${file}`, path: `seeds/${file}`, bytes: new Uint8Array(readFileSync(join(seedsFolder, file))) }));
}

export function allDocuments(): TestDocument[] {
  return [...readCases().map(({ name, path, bytes }) => ({ name: `corpus/${name}`, path, bytes })), ...seedDocuments()];
}
