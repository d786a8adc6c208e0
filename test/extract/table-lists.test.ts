/** Tables of classes: what was answered, or how it was judged, and the names that belong to each. */
import { describe, expect, it } from "vitest";
import { rateRows, readAnnex } from "../tables/notice.js";
import { readDocument } from "../../src/pipeline.js";
import { readBody } from "./help.js";

const found = (annex: string) => readAnnex(annex).units.map(({ name, verdict, finding }) => [name, verdict, finding]);

describe("a list of websites beside each answer", () => {
  const expected = [
    ["昭阳区人民政府", "commended", "same-day-reply"], ["鲁甸县人民政府", "commended", "same-day-reply"],
    ["巧家县人民政府", "named", "no-reply"], ["昭通市水利局", "named", "one-of-two-unanswered"],
  ];
  const cells = ["当日答复", "昭阳区人民政府、鲁甸县人民政府", "2封留言均未答复", "巧家县人民政府", "其中1封留言未答复", "昭通市水利局"];
  const rows = (mark: string, end: string, head = "类别"): string => [[head, "网站名称"], cells.slice(0, 2), cells.slice(2, 4), cells.slice(4)].map((row) => row.join(mark) + end).join("\n");
  it.each([
    ["bars", rows(" | ", " |")],
    ["tabs", rows("\t", "")],
    ["two spaces", rows("  ", "", "答复情况")],
    ["a bar behind each cell", ["类别", "网站名称", ...cells].map((cell) => `${cell} |`).join("\n")],
    ["a line for each cell", ["答复情况", "网站名称", ...cells].join("\n")],
    ["quotes of their own", rows(" | ", " |").replace("昭阳区人民政府、鲁甸县人民政府", "“昭阳区人民政府”网、“鲁甸县人民政府”网")],
    ["one pair of quotes", rows(" | ", " |").replace("昭阳区人民政府、鲁甸县人民政府", "“昭阳区人民政府、鲁甸县人民政府”")],
  ])("is a unit for each name: %s", (_layout, annex) => expect(found(annex)).toEqual(expected));

  it("quotes each name in its source", () => {
    expect(readAnnex(rows(" | ", " |")).units.map(({ name, evidence }) => evidence === name)).toEqual([true, true, true, true]);
  });
});

it("a column of answers beside other columns is a finding of its row", () => {
  const { units } = readAnnex("序号 | 网站名称 | 网站标识码 | 答复情况 |\n1 | 昭阳区人民政府 | 5306020001 | 当日答复 |\n2 | 鲁甸县人民政府 | 5306210001 | 未答复 |");
  expect(units.map(({ name, site_code: code, verdict, finding }) => [name, code, verdict, finding])).toEqual([
    ["昭阳区人民政府", "5306020001", "commended", "same-day-reply"], ["鲁甸县人民政府", "5306210001", "named", "no-reply"],
  ]);
});

it("names listed beside a verdict are one each, websites or accounts", () => {
  expect(found("检查结果 | 网站名称 |\n合格 | 昭阳区人民政府、鲁甸县人民政府 |\n不合格 | 巧家县人民政府 |")).toEqual([["昭阳区人民政府", "pass", null], ["鲁甸县人民政府", "pass", null], ["巧家县人民政府", "fail", null]]);
  expect(readAnnex("检查结果 | 账号名称 |\n合格 | 昭阳发布、鲁甸发布 |\n不合格 | 巧家发布 |").accounts.map(({ name, verdict }) => [name, verdict])).toEqual([["昭阳发布", "pass"], ["鲁甸发布", "pass"], ["巧家发布", "fail"]]);
});

