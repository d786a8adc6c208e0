/** The columns of all tables as DuckDB types. */
import type { TableName } from "../records/index.js";
import { columnsByTable, type ColumnFacts, type ColumnKind } from "./column-facts.js";
import { sqlName, sqlText } from "./sql.js";

/**
 * Types of the kinds of columns. Every integer is a BIGINT, as the schemas allow what a double holds exactly; percentages are DOUBLE, which
 * gives back the very number of the CSV, however many decimals a notice prints.
 */
export const finishedTypes: Readonly<Record<Exclude<ColumnKind, "code">, string>> = {
  text: "VARCHAR",
  date: "DATE",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

/** Types that take any cell, so that no row of a document can stop a run half-way. */
export const stagingTypes: Readonly<Record<ColumnKind, string>> = {
  text: "VARCHAR",
  code: "VARCHAR",
  date: "VARCHAR",
  integer: "DOUBLE",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

/** Names the ENUM type of every column of codes, as `table.column` → type. Columns with the same codes share one. */
export const enumTypes: ReadonlyMap<string, string> = nameEnumTypes();

/** Gives the DuckDB type of a column; codes are ENUMs. */
export function finishedType(table: TableName, column: ColumnFacts): string {
  return column.kind === "code" ? sqlName(enumTypes.get(`${table}.${column.name}`)!) : finishedTypes[column.kind];
}

/** Makes the statements that create the ENUM types, each once. */
export function enumStatements(): string[] {
  const statements = new Map<string, string>();
  for (const [table, columns] of columnsByTable) {
    for (const { name, codes } of columns) {
      const type = enumTypes.get(`${table}.${name}`);
      if (type !== undefined) statements.set(type, `CREATE TYPE ${sqlName(type)} AS ENUM (${Object.keys(codes!).map(sqlText).join(", ")})`);
    }
  }
  return [...statements.values()];
}

/** A type bears its column's name; where columns of that name have other codes, the first table's name in the singular stands before it. */
function nameEnumTypes(): Map<string, string> {
  const first = new Map<string, string>();
  const listsOfName = new Map<string, Set<string>>();
  const found: { key: string; name: string; list: string }[] = [];
  for (const [table, columns] of columnsByTable) {
    for (const { name, codes } of columns) {
      if (!codes) continue;
      const list = `${name}:${Object.keys(codes).join("|")}`;
      found.push({ key: `${table}.${name}`, name, list });
      if (!first.has(list)) first.set(list, `${singular(table)}_${name}`);
      listsOfName.set(name, (listsOfName.get(name) ?? new Set()).add(list));
    }
  }
  return new Map(found.map(({ key, name, list }) => [key, listsOfName.get(name)!.size === 1 ? name : first.get(list)!]));
}

function singular(table: TableName): string {
  return table.replace(/ies$/u, "y").replace(/s$/u, "");
}
