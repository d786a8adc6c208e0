/**
 * The book of a notice in the making: it keeps the facts that the words state, and marks each figure in the text with the
 * fact it belongs to, so that damage that takes the figure away can take it out of the facts too.
 *
 * A marked figure is `\uE000<id>.<slot>\uE001<digits>\uE002`; a name in running text is `\uE003<name>\uE004`.
 */
import { emptyFacts, verdictOf, type NoticeFacts, type RateFact } from "./facts.js";
import { chineseNumeral, fullWidth, thousands } from "./numbers.js";
import type { Rng } from "./prng.js";

export type Slot = "running" | "checked" | "passed" | "failed" | "reported";

/** How one notice prints its figures. */
export interface NumberStyle {
  thousands: boolean;
  fullWidth: boolean;
  /** Share of small figures in Chinese numerals. */
  chinese: number;
  /** 0 to 1: share of rates with a full-width per cent sign. */
  sign: "%" | "％";
}

export interface Book {
  rng: Rng;
  facts: NoticeFacts;
  style: NumberStyle;
  /** Enters a rate; its verdict follows from the figures that it holds. */
  rate(fact: Omit<RateFact, "id" | "verdict" | "reported"> & { reported?: string | null; reportedOnly?: boolean }): RateFact;
  /** Prints a figure of a rate; `\uE001` and `\uE002` fence it in. */
  n(rate: RateFact, slot: Exclude<Slot, "reported">, measure?: string): string;
  /** Prints the percentage of a rate, with its sign. */
  r(rate: RateFact): string;
  /** Prints a figure that belongs to no rate. */
  plain(n: number): string;
  /** Fences a name in, so that damage may split it. */
  name(text: string): string;
}

export function drawStyle(rng: Rng): NumberStyle {
  return { thousands: rng.chance(0.15), fullWidth: rng.chance(0.05), chinese: rng.chance(0.12) ? 0.4 : 0, sign: rng.chance(0.06) ? "％" : "%" };
}

export function mark(id: number, slot: Slot, text: string): string {
  return `\uE000${id}.${slot}\uE001${text}\uE002`;
}

export const figurePattern = /\uE000(\d+)\.([a-z]+)\uE001([^\uE002]*)\uE002/g;

/** Takes all marks out. */
export function unmark(text: string): string {
  return text.replace(/\uE000[^\uE001]*\uE001|[\uE002\uE003\uE004]/g, "");
}

/** Opens the book of one notice; `page` is its place on a page of several, so that no two notices of a page mark their figures alike. */
export function openBook(rng: Rng, style: NumberStyle, page = 0): Book {
  const facts = emptyFacts();
  const figure = (n: number, measure: string): string => {
    if (style.chinese > 0 && n > 0 && n < 100 && rng.chance(style.chinese)) return n === 2 && measure !== "" ? "两" : chineseNumeral(n);
    const text = style.thousands ? thousands(n) : String(n);
    return style.fullWidth ? fullWidth(text) : text;
  };
  return {
    rng,
    facts,
    style,
    rate({ reported, ...rest }) {
      const text = reported ?? undefined;
      const fact: RateFact = { ...rest, id: page * 1000 + facts.rates.length + 1, reported: text === undefined ? null : Number(text), reportedText: text };
      fact.verdict = verdictOf(fact);
      facts.rates.push(fact);
      return fact;
    },
    n: (rate, slot, measure = "") => mark(rate.id, slot, figure(rate[slot] ?? 0, measure) + measure),
    r: (rate) => mark(rate.id, "reported", rate.where === "body" && rate.reported === 100 && style.chinese > 0 && rng.chance(0.3) ? "百分之百" : (style.fullWidth ? fullWidth(rate.reportedText!) : rate.reportedText!) + style.sign),
    plain: (n) => figure(n, ""),
    name: (text) => `\uE003${text}\uE004`,
  };
}
