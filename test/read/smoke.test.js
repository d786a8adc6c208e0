import { test } from "vitest";
import { read } from "../../src/read/index.js";
const show = (html) => { const d = read(new TextEncoder().encode(html)); return JSON.stringify({ k: d.kind, c: d.charset, n: d.notes, meta: Object.fromEntries(Object.entries(d.page.meta).map(([k, v]) => [k, v.value + "|" + d.source.slice(v.map[0 + 1], v.map.at(-1))])), b: d.page.children.map(b => b.type === "paragraph" ? [b.emphasis ?? "", b.value, d.source.slice(b.position.start.offset, b.position.end.offset)] : b.children.map(r => r.kind + ":" + r.children.map(c => `${c.value}${c.rowSpan ? " r" + c.rowSpan : ""}${c.colSpan ? " c" + c.colSpan : ""}`).join(" ¦ "))) }, null, 1); };
test("x", () => {
    console.log(show(`<!DOCTYPE html><html><head><meta content="某市人民政府" name=SiteName><meta name="SiteIDCode" content='3301000001'><title>通报页 &amp; 某市</title><meta name=ArticleTitle content="关于检查情况的通报"></head><body>
<div class="header"><a href="/">首页</a><a href=x.html>新闻</a></div><div class="bread crumbs">当前位置：<a href="/">首页</a> &gt; 通报</div>
<table><tr><td>索 引 号</td><td>A0001/2021</td></tr><tr><td>发布机构：</td><td>县府办</td></tr></table>
<h1>关于检查情况的通报</h1><p>来源：某县政府网  发布日期：2021-12-30 10:00   浏览次数：<span>12</span></p>
<div id="zoom"><script>var a="<div>";</script><p style="text-align:center"><b>一&nbsp;二</b></p><p>各乡镇人民政府，
  县直各部门：</p><p>本次检查<span>网站</span><font>12</font>个，合格率<b>99.5</b>%&#x3002;</p>
 <table border=1><tr><th>序号<th>单位</tr><tr><td rowspan=9>1<td>甲局<br>乙局<tr><td colspan=2><p>丙</p><p>丁</p></td></table>
 <div style="display:none">藏</div><ul class="share"><li>分享</li></ul><p><a href="x.xls">附件：名单.xls</a></p></div>
<div class="footer">网站标识码：3301000001</div></body></html>`));
});
