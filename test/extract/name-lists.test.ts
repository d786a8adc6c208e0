/** Lists of accounts, in annexes and in prose: what stands before their names, above them and in one bracket behind them. */
import { describe, expect, it } from "vitest";
import type { Records } from "../../src/records/index.js";
import { readAnnex } from "../tables/notice.js";
import { readBody } from "./help.js";

function accounts({ accounts: rows, problems }: Records): string[] {
  return rows.map((row) => [row.name, row.platform ?? "", row.owner ?? "", row.region ?? "", row.verdict, problems.filter(({ subject_id: id }) => id === row.account_id).map(({ category }) => category).join("+")].join("/"));
}

describe("an annex of owners and the names they answer for", () => {
  const lines = "(均为内容不更新)\n昭阳区气象局:“昭阳天气”“昭阳农气”;\n鲁甸县气象局:“鲁甸天气”;\n预警信息中心:“预警之声”。";
  it("has the platform of its title and the fault of its note", () => {
    expect(accounts(readAnnex(lines, "不合格微博名单"))).toEqual([
      "昭阳天气/weibo/昭阳区气象局//fail/content-stale", "昭阳农气/weibo/昭阳区气象局//fail/content-stale", "鲁甸天气/weibo/鲁甸县气象局//fail/content-stale", "预警之声/weibo/预警信息中心//fail/content-stale",
    ]);
  });

  it("quotes each name in its source", () => expect(readAnnex(lines, "不合格微博名单").accounts.map(({ name, evidence }) => evidence === name)).toEqual([true, true, true, true]));

  it("has no platform where the title names several or none", () => {
    for (const title of ["不合格微博、微信公众号名单", "其他平台不合格账号名单"]) expect(readAnnex(lines, title).accounts.map(({ platform }) => platform)).toEqual([null, null, null, null]);
  });
});

it("rows of a table between commas are no names", () => {
  expect(readAnnex("序号,账号名称,平台,主办单位,存在问题\n1,甲甲,微信公众号,甲局,内容不更新", "不合格账号名单").accounts.filter(({ name }) => name !== "甲甲")).toEqual([]);
});

describe("lists in prose", () => {
  it("are of the platform that begins the line, and have the fault of their lead", () => {
    const body = "清理中认定以下为僵尸账号(括号内为停更时间):\n1.新浪微博:县水务局“水务之窗”(2019年3月)、复兴镇“复兴发布”(2018年11月);\n2.抖音号:县科协“云岭科普”(2020年1月)。";
    expect(accounts(readBody(body))).toEqual(["水务之窗/weibo/县水务局//named/content-stale", "复兴发布/weibo/复兴镇//named/content-stale", "云岭科普/douyin/县科协//named/content-stale"]);
  });

  it("fail under a fault below a heading of failures, in the place before the colon; what is told besides does not", () => {
    const body = "(一)更新不及时(2个)。昭阳区:昭阳区医院“昭阳医院”(微博)、昭阳区疾控中心“昭阳疾控”(抖音号)。\n(二)无有效互动功能(1个)。鲁甸县:鲁甸县卫生健康局“鲁甸健康”(微信公众号)。\n此外,检查发现巧家县司法局“巧家司法”微博注销申请已提交,实际仍可检索。";
    expect(accounts(readBody(body, { heading: "二、不合格账号" }))).toEqual([
      "昭阳医院/weibo/昭阳区医院/昭阳区/fail/content-stale", "昭阳疾控/douyin/昭阳区疾控中心/昭阳区/fail/content-stale", "鲁甸健康/wechat/鲁甸县卫生健康局/鲁甸县/fail/interaction-poor",
      "巧家司法/weibo/巧家县司法局//named/not-cancelled",
    ]);
  });

  it("are under no fault where the heading tells of what was mended", () => {
    expect(accounts(readBody("县水务局“水务之窗”微博、县科协“云岭科普”抖音号。", { heading: "二、僵尸账号整改成效" }))).toEqual([]);
  });

  it("share the platform in their bracket", () => {
    expect(accounts(readBody("不合格账号有:\n1.昭阳区教育局(2个):“甲甲”“乙乙”(均为微信公众号),内容长期不更新;\n2.鲁甸县教育局(1个):鲁甸县文屏小学“丙丙”(视频号),内容长期不更新。"))).toEqual([
      "甲甲/wechat///fail/content-stale", "乙乙/wechat///fail/content-stale", "丙丙/wechat-channels/鲁甸县文屏小学//fail/content-stale",
    ]);
  });

  it("have owners without the words that lead to them", () => {
    const body = "不合格的是甲镇人民政府“甲甲”微信公众号(两周内无更新)和县气象局“乙乙”微博(两周内无更新)。“丙丙”“丁丁”两个视频号及县林场“戊戊”快手尚未备案。";
    expect(accounts(readBody(body))).toEqual(["甲甲/wechat/甲镇人民政府//fail/content-stale", "乙乙/weibo/县气象局//fail/content-stale", "丙丙/wechat-channels///named/unregistered", "丁丁/wechat-channels///named/unregistered", "戊戊/kuaishou/县林场//named/unregistered"]);
  });
});

describe("accounts are praised", () => {
  it("outright, all of the sentence", () => {
    expect(accounts(readBody("县公安局“云岭公安”微信公众号月度排名居全市前5名,河口街道“河口家园”微博推出方言专栏8期,现予以通报表扬。"))).toEqual(["云岭公安/wechat/县公安局//commended/", "河口家园/weibo/河口街道//commended/"]);
  });

  it("behind words that lead to them", () => {
    expect(accounts(readBody("检查账号58个,合格54个。值得肯定的是,河口办事处“微河口”公众号全季度原创信息达112条,县公安局“云岭公安”公众号多次被省级媒体转载。"))).toEqual(["微河口/wechat/河口办事处//commended/", "云岭公安/wechat/县公安局//commended/"]);
  });

  it("under a heading of those who did well, but for a fault of theirs", () => {
    expect(accounts(readBody("县气象局“云岭天气”微博反应迅速;县公安局“云岭公安”微信公众号有错别字。", { heading: "二、做得好的单位" }))).toEqual(["云岭天气/weibo/县气象局//commended/", "云岭公安/wechat/县公安局//named/typo"]);
  });
});
