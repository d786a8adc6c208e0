import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromiumMissing } from "../../report/browser.mjs";
import buildWhenStale from "../global-setup.js";

/** Installs Chromium where there is none, and builds the program and the page where a source is newer than they are. */
export default function buildPageWhenStale(): void {
  // Once, before the files of tests that ask for it side by side.
  chromiumMissing({ install: true });
  buildWhenStale();
  if (newest("report") > age("dist/report-app/page.js")) execFileSync("npm", ["run", "--silent", "page"], { stdio: "pipe" });
}

function newest(folder: string): number {
  return Math.max(...readdirSync(folder, { recursive: true }).map((name) => age(join(folder, String(name)))));
}

function age(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
