import { describe, expect, test } from "vitest";
import type { Cell, Paragraph, Table } from "../../src/notice/nodes.js";
import { covered, outline, readText } from "./help.js";

const body = (markup: string): ReturnType<typeof readText> => readText(`<html><body><div id="zoom">${markup}</div></body></html>`);
const tableOf = (markup: string): Table => body(markup).page.children.find((block) => block.type === "table")!;

describe("lines", () => {
  test("break at blocks and br, not at inline tags", () => {
    expect(outline(body("<div>甲<p>乙<span>丙</span><b>丁</b></p>戊<br>己<ul><li>庚<li>辛</ul></div>"))).toEqual(["甲", "乙丙丁", "戊", "己", "庚", "辛"]);
  });

  test("break at a stray close tag of a paragraph, as browsers do", () => {
    expect(outline(body("<div>甲</p>乙</div>"))).toEqual(["甲", "乙"]);
  });

  test("lose the white space of a wrapped line between Chinese characters only", () => {
    expect(outline(body("<p>甲县\r\n   乙乡 丙村，\n12个\n  of  34</p>"))).toEqual(["甲县乙乡 丙村， 12个 of 34"]);
    expect(outline(body("<p>　　甲&nbsp;&nbsp;乙　丙 </p>"))).toEqual(["甲\u00A0\u00A0乙　丙"]);
    expect(outline(body("<p>a<span> </span>b</p>"))).toEqual(["a b"]);
  });

  test("of preformatted text stay lines", () => {
    expect(outline(body("<pre>\n甲  乙\r\n丙</pre>"))).toEqual(["甲 乙", "丙"]);
  });

  test("keep the place of entities", () => {
    const document = body("<p>甲&nbsp;乙&#x4e2d;丙&amp;&lt;丁&hellip;&ampx &foo; a<b</p>");
    const paragraph = document.page.children[0] as Paragraph;
    expect(paragraph.value).toBe("甲\u00A0乙中丙&<丁…&x &foo; a");
    expect(covered(document, paragraph)).toBe("甲&nbsp;乙&#x4e2d;丙&amp;&lt;丁&hellip;&ampx &foo; a");
    const at = document.source.indexOf("&#x4e2d;");
    expect(paragraph.map.join()).toContain(`3,${at},${at + 8}`);
  });

  test("keep a less-than sign that opens no tag", () => {
    expect(outline(body("<p>得分<60分</p>"))).toEqual(["得分<60分"]);
  });

  test("do not join a reference that a tag cut in two", () => {
    expect(outline(body("<p>甲&am<i>p;</i>乙</p>"))).toEqual(["甲&amp;乙"]);
  });

  test("carry hints: heading, centred, bold", () => {
    const { page } = body(
      "<h2>甲</h2><p align=center><b>乙</b></p><center>丙</center><p><strong>丁</strong><span style='font-weight: bold'>戊</span></p><p><b>己</b>庚</p>",
    );
    expect(page.children.map((block) => (block as Paragraph).emphasis)).toEqual(["heading", "center", "center", "strong", undefined]);
  });

  test("leave hidden elements out", () => {
    expect(outline(body("<p>甲</p><p style='color:red;DISPLAY : none'>乙</p><p hidden>丙</p><p>丁</p>"))).toEqual(["甲", "丁"]);
  });
});

describe("tables", () => {
  test("keep merged cells as spans, header rows, line breaks in cells", () => {
    const table = tableOf(
      "<table><thead><tr><td>序号</td><td colspan=2>单位</td></tr></thead><tr><td rowspan=2>1</td><td>甲<br>局</td><td><p>乙</p><p>丙</p></td></tr><tr><td>丁</td><td></td></tr></table>",
    );
    expect(outline({ page: { children: [table] } } as never)).toEqual([[["序号", "单位 c2"], ["1 r2", "甲\n局", "乙\n丙"], ["丁", ""]]]);
    expect(table.children.map((row) => row.kind)).toEqual(["header", "body", "body"]);
    expect(table.layout).toBe("grid");
  });

  test("give each cell its place; the line break stands for the tags", () => {
    const document = body("<table><tr><td>a</td><td>甲</p><p class=x>乙</td></tr></table>");
    const cell = (document.page.children[0] as Table).children[0]!.children[1] as Cell;
    expect(cell.value).toBe("甲\n乙");
    expect(covered(document, cell)).toBe("甲</p><p class=x>乙");
  });

  test("clamp spans to sane sizes and to the table", () => {
    expect(outline(body("<table><tr><td rowspan=65534 colspan=9999>a<td>b<tr><td rowspan=0>c<tr><td>d<td rowspan=-3>e</table>"))).toEqual([
      [["a r3 c100", "b"], ["c r2"], ["d", "e"]],
    ]);
  });

  test("close cells and rows that are not closed, in any order of soup", () => {
    expect(outline(body("<p><span><table><tr><td>a</span><td>b</p><tr><td>c<div>d</td><td>e</table>"))).toEqual([[["a", "b"], ["c\nd", "e"]]]);
    expect(outline(body("<table><form><tr><td>a<td>b</tr></form><tr><td>c<td>d</table>"))).toEqual([[["a", "b"], ["c", "d"]]]);
  });

  test("keep words that stand between cells", () => {
    expect(outline(body("<table><tr>甲<td>a<td>b</tr>乙<tr><td>c<td>d</table>"))).toEqual(["甲", "乙", [["a", "b"], ["c", "d"]]]);
  });

  test("that lay a page out are unfolded", () => {
    expect(outline(body("<table><tr><td><p>甲</p><table><tr><td>a<td>b<tr><td>c<td>d</table><p>乙</p></td></tr></table>"))).toEqual(["甲", [["a", "b"], ["c", "d"]], "乙"]);
    const prose = Array.from({ length: 9 }, (_, i) => `<p>${i}、${"政府网站检查工作正常。".repeat(5)}</p>`).join("");
    expect(outline(body(`<table><tr><td>栏</td><td>${prose}</td></tr></table>`))).toHaveLength(10);
  });

  test("keep a small table within a cell as lines of it", () => {
    expect(outline(body(`<table><tr><td>${"甲".repeat(20)}<td>b<tr><td>c<td><table><tr><td>d<td>e</table><tr><td>f<td>g</table>`))).toEqual([
      [["甲".repeat(20), "b"], ["c", "d\ne"], ["f", "g"]],
    ]);
  });

  test("print their caption before them", () => {
    expect(outline(body("<table><caption>名单</caption><tr><td>a<td>b</table>"))).toEqual(["名单", [["a", "b"]]]);
  });
});
