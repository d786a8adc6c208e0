/** Verdicts by what the notice counts: as many failures in all, in a heading, or by the numbers of rows. */
import { describe, expect, it } from "vitest";
import type { Records } from "../../src/records/index.js";
import { readBody } from "./help.js";

/** `名称/判定`, a line for each account. */
const verdicts = ({ accounts }: Records): string[] => accounts.map(({ name, verdict }) => `${name}/${verdict}`);

describe("accounts with faults that fail by themselves", () => {
  const body = (total: string, rest = ""): string => `检查政务新媒体账号110个,${total}个合格,合格率95.5%。\n二、存在的问题\n县甲局“甲甲”微信公众号、县乙局“乙乙”微博两周内未更新;县丙局“丙丙”微信公众号没有互动功能。县丁局“丁丁”微博有错别字。${rest}`;

  it("fail where they are all that failed", () => {
    expect(verdicts(readBody(body("107")))).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/fail", "丁丁/named"]);
    expect(verdicts(readBody(body("100", "其余7个已由各地自行通报。")))).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/fail", "丁丁/named"]);
  });

  it("are only named where more failed, or an annex lists accounts", () => {
    expect(verdicts(readBody(body("100")))).toEqual(["甲甲/named", "乙乙/named", "丙丙/named", "丁丁/named"]);
    const annex = "附件1\n问题政务新媒体名单\n序号 | 账号名称 | 平台 | 存在问题\n1 | 戊戊 | 微博 | 有错别字\n2 | 己己 | 微博 | 有错别字\n";
    expect(verdicts(readBody(body("107"), { annex })).slice(2)).toEqual(["甲甲/named", "乙乙/named", "丙丙/named", "丁丁/named"]);
  });
});

it("a heading counts in Chinese figures too, and 不达标 is 不合格", () => {
  const text = "一是甲镇人民政府微信公众号“甲甲”,八月二十日以后没有发布信息。二是乙镇人民政府头条号“乙乙”,七月以来没有更新。";
  expect(verdicts(readBody(text, { heading: "(一)两个账号不合格" }))).toEqual(["甲甲/fail", "乙乙/fail"]);
  expect(verdicts(readBody(text, { heading: "(一)三个账号不合格" }))).toEqual(["甲甲/named", "乙乙/named"]);
  expect(verdicts(readBody("(一)停更两周以上(1个):甲派出所“甲甲”(公众号,最后更新5月31日)。", { heading: "二、不达标账号" }))).toEqual(["甲甲/fail"]);
});

describe("a sentence that opens with the failures", () => {
  it("goes on with them behind semicolons", () => {
    expect(verdicts(readBody("不合格账号为县甲局“甲甲”微信公众号,转发信息中有严重表述错误;县乙局“乙乙”微博、县丙局“丙丙”抖音号,两周内未更新。"))).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/fail"]);
    expect(verdicts(readBody("不合格账号为县甲局“甲甲”微信公众号,两周内未更新;县乙局“乙乙”微博有错别字。"))).toEqual(["甲甲/fail", "乙乙/named"]);
  });

  it("may say that they were vetoed", () => {
    expect(readBody("发生单项否决的2个网站为:甲县乙局“甲乙”网站、“丙丁”网站。").units.map(({ name, verdict }) => `${name}/${verdict}`)).toEqual(["甲乙/fail", "丙丁/fail"]);
  });
});

it("who failed and is criticised failed", () => {
  expect(verdicts(readBody("甲街道“甲甲”微信公众号6月1日至20日未更新,判定为不合格,予以通报批评。", { heading: "二、问题通报" }))).toEqual(["甲甲/fail"]);
});

describe("a note on the rows of a table", () => {
  const table = (note: string): string => `序号 | 责任单位 | 账号 | 存在问题\n1 | 甲乡 | 甲甲(微信公众号) | 三周未更新\n2 | 县乙局 | 乙乙(微博) | 没有原创\n3 | 丙镇 | 丙丙(抖音) | 无互动功能\n${note}`;

  it("fails those whose numbers it gives", () => {
    expect(verdicts(readBody(table("注:序号1、3为单项否决,判定不合格。")))).toEqual(["甲甲/fail", "乙乙/named", "丙丙/fail"]);
    expect(verdicts(readBody(table("注:第1—2项为不合格账号,第3项为一般问题。")))).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/named"]);
    expect(verdicts(readBody(table("注:序号1至2所列账号不合格,序号3限期整改。")))).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/named"]);
  });

  it("fails all of whom it says so, and nobody where their number is another or some are told apart", () => {
    expect(verdicts(readBody(table("上述3个账号均判定为不合格。")))).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/fail"]);
    expect(verdicts(readBody(table("上述4个账号均判定为不合格。")))).toEqual(["甲甲/named", "乙乙/named", "丙丙/named"]);
    expect(verdicts(readBody(table("上述账号除甲甲外均判定为不合格。")))).toEqual(["甲甲/named", "乙乙/named", "丙丙/named"]);
    expect(verdicts(readBody(table("上述账号逾期不整改的,将判定为不合格。")))).toEqual(["甲甲/named", "乙乙/named", "丙丙/named"]);
  });

  it("fails nobody by numbers that the table has not, or without a verdict", () => {
    expect(verdicts(readBody(table("注:序号1、7判定不合格。")))).toEqual(["甲甲/named", "乙乙/named", "丙丙/named"]);
    expect(verdicts(readBody(table("注:序号1、3已完成整改。")))).toEqual(["甲甲/named", "乙乙/named", "丙丙/named"]);
  });
});

describe("the cause of those that an annex lists", () => {
  const annex = "附件1\n不合格政务新媒体名单\n账号名称\t类别\t主办单位\t备注\n甲甲\t微信公众号\t县甲局\t拟注销\n乙乙\t微博\t县乙局\n丙丙\t微博\t丙镇人民政府\n";
  const causes = (text: string): string[] => readBody(text, { annex, heading: "二、主要问题" }).problems.map(({ subject_name, category }) => `${subject_name}/${category}`);

  it("is what a clause says of as many, and points to the annex", () => {
    expect(causes("3个账号连续两周以上不更新(附件1);县丁局“丁丁”微博有错别字。")).toEqual(["甲甲/content-stale", "乙乙/content-stale", "丙丙/content-stale", "丁丁/typo"]);
    expect(causes("2个账号连续两周以上不更新(附件1)。")).toEqual([]);
  });

  it("leaves the owner where the row has no remark", () => {
    expect(readBody("", { annex }).accounts.map(({ owner }) => owner)).toEqual(["县甲局", "县乙局", "丙镇人民政府"]);
  });
});
