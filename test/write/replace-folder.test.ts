import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCorpus } from "../../src/run/run-corpus.js";
import { tableNames } from "../../src/records/index.js";
import { CommandError } from "../../src/write/command-error.js";
import { openNdjsonWriter } from "../../src/write/ndjson-writer.js";
import { fakeReader, filesOf, folderWith, runFakeScript } from "./helpers.js";

describe("the output folder", () => {
  it("is written whole: every table with its header, failures, and the marker", async () => {
    const folder = folderWith({ "in/a.txt": "甲" });
    await runCorpus([join(folder, "in")], { out: join(folder, "deep/er/out"), reader: await fakeReader() });
    const files = filesOf(join(folder, "deep/er/out"));
    const tables = tableNames.flatMap((name) => [`${name}.csv`, `${name}.parquet`]);
    const others = ["SHA256SUMS", "datapackage.json", "failures.ndjson", "records.ndjson", "tongbao.duckdb", "tongbao.json"];
    expect(Object.keys(files)).toEqual([...tables, ...others].sort());
    expect(files["failures.ndjson"]).toBe("");
    expect(files["accounts.csv"]).toMatch(/^account_id,notice_id,name,platform,.*evidence_end,entity_id\n$/);
    expect(JSON.parse(files["tongbao.json"]!)).toMatchObject({ program: "tongbao", documents: 1, failures: 0, tables: { notices: 1, rates: 0 } });
    expect(readdirSync(join(folder, "deep/er"))).toEqual(["out"]);
  });

  it("replaces what tongbao wrote, keeps its mode, and follows a link to it", async () => {
    const folder = folderWith({ "in/a.txt": "甲", "in2/b.txt": "乙" });
    const reader = await fakeReader();
    await runCorpus([join(folder, "in")], { out: join(folder, "real"), reader });
    chmodSync(join(folder, "real"), 0o750);
    symlinkSync(join(folder, "real"), join(folder, "out"));
    await runCorpus([join(folder, "in2")], { out: join(folder, "out"), reader });
    expect(filesOf(join(folder, "real"))["notices.csv"]).toContain("乙");
    expect(statSync(join(folder, "real")).mode & 0o777).toBe(0o750);
    expect(readdirSync(folder).sort()).toEqual(["in", "in2", "out", "real"]);
  });

  it("fills an empty folder, and refuses a file and a folder with something else in it", async () => {
    const folder = folderWith({ "in/a.txt": "甲", "full/thesis.doc": "mine", file: "x" });
    mkdirSync(join(folder, "empty"));
    const reader = await fakeReader();
    await runCorpus([join(folder, "in")], { out: join(folder, "empty"), reader });
    await expect(runCorpus([join(folder, "in")], { out: join(folder, "full"), reader })).rejects.toThrow(CommandError);
    await expect(runCorpus([join(folder, "in")], { out: join(folder, "file"), reader })).rejects.toThrow(/expected a folder/);
    expect(filesOf(join(folder, "full"))).toEqual({ "thesis.doc": "mine" });
    expect(readdirSync(folder).sort()).toEqual(["empty", "file", "full", "in"]);
  });

  it("refuses to replace the inputs, and the folder it is run in", async () => {
    const folder = folderWith({ "in/a.txt": "甲" });
    const reader = await fakeReader();
    const out = join(folder, "out");
    await runCorpus([join(folder, "in")], { out, reader });
    writeFileSync(join(out, "mine.txt"), "乙");
    const before = filesOf(out);
    await expect(runCorpus([out], { out, reader })).rejects.toThrow(/lies in/);
    await expect(runCorpus([join(out, "mine.txt")], { out, reader })).rejects.toThrow(/lies in/);
    await expect(runCorpus([join(folder, "in")], { out: ".", reader })).rejects.toThrow(/runs in it/);
    expect(filesOf(out)).toEqual(before);
  });

  it("refuses formats that are unknown", async () => {
    const folder = folderWith({ "a.txt": "甲" });
    const run = (formats: string[]) => runCorpus([join(folder, "a.txt")], { out: join(folder, "out"), formats });
    await expect(run(["xls"])).rejects.toThrow(/Unexpected format/);
    await expect(run([])).rejects.toThrow(/at least one/);
  });

  it("leaves the old folder as it was when the run fails half-way, or the disk does", async () => {
    const folder = folderWith({ "in/a.txt": "甲", "in/b.txt": "乙" });
    const reader = await fakeReader();
    const out = join(folder, "out");
    await runCorpus([join(folder, "in/a.txt")], { out, reader });
    const before = filesOf(out);
    const broken = runCorpus([join(folder, "in")], {
      out,
      reader,
      onProgress: ({ done }) => {
        if (done === 1) throw new Error("no space left");
      },
    });
    await expect(broken).rejects.toThrow("no space left");
    expect(filesOf(out)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["in", "out"]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("stays whole when the run is ended by %s", async (signal) => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`in/${n}.txt`, `slow 30\f${n}`]));
    const folder = folderWith({ ...many, "first.txt": "甲" });
    const out = join(folder, "out");
    await runCorpus([join(folder, "first.txt")], { out, reader: await fakeReader() });
    const before = filesOf(out);
    const child = spawn(process.execPath, [runFakeScript, JSON.stringify({ out, workers: 2 }), join(folder, "in")]);
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (data: Buffer) => {
        if (data.toString().split("\n").some((line) => Number(line) >= 5)) resolve();
      });
    });
    child.kill(signal);
    const status = await ended;
    expect(filesOf(out)).toEqual(before);
    const left = readdirSync(folder).filter((name) => name.startsWith("out."));
    if (signal === "SIGKILL") expect(left).toHaveLength(1);
    else expect([status, left]).toEqual([130, []]);
  });

  it("is never given to a writer twice under one name", async () => {
    const folder = folderWith({});
    writeFileSync(join(folder, "records.ndjson"), "old");
    await expect(openNdjsonWriter(folder)).rejects.toThrow("EEXIST");
    expect(existsSync(join(folder, "records.ndjson"))).toBe(true);
  });
});
