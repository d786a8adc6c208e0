import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildProgram } from "../../src/cli/program.js";
import { sourceContext } from "../../src/cli/source-context.js";
import { work } from "../../src/cli/worker.js";
import { runCorpus } from "../../src/run/run-corpus.js";
import { fakeReader, folderWith, parsedLines, tongbao } from "../write/helpers.js";

const version = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;

describe("tongbao", () => {
  it("has help with examples for each command, and a section on each in the docs", () => {
    const docs = readFileSync("docs/command-line.md", "utf8");
    const names = buildProgram().commands.map((command) => command.name());
    expect(names).toEqual(["run", "parse", "tree", "explain", "compare", "report", "review", "plot", "worker"]);
    for (const name of names) {
      const { stdout, status } = tongbao([name, "--help"]);
      expect([status, stdout.includes("Examples:")]).toEqual([0, true]);
      expect(docs).toMatch(new RegExp(`^## tongbao ${name}`, "mu"));
    }
  });

  it("tells its version", () => {
    expect(tongbao(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([
    [[]],
    [["bogus"]],
    [["run", "-o"]],
    [["run", "x"]],
    [["run", "-o", "out"]],
    [["run", "x", "-o", "out", "--formats", "xls"]],
    [["run", "x", "-o", "out", "--workers", "many"]],
    [["run", "x", "-o", "out", "--timeout", "0"]],
    [["run", "x", "-o", "package.json"]],
    [["run", "x", "-o", "src"]],
    [["run", "@no-such-list", "-o", "out"]],
    [["explain", "src", "id"]],
    [["parse"]],
  ])("ends with status 2 and a sentence for %j", (args) => {
    const { status, stdout, stderr } = tongbao(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/\w/);
    expect(stderr).not.toContain("    at ");
  });

  it("ends with status 1 where a document cannot be opened, and says what to do", () => {
    const folder = folderWith({});
    for (const command of ["parse", "tree"]) expect(tongbao([command, "none.txt"])).toMatchObject({ status: 1, stdout: "" });
    const { status, stderr, stdout } = tongbao(["run", "none.txt", "-o", "out"], { cwd: folder });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Could not read 1 input:\n  none.txt\n    Unexpected path: nothing stands there");
    expect(stderr).toContain("out/failures.ndjson");
    expect(tongbao(["run", "none.txt", "-o", "out", "-q"], { cwd: folder }).stderr).toBe("Could not read 1 input: out/failures.ndjson\n");
  });
});

describe("tongbao explain", () => {
  it("shows a record, its notice, its words and its re-checks; names near ids for an unknown one", async () => {
    const folder = folderWith({ "a.txt": "关于通报\f某网站" });
    const out = join(folder, "out");
    await runCorpus([join(folder, "a.txt")], { out, reader: await fakeReader() });
    const unit = parsedLines(readFileSync(join(out, "records.ndjson"), "utf8")).find((row) => row["table"] === "units")!;
    const id = String(unit["unit_id"]);
    rmSync(join(folder, "a.txt"));
    const { stdout, status } = tongbao(["explain", out, id]);
    expect(status).toBe(0);
    expect(stdout).toContain(`A row of units:\n  unit_id    ${id}`);
    expect(stdout).toContain('"关于通报", 云南省, 2021年第四季度, 2021-12-29');
    expect(stdout).toContain('characters 5 to 8:\n  "某网站"\n  (no context:');
    const notice = tongbao(["explain", out, String(unit["notice_id"])]);
    expect(notice.stdout).toContain("fail  rate, expected 99.24, found 99.42");
    const unknown = tongbao(["explain", out, id.replace("u1", "u9")]);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain(`ids most like it: ${id}`);
  });

  it("cuts the words out of the source by code points, unless the source has changed", async () => {
    const folder = folderWith({ "a.txt": "𠮷前后文字" });
    const path = join(folder, "a.txt");
    const sha256 = "23b6c1ee7d7e28a1e4d6b4d0e30ce9ce9c4f5a8d1b26be25fd7e0bc1e4f0d4a6";
    expect(await sourceContext({ path, sha256 }, 1, 2)).toEqual({ missing: `${path} has changed since it was read` });
    const { createHash } = await import("node:crypto");
    const right = createHash("sha256").update(readFileSync(path)).digest("hex");
    const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
    expect(await sourceContext({ path, sha256: right }, 1, 3, decode)).toEqual({ before: "𠮷", words: "前后", after: "文字" });
    writeFileSync(path, "");
    expect(await sourceContext({ path: "-", sha256: right }, 1, 3, decode)).toHaveProperty("missing");
  });
});

describe("tongbao worker", () => {
  it("answers each line, and no bad line stops it", async () => {
    async function* input() {
      yield '{"path": "a", "text": "甲\\u2028"}\n\nnonsense\n{"path": "b"';
      yield `, "base64": "${Buffer.from("乙\f网").toString("base64")}"}\n{"path": "c", "base64": "?"}\n[]\n{"text": "fail"}`;
    }
    let written = "";
    const status = await work(input(), await fakeReader(), async (text) => void (written += text));
    expect(status).toBe(1);
    const rows = parsedLines(written).map(({ table, source, name, rule }) => [table, source ?? name ?? rule]);
    expect(rows).toEqual([
      ["notices", "a"], ["checks", "rate"], ["failures", "-:3"], ["notices", "b"], ["units", "网"], ["checks", "rate"],
      ["failures", "c"], ["failures", "-:6"], ["failures", "-:7"],
    ]);
  });

  it("keeps going in the compiled program too", () => {
    const { status, stdout, stderr } = tongbao(["worker"], { input: "{\n7\n" });
    expect([status, stderr]).toEqual([1, ""]);
    expect(parsedLines(stdout).map((row) => row["rule"])).toEqual(["bad-line", "bad-line"]);
  });
});
