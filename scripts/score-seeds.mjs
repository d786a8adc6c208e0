/** Reads the notices of ../shared with the compiled program and scores the tables against what a careful reader found. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");
export const shared = join(project, "../shared");
export const haveSeeds = existsSync(join(shared, "seeds"));

/** Runs the command line on the seeds and the scorer on its tables; gives each figure by its name. */
export function scoreSeeds() {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-gate-"));
  try {
    const out = join(folder, "out");
    const run = spawnSync(process.execPath, [join(project, "dist/cli.js"), "run", join(shared, "seeds"), "-o", out, "--quiet", "--formats", "csv"], { encoding: "utf8" });
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