describe("counts of messages", () => {
  const row = ["昭阳区人民政府办公室", "on-time-reply"] as const;
  it.each([
    ["收到留言(条)", "按期答复(条)", "超期答复(条)"], ["收到留言", "按期答复", "超期答复"], ["收到留言数", "按期答复数", "逾期答复数"], ["留言数量", "按时答复数", "未按期答复数"],
  ])("are answered in time or not: %s, %s, %s", (received, answered, late) => {
    const annex = (rate: boolean): string => `单位 | ${received} | ${answered} | ${late} |${rate ? " 按期答复率 |" : ""}\n昭阳区人民政府办公室 | 15 | 14 | 1 |${rate ? " 93.33% |" : ""}\n市公安局 | 8 | 8 | 0 |${rate ? " 100% |" : ""}`;
    expect(rateRows(readAnnex(annex(true)))[0]).toEqual(["message", ...row, null, 15, 14, 1, 93.33]);
    expect(rateRows(readAnnex(annex(false)))[0]).toEqual(["message", ...row, null, 15, 14, 1, null]);
  });

  it("are dealt with or not", () => {
    expect(rateRows(readAnnex("单位 | 留言数 | 按期办结数 | 逾期办结数 | 按期办结率 |\n市公安局 | 10 | 9 | 1 | 90% |"))).toEqual([["message", "市公安局", "completion", null, 10, 9, 1, 90]]);
  });

  it("of a government's office are about its division", () => {
    const { rates } = readAnnex("单位 | 收到留言数 | 按期答复数 | 按期答复率 |\n昭阳区人民政府办公室 | 8 | 8 | 100% |\n市公安局 | 8 | 8 | 100% |");
    expect(rates.map(({ scope, region }) => [scope, region])).toEqual([["昭阳区人民政府办公室", "昭阳区"], ["市公安局", null]]);
  });
});

describe("an annex without a title", () => {
  const page = (listed: string, head: string): string => `<html><body><p>昭通市2021年第四季度检查情况通报</p><p>各县、市、区人民政府:</p><p>现将有关情况通报如下。</p><p>${listed}</p><p>昭通市人民政府办公室</p><p>2022年1月7日</p><p>附件1</p><table><tr><td>网站名称</td><td>主办单位</td><td>${head}</td></tr><tr><td>昭阳区人民政府网站</td><td>昭阳区人民政府办公室</td><td>首页不更新</td></tr></table></body></html>`;
  const verdicts = async (listed: string, head: string) => {
    const { readDocument } = await import("../../src/pipeline.js");
    return readDocument(new TextEncoder().encode(page(listed, head)), { path: "a.html" }).records.units.map(({ verdict }) => verdict);
  };
  it("is called what the list of annexes calls it", async () => {
    expect(await verdicts("附件:1.不合格政府网站名单", "存在问题")).toEqual(["fail"]);
    expect(await verdicts("附件:1.存在问题的政府网站名单", "不合格原因")).toEqual(["named"]);
  });

  it("and without a place in the list is judged by the head of its problems", async () => {
    expect(await verdicts("略", "不合格原因")).toEqual(["fail"]);
    expect(await verdicts("略", "存在问题")).toEqual(["named"]);
  });
});

it("a list by places has its place and count before the names of each line", () => {
  const { units } = readAnnex("市直部门(1个):昭通畜牧网\n昭阳区(2个):昭阳科普网、昭阳区旧圃镇网\n鲁甸县(1个):鲁甸农机网", "不合格网站名单");
  expect(units.map(({ name, verdict, region, scope }) => [name, verdict, region ?? scope])).toEqual([
    ["昭通畜牧网", "fail", "市直部门"], ["昭阳科普网", "fail", "昭阳区"], ["昭阳区旧圃镇网", "fail", "昭阳区"], ["鲁甸农机网", "fail", "鲁甸县"],
  ]);
});

it("an account has its platform behind its name in one cell, and a rule of dashes is none", () => {
  const { accounts } = readAnnex("账号名称 | 主办单位 | 存在问题 |\n--- | --- | --- |\n“昭阳医保”微信公众号 | 昭阳区医疗保障局 | 内容不更新 |\n鲁甸林草(微博) | 鲁甸县林业和草原局 | 内容不更新 |");
  expect(accounts.map(({ name, platform, owner }) => [name, platform, owner])).toEqual([["昭阳医保", "wechat", "昭阳区医疗保障局"], ["鲁甸林草", "weibo", "鲁甸县林业和草原局"]]);
});

