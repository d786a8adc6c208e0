/** Measures the page on generated notices: `node report/measure.mjs 10000`. It prints one line of JSON. */
/* global document, Event, requestAnimationFrame -- of the page it measures */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";
import { chromiumMissing, startBrowser } from "./browser.mjs";

const n = Number(process.argv[2] ?? 1000);
const program = resolve(process.argv[3] ?? "dist/cli.js");
const folder = mkdtempSync(join(tmpdir(), "tongbao-measure-"));
const corpus = join(folder, "corpus");
const out = join(folder, "out");
const cpu = join(folder, "cpu");
const load = async (file) => (await runnerImport(join(import.meta.dirname, "..", file), { logLevel: "error" })).module;
const { requests } = await load("test/generator/eval.ts");
const { render } = await load("test/generator/render.ts");

mkdirSync(corpus);
for (const [index, request] of requests(n, 1).entries()) {
  const { bytes, name } = render(request);
  writeFileSync(join(corpus, `${String(index).padStart(6, "0")}${extname(name) || ".txt"}`), bytes);
}
const run = seconds(() => tongbao("run", corpus, "-o", out, "-q", "--formats", "csv,ndjson"));
const report = seconds(() => tongbao("report", out, "-q"));
const figures = { n, run, report, cpu: Math.round(Number(readFileSync(cpu, "utf8")) * 10) / 10, megabytes: Math.round(sizeOf(join(out, "report")) / 1e5) / 10, data: Math.round(sizeOf(join(out, "report/data")) / 1e5) / 10 };
const missing = chromiumMissing({ install: true });
if (missing) process.stderr.write(`${missing}\n`);
else Object.assign(figures, await inBrowser());
process.stdout.write(`${JSON.stringify(figures)}\n`);
if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
else process.stderr.write(`${out}\n`);

function tongbao(...args) {
  try {
    execFileSync(process.execPath, ["--import", join(import.meta.dirname, "cpu-time.mjs"), program, ...args], { env: { ...process.env, TONGBAO_CPU: cpu }, stdio: ["ignore", "ignore", "inherit"] });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
}

function seconds(job) {
  const start = performance.now();
  job();
  return Math.round((performance.now() - start) / 100) / 10;
}

function sizeOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true }).reduce((sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0), 0);
}

async function inBrowser() {
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const base = pathToFileURL(join(out, "report/index.html")).href;
  const opened = async (hash, ready) => {
    await page.goto("about:blank");
    const start = performance.now();
    await page.goto(base + hash);
    await page.waitForSelector(ready);
    return Math.round(performance.now() - start);
  };
  const shown = { overview: await opened("#/overview", ".recheck, .panel .soft"), trends: await opened("#/trends", ".plot svg"), comparison: await opened("#/comparison", ".plot svg"), problems: await opened("#/table/problems", ".grid-row") };
  shown.rows = await page.locator("[role=status]").innerText();
  // From the key to the next frame that shows the answer, worst of six searches; the first builds what is searched.
  const times = [];
  for (const words of ["不", "内容", "政府", "微信 发布", "zzz", ""]) {
    times.push(await page.evaluate(async (text) => {
      const input = document.querySelector('input[type="search"]');
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return Math.round(performance.now() - start);
    }, words));
  }
  const sort = await page.evaluate(async () => {
    const start = performance.now();
    document.querySelector(".grid-head button").click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return Math.round(performance.now() - start);
  });
  await browser.close();
  return { opened: shown, searchFirst: times[0], searchWorst: Math.max(...times.slice(1)), sort };
}
