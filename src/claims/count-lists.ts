/** Counts side by side, which may be the parts of a whole, and what they add up to. */
import type { Clause } from "./clauses.js";
import type { Reading } from "./reading.js";
import { pickedOut } from "./roles.js";
import { namesPart } from "./themes.js";
import type { TokenKind } from "./tokens.js";

/** What the item of a list of parts consists of. */
const LISTED: ReadonlySet<TokenKind> = new Set(["among", "mark", "count", "platform", "region", "scope", "website", "account"]);

/** Remembers a clause that counts several things side by side: they may be the parts of a whole. */
export function noteList(reading: Reading, tokens: Clause["tokens"]): void {
  const counts = tokens.filter(({ kind }) => kind === "count");
  if (counts.length === 0) return;
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  const listed = reading.among && tokens.every(({ kind, text }) => LISTED.has(kind) || (kind === "other" && text.length <= 2));
  // Behind parts of which something was said (`甲9个、乙6个均合格`) another list begins.
  const goesOn = listed && reading.parts?.end === span.start - 1 && !reading.parts.judged;
  const judged = tokens.some(({ kind }) => kind === "passed" || kind === "failed");
  reading.parts = goesOn ? { start: reading.parts!.start, end: span.end, counts: reading.parts!.counts + counts.length } : reading.among && ((counts.length > 1 && !isOneSettled(tokens) && !tokens.some((_, i) => pickedOut(tokens, i))) || listed) ? { ...span, counts: counts.length, ...(judged && { judged: true as const }) } : undefined;
  if (!listed || counts.length > 1) noteSum(reading, tokens);
  else noteItemOfList(reading.lists, goesOn, span, counts[0]!.value!);
}

/** Tells whether a clause counts one part and what of it was or was not settled: `其中投诉类884封超期25封`. */
function isOneSettled(tokens: Clause["tokens"]): boolean {
  return tokens.filter(namesPart).length === 1 && tokens.some(({ kind }, i) => (kind === "unhandled" || kind === "handled") && i > tokens.findIndex((token) => token.kind === "count"));
}

/** Notes the only count of a clause as an item of the list that goes on over commas: `其中县级61家,市直33家`. */
function noteItemOfList(lists: Reading["lists"], goesOn: boolean, { start, end }: { start: number; end: number }, value: number): void {
  const last = lists.at(-1);
  if (goesOn && last?.end === start - 1) Object.assign(last, { end, sum: last.sum + value, counts: last.counts + 1 });
  else lists.push({ start, end, sum: value, counts: 1 });
}

/** Notes what counts side by side add up to; those of one pair of brackets belong together, whatever marks stand between them. */
export function noteSum({ lists }: Reading, tokens: Clause["tokens"], within?: Clause["about"]): void {
  const counts = tokens.filter(({ kind }) => kind === "count");
  const sum = counts.reduce((total, { value }) => total + value!, 0);
  const last = lists.at(-1);
  if (within && last?.within === within) Object.assign(last, { end: tokens.at(-1)!.end, sum: last.sum + sum, counts: last.counts + counts.length });
  else if (counts.length > (within ? 0 : 1)) lists.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, sum, counts: counts.length, ...(within && { within }) });
}
