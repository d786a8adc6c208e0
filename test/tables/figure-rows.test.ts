/** Tables without separators whose rows are a name and the figures of two groups. */
import { describe, expect, it } from "vitest";
import { rateRows, readAnnex } from "./notice.js";

const HEAD = "县区网站检查数网站不合格数新媒体检查数新媒体不合格数新媒体合格率";
const accounts = (annex: string) => rateRows(readAnnex(annex)).filter(([subject]) => subject === "account");

describe("digits that run on in two groups", () => {
  it("are cut where arithmetic proves the cut, and as the proven rows are where it leaves two", () => {
    expect(accounts(`${HEAD}昭阳区1024195.8%鲁甸县1013284.6%巧家县10170100%`)).toEqual([
      ["account", "昭阳区", "pass", null, 24, null, 1, 95.8], ["account", "鲁甸县", "pass", null, 13, null, 2, 84.6], ["account", "巧家县", "pass", null, 17, null, 0, 100],
    ]);
  });

  it("stay unread in a row that two cuts explain", () => {
    const { rates, messages } = readAnnex(`${HEAD}昭阳区2024195.8%鲁甸县2013284.6%巧家县10170100%`);
    expect(rates.filter(({ scope }) => scope === "巧家县")).toEqual([]);
    expect(messages).toContain("unreadable-remains");
  });

  it("are no rows where nothing proves them", () => {
    expect(readAnnex(`${HEAD}昭阳区10170100%鲁甸县10120100%巧家县10140100%`).rates).toEqual([]);
  });

  it("of one subject stand behind words that are no known name, where arithmetic proves every row", () => {
    const expected = [["website", "县直部门", "pass", null, 9, 8, null, 88.89], ["website", "乡镇", "pass", null, 5, 5, null, 100], ["website", "教育系统", "pass", null, 3, 2, null, 66.67]];
    for (const head of ["类别网站抽查数合格数合格率", "县区网站抽查数合格数合格率"]) expect(rateRows(readAnnex(`${head}县直部门9888.89%乡镇55100%教育系统3266.67%`))).toEqual(expected);
  });

  it("stand behind numbers and a rate of each group", () => {
    expect(rateRows(readAnnex("序号县区网站抽查数网站合格率新媒体抽查数新媒体合格数新媒体合格率1昭阳区3100%242395.8%2鲁甸县1100%13 11 84.6%"))).toEqual([
      ["website", "昭阳区", "pass", null, 3, null, null, 100], ["account", "昭阳区", "pass", null, 24, 23, null, 95.8],
      ["website", "鲁甸县", "pass", null, 1, null, null, 100], ["account", "鲁甸县", "pass", null, 13, 11, null, 84.6],
    ]);
  });
});
