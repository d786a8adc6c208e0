/** Lists whose lines are records: who runs an account, its name in quotes, its platform, and behind a colon what it is charged with. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformOf } from "../lexicon/platforms.js";
import type { Column } from "../notice/nodes.js";
import { slice, trim, type MappedText } from "../text/mapped-text.js";
import { buildTable, type Recovered, type RecoverOptions } from "./build-table.js";
import { fit } from "./kinds.js";

/** `1.甲局“甲甲”(微信公众号):两周未更新`, `(2)“乙乙”新浪微博(乙县乙局):未更新;` */
const RECORD = /^(?<serial>(?:\(?\d{1,3}[.、)])?\s?)(?<before>[^“”()|:;。]{0,34})“(?<name>[^“”]{1,30})”(?<behind>[^“”()|:;。]{0,12})(?<note>\([^()“”|]{2,40}\))?\s?(?:[:,]|—{1,2})\s?(?<fault>[^“”|:]{2,60}?)[;。]?$/u;
/** What may stand between who runs an account and its name. */
const RUNS = /(?:主办|运营|开设|开办|管理|注册)?的?$/u;
const COLUMNS: readonly Column[] = [{ name: "serial", header: "" }, { name: "owner", header: "" }, { name: "account", header: "" }, { name: "platform", header: "" }, { name: "problem", header: "" }];
const FEWEST = 2;

type Row = (MappedText | undefined)[];

/** Reads a line as a record; nothing where no platform is named, or where it is not said what was found. */
function recordOf(line: MappedText): Row | undefined {
  const groups = RECORD.exec(line.value)?.groups;
  if (!groups) return undefined;
  const { serial = "", before = "", name = "", behind = "", note = "" } = groups;
  const fault = groups.fault!;
  let at = 0;
  const next = (words: string): MappedText => trim(slice(line, at, (at += words.length)));
  const number = next(serial);
  const owner = next(before.replace(RUNS, ""));
  at = serial.length + before.length + 1;
  const account = next(name);
  at += 1;
  const ending = next(behind);
  const notes = partsOf(line, at, note);
  const platform = [ending, ...notes].find(({ value }) => value !== "" && platformOf(value) !== undefined);
  const runs = owner.value === "" ? notes.find((part) => part !== platform && endsAsBody(part.value)) : owner;
  const from = line.value.lastIndexOf(fault);
  if (!platform || (ending.value !== "" && platform !== ending) || fit("problem", fault) <= 0) return undefined;
  return [number.value === "" ? undefined : slice(number, 0, number.value.replace(/\D+$/u, "").length), runs, account, platform, slice(line, from, from + fault.length)];
}

/** What stands in brackets, between its commas. */
function partsOf(line: MappedText, start: number, note: string): MappedText[] {
  let at = start + 1;
  return note === "" ? [] : note.slice(1, -1).split(/[,、]/u).map((words) => {
    const part = trim(slice(line, at, at + words.length));
    at += words.length + 1;
    return part;
  });
}

/** Recovers a table from such a list; nothing where one line between the first and the last record is none, or where no line says who runs its account. */
export function chargedRecords(lines: readonly MappedText[], options: RecoverOptions): Recovered | undefined {
  const read = lines.map(recordOf);
  const first = read.findIndex((row) => row !== undefined);
  const rows = read.slice(first, read.findLastIndex((row) => row !== undefined) + 1).filter((row) => row !== undefined);
  if (first < 0 || rows.length < FEWEST || rows.length < lines.length - first || !rows.some(([, owner]) => owner !== undefined && owner.value !== "")) return undefined;
  const table = buildTable([...COLUMNS], [], rows, "field-lines", options.locate);
  // Nothing heads the cells of a list.
  return { before: lines.slice(0, first), table: { ...table, children: table.children.slice(1) }, after: [], remains: [] };
}
