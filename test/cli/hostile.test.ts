/** Inputs that nobody should meet and everybody does, through the compiled program from end to end. */
import { chmodSync, closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parsedLines, tongbao } from "../write/helpers.js";

const root = mkdtempSync(join(tmpdir(), "tongbao-hostile-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const good = "云岭县2021年第四季度政府网站检查通报\n共检查政府网站10家,合格9家,合格率90%。\n云岭县人民政府办公室\n2022年1月7日\n";
const plain = ["--formats", "csv,ndjson"];

/** Makes a folder of inputs with one sound notice among them, so that a test sees whether the rest was untouched. */
function inputs(name: string, files: Record<string, string | Uint8Array>): string {
  const folder = join(root, name, "in");
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries({ ...files, "m-good.txt": good })) writeFileSync(join(folder, file), content);
  return folder;
}

interface Outcome {
  status: number | null;
  stderr: string;
  titles: unknown[];
  failures: Record<string, unknown>[];
}

function run(folder: string, args: string[] = []): Outcome {
  const out = join(folder, "..", "out");
  const { status, stdout, stderr } = tongbao(["run", folder, "-o", out, ...plain, ...args]);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/^\s+at /mu);
  const rows = (file: string) => parsedLines(readFileSync(join(out, file), "utf8"));
  return { status, stderr, failures: rows("failures.ndjson"), titles: rows("records.ndjson").filter(({ table }) => table === "notices").map(({ title }) => title) };
}

/** The reason of a failure is a sentence that says what was found, what was expected and what to do. */
const sentence = /^(?:Unexpected|Cannot) .+[,:;] .+/u;

describe("a run over hostile inputs", { timeout: 120_000 }, () => {
  it("names each document that is none, with its rule and what to do, and reads the rest", () => {
    const bad: Record<string, [content: string | Uint8Array, rule: string]> = {
      "a-empty.txt": ["", "empty-document"],
      "b-mark-alone.txt": ["\uFEFF", "empty-document"],
      "c-white-space.txt": [" \n\t\r\n　\n", "no-text"],
      "d-pdf.html": ["%PDF-1.7\n%âãÏÓ\n1 0 obj", "binary-document"],
      "e-picture.txt": [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "binary-document"],
      "n-noise": [Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff), "binary-document"],
      "o-script.html": ["<html><body><div><script>var a=1</script></div></body></html>", "no-text"],
    };
    const folder = inputs("no documents", Object.fromEntries(Object.entries(bad).map(([file, [content]]) => [file, content])));
    const { status, titles, failures, stderr } = run(folder);
    expect([status, titles]).toEqual([1, ["云岭县2021年第四季度政府网站检查通报"]]);
    expect(failures.map(({ source, stage, rule }) => [source, stage, rule])).toEqual(Object.entries(bad).map(([file, [, rule]]) => [join(folder, file), "read", rule]));
    for (const { reason } of failures) expect(reason).toMatch(sentence);
    expect(stderr).toContain("a-empty.txt");
    expect(stderr).toContain("Could not read 7 inputs");
  });

  it("refuses a line of 50 MB, and reads one of 5 MB", () => {
    const folder = inputs("long lines", {});
    const clause = Buffer.from("共检查政府网站若干家，发现问题，");
    for (const [file, size] of [["a-50mb.txt", 50_000_000], ["b-5mb.txt", 5_000_000]] as const) {
      const handle = openSync(join(folder, file), "w");
      const block = Buffer.concat(Array.from({ length: 1000 }, () => clause));
      for (let written = 0; written < size; written += block.length) writeSync(handle, block);
      closeSync(handle);
    }
    const { status, titles, failures } = run(folder, ["--workers", "2"]);
    expect(status).toBe(1);
    expect(titles).toContain("云岭县2021年第四季度政府网站检查通报");
    expect(failures.map(({ source, rule }) => [String(source).split("/").at(-1), rule])).toContainEqual(["a-50mb.txt", "document-too-large"]);
    expect(failures.filter(({ rule }) => rule === "no-time-left" || rule === "worker-crashed" || rule === "internal-error")).toEqual([]);
  });

  it("reads ten thousand unclosed cells in seconds", () => {
    const folder = inputs("cells", { "a-cells.html": `<html><body><div id=zoom><p>云岭县通报<table>${Array.from({ length: 10_000 }, (_, i) => `<tr><td>${i}<td>网站`).join("")}` });
    const started = performance.now();
    const { titles, failures } = run(folder, ["--timeout", "30"]);
    expect(titles).toContain("云岭县2021年第四季度政府网站检查通报");
    expect(failures.filter(({ rule }) => rule !== "no-notice")).toEqual([]);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it("reads a table nested, spanned and broken beyond sense", () => {
    const absurd = `<html><body><table><tr><td rowspan=99999 colspan=99999>甲<table><tr><td rowspan=-1 colspan=x>乙${"<td rowspan=1000>丙".repeat(200)}${"<table><tr><td>".repeat(500)}`;
    const { titles, failures } = run(inputs("spans", { "a-spans.html": absurd }));
    expect(titles).toContain("云岭县2021年第四季度政府网站检查通报");
    expect(failures.filter(({ rule }) => rule === "internal-error" || rule === "no-time-left" || rule === "worker-crashed")).toEqual([]);
  });

  it("names what cannot be opened, and reads the rest", () => {
    const folder = inputs("unreadable", { "b-locked.txt": good.replace("云岭", "山南") });
    symlinkSync("nowhere.txt", join(folder, "a-dangling.txt"));
    symlinkSync("c-circle.txt", join(folder, "c-circle.txt"));
    chmodSync(join(folder, "b-locked.txt"), 0o000);
    const { status, titles, failures } = run(folder);
    const named = failures.map(({ source }) => String(source).split("/").at(-1));
    // A superuser opens what is locked.
    const locked = process.getuid?.() === 0 ? [] : ["b-locked.txt"];
    expect([status, named]).toEqual([1, ["a-dangling.txt", ...locked, "c-circle.txt"]]);
    for (const { reason, stage } of failures) expect([stage, sentence.test(String(reason))]).toEqual(["open", true]);
    expect(titles).toContain("云岭县2021年第四季度政府网站检查通报");
  });

  it("says of a folder without documents what it looked for", () => {
    const folder = join(root, "nothing", "in");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "notes.json"), "{}");
    const { status, failures, titles, stderr } = run(folder);
    expect([status, titles, failures.map(({ rule }) => rule)]).toEqual([1, [], ["no-documents"]]);
    expect(failures[0]!["reason"]).toMatch(sentence);
    expect(stderr).toContain(".html");
  });

  it("reads a folder in which no document is a notice without a throw", () => {
    const folder = join(root, "no notices", "in");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "a.txt"), "今天天气很好。\n我们去公园。\n");
    writeFileSync(join(folder, "b.html"), "<html><body><ul><li><a href=1>首页</a><li><a href=2>新闻</a></ul></body></html>");
    const { status, failures, titles } = run(folder);
    expect(status).toBe(failures.length > 0 ? 1 : 0);
    for (const { reason } of failures) expect(reason).toMatch(sentence);
    expect(titles.length + failures.length).toBeGreaterThan(0);
  });
});

