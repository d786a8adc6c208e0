/** Annexes that tell of problems in sentences, place by place: a line or cell names the place or body, the next what is wrong there. */
import { endsAsBody } from "../lexicon/organizations.js";
import type { Cell, Heading, Paragraph, Table } from "../notice/nodes.js";
import { annexLines, isList } from "./annex-lists.js";
import { isPlaceName, type Mention } from "./mention.js";
import type { Place } from "./places.js";
import { findNames } from "./mentions.js";
import { has, rowsOf, type TableRow } from "./table-rows.js";

/** Sentences, with whom the line or cell before them is about. */
export interface ToldPlace extends Place<Paragraph | Cell> {
  under?: string;
}

const PROBLEM_TITLE = /问题|不合格/u;
/** A name in quotes or a site, with something said of it. */
const TELLS = /“[^“”]{2,30}”|网站|公众号|微博|抖音|视频号/u;

/** Lists the sentences of annexes and of cells that tell of problems. */
export function toldInAnnexes(paragraphs: readonly Place<Paragraph | Heading>[], tables: readonly Place<Table>[]): ToldPlace[] {
  return [...annexLines(paragraphs).filter((lines) => !isList(lines)).flatMap(toldInLines), ...tables.flatMap(toldInCells)];
}

function toldInLines(lines: readonly Place<Paragraph>[]): ToldPlace[] {
  if (!lines[0]!.headings.some((heading) => PROBLEM_TITLE.test(heading))) return [];
  let under: string | undefined;
  return lines.flatMap((place): ToldPlace[] => {
    const words = place.node.value.replace(/\s+/gu, "");
    if (isPlaceName(words) || (words.length <= 20 && endsAsBody(words))) {
      under = words;
      return [];
    }
    return /[。;]$/u.test(words) && TELLS.test(words) ? [{ ...place, ...(under === undefined ? {} : { under }) }] : [];
  });
}

/** A table of places and their problems names accounts and sites in the cells of the problems only. */
function toldInCells(place: Place<Table>): ToldPlace[] {
  const { node: table, location } = place;
  if (!has(table, "problem") || !has(table, "region", "organization") || has(table, "account", "site", "platform")) return [];
  return rowsOf(table).flatMap((row): ToldPlace[] => {
    const cell = row.cell("problem");
    const under = row.text("region") ?? row.text("organization");
    return cell && (/“[^“”]{2,30}”/u.test(cell.value) || namesOthers(row)) ? [{ ...place, node: cell, location: `${location}/row/${row.number}`, ...(under === undefined ? {} : { under }) }] : [];
  });
}

/** Gives a name the place or owner under which it is told of, where its own words say none. */
export function placedUnder(mention: Mention, under: string | undefined): Mention {
  if (under === undefined || mention.place !== undefined || mention.owner !== undefined) return mention;
  if (isPlaceName(under)) return { ...mention, place: under };
  return mention.kind === "account" && endsAsBody(under) ? { ...mention, owner: under } : mention;
}

/** Tells whether the problem of a row names accounts or websites by their names: it is they who have it. */
export function namesOthers(row: TableRow): boolean {
  const words = row.cell("problem")?.value ?? "";
  // 网页 ends no website's name.
  return findNames(words).some(({ kind, until }) => kind === "account" || (kind === "website" && words[until - 1] !== "页"));
}
