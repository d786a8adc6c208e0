import type { ColumnName } from "../lexicon/columns.js";
import type { Pieces } from "./align.js";
import { fit, type CellContext } from "./kinds.js";
import { codeScore } from "./pieces.js";

/** Reads rows from cells that are already cut: a column takes one cell or none. */
export function cellPieces(cells: readonly string[], context: CellContext, emptyPrice: number): Pieces {
  const known = new Map<ColumnName, number>();
  let knownAt = -1;
  // Several readings ask for the same cell.
  const fitOf = (column: ColumnName, at: number, cell: string): number => {
    if (at !== knownAt) known.clear();
    knownAt = at;
    let score = known.get(column);
    if (score === undefined) known.set(column, (score = fit(column, cell, context)));
    return score;
  };
  return {
    length: cells.length,
    junkPrice: 4,
    emptyPrice,
    candidates(column, at, state) {
      const cell = cells[at];
      if (cell === undefined) return [];
      const value = cell.replace(/\s+/gu, "");
      return [{ end: at + 1, value, score: fitOf(column, at, cell) + codeScore(column, value, state, context) }];
    },
  };
}
