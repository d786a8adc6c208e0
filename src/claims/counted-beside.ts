import { figureOf, isPart, open, partOf, widen, type Reading } from "./reading.js";
import type { Claim, Theme } from "./claim.js";
import { deniesFailure } from "./roles.js";
import { isPlace, isSubject, namesPart, themeOf } from "./themes.js";
import type { Token } from "./tokens.js";

/** A part named side by side with others, with the count directly behind it. */
interface Counted {
  theme: Theme;
  name: Token;
  count: Token;
}

const JOINS = /^(?:以及|及|和|与|及其|、)$/u;

/** The parts at the head of a clause that each have their count, and where what is said of them all begins: `甲县10个、乙县8个以及市直单位30个抽查账号均合格`. */
function countedBeside(tokens: readonly Token[]): { parts: Counted[]; end: number } {
  const parts: Counted[] = [];
  let at = tokens[0]?.kind === "among" ? 1 : 0;
  while (at < tokens.length) {
    const name = tokens[at]!;
    if (!namesPart(name)) break;
    const scope = isPlace(name);
    const noun = tokens[at + 1] && isSubject(tokens[at + 1]!) && tokens[at + 1]!.kind !== "platform" ? tokens[at + 1] : undefined;
    const count = tokens[at + (noun ? 2 : 1)];
    if (count?.kind !== "count") break;
    const theme: Theme = scope ? { ...(noun ? themeOf(noun) : {}), scope: { text: name.text, start: name.start, end: name.end } } : themeOf(name);
    parts.push({ theme, name, count });
    at += noun ? 3 : 2;
    if (!JOINS.test(tokens[at]?.text ?? "")) break;
    at++;
  }
  return { parts, end: at };
}

/**
 * Reads a verdict on all of several parts that stand side by side with their counts. Each was checked so often, and the rate behind the verdict is of each.
 * Returns the tokens that it used up.
 */
export function readCountedBeside(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const { parts, end } = countedBeside(tokens);
  const rest = tokens.slice(end);
  const all = rest.findIndex(({ kind }) => kind === "all");
  const judged = (all >= 0 && rest.slice(all).some(({ kind }) => kind === "passed")) || deniesFailure(rest);
  if (parts.length < 2 || !judged || rest.some(({ kind }) => kind === "count" || kind === "percent")) return new Set();
  const subject = rest.map(themeOf).find((theme) => theme.subject && !isPart(theme));
  const around = partOf(reading, parts[0]!.theme);
  // What another sentence told of a part is no whole of these.
  const whole = around && (reading.among || !isPart(around.theme)) ? around : undefined;
  reading.group = parts.map(({ theme, name, count }): Claim => {
    const claim = open(reading, { ...subject, ...theme }, whole, name);
    claim.figures.checked = figureOf(count);
    widen(claim, count);
    return claim;
  });
  return new Set(parts.map(({ count }) => count));
}
