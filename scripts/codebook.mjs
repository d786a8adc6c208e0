// Writes docs/codebook.md, schemas/codebook.csv and schemas/codes.csv from the zod schemas in dist/, so run `npm run build` first.
// With a folder as argument it writes all three there instead, by which a test finds stale files.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codebookCsv, codebookMarkdown, codesCsv } from "../dist/write/codebook.js";

const [given] = process.argv.slice(2);
const preface = readFileSync(new URL("codebook-preface.md", import.meta.url), "utf8");
mkdirSync(given ?? "schemas", { recursive: true });
writeFileSync(join(given ?? "docs", "codebook.md"), codebookMarkdown(preface));
writeFileSync(join(given ?? "schemas", "codebook.csv"), codebookCsv());
writeFileSync(join(given ?? "schemas", "codes.csv"), codesCsv());
