import { z } from "zod";
import { failureRow, tableNames, tables, type TableName } from "../records/index.js";

/** What a row of each table stands for. */
const descriptions: Readonly<Record<TableName | "failures", string>> = {
  notices: "One notice: who issued it, which division and period it is about, and where it was found.",
  rates: "One reported proportion, or a set of counts that makes one, with the proportion worked out again.",
  counts: "One figure that stands alone.",
  units: "One website, organisation or region named for a reason.",
  accounts: "One new-media account that an annex or the body names.",
  problems: "One subject and one problem.",
  checks: "One re-check that was done.",
  repairs: "One change made to the source's words.",
  entities: "One website, organisation, region or account across all notices of the run, and how its rows were found to be the same.",
  failures: "One document that could not be read.",
};

/**
 * Makes a JSON Schema (draft 2020-12) for a row of each table, by the table's name. null stands for an empty cell.
 *
 * They are open to further properties: a column may be added in any version, and a line of `records.ndjson` also names its table.
 */
export function recordSchemas(): Record<string, object> {
  const rows = { ...tables, failures: failureRow };
  return Object.fromEntries(
    ([...tableNames, "failures"] as const).map((name) => {
      const { $schema, ...schema } = z.toJSONSchema(rows[name] as z.ZodType, { io: "input" });
      return [name, { $schema, title: name, description: descriptions[name], ...schema }];
    }),
  );
}
