/** Holds the lint rule of the layers against imports that it must refuse and ones that it must let pass. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: root, overrideConfig: { linterOptions: { reportUnusedDisableDirectives: "off" } } });

/** Gives what the rule says of one import, put into a file that exists. */
async function wall(file: string, statement: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${statement}\n`, { filePath: join(root, "src", file) });
  return result!.messages.filter(({ ruleId }) => ruleId === "tongbao/walls").map(({ message }) => message);
}

it.each([
  ["text/lines.ts", `export { tables } from "../records/index.js";`, "`records` lies above `text`; move what both need to a layer below"],
  ["normalize/index.ts", `import "../segment/index.js";`, "`segment` lies above `normalize`; move what both need to a layer below"],
  ["claims/read.ts", `import "../tables/recover.js";`, "`claims` and `tables` stand side by side; move what both need to a layer below"],
  ["check/index.ts", `await import("../pipeline.js");`, "`pipeline.ts` lies above `check`; move what both need to a layer below"],
  ["run/run-corpus.ts", `import "../cli/words.js";`, "`cli` lies above `run`; move what both need to a layer below"],
  ["write/csv-row.ts", `import "../notice/nodes.js";`, "`write` works on records only, and `notice` knows the tree or the road"],
  ["pipeline.ts", `import "./elsewhere/index.js";`, "`elsewhere` stands in no layer; give it a place in eslint.walls.js"],
])("%s must not say %s", async (file, statement, why) => {
  const source = /"(.*)"/u.exec(statement)![1]!;
  expect(await wall(file, statement)).toEqual([`Unexpected import of \`${source}\`: ${why}`]);
}, 60_000);

it.each([
  ["extract/index.ts", `import "../segment/index.js"; import "../claims/read.js"; import "./rates.js";`],
  ["cli.ts", `import "./cli/program.js";`],
  ["pipeline.ts", `import "./document.js"; import "node:crypto";`],
])("%s may say %s", async (file, statement) => {
  expect(await wall(file, statement)).toEqual([]);
}, 60_000);

it("gives every folder and file of src a layer", async () => {
  for (const name of readdirSync(join(root, "src"))) {
    const said = await wall("cli.ts", `import "./${name.endsWith(".ts") ? name.replace(/\.ts$/u, ".js") : `${name}/index.js`}";`);
    expect(said).toEqual([]);
  }
}, 60_000);
