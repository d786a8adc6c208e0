import type { Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import { isPlace } from "./themes.js";
import type { Token } from "./tokens.js";

/** Words that speak of the whole again. */
export const OF_ALL = /[全我][省市县区州盟旗系]|总体|整体|合计|总计|共计|全部|所有|平均|其[余他]/u;

/**
 * Notes for each clause the place or class that its stretch between semicolons opens with, where several stretches of a paragraph open with one each: `甲市网站3家,合格率100%,
 * 新媒体12个,合格率91.7%;乙市网站4家,…` tells of the accounts of each, though their clause names no place.
 */
export function noteStretchPlaces(clauses: readonly Clause[]): void {
  const opening = new Map<number, { place: Token | undefined; first: Clause }>();
  for (const clause of clauses) {
    if (!clause.aside && !clause.inserted && !opening.has(clause.stretch) && clause.tokens.some(({ kind }) => kind !== "among")) opening.set(clause.stretch, { place: placeThatOpens(clause), first: clause });
  }
  const named = new Set([...opening.values()].flatMap(({ place }) => place?.text ?? []));
  if (named.size < 2) return;
  for (const clause of clauses) {
    const { place, first } = opening.get(clause.stretch) ?? {};
    if (place && clause !== first && !clause.aside && !clause.inserted && !clause.tokens.some((token) => isPlace(token) || OF_ALL.test(token.text))) clause.place = place;
  }
}

/** One place that a clause begins with, and no list of several. */
function placeThatOpens({ tokens }: Clause): Token | undefined {
  const [first, next] = tokens[0]?.kind === "among" ? tokens.slice(1) : tokens;
  return first && isPlace(first) && !/^[各全]/u.test(first.text) && next && !isPlace(next) && !/^(?:[、和及与等]|以及)/u.test(next.text) ? first : undefined;
}

/** What a clause that names a subject and no place is of by where it stands. */
export function placeOfStretch({ place }: Clause, said: Theme): Theme {
  if (!place || said.scope || (said.subject !== "website" && said.subject !== "account")) return {};
  return { scope: { text: place.text, start: place.start, end: place.end } };
}
