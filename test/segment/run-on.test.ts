import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annexLabel } from "../../src/segment/annex-label.js";
import { splitRunOn } from "../../src/segment/run-on.js";
import { fromSource, sourceRange } from "../../src/text/mapped-text.js";

const split = (line: string): string[] => splitRunOn(fromSource(line)).map(({ value }) => value);
const HEAD = ["各县人民政府:", "2021年第四季度全县政府网站检查已经结束,现将结果通报如下。", "一、总体情况。共检查政府网站10家,合格9家,合格率90%,名单见附件1。", "(一)网站。云岭网不合格。", "(二)账号。全部合格。", "二、工作要求。请各单位认真整改。"];
/** The recipients and the sentence behind them stand in one line. */
const head = [HEAD[0]! + HEAD[1]!, ...HEAD.slice(2)];

describe("a notice in one line", () => {
  it.each([
    ["annexes set off by spaces", ["附件:1.不合格网站名单2.不合格账号名单 云岭县人民政府办公室 2022年1月7日 附件1不合格网站名单序号名称1甲网附件2不合格账号名单序号名称1乙号"],
      ["附件:", "1.不合格网站名单", "2.不合格账号名单", "云岭县人民政府办公室", "2022年1月7日", "附件1不合格网站名单序号名称1甲网", "附件2不合格账号名单序号名称1乙号"]],
    ["a signature glued to the last title and to its date", ["附件:1.不合格网站名单2.不合格账号名单云岭县人民政府办公室2022年1月7日附件1不合格网站名单序号名称1甲网附件2不合格账号名单序号名称1乙号"],
      ["附件:", "1.不合格网站名单", "2.不合格账号名单", "云岭县人民政府办公室", "2022年1月7日", "附件1不合格网站名单序号名称1甲网", "附件2不合格账号名单序号名称1乙号"]],
    ["a label glued to a year", ["附件:1.不合格网站名单2.2021年第四季度检查情况云岭县人民政府办公室2022年1月7日附件1不合格网站名单序号名称1甲网附件22021年第四季度检查情况序号名称1乙号"],
      ["附件:", "1.不合格网站名单", "2.2021年第四季度检查情况", "云岭县人民政府办公室", "2022年1月7日", "附件1不合格网站名单序号名称1甲网", "附件22021年第四季度检查情况序号名称1乙号"]],
    ["an annex without a number", ["附件:不合格网站名单 云岭县人民政府办公室 2022年1月7日 附件不合格网站名单序号名称1甲网"],
      ["附件:不合格网站名单", "云岭县人民政府办公室", "2022年1月7日", "附件不合格网站名单序号名称1甲网"]],
    ["no annex, and a signature glued to the last sentence", ["云岭县人民政府办公室2022年1月7日"], ["云岭县人民政府办公室", "2022年1月7日"]],
  ] as const)("breaks where it must: %s", (_what, tail, expected) => expect(split(HEAD.join("") + tail.join(""))).toEqual([...head, ...expected]));

  it.each([
    ["short lines", "一、总体情况。二、工作要求。"],
    ["a mention of an annex", `${"请各单位按照名单认真整改并及时报送情况,".repeat(4)}具体名单见附件1,合格的单位见附件2。`],
    ["numbers that do not count up", `${"请各单位按照名单认真整改并及时报送情况,".repeat(4)}按照(三)和(五)的要求办理。`],
  ])("leaves alone %s", (_what, line) => expect(split(line)).toEqual([line]));

  it("loses no word and moves none", () => {
    const piece = fc.constantFrom(...HEAD, "附件:1.名单2.情况", "云岭县人民政府办公室", "2022年1月7日", "附件1名单", "附件22021年情况", "附件不合格网站名单", "序号名称1甲网", " ", "(三)", "三、", "1.", "99.8%");
    fc.assert(fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const line = pieces.join("");
      const parts = splitRunOn(fromSource(line));
      expect(parts.map(({ value }) => value).join("").replace(/\s/gu, "")).toBe(line.replace(/\s/gu, ""));
      for (const part of parts) {
        const { start, end } = sourceRange(part);
        expect(line.slice(start, end)).toBe(part.value);
      }
    }), { numRuns: 500 });
  });
});

describe("the label of an annex", () => {
  it.each([
    ["附件1", 1, [1, 3]], ["附件2:名单", 2, [2, 4]], ["附件 2 名单", 2, [2, 5]], ["附件", 3, [3, 2]], ["附件一", 1, [1, 3]], ["附表3", 3, [3, 3]], ["附件22021年第四季度情况", 2, [2, 3]],
    ["附件122021年", 12, [12, 4]], ["附件12021年", 1, [1, 3]], ["附", 1, [1, 1]], ["附1", 1, [1, 2]], ["附2 名单", 2, [2, 3]], ["附录", 1, [1, 2]], ["附则", 1, undefined], ["附近", 1, undefined], ["附1份名单", 1, undefined], ["见附件1", 1, undefined],
  ] as const)("%s, where %i is next", (line, expected, found) => {
    const label = annexLabel(line, expected);
    expect(label && [label.ordinal, label.length]).toEqual(found);
  });

  it.each([
    ["附件 2022年三季度不合格名单", 1, [1, 3]], ["附件2022年三季度不合格名单", 1, [1, 2]], ["附件 二季度不合格名单", 1, [1, 3]], ["附件三季度不合格名单", 1, [1, 2]], ["附件 11月份汇总表", 1, [1, 3]],
    ["附件二二季度不合格名单", 2, [2, 3]], ["附件211月份汇总表", 2, [2, 3]], ["附件32022年名单", 2, [3, 3]], ["附表2 2022年名单", 2, [2, 4]], ["附件二 季度名单", 2, [2, 4]], ["附件一 二季度名单", 1, [1, 4]],
  ] as const)("leaves the title its period: %s, where %i is next", (line, expected, [ordinal, length]) => expect(annexLabel(line, expected)).toEqual({ ordinal, length }));

  it.each([
    ["附件11月份汇总表", "附件:11月份汇总表", [1, 2]], ["附件11月份汇总表", "附件:1.1月份汇总表", [1, 3]], ["附件1季度检查汇总表", "1.季度检查汇总表", [1, 3]], ["附件1季度检查汇总表", "附件:1季度检查汇总表", [1, 2]],
  ] as const)("%s under the list %s", (line, listed, [ordinal, length]) => expect(annexLabel(line, 1, [listed])).toEqual({ ordinal, length }));
});