describe("accounts of a table that are as many as failed in all", () => {
  const verdicts = (body: string, faults: readonly string[]) => {
    const rows = faults.map((fault, i) => `微信公众号 | 甲乙丙丁${String(i)}号 | 甲县水利局 | ${fault}`);
    return readBody(`${body}\n平台 | 账号 | 开设单位 | 问题\n${rows.join("\n")}`).accounts.map(({ verdict }) => verdict);
  };
  const counted = "抽查政务新媒体60个,合格57个,不合格3个,合格率95%。";
  it("failed, where each has a fault that fails it", () => expect(verdicts(counted, ["两周内未更新", "未提供有效互动功能", "两周内未更新"])).toEqual(["fail", "fail", "fail"]));
  it("are only named where one has a lesser fault", () => expect(verdicts(counted, ["两周内未更新", "未提供有效互动功能", "缺少原创"])).toEqual(["named", "named", "named"]));
  it("are only named where others failed too", () => expect(verdicts(counted.replace("57", "56").replace("3个", "4个"), ["两周内未更新", "两周内未更新", "两周内未更新"])).toEqual(["named", "named", "named"]));
});

describe("names that a line lists under a fault", () => {
  const read = (annex: string) => {
    const { units, problems } = readAnnex(annex, "抽查发现的不合格政府网站(3家)");
    return units.map(({ name, kind, verdict }, i) => [name, kind, verdict, problems[i]?.category]);
  };
  it("have that fault, and failed as the title says", () => {
    expect(read("一、首页不更新(2家):昭阳区人民政府、鲁甸县农机网。\n二、站点无法访问(1家):巧家县科普网。")).toEqual([
      ["昭阳区人民政府", "website", "fail", "homepage-stale"], ["鲁甸县农机网", "website", "fail", "homepage-stale"], ["巧家县科普网", "website", "fail", "unreachable"],
    ]);
  });
  it("are read as sentences name them where one holds others than its head counts", () => {
    expect(read("一、首页不更新(3家):昭阳区农机网、鲁甸县农机网。\n二、站点无法访问(1家):巧家县科普网。")).toEqual([["昭阳区农机网", "website", "fail", "homepage-stale"], ["鲁甸县农机网", "website", "fail", "homepage-stale"], ["巧家县科普网", "website", "fail", "unreachable"]]);
  });
});

it("names that only spaces set apart are a list, praised where they lead", () => {
  expect(found("昭阳区人民政府 鲁甸县农业农村局 昭通市科普网")).toEqual([]);
  expect(readAnnex("昭阳区人民政府 鲁甸县农业农村局 昭通市科普网", "得分前列政府网站名单").units.map(({ name, verdict }) => [name, verdict])).toEqual([["昭阳区人民政府", "commended"], ["鲁甸县农业农村局", "commended"], ["昭通市科普网", "commended"]]);
});

describe("the accounts of a table without a verdict", () => {
  const ROWS = "序号\t账号名称\t平台\t存在问题\n1\t甲甲\t微信公众号\t两周内未更新\n2\t乙乙\t微博\t未提供有效互动功能\n3\t丙丙\t抖音\t两周内未更新\n";
  const verdicts = (body: string, rows = ROWS): string[] => readBody(body, { annex: `附件\n政务新媒体问题清单\n${rows}` }).accounts.map(({ verdict }) => verdict);

  it("failed where just as many failed in all, each charged with what fails one", () => {
    expect(verdicts("检查政务新媒体68个,合格65个,不合格3个,合格率95.59%。")).toEqual(["fail", "fail", "fail"]);
  });

  it("are only named where more or fewer failed, or one is charged with less", () => {
    expect(verdicts("检查政务新媒体68个,合格66个,不合格2个,合格率97.06%。")).toEqual(["named", "named", "named"]);
    expect(verdicts("检查政务新媒体68个,合格65个,不合格3个,合格率95.59%。", ROWS.replace("抖音\t两周内未更新", "抖音\t缺少原创"))).toEqual(["named", "named", "named"]);
  });

  it("failed where the cell of the problem says so in brackets", () => {
    expect(verdicts("检查政务新媒体68个。", ROWS.replace("微信公众号\t两周内未更新", "微信公众号\t两周内未更新(不合格)"))).toEqual(["fail", "named", "named"]);
  });
});

