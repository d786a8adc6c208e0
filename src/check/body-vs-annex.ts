import type { AccountRow, RateRow, UnitRow } from "../records/index.js";
import { sumsUp } from "./annex-sums.js";
import { failuresOf } from "./failures.js";
import type { Outcome, RecordRule } from "./rule.js";

interface Listed {
  evidence: string;
  name: string;
  location: string;
}

/** Holds the failures that the body counts against those that the annexes list, as a whole and platform by platform. */
export const bodyVsAnnex: RecordRule = ({ records, isPart }) => {
  const fromAnnex = <T extends { location: string; verdict: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.location.startsWith("annex") && row.verdict === "fail");
  const accounts = fromAnnex<AccountRow>(records.accounts);
  const sites = fromAnnex<UnitRow>(records.units).filter(({ kind }) => kind === "website");
  const body = records.rates.filter((row) => row.location.startsWith("body") && row.scope === null && row.metric === "pass");
  const compare = (row: RateRow | undefined, listed: readonly Listed[], what: string, rows = row ? [row] : []): Outcome[] => {
    const counts = rows.map(failuresOf);
    return row && counts.every((count) => count !== null) ? [held(row, counts.reduce((added, count) => added + count, 0), listed, what, isPart)] : [];
  };
  const whole = body.find((row) => row.subject === "website");
  return [
    ...(accounts.length > 0 ? [...compare(body.find((row) => row.subject === "account" && row.platform === null), accounts, "accounts"), ...byPlatform(body, accounts).flatMap(({ rows, listed }) => compare(rows[0], listed, `${rows[0]!.platform} accounts`, rows))] : []),
    ...(sites.length > 0 ? compare(whole, sites, "websites") : whole ? againstRows(whole, records.rates) : []),
  ];
};

/** A list that calls itself a part, or breaks off, may name fewer than were counted, never more. */
function held(row: RateRow, counted: number, listed: readonly Listed[], what: string, isPart: (location: string) => boolean): Outcome {
  const part = listed.length < counted && listed.some(({ location }) => isPart(location));
  return {
    verdict: counted === listed.length ? "pass" : part ? "uncheckable" : "fail",
    expected: String(counted),
    found: String(listed.length),
    explanation: `the body counts ${counted} failing ${what}, the annex lists ${listed.length}${part ? ", which is a part of them" : ""}`,
    evidence_a: row.evidence,
    evidence_b: listed.slice(0, 3).map(({ evidence }) => evidence).join(" … ") || null,
  };
}

/** Pairs each platform of the body with its accounts. What the body counts as other, once or several times, are all those of no platform that it counts by name. */
function byPlatform(body: readonly RateRow[], accounts: readonly AccountRow[]): { rows: RateRow[]; listed: AccountRow[] }[] {
  if (accounts.some(({ platform }) => platform === null)) return [];
  const rows = body.filter((row) => row.subject === "account" && row.platform !== null);
  const named = new Set(rows.map(({ platform }) => platform));
  const rest = rows.filter(({ platform }) => platform === "other");
  return [
    ...rows.filter(({ platform }) => platform !== "other").map((row) => ({ rows: [row], listed: accounts.filter(({ platform }) => platform === row.platform) })),
    ...(rest.length > 0 ? [{ rows: rest, listed: accounts.filter(({ platform }) => platform === "other" || !named.has(platform)) }] : []),
  ];
}

/** Holds the failures that follow from the body's other figures against the rows of an annex that counts by region. */
function againstRows(whole: RateRow, rates: readonly RateRow[]): Outcome[] {
  const rows = rates.filter((row) => /^annex\/\d+\/row/u.test(row.location) && row.subject === "website" && row.metric === "pass" && row.failed !== null);
  const counted = failuresOf(whole);
  if (rows.length < 2 || counted === null || whole.failed !== null) return [];
  const added = rows.reduce((total, row) => total + (sumsUp(row) ? 0 : row.failed!), 0);
  return [{
    verdict: counted === added ? "pass" : "fail", expected: String(counted), found: String(added),
    explanation: `the body has ${counted} failing websites (${whole.reported_text ?? "none"}), the annex's rows have ${added}`, evidence_a: whole.evidence, evidence_b: `${rows[0]!.evidence} …`,
  }];
}
