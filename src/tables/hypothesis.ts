import type { ColumnName } from "../lexicon/columns.js";

/** How cells that repeat in a column were treated: printed on every row, or only where they change. */
export type MergeMode = "merged" | "repeated";

/** What a reading knows when it comes to the next piece. */
export interface RowState {
  /** The last serial number read; 0 before the first. */
  serial: number;
  /** The region that holds for the row. */
  region: string;
  mode: MergeMode;
  /** What the row holds so far in a column. */
  value(column: ColumnName): string | undefined;
}

/** What led from one reading to the next: a cell, a column left empty, the end of a row, or a position passed over. */
export type Step =
  | { kind: "cell"; start: number; end: number; column: ColumnName; value: string }
  | { kind: "skip" }
  | { kind: "row"; margin: number }
  | { kind: "junk"; start: number; end: number };

/** A reading of the pieces up to a place: the step that led there, and the reading it goes on from. Thousands are made a row, so they share their past. */
export class Hypothesis implements RowState {
  readonly at: number;
  /** The column to fill next. */
  readonly column: number;
  /** How many columns of the row have a cell. */
  readonly filled: number;
  readonly score: number;
  readonly serial: number;
  readonly region: string;
  readonly mode: MergeMode;
  readonly step: Step;
  readonly previous: Hypothesis | undefined;
  /** Where this row began: readings of one row are compared only with each other. */
  readonly rowFrom: Hypothesis | undefined;

  constructor(at: number, column: number, filled: number, score: number, row: Pick<RowState, "serial" | "region" | "mode">, step: Step, previous?: Hypothesis, rowFrom?: Hypothesis) {
    this.at = at;
    this.column = column;
    this.filled = filled;
    this.score = score;
    this.serial = row.serial;
    this.region = row.region;
    this.mode = row.mode;
    this.step = step;
    this.previous = previous;
    this.rowFrom = rowFrom;
  }

  value(column: ColumnName): string | undefined {
    for (const step of cellsOfRow(this)) if (step.column === column) return step.value;
    return undefined;
  }
}

/** The cells of a reading's row so far, the last one first. */
export function cellsOfRow(reading: Hypothesis): Extract<Step, { kind: "cell" }>[] {
  const cells: Extract<Step, { kind: "cell" }>[] = [];
  for (let node: Hypothesis | undefined = reading; node && node.step.kind !== "row"; node = node.previous) {
    if (node.step.kind === "cell") cells.push(node.step);
  }
  return cells;
}
