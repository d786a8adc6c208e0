import { describe, expect, it } from "vitest";
import { normalizeText } from "../../src/normalize/index.js";
import { fromSource } from "../../src/text/mapped-text.js";

describe("a symbol strewn into words", () => {
  it.each([
    ["城固卐县水利局", "城固县水利局"], ["沙石镇、卐水东镇", "沙石镇、水东镇"], ["合格35个,々不合格2个", "合格35个,不合格2个"],
  ])("goes inside a word and behind a mark: %s", (words, expected) => expect(normalizeText(fromSource(words)).text.value).toBe(expected));

  it("stays where it begins an item of a list", () => expect(normalizeText(fromSource("检查结果:◆网站合格")).text.value).toBe("检查结果:◆网站合格"));
});
