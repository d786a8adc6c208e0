/** Holds verdicts that point back to numbered items, or to as many as were named, to values. */
import { describe, expect, it } from "vitest";
import { itemReference } from "../../src/extract/item-references.js";
import { readBody } from "./help.js";

const FAULTS = { heading: "二、存在的主要问题" };

/** Who failed, in order. */
function failed(lines: string): string[] {
  return readBody(lines, FAULTS).accounts.filter(({ verdict }) => verdict === "fail").map(({ name }) => name);
}

const ITEMS = ["“甲甲”微信公众号检查前2周未发布信息", "“乙乙”微博没有互动功能", "“丙丙”微信公众号未报备"];

describe("words that point back to items", () => {
  it.each([
    ["以上1、2项所涉账号不合格", [1, 2]],
    ["上述第(一)至(三)条", [1, 2, 3]],
    ["前述第2、4—6点账号", [2, 4, 5, 6]],
    ["以上前两类账号", [1, 2]],
    ["前三项所列账号", [1, 2, 3]],
    ["上述(一)(二)项", [1, 2]],
    ["以上第十一款", [11]],
  ])("name them by their numbers: %s", (words, numbers) => {
    expect(itemReference(words)?.numbers).toEqual(numbers);
  });

  it.each(["以上3个账号", "上述账号", "检查指标前三季度", "以上两家"])("are none in %s", (words) => {
    expect(itemReference(words)).toBeUndefined();
  });

  it("judge those of these items, and no others", () => {
    const lines = `${ITEMS.map((item, i) => `${i + 1}.${item};`).join("\n")}\n`;
    expect(failed(`${lines}以上1、2项所涉2个账号判定为不合格。`)).toEqual(["甲甲", "乙乙"]);
    expect(failed(`${lines}上述第2至3项账号按单项否决处理。`)).toEqual(["乙乙", "丙丙"]);
    expect(failed(`${lines}其中第1、2项属于单项否决情形,所涉账号判定为不合格。`)).toEqual(["甲甲", "乙乙"]);
    expect(failed(`${lines}以上1、2项所涉3个账号判定为不合格。`)).toEqual([]);
    expect(failed(`${lines}以上1、5项所涉账号判定为不合格。`)).toEqual([]);
    expect(failed(`${lines}以上1、2项所涉账号未达到不合格标准。`)).toEqual([]);
  });

  it("judge those of items within one line, numbered in the way that they write", () => {
    expect(failed(`${ITEMS.map((item, i) => `${i + 1}.${item}`).join(";")}。上述第1至2项账号均判定为不合格。`)).toEqual(["甲甲", "乙乙"]);
    expect(failed(`${ITEMS.map((item, i) => `${"一二三"[i]}是${item}`).join("。")}。前两类账号判定为不合格。`)).toEqual(["甲甲", "乙乙"]);
    const nested = `(一)更新不及时。1.${ITEMS[0]}。\n2.“丁丁”微博停更。\n(二)互动不足。1.${ITEMS[1]}。\n2.“戊戊”微博有错别字。\n`;
    expect(failed(`${nested}上述(一)项账号判定为不合格。`)).toEqual(["甲甲", "丁丁"]);
    expect(failed(`${nested}上述第1项账号判定为不合格。`)).toEqual(["乙乙"]);
  });

  it("leave the last of the items a sentence, though a line without a number follows it", () => {
    const { accounts } = readBody(`1.${ITEMS[0]};\n2.县乙局“丁丁”抖音号简介有错别字。\n以上第1项所涉账号判定为不合格。`, FAULTS);
    expect(accounts.map(({ name, owner, verdict }) => [name, owner, verdict])).toEqual([["甲甲", null, "fail"], ["丁丁", "县乙局", "named"]]);
  });
});

describe("words that point back by a count", () => {
  const three = `${ITEMS.join(",")}。`;

  it("judge as many as were named, in figures or in words", () => {
    expect(failed(`${three}以上三个账号判定为不合格。`)).toEqual(["甲甲", "乙乙", "丙丙"]);
    expect(failed(`${three}\n上述所列3个账号因长期未更新,均判定为不合格。`)).toEqual(["甲甲", "乙乙", "丙丙"]);
  });

  it("judge nobody where more were named than they count", () => {
    expect(failed(`${three}以上两个账号判定为不合格。`)).toEqual([]);
  });
});
