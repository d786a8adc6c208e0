/** Lines that break where a printed page was full. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import type { Records } from "../../src/records/index.js";

const HEAD = "云岭市2022年第三季度政府网站检查情况通报\n各县区人民政府,市直各单位:\n";
const END = "\n云岭市人民政府办公室\n2022年10月11日\n";
const read = (body: string): Records => readDocument(new TextEncoder().encode(HEAD + body + END)).records;

/** Breaks a text as a page of so many characters does, on which a digit takes half a place; a figure is kept whole. */
function printed(text: string, width: number): string[] {
  const lines = [""];
  let taken = 0;
  for (const token of text.match(/[\d.%]+|./gu) ?? []) {
    const size = /\d/u.test(token) ? token.length / 2 : 1;
    if (taken + size > width && !/^[,。;:、]$/u.test(token)) {
      lines.push("");
      taken = 0;
    }
    lines[lines.length - 1] += token;
    taken += size;
  }
  return lines;
}

const PROSE = "全市在运行的政府网站218个,其中市级132个,县级86个,第三季度共检查政府网站218个,合格217个,合格率99.54%,“云岭市老区建设促进网”因首页和多个栏目长期未更新被判定为不合格。全市纳入监管的政务新媒体2214个,其中市级248个、县乡两级1966个,市政府办公室抽查政务新媒体664个,合格649个,合格率97.74%。其中抽查微信公众号452个,合格443个,合格率98.01%;抽查微博72个,合格69个,合格率95.83%。";

describe("prose that a page's width breaks", () => {
  it.each([26, 31])("is read as if whole, at %i characters a line", (width) => {
    const whole = read(PROSE);
    const broken = read(printed(PROSE, width).join("\n"));
    expect(broken.rates.map(({ reported, checked, platform, verdict }) => [reported, checked, platform, verdict])).toEqual(whole.rates.map(({ reported, checked, platform, verdict }) => [reported, checked, platform, verdict]));
    expect(broken.units.map(({ name, verdict }) => [name, verdict])).toEqual([["云岭市老区建设促进网", "fail"]]);
  });

  it("goes on behind the number of a page", () => {
    const lines = printed(PROSE, 26);
    const paged = [...lines.slice(0, 5), "— 1 —", ...lines.slice(5)];
    expect(read(paged.join("\n")).rates.map(({ reported }) => reported)).toEqual(["99.54", "97.74", "98.01", "95.83"].map(Number));
  });
});

it("lines of a list that are as long by chance stay apart", () => {
  const items = ["甲县", "乙县", "丙县", "丁县", "戊县", "己县", "庚县"].map((place) => `${place}检查政府网站20个,合格19个,合格率95%,较上季度提高1.2个百分点。`);
  expect(read(items.join("\n")).rates.map(({ scope }) => scope)).toHaveLength(7);
});
