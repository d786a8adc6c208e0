import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { decimalsOf } from "../text/numbers.js";

/** A head that says that a share is meant, and not of what: 比例(%), 占比. */
const SHARE = /(?:比例|占比|百分比|百分率|比率)(?:\(%\)|%)?$/u;
/** A share of what was done in time, which does not say what: 按期率. */
const IN_TIME = /^(?:按期|按时|如期|限时)率(?:\(%\)|%)?$/u;
/** Which counts a count is a share of, the nearer first. */
const WHOLES: Partial<Record<ColumnName, readonly ColumnName[]>> = { checked: ["running"], passed: ["checked", "running"], failed: ["checked", "running"], handled: ["messages", "problem_count"] };
/** What covers all there is is a coverage, not a sample. */
const COVERING = /检查|普查|监测|巡查|覆盖/u;
const FEWEST_ROWS = 3;

/**
 * Names columns whose heads say only that they hold shares, by the count that stands before each: 抽查数 | 比例 is the share that was sampled. Only where
 * the shares of nearly all rows are that count's of its whole.
 */
export function nameBareShares(columns: readonly Column[], rows: readonly string[][]): Column[] {
  const taken = new Set(columns.map(({ name }) => name));
  return columns.map((column, x) => {
    const inTime = IN_TIME.test(column.header);
    if (column.name !== "note" || !(inTime || SHARE.test(column.header))) return column;
    const at = inTime ? columns.findLastIndex(({ name }, i) => i < x && name === "handled") : x - 1;
    const part = columns[at];
    const name = part && shareOf(part);
    const whole = name && WHOLES[part.name]?.map((whole) => columns.findIndex((other) => other.name === whole)).find((at) => at >= 0);
    return name === undefined || whole === undefined || taken.has(name) || !follows(rows, x, at, whole) ? column : { ...column, name };
  });
}

/** What a share of a count is called. */
function shareOf({ name, header }: Column): ColumnName | undefined {
  if (name === "checked") return COVERING.test(header) ? "coverage_rate" : "sampling_rate";
  if (name === "handled") return /办结|整改|完成/u.test(header) ? "completion_rate" : "reply_rate";
  return name === "passed" ? "rate" : name === "failed" ? "fail_rate" : undefined;
}

/** Tells whether the shares of four rows in five follow from the count before them and its whole, rounded or cut off. */
function follows(rows: readonly string[][], x: number, part: number, whole: number): boolean {
  const read = rows.flatMap((row) => {
    const [count, of, share] = [row[part], row[whole], row[x]].map((value) => value?.replace(/[\s,%个家条件]/gu, "") ?? "");
    return [count, of].every((value) => /^\d+$/u.test(value!)) && /^\d+(?:\.\d+)?$/u.test(share!) && Number(of) > 0 ? [{ computed: (Number(count) / Number(of)) * 100, share: share! }] : [];
  });
  const right = read.filter(({ computed, share }) => Math.abs(computed - Number(share)) < 10 ** -decimalsOf(share));
  return read.length >= FEWEST_ROWS && read.length >= rows.length - 2 && right.length * 5 >= read.length * 4;
}
