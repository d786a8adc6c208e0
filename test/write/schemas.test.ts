import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tableNames } from "../../src/records/index.js";
import { columnsByTable } from "../../src/write/column-facts.js";
import { filesOf, folderWith } from "./helpers.js";

describe("schemas/ and the codebook", () => {
  it("are what `npm run schemas` and `npm run codebook` write", () => {
    const fresh = folderWith({});
    execFileSync(process.execPath, ["scripts/schemas.mjs", fresh]);
    execFileSync(process.execPath, ["scripts/codebook.mjs", fresh]);
    const { "codebook.md": markdown, ...made } = filesOf(fresh);
    const kept = filesOf("schemas");
    for (const [name, text] of Object.entries(made)) expect(kept[name], name).toBe(text);
    expect(readFileSync(join("docs", "codebook.md"), "utf8")).toBe(markdown);
    expect(Object.keys(made)).toEqual(expect.arrayContaining([...tableNames.map((name) => `${name}.schema.json`), "codebook.csv", "datapackage.json"]));
  });

  it("describe every column and every code in one line", () => {
    for (const [table, columns] of columnsByTable) {
      for (const { name, description, codes } of columns) {
        expect(description, `${table}.${name}`).toMatch(/^\S[^\n]{3,}$/u);
        for (const [code, meaning] of Object.entries(codes ?? {})) expect(meaning, `${table}.${name} ${code}`).toMatch(/^\S[^\n]*$/u);
      }
    }
  });
});
