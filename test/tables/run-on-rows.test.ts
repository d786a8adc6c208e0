/** Rows of a table without separators: how their digits are cut, and where they begin and end. */
import { expect, it } from "vitest";
import { rateRows, readAnnex } from "./notice.js";

const HEAD = "序号地区(部门)抽查数合格数不合格数合格率";

it("a total without a number begins where the last row ends, and its digits are cut as its rate says", () => {
  expect(rateRows(readAnnex(`${HEAD}1昭阳区34340100%2鲁甸县2219386.63%3昭通经开区660100%合计3863731396.63%`))).toEqual([
    ["other", "昭阳区", "pass", null, 34, 34, 0, 100], ["other", "鲁甸县", "pass", null, 22, 19, 3, 86.63], ["other", "昭通经开区", "pass", null, 6, 6, 0, 100], ["other", "合计", "pass", null, 386, 373, 13, 96.63],
  ]);
});

it("a zone that bears its city's name is a place of its own", () => {
  expect(readAnnex(`${HEAD}1昭阳区34340100%2昭通高新区220100%`).rates.map(({ scope }) => scope)).toEqual(["昭阳区", "昭通高新区"]);
});
