/** Paragraphs that begin with a platform and its count, and tell its accounts one by one. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

const read = (lines: string) => readBody(lines, { heading: "一、政务新媒体检查情况" }).accounts.map(({ name, platform, owner, verdict }) => [name, platform, owner, verdict]);
const LEAD = "3个不合格账号及原因是:\n";

describe("quoted names below a platform and its count", () => {
  it.each([["brackets", "(2个)", "(1个)"], ["no brackets", "2个", "1个"]])("are accounts of it, with their owners: count in %s", (_how, two, one) => {
    expect(read(`${LEAD}——微信公众号${two}:“甲教育”(甲县教育局),连续36天未发布内容;“乙河长”(乙县水利局),未提供有效互动功能。\n——微博${one}:“@丙旅游”(丙县文化旅游局)两周未更新。`)).toEqual([
      ["甲教育", "wechat", "甲县教育局", "fail"], ["乙河长", "wechat", "乙县水利局", "fail"], ["丙旅游", "weibo", "丙县文化旅游局", "fail"],
    ]);
  });

  it("need no owners where they are as many as counted, and may bear the name of a body", () => {
    expect(read(`${LEAD}1.微信公众号(2个):“甲教育”两周未更新;“乙县水利局”未提供有效互动功能。\n2.微博(1个):“丙旅游”两周未更新。`)).toEqual([["甲教育", "wechat", null, "fail"], ["乙县水利局", "wechat", null, "fail"], ["丙旅游", "weibo", null, "fail"]]);
  });

  it("name nobody where they are more than counted and nobody keeps them", () => expect(read("微信公众号(1个):点开“甲菜单”后,“乙页面”为空白,“丙栏目”不更新。")).toEqual([]));
});

it("cells of a row between commas name an account with platform and owner", () => {
  expect(readBody("(一)僵尸号2个:\n1.甲扶贫,微信公众号,县乡村振兴局,2021年5月以来未更新\n2.乙微讯,微博,县教育局,2022年1月以来未更新", { heading: "二、存在问题" }).accounts.map(({ name, platform, owner }) => [name, platform, owner])).toEqual([["甲扶贫", "wechat", "县乡村振兴局"], ["乙微讯", "weibo", "县教育局"]]);
});

it("what is done on a platform names no account", () => expect(readBody("甲镇在微信平台重复开设账号,长期未更新。", { heading: "二、存在问题" }).accounts).toEqual([]));
