import type { Command } from "commander";
import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compareOutput } from "../compare/compare.js";
import { CommandError } from "../write/command-error.js";
import { toStderr } from "./output.js";
import { counted } from "./words.js";

const examples = `
Writes OUT/report/index.html, which opens in a browser from the file system, without a server or network, and OUT/compare/,
from which its trends are drawn. Sources are opened again by the paths in notices.source, so run this in the folder where
\`tongbao run\` was run; a notice whose source is gone or has changed is shown by the words of its records alone.

Examples:
  $ tongbao report out
  $ xdg-open out/report/index.html`;

/** Registers `tongbao report`. */
export function addReport(program: Command): void {
  program
    .command("report")
    .description("write the web page that shows an output")
    .argument("<out>", "folder that tongbao run wrote")
    .option("-q, --quiet", "print only what went wrong")
    .addHelpText("after", examples)
    .action((out: string, { quiet = false }: { quiet?: boolean }) => writeReport(out, quiet));
}

/** Writes the comparison and the page of an output. */
export async function writeReport(out: string, quiet: boolean): Promise<void> {
  const { buildReport } = await import("../report/build-report.js");
  const { openSourcePool } = await import("../report/source-pool.js");
  await compareOutput(out);
  const summary = await buildReport(out, {
    app: await builtPage(),
    openSources: (documents) => openSourcePool(new URL("../pipeline.js", import.meta.url).href, documents),
  });
  if (quiet) return;
  const folder = out.replace(/(?<=.)\/+$/, "");
  const without = summary.withoutSource === 0 ? "" : `\n${counted(summary.withoutSource, "document")} could not be opened again; their notices are shown by their evidence alone.`;
  toStderr(`Wrote ${folder}/report/index.html: ${counted(summary.notices, "notice")}, ${counted(summary.rechecks, "re-check")} that failed.${without}`);
}

/** Finds the page that the build made: beside the compiled code, from `src/` the one in `dist/`. */
async function builtPage(): Promise<string> {
  for (const place of ["../report-app/", "../../dist/report-app/"]) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (await access(`${folder}page.js`).then(() => true, () => false)) return folder;
  }
  throw new CommandError("The page has not been built, run `npm run build`");
}
