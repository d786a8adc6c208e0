import { figureOf, type Reading } from "./reading.js";
import { themeAround } from "./themes.js";
import type { Token } from "./tokens.js";

/**
 * Reads a clause that leaves some out: `除3个微信公众号、2个抖音号不合格外,其余均合格`. Its figures are failures of parts that stand alone, and what is said behind it is of
 * all again. Returns the tokens that it used up.
 */
export function readException(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const counts = tokens.filter(({ kind }) => kind === "count");
  const excepts = /^除/u.test(tokens[0]?.text ?? "") && /外$/u.test(tokens.at(-1)!.text) && tokens.some(({ kind }) => kind === "failed");
  if (!excepts || counts.length === 0 || tokens.some(({ kind }) => kind === "percent")) return new Set();
  for (const token of counts) reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...themeAround(tokens, tokens.indexOf(token)) }, role: "failed" });
  return new Set(counts);
}
