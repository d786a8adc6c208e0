// Writes docs/messages.md from the catalogues of messages in dist/, so run `npm run build` first.
// With a file as argument it writes there instead, by which a test finds a stale page.
import { writeFileSync } from "node:fs";
import { messageRules } from "../dist/notice/messages.js";
import { readRules } from "../dist/read/refusals.js";
import { checkRule } from "../dist/records/check.js";
import { runRules } from "../dist/run/failures.js";

const isCheck = (rule) => checkRule.options.includes(rule);
const sentence = (text) => (/[.!?]$/u.test(text) ? text : `${text[0].toUpperCase()}${text.slice(1)}.`);
const section = (rules, where) => Object.entries(rules).map(([rule, text]) => `### ${rule}\n${sentence(text)}${where?.(rule) ?? ""}\n`).join("\n");
const pick = (wanted) => Object.fromEntries(Object.entries(messageRules).filter(([rule]) => isCheck(rule) === wanted));

writeFileSync(process.argv[2] ?? "docs/messages.md", `# Messages

Made by \`npm run docs\` from the catalogues in \`src/\`; change it there.

A message says what was found, what was expected and what to do, with its place (line and column of the decoded source), its rule and a
link to this page. \`tongbao run\`, \`parse\` and \`tree\` print messages on standard error; in the API they are VFile messages in
\`messages\`. What is shown only with \`--verbose\` is a note: nothing needs to be done about it.

## About the source
The document was read. These say where its words are damaged, or where a reading is not certain.

${section(pick(false))}
## What does not hold
Each is also a row of \`checks.csv\` whose \`rule\` is this name and whose \`verdict\` is \`fail\`. The notice is at odds with itself or with
its annexes; the tables hold what it prints.

${section(pick(true))}
## Documents that were not read
Each is a row of \`failures.ndjson\`, the exit status is 1, and all other documents are read. These rules refuse a document by its content
(stage \`read\`):

${section(readRules)}
These say what went wrong around it:

${section(runRules)}`);
