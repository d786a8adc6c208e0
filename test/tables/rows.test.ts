/** Rows whose separators are printed: an empty cell keeps its place, and says nothing of the row above unless a place or an owner is merged. */
import { describe, expect, it } from "vitest";
import { rateRows, readAnnex } from "./notice.js";

describe("a total without a number", () => {
  const expected = [["other", "昭阳区", "pass", 3, 2, null, 0, 100], ["other", "市直部门", "pass", 18, 9, null, 1, 88.9], ["other", null, "pass", 21, 11, null, 1, 90.9]];
  it.each([
    ["is short of its first cell", "合计\t21\t11\t1\t90.9%"],
    ["stands in the number's place", "合计\t\t21\t11\t1\t90.9%"],
    ["has a number", "3\t合计\t21\t11\t1\t90.9%"],
  ])("which %s", (_how, total) => {
    const annex = `序号\t县区\t在运行数\t检查数\t不合格数\t合格率\n1\t昭阳区\t3\t2\t0\t100%\n2\t市直部门\t18\t9\t1\t88.9%\n${total}`;
    expect(rateRows(readAnnex(annex))).toEqual(expected);
    expect(rateRows(readAnnex(annex.replaceAll("\t", " | ").replaceAll("\n", " |\n") + " |"))).toEqual(expected);
  });

  it("is told from a row that the page cut", () => {
    const { rates, messages } = readAnnex("序号\t县区\t检查数\t不合格数\t合格率\n1\t昭阳区\t2\t0\t100%\n2\t鲁甸县\t5\t1");
    expect(rates.map(({ scope }) => scope)).toEqual(["昭阳区"]);
    expect(messages).toContain("unreadable-remains");
  });
});

it("a column of classes beside that of platforms is none of platforms, whatever its head", () => {
  const { accounts } = readAnnex("序号 | 类别 | 账号名称 | 账号类型 | 主办单位 | 存在问题 |\n1 | 县直部门 | 昭阳一 | 抖音号 | 昭阳区商务局 | 2周内未更新 |\n2 |  | 昭阳二 | 微信公众号 | 昭阳区民政局 | 2周内未更新 |\n3 | 乡镇(街道) | 鲁甸一 | 新浪微博 | 文屏镇人民政府 | 未提供有效互动功能 |");
  expect(accounts.map(({ name, platform, scope }) => [name, platform, scope])).toEqual([["昭阳一", "douyin", "县直部门"], ["昭阳二", "wechat", "县直部门"], ["鲁甸一", "weibo", "乡镇(街道)"]]);
});

describe("an empty cell", () => {
  it("takes the place above, not the problem", () => {
    const { accounts, problems } = readAnnex("序号 | 县区 | 账号名称 | 存在问题 |\n1 | 昭阳区 | 昭阳一 | 2周内未更新 |\n2 |  | 昭阳二 |  |\n3 | 鲁甸县 | 鲁甸一 | 未提供有效互动功能 |");
    expect(accounts.map(({ name, region }) => [name, region])).toEqual([["昭阳一", "昭阳区"], ["昭阳二", "昭阳区"], ["鲁甸一", "鲁甸县"]]);
    expect(problems.map(({ subject_name: name, category }) => [name, category])).toEqual([["昭阳一", "content-stale"], ["鲁甸一", "interaction-poor"]]);
  });

  it.each(["存在问题", "备注"])("beside a verdict of 合格 is no problem (%s)", (head) => {
    const { units, problems } = readAnnex(`序号 | 网站名称 | 检查结果 | ${head} |\n1 | 甲局 | 不合格 | 首页栏目两周未更新 |\n2 | 乙局 | 合格 |  |\n3 | 丙局 | 合格 |  |`);
    expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["甲局", "fail"], ["乙局", "pass"], ["丙局", "pass"]]);
    expect(problems.map(({ subject_name: name }) => name)).toEqual(["甲局"]);
  });

  it("that a layout left out beside 合格 is none either", () => {
    const { problems } = readAnnex("序号\n网站名称\n检查结果\n存在问题\n1\n昭阳区教育局\n不合格\n通知栏目两周未更新\n2\n昭阳区民政局\n合格\n3\n昭阳区司法局\n不合格\n站点无法访问");
    expect(problems.map(({ subject_name: name, category }) => [name, category])).toEqual([["昭阳区教育局", "column-stale"], ["昭阳区司法局", "unreachable"]]);
  });
});

