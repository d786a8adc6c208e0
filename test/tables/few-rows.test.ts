/** Tables of one row or two, and tables whose rows are classes with the names that belong to them. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "./notice.js";

it("a table of one row between spaces is read below known heads", () => {
  for (const gap of ["   ", " "]) {
    const { units, problems } = readAnnex([["序号", "网站名称", "标识码", "不合格情形"], ["1", "昭阳区林业局", "5306020017", "栏目不更新"]].map((row) => row.join(gap)).join("\n"), "不合格政府网站名单");
    expect(units.map(({ name, kind, site_code: code, verdict }) => [name, kind, code, verdict])).toEqual([["昭阳区林业局", "website", "5306020017", "fail"]]);
    expect(problems.map(({ category }) => category)).toEqual(["column-stale"]);
  }
});

describe("classes with their names", () => {
  const HEADS = [["类别", "网站名称"], ["所属地区", "网站名称"]];
  const ROWS = [["市直部门", "昭通市教育局、昭通市司法局、昭通市林业局"], ["县区", "昭阳区人民政府、鲁甸县水利局"]];
  const LAYOUTS: [string, (rows: string[][]) => string][] = [
    ["tabs", (rows) => rows.map((row) => row.join("\t")).join("\n")],
    ["bars and what is left of the page", (rows) => `${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n| |\n来源: | 编辑: | 次数: |`],
    ["a cell a line", (rows) => rows.flat().join("\n")],
    ["blocks", (rows) => rows.map((row) => row.join("\n")).join("\n\n")],
    ["cells ended by bars", (rows) => rows.flat().map((cell) => `${cell} |`).join("\n")],
    ["wide gaps", (rows) => rows.map((row) => row.join("  ")).join("\n")],
  ];
  it.each(LAYOUTS)("are rows of several websites each, with %s", (_how, print) => {
    for (const heads of HEADS) {
      expect(readAnnex(print([heads, ...ROWS]), "通报表扬的政府网站名单").units.map(({ name, kind, scope, verdict }) => [name, kind, scope, verdict])).toEqual([
        ["昭通市教育局", "website", "市直部门", "commended"], ["昭通市司法局", "website", "市直部门", "commended"], ["昭通市林业局", "website", "市直部门", "commended"],
        ["昭阳区人民政府", "website", "县区", "commended"], ["鲁甸县水利局", "website", "县区", "commended"],
      ]);
    }
  });
});

it("cells between gaps are no items of a list", () => {
  expect(readAnnex("层级  单位名称\n市直部门  昭通市教育局\n县区  昭阳区人民政府", "通报表扬单位名单").units.map(({ name }) => name).filter((name) => /\s/u.test(name))).toEqual([]);
});
