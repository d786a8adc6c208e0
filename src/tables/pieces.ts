import { chineseNumber } from "../text/numbers.js";
import { findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import type { ColumnName } from "../lexicon/columns.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { organizationEnding } from "../lexicon/organizations.js";
import { platformAt, platformOfCode, platformsIn } from "../lexicon/platforms.js";
import type { Candidate, Pieces } from "./align.js";
import type { RowState } from "./hypothesis.js";
import { integerColumns, rateColumns, type CellContext } from "./kinds.js";
import { opensWithRest } from "./name-rests.js";
import { regionsAt, stretch } from "./region-pieces.js";
import { matchAt } from "../text/match.js";

const SITE_CODE = /\d{10}|bm\d{8}/iuy;
const ACCOUNT_CODE = /\d{6}[A-Z]\d{3}[A-Z]{2}\d{4}/uy;
const PREFIX = /^(?:政务|官方)/u;
const VERDICTS = ["不合格", "基本合格", "合格", "通过", "未通过", "优秀", "良好"];
const RECTIFIED = ["已完成整改", "已整改完成", "已整改", "未整改", "整改中", "正在整改", "已关停", "已注销"];
/** Other words for what was done: 已恢复更新, 正在办理注销. */
const DONE = /(?:已|正在|尚未)\p{Script=Han}{2,8}/uy;
/** Endings that are as often the middle of a longer name: 住房和城乡|建设局. */
const WEAK_ENDING = /[镇乡村区会队部行所站院处科室组师团馆校]/u;
const PROBLEM_VERB = /(?:存在|出现|发现|超过?|连续|长期|[未无不])$/u;
const NAME_LIMIT = 36;
const PROBLEM_LIMIT = 80;
/** Reads rows from a text without separators: a column takes any stretch that its kind can recognise. */
export function textPieces(text: string, context: CellContext): Pieces {
  const phrases = findProblems(text);
  const inside = insideDivisions(text, context);
  for (const { start, end } of phrases) for (let place = start + 1; place < end; place++) inside.add(place);
  const problems: ProblemPlaces = { starts: new Set(phrases.map(({ start }) => start)), byEnd: new Map(phrases.map((phrase) => [phrase.end, phrase])) };
  const platforms = platformsIn(text);
  // Where the other rows print platforms without 政务, it is the end of a name: 甲镇政务|抖音.
  const rarePrefix = platforms.length >= 4 && platforms.filter(({ word }) => PREFIX.test(word)).length * 40 <= platforms.length;
  const known = new Map<ColumnName, Candidate[]>();
  let knownAt = -1;
  return {
    length: text.length,
    junkPrice: 1.5,
    emptyPrice: 4,
    candidates(column, at, state) {
      const from = behindSpace(text, at);
      if (from >= text.length) return [];
      if (STATEFUL.has(column)) return readPieces(column, from, state);
      if (from !== knownAt) known.clear();
      knownAt = from;
      let pieces = known.get(column);
      if (pieces === undefined) known.set(column, (pieces = readPieces(column, from, state)));
      return pieces;
    },
    mayStart(column, at, serial) {
      const from = behindSpace(text, at);
      if (from >= text.length) return false;
      return mayStart(column, text, from, serial, problems);
    },
  };

  function readPieces(column: ColumnName, from: number, state: RowState): Candidate[] {
    const cut = inside.has(from) ? 2 : 0;
    const found = stretches(column, text, from, state, context, problems, rarePrefix);
    if (cut === 0 && !found.some(({ end }) => inside.has(end))) return found;
    // A cell neither begins nor ends in the middle of a place's name or of a problem's words.
    return found.map((candidate) => ({ ...candidate, score: candidate.score - cut - (inside.has(candidate.end) ? 1.5 : 0) }));
  }
}

/** Columns whose pieces depend on the row so far; of the others each place is read once for all readings. */
const STATEFUL: ReadonlySet<ColumnName> = new Set(["serial", "site_code", "account_code"]);

/** Marks the places strictly inside the full names of divisions. */
function insideDivisions(text: string, context: CellContext): Set<number> {
  const inside = new Set<number>();
  const options = { short: false, ...(context.within ? { within: context.within } : {}), ...(context.year === undefined ? {} : { year: context.year, slack: 1 }) };
  for (let at = 0; at < text.length; at++) {
    const match = matchDivision(text, at, options);
    if (!match) continue;
    for (let place = at + 1; place < match.end; place++) inside.add(place);
    at = match.end - 1;
  }
  return inside;
}

/** Where the problem phrases of a text begin, and which one ends at a place. */
interface ProblemPlaces {
  starts: ReadonlySet<number>;
  byEnd: ReadonlyMap<number, ProblemPhrase>;
}

function behindSpace(text: string, at: number): number {
  let from = at;
  while (text[from] === " " || text[from] === "\n" || text[from] === "\t") from++;
  return from;
}

const DIGIT = /\d/u;

/** Tells cheaply whether a column's cell may begin at a place; free text may begin anywhere. */
function mayStart(column: ColumnName, text: string, at: number, serial: number, problems: ProblemPlaces): boolean {
  // A total has no number, and stands where one would.
  if (column === "serial") return text.startsWith(String(serial + 1), at) || text[at] === "1" || /^(?:合计|总计|小计)/u.test(text.slice(at, at + 2));
  if (integerColumns.has(column)) return /[\d〇零一二两三四五六七八九十百千]/u.test(text[at]!);
  if (rateColumns.has(column) || column === "score" || column === "date") return DIGIT.test(text[at]!);
  switch (column) {
    case "account_code":
      return matchAt(ACCOUNT_CODE, text, at) !== undefined;
    case "site_code":
      return matchAt(SITE_CODE, text, at) !== undefined;
    case "platform":
      return platformAt(text, at) !== undefined;
    case "verdict":
      return VERDICTS.some((word) => text.startsWith(word, at));
    case "rectified":
      return rectifiedAt(text, at).length > 0;
    case "problem":
      return problems.starts.has(at) || !DIGIT.test(text[at]!);
    default:
      return true;
  }
}

function stretches(column: ColumnName, text: string, at: number, state: RowState, context: CellContext, problems: ProblemPlaces, rarePrefix: boolean): Candidate[] {
  if (column === "serial") {
    const expected = String(state.serial + 1);
    const found = [expected, "1"].filter((number, i) => text.startsWith(number, at) && (i === 0 || (expected !== "1" && state.serial > 1)));
    return found.map((number) => stretch(text, at, number.length, 2));
  }
  if (integerColumns.has(column)) return integersAt(text, at);
  if (rateColumns.has(column)) return ratesAt(text, at);
  switch (column) {
    case "site_code": {
      const code = matchAt(SITE_CODE, text, at);
      return code ? [{ ...stretch(text, at, code.length, 4), score: 4 + codeScore(column, code, state, context) }] : [];
    }
    case "account_code": {
      const code = matchAt(ACCOUNT_CODE, text, at);
      return code ? [{ ...stretch(text, at, code.length, 4), score: 4 + codeScore(column, code, state, context) }] : [];
    }
    case "platform": {
      const found = platformAt(text, at);
      const own = found && rarePrefix ? found.word.replace(PREFIX, "") : found?.word;
      return found ? [stretch(text, at, found.word.length, 3 + own!.length * 0.25 - (own === found.word ? 0 : 0.1))] : [];
    }
    case "verdict":
      return words(text, at, VERDICTS);
    case "rectified":
      return rectifiedAt(text, at);
    case "problem":
      return problemsAt(text, at, problems);
    case "region":
      return regionsAt(text, at, context);
    case "date": {
      const date = matchAt(/\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}月\d{1,2}日/uy, text, at);
      return date ? [stretch(text, at, date.length, 2.5)] : [];
    }
    case "score": {
      const score = matchAt(/\d{1,3}(?:\.\d{1,2})?分?/uy, text, at);
      return score ? [stretch(text, at, score.length, 1)] : [];
    }
    default:
      return namesAt(column, text, at, problems);
  }
}

