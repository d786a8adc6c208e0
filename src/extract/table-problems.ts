import { categoryOf, distinctProblems, findProblems } from "../lexicon/problems.js";
import type { Table } from "../notice/nodes.js";
import { quoteText, type NoticeContext } from "./context.js";
import type { Place } from "./places.js";
import type { Problem } from "./subjects.js";
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
  if (!cell) {
    if (!counted) return [];
    const header = row.cells.find(({ cell: other }) => other === counted)!.column.header;
    return [{ category: categoryOf(header.replace(/数量|个数|数$/gu, "")), text: `${header}${counted.value.trim()}`, count, rectified, ...quoteText(context, counted, location) }];
  }
  if (/^[\s无—–/-]*$/u.test(cell.value)) return [];
  const distinct = distinctProblems(findProblems(cell.value));
  const categories = distinct.length > 0 ? distinct.map(({ category }) => category) : (["other"] as const);
  return categories.map((category) => ({ category, text: cell.value.replace(/\s*\n\s*/gu, ""), count, rectified, ...quoteText(context, cell, location) }));
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
