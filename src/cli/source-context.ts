import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { standardInput } from "../run/expand-inputs.js";
import { shortened } from "./words.js";

/** The words of a record with what stands around them, or the reason why the source cannot show them. */
export type SourceContext = { before: string; words: string; after: string } | { missing: string };

/** Decodes a document to the text that offsets refer to. */
export type Decode = (bytes: Uint8Array, path: string) => string | Promise<string>;

const decodeByPipeline: Decode = async (bytes, path) => (await import("../pipeline.js")).readDocument(bytes, { path }).source;

const around = 40;

/**
 * Opens the source of a record again and cuts out its words with 40 characters on either side.
 *
 * @param start, end half-open range in code points of the decoded source.
 */
export async function sourceContext(
  { path, sha256 }: { path: string; sha256: string },
  start: number,
  end: number,
  decode: Decode = decodeByPipeline,
): Promise<SourceContext> {
  if (path === standardInput) return { missing: "the document came from standard input" };
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { missing: `${path} cannot be opened from this folder` };
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return { missing: `${path} has changed since it was read` };
  let characters: string[];
  try {
    characters = [...(await decode(bytes, path))];
  } catch {
    return { missing: `${path} cannot be read by this version` };
  }
  if (end > characters.length) return { missing: `this version decodes ${path} otherwise` };
  const flat = (text: string[]) => shortened(text.join(""), Infinity);
  return {
    before: flat(characters.slice(Math.max(0, start - around), start)),
    words: flat(characters.slice(start, end)),
    after: flat(characters.slice(end, end + around)),
  };
}
