/** Holds the forms in which prose tells accounts to values: where platform, owner, place and verdict may stand. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

/** `名称/平台/主办或地区/判定`, a line for each account. */
function accounts(lines: string): string[] {
  return readBody(lines, { heading: "二、存在的主要问题" }).accounts.map(({ name, platform, owner, region, verdict }) => [name, platform ?? "", owner ?? region ?? "", verdict].join("/"));
}

describe("an account's platform and owner", () => {
  const both = ["甲甲/wechat/县林业局/fail", "乙乙/weibo/永丰镇/fail"];
  it.each([
    ["behind the count of the platform", "不合格账号2个,其中微信公众号1个(县林业局“甲甲”),微博1个(永丰镇“乙乙”)。"],
    ["behind the count of the platform and a verb", "不合格账号2个,其中微信公众号1个,为县林业局“甲甲”;微博1个,为永丰镇“乙乙”。"],
    ["in the brackets of the owner", "县林业局(“甲甲”微信公众号)、永丰镇(“乙乙”微博)两周未更新,判定为不合格。"],
    ["in brackets of their own, without marks", "其中,不合格的有甲甲(微信公众号,县林业局)、乙乙(微博,永丰镇)。"],
    ["behind who runs them", "由县林业局主办的“甲甲”微信公众号、由永丰镇运维的“乙乙”微博未提供有效互动功能,视为不合格。"],
  ])("stand %s", (_where, text) => expect(accounts(text)).toEqual(both));

  it("are read to the end of a list without marks", () => expect(accounts("不合格账号为:甲甲微信公众号、乙乙微博。")).toEqual(["甲甲/wechat//fail", "乙乙/weibo//fail"]));

  it("leave 政务 to a name that would be a place alone", () => expect(accounts("部分账号内容不更新,如微滇池今日头条、昆明政务今日头条。")).toEqual(["微滇池/toutiao//named", "昆明政务/toutiao//named"]));

  it("are no account of the owner whose brackets hold one", () => expect(accounts("永丰镇(“乙乙”微博)有错别字。")).toEqual(["乙乙/weibo/永丰镇/named"]));
});

describe("an account's place", () => {
  const three = ["甲甲/wechat/官渡区/fail", "乙乙/weibo/西山区/fail", "丙丙/douyin/西山区/fail"];
  it.each([
    "官渡区1个(“甲甲”微信公众号),西山区2个(“乙乙”微博、“丙丙”抖音号)不合格。",
    "3个不合格账号中,官渡区1个,为“甲甲”微信公众号;西山区2个,分别是“乙乙”微博、“丙丙”抖音号。",
    "官渡区的“甲甲”微信公众号、西山区的“乙乙”微博、西山区的“丙丙”抖音号两周未更新,均被认定为不合格账号。",
  ])("stands before its count, or with 的: %s", (text) => expect(accounts(text)).toEqual(three));
});

