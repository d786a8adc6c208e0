/** Records whose cells stand behind their heads, a line each or several on one. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "./notice.js";

const accounts = (annex: string) => readAnnex(annex, "不合格政务新媒体名单").accounts.map(({ name, platform, owner, region, verdict }) => [name, platform, owner, region, verdict]);
const expected = [["昭阳之声", "wechat", "昭阳区融媒体中心", "昭阳区", "fail"], ["鲁甸教育", "weibo", "鲁甸县教育体育局", "鲁甸县", "fail"]];
const RECORDS = "序号:1\n账号名称:昭阳之声\n账号类型:微信公众号\n主办单位:昭阳区融媒体中心\n所属县区:昭阳区\n不合格原因:内容不更新\n\n序号:2\n账号名称:鲁甸教育\n账号类型:新浪微博\n主办单位:鲁甸县教育体育局\n所属县区:鲁甸县\n不合格原因:未提供有效互动功能";

describe("fields behind their heads", () => {
  it("are the cells of a row", () => {
    expect(accounts(RECORDS)).toEqual(expected);
    expect(readAnnex(RECORDS).problems.map(({ category }) => category)).toEqual(["content-stale", "interaction-poor"]);
  });

  it("may stand on one line, behind its number", () => {
    const lines = RECORDS.split("\n\n").map((record, i) => record.replace(/^序号:\d\n/u, `${String(i + 1)}.`).replaceAll("\n", ";"));
    expect(accounts(lines.join("\n"))).toEqual(expected);
  });

  it("leave a page's foot alone", () => expect(accounts(`${RECORDS}\n主办单位:昭通市人民政府办公室\n网站标识码:5306000001`)).toEqual(expected));

  it("belong to no other cell under a head not known", () => {
    expect(accounts(RECORDS.replaceAll("主办单位", "填报人员:张某\n主办单位"))).toEqual(expected);
    expect(accounts(RECORDS.replaceAll("不合格原因", "填报人员:张某\n不合格原因"))).toEqual(expected);
  });

  it("that a record lacks are not those of the one above", () => {
    expect(accounts(RECORDS.replace("主办单位:鲁甸县教育体育局\n", ""))).toEqual([expected[0], ["鲁甸教育", "weibo", null, "鲁甸县", "fail"]]);
  });

  it("go on in the next line", () => {
    expect(readAnnex(RECORDS.replace("内容不更新", "首页信息\n长期未更新")).problems[0]?.text).toBe("首页信息长期未更新");
  });
});

it("sentences behind a colon are no records", () => {
  expect(accounts("总体情况:昭阳区较好。\n存在问题:部分账号未更新。\n工作要求:请认真整改。")).toEqual([]);
});
