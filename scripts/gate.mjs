// Holds the parser against the notices of ../shared (floors in test/floors.json) and against those that other hands wrote (test/blind/floors.json).
// `--pin` writes the hash of the present seeds and gold into the first file, whose floors are only ever changed by hand, and raises those of the second to
// what is reached; none is ever lowered by it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blind, blindSets, haveSeeds, score, scoreSeeds, shared } from "./score.mjs";

const floorsFile = join(import.meta.dirname, "../test/floors.json");
/** What is held of each set of notices by other hands. */
const BLIND = ["rates F1", "accounts F1", "units recall", "problems recall", "notice fields", "false alarms"];
const say = (line) => process.stdout.write(`${line}\n`);

if (!haveSeeds) {
  say("Accuracy gate: skipped, there is no folder ../shared with seeds and gold.");
  process.exit(0);
}

const pinned = JSON.parse(readFileSync(floorsFile, "utf8"));
const blindFile = join(blind, "floors.json");
const blindFloors = JSON.parse(readFileSync(blindFile, "utf8"));
const hash = hashOf(["seeds", "gold"].map((name) => join(shared, name)));
if (process.argv.includes("--pin")) {
  if (process.env.CI) throw new Error("Unexpected --pin in CI, expected floors that somebody pinned on purpose");
  writeFileSync(floorsFile, `${JSON.stringify({ ...pinned, hash }, null, 2)}\n`);
  raiseBlind();
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

say(`Notices by other hands, found against pinned`);
for (const set of blindSets) {
  const values = score(join(blind, set, "docs"), join(blind, set, "gold"));
  for (const [name, floor] of Object.entries(blindFloors.floors[set] ?? {})) {
    const ceiling = name === "false alarms";
    const ok = ceiling ? values[name] <= floor : values[name] >= floor - 5e-5;
    rows.push({ name, floor, value: values[name], ok });
    if (!ok || process.argv.includes("--show")) say(line(`${set}: ${name}`, values[name], ceiling ? "≤" : "≥", floor, ok));
  }
  say(`  ${set.padEnd(14)} ${BLIND.map((name) => `${name} ${values[name].toFixed(name === "false alarms" ? 0 : 3)}`).join("  ")}`);
}
const below = [...rows, ...ceilings].filter(({ ok }) => !ok).length;
say(below === 0 && sameInputs ? "Accuracy gate: holds." : `Accuracy gate: fails (${below} of ${rows.length + ceilings.length} values).`);
process.exit(below === 0 && sameInputs ? 0 : 1);

/** Pins for each set of notices by other hands the best that was ever reached. */
function raiseBlind() {
  for (const set of blindSets) {
    const values = score(join(blind, set, "docs"), join(blind, set, "gold"));
    const floors = (blindFloors.floors[set] ??= {});
    for (const name of BLIND) {
      if (!Number.isFinite(values[name])) continue;
      const reached = name === "false alarms" ? values[name] : Math.floor(values[name] * 1e4) / 1e4;
      floors[name] = floors[name] === undefined ? reached : name === "false alarms" ? Math.min(floors[name], reached) : Math.max(floors[name], reached);
    }
  }
  writeFileSync(blindFile, `${JSON.stringify(blindFloors, null, 1)}\n`);
}

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
