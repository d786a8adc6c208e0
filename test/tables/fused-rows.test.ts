/** Rows that lost the break between them, and rows that lost a cell. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";

const read = (table: string, title = "不合格政务新媒体名单") => readDocument(new TextEncoder().encode(`云岭市2022年第三季度政务新媒体检查通报\n各县区人民政府:\n现将有关情况通报如下。\n云岭市人民政府办公室\n2022年10月11日\n附件\n${title}\n${table}\n`)).records;
const accounts = (table: string) => read(table).accounts.map(({ name, platform, owner, scope }) => [name, platform, owner, scope]);

describe("rows on one line", () => {
  const expected = ["甲", "乙", "丙", "丁", "戊", "己"].map((name) => [`${name}${name}发布`, "wechat", `${name}镇人民政府`, null]);
  const row = (name: string): string => `${name}${name}发布  微信公众号  ${name}镇人民政府  两周内未更新`;

  it.each([
    ["the first behind the heads", `账号名称  平台  主办单位  存在问题${row("甲")}\n${["乙", "丙", "丁", "戊", "己"].map(row).join("\n")}`],
    ["at a single space", `账号名称  平台  主办单位  存在问题\n${row("甲")}\n${row("乙")} ${row("丙")}\n${["丁", "戊", "己"].map(row).join("\n")}`],
    ["behind words that end other rows", `账号名称  平台  主办单位  存在问题\n${row("甲")}\n${row("乙")}${row("丙")}\n${["丁", "戊", "己"].map(row).join("\n")}`],
    ["with a gap between them", `账号名称  平台  主办单位  存在问题\n${row("甲")}\n${row("乙")}  ${row("丙")}\n${["丁", "戊", "己"].map(row).join("\n")}`],
  ])("are taken apart: %s", (_how, table) => expect(accounts(table)).toEqual(expected));

  it("are taken apart before the next number", () => {
    const cells = (i: number, name: string): string => `${i}|${name}${name}发布|微信公众号|${name}镇人民政府|${["两周内未更新", "未提供互动功能", "存在错别字"][i % 3]}${i}次`;
    const rows = ["甲", "乙", "丙", "丁", "戊", "己"].map((name, i) => cells(i + 1, name));
    expect(accounts(`序号|账号名称|账号类型|主办单位|问题\n${rows[0]}\n${rows[1]}|${rows[2]}\n${rows.slice(3).join("\n")}`)).toEqual(expected);
  });

  it("are taken apart behind a figure", () => {
    const { rates } = read("县区  抽查数  合格数  合格率甲县  20  18  90%\n乙县  10  10  100%丙县  8  7  87.5%\n丁县  10  10  100%\n戊县  10  9  90%\n己县  5  5  100%", "检查情况统计表");
    expect(rates.map(({ scope, checked, passed, reported }) => [scope, checked, passed, reported])).toEqual([["甲县", 20, 18, 90], ["乙县", 10, 10, 100], ["丙县", 8, 7, 87.5], ["丁县", 10, 10, 100], ["戊县", 10, 9, 90], ["己县", 5, 5, 100]]);
  });
});

it("a row between bars that lacks a merged cell keeps its other cells in their columns", () => {
  expect(accounts("序号|地区|账号名称|账号类型|主办单位|问题\n1|甲县|甲甲发布|微信公众号|甲县融媒体中心|两周内未更新\n2|甲甲文旅|微博|甲县文化和旅游局|两周内未更新\n3|丙县|丙丙青年|抖音号|丙县公安局|存在错别字")).toEqual([
    ["甲甲发布", "wechat", "甲县融媒体中心", "甲县"], ["甲甲文旅", "weibo", "甲县文化和旅游局", "甲县"], ["丙丙青年", "douyin", "丙县公安局", "丙县"],
  ]);
});

describe("heads broken over two lines", () => {
  it("are put together, and no cell of theirs is one of the first row", () => {
    const { rates, accounts: named } = read("地区\n抽查账号\n数量\n不合格\n数量\n合格率\n甲县\n20\n2\n90%\n乙县\n10\n0\n100%\n丙县\n8\n1\n87.5%", "检查情况统计表");
    expect(rates.map(({ scope, checked, failed, reported }) => [scope, checked, failed, reported])).toEqual([["甲县", 20, 2, 90], ["乙县", 10, 0, 100], ["丙县", 8, 1, 87.5]]);
    expect(named).toEqual([]);
  });
});

it("words as printed beside what they should be are misprints, and alone say nothing", () => {
  const units = (table: string) => read(table, "典型差错").problems.map(({ subject_name: name, category }) => [name, category]);
  expect(units("网站\n原文\n应为\n甲教育网\n开学第一刻\n开学第一课\n乙水务局\n河长置\n河长制\n丙卫生网\n签约服物\n签约服务")).toEqual([["甲教育网", "typo"], ["乙水务局", "typo"], ["丙卫生网", "typo"]]);
});
