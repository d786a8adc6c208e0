/** Tables of figures that judge the bodies their rows are about, and count columns. */
import { describe, expect, it } from "vitest";
import { columnOf } from "../../src/lexicon/columns.js";
import { themeOfHeader } from "../../src/tables/header.js";
import { rateRows, readAnnex } from "./notice.js";

const MARKED = `类别 | 单位 | 应保障栏目数 | 更新合格数 | 合格率 | 结论:合格 | 结论:不合格 |
乡镇 | 凤凰镇 | 4 | 4 | 100% | √ | |
乡镇 | 柳溪镇 | 4 | 3 | 75% | | √ |
小计 | | 8 | 7 | / | 1个 | 1个 |
部门 | 县林业局 | 5 | 5 | 100% | √ | |
合计 | | 13 | 12 | / | 2个 | 1个 |`;

describe("columns of websites, counted", () => {
  const read = readAnnex(MARKED, "信息公开栏目检查结果统计表");

  it("are what the rates are of; a total whose rate is struck out has none", () => {
    expect(rateRows(read)).toEqual([
      ["column", "凤凰镇", "pass", null, 4, 4, null, 100], ["column", "柳溪镇", "pass", null, 4, 3, null, 75], ["column", "县林业局", "pass", null, 5, 5, null, 100],
    ]);
  });

  it("are kept by bodies that a mark beneath a verdict judges", () => {
    expect(read.units.map(({ name, kind, verdict }) => [name, kind, verdict])).toEqual([["凤凰镇", "organization", "pass"], ["柳溪镇", "organization", "fail"], ["县林业局", "organization", "pass"]]);
  });

  it.each([["应保障栏目数", "checked"], ["栏目更新合格数", "passed"], ["栏目合格率", "rate"]])("%s: %s", (head, name) => expect(columnOf(head)).toEqual({ name, covered: 1 }));

  it.each([["信息公开栏目检查结果", "column"], ["抽查栏目数", "column"], ["网站栏目数", "column"], ["栏目不更新的网站", "website"], ["政务新媒体及信息公开栏目检查情况", undefined]] as const)("%s is about: %s", (words, subject) => expect(themeOfHeader(words).subject).toBe(subject));
});

describe("a row of figures", () => {
  it("names its body where it judges it", () => {
    const { units } = readAnnex("县区 | 抽查数 | 合格数 | 合格率 | 检查结论 |\n昭阳区 | 4 | 4 | 100% | 合格 |\n鲁甸县 | 4 | 2 | 50% | 不合格 |\n巧家县 | 0 | 0 | / | / |", "政府网站检查情况表");
    expect(units.map(({ name, kind, verdict }) => [name, kind, verdict])).toEqual([["昭阳区", "region", "pass"], ["鲁甸县", "region", "fail"]]);
  });

  it("names a place where it judges it, and its portal in a table of portals", () => {
    const annex = "名次 | 县区 | 得分 | 结果 |\n1 | 昭阳区 | 96.5 | 合格 |\n2 | 鲁甸县 | 52 | 不合格 |";
    expect(readAnnex(annex, "县区门户网站排名表").units.map(({ name, kind, verdict }) => [name, kind, verdict])).toEqual([["昭阳区", "website", "pass"], ["鲁甸县", "website", "fail"]]);
    expect(readAnnex(annex, "政务公开排名表").units.map(({ kind }) => kind)).toEqual(["region", "region"]);
  });

  it("names none where it only counts", () => {
    expect(readAnnex("县区 | 合格 | 不合格 | 合格率 |\n昭阳区 | 4 | 0 | 100% |\n鲁甸县 | 2 | 2 | 50% |", "政府网站检查情况表").units).toEqual([]);
  });
});

it("a subtotal is held against no sum of all rows", () => {
  const { checks } = readAnnex("单位 | 抽查数 | 合格数 | 合格率 |\n凤凰镇 | 4 | 4 | 100% |\n柳溪镇 | 4 | 3 | 75% |\n小计 | 8 | 7 | 87.5% |\n县林业局 | 5 | 5 | 100% |\n合计 | 13 | 12 | 92.31% |", "政府网站检查情况表");
  expect(checks.filter(({ rule }) => rule === "sum").map(({ verdict, expected, found }) => [verdict, expected, found])).toEqual([["pass", "13", "13"]]);
});
