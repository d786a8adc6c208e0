/** What annexes say in sentences: under heads of places, and in the cells of a table that has no column for names. */
import { findProblems } from "../lexicon/problems.js";
import type { Heading, Paragraph, Table } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import { groupHead } from "./annex-lists.js";
import { findNames } from "./mentions.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { has, rowsOf, type TableRow } from "./table-rows.js";

type Text = MappedText & { type: string };

/** A title under which those are named who did badly. */
const FAULTS = /问题|不合格|不达标|未达标|不规范/u;
const NOTE = /^\([^()]*\)$/u;

/**
 * Lists the sentences of annexes that are neither tables nor lists, where their title speaks of faults: the place that heads some of them is where those
 * named below it belong, and a note in brackets that states a fault is a part of the title.
 */
export function proseOfAnnexes(paragraphs: readonly Place<Paragraph | Heading>[], listed: readonly Subject[]): Place<Text>[] {
  const read = new Set(listed.map(({ location }) => location));
  const found: Place<Text>[] = [];
  let annex: Place<unknown>["annex"];
  let under: string | undefined;
  let note = "";
  for (const place of paragraphs) {
    if (!place.annex || place.node.type !== "paragraph" || read.has(place.location) || place.annex.children.some(({ type }) => type === "table")) continue;
    if (place.annex !== annex) [annex, under, note] = [place.annex, undefined, ""];
    const title = place.headings.join("");
    if (!FAULTS.test(title)) continue;
    const { value } = place.node;
    const head = groupHead(value, "account", new Map());
    if (head !== undefined) under = head;
    else if (NOTE.test(value) && findProblems(value).length > 0) note = value;
    else found.push({ ...place, node: place.node, headings: [title + note], ...(under === undefined ? {} : { under }) });
  }
  return found;
}

/** Tells whether a table has problems told in sentences beside those who answer for them, and no column of names. */
function tellsProblems(table: Table): boolean {
  return has(table, "problem") && has(table, "region", "organization", "owner") && !has(table, "account", "site", "name", "platform");
}

/** Tells whether the problem of a row names accounts or websites by their names: it is they who have it. */
export function namesOthers(row: TableRow): boolean {
  return findNames(row.cell("problem")?.value ?? "").some(({ kind }) => kind === "account" || kind === "website");
}

/** Lists the cells of problems that name accounts or websites, as sentences under the place or the body of their row. */
export function proseOfCells(tables: readonly Place<Table>[]): Place<Text>[] {
  return tables.filter(({ node }) => tellsProblems(node)).flatMap((place) =>
    rowsOf(place.node).filter((row) => row.kind === "body" && namesOthers(row)).map((row): Place<Text> => {
      const { value, map } = row.cell("problem")!;
      const under = row.text("region") ?? row.text("organization") ?? row.text("owner");
      return { ...place, node: { type: "paragraph", value, map }, location: `${place.location}/row/${row.number}`, headings: [place.headings.join("")], ...(under === undefined ? {} : { under }) };
    }),
  );
}
