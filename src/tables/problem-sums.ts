/** Several counts of problems in one table: which of them is the whole of what was put right. */
import { categoryOf } from "../lexicon/problems.js";
import type { Column } from "../notice/nodes.js";
import { agrees } from "./arithmetic.js";
import { isTotal } from "./kinds.js";

const COUNT = /^\d{1,7}$/u;
const TOTAL_HEAD = /^(?:问题|错误|差错)?(?:总数|总计|合计|小计|共计|总量)(?:\([^()]{1,3}\))?$|^(?:问题|错误)总数量?/u;

/**
 * Names the whole of counts of problems that stand side by side before what of them was put right (错别字 | 错链 | 合计 | 已整改): the one that the others add
 * up to in every row. The parts are no whole of anything; where none is the sum, none is.
 */
export function settleProblemSums(columns: readonly Column[], rows: readonly string[][]): Column[] {
  const settled = [...columns];
  let from = 0;
  for (let end = 0; end < columns.length; end++) {
    if (columns[end]!.name !== "handled") continue;
    const run = columns.slice(from, end).flatMap((column, i) => (counts(column, from + i) ? [from + i] : []));
    from = end + 1;
    const counted = run.filter((x) => columns[x]!.name === "problem_count");
    const share = columns.findIndex(({ name }, x) => x > end && name === "completion_rate");
    const proven = counted.filter((x) => share > 0 && follows(x, end, share));
    const total = run.find((x) => isSum(x, run)) ?? (proven.length === 1 ? proven[0] : undefined);
    if (total === undefined && (counted.length < 2 || share < 0)) continue;
    for (const x of run) settled[x] = { ...columns[x]!, name: x === total ? "problem_count" : "note" };
  }
  return settled;

  /** Tells whether a column counts problems, or a kind of them. */
  function counts(column: Column, x: number): boolean {
    const kind = column.name === "problem_count" || ((column.name === "note" || column.name === "problem" || column.name === "misprint") && (isTotalHead(column) || categoryOf(column.header) !== "other" || /^(?:其[他它]|[错断死坏]链|错|敏感)/u.test(column.header)));
    return kind && rows.length > 0 && rows.every((row) => COUNT.test(row[x] ?? "") || !/\d/u.test(row[x] ?? ""));
  }

  /** Tells whether the printed shares of four rows in five are what was put right of a column's counts. */
  function follows(x: number, handled: number, share: number): boolean {
    const right = rows.filter((row) => agrees({ checked: row[x]!, passed: row[handled]!, rate: row[share]! }));
    return right.length * 5 >= rows.length * 4;
  }

  function isSum(x: number, run: readonly number[]): boolean {
    const parts = run.filter((other) => other !== x);
    return parts.length >= 2 && rows.length >= 2 && rows.every((row) => COUNT.test(row[x] ?? "") && Number(row[x]) === parts.reduce((sum, part) => sum + (Number(row[part]) || 0), 0));
  }
}

function isTotalHead({ header }: Column): boolean {
  return isTotal(header) || TOTAL_HEAD.test(header);
}
