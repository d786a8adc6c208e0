import type { FailedCheck, RunReport } from "../run/report.js";
import { counted, grouped, quoted, shortened } from "./words.js";

const regionsShown = 6;

/**
 * Says in plain words what a run read, what holds and what does not, and where the tables are.
 *
 * @param series the pass rates as a table, already drawn.
 */
export function summaryOf(report: RunReport, out: string, series = ""): string {
  const parts = [readPart(report), checkPart(report, out), series === "" ? [] : [series.trimEnd()], failurePart(report, out), placePart(report, out)];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function readPart(report: RunReport): string[] {
  const { documents, inputs, rows, duplicates } = report;
  const lines = [`Read ${grouped(documents)} of ${counted(inputs, "input")}: ${counted(rows["notices"] ?? 0, "notice")}${scopeOf(report)}.`];
  if (duplicates.count > 0) {
    const verb = duplicates.count === 1 ? "repeats an earlier one byte for byte and was" : "repeat earlier ones byte for byte and were";
    lines.push(`${counted(duplicates.count, "input")} ${verb} not read again:`);
    lines.push(...duplicates.first.map(({ path, sameAs }) => (path === sameAs ? `  ${path} was given again` : `  ${path} is the same as ${sameAs}`)));
    if (duplicates.count > duplicates.first.length) lines.push(`  and ${grouped(duplicates.count - duplicates.first.length)} more`);
  }
  return lines;
}

/** Says which regions and years the notices are about, the commonest regions first. */
function scopeOf({ regions, years }: RunReport): string {
  const known = [...regions].filter(([name]) => name !== "").sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const unknown = regions.get("") ?? 0;
  const names = known.slice(0, regionsShown).map(([name, n]) => `${quoted(name)} ${grouped(n)}`);
  if (known.length > regionsShown) names.push(`${grouped(known.length - regionsShown)} more`);
  const where = known.length === 0 ? "" : ` from ${counted(known.length, "region")} (${names.join(", ")})`;
  const when = !years ? "" : years.first === years.last ? `, about ${years.first}` : `, about ${years.first} to ${years.last}`;
  const rest = unknown === 0 || known.length === 0 ? "" : `; ${grouped(unknown)} of them without a known region`;
  return `${where}${when}${rest}`;
}

function checkPart({ checks, failedChecks, rows }: RunReport, out: string): string[] {
  const total = checks.pass + checks.fail + checks.uncheckable;
  if (total === 0) return (rows["notices"] ?? 0) > 0 ? ["Re-checked nothing: no notice prints a figure that could be."] : [];
  const unchecked = checks.uncheckable > 0 ? `, ${grouped(checks.uncheckable)} could not be checked` : "";
  const lines = [`Re-checked ${counted(total, "statement")}: ${grouped(checks.pass)} hold, ${grouped(checks.fail)} do not${unchecked}.`];
  if (checks.fail === 0) return lines;
  lines.push("What does not hold:", ...failedChecks.flatMap(failedLines));
  if (checks.fail > failedChecks.length) lines.push(`  and ${grouped(checks.fail - failedChecks.length)} more.`);
  lines.push(`  All of them: ${out}/checks.csv, rows whose verdict is fail.`);
  return lines;
}

function failedLines(check: FailedCheck): string[] {
  const place = [check.region ?? "region unknown", check.period].filter((part) => part !== null).map((part) => shortened(part, 30));
  const words = check.words === null ? "" : ` ${quoted(check.words)}`;
  const sides = check.expected !== null && check.found !== null ? `expected ${check.expected}, found ${check.found}` : check.explanation;
  return [`  ${place.join(" ")}:${words}`, `    ${shortened(sides, 120)}  (rule ${check.rule}, id ${check.id})`];
}

function failurePart({ failures }: RunReport, out: string): string[] {
  if (failures.count === 0) return [];
  const lines = [`Could not read ${counted(failures.count, "input")}:`];
  for (const failure of failures.first) lines.push(`  ${failure.source}`, `    ${failure.reason}  (rule ${failure.rule})`);
  if (failures.count > failures.first.length) lines.push(`  and ${grouped(failures.count - failures.first.length)} more.`);
  lines.push(`  All of them: ${out}/failures.ndjson`);
  return lines;
}

function placePart({ rows, failedChecks, documents }: RunReport, out: string): string[] {
  const counts = Object.entries(rows).map(([table, n]) => `${table} ${grouped(n)}`);
  const lines = [`The tables are in ${out}/ (rows: ${counts.join(", ")}).`];
  if (documents > 0) lines.push(`Where a row comes from: npx tongbao explain ${out} ${failedChecks[0]?.id ?? "ID"}`);
  return lines;
}
