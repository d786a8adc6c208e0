import { describe, expect, test } from "vitest";
import { explained } from "../../report/src/explanations";

describe("explanations", () => {
  test.each([
    ["永善县: (1 − 1) / 1 = 0%, printed 100%", "永善县：(1 − 1) / 1 = 0%，公布 100%"],
    ["wechat: (180 − 5) / 180 = 97.2%, printed 79.2%", "微信：(180 − 5) / 180 = 97.2%，公布 79.2%"],
    ["the body counts 0 failing weibo accounts, the annex lists 1", "正文说不合格微博账号 0 个，附件列出 1 个"],
    ["5306280011 names 彝良县, the row says 鲁甸县", "5306280011 是彝良县的代码，本行写鲁甸县"],
    ["97.5% − 95% = 2.5 points, printed 3.5", "97.5% − 95% = 2.5 个百分点，公布 3.5"],
    ["no notice of 2022H1 is in the corpus", "语料中没有 2022H1 的通报"],
  ])("%s", (english, chinese) => {
    expect(explained(english, "zh")).toBe(chinese);
    expect(explained(english, "en")).toBe(english);
  });

  test("leave a sentence that they do not know as it is, in linear time", () => {
    expect(explained("something new: 1 and 2", "zh")).toBe("something new: 1 and 2");
    const start = performance.now();
    explained(`${"a, ".repeat(20_000)}b`, "zh");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
