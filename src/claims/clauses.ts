import { foldComparisons } from "./comparisons.js";
import { fractionOf, type Fraction } from "./fractions.js";
import type { Metric } from "../records/rate.js";
import { namesPart } from "./themes.js";
import { tokenize, type Token } from "./tokens.js";

/** A stretch of tokens between two marks, with the figures of its brackets taken out into clauses of their own. */
export interface Clause {
  tokens: Token[];
  /** It opens a new sentence. */
  opensSentence: boolean;
  /** It is a sentence of its own. */
  label?: true;
  /** A colon stands behind it: it heads what its sentence goes on with. */
  heads?: true;
  /** It stood in brackets inside the clause before it. */
  aside: boolean;
  /** It stood in brackets too, and tells of a part by its name: what follows goes on with what stood before them. */
  inserted?: true;
  /** For an aside: the words in front of its bracket, behind the last figure there. */
  about?: Token[];
  /** For an aside: the figure directly before its bracket, of which it tells more. */
  behind?: Token;
  /** The brackets or the clause behind it judge it, or say that all of it was checked: its figure is a total. */
  judged?: true;
  /** The fractions that stand in brackets behind its rates. */
  fractions?: Fraction[];
  /** Which stretch between semicolons it stands in, counted through the text. */
  stretch: number;
  /** The rates of its stretch, in order. */
  rates?: { metric: Metric; start: number }[];
  /** The place or class that its stretch opens with, where others open with others: what names another subject there is still of that place. */
  place?: Token;
  /** The kinds of sites that are counted up to its sentence, or in it (门户网站, 部门网站). */
  kinds?: ReadonlySet<string>;
}

const BREAKS = new Set([",", ";", "。", "!", "?", "\n"]);

/** Cuts a text into clauses. Brackets without a figure are dropped: they explain, and their words must not colour a figure outside. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let asides: { tokens: Token[]; about: Token[]; behind: Token | undefined }[] = [];
  let opensSentence = true;
  let stretch = 0;
  let fractions: Fraction[] = [];
  const close = (endsSentence: boolean): void => {
    const counted = clauses.at(-1);
    if (!opensSentence && saysAllChecked(current) && counted?.tokens.filter(({ kind }) => kind === "count").length === 1) counted.judged = true;
    if (current.length > 0) clauses.push({ tokens: current, opensSentence, aside: false, stretch, ...(fractions.length > 0 && { fractions }), ...(opensSentence && endsSentence && { label: true as const }) });
    fractions = [];
    for (const aside of asides) {
      const inserted = isOfPart(aside.tokens);
      for (const part of splitAtBreaks(aside.tokens)) clauses.push(inserted ? { tokens: part, opensSentence: false, aside: false, inserted, stretch } : { tokens: part, opensSentence: false, aside: true, about: aside.about, ...(aside.behind && { behind: aside.behind }), stretch });
    }
    if (current.length > 0 || asides.length > 0) opensSentence = endsSentence;
    current = [];
    asides = [];
  };
  const closeForAside = (): void => {
    clauses.push({ tokens: current, opensSentence, aside: false, judged: true, stretch });
    opensSentence = false;
    current = [];
  };
  const tokens = foldComparisons(tokenize(text));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    // 其中 begins a clause even where the comma before it was lost: `合格率95.4%其中市直部门20个`.
    if (token.text === "其中" && token.kind === "among" && current.some(isFigure)) close(false);
    if (token.kind !== "mark") current.push(token);
    else if (token.text === "(") {
      const end = closingBracket(tokens, i);
      const inside = tokens.slice(i + 1, end);
      const fraction = fractionOf(current.at(-1), inside);
      if (fraction) fractions.push(fraction);
      if (holdsWholeOfShare(current, inside, tokens, end) || isCountOfPart(current, inside)) current.push(...inside);
      else if (inside.some(isFigure)) {
        // Brackets that judge what stands before them (`微博100个(不合格2个,合格率98%)、…`) belong to that alone.
        // Figures that are dealt out stay in one clause, each with its brackets: `分别为83.33%(抽查36家)、75%(抽查8家)`.
        const judges = inside.some(isVerdict) && current.length > 0 && !current.some(({ kind }) => kind === "respectively");
        const about = current.slice(current.findLastIndex(isFigure) + 1);
        const last = current.at(-1);
        if (judges) closeForAside();
        // What judges a count goes on with its claim; of a rate that was only told as a change it says what it is of.
        const before = judges && !last?.became ? undefined : last;
        asides.push({ tokens: inside, about, behind: before && isFigure(before) ? before : undefined });
        if (judges) close(false);
      }
      i = end;
    } else if (token.text === ":" && breaksAfterColon(tokens, i)) {
      const headed = current.length > 0;
      close(false);
      if (headed) clauses.at(-1)!.heads = true;
    } else if (token.text === "," && valueFollows(current, tokens, i)) current = tellsChange(current) ? withoutChange(current) : withoutRank(current);
    else if (BREAKS.has(token.text)) {
      close(token.text !== "," && token.text !== ";");
      if (token.text !== ",") stretch++;
    }
    else if (token.text === "、" && (tokens[i + 1]?.kind === "failed" || tokens[i + 1]?.kind === "passed")) close(false);
    else if (token.text === "、") current.push(token);
  }
  close(true);
  return clauses;
}

/** Tells whether a clause says of what the one before it counts that all were checked, and nothing else: `县级网站9家,全部纳入检查范围`. */
function saysAllChecked(tokens: readonly Token[]): boolean {
  const all = tokens.some(({ kind, text }) => kind === "all" || (kind === "check" && /^[全逐]/u.test(text)));
  return tokens.length <= 5 && all && tokens.some(({ kind }) => kind === "check")
    && tokens.every(({ kind, text }) => kind === "all" || kind === "check" || kind === "registered" || (kind === "other" && text.length <= 3));
}

