/** Loads the gazetteer: `docs/gazetteer.md` says where its facts come from. */
import { readFileSync } from "node:fs";
import { pairAt } from "../text/match.js";
import { shortForms } from "./division-names.js";

export type DivisionLevel = "province" | "city" | "county";

/** A province, a prefecture-level city or a county, under one code and one name. */
export interface Division {
  /** GB/T 2260, six digits. */
  code: string;
  name: string;
  level: DivisionLevel;
  /** First year in which it was in force; 2015 stands for "2015 or before". */
  from: number;
  /** Last year in which it was in force; null if it still is. */
  to: number | null;
}

/** A name in the index: a division's full name, or a shorter one. */
export interface NamedDivision {
  division: Division;
  short: boolean;
}

export interface Gazetteer {
  divisions: readonly Division[];
  /** All divisions that ever had a code, oldest first. */
  byCode: ReadonlyMap<string, readonly Division[]>;
  byName: ReadonlyMap<string, readonly NamedDivision[]>;
  /** All names by their first two characters as one number, longest first. */
  namesByStart: ReadonlyMap<number, readonly string[]>;
  /** Full names that link only below a city: 城区, 郊区. */
  cityOnly: ReadonlySet<string>;
  /** Full names that running text makes by chance (管理|县): they must begin a word. */
  ownWord: ReadonlySet<string>;
  /** Words that are never short names: 公安, 通道. */
  neverShort: ReadonlySet<string>;
}

/** First year the lists cover: an earlier year is read as this one. */
export const FIRST_YEAR = 2015;

/** Reads a data file of comma-separated fields without quotes; the last column takes the rest of the line. */
export function readRows(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8").trimEnd().split("\n");
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const kept = [...cells.slice(0, columns.length - 1), cells.slice(columns.length - 1).join(",")];
    return Object.fromEntries(columns.map((column, index) => [column, kept[index] ?? ""]));
  });
}

/** Reads the lines of a data file. */
export function readLines(file: string): string[] {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8").trimEnd().split("\n");
}

let loaded: Gazetteer | undefined;

/** Gives the gazetteer; the first call loads it (15 to 30 ms cold, on Node 20, 3 MB kept; later calls cost nothing). */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const divisions = readRows("divisions.csv").map((row): Division => ({
    code: row["code"]!,
    name: row["name"]!,
    level: row["level"] as DivisionLevel,
    from: Number(row["from"]),
    to: row["to"] === "" ? null : Number(row["to"]),
  }));
  const generic = readRows("generic-names.csv");
  const pick = (rule: string) => new Set(generic.filter((row) => row["rule"] === rule).map((row) => row["name"]!));
  const neverShort = pick("no-short");

  const byCode = new Map<string, Division[]>();
  const byName = new Map<string, NamedDivision[]>();
  for (const division of divisions) {
    push(byCode, division.code, division);
    push(byName, division.name, { division, short: false });
    for (const form of shortForms(division.name)) {
      if (!neverShort.has(form)) push(byName, form, { division, short: true });
    }
  }
  for (const row of readRows("division-aliases.csv")) {
    for (const division of byCode.get(row["code"]!) ?? []) push(byName, row["alias"]!, { division, short: true });
  }

  const namesByStart = new Map<number, string[]>();
  for (const name of byName.keys()) push(namesByStart, pairAt(name, 0), name);
  for (const names of namesByStart.values()) names.sort((a, b) => b.length - a.length);
  return { divisions, byCode, byName, namesByStart, cityOnly: pick("city-only"), ownWord: pick("own-word"), neverShort };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
