import { describe, expect, it } from "vitest";
import { normalizeText } from "../../src/normalize/index.js";
import { fromSource } from "../../src/text/mapped-text.js";

const read = (words: string): string => normalizeText(fromSource(words)).text.value;

describe("straight quotes", () => {
  it("stand for pairs of quotes", () => expect(read('甲镇"甲之声"(微博)、"乙"未更新')).toBe("甲镇“甲之声”(微博)、“乙”未更新"));
  it.each(['"甲之声未更新', '甲之声 12" 屏幕', 'var title = "home";'])("stay where they are odd, or stand by no Chinese word: %s", (words) => expect(read(words)).toBe(words));
  it("are one repair of the form of marks", () => {
    expect(normalizeText(fromSource('"甲""乙"')).repairs).toEqual([{ rule: "width", range: { start: 0, end: 6 }, before: '"', after: "“", certainty: 1, count: 4 }]);
  });
});

describe("a point", () => {
  it.each([
    ["5个整改不彻底.其中29个已注销.", "5个整改不彻底。其中29个已注销。"], ["合格率95%.问题突出.", "合格率95%。问题突出。"], ['(去年为89.3%).镇街账号102个', "(去年为89.3%)。镇街账号102个"],
  ])("ends a sentence: %s", (words, expected) => expect(read(words)).toBe(expected));
  it.each(["一.总体情况", "(二).存在问题", "附件一.名单", "1.微信公众号", "合格率94.12%", "网址www.云岭政府.中国", "www.yunling.gov.cn"])("stays in a number or an address: %s", (words) => expect(read(words)).toBe(words));
});
