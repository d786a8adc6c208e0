import type { RateRow } from "../records/rate.js";

type Row = Omit<RateRow, "rate_id" | "notice_id">;

/**
 * Tells a table's rows what they are about, where neither title nor heads do: its row of totals repeats what the body says of all accounts, or of all websites.
 * Only where the whole, what passed or failed, and the rate are the same, and of one subject.
 */
export function subjectsByTotal(prose: readonly Row[], ofTables: readonly Row[]): Row[] {
  const tableOf = ({ location }: Row): string => location.replace(/\/row\/\d+$/u, "");
  const told = new Map<string, Row["subject"]>();
  for (const total of ofTables) {
    if (total.subject !== "other" || total.scope !== null || total.platform !== null) continue;
    const subjects = new Set(prose.filter((row) => isWhole(row) && repeats(total, row)).map(({ subject }) => subject));
    if (subjects.size === 1) told.set(tableOf(total), [...subjects][0]!);
  }
  return ofTables.map((row) => (row.subject === "other" ? { ...row, subject: told.get(tableOf(row)) ?? row.subject } : row));
}

function isWhole({ subject, scope, platform }: Row): boolean {
  return (subject === "account" || subject === "website") && scope === null && platform === null;
}

function repeats(total: Row, row: Row): boolean {
  const same = (a: number | null, b: number | null): boolean => a !== null && a === b;
  const whole = total.checked ?? total.running;
  return total.metric === row.metric && total.reported !== null && total.reported === row.reported && whole !== null && (whole === row.checked || whole === row.running) && (same(total.passed, row.passed) || same(total.failed, row.failed));
}
