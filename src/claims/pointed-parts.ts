import type { Claim } from "./claim.js";
import { countedParts } from "./open-parts.js";
import { addRate, figureOf, isPart, trailing, widen, type Reading } from "./reading.js";
import { rolesOf } from "./roles.js";
import type { Token } from "./tokens.js";

/** The first or the last so many of the parts just told: 前两类, 后三者; of two the one or the other: 前者, 后者. */
const FIRST_OR_LAST = /^(?<end>[前后])(?:(?<count>[两二三四五])(?:类|者|种|个平台)|者)/u;
const NUMBERS: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

function pointedAt(reading: Reading, words: string): Claim[] {
  const { end, count } = FIRST_OR_LAST.exec(words)?.groups ?? {};
  if (end && !count) {
    const both = countedParts(reading, reading.sentence, 2);
    return both ? [end === "前" ? both[0]! : both[1]!] : [];
  }
  const { claims, sentence } = reading;
  const parts = trailing(claims, (claim) => isPart(claim.theme) && !claim.alone && claim.start >= sentence);
  const number = NUMBERS[count ?? ""] ?? Infinity;
  return number > parts.length ? [] : end === "前" ? parts.slice(0, number) : parts.slice(-number);
}

/**
 * Gives what a clause says of the first or last of the parts just told to each of them: `微信、抖音、微博分别为41个、8个、6个,前两类各有1个不合格,…,后一类…`. A rate that is
 * dealt out behind it goes to them in order. Returns the tokens that it used up.
 */
export function dealToPointed(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const used = new Set<Token>();
  const at = tokens.findIndex(({ kind, text }) => kind === "other" && FIRST_OR_LAST.test(text));
  const parts = at < 0 ? [] : pointedAt(reading, tokens[at]!.text);
  const [figure, ...more] = tokens.filter(({ kind }) => kind === "count" || kind === "percent");
  if (parts.length === 0) {
    // Whom 前者 means is not known: it is none that was told before.
    const named = at >= 0 && /^[前后]者/u.test(tokens[at]!.text);
    return named && figure?.kind === "count" ? used.add(figure) : used;
  }
  reading.group = parts;
  if (!figure || more.length > 0) return used;
  const index = tokens.indexOf(figure);
  const metric = tokens.slice(0, index).findLast(({ kind }) => kind === "metric");
  const [role] = figure.kind === "count" ? rolesOf(tokens, index) : [];
  for (const claim of parts) {
    if (figure.kind === "percent" && metric) addRate(claim, { metric: metric.metric!, word: metric.text, value: figure.value!, text: figure.text, start: figure.start, end: figure.end });
    else if (role && claim.figures[role] === undefined) {
      claim.figures[role] = figureOf(figure);
      widen(claim, figure);
    }
  }
  return used.add(figure);
}
