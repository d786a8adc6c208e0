import type { ColumnName } from "../lexicon/columns.js";
import { findProblems } from "../lexicon/problems.js";
import type { Paragraph } from "../notice/nodes.js";
import { buildTable, type Recovered, type RecoverOptions } from "../tables/build-table.js";
import { columnFor, headerness } from "../tables/header.js";
import { fit } from "../tables/kinds.js";
import { refineColumns } from "../tables/refine.js";
import { split, trim, type MappedText } from "../text/mapped-text.js";

/** Who a row of two cells is about. */
const WHO: ReadonlySet<ColumnName> = new Set(["region", "organization", "owner", "name", "account", "site"]);
/** What else it says. */
const WHAT: ReadonlySet<ColumnName> = new Set(["problem", "verdict", "platform", "owner", "organization", "account", "site"]);
const KNOWN = 0.8;
const FEWEST_ROWS = 2;
const [LONGEST_NAME, LONGEST_CELL] = [30, 60];
const SENTENCE = /[。;!?].|:$/u;
const GAP = /\t| {2,}/u;
const GAPS = /\t| {2,}/gu;

/** A table of two columns, and how many lines it takes. */
export interface PairTable {
  recovered: Recovered;
  length: number;
}

/**
 * Reads a table of two columns that no mark sets apart from the lines around it: its heads, surely known, on a line each or apart by a gap on one, and below
 * them pairs of cells in the same way, each of which suits its column.
 *
 * @param lineAt the lines of the body from its first head on; nothing where one is no plain line.
 */
export function pairTable(lineAt: (at: number) => Paragraph | undefined, options: RecoverOptions): PairTable | undefined {
  const apart = GAP.test(lineAt(0)?.value ?? "");
  const step = apart ? 1 : 2;
  const heads = pairAt(lineAt, 0, apart);
  if (!heads || heads.some(({ value }) => headerness(value) < KNOWN)) return undefined;
  const rows: MappedText[][] = [];
  const columns = heads.map(({ value }) => columnFor(value));
  for (let row = pairAt(lineAt, step, apart); row; row = pairAt(lineAt, step * (rows.length + 1), apart)) {
    if (!row.every(({ value }, x) => (WHO.has(columns[x]!.name) ? value.length <= LONGEST_NAME : !SENTENCE.test(value) && value.length <= LONGEST_CELL))) break;
    rows.push(row);
  }
  const refined = refineColumns(columns, rows.map((row) => row.map(({ value }) => value)), options.title);
  const names = refined.map(({ name }) => name);
  if (rows.length < FEWEST_ROWS || names[0] === names[1] || !WHO.has(names[0]!) || !WHAT.has(names[1]!) || !names.every((name, x) => suits(name, rows.map((row) => row[x]!.value)))) return undefined;
  return { recovered: { before: [], table: buildTable(refined, heads, rows, apart ? "space-cells" : "line-cells", options.locate), after: [], remains: [] }, length: step * (rows.length + 1) };
}

/** The two cells that begin at a line. */
function pairAt(lineAt: (at: number) => Paragraph | undefined, at: number, apart: boolean): MappedText[] | undefined {
  const lines = [lineAt(at), ...(apart ? [] : [lineAt(at + 1)])].filter((line) => line !== undefined && line.value !== "");
  const cells = apart ? lines.flatMap((line) => split(line!, GAPS).map(trim)) : (lines as MappedText[]);
  return cells.length === 2 && (apart || !cells.some(({ value }) => GAP.test(value))) ? cells : undefined;
}

/** Tells whether all cells of a column are what it holds; problems may be told in words that no list has, but not most of them. */
function suits(name: ColumnName, values: readonly string[]): boolean {
  if (name === "problem") return values.filter((value) => findProblems(value).length > 0).length * 2 > values.length;
  return values.every((value) => !/[,。;:“”]|\d{2}/u.test(value) && fit(name, value) > (WHO.has(name) ? 0 : 1));
}
