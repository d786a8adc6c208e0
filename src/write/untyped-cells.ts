import type { DuckDBConnection } from "@duckdb/node-api";
import { columnsByTable, type ColumnFacts } from "./column-facts.js";
import { askNumber } from "./database-library.js";
import { sqlName, sqlText } from "./sql.js";

/** Says how a staged cell can miss the type of its column; undefined for kinds that take any cell. */
function missesType({ name, kind, codes }: ColumnFacts): string | undefined {
  const cell = sqlName(name);
  if (kind === "date") return `CAST(TRY_CAST(${cell} AS DATE) AS VARCHAR) IS DISTINCT FROM ${cell}`;
  if (kind === "code") return `${cell} NOT IN (${Object.keys(codes!).map(sqlText).join(", ")})`;
  if (kind === "integer") return `${cell} <> trunc(${cell})`;
  return undefined;
}

/** Finds staged cells that have no place in their column, such as the date 2021-02-30: CSV and NDJSON hold them as they are. */
export async function findUntyped(connection: DuckDBConnection): Promise<string[]> {
  const notes: string[] = [];
  for (const [table, columns] of columnsByTable) {
    const checked = columns.flatMap((column) => {
      const misses = missesType(column);
      return misses === undefined ? [] : [{ column, where: `${sqlName(column.name)} IS NOT NULL AND ${misses}` }];
    });
    if (checked.length === 0) continue;
    const any = checked.map(({ where }) => `(${where})`).join(" OR ");
    if ((await askNumber(connection, `SELECT count(*) FROM ${sqlName(table)} WHERE ${any}`)) === 0) continue;
    for (const { column, where } of checked) {
      const n = await askNumber(connection, `SELECT count(*) FROM ${sqlName(table)} WHERE ${where}`);
      if (n > 0) notes.push(`${n} cells of ${table}.${column.name} are no ${column.kind} and stay empty or rounded in Parquet and DuckDB; please report it`);
    }
  }
  return notes;
}
