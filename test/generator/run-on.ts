/** Decides what a reader can make out in a table whose cells are run together. */
import type { AnnexTable } from "./annexes.js";
import { arithmetic, type NoticeFacts } from "./facts.js";
import { unmark } from "./book.js";

/** Counts and a rate, as the digits `10100%` may be cut up. */
interface Reading {
  counts: number[];
  rate: string;
}

function readings(digits: string, n: number): Reading[] {
  if (n === 0) return /^(?:100|[1-9]?\d(?:\.\d+)?|100\.0+)$/u.test(digits) ? [{ counts: [], rate: digits }] : [];
  const found: Reading[] = [];
  for (let end = 1; end < digits.length; end++) {
    const count = digits.slice(0, end);
    if (!/^\d+$/u.test(count) || (count.length > 1 && count.startsWith("0"))) break;
    for (const rest of readings(digits.slice(end), n - 1)) found.push({ counts: [Number(count), ...rest.counts], rate: rest.rate });
  }
  return found;
}

/** Takes rows of rates that could be cut up in more than one sensible way out of what a parser must find. */
export function settleRunOn(facts: NoticeFacts, table: AnnexTable): void {
  const slots = table.columns.map(({ key }) => key).filter((key) => ["running", "checked", "passed", "failed"].includes(key));
  if (slots.length === 0 || !table.columns.some(({ key }) => key === "reported")) return;
  for (const row of table.rows) {
    const cells = row.cells.slice(1).map(unmark);
    const whole = cells.join("").replace(/[%％]/gu, "");
    const holds = ({ counts, rate }: Reading): boolean => {
      const value = Object.fromEntries(slots.map((slot, i) => [slot, counts[i]!]));
      const total = value["checked"] ?? value["running"]!;
      const failed = value["failed"] ?? total - value["passed"]!;
      if (total <= 0 || failed < 0 || failed > total) return false;
      if (value["passed"] !== undefined && value["passed"] + failed !== total) return false;
      return failed * 2 <= total && arithmetic(rate, total - failed, total) !== "wrong";
    };
    const own = cells.slice(0, -1).map(Number).join(",");
    const sensible = readings(whole, slots.length).filter((reading) => holds(reading) || reading.counts.join(",") === own);
    if (sensible.length === 1) continue;
    for (const id of row.rates) {
      const at = facts.rates.findIndex((rate) => rate.id === id);
      const [rate] = facts.rates.splice(at, 1);
      facts.optional.rates.push({ scope: rate!.scope! });
    }
  }
}
