/** Tables of second checks: how many had failed, and how many of them pass now or still fail. */
import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";

/** What failed when it was checked first, and was checked again: 不合格网站数, 原不合格数, 首次检查不合格数. */
const FIRST = /^(?:原|首次|初次|第一次|前次|上次|通报|初查|初检)?(?:检查|抽查|通报)?的?(?:不合格|不达标|未达标|问题)(?:政府)?(?:网站|新媒体|账号|栏目)?(?:总数|数量?|个数)?(?:\([个家]\))?$/u;
/** What became of it. */
const STILL = /^(?:仍|仍然|仍旧|依然|还|复[查检核](?:后|仍)?|整改后(?:仍)?|再次(?:检查)?|二次)/u;
const NOW: ReadonlySet<ColumnName> = new Set(["passed", "failed"]);
const COUNT = /^(\d{1,6})[个家条]?$/u;

/**
 * Finds the column of those that had failed first, where the columns behind it say what became of them (不合格网站数 | 复查合格 | 仍不合格): it is what was
 * checked. In no row do these exceed it.
 */
export function firstFailures(columns: readonly Column[], rows: readonly string[][]): number | undefined {
  if (columns.some(({ name }) => name === "checked")) return undefined;
  const first = columns.findIndex(({ name, header }) => name === "failed" && FIRST.test(header));
  const later = columns.flatMap(({ name, header }, x) => (x > first && NOW.has(name) && STILL.test(header) ? [x] : []));
  if (first < 0 || later.length === 0) return undefined;
  const count = (row: readonly string[], x: number): number | undefined => (COUNT.test(row[x] ?? "") ? Number(COUNT.exec(row[x]!)![1]) : undefined);
  const holds = rows.filter((row) => count(row, first) !== undefined).every((row) => later.reduce((sum, x) => sum + (count(row, x) ?? 0), 0) <= count(row, first)!);
  return rows.length > 0 && holds ? first : undefined;
}
