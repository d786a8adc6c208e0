/** Annexes that name accounts and websites in sentences. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "../tables/notice.js";

const read = (annex: string, title: string) => readAnnex(annex, title).accounts.map(({ name, platform, owner, region, verdict }) => [name, platform, owner, region, verdict]);

describe("sentences under the names of places", () => {
  const annex = "一、昭阳区(2个)\n昭阳区文化和旅游局“昭阳文旅”微信公众号;昭阳区农业农村局“昭阳苹果”抖音号。\n二、鲁甸县(1个)\n鲁甸县司法局“鲁甸司法”微博。";
  const expected = [["昭阳文旅", "wechat", "昭阳区文化和旅游局", "昭阳区", "fail"], ["昭阳苹果", "douyin", "昭阳区农业农村局", "昭阳区", "fail"], ["鲁甸司法", "weibo", "鲁甸县司法局", "鲁甸县", "fail"]];

  it("name accounts of those places, with the fault that a note gives them all", () => {
    const title = "不合格政务新媒体";
    expect(read(annex, title)).toEqual(expected);
    expect(readAnnex(`(存在问题均为检查时间点前2周内无更新)\n${annex}`, title).problems.map(({ category }) => category)).toEqual(["content-stale", "content-stale", "content-stale"]);
  });

  it("are no findings under a title that speaks of none", () => expect(read(annex, "有关账号情况说明")).toEqual([]));
});

describe("a table of places and problems", () => {
  const annex = "地区(单位)\n主要问题\n昭阳区\n“昭阳城管”微信公众号超过2周未更新,单项否决;昭阳区人民政府网站错链5个。\n鲁甸县\n无。\n市建设局\n“昭通建设”新浪微博发布内容存在错别字1处。";
  it("names accounts and websites in its problems", () => {
    const { units, problems } = readAnnex(annex, "问题清单");
    expect(read(annex, "问题清单")).toEqual([["昭阳城管", "wechat", null, "昭阳区", "fail"], ["昭通建设", "weibo", "市建设局", null, "named"]]);
    expect(units.map(({ name, kind, region, verdict }) => [name, kind, region, verdict])).toEqual([["昭阳区人民政府", "website", "昭阳区", "named"]]);
    expect(problems.map(({ subject_name: name, category, location }) => [name, category, location])).toEqual([["昭阳城管", "content-stale", "annex/1/row/1"], ["昭阳区人民政府", "link-broken", "annex/1/row/1"], ["昭通建设", "typo", "annex/1/row/3"]]);
  });
});
