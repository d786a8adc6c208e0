import type { Claim, Figure } from "./claim.js";
import { widen } from "./reading.js";
import type { Token } from "./tokens.js";

/** What a rate is of, as the brackets behind it print it: 合格率94.59%(35/37). */
export interface Fraction {
  /** Where the rate ends. */
  behind: number;
  part: Figure;
  whole: Figure;
}

/** Reads the fraction that brackets hold, where they stand directly behind a rate. */
export function fractionOf(before: Token | undefined, inside: readonly Token[]): Fraction | undefined {
  const [part, stroke, whole] = inside;
  if (before?.kind !== "percent" || inside.length !== 3 || part!.kind !== "plain" || whole!.kind !== "plain" || !/^[/／]$/u.test(stroke!.text)) return undefined;
  const [above, below] = [Number(part!.text), Number(whole!.text)];
  const figure = ({ start, end }: Token, value: number): Figure => ({ value, start, end });
  return above <= below && below > 0 ? { behind: before.end, part: figure(part!, above), whole: figure(whole!, below) } : undefined;
}

/** Gives a claim the counts of the fraction behind its only rate, in place of any that stood elsewhere. */
export function adoptFraction(claim: Claim, fractions: readonly Fraction[]): void {
  const [rate, ...others] = claim.rates;
  const fraction = rate && others.length === 0 ? fractions.find(({ behind }) => behind === rate.end) : undefined;
  if (!rate || !fraction) return;
  const settled = rate.metric === "completion" || rate.metric === "on-time-reply";
  const { whole, part } = fraction;
  if (rate.metric === "coverage" || rate.metric === "sampling") claim.figures = { running: whole, checked: part };
  else claim.figures = { checked: whole, [rate.metric === "fail" ? "failed" : settled ? "handled" : "passed"]: part };
  widen(claim, whole);
}
