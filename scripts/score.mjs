/** Reads notices with the compiled program and scores the tables against what a careful reader found in them. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const project = join(import.meta.dirname, "..");
export const shared = join(project, "../shared");
export const haveSeeds = existsSync(join(shared, "seeds"));
/** The folder of notices that other hands wrote (test/blind/README.md). */
export const blind = join(project, "test/blind");
/** Its sets, each a folder with `docs` and `gold`. */
export const blindSets = readdirSync(blind, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

/** Scores the five notices of ../shared. */
export function scoreSeeds() {
  return score(join(shared, "seeds"), join(shared, "gold"));
}

/** Runs the command line on a folder of documents and the scorer on its tables; gives each figure by its name. */
export function score(documents, gold) {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-score-"));
  try {
    const out = join(folder, "out");
    const run = spawnSync(process.execPath, [join(project, "dist/cli.js"), "run", documents, "-o", out, "--quiet", "--formats", "csv,ndjson"], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(`Unexpected status ${run.status} of tongbao run, expected 0: ${run.stderr}`);
    execFileSync("python3", [join(shared, "score/score.py"), out, gold, "--json", join(folder, "score.json")], { stdio: ["ignore", "ignore", "inherit"] });
    return { ...valuesOf(JSON.parse(readFileSync(join(folder, "score.json"), "utf8"))), "false alarms": falseAlarms(out, gold) };
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

/** Counts the rates that are called wrong and that a careful reader does not find wrong: the worst that a reader of notices can do. */
function falseAlarms(out, gold) {
  const records = readFileSync(join(out, "records.ndjson"), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const sources = new Map(records.filter(({ table }) => table === "notices").map((notice) => [notice.notice_id, basename(notice.source)]));
  const known = new Set(readdirSync(gold).filter((name) => name.endsWith(".json")).flatMap((name) => {
    const { source, notices } = JSON.parse(readFileSync(join(gold, name), "utf8"));
    return notices.flatMap(({ rates = [] }) => rates.filter(({ verdict }) => verdict === "wrong").map(({ reported }) => `${source} ${reported}`));
  }));
  const called = records.filter(({ table, verdict }) => table === "rates" && verdict === "wrong");
  return called.filter((rate) => !known.has(`${sources.get(rate.notice_id)} ${rate.reported}`)).length;
}
