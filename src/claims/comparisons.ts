import type { Token } from "./tokens.js";

/**
 * Takes figures out of a text that tell nothing of the present check: earlier values, amounts of change, ranks, what was done to each. They become
 * words, so that no rule can take them for a total or a verdict.
 */
export function foldComparisons(tokens: readonly Token[]): Token[] {
  const kept = withoutFormer(tokens).map((token) => ({ ...token }));
  kept.forEach((token, i) => {
    if (token.kind !== "count" && token.kind !== "percent") return;
    const before = wordsBefore(kept, i);
    const next = token.kind === "count" && FROM.test(before) ? laterFigure(kept, i) : -1;
    for (let at = i + 1; at < next; at++) makeWord(kept[at]!);
    const earlier = next > 0 || EARLIER.test(before);
    const none = earlier || (token.kind === "count" && (isChange(kept, i, before) || EACH.test(before) || isRanked(kept, i)));
    if (none) makeWord(token);
  });
  return kept;
}

/** `较二季度的96.3%`, `与上月的5个…相比`: the figure of another time. */
const EARLIER = /(?:较|比|与|同)(?:\p{Script=Han}|\d){0,8}(?:季度|年|月|期|次|批|轮|半年|年度)(?:末|底|初)?的$/u;
/** `由年初的94个压减至71个`: the first of two figures. */
const FROM = /[由从](?:\p{Script=Han}|\d){0,9}$/u;
const TO = /(?:到|至|为|成)了?$/u;
const CHANGED = "(?:减少|增加|增多|下降|上升|提高|降低|增长|净增|净减|多|少|压减|精简|缩减)了?";
const CHANGE = new RegExp(`${CHANGED}$`, "u");
/** What there is more or less of than at another time may stand before its figure: `较上季度减少不合格账号2个`, `比二季度多不合格1个`. */
const CHANGE_OF = new RegExp(`(?:较|比|与|同)[^,。;]{0,10}(?:季度|年|月|期|次|批|轮|初|底|末)[^,。;]{0,3}${CHANGED}(?:不合格|不达标|合格|问题)?的?(?:政府网站|网站|政务新媒体|新媒体|账号|公众号|栏目)*$`, "u");
const AGAINST = /较|比|相比|同比|环比|净[增减]/u;
/** `各发送1封`, `每月8条`: how many for each. */
export const SENT_TO_EACH = "各(?:自|随机)?(?:发送|发出|发|投递|投|寄送|寄|提交|留言)";
const EACH = new RegExp(`(?:${SENT_TO_EACH}了?|每(?!季度?(?:检查|抽查|监测))[个家月周日季天年][^,、]{0,6})$`, "u");
const RANK = /排(?:名|在|第|位)|位[列居]|居第/u;

/** `由上季度的85.2%上升为88.1%`: what leads to the rate of this time. */
const FROM_RATE = /^(?:已|也|则|又)?[由从](?:\p{Script=Han}|\d){0,9}$/u;
const TO_RATE = /^(?:上升|提高|提升|下降|回升|回落|增长|降低|上涨|升|降|变)?了?[到至为](?:了)?(?:本|今年|这|第?[一二三四])?(?:季度|期|次|月|年|半年)?的?$/u;

/** Leaves the rate of an earlier time out, with the words from it to the one of this time; the latter keeps the word that says what rate it is. */
function withoutFormer(tokens: readonly Token[]): readonly Token[] {
  const later = tokens.findIndex(({ kind }, i) => kind === "percent" && formerBefore(tokens, i) !== undefined);
  if (later < 0) return tokens;
  const from = formerBefore(tokens, later)!;
  return [...tokens.slice(0, from), { ...tokens[later]!, became: true }, ...withoutFormer(tokens.slice(later + 1))];
}

/** Where the words begin that tell the rate of an earlier time before the one at `later`. */
function formerBefore(tokens: readonly Token[], later: number): number | undefined {
  let at = later - 1;
  while (at > 0 && tokens[at]!.kind !== "percent" && !isMark(tokens[at]) && later - at < 6) at--;
  if (tokens[at]?.kind !== "percent" || !TO_RATE.test(tokens.slice(at + 1, later).map(({ text }) => text).join(""))) return undefined;
  let from = at;
  while (from > 0 && at - from < 6 && !isMark(tokens[from - 1]) && tokens[from - 1]!.kind !== "metric") from--;
  return tokens[from - 1]?.kind === "metric" && FROM_RATE.test(tokens.slice(from, at).map(({ text }) => text).join("")) ? from : undefined;
}

function isMark(token: Token | undefined): boolean {
  return token === undefined || token.kind === "mark";
}

/** The words directly before a token, back to a mark or another figure. */
function wordsBefore(tokens: readonly Token[], at: number): string {
  let words = "";
  for (let i = at - 1; i >= 0 && words.length < 40 && !isMark(tokens[i]) && tokens[i]!.kind !== "count" && tokens[i]!.kind !== "percent"; i--) words = tokens[i]!.text + words;
  return words;
}

/** The count that words ending with 到, 至 or 为 lead to from this one. */
function laterFigure(tokens: readonly Token[], at: number): number {
  let words = "";
  for (let i = at + 1; i < tokens.length && !isMark(tokens[i]) && words.length < 16; i++) {
    if (tokens[i]!.kind === "count") return TO.test(words) ? i : -1;
    words += tokens[i]!.text;
  }
  return -1;
}

/** `较上年末减少74家`; after a comma too: `与上季度相比,减少3个`. */
function isChange(tokens: readonly Token[], at: number, before: string): boolean {
  if (CHANGE_OF.test(before)) return true;
  if (!CHANGE.test(before)) return false;
  if (AGAINST.test(before)) return true;
  let i = at - 1;
  while (i >= 0 && !isMark(tokens[i])) i--;
  return tokens[i]?.text === "," && /相比$|[同环]比$/u.test(wordsBefore(tokens, i));
}

/** `在全市9个县(市、区)中排第6位`. */
function isRanked(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== "scope" && !(next?.kind === "other" && /^[市县区省州]/u.test(next.text))) return false;
  for (let i = at + 1; i < tokens.length && !isMark(tokens[i]); i++) if (RANK.test(tokens[i]!.text)) return true;
  return false;
}

function makeWord(token: Token): void {
  token.kind = "other";
  delete token.value;
}
