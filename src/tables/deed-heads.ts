/** Headers of two rows whose upper one says what was counted and the lower one of whom: 检查数 | 合格数 over 网站 | 新媒体 | 网站 | 新媒体. */
import type { MappedText } from "../text/mapped-text.js";
import { bare, deal, isGroupLabel } from "./grouped-header.js";
import { columnFor, headerness } from "./header.js";
import { isFigure } from "./kinds.js";

const FEWEST_LABELS = 2;

/**
 * Puts labels of whom below heads of figures: as many below each, the same in turn, no two alike.
 *
 * @param upper heads that go down to the data, then heads of figures; blanks behind a head are its own.
 */
export function deedStacks(upper: readonly MappedText[], lower: readonly MappedText[]): MappedText[][] | undefined {
  const heads = upper.filter(({ value }) => value !== "");
  const own = new Set(heads.map(({ value }) => bare(value)));
  const labels = lower.filter(({ value }) => value !== "" && !own.has(bare(value)));
  const first = heads.findIndex(isDeed);
  const deeds = heads.slice(Math.max(0, first));
  const each = labels.length / deeds.length;
  if (first < 1 || !deeds.every(isDeed) || !Number.isInteger(each) || each < FEWEST_LABELS || !labels.every(({ value }) => isGroupLabel(value))) return undefined;
  const shares = deal(labels, deeds.map(() => each));
  const words = shares.map((share) => share.map(({ value }) => bare(value)));
  if (new Set(words[0]).size < each || words.some((share) => share.join("|") !== words[0]!.join("|"))) return undefined;
  return [...heads.slice(0, first).map((cell) => [cell]), ...deeds.flatMap((deed, i) => shares[i]!.map((label) => [deed, label]))];
}

/** The same header in a stream of cells: its heads, then its labels, and where it ends. */
export function deedStacksOfCells(cells: readonly MappedText[]): { stacks: MappedText[][]; start: number; end: number } | undefined {
  const start = cells.findIndex(({ value }) => headerness(value) >= 0.5);
  const first = cells.findIndex((cell, i) => i > start && isDeed(cell));
  if (start < 0 || first < 0 || first > start + MOST_LEADS) return undefined;
  let labels = first;
  while (labels < cells.length && (cells[labels]!.value === "" || isDeed(cells[labels]!))) labels++;
  let end = labels;
  while (end < cells.length && (cells[end]!.value === "" || isGroupLabel(cells[end]!.value))) end++;
  while (end > labels && cells[end - 1]!.value === "") end--;
  const stacks = end > labels ? deedStacks(cells.slice(start, labels), cells.slice(labels, end)) : undefined;
  return stacks && { stacks, start, end };
}

const MOST_LEADS = 3;

/** A head of figures that says nothing of whom. */
function isDeed({ value }: MappedText): boolean {
  const column = columnFor(value);
  return value !== "" && isFigure(column) && column.name !== "rank" && column.subject === undefined;
}
