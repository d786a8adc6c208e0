import { describe, expect, it } from "vitest";
import { columnOf } from "../../src/lexicon/columns.js";
import { headerness, themeOfHeader } from "../../src/tables/header.js";

describe("what heads a column", () => {
  it.each([
    ["所在市/单位", "region"], ["所在地区/单位", "region"], ["市县/单位", "region"], ["县区/市直部门", "region"], ["所在县(市、区)", "region"], ["所属市县", "region"], ["市、县", "region"], ["设区市", "region"],
    ["单项否决指标", "problem"], ["单项否决情况", "problem"], ["填报数", "running"], ["登记数", "running"], ["收到留言(条)", "messages"], ["按期答复(条)", "handled"], ["按期答复率", "reply_rate"], ["超期答复(条)", "failed"],
    ["未按期答复数", "failed"], ["部门/单位", "organization"],
  ])("%s: %s", (header, name) => expect(columnOf(header)).toEqual({ name, covered: 1 }));

  it.each(["市", "城市", "单项否决"])("%s is no head", (header) => expect(columnOf(header)?.covered ?? 0).toBeLessThan(1));

  it("is told from a place that ends as a head does, and from a class of answers", () => {
    expect(["温州市", "市直部门", "当日答复", "未答复"].map(headerness)).toEqual([0, 0, 0, 0.25]);
    expect(headerness("市州")).toBe(1);
  });
});

it.each([
  ["政务新媒体", "account"], ["政府网站合格率", "website"], ["留言数", "message"], ["政府网站与政务新媒体检查情况", undefined], ["政务新媒体、政府网站", undefined], ["县区", undefined],
])("the words of %s are about: %s", (header, subject) => expect(themeOfHeader(header).subject).toBe(subject));
