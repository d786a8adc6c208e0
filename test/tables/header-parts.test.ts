/** Heads that parts make, and columns that their cells tell. */
import { describe, expect, it } from "vitest";
import { columnOf } from "../../src/lexicon/columns.js";
import { rateRows, readAnnex } from "./notice.js";

it.each([
  ["应检数", "running"], ["应查数", "running"], ["抽测账号数", "checked"], ["实检(个)", "checked"], ["新媒体达标数", "passed"], ["网站不合格数", "failed"], ["存在问题网站数", "failed"], ["收件数", "messages"],
  ["受理件数", "messages"], ["答复件数", "handled"], ["已整改问题数", "handled"], ["超期未办结件数", "failed"], ["留言办结率", "completion_rate"], ["否决事由", "problem"], ["检查结论", "verdict"], ["判定情况", "verdict"],
  ["错误表述", "misprint"], ["修改为", "correction"], ["镇/县直", "region"], ["县(市、区)/市直部门", "region"], ["县区(部门)", "region"], ["地区(单位)", "region"], ["主要扣分点", "problem"],
])("%s: %s", (head, name) => expect(columnOf(head)).toEqual({ name, covered: 1 }));

it("a noun alone may be the label of a group", () => expect(columnOf("微信公众号")?.name).not.toBe("running"));

it("figures below a word that heads nothing known make rows where all of them are of places", () => {
  const figures = "甲乙\n收件数\n按期答复数\n按期答复率";
  expect(readAnnex(`${figures}\n东厅\n9\n7\n77.8%\n西厅\n6\n6\n100%\n巧家县\n8\n8\n100%`).rates).toEqual([]);
  expect(rateRows(readAnnex(`${figures}\n昭阳区\n9\n7\n77.8%\n鲁甸县\n6\n6\n100%\n巧家县\n8\n8\n100%`))).toEqual([
    ["message", "昭阳区", "on-time-reply", null, 9, 7, null, 77.8], ["message", "鲁甸县", "on-time-reply", null, 6, 6, null, 100], ["message", "巧家县", "on-time-reply", null, 8, 8, null, 100],
  ]);
});

it.each(["镇", "乡镇", "县"])("a single word before figures heads those whose they are: %s", (head) => {
  const figures = "检查栏目数(个)\n合格栏目数(个)\n合格率";
  expect(rateRows(readAnnex(`${head}\n${figures}\n甲镇\n6\n6\n100.0%\n乙镇\n6\n5\n83.3%\n合计\n12\n11\n91.7%`, "各镇栏目检查结果"))).toEqual([
    ["column", "甲镇", "pass", null, 6, 6, null, 100], ["column", "乙镇", "pass", null, 6, 5, null, 83.3], ["column", null, "pass", null, 12, 11, null, 91.7],
  ]);
  expect(readAnnex(`${head}\n${figures}\n甲镇\n6\n100.0%\n乙镇\n6\n5\n83.3%`).rates).toEqual([]);
});

it("a level of divisions heads places between bars, and is half a head where the rest stands below", () => {
  expect(readAnnex("序号|市|账号名称|平台|问题\n1|昆明市|甲发布|微博|内容不更新\n2|曲靖市|乙发布|微博|内容不更新").accounts.map(({ scope, region }) => region ?? scope)).toEqual(["昆明市", "曲靖市"]);
  expect(readAnnex("序号\n县\n(市、区)\n账号名称\n平台\n1\n昭阳区\n甲发布\n微博\n2\n鲁甸县\n乙发布\n抖音\n3\n巧家县\n丙发布\n微博").accounts.map(({ name, region }) => [name, region])).toEqual([["甲发布", "昭阳区"], ["乙发布", "鲁甸县"], ["丙发布", "巧家县"]]);
});

it("cells a line, whose first head is the body that answers, are rows", () => {
  expect(rateRows(readAnnex("承办单位\n收到数\n按期答复数\n超期数\n答复率\n市公安局\n9\n7\n2\n77.8%\n市水利局\n6\n6\n0\n100%", "信件办理情况"))).toEqual([
    ["message", "市公安局", "on-time-reply", null, 9, 7, 2, 77.8], ["message", "市水利局", "on-time-reply", null, 6, 6, 0, 100],
  ]);
});

describe("what cells say", () => {
  const accounts = (annex: string) => readAnnex(annex, "政务新媒体情况表").accounts.map(({ name, verdict }) => [name, verdict]);
  it("is a verdict under 判定, or by a mark", () => {
    expect(accounts("账号名称 | 平台 | 判定 |\n昭阳发布 | 微博 | 不合格 |\n鲁甸发布 | 微博 | 提醒 |")).toEqual([["昭阳发布", "fail"], ["鲁甸发布", "named"]]);
    expect(accounts("账号名称 | 平台 | 是否合格 |\n昭阳发布 | 微博 | 否 |\n鲁甸发布 | 微博 | 是 |")).toEqual([["昭阳发布", "fail"], ["鲁甸发布", "pass"]]);
  });

  it("is a problem under a head not known", () => {
    expect(readAnnex("账号名称 | 平台 | 结果 | 现状 |\n昭阳发布 | 微博 | 不合格 | 内容不更新 |\n鲁甸发布 | 微博 | 合格 | 错别字1处 |").problems.map(({ category }) => category)).toEqual(["content-stale", "typo"]);
  });

  it("is a misprint beside its correction", () => {
    const { units, problems } = readAnnex("序号 | 责任单位 | 错误表述 | 建议修改 |\n1 | 市水利局 | 一如继往 | 一如既往 |\n2 | 市公安局 | 迫不急待 | 迫不及待 |", "错误示例");
    expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["市水利局", "named"], ["市公安局", "named"]]);
    expect(problems.map(({ category, text }) => [category, text])).toEqual([["typo", "一如继往"], ["typo", "迫不急待"]]);
  });
});
