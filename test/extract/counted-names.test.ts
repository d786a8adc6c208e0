/** Accounts told by their names alone behind the count of their platform. */
import { describe, expect, it } from "vitest";
import { countedNames } from "../../src/extract/counted-names.js";
import { readBody } from "./help.js";

const names = (text: string) => countedNames(text).map(({ name, platform, owner }) => [name, platform, ...(owner === undefined ? [] : [owner])]);
const BOTH = [["甲教育", "wechat"], ["乙之声", "wechat"]];

describe("names behind a count of their platform", () => {
  it.each(["微信公众号2个:甲教育、乙之声", "微信公众号(2个):甲教育、乙之声", "2个微信公众号:甲教育、乙之声。", "微信公众号账号2个,分别为甲教育、乙之声;其余已整改", "微信公众号两个(甲教育、乙之声),均未更新"])("are accounts: %s", (text) => expect(names(text)).toEqual(BOTH));

  it("may be places, where not all of them are", () => expect(names("抖音号2个:甲镇、乙消防")).toEqual([["甲镇", "douyin"], ["乙消防", "douyin"]]));
  it("may have their owners in brackets", () => expect(names("微博2个:甲教育(甲县教育局)、乙之声(乙县融媒体中心)")).toEqual([["甲教育", "weibo", "甲县教育局"], ["乙之声", "weibo", "乙县融媒体中心"]]));

  it.each([
    ["they are not as many", "微信公众号3个:甲教育、乙之声"], ["they are all places", "微信公众号2个:甲县、乙镇"], ["they are all bodies", "微信公众号2个:甲县教育局、乙县民政局"], ["they are counts", "微信公众号2个(新增1个、注销1个)"],
    ["they tell who keeps those before them", "“甲”“乙”2个微博(分别由甲站、乙站主办)"], ["they are keepers", "微博2个(由甲站、乙站主办)"], ["they judge", "微博1个(不合格)"], ["no platform is counted", "账号2个:甲教育、乙之声"], ["they are sentences", "微信公众号2个:甲教育未更新,乙之声无法访问"],
  ])("are none where %s", (_why, text) => expect(names(text)).toEqual([]));
});

describe("names before their count", () => {
  it.each([["甲教育、乙在线两个账号未更新", [["甲教育", undefined], ["乙在线", undefined]]], ["1.断更。仍有甲教育和乙之声等2个微信公众号", BOTH]])("are accounts: %s", (text, expected) => expect(names(text)).toEqual(expected));
  it.each([["places", "甲县、乙镇2个账号"], ["bodies", "甲县教育局、乙县民政局2个账号"], ["kinds", "政务微博、政务微信2个账号"], ["fewer", "甲教育、乙之声3个账号"], ["one", "甲教育1个账号"], ["names with their platform", "甲教育微信、乙之声微信2个账号"]])("are none where they are %s", (_why, text) => expect(names(text)).toEqual([]));
  it("fail with whomever their sentence counts besides", () => expect(readBody("甲教育、乙在线两个账号未更新,丙之家仅发布2条信息,三个账号评价不合格。", { heading: "二、存在问题" }).accounts.map(({ name, verdict }) => [name, verdict])).toEqual([["甲教育", "fail"], ["乙在线", "fail"]]));
});

it("are charged with the fault that leads to their lines", () => {
  const { accounts, problems } = readBody("(一)两周以上未更新4个:\n微信公众号2个:甲教育、乙之声\n抖音号2个:丙消防、丁在线\n(二)备案不规范。戊局未备案账号。", { heading: "二、存在问题" });
  expect(accounts.map(({ name, platform, verdict }) => [name, platform, verdict])).toEqual([["甲教育", "wechat", "named"], ["乙之声", "wechat", "named"], ["丙消防", "douyin", "named"], ["丁在线", "douyin", "named"]]);
  expect(problems.filter(({ subject_kind: kind }) => kind === "account").map(({ subject_name: name, category }) => [name, category])).toEqual([["甲教育", "content-stale"], ["乙之声", "content-stale"], ["丙消防", "content-stale"], ["丁在线", "content-stale"]]);
});
