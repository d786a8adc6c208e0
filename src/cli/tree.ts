import type { Command } from "commander";
import { DocumentError } from "../notice/document-error.js";
import { readInput } from "./inputs.js";
import { wholeNumber } from "./option-values.js";
import { toStderr, toStdout } from "./output.js";
import { treeLines } from "./tree-lines.js";

const examples = `
Each line is a node: its type and number, its first words, and [start–end] in characters (code points) of the
decoded source, as in evidence_start and evidence_end of the tables.

Examples:
  $ tongbao tree notice.html
  $ tongbao tree notice.html --rows 100 | less`;

/** Registers `tongbao tree`. */
export function addTree(program: Command): void {
  program
    .command("tree")
    .description("print the notice tree of one document, for a person to read")
    .argument("<file>", "a file, or - for standard input")
    .option("--rows <n>", "rows to show of each table", wholeNumber, 8)
    .addHelpText("after", examples)
    .action(async (path: string, flags: { rows: number }) => {
      process.exitCode = await tree(path, flags.rows);
    });
}

async function tree(path: string, rows: number): Promise<number> {
  const bytes = await readInput(path);
  if (!bytes) return 1;
  const { readDocument } = await import("../pipeline.js");
  try {
    const document = readDocument(bytes, { path });
    await toStdout(`${treeLines(document.tree, document.source, { rows }).join("\n")}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    toStderr(`${path}: ${error.message}  (${error.stage}, rule ${error.rule})`);
    return 1;
  }
}
