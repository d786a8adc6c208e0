/** The file in which a person keeps corrections: `corrections.yaml` beside the corpus. `docs/report.md` shows one. */
import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { CommandError } from "../write/command-error.js";

export const correctionsName = "corrections.yaml";

/** Tables whose rows have words of their own, and so can be corrected. */
export const correctable = ["rates", "counts", "units", "accounts", "problems"] as const;
export type CorrectableTable = (typeof correctable)[number];

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const common = {
  source: z.string().optional(),
  source_sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  notice_id: z.string().regex(/^[0-9a-f]+-\d+$/u),
  table: z.enum(correctable),
  who: z.string().max(200).default(""),
  when: z.string().max(40).default(""),
  why: z.string().max(2000).default(""),
};
const ofRecord = { ...common, record_id: z.string().min(1).max(200), evidence: z.string().max(100_000) };

export const correctionSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("right"), ...ofRecord }),
  z.strictObject({ action: z.literal("wrong"), ...ofRecord }),
  z.strictObject({ action: z.literal("correct"), ...ofRecord, field: z.string().min(1).max(60), value: cell }),
  z.strictObject({
    action: z.literal("add"), ...common, row: z.record(z.string().max(60), cell), evidence: z.string().min(1).max(100_000), evidence_start: z.number().int().nonnegative(), evidence_end: z.number().int().positive(),
  }),
]);

/** One correction: a record found right or wrong, a field of it corrected, or a record added. */
export type Correction = z.infer<typeof correctionSchema>;

const fileSchema = z.strictObject({ corrections: z.array(correctionSchema).default([]) });

/**
 * Reads a file of corrections; a file that is not there has none.
 *
 * @throws {CommandError} where it is no such file: a correction that is not understood must not be left out in silence.
 */
export async function readCorrectionFile(path: string): Promise<Correction[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new CommandError(`Cannot open \`${path}\` (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
  let content: unknown;
  try {
    content = parse(text) ?? {};
  } catch (error) {
    throw new CommandError(`Cannot read \`${path}\` as YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = fileSchema.safeParse(content);
  if (read.success) return read.data.corrections;
  const { path: place, message } = read.error.issues[0]!;
  throw new CommandError(`Unexpected content of \`${path}\` at ${place.join(".") || "its top"}: ${message}`);
}

/**
 * Adds one correction to a file, whole or not at all: it is written beside the file, brought to the disk, then renamed. One
 * that says otherwise about the same field of the same record takes the place of the earlier one.
 */
export async function addCorrection(path: string, correction: Correction): Promise<void> {
  const before = await readCorrectionFile(path);
  const kept = before.filter((other) => keyOf(other) !== keyOf(correction));
  const head = "# Corrections to what tongbao read, applied by `tongbao run`. docs/report.md explains them.\n";
  const text = head + stringify({ corrections: [...kept, correction] }, { lineWidth: 0 });
  const fresh = `${path}.tongbao-${randomBytes(6).toString("hex")}`;
  try {
    const handle = await open(fresh, "wx");
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw new CommandError(`Cannot write \`${path}\` (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
}

/** What a correction is about: two with the same key cannot both hold. */
function keyOf(correction: Correction): string {
  const { source_sha256: source, table, evidence } = correction;
  if (correction.action === "add") return ["add", source, table, correction.evidence_start, correction.evidence_end, evidence, JSON.stringify(correction.row)].join("\u0001");
  return ["record", source, table, correction.record_id, evidence, correction.action === "correct" ? correction.field : ""].join("\u0001");
}
