import { CommandError } from "./command-error.js";
import { openCsvWriter } from "./csv-writer.js";
import { openNdjsonWriter } from "./ndjson-writer.js";
import type { OpenWriter } from "./record-writer.js";

/** The formats by name, in the order they are written. `undefined` stands for one that is planned. */
const writers: Readonly<Record<string, OpenWriter | undefined>> = {
  csv: openCsvWriter,
  ndjson: openNdjsonWriter,
  parquet: undefined,
  duckdb: undefined,
};

export const defaultFormats: readonly string[] = ["csv", "ndjson"];

/** A format that was asked for, ready to be opened. */
export interface Format {
  name: string;
  open: OpenWriter;
}

/**
 * Finds the writers of the formats asked for, each once, in a fixed order.
 *
 * @throws {CommandError} for a name that is unknown, planned only, or missing.
 */
export function chooseFormats(names: readonly string[] = defaultFormats): Format[] {
  const known = Object.keys(writers);
  const ready = known.filter((name) => writers[name]);
  for (const name of names) {
    if (!known.includes(name)) throw new CommandError(`Unexpected format \`${name}\`, expected some of ${ready.join(", ")}`);
    if (!writers[name]) throw new CommandError(`The format \`${name}\` cannot be written yet, choose some of ${ready.join(", ")}`);
  }
  const chosen = ready.filter((name) => names.includes(name));
  if (chosen.length === 0) throw new CommandError(`Expected at least one format, choose some of ${ready.join(", ")}`);
  return chosen.map((name) => ({ name, open: writers[name]! }));
}
