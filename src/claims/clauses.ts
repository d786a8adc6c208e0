import { foldComparisons } from "./comparisons.js";
import { tokenize, type Token } from "./tokens.js";

/** A stretch of tokens between two marks, with the figures of its brackets taken out into clauses of their own. */
export interface Clause {
  tokens: Token[];
  /** It opens a new sentence. */
  opensSentence: boolean;
  /** It stood in brackets inside the clause before it. */
  aside: boolean;
  /** For an aside: the words in front of its bracket, behind the last figure there. */
  about?: Token[];
  /** The brackets behind it judge it: its figure is a total. */
  judged?: true;
}

const BREAKS = new Set([",", ";", "。", "!", "?", "\n"]);

/** Cuts a text into clauses. Brackets without a figure are dropped: they explain, and their words must not colour a figure outside. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let asides: { tokens: Token[]; about: Token[] }[] = [];
  let opensSentence = true;
  const close = (endsSentence: boolean): void => {
    if (current.length > 0) clauses.push({ tokens: current, opensSentence, aside: false });
    for (const aside of asides) {
      for (const part of splitAtBreaks(aside.tokens)) clauses.push({ tokens: part, opensSentence: false, aside: true, about: aside.about });
    }
    if (current.length > 0 || asides.length > 0) opensSentence = endsSentence;
    current = [];
    asides = [];
  };
  const closeForAside = (): void => {
    clauses.push({ tokens: current, opensSentence, aside: false, judged: true });
    opensSentence = false;
    current = [];
  };
  const tokens = foldComparisons(tokenize(text));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "mark") current.push(token);
    else if (token.text === "(") {
      const end = closingBracket(tokens, i);
      const inside = tokens.slice(i + 1, end);
      if (inside.some(isFigure)) {
        // Brackets that judge what stands before them (`微博100个(不合格2个,合格率98%)、…`) belong to that alone.
        const judges = inside.some(isVerdict) && current.length > 0;
        const about = current.slice(current.findLastIndex(isFigure) + 1);
        if (judges) closeForAside();
        asides.push({ tokens: inside, about });
        if (judges) close(false);
      }
      i = end;
    } else if (token.text === ":" && breaksAfterColon(tokens, i)) close(false);
    else if (BREAKS.has(token.text)) close(token.text !== "," && token.text !== ";");
    else if (token.text === "、" && (tokens[i + 1]?.kind === "failed" || tokens[i + 1]?.kind === "passed")) close(false);
    else if (token.text === "、") current.push(token);
  }
  close(true);
  return clauses;
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
