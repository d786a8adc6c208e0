import { grammarWord, type WordClass } from "../lexicon/words.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { platformAt } from "../lexicon/platforms.js";
import type { Platform } from "../records/common.js";
import type { Metric } from "../records/rate.js";
import { figureAt, lostFigureAt } from "./figure-tokens.js";
import { checkThemselves, eachBesideAt, joinedClassAt } from "./joined-classes.js";
import { classOfLettersAt, officeBehind, officeOfLettersAt, officeOfRateAt, rankedNameAt, systemAt } from "./offices.js";
import { bareOwnersAt, classOfOpenersAt, classOfTradeAt, endsWholePlace, itemDividedAt, ownedLength, ownerClassAt, restOfClassAt, zoneAt } from "./owner-classes.js";
import { matchAt } from "../text/match.js";

/**
 * What a sentence is made of, for the claim grammar. Each kind has one letter, so that a sentence is also a short string over which
 * rules are patterns (`rules.ts`).
 */
export type TokenKind =
  | "count" | "approximate" | "percent" | "plain" | "platform" | "region" | "mark" | "other" | Exclude<WordClass, "inert">;

export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
  value?: number;
  metric?: Metric;
  platform?: Platform;
  /** A rate told as what an earlier one became. */
  became?: true;
  /** All of a class, that checked themselves: they are no whole. */
  own?: true;
}

/** One letter for each kind. Marks stand for themselves. */
export const LETTERS: Record<Exclude<TokenKind, "mark">, string> = {
  count: "N", approximate: "~", percent: "P", plain: "d", platform: "L", region: "A", scope: "A", other: "x",
  website: "S", account: "S", message: "S", column: "S", rectification: "S",
  check: "C", running: "R", registered: "T", failed: "F", passed: "G", basic: "b", issue: "I", problem: "E", closed: "K", added: "+", handled: "Y", unhandled: "y",
  held: "h", received: "V", sensitive: "e", among: "Z", respectively: "D", all: "U", none: "X", change: "H", bound: "B", metric: "M",
};

const QUOTED = /“[^“”\n]{0,60}”|《[^《》\n]{0,120}》|"[^"\n]{0,60}"/y;
const CODE = /[A-Za-z][A-Za-z0-9_.@/-]*/y;
const DATE = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:\d{1,2}[::]\d{2})?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|\d{3,4}[-—]\d{7,8}|〔\d{4}〕\d+号/y;
const ORDINAL = /第[\d一二三四五六七八九十]+(?:季度|次|批|轮|名|位|期|条|项|届|年)?|[一二三四1-4]季度|[上下]半年|(?<![目当日年之以])前[\d一二三四五六七八九十]+(?:名|位|(?![\d条家个件]))/y;
const RANGE = /\d+(?:\.\d+)?(?:分|%)?(?:[—–~-]+|[至到])\d+(?:\.\d+)?分?[个家条]?/y;

/** What quotations, dates, ordinals and ranges begin with: most places are told apart by one look. */
const NO_FIGURE: ReadonlySet<string> = new Set("“《\"〔第前上下一二三四0123456789");

/** What opens an item of a list is a mark, and no part of a name. */
const BULLET = /[·•●○◆◇■□▪▶➢*—–-]{1,2}[ \u3000]+|——|[·•●○◆◇■□▪▶➢]/y;
const BULLETS: ReadonlySet<string> = new Set("·•●○◆◇■□▪▶➢*—–-");
/** 微信类账号 are those of one platform. */
const OF_KIND = /类(?:平台|政务新媒体|新媒体)?(?:账号)?/y;

/** Words that divide the whole by something: 按开设主体分, 从层级来看. */
const DIVIDES = /(?:按(?:照)?|从|分|就)各?(?:账号|开设|主办|所属|运营|网站)?(?:主体|类别|类型|层级|级别|地区|区域|地域|平台|县区|县市区|市县|地市|市州|设区市|单位|部门|行业|领域|系统|归属)(?:划分|来看|看|来分|分|统计)(?=[,:、]|\p{Script=Han})/uy;

