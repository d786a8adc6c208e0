/** Holds tables that stand beside their own continuation to values: no row may take the figures of its neighbour. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { blockWidth } from "../../src/tables/side-by-side.js";

const rows = (page: string): string[] =>
  readDocument(new TextEncoder().encode(page)).records.rates.filter(({ location }) => location.startsWith("annex")).map(({ scope, region, checked, passed, reported }) => [scope ?? region, checked, passed, reported].join(" "));
const lead = "云南省2022年第三季度政府网站检查通报\n各州市人民政府:\n现通报如下。\n一、总体情况\n检查政府网站52个。\n附件:1.政府网站检查情况表\n云南省人民政府办公厅\n2022年10月11日\n附件1\n政府网站检查情况表\n";
const table = [["地区", "抽查数", "合格数", "合格率", "地区", "抽查数", "合格数", "合格率"], ["昆明市", "10", "9", "90%", "曲靖市", "20", "19", "95%"], ["玉溪市", "22", "22", "100%", "", "", "", ""]];
const expected = ["昆明市 10 9 90", "玉溪市 22 22 100", "曲靖市 20 19 95"];

describe("blocks of columns side by side", () => {
  it("are read one after the other, as text", () => {
    expect(rows(lead + table.map((cells) => `${cells.join(" | ")} |`).join("\n"))).toEqual(expected);
  });

  it("and as a grid", () => {
    const html = `<table>${table.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const page = `<html><body><div class="TRS_Editor">${lead.split("\n").map((line) => `<p>${line}</p>`).join("")}${html}</div></body></html>`;
    expect(rows(page)).toEqual(expected);
  });

  it("need no first head that is known", () => {
    const towns = table.map((cells) => cells.map((cell) => cell.replace("地区", "片区")));
    expect(rows(lead + towns.map((cells) => cells.join("\t")).join("\n"))).toEqual(expected);
  });

  it("are none where heads differ or name no one", () => {
    expect(blockWidth(["地区", "抽查数", "地区", "合格数"])).toBeUndefined();
    expect(blockWidth(["抽查数", "合格数", "抽查数", "合格数"])).toBeUndefined();
    expect(blockWidth(["地区", "抽查数", "合格数"])).toBeUndefined();
    expect(blockWidth(["序号", "地区", "序号", "地区"])).toBe(2);
  });
});
