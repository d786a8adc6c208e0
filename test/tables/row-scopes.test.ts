/** What a row of figures is about, where classes or places stand over several rows each. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { readAnnex } from "./notice.js";

const scopes = ({ rates }: Pick<ReturnType<typeof readAnnex>, "rates">) => rates.map(({ scope, region, checked, reported }) => [scope, region, checked, reported]);

describe("a class that is merged over the names of its rows", () => {
  const grid = (rows: string): ReturnType<typeof readAnnex> => {
    const html = `<html><body><h1>昭通市2021年第四季度政府网站检查情况通报</h1><p>各县、市、区人民政府:</p><p>现将有关情况通报如下,请认真整改,逐项抓好落实工作。</p><table>${rows}</table><p>昭通市人民政府办公室</p><p>2022年1月7日</p></body></html>`;
    return { ...readDocument(new TextEncoder().encode(html), { path: "" }).records, messages: [] };
  };

  it("leaves its rows their own names, under one head over both and groups of figures", () => {
    const read = grid("<tr><td rowspan=2 colspan=2>单位</td><td colspan=2>市级抽查</td><td colspan=2>县区自查</td></tr><tr><td>抽查</td><td>合格率</td><td>抽查</td><td>合格率</td></tr><tr><td rowspan=2>县<br>(区)</td><td>昭阳区</td><td>2</td><td>100%</td><td>4</td><td>75%</td></tr><tr><td>鲁甸县</td><td>4</td><td>50%</td><td>—</td><td>—</td></tr><tr><td colspan=2>市直部门</td><td>7</td><td>100%</td><td>—</td><td>—</td></tr><tr><td colspan=2>合 计</td><td>13</td><td>84.62%</td><td>4</td><td>75%</td></tr>");
    expect(scopes(read)).toEqual([["昭阳区", "昭阳区", 2, 100], ["昭阳区", "昭阳区", 4, 75], ["鲁甸县", "鲁甸县", 4, 50], ["市直部门", null, 7, 100], [null, null, 13, 84.62], [null, null, 4, 75]]);
  });

  it("names the rows that sum it up", () => {
    const read = grid("<tr><td>类别</td><td>地区</td><td>抽查数</td><td>合格率</td></tr><tr><td rowspan=3>县区</td><td>昭阳区</td><td>2</td><td>100%</td></tr><tr><td>鲁甸县</td><td>4</td><td>75%</td></tr><tr><td>小计</td><td>6</td><td>83.33%</td></tr><tr><td rowspan=2>市直部门</td><td>市民政局</td><td>1</td><td>100%</td></tr><tr><td>市教育局</td><td>3</td><td>100%</td></tr>");
    expect(scopes(read).map(([scope]) => scope)).toEqual(["昭阳区", "鲁甸县", "县区", "市民政局", "市教育局"]);
  });
});

describe("places over the bodies in them", () => {
  const rows = (first: string, repeated: string): string[][] => [[first, "单位", "抽查数", "不合格数", "合格率"], ["昭阳区", "昭阳区教育局", "2", "0", "100%"], [repeated, "昭阳区民政局", "4", "1", "75%"], ["鲁甸县", "鲁甸县教育局", "5", "0", "100%"]];
  const expected = [["昭阳区教育局", "昭阳区", 2, 100], ["昭阳区民政局", "昭阳区", 4, 75], ["鲁甸县教育局", "鲁甸县", 5, 100]];
  it.each([["merged", ""], ["printed in each row", "昭阳区"]])("leave the rows to the bodies: %s", (_how, repeated) => {
    for (const glue of ["\t", " | "]) expect(scopes(readAnnex(rows("县区", repeated).map((row) => row.join(glue)).join("\n"), "政府网站抽查情况表"))).toEqual(expected);
  });
});

it("rows of a place for websites and for accounts are of what their class says", () => {
  const { rates } = readAnnex("地区\t类别\t抽查数\t合格率\n昭阳区\t政府网站\t2\t100%\n昭阳区\t政务新媒体\t4\t75%\n鲁甸县\t政府网站\t5\t100%\n鲁甸县\t政务新媒体\t5\t80%");
  expect(rates.map(({ subject, scope, checked, reported }) => [subject, scope, checked, reported])).toEqual([["website", "昭阳区", 2, 100], ["account", "昭阳区", 4, 75], ["website", "鲁甸县", 5, 100], ["account", "鲁甸县", 5, 80]]);
});

it("rows between wide gaps are cut there, though their heads and numbers could be read as run together", () => {
  const { accounts } = readAnnex("序号    县区/部门    账号    主办单位    不合格情形    检查月份\n1    昭阳区    昭阳区清河镇    昭阳区清河镇人民政府    内容不更新    2月\n2    昭阳区    昭阳石桥    昭阳区石桥镇人民政府    内容不更新    3月\n3    鲁甸县    鲁甸城管    鲁甸县城市管理局    严重错别字    5月", "不合格政务新媒体清单");
  expect(accounts.map(({ name, owner, region, verdict }) => [name, owner, region, verdict])).toEqual([["昭阳区清河镇", "昭阳区清河镇人民政府", "昭阳区", "fail"], ["昭阳石桥", "昭阳区石桥镇人民政府", "昭阳区", "fail"], ["鲁甸城管", "鲁甸县城市管理局", "鲁甸县", "fail"]]);
});
