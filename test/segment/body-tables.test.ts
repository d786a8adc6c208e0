/** Tables in the body that no mark sets apart from the sentences around them. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { readBody } from "../extract/help.js";

const rates = (lines: string) => readBody(lines).rates.map(({ subject, scope, metric, checked, passed, reported }) => [subject, scope, metric, checked, passed, reported]);
const ROWS = [["县区", "抽查账号数", "合格账号数", "合格率"], ["甲县", "20", "18", "90%"], ["乙县", "10", "10", "100%"], ["丙县", "8", "7", "87.5%"]];
const expected = [["account", "甲县", "pass", 20, 18, 90], ["account", "乙县", "pass", 10, 10, 100], ["account", "丙县", "pass", 8, 7, 87.5]];

describe("a table in the body", () => {
  it.each([["a cell a line", ROWS.flat().join("\n")], ["wide gaps", ROWS.map((row) => row.join("  ")).join("\n")]])("is read between sentences: %s", (_how, table) => {
    expect(rates(`各地抽查情况如下。\n${table}\n上述账号均已整改。`)).toEqual(expected);
  });

  it("may stand between single spaces, its remarks printed in few rows", () => {
    const lines = "序号 单位 账号 类型 问题 备注\n1 县甲局 甲甲 微信公众号 两周以上未更新 二次通报\n2 县乙局 乙乙 抖音号 两周以上未更新\n3 丙镇人民政府 丙丙 微信公众号 无法留言,没有互动功能\n上述账号本季度评定为不合格。";
    expect(readBody(lines).accounts.map(({ name, owner, platform, verdict, location }) => [name, owner, platform, verdict, location])).toEqual([
      ["甲甲", "县甲局", "wechat", "fail", "body/1/row/1"], ["乙乙", "县乙局", "douyin", "fail", "body/1/row/2"], ["丙丙", "丙镇人民政府", "wechat", "fail", "body/1/row/3"],
    ]);
  });

  it("needs no counts", () => {
    expect(rates("市(州)\n首页可用率\n按期答复率\n栏目更新达标率\n甲州\n99.87%\n75%\n95.2%\n乙州\n100%\n0%\n85%")).toEqual([
      ["website", "甲州", "availability", null, null, 99.87], ["message", "甲州", "on-time-reply", null, null, 75], ["column", "甲州", "pass", null, null, 95.2],
      ["website", "乙州", "availability", null, null, 100], ["message", "乙州", "on-time-reply", null, null, 0], ["column", "乙州", "pass", null, null, 85],
    ]);
  });

  it.each([
    ["a cell is missing", "县区\n抽查账号数\n合格账号数\n合格率\n甲县\n20\n18\n90%\n乙县\n10\n100%"],
    ["its heads are not known", "甲项\n乙项\n合格率\n甲县\n20\n90%\n乙县\n10\n100%"],
  ])("is none where %s", (_why, lines) => expect(rates(lines)).toEqual([]));
});

it("a table between single spaces ends before the signature and the page's number", () => {
  const text = "云岭市2022年第三季度政务新媒体检查通报\n各县区人民政府:\n现将有关情况通报如下。\n附件\n不合格政务新媒体名单\n序号 账号名称 账号类型 主办单位 不合格原因\n1 甲甲 微信公众号 甲镇人民政府 两周内未更新\n2 乙乙 今日头条号 县乙局 两周内未更新\n云岭市人民政府办公室\n2022年10月11日\n共2条 第1页\n";
  expect(readDocument(new TextEncoder().encode(text)).records.accounts.map(({ name, owner, platform, verdict }) => [name, owner, platform, verdict])).toEqual([["甲甲", "甲镇人民政府", "wechat", "fail"], ["乙乙", "县乙局", "toutiao", "fail"]]);
});

it("a table below its label before the signature is an annex, and the signature behind it none of its rows", () => {
  const text = "云岭市2022年第三季度政府网站检查通报\n各县区人民政府:\n现将有关情况通报如下。\n附:部分单位留言办理情况(7—9月)\n单位  收到  按期答复  按期答复率\n甲县  20  18  90%\n乙县  10  10  100%\n丙县  8  7  87.5%\n云岭市人民政府办公室\n2022年10月11日\n";
  const { notices, rates } = readDocument(new TextEncoder().encode(text)).records;
  expect(notices.map(({ issuer, signed_on: signed }) => [issuer, signed])).toEqual([["云岭市人民政府办公室", "2022-10-11"]]);
  expect(rates.map(({ scope, checked, passed, location }) => [scope, checked, passed, location])).toEqual([["甲县", 20, 18, "annex/1/row/1"], ["乙县", 10, 10, "annex/1/row/2"], ["丙县", 8, 7, "annex/1/row/3"]]);
});
