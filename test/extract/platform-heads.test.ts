/** Accounts whose platform stands in the heading above, or in what leads to their list. */
import { describe, expect, it } from "vitest";
import type { Records } from "../../src/records/index.js";
import { readBody } from "./help.js";

/** `名称/平台/判定`, a line for each account. */
const told = ({ accounts }: Records): string[] => accounts.map(({ name, platform, verdict }) => `${name}/${platform ?? ""}/${verdict}`);

describe("a heading that is a platform", () => {
  it("is that of the quoted names below, with their owners", () => {
    const text = "共80个,78个合格。不合格的2个分别是:县甲局“甲甲”、永和乡“乙乙”,检查前两周均没有更新。此外,县丙局“丙丙”10月以来全部为转载。";
    for (const heading of ["一、微信公众号", "一、微信公众号(80个)", "一、不合格微信公众号", "一、微信公众号方面"]) {
      expect(told(readBody(text, { heading }))).toEqual(["甲甲/wechat/fail", "乙乙/wechat/fail", "丙丙/wechat/named"]);
    }
    expect(told(readBody("县甲局“甲甲”两周内未更新,判定不合格。", { heading: "四、今日头条" }))).toEqual(["甲甲/toutiao/fail"]);
  });

  it("makes no accounts of columns, systems and what is quoted else", () => {
    expect(told(readBody("县甲局“三审三校”制度没有落实。县乙局“惠企政策”栏目未更新。县丙局“双减”政策解读推文有错别字。", { heading: "一、微信公众号" }))).toEqual([]);
    expect(told(readBody("县甲局“甲甲”两周内未更新。", { heading: "一、政务公开" }))).toEqual([]);
  });
});

describe("a platform that leads to a list", () => {
  it("is that of all its names", () => {
    const text = "长期未更新的微信公众号有“甲甲”“乙乙”“丙县水利局”;微博为“丁丁”、“戊戊”;快手号包括“己己”。";
    expect(told(readBody(text, { heading: "二、存在的问题" }))).toEqual(["甲甲/wechat/named", "乙乙/wechat/named", "丙县水利局/wechat/named", "丁丁/weibo/named", "戊戊/weibo/named", "己己/kuaishou/named"]);
  });

  it("leads to no columns and menus", () => {
    expect(told(readBody("该微信公众号有“办事”“查询”两个菜单不能使用。微博的问题是“重建设”。", { heading: "二、存在的问题" }))).toEqual([]);
  });
});
