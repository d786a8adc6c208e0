/** Web pages: the same notice inside the page frames of several content systems (DOMAIN.md 3). */
import type { AnnexTable } from "./annexes.js";
import { iso } from "./dates.js";
import type { Draft } from "./draft.js";
import { annexLabel, bodyLines, grid, headerCells, totalCells, type Shape } from "./layouts.js";
import type { Rng } from "./prng.js";
import { mapFragment, wide } from "./width.js";

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function td(text: string, attributes = "", tag = "td", wrap = false): string {
  const content = escapeHtml(text);
  return `<${tag}${attributes}>${wrap ? `<p><span style="font-size:16px">${content}</span></p>` : content}</${tag}>`;
}

/** One table; merged regions become rowspans, groups of columns a header of two lines. */
export function htmlTable(table: AnnexTable, rng: Rng): string {
  const wrap = rng.chance(0.4);
  const headTag = rng.chance(0.3) ? "th" : "td";
  const rows: string[] = [];
  if (rng.chance(0.15)) rows.push(`<tr>${td(table.title, ` colspan="${headerCells(table).length}"`, "td", wrap)}</tr>`);
  const groups = table.columns.some(({ group }) => group !== undefined);
  const header: string[] = [];
  if (groups) {
    const first: string[] = table.serial ? [td("序号", ' rowspan="2"', headTag, wrap)] : [];
    const second: string[] = [];
    let open: string | undefined;
    for (const { header: name, group } of table.columns) {
      if (group === undefined) first.push(td(name, ' rowspan="2"', headTag, wrap));
      else {
        if (group !== open) first.push(td(group, ` colspan="${table.columns.filter((c) => c.group === group).length}"`, headTag, wrap));
        second.push(td(name, "", headTag, wrap));
      }
      open = group;
    }
    header.push(`<tr>${first.join("")}</tr>`, `<tr>${second.join("")}</tr>`);
  } else {
    header.push(`<tr>${headerCells(table).map((cell) => td(cell, "", headTag, wrap)).join("")}</tr>`);
  }
  rows.push(...header);
  const body = grid(table);
  const middle = body.length > 8 && rng.chance(0.2) && !table.merged ? Math.ceil(body.length / 2) : -1;
  body.forEach((row, i) => {
    if (i === middle) rows.push(...header);
    const cells = row.map((cell, c) => {
      if (cell === null) return "";
      let span = 1;
      while (body[i + span]?.[c] === null) span++;
      return td(cell, span > 1 ? ` rowspan="${span}"` : "", "td", wrap);
    });
    rows.push(`<tr>${cells.join("")}</tr>`);
  });
  if (table.total) {
    const [, name, ...rest] = table.serial ? totalCells(table) : ["", ...totalCells(table)];
    rows.push(`<tr>${td(name!, table.serial ? ' colspan="2"' : "", "td", wrap)}${rest.map((cell) => td(cell, "", "td", wrap)).join("")}</tr>`);
  }
  return `<table border="1" cellspacing="0"><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

/** The notice itself as marked-up paragraphs and tables. */
export function htmlContent(draft: Draft, shape: Shape, rng: Rng): string {
  const align = (text: string): string => (text === draft.signature || text === draft.date ? ' style="text-align: right;"' : text === draft.title ? ' style="text-align: center;"' : "");
  const indent = rng.chance(0.5);
  const paragraph = (text: string): string => {
    const content = escapeHtml(text);
    const inner = rng.chance(0.3) ? `<span style="font-family: 仿宋">${content}</span>` : content;
    return `<p${align(text)}>${indent && align(text) === "" ? "&emsp;&emsp;" : ""}${inner}</p>`;
  };
  const lines = bodyLines(draft, shape, rng).map(paragraph);
  draft.annexes.forEach((table, i) => {
    if (!table.sameAnnex) lines.push(paragraph(annexLabel(draft, i)));
    lines.push(`<p style="text-align:center"><strong>${escapeHtml(table.title)}</strong></p>`, htmlTable(table, rng));
    if (table.note) lines.push(paragraph(table.note));
  });
  return lines.join("\n");
}

interface Frame {
  open: string;
  close: string;
}

const frames: readonly Frame[] = [
  { open: '<div id="zoom">', close: "</div>" },
  { open: '<div class="TRS_Editor"><div class="Custom_UnionStyle">', close: "</div></div>" },
  { open: '<div class="pages_content" id="UCAP-CONTENT">', close: "</div>" },
  { open: '<div id="vsb_content_2"><div class="v_news_content">', close: "</div></div>" },
  { open: '<div class="article-content">', close: "</div>" },
  { open: '<div class="xxgk_content"><div class="trs_editor_view TRS_UEDITOR">', close: "</div></div>" },
];

/** A page of the kind that keeps its text in a script: the visible page is built in the browser. */
export function scriptPage(draft: Draft, shape: Shape, rng: Rng): string {
  const detail = { id: rng.int(1000, 99999), title: draft.title ?? "", content: mapFragment(htmlContent({ ...draft, title: null }, shape, rng), wide), first_publish_time: draft.published ? `${iso(draft.published)} 09:30:00` : "", publisher: draft.publisher };
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escapeHtml(draft.title ?? "政府信息公开")}</title></head>
<body><div id="app"></div>
<script>window._CONFIG = {"SITE":{"name":${JSON.stringify(draft.publisher)}},"DETAIL":${JSON.stringify(detail).replace(/<\//g, "<\\/")}};</script>
</body></html>
`;
}

