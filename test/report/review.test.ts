/** Corrections: kept whole or not at all, taken from the page alone, applied by the next run, shown as corrected. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumMissing, startBrowser } from "../../report/browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "tongbao-review-"));
const corpus = join(folder, "corpus");
const out = join(folder, "out");
const file = join(corpus, "corrections.yaml");
const missing = chromiumMissing();
let server: ChildProcess;
let url: URL;

function tongbao(...args: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ["dist/cli.js", ...args], { encoding: "utf8" });
}

/** Asks as any program could: with any host, origin and body. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port: url.port, agent: false, path, method: options.method ?? "GET", headers: options.headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => done({ status: response.statusCode ?? 0, body }));
    });
    asked.on("error", fail);
    asked.end(options.body);
  });
}

interface Line {
  table: string;
  [column: string]: unknown;
}

function records(): Line[] {
  return readFileSync(join(out, "records.ndjson"), "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Line);
}

function correctionFor(row: Line, more: object): string {
  const notice = records().find((line) => line.table === "notices" && line["notice_id"] === row["notice_id"])!;
  return JSON.stringify({ source_sha256: notice["source_sha256"], notice_id: row["notice_id"], table: row.table, record_id: row["rate_id"] ?? row["account_id"], evidence: row["evidence"], who: "甲", why: "核对原文", ...more });
}

function post(body: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const own = { "content-type": "application/json", "x-tongbao-token": url.pathname.split("/")[1]!, origin: url.origin, ...headers };
  return ask(`${url.pathname}corrections`, { method: "POST", headers: own, body });
}

describe("a review", () => {
  beforeAll(async () => {
    mkdirSync(corpus);
    for (const name of ["zhaotong-2021q2-run-on", "zhaotong-2021q1-abutting-quotes"]) cpSync(join("corpus", name), join(corpus, name), { recursive: true });
    tongbao("run", corpus, "-o", out, "-q", "--formats", "csv,ndjson");
    server = spawn(process.execPath, ["dist/cli.js", "review", out], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    for await (const chunk of server.stderr!) {
      said += String(chunk);
      const found = /http:\S+/u.exec(said);
      if (found) {
        url = new URL(found[0]);
        break;
      }
    }
  }, 60_000);

  afterAll(async () => {
    if (server?.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test("gives nothing without its token, to another host or to another site", async () => {
    expect((await ask(url.pathname)).status).toBe(200);
    expect((await ask("/")).status).toBe(404);
    expect((await ask(`/${"x".repeat(32)}/`)).status).toBe(404);
    expect((await ask(url.pathname, { headers: { host: "evil.example" } })).status).toBe(403);
    expect((await ask(url.pathname, { headers: { origin: "http://evil.example" } })).status).toBe(403);
    expect((await ask(url.pathname, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await ask(`${url.pathname}..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await ask(`${url.pathname}../../package.json`)).status).toBe(404);
    expect((await ask(`${url.pathname}tongbao.json`)).status).toBe(404);
  });

  test("takes a correction from the page alone, and only one that its table takes", async () => {
    const rate = records().find((row) => row.table === "rates")!;
    const good = correctionFor(rate, { action: "correct", field: "failed", value: "0" });
    expect((await post(good, { "x-tongbao-token": "guess" })).status).toBe(403);
    expect((await post(good, { origin: "http://evil.example" })).status).toBe(403);
    expect((await post(good, { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("{")).status).toBe(400);
    expect((await post(correctionFor(rate, { action: "correct", field: "failed", value: "many" }))).status).toBe(400);
    expect((await post(correctionFor(rate, { action: "correct", field: "rate_id", value: "x" }))).status).toBe(400);
    expect((await post(correctionFor(rate, { action: "correct", field: "reported_text", value: "abc" }))).status).toBe(400);
    expect((await post(JSON.stringify({ ...(JSON.parse(good) as object), source_sha256: "0".repeat(64) }))).status).toBe(400);
    expect((await post(`"${"x".repeat(2_000_000)}"`)).status).toBe(413);
    expect(readdirSync(corpus)).not.toContain("corrections.yaml");
  });

  test("keeps corrections that the next run applies, and says which no longer match", async () => {
    const row = records().find((line) => line.table === "rates" && String(line["evidence"]).startsWith("永善县"))!;
    const account = records().find((line) => line.table === "accounts" && line["verdict"] === "fail")!;
    const [first, second] = await Promise.all([
      post(correctionFor(row, { action: "correct", field: "failed", value: "0" })),
      post(correctionFor(account, { action: "wrong" })),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await post(correctionFor(row, { action: "add", record_id: undefined, table: "accounts", row: { name: "永善某号", platform: "wechat", verdict: "fail" }, evidence_start: row["evidence_start"], evidence_end: row["evidence_end"] }))).status).toBe(200);
    expect((parse(readFileSync(file, "utf8")) as { corrections: unknown[] }).corrections).toHaveLength(3);
    expect(readdirSync(corpus).filter((name) => name.includes("tongbao-"))).toEqual([]);

    const before = records().filter((line) => line.table === "accounts").length;
    expect(tongbao("run", corpus, "-o", out, "-q", "--formats", "csv,ndjson").status).toBe(0);
    const corrected = records().find((line) => line["rate_id"] === row["rate_id"])!;
    expect(corrected).toMatchObject({ failed: 0, computed: 100, verdict: "ok", difference: 0 });
    expect(records().filter((line) => line.table === "checks" && line["rule"] === "rate" && line["verdict"] === "fail" && line["notice_id"] === row["notice_id"])).toEqual([]);
    // What stands on the corrected rate is re-checked too: the body says that no website failed.
    expect(records().filter((line) => line["rule"] === "body-vs-annex" && String(line["explanation"]).includes("failing websites (")).map((line) => [line["verdict"], line["expected"], line["found"]])).toEqual([["pass", "0", "0"]]);
    expect(records().filter((line) => line.table === "accounts")).toHaveLength(before);
    expect(records().find((line) => line["account_id"] === account["account_id"] && line["evidence"] === account["evidence"])).toBeUndefined();
    expect(readFileSync(join(out, "corrections.csv"), "utf8").match(/,applied,/gu)).toHaveLength(3);
    expect(readFileSync(join(out, "SHA256SUMS"), "utf8")).toContain("corrections.csv");

    const source = join(corpus, "zhaotong-2021q2-run-on/input.txt");
    const text = readFileSync(source);
    writeFileSync(source, `${text.toString("utf8")}\n`);
    expect(tongbao("run", corpus, "-o", join(folder, "changed"), "-q", "--formats", "csv").stderr).toContain("does nothing");
    expect(readFileSync(join(folder, "changed/corrections.csv"), "utf8")).toContain("source-changed");
    writeFileSync(source, text);
  }, 60_000);

  test("refuses a file of corrections that it does not understand", () => {
    const bad = join(folder, "bad.yaml");
    writeFileSync(bad, "corrections:\n  - action: guess\n");
    const { status, stderr } = tongbao("run", corpus, "-o", join(folder, "bad"), "--corrections", bad);
    expect(status).toBe(2);
    expect(stderr).toContain("corrections.0");
  });

  test.skipIf(missing !== undefined)("is done with the page: a field is corrected there, run again, and shown as corrected", async () => {
    rmSync(file, { force: true });
    tongbao("run", corpus, "-o", out, "-q", "--formats", "csv,ndjson");
    tongbao("report", out, "-q");
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const notice = records().find((line) => String(line["evidence"]).startsWith("永善县11100%"))!["notice_id"];
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(url.href);
      await page.locator(".recheck", { hasText: "永善县" }).first().click();
      await page.getByLabel("校对人").first().waitFor();
      const card = page.locator(".card[aria-current]");
      await card.getByLabel("校对人").fill("乙");
      await card.getByRole("button", { name: "更正…" }).click();
      await card.getByLabel("字段").selectOption("failed");
      await card.getByLabel("改为").fill("0");
      await card.getByLabel("理由").fill("附件如此");
      await card.getByRole("button", { name: "保存" }).click();
      await card.getByText("已保存到").waitFor();
      expect(readFileSync(file, "utf8")).toContain("who: 乙");
      tongbao("run", corpus, "-o", out, "-q", "--formats", "csv,ndjson");
      tongbao("report", out, "-q");
      await page.goto(pathToFileURL(join(out, "report/index.html")).href);
      await page.locator("section[aria-labelledby=corrections] a").first().click();
      await page.locator(".card[aria-current] .corrected").waitFor();
      expect(await page.locator(".card[aria-current]").innerText()).toContain("(1 − 0) / 1 = 100%");
      await page.getByRole("tab", { name: "核查" }).click();
      const shown = await page.locator("#tab-panel .c-fail .sum").allInnerTexts();
      const written = records().filter((line) => line.table === "checks" && line["verdict"] === "fail" && line["notice_id"] === notice);
      expect(shown).toHaveLength(written.length);
      expect(await page.locator("#tab-panel .c-pass .sum").allInnerTexts()).toContain("正文不合格网站 0 个（100%），附件各行合计 0 个");
      expect(readFileSync(join(out, "checks.csv"), "utf8")).toContain('"the body has 0 failing websites (100%), the annex\'s rows have 0"');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);

  test("has plots, drawn without a browser, that mark what was corrected", () => {
    const plot = (...flags: string[]): string => spawnSync(process.execPath, ["dist/cli.js", "plot", out, "--region", "永善县", "--period", "2021Q2", ...flags], { encoding: "utf8" }).stdout;
    for (const what of ["trend", "ranking"]) expect(plot("--what", what), what).toContain(">人工更正</text>");
    expect(plot("--what", "trend", "--language", "en", "--theme", "dark")).toMatch(/Figure: Corrected by a reviewer[^>]*stroke="#c9a6ff"/u);
    expect(spawnSync(process.execPath, ["dist/cli.js", "plot", out, "--region", "昭阳区", "--what", "trend"], { encoding: "utf8" }).stdout).not.toContain("人工更正");
  }, 60_000);

  test.skipIf(missing !== undefined)("marks corrected points on the page, in the legend and in words, in both languages", async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
      for (const [language, title, word] of [["zh", "数字来源", "人工更正"], ["en", "Figure", "Corrected by a reviewer"]] as const) {
        for (const view of ["trends?regions=永善县|昭阳区&subject=website", "comparison?subject=website&period=2021Q2"]) {
          await page.goto("about:blank");
          await page.goto(pathToFileURL(join(out, "report/index.html")).href);
          await page.evaluate((value) => localStorage.setItem("tongbao.language", value), language);
          await page.goto("about:blank");
          await page.goto(`${pathToFileURL(join(out, "report/index.html")).href}#/${view}`);
          const ring = page.locator('.plot svg .mark-symbol.role-mark path[stroke="#6a3fa0"]');
          await ring.first().waitFor();
          for (const label of await ring.evaluateAll((rings) => rings.map((mark) => mark.getAttribute("aria-label")))) expect(label, view).toContain("永善县");
          expect(await page.locator(".plot svg .role-legend text", { hasText: word }).count(), view).toBe(await ring.count());
          await ring.last().hover();
          await page.locator("#vg-tooltip-element.visible").waitFor();
          expect((await page.locator("#vg-tooltip-element").innerText()).replace(/\s+/gu, " "), view).toContain(`${title} ${word}`);
          await page.locator(".figures summary").first().click();
          expect(await page.locator(".figures tr", { hasText: "永善县" }).first().innerText(), view).toContain(word);
          expect(await page.locator(".figures tr", { hasText: "昭阳区" }).first().innerText(), view).not.toContain(word);
        }
      }
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 90_000);
});
