import { divisionByCode } from "../lexicon/gazetteer.js";
import { ACCOUNT_CODE, SITE_CODE } from "../tables/kinds.js";
import type { Outcome, RecordRule } from "./rule.js";

interface Identified {
  name: string;
  code: string;
  evidence: string;
  region_code: string | null;
  region: string | null;
}

function identified({ records }: Parameters<RecordRule>[0]): Identified[] {
  return [
    ...records.accounts.flatMap((row) => (row.account_code && ACCOUNT_CODE.test(row.account_code) ? [{ ...row, code: row.account_code }] : [])),
    ...records.units.flatMap((row) => (row.site_code && SITE_CODE.test(row.site_code) ? [{ ...row, code: row.site_code }] : [])),
  ];
}

/** Finds codes that stand twice: for one name listed twice, or for two names. A code belongs to one account or site. */
export const duplicateIdentifier: RecordRule = (input) => {
  const byCode = new Map<string, Identified[]>();
  for (const item of identified(input)) byCode.set(item.code, [...(byCode.get(item.code) ?? []), item]);
  const repeated = [...byCode].filter(([, items]) => items.length > 1);
  if (byCode.size > 0 && repeated.length === 0) {
    return [{ verdict: "pass", expected: String(byCode.size), found: String(byCode.size), explanation: `${byCode.size} codes, each once` }];
  }
  return repeated.map(([code, items]): Outcome => {
    const names = [...new Set(items.map(({ name }) => name))];
    return {
      verdict: "fail", expected: "1", found: String(items.length),
      explanation: names.length > 1 ? `${code} stands for ${names.join(" and ")}` : `${code} (${names[0]}) stands ${items.length} times`,
      evidence_a: items[0]!.evidence, evidence_b: items[1]!.evidence,
    };
  });
};

/** Holds the division in a code's first six digits against the region that the row prints. */
export const identifierRegion: RecordRule = (input) =>
  identified(input).flatMap((item): Outcome[] => {
    if (item.region === null || item.region_code === null) return [];
    const prefix = item.code.slice(0, 6);
    if (!/^\d{6}$/u.test(prefix)) return [];
    const known = divisionByCode(prefix);
    const agrees = prefix === item.region_code || (item.region_code.endsWith("00") && prefix.startsWith(item.region_code.replace(/0+$/u, "")));
    return [{
      verdict: agrees ? "pass" : known ? "fail" : "uncheckable", expected: item.region_code, found: prefix,
      explanation: agrees ? `${item.code} lies in ${item.region}` : known ? `${item.code} names ${known.name}, the row says ${item.region}` : `${prefix} is no code of the gazetteer (a functional zone, perhaps)`,
      evidence_a: item.evidence,
    }];
  });
