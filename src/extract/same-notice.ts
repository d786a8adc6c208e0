import type { NoticeRow, RateRow } from "../records/index.js";

/** What two printings of one notice share: who signed it when, about which period, and the figures of its body. */
export function fingerprint(row: NoticeRow, rates: readonly RateRow[]): string | undefined {
  const figures = rates
    .filter(({ location }) => location.startsWith("body"))
    .map(({ subject, platform, scope, metric, running, checked, passed, failed, reported }) => [subject, platform, scope, metric, running, checked, passed, failed, reported].join(","));
  if (figures.length === 0 || (row.signed_on === null && row.period_text === null)) return undefined;
  return [row.region_code ?? row.issuer, row.signed_on, row.year, row.quarter, row.month, ...figures].join("|");
}
