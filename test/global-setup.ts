import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Builds `dist/` where a source is newer than it. */
export default function buildWhenStale(): void {
  if (newest("src") < newest("dist", "dist/cli.js")) return;
  try {
    execFileSync("npm", ["run", "build"], { stdio: "pipe", encoding: "utf8" });
  } catch (error) {
    // tsc writes its output in spite of type errors; `npm run types` is where they fail.
    process.stderr.write(`The build says:\n${(error as { stdout?: string }).stdout ?? String(error)}\n`);
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
