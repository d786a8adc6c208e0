import { columnOf } from "../lexicon/columns.js";
import { slice, concat, trim, type MappedText } from "../text/mapped-text.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { columnFor } from "./header.js";
import { refineColumns } from "./refine.js";

/** A cell that stands behind its head: `主办单位:市水利局`. */
interface Field {
  label: MappedText;
  value: MappedText;
}

const ORDINAL = /^(?:\(?\d{1,3}[.、)]|\(?[一二三四五六七八九十]{1,3}[、)])\s*/u;
const LABEL = /^([^\d:,;。“”\s]{2,10}):/u;
/** The fewest heads of a record, and of one that stands alone. */
const [FEWEST, FEWEST_ALONE] = [2, 3];

/** So many lines above a line tell whether it goes on with their records. */
const LATEST = 40;

const isKnown = ({ label }: Field): boolean => columnOf(label.value)?.covered === 1;

/** Reads the fields of a line: one, or several between semicolons or two spaces. Nothing where one of them has no head. */
function fieldsOf(line: MappedText): Field[] | undefined {
  let at = ORDINAL.exec(line.value)?.[0].length ?? 0;
  const fields: Field[] = [];
  for (const piece of line.value.slice(at).split(/(;| {2})/u)) {
    if (piece !== ";" && piece.trim() !== "") {
      const text = trim(slice(line, at, at + piece.length));
      const label = LABEL.exec(text.value)?.[1];
      if (!label) return undefined;
      fields.push({ label: slice(text, 0, label.length), value: trim(slice(text, label.length + 1)) });
    }
    at += piece.length;
  }
  return fields.length > 0 ? fields : undefined;
}

/** Records of fields, and the lines around them. */
interface Records {
  labels: MappedText[];
  rows: Map<string, MappedText>[];
  before: MappedText[];
  after: MappedText[];
}

/**
 * Reads records each of whose cells stands behind its head: a record begins where the first head comes again. A line without a head goes on with the cell
 * above it, as long as fields follow. Nothing where a head comes twice in one record, or where few heads are known.
 */
function readRecords(lines: readonly MappedText[]): Records | undefined {
  const read = lines.map(fieldsOf);
  const first = read.findIndex((fields) => fields?.every(isKnown));
  const last = read.findLastIndex((fields) => fields !== undefined);
  if (first < 0) return undefined;
  const labels = new Map<string, MappedText>();
  const known = new Set<string>();
  const rows: Map<string, MappedText>[] = [];
  const opening = read[first]![0]!.label.value;
  // Of each record one cell may go on in a line of its own.
  const rest = read.slice(first, last + 1).filter((fields) => fields === undefined).length;
  if (rest * 5 > last + 1 - first && rest > read.filter((fields) => fields?.[0]!.label.value === opening).length) return undefined;
  let open = "";
  for (const [i, fields] of read.slice(first, last + 1).entries()) {
    const row = rows.at(-1);
    if (!fields) row!.set(open, concat([row!.get(open)!, lines[first + i]!]));
    for (const field of fields ?? []) {
      const { label, value } = field;
      if (isKnown(field)) known.add(label.value);
      if (label.value === opening) rows.push(new Map());
      else if (rows.at(-1)!.has(label.value)) return undefined;
      if (!labels.has(label.value)) labels.set(label.value, label);
      rows.at(-1)!.set(label.value, value);
      open = label.value;
    }
  }
  if (known.size < (rows.length > 1 ? FEWEST : FEWEST_ALONE) || known.size * 2 < labels.size) return undefined;
  return { labels: [...labels.values()], rows, before: lines.slice(0, first), after: lines.slice(last + 1) };
}

/** Tells whether a line goes on with the record that the lines above it hold, whatever else it might be: 主办单位 heads a page's foot as well. */
export function goesOnRecord(above: readonly MappedText[], line: MappedText): boolean {
  const fields = fieldsOf(line);
  const last = above.at(-1);
  if (!fields || !last || !fieldsOf(last)) return false;
  // A long list is judged by its last few records.
  const opening = above.slice(0, LATEST).map(fieldsOf).find((found) => found?.every(isKnown))?.[0]!.label.value;
  const latest = above.slice(-LATEST);
  const from = latest.findIndex((other) => fieldsOf(other)?.[0]!.label.value === opening);
  const records = from < 0 ? undefined : readRecords([...latest.slice(from), line]);
  // Records have the same fields: a head that none before had is another thing's.
  return records !== undefined && (records.rows.length === 1 ? fields.every(isKnown) : fields.every(({ label }) => records.rows.slice(0, -1).some((row) => row.has(label.value))));
}

/** Recovers a table whose cells each stand behind their head. */
export function recoverRecords(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const records = readRecords(lines);
  if (!records) return undefined;
  const { labels, rows, before, after } = records;
  const cells = rows.map((row) => labels.map(({ value }) => row.get(value)));
  const columns = refineColumns(labels.map(({ value }) => columnFor(value)), cells.map((row) => row.map((cell) => cell?.value ?? "")), options.title);
  return { before, table: buildTable(columns, labels, cells, "field-lines", options.locate), after, remains: [] };
}
