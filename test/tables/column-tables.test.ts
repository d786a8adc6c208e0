/** Tables about columns of websites, alone or among accounts, heads over several columns, and scores in the place of problems. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { readAnnex } from "./notice.js";

describe("who keeps a column", () => {
  it("is named for it, and does not fail with it", () => {
    const { units, problems } = readAnnex("单位\t问题\n昭阳区民政局\t“救助”栏目半年未更新\n鲁甸县水利局\t“动态”连续3个月无更新\n巧家县司法局\t普法栏目网页附件无法下载", "县政府门户网站未达标栏目情况表");
    expect(units.map(({ name, kind, verdict }) => [name, kind, verdict])).toEqual([["昭阳区民政局", "organization", "named"], ["鲁甸县水利局", "organization", "named"], ["巧家县司法局", "organization", "named"]]);
    expect(problems.map(({ category }) => category)).toEqual(["column-stale", "column-stale", "link-broken"]);
  });

  it.each(["未按时更新", "未按期更新", "更新不到位", "未正常更新"])("is named for each column that is by the title %s, where his cell beside the others is left blank", (fault) => {
    const { units, problems } = readAnnex("责任单位 | 栏目名称 | 最近更新时间 |\n昭阳区民政局 | 救助 | 2021-08-15 |\n | 养老 | 2021-06-02 |\n鲁甸县水利局 | 动态 | 2021-05-20 |", `门户网站${fault}栏目一览表`);
    expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["昭阳区民政局", "named"], ["昭阳区民政局", "named"], ["鲁甸县水利局", "named"]]);
    expect(problems.map(({ category }) => category)).toEqual(["column-stale", "column-stale", "column-stale"]);
  });

  it("is told from the column's name", () => {
    const { units, problems } = readAnnex("责任单位\t栏目名称\t存在问题\n昭阳区民政局\t救助\t应更新未更新\n鲁甸县水利局\t动态\t空白", "检查情况表");
    expect(units.map(({ name }) => name)).toEqual(["昭阳区民政局", "鲁甸县水利局"]);
    expect(problems.map(({ category }) => category)).toEqual(["column-stale", "column-blank"]);
  });
});

describe("columns among accounts", () => {
  const expected = {
    accounts: [["昭阳融媒", "wechat", "甲镇", "5306020023", "fail"], ["甲镇人民政府", "weibo", "甲镇", "5306020024", "fail"], ["乙镇发布", "toutiao", "乙镇", "5306020031", "fail"]],
    units: [["昭阳区民政局", "organization", "named"], ["昭阳区司法局", "organization", "named"]], problems: ["column-stale", "column-blank", "content-stale", "content-stale", "repost-only"],
  };
  const read = ({ accounts, units, problems }: ReturnType<typeof readAnnex>) => ({
    accounts: accounts.map(({ name, platform, owner, account_code: code, verdict }) => [name, platform, owner, code, verdict]), units: units.map(({ name, kind, verdict }) => [name, kind, verdict]), problems: problems.map(({ category }) => category),
  });
  const TITLE = "11月份异常栏目和不合格账号一览表";

  it("are rows of their own under one head over a name, its platform and its code", () => {
    const cell = (text: string, span = "") => `<td${span}>${text}</td>`;
    const rows = [
      ["类别", "责任单位", ["栏目或账号名称", " colspan=2"], "账号编码", "异常情形"], [["网站栏目", " rowspan=2"], "昭阳区民政局", ["“救助”栏目", " colspan=3"], "超过6个月未更新"], ["昭阳区司法局", ["“普法”栏目", " colspan=3"], "空白"],
      [["政务新媒体", " rowspan=3"], ["甲镇", " rowspan=2"], "昭阳融媒", "微信", "5306020023", ["11月1日以来未更新", " rowspan=2"]], ["甲镇人民政府", "新浪微博", "5306020024"], ["乙镇", "乙镇发布", "今日头条", "5306020031", "抄袭转载,无原创"],
    ];
    const table = rows.map((row) => `<tr>${row.map((text) => (typeof text === "string" ? cell(text) : cell(text[0]!, text[1]))).join("")}</tr>`).join("");
    const page = `<html><body><h1>昭通市2021年第四季度检查情况通报</h1><p>各县、市、区人民政府:</p><p>现将有关情况通报如下。</p><p>附件:1.${TITLE}</p><p>昭通市人民政府办公室</p><p>2022年1月7日</p><p>附件1</p><p>${TITLE}</p><table>${table}</table></body></html>`;
    expect(read({ ...readDocument(new TextEncoder().encode(page), { path: "" }).records, messages: [] })).toEqual(expected);
  });

  it("are rows of their own between tabs", () => {
    const rows = ["类别\t责任单位\t栏目或账号名称\t平台\t账号编码\t异常情形", "网站栏目\t昭阳区民政局\t“救助”栏目\t\t\t超过6个月未更新", "网站栏目\t昭阳区司法局\t“普法”栏目\t\t\t空白", "政务新媒体\t甲镇\t昭阳融媒\t微信\t5306020023\t11月1日以来未更新", "政务新媒体\t甲镇\t甲镇人民政府\t新浪微博\t5306020024\t11月1日以来未更新", "政务新媒体\t乙镇\t乙镇发布\t今日头条\t5306020031\t抄袭转载,无原创"];
    expect(read(readAnnex(rows.join("\n"), TITLE))).toEqual(expected);
  });
});

it("a score below sixty in the place of a problem, before it or as a remark, is what a website failed by", () => {
  const { problems } = readAnnex("网站名称\t不合格原因\t备注\n甲局\t得分46.5分\t无\n乙局\t52分,大量附件无法下载\t无\n丙局\t办事指南缺失\t57分\n丁局\t首页不更新\t单项否决\n戊局\t得分51.5\t无\n己局\t43\t无", "不合格政府网站名单");
  expect(problems.map(({ subject_name: name, category }) => `${name} ${category}`)).toEqual(["甲局 score-below-60", "乙局 score-below-60", "乙局 link-broken", expect.stringMatching(/^丙局 (?!score)/u), "丙局 score-below-60", "丁局 homepage-stale", "戊局 score-below-60", "己局 other"]);
});
