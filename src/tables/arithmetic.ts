import { chineseNumber, decimalsOf } from "../text/numbers.js";
import type { ColumnName } from "../lexicon/columns.js";

/** Reads the figures of a row and says how well they agree: a rate that follows from its counts, parts that add up. */
export function arithmetic(values: Partial<Record<ColumnName, string>>): number {
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

function number(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const plain = value.replace(/[,个家条]/gu, "");
  return /^\d+$/u.test(plain) ? Number(plain) : chineseNumber(plain);
}
