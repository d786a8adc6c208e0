/** Holds who failed by the list that names them to values: lists over several lines, some among those that failed, examples. */
import { describe, expect, it } from "vitest";
import type { Records } from "../../src/records/index.js";
import { readBody } from "./help.js";

const FAULTS = { heading: "二、存在的主要问题" };

/** `名称/判定`, a line for each account. */
function verdicts({ accounts }: Records): string[] {
  return accounts.map(({ name, verdict }) => `${name}/${verdict}`);
}

describe("a list below its lead", () => {
  it("is as long as the lead counts, or as its semicolons go on", () => {
    const items = "永和乡“甲甲”微信公众号,超过2周没有更新;\n县乙局“乙乙”新浪微博,没有互动功能;\n“丙丙”微信公众号,有严重表述错误。\n";
    const besides = "县丁局“丁丁”微信公众号更新不及时。\n“戊戊”抖音号有错别字。";
    const expected = ["甲甲/fail", "乙乙/fail", "丙丙/fail", "丁丁/named", "戊戊/named"];
    expect(verdicts(readBody(`检查46个,合格43个,合格率93.5%,不合格的3个账号是:\n${items}${besides}`))).toEqual(expected);
    expect(verdicts(readBody(`检查政务新媒体46个。判定不合格的账号名单如下。\n${items}${besides}`))).toEqual(expected);
    expect(verdicts(readBody(`检查政务新媒体46个,不合格3个,具体为:\n${items.replaceAll(";", "。")}${besides}`))).toEqual(expected);
  });

  it("goes on with the number or bullet that it begins with", () => {
    for (const [first, second] of [["——", "——"], ["①", "②"], ["1.", "2."]]) {
      expect(verdicts(readBody(`检查发现两个账号不合格,分别是:\n${first}县甲局“甲甲”微信公众号,2周没有更新\n${second}县乙局“乙乙”微博,没有互动功能\n县丙局“丙丙”微博有错别字。`))).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/named"]);
    }
    expect(verdicts(readBody("—— 新媒体合格63个,5个不合格:\n· 微博合格16个,合格率88.9%;\n—— 县甲局微信公众号“甲甲”有错别字。", FAULTS))).toEqual(["甲甲/named"]);
  });

  it("takes its kind from the lead", () => {
    const { units, accounts } = readBody("检查政府网站6个,不合格的网站有2个:\n“甲县人民政府”网站,首页不更新;\n“乙县人民政府”网站,无法访问。\n“丙丙”微信公众号有错别字。");
    expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["甲县人民政府", "fail"], ["乙县人民政府", "fail"]]);
    expect(accounts.map(({ verdict }) => verdict)).toEqual(["named"]);
  });

  it("fails nobody where the lead says nothing of failing", () => {
    expect(verdicts(readBody("检查政务新媒体46个,更新慢的2个账号是:\n县甲局“甲甲”微信公众号,超过2周没有更新;\n县乙局“乙乙”微博,没有互动功能。"))).toEqual(["甲甲/named", "乙乙/named"]);
  });
});

describe("some among those that failed", () => {
  it("failed, whoever is named up to the full stop", () => {
    const text = "13个不合格账号中,有9个是由于检查前2周没有更新,典型的有永丰镇人民政府“甲甲”(微信公众号)、县林业局“乙乙”(微博);4个账号未提供有效互动功能,如县丙局“丙丙”(抖音)。“丁丁”微博有错别字。";
    const records = readBody(text, FAULTS);
    expect(verdicts(records)).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/fail", "丁丁/named"]);
    expect(records.accounts.map(({ owner }) => owner)).toEqual(["永丰镇人民政府", "县林业局", "县丙局", null]);
    expect(verdicts(readBody("不合格的账号中,“甲甲”微信公众号自2月起未更新,“乙乙”微博未开通评论。", FAULTS))).toEqual(["甲甲/fail", "乙乙/fail"]);
  });

  it("are no such where an earlier check is meant, or they are told of besides", () => {
    expect(verdicts(readBody("上季度不合格账号中,“甲甲”微信公众号仍未整改到位。", FAULTS))).toEqual(["甲甲/named"]);
    expect(verdicts(readBody("3个不合格账号中,2个停更。此外,“甲甲”微信公众号有错别字。", FAULTS))).toEqual(["甲甲/named"]);
  });
});

describe("examples", () => {
  it("failed where they are of those that failed", () => {
    expect(verdicts(readBody("12个账号因未提供有效互动功能被判定为不合格,如县甲局“甲甲”(抖音)、县乙局“乙乙”(微信公众号)。", FAULTS))).toEqual(["甲甲/fail", "乙乙/fail"]);
    expect(verdicts(readBody("检查发现不合格账号3个,部分账号有错别字,如“甲甲”微信公众号。", FAULTS))).toEqual(["甲甲/named"]);
    expect(verdicts(readBody("不合格率较高,问题突出,如“甲甲”微信公众号有错别字。", FAULTS))).toEqual(["甲甲/named"]);
  });
});

describe("who is told of beside those that failed", () => {
  it.each(["除不合格账号外", "除上述账号不合格以外", "除附件所列不合格账号之外"])("is none of them: %s", (words) => {
    expect(verdicts(readBody(`${words},“甲甲”抖音号发布娱乐八卦内容。`, FAULTS))).toEqual(["甲甲/named"]);
  });

  it("is none of them where he only came near it", () => {
    expect(verdicts(readBody("“甲甲”微信公众号更新缓慢,接近不合格。", FAULTS))).toEqual(["甲甲/named"]);
  });
});

