import type { AccountRow, RateRow, UnitRow } from "../records/index.js";
import { isTotal } from "../tables/kinds.js";
import type { Outcome, RecordRule } from "./rule.js";

/** Holds the failures that the body counts against those that the annexes list, as a whole and platform by platform. */
export const bodyVsAnnex: RecordRule = ({ records }) => {
  const outcomes: Outcome[] = [];
  const fromAnnex = <T extends { location: string; verdict: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.location.startsWith("annex") && row.verdict === "fail");
  const accounts = fromAnnex<AccountRow>(records.accounts);
  const sites = fromAnnex<UnitRow>(records.units).filter(({ kind }) => kind === "website");
  const body = records.rates.filter((row) => row.location.startsWith("body") && row.scope === null && row.metric === "pass");
  const failures = (row: RateRow): number | null => row.failed ?? (row.reported === 100 && (row.checked ?? row.running) !== null ? 0 : row.passed !== null && row.checked !== null ? row.checked - row.passed : null);
  const compare = (row: RateRow | undefined, listed: readonly { evidence: string; name: string }[], what: string): void => {
    const counted = row && failures(row);
    if (row === undefined || counted === null || counted === undefined) return;
    outcomes.push({
      verdict: counted === listed.length ? "pass" : "fail",
      expected: String(counted),
      found: String(listed.length),
      explanation: `the body counts ${counted} failing ${what}, the annex lists ${listed.length}`,
      evidence_a: row.evidence,
      evidence_b: listed.slice(0, 3).map(({ evidence }) => evidence).join(" … ") || null,
    });
  };
  if (accounts.length > 0) {
    compare(body.find((row) => row.subject === "account" && row.platform === null), accounts, "accounts");
    for (const row of body.filter((item) => item.subject === "account" && item.platform !== null)) {
      const listed = accounts.filter(({ platform }) => platform === row.platform);
      if (accounts.every(({ platform }) => platform !== null)) compare(row, listed, `${row.platform} accounts`);
    }
  }
  if (sites.length > 0) compare(body.find((row) => row.subject === "website"), sites, "websites");
  else {
    const table = records.rates.filter((row) => /^annex\/\d+\/row/u.test(row.location) && row.subject === "website" && row.metric === "pass" && row.failed !== null);
    const whole = body.find((row) => row.subject === "website");
    const counted = whole && failures(whole);
    const added = table.reduce((total, row) => total + (isTotal(row.scope ?? "") ? 0 : row.failed!), 0);
    if (table.length > 1 && whole && counted !== null && counted !== undefined && whole.failed === null) {
      outcomes.push({
        verdict: counted === added ? "pass" : "fail", expected: String(counted), found: String(added),
        explanation: `the body has ${counted} failing websites (${whole.reported_text ?? "none"}), the annex's rows have ${added}`, evidence_a: whole.evidence, evidence_b: `${table[0]!.evidence} …`,
      });
    }
  }
  return outcomes;
};
