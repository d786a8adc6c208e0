import type { ColumnName } from "../lexicon/columns.js";
import type { Candidate, Pieces } from "./align.js";
import { fit, OWNER_CLASS, type CellContext } from "./kinds.js";
import { opensWithRest } from "./name-rests.js";
import { codeScore } from "./pieces.js";

/** Columns of names and of problems, whose cell a line may break. */
const NAMES: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner", "name", "account", "site"]);
/** What stands behind a problem in a row, and is no rest of it. */
const OTHERS: readonly ColumnName[] = ["serial", "date", "rectified", "verdict", "platform", "owner", "site_code", "account_code"];
/** The price of taking two lines for one cell. */
const JOIN_PRICE = 0.6;
/** A name that was broken is no longer than this. */
const LONGEST_NAME = 30;

/**
 * Reads rows from cells that are already cut: a column takes one cell or none.
 *
 * @param broken cells are lines, so that one may be broken: a name whose rest stands on a line of its own, a problem.
 */
export function cellPieces(cells: readonly string[], context: CellContext, emptyPrice: number, broken = false): Pieces {
  const known = new Map<ColumnName, number>();
  const knownJoined = new Map<ColumnName, Candidate | undefined>();
  let knownAt = -1;
  // Several readings ask for the same cell.
  const turnTo = (at: number): void => {
    if (at === knownAt) return;
    known.clear();
    knownJoined.clear();
    knownAt = at;
  };
  const fitOf = (column: ColumnName, at: number, cell: string): number => {
    turnTo(at);
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
      const whole = { end: at + 1, value, score: fitOf(column, at, cell) + codeScore(column, value, state, context) };
      if (broken && !knownJoined.has(column)) knownJoined.set(column, joinedWith(column, value, cells[at + 1], at));
      const joined = knownJoined.get(column);
      return joined ? [whole, joined] : [whole];
    },
  };

  function joinedWith(column: ColumnName, cell: string, next: string | undefined, at: number): Candidate | undefined {
    const rest = next?.replace(/\s+/gu, "") ?? "";
    const goesOn = NAMES.has(column) ? rest.length > 0 && cell.length + rest.length <= LONGEST_NAME && opensWithRest(rest) && !OWNER_CLASS.test(rest) : column === "problem" && rest.length > 1 && !OTHERS.some((other) => fit(other, rest) > 1);
    return goesOn ? { end: at + 2, value: cell + rest, score: fit(column, cell + rest, context) - JOIN_PRICE } : undefined;
  }
}
