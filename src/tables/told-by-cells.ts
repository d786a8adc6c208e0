/** Columns whose heads no list has, named by what stands in their cells: numbers, places, platforms, codes, offices, problems, and the names that are left. */
import { columnOf, type ColumnName } from "../lexicon/columns.js";
import { organizationEnding } from "../lexicon/organizations.js";
import type { Column } from "../notice/nodes.js";
import { fit, integerColumns, isDepartment, isTotal, rateColumns } from "./kinds.js";
import { isFigureCell } from "./tail-rows.js";

/** What stands for nothing in a cell. */
const ABSENT = /^[-—–/\\.无·]*$/u;
/** So sure is a head that its cells need not be asked. */
const SURE = 0.8;
/** Heads of remarks, and of what is to be done. */
const REMARK = /备注|说明|^注$/u;
const MEASURE = /整改|措施|建议|要求|处理|意见|情况|联系|电话|日期|时间/u;
const ABOUT_ACCOUNTS = /新媒体|账号|帐号|公众号|微信|微博/u;
const ABOUT_SITES = /网站|网页|站点|门户/u;

/** The cells of a column that say something. */
export function filledCells(rows: readonly (readonly string[])[], x: number): string[] {
  return rows.map((row) => (row[x] ?? "").replace(/\s+/gu, "")).filter((value) => !ABSENT.test(value));
}

/** Tells whether a head leaves open what its column holds: no list has it, or only a part of it says something. */
export function isOpen({ name, header }: Column): boolean {
  return name === "note" && header !== "" && !REMARK.test(header) && (columnOf(header)?.covered ?? 0) < SURE;
}

/** Tells whether words stand in all cells of a column that should hold figures, or codes where rows should be numbered: its head says something else than it seems to (名次不分先后 over places). */
function isContradicted({ name }: Column, cells: readonly string[]): boolean {
  if (name === "serial" && cells.length > 0 && cells.every((cell) => fit("site_code", cell) >= 4 || fit("account_code", cell) >= 4)) return true;
  return (name === "serial" || integerColumns.has(name) || rateColumns.has(name)) && cells.length > 1 && cells.every((cell) => !/\d|[√✓✔×✗✘]/u.test(cell) && fit("serial", cell) <= 0 && fit("running", cell) <= 0);
}

/** The share of cells that pass a test. */
function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/** Nearly all of the cells must be of a kind. */
const NEARLY_ALL = 0.9;
const MOSTLY = 0.6;
/** Short names of offices (区供销社) show no ending. */
const MANY = 0.8;

/** Tells whether the cells of a column number its rows; a total has no number, and below the next label they may begin again. */
export function countsUp(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => Number(cell.replace(/[.、)]$/u, "")));
  return numbers.length > 1 && numbers[0] === 1 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1 || (number === 1 && numbers[i - 1]! > 1));
}

/** What a place scores at the least, and what a class of owners does (市直单位), which ends as an office. */
const [DIVISION, OF_CLASS] = [1.4, 2];

/** Tells whether nearly all cells are places, classes of owners or totals, most of them under their full names. */
function arePlaces(cells: readonly string[]): boolean {
  return share(cells, (cell) => fit("region", cell) >= (organizationEnding(cell) ? OF_CLASS : DIVISION)) >= NEARLY_ALL && share(cells, (cell) => !isTotal(cell)) > 0;
}

/** Tells whether a cell ends as the names of offices do, and is more than a place. */
function isOffice(cell: string): boolean {
  return fit("owner", cell) >= 1.5 && (organizationEnding(cell) !== undefined || isDepartment(cell));
}

/** Tells whether a cell is a place or an office, and the name of no account. */
function isPlaceOrOffice(cell: string): boolean {
  return fit("region", cell) >= DIVISION || isOffice(cell);
}

/** A platform and nothing else. */
const KEPT = 3;

/** Kinds that every cell of a column shows by itself, the surest first, and how well each must suit. */
const KINDS: readonly { name: ColumnName; score: number }[] = [
  { name: "site_code", score: 4 }, { name: "account_code", score: 4 }, { name: "url", score: 4 }, { name: "platform", score: 3 }, { name: "verdict", score: 3 }, { name: "rectified", score: 3 },
];

