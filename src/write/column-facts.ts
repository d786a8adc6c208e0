import { z } from "zod";
import { meaningsOf } from "../records/codes.js";
import { tableNames, tables, type TableName } from "../records/index.js";

/** What a column holds; every format gives each kind a type of its own. */
export type ColumnKind = "text" | "code" | "date" | "integer" | "number" | "boolean";

/** What the zod schema says of a column, for the formats that want it in other words. */
export interface ColumnFacts {
  name: string;
  kind: ColumnKind;
  /** Whether its cell may be empty, which means: not printed. */
  nullable: boolean;
  description: string;
  /** Codes with their meanings, for a column of codes. */
  codes?: Readonly<Record<string, string>>;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

/** Reads the columns of a table out of its schema, in their order. */
export function columnFacts(table: z.ZodObject): ColumnFacts[] {
  return Object.entries(table.shape).map(([name, schema]) => factsOf(name, schema as z.ZodType));
}

function factsOf(name: string, schema: z.ZodType): ColumnFacts {
  const { inner, nullable, description } = unwrap(schema);
  const { type, format, minimum, maximum, pattern, enum: listed } = z.toJSONSchema(inner) as z.core.JSONSchema.JSONSchema;
  const base = { name, nullable, description: description ?? "" };
  if (listed) return { ...base, kind: "code", codes: meaningsOf(inner) ?? Object.fromEntries(listed.map((code) => [String(code), ""])) };
  if (type === "boolean") return { ...base, kind: "boolean" };
  if (type === "string") {
    if (format === "date") return { ...base, kind: "date" };
    return { ...base, kind: "text", ...(pattern === undefined ? {} : { pattern }) };
  }
  // zod bounds every integer by what a double holds exactly, which tells nothing of the column.
  const low = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? { minimum } : {};
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? { maximum } : {};
  return { ...base, kind: type === "integer" ? "integer" : "number", ...low, ...high };
}

/** Takes the wrappers off a schema: what is nullable or absent is an empty cell. The outermost description counts. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; nullable: boolean; description: string | undefined } {
  let inner = schema;
  let nullable = false;
  let { description } = schema;
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodOptional || inner instanceof z.ZodExactOptional) {
    inner = inner.unwrap() as z.ZodType;
    nullable = true;
    description ??= inner.description;
  }
  return { inner, nullable, description };
}

/** The columns of each table of the contract. */
export const columnsByTable: ReadonlyMap<TableName, readonly ColumnFacts[]> = new Map(
  tableNames.map((name) => [name, columnFacts(tables[name])]),
);
