// Holds the parser against the notices of ../shared: reads the seeds, scores the tables, compares with the floors of test/floors.json.
// `--pin` writes the hash of the present seeds and gold into the file; floors themselves are only ever changed by hand.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { haveSeeds, scoreSeeds, shared } from "./score-seeds.mjs";

const floorsFile = join(import.meta.dirname, "../test/floors.json");
const say = (line) => process.stdout.write(`${line}\n`);

if (!haveSeeds) {
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

const found = scoreSeeds();
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
