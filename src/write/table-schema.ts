import type { TableName } from "../records/index.js";
import { columnsByTable, type ColumnFacts, type ColumnKind } from "./column-facts.js";
import { foreignKeys, primaryKeys } from "./table-keys.js";

const fieldTypes: Readonly<Record<ColumnKind, string>> = {
  text: "string",
  code: "string",
  date: "date",
  integer: "integer",
  number: "number",
  boolean: "boolean",
};

/** Makes the Table Schema (Data Package v2) of a table: fields, constraints and keys. */
export function tableSchema(table: TableName): object {
  const primary = primaryKeys[table];
  const foreign = foreignKeys[table] ?? [];
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fieldsMatch: ["equal"],
    fields: columnsByTable.get(table)!.map((column) => field(column, column.name === primary)),
    missingValues: [""],
    ...(primary === undefined ? {} : { primaryKey: [primary] }),
    ...(foreign.length === 0
      ? {}
      : {
          foreignKeys: foreign.map(({ column, table: other, key }) => ({
            fields: [column],
            // A key into the same table names no resource.
            reference: { ...(other === table ? {} : { resource: other }), fields: [key] },
          })),
        }),
  };
}

function field(column: ColumnFacts, unique: boolean): object {
  const { name, kind, codes, description, nullable, pattern, minimum, maximum } = column;
  const constraints = {
    ...(nullable ? {} : { required: true }),
    ...(unique ? { unique: true } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(codes ? { enum: Object.keys(codes) } : {}),
  };
  return {
    name,
    type: fieldTypes[kind],
    description,
    ...(codes ? { categories: Object.entries(codes).map(([value, label]) => ({ value, label })) } : {}),
    // Text that is never absent may be empty, as the words that a repair took out.
    ...(kind === "text" && !nullable ? { missingValues: [] } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
