import { z } from "zod";
import { failureRow, tableNames, tables } from "../records/index.js";
import { tableDescriptions } from "./table-descriptions.js";

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
      return [name, { $schema, title: name, description: tableDescriptions[name], ...schema }];
    }),
  );
}