describe("a verdict", () => {
  it("holds for all whose causes its clause tells", () => {
    expect(accounts("“甲甲”“乙乙”两个微信公众号因超过两周未更新、“丙丙”抖音号因评论区关闭被判定为不合格。“丁丁”微博有错别字。")).toEqual(["甲甲/wechat//fail", "乙乙/wechat//fail", "丙丙/douyin//fail", "丁丁/weibo//named"]);
  });

  it("may name its indicator in marks", () => {
    const { accounts: rows, problems } = readBody("“甲甲”微信公众号、“乙乙”微博触发“内容不更新”单项否决指标。“丙丙”微博因“互动回应差”被单项否决。");
    expect(rows.map(({ verdict }) => verdict)).toEqual(["fail", "fail", "fail"]);
    expect(problems.map(({ category }) => category)).toEqual(["content-stale", "content-stale", "interaction-poor"]);
  });

  it("is a veto that it falls under", () => expect(accounts("“甲甲”微信公众号连续17天未更新,属于单项否决情形。“乙乙”微博不属于单项否决情形,但更新频率偏低。")).toEqual(["甲甲/wechat//fail", "乙乙/weibo//named"]));

  it("holds for nobody behind it", () => {
    expect(accounts("“甲甲”微信公众号两周未更新,判定为不合格,“乙乙”微博有错别字。")).toEqual(["甲甲/wechat//fail", "乙乙/weibo//named"]);
    expect(accounts("“甲甲”微信公众号两周未更新(不合格),“乙乙”微博有错别字(不影响合格)。")).toEqual(["甲甲/wechat//fail", "乙乙/weibo//named"]);
    expect(accounts("此次检查发现不合格账号2个(详见附件1);“甲甲”微信公众号、“乙乙”微博有错别字。")).toEqual(["甲甲/wechat//named", "乙乙/weibo//named"]);
  });

  it("may be of the first or the last of those named", () => {
    expect(accounts("“甲甲”微信公众号、“乙乙”微博两周未更新,“丙丙”抖音号有错别字,其中前2个账号判定为不合格。")).toEqual(["甲甲/wechat//fail", "乙乙/weibo//fail", "丙丙/douyin//named"]);
    expect(accounts("“丙丙”抖音号有错别字。“甲甲”微信公众号、“乙乙”微博两周未更新。后两个账号判定为不合格。")).toEqual(["丙丙/douyin//named", "甲甲/wechat//fail", "乙乙/weibo//fail"]);
  });

  it("may stand before the name that it is of", () => expect(accounts("除不合格的“甲甲”微信公众号外,“乙乙”微博也更新不及时。")).toEqual(["甲甲/wechat//fail", "乙乙/weibo//named"]));

  it.each(["“甲甲”微信公众号有不合格风险。", "“甲甲”微信公众号若继续不更新,将判定为不合格。", "对“甲甲”微信公众号给予提醒,再次出现的按不合格处理。"])("is none that is to come: %s", (text) => expect(accounts(text)).toEqual(["甲甲/wechat//named"]));
});

describe("a line that is a name alone", () => {
  const lines = "1.“甲甲”微信公众号(县林业局主办)。存在问题:超过两周未更新。\n2.“乙乙”微博(永丰镇主办)。存在问题:评论区关闭。";
  it("is what stands below it told of", () => {
    const { accounts: rows, problems } = readBody(lines, { heading: "二、不合格情况" });
    expect(rows.map(({ name, owner, verdict }) => [name, owner, verdict])).toEqual([["甲甲", "县林业局", "fail"], ["乙乙", "永丰镇", "fail"]]);
    expect(problems.map(({ subject_name: name, category }) => [name, category])).toEqual([["甲甲", "content-stale"], ["乙乙", "interaction-poor"]]);
    expect(accounts(lines)).toEqual(["甲甲/wechat/县林业局/named", "乙乙/weibo/永丰镇/named"]);
  });

  it("quotes its words as the source has them", () => {
    const { problems } = readBody("县林业局“甲甲”微信公众号\n超过两周未更新。", { heading: "二、存在的主要问题" });
    expect(problems.map(({ subject_name: name, evidence }) => [name, evidence])).toEqual([["甲甲", "超过两周未更新"]]);
  });
});

/** As `accounts`, below a heading. */
function below(heading: string, lines: string): string[] {
  return readBody(lines, { heading }).accounts.map(({ name, platform, owner, verdict }) => [name, platform ?? "", owner ?? "", verdict].join("/"));
}

