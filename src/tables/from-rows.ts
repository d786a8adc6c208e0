import { type MappedText } from "../text/mapped-text.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { treeLayout, type CutLines } from "./cells.js";
import { recoverCells } from "./from-cells.js";
import { columnFor, headerness } from "./header.js";
import { inferColumns } from "./infer.js";
import { refineColumns } from "./refine.js";

/** Recovers a table from lines that are rows, cut by bars or tabs. */
export function recoverRows(cut: Extract<CutLines, { rows: MappedText[][] }>, options: RecoverOptions): Recovered | undefined {
  const headerAt = cut.rows.findIndex((row) => row.length >= 2 && row.reduce((sum, cell) => sum + headerness(cell.value), 0) / row.length >= 0.5);
  if (headerAt < 0) return recoverHeaderless(cut, options) ?? recoverCells(cut.rows.flat(), cut.layout, false, options);
  const header = cut.rows[headerAt]!.filter((cell, i, all) => cell.value !== "" || i < all.length - 1);
  const listed = cut.rows.slice(headerAt + 1).filter((row) => !row.every((cell, i) => cell.value === header[i]?.value));
  // A page cut in the middle of its last row leaves half a row: what it says is not known.
  const half = listed.length > 1 && listed.at(-1)!.length < header.length && listed.slice(0, -1).every((row) => row.length >= header.length) ? listed.pop()! : [];
  const body = listed;
  const full = body.filter((row) => row.length === header.length || (row.length === header.length + 1 && row.at(-1)!.value === ""));
  const before = cut.rows.slice(0, headerAt).flat().filter((cell) => cell.value !== "");
  if (full.length < body.length * 0.9) {
    const recovered = recoverCells([...header, ...body.flat().filter((cell) => cell.value !== "")], cut.layout, false, options);
    return recovered && { ...recovered, before: [...before, ...recovered.before] };
  }
  const columns = refineColumns(header.map((cell) => columnFor(cell.value)), full.map((row) => row.map((cell) => cell.value)), options.title);
  const rest = body.filter((row) => !full.includes(row)).flat().filter((cell) => cell.value !== "");
  return { before, table: buildTable(columns, header, full.map((row) => row.slice(0, header.length)), treeLayout(cut.layout), options.locate), after: rest, remains: half.filter((cell) => cell.value !== "") };
}

/** Reads rows whose header is lost (a page that begins in the middle of its table), where all have the same number of cells and their data tell the columns. */
function recoverHeaderless(cut: Extract<CutLines, { rows: MappedText[][] }>, options: RecoverOptions): Recovered | undefined {
  const widths = cut.rows.map((row) => row.length);
  const width = Math.max(...widths);
  const rows = cut.rows.filter((row) => row.length === width);
  if (width < 3 || rows.length < 2 || rows.length < cut.rows.length * 0.8) return undefined;
  const values = rows.map((row) => row.map((cell) => cell.value));
  const columns = inferColumns(Array.from({ length: width }, () => ({ name: "note" as const, header: "" })), values, options);
  if (!columns.some(({ name }) => name === "account" || name === "site" || name === "organization" || name === "rate")) return undefined;
  const rest = cut.rows.filter((row) => row.length !== width).flat().filter((cell) => cell.value !== "");
  return { before: [], table: buildTable(columns, [], rows, treeLayout(cut.layout), options.locate), after: [], remains: rest };
}
