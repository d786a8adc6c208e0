import type { ColumnName } from "../lexicon/columns.js";
import { arithmeticGain } from "./arithmetic.js";
import { Hypothesis } from "./hypothesis.js";
import type { MergeMode, RowState, Step } from "./hypothesis.js";
import { mergeableColumns, rateColumns } from "./kinds.js";

/** A piece of the text that may fill a column: where it ends, its words, how well it fits. */
export interface Candidate {
  end: number;
  value: string;
  score: number;
}

/** What rows are read from: cells already cut, or a text without separators. Positions count cells or characters. */
export interface Pieces {
  length: number;
  /** The pieces from `at` on that may fill a column, given what the row holds so far. */
  candidates(column: ColumnName, at: number, state: RowState): Candidate[];
  /** Tells cheaply whether a column's piece may begin at `at`; absent where every place is a cell's beginning. */
  mayStart?(column: ColumnName, at: number, serial: number): boolean;
  /** The price of passing over one position between two rows; what is passed over is reported. */
  junkPrice: number;
  /** The price of leaving a column empty that cannot be merged. */
  emptyPrice: number;
}

/** A cell of a recovered row: which positions it takes. */
export interface AlignedCell {
  start: number;
  end: number;
}

export interface AlignedRow {
  /** One entry a column; nothing where the cell is merged with the one above, or empty. */
  cells: (AlignedCell | undefined)[];
  /** How much better this row's reading is than the next best one that ends at the same place, 0 to 1. */
  margin: number;
}

export interface Alignment {
  rows: AlignedRow[];
  /** Positions that no row could take. */
  remains: AlignedCell[];
  score: number;
  /** The same for the whole: the gap to the second-best reading. */
  margin: number;
}

const BEAM = 8;
const MERGE_PRICE = 0.5;
/** Problems and verdicts are merged now and then, places and owners often. */
const RARE_MERGE_PRICE = 1.5;
const NO_NUMBER_PRICE = 4;

/**
 * Aligns pieces with columns: the best sequence of rows, found by a dynamic program that keeps the few best readings at each place.
 * Serial numbers that count up, codes that name the region, and rates that follow from their counts score inside it.
 *
 * @param totals numbers that the body names; a reading whose column of running or checked things adds up to one of them is preferred.
 */
export function align(pieces: Pieces, columns: readonly ColumnName[], mode: MergeMode, totals: ReadonlySet<number> = new Set()): Alignment | undefined {
  const width = columns.length;
  const frontier: (Hypothesis[][] | undefined)[] = Array.from({ length: pieces.length + 1 });
  const bucket = (at: number): Hypothesis[][] => (frontier[at] ??= Array.from({ length: width + 1 }, () => []));
  const goesOn = goesOnIn(pieces, columns);
  offer(bucket(0)[0]!, new Hypothesis(0, 0, 0, 0, { serial: 0, region: "", mode }, { kind: "row", margin: 1 }));
  for (let at = 0; at <= pieces.length; at++) {
    const here = frontier[at];
    if (!here) continue;
    // First the rows already begun, then the rows they end, then the rows that begin here.
    for (let column = 1; column < width; column++) expand(here[column]!, columns, pieces, bucket, goesOn);
    finishRows(here, columns);
    if (at === pieces.length) break;
    expand(here[0]!, columns, pieces, bucket, goesOn);
    for (let column = 1; column < width; column++) expand(here[column]!.filter((hypothesis) => hypothesis.filled === 0), columns, pieces, bucket, goesOn);
    passOver(here[0]!, pieces, bucket);
    frontier[at] = undefined;
  }
  const ends = (frontier[pieces.length]?.[0] ?? []).map((hypothesis) => ({ hypothesis, score: hypothesis.score + totalsBonus(hypothesis, columns, totals) }));
  ends.sort((a, b) => b.score - a.score);
  const best = ends[0];
  if (!best) return undefined;
  return { ...trace(best.hypothesis, width), score: best.score, margin: marginOf(best.score, ends[1]?.score) };
}

/** Passes over one position where a row may begin: what no column takes is left, at a price. */
function passOver(starts: readonly Hypothesis[], pieces: Pieces, bucket: (at: number) => Hypothesis[][]): void {
  for (const hypothesis of starts) {
    const { at } = hypothesis;
    offer(bucket(at + 1)[0]!, new Hypothesis(at + 1, 0, 0, hypothesis.score - pieces.junkPrice, hypothesis, { kind: "junk", start: at, end: at + 1 }, hypothesis));
  }
}

