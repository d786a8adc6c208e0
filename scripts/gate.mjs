// Holds the parser against the notices of ../shared: reads the seeds, scores the tables, compares with the floors of test/floors.json.
// `--pin` writes the hash of the present seeds and gold into the file; floors themselves are only ever changed by hand.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");
const shared = join(project, "../shared");
const floorsFile = join(project, "test/floors.json");
const say = (line) => process.stdout.write(`${line}\n`);

if (!existsSync(join(shared, "seeds"))) {
  say("Accuracy gate: skipped, there is no folder ../shared with seeds and gold.");
  process.exit(0);
}

const pinned = JSON.parse(readFileSync(floorsFile, "utf8"));
const hash = hashOf(["seeds", "gold"].map((name) => join(shared, name)));
if (process.argv.includes("--pin")) {
  if (process.env.CI) throw new Error("Unexpected --pin in CI, expected floors that somebody pinned on purpose");
  writeFileSync(floorsFile, `${JSON.stringify({ ...pinned, hash }, null, 2)}\n`);
  process.exit(0);
}

const found = score();
const rows = Object.entries(pinned.floors).map(([name, floor]) => ({ name, floor, value: found[name], ok: found[name] >= floor }));
const ceilings = Object.entries(pinned.ceilings).map(([name, ceiling]) => ({ name, floor: ceiling, value: found[name], ok: found[name] <= ceiling }));
say(`Accuracy gate: five notices of ../shared, found against pinned`);
for (const { name, floor, value, ok } of rows) say(line(name, value, "≥", floor, ok));
for (const { name, floor, value, ok } of ceilings) say(line(name, value, "≤", floor, ok));
const sameInputs = hash === pinned.hash;
if (!sameInputs) say("  The seeds or the gold are not those the floors were set for: look at what changed, then run `node scripts/gate.mjs --pin`.");
const below = [...rows, ...ceilings].filter(({ ok }) => !ok).length;
say(below === 0 && sameInputs ? "Accuracy gate: holds." : `Accuracy gate: fails (${below} of ${rows.length + ceilings.length} values).`);
process.exit(below === 0 && sameInputs ? 0 : 1);

function line(name, value, sign, floor, ok) {
  return `  ${ok ? "ok  " : "FAIL"} ${name.padEnd(18)} ${shown(value, floor)} ${sign} ${shown(floor, floor)}`;
}

function shown(value, floor) {
  return Number.isInteger(floor) && floor !== 1 ? String(value) : value.toFixed(4);
}

/** Runs the command line on the seeds and the scorer on its tables. */
function score() {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-gate-"));
  try {
    const out = join(folder, "out");
    const run = spawnSync(process.execPath, [join(project, "dist/cli.js"), "run", join(shared, "seeds"), "-o", out, "--quiet"], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(`Unexpected status ${run.status} of tongbao run, expected 0: ${run.stderr}`);
    execFileSync("python3", [join(shared, "score/score.py"), out, join(shared, "gold"), "--json", join(folder, "score.json")], { stdio: ["ignore", "ignore", "inherit"] });
    return valuesOf(JSON.parse(readFileSync(join(folder, "score.json"), "utf8")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function valuesOf({ rates, accounts, units, problems, fields, verdicts, attributes, notices }) {
  const f1 = ({ tp, fn, fp }) => (2 * tp) / (2 * tp + fn + fp);
  const recall = ({ tp, fn }) => tp / (tp + fn);
  const share = ([right, all]) => right / all;
  return {
    "notices": notices[0],
    "notices extra": notices[2],
    "rates F1": f1(rates),
    "accounts F1": f1(accounts),
    "units recall": recall(units),
    "problems recall": recall(problems),
    "notice fields": share(fields),
    "verdicts": share(verdicts),
    "owners and regions": share(attributes),
  };
}

/** Hashes the files of folders, names and bytes, so that a floor is never compared over other inputs. */
function hashOf(folders) {
  const all = createHash("sha256");
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => !file.endsWith(".md")).sort()) {
      all.update(`${name}\0${createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")}\n`);
    }
  }
  return all.digest("hex");
}
