/** Rows of a table that a note fails by their serial numbers: `注:序号1、6为单项否决,判定不合格`. */
import type { Heading, Paragraph, Table } from "../notice/nodes.js";
import { saysFailed } from "./judging-words.js";
import type { Place } from "./places.js";
import type { Subject } from "./subjects.js";
import { rowsOf } from "./table-rows.js";

const NUMBER = "第?\\d{1,3}号?";
const REFERENCE = new RegExp(`(?:(?:序号|编号)(?:为)?(?=第?\\d)|(?=第\\d[\\d、,和及至到第—~-]{0,60}[项条行]))(?<numbers>${NUMBER}(?:[、,和及至到—~-]${NUMBER}){0,19})(?<rest>[^。;]*)`, "gu");
const EACH = /(?<to>[至到—~-])?第?(?<number>\d{1,3})号?/gu;
/** A note that tells of several rows in turn says of each where it stops. */
const NEXT = /[,](?=(?:序号|编号|其余|其他|第\d))/u;

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

/** What opens a statement on all that a table lists: 上述账号, 表中所列6个网站, 以上清单内账号. */
const WHOLE_TABLE = /^(?:以上|上述|前述|上表|表[中内]|清单[中内])(?:清单|名单|表格|表)?(?:[中内所]?列?的?)?(?<count>\d{1,3})?[个家]?(?<what>账号|帐号|政务新媒体|新媒体|公众号|网站|单位)(?<rest>[^。;]{2,60})/u;

/** Lets all in the rows of a table fail of whom a paragraph at its place says so, in as many words or with their number: `上述账号本季度评定为不合格`. */
export function judgeByWholeTable(paragraphs: readonly Place<Paragraph | Heading>[], tables: readonly Place<Table>[], subjects: readonly Subject[]): void {
  for (const { node, location } of paragraphs) {
    const { count, what, rest } = WHOLE_TABLE.exec(node.value)?.groups ?? {};
    const beside = tables.filter((table) => table.location === location);
    if (rest === undefined || beside.length !== 1 || !saysFailed(rest) || /除|其中|部分|不合格(?:的)?(?:账号|网站|单位)/u.test(rest)) continue;
    const listed = subjects.filter((subject) => subject.location.startsWith(`${location}/row/`) && (what === "网站" ? subject.table === "units" : what === "单位" || subject.table === "accounts"));
    if (count === undefined || Number(count) === listed.length) for (const subject of listed) if (subject.verdict === "named") subject.verdict = "fail";
  }
}

/** The rows of a table that are notes. */
function notesOf(place: Place<Table>): Place<{ value: string }>[] {
  return place.node.children.filter(({ kind }) => kind === "note").flatMap(({ children }) => children.map((node) => ({ ...place, node })));
}
