import { describe, expect, it } from "vitest";
import { normalizeText } from "../../src/normalize/index.js";
import { fromSource } from "../../src/text/mapped-text.js";

const repaired = (words: string): string => normalizeText(fromSource(words)).text.value;

describe("a space inside a quoted name", () => {
  it.each([
    ["“城固 县水利局”公众号", "“城固县水利局”公众号"], ["“城固县水 利局”", "“城固县水利局”"], ["“城 固县发布”", "“城固县发布”"], ["“城固县水利 局”", "“城固县水利局”"], ["“汉中市城 固县发布”", "“汉中市城固县发布”"],
    ["“某某街道办 事处”", "“某某街道办事处”"], ["“清河镇人民 政府”", "“清河镇人民政府”"],
  ])("goes where it splits a word: %s", (words, expected) => expect(repaired(words)).toBe(expected));

  it.each(["“清河发布 石桥发布”", "“城固县水利局 城固县教育局”", "城固 县水利局", "“清河之声 石桥快报 柳林微讯 东关在线”", "“Smart 城固”"])("stays where it sets names apart: %s", (words) => expect(repaired(words)).toBe(words));

  it("is one repair of white space", () => {
    expect(normalizeText(fromSource("“城固 县水利局”")).repairs).toEqual([{ rule: "whitespace", range: { start: 3, end: 4 }, before: " ", after: "", certainty: 0.9, count: 1 }]);
  });
});
