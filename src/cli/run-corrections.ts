/** How `tongbao run` comes by the corrections to records, and what it says of them. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { recheck } from "../check/recheck.js";
import { CorrectionStep } from "../corrections/apply-step.js";
import { correctionsName, readCorrectionFile } from "../corrections/file.js";
import { rejudgeRate } from "../run/rejudge-rate.js";
import { CommandError } from "../write/command-error.js";

/** The table of what came of each correction. */
export const correctionsCsv = "corrections.csv";

/** Reads the corrections of a file, or of those in the input folders. Gives nothing where there are none. */
export async function correctionStep(file: string | undefined, inputs: readonly string[]): Promise<CorrectionStep | undefined> {
  if (file !== undefined && !(await stat(file).catch(() => undefined))) throw new CommandError(`Cannot open \`${file}\`, expected a file of corrections`);
  const files = file === undefined ? inputs.map((input) => join(input, correctionsName)) : [file];
  const corrections = (await Promise.all([...new Set(files)].map(readIfThere))).flat();
  return corrections.length > 0 ? new CorrectionStep(corrections, { rejudge: rejudgeRate, recheck }) : undefined;
}

async function readIfThere(path: string): Promise<Awaited<ReturnType<typeof readCorrectionFile>>> {
  return (await stat(path).catch(() => undefined))?.isFile() ? readCorrectionFile(path) : [];
}

/** Says which corrections did nothing, and why. */
export function correctionNotes(step: CorrectionStep): string[] {
  return step.outcomes()
    .filter(({ status }) => status !== "applied" && status !== "confirmed")
    .map(({ action, table, record_id, notice_id, reason }) => `Correction (${action} ${table} ${record_id || notice_id}) does nothing: ${reason}`);
}