/** A comma between a rate and its value: `甲县合格率最低,仅为88.2%`. */
function valueFollows(before: readonly Token[], tokens: readonly Token[], comma: number): boolean {
  const verb = tokens[comma + 1];
  const value = tokens[comma + 2];
  if (value?.kind !== "percent" || !/^(?:(?:仅|只|均|都)?(?:为|有|达|达到|是)|仅|只)$/u.test(verb!.text)) return false;
  if (isRanked(before) || rankedLast(before) || tellsChange(before)) return true;
  const metric = before.findLastIndex(({ kind }) => kind === "metric");
  return metric >= 0 && !before[metric]!.text.startsWith("占") && before.slice(metric + 1).every((token) => token.kind === "bound" || token.kind === "website" || token.kind === "account" || namesPart(token) || (token.kind === "other" && token.text.length <= 4));
}

/** A rate and by how many points it has changed, and nothing besides: its value follows (`合格率提高了2.1个百分点,达到98.8%`). */
function tellsChange(tokens: readonly Token[]): boolean {
  const metric = tokens.findLastIndex(({ kind }) => kind === "metric");
  const change = tokens.slice(metric + 1);
  return metric >= 0 && change.some(({ kind, text }) => kind === "change" && /\d个?百分点$/u.test(text)) && change.every(({ kind, text }) => kind === "change" || kind === "respectively" || kind === "plain" || (kind === "other" && text.length <= 8));
}

/** Takes the words of change off. */
function withoutChange(tokens: readonly Token[]): Token[] {
  const metric = tokens.findLastIndex(({ kind }) => kind === "metric");
  return [...tokens.slice(0, metric + 1), ...tokens.slice(metric + 1).filter(({ kind }) => kind === "respectively")];
}

const RANK = /^(?:相对|比较)?(?:最[高低]|[较偏][高低])$/u;