/** Cuts a text into tokens. Dates, ordinals, quotations and codes are `other`: no figure is ever read out of them. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const push = (kind: TokenKind, end: number, at: number, extra: Partial<Token> = {}): number => {
    const last = tokens.at(-1);
    if (kind === "other" && last?.kind === "other" && last.end === at) {
      last.end = end;
      last.text = text.slice(last.start, end);
    } else tokens.push({ kind, text: text.slice(at, end), start: at, end, ...extra });
    return end;
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at]!;
    const quoted = NO_FIGURE.has(character) ? (matchAt(QUOTED, text, at) ?? matchAt(DATE, text, at) ?? matchAt(ORDINAL, text, at) ?? matchAt(RANGE, text, at)) : undefined;
    if (quoted !== undefined) {
      at = push("other", at + quoted.length, at);
      continue;
    }
    const bullet = !BULLETS.has(character) || /[^\s;:。]/u.test(text[at - 1] ?? " ") ? undefined : matchAt(BULLET, text, at);
    if (bullet !== undefined) {
      at = push("mark", at + bullet.length, at);
      tokens.at(-1)!.text = "\n";
      continue;
    }
    // A point behind a figure or a bracket ends a sentence too.
    if (character === "." && /[%)]/u.test(text[at - 1] ?? "") && /\p{Script=Han}/u.test(text[at + 1] ?? "")) {
      at = push("mark", at + 1, at);
      tokens.at(-1)!.text = "。";
      continue;
    }
    if (",。;:、!?()\n".includes(character)) {
      at = push("mark", at + 1, at);
      continue;
    }
    const others = otherClass(text, at, tokens);
    if (others) {
      at = push("scope", at + others, at);
      continue;
    }
    const divides = "按从分就".includes(character) ? matchAt(DIVIDES, text, at) : undefined;
    if (divides !== undefined) {
      at = push("among", at + divides.length, at);
      continue;
    }
    const platform = platformAt(text, at) ?? otherPlatform(text, at, tokens);
    const longest = grammarWord(text, at);
    // 均达 of 均达标 would cut 达标 in two.
    const found = longest && longest.word.endsWith("达") && text[at + longest.word.length] === "标" ? { ...longest, word: longest.word.slice(0, -1) } : longest;
    // 余姚市 is a place, and no 余 of a figure.
    const place = found?.word.length === 1 && matchDivision(text, at, { short: false });
    const word = place || (found?.value.class === "scope" && endsWholePlace(text, at)) ? undefined : found;
    if (platform && platform.word.length >= (word?.word.length ?? 0)) {
      const end = at + platform.word.length;
      at = push("platform", end + (matchAt(OF_KIND, text, end)?.length ?? 0), at, { platform: platform.value });
      continue;
    }
    // `本月抽9家`: the verb alone says it only right before a figure.
    if (!word && /[抽查检测]/u.test(character) && /\d/u.test(text[at + 1] ?? "")) {
      at = push("check", at + 1, at);
      continue;
    }
    const number = figureAt(text, at);
    // 14个市州和甲新区: what the figure counts is what the next one is of.
    const numbered = number && joinedClassAt(text, at);
    if (numbered) {
      at = push("scope", at + numbered.length, at);
      continue;
    }
    if (number) {
      at = push(number.kind, number.end, at, { value: number.value });
      continue;
    }
    const lost = lostFigureAt(text, at, tokens.at(-1), word?.value.class);
    if (lost) {
      at = push(lost.kind, lost.end, at, { value: NaN });
      continue;
    }
    // `县区开设的网站58家,合格56家`: that they opened them tells whose they are, and not that all run.
    const openers = classOfOpenersAt(text, at);
    if (openers !== undefined) {
      push("scope", at + openers.length, at);
      at = push("other", at + openers.length + "开设的".length, at + openers.length);
      continue;
    }
    const known = restOfClassAt(text, at) ?? ownerClassAt(text, at) ?? classOfTradeAt(text, at) ?? officeOfLettersAt(text, at) ?? officeOfRateAt(text, at) ?? rankedNameAt(text, at) ?? systemAt(text, at) ?? classOfLettersAt(text, at);
    const joined = joinedClassAt(text, at);
    const owners = joined !== undefined && joined.length > (known?.length ?? 0) ? joined : known;
    if (owners !== undefined && owners.length > (word?.word.length ?? 0)) {
      const end = at + owners.length;
      at = push("scope", end + ownedLength(text, end), at, checkThemselves(text, end) ? { own: true } : {});
      continue;
    }
    if (word) {
      const end = at + word.word.length;
      at = push(word.value.class === "inert" ? "other" : deniedAt(text, at, word.value.class), end + (word.value.class === "scope" ? ownedLength(text, end) : 0), at, word.value.metric ? { metric: word.value.metric } : {});
      continue;
    }
    const code = character < "\u0080" ? matchAt(CODE, text, at) : undefined;
    if (code) {
      at = push("other", at + code.length, at);
      continue;
    }
    const item = itemDividedAt(text, at);
    if (item !== undefined) {
      at = push("scope", at + item.length, at);
      continue;
    }
    const zone = zoneAt(text, at);
    const division = zone === undefined ? (matchDivision(text, at, { short: false }) ?? bareNameAt(text, at)) : undefined;
    const end = (division && officeBehind(text, division.end)) ?? (zone === undefined ? undefined : at + zone.length) ?? at + (character >= "\ud800" && character <= "\udbff" ? 2 : 1);
    at = push(division || zone !== undefined ? "region" : "other", end, at);
  }
  return tokens;
}

/** What says directly before a verdict that it is the other one: 不符合要求, 未能达标, 仍未销号. */
const DENIED = /(?:不|未能?|没有?|没能|不能|难以)$/u;

