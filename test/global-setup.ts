import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

const LOCK = "node_modules/.cache/tongbao-build";
/** A lock older than this was left behind by a run that was killed. */
const ABANDONED = 180_000;

/** Builds `dist/` where a source is newer than it; of several runs that start together one builds, and the others wait for it. */
export default function buildWhenStale(): void {
  if (!stale()) return;
  mkdirSync("node_modules/.cache", { recursive: true });
  while (!taken()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    if (Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > ABANDONED) rmSync(LOCK, { recursive: true, force: true });
  }
  try {
    if (stale()) build();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function build(): void {
  const begun = new Date();
  try {
    execFileSync("npm", ["run", "build"], { stdio: "pipe", encoding: "utf8" });
  } catch (error) {
    // tsc writes its output in spite of type errors; `npm run types` is where they fail.
    process.stderr.write(`The build says:\n${(error as { stdout?: string }).stdout ?? String(error)}\n`);
  }
  // A source that was edited while the build ran is newer than what was built from it.
  if (newest("dist", "dist/cli.js") > 0) utimesSync("dist/cli.js", begun, begun);
}

function stale(): boolean {
  return newest("src") >= newest("dist", "dist/cli.js");
}

function taken(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

/** Gives the time of the newest file below a folder, or of one file; 0 where there is none. */
function newest(folder: string, file?: string): number {
  try {
    if (file !== undefined) return statSync(file).mtimeMs;
    return Math.max(0, ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, String(name))).mtimeMs));
  } catch {
    return 0;
  }
}
