/** Tables whose cells stand a line each and whose rows an empty line sets apart. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "../tables/notice.js";

const TITLE = "不合格政务新媒体名单";
const HEADS = ["开设主体", "账号名称", "平台", "存在问题", "整改期限"];
const ROWS = [["昭阳区民政局", "昭阳民政", "微信公众号", "内容不更新", "7月21日"], ["鲁甸县水利局", "鲁甸水利", "抖音号", "内容不更新", "7月21日"], ["巧家县司法局", "巧家普法", "新浪微博", "互动回应差", "8月1日"]];
const EXPECTED = [["昭阳民政", "wechat", "昭阳区民政局"], ["鲁甸水利", "douyin", "鲁甸县水利局"], ["巧家普法", "weibo", "巧家县司法局"]];
const ORDERS = [[0, 1, 2, 3, 4], [4, 0, 1, 2, 3], [0, 1, 4, 2, 3], [0, 1, 2, 4, 3], [1, 2, 0, 3, 4]];

function accountsOf(blocks: readonly (readonly string[])[], between = "\n\n") {
  return readAnnex(blocks.map((block) => block.join("\n")).join(between), TITLE).accounts.map(({ name, platform, owner }) => [name, platform, owner]);
}

describe.each(ORDERS)("columns in the order %i %i %i %i %i, one with a head that is not known", (...order) => {
  const print = (rows: readonly (readonly string[])[]) => rows.map((row) => order.map((x) => row[x]!));

  it("are rows by their blocks", () => {
    expect(accountsOf(print([HEADS, ...ROWS]))).toEqual(EXPECTED);
  });

  it("are rows by what stands in them, without an empty line between them", () => {
    expect(accountsOf(print([HEADS, ...ROWS]), "\n")).toEqual(EXPECTED);
  });

  it.each(["\n\n", "\n"])("take the two lines of a broken name for one cell (%j)", (between) => {
    const broken = print([HEADS, ...ROWS]).map((row) => row.map((cell) => (cell === "鲁甸县水利局" ? "鲁甸县水利\n局" : cell)));
    expect(accountsOf(broken, between)).toEqual(EXPECTED);
  });
});

it("a block of fewer lines lacks the cell that the columns show to be missing", () => {
  const blocks = [["序号", "县区", "账号名称", "平台", "存在问题"], ["1", "昭阳区", "昭阳一", "微信公众号", "内容不更新"], ["2", "昭阳二", "微信公众号", "内容不更新"], ["3", "鲁甸县", "鲁甸一", "微信公众号", "内容不更新"]];
  const { accounts } = readAnnex(blocks.map((block) => block.join("\n")).join("\n\n"), TITLE);
  expect(accounts.map(({ name, region }) => [name, region])).toEqual([["昭阳一", "昭阳区"], ["昭阳二", "昭阳区"], ["鲁甸一", "鲁甸县"]]);
});

it("the first row may follow the heads without an empty line, and a note ends the rows", () => {
  const annex = "单位\n存在问题\n整改期限\n昭阳区民政局\n网站首页两周未更新\n7月21日\n\n鲁甸县水利局\n办事指南\n链接无法访问\n7月21日\n\n注:以上单位\n限期整改。";
  const { units, problems } = readAnnex(annex, "问题清单");
  expect(units.map(({ name, kind }) => [name, kind])).toEqual([["昭阳区民政局", "organization"], ["鲁甸县水利局", "organization"]]);
  expect(problems.map(({ text }) => text)).toEqual(["网站首页两周未更新", "办事指南链接无法访问"]);
});

it("cells of a table that no reading takes are no names of a list", () => {
  const lines = [["粉丝数", "开设主体", "账号名称", "平台"], ["多", "昭阳区民政局", "昭阳民政", "微信公众号"], ["多", "鲁甸县水利局", "鲁甸水利", "抖音号"]];
  expect(readAnnex(lines.flat().join("\n"), TITLE).accounts.map(({ name }) => name)).not.toContain("账号名称");
});
