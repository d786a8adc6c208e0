import { figureOf, isPart, open, partOf, take, trailing, widen, type Reading } from "./reading.js";
import type { Claim } from "./claim.js";
import { rolesOf, type Role } from "./roles.js";
import { namesPart } from "./themes.js";
import type { Token } from "./tokens.js";

const JOINS = /^[、和与及]$/u;
/** What a list of bare counts may tell of each: how many passed, failed or were settled. */
const JUDGING: ReadonlySet<Role> = new Set(["passed", "failed", "handled", "unhandled", "checked"]);

/**
 * Deals counts that stand side by side, and name nothing, out to as many parts as the clause before told side by side:
 * `微信41个、视频号7个、抖音号6个,合格39个、7个、5个`. Returns the tokens that it used up.
 */
export function dealListedCounts(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const counts = tokens.filter(({ kind }) => kind === "count");
  const at = tokens.indexOf(counts[0]!);
  if (counts.length < 2 || tokens.some((token) => namesPart(token) || token.kind === "percent" || token.kind === "respectively")) return new Set();
  const list = tokens.slice(at, tokens.indexOf(counts.at(-1)!) + 1);
  if (!list.every((token, i) => (i % 2 === 0 ? token.kind === "count" : JOINS.test(token.text)))) return new Set();
  const role = rolesOf(tokens, at).find((told) => JUDGING.has(told)) ?? rolesOf(tokens, tokens.indexOf(counts.at(-1)!)).find((told) => JUDGING.has(told));
  const group = role && partsBefore(reading, counts.length);
  if (!group || group.some(({ figures }) => figures[role])) return new Set();
  // What passed or failed is part of what each had.
  if (!counts.every(({ value }, i) => value! <= (group[i]!.figures.checked ?? group[i]!.figures.received ?? { value: Infinity }).value)) return new Set();
  counts.forEach((token, i) => {
    group[i]!.figures[role] = figureOf(token);
    widen(group[i]!, token);
  });
  reading.group = group;
  return new Set(counts);
}

/** The parts that the clause before told, where they are as many: dealt out already, or each with its count. */
function partsBefore(reading: Reading, length: number): Claim[] | undefined {
  if (reading.group.length === length) return reading.group;
  const from = reading.before[0]?.start ?? Infinity;
  const told = trailing(reading.claims, ({ theme, rates, start }) => isPart(theme) && rates.length === 0 && start >= from);
  if (told.length === length) return told;
  const pending = reading.pending.filter(({ figure, theme }) => isPart(theme) && figure.start >= from);
  if (pending.length !== length || told.length > 0) return undefined;
  const parent = partOf(reading, pending[0]!.theme);
  return pending.map((part) => {
    const claim = open(reading, part.theme, parent, part.figure);
    take(reading, claim, "checked", part);
    return claim;
  });
}
