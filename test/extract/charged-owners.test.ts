/** Lines of a list that begin with who runs the account, towns and their governments, words of Taiwan, and one letter of two. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "../tables/notice.js";
import { readBody } from "./help.js";

describe("a line that charges an account", () => {
  const { accounts, problems } = readAnnex("1.宣威市热水镇“热水之声”(微信公众号):检查前两周未更新\n2.会泽县水务局“会泽水务”(新浪微博):无有效互动功能\n3.市体育局“云岭体育”(今日头条号):检查前两周未更新", "不合格政务新媒体名单");

  it("may begin with who runs it, and tell its platform in brackets", () => {
    expect(accounts.map(({ name, platform, owner, verdict }) => [name, platform, owner, verdict])).toEqual([
      ["热水之声", "wechat", "宣威市热水镇", "fail"], ["会泽水务", "weibo", "会泽县水务局", "fail"], ["云岭体育", "toutiao", "市体育局", "fail"],
    ]);
  });

  it("has its fault behind the colon", () => expect(problems.map(({ category }) => category)).toEqual(["content-stale", "interaction-poor", "content-stale"]));
});

describe("a town's website", () => {
  it("is that of its government, which the annex lists", () => {
    const annex = "附件\n不合格政府网站名单\n1.宣威市热水镇人民政府网站\n2.会泽县教育局网站";
    const { units, problems } = readBody("宣威市热水镇网站首页最近一条信息停留在去年。", { heading: "二、存在的问题", annex });
    expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["宣威市热水镇人民政府网站", "fail"], ["会泽县教育局网站", "fail"]]);
    expect(problems.map(({ subject_name: name, category }) => [name, category])).toEqual([["宣威市热水镇人民政府网站", "homepage-stale"]]);
  });
});

it("Taiwan's words for channels and programs are those of the mainland", () => {
  const { accounts } = readBody("“雲嶺農業”微信影片號、“雲嶺社保”微信小程式超過兩週未更新,責任單位應當說明情況。", { heading: "二、存在的問題" });
  expect(accounts.map(({ name, platform }) => [name, platform])).toEqual([["云岭农业", "wechat-channels"], ["云岭社保", "mini-program"]]);
});

it("one letter of two that found no answer is told apart from none answered", () => {
  const { units } = readBody("对各门户网站各发送测试咨询2次,“师宗县人民政府”网站2次均未答复,“陆良县人民政府”网站有1次未答复。");
  expect(units.map(({ name, finding }) => [name, finding])).toEqual([["师宗县人民政府", "no-reply"], ["陆良县人民政府", "one-of-two-unanswered"]]);
});
