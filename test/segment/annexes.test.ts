import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import type { Records } from "../../src/records/index.js";

/** Reads a notice of 云岭市 (an invented city) with the list and the annexes given. */
function readAnnexes(list: string, annexes: string, glue = "\n"): Records {
  const text = ["云岭市2022年第三季度政务新媒体检查通报", ["各县区人民政府,市直各单位:", "现将有关情况通报如下。", "一、总体情况。检查政务新媒体20个,不合格2个。", list, " 云岭市人民政府办公室 2022年10月11日 ", annexes].join(glue)].join("\n");
  return readDocument(new TextEncoder().encode(text)).records;
}

const missing = ({ checks }: Records): (string | null | undefined)[] => checks.filter(({ rule }) => rule === "annex-missing").map(({ verdict }) => verdict);
const names = ({ accounts }: Records): string[] => accounts.map(({ name }) => name);
const TABLE = "序号主管单位账号名称平台存在问题1清河镇清河之声微信公众号内容不更新2石桥镇石桥快报微信公众号内容不更新3市林业局云岭林业微博内容不更新";

describe("an annex whose title begins with its period", () => {
  it.each(["2022年三季度不合格政务新媒体名单", "三季度不合格政务新媒体名单", "9月份不合格政务新媒体名单"])("is the one that is listed: %s", (title) => {
    const records = readAnnexes(`附件:${title}`, `附件 ${title}${TABLE}`, "");
    expect(names(records)).toEqual(["清河之声", "石桥快报", "云岭林业"]);
    expect(missing(records)).toEqual(["pass"]);
  });

  it("is listed behind its number without a gap", () => {
    const cells = "\n单位 | 账号名称 | 平台 | 问题 |\n清河镇 | 清河之声 | 微信公众号 | 内容不更新 |\n石桥镇 | 石桥快报 | 微博 | 内容不更新 |";
    const records = readAnnexes("附件:1.11月份不合格政务新媒体名单\n2.11月份整改名单", `附件1\n11月份不合格政务新媒体名单${cells}`);
    expect(names(records)).toEqual(["清河之声", "石桥快报"]);
    expect(records.checks.find(({ rule }) => rule === "annex-missing")?.explanation).toBe("not on the page: 2. 11月份整改名单");
  });
});

describe("annexes that are called 附表", () => {
  const cells = "单位 | 账号名称 | 平台 | 问题 |\n清河镇 | 清河之声 | 微信公众号 | 内容不更新 |\n石桥镇 | 石桥快报 | 微博 | 内容不更新 |";

  it("are listed and found as others are", () => {
    const records = readAnnexes("附表:1.不合格账号名单\n2.整改账号名单", `附表1\n不合格账号名单\n${cells}\n附表2\n整改账号名单\n${cells.replace("清河之声", "柳林之声")}`);
    expect(missing(records)).toEqual(["pass"]);
    expect(names(records)).toEqual(["清河之声", "石桥快报", "柳林之声", "石桥快报"]);
  });

  it("are missed where one is not on the page", () => expect(missing(readAnnexes("附表:1.不合格账号名单\n2.整改账号名单", `附表1\n不合格账号名单\n${cells}`))).toEqual(["fail"]));
});

describe("a table that is run together", () => {
  it("is read where a signature stands below it, its places merged under a head of two words", () => {
    const table = "序号地区/单位账号名称账号类型存在问题1柳林县柳林县清河镇人民政府微信内容不更新2石桥快报微信未提供有效互动功能3市林业局云岭林业今日头条内容不更新";
    const { accounts } = readAnnexes("附件:1.不合格政务新媒体名单", `附件1不合格政务新媒体名单${table}\n云岭市人民政府办公室`);
    expect(accounts.map(({ name, platform, region, scope, verdict }) => [name, platform, region ?? scope, verdict])).toEqual([
      ["柳林县清河镇人民政府", "wechat", "柳林县", "fail"], ["石桥快报", "wechat", "柳林县", "fail"], ["云岭林业", "toutiao", "市林业局", "fail"],
    ]);
  });

  it("keeps the letter that says whose department one is", () => {
    const { rates } = readAnnexes("附件:1.抽查结果", "附件1抽查结果单位抽查账号数合格账号数清河镇11石桥乡10县教育局22县市场监督管理局21");
    expect(rates.filter(({ location }) => location.startsWith("annex")).map(({ scope, checked, passed }) => [scope, checked, passed])).toEqual([["清河镇", 1, 1], ["石桥乡", 1, 0], ["县教育局", 2, 2], ["县市场监督管理局", 2, 1]]);
  });
});

