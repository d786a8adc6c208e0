// Writes schemas/<table>.schema.json from the zod schemas in dist/, so run `npm run build` first.
// With a folder as argument it writes there instead, by which a test finds stale files.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordSchemas } from "../dist/write/json-schemas.js";

const folder = process.argv[2] ?? "schemas";
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(recordSchemas())) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
