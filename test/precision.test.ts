/** The precision gate: no figure stands in a table that the row's own evidence does not print. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../src/pipeline.js";
import { allDocuments } from "./documents.js";
import { requests } from "./generator/eval.js";
import { chineseNumeral } from "./generator/numbers.js";
import { render } from "./generator/render.js";
import { describeInvented, inventedCodes, inventedFigures, printedFigures, valueOfNumerals } from "./precision/figures.js";

const read = (bytes: Uint8Array, path: string) => readDocument(bytes, { path }).records;

describe("nothing is invented", { timeout: 120_000 }, () => {
  it.each(allDocuments().map((document) => [document.name, document] as const))("in %s", (_name, { bytes, path }) => {
    const records = read(bytes, path);
    expect([...inventedFigures(records).map(describeInvented), ...inventedCodes(records)]).toEqual([]);
  });

  it("in a hundred generated notices of all layouts and damages", () => {
    const found = requests(100, 20_240_101).flatMap((request) => {
      const { bytes, name, layout, damage, seed } = render(request);
      const records = read(bytes, name);
      return [...inventedFigures(records).map(describeInvented), ...inventedCodes(records)].map((line) => `${layout} × ${damage}, seed ${seed}: ${line}`);
    });
    expect(found).toEqual([]);
  });
});

describe("the gate", () => {
  const row = { location: "body/1", evidence: "共检查网站1,560家，不合格2家，合格率为９９.８７％" };
  const rate = { running: null, checked: 1560, passed: null, failed: 2, reported: 99.87, reported_text: "99.87%", ...row };
  const invented = (change: object): string[] => inventedFigures({ rates: [{ ...rate, ...change }], counts: [], problems: [] } as never).map(({ slot }) => slot);

  it("lets pass what is printed", () => expect(invented({})).toEqual([]));

  it.each([
    ["a figure worked out", { passed: 1558 }, ["rates.passed"]],
    ["a part of a figure", { failed: 15 }, ["rates.failed"]],
    ["a figure put together from two", { checked: 15602 }, ["rates.checked"]],
    ["a rate rounded", { reported: 99.9 }, ["rates.reported"]],
    ["a nought that nobody said", { failed: 0 }, ["rates.failed"]],
  ])("stops %s", (_what, change, slots) => expect(invented(change)).toEqual(slots));

  it("takes words for nought and for all, and names for their number", () => {
    expect(invented({ evidence: "共检查网站8家，未发现不合格网站，合格率100%", checked: 8, passed: 8, failed: 0, reported: 100 })).toEqual([]);
    expect(invented({ evidence: "共检查网站8家，“甲”“乙”不合格", checked: 8, failed: 2, reported: null })).toEqual([]);
    expect(invented({ evidence: "共检查网站8家，“甲”“乙”不合格", checked: 8, failed: 3, reported: null })).toEqual(["rates.failed"]);
  });

  it("reads figures from rows that run together, and only there", () => {
    const change = { evidence: "昭阳区10100%", checked: 1, failed: 0, reported: 100 };
    expect(invented({ ...change, location: "annex/1/row/2" })).toEqual([]);
    expect(invented(change)).not.toEqual([]);
  });

  it("looks through tags, references, spaces and pinyin", () => {
    expect([...printedFigures("<td>1<b>2</b></td><td>&#51;</td> 9 8.5家 ７(qī)个 二十一家 两个 百分之九十点五 一百零三")]).toEqual(expect.arrayContaining([12, 3, 98.5, 7, 21, 2, 90.5, 103]));
    expect(printedFigures("<td>1</td><td>2</td>").has(12)).toBe(false);
  });

  it("knows Chinese numerals by itself", () => {
    for (let n = 0; n < 10_000; n += 7) expect([n, valueOfNumerals(chineseNumeral(n))]).toEqual([n, n]);
    expect(["二〇二一", "三四十", "一万二千", "十万"].map(valueOfNumerals)).toEqual([2021, NaN, 12_000, 100_000]);
  });
});
