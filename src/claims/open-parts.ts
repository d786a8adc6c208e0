import type { Claim, LoneFigure, Theme } from "./claim.js";
import { isPart, open, partOf, take, themeKey, type Reading } from "./reading.js";
import { themesBeside } from "./themes.js";
import type { Token } from "./tokens.js";

/** Parts that share a verdict or are paired with values are all platforms or all places, and each another one. */
function areDistinct(parts: readonly { theme: LoneFigure["theme"] }[]): boolean {
  const kinds = new Set(parts.map(({ theme }) => (theme.platform === undefined ? "place" : "platform")));
  return kinds.size === 1 && new Set(parts.map(({ theme }) => themeKey(theme))).size === parts.length;
}

function openOf(reading: Reading, { theme, value, start, end }: LoneFigure): Claim {
  const claim = open(reading, theme, partOf(reading, theme), { start, end });
  take(reading, claim, "checked", { figure: { value, start, end }, theme });
  return claim;
}

/** Opens a claim for each of several parts that were counted from a place on and of which no word told what they count: `视频号11个、抖音号14个,不合格各1个`. */
export function openParts(reading: Reading, from: number): Claim[] {
  const counted = reading.lone.filter(({ role, theme, start }) => role === "other" && isPart(theme) && start >= from);
  return counted.length > 1 && areDistinct(counted) ? counted.map((figure) => openOf(reading, figure)) : [];
}

/** The parts that a clause names side by side before a figure, each counted before in this sentence; none where one of them is not: `抖音19个、微博15个,…,抖音、微博各有1个不合格`. */
export function partsNamed(reading: Reading, tokens: readonly Token[], index: number): Claim[] {
  const named = themesBeside(tokens, index).map(({ theme }) => theme);
  if (named.length < 2 || !named.every(isPart)) return [];
  const claims = named.map((theme) => reading.claims.findLast((claim) => claim.start >= reading.sentence && !claim.alone && claim.rates.length === 0 && samePart(claim.theme, theme)));
  const counted = named.map((theme) => reading.lone.findLast((figure) => figure.start >= reading.sentence && figure.role === "other" && samePart(figure.theme, theme)));
  if (named.some((_, i) => !claims[i] && !counted[i])) return [];
  return named.map((_, i) => claims[i] ?? openOf(reading, counted[i]!));
}

function samePart(one: Theme, other: Theme): boolean {
  return one.platform === other.platform && one.scope?.text === other.scope?.text;
}

/**
 * The last so many parts that were told from a place on, each with its count, whether a claim holds it or no word told what it counts: `微信52个,不合格3个;微博9个,没有
 * 不合格。两类平台合格率分别为…`.
 */
export function countedParts(reading: Reading, from: number, count: number): Claim[] | undefined {
  const claims = reading.claims.filter(({ theme, alone, rates, figures, start }) => isPart(theme) && !alone && rates.length === 0 && (figures.checked ?? figures.running) && start >= from);
  const counted = reading.lone.filter(({ role, theme, start }) => role === "other" && isPart(theme) && start >= from);
  const parts = [...claims.map((claim) => ({ theme: claim.theme, start: claim.start, claim })), ...counted.map((figure) => ({ theme: figure.theme, start: figure.start, figure }))].sort((a, b) => a.start - b.start);
  if (parts.length !== count || !areDistinct(parts)) return undefined;
  return parts.map((part) => ("claim" in part ? part.claim : openOf(reading, part.figure)));
}
