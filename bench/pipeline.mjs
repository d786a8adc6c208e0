// Measures the pipeline and writes docs/benchmarks.md: npm run bench -- [speed] [linearity] [memory] [report]
// Nothing is asserted. With parts named, only these are measured, and only they change on the page.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { between } from "../scripts/markers.mjs";
import { linearity } from "./linearity.mjs";
import { memory } from "./memory.mjs";
import { report } from "./report.mjs";
import { speed } from "./speed.mjs";

const project = join(import.meta.dirname, "..");
const asked = process.argv.slice(2);
const number = (n, digits = 1) => n.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/gu, ",");
const table = (head, rows) => [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const parts = {
  speed() {
    const rows = speed().map(({ name, kilobytes, parser, tree, whole, toParser, toTree }) =>
      [name, number(kilobytes), number(parser, 2), number(tree, 2), number(whole, 2), `${number(toTree)}×`, `${number(toParser)}×`]);
    return `## Against a bare parse
Milliseconds for each set of pages; medians of 15 rounds after 3 of warm-up, the three subjects taking turns. *parser* is htmlparser2's
\`Parser\` with an empty handler, which builds nothing; *parseDocument* is htmlparser2's tree of the page; both are told the charset.
*readDocument* is everything: charset, content, repairs, segmentation, tables, records, re-checks.

${table(["pages", "KB", "parser", "parseDocument", "readDocument", "to parseDocument", "to parser"], rows)}`;
  },
  linearity() {
    const rows = linearity();
    const head = ["layout", ...rows[0].cells.map(({ rows: n }) => `${number(n, 0)} rows`), "accounts found of 10,000", "10,000 rows against 100, by time"];
    const lines = rows.map(({ layout, cells }) => [
      layout, ...cells.map(({ microseconds }) => number(microseconds, 0)), number(cells.at(-1).accounts, 0),
      `${number(cells.at(-1).milliseconds / cells.find(({ rows: n }) => n === 100).milliseconds, 0)}×`,
    ]);
    return `## Long tables
Microseconds for each row of a table, the whole document from bytes to records. A row that costs the same whatever the length of the table
means that time grows linearly; the costs of the document around it weigh on the short tables.

${table(head, lines)}`;
  },
  memory() {
    const rows = memory();
    const lines = rows.map(({ documents, read, workers, megabytes, seconds }) => [number(documents, 0), number(read, 0), String(workers), `${number(megabytes, 0)} MB`, `${number(seconds)} s`]);
    return `## Memory
Peak resident memory of one \`tongbao run\`, all threads together, over copies of the corpus that differ in their last bytes.

${table(["documents", "read", "workers", "peak", "time"], lines)}

${number(rows.at(-1).documents, 0)} documents need ${number(rows.at(-1).megabytes / rows[0].megabytes, 2)} times the memory of ${number(rows[0].documents, 0)}.`;
  },
  report() {
    const rows = report();
    const opens = (milliseconds) => (milliseconds === undefined ? "—" : `${number(milliseconds / 1000)} s`);
    const lines = rows.map(({ notices, megabytes, data, seconds, cpu, kilobytesEach, millisecondsEach, opened }) => [
      number(notices, 0), `${number(megabytes)} MB`, `${number(kilobytesEach)} kB`, `${number(data)} MB`, `${number(seconds)} s`, `${number(cpu)} s`, `${number(millisecondsEach)} ms`, opens(opened?.overview), opens(opened?.trends), opens(opened?.problems),
    ]);
    const [thousand, most] = [rows.find(({ notices }) => notices === 1000), rows.at(-1)];
    return `## The page
\`tongbao report\` over generated notices, its comparison and the second reading of the sources included, by \`report/measure.mjs\`: one build of
each. *processor time* is that of all threads of the build, which depends less on what else the machine does. The last columns are the time until
Chromium has a view of the built page open; *tables* is what all views load together, the rest are files of single documents, loaded one at a
time. A notice that costs the same among many as among few means that size and time grow linearly.

${table(["notices", "size", "each", "tables", "build", "processor time", "each", "overview open", "trends open", "problems open"], lines)}

Among ${number(most.notices, 0)} notices each needs ${number(most.kilobytesEach / thousand.kilobytesEach, 2)} times the bytes and ${number(most.millisecondsEach / thousand.millisecondsEach, 2)} times the processor time of one among ${number(thousand.notices, 0)}.`;
  },
};

const chosen = asked.length > 0 ? asked : Object.keys(parts);
for (const name of chosen) if (!(name in parts)) throw new Error(`Unexpected \`${name}\`, expected ${Object.keys(parts).join(", ")}`);
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: project, encoding: "utf8" }).trim();
const machine = `${process.platform} ${process.arch}, ${availableParallelism()} processors (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
const page = join(project, "docs/benchmarks.md");
for (const name of chosen) {
  const busy = loadavg()[0];
  const text = parts[name]();
  process.stdout.write(`${text}\n\n`);
  const stamp = `*${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.version}, ${machine}; load of the machine at the start ${number(busy)}.*`;
  writeFileSync(page, between(readFileSync(page, "utf8"), name, `${text}\n\n${stamp}`));
}
