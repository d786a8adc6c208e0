/** Size and build time of the page over few and over many generated notices, and how soon Chromium has it open. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");

/** Measures each size in a process of its own, so that none profits from what another has loaded. */
export function report(sizes = [500, 1000, 2000, 5000, 10_000]) {
  return sizes.map((notices) => {
    const printed = execFileSync(process.execPath, ["report/measure.mjs", String(notices)], { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    const { megabytes, data, report: seconds, cpu, opened } = JSON.parse(printed);
    return { notices, megabytes, data, seconds, cpu, kilobytesEach: (megabytes * 1000) / notices, millisecondsEach: (cpu * 1000) / notices, opened };
  });
}
