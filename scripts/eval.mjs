// Prints how well generated notices are read: npm run eval -- [--n 1000] [--seed 1] [--show 20] [--layout L] [--damage D] [--out FOLDER] [--json FILE]
// The generator is TypeScript: Vite, which is here for the tests, runs it as it stands.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values } = parseArgs({
  options: {
    n: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    show: { type: "string", default: "0" },
    layout: { type: "string" },
    damage: { type: "string" },
    out: { type: "string", default: join(tmpdir(), "tongbao-eval") },
    json: { type: "string" },
  },
});

const load = async (file) => (await runnerImport(join(import.meta.dirname, "..", file), { logLevel: "error" })).module;
const { judge, report, requests, showMisses, total } = await load("test/generator/eval.ts");
const { readDocument } = await load("src/pipeline.ts");

const wanted = requests(Number(values.n) * (values.layout || values.damage ? 200 : 1), Number(values.seed))
  .filter(({ layout, damage }) => (!values.layout || layout === values.layout) && (!values.damage || damage === values.damage))
  .slice(0, Number(values.n));
const started = performance.now();
const outcomes = wanted.map((request) => judge(request, readDocument));
process.stdout.write(`${report(outcomes)}\n`);
if (Number(values.show) > 0) process.stdout.write(`${showMisses(outcomes, Number(values.show), values.out)}\n`);
if (values.json) {
  const tables = Object.fromEntries(Object.entries(total(outcomes)).map(([name, { tp, fn, fp }]) => [name, { tp, fn, fp }]));
  writeFileSync(values.json, `${JSON.stringify(tables, null, 1)}\n`);
}
process.stderr.write(`${wanted.length} pages in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