describe("what heads a column of problems", () => {
  it.each(["单项否决指标", "单项否决项", "单项否决情况", "不合格原因", "备注"])("may be %s", (head) => {
    const { problems } = readAnnex(`序号 | 账号名称 | 平台 | ${head} |\n1 | 昭阳一 | 微信公众号 | 内容不更新 |\n2 | 昭阳二 | 抖音 | 互动回应差 |`);
    expect(problems.map(({ category }) => category)).toEqual(["content-stale", "interaction-poor"]);
  });

  it("is no 备注 that says something else, or that stands beside the problems", () => {
    expect(readAnnex("序号 | 账号名称 | 备注 |\n1 | 昭阳一 | 2周内未更新 |\n2 | 昭阳二 | 由县融媒体中心运维 |").problems).toEqual([]);
    expect(readAnnex("序号 | 账号名称 | 存在问题 | 备注 |\n1 | 昭阳一 | 2周内未更新 | 互动回应差 |").problems.map(({ category }) => category)).toEqual(["content-stale"]);
  });
});

it("a list of websites and accounts says of each which it is", () => {
  const { accounts, units } = readAnnex("序号 | 主办单位 | 账号名称 | 类型 | 存在问题 |\n1 | 昭阳区教育局 | 昭阳教育网 | 网站 | 站点无法访问 |\n2 | 鲁甸县民政局 | 鲁甸民政 | 微信公众号 | 2周内未更新 |", "不合格名单");
  expect(units.map(({ name, kind, verdict, owner }) => [name, kind, verdict, owner])).toEqual([["昭阳教育网", "website", "fail", "昭阳区教育局"]]);
  expect(accounts.map(({ name, platform }) => [name, platform])).toEqual([["鲁甸民政", "wechat"]]);
});

it.each([["序号\n1\n2\n3\n县区\n昭阳区\n鲁甸县\n巧家县\n账号名称\n昭阳一\n鲁甸二\n巧家三\n存在问题\n2周内未更新\n互动回应差", true], ["说明\n各单位要加强管理\n按时整改\n及时上报", false]])("an annex that no reading takes is reported where it holds the heads of a table", (annex, reported) => {
  expect(readAnnex(annex).messages.includes("unreadable-remains")).toBe(reported);
});

it("a table on one line behind its title has the title's last word as its first head", () => {
  const annex = "2021年第四季度政务新媒体抽查情况统计表 地区  抽查数(个)  不合格数(个)  合格率  昭阳区  36  0  100%  鲁甸县  30  1  96.67%  市级部门  36  1  97.22%";
  expect(rateRows(readAnnex(annex))).toEqual([["account", "昭阳区", "pass", null, 36, null, 0, 100], ["account", "鲁甸县", "pass", null, 30, null, 1, 96.67], ["account", "市级部门", "pass", null, 36, null, 1, 97.22]]);
});

describe("cells between spaces", () => {
  const list = (annex: string) => readAnnex(annex, "不合格政府网站名单").units.map(({ name, scope, region }) => [name, region ?? scope]);
  const expected = [["昭通市粮食局", "市直部门"], ["昭阳区教育局", "昭阳区"], ["鲁甸县文屏镇", "鲁甸县"]];

  it("may stand apart by one and by two", () => {
    expect(list("序号 网站名称  所属地区 不合格原因\n1 昭通市粮食局  市直部门  首页超过2周未更新\n2 昭阳区教育局  昭阳区  栏目不更新\n3 鲁甸县文屏镇  鲁甸县  站点无法访问")).toEqual(expected);
  });

  it("keep the spaces of a sentence where two set them apart", () => {
    expect(list("序号  网站名称  所属地区  不合格原因\n1  昭通市粮食局  市直部门  首页 两周未更新\n2  昭阳区教育局  昭阳区  栏目 不更新\n3  鲁甸县文屏镇  鲁甸县  站点 无法访问")).toEqual(expected);
  });

  it("may hold a word spread over its column", () => {
    expect(rateRows(readAnnex("序号  地  区  运行网站数  抽查数  合格数  合格率\n1  昭阳区  4  3  3  100%\n2  鲁甸县  9  4  3  75%\n3  巧家县  9  4  4  100%\n合  计  22  11  10  90.9%"))).toEqual([
      ["website", "昭阳区", "pass", 4, 3, 3, null, 100], ["website", "鲁甸县", "pass", 9, 4, 3, null, 75], ["website", "巧家县", "pass", 9, 4, 4, null, 100], ["website", null, "pass", 22, 11, 10, null, 90.9],
    ]);
  });
});
