import type { z } from "zod";
import { tables } from "../records/index.js";
import type { CorrectableTable } from "./file.js";

/** Columns that say where a row stands or what it is; they follow from the source and cannot be corrected. */
const fixed = new Set(["notice_id", "evidence", "evidence_start", "evidence_end", "location", "entity_id", "computed", "difference", "implied_failed_min", "implied_failed_max"]);

/** Columns of rates that follow from its other columns: a value put in would be worked out anew at once. */
const followsInRates = new Map([["verdict", "the counts and reported_text"], ["reported", "reported_text"]]);

/** Says of a column that it follows from others, which are to be corrected in its place; nothing where it stands for itself. */
export function followingColumn(table: CorrectableTable, field: string): string | undefined {
  const from = table === "rates" ? followsInRates.get(field) : undefined;
  return from === undefined ? undefined : `rates.${field} follows from ${from}; correct that`;
}

/** Says why a field cannot be corrected to a value, or gives the value with the type of its column. */
export function correctedValue(table: CorrectableTable, field: string, value: string | number | boolean | null): { value: unknown } | { error: string } {
  const shape = tables[table].shape as Record<string, z.ZodType>;
  const column = shape[field];
  if (!column || fixed.has(field) || field === Object.keys(shape)[0]) return { error: `${table} has no column \`${field}\` that can be corrected` };
  if (field === "reported_text" && value !== null && !/^\d{1,3}(?:\.\d{1,6})?%?$/u.test(String(value))) return { error: `\`${String(value)}\` is no percentage` };
  for (const reading of readingsOf(value)) if (column.safeParse(reading).success) return { value: reading };
  return { error: `\`${String(value)}\` is no value of ${table}.${field}` };
}

/** A page and a YAML file give text where a column may want a number. */
function readingsOf(value: string | number | boolean | null): unknown[] {
  if (typeof value === "number") return [value, String(value)];
  if (typeof value !== "string") return [value];
  if (value === "") return [null, ""];
  const number = Number(value);
  return [value, ...(Number.isNaN(number) ? [] : [number]), ...(value === "true" || value === "false" ? [value === "true"] : [])];
}
