/** Headers of two rows that reach us as text: the label of a group over the heads of its columns. */
import { describe, expect, it } from "vitest";
import { groupedHeaderOfCells, stackRows } from "../../src/tables/grouped-header.js";
import { groupedHeaderOfText } from "../../src/tables/run-on-groups.js";
import { rateRows, readAnnex } from "./notice.js";
import { cellsOf, valuesOf } from "./pieces.js";

const stacks = (upper: string, lower: string) => stackRows(cellsOf(upper.split("|")), cellsOf(lower.split("|")))?.map((stack) => valuesOf(stack).join("/"));

describe("two rows of heads", () => {
  const both = ["县区", "政府网站/检查数", "政府网站/合格率", "政务新媒体/检查数", "政务新媒体/合格率"];
  it.each([
    ["labels are repeated over their columns", "县区|政府网站|政府网站|政务新媒体|政务新媒体", "县区|检查数|合格率|检查数|合格率", both],
    ["blanks stand behind the labels", "县区|政府网站||政务新媒体|", "|检查数|合格率|检查数|合格率", both],
    ["the blanks at the line's end are gone", "县区|政府网站||政务新媒体", "检查数|合格率|检查数|合格率", both],
    ["each label is printed once", "县区|政府网站|政务新媒体", "检查数|合格率|检查数|合格率", both],
    ["groups have not as many columns", "县区|网站||新媒体||", "|检查数|合格率|总数|检查数|合格率", ["县区", "网站/检查数", "网站/合格率", "新媒体/总数", "新媒体/检查数", "新媒体/合格率"]],
    ["a head stands behind the groups", "序号|县区|网站|新媒体|备注", "检查数|检查数", ["序号", "县区", "网站/检查数", "新媒体/检查数", "备注"]],
    ["the whole stands beside its parts", "县区|微信|微博|合计", "检查数|检查数|检查数", ["县区", "微信/检查数", "微博/检查数", "合计/检查数"]],
  ])("are put over each other where %s", (_where, upper, lower, expected) => expect(stacks(upper, lower)).toEqual(expected));

  it.each([
    ["it is not said whose a head is", "县区|政府网站|政务新媒体", "检查数|合格率|总数|检查数|合格率"],
    ["the upper one labels nothing", "序号|县区|账号名称", "检查数|检查数"],
    ["the lower one repeats the upper", "县区|网站|新媒体", "县区|网站|新媒体"],
    ["the lower one is data", "县区|网站|新媒体", "昭阳区|5|10"],
  ])("are none where %s", (_where, upper, lower) => expect(stacks(upper, lower)).toBeUndefined());
});

describe("a stream of cells", () => {
  it("holds the heads of each group in turn", () => {
    const found = groupedHeaderOfCells(cellsOf(["县区", "政府网站", "", "政务新媒体", "", "抽查数", "合格率", "抽查数", "合格率", "昭阳区", "5"]));
    expect(found).toMatchObject({ start: 0, end: 9 });
    expect(typeof found === "object" && found.columns.map(({ name, subject }) => [name, subject])).toEqual([
      ["region", undefined], ["checked", "website"], ["rate", "website"], ["checked", "account"], ["rate", "account"],
    ]);
  });

  it("is unclear where heads come twice and cannot be dealt out", () => {
    expect(groupedHeaderOfCells(cellsOf(["县区", "政府网站", "政务新媒体", "抽查数", "合格率", "总数", "抽查数", "合格率", "昭阳区"]))).toBe("unclear");
  });

  it.each([["one header row", ["序号", "县区", "账号名称", "1"]], ["no heads", ["昭阳区", "5"]], ["nothing", []]])("is none of it: %s", (_what, cells) => expect(groupedHeaderOfCells(cellsOf(cells))).toBeUndefined());
});

describe("a text without separators", () => {
  const heads = (text: string) => {
    const header = groupedHeaderOfText(text);
    return typeof header === "object" ? [header.columns.map(({ name, subject, platform }) => `${platform ?? subject ?? ""} ${name}`.trim()), header.cells.map(({ start, end }) => text.slice(start, end)), text.slice(header.end)] : header;
  };

  it("begins with labels, and with the same heads for each", () => {
    expect(heads("县区政府网站政务新媒体检查数合格率检查数合格率昭阳区580%")).toEqual([["region", "website checked", "website rate", "account checked", "account rate"], ["县区", "检查数", "合格率", "检查数", "合格率"], "昭阳区580%"]);
    expect(heads("情况表序号县区微信微博检查数合格数检查数合格数1昭阳区")).toEqual([["serial", "region", "wechat checked", "wechat passed", "weibo checked", "weibo passed"], ["序号", "县区", "检查数", "合格数", "检查数", "合格数"], "1昭阳区"]);
  });

  it.each([
    ["heads that come twice, but not for each label", "县区政府网站政务新媒体总数检查数合格率检查数合格率昭阳区580%", "unclear"],
    ["nothing in front of the labels", "政府网站政务新媒体检查数合格率检查数合格率昭阳区580%", "unclear"],
    ["one row of heads", "县区政府网站数政务新媒体数昭阳区510", undefined],
    ["no figures", "序号县区账号名称平台1昭阳区昭阳发布微信", undefined],
  ])("is none of it, with %s", (_what, text, expected) => expect(groupedHeaderOfText(text)).toBe(expected));

  it.each([["two rows of heads", "县区政府网站政务新媒体检查数合格数合格率检查数合格数合格率"], ["the label before each group's first head", "县区政府网站检查数合格数合格率政务新媒体检查数合格数合格率"]])("has rows that arithmetic cuts: %s", (_what, header) => {
    expect(rateRows(readAnnex(`${header}昭阳区33100%10990%鲁甸县4375%8787.5%`))).toEqual([
      ["website", "昭阳区", "pass", null, 3, 3, null, 100], ["account", "昭阳区", "pass", null, 10, 9, null, 90],
      ["website", "鲁甸县", "pass", null, 4, 3, null, 75], ["account", "鲁甸县", "pass", null, 8, 7, null, 87.5],
    ]);
  });
});

