/** Names that run into the words around them, and lists that are held together or kept apart. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

function units(lines: string, options: Parameters<typeof readBody>[1] = {}): string[] {
  const { units: rows, problems } = readBody(lines, options);
  return rows.map((row) => [row.name, row.kind, row.verdict, problems.filter(({ subject_id: id }) => id === row.unit_id).map(({ category }) => category).join("+")].filter((part) => part !== "").join("/"));
}
const FAULTS = { heading: "二、存在的主要问题" };

describe("a website", () => {
  it("of a government may be called its 网, which other words only begin with", () => {
    expect(units("昭阳区政府网首页3个月未更新。", FAULTS)).toEqual(["昭阳区政府/website/named/homepage-stale"]);
    expect(units("昭阳区政府网络安全工作3个月未更新。\n昭阳区政府网民留言栏目。").filter((row) => row.includes("website"))).toEqual([]);
  });

  it("has none of the words that lead to it in its name", () => {
    expect(units("不合格1个,为昭通市公积金管理中心网站,“动态”栏目长期未更新。")).toEqual(["昭通市公积金管理中心/website/fail/column-stale"]);
    expect(units("昭通市季度自查做到了网站全覆盖。")).toEqual([]);
  });

  it("of a body with its code in brackets is one", () => {
    const [unit] = readBody("1.昭通市旅游局(标识码5306000028):单项否决,11个栏目长期未更新。", { heading: "二、不合格网站" }).units;
    expect([unit!.kind, unit!.name, unit!.site_code, unit!.verdict]).toEqual(["website", "昭通市旅游局", "5306000028", "fail"]);
  });

  it("passes by whatever office looked at it, but not by words about others", () => {
    expect(units("全市运行政府网站1个,为市政府门户网站,经云南省检查为合格。")).toEqual(["市政府门户网站/website/pass"]);
    expect(units("市政府门户网站运行平稳,更新和互动均符合指标要求。")).toEqual(["市政府门户网站/website/pass"]);
    expect(units("市政府门户网站运行平稳,更新和互动均不符合指标要求。")).toEqual([]);
  });
});

describe("bodies", () => {
  it("of two levels are two", () => {
    expect(units("昭阳区人民政府和省水利厅自查认真,予以表扬。")).toEqual(["昭阳区人民政府/organization/commended", "省水利厅/organization/commended"]);
  });

  it("may be centres, towns that begin with 和, and commissions", () => {
    expect(units("发现栏目未更新8个,涉及县民政局、马山镇、和平乡、县教委等单位。", FAULTS)).toEqual(expect.arrayContaining(["和平乡/organization/named/column-stale", "县教委/organization/named/column-stale"]));
    expect(units("市结核病防治院网站、石门湖区管委会门户网站打不开。", FAULTS).map((row) => row.split("/")[0])).toEqual(["市结核病防治院", "石门湖区管委会门户网站"]);
  });

  it("may be centres that stand directly behind their level", () => {
    expect(units("县融媒体中心、市急救中心来信答复质量高。")).toEqual(["县融媒体中心/organization/commended", "市急救中心/organization/commended"]);
  });

  it("in brackets behind a column keep it", () => {
    expect(units("“重点项目”栏目(县发改委)、“防返贫”栏目(县乡村振兴局)超过半年没有新增信息。", FAULTS)).toEqual(["县发改委/organization/named/column-stale", "县乡村振兴局/organization/named/column-stale"]);
  });

  it("that fail lead by their number or by what they did not meet", () => {
    expect(units("不符合要求的是:马山镇、县民政局的公开页面,长期未更新。")).toEqual(["马山镇/organization/fail/column-stale", "县民政局/organization/fail/column-stale"]);
    expect(units("马山镇、县民政局的来信答复均按要求办结。")).toEqual([]);
  });
});

describe("a list that is counted", () => {
  it("ends where it has as many names", () => {
    expect(units("政府网站得分前三名为昭阳区、鲁甸县、巧家县,盐津县、大关县居末两位。")).toEqual([
      "昭阳区/region/commended", "鲁甸县/region/commended", "巧家县/region/commended", "盐津县/region/named", "大关县/region/named",
    ]);
  });
});
