/** Rows that break within a cell, and cells whose bounds other rows or the owner show. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "./notice.js";

const TITLE = "不合格政务新媒体名单";
const accounts = (annex: string, title = TITLE) => readAnnex(annex, title).accounts.map(({ name, platform, owner }) => [name, platform, owner]);

describe("a row that breaks within a cell", () => {
  const expected = [["昭阳一", "weibo", "昭阳区教育局"], ["昭阳二", "wechat", "昭阳区司法局"], ["鲁甸一", "wechat", "鲁甸县职业病防治中心"], ["鲁甸二", "douyin", "鲁甸县水利局"]];
  const rows = ["序号   账号名称   平台   主办单位   不合格情形", "1   昭阳一   新浪微博   昭阳区教育局   超过两周未更新", "2   昭阳二   微信公众号   昭阳区司法局   超过两周未更新", "3   鲁甸一   微信公众号   鲁甸县职业病\n防治中心   无互动功能", "4   鲁甸二   抖音号   鲁甸县水利局   超过两周未更新"];
  it("goes on in the next line", () => {
    expect(accounts(rows.join("\n"))).toEqual(expected);
    expect(accounts([...rows.slice(0, 3), rows[4]!.replace("4", "3"), rows[3]!.replace("3", "4")].join("\n"))).toEqual([expected[0], expected[1], expected[3], expected[2]]);
  });

  it("goes on in the next line between bars or without numbers", () => {
    expect(accounts(rows.map((row) => row.replaceAll("   ", " | ")).join("\n"))).toEqual(expected);
    expect(accounts(rows.map((row) => row.replace(/^\S+ {3}/u, "")).join("\n"))).toEqual(expected);
  });
});

describe("words of a platform at the end of a name", () => {
  const HEAD = "序号主办单位账号名称平台存在问题整改情况";
  it("are the name's where the other rows have none, and the rest would be the owner's place alone", () => {
    const { accounts: found, problems } = readAnnex(`${HEAD}1甲镇人民政府甲镇之窗微信公众号内容长期不更新已恢复更新2县司法局昭阳普法新浪微博内容长期不更新已注销3乙林镇人民政府乙林政务今日头条号内容不更新未整改`, TITLE);
    expect(found.map(({ name, platform, platform_text: text }) => [name, platform, text])).toEqual([["甲镇之窗", "wechat", "微信公众号"], ["昭阳普法", "weibo", "新浪微博"], ["乙林政务", "toutiao", "今日头条号"]]);
    expect(problems.map(({ text, rectified }) => [text, rectified])).toEqual([["内容长期不更新", true], ["内容长期不更新", true], ["内容不更新", false]]);
  });

  it("are the platform's where the other rows have them too", () => {
    expect(accounts("序号主办单位账号名称平台存在问题1昭阳区教育局昭阳教育政务微博内容不更新2鲁甸县司法局鲁甸普法政务微信内容不更新3巧家县水利局巧家水利政务抖音内容不更新").map(([name]) => name)).toEqual(["昭阳教育", "鲁甸普法", "巧家水利"]);
  });
});

it("a label of the page behind a run-on table is none of its cells", () => {
  const row = (number: number) => `${number}昭阳区教育局昭阳教育微信公众号内容长期不更新`;
  expect(readAnnex(`序号主办单位账号名称平台存在问题${[1, 2, 3, 4, 5, 6].map(row).join("")}\n相关文件:\n`, TITLE).problems.at(-1)?.text).toBe("内容长期不更新");
});

it("rows without heads have names beside their owners", () => {
  expect(accounts("1\t昭阳民政\t微信公众号\t昭阳区民政局\t昭阳区\t内容不更新\n2\t鲁甸水利\t视频号\t鲁甸县水利局\t鲁甸县\t内容不更新")).toEqual([["昭阳民政", "wechat", "昭阳区民政局"], ["鲁甸水利", "wechat-channels", "鲁甸县水利局"]]);
});
