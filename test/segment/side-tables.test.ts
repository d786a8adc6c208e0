/** Tables printed side by side under labels of their own: each row belongs to the table in whose columns it stands. */
import { expect, it } from "vitest";
import { readAnnex } from "../tables/notice.js";

const HEADS = "账号名称\t平台\t主办单位";
const accounts = (annex: string) => readAnnex(annex, "附表").accounts.map(({ name, verdict }) => [name, verdict]);

it("lists under two labels are two, a row short of the first one included", () => {
  const annex = `运行较好的账号\t\t\t存在问题的账号\n${HEADS}\t${HEADS}\t存在问题\n昭阳之声\t微信公众号\t昭阳区融媒体中心\t鲁甸教育\t微博\t鲁甸县教育体育局\t两周以上未更新(不合格)\n\t\t\t巧家文旅\t抖音\t巧家县文化和旅游局\t缺少原创`;
  const expected = [["昭阳之声", "commended"], ["鲁甸教育", "fail"], ["巧家文旅", "named"]];
  expect(accounts(annex)).toEqual(expected);
  expect(accounts(annex.replaceAll("\t", " | "))).toEqual(expected);
});

it("a list without labels stays one", () => {
  expect(accounts(`${HEADS}\t${HEADS}\n昭阳之声\t微信公众号\t昭阳区融媒体中心\t鲁甸教育\t微博\t鲁甸县教育体育局`)).toEqual([["昭阳之声", "named"], ["鲁甸教育", "named"]]);
});

it("no row that states a problem is praised for its title, and one that says 不合格 failed", () => {
  const annex = "账号名称 | 平台 | 存在问题 |\n昭阳之声 | 微信公众号 | 内容不更新 |\n鲁甸教育 | 微博 | 单项否决:发布不实信息 |\n巧家文旅 | 抖音 |  |";
  expect(readAnnex(annex, "运行较好的政务新媒体名单").accounts.map(({ name, verdict }) => [name, verdict])).toEqual([["昭阳之声", "named"], ["鲁甸教育", "fail"], ["巧家文旅", "commended"]]);
});