function marginOf(best: number, second: number | undefined): number {
  return second === undefined ? 1 : Number((1 - Math.exp(-Math.max(0, best - second) / 2)).toFixed(3));
}

/** Tells whether the columns from `next` on, or the next row, may go on at a place. */
type GoesOn = (next: number, at: number, serial: number) => boolean;

/**
 * Prepares the question whether a reading may go on where a piece ends. It is asked many times of a place, and only of the serial
 * number does the answer hang on more than the place: the rest is worked out once.
 */
function goesOnIn(pieces: Pieces, columns: readonly ColumnName[]): GoesOn {
  const { length } = pieces;
  if (!pieces.mayStart) return () => true;
  const [unknown, yes, no, ifNumbered] = [0, 1, 2, 3];
  const known = columns.map(() => new Uint8Array(length)).concat(new Uint8Array(length));
  return (next, at, serial) => {
    if (at >= length) return true;
    let answer = known[next]![at]!;
    if (answer === unknown) known[next]![at] = answer = work(next, at);
    return answer === yes || (answer === ifNumbered && pieces.mayStart!("serial", at, serial));
  };

  function work(next: number, at: number): number {
    let numbered = false;
    // The columns of this row, and the first one of the next.
    for (const column of [...columns.slice(next), columns[0]!]) {
      if (column === "serial") numbered = true;
      else if (pieces.mayStart!(column, at, 0)) return yes;
      if (!mergeableColumns.has(column)) return numbered ? ifNumbered : no;
    }
    return columns[0] === "serial" ? ifNumbered : yes;
  }
}

function hopeless(bucket: readonly Hypothesis[], score: number): boolean {
  return bucket.length >= BEAM && score <= bucket[BEAM - 1]!.score;
}

/** Keeps the best few readings of a place that differ in what matters later. */
function offer(bucket: Hypothesis[], candidate: Hypothesis): void {
  const last = bucket.at(-1);
  if (bucket.length >= BEAM && last && candidate.score <= last.score) return;
  let index = bucket.length;
  while (index > 0 && bucket[index - 1]!.score < candidate.score) index--;
  bucket.splice(index, 0, candidate);
  if (bucket.length > BEAM) bucket.pop();
}

function expand(hypotheses: readonly Hypothesis[], columns: readonly ColumnName[], pieces: Pieces, bucket: (at: number) => Hypothesis[][], goesOn: GoesOn): void {
  for (const hypothesis of hypotheses) {
    const { at, column, filled, mode } = hypothesis;
    const name = columns[column]!;
    const next = column + 1;
    const rowFrom = filled === 0 ? rowStart(hypothesis) : hypothesis.rowFrom;
    for (const { end, value, score: fit } of pieces.candidates(name, at, hypothesis)) {
      const serial = name === "serial" ? Number(value) || hypothesis.serial : hypothesis.serial;
      if (!goesOn(next, end, serial)) continue;
      const score = hypothesis.score + fit + contextScore(name, value, hypothesis);
      const target = bucket(end)[next]!;
      if (hopeless(target, score)) continue;
      const row = { serial, region: name === "region" ? value : hypothesis.region, mode };
      offer(target, new Hypothesis(end, next, filled + 1, score, row, { kind: "cell", start: at, end, column: name, value }, hypothesis, rowFrom));
    }
    const price = skipPrice(name, hypothesis, pieces, columns);
    const target = bucket(at)[next]!;
    if (price === undefined || hopeless(target, hypothesis.score - price)) continue;
    offer(target, new Hypothesis(at, next, filled, hypothesis.score - price, hypothesis, { kind: "skip" }, hypothesis, hypothesis.rowFrom));
  }
}

/** Steps back over columns left out at a row's beginning. */
function rowStart(hypothesis: Hypothesis): Hypothesis {
  let node = hypothesis;
  while (node.step.kind === "skip" && node.previous) node = node.previous;
  return node;
}

/** The price of leaving a column without a cell in this row. */
function skipPrice(name: ColumnName, hypothesis: Hypothesis, pieces: Pieces, columns: readonly ColumnName[]): number | undefined {
  if (name === "serial") return hypothesis.serial > 0 || hypothesis.step.kind !== "row" ? NO_NUMBER_PRICE : NO_NUMBER_PRICE + 1;
  if (!mergeableColumns.has(name)) return pieces.emptyPrice;
  // A row of figures is about a place of its own: nothing is merged there.
  if (name === "region" && columns.some((column) => rateColumns.has(column))) return 9;
  const first = hypothesis.serial <= 1 && hypothesis.region === "" && name === "region";
  if (hypothesis.mode === "repeated") return 12;
  if (first) return 3;
  return name === "region" || name === "organization" || name === "owner" ? MERGE_PRICE : RARE_MERGE_PRICE;
}

