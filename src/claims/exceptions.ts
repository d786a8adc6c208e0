import { figureOf, widen, type Reading } from "./reading.js";
import { isSubject, themeAround } from "./themes.js";
import type { Token } from "./tokens.js";

/** Where those that are left out end: 除…外. */
const OUTSIDE = /(?:以|之)?外(?:都|均|全部|其[余他])?$/u;

/**
 * Reads a clause that leaves some out: `除3个微信公众号、2个抖音号不合格外,其余均合格`. Its figures are failures of parts that stand alone, and what is said behind it is of
 * all again; where it says itself that all others passed (`除1家县级门户外都合格`) its only figure is what failed of the claim before it. Returns the tokens that it used up.
 */
export function readException(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const counts = tokens.filter(({ kind }) => kind === "count");
  if (!/^除/u.test(tokens[0]?.text ?? "") || counts.length === 0 || tokens.some(({ kind }) => kind === "percent")) return new Set();
  const outside = tokens.findIndex(({ kind, text }) => kind === "other" && OUTSIDE.test(text));
  const othersPassed = outside > 0 && tokens.slice(outside).some(({ kind }) => kind === "passed") && counts.every((count) => tokens.indexOf(count) < outside);
  const failed = outside === tokens.length - 1 && tokens.some(({ kind }) => kind === "failed");
  if (!othersPassed && !failed) return new Set();
  const [only, ...more] = counts;
  const { current } = reading;
  const whole = current?.figures.checked ?? current?.figures.running;
  const each = tokens.some(({ kind, text }) => kind === "other" && /各$/u.test(text));
  if (othersPassed && current && whole && !current.figures.failed && more.length === 0 && !each && only!.value! <= whole.value) {
    current.figures.failed = figureOf(only!);
    widen(current, only!);
    return new Set([only!, ...tokens.filter(isSubject)]);
  }
  for (const token of counts) reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...themeAround(tokens, tokens.indexOf(token)) }, role: "failed" });
  return new Set(counts);
}
