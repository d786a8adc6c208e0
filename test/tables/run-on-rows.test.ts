/** Rows of a table without separators: how their digits are cut, and where they begin and end. */
import { expect, it } from "vitest";
import { rateRows, readAnnex } from "./notice.js";

const HEAD = "序号地区(部门)抽查数合格数不合格数合格率";

it("a total without a number begins where the last row ends, and its digits are cut as its rate says", () => {
  expect(rateRows(readAnnex(`${HEAD}1昭阳区34340100%2鲁甸县2219386.63%3昭通经开区660100%合计3863731396.63%`))).toEqual([
    ["other", "昭阳区", "pass", null, 34, 34, 0, 100], ["other", "鲁甸县", "pass", null, 22, 19, 3, 86.63], ["other", "昭通经开区", "pass", null, 6, 6, 0, 100], ["other", null, "pass", null, 386, 373, 13, 96.63],
  ]);
});

it("a zone that bears its city's name is a place of its own", () => {
  expect(readAnnex(`${HEAD}1昭阳区34340100%2昭通高新区220100%`).rates.map(({ scope }) => scope)).toEqual(["昭阳区", "昭通高新区"]);
});

it("rows may stand on lines of their own, each run together, below their heads", () => {
  const { accounts } = readAnnex("序号账号名称新媒体标识码平台主办单位问题\n1昭阳公安530602M012WX0001微信公众号昭阳区公安局错别字2处\n2鲁甸教体530621M017WX0001微信公众号鲁甸县教育体育局简介未标注主办单位", "政务新媒体问题清单");
  expect(accounts.map(({ name, platform, owner, account_code: code }) => [name, platform, owner, code])).toEqual([
    ["昭阳公安", "wechat", "昭阳区公安局", "530602M012WX0001"], ["鲁甸教体", "wechat", "鲁甸县教育体育局", "530621M017WX0001"],
  ]);
});
