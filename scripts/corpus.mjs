// Prints which cases of corpus/ are not read as expected: npm run corpus -- [--case NAME] [--show] [--shrink] [--dist]
// It reads src/ as it stands, so nothing has to be built; --dist reads the compiled program instead.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values } = parseArgs({
  options: {
    case: { type: "string" }, // all cases whose name holds this
    show: { type: "boolean", default: false }, // every difference, not only the first of each table
    shrink: { type: "boolean", default: false }, // take what passes now out of test/corpus/known-failures.json
    dist: { type: "boolean", default: false },
  },
});

const root = join(import.meta.dirname, "..");
const load = async (file) => (await runnerImport(join(root, file), { logLevel: "error" })).module;
const { readCases, judgeCase, readKnownFailures, knownFailuresPath } = await load("test/corpus/cases.ts");
const { failingKeys } = await load("test/corpus/compare.ts");
const { readDocument } = values.dist ? await import("../dist/pipeline.js") : await load("src/pipeline.ts");

const known = readKnownFailures();
const left = {};
const say = (line) => process.stdout.write(`${line}\n`);
let right = 0;
let news = 0;
const cases = readCases().filter(({ name }) => !values.case || name.includes(values.case));
if (cases.length === 0) say(`No case has ${values.case} in its name`);
for (const item of cases) {
  const differences = judgeCase(item, readDocument);
  const keys = failingKeys(differences);
  const listed = known[item.name] ?? [];
  left[item.name] = listed.filter((key) => keys.includes(key));
  const fresh = keys.filter((key) => !listed.includes(key));
  const cured = listed.filter((key) => !keys.includes(key));
  if (keys.length === 0) right++;
  if (fresh.length > 0) news++;
  if (keys.length === 0 && cured.length === 0) continue;
  say(`${keys.length === 0 ? "ok" : fresh.length > 0 ? "NEW" : "known"}  ${item.name}  ${keys.join(" ")}${cured.length > 0 ? `  (passes now: ${cured.join(" ")})` : ""}`);
  const perKey = new Map();
  for (const { key, line } of differences) {
    const nth = (perKey.get(key) ?? 0) + 1;
    perKey.set(key, nth);
    if (values.show || nth <= 2) say(`      ${listed.includes(key) ? " " : "!"} ${values.show ? line : line.slice(0, 230)}`);
  }
  const hidden = [...perKey.values()].reduce((sum, nth) => sum + Math.max(0, nth - 2), 0);
  if (!values.show && hidden > 0) say(`        … and ${hidden} more (--show)`);
}
say(`\n${right} of ${cases.length} cases are read as expected; ${news} fail on something that known-failures.json does not list (NEW)`);

if (values.shrink) {
  const judged = new Set(cases.map(({ name }) => name));
  const kept = Object.entries(known).map(([name, keys]) => [name, judged.has(name) ? left[name] : keys]).filter(([, keys]) => keys.length > 0);
  writeFileSync(knownFailuresPath, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  say("known-failures.json holds only what still fails");
}
process.exitCode = news > 0 ? 1 : 0;
