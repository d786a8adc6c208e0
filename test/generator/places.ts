/** Divisions to write notices about, from the one file that generator and parser share: the gazetteer's data. */
import { readFileSync } from "node:fs";

export type PlaceLevel = "province" | "city" | "county";

export interface Place {
  code: string;
  name: string;
  /** The name without its class word, as accounts use it: 陕西, 渭南, 华州; the whole name where one character would be left. */
  short: string;
  level: PlaceLevel;
  parent?: Place;
  /** A department that stands for the place, where the notice is that department's own. */
  department?: readonly [string, string];
}

const peoples = "彝|哈尼|壮|苗|傣|白|景颇|藏|羌|土家|回|瑶|侗|布依|满|蒙古|朝鲜|畲|黎|土|撒拉|东乡|保安|裕固|哈萨克|维吾尔|纳西|拉祜|佤|布朗|傈僳|独龙|怒|普米|仡佬|水|毛南|仫佬|各|柯尔克孜|锡伯|塔吉克|达斡尔|鄂温克|鄂伦春";
const autonomous = new RegExp(`^(.+?)(?:(?:${peoples})族?)*(?:自治区|自治州|自治县|自治旗)$`, "u");

/** Drops the class word: 渭南市 → 渭南, 大理白族自治州 → 大理; 礼县 stays. */
export function shortName(name: string): string {
  const own = autonomous.exec(name)?.[1] ?? name.replace(/(?:省|市|县|区|盟|地区|旗)$/u, "");
  return own.length >= 2 ? own : name;
}

interface Row {
  code: string;
  name: string;
  level: PlaceLevel;
  from: number;
  to: number;
}

let rows: Row[] | undefined;

function divisions(year: number): Row[] {
  rows ??= readFileSync("src/lexicon/data/divisions.csv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([code, name, level, from, to]) => ({ code: code!, name: name!, level: level as PlaceLevel, from: Number(from), to: to ? Number(to) : 9999 }));
  return rows.filter((row) => row.from <= year && year <= row.to);
}

function place({ code, name, level }: Row, parent?: Place): Place {
  return { code, name, short: shortName(name), level, ...(parent ? { parent } : {}) };
}

/** Provinces, autonomous regions and municipalities; those without such notices (台湾, 香港, 澳门) are left out. */
export function provincePlaces(year: number): Place[] {
  return divisions(year).filter(({ code, level }) => level === "province" && code < "700000").map((row) => place(row));
}

/** The divisions one step down; those of a municipality are its districts. */
export function childrenOf(parent: Place, year: number): Place[] {
  if (parent.level === "county") return [];
  const below = divisions(year).filter(({ code, level }) => level !== "province" && code.startsWith(parent.code.slice(0, parent.level === "province" ? 2 : 4)));
  const cities = below.filter(({ level }) => level === "city");
  return (parent.level === "province" && cities.length > 0 ? cities : below.filter(({ level }) => level === "county")).map((row) => place(row, parent));
}

const abbreviations: Record<string, string> = Object.fromEntries(
  "11京12津13冀14晋15内21辽22吉23黑31沪32苏33浙34皖35闽36赣37鲁41豫42鄂43湘44粤45桂46琼50渝51川52黔53云54藏61陕62甘63青64宁65新".match(/\d\d./gu)!.map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);

/** The one-character name of a province, as document numbers use it. */
export function abbreviationOf(item: Place): string {
  return item.level === "province" ? abbreviations[item.code.slice(0, 2)]! : item.short[0]!;
}

/** Tells whether another division of the same year bears the same name, so that the name alone decides nothing. */
export function isAmbiguous(item: Place, year: number): boolean {
  return item.level === "county" && (item.name.endsWith("区") || divisions(year).filter(({ name }) => name === item.name).length > 1);
}