/** The class of a word: a verdict that is denied is the other verdict. */
function deniedAt(text: string, at: number, kind: Exclude<WordClass, "inert">): Exclude<WordClass, "inert"> {
  if ((kind !== "passed" && kind !== "handled") || !DENIED.test(text.slice(Math.max(0, at - 2), at))) return kind;
  return kind === "passed" ? "failed" : "unhandled";
}

const LIST_MARK = /[、和及与]/u;

/** A place without its suffix counts only among others: `湖北、贵州、新疆合格率分别为…`. */
function bareNameAt(text: string, at: number): { end: number } | undefined {
  const before = text[at - 1] ?? "。";
  if (!/[、和及与,。;:!?()\n]/u.test(before) && !text.startsWith("其中", at - 2)) return undefined;
  const name = matchDivision(text, at);
  if (!name) return undefined;
  // `其中黑龙江抽查9家,…,西藏抽查7家`: what is checked is counted there.
  if (/^(?:抽查|检查|抽检|监测)\d+[个家]|^(?:政府|政务)?(?:网站|新媒体)?(?:合格率|按[期时](?:办结|答复|回复)率|办结率|答复率|整改率|抽查比例)(?:仅|为|达|是|\d)/u.test(text.slice(name.end, name.end + 12))) return name;
  if (LIST_MARK.test(before) && endsWithName(text.slice(Math.max(0, at - 6), at - 1))) return name;
  return LIST_MARK.test(text[name.end] ?? "") && matchDivision(text, name.end + 1) ? name : undefined;
}

function endsWithName(words: string): boolean {
  for (let from = Math.max(0, words.length - 5); from <= words.length - 2; from++) if (matchDivision(words, from)?.end === words.length) return true;
  return false;
}

/** In an enumeration of platforms 其他 is one more: `抖音号4个、其他3个`. */
function otherPlatform(text: string, at: number, before: readonly Token[]): { word: string; value: Platform } | undefined {
  const rest = /^其余\d{1,4}个账号/u.test(text.slice(at, at + 8)) && /[;、,]/u.test(text[at - 1] ?? "") && new Set(before.slice(-40).flatMap(({ platform }) => platform ?? [])).size > 1;
  if (rest) return { word: "其余", value: "other" };
  const named = ["其他", "其余"].find((word) => text.startsWith(word, at));
  return named && /^(?:类型?)?(?:平台)?(?:(?:政务)?新媒体)?(?:账号)?(?:(?:检查|抽查)?(?:不?合格)?各?\d{1,6}个|(?:的)?合格率|[为达]?\d{1,3}(?:\.\d{1,2})?%|、)/u.test(text.slice(at + 2, at + 18)) && before.slice(-40).some(({ kind }) => kind === "platform") && (named === "其他" || text[at - 1] === "等") ? { word: named, value: "other" } : undefined;
}

/** In an enumeration of classes 其他 is one more: `县级政府门户网站171家、其他网站73家`. Gives its length, or 0. */
function otherClass(text: string, at: number, before: readonly Token[]): number {
  const listed = text[at] === "其" && before.slice(-12).some(({ kind }) => kind === "scope") && /[、,和及;]$/u.test(text[at - 1] ?? "");
  if (listed && /^其[他余](?:政府)?网站(?:抽查|检查|不?合格)?(?:的)?(?:\d{1,6}[个家]|率)/u.test(text.slice(at, at + 14))) return 2;
  // `街道账号合格率92.3%,部门账号合格率97.1%`: so are owners without a level.
  const beside = before.slice(-24).some(({ kind }) => kind === "scope");
  return beside ? (bareOwnersAt(text, at, true) ?? eachBesideAt(text, at))?.length ?? 0 : 0;
}

/** Words of finding: what is counted behind them was found by a check, and not checked. */
const FINDING = /发现|查出|检出|查实/u;

/** Words behind a whole that a part of it follows: `138个中不合格7个`. */
export const OUT_OF = /^中(?:有|仅有?|按.{1,3})?$/u;

/** Writes a sentence as its letters. */
export function letters(tokens: readonly Token[]): string {
  const counted = (i: number): boolean => i === 0 || tokens[i - 1]!.kind === "count" || (tokens[i - 2]?.kind === "count" && LETTERS[tokens[i - 1]!.kind as Exclude<TokenKind, "mark">] === "S");
  const other = ({ text }: Token, i: number): string => (FINDING.test(text) ? "f" : OUT_OF.test(text) && counted(i) ? "c" : LETTERS.other);
  return tokens.map((token, i) => (token.kind === "mark" ? canonicalMark(token.text) : token.kind === "other" ? other(token, i) : LETTERS[token.kind])).join("");
}

/** Marks that end a sentence are all `。` to the grammar. */
function canonicalMark(mark: string): string {
  return "!?\n".includes(mark) ? "。" : mark;
}
