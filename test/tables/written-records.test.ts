/** Records whose cells stand each behind its head, a record a line or a cell a line. */
import { describe, expect, it } from "vitest";
import { readBody } from "../extract/help.js";

const TITLE = "附件1\n不合格政务新媒体名单\n";
const accounts = (annex: string): string[] => {
  const { accounts: rows, problems } = readBody("现通报如下。", { annex });
  return rows.map((row) => [row.name, row.platform ?? "", row.owner ?? "", row.verdict, problems.filter(({ subject_id: id }) => id === row.account_id).map(({ category }) => category).join("+")].join("/"));
};

describe("records written out", () => {
  it("are rows, a record a line", () => {
    expect(accounts(`${TITLE}1.账号名称:甲水文在线    平台:微信公众号    主办单位:甲县水文局    原因:监测时间点前2周内无更新\n2.账号名称:乙防汛    平台:新浪微博    主办单位:乙县水利局    原因:未提供有效互动功能\n`)).toEqual([
      "甲水文在线/wechat/甲县水文局/fail/content-stale", "乙防汛/weibo/乙县水利局/fail/interaction-poor",
    ]);
  });

  it("are rows, a cell a line, and their 主办单位 is no foot of the page", () => {
    const record = (name: string, platform: string, owner: string) => `序号:1\n账号名称:${name}\n账号类型:${platform}\n主办单位:${owner}\n不合格原因:监测时间点前2周内无更新\n`;
    expect(accounts(`${TITLE}${record("甲交警", "今日头条", "甲县公安局")}\n${record("乙城管", "微信订阅号", "乙县城市管理局")}主办单位:云岭市人民政府 网站标识码:1234560001\n`)).toEqual([
      "甲交警/toutiao/甲县公安局/fail/content-stale", "乙城管/wechat/乙县城市管理局/fail/content-stale",
    ]);
  });

  it("leave an owner that one lacks empty, and take the rest of a broken cell", () => {
    expect(accounts(`${TITLE}1.账号名称:甲甲;平台:微博;主办单位:甲县林业局;原因:监测时间点前2周内\n无更新\n2.账号名称:乙乙;平台:抖音;原因:未提供有效互动功能\n`)).toEqual(["甲甲/weibo/甲县林业局/fail/content-stale", "乙乙/douyin//fail/interaction-poor"]);
  });

  it("are none where sentences only hold colons", () => {
    expect(accounts("附件1\n整改要求\n时间:10月底前完成。\n责任:各单位主要负责人负总责。\n")).toEqual([]);
  });
});

it("schools are whom a table is about", () => {
  const { units, accounts: rows } = readBody("现通报如下。", { annex: "附件1\n高校网站得分情况\n名次|学校|得分|评定\n1|甲山学院|98.5|合格\n2|丙川学院|90.1|合格\n3|乙水大学|52.8|不合格\n附件2\n不合格新媒体账号清单\n学校|账号名称|平台|问题描述\n甲山学院|甲院青年|微博|检查时点前2周未更新\n乙水大学|乙大官微|微信公众号|未提供有效互动功能\n" });
  expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["甲山学院", "pass"], ["丙川学院", "pass"], ["乙水大学", "fail"]]);
  expect(rows.map(({ name, owner }) => [name, owner])).toEqual([["甲院青年", "甲山学院"], ["乙大官微", "乙水大学"]]);
});

describe("lists of who runs an account, its name and platform, and its fault behind a colon", () => {
  it("are rows, the platform in brackets", () => {
    expect(accounts(`${TITLE}1.甲县水文局“甲水文在线”(微信公众号):检查前两周未更新\n2.乙县乙镇“乙乙之声”(新浪微博):无有效互动功能;\n`)).toEqual([
      "甲水文在线/wechat/甲县水文局/fail/content-stale", "乙乙之声/weibo/乙县乙镇/fail/interaction-poor",
    ]);
  });

  it("are rows, the platform behind the name and the owner before it or in brackets", () => {
    expect(accounts(`${TITLE}(1)甲县水文局主办的“甲水文在线”微信公众号:检查前两周未更新。\n(2)“乙乙之声”新浪微博(乙县水利局):无有效互动功能。\n`)).toEqual([
      "甲水文在线/wechat/甲县水文局/fail/content-stale", "乙乙之声/weibo/乙县水利局/fail/interaction-poor",
    ]);
  });

  it("are none where one line between them says something else", () => {
    expect(accounts(`${TITLE}1.甲县水文局“甲水文在线”(微信公众号):检查前两周未更新\n各单位要认真整改。\n2.乙县乙镇“乙乙之声”(新浪微博):无有效互动功能\n`)).toEqual([]);
  });
});