/** What was done about a problem. Words that no list has end where the row does, or at a number. */
function rectifiedAt(text: string, at: number): Candidate[] {
  const known = words(text, at, RECTIFIED);
  const done = matchAt(DONE, text, at);
  if (!done) return known;
  const ends = Array.from({ length: done.length - 2 }, (_, i) => at + i + 3).filter((end) => end === text.length || /[\d\n ]/u.test(text[end]!));
  return [...known, ...ends.filter((end) => !known.some((word) => word.end === end)).map((end) => stretch(text, at, end - at, 2.2))];
}

function words(text: string, at: number, list: readonly string[]): Candidate[] {
  return list.filter((word) => text.startsWith(word, at)).map((word) => stretch(text, at, word.length, 2 + word.length * 0.1));
}

function integersAt(text: string, at: number): Candidate[] {
  const digits = matchAt(/\d{1,6}/uy, text, at);
  if (!digits) {
    const numeral = matchAt(/[〇零一二两三四五六七八九十百千]{1,6}/uy, text, at);
    return numeral === undefined ? [] : Array.from({ length: numeral.length }, (_, i) => stretch(text, at, i + 1, 1 - i * 0.05)).filter(({ value }) => chineseNumber(value) !== undefined);
  }
  const longest = digits.startsWith("0") ? 1 : digits.length;
  return Array.from({ length: longest }, (_, i) => stretch(text, at, i + 1, 1 - i * 0.3));
}

