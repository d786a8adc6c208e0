/** Tables in shapes of their own: numbered by rank, under a caption between bars, with a head broken over two cells, on one line between spaces, with verdicts as columns. */
import { describe, expect, it } from "vitest";
import { readAnnex, rateRows } from "./notice.js";

const LIST = "不合格政务新媒体名单";
const accounts = (annex: string, title = LIST) => readAnnex(annex, title).accounts.map(({ name, platform, owner, verdict }) => [name, platform, owner, verdict]);
const units = (annex: string, title: string) => readAnnex(annex, title).units.map(({ name, kind, verdict, owner }) => [name, kind, verdict, owner]);

describe("a place in an order", () => {
  it("numbers the rows before their names, a cell a line", () => {
    expect(accounts("名次\n账号名称\n平台\n主办单位\n得分\n1\n昭阳气象\n微信公众号\n昭阳区气象局\n96.8\n2\n鲁甸天气\n抖音号\n鲁甸县气象局\n94.2\n3\n巧家气象\n微博\n巧家县气象局\n90", "政务新媒体前3名(通报表扬)")).toEqual([
      ["昭阳气象", "wechat", "昭阳区气象局", "commended"], ["鲁甸天气", "douyin", "鲁甸县气象局", "commended"], ["巧家气象", "weibo", "巧家县气象局", "commended"],
    ]);
  });

  it("names nobody before figures alone", () => {
    expect(readAnnex("名次\n检查数\n合格率\n1\n20\n90%\n2\n5\n80%").rates).toEqual([]);
  });
});

describe("a table between bars", () => {
  it("has its caption on a line of one cell, which heads no group of columns", () => {
    expect(accounts("不合格账号\n序号 | 属地 | 名称 | 类型 | 主办单位 | 原因 |\n1 | 昭阳区 | 昭阳气象 | 微信公众号 | 昭阳区气象局 | 超过14天未更新 |\n2 | 鲁甸县 | 鲁甸天气 | 抖音号 | 鲁甸县气象局 | 无互动功能 |", "附表")).toEqual([
      ["昭阳气象", "wechat", "昭阳区气象局", "fail"], ["鲁甸天气", "douyin", "鲁甸县气象局", "fail"],
    ]);
  });
});

describe("a head broken over two cells", () => {
  it("is one where the rows are numbered at that distance", () => {
    const rows = "1\n昭阳区\n昭阳农业\n昭阳区农业农村局\n微信公众号\n内容不更新\n2\n昭阳区\n昭阳区农牧\n昭阳区畜牧局\n微信公众号\n无互动功能\n3\n市直部门\n昭通医保\n市医疗保障局\n抖音\n内容不更新";
    expect(accounts(`序号\n地区\n账号名称\n开设主体\n账号\n类型\n存在问题\n${rows}`)).toEqual([
      ["昭阳农业", "wechat", "昭阳区农业农村局", "fail"], ["昭阳区农牧", "wechat", "昭阳区畜牧局", "fail"], ["昭通医保", "douyin", "市医疗保障局", "fail"],
    ]);
  });
});

describe("a table on one line, a space between its cells", () => {
  it("is cut where the numbers count up at the same distance", () => {
    expect(units("序号 网站名称 主办单位 不合格原因 1 昭阳煤炭信息网 市煤炭局 12个栏目长期未更新 2 昭通残联 市残联 网站无法打开 3 巧家招商网 巧家县商务局 空白栏目超过5个", "不合格政府网站名单")).toEqual([
      ["昭阳煤炭信息网", "website", "fail", "市煤炭局"], ["昭通残联", "website", "fail", "市残联"], ["巧家招商网", "website", "fail", "巧家县商务局"],
    ]);
  });

  it("is cut where figures stand below heads of figures", () => {
    expect(rateRows(readAnnex("县区 网站检查数 合格数 合格率 昭阳区 20 18 90% 鲁甸县 5 4 80% 合计 25 22 88%"))).toEqual([
      ["website", "昭阳区", "pass", null, 20, 18, null, 90], ["website", "鲁甸县", "pass", null, 5, 4, null, 80], ["website", null, "pass", null, 25, 22, null, 88],
    ]);
  });
});

it("verdicts as columns fall on the names that their cells list", () => {
  expect(units("区域|合格且未发现问题|不合格\n市直部门|市教育局、市公安局|市旅游局\n昭阳区|昭阳区司法局|无", "抽查政府网站名单").sort()).toEqual([
    ["市公安局", "website", "pass", null], ["市教育局", "website", "pass", null], ["市旅游局", "website", "fail", null], ["昭阳区司法局", "website", "pass", null],
  ]);
});

it("shares of texts that were used are rates of another kind", () => {
  expect(rateRows(readAnnex("乡镇 报送(条) 采用(条) 采用率\n凤凰镇 64 48 75%\n柳溪镇 25 20 80%\n合计 89 68 76.4%", "信息采用情况"))).toEqual([
    ["other", "凤凰镇", "other", null, 64, 48, null, 75], ["other", "柳溪镇", "other", null, 25, 20, null, 80], ["other", null, "other", null, 89, 68, null, 76.4],
  ]);
});

