/** Makes the key by which a row of units or accounts is known again: an official code, else the name written out within its division. */
import { createHash } from "node:crypto";
import type { AccountRow, NoticeRow, Platform, UnitRow } from "../records/index.js";
import type { EntityKind } from "../records/entity.js";
import { fullDepartment } from "./departments.js";
import { codeToday, splitName, todayOf, type PlaceContext } from "./places.js";

/** What a row is the same by. */
export interface EntityKey {
  kind: EntityKind;
  id: string;
  /** Official code, in one spelling; null where the name decides. */
  code: string | null;
  /** Today's code of the division it belongs to. */
  region: string | null;
  platform: Platform | null;
  /** The name written out. */
  canonical: string;
  /** The name without marks and spaces, by which accounts are compared. */
  plain: string;
  /** Id that the same row would have without its code; null where the name alone says too little. */
  nameId: string | null;
}

type NoticePlace = Pick<NoticeRow, "region_code" | "year">;

const SITE_CODE = /^(?:\d{10}|bm\d{8})$/iu;
const ACCOUNT_CODE = /^\d{6}[A-Z]\d{3}[A-Z]{2}\d{4}$/u;
const prefixes: Readonly<Record<EntityKind, string>> = { website: "site", organization: "org", region: "region", account: "acct" };

/** Makes an id from a key, so that it depends on nothing else. */
export function entityId(kind: EntityKind, key: string): string {
  return `${prefixes[kind]}-${createHash("sha256").update(`${kind}|${key}`).digest("hex").slice(0, 16)}`;
}

/** Finds the key of a website, organisation or region; undefined where it has no code and its division is not certain. */
export function keyOfUnit(row: UnitRow, notice: NoticePlace): EntityKey | undefined {
  const context: PlaceContext = { code: row.region_code ?? notice.region_code, year: notice.year };
  const name = plainName(row.name);
  if (row.kind === "region") return keyOfRegion(row, context);
  const code = row.kind === "website" && row.site_code !== null && SITE_CODE.test(row.site_code.trim()) ? row.site_code.trim().toLowerCase() : null;
  const named = row.kind === "website" ? name.replace(/(?:门户)?(?:网站|网)$/u, "") || name : name;
  const placed = splitName(named, context);
  const division = placed.division ? (todayOf(placed.division.code, notice.year) ?? placed.division) : undefined;
  const region = placed.ambiguous ? null : (division?.code ?? (context.code && codeToday(context.code, notice.year)));
  const rest = fullDepartment(placed.rest);
  const owner = division?.name ?? (isOffice(rest) && region ? (todayOf(region, null)?.name ?? "") : "");
  const nameId = region === null || rest === "" ? null : entityId(row.kind, `name|${region}|${rest}`);
  const id = code === null ? nameId : entityId(row.kind, `code|${code}`);
  return id === null ? undefined : { kind: row.kind, id, code, region, platform: null, canonical: owner + rest, plain: rest, nameId };
}

/** An office of a division is called by both: 城固县|发展和改革局. 信用 before a place is a name of its own. */
function isOffice(rest: string): boolean {
  return /(?:局|厅|委员会|办公室|办公厅|人民政府|办事处)$/u.test(rest);
}

function keyOfRegion(row: UnitRow, context: PlaceContext): EntityKey | undefined {
  const placed = splitName(row.name, context);
  const code = row.region_code ?? (placed.rest === "" ? placed.division?.code : undefined);
  if (code === undefined) return undefined;
  const division = todayOf(code, context.year);
  const region = division?.code ?? code;
  const id = entityId("region", region);
  return { kind: "region", id, code: null, region, platform: null, canonical: division?.name ?? row.name, plain: row.name, nameId: id };
}

/** Finds the key of an account; undefined where it has no code and no division is certain. */
export function keyOfAccount(row: AccountRow, notice: NoticePlace): EntityKey | undefined {
  const code = row.account_code !== null && ACCOUNT_CODE.test(row.account_code.trim().toUpperCase()) ? row.account_code.trim().toUpperCase() : null;
  const region = regionOfAccount(row, notice);
  const plain = nameToday(plainName(row.name), { code: row.region_code ?? notice.region_code, year: notice.year });
  const nameId = region === null || plain === "" ? null : entityId("account", `name|${row.platform ?? "?"}|${region}|${plain}`);
  const id = code === null ? nameId : entityId("account", `code|${code}`);
  return id === null ? undefined : { kind: "account", id, code, region, platform: row.platform, canonical: row.name.trim(), plain, nameId };
}

/** The division of an account: its owner's where that lies in the row's own, else the row's, else the notice's. */
function regionOfAccount(row: AccountRow, notice: NoticePlace): string | null {
  const stated = row.region_code ?? notice.region_code;
  const context: PlaceContext = { code: stated, year: notice.year };
  const within = stated?.replace(/(?:00)+$/u, "") ?? "";
  for (const name of [row.owner, row.name]) {
    const division = name === null ? undefined : splitName(plainName(name), context).division;
    if (division?.code.startsWith(within)) return codeToday(division.code, notice.year);
  }
  return stated && codeToday(stated, notice.year);
}

/** A name that begins with a former division's name begins with today's: 水富县公安局 is 水富市公安局. */
function nameToday(name: string, context: PlaceContext): string {
  const { division, rest } = splitName(name, context);
  const now = division && todayOf(division.code, context.year);
  return now && name.startsWith(division.name) ? now.name + rest : name;
}

/** Takes marks and spaces out of a name, and folds widths and Latin capitals. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"「」『』《》]+/gu, "").toLowerCase();
}