/** What the row and the rows above say for or against a piece. */
function contextScore(name: ColumnName, value: string, state: RowState): number {
  if (name === "region") return state.mode === "merged" && stem(value) === stem(state.region) ? -4 : 0;
  // An organisation's own site or account bears its name: one that equals its owner is whole.
  if (name === "owner" && (value === state.value("site") || value === state.value("account"))) return 1;
  if ((name === "site" || name === "account") && value === state.value("owner")) return 1;
  // The place of its owner alone names no account: 甲镇人民政府|甲政务|微博.
  if (name === "account" && isPlaceOf(value, state.value("owner"))) return -0.9;
  if (name === "owner" && isPlaceOf(state.value("account"), value)) return -0.9;
  if (name === "serial" && /^\d+$/u.test(value)) {
    const number = Number(value);
    if (number === state.serial + 1) return 2;
    return number === 1 ? -0.5 : number > state.serial ? -1.5 : -4;
  }
  // Figures weigh as soon as they are read: there are more ways to cut a row of digits than readings are kept of it.
  return arithmeticGain(name, value, state);
}

/** Tells whether a name is the place of an owner without what it is: 甲 of 甲镇人民政府. */
function isPlaceOf(name: string | undefined, owner: string | undefined): boolean {
  return name !== undefined && owner !== undefined && owner.startsWith(name) && /^(?:[省市县区州盟旗镇乡]|街道|苏木)/u.test(owner.slice(name.length));
}

/** A division's name without its last character: 鲁甸 and 鲁甸县 are one. */
function stem(region: string): string {
  return region.length > 2 ? region.replace(/[省市县区州盟旗]$/u, "") : region;
}

/** Closes the rows that end at this place, and keeps the margin between the best two readings of each. */
function finishRows(here: Hypothesis[][], columns: readonly ColumnName[]): void {
  const width = columns.length;
  const ended = here[width]!;
  const closed: { reading: Hypothesis; score: number }[] = [];
  for (const reading of ended) {
    if (reading.filled === 0) continue;
    const sparse = reading.filled === 1 && width > 2 ? 3 : 0;
    closed.push({ reading, score: reading.score - sparse });
  }
  closed.sort((a, b) => b.score - a.score);
  closed.forEach(({ reading, score }, i) => {
    const second = closed.find((other, j) => j !== i && other.reading.rowFrom === reading.rowFrom && other.score <= score);
    const step: Step = { kind: "row", margin: marginOf(score, second?.score) };
    offer(here[0]!, new Hypothesis(reading.at, 0, 0, score, reading, step, reading));
  });
  here[width] = [];
}

/** Adds up a column of the finished rows. */
function columnSum(end: Hypothesis, name: ColumnName): number {
  let sum = 0;
  for (let node: Hypothesis | undefined = end; node; node = node.previous) {
    if (node.step.kind === "cell" && node.step.column === name) sum += Number(node.step.value) || 0;
  }
  return sum;
}

function totalsBonus(end: Hypothesis, columns: readonly ColumnName[], totals: ReadonlySet<number>): number {
  if (totals.size === 0) return 0;
  let bonus = 0;
  for (const name of ["running", "checked"] as const) {
    if (columns.includes(name) && totals.has(columnSum(end, name))) bonus += 4;
  }
  return bonus;
}

function trace(end: Hypothesis, width: number): { rows: AlignedRow[]; remains: AlignedCell[] } {
  const rows: AlignedRow[] = [];
  const remains: AlignedCell[] = [];
  let row: AlignedRow | undefined;
  for (let node: Hypothesis | undefined = end; node; node = node.previous) {
    const { step } = node;
    if (step.kind === "row") {
      if (!node.previous) break;
      row = { cells: Array.from({ length: width }, () => undefined), margin: step.margin };
      rows.push(row);
    } else if (step.kind === "junk") {
      const last = remains.at(-1);
      if (last && last.start === step.end) last.start = step.start;
      else remains.push({ start: step.start, end: step.end });
    } else if (step.kind === "cell" && row) row.cells[node.column - 1] = { start: step.start, end: step.end };
  }
  return { rows: rows.reverse(), remains: remains.reverse() };
}
