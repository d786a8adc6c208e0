import type { Span, Theme } from "./claim.js";
import type { Token } from "./tokens.js";

const TIME = /(?:^|[^\d])(?<time>\d{1,2}月(?:份)?|第?[一二三四]季度)$/u;

const SPAN_OF_TIMES = /前(?<first>[两二三四])个?季度|[一1]至(?<last>[二三四234])季度|第?一(?<more>(?:、第?[二三四])+)季度/u;
const QUARTERS: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 2: 2, 3: 3, 4: 4 };

/** Quarters that are told in one word: `前三季度合格率依次为…`, `一至四季度合格率分别为…`. Each value is of the span as printed: no word names its quarter alone. */
function spanOfTimes(tokens: readonly Token[]): { theme: Theme; span: Span }[] {
  const words = tokens.map(({ text }) => text).join("");
  const found = SPAN_OF_TIMES.exec(words);
  if (!found || !tokens[0]) return [];
  const { first, last, more } = found.groups!;
  const count = more ? more.split("、").length : QUARTERS[(first ?? last)!]!;
  const start = tokens[0].start + found.index;
  const span = { start, end: start + found[0].length };
  return Array.from({ length: count }, () => ({ theme: { scope: { text: found[0], ...span } }, span }));
}

/** Months or quarters side by side: `4月、5月、6月合格率分别为…`. */
export function timesBeside(tokens: readonly Token[]): { theme: Theme; span: Span }[] {
  const span = spanOfTimes(tokens);
  if (span.length > 0) return span;
  return tokens.flatMap((token) => {
    const time = token.kind === "other" ? TIME.exec(token.text)?.groups?.time : undefined;
    const span = { start: token.end - (time?.length ?? 0), end: token.end };
    return time ? [{ theme: { scope: { text: time, ...span } }, span }] : [];
  });
}
