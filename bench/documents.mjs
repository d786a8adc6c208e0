/** What is measured: the HTML pages of the corpus, and tables of any length in every layout. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const corpus = join(import.meta.dirname, "../corpus");

/** Gives the inputs of the corpus whose name ends in `suffix`, in code-unit order. */
export function corpusInputs(suffix) {
  return readdirSync(corpus)
    .map((name) => join(corpus, name))
    .flatMap((folder) => (folder.endsWith(".md") ? [] : readdirSync(folder).filter((file) => file.startsWith("input.") && file.endsWith(suffix)).map((file) => join(folder, file))))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

const counties = ["昭阳区", "鲁甸县", "巧家县", "盐津县", "大关县", "永善县", "绥江县", "镇雄县", "彝良县", "威信县"];
const platforms = ["微信公众号", "新浪微博", "今日头条", "抖音"];
const problems = ["内容不更新", "未提供有效互动功能"];
const header = ["序号", "县区", "账号名称", "账号类型", "存在问题"];
const rowOf = (i) => [String(i + 1), counties[i % counties.length], `融媒${wordOf(i)}发布`, platforms[i % platforms.length], problems[i % problems.length]];

/** Spells a number in ten ordinary characters, so that each account has a name of its own and no figure stands in it. */
function wordOf(i) {
  return [...String(i)].map((digit) => "山水林田湖草沙云雨雪"[Number(digit)]).join("");
}

const body = (rows) => `昭通市2021年第二季度政务新媒体检查情况通报
各县区人民政府:
共检查政务新媒体${rows * 2}个,其中${rows}个合格,合格率为50%。
附件:不合格政务新媒体名单
昭通市人民政府办公室
2021年7月8日
`;

const layouts = {
  "bar-cells": (table) => table.flat().map((cell) => `${cell} |`).join("\n"),
  "bar-rows": (table) => table.map((row) => `${row.join(" | ")} |`).join("\n"),
  "line-cells": (table) => table.flat().join("\n\n"),
  "space-cells": (table) => table.flat().join("  "),
  "tab-rows": (table) => table.map((row) => row.join("\t")).join("\n"),
  "run-on": (table) => table.flat().join(""),
};

export const layoutNames = [...Object.keys(layouts), "html"];

const words = ["政务公开", "政府文件", "人事信息", "财政资金", "应急管理", "办事服务", "互动交流", "走进昭通", "统计数据", "规划计划", "建议提案", "网站地图"];
const linksOf = (n, seed) => Array.from({ length: n }, (_, i) => `<li class="item-${i % 5}"><a href="/${seed}/${i}/index.html" target="_blank" title="${words[(i + seed) % words.length]}">${words[(i + seed) % words.length]}</a></li>`).join("\n");
const styles = Array.from({ length: 120 }, (_, i) => `.nav-${i} a:hover { color: #${String(100 + i)}; margin: 0 ${i}px; background: url(/images/bg_${i}.png) no-repeat; }`).join("\n");
const script = Array.from({ length: 60 }, (_, i) => `var menu${i} = document.getElementById("menu-${i}"); if (menu${i} && menu${i}.children.length > ${i}) { menu${i}.style.display = "none"; }`).join("\n");

/** Puts a page's body into what a content system puts around it: styles, scripts, menus, related links, a footer; some 40 KB. */
export function asPublished(bytes) {
  const page = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(
    page
      .replace(/<\/head>/iu, `<style>${styles}</style><script>${script}</script></head>`)
      .replace(/<body[^>]*>/iu, (body) => `${body}<div class="header"><div class="logo"><img src="/images/logo.png" alt=""></div><ul class="nav">${linksOf(80, 1)}</ul></div>`)
      .replace(/<\/body>/iu, (end) => `<div class="related"><h3>相关链接</h3><ul>${linksOf(60, 2)}</ul></div><div class="footer"><ul>${linksOf(60, 3)}</ul><p>版权所有 网站标识码 ICP备</p></div><script>${script}</script>${end}`),
  );
}

/** Makes a notice whose annex has so many rows, in one layout. */
export function longTable(layout, rows) {
  const table = [header, ...Array.from({ length: rows }, (_, i) => rowOf(i))];
  if (layout !== "html") return new TextEncoder().encode(`${body(rows)}附件\n不合格政务新媒体名单\n${layouts[layout](table)}\n`);
  const lines = body(rows).trim().split("\n");
  const cells = table.map((row) => `<tr>${row.map((cell) => `<td><p><span style="font-size:16px">${cell}</span></p></td>`).join("")}</tr>`).join("\n");
  return new TextEncoder().encode(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${lines[0]}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>
<div id="zoom">${lines.map((line) => `<p>${line}</p>`).join("\n")}
<p>附件</p><p>不合格政务新媒体名单</p><table>${cells}</table></div></body></html>`);
}
