import { matchesOf } from "./match.js";

/**
 * Text that remembers where in the decoded source each of its characters came from.
 *
 * The map is a flat list of triples `at, from, to`: the characters from `at` up to the next triple's `at` stand for the
 * source range `from..to`. Where a run is as long as its range, characters pair one to one; where it is not, every
 * character of the run stands for the whole range. All offsets are UTF-16 code units; records convert to code points.
 */
export interface MappedText {
  value: string;
  map: number[];
}

/** A half-open range of the decoded source, in UTF-16 code units. */
export interface SourceRange {
  start: number;
  end: number;
}

/** One replacement in a text: characters `start..end` of it become `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Takes `source.slice(start, end)` as a text that maps onto itself. */
export function fromSource(source: string, start = 0, end = source.length): MappedText {
  return { value: source.slice(start, end), map: start < end ? [0, start, end] : [] };
}

/** Makes a text every character of which stands for the same source range, as a decoded HTML entity does. */
export function standingFor(value: string, range: SourceRange): MappedText {
  return { value, map: value === "" ? [] : [0, range.start, range.end] };
}

/** Finds the run that holds character `index`, as an offset into the map; -1 in an empty text. */
function runAt(text: MappedText, index: number): number {
  let low = 0;
  let high = text.map.length / 3 - 1;
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.map[middle * 3]! <= index) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

function runEnd(text: MappedText, run: number): number {
  return text.map[run + 3] ?? text.value.length;
}

/** Says which source range the characters `start..end` of a text stand for. An empty range maps to an empty range. */
export function sourceRange(text: MappedText, start = 0, end = text.value.length): SourceRange {
  if (text.map.length === 0) return { start: 0, end: 0 };
  if (start >= end) {
    const at = start < text.value.length ? charRange(text, start).start : charRange(text, text.value.length - 1).end;
    return { start: at, end: at };
  }
  const range = { start: charRange(text, start).start, end: charRange(text, end - 1).end };
  return range.start <= range.end ? range : rangeOfAll(text, start, end);
}

/** The range that holds all characters of a text that is read in another order than it is written in: a page's tags may be nested wrongly. */
function rangeOfAll(text: MappedText, start: number, end: number): SourceRange {
  const range = { start: Infinity, end: 0 };
  for (let at = start; at < end; at = runEnd(text, runAt(text, at))) {
    range.start = Math.min(range.start, charRange(text, at).start);
    range.end = Math.max(range.end, charRange(text, Math.min(end, runEnd(text, runAt(text, at))) - 1).end);
  }
  return range;
}

function charRange(text: MappedText, index: number): SourceRange {
  const run = runAt(text, index);
  const at = text.map[run]!;
  const from = text.map[run + 1]!;
  const to = text.map[run + 2]!;
  if (to - from !== runEnd(text, run) - at) return { start: from, end: to };
  return { start: from + index - at, end: from + index - at + 1 };
}

/** Cuts characters `start..end` out of a text; the piece keeps its place in the source. */
export function slice(text: MappedText, start: number, end = text.value.length): MappedText {
  const from = Math.max(0, start);
  const to = Math.min(end, text.value.length);
  if (from >= to) return { value: "", map: [] };
  if (from === 0 && to === text.value.length) return { value: text.value, map: text.map };
  const map: number[] = [];
  for (let run = runAt(text, from); run < text.map.length && text.map[run]! < to; run += 3) {
    const at = text.map[run]!;
    const until = runEnd(text, run);
    const source = text.map[run + 1]!;
    const sourceEnd = text.map[run + 2]!;
    const oneToOne = sourceEnd - source === until - at;
    const a = Math.max(at, from);
    const b = Math.min(until, to);
    if (oneToOne) map.push(a - from, source + a - at, source + b - at);
    else if (b - a === sourceEnd - source) for (let i = a; i < b; i++) map.push(i - from, source, sourceEnd);
    else map.push(a - from, source, sourceEnd);
  }
  return { value: text.value.slice(from, to), map };
}

/** Joins texts in order. Neighbours that touch in the source become one run. */
export function concat(parts: readonly MappedText[]): MappedText {
  const map: number[] = [];
  let value = "";
  for (const part of parts) {
    for (let run = 0; run < part.map.length; run += 3) {
      pushRun(map, value.length + part.map[run]!, part.map[run + 1]!, part.map[run + 2]!, value.length + runEnd(part, run));
    }
    value += part.value;
  }
  return { value, map };
}

/** Adds a run, or lengthens the last one where both pair one to one and touch. */
function pushRun(map: number[], at: number, from: number, to: number, end: number): void {
  const last = map.length - 3;
  if (last >= 0 && map[last + 2] === from && to - from === end - at && map[last + 2]! - map[last + 1]! === at - map[last]!) {
    map[last + 2] = to;
    return;
  }
  map.push(at, from, to);
}

/**
 * Applies replacements to a text. Edits must be sorted and must not overlap.
 * Each replacement stands for the whole source range of what it replaces.
 */
export function edit(text: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return text;
  const parts: MappedText[] = [];
  let done = 0;
  for (const change of edits) {
    if (change.start < done || change.end < change.start || change.end > text.value.length) {
      throw new RangeError(`Unexpected edit ${change.start}..${change.end}, expected sorted edits within 0..${text.value.length}`);
    }
    parts.push(slice(text, done, change.start));
    if (change.text !== "") parts.push(replacement(text, change));
    done = change.end;
  }
  parts.push(slice(text, done));
  return concat(parts);
}

/** A replacement of words that stand for more than themselves stands, letter by letter, for all that they stood for. */
function replacement(text: MappedText, change: Edit): MappedText {
  const range = sourceRange(text, change.start, change.end);
  const oneToOne = range.end - range.start === change.end - change.start;
  if (oneToOne || change.text.length !== range.end - range.start) return standingFor(change.text, range);
  return { value: change.text, map: Array.from({ length: change.text.length }, (_, i) => [i, range.start, range.end]).flat() };
}

/** Removes white space at both ends. */
export function trim(text: MappedText): MappedText {
  const start = text.value.length - text.value.trimStart().length;
  return slice(text, start, Math.max(start, text.value.trimEnd().length));
}

/** Splits a text at each match of a global pattern; the separators are dropped, empty pieces are kept. */
export function split(text: MappedText, separator: RegExp): MappedText[] {
  const pieces: MappedText[] = [];
  let done = 0;
  for (const match of matchesOf(separator, text.value)) {
    pieces.push(slice(text, done, match.index));
    done = match.index + match[0].length;
  }
  pieces.push(slice(text, done));
  return pieces;
}

/** A node's place in the source: its own, or that of its words; undefined for what is not printed. */
export function rangeOfNode(node: object): SourceRange | undefined {
  const { position, value, map } = node as { position?: { start: { offset?: number }; end: { offset?: number } } } & Partial<MappedText>;
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start !== undefined && end !== undefined) return { start, end };
  return value !== undefined && map !== undefined && map.length > 0 ? sourceRange({ value, map }) : undefined;
}
