import { columnOf, type ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import type { Header } from "./header-cells.js";
import { bare, columnOfStack, deal, isBareMeasure, isGroupLabel, stackRows } from "./grouped-header.js";
import { columnFor, headerness } from "./header.js";
import { isFigure } from "./kinds.js";
import { isPeriod } from "./other-times.js";
import { isFigureCell, rowsByTheirTails } from "./tail-rows.js";

/** What a label over several heads may be taken for where it stands alone: 抽查, 结果, 整改情况. */
const SPANNING: ReadonlySet<ColumnName | undefined> = new Set<ColumnName | undefined>([undefined, "verdict", "checked", "problem", "rectified", "finding", "handled", "running", "messages", "passed", "failed"]);
/** No label, but a head of its own. */
const OWN_HEAD = /[(%]|(?:数量?|率|比例|占比|得分|总分|名|码|址|类型|类别|平台|备注|说明)$/u;
const MEASURED = /(?:数量?|率|比例|占比)(?:\([^()]{1,4}\)|%)?$/u;
/** What is counted below a label of letters, of what was mended, and of what was checked. */
const FAMILIES = {
  letters: new Set<ColumnName>(["messages", "handled", "reply_rate", "completion_rate"]),
  mending: new Set<ColumnName>(["problem_count", "rectified", "handled", "completion_rate"]),
  checks: new Set<ColumnName>(["running", "checked", "passed", "failed", "rate", "fail_rate", "coverage_rate", "sampling_rate"]),
};
type Family = keyof typeof FAMILIES;
/** So many heads below labels, and so many labels, are dealt out. */
const [MOST_HEADS, MOST_LABELS] = [14, 5];

/** Tells whether a cell may label the heads below it: of whom they are, of when, or of what deed. */
function isSpanLabel(cell: string): boolean {
  const text = bare(cell);
  if (text.length < 2 || text.length > 14 || OWN_HEAD.test(text)) return false;
  return isGroupLabel(text) || isPeriod(text) || (!/\d/u.test(text) && SPANNING.has(columnOf(text)?.name));
}

function isFigureHead(cell: string): boolean {
  const text = bare(cell);
  return isBareMeasure(text) || MEASURED.test(text) || (columnOf(text) !== undefined && isFigure(columnFor(text)));
}

interface Entry {
  cell: MappedText;
  labels: boolean;
  /** How many columns it takes in print. */
  slots: number;
}

/** The cells of an upper row, each with the blanks behind it. */
function entriesOf(upper: readonly MappedText[]): Entry[] {
  const entries: Entry[] = [];
  for (const cell of upper) {
    const last = entries.at(-1);
    if (last && (bare(cell.value) === "" || bare(last.cell.value) === bare(cell.value))) last.slots++;
    else if (bare(cell.value) !== "") entries.push({ cell, labels: isSpanLabel(cell.value), slots: 1 });
  }
  return entries;
}

/**
 * Puts two rows of heads over each other, where labels in the upper one stand over heads of figures in the lower: as many below each as is printed, or as
 * the one dealing says in which bare numbers are of the label's deed, and letters below the label of letters. Nothing where two dealings say different things.
 *
 * @param width how many cells the rows below have.
 */
export function spannedStacks(upper: readonly MappedText[], lower: readonly MappedText[], width: number): MappedText[][] | undefined {
  const entries = entriesOf(upper);
  const labels = entries.filter((entry) => entry.labels);
  const own = new Set(entries.filter((entry) => !entry.labels).map(({ cell }) => bare(cell.value)));
  const heads = lower.filter(({ value }) => bare(value) !== "" && !own.has(bare(value)));
  if (labels.length === 0 || labels.length > MOST_LABELS || heads.length < 2 || heads.length > MOST_HEADS || heads.length < labels.length) return undefined;
  if (own.size + heads.length !== width || own.size === 0 || !heads.every(({ value }) => isFigureHead(value))) return undefined;
  const shares = sharesOf(labels, heads);
  return shares && entries.flatMap(({ cell, labels: spans }) => (spans ? shares.shift()!.map((head) => [cell, head]) : [[cell]]));
}

function sharesOf(labels: readonly Entry[], heads: readonly MappedText[]): MappedText[][] | undefined {
  const printed = labels.map(({ slots }) => slots);
  const sum = printed.reduce((total, slots) => total + slots, 0);
  if (printed.some((slots) => slots > 1)) {
    // The blanks behind the last label may be gone with the space at the line's end.
    if (printed.at(-1) === 1) printed[printed.length - 1]! += heads.length - sum;
    if (printed.reduce((total, slots) => total + slots, 0) === heads.length && printed.every((slots) => slots > 0)) return deal(heads, printed);
  }
  const each = heads.length / labels.length;
  if (Number.isInteger(each) && heads.every(({ value }, i) => bare(value) === bare(heads[i % each]!.value))) return deal(heads, labels.map(() => each));
  const dealt = dealings(heads.length, labels.length).map((sizes) => {
    const shares = deal(heads, sizes);
    const columns = shares.flatMap((share, i) => share.map((head): Column => columnOfStack([bare(labels[i]!.cell.value), bare(head.value)], [], {})));
    return { shares, score: scoreOf(shares, columns, labels) - timesTwice(shares), said: saidBy(shares, columns, labels) };
  });
  const best = Math.max(...dealt.map(({ score }) => score));
  const likely = dealt.filter(({ score }) => score === best);
  return likely.every(({ said }) => said === likely[0]!.said) ? likely[0]!.shares : undefined;
}

/** How many heads suit the labels over them; labels of one kind alone suit whatever counts. */
function scoreOf(shares: readonly (readonly MappedText[])[], columns: readonly Column[], labels: readonly Entry[]): number {
  const families = labels.map(({ cell }) => familyOf(bare(cell.value)));
  const over = shares.flatMap((share, i) => share.map(() => families[i]!));
  const several = new Set(families).size > 1;
  return columns.filter(({ name }, x) => name !== "note" && (!several || FAMILIES[over[x]!].has(name))).length;
}

function familyOf(label: string): Family {
  return columnFor(label).subject === "message" ? "letters" : /整改|问题/u.test(label) ? "mending" : "checks";
}

/** How many heads come twice below one label: each label has its own counts and its own rate. */
function timesTwice(shares: readonly (readonly MappedText[])[]): number {
  return shares.reduce((sum, share) => sum + share.length - new Set(share.map(({ value }) => columnFor(value).name)).size, 0);
}

/** What a dealing says of each column, in a word: its name, of whom and of when it is. */
function saidBy(shares: readonly (readonly MappedText[])[], columns: readonly Column[], labels: readonly Entry[]): string {
  const periods = shares.flatMap((share, i) => share.map(() => (isPeriod(bare(labels[i]!.cell.value)) ? bare(labels[i]!.cell.value) : "")));
  return columns.map(({ name, subject, platform }, x) => [name, subject, platform, periods[x]].join("/")).join("|");
}

/** All ways to deal so many heads out among so many labels, each getting one at least. */
function dealings(heads: number, labels: number): number[][] {
  if (labels === 1) return [[heads]];
  return Array.from({ length: heads - labels + 1 }, (_, i) => dealings(heads - i - 1, labels - 1).map((rest) => [i + 1, ...rest])).flat();
}

const LOOK_AHEAD = 30;

/** Finds a header of two rows in a stream of cells, labels over heads of figures, where the rows below it can only be cut by its columns. */
export function spannedHeaderOfCells(cells: readonly MappedText[]): Header | undefined {
  const filled = cells.filter(({ value }) => value !== "");
  const start = filled.slice(0, LOOK_AHEAD).findIndex(({ value }) => headerness(value) >= 0.5);
  const figure = filled.findIndex(({ value }, i) => i > start && isFigureCell(value));
  if (start < 0 || figure < 0 || figure > LOOK_AHEAD) return undefined;
  for (const end of [figure, figure - 1, figure - 2]) {
    for (let at = start + 2; at <= end - 2; at++) {
      const [upper, lower] = [filled.slice(start, at), filled.slice(at, end)];
      const own = upper.filter(({ value }) => !isSpanLabel(value)).length;
      if (own === upper.length || !lower.every(({ value }) => isFigureHead(value))) continue;
      const stacks = spannedStacks(upper, lower, own + lower.length) ?? stackRows(upper, lower);
      if (!stacks) continue;
      const columns = stacks.map((stack) => columnOfStack(stack.map(({ value }) => bare(value)), [], {}));
      if (!rowsByTheirTails(filled.slice(end), columns)) continue;
      return { columns, cells: stacks.map((stack) => stack.at(-1)!), start: cells.indexOf(filled[start]!), end: cells.indexOf(filled[end]!) };
    }
  }
  return undefined;
}
