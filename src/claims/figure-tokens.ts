import { isMeasure, type WordClass } from "../lexicon/words.js";
import { matchAt } from "../text/match.js";
import { numberAt } from "../text/numbers.js";
import type { Token, TokenKind } from "./tokens.js";

const APPROXIMATE_BEFORE = /(?:约|近|大约|约为|接近|超|逾|超过|不足|不少于|至少|(?<!以)上|(?<!总)数|几)$/u;
const APPROXIMATE_AFTER = /^(?:余|多|来|左右|以上|以下)/u;
/** What 个 measures where it counts no things: spans of time and points of a percentage. */
const DURATION = /^个(?:月|工作日|自然日|小时|季度|年度|年头|周|星期|百分点|交易日|批次|轮次)/u;
/** `四个平台`, `两个方面`: what was just named, and nothing that is counted. */
const SIDES = /^个(?:平台|方面|类别|层级|层面|维度|渠道|环节|阶段|步骤|角度)(?![账网])/u;
/** `8条以上`; `5个以上栏目` is said of each. */
const BOUND_BEHIND = /^(?:以上|以下|以内|左右)/u;

/** Measures of what was tried so often, or of who was asked: they count no sites, accounts or letters. */
const TIMES = /人?次|人(?=[,。;、:()的中表])/y;

/** Tells whether a token counts tries or people: `拨测2976次`, `回访500人次`. */
export function isTimes({ kind, text }: Token): boolean {
  return kind === "plain" && /\d(?:人?次|人)$/u.test(text);
}

/** Reads a figure: a percentage, a count with its measure word, or a bare number. Chinese numerals count only before a measure word. */
export function figureAt(text: string, at: number): { kind: TokenKind; end: number; value: number } | undefined {
  const number = numberAt(text, at);
  if (!number) return undefined;
  const arabic = /^\d/u.test(number.text);
  if (number.percent) return { kind: Number.isNaN(number.value) ? "change" : "percent", end: number.end, value: number.value };
  const before = text.slice(Math.max(0, at - 3), at);
  // 3万家 is rounded, and so many digits count nothing.
  if (text[number.end] === "万" || number.value > 1e9) return { kind: "approximate", end: number.end + (text[number.end] === "万" ? 1 : 0), value: number.value };
  const after = APPROXIMATE_AFTER.exec(text.slice(number.end, number.end + 2))?.[0] ?? "";
  const measureAt = number.end + after.length;
  const measured = isMeasure(text[measureAt] ?? "") && !DURATION.test(text.slice(measureAt, measureAt + 4)) && (arabic || !SIDES.test(text.slice(measureAt, measureAt + 4)));
  // 备案数298个 is no 数百个.
  const approximate = (APPROXIMATE_BEFORE.test(before) && !(arabic && /[数几]$/u.test(before))) || (after !== "" && measured) || (measured && BOUND_BEHIND.test(text.slice(measureAt + 1, measureAt + 3)));
  const end = measured ? measureAt + 1 : number.end;
  if (!Number.isInteger(number.value)) return { kind: "plain", end, value: number.value };
  if (!measured) return arabic ? { kind: approximate ? "approximate" : "plain", end: number.end + (matchAt(TIMES, text, number.end)?.length ?? 0), value: number.value } : undefined;
  return { kind: approximate ? "approximate" : "count", end, value: number.value };
}

const MASKED = /\*{1,9}(?:\.\*{1,4})?/y;
/** Words beside which a measure word alone stands for a figure that is gone: `不合格家`, `微信公众号个、微博4个`. */
const COUNTED: ReadonlySet<TokenKind> = new Set(["website", "account", "platform", "check", "failed", "passed", "basic", "running", "registered", "handled", "received"]);

/**
 * Reads the place of a figure that a copy lost: its digits masked (`***家`), or gone, with only their measure or sign left (`合格率均为%`). It keeps its
 * place among the others, with no value (NaN), so that no figure of another thing moves up into it.
 */
export function lostFigureAt(text: string, at: number, before: Token | undefined, word: WordClass | undefined): { kind: "count" | "percent"; end: number } | undefined {
  const measureAt = at + (matchAt(MASKED, text, at)?.length ?? 0);
  const masked = measureAt > at;
  if (text[measureAt] === "%") return masked || (before && before.text !== "(" && before.end === at) ? { kind: "percent", end: measureAt + 1 } : undefined;
  if (word !== undefined || !isMeasure(text[measureAt] ?? "") || DURATION.test(text.slice(measureAt, measureAt + 4))) return undefined;
  if (masked) return { kind: "count", end: measureAt + 1 };
  const closes = /^(?:[,。;、)(]|$)/u.test(text.slice(at + 1, at + 2));
  return closes && before?.end === at && COUNTED.has(before.kind) ? { kind: "count", end: at + 1 } : undefined;
}
