import type { Command } from "commander";
import { readSafely } from "../run/read-safely.js";
import { ndjsonLines } from "../write/ndjson-writer.js";
import { readInput } from "./inputs.js";
import { printMessages, stderrColor } from "./messages.js";
import { toStderr, toStdout } from "./output.js";

const examples = `
Each line is one row: {"table": "rates", ...}. The columns are those of the CSV tables.

Examples:
  $ tongbao parse notice.html
  $ tongbao parse notice.html | jq -c 'select(.table == "rates") | [.scope, .reported, .verdict]'
  $ curl -s https://example.org/notice.html | tongbao parse -`;

/** Registers `tongbao parse`. */
export function addParse(program: Command): void {
  program
    .command("parse")
    .description("read one document to records on standard output, as NDJSON")
    .argument("<file>", "a file, or - for standard input")
    .option("-q, --quiet", "print no messages")
    .option("-v, --verbose", "print all messages, with notes and links")
    .addHelpText("after", examples)
    .action(async (path: string, flags: { quiet?: boolean; verbose?: boolean }) => {
      process.exitCode = await parse(path, flags);
    });
}

async function parse(path: string, { quiet = false, verbose = false }: { quiet?: boolean; verbose?: boolean }): Promise<number> {
  const bytes = await readInput(path);
  if (!bytes) return 1;
  const { readDocument } = await import("../pipeline.js");
  const outcome = readSafely(readDocument, { path, bytes });
  if ("failure" in outcome) {
    toStderr(`${path}: ${outcome.failure.reason}  (${outcome.failure.stage}, rule ${outcome.failure.rule})`);
    return 1;
  }
  await toStdout(ndjsonLines(outcome.records));
  const messages = quiet ? "" : printMessages([{ path, diagnostics: outcome.diagnostics }], { verbose, color: stderrColor() });
  if (messages !== "") toStderr(messages);
  return 0;
}