describe("accounts without marks beside brackets", () => {
  it("are those that their owner's brackets hold, however many", () => expect(accounts("不合格的账号有:县林业局(微信:甲甲;微博:乙乙),两个账号均未更新;永丰镇(微博:丙丙),长期转发广告。"))
    .toEqual(["甲甲/wechat/县林业局/fail", "乙乙/weibo/县林业局/fail", "丙丙/weibo/永丰镇/fail"]));
  it("leave the owner no account of its own", () => expect(accounts("县税务局(微信:甲甲)名称还没有更换,推文中有错别字。")).toEqual(["甲甲/wechat/县税务局/named"]));
  it("may have their owner before their platform", () => expect(accounts("(一)不合格账号。1.甲甲(县林业局,微信公众号),超过14天未更新。2.乙乙(永丰镇,抖音号),超过14天未更新。"))
    .toEqual(["甲甲/wechat/县林业局/fail", "乙乙/douyin/永丰镇/fail"]));
  it("are told by the heading where brackets hold their owner alone, and by a sentence behind them", () => expect(below("三、存在瑕疵的账号", "甲甲甲(县林业局)推文有漏字;乙乙(永丰镇)有错别字。以上均为微信公众号。"))
    .toEqual(["甲甲甲/wechat/县林业局/named", "乙乙/wechat/永丰镇/named"]));
  it("are none where the heading is about something else", () => expect(below("二、存在的主要问题", "甲甲甲(县林业局)有错别字。")).toEqual([]));
});

describe("quoted words", () => {
  it("are no account where some are said to do so", () => expect(accounts("有的新媒体“自说自话”,“甲甲”抖音号转发广告。")).toEqual(["甲甲/douyin//named"]));
  it("are a saying where they hold several", () => expect(accounts("附件所列6个账号被判定为不合格,主要是“重建、轻管”。")).toEqual([]));
  it("have the platform on which they were opened", () => expect(accounts("永丰镇在抖音平台擅自开设“甲甲”账号未备案。")).toEqual(["甲甲/douyin/永丰镇/named"]));
  it("have the platform where an account has the same name", () => expect(accounts("县林业局微信公众号“甲甲”同名视频号未备案。")).toEqual(["甲甲/wechat-channels/县林业局/named"]));
});

describe("a body's name in quotes", () => {
  it("is its account where something was posted there", () => expect(accounts("永丰镇“甲甲”3月9日推文有错别字。")).toEqual(["甲甲//永丰镇/named"]));
  it("is none where nothing tells so", () => expect(accounts("永丰镇“甲甲”长期未更新。")).toEqual([]));
});

describe("praise that ends a sentence", () => {
  it("reaches accounts below a heading of faults", () => expect(accounts("县林业局“甲甲”微信公众号做好节日宣传;县气象局“乙乙”微博逐小时滚动发布,为民服务意识强,特予通报表扬。")).toEqual(["甲甲/wechat/县林业局/commended", "乙乙/weibo/县气象局/commended"]));
});

describe("an account that a sentence calls by its body alone", () => {
  const annex = (rows: string): string => `附件\n不合格政务新媒体名单\n序号 | 主办单位 | 账号名称 | 平台 | 存在问题 |\n${rows}`;
  const named = (rows: string): string[] => readBody("县中医医院微信服务号无法留言。", { heading: "二、存在的主要问题", annex: annex(rows) }).accounts.map(({ name }) => name);

  it("is the one that an annex lists for that body on that platform", () => expect(named("1 | 罗平县中医医院 | 罗平中医 | 微信服务号 | 无有效互动功能 |\n2 | 罗平县公安局 | 罗平警事 | 抖音 | 两周未更新 |")).toEqual(["罗平中医", "罗平警事"]));

  it("is one more where the body runs several there, or none", () => {
    expect(named("1 | 罗平县中医医院 | 罗平中医 | 微信服务号 | 无有效互动功能 |\n2 | 罗平县中医医院 | 中医名家 | 微信公众号 | 两周未更新 |")).toContain("县中医医院");
    expect(named("1 | 罗平县中医医院 | 罗平中医 | 抖音 | 无有效互动功能 |\n2 | 罗平县公安局 | 罗平警事 | 抖音 | 两周未更新 |")).toContain("县中医医院");
  });
});