/** Who is named, and who keeps what is named. */
const NAMES: ReadonlySet<ColumnName> = new Set(["account", "site", "name"]);
const OWNERS: ReadonlySet<ColumnName> = new Set(["owner", "organization"]);
/** The longest name, and the longest of most. */
const LONGEST = 30;

/**
 * Names the columns of words that no known head names. What a head surely says stays, unless its cells are of another kind altogether; what cannot be told
 * stays a note.
 */
export function tellWords(columns: readonly Column[], rows: readonly (readonly string[])[], title: string): Column[] {
  const cells = columns.map((_, x) => filledCells(rows, x));
  const platforms = columns.some(({ name }, x) => name === "platform" || (cells[x]!.length > 0 && cells[x]!.every((cell) => fit("platform", cell) >= KEPT)));
  const told = columns.map((column, x): Column => (isContradicted(column, cells[x]!) || (platforms && column.name === "account" && cells[x]!.length > 1 && share(cells[x]!, isPlaceOrOffice) >= MANY && share(cells[x]!, isOffice) < MOSTLY) ? { ...column, name: "note" } : column));
  const open = new Set(told.flatMap((column, x) => (cells[x]!.length > 0 && (isOpen(column) || column !== columns[x]) ? [x] : [])));
  if (open.size === 0) return [...columns];
  const has = (...names: ColumnName[]): boolean => told.some(({ name }) => names.includes(name));
  const name = (x: number | undefined, as: ColumnName): void => {
    if (x === undefined) return;
    told[x] = { ...told[x]!, name: as };
    open.delete(x);
  };
  const find = (test: (cells: readonly string[], x: number) => boolean): number | undefined => [...open].find((x) => test(cells[x]!, x));
  if (!has("serial", "rank")) name(find((values, x) => x === 0 && countsUp(values)), "serial");
  for (const { name: kind, score } of KINDS) if (!has(kind)) name(find((values) => values.every((value) => fit(kind, value) >= score)), kind);
  if (!has("problem", "misprint")) name(find((values, x) => !MEASURE.test(told[x]!.header) && share(values, (value) => value.length >= 4 && !isFigureCell(value) && fit("problem", value) > 2) >= MOSTLY), "problem");
  const figures = told.filter((_, x) => cells[x]!.length > 0 && share(cells[x]!, isFigureCell) >= NEARLY_ALL).length - (has("serial") ? 1 : 0);
  const words = [...open].filter((x) => share(cells[x]!, isFigureCell) === 0 && cells[x]!.every((value) => value.length <= LONGEST && fit("problem", value) < 2));
  if (!has("region")) name(words.find((x) => arePlaces(cells[x]!)), "region");
  const rest = words.filter((x) => open.has(x));
  if (figures > 1) return told;
  nameBodies(rest);
  return told;

  /** Names who is named, and who keeps it: of two columns of words the one whose cells are offices keeps the other. */
  function nameBodies(left: readonly number[]): void {
    const accounts = has("platform", "account_code") || ABOUT_ACCOUNTS.test(title);
    const sites = has("site_code") || (!accounts && ABOUT_SITES.test(title));
    const named: ColumnName | undefined = accounts && !(sites && !has("platform")) ? "account" : sites ? "site" : undefined;
    const offices = left.filter((x) => share(cells[x]!, isPlaceOrOffice) >= MANY && share(cells[x]!, isOffice) + (left.length > 1 ? 1 : 0) > 0);
    const lacksName = named !== undefined && !told.some(({ name: other }) => NAMES.has(other));
    const lacksOwner = !told.some(({ name: other }) => OWNERS.has(other));
    // Who is named is named before who keeps it, where both are offices.
    const owner = lacksOwner ? (lacksName && offices.length === left.length ? offices[1] : offices.at(-1)) : undefined;
    const others = left.filter((x) => x !== owner && areNames(cells[x]!));
    if (lacksName && others.length === 1) name(others[0], named);
    if (has("account", "site", "name")) name(owner, "owner");
    else if (named === undefined && has("problem", "verdict") && left.length === 1) name(owner, "organization");
  }
}

/** Tells whether cells may be names: short, without marks of sentences, and hardly one twice. */
function areNames(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell.length > 1 && /\p{L}/u.test(cell) && !/[,。;:!?]/u.test(cell)) && new Set(cells).size * 3 >= cells.length * 2;
}
