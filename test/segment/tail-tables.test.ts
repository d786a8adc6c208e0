/** Tables that stand behind the signature without the label of an annex. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { readBody } from "../extract/help.js";

const behind = (lines: string) => readDocument(new TextEncoder().encode(`云岭市2022年第三季度政务新媒体检查通报\n\n各县区人民政府:\n\n现将有关情况通报如下。\n\n云岭市人民政府办公室\n2022年10月11日\n\n${lines}\n\n【打印】 【关闭窗口】\n`)).records;
const HEADS = ["序号", "账号名称", "账号类型", "主办单位", "所属地区", "否决情形"];
const ROWS = [["1", "甲甲发布", "微信公众号", "甲县融媒体中心", "甲县", "两周内未更新"], ["2", "乙乙视听", "新浪微博", "乙县文化和旅游局", "乙县", "未提供有效互动功能"], ["3", "丙丙青年", "抖音号", "丙县公安局", "丙县", "存在严重表述错误"]];
const LAYOUTS = [["blank lines", "\n\n", "\n\n"], ["a line each", "\n", "\n"], ["bars", " | ", " |\n"], ["gaps", "  ", "\n"], ["spaces", " ", "\n"]] as const;

describe("a table behind the signature", () => {
  it.each(LAYOUTS)("is an annex below its numbered caption: %s", (_how, cell, row) => {
    const { accounts } = behind(`表2  不合格政务新媒体账号\n\n${[HEADS, ...ROWS].map((cells) => cells.join(cell)).join(row)}`);
    expect(accounts.map(({ name, platform, owner, scope, verdict }) => [name, platform, owner, scope, verdict])).toEqual([
      ["甲甲发布", "wechat", "甲县融媒体中心", "甲县", "fail"], ["乙乙视听", "weibo", "乙县文化和旅游局", "乙县", "fail"], ["丙丙青年", "douyin", "丙县公安局", "丙县", "fail"],
    ]);
  });

  it("needs no caption above numbers or figures", () => {
    expect(behind("县区\n检查账号数\n不合格账号数\n合格率\n甲县\n20\n2\n90%\n乙县\n10\n0\n100%").rates.map(({ subject, scope, checked, failed }) => [subject, scope, checked, failed])).toEqual([["account", "甲县", 20, 2], ["account", "乙县", 10, 0]]);
  });

  it("is none where links stand there", () => expect(behind("政府网站\n部门\n乡镇\n名称\n联系我们").units).toEqual([]));
});

describe("a table in the body", () => {
  it("may begin with a class that looks like a head, and have the units of its heads below them", () => {
    const rates = (lines: string) => readBody(lines).rates.map(({ scope, running, failed, reported }) => [scope, running, failed, reported]);
    const expected = [["市直部门(单位)", 31, 1, 96.77], ["甲县", 24, 0, 100], ["乙县", 17, 0, 100]];
    expect(rates("表1  政府网站检查结果\n地区(单位)\n在运行数\n不合格数\n合格率\n市直部门(单位)\n31\n1\n96.77%\n甲县\n24\n0\n100%\n乙县\n17\n0\n100%\n上述网站已整改。")).toEqual(expected);
    expect(rates("表1  政府网站检查结果\n地区(单位)\n在运行数\n(个)\n不合格数\n(个)\n合格率\n(%)\n市直部门(单位)\n31\n1\n96.77\n甲县\n24\n0\n100\n乙县\n17\n0\n100\n上述网站已整改。")).toEqual(expected);
  });

  it("may have cells merged over rows that count up, and its title above it", () => {
    const { accounts } = readBody("以下账号存在问题。\n不合格政务新媒体名单\n序号\n地区\n账号名称\n账号类型\n主办单位\n问题\n1\n甲县\n甲甲发布\n微信公众号\n甲县融媒体中心\n两周内未更新\n2\n甲甲文旅\n微博\n甲县文化和旅游局\n两周内未更新\n3\n丙县\n丙丙青年\n抖音号\n丙县公安局\n两周内未更新\n请抓紧整改。");
    expect(accounts.map(({ name, owner, scope, verdict }) => [name, owner, scope, verdict])).toEqual([["甲甲发布", "甲县融媒体中心", "甲县", "fail"], ["甲甲文旅", "甲县文化和旅游局", "甲县", "fail"], ["丙丙青年", "丙县公安局", "丙县", "fail"]]);
  });
});

it("tables between single spaces stand below each other in one annex, the second below a bare caption", () => {
  const { rates, accounts } = behind("附件\n政务新媒体检查情况统计表\n类别 检查数 合格数 不合格数 合格率\n县级部门 39 37 2 94.9%\n乡镇(街道) 33 31 2 93.9%\n合计 72 68 4 94.4%\n不合格账号\n序号 账号 平台 主办单位 整改情况\n1 甲甲水利 新浪微博 县水利局 已注销\n2 乙乙古镇 微信公众号 乙镇 整改中");
  expect(rates.map(({ scope, checked, passed, failed }) => [scope, checked, passed, failed])).toEqual([["县级部门", 39, 37, 2], ["乡镇(街道)", 33, 31, 2], [null, 72, 68, 4]]);
  expect(accounts.map(({ name, platform, owner, verdict }) => [name, platform, owner, verdict])).toEqual([["甲甲水利", "weibo", "县水利局", "fail"], ["乙乙古镇", "wechat", "乙镇", "fail"]]);
});

it("run-on tables on a line each, with their captions, are tables each", () => {
  const { units, accounts } = behind("附件\n不合格政府网站和政务新媒体清单\n一、政府网站序号地区网站名称网站标识码问题1鲁甸县鲁甸县人民政府门户网站5301000012栏目不更新\n二、政务新媒体序号账号名称平台主办单位问题1甲甲驿站微信公众号甲县文化和旅游局内容不更新2乙乙健康微信公众号乙县卫生健康局严重表述错误");
  expect(units.map(({ name, site_code: code, verdict }) => [name, code, verdict])).toEqual([["鲁甸县人民政府门户网站", "5301000012", "fail"]]);
  expect(accounts.map(({ name, owner, verdict }) => [name, owner, verdict])).toEqual([["甲甲驿站", "甲县文化和旅游局", "fail"], ["乙乙健康", "乙县卫生健康局", "fail"]]);
});
