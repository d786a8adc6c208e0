/** Turns what the user gave (files, folders, lists, `-`) into documents to read, in a fixed order. */
import { readFile, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { FailureRow } from "../records/index.js";
import { CommandError } from "../write/command-error.js";
import { failureOf, openFailure } from "./failures.js";
import { walkFolder } from "./walk-folder.js";

/** One thing to read, under the name that stands in `notices.source`, or the reason why it cannot be. */
export type Input = { path: string } | { failure: FailureRow };

export interface Inputs {
  /** In the order given; the files of a folder by their relative path in code-unit order. */
  inputs: Input[];
  /** How many files of folders were passed over, by suffix. */
  passedOver: Map<string, number>;
}

export interface InputOptions {
  /** Files that hold paths, one a line; `-` is standard input. */
  lists?: readonly string[];
  readStandardInput?: () => Promise<Uint8Array>;
}

/** The name of the document on standard input. */
export const standardInput = "-";

/**
 * Expands inputs. A path that is missing or cannot be opened becomes a failure, and so does a folder without documents.
 *
 * @throws {CommandError} where nothing is given, a list cannot be read, or standard input is asked for twice.
 */
export async function expandInputs(given: readonly string[], options: InputOptions = {}): Promise<Inputs> {
  const lists = [...given.filter((path) => path.startsWith("@")).map((path) => path.slice(1)), ...(options.lists ?? [])];
  const paths = given.filter((path) => !path.startsWith("@"));
  if (paths.length + lists.length === 0) throw new CommandError("Expected at least one input: a file, a folder, @LIST or -");
  if ([...paths, ...lists].filter((path) => path === standardInput).length > 1) {
    throw new CommandError("Standard input (`-`) can be read once only");
  }
  const result: Inputs = { inputs: [], passedOver: new Map() };
  for (const path of paths) await expand(path, result);
  for (const list of lists) for (const path of await readList(list, options)) await expand(path, result);
  return result;
}

async function expand(path: string, { inputs, passedOver }: Inputs): Promise<void> {
  const name = sep === "/" ? path : path.replaceAll(sep, "/");
  if (path === standardInput) {
    inputs.push({ path });
    return;
  }
  if (/^https?:\/\//i.test(path)) {
    const reason = "Unexpected address: tongbao reads files and fetches nothing; save the page and give its path";
    inputs.push({ failure: failureOf(path, "open", "not-fetched", reason) });
    return;
  }
  try {
    if (!(await stat(path)).isDirectory()) {
      inputs.push({ path: name });
      return;
    }
  } catch (error) {
    inputs.push({ failure: openFailure(name, error) });
    return;
  }
  const found = await walkFolder(name, passedOver);
  if (found.length > 0) inputs.push(...found);
  else {
    const reason = "Unexpected folder: no documents found in it, expected files ending in .txt, .html, .htm, .shtml or .xml";
    inputs.push({ failure: failureOf(name, "open", "no-documents", reason) });
  }
}

/** Reads a list of paths: UTF-8, one a line, empty lines count for nothing. */
async function readList(list: string, { readStandardInput }: InputOptions): Promise<string[]> {
  let text: string;
  try {
    const bytes = list === standardInput && readStandardInput ? await readStandardInput() : await readFile(list);
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    throw new CommandError(`Cannot read the list \`${list}\` (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
