/** Holds the headline figures of a national notice against the reference series. */
import { nationalFigures, type NationalFigure } from "../lexicon/national-series.js";
import type { CheckRow, NoticeRow, RateRow } from "../records/index.js";
import { crossCheck } from "./cross-check.js";
import { rangedOf, written } from "./decimal-figures.js";
import { periodLabel, periodOf } from "./period.js";

/** Checks the pass rates of a national notice. The reference figure of the same number checked is the one meant, else that of the same rate. */
export function checkNational(notice: NoticeRow, rates: readonly RateRow[]): CheckRow[] {
  const period = notice.level === "national" ? periodOf(notice) : undefined;
  if (!period) return [];
  const label = periodLabel(period);
  const reference = nationalFigures(label);
  return rates.flatMap((rate) => {
    if (rate.metric !== "pass" || rate.platform !== null || rate.scope !== null || rate.reported === null) return [];
    const known = reference.filter(({ subject }) => subject === rate.subject);
    const match = known.find(({ checked }) => checked !== null && checked === rate.checked) ?? known.find((figure) => sameRate(figure, rate)) ?? (known.length === 1 ? known[0] : undefined);
    if (!match) return [];
    const differences = [
      match.rate !== null && !sameRate(match, rate) ? `rate ${match.rate}%` : "",
      match.checked !== null && rate.checked !== null && match.checked !== rate.checked ? `checked ${match.checked}` : "",
      match.running !== null && rate.running !== null && match.running !== rate.running && rate.running !== rate.checked ? `running ${match.running}` : "",
    ].filter((text) => text !== "");
    const found = [`rate ${written(rangedOf(String(rate.reported))!.value)}%`, rate.checked === null ? "" : `checked ${rate.checked}`, rate.running === null ? "" : `running ${rate.running}`];
    return [crossCheck(notice.notice_id, `national|${match.series}|${rate.subject}`, {
      verdict: differences.length === 0 ? "pass" : "fail",
      expected: (differences.length > 0 ? differences : [`rate ${match.rate ?? "?"}%`]).join(", "),
      found: found.filter((text) => text !== "").join(", "),
      explanation: `the national series of ${label} (${match.series}) ${differences.length === 0 ? "says the same" : `has ${differences.join(", ")}`}`,
      evidence_a: rate.evidence,
    })];
  });
}

function sameRate({ rate }: NationalFigure, { reported }: RateRow): boolean {
  return rate !== null && reported !== null && rangedOf(rate)?.value === rangedOf(String(reported))?.value;
}
