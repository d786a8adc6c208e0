import { readClaims } from "../claims/read.js";
import type { RateRow } from "../records/index.js";
import { isTotal } from "../tables/kinds.js";
import type { CheckInput, Outcome, RecordRule } from "./rule.js";

type Input = Pick<CheckInput, "records">;

/** Adds up what should add up: verdicts of one set, platforms of a whole, rows of an annex, sites registered, closed and running. */
export const sum: RecordRule = (input) => [...verdicts(input), ...platforms(input), ...annexRows(input), ...registered(input)];

function verdicts({ records }: Input): Outcome[] {
  return distinctSets(records.rates).flatMap((row) => {
    if (row.checked === null || row.passed === null || row.failed === null || row.subject === "message") return [];
    const parts = [row.passed, ...basicPasses(row.evidence), row.failed];
    const found = parts.reduce((total, part) => total + part, 0);
    return [outcome(found === row.checked, row.checked, found, `${parts.join(" + ")} = ${found}, the total is ${row.checked}`, row.evidence)];
  });
}

/** What passed by the third verdict, 基本合格: it has no column of its own, but it is part of the total. */
function basicPasses(evidence: string): number[] {
  // The grammar reads repaired text, evidence is as printed.
  return readClaims(evidence.normalize("NFKC")).claims.flatMap(({ figures }) => (figures.basic ? [figures.basic.value] : [])).slice(0, 1);
}

/** One row for each set of counts: a set with two rates stands in two rows. */
function distinctSets(rates: readonly RateRow[]): RateRow[] {
  return rates.filter((row, i) => rates.findIndex((other) => other.evidence_start === row.evidence_start && other.evidence_end === row.evidence_end) === i);
}

/** Platforms named behind 其中 add up to the whole, where they are all there: more than the whole is wrong in any case. */
function platforms({ records }: Input): Outcome[] {
  const body = distinctSets(records.rates.filter((row) => row.location.startsWith("body") && row.scope === null && row.subject === "account"));
  return body.flatMap((whole): Outcome[] => {
    if (whole.platform !== null || whole.checked === null) return [];
    const lone = records.counts.filter((row) => row.platform !== null && row.measure === "checked" && row.location === whole.location && row.scope === null);
    if (lone.length >= 2 && lone.every((row) => !body.some((other) => other.platform === row.platform))) {
      const total = lone.reduce((added, row) => added + row.n, 0);
      return [{
        ...outcome(total === whole.checked, whole.checked, total, `${lone.map(({ n }) => n).join(" + ")} = ${total}, the whole is ${whole.checked}`, whole.evidence),
        ...(total < whole.checked && lone.length < 3 ? { verdict: "uncheckable" as const } : {}),
        evidence_b: lone.map((row) => row.evidence).join(" … "),
      }];
    }
    const parts = body.filter((row) => row.platform !== null && row.location === whole.location && row.evidence_start >= whole.evidence_start && (row.checked ?? row.running) !== null);
    if (parts.length < 2) return [];
    const outcomes: Outcome[] = [];
    const total = parts.reduce((added, row) => added + (row.checked ?? row.running ?? 0), 0);
    const numbers = parts.map((row) => row.checked ?? row.running).join(" + ");
    outcomes.push({
      ...outcome(total === whole.checked, whole.checked, total, `${numbers} = ${total}, the whole is ${whole.checked}`, whole.evidence),
      ...(total < whole.checked && parts.length < 3 ? { verdict: "uncheckable" as const } : {}),
      evidence_b: parts.map((row) => row.evidence).join(" … "),
    });
    if (whole.failed !== null && parts.some((row) => row.failed !== null)) {
      const failed = parts.reduce((added, row) => added + (row.failed ?? 0), 0);
      if (total === whole.checked || failed > whole.failed) {
        outcomes.push(outcome(failed === whole.failed, whole.failed, failed, `failures by platform add up to ${failed}, the whole has ${whole.failed}`, whole.evidence));
      }
    }
    return outcomes;
  });
}

/** The rows of an annex add up to the body's total. Rows that give less may leave out the region's own portal: that is left open. */
function annexRows({ records }: Input): Outcome[] {
  const outcomes: Outcome[] = [];
  const tables = new Map<string, RateRow[]>();
  for (const row of records.rates) {
    const table = /^(annex\/\d+)\/row/u.exec(row.location)?.[1];
    if (!table || row.metric !== "pass") continue;
    const key = `${table}/${row.subject}/${row.platform ?? ""}`;
    tables.set(key, [...(tables.get(key) ?? []), row]);
  }
  for (const rows of tables.values()) {
    const parts = rows.filter((row) => !isTotal(row.scope ?? ""));
    const first = parts[0];
    if (!first || parts.length < 2) continue;
    const body = records.rates.find((row) => row.location.startsWith("body") && row.subject === first.subject && row.platform === first.platform && row.scope === null && row.metric === "pass");
    const printed = rows.find((row) => !parts.includes(row));
    for (const name of ["running", "checked", "failed"] as const) {
      if (parts.some((row) => row[name] === null)) continue;
      const added = parts.reduce((total, row) => total + (row[name] ?? 0), 0);
      const whole = printed?.[name] ?? (name === "failed" ? body?.failed : (body?.[name] ?? body?.checked ?? body?.running));
      if (whole === null || whole === undefined) continue;
      outcomes.push({
        ...outcome(whole === added, whole, added, `the annex's rows add up to ${added} against ${whole}`, body?.evidence ?? printed?.evidence ?? null),
        ...(name !== "failed" && !printed && added < whole ? { verdict: "uncheckable" as const } : {}),
        evidence_b: `${first.evidence} …`,
      });
    }
  }
  return outcomes;
}

/** Registered sites are those that run and those that were closed; the closed are those for good and those for a time. */
function registered({ records }: Input): Outcome[] {
  const count = (measure: string, test: RegExp = /./u): { n: number; text: string } | undefined => records.counts.find((row) => row.measure === measure && test.test(row.text));
  const all = count("registered");
  const closed = count("closed", /^(?!.*(?:临时|永久)).*下线/u);
  const running = count("running") ?? runningOf(records.rates);
  if (!all || !closed || !running || running.n > all.n) return [];
  const found = closed.n + running.n;
  return [outcome(found === all.n, all.n, found, `${closed.n} closed + ${running.n} running = ${found}, registered are ${all.n}`, all.text)];
}

function runningOf(rates: readonly RateRow[]): { n: number; text: string } | undefined {
  const row = rates.find(({ running, subject, scope }) => running !== null && subject === "website" && scope === null);
  return row ? { n: row.running!, text: row.evidence } : undefined;
}

function outcome(holds: boolean, expected: number, found: number, explanation: string, evidence: string | null): Outcome {
  return { verdict: holds ? "pass" : "fail", expected: String(expected), found: String(found), explanation, evidence_a: evidence };
}
