/** Opens the sources of an output again, so that records can be shown in their own words. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { codePointOffsets } from "../text/code-points.js";
import { outlineOf, type Outline, type OutlineNode } from "./outline.js";

/** What the road makes of bytes, as far as the page needs it. */
export type ReadDocument = (bytes: Uint8Array, options: { path: string }) => { source: string; tree: OutlineNode };

/** Why a source cannot be shown: the page says it in its own language. */
export type MissingSource = "standard-input" | "not-found" | "changed" | "unreadable";

export interface SourceText {
  /** The decoded source, or the part of it that holds the notices. */
  text: string;
  /** Where that part begins, in code points of the whole. */
  offset: number;
  /** Length of the whole, in code points. */
  length: number;
  /** One tree for each notice, in the order of their parts. */
  trees: Outline[];
}

export interface SourceTask {
  path: string;
  sha256: string;
  /** Records reach from here to here, in code points. */
  reach: [start: number, end: number] | undefined;
}

const standardInput = "-";
const around = 200;

/** Reads the source of a document where it still is what was read, byte for byte. */
export async function readSource(read: ReadDocument, { path, sha256, reach }: SourceTask): Promise<SourceText | { missing: MissingSource }> {
  if (path === standardInput) return { missing: "standard-input" };
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { missing: "not-found" };
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return { missing: "changed" };
  let document: ReturnType<ReadDocument>;
  try {
    document = read(bytes, { path });
  } catch {
    return { missing: "unreadable" };
  }
  const codePoint = codePointOffsets(document.source);
  const trees = (document.tree.children ?? []).map((notice) => outlineOf(notice, codePoint));
  const characters = [...document.source];
  const [start, end] = partOf(trees, reach, characters.length);
  return { text: characters.slice(start, end).join(""), offset: start, length: characters.length, trees };
}

/** The part of a page that its notices and their records lie in, with a little around it. */
function partOf(trees: readonly Outline[], reach: SourceTask["reach"], length: number): [start: number, end: number] {
  const starts = [...trees.map(({ start }) => start), reach?.[0]].filter((at) => at !== undefined);
  const ends = [...trees.map(({ end }) => end), reach?.[1]].filter((at) => at !== undefined);
  if (starts.length === 0) return [0, length];
  return [Math.max(0, Math.min(...starts) - around), Math.min(length, Math.max(...ends) + around)];
}
