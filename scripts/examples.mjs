// Writes the examples of the READMEs: the commands are run, and what they print is put between the markers. Run `npm run build` first.
// With a folder as argument it writes the READMEs there instead, by which a test finds stale ones.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { between } from "./markers.mjs";

const project = join(import.meta.dirname, "..");
const notice = "corpus/wrong-rates/input.txt";
const workshop = mkdtempSync(join(tmpdir(), "tongbao-examples-"));
symlinkSync(join(project, "corpus"), join(workshop, "corpus"));

/** Runs the compiled command line in a folder where nothing but corpus/ is; gives what a person sees. */
function shown(...given) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(project, "dist/cli.js"), ...given], { cwd: workshop, encoding: "utf8" });
  return (stdout + stderr).trimEnd();
}

try {
  const printed = readFileSync(join(project, notice), "utf8").trimEnd();
  const summary = shown("run", notice, "-o", "out");
  const rows = readFileSync(join(workshop, "out/records.ndjson"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  const columns = ["platform", "checked", "passed", "failed", "reported", "computed", "verdict", "evidence_start", "evidence_end"];
  const rates = rows.filter(({ table }) => table === "rates").map((row) => columns.map((name) => row[name] ?? ""));
  const table = [columns, columns.map(() => "---"), ...rates].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const text = `\`\`\`
${printed}
\`\`\`

\`\`\`console
$ npx tongbao run ${notice} -o out
${summary}
\`\`\`

${table}`;
  for (const file of ["README.md", "README.zh-CN.md"]) {
    const page = between(readFileSync(join(project, file), "utf8"), "example", text);
    writeFileSync(join(process.argv[2] ?? project, file), page);
  }
} finally {
  rmSync(workshop, { recursive: true });
}
