import { describe, expect, test } from "vitest";
import type { PageMeta } from "../../src/notice/nodes.js";
import { covered, outline, readText } from "./help.js";

const values = (meta: PageMeta): Record<string, string> => Object.fromEntries(Object.entries(meta).map(([name, text]) => [name, text.value]));
const NAV = `<div class="top-nav"><a href="/">首页</a><a href="/a.html">政务公开</a></div>`;
const FOOT = `<div class="footer">主办：某县政府办公室　网站标识码：<a href="#">3301000001</a></div>`;
const WORDS = ["某县检查网站三家，两家合格。", "请各单位整改；逾期通报。"];
const prose = WORDS.map((line) => `<p>${line}</p>`).join("\n");

describe("content", () => {
  test.each([
    ['id="UCAP-CONTENT"'], ['class="TRS_Editor"'], ['class="x trs_editor_view"'], ['class="TRS_UEDITOR"'], ['class="Custom_UnionStyle"'],
    ['id="vsb_content_501"'], ['class="v_news_content"'], ['id="zoom"'], ['class="pages_content"'], ['class="article-content"'],
    ['class="xxgk_content"'], ['id="ivs_content"'], ['class="content"'],
  ])("stands in the container %s", (attribute) => {
    const document = readText(`<html><body>${NAV}<div><div>日期不明的一行</div><div ${attribute}>${prose}</div><div>页边的话</div></div>${FOOT}</body></html>`);
    expect(outline(document)).toEqual(WORDS);
  });

  test("is the container that holds the text, not an empty or a foreign one", () => {
    const document = readText(
      `<html><body><div id="zoom"></div><div class="TRS_Editor">友情提示</div><div class="content">旁边的短文</div><div class="content">${prose}</div></body></html>`,
    );
    expect(outline(document)).toEqual(WORDS);
  });

  test("is the densest element where no container is known", () => {
    const document = readText(`<html><body>${NAV}<table><tr><td>${"<a href=/x.html>链接文字</a>".repeat(9)}</td><td><div class=zw>${prose}</div></td></tr></table>${FOOT}</body></html>`);
    expect(outline(document)).toEqual(WORDS);
  });

  test("takes signature and annex with it, but not the header table before it", () => {
    const cells = Array.from({ length: 6 }, (_, i) => `<td>${i}</td>`).join("");
    const page = (behind: string): string => `<html><body>${NAV}<div><table><tr><td>索引号</td><td>A1</td></tr></table><div>${prose.repeat(3)}</div>${behind}</div>${FOOT}</body></html>`;
    expect(outline(readText(page("<div>某县政府办<br>2021年3月4日</div>"))).slice(-2)).toEqual(["某县政府办", "2021年3月4日"]);
    expect(outline(readText(page(`<table><tr>${cells}</tr></table>`))).at(-1)).toEqual([["0", "1", "2", "3", "4", "5"]]);
    expect(outline(readText(page("")))).toEqual([...WORDS, ...WORDS, ...WORDS]);
  });

  test("leaves furniture out", () => {
    const document = readText(
      `<html><body><div id="zoom"><div class="share">分享到微信</div><p>字体：大 中 小</p><style>p{}</style><script>通报()</script>${prose}` +
        `<p>【打印本页】</p><ul>${"<li><a href=/n.html>别的一则新闻标题</a></li>".repeat(5)}</ul><p>上一篇：<a href=/m.html>某某检查情况的通报</a></p></div></body></html>`,
    );
    expect(outline(document)).toEqual(WORDS);
  });

  test("keeps what furniture names hide: sentences, data, files to fetch", () => {
    const rows = Array.from({ length: 3 }, (_, i) => `<tr><td>${i}</td><td>甲局</td></tr>`).join("");
    const document = readText(
      `<html><body><form><div id="zoom"><div class="position">${prose}</div><div class="related"><table>${rows}</table></div>` +
        `<ul>${["一", "二", "三", "四"].map((n) => `<li><a href="f${n}.xls">附件${n}</a></li>`).join("")}</ul></div></form></body></html>`,
    );
    expect(outline(document)).toEqual([...WORDS, [["0", "甲局"], ["1", "甲局"], ["2", "甲局"]], "附件一", "附件二", "附件三", "附件四"]);
  });

  test("begins with the headline that stands outside it", () => {
    const page = (inside: string): string => `<html><title>关于三家网站的通报_某县</title><body><h1>关于三家网站的通报</h1><div id="zoom">${inside}${prose}</div></body></html>`;
    const document = readText(page(""));
    expect(outline(document)).toEqual(["关于三家网站的通报", ...WORDS]);
    expect(document.page.children[0]).toMatchObject({ emphasis: "heading" });
    expect(outline(readText(page("<p>关于三家<br>网站的通报</p>")))).toEqual(["关于三家", "网站的通报", ...WORDS]);
  });
});