it("rows of a text without separators are read where one cut only is right", () => {
  expect(rateRows(readAnnex("县区政府网站政务新媒体检查数不合格数合格率检查数不合格数合格率昭阳区60100%82198.8%鲁甸县5180%710100%"))).toEqual([
    ["website", "昭阳区", "pass", null, 6, null, 0, 100], ["account", "昭阳区", "pass", null, 82, null, 1, 98.8],
    ["website", "鲁甸县", "pass", null, 5, null, 1, 80], ["account", "鲁甸县", "pass", null, 71, null, 0, 100],
  ]);
});

describe("the figures of an annex", () => {
  const expected = [
    ["website", "昭阳区", "pass", null, 5, null, 1, 80], ["account", "昭阳区", "pass", null, 71, null, 0, 100],
    ["website", "鲁甸县", "pass", null, 6, null, 0, 100], ["account", "鲁甸县", "pass", null, 82, null, 1, 98.8],
    ["website", null, "pass", null, 11, null, 1, 90.9], ["account", null, "pass", null, 153, null, 1, 99.3],
  ];
  const rows = ["昭阳区,5,1,80%,71,0,100%", "鲁甸县,6,0,100%,82,1,98.8%", "合计,11,1,90.9%,153,1,99.3%"].map((row) => row.split(","));
  const heads = ["抽查数", "不合格数", "合格率", "抽查数", "不合格数", "合格率"];
  const lines = (...cells: string[][]): string => cells.flat().join("\n");
  it.each([
    ["bars", [["县区", "政府网站", "", "", "政务新媒体", "", ""], ["", ...heads], ...rows].map((row) => `${row.join(" | ")} |`).join("\n")],
    ["bars, the labels printed once", [["县区", "政府网站", "政务新媒体"], heads, ...rows].map((row) => `${row.join(" | ")} |`).join("\n")],
    ["tabs", [["县区", "政府网站", "", "", "政务新媒体", "", ""], ["", ...heads], ...rows].map((row) => row.join("\t")).join("\n")],
    ["two spaces", [["县区", "政府网站", "政务新媒体"], heads, ...rows].map((row) => row.join("  ")).join("\n")],
    ["a bar behind each cell", lines(["县区 |", "政府网站 |", "|||", "政务新媒体 |", "|||"], [...heads, ...rows.flat()].map((cell) => `${cell} |`))],
    ["a line for each cell", lines(["县区", "政府网站", "政务新媒体"], heads, ...rows)],
  ])("keep their group: %s", (_layout, annex) => {
    const read = readAnnex(annex);
    expect(rateRows(read)).toEqual(expected);
    expect([read.accounts, read.units]).toEqual([[], []]);
    expect(read.messages).not.toContain("unreadable-remains");
  });

  it.each([
    ["县区 | 政府网站 | 政务新媒体 |\n检查数 | 合格率 | 总数 | 检查数 | 合格率 |\n昭阳区 | 6 | 100% | 100 | 82 | 98.8% |\n鲁甸县 | 5 | 80% | 90 | 71 | 100% |"],
    ["县区\n政府网站\n政务新媒体\n检查数\n合格率\n总数\n检查数\n合格率\n昭阳区\n6\n100%\n100\n82\n98.8%\n鲁甸县\n5\n80%\n90\n71\n100%"],
    ["县区政府网站政务新媒体检查数合格率总数检查数合格率昭阳区6100%1008298.8%鲁甸县580%9071100%"],
  ])("are reported, not guessed, where it is not said whose they are", (annex) => {
    const read = readAnnex(annex);
    expect([read.rates, read.accounts, read.units]).toEqual([[], [], []]);
    expect(read.messages).toContain("unreadable-remains");
  });

  it("of a whole beside platforms are about accounts", () => {
    expect(rateRows(readAnnex("县区 | 微信公众号 | 新浪微博 | 合计 |\n检查数 | 不合格数 | 检查数 | 不合格数 | 检查数 | 不合格数 |\n昭阳区 | 6 | 0 | 5 | 1 | 11 | 1 |"))).toEqual([
      ["wechat", "昭阳区", "pass", null, 6, null, 0, null], ["weibo", "昭阳区", "pass", null, 5, null, 1, null], ["account", "昭阳区", "pass", null, 11, null, 1, null],
    ]);
  });
});
