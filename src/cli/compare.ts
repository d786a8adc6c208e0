import type { Command } from "commander";
import { compareOutput } from "../compare/compare.js";
import { toStderr } from "./output.js";
import { counted, grouped } from "./words.js";

const examples = `
Writes OUT/compare/, whole or not at all: pass_rates.csv, problems.csv, repeat_offenders.csv, coverage.csv and audit.csv.
docs/compare.md defines their columns. A notice that repeats another one counts once.

Examples:
  $ tongbao compare out
  $ tongbao compare out --excel               for a spreadsheet
  $ head -20 out/compare/audit.csv            the figures that are furthest off`;

/** Registers `tongbao compare`. */
export function addCompare(program: Command): void {
  program
    .command("compare")
    .description("write tables across regions and periods")
    .argument("<out>", "folder that tongbao run wrote")
    .option("--excel", "begin each CSV with a byte-order mark, by which Excel knows UTF-8")
    .option("--bom", "the same as --excel")
    .option("-q, --quiet", "print only what went wrong")
    .addHelpText("after", examples)
    .action(async (out: string, { quiet = false, excel = false, bom = excel }: { quiet?: boolean; excel?: boolean; bom?: boolean }) => {
      const { notices, repeated, rows } = await compareOutput(out, { bom });
      if (quiet) return;
      const folder = `${out.replace(/(?<=.)\/+$/, "")}/compare`;
      const again = repeated === 0 ? "" : `, ${grouped(repeated)} of them printed before and counted once`;
      const lines = Object.entries(rows).map(([name, n]) => `  ${folder}/${name}.csv  ${counted(n, "row")}`);
      toStderr([`Compared ${counted(notices, "notice")}${again}.`, ...lines].join("\n"));
    });
}
