import { readFile } from "node:fs/promises";
import { standardInput } from "../run/expand-inputs.js";
import { openFailure } from "../run/failures.js";
import { readStdin } from "../run/load-input.js";
import { toStderr } from "./output.js";

/** Reads the one document of `parse` and `tree`; says why and gives undefined where it cannot be opened. */
export async function readInput(path: string): Promise<Uint8Array | undefined> {
  try {
    return path === standardInput ? await readStdin() : await readFile(path);
  } catch (error) {
    toStderr(`${path}: ${openFailure(path, error).reason}`);
    return undefined;
  }
}