/** The page with head, navigation, breadcrumbs and footer. The title stands in the page's heading, not in the content. */
export function htmlPage(draft: Draft, shape: Shape, rng: Rng, charset: string, host: string): string {
  const title = draft.title ?? "通报";
  const content = htmlContent({ ...draft, title: draft.title !== null && rng.chance(0.3) ? draft.title : null }, shape, rng);
  const site = `${draft.placeName}人民政府网`;
  const stamp = draft.published ? `${iso(draft.published)}${rng.pick(["", " 10:21", " 16:05:33"])}` : "";
  const meta: string[] = [`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`];
  if (draft.title !== null && rng.chance(0.7)) {
    const pairs: [string, string][] = [["SiteName", site], ["SiteDomain", host], ["ColumnName", "通知公告"], ["ArticleTitle", title], ["PubDate", stamp], ["ContentSource", draft.publisher], ["Keywords", ""]];
    meta.push(...pairs.map(([name, value]) => (rng.chance(0.8) ? `<meta name="${name}" content="${escapeHtml(value)}">` : `<meta content="${escapeHtml(value)}" name="${name}"/>`)));
  }
  const date = draft.published === null ? "" : rng.pick([`<span>发布时间:${stamp}</span>`, `<span class="date">日期:${stamp}</span><span>来源:${escapeHtml(draft.publisher)}</span>`, `<div class="info">来源:${escapeHtml(draft.publisher)} 发布日期:${stamp} 浏览次数:<span id="hits"></span></div>`]);
  const heading = draft.title === null ? "" : rng.pick([`<h1>${escapeHtml(title)}</h1>`, `<div class="title">${escapeHtml(title)}</div>`, `<h2 class="bt">${escapeHtml(title)}</h2>`]);
  const frame = rng.pick(frames);
  return `<!DOCTYPE html>
<html>
<head>
${meta.join("\n")}
<title>${escapeHtml(draft.title === null ? site : `${title}_${site}`)}</title>
<style>.nav li{float:left}</style>
</head>
<body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xw/">新闻中心</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="crumbs">当前位置:<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 通知公告</div>
${heading}
${date}
${frame.open}
${content}
${frame.close}
<div class="share">【打印本页】【关闭窗口】</div>
<div class="footer"><p>主办:${escapeHtml(site)} 备案号:ICP备${rng.int(10, 20)}00${rng.int(1000, 9999)}号</p><p>网站标识码:${draft.placeCode}0001</p></div>
<script>var hits=0;</script>
</body>
</html>
`;
}
