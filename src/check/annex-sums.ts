import type { RateRow, Records } from "../records/index.js";
import { isTotal } from "../tables/kinds.js";
import { sumOutcome } from "./sum-outcome.js";
import type { Outcome } from "./rule.js";

const NUMBERS = ["running", "checked", "failed"] as const;
type Numbers = Partial<Record<(typeof NUMBERS)[number], number | undefined>>;

/** What sums up some of the rows, or none of them. */
const SUBTOTAL = /^(?:小计|平均)$/u;

/** The rows of an annex add up to its own total, or else to the body's. Rows that give less may leave out the region's own portal: that is left open. */
export function annexSums(records: Records): Outcome[] {
  return [...tables(records.rates).values()].flatMap((rows) => {
    const parts = rows.filter((row) => !isTotal(row.scope ?? ""));
    const first = parts[0];
    if (!first || parts.length < 2) return [];
    const printed = rows.find((row) => !parts.includes(row) && !SUBTOTAL.test(row.scope ?? ""));
    const body = records.rates.filter((row) => row.location.startsWith("body") && row.subject === first.subject && row.platform === first.platform && row.scope === null);
    return additions(parts, printed, body);
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

function additions(parts: readonly RateRow[], printed: RateRow | undefined, body: readonly RateRow[]): Outcome[] {
  const whole = wholeOf(body);
  // Rows that reach the body's number are all rows: then fewer failures are a contradiction, and no row that lacks.
  const covers = (["checked", "running"] as const).some((name) => whole[name] !== undefined && added(parts, name) === whole[name]);
  const quote = (body.find(({ metric }) => metric === "pass") ?? body[0])?.evidence ?? printed?.evidence ?? null;
  return NUMBERS.flatMap((name) => {
    const found = added(parts, name);
    const expected = printed?.[name] ?? whole[name];
    if (found === undefined || expected === undefined) return [];
    const open = found < expected && !printed && (name !== "failed" || !covers);
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

function added(rows: readonly RateRow[], name: (typeof NUMBERS)[number]): number | undefined {
  return rows.some((row) => row[name] === null) ? undefined : rows.reduce((total, row) => total + row[name]!, 0);
}
