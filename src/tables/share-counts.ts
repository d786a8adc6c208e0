/** Shares of a kind that no list has counts for, beside the count that they are the share of: 发布总数 | 原创数 | 原创率. */
import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { agrees } from "./arithmetic.js";
import { isOfAnotherTime } from "./other-times.js";

const SHARE = /率(?:\(%\)|%)?$/u;
const DONE = /^(?:已|已经|实际|按期|按时|及时|完成)/u;
const UNDONE = /^(?:未|尚未|没有|未按[期时]|未及时)/u;
const COUNTED = /(?:总数|数量|条数|件数|篇数|个数|家数|数|量)?(?:\([个家条件篇项封]\))?$/u;
const THING = /(?:政务新媒体|新媒体|政府网站|网站|账号|信息|文件|政策|稿件|事项|栏目)/gu;
const COUNT = /^\d{1,7}(?=[个家条件篇]?$)/u;
/** What may be the whole of such a share. */
const WHOLES: ReadonlySet<ColumnName> = new Set(["note", "checked", "running"]);
const FEWEST_ROWS = 2;

const stemOf = (header: string): string => header.replace(SHARE, "").replace(COUNTED, "").replace(DONE, "").replace(THING, "");

/**
 * Names the count that a share bears the name of, and its whole: the one count before it of which all shares, but for one in five, are that count's. Where several
 * could be the whole, none is named.
 */
export function nameShareCounts(columns: readonly Column[], rows: readonly string[][]): Column[] {
  const share = columns.findIndex(({ name }) => name === "other_rate");
  if (share < 0 || columns.some(({ name }, x) => name === "passed" || (name === "other_rate" && x !== share))) return [...columns];
  const stem = stemOf(columns[share]!.header);
  const undone = columns.findIndex(({ name, header }, x) => x < share && name === "note" && UNDONE.test(header) && stemOf(header.replace(UNDONE, "")) === stem);
  const parts = columns.flatMap(({ name, header }, x) => (x < share && (name === "note" || name === "running") && stem !== "" && stemOf(header) === stem ? [x] : []));
  const part = parts[0];
  if (part === undefined || parts.length > 1) return [...columns];
  const wholes = columns.flatMap(({ name }, x) => (x < share && x !== part && WHOLES.has(name) && !isOfAnotherTime(columns[x]!.header) && follows(rows, x, part, share) ? [x] : []));
  const whole = wholes.length === 1 ? wholes[0] : undefined;
  if (whole === undefined) return [...columns];
  return columns.map((column, x) => (x === part ? { ...column, name: "passed" } : x === undone ? { ...column, name: "failed" } : x === whole && column.name === "note" ? { ...column, name: "checked" } : column));
}

function follows(rows: readonly string[][], whole: number, part: number, share: number): boolean {
  const read = rows.flatMap((row) => {
    const [checked, passed] = [whole, part].map((x) => COUNT.exec(row[x]?.replace(/[\s,]/gu, "") ?? "")?.[0]);
    const rate = row[share] ?? "";
    return checked !== undefined && passed !== undefined && /\d/u.test(rate) ? [{ checked, passed, rate }] : [];
  });
  return read.length >= FEWEST_ROWS && read.length >= rows.length - 1 && read.filter(agrees).length * 5 >= read.length * 4;
}
