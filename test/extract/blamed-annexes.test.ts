import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

const annex = (title: string, lines: string[]): string => `附件1\n${title}\n${lines.join("\n")}\n`;

describe("an annex whose title blames whom it lists", () => {
  it("names the places and bodies in it, and not its total", () => {
    const { units } = readBody("留言办理总体平稳,个别地区和部门办理不够及时(见附件1)。", {
      annex: annex("留言按期办结率较低的地区和部门", ["序号\t地区/部门\t有效留言数(条)\t办结数(条)\t办结率", "1\t罗平县\t40\t36\t90.0%", "2\t师宗县\t25\t22\t88.0%", "3\t市商务局\t10\t8\t80.0%", "合计\t\t75\t66\t88.0%"]),
    });
    expect(units.map(({ name, kind, verdict, location }) => [name, kind, verdict, location])).toEqual([
      ["罗平县", "region", "named", "annex/1/row/1"],
      ["师宗县", "region", "named", "annex/1/row/2"],
      ["市商务局", "organization", "named", "annex/1/row/3"],
    ]);
  });

  it("names nobody where it only counts", () => {
    const { units } = readBody("留言办理总体平稳(见附件1)。", { annex: annex("各地区和部门留言办结率", ["序号\t地区/部门\t有效留言数(条)\t办结数(条)\t办结率", "1\t罗平县\t40\t36\t90.0%", "2\t市商务局\t10\t8\t80.0%"]) });
    expect(units).toEqual([]);
  });

  it("gives those whom it only lists the fault that it tells", () => {
    const { units, problems } = readBody("有2个网站未在规定时限内答复测试留言(见附件1)。", { annex: annex("未按时答复测试留言的政府门户网站名单", ["序号\t网站名称\t网站标识码", "1\t罗平县人民政府\t5303240001", "2\t师宗县人民政府\t5303230001"]) });
    expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["罗平县人民政府", "named"], ["师宗县人民政府", "named"]]);
    expect(problems.map(({ subject_name, category }) => [subject_name, category])).toEqual([["罗平县人民政府", "message-unanswered"], ["师宗县人民政府", "message-unanswered"]]);
  });
});
