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