/** Places and the rank that they have, and nothing besides: their value follows (`甲市和乙市最低,均为85.7%`). */
function isRanked(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const places = tokens.slice(0, -1);
  return last !== undefined && RANK.test(last.text) && places.some(namesPart) && places.every((token, i) => namesPart(token) || (i === 0 && token.kind === "among") || token.kind === "mark" || /^[和与及、]$/u.test(token.text));
}

/** What is ranked, told behind its rank, and no word of the rate: `最高的是甲区,为51.5%,最低的是乙县,为35.8%`. */
function rankedLast(tokens: readonly Token[]): Token | undefined {
  const [rank, verb, place] = tokens[0]?.kind === "other" && /^(?:而|其中)?$/u.test(tokens[0].text) ? tokens.slice(1) : tokens;
  return rank && verb && place && RANK.test(rank.text) && /^的?[是为]$/u.test(verb.text) && namesPart(place) ? place : undefined;
}

/** Takes the words behind the metric off (最低, 偏低): they are no bound of the value behind the comma. What is ranked comes before it: `不合格率最高的是微博,为4.8%`. */
function withoutRank(tokens: Token[]): Token[] {
  if (isRanked(tokens)) return tokens.slice(0, -1);
  const last = rankedLast(tokens);
  if (last) return [last];
  const metric = tokens.findLastIndex(({ kind }) => kind === "metric");
  const ranked = tokens.slice(metric + 1).filter(namesPart);
  return ranked.length === 1 ? [...ranked, tokens[metric]!] : tokens.slice(0, metric + 1);
}

/** `占全县总数(48个)的25%`: the figure in brackets is what the share is of. */
function holdsWholeOfShare(before: readonly Token[], inside: readonly Token[], tokens: readonly Token[], end: number): boolean {
  return inside.filter(isFigure).length === 1 && inside.some(({ kind }) => kind === "count") && !inside.some(isVerdict)
    && before.some(({ kind, text }) => kind === "metric" && text.startsWith("占")) && tokens[end + 1]?.text === "的" && tokens[end + 2]?.kind === "percent";
}

/** `甲县(10个)、乙县(8个)`: a bare count in brackets is of the place or platform before them. */
function isCountOfPart(before: readonly Token[], inside: readonly Token[]): boolean {
  const part = before.at(-1);
  return inside.length === 1 && inside[0]!.kind === "count" && part !== undefined && namesPart(part);
}

/** `合格率96.6%(其中甲区检查31家,合格30家,合格率96.8%)`: brackets that open with a part and tell rates of what they count are clauses like any other. */
function isOfPart(inside: readonly Token[]): true | undefined {
  const first = inside[0]?.kind !== "among" ? 0 : inside[1]?.text === "," ? 2 : 1;
  if (!inside[first] || !namesPart(inside[first]) || !inside.some(({ kind }) => kind === "count")) return undefined;
  const rates = inside.flatMap(({ kind }, i) => (kind === "percent" ? [i] : []));
  return rates.length > 0 && rates.every((at) => inside.slice(0, at).findLast(({ kind }) => kind === "metric" || kind === "mark" || kind === "percent")?.kind === "metric") ? true : undefined;
}

function isVerdict(token: Token): boolean {
  return token.kind === "failed" || token.kind === "passed" || token.kind === "metric" || token.kind === "check";
}

function isFigure(token: Token): boolean {
  return token.kind === "count" || token.kind === "percent";
}

/** A colon between a word and its figure (`不合格:33个`) breaks nothing. */
function breaksAfterColon(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return !next || !(isFigure(next) || next.kind === "plain");
}

function closingBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length && i < open + 200; i++) {
    if (tokens[i]!.text === "(") depth++;
    else if (tokens[i]!.text === ")" && --depth === 0) return i;
  }
  return open;
}

function splitAtBreaks(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "mark" && (BREAKS.has(token.text) || token.text === ":")) parts.push([]);
    else if (token.text !== "(" && token.text !== ")") parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
