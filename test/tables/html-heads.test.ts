/** Tables of pages whose heads and groups are merged cells. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";

const LEAD = ["昭通市2021年第四季度检查情况通报", "各县、市、区人民政府:", "市政府办公室组织了检查,现将检查情况通报如下,请各单位认真整改。", "附件:检查情况表", "昭通市人民政府办公室", "2022年1月7日", "附件", "检查情况表"];

/** Reads a page with one annex; a cell is its words, or its attributes, a stroke and its words. */
function rates(rows: readonly string[], below: readonly string[] = []) {
  const cell = (words: string): string => /^(?<attributes>[^/]*=\d)\/(?<text>.*)$/u.exec(words)?.slice(1).reduce((attributes, text) => `<td ${attributes}>${text}</td>`) ?? `<td>${words}</td>`;
  const lines = (words: readonly string[]): string => words.map((line) => `<p>${line}</p>`).join("");
  const table = `<table>${rows.map((row) => `<tr>${row.split("|").map(cell).join("")}</tr>`).join("")}</table>`;
  const { records } = readDocument(new TextEncoder().encode(`<html><body><div>${lines(LEAD)}${table}${lines(below)}</div></body></html>`), { path: "a.html" });
  return records.rates.map(({ subject, scope, metric, checked, passed, reported, location }) => [subject, scope, metric, checked, passed, reported, location]);
}

describe("heads of two rows", () => {
  const figures = ["昭阳区|96|95|98.96%|基本满意", "鲁甸县|61|61|100%|满意"];
  const expected = [["message", "昭阳区", "on-time-reply", 96, 95, 98.96, "annex/1/row/1"], ["message", "鲁甸县", "on-time-reply", 61, 61, 100, "annex/1/row/2"]];

  it("reach down to where the cells of the first row do, whatever its labels say", () => {
    expect(rates(["rowspan=2/单位|colspan=3/办理概况|rowspan=2/抽样回访评价", "收到(件)|按期答复(件)|按期答复率", ...figures])).toEqual(expected);
  });

  it("end where the data begin, though a cell of the data is merged", () => {
    expect(rates(["单位|收到留言(件)|按期答复(件)|按期答复率|回访评价", "rowspan=2/昭阳区|96|95|98.96%|满意", "4|4|100%|满意"]).map((row) => row[5])).toEqual([98.96, 100]);
  });
});

describe("a subtotal", () => {
  it("is of the group beside it; without one, and for the whole, of what it says", () => {
    expect(rates(["类别|单位|检查账号数|合格数|合格率", "rowspan=3/乡镇|凤凰镇|4|4|100%", "柳溪镇|4|3|75%", "小计|8|7|87.5%", "部门|县林业局|2|2|100%", "colspan=2/合计|10|9|90%"]).map(([, scope]) => scope)).toEqual(["凤凰镇", "柳溪镇", "乡镇", "县林业局", null]);
    expect(rates(["序号|单位|检查账号数|合格数|合格率", "1|凤凰镇|4|4|100%", "2|柳溪镇|4|3|75%", "|小计|8|7|87.5%"]).map(([, scope]) => scope)).toEqual(["凤凰镇", "柳溪镇", "小计"]);
  });
});

describe("a note below a table", () => {
  const table = ["单位|收到留言(件)|按期答复(件)|按期答复率", "昭阳区|96|95|98.96%", "鲁甸县|61|61|100%"];

  it("states a rate that the table has not", () => {
    expect(rates(table, ["说明:以上2个单位全年合计收到留言157件,按期答复156件,按期答复率99.36%;超期的一件因跨部门流转所致。"]).map(([subject, scope, , checked, passed, reported, location]) => [subject, scope, checked, passed, reported, location])).toEqual([
      ["message", null, 157, 156, 99.36, "annex/1"], ["message", "昭阳区", 96, 95, 98.96, "annex/1/row/1"], ["message", "鲁甸县", 61, 61, 100, "annex/1/row/2"],
    ]);
  });

  it("states none where it says one of the table again, or how a rate is reckoned", () => {
    expect(rates([...table, "合计|157|156|99.36%"], ["注:收到留言157件,按期答复156件,按期答复率99.36%。"])).toHaveLength(3);
    expect(rates(table, ["注:按期答复率=按期答复数/收到留言数×100%。"])).toHaveLength(2);
  });
});
