import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LAYOUTS, readPrinted, type Layout } from "./printed-layouts.js";

const folder = join(import.meta.dirname, "printed");

/**
 * Each file is one table as drafters print it: its title, its rows (`<` goes on from the left, `^` from above), a line `=`, and what a careful reader
 * finds in it, a line each. It is read in every layout in which such tables reach us. Where the text itself leaves the cuts open (`part:` and the
 * names of layouts in front of the title), rows may be missing there, and none may say anything else.
 */
for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, file), "utf8").trim();
  const settings = /^part: (.*)\n/u.exec(text);
  const [table, expected] = text.slice(settings?.[0].length ?? 0).split(/\n=\n?/u) as [string, string];
  const open = new Set((settings?.[1] ?? "").split(" ") as Layout[]);
  const lines = expected.split("\n").filter(Boolean).sort();
  describe(`table ${file.replace(".txt", "")}`, () => {
    it.each(LAYOUTS)("is read as %s", (layout) => {
      const found = readPrinted(table, layout).sort();
      if (open.has(layout)) expect(found.filter((line) => !lines.includes(line))).toEqual([]);
      else expect(found).toEqual(lines);
    });
  });
}
