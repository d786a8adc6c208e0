import { categoryOf, distinctProblems, findProblems } from "../lexicon/problems.js";
import type { Table } from "../notice/nodes.js";
import { quoteText, type NoticeContext } from "./context.js";
import type { Place } from "./places.js";
import type { Category } from "../records/common.js";
import type { Problem } from "./subjects.js";
import { failsColumns, isAboutColumns, isOfColumn } from "./table-columns.js";
import type { TableRow } from "./table-rows.js";

/** The problems of a row: each phrase that its problem cell holds, or a count of wrong words. */
export function problemsOf(context: NoticeContext, place: Place<Table>, row: TableRow): Problem[] {
  const location = `${place.location}/row/${row.number}`;
  const rectified = rectifiedOf(row.text("rectified"));
  const counted = row.cell("problem_count");
  const count = counted && /^\d{1,5}$/u.test(counted.value.trim()) ? Number(counted.value.trim()) : null;
  const misprint = row.cell("misprint");
  if (misprint) return [{ category: misprintCategory(place.headings.join("")), text: misprint.value.replace(/\s*\n\s*/gu, ""), count, rectified, ...quoteText(context, misprint, location) }];
  const cell = row.cell("problem");
  const title = place.headings.join("");
  if (!cell) {
    // Who keeps a column has the fault that the title says of the columns.
    const columns = failsColumns(title);
    const name = row.cell("account") ?? row.cell("site") ?? (columns ? row.cell("organization") : undefined);
    const titled = counted || !name ? undefined : faultOfTitle(place);
    if (!counted) return titled && name ? [{ category: columns ? ofColumn(titled.category, titled.text) : titled.category, text: titled.text, count: null, rectified, ...quoteText(context, name, location) }] : [];
    const header = row.cells.find(({ cell: other }) => other === counted)!.column.header;
    return [{ category: categoryOf(header.replace(/数量|个数|数$/gu, "")), text: `${header}${counted.value.trim()}`, count, rectified, ...quoteText(context, counted, location) }];
  }
  if (/^[\s无—–/-]*$/u.test(cell.value)) return [];
  const distinct = distinctProblems(findProblems(cell.value));
  const score = scored(cell.value);
  const told = [...(score ? [score] : []), ...distinct.map(({ category }) => category)];
  const found = told.length > 0 ? told : [faultOfTitle(place)?.category ?? ("other" as const)];
  const categories = isAboutColumns(place) || isOfColumn(row) ? [...new Set(found.map((category) => ofColumn(category, cell.value)))] : found;
  return [...categories.map((category) => ({ category, text: cell.value.replace(/\s*\n\s*/gu, ""), count, rectified, ...quoteText(context, cell, location) })), ...failedByScore(context, row, location, rectified)];
}

/** The score that a remark beside the problem says somebody failed by, and nothing else. */
function failedByScore(context: NoticeContext, row: TableRow, location: string, rectified: boolean | null): Problem[] {
  const remark = row.cells.find(({ column, cell }) => column.name === "note" && cell && scored(cell.value) && /分$/u.test(cell.value.trim()))?.cell;
  return remark ? [{ category: "score-below-60", text: remark.value.trim(), count: null, rectified, ...quoteText(context, remark, location) }] : [];
}

/** What is wrong with a column, where the words alone would be an account's. */
function ofColumn(category: Category, text: string): Category {
  if (category === "content-stale") return "column-stale";
  return category === "other" && /空白/u.test(text) ? "column-blank" : category;
}

/** A score in the place of a problem, alone or before the reasons for it: who has it, failed by it. */
const SCORE = /^(?<head>(?:综合|检查|总)?(?:得分|评分|总分):?)?(?<score>\d{1,3}(?:\.\d{1,2})?)(?<unit>分)?(?=$|[,;、。(])/u;

function scored(text: string): Category | undefined {
  const { head, score, unit } = SCORE.exec(text.trim())?.groups ?? {};
  // A bare number may count anything.
  return score !== undefined && (head ?? unit) !== undefined && Number(score) < PASS_MARK ? "score-below-60" : undefined;
}

const PASS_MARK = 60;

/** A title that tells what was done about faults, or that faults are of several kinds, says of no row which it has. */
const NO_FAULT_OF_EACH = /整改|情况(?!表)|统计|等|及(?!时)|和|与|、|单项否决/u;

/** A title of faults that says besides whose they are: 未更新栏目及责任单位. */
const AND_WHOSE = /[及和与](?:其)?(?:责任|维护|保障|承办|主办)(?:单位|部门)/u;

/** A table's title is asked for its fault by each of its rows. */
const faultsOfTitles = new WeakMap<Place<Table>, ReturnType<typeof readFault>>();

/** The one fault that the title of a list says all its rows have: 疑似僵尸账号, 未完成注销账号情况表. */
function faultOfTitle(place: Place<Table>): ReturnType<typeof readFault> {
  // The caption right above says it more closely than the section that it stands in.
  if (!faultsOfTitles.has(place)) faultsOfTitles.set(place, readFault(place.headings.join("")) ?? readFault(place.headings.at(-1) ?? ""));
  return faultsOfTitles.get(place);
}

function readFault(title: string): { category: Problem["category"]; text: string } | undefined {
  const words = title.replace(AND_WHOSE, "");
  const found = NO_FAULT_OF_EACH.test(words) ? [] : findProblems(words);
  const first = found[0];
  return first && first.category !== "other" && found.every(({ category }) => category === first.category) ? { category: first.category, text: words.slice(first.start, first.end) } : undefined;
}

/** Words printed beside their correction are misprints, unless the table's title calls them graver. */
function misprintCategory(title: string): Problem["category"] {
  return findProblems(title).some(({ category }) => category === "serious-misstatement") ? "serious-misstatement" : "typo";
}

function rectifiedOf(text: string | undefined): boolean | null {
  if (text === undefined) return null;
  if (/未|尚未|正在|否|中$/u.test(text)) return false;
  return /已|完成|是|到位|完毕/u.test(text) ? true : null;
}
