import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { normalizeText } from "../../src/normalize/index.js";
import { scriptOf, toSimplified } from "../../src/normalize/script.js";
import { fromSource } from "../../src/text/mapped-text.js";

const simplified = (words: string, script: "hans" | "hant"): string => toSimplified(fromSource(words), script).text.value;

describe("the script of a page", () => {
  it.each([
    ["hans", ["昭通市政府网站检查通报", "乾县人民政府"]], ["hans", ["著名的後記", "云岭县于2021年检查政府网站十家，合格九家，不合格一家"]],
    ["hant", ["昭通市政府網站檢查通報", "得分低於60分"]], ["hans", []],
  ] as const)("is %s for %j", (script, lines) => expect(scriptOf(lines)).toBe(script));
});

describe("a cell", () => {
  it.each([
    // Characters that are Traditional and nothing else, wherever they stand.
    ["陝西省", "hans", "陕西省"], ["陜西省", "hans", "陕西省"], ["陜西省", "hant", "陕西省"], ["網站", "hans", "网站"], ["云岭縣", "hans", "云岭县"],
    // What Simplified text uses too, only on a Traditional page.
    ["得分低於60分", "hant", "得分低于60分"], ["得分低於60分", "hans", "得分低於60分"], ["幹部", "hant", "干部"], ["乾燥", "hant", "干燥"], ["後勤", "hant", "后勤"],
    // A cell that holds a character of Simplified text alone is not Traditional, whatever the page.
    ["范畴", "hant", "范畴"], ["余杭区", "hant", "余杭区"], ["了解", "hant", "了解"],
    // Names whose character is Traditional elsewhere.
    ["乾县", "hans", "乾县"], ["乾县", "hant", "乾县"], ["乾縣", "hant", "乾县"], ["乾縣政府網站", "hant", "乾县政府网站"], ["陝西省乾縣", "hans", "陕西省乾县"], ["乾安县", "hant", "乾安县"], ["乾安縣", "hant", "乾安县"],
    // Words of Taiwan.
    ["入口網站", "hant", "门户网站"],
  ] as const)("%s on a page in %s is %s", (words, script, expected) => expect(simplified(words, script)).toBe(expected));

  it("loses its pinyin first", () => expect(normalizeText(fromSource("陜(shǎn)西省政務(wù)網(wǎng)站"), "hant").text.value).toBe("陕西省政务网站"));
});

it("short cells of a Traditional notice are read like its long lines", () => {
  const { records } = readDocument(new TextEncoder().encode([
    "陜西省2021年第四季度政府網站檢查通報", "各設區市人民政府:", "全省共檢查政府網站10家,合格9家,不合格1家,合格率為90%。", "附件:1.不合格政府網站名單", "陝西省人民政府辦公廳", "2022年1月7日",
    "附件1", "不合格政府網站名單", "序號 |", "網站 |", "主要問題 |", "1 |", "乾縣人民政府 |", "得分低於60分 |", "2 |", "淳化縣人民政府 |", "首頁長期未更新 |", "",
  ].join("\n")), { path: "" });
  expect(records.notices[0]).toMatchObject({ script: "hant", province: "陕西省", region_code: "610000", issuer: "陕西省人民政府办公厅" });
  expect(records.problems.map(({ subject_name: name, category, text }) => [name, category, text])).toEqual([["乾县人民政府", "score-below-60", "得分低于60分"], ["淳化县人民政府", "homepage-stale", "首页长期未更新"]]);
});