describe("a headline outside the content", () => {
  const LONG = "云岭县人民政府办公室关于2022年第三季度政府网站检查情况的通报";
  const first = (title: string, headline: string, behind = ""): unknown => outline(readText(`<html><head><title>${title}</title></head><body>${headline}<div class="info">信息栏</div><div id="zoom">${prose}</div>${behind}</body></html>`))[0];

  test.each([
    ["the page's title shortens it", "云岭县2022年第三季度政府网站检查通报", `<div class="title">${LONG}</div>`], ["the page's title names the site alone", "云岭县人民政府", `<div id="title">${LONG}</div>`],
    ["the page has no title", "", `<h2>${LONG}</h2>`], ["the page's title goes on with the site", `${LONG}-云岭县人民政府`, `<div class="titlestyle">${LONG}</div>`], ["an element has a name of its own", "", `<p class="con-bt">${LONG}</p>`],
    ["it is in bold, where no part of the page has a name", "云岭县人民政府", `<table><tr><td align="center"><b>${LONG}</b></td></tr></table>`],
  ])("is the title where %s", (_what, title, element) => expect(first(title, element)).toBe(LONG));

  test.each<[string, string, string, string?]>([
    ["the name of a column", "云岭县人民政府", `<div class="title">通知公告</div>`], ["that of another article", "云岭县2022年第三季度政府网站检查通报", `<div class="title">云岭县教育局关于学生资助情况的通报</div>`],
    ["one that is no headline by its element", "云岭县人民政府", `<div class="crumbs-list">${LONG}</div>`], ["one in bold that is a link", "云岭县人民政府", `<p><a href="/2.html"><b>${LONG}</b></a></p>`], ["one behind the content", "云岭县人民政府", "", `<div class="title">${LONG}</div>`],
  ])("is none: %s", (_what, title, element, behind = "") => expect(first(title, element, behind)).toBe(WORDS[0]));
});

describe("embedded content", () => {
  test("of a gkmlpt page is read through its JSON escapes", () => {
    const document = readText(
      String.raw`<html><body><div id="app"></div><script>window._CONFIG = {ROOT: "x", DETAIL: {"id": 1, "tags": ["a", {"title": "错"}], "title": "\u5173于网站的通报", "content": "<p class=\"a\">某县\u68c0查网站3家，<b>合格<\/b>。<\/p>\n<table><tr><td>a<\/td><td>b&amp;<\/td><\/tr><\/table>", "publisher": "某县"}};</script></body></html>`,
    );
    expect(outline(document)).toEqual(["关于网站的通报", "某县检查网站3家，合格。", [["a", "b&"]]]);
    expect(covered(document, document.page.children[1]!)).toBe(String.raw`某县\u68c0查网站3家，<b>合格<\/b>。`);
    expect(values(document.page.meta)).toMatchObject({ articletitle: "关于网站的通报", "field:发布机构": "某县" });
  });

  test("of a CDATA list is read record by record", () => {
    const document = readText(
      `<html><body><script type="text/xml"><datastore><recordset><record><![CDATA[<p>甲县检查合格。</p>]]></record>\n<record> <![CDATA[<a href="/b.html">乙县</a>&nbsp;通报]]></record></recordset></datastore></script></body></html>`,
    );
    expect(outline(document)).toEqual(["甲县检查合格。", "乙县\u00A0通报"]);
    expect(covered(document, document.page.children[1]!)).toBe("乙县</a>&nbsp;通报");
  });
});

