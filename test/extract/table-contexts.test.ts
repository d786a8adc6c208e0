/** Holds tables in the body to what their heads and the sentences above say of them. */
import { describe, expect, it } from "vitest";
import { rateLine, readBody } from "./help.js";

const table = (lines: string): string[] => readBody(lines).rates.filter(({ location }) => location.includes("/row/")).map((row) => rateLine(row).replace(/ [a-z]+$/u, ""));

const CLASSES = "类别\t检查数\t合格数\t不合格数\t合格率\n市直部门\t47\t44\t3\t93.6%\n乡镇\t19\t18\t1\t94.7%\n合计\t66\t62\t4\t93.9%";

describe("a table without a subject of its own", () => {
  it("is about what the body says of its total", () => {
    expect(table(`政务新媒体在用66个,检查66个,合格62个,合格率93.9%。各类别检查情况:\n${CLASSES}`)).toEqual([
      "account/市直部门/pass ,47,44,3 = 93.6", "account/乡镇/pass ,19,18,1 = 94.7", "account/pass ,66,62,4 = 93.9",
    ]);
  });

  it("is about nothing known where the body tells another total", () => {
    expect(table(`政务新媒体在用66个,检查66个,合格63个,合格率95.5%。各类别检查情况:\n${CLASSES}`)[0]).toBe("other/市直部门/pass ,47,44,3 = 93.6");
  });
});

describe("heads of a table in the body", () => {
  it.each([
    ["how many there were before", "平台  清理前  现有  合格  合格率\n微信公众号  46  31  30  96.77%\n抖音号  14  5  4  80.00%\n微博  9  3  3  100%", ["account/wechat/pass 31,,30, = 96.77", "account/douyin/pass 5,,4, = 80", "account/weibo/pass 3,,3, = 100"]],
    ["classes of websites, a cell a line", "网站类别\n运行数\n检查数\n不合格数\n合格率\n市政府门户网站\n1\n1\n0\n100%\n市直部门网站\n26\n26\n1\n96.2%", ["website/市政府门户网站/pass 1,1,,0 = 100", "website/市直部门/pass 26,26,,1 = 96.2"]],
    ["columns kept up to date", "单位\t应更新栏目数\t已更新栏目数\t更新率\n甲镇\t9\t9\t100%\n乙镇\t8\t7\t87.5%", ["column/甲镇/other ,9,9, = 100", "column/乙镇/other ,8,7, = 87.5"]],
    ["two totals with what passed of each", "市县、部门 |\n网站检查数 |\n合格数 |\n合格率 |\n新媒体检查数 |\n合格数 |\n合格率 |\n甲县 |\n38 |\n38 |\n100% |\n156 |\n150 |\n96.15% |\n乙县 |\n22 |\n21 |\n95.45% |\n98 |\n95 |\n96.94% |", ["website/甲县/pass ,38,38, = 100", "account/甲县/pass ,156,150, = 96.15", "website/乙县/pass ,22,21, = 95.45", "account/乙县/pass ,98,95, = 96.94"]],
    ["what was found and mended", "地区\t发现数\t整改数\t整改率\n甲县\t28\t28\t100%\n乙县\t31\t30\t96.77%", ["rectification/甲县/completion ,28,28, = 100", "rectification/乙县/completion ,31,30, = 96.77"]],
  ])("%s", (_, lines, expected) => expect(table(`检查结果见下表。\n${lines}`)).toEqual(expected));
});

it("a line that leads to a table addresses nobody", () => {
  expect(readBody("检查网站30个,合格28个,合格率93.3%。\n各单位检查结果如下表(单位:个):").rates.map(({ reported }) => reported)).toEqual([93.3]);
});
