import { Command, CommanderError } from "commander";
import { CommandError } from "../write/command-error.js";
import { programVersion } from "../records/program-version.js";
import { addCompare } from "./compare.js";
import { addExplain } from "./explain.js";
import { toStderr } from "./output.js";
import { addParse } from "./parse.js";
import { addPlot } from "./plot.js";
import { addReport } from "./report.js";
import { addReview } from "./review.js";
import { addRun } from "./run.js";
import { addTree } from "./tree.js";
import { addWorker } from "./worker.js";

const examples = `
Examples:
  $ tongbao run notices/ -o out      read a folder of notices into tables
  $ tongbao tree notice.html         see how one notice was understood
  $ tongbao run --help               options and examples of one command`;

/** Makes the command line: one file a command. The pipeline and its dictionaries are loaded only by the commands that read. */
export function buildProgram(): Command {
  const program = new Command("tongbao")
    .description("Turns published Chinese inspection notices (通报) into tables that can be compared and re-checked.")
    .version(programVersion)
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText("after", examples);
  for (const add of [addRun, addParse, addTree, addExplain, addCompare, addReport, addReview, addPlot, addWorker]) add(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** Runs the command line. Gives the exit status: 0 all read, 1 some failed, 2 the command was wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    await buildProgram().parseAsync(argv, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has printed its own errors, and help and version are none.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandError) toStderr(`tongbao: ${error.message}`);
    else toStderr(`tongbao: unexpected error, please report it\n${error instanceof Error ? error.stack : String(error)}`);
    return 2;
  }
}
