import { access } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { Command } from "commander";
import { correctionsName, readCorrectionFile } from "../corrections/file.js";
import { CommandError } from "../write/command-error.js";
import { readRows } from "../write/read-rows.js";
import { wholeNumber } from "./option-values.js";
import { toStderr } from "./output.js";
import { writeReport } from "./report.js";

const examples = `
Serves the page of \`tongbao report\` on 127.0.0.1, with a token in its address, so that records can be marked right or wrong, corrected
and added. Each correction is written at once, whole or not at all, to a YAML file: by default corrections.yaml in the folder that
all sources lie in, where the next \`tongbao run\` of that folder finds and applies it. Ctrl-C ends it.

Examples:
  $ tongbao review out
  $ tongbao review out --corrections notices/corrections.yaml --port 8080`;

/** Registers `tongbao review`. */
export function addReview(program: Command): void {
  program
    .command("review")
    .description("serve the page for corrections, on this machine alone")
    .argument("<out>", "folder that tongbao run wrote")
    .option("--corrections <file>", "file that corrections go to (default: corrections.yaml beside the sources)")
    .option("--port <n>", "port (default: any that is free)", wholeNumber)
    .addHelpText("after", examples)
    .action(review);
}

async function review(out: string, { corrections, port }: { corrections?: string; port?: number }): Promise<void> {
  const sources = new Map<string, string>();
  for await (const { table, row } of readRows(out)) if (table === "notices") sources.set(String(row["source_sha256"]), String(row["source"]));
  const file = corrections ?? join(commonFolder([...sources.values()]), correctionsName);
  // A file that is not understood is refused now, not when the first correction is lost.
  await readCorrectionFile(file);
  await access(dirname(file)).catch(() => {
    throw new CommandError(`The folder of \`${file}\` is not there; give --corrections`);
  });
  await writeReport(out, true);
  const { startReview } = await import("../review/server.js");
  const { pageHtml } = await import("../report/page-html.js");
  const server = await startReview({ report: join(out, "report"), file, html: pageHtml, sourceOf: (sha256) => sources.get(sha256), ...(port !== undefined && { port }) });
  toStderr(`Open ${server.url}\nCorrections go to ${file}. The next run applies them: tongbao run … --corrections ${file}\nCtrl-C ends it.`);
  await new Promise<void>((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
  await server.close();
}

/** The deepest folder that all sources lie in. */
function commonFolder(paths: readonly string[]): string {
  let parts: string[] | undefined;
  for (const path of paths) {
    if (path === "-") continue;
    const own = dirname(path).split(sep);
    parts = parts ? parts.slice(0, sharedLength(parts, own)) : own;
  }
  return parts === undefined || parts.length === 0 ? "." : parts.join(sep) || sep;
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}
