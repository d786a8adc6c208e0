/** Holds names to what was named: no saying in quotes is an account, and who is told of beside those that failed did not. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

const accounts = (lines: string): string[] => readBody(lines, { heading: "二、存在问题" }).accounts.map(({ name, platform, verdict }) => [name, platform, verdict].join("/"));

describe("a saying in quotes", () => {
  it.each(["只开不管", "建而不用", "重建轻管", "重开设、轻维护"])("is no account: %s", (saying) => {
    expect(accounts(`不合格账号的主要问题为“${saying}”,长期没有更新。`)).toEqual([]);
  });
});

describe("a list beside those that failed", () => {
  const list = "1.“甲发布”微信公众号菜单中有3个链接打不开。\n2.“乙在线”抖音号头像不规范。";

  it("names, and fails nobody", () => {
    expect(accounts(`除不合格账号外,下列账号也要抓紧改进:\n${list}`)).toEqual(["甲发布/wechat/named", "乙在线/douyin/named"]);
  });

  it("fails its items where its lead does", () => {
    expect(accounts(`下列账号不合格:\n${list}`)).toEqual(["甲发布/wechat/fail", "乙在线/douyin/fail"]);
  });
});