describe("an annex of cells that stand a line each", () => {
  const rows = [["账号名称", "平台类型", "主办单位", "关停注销原因"], ["清河风采", "微信公众号", "市教育局", "同一平台重复开设"], ["石桥之声", "抖音", "石桥镇人民政府", "机构职能调整"], ["柳林快报", "新浪微博", "市妇幼保健院", "长期不更新"]];
  const numbered = rows.map((row, i) => [i === 0 ? "序号" : String(i), ...row]);
  const expected = [["清河风采", "wechat", "市教育局", "named"], ["石桥之声", "douyin", "石桥镇人民政府", "named"], ["柳林快报", "weibo", "市妇幼保健院", "named"]];
  const title = "2022年第三季度已关停注销政务新媒体名单(部分)";

  it.each([
    ["附 alone", "附\n", numbered, "\n\n"], ["附 alone, no blank lines", "附\n", numbered, "\n"], ["附 with its number", "附1\n", numbered, "\n\n"], ["附录", "附录\n", numbered, "\n\n"],
    ["no label", "", numbered, "\n\n"], ["no numbers", "附\n", rows, "\n\n"],
  ])("is found and read, each account named: %s", (_what, label, cells, between) => {
    const { accounts } = readAnnexes(`附:${title}`, `${label}${title}\n${cells.map((row) => row.join("\n")).join(between)}`);
    expect(accounts.map(({ name, platform, owner, verdict }) => [name, platform, owner, verdict])).toEqual(expected);
  });
});

describe("annexes glued to each other", () => {
  const sites = "序号地区网站名称不合格原因1柳林县柳林县林业局站点无法访问2清河县清河县教育局互动回应差";
  const accounts = "序号地区账号名称账号类型主办单位不合格原因1柳林县柳林文旅微信公众号柳林县文化旅游局检查前2周无更新2清河县清河城管新浪微博清河县城市管理局未提供有效互动功能";
  const figures = "地区抽查数(个)不合格数(个)合格率柳林县1420100%清河县64198.44%合计206199.51%";
  it.each([
    ["numbers before a year", `附件12022年三季度不合格政府网站名单${sites}附件22022年三季度不合格政务新媒体名单${accounts}附件32022年三季度政务新媒体抽查情况统计表${figures}`],
    ["numerals", `附件一不合格政府网站名单${sites}附件二不合格政务新媒体名单${accounts}附件三政务新媒体抽查情况统计表${figures}`],
    ["colons", `附件1:不合格政府网站名单${sites}附件2:不合格政务新媒体名单${accounts}附件3:政务新媒体抽查情况统计表${figures}`],
    ["captions alone", `附件1不合格政府网站名单${sites}不合格政务新媒体名单${accounts}各县政务新媒体抽查情况统计表${figures}`],
    ["a title of a period", `附件1不合格政府网站名单${sites}不合格政务新媒体名单${accounts}2022年第三季度检查情况汇总${figures}`],
    ["heads of figures alone", `附件1不合格政府网站名单${sites}不合格政务新媒体名单${accounts}${figures}`],
  ])("are cut where the next begins: %s", (_what, annexes) => {
    const records = readAnnexes("附件:1.不合格政府网站名单\n2.不合格政务新媒体名单\n3.政务新媒体抽查情况统计表", annexes);
    expect(records.units.map(({ name, verdict }) => [name, verdict])).toEqual([["柳林县林业局", "fail"], ["清河县教育局", "fail"]]);
    expect(records.accounts.map(({ name, owner, region, scope }) => [name, owner, region ?? scope])).toEqual([["柳林文旅", "柳林县文化旅游局", "柳林县"], ["清河城管", "清河县城市管理局", "清河县"]]);
    expect(records.problems.at(-1)?.text).toBe("未提供有效互动功能");
    expect(records.rates.filter(({ location }) => location.startsWith("annex")).map(({ scope, checked, failed, reported }) => [scope, checked, failed, reported])).toEqual([["柳林县", 142, 0, 100], ["清河县", 64, 1, 98.44], [null, 206, 1, 99.51]]);
  });

  it("are none where one is mentioned in a note", () => {
    const { accounts: read } = readAnnexes("附件:1.不合格政务新媒体名单", `附件1不合格政务新媒体名单${accounts}备注:抽查情况见附件2`);
    expect(read.map(({ name }) => name)).toEqual(["柳林文旅", "清河城管"]);
  });
});

describe("an annex that was put into the body with its table", () => {
  it("ends where the next section of the body begins", () => {
    const text = `<h1>云岭市2022年第三季度政务新媒体检查通报</h1><p>云府办〔2022〕31号&nbsp;&nbsp;发布时间：2022-10-12&nbsp;来源：市政府办</p><p>各县区人民政府:</p><p>一、检查情况</p><p>检查政务新媒体20个,不合格2个。</p><p>附表：各县区检查情况统计</p><table><tr><td>县区</td><td>抽查数</td><td>合格数</td><td>合格率</td></tr><tr><td>甲县</td><td>10</td><td>9</td><td>90%</td></tr><tr><td>乙县</td><td>10</td><td>9</td><td>90%</td></tr></table><p>二、有关要求</p><p>请于2022年11月5日前完成整改。</p><p>云岭市人民政府办公室</p><p>2022年10月11日</p>`;
    const { rates, notices } = readDocument(new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${text}</body></html>`)).records;
    expect(rates.filter(({ reported }) => reported === 90).map(({ scope, checked, passed }) => [scope, checked, passed])).toEqual([["甲县", 10, 9], ["乙县", 10, 9]]);
    expect(notices.map(({ rectify_by, document_number }) => [rectify_by, document_number])).toEqual([["2022-11-05", "云府办〔2022〕31号"]]);
  });
});
