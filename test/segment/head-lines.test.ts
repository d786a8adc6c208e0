/** Titles that share their line with what the page says of them, and annexes without a number. */
import { expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";

const BODY = "各县、市、区人民政府:\n现将有关情况通报如下。";
const read = (text: string) => readDocument(new TextEncoder().encode(text), { path: "" }).records;
const TITLE = "昭通市人民政府办公室关于2021年第二季度政府网站检查情况的通报";

it.each([`标  题:${TITLE}`, `${TITLE} 时间:2021-07-09 来源:昭通市人民政府办公室`, `${TITLE}发布时间:2021-07-09来源:市政府办公室`, `昭通市人民政府门户网站 ${TITLE} 来源:昭通市人民政府办公室 字体:大 中 小`])("%s", (line) => {
  expect(read(`${line}\n${BODY}\n昭通市人民政府办公室\n2021年7月5日\n`).notices[0]?.title).toBe(TITLE);
});

it("附 with a title opens an annex behind the signature, and the page's own lines are none of its cells", () => {
  const { accounts } = read(`${TITLE}\n${BODY}\n昭通市人民政府办公室\n2021年7月5日\n附:政务新媒体检查明细表\n账号名称\t平台\t检查结果\n昭阳发布\t微博\t不合格\n鲁甸发布\t微博\t合格\n打印 关闭\n`);
  expect(accounts.map(({ name, verdict }) => [name, verdict])).toEqual([["昭阳发布", "fail"], ["鲁甸发布", "pass"]]);
});

it("a signature stands before the page's own words on one long line", () => {
  const line = `${BODY.replace("\n", " ")}${"各单位要认真整改。".repeat(12)} 昭通市人民政府办公室 2021年7月5日 上一篇:工作年度报告 下一篇:没有了`;
  const [notice] = read(`${TITLE}\n${line}\n`).notices;
  expect([notice?.issuer, notice?.signed_on]).toEqual(["昭通市人民政府办公室", "2021-07-05"]);
});

it("the month of a finding is not the period", () => {
  const [notice] = read("昭通市关于政府网站自查情况的通报\n各县区:\n某网站首页最后更新时间为2014年11月。\n昭通市人民政府办公室\n2015年7月22日\n").notices;
  expect([notice?.year, notice?.quarter]).toEqual([2015, null]);
});

it("a quarter that begins behind the signature is announced, and not the period", () => {
  const [notice] = read("昭通市关于政府网站普查情况的通报\n各县区:\n从2016年第一季度起,每季度抽查一次。\n昭通市人民政府办公室\n2015年12月22日\n").notices;
  expect([notice?.year, notice?.quarter]).toEqual([2015, null]);
});

it("a line of buttons holds the date of the page", () => {
  const [notice] = read(`${TITLE}\n字号:大 中 小 | 2021-07-09 | 来源:市政府办公室 | 阅读次数:18\n${BODY}\n昭通市人民政府办公室\n2021年7月5日\n`).notices;
  expect([notice?.published_on, notice?.signed_on]).toEqual(["2021-07-09", "2021-07-05"]);
});
