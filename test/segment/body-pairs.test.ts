/** Tables of two columns in the body. */
import { describe, expect, it } from "vitest";
import { readBody } from "../extract/help.js";

const read = (lines: string) => {
  const { accounts, units } = readBody(`一览表如下。\n${lines}`, { heading: "一、问题单位一览" });
  return [...accounts.map(({ name, platform, owner }) => [name, platform, owner]), ...units.map(({ name, kind }) => [name, kind])];
};
const ROWS = [["单位", "主要问题"], ["甲县教育局", "甲县教育(微信)两周未更新"], ["乙县卫生健康局", "乙县卫健(微博)未提供有效互动功能"], ["市民政局", "网站首页不更新"]];
const expected = [["甲县教育", "wechat", "甲县教育局"], ["乙县卫健", "weibo", "乙县卫生健康局"], ["市民政局", "organization"]];

describe("who and what, in two columns", () => {
  it.each([
    ["a cell a line", ROWS.flat().join("\n")], ["wide gaps", ROWS.map((row) => row.join("  ")).join("\n")], ["tabs", ROWS.map((row) => row.join("\t")).join("\n")],
    ["bars", ROWS.map((row) => `${row.join(" | ")} |`).join("\n")], ["full stops", ROWS.map(([who, what], i) => [who, i === 0 ? what : `${what}。`]).flat().join("\n")],
    ["numbers before them", ROWS.map((row, i) => [i === 0 ? "序号" : String(i), ...row]).flat().join("\n")],
    ["a sentence below", `${ROWS.flat().join("\n")}\n上述单位要认真整改,举一反三,限期上报情况。`],
  ])("are accounts with their owners, and bodies: %s", (_how, lines) => expect(read(lines)).toEqual(expected));

  it("may be names of accounts and who keeps them", () => expect(read("账号名称\n主办单位\n甲县教育\n甲县教育局\n乙县卫健\n乙县卫生健康局\n上述账号均已整改。")).toEqual([["甲县教育", null, "甲县教育局"], ["乙县卫健", null, "乙县卫生健康局"]]));

  it.each([
    ["there is one row", "单位\n主要问题\n甲县教育局\n网站首页不更新"], ["cells do not suit their heads", "单位\n主要问题\n网站首页不更新\n甲县教育局\n栏目不更新\n乙县民政局"],
  ])("are no table where %s", (_why, lines) => expect(read(lines).filter(([, kind]) => kind !== "organization")).toEqual([]));
});