describe("owners of accounts", () => {
  it("stand before the platform where that stands before the names", () => {
    const owners = (text: string): unknown[] => {
      const { accounts, units } = readBody(text, FAULTS);
      return [...accounts.map(({ name, owner, region }) => [name, owner ?? region]), ...units.map(({ name }) => name)];
    };
    expect(owners("县教体局微信公众号“甲甲”出现错别字。")).toEqual([["甲甲", "县教体局"]]);
    expect(owners("县教体局的官方微信公众号“甲甲”“乙乙”出现错别字,县民政局主办的微博“丙丙”未更新。")).toEqual([["甲甲", "县教体局"], ["乙乙", "县教体局"], ["丙丙", "县民政局"]]);
    expect(owners("昆明市官渡区微博“甲甲”、昆明市西山区“乙乙”抖音号未更新。")).toEqual([["甲甲", "官渡区"], ["乙乙", "西山区"]]);
    expect(owners("县教育局抖音号、县民政局微信公众号“甲甲”未更新。")).toEqual([["县教育局", null], ["甲甲", "县民政局"]]);
  });

  it("may be zones", () => {
    expect(readBody("昆明高新区“甲甲”抖音号有错别字,官渡区“乙乙”微博未更新。", FAULTS).accounts.map(({ owner, region }) => [owner, region])).toEqual([["昆明高新区", null], [null, "官渡区"]]);
  });
});

describe("an annex of failures", () => {
  const annex = (lines: string): string => `附件\n不合格政务新媒体名单\n${lines}\n`;
  const causes = ({ accounts, problems }: Records): string[] => accounts.map(({ name, account_id: id }) => `${name}/${problems.filter(({ subject_id: of }) => of === id).map(({ category }) => category).join("+")}`);

  it("has the cause that the body counts as many of as it leaves without one", () => {
    const names = annex("甲甲(微信公众号)\n乙乙(微信公众号)\n丙丙(微博)\n丁丁(微博)");
    const read = (body: string): string[] => causes(readBody(`${body}\n附件:不合格政务新媒体名单`, { ...FAULTS, annex: names }));
    const stale = ["甲甲/content-stale", "乙乙/content-stale", "丙丙/content-stale", "丁丁/content-stale"];
    expect(read("此次不合格的4个账号中,3个为监测前14天无更新,占75%。“甲甲”微信公众号无互动功能。")).toEqual(["甲甲/interaction-poor", ...stale.slice(1)]);
    expect(read("4个账号不合格,原因为两周内未更新。")).toEqual(stale);
    const none = ["甲甲/", "乙乙/", "丙丙/", "丁丁/"];
    expect(read("4个账号不合格,其中3个未更新,1个无互动功能。")).toEqual(none);
    expect(read("4个账号不合格,4个栏目未更新。")).toEqual(none);
    expect(read("4个账号因内容不更新或互动回应差,判定为不合格。")).toEqual(none);
  });

  it("judges whom the body names, though its rows were not read, and tells owner and place in full", () => {
    const body = "鲁甸县文屏镇“甲甲”微信公众号连续21天没有发布内容。“乙乙”微博有错别字,“丙丙”抖音号评论区关闭。\n附件:不合格政务新媒体名单";
    const { accounts } = readBody(body, { ...FAULTS, annex: annex("见下:本季度不合格账号如下所示,请有关单位抓紧整改!\n1 甲甲 微信公众号 鲁甸县文屏镇人民政府 鲁甸县 内容不更新\n2 丙丙 微博 县丙局 内容不更新") });
    expect(accounts.map(({ name, owner, region, verdict }) => [name, owner, region, verdict])).toEqual([["甲甲", "鲁甸县文屏镇人民政府", "鲁甸县", "fail"], ["乙乙", null, null, "named"], ["丙丙", null, null, "named"]]);
  });

  it("judges by the rows of a table too whose head says of no column that it holds names", () => {
    const rows = "序号 | 何者 | 类型 | 主管单位 | 疑问 |\n1 | 甲甲 | 微信公众号 | 鲁甸县水利局 | 内容不更新 |\n2 | 丙丙 | 微博 | 鲁甸县教育局 | 内容不更新 |\n";
    const { accounts } = readBody("“甲甲”微信公众号两周未更新,“乙乙”微博有错别字。\n附件:不合格政务新媒体名单", { ...FAULTS, annex: annex(rows) });
    expect(accounts.filter(({ name }) => name === "甲甲" || name === "乙乙").map(({ name, owner, verdict }) => [name, owner, verdict])).toEqual([["甲甲", "鲁甸县水利局", "fail"], ["乙乙", null, "named"]]);
  });

  it("is completed by the body, which says who runs an account", () => {
    const { accounts } = readBody("鲁甸县教育局“甲甲”微信公众号两周未更新。\n附件:不合格政务新媒体名单", { ...FAULTS, annex: annex("甲甲(微信公众号)\n乙乙(微博)") });
    expect(accounts.map(({ name, owner, verdict }) => [name, owner, verdict])).toEqual([["甲甲", "鲁甸县教育局", "fail"], ["乙乙", null, "fail"]]);
  });
});
