/** Rows of a table that a note fails by their serial numbers: `注:序号1、6为单项否决,判定不合格`. */
import type { Heading, Paragraph, Table } from "../notice/nodes.js";
import { saysFailed } from "./judging-words.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { rowsOf } from "./table-rows.js";

const NUMBER = "第?\\d{1,3}号?";
const REFERENCE = new RegExp(`(?:序号|编号)(?:为)?(?<numbers>${NUMBER}(?:[、,和及至到—~-]${NUMBER}){0,19})(?<rest>[^。;]*)`, "gu");
const EACH = /(?<to>[至到—~-])?第?(?<number>\d{1,3})号?/gu;
/** A note that tells of several rows in turn says of each where it stops. */
const NEXT = /[,](?=(?:序号|编号|其余|其他))/u;

function numbersOf(words: string): Set<string> {
  const numbers: number[] = [];
  for (const { groups } of words.matchAll(EACH)) {
    const number = Number(groups!.number!);
    const from = groups!.to === undefined || numbers.length === 0 ? number : numbers.at(-1)! + 1;
    for (let next = from; next <= number && numbers.length < 200; next++) numbers.push(next);
  }
  return new Set(numbers.map(String));
}

/** The table that a note is of: the one at its place, or the only one there is. */
function tableOf(place: Place<unknown>, tables: readonly Place<Table>[]): Place<Table> | undefined {
  const near = tables.filter(({ location }) => location === place.location);
  const found = near.length > 0 ? near : tables;
  return found.length === 1 ? found[0] : undefined;
}

/** Lets those in the rows fail that a note says failed. */
export function judgeByRowNumbers(paragraphs: readonly Place<Paragraph | Heading>[], tables: readonly Place<Table>[], subjects: readonly Subject[]): void {
  for (const place of [...paragraphs, ...tables.flatMap(notesOf)]) {
    for (const { groups } of place.node.value.matchAll(REFERENCE)) {
      if (!saysFailed(groups!.rest!.split(NEXT)[0]!)) continue;
      const table = tableOf(place, tables);
      if (!table) continue;
      const numbers = numbersOf(groups!.numbers!);
      const rows = new Set(rowsOf(table.node).filter((row) => numbers.has(row.text("serial") ?? "")).map(({ number }) => `${table.location}/row/${number}`));
      if (rows.size === numbers.size) for (const subject of subjects) if (rows.has(subject.location) && subject.verdict === "named") subject.verdict = "fail";
    }
  }
}

/** The rows of a table that are notes. */
function notesOf(place: Place<Table>): Place<{ value: string }>[] {
  return place.node.children.filter(({ kind }) => kind === "note").flatMap(({ children }) => children.map((node) => ({ ...place, node })));
}
