/** Rules that hold for any notice where a shorter one would have held for a single one. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../src/pipeline.js";

const read = (body: string) =>
  readDocument(new TextEncoder().encode(`云南省昭通市2021年第四季度政府网站检查通报\n各县、市、区人民政府:\n${body}`), { path: "" }).records;
const signed = (body: string) => read(`${body}\n昭通市人民政府办公室\n2022年1月7日\n`);

describe("praise before the names", () => {
  const commended = (sentence: string) => signed(sentence).units.filter(({ verdict }) => verdict === "commended").map(({ name }) => name);

  it("is of those that are named behind it", () => expect(commended("一些县区积极落实监管责任,鲁甸县、巧家县逐季检查本地网站。")).toEqual(["鲁甸县", "巧家县"]));

  it.each([
    ["it is of all in general", "全市情况较好,鲁甸县、巧家县接受了检查。"],
    ["it praises nobody", "一些县区开展了自查,鲁甸县、巧家县逐季检查本地网站。"],
    ["what follows is a problem", "一些县区积极落实监管责任,鲁甸县、巧家县栏目长期未更新。"],
  ])("names nobody where %s", (_why, sentence) => expect(commended(sentence)).toEqual([]));
});

describe("the rows of an annex against the body's total", () => {
  const sums = (total: number) =>
    read(`检查政府网站${total}家,合格${total - 1}家,合格率${((total - 1) * 100 / total).toFixed(2)}%。\n附件:政府网站检查情况\n昭通市人民政府办公室\n2022年1月7日\n附件\n政府网站检查情况\n<HEAD>`.replace("<HEAD>", "县区|检查网站数|不合格数|合格率|\n昭阳区|5|1|80%|\n鲁甸县|4|0|100%|\n巧家县|2|0|100%|\n"))
      .checks.filter(({ rule, explanation }) => rule === "sum" && explanation.includes("annex's rows")).map(({ verdict, expected, found }) => [verdict, expected, found]);

  it("agree", () => expect(sums(11)).toContainEqual(["pass", "11", "11"]));
  it("are left open where they are one short: the region's own portal may be missing, or a row", () => expect(sums(12)).toContainEqual(["uncheckable", "12", "11"]));
  it("do not hold where they are more", () => expect(sums(10)).toContainEqual(["fail", "10", "11"]));
});

describe("a table headed with words that label a page's fields too", () => {
  const html = (head: string, body = "") => readDocument(new TextEncoder().encode(
    `<html><body><div><h1>云南省昭通市2021年第四季度政府网站检查通报</h1>${head}<p>各县、市、区人民政府:</p><p>现将检查情况通报如下,请各单位认真整改,并将结果报送市政府办公室。</p>${body}<p>昭通市人民政府办公室</p><p>2022年1月7日</p></div></body></html>`), { path: "a.html" }).records;
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

  it("is one of fields where labels and values take turns", () => {
    const { notices } = html(`<table>${row("发文字号", "昭政办函〔2022〕3号", "发布日期", "2022-01-10")}</table>`);
    expect([notices[0]?.document_number, notices[0]?.published_on]).toEqual(["昭政办函〔2022〕3号", "2022-01-10"]);
  });

  it("stays a table of data where they head columns", () => {
    const { units } = html("", `<table>${row("网站名称", "时间", "来源", "存在问题")}${row("鲁甸县人民政府网", "2021-12-01", "普查", "首页不更新")}${row("巧家县人民政府网", "2021-12-02", "抽查", "站点无法访问")}${row("彝良县人民政府网", "2021-12-03", "抽查", "栏目空白")}</table>`);
    expect(units.map(({ name }) => name)).toEqual(["鲁甸县人民政府网", "巧家县人民政府网", "彝良县人民政府网"]);
  });
});

describe("a table of fields that comes as text, with bars between its cells", () => {
  it("gives the page's date, and no number where its cell is empty", () => {
    const { notices } = readDocument(new TextEncoder().encode("成文日期: | 2022年1月7日 | 发布日期: | 2022年1月10日\n文号: | | 有效性: | 有效\n云南省昭通市2021年第四季度政府网站检查通报\n各县、市、区人民政府:\n检查网站10个,合格9个,合格率90%。\n昭通市人民政府办公室\n2022年1月7日\n"), { path: "" }).records;
    expect([notices[0]?.published_on, notices[0]?.document_number]).toEqual(["2022-01-10", null]);
  });
});
