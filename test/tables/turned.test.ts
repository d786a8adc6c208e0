/** Tables whose heads stand below each other: a row for each head, a column for each thing that the table is about. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { rateRows, readAnnex } from "./notice.js";

const FIGURES = [["指标", "昭阳区", "鲁甸县", "合计"], ["抽查数", "10", "8", "18"], ["合格数", "9", "7", "16"], ["合格率", "90%", "87.5%", "88.9%"]];
const expected = [["account", "昭阳区", "pass", null, 10, 9, null, 90], ["account", "鲁甸县", "pass", null, 8, 7, null, 87.5], ["account", null, "pass", null, 18, 16, null, 88.9]];
const bars = (rows: readonly string[][]): string => rows.map((row) => `${row.join(" | ")} |`).join("\n");
const table = (rows: readonly string[][]): string => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const page = (annex: string, title: string) => readDocument(new TextEncoder().encode(`<html><body><div>${["昭通市2021年第四季度检查情况通报", "各县、市、区人民政府:", "市政府办公室组织了检查,现将检查情况通报如下,请各单位认真整改。", `附件:${title}`, "昭通市人民政府办公室", "2022年1月7日", "附件", title].map((line) => `<p>${line}</p>`).join("")}${annex}</div></body></html>`), { path: "a.html" }).records;

describe("figures", () => {
  const blank = [["", ...FIGURES[0]!.slice(1)], ...FIGURES.slice(1)];
  it.each([["bars", bars(FIGURES)], ["tabs", FIGURES.map((row) => row.join("\t")).join("\n")], ["nothing over the heads", bars(blank)]])("are those of each column: %s", (_what, annex) => expect(rateRows(readAnnex(annex, "政务新媒体检查情况表"))).toEqual(expected));
  it("are so in a page's table", () => expect(rateRows(page(table(FIGURES), "政务新媒体检查情况表"))).toEqual(expected));

  it("keep a cell that stands for two columns", () => {
    const merged = table(FIGURES).replace("<td>9</td><td>7</td>", '<td colspan="2">8</td>');
    expect(rateRows(page(merged, "政务新媒体检查情况表")).map(([, scope, , , checked, passed]) => [scope, checked, passed])).toEqual([["昭阳区", 10, 8], ["鲁甸县", 8, 8], [null, 18, 16]]);
  });
});

it("a head not known stands among those that are", () => {
  const rows = [["项目", "昭阳区", "鲁甸县"], ["关停整合数", "4", "2"], ["抽查数", "10", "8"], ["合格数", "9", "7"], ["合格率", "90%", "87.5%"]];
  expect(rateRows(readAnnex(bars(rows), "政务新媒体检查情况表"))).toEqual(expected.slice(0, 2));
});

it("a list is one of accounts", () => {
  const { accounts, problems } = readAnnex(bars([["账号名称", "昭阳之声", "鲁甸教育"], ["平台", "微信公众号", "微博"], ["主办单位", "昭阳区融媒体中心", "鲁甸县教育体育局"], ["存在问题", "内容不更新", "未提供有效互动功能"]]), "不合格政务新媒体名单");
  expect(accounts.map(({ name, platform, owner, verdict }) => [name, platform, owner, verdict])).toEqual([["昭阳之声", "wechat", "昭阳区融媒体中心", "fail"], ["鲁甸教育", "weibo", "鲁甸县教育体育局", "fail"]]);
  expect(problems.map(({ subject_name: name, category }) => [name, category])).toEqual([["昭阳之声", "content-stale"], ["鲁甸教育", "interaction-poor"]]);
});