describe("what a row says of its subject", () => {
  it("is the keeper's where a page without a name of its own stands in the name's place", () => {
    const { accounts: named, units: keepers, problems } = readAnnex("单位|账号(页面)|错敏信息(处)\n县文旅局|昭阳文旅(微信公众号)|24\n县民政局|子页|11", "错敏信息较多的账号和页面");
    expect(named.map(({ name, platform }) => [name, platform])).toEqual([["昭阳文旅", "wechat"]]);
    expect(keepers.map(({ name, kind, verdict }) => [name, kind, verdict])).toEqual([["县民政局", "organization", "named"]]);
    expect(problems.map(({ subject_name, category, count }) => [subject_name, category, count])).toEqual([["昭阳文旅", "sensitive-wording", 24], ["县民政局", "sensitive-wording", 11]]);
  });

  it("is the owner in brackets behind a website, and a score below the mark", () => {
    const annex = "序号|网站名称|所属地区|问题描述\n1|昭通旅游信息网(昭通市旅游局)|市直|得分低于60分\n2|昭阳区农机局|昭阳区|栏目不更新";
    expect(units(annex, "不合格政府网站名单")).toEqual([["昭通旅游信息网", "website", "fail", "昭通市旅游局"], ["昭阳区农机局", "website", "fail", null]]);
    expect(readAnnex(annex, "不合格政府网站名单").problems.map(({ category }) => category)).toEqual(["score-below-60", "column-stale"]);
  });

  it("is no failure where the site was closed", () => {
    expect(units("序号|网站名称|地区|问题|复查结果\n1|市物价局|市直|栏目不更新|合格\n2|市农机局|市直|首页不更新|已关停\n3|昭阳区民政局|昭阳区|栏目不更新|不合格", "不合格政府网站复查结果一览表").map(([name, , verdict]) => [name, verdict])).toEqual([["市物价局", "pass"], ["市农机局", "named"], ["昭阳区民政局", "fail"]]);
  });

  it("is the fault of the title of columns that are not updated in time", () => {
    expect(readAnnex("责任单位|栏目|最后更新时间\n县财政局|涉农补贴|2019年12月\n县审计局|审计公开|2019年8月", "更新不及时的突出栏目").problems.map(({ subject_name, category }) => [subject_name, category])).toEqual([["县财政局", "column-stale"], ["县审计局", "column-stale"]]);
  });
});

describe("a row of what", () => {
  it("sums up platforms is of accounts, whatever the title leaves open", () => {
    expect(rateRows(readAnnex("平台|检查数|不合格数|合格率\n微信公众号|20|1|95%\n抖音号|5|0|100%\n合计|25|1|96%", "抽查数据汇总"))).toEqual([
      ["wechat", null, "pass", null, 20, null, 1, 95], ["douyin", null, "pass", null, 5, null, 0, 100], ["account", null, "pass", null, 25, null, 1, 96],
    ]);
  });

  it("sums up a class is about the class", () => {
    expect(rateRows(readAnnex("单位|账号数|合格数|合格率\n甲镇|3|2|66.67\n乙镇|1|1|100\n乡镇小计|4|3|75\n市直部门汇总|8|6|75", "政务新媒体检查情况")).map(([, scope]) => scope)).toEqual(["甲镇", "乙镇", "乡镇", "市直部门"]);
  });

  it("holds a problem that begins as the buttons of a page do ends no notice", () => {
    expect(accounts("账号名称\n平台\n主办单位\n不合格原因\n甲县发布\n微博\n甲县人民政府办公室\n关闭评论区且不回复私信\n乙县农业\n微信公众号\n乙县农业农村局\n连续14天未更新").map(([name]) => name)).toEqual(["甲县发布", "乙县农业"]);
  });
});

it("marks without the blanks beside them judge nobody, and are reported", () => {
  const { units: judged, messages } = readAnnex("网站名称  主办单位  合格  不合格\n甲县政府网  甲县政府办公室  √\n乙县政府网  乙县政府办公室  √\n丙县政府网  丙县政府办公室  √", "抽查结果");
  expect(judged).toEqual([]);
  expect(messages).toContain("unreadable-remains");
});

describe("those which failed beside counts", () => {
  it("are named in a cell each or several in one, and the counts are rates all the same", () => {
    const read = readAnnex("单位|检查账号数|合格账号数|合格率|不合格账号名称\n甲镇|4|2|50%|甲镇发布、甲镇文旅\n乙镇|2|2|100%|无", "政务新媒体检查情况统计表");
    expect(read.accounts.map(({ name, owner, verdict }) => [name, owner, verdict])).toEqual([["甲镇发布", "甲镇", "fail"], ["甲镇文旅", "甲镇", "fail"]]);
    expect(rateRows(read)).toEqual([["account", "甲镇", "pass", null, 4, 2, null, 50], ["account", "乙镇", "pass", null, 2, 2, null, 100]]);
  });
});

it("rows that run their figures together are reported where no arithmetic cuts them", () => {
  expect(readAnnex("季度 抽查数 合格数 合格率\n一季度504794%\n二季度525096%\n三季度4848100%", "全年合格率").messages).toContain("unreadable-remains");
});
