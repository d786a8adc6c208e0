/** Tables of figures in a stream of cells that their figures alone make sure: by standing in the same places in every row, or behind every head. */
import { slice, type MappedText } from "../text/mapped-text.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { treeLayout, type CutLines } from "./cells.js";
import { tableByContrast, type ContrastTable } from "./contrast-cells.js";
import { columnFor } from "./header.js";
import type { Header } from "./header-cells.js";
import { isFigure } from "./kinds.js";
import { refineByCells } from "./refine.js";
import { blockWidth } from "./side-by-side.js";
import { isFigureCell } from "./tail-rows.js";
import { turnedCells } from "./turned-cells.js";

/**
 * Recovers a table of names and figures whose header, as far as known words tell, is not the whole: some of its heads are not known, or seem to head names
 * (抽查账号 over counts), or they stand one a row.
 */
export function recoverFigures(cells: readonly MappedText[], header: Header | undefined, layout: CutLines["layout"], options: RecoverOptions): Recovered | undefined {
  if (header && blockWidth(header.cells.map(({ value }) => value)) !== undefined) return undefined;
  const contrast = tableByContrast(cells);
  if (contrast) return isReadBy(header, contrast) ? undefined : { before: cells.slice(0, contrast.start), table: built(contrast.columns, contrast.heads, contrast.rows), after: contrast.after, remains: [] };
  const turned = cells.length > 0 ? turnedCells(cells, slice(cells[0]!, 0, 0)) : undefined;
  if (!turned) return undefined;
  const [heads, ...rows] = turned.rows as [MappedText[], ...MappedText[][]];
  return { before: [...turned.before], table: built(heads.map(({ value }) => columnFor(value)), heads, rows), after: [...turned.after], remains: [] };

  function built(columns: ContrastTable["columns"], printed: readonly MappedText[], rows: ContrastTable["rows"]): Recovered["table"] {
    return buildTable(refineByCells(columns, rows, options.title), printed, rows, treeLayout(layout), options.locate);
  }
}

/** Tells whether a header is that of a table known by its figures, and says of each column of figures that it is one. */
function isReadBy(header: Header | undefined, { start, heads, columns, rows }: ContrastTable): boolean {
  return header?.start === start && header.cells.length === heads.length && columns.every((column, x) => column.name === "serial" || isFigure(column) || !isFigureCell(rows[0]![x]?.value ?? ""));
}
