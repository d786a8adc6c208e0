import type { DuckDBConnection } from "@duckdb/node-api";
import type { TableName } from "../records/index.js";
import { columnsByTable } from "./column-facts.js";
import { askNumber } from "./database-library.js";
import { enumStatements, finishedType } from "./database-types.js";
import { databaseViews } from "./database-views.js";
import { sqlName, sqlText } from "./sql.js";
import { tableDescriptions } from "./table-descriptions.js";
import { foreignKeys, primaryKeys } from "./table-keys.js";

/**
 * Up to so many rows in all, keys are declared. DuckDB keeps an index for each in memory, some 60 bytes a row, and in the file, which grows
 * nearly threefold: a larger corpus is checked for its keys, and only their declaration is left out.
 */
const rowsWithKeys = 2_000_000;

/** Builds `tongbao.duckdb` out of the staged tables: types, comments, keys and views. Gives a note for each key that does not hold. */
export async function buildDatabase(connection: DuckDBConnection, path: string): Promise<string[]> {
  const { broken, notes } = await findBrokenKeys(connection);
  const declare = (await countRows(connection)) <= rowsWithKeys;
  const [[staging] = []] = (await connection.runAndReadAll("SELECT current_database()")).getRows();
  await connection.run(`ATTACH ${sqlText(path)} AS tongbao`);
  await connection.run("USE tongbao");
  for (const statement of enumStatements()) await connection.run(statement);
  for (const table of tablesAfterTheirKeys()) {
    await connection.run(tableStatement(table, declare, broken));
    const columns = columnsByTable.get(table)!;
    const cells = columns.map((column) => `TRY_CAST(${sqlName(column.name)} AS ${finishedType(table, column)})`).join(", ");
    await connection.run(`INSERT INTO ${sqlName(table)} SELECT ${cells} FROM ${sqlName(String(staging))}.${sqlName(table)}`);
    await connection.run(`COMMENT ON TABLE ${sqlName(table)} IS ${sqlText(tableDescriptions[table])}`);
    for (const { name, description } of columns) {
      await connection.run(`COMMENT ON COLUMN ${sqlName(table)}.${sqlName(name)} IS ${sqlText(description)}`);
    }
  }
  for (const { name, comment, select } of databaseViews) {
    await connection.run(`CREATE VIEW ${sqlName(name)} AS ${select}`);
    await connection.run(`COMMENT ON VIEW ${sqlName(name)} IS ${sqlText(comment)}`);
  }
  await connection.run("CHECKPOINT tongbao");
  await connection.run(`USE ${sqlName(String(staging))}`);
  await connection.run("DETACH tongbao");
  return notes;
}

function tableStatement(table: TableName, declare: boolean, broken: ReadonlySet<string>): string {
  const columns = columnsByTable.get(table)!.map((column) => `${sqlName(column.name)} ${finishedType(table, column)}`);
  if (!declare) return `CREATE TABLE ${sqlName(table)} (${columns.join(", ")})`;
  const primary = primaryKeys[table];
  const keys: string[] = [];
  if (primary !== undefined && !broken.has(`${table}.${primary}`)) keys.push(`PRIMARY KEY (${sqlName(primary)})`);
  for (const { column, table: other, key } of foreignKeys[table] ?? []) {
    // DuckDB takes no row whose key into its own table stands in the same insert, so a table's keys into itself are not declared.
    if (other === table || broken.has(`${table}.${column}`) || broken.has(`${other}.${key}`)) continue;
    keys.push(`FOREIGN KEY (${sqlName(column)}) REFERENCES ${sqlName(other)} (${sqlName(key)})`);
  }
  return `CREATE TABLE ${sqlName(table)} (${[...columns, ...keys].join(", ")})`;
}

/** Looks for keys that the rows do not keep, so that one wrong row never stops a run. */
async function findBrokenKeys(connection: DuckDBConnection): Promise<{ broken: Set<string>; notes: string[] }> {
  const broken = new Set<string>();
  const notes: string[] = [];
  for (const table of columnsByTable.keys()) {
    const primary = primaryKeys[table];
    const repeated = primary === undefined ? 0 : await askNumber(connection, `SELECT count(*) - count(DISTINCT ${sqlName(primary)}) FROM ${sqlName(table)}`);
    if (repeated > 0) {
      broken.add(`${table}.${primary}`);
      notes.push(`${repeated} rows of ${table} repeat a ${primary}, so that DuckDB declares no key there; please report it`);
    }
    for (const { column, table: other, key } of foreignKeys[table] ?? []) {
      const lost = await askNumber(
        connection,
        `SELECT count(*) FROM ${sqlName(table)} AS a WHERE a.${sqlName(column)} IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ${sqlName(other)} AS b WHERE b.${sqlName(key)} = a.${sqlName(column)})`,
      );
      if (lost === 0) continue;
      broken.add(`${table}.${column}`);
      notes.push(`${lost} rows of ${table} have a ${column} that is not in ${other}, so that DuckDB declares no key there; please report it`);
    }
  }
  return { broken, notes };
}

async function countRows(connection: DuckDBConnection): Promise<number> {
  let rows = 0;
  for (const table of columnsByTable.keys()) rows += await askNumber(connection, `SELECT count(*) FROM ${sqlName(table)}`);
  return rows;
}

/** Orders the tables so that each comes behind those its keys point into. */
function tablesAfterTheirKeys(): TableName[] {
  const ordered: TableName[] = [];
  const place = (table: TableName) => {
    if (ordered.includes(table)) return;
    for (const { table: other } of foreignKeys[table] ?? []) if (other !== table) place(other);
    ordered.push(table);
  };
  for (const table of columnsByTable.keys()) place(table);
  return ordered;
}
