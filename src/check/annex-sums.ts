import type { RateRow, Records } from "../records/index.js";
import { isTotal, OWNER_CLASS } from "../tables/kinds.js";
import { sumOutcome } from "./sum-outcome.js";
import type { Outcome } from "./rule.js";

const NUMBERS = ["running", "checked", "failed"] as const;
type Numbers = Partial<Record<(typeof NUMBERS)[number], number | undefined>>;

/** What sums up the rows of one class, whose name alone is the row's scope; it stands in the row's own words. */
const SUBTOTAL = /小计|合计|总计|汇总/u;

/** Tells whether a row of a table sums up others: all of them (then nothing limits it), or some. */
export function sumsUp({ scope, evidence }: RateRow): boolean {
  return scope === null || isTotal(scope) || SUBTOTAL.test(evidence);
}

/** The rows of an annex add up to its own total, or else to the body's. Rows that give less may leave out the region's own portal: that is left open. */
export function annexSums(records: Records): Outcome[] {
  return [...tables(records.rates).values()].flatMap((rows) => {
    const parts = rows.filter((row) => !sumsUp(row));
    const first = parts[0];
    if (!first || parts.length < 2) return [];
    const printed = rows.find(({ scope }) => scope === null);
    const subtotals = rows.filter((row) => row.scope !== null && sumsUp(row));
    const body = records.rates.filter((row) => row.location.startsWith("body") && row.subject === first.subject && row.platform === first.platform && row.scope === null);
    return additions(parts, subtotals, printed, body);
  });
}

function tables(rates: readonly RateRow[]): Map<string, RateRow[]> {
  const found = new Map<string, RateRow[]>();
  for (const row of rates) {
    const table = /^(annex\/\d+)\/row/u.exec(row.location)?.[1];
    if (!table || row.metric !== "pass") continue;
    const key = `${table}/${row.subject}/${row.platform ?? ""}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

function additions(parts: readonly RateRow[], subtotals: readonly RateRow[], printed: RateRow | undefined, body: readonly RateRow[]): Outcome[] {
  const whole = wholeOf(body);
  // Rows that reach the body's number are all rows: then fewer failures are a contradiction, and no row that lacks.
  const covers = (["checked", "running"] as const).some((name) => whole[name] !== undefined && added(parts, name) === whole[name]);
  const quote = (body.find(({ metric }) => metric === "pass") ?? body[0])?.evidence ?? printed?.evidence ?? null;
  return NUMBERS.flatMap((name) => {
    const found = added(parts, name);
    const expected = printed?.[name] ?? whole[name];
    if (found === undefined || expected === undefined) return [];
    const open = (found < expected && !printed && (name !== "failed" || !covers)) || (found !== expected && holdsSums(parts, subtotals, name, expected - found));
    return [{
      ...sumOutcome(expected === found, expected, found, `the annex's rows add up to ${found} against ${expected}`, quote),
      ...(open ? { verdict: "uncheckable" as const } : {}),
      evidence_b: `${parts[0]!.evidence} …`,
    }];
  });
}

/** The body's numbers of one kind of thing. Where no number is said to be checked, all that run are. */
function wholeOf(body: readonly RateRow[]): Numbers {
  const rows = body.filter(({ metric }) => metric === "pass" || metric === "fail" || metric === "sampling" || metric === "coverage");
  const running = rows.find((row) => row.running !== null)?.running ?? undefined;
  const passing = rows.find(({ metric }) => metric === "pass");
  return { running, checked: rows.find((row) => row.checked !== null)?.checked ?? running, failed: passing?.failed ?? undefined };
}

/**
 * Tells whether rows may stand beside the sums of which they are parts: some classes have only their sum, or a row named by its class alone sums up the rows
 * below it. Then the rows that were added say nothing for certain.
 */
function holdsSums(parts: readonly RateRow[], subtotals: readonly RateRow[], name: (typeof NUMBERS)[number], missing: number): boolean {
  if (missing > 0) return subtotals.length > 0;
  const classes = parts.filter(({ scope }) => OWNER_CLASS.test(scope ?? "")).map((row) => row[name] ?? 0);
  return classes.some((count) => count === -missing) || (classes.length > 1 && classes.reduce((sum, count) => sum + count, 0) === -missing);
}

function added(rows: readonly RateRow[], name: (typeof NUMBERS)[number]): number | undefined {
  return rows.some((row) => row[name] === null) ? undefined : rows.reduce((total, row) => total + row[name]!, 0);
}
