/** Listing pages that print whole notices one below the other. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import type { NoticeRow } from "../../src/records/notice.js";

interface Told {
  title: string;
  lines: string[];
  date: string;
}

const told = (quarter: string, month: number, total: number): Told => ({
  title: `曲靖市人民政府办公室关于2023年第${quarter}季度全市政府网站检查情况的通报`,
  date: `2023-0${month}-15`,
  lines: [
    "各县(市、区)人民政府,市直各部门:", "市政府办公室对全市政府网站进行了检查,现将有关情况通报如下。", "一、总体情况",
    `本季度共检查政府网站${total}家,合格${total - 1}家。`, "二、存在的问题", "乙县人民政府网站“通知公告”栏目长期未更新,判定为不合格。", "三、工作要求", "请各单位认真整改。",
    "曲靖市人民政府办公室", `2023年${month}月10日`,
  ],
});
const LIST = [told("一", 4, 20), told("二", 7, 19)];
const ROWS = LIST.map(({ title }, i) => [title, `2023-0${4 + 3 * i}-10`, 20 - i]);
const p = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join("");
const page = (body: string): string => `<html><head><title>检查通报-曲靖市人民政府</title></head><body><div class="pos">首页</div>${body}</body></html>`;
const read = (text: string) => readDocument(new TextEncoder().encode(text), { path: "" });
const facts = (text: string): unknown[] => {
  const { notices, rates } = read(text).records;
  return notices.map((notice: NoticeRow) => [notice.title, notice.signed_on, rates.find(({ notice_id }) => notice_id === notice.notice_id)?.checked]);
};
const published = (text: string): unknown[] => read(text).records.notices.map(({ published_on }) => published_on);

describe("each notice of a list has its own title, date and figures", () => {
  const all = (entry: (told: Told, i: number) => string): string => LIST.map(entry).join("");
  it.each([
    ["articles", page(all(({ title, date, lines }) => `<article><h2>${title}</h2><time>${date}</time><div>${p(lines)}</div></article>`))],
    ["boxes of the same name", page(`<div class="list">${all(({ title, date, lines }) => `<div class="item"><h3>${title}</h3><span>${date}</span><div class="content">${p(lines)}</div></div>`)}</div>`)],
    ["anchors above, dates before the titles", page(`<ul>${all(({ title, date }, i) => `<li><a href="#n${i}">${title}</a> <span>${date}</span></li>`)}</ul>${all(({ title, date, lines }, i) => `<div id="n${i}"><p>${date}</p><h3>${title}</h3>${p(lines)}</div>`)}`)],
    ["a date in the title's line", page(all(({ title, date, lines }) => `<details><summary>${title} [${date}]</summary><div>${p(lines)}</div></details>`))],
    ["a date in brackets", page(`<dl>${all(({ title, date, lines }) => `<dt>${title}(${date})</dt><dd>${p(lines)}</dd>`)}</dl>`)],
    ["a line of fields", page(all(({ title, date, lines }) => `<div><div class="tit">${title}</div><div>发布时间:${date} 来源:市政府办公室 浏览次数:12</div>${p(lines.slice(1))}</div>`))],
    ["a row for each", page(`<table>${all(({ title, date, lines }) => `<tr><td>${title}</td><td>${date}</td></tr><tr><td colspan="2">${p(lines)}</td></tr>`)}</table>`)],
    ["dates behind the texts", page(all(({ title, date, lines }) => `<div><h3>${title}</h3>${p(lines)}<p>发布日期:${date}</p></div>`))],
    ["numbered in a text", all(({ title, date, lines }, i) => `${i + 1}. ${title}  ${date}\n${lines.join("\n")}\n`)],
  ])("%s", (_, text) => {
    expect(facts(text)).toEqual(ROWS);
    expect(published(text)).toEqual(["2023-04-15", "2023-07-15"]);
  });

  it.each([
    ["lines drawn between", all(({ title, lines }) => `${title}\n${lines.join("\n")}\n\n----------\n`)],
    ["titles on two lines", all(({ title, lines }) => `${title.replace("关于", "\n关于")}\n${lines.join("\n")}\n\n`)],
    ["the second much longer", page(LIST.map(({ title, lines }, i) => `<div><h3>${title}</h3>${p([...lines.slice(0, 8), ...(i === 1 ? Array.from({ length: 30 }, () => "各单位要抓好落实,发现问题及时整改;对整改不力的予以通报批评。") : []), ...lines.slice(8)])}</div>`).join(""))],
  ])("without dates of the page: %s", (_, text) => expect(facts(text)).toEqual(ROWS));
});

it("an entry without a text is told, and a notice that is listed twice is the same", () => {
  const [first, second] = LIST as [Told, Told];
  const text = (entry: Told, empty = false): string => `${entry.title}\n${entry.date}\n${empty ? "" : entry.lines.join("\n")}\n\n`;
  expect(facts(text(first) + text({ ...second, title: second.title.replace("二", "三") }, true) + text(second))).toEqual(ROWS);
  const [one, , again] = read(text(first) + text(second) + text(first)).records.notices;
  expect(again?.same_notice_as).toBe(one?.notice_id);
});

it("a headline, the title below it and links to others are one notice", () => {
  const [first, second] = LIST as [Told, Told];
  const headline = `<h1>2023年第一季度政府网站检查情况通报</h1><div>${first.date}</div><p>日前,市政府办公室通报了全市政府网站检查情况。请各单位对照通报认真整改,不断提高水平,有关通报全文如下,现予以公布。</p>`;
  expect(facts(page(`${headline}<p>${first.title}</p>${p(first.lines)}<ul><li>${second.title} ${second.date}</li></ul>`))).toEqual([ROWS[0]]);
});

it.each([
  ["2023-04-10", ""], ["2023年4月10日", "<p>(2023年3月31日)</p>"],
])("the title of an annex that has lost its label opens no notice: behind %s", (signed, below) => {
  const [first] = LIST as [Told, Told];
  const table = "<table><tr><td>地区</td><td>检查数</td></tr><tr><td>乙县</td><td>3</td></tr><tr><td>丙县</td><td>4</td></tr></table>";
  expect(facts(page(`<h1>${first.title}</h1><div>${first.date}</div>${p(first.lines.slice(0, -1))}<p>${signed}</p><p>2023年第一季度全市政府网站检查情况</p>${below}${table}`))).toHaveLength(1);
});

it("a table of fields above a notice and a link to another below it are none", () => {
  const [first, second] = LIST as [Told, Told];
  const text = `信息名称:${first.title}\n索引号:001/2023-001  主题分类:其他\n发文机关:曲靖市人民政府办公室\n生成日期:2023年4月10日  发布日期:2023年4月15日\n${first.title}\n${first.lines.join("\n")}\n相关信息:\n${second.title} ${second.date}\n版权所有:曲靖市人民政府办公室 滇ICP备05002345号 滇公网安备53030202000187号 网站标识码:5303000022\n`;
  expect(facts(text)).toEqual([ROWS[0]]);
  expect(published(text)).toEqual(["2023-04-15"]);
});
