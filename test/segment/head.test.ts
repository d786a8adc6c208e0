import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import type { NoticeRow } from "../../src/records/notice.js";

/** Reads the head of a notice of 云岭市 (an invented city), with a body under it. */
function readHead(...lines: string[]): NoticeRow | undefined {
  const text = [...lines, "各县区人民政府,市直各单位:", "现将有关情况通报如下。", "一、总体情况。检查政府网站20个,合格19个,合格率95%。", "云岭市人民政府办公室", "2022年10月11日"].join("\n");
  return readDocument(new TextEncoder().encode(text)).records.notices[0];
}

describe("a title over several lines", () => {
  it.each([
    [["云岭市人民政府办公室", "关于2022年第三季度全市政府网站和", "政务新媒体检查情况的通报"], "云岭市人民政府办公室关于2022年第三季度全市政府网站和政务新媒体检查情况的通报"],
    [["云岭市人民政府办公室", "关于2022年第三季度政府网站检查情况的通报"], "云岭市人民政府办公室关于2022年第三季度政府网站检查情况的通报"],
    [["首页>通知公告", "关于2022年第三季度全市政府网站和", "政务新媒体检查情况的通报"], "关于2022年第三季度全市政府网站和政务新媒体检查情况的通报"],
  ])("is whole: %j", (lines, title) => expect(readHead(...lines)?.title).toBe(title));
});

describe("the date of a page", () => {
  const TITLE = "云岭市2022年第三季度政府网站检查情况通报";
  it.each([
    ["来源:云岭市人民政府办公室    20221016日    【字体:大 中 小】    阅读:1次", "2022-10-16"], ["来源:云岭市人民政府办公室    2022年1016日", "2022-10-16"], ["来源:云岭市人民政府办公室    2022年10月16日", "2022-10-16"],
    // Three digits can mean two days here.
    ["来源:云岭市人民政府办公室    2022111日", null], ["索引号:20221016-003    来源:市政府办", null],
  ])("is read where its separators are lost: %s", (line, date) => expect(readHead(TITLE, line)?.published_on).toBe(date));
});

describe("a document number", () => {
  it.each(["文  号:云府字〔2022〕96号", "文号:云府字〔2022〕96号  发布日期:2022-10-12", "索 引 号:F001/2022  文 号:云府字〔2022〕96号"])("is read behind its label, however that is spaced: %s", (line) => {
    expect(readHead("云岭市2022年第三季度政府网站检查情况通报", line)?.document_number).toBe("云府字〔2022〕96号");
  });
});
