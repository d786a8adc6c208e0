// Writes schemas/<table>.schema.json and the template schemas/datapackage.json from the zod schemas in dist/, so run `npm run build` first.
// With a folder as argument it writes there instead, by which a test finds stale files.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataPackage } from "../dist/write/data-package.js";
import { formatNames } from "../dist/write/formats.js";
import { recordSchemas } from "../dist/write/json-schemas.js";

const folder = process.argv[2] ?? "schemas";
mkdirSync(folder, { recursive: true });
const write = (name, value) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
for (const [name, schema] of Object.entries(recordSchemas())) write(`${name}.schema.json`, schema);
write("datapackage.json", dataPackage(formatNames));
