/** Lines of a list that are rows: an account, who runs it, its platform and its fault, between commas or single spaces. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import { isDepartment, OWNER_CLASS } from "../tables/kinds.js";
import { slice, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import type { Fault } from "./list-charges.js";
import { ORDINAL, type Item } from "./list-items.js";
import { isPlaceName } from "./mention.js";

type Kind = "platform" | "place" | "body" | "fault" | "name";

interface Cell {
  words: string;
  start: number;
  kind: Kind;
}

const CELL = /[^,、\s|]+/gu;
/** A row has no fewer cells, and no more. */
const [FEWEST, MOST] = [3, 6];
/** The number of a row, run together with its first cell. */
const GLUED = /^(\d{1,3})(?=\p{Script=Han})/u;

function kindOf(words: string): Kind {
  const platform = platformAt(words, 0);
  if (platform && /^(?:账号|帐号|平台)?$/u.test(words.slice(platform.word.length))) return "platform";
  if (isPlaceName(words) || OWNER_CLASS.test(words)) return "place";
  if (findProblems(words).length > 0) return "fault";
  return endsAsBody(words) || isDepartment(words) ? "body" : "name";
}

function cellsOf(line: string): Cell[] {
  const from = ORDINAL.exec(line)?.[0].length ?? 0;
  if (/[。;:()“”]/u.test(line.slice(from))) return [];
  return matchesOf(CELL, line.slice(from)).map(({ 0: words, index }) => ({ words, start: from + index, kind: kindOf(words) }));
}

/** Tells whether a line is a row of cells of several kinds: names in a list are all of one. */
export function isRow(line: string): boolean {
  const cells = cellsOf(line);
  const kinds = new Set(cells.map(({ kind }) => kind));
  return cells.length >= FEWEST && (kinds.has("platform") || (/ /u.test(line.replace(ORDINAL, "")) && kinds.size > 2));
}

/** Tells whether lines run the cells of numbered rows together: 1甲县甲局甲甲微信. */
export function areGlued(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line, i) => Number(GLUED.exec(line)?.[1]) === i + 1) && lines.some((line) => line.length > LONGEST_GLUED);
}

/** A name behind its number is no longer. */
const LONGEST_GLUED = 16;

/** Reads a row that holds one platform and one name, and at most one owner, place and fault each; nothing where a cell is open. */
export function recordOf(line: MappedText): (Item & { fault?: Fault }) | undefined {
  const cells = cellsOf(line.value);
  const of = (kind: Kind): Cell[] => cells.filter((cell) => cell.kind === kind);
  const [names, platforms] = [of("name"), of("platform")];
  if (cells.length < FEWEST || cells.length > MOST || names.length !== 1 || platforms.length !== 1) return undefined;
  const others = (["body", "place", "fault"] as const).map(of);
  if (others.some((found) => found.length > 1)) return undefined;
  const [body, place, fault] = others.map(([cell]) => cell);
  const [name] = names;
  const text = platforms[0]!.words;
  return {
    name: slice(line, name!.start, name!.start + name!.words.length).value, start: name!.start, end: name!.start + name!.words.length, platform: platformAt(text, 0)!.value, platformText: text,
    ...(body ? { owner: body.words } : {}), ...(place ? { place: place.words } : {}), ...(fault ? { fault: { category: findProblems(fault.words)[0]!.category, text: fault.words } } : {}),
  };
}
