/** Rates that an annex states a line for each place. */
import { expect, it } from "vitest";
import { readBody } from "./help.js";

const read = (annex: string) => readBody("全市抽查政务新媒体520个,不合格22个,合格率95.77%。", { annex: `附件:政务新媒体抽查情况\n${annex}` });

it("a line for each place is a rate of each", () => {
  expect(read("东坡区:抽查58个,不合格5个,不合格率8.62%\n彭山区:抽查44个,不合格2个,不合格率4.54%\n市直单位:抽查83个,不合格0个,不合格率0%").rates.map(({ subject, scope, metric, checked, failed, reported, verdict }) => [subject, scope, metric, checked, failed, reported, verdict])).toEqual([
    ["account", null, "pass", 520, 22, 95.77, "ok"], ["account", "东坡区", "fail", 58, 5, 8.62, "ok"], ["account", "彭山区", "fail", 44, 2, 4.54, "truncated"], ["account", "市直单位", "fail", 83, 0, 0, "ok"],
  ]);
});

it("a line without a rate adds neither rate nor count", () => {
  const { rates, counts } = read("东坡区抽查58个\n彭山区抽查44个,不合格2个");
  expect(rates).toHaveLength(1);
  expect(counts).toEqual([]);
});
