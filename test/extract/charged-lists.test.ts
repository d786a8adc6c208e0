/** Annexes whose lines charge each name with its own fault, and lines that name who answers for the fault above them. */
import { describe, expect, it } from "vitest";
import type { Records } from "../../src/records/index.js";
import { readAnnex } from "../tables/notice.js";
import { readBody } from "./help.js";

function rows({ units, accounts, problems }: Records): string[] {
  const of = (id: string): string => problems.filter(({ subject_id: subject }) => subject === id).map(({ category }) => category).join("+");
  return [...units.map((row) => [row.name, row.kind, row.site_code ?? "", row.verdict, of(row.unit_id)].join("/")), ...accounts.map((row) => [row.name, row.platform ?? "", row.verdict, of(row.account_id)].join("/"))];
}

const SITES = "不合格政府网站名单";

describe("a line of a list", () => {
  it("charges the website before its colon, with its code in brackets", () => {
    expect(rows(readAnnex("一、县级政府门户网站(1家)\n1.昭阳区人民政府(5306020001):互动回应差;\n二、部门网站(2家)\n2.鲁甸县农业局(5306210002):站点无法访问;\n3.巧家县信息网(5306220003):得分低于60分。", SITES))).toEqual([
      "昭阳区人民政府/website/5306020001/fail/interaction-poor", "鲁甸县农业局/website/5306210002/fail/unreachable", "巧家县信息网/website/5306220003/fail/score-below-60",
    ]);
  });

  it("may do so behind a comma or a dash, and with several faults that are no names", () => {
    expect(rows(readAnnex("1.鲁甸县农业局(标识码:5306210002),互动回应差。\n2.昭阳区水务局——单项否决。\n3.巧家县林业局:栏目不更新、空白栏目。", SITES))).toEqual([
      "鲁甸县农业局/website/5306210002/fail/interaction-poor", "昭阳区水务局/website//fail/veto-unspecified", "巧家县林业局/website//fail/column-stale",
    ]);
  });

  it("charges accounts as well, whose number is none of their name", () => {
    expect(rows(readAnnex("1.“甲甲”微信公众号:内容不更新;\n2.“乙乙”微博:未提供互动功能。", "不合格政务新媒体名单"))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/weibo/fail/interaction-poor"]);
    expect(rows(readAnnex("1.昭阳水务(微信公众号):内容不更新;\n2.鲁甸农业(微博):未提供互动功能。", "不合格政务新媒体名单"))).toEqual(["昭阳水务/wechat/fail/content-stale", "鲁甸农业/weibo/fail/interaction-poor"]);
  });

  it("is no charge where a fault or a place heads names", () => {
    expect(rows(readAnnex("首页不更新(2家):昭阳信息网、鲁甸信息网\n巧家县:巧家信息网", SITES)).map((row) => row.split("/")[0])).toEqual(["昭阳信息网", "鲁甸信息网", "巧家信息网"]);
  });
});

describe("a line that says who answers", () => {
  it("names them for the fault of the line above it", () => {
    expect(rows(readBody("问题1:“重点项目”栏目超过半年未更新。\n责任单位:县教育局\n整改情况:已整改。\n问题2:“收费”栏目为空白栏目。\n承办单位:县财政局、马山镇人民政府\n整改情况:正在整改。", { heading: "一、网站栏目类" }))).toEqual([
      "县教育局/organization//named/column-stale", "县财政局/organization//named/column-blank", "马山镇人民政府/organization//named/column-blank",
    ]);
  });

  it("does so whatever is quoted within the line, but not for a name that opens it", () => {
    expect(rows(readBody("问题1:网民提交的咨询“某路段何时通车”未作回应。\n责任单位:马山镇人民政府"))).toEqual(["马山镇人民政府/organization//named/message-unanswered"]);
    expect(rows(readBody("问题1:“云岭甲甲”超过两周未更新。\n责任单位:县教育局"))).toEqual([]);
  });

  it("charges nobody where an account or a website has the fault, or where none is told", () => {
    expect(rows(readBody("问题1:“甲甲”微信公众号超过两周未更新。\n责任单位:县教育局"))).toEqual(["甲甲/wechat/named/content-stale"]);
    expect(rows(readBody("县水利局网站首页未更新。\n责任单位:县水利局"))).toEqual(["县水利局/website//named/homepage-stale"]);
    expect(rows(readBody("做好网站检查。\n责任单位:县教育局"))).toEqual([]);
  });
});
