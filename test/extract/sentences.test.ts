import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rates } from "./help.js";

const folder = join(import.meta.dirname, "sentences");

/** Each file is one theme; each block of it is a sentence and the rates that a careful reader finds in it, a line each (`help.ts`). */
for (const file of readdirSync(folder).sort()) {
  describe(`sentences of ${file.replace(".txt", "")}`, () => {
    for (const block of readFileSync(join(folder, file), "utf8").trim().split(/\n{2,}/u)) {
      const [sentence, ...expected] = block.split("\n");
      it(sentence!, () => expect(rates(sentence!).sort()).toEqual([...expected].sort()));
    }
  });
}