describe("one document on standard input", { timeout: 60_000 }, () => {
  it.each([["parse"], ["tree"]])("%s refuses what is none, with status 1 and a sentence", (command) => {
    for (const input of [Buffer.alloc(0), Buffer.from("%PDF-1.4"), Buffer.from([0, 1, 2, 3, 0, 0, 0, 0])]) {
      const { status, stdout, stderr } = tongbao([command, "-"], { input });
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/Unexpected .+, expected .+/u);
      expect(stderr).not.toMatch(/^\s+at /mu);
    }
  });

});

describe("the same bytes, in every format but the database's own", { timeout: 180_000 }, () => {
  it("on one worker and two, in any locale and time zone", () => {
    const folder = join(root, "same");
    mkdirSync(folder);
    cpSync("corpus", join(folder, "corpus"), { recursive: true });
    const outputs = ([
      ["one", ["--workers", "1"], { LC_ALL: "C", TZ: "UTC" }],
      ["two", ["--workers", "2"], { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "America/Los_Angeles" }],
    ] as const).map(([out, args, env]) => {
      const { status, stderr } = tongbao(["run", "corpus", "-o", out, "-q", ...args], { cwd: folder, env });
      expect([0, 1], stderr).toContain(status);
      // DuckDB lays its file out anew each time: the same rows in other bytes.
      const files = readdirSync(join(folder, out)).sort().filter((file) => file !== "tongbao.duckdb");
      const content = (file: string): string => readFileSync(join(folder, out, file), "latin1");
      return Object.fromEntries(files.map((file) => [file, file === "SHA256SUMS" ? content(file).replace(/^.*tongbao\.duckdb\n/mu, "") : content(file)]));
    });
    expect(Object.keys(outputs[0]!)).toContain("rates.csv");
    for (const other of outputs.slice(1)) {
      expect(Object.keys(other)).toEqual(Object.keys(outputs[0]!));
      for (const [file, content] of Object.entries(other)) expect(content === outputs[0]![file], file).toBe(true);
    }
  });
});
