import { chineseNumber } from "../text/numbers.js";
import { findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import type { ColumnName } from "../lexicon/columns.js";
import { matchDivision } from "../lexicon/gazetteer.js";
import { organizationEnding } from "../lexicon/organizations.js";
import { platformAt, platformOfCode } from "../lexicon/platforms.js";
import type { Candidate, Pieces } from "./align.js";
import type { RowState } from "./hypothesis.js";
import { integerColumns, isTotal, OWNER_CLASS, rateColumns, type CellContext } from "./kinds.js";
import { departmentAt, opensWithRest } from "./name-rests.js";
import { matchAt } from "../text/match.js";

const SITE_CODE = /\d{10}|bm\d{8}/iuy;
const ACCOUNT_CODE = /\d{6}[A-Z]\d{3}[A-Z]{2}\d{4}/uy;
const VERDICTS = ["不合格", "基本合格", "合格", "通过", "未通过", "优秀", "良好"];
const RECTIFIED = ["已完成整改", "已整改完成", "已整改", "未整改", "整改中", "正在整改", "已关停", "已注销"];
const ZONE = /[\p{Script=Han}]{2,8}?(?:示范区|新区|开发区|高新区|经开区|管委会|[省市县区州盟旗])/uy;
const OWN_ZONE = /(?:国家|综合|高新|经济|技术|产业){0,4}(?:示范区|新区|开发区|高新区|经开区)/uy;
const TOWN = /[\p{Script=Han}]{2,8}?(?:示范区|新区|开发区|高新区|经开区|管委会|街道办事处|街道|镇|乡|[省市县区州盟旗])/uy;
/** Endings that are as often the middle of a longer name: 住房和城乡|建设局. */
const WEAK_ENDING = /[镇乡村区会队部行所站院处科室组师团馆校]/u;
const PROBLEM_VERB = /(?:存在|出现|发现|超过?|连续|长期|[未无不])$/u;
const NAME_LIMIT = 36;
const PROBLEM_LIMIT = 80;
/** Classes of places before their figures: 镇街, 县(市、区). */
const PLACE_CLASS = /各?[省市州盟地县区旗乡镇街]{1,4}道?(?:\([市州盟县区旗乡镇街道办、]{1,8}\))?(?=\s?\d)/uy;
const CLASS_WORD = /(?:[省市县区州]?(?:级|直|政府|本级)*各?(?:部门|单位)|省直|市直|州直|县直|区直|旗直|盟直|合计|总计|小计|全市|全省|全县)/uy;

/** Reads rows from a text without separators: a column takes any stretch that its kind can recognise. */
export function textPieces(text: string, context: CellContext): Pieces {
  const phrases = findProblems(text);
  const inside = insideDivisions(text, context);
  for (const { start, end } of phrases) for (let place = start + 1; place < end; place++) inside.add(place);
  const problems: ProblemPlaces = { starts: new Set(phrases.map(({ start }) => start)), byEnd: new Map(phrases.map((phrase) => [phrase.end, phrase])) };
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
    const found = stretches(column, text, from, state, context, problems);
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
      return RECTIFIED.some((word) => text.startsWith(word, at));
    case "problem":
      return problems.starts.has(at) || !DIGIT.test(text[at]!);
    default:
      return true;
  }
}

const stretch = (text: string, at: number, length: number, score: number): Candidate => ({ end: at + length, value: text.slice(at, at + length), score });

function stretches(column: ColumnName, text: string, at: number, state: RowState, context: CellContext, problems: ProblemPlaces): Candidate[] {
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
      return found ? [stretch(text, at, found.word.length, 3 + found.word.length * 0.25)] : [];
    }
    case "verdict":
      return words(text, at, VERDICTS);
    case "rectified":
      return words(text, at, RECTIFIED);
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

function regionsAt(text: string, at: number, context: CellContext): Candidate[] {
  const found: Candidate[] = [];
  const options = context.within ? { within: context.within } : {};
  const match = matchDivision(text, at, context.year === undefined ? options : { ...options, year: context.year, slack: 1 });
  if (match) {
    const own = context.within !== undefined && match.candidates.every((division) => division.code === context.within);
    found.push({ end: match.end, value: text.slice(at, match.end), score: (match.short ? 0.5 : 2.6) - (own ? 3 : 0) });
  }
  const owners = matchAt(CLASS_WORD, text, at);
  if (owners) found.push(stretch(text, at, owners.length, isTotal(owners) ? 1.8 : 2.4));
  const places = matchAt(PLACE_CLASS, text, at);
  if (places && OWNER_CLASS.test(places)) found.push(stretch(text, at, places.length, 2.4));
  const department = departmentAt(text, at);
  if (department) found.push(stretch(text, at, department.length, 1.6));
  // A zone bears its city's name: 曲靖|经开区 is one place.
  const zone = match?.short ? matchAt(OWN_ZONE, text, match.end) : undefined;
  if (match && zone) found.push(stretch(text, at, match.end + zone.length - at, 0.8));
  if (found.length === 0) {
    // Towns are regions of a county's notice only; a city's or a province's rows are counties and cities.
    const towns = context.within === undefined || !context.within.endsWith("00");
    const named = matchAt(towns ? TOWN : ZONE, text, at);
    if (named) found.push(stretch(text, at, named.length, 0.8));
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
