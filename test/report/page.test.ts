/** The page as a person uses it, in the system's Chromium. Where there is none and none can be installed, the tests say so and are left out. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumMissing, startBrowser } from "../../report/browser.mjs";

const missing = chromiumMissing();
if (missing) process.stderr.write(`The tests of the page are left out: ${missing}\n`);

const folder = mkdtempSync(join(tmpdir(), "tongbao-page-"));
const out = join(folder, "out");
const address = pathToFileURL(join(out, "report/index.html")).href;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const said: string[] = [];
const asked: string[] = [];

function tongbao(...args: string[]): string {
  return execFileSync(process.execPath, ["dist/cli.js", ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

describe.skipIf(missing !== undefined)("the page", () => {
  beforeAll(async () => {
    mkdirSync(join(folder, "hostile"));
    copyFileSync("test/report/hostile.txt", join(folder, "hostile/notice.txt"));
    try {
      tongbao("run", "corpus", join(folder, "hostile"), "-o", out, "-q", "--formats", "csv,ndjson");
    } catch {
      // Exit status 1: the corpus holds documents that are refused on purpose.
    }
    tongbao("report", out, "-q");
    browser = await startBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => asked.push(request.url()));
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await page.goto("about:blank");
    await page.goto(address);
    await page.evaluate(() => localStorage.clear());
    said.length = asked.length = 0;
  });

  async function open(hash: string): Promise<void> {
    await page.goto("about:blank");
    await page.goto(address + hash);
    await page.waitForSelector("h1");
    await page.waitForFunction(() => !document.querySelector(".loading"));
  }

  const views = ["#/overview", "#/trends", "#/comparison", "#/rechecks", "#/table/accounts", "#/table/websites", "#/table/organizations", "#/table/problems", "#/table/rates", "#/table/notices", "#/table/repeat_offenders"];

  test.each(views)("opens %s without an error or a request beyond its files", async (view) => {
    await open(view);
    await page.waitForTimeout(200);
    expect(await page.locator("h1").innerText()).not.toBe("");
    expect(said).toEqual([]);
    expect(asked.filter((url) => !/^(?:file:\/\/.*\/report\/|about:|data:|blob:)/u.test(url))).toEqual([]);
  });

  test("leads from the overview to the words of the row that contradicts itself in two clicks", async () => {
    await open("#/overview");
    await page.locator(".recheck", { hasText: "永善县" }).first().click();
    await page.waitForSelector(".source-text .lit");
    expect(await page.locator(".source-text .lit").first().innerText()).toBe("永善县11100%");
    expect(await page.locator(".card[aria-current]").innerText()).toContain("(1 − 1) / 1 = 0% ≠ 100%");
    expect(await page.locator(".source-text .lit").first().isVisible()).toBe(true);
  });

  test("lights up the record of the words that are clicked, and the words of the record", async () => {
    await open("#/overview");
    await page.locator(".recheck", { hasText: "永善县" }).first().click();
    await page.locator(".source-text .mark", { hasText: "昭阳区10100%" }).first().click();
    expect(await page.locator(".card[aria-current]").innerText()).toContain("昭阳区");
    await page.locator(".card", { hasText: "大关县" }).first().locator(".card-main").click();
    expect(await page.locator(".source-text .lit").first().innerText()).toContain("大关县");
  });

  test("quotes of every record are the characters of the source that they claim", async () => {
    await open("#/table/notices");
    const wrong = await page.evaluate(async () => {
      const ids = [...document.querySelectorAll<HTMLAnchorElement>(".grid-row a")].map((a) => a.hash.split("/")[2]!.split("?")[0]!);
      const bad: string[] = [];
      for (const id of ids) {
        const key = id.slice(0, id.lastIndexOf("-"));
        const data = await new Promise<{ source: { text?: string; offset: number }; tables: Record<string, { columns: string[]; rows: unknown[][] }> }>((done) => {
          const door = (window as unknown as { __tongbao: { push: (item: [string, unknown]) => void } }).__tongbao;
          const { push } = door;
          door.push = (item) => {
            door.push = push;
            done(item[1] as never);
          };
          const script = document.createElement("script");
          script.src = `documents/${key}.js`;
          document.head.append(script);
        });
        if (data.source.text === undefined) continue;
        const text = [...data.source.text];
        const rows = Object.values(data.tables).flatMap(({ columns, rows: cells }) => cells.map((values): Record<string, unknown> => Object.fromEntries(columns.map((column, index) => [column, values[index]]))));
        for (const row of rows) {
          if (typeof row["evidence"] !== "string") continue;
          const words = text.slice(Number(row["evidence_start"]) - data.source.offset, Number(row["evidence_end"]) - data.source.offset).join("");
          if (words !== row["evidence"]) bad.push(`${id}: ${String(row["evidence"]).slice(0, 40)}`);
        }
      }
      return bad;
    });
    expect(wrong).toEqual([]);
  });

  test("filters, searches and sorts a table, and a link restores it", async () => {
    await open("#/table/accounts");
    const rows = page.locator("[role=status]");
    const all = await rows.innerText();
    await page.getByLabel("平台").selectOption("weibo");
    await expect.poll(() => rows.innerText()).not.toBe(all);
    for (const cell of await page.locator(".grid-row > div:nth-child(2)").allInnerTexts()) expect(cell).toBe("微博");
    const filtered = await rows.innerText();
    await page.getByRole("button", { name: "名称" }).click();
    expect(page.url()).toContain("sort=name");
    const first = await page.locator(".grid-row a").first().innerText();
    const url = page.url();
    await open(url.slice(url.indexOf("#")));
    expect(await rows.innerText()).toBe(filtered);
    expect(await page.locator(".grid-row a").first().innerText()).toBe(first);
    await page.getByLabel("搜索").fill("没有这样的账号");
    await page.waitForSelector(".grid-table .notice-box");
  });

  test("draws plots whose points are its figures, and opens a notice from one", async () => {
    await open("#/trends?regions=昭通市");
    await page.waitForSelector(".plot svg .mark-symbol path");
    await page.locator(".plot svg .mark-symbol.role-mark path").first().click();
    await page.waitForSelector(".source");
    await open("#/comparison");
    await page.waitForSelector(".plot svg .mark-rect path");
    expect(await page.locator(".plot svg").count()).toBeGreaterThanOrEqual(3);
  });

  describe("a zoomed time axis", () => {
    const regions = "#/trends?regions=昭通市|昆山市";
    const zoomOf = (): string | null => new URLSearchParams(decodeURIComponent(page.url()).split("?")[1]).get("zoom");
    const periods = (): Promise<string[]> => page.locator(".plot svg .mark-symbol.role-mark path").evaluateAll((dots) => dots.map((dot) => /(?:时段|Period): ([\w-]+)/u.exec(dot.getAttribute("aria-label") ?? "")?.[1] ?? ""));

    async function drawn(hash: string): Promise<void> {
      await open(hash);
      await page.waitForSelector(".plot svg .mark-symbol.role-mark path");
    }

    /** Drags across the first panel, between two shares of its width. */
    async function drag(from: number, to: number): Promise<void> {
      const panel = (await page.locator(".plot svg .cell > g > .background").first().boundingBox())!;
      const [start, end] = [from, to].map((share) => panel.x + share * panel.width) as [number, number];
      await page.mouse.move(start, panel.y + panel.height - 12);
      await page.mouse.down();
      await page.mouse.move((start + end) / 2, panel.y + panel.height - 12, { steps: 4 });
      await page.mouse.move(end, panel.y + panel.height - 12, { steps: 4 });
      await page.mouse.up();
    }

    test("is dragged, stands in the link, and a double click leads back", async () => {
      await drawn(regions);
      const all = await periods();
      expect(all).toContain("2021Q2");
      await drag(0.05, 0.4);
      await expect.poll(zoomOf).toMatch(/^20\d\d-\d\d-\d\d\.\.20\d\d-\d\d-\d\d$/u);
      const [from, to] = zoomOf()!.split("..") as [string, string];
      await expect.poll(async () => (await periods()).length).toBeLessThan(all.length);
      const zoomed = await periods();
      expect(zoomed.length).toBeGreaterThan(0);
      const status = await page.locator("main [role=status]").innerText();
      expect(status).toContain(`${from} 至 ${to}，有 ${zoomed.length} 个数字`);

      const url = page.url();
      await drawn(url.slice(url.indexOf("#")));
      expect(await periods()).toEqual(zoomed);
      expect(await page.locator("main [role=status]").innerText()).toBe(status);

      await drag(0.2, 0.7);
      await expect.poll(zoomOf).not.toBe(`${from}..${to}`);
      const [closer, until] = zoomOf()!.split("..") as [string, string];
      expect([closer > from, until < to]).toEqual([true, true]);

      // The plot is drawn anew behind the drag, and its old element may just have gone.
      let plot = await page.locator(".plot svg .cell > g > .background").first().boundingBox();
      await expect.poll(async () => (plot = await page.locator(".plot svg .cell > g > .background").first().boundingBox())).not.toBeNull();
      await page.mouse.dblclick(plot!.x + 5, plot!.y + plot!.height - 5);
      await expect.poll(zoomOf).toBeNull();
      await expect.poll(periods).toEqual(all);
      expect(said).toEqual([]);
    });

    test("opens no notice where a drag ends on a point, and does not zoom by a click", async () => {
      await drawn(regions);
      const dot = (await page.locator(".plot svg .mark-symbol.role-mark path").last().boundingBox())!;
      await page.mouse.move(dot.x - 60, dot.y + dot.height / 2);
      await page.mouse.down();
      await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2, { steps: 5 });
      await page.mouse.up();
      await expect.poll(zoomOf).not.toBeNull();
      expect(page.url()).toContain("#/trends");
      await drawn(regions);
      await page.locator(".plot svg .mark-symbol.role-mark path").first().click();
      await page.waitForSelector(".source");
      expect(page.url()).not.toContain("zoom");
    });

    test("is chosen and left again with the keyboard", async () => {
      await drawn(regions);
      await page.getByLabel("时间轴自").selectOption("2021-01-01");
      await page.getByLabel("时间轴至").selectOption("2021-04-01");
      expect(zoomOf()).toBe("2021-01-01..2021-04-01");
      await expect.poll(async () => [...new Set(await periods())].sort()).toEqual(["2021Q1", "2021Q2"]);
      const back = page.getByRole("button", { name: "还原" });
      await page.getByLabel("时间轴至").focus();
      await page.keyboard.press("Tab");
      expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      await expect.poll(zoomOf).toBeNull();
      expect(await back.isDisabled()).toBe(true);
      const firstYear = page.locator("label.choice", { has: page.getByText("从", { exact: true }) }).locator("select");
      await firstYear.selectOption("2021");
      await page.getByLabel("时间轴至").selectOption({ index: 1 });
      expect(zoomOf()).not.toBeNull();
      await firstYear.selectOption("2020");
      expect(zoomOf()).toBeNull();
    });

    test("holds in what is downloaded, and in the table of figures", async () => {
      await drawn(`${regions}&zoom=2021-01-01..2021-04-01`);
      const download = async (name: string): Promise<Buffer> => {
        const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
        return readFileSync(await file.path());
      };
      const rows = (await download("CSV")).toString("utf8").trimEnd().split(/\r?\n/u);
      expect(rows[0]).toMatch(/^\uFEFFregion,period,/u);
      expect(new Set(rows.slice(1).map((row) => row.split(",")[1]))).toEqual(new Set(["2021Q1", "2021Q2"]));
      const svg = (await download("SVG")).toString("utf8");
      expect(svg).toContain("2021-03</text>");
      expect([svg.includes("时段: 2021Q2"), svg.includes("时段: 2020Q1")]).toEqual([true, false]);
      const spec = JSON.parse((await download("Vega-Lite")).toString("utf8")) as { spec: { layer: { params?: unknown; encoding: { x: { scale: { domain: object[] } } } }[] } };
      expect(spec.spec.layer[3]!.encoding.x.scale.domain).toEqual([{ year: 2021, month: 1, date: 1, utc: true }, { year: 2021, month: 4, date: 1, utc: true }]);
      expect(spec.spec.layer.every(({ params }) => params === undefined)).toBe(true);
      await page.locator(".figures summary").click();
      expect(await page.locator(".figures tbody tr").count()).toBe(rows.length - 1);
    });

    test("is not taken from a link that says nonsense, and may be empty", async () => {
      await drawn(`${regions}&zoom=2021-02-31..2021-03-01`);
      expect(await page.getByRole("button", { name: "还原" }).isDisabled()).toBe(true);
      await open(`${regions}&zoom=2001-01-01..2001-06-01`);
      await page.waitForSelector(".plot svg");
      expect(await page.locator("main [role=status]").innerText()).toContain("有 0 个数字");
      await page.getByRole("button", { name: "还原" }).click();
      await page.waitForSelector(".plot svg .mark-symbol.role-mark path");
      expect(said).toEqual([]);
    });
  });

  test("switches language and theme, and remembers both", async () => {
    await open("#/overview");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    await page.getByRole("button", { name: "切换到英文" }).click();
    await page.getByRole("button", { name: "Dark" }).click();
    await open("#/trends");
    expect(await page.locator("h1").innerText()).toBe("Trends");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("keeps hostile names text", async () => {
    await open("#/table/accounts?q=onerror");
    expect(await page.locator(".grid-row").count()).toBeGreaterThan(0);
    await page.locator(".grid-row a").first().click();
    await page.waitForSelector(".source-text");
    for (const tab of ["核查", "修复", "结构"]) await page.getByRole("tab", { name: tab }).click();
    await open("#/rechecks");
    await open("#/table/problems?q=svg");
    expect(await page.evaluate(() => (window as { __hit?: number }).__hit)).toBeUndefined();
    expect(await page.locator("main img, main svg[onload]").count()).toBe(0);
    expect(said).toEqual([]);
  });

  test("hands out its tables and plots", async () => {
    await open("#/table/accounts");
    const [csv] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载 CSV" }).click()]);
    expect(readFileSync(await csv.path(), "utf8")).toMatch(/^\uFEFFaccount_id,notice_id,name,/u);
    await open("#/trends?regions=昭通市");
    await page.waitForSelector(".plot svg .mark-symbol path");
    const [svg] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "SVG" }).click()]);
    expect(readFileSync(await svg.path(), "utf8")).toContain("昭通市");
    const [png] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "PNG" }).click()]);
    expect(readFileSync(await png.path()).subarray(1, 4).toString()).toBe("PNG");
  });

  test("is walked by keyboard alone from the overview to the words", async () => {
    await open("#/overview");
    const link = page.locator(".recheck").first();
    for (let presses = 0; presses < 40 && !(await link.evaluate((element) => element === document.activeElement)); presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".source-text .lit");
  });

  test.each([...views.slice(0, 5), "#/trends?zoom=2020-01-01..2021-01-01", "worst"])("has no serious finding of axe in %s", async (view) => {
    for (const theme of ["light", "dark"]) {
      await page.evaluate((value) => localStorage.setItem("tongbao.theme", value), theme);
      await open(view === "worst" ? "#/overview" : view);
      if (view === "worst") {
        await page.locator(".recheck").first().click();
        await page.waitForSelector(".source");
      }
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] });
        return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      });
      expect(found).toEqual([]);
    }
  });

  test("fits a phone without scrolling sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const view of views.slice(0, 5)) {
      await open(view);
      await page.waitForTimeout(150);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(390);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
