/** Annexes whose lines are rows without heads, or names under places: read by what stands in their cells, or not at all. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "../tables/notice.js";

const LIST = "不合格政务新媒体名单";
const accounts = (annex: string, title = LIST) => readAnnex(annex, title).accounts.map(({ name, platform, owner, verdict, region, scope }) => [name, platform, owner, verdict, region ?? scope]);

describe("rows below headings of their groups", () => {
  const rows = (between: string, second = "需提醒改进账号") =>
    ["一、不合格账号", "1|甲街道办事处|魅力甲街|微信公众号|超过14天未更新", "2|乙镇人民政府|乙镇在线|今日头条|超过14天未更新", `二、${second}`, "1|县教育和体育局|丙县教体|微信公众号|错别字较多", "2|县文化和旅游局|文旅丙县|新浪微博|错别字较多"].map((line) => line.replaceAll("|", between)).join("\n");
  const expected = [
    ["魅力甲街", "wechat", "甲街道办事处", "fail", null], ["乙镇在线", "toutiao", "乙镇人民政府", "fail", null],
    ["丙县教体", "wechat", "县教育和体育局", "named", null], ["文旅丙县", "weibo", "县文化和旅游局", "named", null],
  ];

  it.each(["\t", " | ", "  ", " "])("take their verdict from these: between %j", (between) => expect(accounts(rows(between), "政务新媒体检查问题清单")).toEqual(expected));
  it("do not fail because those of the group before do", () => expect(accounts(rows("\t", "内容有误账号"), "政务新媒体检查问题清单").map((row) => row[3])).toEqual(["fail", "fail", "named", "named"]));
  it("are problems each", () => expect(readAnnex(rows("\t"), "政务新媒体检查问题清单").problems.map(({ category }) => category)).toEqual(["content-stale", "content-stale", "typo", "typo"]));
});

describe("a line of a list", () => {
  it.each([
    ["spaces", "1 昭阳区 昭阳区教育体育局 昭阳教育 微信公众号\n2 鲁甸县 鲁甸县水务局 鲁甸水务 微博"],
    ["commas", "一、昭阳区(1个)\n1.昭阳教育,昭阳区教育体育局,微信公众号\n二、鲁甸县(1个)\n1.鲁甸水务,鲁甸县水务局,微博"],
  ])("that is a record between %s is one account", (_, list) => {
    expect(accounts(list)).toEqual([["昭阳教育", "wechat", "昭阳区教育体育局", "fail", "昭阳区"], ["鲁甸水务", "weibo", "鲁甸县水务局", "fail", "鲁甸县"]]);
  });

  it.each([
    ["apart by spaces", "昭阳区\n昭阳发布 昭阳文旅 昭阳教育\n鲁甸县\n鲁甸文旅 鲁甸之声"],
    ["behind their place and a space", "昭阳区 昭阳发布、昭阳文旅、昭阳教育\n鲁甸县 鲁甸文旅、鲁甸之声"],
  ])("holds names %s", (_, list) => {
    expect(accounts(list).map(([name, , , , place]) => [name, place])).toEqual([["昭阳发布", "昭阳区"], ["昭阳文旅", "昭阳区"], ["昭阳教育", "昭阳区"], ["鲁甸文旅", "鲁甸县"], ["鲁甸之声", "鲁甸县"]]);
  });

  it.each([
    ["between tabs", "甲局\t甲甲\t其他\n乙局\t乙乙\t其他"],
    ["run together", "1昭阳区昭阳区教育体育局昭阳教育微信公众号\n2鲁甸县鲁甸县水务局鲁甸水务微博"],
    ["with two platforms", "昭阳教育 微信公众号 微博 昭阳区教育体育局\n鲁甸水务 微博 抖音 鲁甸县水务局"],
  ])("that is a row %s whose cells are not known names nobody", (_, list) => expect(accounts(list)).toEqual([]));
});
