/** Rows whose name is figures or a title: they were cut from something that is no row of their table. */
import { describe, expect, it } from "vitest";
import { isNoName } from "../../src/tables/rubbish-rows.js";
import { readAnnex } from "./notice.js";

describe("what stands in a name's place", () => {
  it.each(["0100%", "9%", "98.44%昭阳", "12", "—", "附件3", "附件三抽查情况表", "2022年三季度政务新媒体抽查情况统计表", "5%合计3"])("is none: %s", (text) => expect(isNoName(text)).toBe(true));
  it.each(["昭阳之声", "12345政务热线", "鲁甸360", "Top云岭", "昭通情况", "附中之声", "智慧云岭4.0"])("is one: %s", (text) => expect(isNoName(text)).toBe(false));
});

const ACCOUNTS = "序号地区账号名称账号类型主办单位不合格原因1昭阳区昭阳文旅微信公众号昭阳区文化旅游局检查前2周无更新2鲁甸县鲁甸城管新浪微博鲁甸县城市管理局未提供有效互动功能";

it("a table of other columns behind the last row makes no rows, and is reported", () => {
  const { accounts, messages } = readAnnex(`${ACCOUNTS}各地得分昭阳区1420100%鲁甸县64198.44%巧家县88396.59%盐津县92495.65%`, "不合格政务新媒体名单");
  expect(accounts.map(({ name, owner, region }) => [name, owner, region])).toEqual([["昭阳文旅", "昭阳区文化旅游局", "昭阳区"], ["鲁甸城管", "鲁甸县城市管理局", "鲁甸县"]]);
  expect(messages).toContain("unreadable-remains");
});

it("a cell of figures names no account where the cells are set apart", () => {
  const { accounts, messages } = readAnnex("序号\t账号名称\t平台\n1\t昭阳之声\t微博\n2\t98.4%\t微博\n3\t鲁甸之声\t微博", "不合格政务新媒体名单");
  expect(accounts.map(({ name }) => name)).toEqual(["昭阳之声", "鲁甸之声"]);
  expect(messages).toContain("unreadable-remains");
});
