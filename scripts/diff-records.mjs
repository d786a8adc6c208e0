// Prints which records a change gains and which it loses: npm run diff-records -- [REV] [--table NAME] [--case NAME] [--limit 20]
// REV (default HEAD) is checked out into a worktree of its own under the temporary folder; both it and the files as they stand
// now read corpus/ and ../shared/seeds, each in a process of its own.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

const root = join(import.meta.dirname, "..");

/** Documents by the name of their case; a folder that is not there has none. */
function documents() {
  const corpus = join(root, "corpus");
  const seeds = join(root, "..", "shared", "seeds");
  const cases = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => {
    const input = ["input.txt", "input.html"].find((file) => existsSync(join(corpus, name, file)));
    return { name, path: join(corpus, name, input ?? "input.txt"), shown: `corpus/${name}/${input}` };
  });
  const others = existsSync(seeds) ? readdirSync(seeds).map((file) => ({ name: `seeds/${file}`, path: join(seeds, file), shown: `seeds/${file}` })) : [];
  return [...cases, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Runs in a process of its own, the script of this file's folder in the worktree or here: one line of JSON a document. */
async function read(checkout) {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(join(checkout, "src/pipeline.ts"), { root: checkout, logLevel: "error" });
  for (const { name, path, shown } of documents()) {
    let tables;
    try {
      tables = module.readDocument(new Uint8Array(readFileSync(path)), { path: shown }).records;
    } catch (error) {
      tables = { failures: [{ rule: error.rule ?? error.name, reason: error.message }] };
    }
    process.stdout.write(`${JSON.stringify({ name, tables })}\n`);
  }
}

async function readIn(checkout) {
  const child = spawn(process.execPath, [import.meta.filename, "--read", checkout], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const byCase = new Map();
  const ended = new Promise((resolve) => child.on("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const { name, tables } = JSON.parse(line);
    byCase.set(name, tables);
  }
  if ((await ended) !== 0) throw new Error(`${checkout} could not be read`);
  return byCase;
}

/** Columns that say where and when rather than what; they take no part in the comparison. */
const aside = /_id$|^(?:evidence|location|source|extractor_version|n_|explanation)|^(?:repair_certainty_min)$/;
/** What two rows must share to be one row that changed. */
const identity = {
  notices: ["part"], rates: ["metric", "reported_text", "scope", "platform"], counts: ["n", "subject"], units: ["name"], accounts: ["name"],
  problems: ["subject_name"], checks: ["rule", "expected", "found"], repairs: ["rule", "start"], failures: ["rule"],
};

const identityOf = (table) => identity[table] ?? ["name", "rule"];

const essence = (row) => Object.fromEntries(Object.entries(row).filter(([key]) => !aside.test(key)));
const show = (row) => Object.entries(row).filter(([, cell]) => cell !== null).map(([key, cell]) => `${key}=${String(cell).replace(/\s+/gu, " ").slice(0, 60)}`).join(" ");

/** Takes equal rows out of both sides, then pairs what shares its identity. */
function compare(table, before, after) {
  const left = new Map();
  for (const row of before.map(essence)) {
    const key = JSON.stringify(row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const gained = after.map(essence).filter((row) => left.get(JSON.stringify(row))?.pop() === undefined);
  const lost = [...left.values()].flat();
  const changed = [];
  const same = (a, b) => identityOf(table).every((key) => a[key] === b[key]);
  const appeared = gained.filter((row) => {
    const at = lost.findIndex((old) => same(old, row));
    if (at < 0) return true;
    const [old] = lost.splice(at, 1);
    const keys = Object.keys({ ...old, ...row }).filter((key) => old[key] !== row[key]);
    changed.push(`${identityOf(table).map((key) => row[key]).filter((cell) => cell !== null && cell !== undefined).join(" ")}: ${keys.map((key) => `${key} ${JSON.stringify(old[key] ?? null)} → ${JSON.stringify(row[key] ?? null)}`).join(", ")}`);
    return false;
  });
  return { appeared: appeared.map(show), vanished: lost.map(show), changed };
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { table: { type: "string" }, case: { type: "string" }, limit: { type: "string", default: "20" } } });
  const limit = Number(values.limit);
  const revision = execFileSync("git", ["rev-parse", "--short", `${positionals[0] ?? "HEAD"}^{commit}`], { cwd: root, encoding: "utf8" }).trim();
  const folder = mkdtempSync(join(tmpdir(), "tongbao-diff-"));
  const worktree = join(folder, "then");
  try {
    execFileSync("git", ["worktree", "add", "--detach", worktree, revision], { cwd: root, stdio: "pipe" });
    symlinkSync(join(root, "node_modules"), join(worktree, "node_modules"));
    const [then, now] = await Promise.all([readIn(worktree), readIn(root)]);
    report(revision, then, now, { ...values, limit });
  } finally {
    try {
      execFileSync("git", ["worktree", "remove", "--force", worktree], { cwd: root, stdio: "pipe" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function report(revision, then, now, options) {
  const say = (line) => process.stdout.write(`${line}\n`);
  const totals = [];
  const tables = new Set([...Object.keys(identity), ...[...then.values(), ...now.values()].flatMap(Object.keys)]);
  for (const table of [...tables].filter((name) => !options.table || name === options.table)) {
    const total = { appeared: 0, vanished: 0, changed: 0 };
    const lines = [];
    for (const name of now.keys()) {
      if (options.case && !name.includes(options.case)) continue;
      const found = compare(table, then.get(name)?.[table] ?? [], now.get(name)?.[table] ?? []);
      for (const key of Object.keys(total)) total[key] += found[key].length;
      const marked = [...found.vanished.map((row) => `- ${row}`), ...found.appeared.map((row) => `+ ${row}`), ...found.changed.map((row) => `~ ${row}`)];
      if (marked.length === 0) continue;
      lines.push(`  ${name}`, ...marked.slice(0, options.limit).map((line) => `    ${line}`));
      if (marked.length > options.limit) lines.push(`    … and ${marked.length - options.limit} more (--limit)`);
    }
    if (lines.length > 0) say([table, ...lines].join("\n"));
    totals.push(`${table.padEnd(9)} ${String(total.appeared).padStart(5)} appeared ${String(total.vanished).padStart(5)} vanished ${String(total.changed).padStart(5)} changed`);
  }
  say(`\nSince ${revision}, in ${now.size} documents:\n${totals.join("\n")}`);
}

if (process.argv[2] === "--read") await read(process.argv[3]);
else await main();
