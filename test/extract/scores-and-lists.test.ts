/** Scores below the mark that the notice names, lists whose groups stand on one line, and fields of offices that are no government's. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { readBody } from "./help.js";

const read = (text: string) => readDocument(new TextEncoder().encode(text)).records;
const SCORES = "附件1\n综合评价后3名\n名次|账号名称|平台|主办单位|得分\n8|云岭市场监管|微博|市市场监管局|63.5\n9|云岭供销|微信公众号|市供销社|57.8\n10|云岭国资|微信公众号|市国资办|41";

describe("a score in a table", () => {
  it("fails below the mark that the body names", () => {
    expect(readBody("满分100分,60分(不含)以下为不合格。", { annex: SCORES }).accounts.map(({ name, verdict }) => [name, verdict])).toEqual([["云岭市场监管", "named"], ["云岭供销", "fail"], ["云岭国资", "fail"]]);
  });

  it("fails nobody where no mark is named", () => {
    expect(readBody("满分100分。", { annex: SCORES }).accounts.map(({ verdict }) => verdict)).toEqual(["named", "named", "named"]);
  });
});

it("groups of closed accounts on one line are read each behind its head", () => {
  const annex = "附件1 已注销政务新媒体(部分)\n甲县:“云上甲县”微博、“甲县发布”微信公众号;市直:“云岭商务”抖音号。";
  expect(readBody("检查情况见附件。", { annex }).accounts.map(({ name, platform, scope, verdict }) => [name, platform, scope, verdict])).toEqual([
    ["云上甲县", "weibo", "甲县", "named"], ["甲县发布", "wechat", "甲县", "named"], ["云岭商务", "douyin", "市直", "named"],
  ]);
});

it("an annex without a label begins at its title from the list", () => {
  const text = "云岭市2024年上半年政府网站和政务新媒体检查通报\n各县区人民政府:\n现将有关情况通报如下。\n附:第二次检查不合格账号\n云岭市人民政府办公室\n2024年7月17日\n第二次检查不合格账号\n序号\n账号名称\n账号类型\n主办单位\n问题类型\n1\n甲镇公园\n微博\n甲镇\n更新不及时\n2\n乙镇水村\n抖音\n乙镇\n更新不及时\n";
  expect(read(text).accounts.map(({ name, platform, owner, verdict }) => [name, platform, owner, verdict])).toEqual([["甲镇公园", "weibo", "甲镇", "fail"], ["乙镇水村", "douyin", "乙镇", "fail"]]);
});

describe("fields of a notice", () => {
  const facts = (text: string) => read(text).notices[0]!;

  it("place the committee of a zone below the city that holds it", () => {
    const { region_code, level } = facts("2018年第四季度政府网站检查情况的通报\n各部门:\n现将有关情况通报如下。\n共检查网页14个,合格12个,合格率85.71%。\n襄阳高新技术产业开发区管理委员会办公室\n2019年1月8日\n");
    expect([region_code, level]).toEqual(["420600", "county"]);
  });

  it("give the office of a league its level and full name", () => {
    const { issuer_full, level } = facts("2021年第二季度政府网站检查情况的通报\n各旗县人民政府:\n现将有关情况通报如下。\n共检查网站26个,合格26个,合格率100%。\n锡林郭勒盟行署办公室\n2021年7月2日\n");
    expect([issuer_full, level]).toEqual(["锡林郭勒盟行政公署办公室", "city"]);
  });

  it("stand before the recipients on a line that runs the page together", () => {
    const title = "云岭市人民政府办公室关于2016年第四季度全市政府网站抽查情况的通报";
    const { title: found, document_number, published_on } = facts(`首页 > 通知公告 > ${title} 时间:2017-01-19 11:26 来源:未知 ${title} 云政办函〔2017〕6号 各县(市、区)人民政府,市直各有关单位: 市政府办公室于2016年12月进行了第四季度抽查,现将结果通报如下: 一、抽查概况 全市政府网站227个,此次抽查93个,合格84个,合格率90.32%。 云岭市人民政府办公室 2017年1月16日`);
    expect([found, document_number, published_on]).toEqual([title, "云政办函〔2017〕6号", "2017-01-19"]);
  });

  it("may close with the bar of a cell", () => {
    expect(facts("文号 |\n云政办函〔2022〕41号 |\n云岭市人民政府办公室关于2022年上半年全市政府网站检查情况的通报\n各县区人民政府:\n现将有关情况通报如下。\n共检查网站20个,合格20个,合格率100%。\n云岭市人民政府办公室\n2022年7月26日\n").document_number).toBe("云政办函〔2022〕41号");
  });
});
