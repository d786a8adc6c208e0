import { columnOf, type ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import type { Header } from "./header-cells.js";
import { columnFor, headerness, themeOfHeader } from "./header.js";
import { fit, integerColumns, isTotal, rateColumns, type CellContext } from "./kinds.js";

/** The header cells that stand over one column, the upper one first. */
type Stack = MappedText[];

/** An entry of the upper header row: a head that goes down to the data, or the label of a group of columns. */
interface Entry {
  cell: MappedText;
  isGroup: boolean;
  /** How many slots it takes in print: blank cells and repeats behind it are its own. */
  slots: number;
}

export const bare = (text: string): string => text.replace(/\s+/gu, "");

function isFigure(name: ColumnName | undefined): boolean {
  return name !== undefined && (integerColumns.has(name) || rateColumns.has(name));
}

/** Tells whether a cell says of whom the columns below it are (政府网站, 微信公众号), and nothing of what they hold. */
export function isGroupLabel(cell: string): boolean {
  const text = bare(cell);
  return text.length <= 14 && themeOfHeader(text).subject !== undefined && !/\d|(?:名称|名|码|址|数|率|量|类型|类别|平台)$/u.test(text) && !isFigure(columnOf(text)?.name);
}

/** Tells whether a row of heads labels groups of the columns that the row below it names. */
export function labelsGroups(upper: readonly MappedText[], lower: readonly MappedText[]): boolean {
  const filled = (row: readonly MappedText[]): MappedText[] => row.filter(({ value }) => value !== "");
  const labels = filled(upper).filter(({ value }) => isGroupLabel(value));
  const figures = filled(lower).filter(({ value }) => isFigure(columnOf(bare(value))?.name));
  return labels.length > 0 && figures.length >= 2 && upper.some(({ value }, i) => value !== lower[i]?.value);
}

/** A head that says only that it counts or is a share: what of is said by the label over it (抽查 over 数量 and 比例). */
const BARE_MEASURE = /^(?:总?数量?|总数|总量|个数|家数|条数|件数|比例|占比|比率|百分比|率)(?:\([^()]{1,3}\)|%)?$/u;

export function isBareMeasure(head: string): boolean {
  return BARE_MEASURE.test(head);
}

/** Names a column by the header cells over it, and by its data: the lowest says what, the upper ones of whom. */
export function columnOfStack(stack: readonly string[], data: readonly string[], context: CellContext): Column {
  const header = stack.join("");
  if (stack.length > 1 && isBareMeasure(stack.at(-1)!)) {
    const whole = columnOf(header);
    // Below a label of what is not known a bare number is one of something not known; below 政府网站 it counts them.
    const named = whole?.covered === 1 ? whole.name : stack.slice(0, -1).every(isGroupLabel) ? columnOf(stack.at(-1)!)?.name : undefined;
    return { name: named ?? "note", header, ...themeOfStack(stack) };
  }
  const names = new Set([stack.at(-1) ?? "", stack[0] ?? "", header].map((text) => columnOf(text)?.name).filter((name) => name !== undefined));
  const filled = names.size > 1 ? data.filter((value) => value.trim() !== "") : [];
  let best: { name: ColumnName; score: number } = { name: "note", score: -Infinity };
  for (const name of names) {
    const score = filled.reduce((sum, value) => sum + Math.max(-2, Math.min(1, fit(name, value, context))), 0);
    if (score > best.score + 0.01) best = { name, score };
  }
  return { name: best.name, header, ...themeOfStack(stack) };
}

/** What the cells over a column are about, taken together; the platform that a lower one names is that of its part of the accounts (政务新媒体 over 微博). */
function themeOfStack(stack: readonly string[]): ReturnType<typeof themeOfHeader> {
  const top = themeOfHeader(stack[0] ?? "");
  // Letters are letters, whatever sent them: 门户网站来信 over 按期答复数.
  if (top.subject === "message" && (themeOfHeader(stack.at(-1)!).subject ?? "message") === "message") return top;
  const theme = { ...top, ...themeOfHeader(stack.join("")) };
  const part = theme.subject === "account" && !theme.platform ? stack.slice(1).map(themeOfHeader).find(({ platform }) => platform) : undefined;
  return { ...theme, ...part };
}

/**
 * Puts the cells of a header of two rows over each other. Where a label's span is printed (by blanks or repeats behind it) it takes as many
 * columns; where none is, the lower cells are dealt out evenly, if they are the same for each label in turn.
 *
 * @returns the cells over each column, or nothing where the two rows are no such header or it is not said whose the lower cells are.
 */
export function stackRows(upper: readonly MappedText[], lower: readonly MappedText[]): Stack[] | undefined {
  const entries = entriesOf(upper);
  let groups = entries.filter(({ isGroup }) => isGroup);
  if (groups.length === 0 || upper.every(({ value }, i) => value === lower[i]?.value)) return undefined;
  const heads = subheads(lower, entries);
  const lead = leadOf(entries, heads);
  const below = heads.slice(lead.length);
  const parts = withoutWhole(groups);
  if (parts.length < groups.length && !areSame(groups, below) && areSame(parts, below)) groups = parts;
  const shares = sharesOf(groups, below);
  if (!shares) return undefined;
  let next = 0;
  const dealt = entries.filter((entry) => !entry.isGroup || groups.includes(entry));
  return lead.map((cell): Stack => [cell]).concat(dealt.flatMap(({ cell, isGroup }) => (isGroup ? shares.shift()!.map((): Stack => [cell, below[next++]!]) : [[cell]])));
}

/** The labels without that of all accounts right before the platforms that are its parts (政府网站 | 政务新媒体, and below the latter 微信 | 微博). */
function withoutWhole(groups: readonly Entry[]): Entry[] {
  const isPlatform = ({ cell }: Entry): boolean => themeOfHeader(bare(cell.value)).platform !== undefined;
  const at = groups.findIndex(isPlatform) - 1;
  const whole = at >= 0 && themeOfHeader(bare(groups[at]!.cell.value)).subject === "account" && groups.length - at > 2 && groups.slice(at + 1).every(isPlatform);
  return whole ? groups.filter((_, i) => i !== at) : [...groups];
}

/** The first lower cells over which no group stands, where the upper row leaves their place blank: `| 新媒体 | | 网民留言 | |` over `地区 | 抽查数 | 合格率 | …`. */
function leadOf(entries: readonly Entry[], heads: readonly MappedText[]): readonly MappedText[] {
  if (!entries[0]?.isGroup || !entries.some(({ slots }) => slots > 1)) return [];
  const lead = heads.slice(0, Math.max(0, heads.length - entries.reduce((sum, { slots }) => sum + slots, 0)));
  return lead.length <= 3 && lead.every(({ value }) => columnOf(bare(value)) !== undefined && !isFigure(columnOf(bare(value))!.name)) ? lead : [];
}

/** The whole of what the other labels are parts of. */
const WHOLE = /^(?:总体|整体|全部|汇总)(?:情况)?$/u;

function entriesOf(upper: readonly MappedText[]): Entry[] {
  const entries: Entry[] = [];
  for (const cell of upper) {
    const last = entries.at(-1);
    const value = bare(cell.value);
    if (last && (value === "" || (last.isGroup && bare(last.cell.value) === value))) last.slots++;
    else if (value !== "" && !entries.some((entry) => bare(entry.cell.value) === value)) entries.push({ cell, isGroup: isGroupLabel(value), slots: 1 });
  }
  // The whole beside its parts is a group too: 政府网站 | 政务新媒体 | 合计, 总体 | 微信 | 微博.
  if (entries.some(({ isGroup }) => isGroup)) for (const entry of entries) entry.isGroup ||= isTotal(entry.cell.value) || WHOLE.test(bare(entry.cell.value));
  return entries;
}

/** The cells of the lower row without the blanks and repeats under heads that go down to the data. */
function subheads(lower: readonly MappedText[], entries: readonly Entry[]): MappedText[] {
  const heads = new Set(entries.filter(({ isGroup }) => !isGroup).map(({ cell }) => bare(cell.value)));
  return lower.filter(({ value }) => value.trim() !== "" && !heads.has(bare(value)));
}

/** Deals the lower cells out among the groups, by the printed spans or else evenly. */
function sharesOf(groups: readonly Entry[], below: readonly MappedText[]): MappedText[][] | undefined {
  if (below.length === 0 || below.some(({ value }) => /^[\d.%]+$/u.test(value.trim()))) return undefined;
  const printed = groups.map(({ slots }) => slots);
  const sum = printed.reduce((total, slots) => total + slots, 0);
  if (printed.slice(0, -1).some((slots) => slots > 1) && sum <= below.length) {
    // The blanks behind the last label may be gone with the space at the line's end.
    printed[printed.length - 1]! += below.length - sum;
    return deal(below, printed);
  }
  if (sum > groups.length && sum === below.length) return deal(below, printed);
  return areSame(groups, below) ? deal(below, groups.map(() => below.length / groups.length)) : undefined;
}

/** Tells whether the lower cells are the same for each label in turn. */
function areSame(groups: readonly Entry[], below: readonly MappedText[]): boolean {
  const each = below.length / groups.length;
  return Number.isInteger(each) && each > 0 && below.every(({ value }, i) => bare(value) === bare(below[i % each]!.value));
}

export function deal(cells: readonly MappedText[], sizes: readonly number[]): MappedText[][] {
  let at = 0;
  return sizes.map((size) => cells.slice(at, (at += size)));
}

const LOOK_AHEAD = 40;

/**
 * Finds a header of two rows in a stream of cells: heads, two or more labels of groups, and then the same heads of figures for each of them.
 *
 * @returns `unclear` where heads that come twice show that there are groups, but not which of them are whose.
 */
export function groupedHeaderOfCells(cells: readonly MappedText[]): Header | "unclear" | undefined {
  const limit = Math.min(cells.length, LOOK_AHEAD);
  const heads = (at: number): boolean => headerness(cells[at]!.value) >= 0.4 || isGroupLabel(cells[at]!.value);
  let start = 0;
  while (start < limit && !heads(start)) start++;
  let end = start;
  while (end < limit && (cells[end]!.value === "" || heads(end))) end++;
  const run = cells.slice(start, end).filter(({ value }) => value !== "");
  const firstLabel = run.findIndex(({ value }) => isGroupLabel(value));
  if (firstLabel < 0) return undefined;
  const firstFigure = run.findIndex(({ value }, i) => i > firstLabel && isFigure(columnFor(value).name));
  if (firstFigure < 0) return undefined;
  const upper = run.slice(0, firstFigure);
  if (upper.filter(({ value }) => isGroupLabel(value)).length < 2) return undefined;
  const lower = run.slice(firstFigure);
  const stacks = stackRows(upper, lower);
  if (!stacks) return new Set(lower.map(({ value }) => bare(value))).size < lower.length ? "unclear" : undefined;
  const columns = stacks.map((stack) => columnOfStack(stack.map(({ value }) => bare(value)), [], {}));
  if (stacks.some((stack, x) => stack.length > 1 && !isFigure(columns[x]!.name))) return undefined;
  while (cells[end - 1]!.value === "") end--;
  return { columns, cells: stacks.map((stack) => stack.at(-1)!), start, end };
}
