/**
 * Takes a picture of each view at three widths: `npm run screenshots -- OUT [FOLDER]`. OUT must have its report. The two that the README
 * shows go to docs/images, the others to FOLDER, or to a folder for what is passing.
 */
import { copyFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromiumMissing, startBrowser } from "./browser.mjs";

const [out = "out", folder = join(tmpdir(), "tongbao-screenshots")] = process.argv.slice(2);
const missing = chromiumMissing({ install: true });
if (missing) throw new Error(missing);
await mkdir(folder, { recursive: true });
const browser = await startBrowser();
const page = await browser.newPage();
const base = pathToFileURL(resolve(out, "report/index.html")).href;
await page.goto(base);
await page.waitForSelector(".recheck");
const worst = await page.locator(".recheck").first().getAttribute("href");
const views = { overview: "#/overview", trends: "#/trends", comparison: "#/comparison", rechecks: "#/rechecks", accounts: "#/table/accounts", notice: worst };
const sizes = { phone: [390, 844], desk: [1280, 860], wall: [2560, 1440] };

for (const [size, [width, height]] of Object.entries(sizes)) {
  await page.setViewportSize({ width, height });
  for (const [name, hash] of Object.entries(views)) await shoot(`${name}-${size}`, hash);
}
await page.setViewportSize({ width: 1280, height: 860 });
await page.evaluate('localStorage.setItem("tongbao.theme", "dark")');
await shoot("notice-dark", worst);
await shoot("trends-dark", "#/trends");
await page.evaluate('localStorage.setItem("tongbao.language", "en")');
await shoot("overview-english", "#/overview");
await browser.close();
await mkdir("docs/images", { recursive: true });
for (const view of ["overview", "notice"]) await copyFile(join(folder, `${view}-desk.png`), `docs/images/${view}.png`);
process.stdout.write(`${folder}\n`);

async function shoot(name, hash) {
  await page.goto("about:blank");
  await page.goto(base + hash);
  await page.waitForSelector("h1");
  await page.waitForTimeout(700);
  await page.evaluate('document.activeElement?.blur()');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
