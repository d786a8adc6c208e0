/** Rates that stand where few do: in the sentences of an annex, or among demands. */
import type { RateRow } from "../records/rate.js";
import type { Place } from "./places.js";

/** A rate, as a sentence prints it. */
const PRINTED = /率[^。;,]{0,6}\d%|率[^。;,]{0,6}\d\.\d+%/u;
/** What separates the cells of a table that no reading took. */
const CELLS = /[|\t]/u;

type Rate = Omit<RateRow, "rate_id" | "notice_id">;

/** Tells whether a paragraph of an annex states a rate. */
export function statesRate({ node }: Place<{ type: string; value: string }>): boolean {
  return node.type === "paragraph" && PRINTED.test(node.value) && !CELLS.test(node.value);
}

/** Keeps the rates that stand in an annex with a count they are of: others may only say how a rate is reckoned (合格率=合格数/检查数). */
export function ofCounts(rates: readonly Rate[]): Rate[] {
  return rates.filter(({ reported, running, checked, passed, failed }) => reported !== null && [running, checked, passed, failed].some((count) => count !== null));
}

/** Keeps the rates that follow from what is printed with them: among demands a percentage is as often asked for as found. */
export function provenRates(rates: readonly Rate[]): Rate[] {
  return rates.filter(({ reported, checked, running, passed, failed, verdict }) => reported !== null && (checked ?? running) !== null && (passed ?? failed) !== null && (verdict === "ok" || verdict === "truncated"));
}

/** Leaves out what a note of an annex only says again: a rate that the body or a table has. */
export function withoutRepeated(rates: readonly Rate[], tables: readonly Rate[]): Rate[] {
  const isNote = ({ location }: Rate): boolean => location.startsWith("annex/");
  const others = [...rates.filter((rate) => !isNote(rate)), ...tables];
  const same = (a: Rate, b: Rate): boolean =>
    a.metric === b.metric && a.reported === b.reported && a.subject === b.subject && (a.platform ?? "") === (b.platform ?? "") && (a.checked === null || b.checked === null || a.checked === b.checked);
  return rates.filter((rate) => !isNote(rate) || !others.some((other) => same(rate, other) && (rate.scope === null || rate.scope === other.scope)));
}
