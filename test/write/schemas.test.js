import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { tableNames } from "../../src/records/index.js";
import { filesOf, folderWith } from "./helpers.js";
describe("schemas/", () => {
    it("is what `npm run schemas` writes", () => {
        const fresh = folderWith({});
        execFileSync(process.execPath, ["scripts/schemas.mjs", fresh]);
        expect(filesOf("schemas")).toEqual(filesOf(fresh));
        expect(Object.keys(filesOf(fresh))).toEqual([...tableNames, "failures"].sort().map((name) => `${name}.schema.json`));
    });
});
