import { decimalsOf, wholeNumber } from "../text/numbers.js";
import type { ColumnName } from "../lexicon/columns.js";

/** Reads the figures of a row and says how well they agree: a rate that follows from its counts, parts that add up. */
function arithmetic(values: Partial<Record<ColumnName, string>>): number {
  const whole = number(values.checked) ?? number(values.running);
  const failed = number(values.failed);
  const passed = number(values.passed);
  const percent = values.rate === undefined ? NaN : Number(values.rate.replace("%", ""));
  const rate = Number.isFinite(percent) ? percent : undefined;
  let score = 0;
  if (whole !== undefined && failed !== undefined && failed > whole) score -= 8;
  if (whole !== undefined && passed !== undefined && passed > whole) score -= 8;
  if (whole !== undefined && failed !== undefined && passed !== undefined) score += failed + passed === whole ? 3 : -3;
  if (rate !== undefined && whole !== undefined && whole > 0) {
    const good = passed ?? (failed === undefined ? undefined : whole - failed);
    if (good !== undefined && good >= 0) {
      const decimals = decimalsOf(values.rate!);
      const computed = (good / whole) * 100;
      const step = 10 ** -decimals;
      // Where nothing agrees, the reading that errs least is the likelier.
      score += Math.abs(computed - rate) <= step * 0.51 ? 4 : -3 - Math.min(1, Math.abs(computed - rate) / 100);
    }
    if (rate > 100) score -= 8;
    // A rate of a hundred is far commoner than one of nought: it settles `10|10|0%` against `1|0|100%`.
    if (rate === 100) score += 0.6;
  }
  return score;
}

/** Figures that arithmetic holds against each other. */
const FIGURES: readonly ColumnName[] = ["running", "checked", "passed", "failed", "rate"];

/** What a figure adds to the agreement of those that stand before it in its row; of two columns of one name the first counts. */
export function arithmeticGain(name: ColumnName, value: string, row: { value(column: ColumnName): string | undefined }): number {
  if (!FIGURES.includes(name) || row.value(name) !== undefined) return 0;
  const before: Partial<Record<ColumnName, string>> = {};
  for (const figure of FIGURES) {
    const printed = row.value(figure);
    if (printed !== undefined) before[figure] = printed;
  }
  return arithmetic({ ...before, [name]: value }) - arithmetic(before);
}

/** Tells whether the figures of one group may stand in a row: no part is more than its whole, parts add up, and a printed rate follows from its counts. */
export function agrees(values: Partial<Record<ColumnName, string>>): boolean {
  // Beside problems what was dealt with is of them, and no part of what was checked.
  const found = number(values.problem_count);
  const handled = number(values.handled);
  if (found !== undefined && handled !== undefined && (handled > found || !follows(values.completion_rate, handled, found))) return false;
  const [running, checked, passed, failed] = [values.running, values.checked ?? values.messages, values.passed ?? (found === undefined ? values.handled : undefined), values.failed].map(number);
  const whole = checked ?? running;
  if (checked !== undefined && running !== undefined && checked > running) return false;
  if (whole !== undefined && [passed, failed].some((part) => part !== undefined && part > whole)) return false;
  if (checked !== undefined && passed !== undefined && failed !== undefined && passed + failed !== checked) return false;
  const good = passed ?? (whole === undefined || failed === undefined ? undefined : whole - failed);
  const bad = failed ?? (whole === undefined || passed === undefined ? undefined : whole - passed);
  return [values.rate, values.reply_rate, found === undefined ? values.completion_rate : undefined].every((rate) => follows(rate, good, whole))
    && follows(values.fail_rate, bad, whole) && [values.coverage_rate, values.sampling_rate].every((rate) => follows(rate, checked, running));
}

/** Tells whether a rate follows from a part and its whole, rounded or cut off; what cannot be told is allowed. */
function follows(rate: string | undefined, part: number | undefined, whole: number | undefined): boolean {
  const printed = Number(rate?.replace("%", ""));
  if (rate === undefined || Number.isNaN(printed)) return true;
  if (printed > 100) return false;
  if (part === undefined || whole === undefined || whole === 0) return true;
  const step = 10 ** -decimalsOf(rate.replace("%", ""));
  const computed = (part / whole) * 100;
  return Math.abs(computed - printed) <= step * 0.51 || (computed >= printed && computed < printed + step);
}

function number(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const plain = value.replace(/[,个家条]/gu, "");
  return wholeNumber(plain);
}
