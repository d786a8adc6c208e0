import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { names } from "./help.js";

const folder = join(import.meta.dirname, "named");

/** Each file is one theme; each block of it is a sentence and the names that a careful reader finds in it, a line each (`help.ts`), below its heading behind # where it needs one. */
for (const file of readdirSync(folder).sort()) {
  describe(`names of ${file.replace(".txt", "")}`, () => {
    for (const block of readFileSync(join(folder, file), "utf8").trim().split(/\n{2,}/u)) {
      const lines = block.split("\n");
      const heading = lines[0]!.startsWith("#") ? lines.shift()!.slice(1) : undefined;
      const [sentence, ...expected] = lines;
      it(sentence!, () => expect(names(sentence!, heading).sort()).toEqual(expected.sort()));
    }
  });
}
