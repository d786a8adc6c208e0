import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { tableNames } from "../../src/records/index.js";
import { runCorpus } from "../../src/run/run-corpus.js";
import { filesOf, tongbao } from "./helpers.js";
import { richFolder, richReader } from "./rich-corpus.js";

interface Resource {
  name: string;
  path: string;
  bytes?: number;
  hash?: string;
  schema?: { fields: { name: string; type: string }[]; primaryKey?: string[]; foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[] };
}

type Descriptor = { resources: Resource[] } & Record<string, unknown>;

let folder: string;
let out: string;
let descriptor: Descriptor;

const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
formats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync("test/write/profiles/data-package-2-0.json", "utf8")) as object);

/** Lists what the published profile of Data Package v2 finds wrong. */
function errorsOf(value: unknown): string[] {
  return valid(value) ? [] : valid.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

beforeAll(async () => {
  folder = richFolder(4);
  out = join(folder, "out");
  await runCorpus([join(folder, "in")], { out, reader: richReader });
  descriptor = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8")) as Descriptor;
});

describe("datapackage.json", () => {
  it("is valid by the published profile, as its template is", () => {
    expect(errorsOf(descriptor)).toEqual([]);
    expect(errorsOf(JSON.parse(readFileSync("schemas/datapackage.json", "utf8")))).toEqual([]);
  });

  it("would not be valid if it were wrong", () => {
    const [first, ...rest] = descriptor.resources;
    expect(errorsOf({ ...descriptor, resources: [] })).not.toEqual([]);
    expect(errorsOf({ ...descriptor, resources: [{ ...first, name: undefined }, ...rest] })).not.toEqual([]);
    expect(errorsOf({ ...descriptor, resources: [{ ...first, hash: "sha256 of it" }, ...rest] })).not.toEqual([]);
    expect(errorsOf({ ...descriptor, resources: [{ ...first, schema: { fields: [{ name: "x", type: "varchar" }] } }, ...rest] })).not.toEqual([]);
  });

  it.each([["csv"], ["ndjson"], ["parquet"], ["duckdb"], ["csv", "duckdb"]])("is valid where the formats are %s", async (...names) => {
    const place = join(folder, names.join("-"));
    await runCorpus([join(folder, "in")], { out: place, reader: richReader, formats: names });
    const made = JSON.parse(readFileSync(join(place, "datapackage.json"), "utf8")) as Descriptor;
    expect(errorsOf(made)).toEqual([]);
    expect(made.resources.map(({ path }) => path).filter((path) => !readdirSync(place).includes(path))).toEqual([]);
  });

  it("has the columns of each CSV in their order, and keys that point to columns there are", () => {
    const byName = new Map(descriptor.resources.map((resource) => [resource.name, resource]));
    for (const table of tableNames) {
      const { schema, path } = byName.get(table)!;
      expect(schema!.fields.map(({ name }) => name)).toEqual(readFileSync(join(out, path), "utf8").split("\n", 1)[0]!.split(","));
      for (const { fields, reference } of schema!.foreignKeys ?? []) {
        const target = byName.get(reference.resource ?? table)!.schema!;
        expect([target.primaryKey, schema!.fields.map(({ name }) => name)]).toEqual([reference.fields, expect.arrayContaining(fields)]);
      }
    }
  });

  it("has the sizes and checksums of the files, by the eyes of sha256sum or Python", () => {
    const script = "import hashlib,json,sys,os\nprint(json.dumps({n:[os.path.getsize(n),hashlib.sha256(open(n,'rb').read()).hexdigest()] for n in os.listdir('.')}))";
    const sums = JSON.parse(spawnSync("python3", ["-c", script], { cwd: out, encoding: "utf8" }).stdout) as Record<string, [number, string]>;
    for (const { path, bytes, hash } of descriptor.resources) {
      if (path === "tongbao.duckdb") expect([bytes, hash]).toEqual([undefined, undefined]);
      else expect([bytes, hash]).toEqual([sums[path]![0], `sha256:${sums[path]![1]}`]);
    }
    const listed = Object.keys(sums).filter((name) => name !== "SHA256SUMS").sort();
    expect(readFileSync(join(out, "SHA256SUMS"), "utf8")).toBe(listed.map((name) => `${sums[name]![1]}  ${name}\n`).join(""));
  });

  it("is the same bytes in every run", async () => {
    await runCorpus([join(folder, "in")], { out: join(folder, "again"), reader: richReader });
    expect(filesOf(join(folder, "again"))["datapackage.json"]).toBe(filesOf(out)["datapackage.json"]);
  });
});

describe("--excel", () => {
  it("begins every CSV with the bytes of a byte-order mark, and nothing else", () => {
    const place = join(folder, "excel");
    const notice = "corpus/anji-2025q1-third-party";
    const { status, stderr } = tongbao(["run", notice, "-o", place, "--excel", "--workers", "0"]);
    expect([status, stderr.includes("unexpected")]).toEqual([0, false]);
    for (const name of readdirSync(place)) {
      const marked = readFileSync(join(place, name)).subarray(0, 3).toString("hex") === "efbbbf";
      expect([name, marked]).toEqual([name, name.endsWith(".csv")]);
    }
  });
});
