/** Lines that are a name alone: what stands below one is told of it. */
import type { Heading, Paragraph } from "../notice/nodes.js";
import { concat, slice, sourceRange, standingFor } from "../text/mapped-text.js";
import { bracketsEnd } from "./mention.js";
import { findNames } from "./mentions.js";
import type { Place } from "./places.js";
import { withoutOwn } from "./statements.js";

type Told = Place<Paragraph | Heading>;

/** A list of names is no heading, and a line as long as this is a sentence. */
const MAX_NAME = 60;

/**
 * Tells whether a line is an account or website with its owner or code at most, and nothing is said of it: `1.甲局“乙”微信公众号`, `“乙”微博(甲局主办)`,
 * `甲局网站(标识码…)`.
 */
function isNameAlone(value: string): boolean {
  if (value.length > MAX_NAME || /[。;]$/u.test(value)) return false;
  const names = findNames(value).filter(({ kind }) => kind !== "organization" && kind !== "region");
  const name = names[0];
  if (names.length !== 1 || !name || !(name.kind === "website" || (name.kind === "account" && value.includes("“")))) return false;
  const before = withoutOwn(value.slice(0, name.start).replace(/“$/u, ""), name).replace(/^\(?\d{1,2}[)、.．]/u, "");
  return before === "" && /^:?$/u.test(value.slice(bracketsEnd(value, name) ?? name.until));
}

/** Joins each line that is a name alone with what stands below it and names nobody else. */
export function toldOfNames(places: readonly Told[]): Told[] {
  let head: Told | undefined;
  let behind = 0;
  return places.map((place) => {
    const { value } = place.node;
    behind++;
    // A heading is of all its paragraphs, a line of the next one.
    if (head && place.node.type === "paragraph" && place.location === head.location && (head.node.type === "heading" || behind === 1) && !value.endsWith(":") && !namesOther(value, head)) return joined(head, place);
    if (!place.annex && isNameAlone(value)) [head, behind] = [place, 0];
    // A website, with its code, is no theme of whoever else is told of below it.
    const below = head && head !== place && head.node.type === "heading" && !head.node.value.includes("“") && place.headings.at(-1) === head.node.value;
    return below ? { ...place, headings: place.headings.slice(0, -1) } : place;
  });
}

/** Tells whether a paragraph names somebody else; what is quoted below a website may be its columns. */
function namesOther(value: string, head: Told): boolean {
  if (!value.includes("“") && head.node.value.includes("“")) return false;
  return head.node.value.includes("“") || findNames(value).some(({ kind }) => kind === "account" || kind === "website" || kind === "organization");
}

function joined(head: Told, place: Told): Told {
  const name = head.node.value.endsWith(":") ? slice(head.node, 0, head.node.value.length - 1) : head.node;
  const comma = standingFor(",", { start: sourceRange(head.node).end, end: sourceRange(place.node).start });
  return { ...place, node: { ...place.node, ...concat([name, comma, place.node]) }, headings: place.headings.at(-1) === head.node.value ? place.headings.slice(0, -1) : place.headings };
}
