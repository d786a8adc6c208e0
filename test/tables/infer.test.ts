import { describe, expect, it } from "vitest";
import { inferColumns } from "../../src/tables/infer.js";

const infer = (rows: string[][], title?: string): string[] =>
  inferColumns(rows[0]!.map(() => ({ name: "note" as const, header: "" })), rows, title === undefined ? {} : { title }).map(({ name }) => name);

describe("columns whose header is lost", () => {
  it.each([
    ["accounts beside their codes and platforms", [["1", "云岭发布", "530600A001WX0001", "微信"], ["2", "山口发布", "530600A002WB0001", "微博"]], undefined, ["serial", "account", "account_code", "platform"]],
    ["sites beside their codes", [["1", "云岭县政府", "5306000001", "首页不更新"], ["2", "山口县政府", "5306000002", "空白栏目"]], undefined, ["serial", "site", "site_code", "problem"]],
    ["sites by the title", [["云岭县政府网", "首页长期不更新"], ["山口县政府网", "空白栏目"]], "不合格政府网站名单", ["site", "problem"]],
    ["accounts by the title", [["云岭发布", "内容不更新"], ["山口发布", "内容不更新"]], "不合格政务新媒体名单", ["account", "problem"]],
    ["verdicts", [["1", "云岭发布", "合格"], ["2", "山口发布", "不合格"]], undefined, ["serial", "note", "verdict"]],
    ["numbers that start elsewhere", [["7", "空白栏目"], ["8", "首页不更新"]], undefined, ["serial", "problem"]],
    ["numbers that do not count up", [["3", "甲乙"], ["5", "丙丁"]], undefined, ["note", "note"]],
    ["free text alone", [["甲乙", "丙丁"]], undefined, ["note", "note"]],
    ["empty cells", [["", ""], ["", ""]], undefined, ["note", "note"]],
  ] as const)("are named by their data: %s", (_what, rows, title, expected) => expect(infer(rows.map((row) => [...row]), title)).toEqual(expected));

  it("never get one name twice", () => {
    const names = infer([["微信", "微信", "530600A001WX0001", "530600A002WX0001"], ["微博", "微博", "530600A001WB0001", "530600A002WB0001"]]);
    expect(names.filter((name) => name === "platform")).toHaveLength(1);
    expect(names.filter((name) => name === "account_code")).toHaveLength(1);
  });
});
