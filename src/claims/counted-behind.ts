import type { Claim } from "./claim.js";
import { adopt, open, widen, type Reading } from "./reading.js";
import { follows } from "./shares.js";

/** So far behind the last rate the counts of what was settled may begin: the next sentence does. */
const FAR = 24;

/**
 * Gives rates of settling that have their whole alone the counts that the sentence behind them tells: `来信426件,办结率99.3%,按时回复率96.7%。其中办结423件,按时回复的412件`.
 * Each rate must follow from one count only, and each from another.
 */
export function adoptCountedBehind(reading: Reading, claim: Claim): void {
  const { received, checked, handled, unhandled } = claim.figures;
  const whole = received ?? checked;
  const rates = claim.rates.filter(({ metric, value }) => (metric === "completion" || metric === "on-time-reply") && value !== 100);
  if (!whole || (handled ?? unhandled) || rates.length === 0 || rates.length !== claim.rates.length || rates.some(({ text }) => !text.includes("."))) return;
  const until = Math.max(...rates.map(({ end }) => end));
  if (whole.end > until) return;
  let near = until;
  const behind = reading.lone.filter(({ role, start, end }) => {
    if (role !== "handled" || start < until || start - near > FAR) return false;
    near = end;
    return true;
  });
  const proofs = rates.map((rate) => behind.filter(({ value }) => follows(rate, value, whole.value)));
  const counts = proofs.map(([only, ...more]) => (more.length === 0 ? only : undefined));
  if (counts.includes(undefined) || new Set(counts).size < counts.length) return;
  rates.forEach((rate, i) => {
    const own = i === 0 ? claim : open(reading, claim.theme, undefined, rate);
    if (i > 0) {
      claim.rates = claim.rates.filter((other) => other !== rate);
      own.rates = [rate];
      own.figures = { ...(received ? { received } : { checked: whole }) };
      widen(own, whole);
    }
    adopt(reading, own, "handled", counts[i]!);
  });
}
