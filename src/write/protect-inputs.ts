import { realpathSync } from "node:fs";
import { resolve, sep } from "node:path";
import { CommandError } from "./command-error.js";

/**
 * Refuses inputs that lie in the folder about to be replaced: they would be gone with it.
 *
 * @throws {CommandError} that names the first of them.
 */
export function protectInputs(out: string, inputs: Iterable<string>): void {
  const folders = [resolve(out), ...realOf(out)];
  for (const input of inputs) {
    const path = resolve(input);
    if (folders.some((folder) => path === folder || path.startsWith(folder + sep))) {
      throw new CommandError(`The input \`${input}\` lies in \`${out}\`, which would be replaced; move it, or choose another folder for the tables`);
    }
  }
}

function realOf(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