describe("meta", () => {
  test("takes names in any case, attributes in either order, the first value that is not empty", () => {
    const source =
      `<html><head><title> 通报 - 某县 </title><META CONTENT='某县人民政府' NAME=SiteName><meta name="SiteIDCode" content=3301000001><meta name="PubDate" content="">` +
      `<meta name="pubdate" content="2025-07-14 01:59"><meta name=PUBDATE content="2001-01-01"><meta name="ArticleTitle" content="&quot;甲&quot;=乙"><meta name="viewport" content="x">` +
      `<link href="http://www.example.gov.cn/a.html" rel=Canonical></head><body>${prose}<script src="http://z.example/js?site_code=3301000002"></script>${FOOT}</body></html>`;
    const { page } = readText(source);
    expect(values(page.meta)).toEqual({
      sitename: "某县人民政府", siteidcode: "3301000001", pubdate: "2025-07-14 01:59", articletitle: '"甲"=乙', title: "通报 - 某县",
      canonical: "http://www.example.gov.cn/a.html", widgetsitecode: "3301000002", footersitecode: "3301000001",
    });
    const { map } = page.meta["siteidcode"]!;
    expect(source.slice(map[1], map[2])).toBe("3301000001");
    expect(page.meta["articletitle"]!.map.slice(0, 3)).toEqual([0, source.indexOf("&quot;"), source.indexOf("&quot;") + 6]);
  });

  const HEADLINE = `<h1>关于三家网站的通报</h1>`;
  test.each([
    ["a date that begins the line", `${HEADLINE}<div class="time">2020年12月03日 15:41 县营商局 点击：<span>8</span></div>`, { "field:日期": "2020年12月03日 15:41" }],
    ["a date and a number on their own", `${HEADLINE}<p>2020-12-03</p><div class="wh">云政办发〔2020〕87号</div>`, { "field:日期": "2020-12-03", "field:文号": "云政办发〔2020〕87号" }],
    ["a number that opens a line of fields", `${HEADLINE}<p class="info">云府办字〔2021〕38号&nbsp;&nbsp;&nbsp;发布日期：2021-10-20 16:05</p>`, { "field:文号": "云府办字〔2021〕38号", "field:发布日期": "2021-10-20 16:05" }],
    ["a number in a bar", `${HEADLINE}<div><span>来源：县府办</span> <span>云政办网[2020] 31 号</span></div>`, { "field:来源": "县府办", "field:文号": "云政办网[2020] 31 号" }],
    ["a date that has another label", `${HEADLINE}<div><b>成文日期：</b><i>2020-12-01</i></div>`, { "field:成文日期": "2020-12-01" }],
    ["a number within a sentence", `${HEADLINE}<div>转发国办发〔2018〕123号文件</div>`, {}],
    ["a date and a number above the headline", `<div>2024年1月1日 晴</div><div>云政办发〔2019〕1号</div>${HEADLINE}`, {}],
    ["no headline", `<div>2020-12-03</div><div>云政办发〔2020〕87号</div>`, {}],
  ])("takes what needs no label between headline and content: %s", (_what, header, expected) => {
    const { meta } = readText(`<html><title>关于三家网站的通报</title><body>${header}<div id="zoom">${prose}</div></body></html>`).page;
    expect(Object.fromEntries(Object.entries(values(meta)).filter(([name]) => /日期|文号|来源/u.test(name)))).toEqual(expected);
  });

  test("takes the fields printed around the content", () => {
    const source =
      `<html><body><table><tr><td>索 引 号：</td><td>AB-1/2021</td><td>文　　号</td><td>某政办函〔2021〕9号</td></tr><tr><td>成文日期</td><td></td><td>有效性</td><td>有效</td></tr></table>` +
      `<div>来源：某县政府办　　发布日期：2021-12-30 10:00 | 浏览次数：<span>1,234</span></div><div id="zoom">${prose}<p>来源：不算</p></div></body></html>`;
    const { page } = readText(source);
    expect(values(page.meta)).toEqual({
      "field:索引号": "AB-1/2021", "field:文号": "某政办函〔2021〕9号", "field:有效性": "有效", "field:来源": "某县政府办",
      "field:发布日期": "2021-12-30 10:00", "field:浏览次数": "1,234",
    });
    const { map } = page.meta["field:来源"]!;
    expect(source.slice(map[1], map[2])).toBe("某县政府办");
  });
});
