/** Accounts of an annex without a column of platforms: the body may say theirs. */
import { expect, it } from "vitest";
import { readBody } from "./help.js";

const ANNEX = "附件\n不合格政务新媒体清单\n序号\t账号\t主办单位\t问题\n1\t甲风采\t甲局\t内容不更新\n2\t乙之声\t乙局\t内容不更新\n3\t丙快报\t丙局\t内容不更新\n4\t丁在线\t丁局\t内容不更新";
const accounts = (lines: string) => readBody(lines, { heading: "一、存在问题", annex: ANNEX }).accounts.filter(({ location }) => location.startsWith("annex")).map(({ name, platform, platform_text: printed }) => [name, platform, printed]);

it("takes the one platform that the body names with a name, and none where it names several or none", () => {
  expect(accounts("“甲风采”微信公众号、“乙之声”微博两周未更新。“丙快报”微信公众号、“丙快报”抖音号两周未更新。")).toEqual([
    ["甲风采", "wechat", "微信公众号"], ["乙之声", "weibo", "微博"], ["丙快报", null, null], ["丁在线", null, null],
  ]);
});

it("takes the platform behind a list for each of it, and makes no second rows", () => {
  const { accounts: rows } = readBody("“甲风采”“乙之声”“丙快报”等微信公众号两周未更新。", { heading: "一、存在问题", annex: ANNEX });
  expect(rows.map(({ name, platform }) => [name, platform])).toEqual([["甲风采", "wechat"], ["乙之声", "wechat"], ["丙快报", "wechat"], ["丁在线", null]]);
});
