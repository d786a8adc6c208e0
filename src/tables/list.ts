import type { Cell, Column, Row, Table, TableLayout } from "../notice/nodes.js";
import { sourceRange, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { headerness } from "./header.js";

const NAMES = /“[^“”]{1,40}”[^“”]{0,6}[、,]?\s*“[^“”]{1,40}”/u;
const ONE_NAME = /^“[^“”]{1,40}”(?:网|网站|门户网站)?$/u;

/** A cell that lists names in quotes. */
export function isNameList(value: string): boolean {
  return NAMES.test(value) || ONE_NAME.test(value.trim());
}

/**
 * Recovers a table whose cells hold lists of names (`“甲”网、“乙”网`) under labels that are merged over several rows: each list cell is a row;
 * the labels before it are what was found and which class of sites it is about, and hold until the next label of their kind.
 */
export function recoverList(cells: readonly MappedText[], layout: TableLayout, locate: Locate): Table | undefined {
  const lists = cells.filter((cell) => NAMES.test(cell.value));
  if (lists.length < 2) return undefined;
  const columns: Column[] = [{ name: "finding", header: "" }, { name: "note", header: "" }, { name: "name", header: "" }];
  const cellOf = (text: MappedText): Cell => ({ type: "cell", value: text.value, map: text.map, position: locate(sourceRange(text)) });
  const rows: Row[] = [];
  const header: Cell[] = [];
  let finding: Cell | undefined;
  let label: Cell | undefined;
  let spanned: Cell | undefined;
  for (const text of cells) {
    const value = text.value.trim();
    if (value === "") continue;
    if (!isNameList(value)) {
      const cell = cellOf(text);
      if (rows.length === 0 && !finding && headerness(value) > 0.8 && !/回复|答复/u.test(value)) header.push(cell);
      else if (/回复|答复|合格|表扬|较好|较差/u.test(value)) {
        finding = cell;
        label = undefined;
      } else label = cell;
      continue;
    }
    const children: Cell[] = [];
    if (finding && spanned !== finding) children.push((spanned = finding));
    else if (spanned) spanned.rowSpan = (spanned.rowSpan ?? 1) + 1;
    else children.push({ type: "cell", value: "", map: [] });
    children.push(label ?? { type: "cell", value: "", map: [] }, cellOf(text));
    rows.push({ type: "row", kind: "body", children });
  }
  return { type: "table", layout, columns, children: [...(header.length > 0 ? [{ type: "row", kind: "header", children: header } satisfies Row] : []), ...rows] };
}
