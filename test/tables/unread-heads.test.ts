/** Columns under heads that are not known: what their figures may be, and what is not said for their sake. */
import { describe, expect, it } from "vitest";
import { columnOf } from "../../src/lexicon/columns.js";
import { rateRows, readAnnex } from "./notice.js";

const verdicts = (annex: string) => readAnnex(annex).rates.map(({ scope, running, checked, passed, failed, verdict }) => [scope, running, checked, passed, failed, verdict]);

describe("a column of counts under a head not known", () => {
  it("is the whole of the parts that add up to it in each row", () => {
    expect(verdicts("县区\t在运行数\t督导个数\t合格数\t不合格数\t合格率\n昭阳区\t30\t20\t18\t2\t90%\n鲁甸县\t8\t5\t4\t1\t85%\n合计\t38\t25\t22\t3\t88%")).toEqual([
      ["昭阳区", 30, 20, 18, 2, "ok"], ["鲁甸县", 8, 5, 4, 1, "wrong"], [null, 38, 25, 22, 3, "ok"],
    ]);
  });

  it("is the whole that the rates follow from, but for one now and then", () => {
    expect(verdicts("县区\t在运行数\t督导个数\t合格数\t合格率\n昭阳区\t30\t20\t18\t90%\n鲁甸县\t8\t5\t4\t80%\n巧家县\t12\t10\t9\t90%\n镇雄县\t9\t4\t4\t100%\n合计\t59\t39\t35\t88%").map((row) => [row[0], row[2], row[5]])).toEqual([
      ["昭阳区", 20, "ok"], ["鲁甸县", 5, "ok"], ["巧家县", 10, "ok"], ["镇雄县", 4, "ok"], [null, 39, "wrong"],
    ]);
  });

  it("which nothing proves may be the whole all the same: then no rate is wrong", () => {
    expect(verdicts("县区\t在运行数\t督导个数\t合格数\t合格率\n昭阳区\t30\t20\t18\t90%\n鲁甸县\t8\t5\t4\t80%")).toEqual([["昭阳区", 30, null, 18, null, "uncheckable"], ["鲁甸县", 8, null, 4, null, "uncheckable"]]);
  });

  it("is not where what passed and what failed add up to another", () => {
    expect(verdicts("县区\t填写个数\t在运行数\t合格数\t不合格数\t合格率\n昭阳区\t30\t20\t18\t2\t85%\n鲁甸县\t8\t5\t4\t1\t80%").map((row) => [row[0], row[5]])).toEqual([["昭阳区", "wrong"], ["鲁甸县", "ok"]]);
  });

  it("excuses no rate beside a whole that was read, unless it makes the rate hold", () => {
    expect(verdicts("县区\t检查数\t有效数\t合格数\t合格率\n昭阳区\t30\t20\t18\t90%\n鲁甸县\t8\t7\t4\t80%")).toEqual([["昭阳区", null, 30, 18, null, "uncheckable"], ["鲁甸县", null, 8, 4, null, "wrong"]]);
  });
});

it.each([["自查数(家)", "checked"], ["自行检查数", "checked"], ["网站可用率(%)", "availability_rate"], ["首页可访问率", "availability_rate"]])("%s heads a column of %s", (head, name) => {
  expect(columnOf(head)).toEqual({ name, covered: 1 });
});

it.each(["网站更新率", "账号活跃量", "单位覆盖比例"])("%s is no name, though it holds a word for one", (head) => expect(columnOf(head)?.name ?? "").not.toMatch(/site|account|organization/u));

it("what can be reached, what passes and what is answered are three rates of a row", () => {
  expect(rateRows(readAnnex("单位\t网站数\t网站可用率\t抽查账号\t合格账号\t账号合格率\t收到留言\t按期答复\t按期答复率\n昭阳区\t4\t99.9%\t40\t38\t95%\t10\t9\t90%"))).toEqual([
    ["website", "昭阳区", "availability", 4, null, null, null, 99.9], ["account", "昭阳区", "pass", null, 40, 38, null, 95], ["message", "昭阳区", "on-time-reply", null, 10, 9, null, 90],
  ]);
});

it("problems found are what was to be put right", () => {
  expect(rateRows(readAnnex("县区\t问题数\t已整改\t未整改\t整改率\n昭阳区\t9\t8\t1\t88.9%\n鲁甸县\t4\t4\t0\t100%", "问题整改情况表"))).toEqual([
    ["rectification", "昭阳区", "completion", null, 9, 8, 1, 88.9], ["rectification", "鲁甸县", "completion", null, 4, 4, 0, 100],
  ]);
});

describe("heads whose measure stands on a line of its own", () => {
  it("are one each", () => {
    expect(verdicts("序号\n单位\n备案数\n(个)\n检查数\n(个)\n不合格数\n(个)\n合格率\n(%)\n1\n昭阳区\n9\n9\n1\n88.9\n2\n鲁甸县\n2\n2\n0\n100")).toEqual([["昭阳区", 9, 9, null, 1, "ok"], ["鲁甸县", 2, 2, null, 0, "ok"]]);
  });
});

it("problems that were fed back are what there was to mend", () => {
  expect(rateRows(readAnnex("地区 | 反馈问题(个) | 已整改(个) | 整改率 |\n昭阳区 | 38 | 38 | 100% |\n鲁甸县 | 27 | 26 | 96.3% |", "问题整改情况"))).toEqual([
    ["rectification", "昭阳区", "completion", null, 38, 38, null, 100], ["rectification", "鲁甸县", "completion", null, 27, 26, null, 96.3],
  ]);
});
