/** Changes and lists that bring what they are checked by: `由95%升至97.5%,提高2.5个百分点`, `3个账号是:…`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";

const checks = (sentence: string, rule: string) =>
  readDocument(new TextEncoder().encode(`云南省昭通市2021年第四季度政府网站检查通报\n各县、市、区人民政府:\n${sentence}\n昭通市人民政府办公室\n2022年1月7日\n`), { path: "" })
    .records.checks.filter((check) => check.rule === rule && check.verdict !== "uncheckable");

describe("a change between two figures", () => {
  it.each([
    ["合格率由95%升至97.5%,提高2.5个百分点。", "pass", "2.5", "2.5"],
    ["合格率由95%升至97.5%,提高3.5个百分点。", "fail", "2.5", "3.5"],
    ["合格率由上季度的95%提高到97.5%,提高2.5个百分点。", "pass", "2.5", "2.5"],
    ["合格率由97.5%下降到95%,下降2.5个百分点。", "pass", "2.5", "2.5"],
    ["合格率由97.5%降至95.12%,下降2.38个百分点。", "pass", "2.38", "2.38"],
    ["合格率由90.1%升至90.4%,上升0.3个百分点。", "pass", "0.3", "0.3"],
    ["合格率由100%降至90%,下降9个百分点。", "fail", "10", "9"],
  ])("%s: %s", (sentence, verdict, expected, found) => expect(checks(sentence, "change-claim").map((check) => [check.verdict, check.expected, check.found])).toEqual([[verdict, expected, found]]));

  it.each(["合格率提高3个百分点。", "合格率由95%升至97.5%。", "合格率由95%升至97.5%。满意度提高3个百分点。"])("is left open where a figure lacks: %s", (sentence) => expect(checks(sentence, "change-claim")).toEqual([]));

  it("is exact in hundredths", () => {
    const percent = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`;
    fc.assert(fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 2 }), (a, b, more) => {
      fc.pre(a < b);
      const [check] = checks(`合格率由${percent(a)}%升至${percent(b)}%,提高${percent(b - a + more)}个百分点。`, "change-claim");
      expect([check?.verdict, Number(check?.expected)]).toEqual([more === 0 ? "pass" : "fail", (b - a) / 100]);
    }), { numRuns: 40 });
  });

  it.each([
    ["a rise that is called a fall does not hold", "合格率由95%升至97.5%,下降2.5个百分点。"],
    ["a fall that is called a rise does not hold", "合格率由97%上升到95%,上升2个百分点。"],
  ])("%s: %s", (_why, sentence) => expect(checks(sentence, "change-claim").map(({ verdict }) => verdict)).toEqual(["fail"]));
});

describe("a list that is counted before it", () => {
  it.each([
    ["不合格的2个账号是:“云岭发布”微博、“山口发布”微博。", "pass", "2", "2"],
    ["不合格的3个账号是:“云岭发布”微博、“山口发布”微博。", "fail", "3", "2"],
    ["不合格的3家网站为:昭阳区人民政府网、鲁甸县人民政府网、巧家县人民政府网。", "pass", "3", "3"],
    ["不合格的4家网站为:昭阳区人民政府网、鲁甸县人民政府网、巧家县人民政府网。", "fail", "4", "3"],
    ["检查发现3个县:鲁甸县、巧家县、盐津县存在问题。", "pass", "3", "3"],
  ])("%s: %s", (sentence, verdict, expected, found) => expect(checks(sentence, "list-vs-count").map((check) => [check.verdict, check.expected, check.found])).toEqual([[verdict, expected, found]]));

  it.each([
    ["a sample", "不合格的3个账号是:“云岭发布”微博、“山口发布”微博等。"], ["what is no name", "检查发现5个方面问题:首页不更新、栏目空白。"],
    ["names joined by 和", "不合格的3家网站为:昭阳区人民政府网和鲁甸县人民政府网。"], ["names that abut", "不合格的3个账号是:“云岭发布”“山口发布”。"],
  ])("is left open for %s", (_what, sentence) => expect(checks(sentence, "list-vs-count")).toEqual([]));
});

describe("a list with a number beside it", () => {
  it.each([
    ["the list goes on behind a reason", "2个账号分别是:鲁甸县教育局“鲁甸教育”微信公众号、鲁甸县民政局“鲁甸民政”新浪微博,两周未更新;巧家县司法局“巧家司法”微信公众号未提供互动。", []],
    ["it adds up behind reasons", "3个账号分别是:鲁甸县教育局“鲁甸教育”微信公众号、鲁甸县民政局“鲁甸民政”新浪微博,两周未更新;巧家县司法局“巧家司法”微信公众号未提供互动。", [["pass", "3"]]],
    ["the number is of what each has", "分别为“昭通市水利局”网站、“昭通市林业局”网站(5个以上栏目空白)。", []],
    ["each has as many", "昭阳区、鲁甸县各有1个账号未更新。", []],
    ["the last has as many", "如“昭通市水利局”网站、“昭通市林业局”网站有5个栏目空白。", []],
  ])("is not held against it where %s", (_what, sentence, expected) => expect(checks(sentence, "list-vs-count").map(({ verdict, found }) => [verdict, found])).toEqual(expected));
});
