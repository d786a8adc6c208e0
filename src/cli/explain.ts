import type { Command } from "commander";
import stringWidth from "string-width";
import type { CheckRow, RepairRow } from "../records/index.js";
import { CommandError } from "../write/command-error.js";
import { findRecord, type FoundRecord } from "./find-record.js";
import { toStdout } from "./output.js";
import { sourceContext } from "./source-context.js";
import { counted, quoted, shortened } from "./words.js";

const examples = `
The source is opened again from the path in notices.source, so run this in the folder where \`tongbao run\` was run.
Ids stand in the first column of each table but repairs.

Examples:
  $ tongbao explain out ID
  $ tongbao explain out "$(grep ',wrong,' out/rates.csv | head -1 | cut -d, -f1)"`;

const evidenceColumns = new Set(["evidence", "evidence_start", "evidence_end", "location"]);
const rowsShown = 20;

/** Registers `tongbao explain`. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description("show one record: its words, its source, its checks and repairs")
    .argument("<out>", "folder that tongbao run wrote")
    .argument("<id>", "id of a record")
    .addHelpText("after", examples)
    .action(async (out: string, id: string) => {
      const found = await findRecord(out, id);
      if ("near" in found) {
        const near = found.near.length > 0 ? `; ids most like it: ${found.near.join(", ")}` : "";
        throw new CommandError(`No record in \`${out}\` has the id \`${id}\`${near}`);
      }
      await toStdout(`${(await explanation(found)).join("\n")}\n`);
    });
}

async function explanation(found: FoundRecord): Promise<string[]> {
  return [
    ...fieldLines(found),
    ...noticeLines(found),
    ...(await wordLines(found)),
    ...listLines("Re-checks", found.checks, checkLines),
    ...listLines("Repairs", found.repairs, repairLines),
  ];
}

function fieldLines({ table, row }: FoundRecord): string[] {
  const fields = Object.entries(row).filter(([name, value]) => value !== null && !evidenceColumns.has(name));
  const width = Math.max(...fields.map(([name]) => stringWidth(name)));
  return [`A row of ${table}:`, ...fields.map(([name, value]) => `  ${name.padEnd(width)}  ${shortened(String(value), 200)}`)];
}

function noticeLines({ table, notice }: FoundRecord): string[] {
  if (table === "notices" || !notice) return [];
  const facts = [notice.title && quoted(notice.title), notice.region, notice.period_text, notice.signed_on].filter(Boolean);
  return ["", `Its notice: ${facts.join(", ")}`, `  ${notice.source}, part ${notice.part}`];
}

async function wordLines({ row, notice }: FoundRecord): Promise<string[]> {
  const { evidence, evidence_start: start, evidence_end: end, location } = row as Partial<{
    evidence: string;
    evidence_start: number;
    evidence_end: number;
    location: string;
  }>;
  if (evidence === undefined || start === undefined || end === undefined || !notice) return [];
  const context = await sourceContext({ path: notice.source, sha256: notice.source_sha256 }, start, end);
  const head = `Its words, at ${location}, characters ${start} to ${end}:`;
  if ("missing" in context) return ["", head, `  ${quoted(evidence, 400)}`, `  (no context: ${context.missing})`];
  return ["", head, `  …${context.before}【${shortened(context.words, 400)}】${context.after}…`];
}

function listLines<T>(title: string, rows: readonly T[], print: (row: T) => string[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > rowsShown ? [`  and ${counted(rows.length - rowsShown, "more row")}`] : [];
  return ["", `${title}:`, ...rows.slice(0, rowsShown).flatMap(print), ...more];
}

function checkLines(check: CheckRow): string[] {
  const sides = check.expected === null && check.found === null ? "" : `, expected ${check.expected ?? "-"}, found ${check.found ?? "-"}`;
  return [`  ${check.verdict}  ${check.rule}${sides}  (${check.check_id})`, `    ${shortened(check.explanation, 160)}`];
}

function repairLines(repair: RepairRow): string[] {
  const times = repair.count > 1 ? `, ${repair.count} times` : "";
  const change = `${quoted(repair.before, 40)} became ${quoted(repair.after, 40)}`;
  return [`  ${repair.rule}  ${change} at ${repair.start} to ${repair.end}, certainty ${repair.certainty}${times}`];
}