function ratesAt(text: string, at: number): Candidate[] {
  const found: Candidate[] = [];
  const withSign = matchAt(/(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)%/uy, text, at);
  if (withSign) found.push(stretch(text, at, withSign.length, 3));
  const bare = matchAt(/100|\d{1,2}(?:\.\d{1,2})?/uy, text, at);
  if (bare && !withSign) {
    found.push(stretch(text, at, bare.length, 1.2));
    if (bare.length > 1 && !bare.includes(".")) found.push(stretch(text, at, 1, 0.8));
  }
  return found.filter(({ value }) => !/^0\d/u.test(value));
}

function problemsAt(text: string, at: number, problems: ProblemPlaces): Candidate[] {
  const found: Candidate[] = [];
  // A row without a problem says so with one sign, and a verdict follows.
  if (/^(?:无|[-—/])(?=合格|基本合格|达标|通过)/u.test(text.slice(at, at + 6))) found.push(stretch(text, at, 1, 2));
  // The verb in front belongs to the problem, and is not cut in two.
  if (/^[在现]/u.test(text[at]!) && /^(?:存在|出现|发现)$/u.test(text.slice(at - 1, at + 1))) return found;
  const verb = /^(?:存在|出现|发现|部分|个别|多个|多次|连续|长期)/u.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  let covered = 0;
  for (let end = at + 1; end <= Math.min(text.length, at + PROBLEM_LIMIT); end++) {
    // A phrase that ends here makes the stretch a problem; the words around it cost a little each.
    const phrase = problems.byEnd.get(end);
    if (phrase && phrase.start >= at) covered += phrase.end - phrase.start;
    const loose = end - at - covered - (covered > 0 ? verb : 0);
    if (covered > 0) found.push({ end, value: text.slice(at, end), score: 3 - Math.min(2, loose * 0.3) });
    else if (end - at >= 4) found.push({ end, value: text.slice(at, end), score: -0.5 - Math.min(2, loose * 0.06) });
  }
  return found;
}

function namesAt(column: ColumnName, text: string, at: number, problems: ProblemPlaces): Candidate[] {
  const found: Candidate[] = [];
  const organization = column === "owner" || column === "organization";
  const placed = organization || column === "site" ? (matchDivision(text, at, { short: false })?.end ?? Infinity) : Infinity;
  const bareplace = column === "account" ? (matchDivision(text, at, {})?.end ?? -1) : -1;
  const opensWithDigit = DIGIT.test(text[at]!);
  let holdsProblem = false;
  const isRest = opensWithRest(text, at);
  for (let end = at + (column === "note" ? 1 : 2); end <= Math.min(text.length, at + NAME_LIMIT); end++) {
    const last = text[end - 1]!;
    if (last === "。" || last === ";" || last === "\n") break;
    const value = text.slice(at, end);
    // A longer ending makes a surer name: 某乡人民政府, not 某乡.
    const ending = organizationEnding(value)?.length ?? 0;
    let score = 0.9 - (end - at) * 0.02 - (isRest ? 1.6 : 0);
    if (opensWithDigit || DIGIT.test(last)) score -= 0.8;
    if (organization || column === "site") score += ending > 0 ? (WEAK_ENDING.test(last) ? 0.5 : 0.8) + ending * 0.15 : -0.5;
    else if (ending > 0) score += 0.2;
    // A place alone names no account: 广饶|政务抖音 is 广饶政务|抖音.
    if (column === "account" && end === bareplace) score -= 0.9;
    if (end >= placed) score += 0.5;
    // A problem is no part of a name.
    const phrase = problems.byEnd.get(end);
    holdsProblem ||= phrase !== undefined && phrase.start > at;
    if (holdsProblem) score -= 2;
    // The verb belongs to the problem behind the name.
    if (PROBLEM_VERB.test(value)) score -= 1.2;
    found.push({ end, value, score });
  }
  return found;
}

/** Codes name a division by their first six digits: that of the row's region, or one of its own. */
export function codeScore(column: ColumnName, value: string, state: RowState, context: CellContext): number {
  if (column !== "site_code" && column !== "account_code") return 0;
  if (column === "account_code" && state.value("platform") !== undefined && platformOfCode(value) === undefined) return 0;
  const options = context.within ? { within: context.within } : {};
  const named = state.region === "" ? undefined : matchDivision(state.region, 0, options);
  if (!named || named.end !== state.region.length) return 0;
  const codes = named.candidates.map((division) => division.code);
  return codes.includes(value.slice(0, 6)) ? 1.5 : -2.5;
}
