import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Row, Table, TableLayout } from "../notice/nodes.js";
import { sourceRange, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import type { Alignment } from "./align.js";
import { isSum, type CellContext } from "./kinds.js";

/** What the recovery may know of the notice. */
export interface RecoverOptions extends CellContext {
  locate: Locate;
  /** Words that stand above the table: the annex's title. */
  title?: string;
  /** Numbers that the body names as totals. */
  totals?: ReadonlySet<number>;
}

/** A recovered table, the lines before and behind it, and what no row could take. */
export interface Recovered {
  before: MappedText[];
  table: Table;
  after: MappedText[];
  remains: MappedText[];
}

/** Columns whose left-out cells stand for the cell above. */
const FILLED: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner", "verdict", "problem", "finding"]);
/** Columns where a cell that is there and empty does so too: each row has a place and an owner, not each has a problem. */
const FILLED_IF_EMPTY: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner"]);
/** Columns that group the numbered rows where they stand before their numbers: 平台 | 序号 | 账号名称. */
const GROUPING: ReadonlySet<ColumnName> = new Set(["platform"]);
/** A remark is about its own row. */
const REMARK = /^(?:备注|说明|注)/u;
const PASSED = /^(?:合格|达标|通过)$/u;

/** Builds the table node. A merged cell is stored once, with the rows that it spans. */
export function buildTable(
  columns: Column[],
  header: readonly MappedText[],
  rows: readonly (MappedText | undefined)[][],
  layout: TableLayout,
  locate: Locate,
  aligned?: Alignment,
): Table {
  const cellOf = (text: MappedText): Cell => ({ type: "cell", value: text.value, map: text.map, ...(text.map.length > 0 ? { position: locate(sourceRange(text)) } : {}) });
  const above: (Cell | undefined)[] = [];
  const numbered = columns.findIndex(({ name }) => name === "serial");
  const body = rows.map((texts, i): Row => {
    const children: Cell[] = [];
    const total = texts.some((text) => text && isSum(text.value));
    const passed = texts.some((text, x) => text && columns[x]!.name === "verdict" && PASSED.test(text.value));
    const merges = (name: ColumnName, x: number, text: MappedText | undefined): boolean =>
      layout !== "field-lines" && !total && !REMARK.test(columns[x]!.header) && !(passed && name === "problem") && ((text ? FILLED_IF_EMPTY : FILLED).has(name) || (x < numbered && GROUPING.has(name)));
    columns.forEach((column, x) => {
      const text = texts[x];
      if (text !== undefined && text.value !== "") children.push((above[x] = cellOf(text)));
      else if (above[x] && merges(column.name, x, text)) above[x].rowSpan = (above[x].rowSpan ?? 1) + 1;
      else children.push((above[x] = text && text.value === "" ? cellOf(text) : { type: "cell", value: "", map: [] }));
    });
    const margin = aligned?.rows[i]?.margin;
    return { type: "row", kind: total ? "total" : "body", children, ...(margin === undefined ? {} : { margin }) };
  });
  const head: Row = { type: "row", kind: "header", children: header.map(cellOf) };
  return { type: "table", layout, columns, children: [head, ...body], ...(aligned ? { margin: aligned.margin } : {}) };
}
