import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCorpus } from "../../src/run/run-corpus.js";
import { inOrder } from "../../src/run/in-order.js";
import { fakeReader, filesOf, folderWith, parsedLines, runFake } from "./helpers.js";

const titles = (folder: string) =>
  parsedLines(filesOf(folder)["records.ndjson"]!).filter((row) => row["table"] === "notices").map((row) => row["title"]);
const failures = (folder: string) => parsedLines(filesOf(folder)["failures.ndjson"]!);

describe("a run", () => {
  it("gives the same bytes for any number of workers, locale and time zone, in input order", () => {
    const documents = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`in/${String(n).padStart(2, "0")}.txt`, n % 5 === 0 ? `slow ${60 - n}\f${n}` : `${n}\f甲\f乙`]),
    );
    const folder = folderWith({ ...documents, "in/07.txt": "fail" });
    const run = (workers: number, env: Record<string, string>) => {
      const { stderr, status } = runFake({ out: `out${workers}`, workers, formats: ["csv", "ndjson", "parquet"] }, ["in"], { cwd: folder, env });
      expect([stderr, status]).toEqual(["", 0]);
      return filesOf(join(folder, `out${workers}`));
    };
    const one = run(1, { LC_ALL: "C", TZ: "UTC" });
    expect(run(4, { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "America/Los_Angeles" })).toEqual(one);
    expect(run(3, { LC_ALL: "zh_CN.UTF-8", TZ: "Asia/Shanghai" })).toEqual(one);
    expect(titles(join(folder, "out1"))).toHaveLength(39);
    expect(failures(join(folder, "out4"))).toEqual([
      { source: "in/07.txt", stage: "segment", rule: "made-up", reason: "Unexpected words in in/07.txt" },
    ]);
  });

  it("survives documents that fail, crash, kill their thread, hang, or give impossible numbers", () => {
    const folder = folderWith({ "a.txt": "甲", "b.txt": "fail", "c.txt": "bug", "d.txt": "die", "e.txt": "hang", "f.txt": "nan", "g.txt": "none", "h.txt": "乙" });
    const inputs = [..."abcdefgh"].map((name) => `${name}.txt`);
    const { stderr } = runFake({ out: "out", workers: 2, timeout: 1 }, inputs, { cwd: folder });
    expect(stderr).toBe("");
    expect(titles(join(folder, "out"))).toEqual(["甲", "乙"]);
    expect(failures(join(folder, "out")).map(({ source, stage, rule }) => [source, stage, rule])).toEqual([
      ["b.txt", "segment", "made-up"],
      ["c.txt", "read", "internal-error"],
      ["d.txt", "read", "worker-crashed"],
      ["e.txt", "read", "no-time-left"],
      ["f.txt", "write", "unwritable-record"],
      ["g.txt", "segment", "no-notice"],
    ]);
  });

  it("reads folders in code-unit order, and leaves out what is hidden, of another kind, or an output", async () => {
    const folder = folderWith({
      "in/b.html": "b", "in/a-1/x.txt": "a-1/x", "in/a/x.HTM": "a/x", "in/a/é.txt": "é", "in/Z.shtml": "Z", "in/plain": "plain", "in/p.xml": "p",
      "in/.hidden/x.txt": "h", "in/.x.txt": "h", "in/expected.json": "{}", "in/README.md": "#", "in/case.yaml": "a: 1", "in/old/tongbao.json": "{}",
      "in/old/a.html": "old", "in/中/甲.txt": "中",
    });
    symlinkSync("..", join(folder, "in/a/up"));
    symlinkSync("nowhere", join(folder, "in/a/broken.txt"));
    const report = await runCorpus([join(folder, "in") + "/"], { out: join(folder, "out"), reader: await fakeReader() });
    expect(titles(join(folder, "out"))).toEqual(["Z", "a-1/x", "a/x", "é", "b", "p", "plain", "中"]);
    expect(failures(join(folder, "out"))).toMatchObject([{ source: join(folder, "in/a/broken.txt"), stage: "open", rule: "missing-input" }]);
    expect([...report.passedOver].sort()).toEqual([[".json", 1], [".md", 1], [".yaml", 1]]);
  });

  it("takes files named one by one whatever their suffix, lists, and standard input", async () => {
    const folder = folderWith({ "a.md": "甲", "b.json": "乙", "c.txt": "丙" });
    const at = (name: string) => join(folder, name);
    const options = { reader: await fakeReader(), readStandardInput: async () => Buffer.from("入") };
    const listed = folderWith({ "list.txt": `\uFEFF${at("b.json")}\r\n\n${at("c.txt")}\n` });
    await runCorpus([at("a.md"), `@${join(listed, "list.txt")}`, "-"], { out: at("out"), ...options });
    expect(titles(at("out"))).toEqual(["甲", "入", "乙", "丙"]);
    await expect(runCorpus(["-", "-"], { out: at("out"), ...options })).rejects.toThrow(/once only/);
    await expect(runCorpus([], { out: at("out"), ...options })).rejects.toThrow(/at least one input/);
    await expect(runCorpus([`@${at("none")}`], { out: at("out"), ...options })).rejects.toThrow(/Cannot read the list/);
  });

  it("says why an input cannot be opened, and goes on", async () => {
    const folder = folderWith({ "a.txt": "甲", "shut.txt": "乙", "empty/x.json": "{}" });
    chmodSync(join(folder, "shut.txt"), 0);
    const inputs = ["missing.txt", "shut.txt", "empty", "https://example.org/a.html", "a.txt"];
    runFake({ out: "out" }, inputs, { cwd: folder });
    const expected = [["missing.txt", "missing-input"], ["shut.txt", "unreadable-input"], ["empty", "no-documents"], ["https://example.org/a.html", "not-fetched"]];
    // Root opens everything.
    const readable = process.getuid?.() === 0 ? expected.filter(([name]) => name !== "shut.txt") : expected;
    expect(failures(join(folder, "out")).map(({ source, rule }) => [source, rule])).toEqual(readable);
    expect(titles(join(folder, "out"))).toContain("甲");
  });

  it("reads equal bytes once and says so", async () => {
    const folder = folderWith({ "a.txt": "甲", "b.txt": "乙", "c.txt": "甲" });
    const inputs = ["a", "b", "c"].map((name) => join(folder, `${name}.txt`));
    const report = await runCorpus([...inputs, inputs[1]!], { out: join(folder, "out"), reader: await fakeReader() });
    expect(titles(join(folder, "out"))).toEqual(["甲", "乙"]);
    expect(report.duplicates).toEqual({ count: 2, first: [{ path: inputs[2], sameAs: inputs[0] }, { path: inputs[1], sameAs: inputs[1] }] });
  });

  it("lets steps see documents in order and add rows at the end", async () => {
    const folder = folderWith({ "a.txt": "甲", "b.txt": "乙" });
    const seen: (string | null)[] = [];
    const step = {
      document: (records: { notices: { title: string | null }[] }) => void seen.push(records.notices[0]!.title),
      end: () => ({
        checks: [{ check_id: "x", notice_id: "n", rule: "cross-notice" as const, verdict: "pass" as const, expected: null, found: null, explanation: "", evidence_a: null, evidence_b: null }],
      }),
    };
    const report = await runCorpus([folder], { out: `${folder}-out`, reader: await fakeReader(), steps: [step] });
    expect(seen).toEqual(["甲", "乙"]);
    expect(report.rows["checks"]).toBe(3);
    expect(parsedLines(filesOf(`${folder}-out`)["records.ndjson"]!).at(-1)).toMatchObject({ table: "checks", check_id: "x" });
  });
});

describe("inOrder", () => {
  it("keeps the order and never runs further ahead than its window", async () => {
    let started = 0;
    let taken = 0;
    const results: number[] = [];
    const call = async (n: number) => {
      started++;
      expect(started - taken).toBeLessThanOrEqual(4);
      await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5));
      return n;
    };
    for await (const n of inOrder(Array.from({ length: 30 }, (_, n) => n), 4, call)) {
      results.push(n);
      taken++;
    }
    expect(results).toEqual(Array.from({ length: 30 }, (_, n) => n));
  });
});
