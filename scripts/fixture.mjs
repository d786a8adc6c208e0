// Adds a case to corpus/: npm run fixture -- NAME FILE      writes corpus/NAME/input.* and what the parser says of it now
//                         npm run fixture -- --update NAME  writes expected.json of a case anew
// The expected facts are a draft: a person holds them against the page before they are committed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const usage = "Usage: npm run fixture -- NAME FILE, or npm run fixture -- --update NAME";
const root = join(import.meta.dirname, "..");

function refuse(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}

function argumentsGiven() {
  try {
    // --corpus is for tests: another folder than corpus/.
    return parseArgs({ allowPositionals: true, options: { update: { type: "boolean", default: false }, corpus: { type: "string" } } });
  } catch (error) {
    return refuse(`${error.message}\n${usage}`);
  }
}

const { values, positionals } = argumentsGiven();
const [name, file, ...rest] = positionals;
if (process.env.CI) refuse("Cases are written by a person, never by CI: unset CI to go on");
if (!name || rest.length > 0 || (values.update ? file !== undefined : file === undefined)) refuse(usage);
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) refuse(`Unexpected name \`${name}\`, expected short English words, lower case, joined by hyphens`);

const folder = join(values.corpus ?? join(root, "corpus"), name);
function inputOf(bytes, source) {
  if (/\.(?:s?html?|xml)$/i.test(source)) return "input.html";
  return /<(?:!doctype|html|head|body|meta|table|div)[\s>]/i.test(Buffer.from(bytes).toString("latin1")) ? "input.html" : "input.txt";
}

function existing() {
  const input = ["input.txt", "input.html"].find((candidate) => existsSync(join(folder, candidate)));
  return input ?? refuse(`There is no case ${name}: ${usage}`);
}

function fresh() {
  if (existsSync(folder)) refuse(`${folder} exists: choose another name, or write its expected.json anew with --update ${name}`);
  if (!existsSync(file)) refuse(`Nothing stands at ${file}: give the file as it was saved`);
  return inputOf(readFileSync(file), file);
}

const input = values.update ? existing() : fresh();
const bytes = readFileSync(values.update ? join(folder, input) : file);
// Loaded only now, so that a refusal costs nothing.
const { runnerImport } = await import("vite");
const load = async (path) => (await runnerImport(join(root, path), { logLevel: "error" })).module;
const { readDocument } = await load("src/pipeline.ts");
const { formatExpected, project } = await load("test/corpus/project.ts");
let expected;
try {
  expected = formatExpected(project(readDocument(new Uint8Array(bytes), { path: `corpus/${name}/${input}` }).records));
} catch (error) {
  refuse(`The document cannot be read, so nothing was written: ${error.message}`);
}
if (!values.update) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, input));
}
writeFileSync(join(folder, "expected.json"), expected);
process.stdout.write(`${join(folder, "expected.json")} holds what the parser says now, which may be wrong. Next:
  1. Read ${input} and put right by hand what expected.json says; take out what a careful reader could dispute.
  2. Shorten and reword the text: figures, names, dates and layout stay; people, telephone numbers and addresses go.
  3. Add a line to the table of corpus/README.md, and run: npm run corpus -- --case ${name}
`);
