/** What was read before changes nothing of what is read next: no pattern and no cache keeps a place or an answer of another document. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { allDocuments } from "../documents.js";
import { requests } from "../generator/eval.js";
import { render } from "../generator/render.js";

/** A fingerprint of all that is read from a document; of one that is refused, the refusal. */
function read({ bytes, path }: { bytes: Uint8Array; path: string }): string {
  try {
    const { records } = readDocument(bytes, { path });
    return createHash("sha256").update(JSON.stringify(records)).digest("hex");
  } catch (error) {
    return String(error);
  }
}

it("each document gives the same whatever was read before it", { timeout: 120_000 }, () => {
  const generated = requests(40, 20_261_127).map((request) => render(request)).map(({ bytes, name }) => ({ name, bytes, path: name }));
  const documents = [...allDocuments(), ...generated];
  const forwards = documents.map(read);
  const backwards = documents.toReversed().map(read).toReversed();
  expect(documents.filter((_, i) => forwards[i] !== backwards[i]).map(({ name }) => name)).toEqual([]);
});
