/** Columns that stand beside a notice's own figures: of other times, and shares of which only the figures tell what they are of. */
import { describe, expect, it } from "vitest";
import { isOfAnotherTime } from "../../src/tables/other-times.js";
import { rateRows, readAnnex } from "./notice.js";

describe("a column of an earlier period", () => {
  it.each(["上季度合格率(%)", "上个月抽查数", "去年同期合格率", "合格率较上季度变化", "合格率增减(百分点)", "上一季度抽查合格率"])("%s", (header) => expect(isOfAnotherTime(header)).toBe(true));

  it.each(["上半年合格率", "合格率", "上季度问题整改率", "网上信件办结率", "县级以上门户网站合格率"])("is not headed %s", (header) => expect(isOfAnotherTime(header)).toBe(false));

  it("states no rate of the notice", () => {
    expect(rateRows(readAnnex("县区\t抽查账号数\t合格数\t合格率\t上季度合格率\t增减\n昭阳区\t20\t18\t90%\t85%\t5\n鲁甸县\t5\t4\t80%\t100%\t-20"))).toEqual([
      ["account", "昭阳区", "pass", null, 20, 18, null, 90], ["account", "鲁甸县", "pass", null, 5, 4, null, 80],
    ]);
  });
});

describe("a share whose head says not what of", () => {
  const shares = (annex: string) => readAnnex(annex).rates.map(({ scope, metric, reported, verdict }) => [scope, metric, reported, verdict]);

  it("is what the count before it is of its whole", () => {
    expect(shares("县区\t在运行网站数\t抽查数\t比例(%)\t合格数\t占比\n昭阳区\t38\t19\t50.0\t18\t94.7%\n鲁甸县\t9\t4\t44.4\t4\t100%\n巧家县\t11\t5\t45.4\t4\t80%")).toEqual([
      ["昭阳区", "sampling", 50, "ok"], ["昭阳区", "pass", 94.7, "ok"], ["鲁甸县", "sampling", 44.4, "ok"], ["鲁甸县", "pass", 100, "ok"], ["巧家县", "sampling", 45.4, "truncated"], ["巧家县", "pass", 80, "ok"],
    ]);
  });

  it("is a coverage where all was to be checked", () => {
    expect(shares("县区\t在运行网站数\t检查数\t比例\n昭阳区\t38\t38\t100%\n鲁甸县\t9\t9\t100%\n巧家县\t11\t10\t90.9%").map(([, metric]) => metric)).toEqual(["coverage", "coverage", "coverage"]);
  });

  it("is of nothing known where the figures do not follow: a part of all places", () => {
    expect(shares("县区\t在运行网站数\t抽查数\t占比\n昭阳区\t38\t19\t67.9%\n鲁甸县\t9\t4\t14.3%\n巧家县\t11\t5\t17.9%")).toEqual([]);
  });
});
