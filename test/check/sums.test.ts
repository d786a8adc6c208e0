/** Additions and comparisons that must not call a notice wrong where it is not. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";

const checks = (body: string, annex = "", list = "检查情况表") =>
  readDocument(new TextEncoder().encode(`云南省昭通市2021年第四季度政府网站与政务新媒体检查通报\n各县、市、区人民政府:\n${body}\n${annex ? `附件:${list}\n` : ""}昭通市人民政府办公室\n2022年1月7日\n${annex ? `附件\n${list}\n${annex}` : ""}`), { path: "" }).records.checks;
const outcomes = (rule: string, ...given: Parameters<typeof checks>) => checks(...given).filter((check) => check.rule === rule).map(({ verdict, expected, found }) => [verdict, expected, found]);

describe("platforms of a whole", () => {
  it("divide the number that stands before them: what runs, where what was checked comes behind", () =>
    expect(outcomes("sum", "全市在运行政务新媒体60个,其中微信公众号40个、微博12个、其他8个。共抽查政务新媒体20个,占33.3%,合格18个,不合格2个,合格率90%。")).toContainEqual(["pass", "60", "60"]));

  it("divide what was checked, where they stand behind it", () =>
    expect(outcomes("sum", "全市在运行政务新媒体60个,抽查20个,其中微信公众号12个、微博6个、其他3个。合格18个,不合格2个,合格率90%。")).toContainEqual(["fail", "20", "21"]));

  it("have failures that their passes give", () =>
    expect(outcomes("sum", "抽查政务新媒体100个,不合格10个,合格率90%。其中,微信公众号60个,合格56个,合格率93.3%;微博40个,不合格6个,合格率85%。")).toContainEqual(["pass", "10", "10"]));
});

describe("the rows of an annex", () => {
  const table = "县区|在运行数|抽查数|合格数|合格率|\n昭阳区|50|20|19|95%|\n鲁甸县|40|15|15|100%|\n";
  it("give what runs in a column that is held against no number of those checked", () =>
    expect(outcomes("sum", "本季度抽查政务新媒体35个,合格34个,不合格1个,合格率97.1%。", table, "政务新媒体检查情况")).toEqual(expect.arrayContaining([["pass", "35", "35"]])));
  it("are left open where they lack a part of the accounts and of the failures", () =>
    expect(outcomes("sum", "抽查政务新媒体30个,不合格3个,合格率90%。", "县区|抽查数|不合格数|合格率|\n昭阳区|8|1|87.5%|\n鲁甸县|7|1|85.7%|\n", "政务新媒体检查情况")).toEqual(expect.arrayContaining([["uncheckable", "30", "15"], ["uncheckable", "3", "2"]])));
});

describe("a list of failures against their number", () => {
  const rows = "序号|网站名称|存在问题|\n1|鲁甸县人民政府网|首页不更新|\n2|巧家县人民政府网|站点无法访问|\n";
  const body = "共抽查网站100个,不合格5个,合格率95%。";
  it("contradicts it where the list is whole", () => expect(outcomes("body-vs-annex", body, rows, "不合格网站名单")).toEqual([["fail", "5", "2"]]));
  it.each(["部分不合格网站名单", "不合格网站名单(部分)"])("is left open where its title says that it is a part: %s", (title) => expect(outcomes("body-vs-annex", body, rows, title)).toEqual([["uncheckable", "5", "2"]]));

  it("counts under other what no platform of the body names", () => {
    const sentence = "抽查政务新媒体100个,不合格3个,合格率97%。其中,微信公众号80个,不合格2个,合格率97.5%;其他类型账号20个,不合格1个,合格率95%。";
    const listed = "序号|账号名称|平台类型|不合格原因|\n1|昭阳发布|微信公众号|内容不更新|\n2|鲁甸教育|微信公众号|内容不更新|\n3|巧家急救|抖音|严重表述错误|\n";
    expect(outcomes("body-vs-annex", sentence, listed, "不合格政务新媒体名单")).toEqual([["pass", "3", "3"], ["pass", "2", "2"], ["pass", "1", "1"]]);
  });
});

describe("an annex that its own list leaves out", () => {
  it("is no missing one", () => {
    const notice = (title: string) => readDocument(new TextEncoder().encode(`云南省昭通市2021年第四季度政府网站检查通报\n各县、市、区人民政府:\n检查网站10个,合格9个,合格率90%。\n附件:${title}\n昭通市人民政府办公室\n2022年1月7日\n`), { path: "" }).records.checks.filter(({ rule }) => rule === "annex-missing");
    expect(notice("不合格网站名单(略)").map(({ verdict }) => verdict)).toEqual(["uncheckable"]);
    expect(notice("不合格网站名单").map(({ verdict }) => verdict)).toEqual(["fail"]);
  });
});

it("a list that breaks off inside its last row is held against no number, unless it is longer", () => {
  const rows = "序号|账号名称|平台|存在问题|\n1|昭阳之声|微博|内容不更新|\n2|鲁甸教育|微信公众号|内容不更新|\n3|巧家林";
  const failing = (n: number) => outcomes("body-vs-annex", `共抽查政务新媒体50个,不合格${n}个,合格率${100 - 2 * n}%。`, rows, "不合格政务新媒体名单");
  expect(failing(3)).toEqual([["uncheckable", "3", "2"]]);
  expect(failing(1)).toEqual([["fail", "1", "2"]]);
});

describe("rows that sum up others", () => {
  const sum = (annex: string) => outcomes("sum", "检查情况见附件。", annex, "政务新媒体检查情况");
  const head = "类别|单位|检查数|不合格数|合格率|\n";
  it("are no parts of the whole: subtotals of classes", () =>
    expect(sum(`${head}乡镇|甲镇|4|1|75%|\n乡镇|乙镇|6|0|100%|\n乡镇小计||10|1|90%|\n部门|县教育局|5|1|80%|\n部门|县水务局|5|0|100%|\n部门小计||10|1|90%|\n合计||20|2|90%|\n`)).toEqual([["pass", "20", "20"], ["pass", "2", "2"]]));
  it("leave the sum open where a class has only its own", () =>
    expect(sum(`${head}乡镇|甲镇|4|1|75%|\n乡镇|乙镇|6|0|100%|\n乡镇小计||10|1|90%|\n部门小计||10|1|90%|\n合计||20|2|90%|\n`)).toEqual([["uncheckable", "20", "10"], ["uncheckable", "2", "1"]]));
  it("still contradict the whole where they give more", () =>
    expect(sum("单位|检查数|不合格数|合格率|\n甲镇|4|1|75%|\n乙镇|6|0|100%|\n合计|9|1|88.89%|\n").map(([verdict]) => verdict)).toEqual(["fail", "pass"]));
});
