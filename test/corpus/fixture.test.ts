import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { compareCase } from "./compare.js";
import { gather, type Expected } from "./project.js";

const folder = mkdtempSync(join(tmpdir(), "tongbao-fixture-"));
const file = join(folder, "saved.txt");
// A byte-order mark, mixed line ends and no end at the end: a copy that decodes and encodes again would show.
const text = "\uFEFF云岭县2021年第四季度政府网站检查通报\r\n共检查网站10家,合格9家,合格率90%。\n云岭县人民政府办公室\r2022年1月7日";

function fixture(args: string[], env: Record<string, string> = { CI: "" }) {
  return spawnSync(process.execPath, ["scripts/fixture.mjs", ...args, "--corpus", folder], { encoding: "utf8", env: { ...process.env, ...env } });
}

describe("npm run fixture", { timeout: 60_000 }, () => {
  beforeAll(() => writeFileSync(file, text));

  it("copies the bytes, drafts the facts and sends a person to read them", () => {
    const { status, stdout, stderr } = fixture(["new-case", file]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("by hand");
    const input = readFileSync(join(folder, "new-case/input.txt"));
    expect(input.equals(readFileSync(file))).toBe(true);
    const expected = JSON.parse(readFileSync(join(folder, "new-case/expected.json"), "utf8")) as Expected;
    expect(compareCase(expected, gather(readDocument(new Uint8Array(input)).records))).toEqual([]);
  });

  it("refuses to write over a case, unless told to write its facts anew", () => {
    const path = join(folder, "new-case/expected.json");
    const drafted = readFileSync(path, "utf8");
    writeFileSync(path, "{}");
    expect(fixture(["new-case", file])).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(path, "utf8")).toBe("{}");
    expect(fixture(["--update", "new-case"]).status).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(drafted);
  });

  it.each([
    ["CI runs it", ["other", file], { CI: "true" }],
    ["the name is no name", ["Other Case", file], undefined],
    ["the file is not there", ["other", `${file}.gone`], undefined],
    ["the case is not there", ["--update", "other"], undefined],
    ["nothing is given", [], undefined],
  ])("refuses when %s", (_why, args, env) => {
    const { status, stderr } = fixture(args, env);
    expect(status).toBe(2);
    expect(stderr).not.toContain("    at ");
    expect(existsSync(join(folder, "other"))).toBe(false);
  });
});
