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
  it.each(["(云府字〔2022〕96号)", "[ 索引号 ] 115/2022-009 [ 发文字号 ] 云府字〔2022〕96号 [ 发布机构 ] 市政府办公室", "文  号:云府字〔2022〕96号", "文号:云府字〔2022〕96号  发布日期:2022-10-12", "索 引 号:F001/2022  文 号:云府字〔2022〕96号"])("is read on a line of its own or behind its label, however that is set: %s", (line) => {
    expect(readHead("云岭市2022年第三季度政府网站检查情况通报", line)?.document_number).toBe("云府字〔2022〕96号");
  });
});

it("fields of a page are read behind labels in brackets", () => {
  const notice = readHead("[ 发布机构 ] 云岭市人民政府办公室 [ 成文日期 ] 2022-10-11 [ 发布日期 ] 2022-10-14 [ 有效性 ]", "云岭市2022年第三季度政府网站检查情况通报");
  expect([notice?.published_on, notice?.published_by]).toEqual(["2022-10-14", "云岭市人民政府办公室"]);
});

describe("a text that tells of a notice", () => {
  const read = (text: string): NoticeRow | undefined => readDocument(new TextEncoder().encode(text)).records.notices[0];

  it("has its headline for a title, over two lines too, and the office it names for its issuer", () => {
    const body = "    本报讯 (记者 甲乙)省政府办公厅日前通报了2020年第三季度全省政府网站与政务新媒体检查情况,共抽查政府网站185家。\n";
    const notice = read(`云岭日报\n首页 | 要闻\n三季度全省政府网站合格率达98.4%\n26个政务新媒体账号被点名\n2020-10-22 07:35 来源:云岭日报\n${body}`);
    expect([notice?.title, notice?.issuer, notice?.published_on]).toEqual(["三季度全省政府网站合格率达98.4%26个政务新媒体账号被点名", "省政府办公厅", "2020-10-22"]);
  });

  it("belongs to the autonomous region whose department answers", () => {
    const notice = read("政策问答\n政府网站和政务新媒体查得怎么样?\n发布时间:2023-07-19 来源:自治区教育厅办公室\n近日,自治区教育厅印发通报,公布2023年上半年全区教育系统检查结果。\n问:结果如何?\n答:桂林市、南宁市、天等县抽查的网站合格率100%。\n");
    expect([notice?.title, notice?.issuer, notice?.issuer_full, notice?.region_code, notice?.level]).toEqual(["政府网站和政务新媒体查得怎么样?", "自治区教育厅", "广西壮族自治区教育厅", "450000", "department"]);
  });

  it("is no headline where nothing above the date speaks of sites", () => {
    expect(read("云岭日报\n首页 | 要闻\n2020-10-22 来源:云岭日报\n省政府办公厅通报了第三季度全省政府网站检查情况,共抽查政府网站185家。\n")?.title).toBeNull();
  });
});

it("a bulletin is signed in its masthead, and what it will check next is not its period", () => {
  const text = "政府网站与政务新媒体监测月报\n2022年第5期(总第29期)\n云岭市人民政府办公室\t2022年6月8日\n本月监测政府网站8个,合格8个,合格率100%,请6月15日前反馈整改结果。\n6月份将按不低于50%的比例抽查。\n";
  const notice = readDocument(new TextEncoder().encode(text)).records.notices[0];
  expect([notice?.title, notice?.issuer, notice?.signed_on, notice?.rectify_by, notice?.year, notice?.month]).toEqual(["政府网站与政务新媒体监测月报", "云岭市人民政府办公室", "2022-06-08", "2022-06-15", 2022, null]);
});
