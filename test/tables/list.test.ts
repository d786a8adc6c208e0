import { describe, expect, it } from "vitest";
import { isNameList, recoverList } from "../../src/tables/list.js";
import { locator } from "../../src/text/lines.js";
import { cellsOf } from "./pieces.js";

const recover = (words: readonly string[]) => recoverList(cellsOf(words), "bar-cells", locator(words.join("\n")));

describe("cells that list names", () => {
  it.each([
    ["“云岭县”网、“山口镇”网", true], ["“云岭县”“山口镇”", true], ["“云岭发布”(微信)、“山口发布”", true], ["“云岭县”门户网站", true], ["“云岭县”网", true],
    ["云岭县网、山口镇网", false], ["在“互联网+督查”平台留言", false], ["未按期回复", false],
  ])("are told from others: %s", (value, expected) => expect(isNameList(value)).toBe(expected));

  it("are rows under the labels that hold for them", () => {
    const words = ["未按期回复", "省级", "“甲厅”网、“乙厅”网", "市级", "“丙市”网、“丁市”网", "当天回复", "“戊局”网、“己局”网"];
    const table = recover(words)!;
    expect(table.columns?.map(({ name }) => name)).toEqual(["finding", "note", "name"]);
    expect(table.children.map(({ kind, children }) => [kind, ...children.map(({ value, rowSpan }) => [value, rowSpan])])).toEqual([
      ["body", ["未按期回复", 2], ["省级", undefined], ["“甲厅”网、“乙厅”网", undefined]],
      ["body", ["市级", undefined], ["“丙市”网、“丁市”网", undefined]],
      // A new finding ends the label of the one before it.
      ["body", ["当天回复", undefined], ["", undefined], ["“戊局”网、“己局”网", undefined]],
    ]);
    const source = words.join("\n");
    for (const { position, value } of table.children.flatMap(({ children }) => children)) {
      if (position) expect(source.slice(position.start.offset, position.end.offset)).toBe(value);
      else expect(value).toBe("");
    }
  });

  it("are no table where only one cell lists names", () => expect(recover(["未按期回复", "“甲厅”网、“乙厅”网"])).toBeUndefined());
});