describe("the fault that a title tells", () => {
  const faults = (annex: string, title: string) => readAnnex(annex, title).problems.map(({ subject_name: name, category, text }) => [name, category, text]);
  const rows = "平台 | 序号 | 账号名称 | 属地 |\n微信 | 1 | 昭阳之声 | 昭阳区 |\n微博 | 2 | 鲁甸之声 | 鲁甸县 |";
  it("is that of rows without one of their own", () => expect(faults(rows, "疑似僵尸账号")).toEqual([["昭阳之声", "content-stale", "僵尸"], ["鲁甸之声", "content-stale", "僵尸"]]));
  it("says what a cell that only tells why is about", () => {
    expect(faults("单位 | 平台 | 账号名称 | 未完成原因 |\n马鞍镇 | 微信公众号 | 马鞍之声 | 原管理员调离 |", "未完成注销账号情况表")).toEqual([["马鞍之声", "not-cancelled", "原管理员调离"]]);
  });
  it.each(["僵尸账号整改情况", "僵尸账号、错别字账号名单", "政务新媒体名单"])("is none where it was mended, or is one of several: %s", (title) => expect(faults(rows, title)).toEqual([]));
});

describe("a table of who runs what", () => {
  it("names websites by who runs them where only their codes stand beside", () => {
    const rows = readAnnex("序号 | 所属地区 | 网站主办单位 | 网站标识码 | 不合格原因\n1 | 昭通市 | 昭阳区人民政府 | 5306020001 | 栏目不更新\n2 | 昭通市 | 鲁甸县人民政府 | 5306210001 | 得分未达60分", "不合格政府网站名单").units;
    expect(rows.map(({ name, kind, verdict, site_code }) => [name, kind, verdict, site_code])).toEqual([["昭阳区人民政府", "website", "fail", "5306020001"], ["鲁甸县人民政府", "website", "fail", "5306210001"]]);
  });

  it("names who keeps columns that its title says stand still", () => {
    const annex = "附件1\n超期未更新栏目及责任单位\n责任单位\t栏目名称\t最后更新时间\n县甲局\t招商引资\t2020年11月6日\n乙镇\t工作动态\t2021年1月4日\n";
    const { units, problems } = readBody("检查发现栏目更新滞后。", { annex });
    expect(units.map(({ name, verdict }) => `${name}/${verdict}`)).toEqual(["县甲局/named", "乙镇/named"]);
    expect(problems.map(({ category }) => category)).toEqual(["column-stale", "column-stale"]);
  });
});

it("a row of one cell heads those below it, and names nobody", () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const table = (label: string): string => `<table><tr><td colspan="4">(一)不合格账号</td></tr>${row("主办单位", "账号", "类别", "原因")}${row("甲局", "甲甲", "微信", "内容不更新")}<tr><td colspan="4">${label}</td></tr>${row("乙局", "乙乙", "微博", "有错别字")}</table>`;
  const page = (label: string): string => `<html><body><p>昭通市2021年第四季度检查情况通报</p><p>各县、市、区人民政府:</p><p>现将有关情况通报如下。</p>${table(label)}<p>昭通市人民政府办公室</p><p>2022年1月7日</p></body></html>`;
  const read = (label: string): string[] => readDocument(new TextEncoder().encode(page(label))).records.accounts.map(({ name, verdict }) => `${name}/${verdict}`);
  expect(read("(二)合格但需改进账号")).toEqual(["甲甲/fail", "乙乙/pass"]);
  expect(read("(二)一般问题账号")).toEqual(["甲甲/fail", "乙乙/named"]);
  expect(read("市直部门")).toEqual(["甲甲/fail", "乙乙/fail"]);
});

it("the platform in a name's brackets is closer than a class that says none", () => {
  const rows = readAnnex("类别 | 名称 | 主办单位 | 不合格原因\n政务新媒体 | 甲甲(微博) | 昭通市甲局 | 两周内无更新\n政务新媒体 | 乙乙(微信) | 昭通市乙局 | 无互动功能", "不合格政务新媒体名单").accounts;
  expect(rows.map(({ name, platform }) => `${name}/${platform}`)).toEqual(["甲甲/weibo", "乙乙/wechat"]);
});
