/** Rows of cells in plain text, in shapes that are none of a table's own: between commas, numbered as a list, with merged cells left blank. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "./notice.js";

const TITLE = "不合格政务新媒体名单";
const named = (annex: string) => readAnnex(annex, TITLE).accounts.map(({ name, platform, owner }) => [name, platform, owner]);

describe("rows between commas", () => {
  it("are a table under a row of known heads", () => {
    expect(named("序号,账号,平台,单位,原因\n1,昭阳气象,微信公众号,昭阳区气象局,内容不更新\n2,鲁甸天气,抖音号,鲁甸县气象局,无互动功能\n3,巧家气象,头条号,巧家县气象局,内容不更新")).toEqual([
      ["昭阳气象", "wechat", "昭阳区气象局"], ["鲁甸天气", "douyin", "鲁甸县气象局"], ["巧家气象", "toutiao", "巧家县气象局"],
    ]);
  });

  it("are figures too", () => {
    expect(readAnnex("县区,抽查数,合格数,合格率\n昭阳区,20,18,90%\n鲁甸县,5,4,80%").rates.map(({ scope, checked, passed, reported }) => [scope, checked, passed, reported])).toEqual([["昭阳区", 20, 18, 90], ["鲁甸县", 5, 4, 80]]);
  });

  it("are none where the first line is a sentence", () => {
    expect(named("账号、平台和单位如下,请对照整改,并报送结果\n昭阳气象,微信公众号,昭阳区气象局\n鲁甸天气,抖音号,鲁甸县气象局")).not.toContainEqual(["昭阳气象", "wechat", "昭阳区气象局"]);
  });
});

describe("rows between single spaces below a title", () => {
  const rows = "承办单位 收件 按时办结 按时办结率\n甲局 23 22 95.7%\n乙局 19 19 100%\n丙镇 6 4 66.7%\n合计 48 45 93.8%";
  it.each(["上季度来信办理统计", "群众来信办理汇总", "群众来信办理概览"])("%s", (title) => {
    expect(readAnnex(rows, title).rates.map(({ subject, scope, metric, checked, passed, reported }) => [subject, scope, metric, checked, passed, reported])).toEqual([
      ["message", "甲局", "completion", 23, 22, 95.7], ["message", "乙局", "completion", 19, 19, 100], ["message", "丙镇", "completion", 6, 4, 66.7], ["message", null, "completion", 48, 45, 93.8],
    ]);
  });
});

it("the brackets around heads and the numbers of a list are no part of the cells", () => {
  expect(named("(主办单位 账号名称 平台 问题)\n1、凤凰镇人民政府 微凤凰 微信公众号 内容不更新\n2、柳溪镇人民政府 醉美柳溪 抖音号 内容不更新\n3、县水利局 昭通水利 微博 内容不更新")).toEqual([
    ["微凤凰", "wechat", "凤凰镇人民政府"], ["醉美柳溪", "douyin", "柳溪镇人民政府"], ["昭通水利", "weibo", "县水利局"],
  ]);
});

it("a row that broke at the edge of its page goes on up to the next number", () => {
  const annex = "序号 地区 账号名称 账号类型 主办单位 存在问题\n1 昭阳区 昭阳气象 微信公众号 昭阳区气象局 监测时间点前2周内\n未更新\n2 鲁甸县 鲁甸天气 抖音号 鲁甸县气象局 发布与职能无关的商\n业推广信息\n3 巧家县 巧家气象 微博 巧家县气象局 监测时间点前2周内未更新";
  expect(named(annex)).toEqual([["昭阳气象", "wechat", "昭阳区气象局"], ["鲁甸天气", "douyin", "鲁甸县气象局"], ["巧家气象", "weibo", "巧家县气象局"]]);
  expect(readAnnex(annex, TITLE).problems.map(({ text }) => text)).toEqual(["监测时间点前2周内未更新", "发布与职能无关的商业推广信息", "监测时间点前2周内未更新"]);
});

it("a platform that stands before the rows' numbers is that of the rows below it", () => {
  expect(named("平台|序号|账号名称|主办单位\n微信|1|昭阳发布|昭阳区政府办\n|2|鲁甸发布|鲁甸县政府办\n微博|3|巧家法制|巧家县司法局")).toEqual([
    ["昭阳发布", "wechat", "昭阳区政府办"], ["鲁甸发布", "wechat", "鲁甸县政府办"], ["巧家法制", "weibo", "巧家县司法局"],
  ]);
});

it("a platform that is not printed behind a row's number is not known", () => {
  expect(named("序号|账号名称|平台|主办单位\n1|昭阳发布|微信|昭阳区政府办\n2|鲁甸发布||鲁甸县政府办\n3|巧家法制|微博|巧家县司法局").map(([name, platform]) => [name, platform])).toEqual([["昭阳发布", "wechat"], ["鲁甸发布", null], ["巧家法制", "weibo"]]);
});
