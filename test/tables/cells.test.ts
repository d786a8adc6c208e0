import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutLines } from "../../src/tables/cells.js";
import { cellsOf, valuesOf } from "./pieces.js";

function cut(lines: readonly string[]): unknown {
  const found = cutLines(cellsOf(lines));
  if (!found) return undefined;
  if ("rows" in found) return [found.layout, found.rows.map(valuesOf)];
  if ("text" in found) return [found.layout, found.text.value];
  return [found.layout, valuesOf(found.cells), ...(found.before ? [valuesOf(found.before), valuesOf(found.after!)] : [])];
}

describe("lines cut into cells", () => {
  it.each([
    ["bars end the cells", ["序号 |", "名称 |", "1 |", "山口镇 |"], ["bar-cells", ["序号", "名称", "1", "山口镇"], [], []]],
    ["a cell goes on over a line", ["序号 |", "名称 |", "1 |", "云岭县第一", "中学 |", "2 |", "山口镇 |"], ["bar-cells", ["序号", "名称", "1", "云岭县第一中学", "2", "山口镇"], [], []]],
    ["a cell goes on over three", ["序号|", "名称|", "1|", "云岭县", "第一", "中学|", "2|", "山口镇|"], ["bar-cells", ["序号", "名称", "1", "云岭县第一中学", "2", "山口镇"], [], []]],
    ["words stand behind the last bar", ["序号|", "名称|", "1|", "甲镇|", "尾注"], ["bar-cells", ["序号", "名称", "1", "甲镇"], [], ["尾注"]]],
    ["a cell is empty", ["序号 |", "名称 |", "1 |", " |", "2 |", "山口镇 |"], ["bar-cells", ["序号", "名称", "1", "", "2", "山口镇"], [], []]],
    ["bars part the cells of a row", ["序号 | 名称 |", "1 | 山口镇 |"], ["bar-rows", [["序号", "名称"], ["1", "山口镇"]]]],
    ["tabs part the cells of a row", ["序号\t名称", "1\t山口镇", "2\t"], ["tab-rows", [["序号", "名称"], ["1", "山口镇"], ["2", ""]]]],
    ["two spaces part the cells of a row", ["序号  名称", "1  甲镇", "2  乙镇", "3  丙镇"], ["space-rows", [["序号", "名称"], ["1", "甲镇"], ["2", "乙镇"], ["3", "丙镇"]]]],
    ["one space does, as often in each line", ["1 甲镇 合格", "2 乙镇 合格", "3 丙镇 合格", "4 丁镇 合格"], ["space-rows", [["1", "甲镇", "合格"], ["2", "乙镇", "合格"], ["3", "丙镇", "合格"], ["4", "丁镇", "合格"]]]],
    ["each line is a cell", ["序号", "名称", "1", "甲镇"], ["line-cells", ["序号", "名称", "1", "甲镇"]]],
    ["nothing parts them", ["序号名称1云岭县政府2山口镇政府"], ["run-on", "序号名称1云岭县政府2山口镇政府"]],
    ["nothing does, and a signature stands below", ["序号名称存在问题1云岭县政府办公室首页不更新2山口镇政府栏目不更新", "云岭市政府办公室"], ["run-on", "序号名称存在问题1云岭县政府办公室首页不更新2山口镇政府栏目不更新"]],
    ["two lines may be a table each", ["序号名称存在问题1云岭县政府办公室首页不更新2山口镇政府栏目不更新", "序号名称存在问题1云岭县政府办公室首页不更新2石桥镇政府栏目不更新"], undefined],
    ["there is too little to say", ["甲镇"], undefined],
    ["there is nothing", [], undefined],
  ] as const)("where %s", (_what, lines, expected) => expect(cut(lines)).toEqual(expected));

  it("give back barred cells, however their words were broken over lines", () => {
    const cell = fc.array(fc.constantFrom("云岭县", "第一", "中学", "5", "网站"), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.array(cell, { minLength: 4, maxLength: 20 }), (cells) => {
      // A bar must end most lines, or the lines are no barred cells.
      fc.pre(cells.flat().length < cells.length * 2);
      const lines = cells.flatMap((parts) => parts.map((part, i) => (i === parts.length - 1 ? `${part} |` : part)));
      fc.pre(lines[0]!.endsWith("|"));
      expect(cut(lines)).toEqual(["bar-cells", cells.map((parts) => parts.join("")), [], []]);
    }), { numRuns: 300 });
  });
});
