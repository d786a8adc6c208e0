import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCorpus } from "../../src/run/run-corpus.js";
import { richFolder, richReader } from "./rich-corpus.js";

const page = readFileSync("docs/analysis.md", "utf8");
const questions = page.split(/^## (?=\d)/mu).slice(1).map((section) => ({ title: section.split("\n", 1)[0]!, section }));
const snippets = (text: string, language: string) => [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gmsu"))].map((match) => match[1]!);

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  const folder = richFolder(48);
  await runCorpus([join(folder, "in")], { out: join(folder, "out"), reader: richReader });
  instance = await DuckDBInstance.create(join(folder, "out", "tongbao.duckdb"), { access_mode: "READ_ONLY" });
  connection = await instance.connect();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

describe("docs/analysis.md", () => {
  it("asks ten questions, each in SQL, Python and R", () => {
    expect(questions.map(({ title }) => title.split(".", 1)[0])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    for (const { section } of questions) for (const language of ["sql", "python", "r"]) expect(snippets(section, language)).toHaveLength(1);
  });

  it.each(questions)("answers in SQL: $title", async ({ section }) => {
    const rows = (await connection.runAndReadAll(snippets(section, "sql")[0]!)).getRowObjectsJson();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => Object.values(row).every((value) => value !== null))).toBe(true);
  });

  it("has Python that Python can read", () => {
    const { stderr, status } = spawnSync("python3", ["-c", "import ast,sys; ast.parse(sys.stdin.read())"], { input: snippets(page, "python").join("\n"), encoding: "utf8" });
    expect([stderr, status]).toEqual(["", 0]);
  });
});
