import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { openFailure } from "./failures.js";
import { standardInput, type Input } from "./expand-inputs.js";
import type { DocumentTask } from "./read-safely.js";
import type { FailureRow } from "../records/index.js";

/** An input whose bytes are at hand, or that is the same bytes as an earlier one, or that cannot be opened. */
export type LoadedInput = { task: DocumentTask } | { path: string; sameAs: string } | { failure: FailureRow };

/** Loads inputs one after the other, and knows bytes that came before: equal bytes would give equal ids. */
export function inputLoader(readStandardInput: () => Promise<Uint8Array>): (input: Input) => Promise<LoadedInput> {
  const firstBySha = new Map<string, string>();
  return async (input) => {
    if ("failure" in input) return input;
    const { path } = input;
    let bytes: Uint8Array;
    try {
      bytes = path === standardInput ? await readStandardInput() : await readFile(path);
    } catch (error) {
      return { failure: openFailure(path, error) };
    }
    const sha = createHash("sha256").update(bytes).digest("base64");
    const sameAs = firstBySha.get(sha);
    if (sameAs !== undefined) return { path, sameAs };
    firstBySha.set(sha, path);
    return { task: { path, bytes } };
  };
}

/** Reads standard input to its end. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
