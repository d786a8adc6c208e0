/** Rows whose last cell goes on in the next line. */
import { expect, it } from "vitest";
import { readAnnex } from "../tables/notice.js";

const HEAD = "序号 账号名称 账号类型 主办单位 存在问题";
const read = (annex: string) => readAnnex(annex, "不合格政务新媒体名单").problems.map(({ subject_name: name, text }) => [name, text]);
const expected = [["昭阳之声", "监测时间点前2周内未更新"], ["鲁甸教育", "未提供有效互动功能"], ["巧家文旅", "发布商业推广信息"]];

it("a numbered row takes the line between it and the next, and the few words behind the last one", () => {
  expect(read(`${HEAD}\n1 昭阳之声 微信公众号 昭阳区融媒体中心 监测时间点前2周内\n未更新\n2 鲁甸教育 微博 鲁甸县教育体育局 未提供有效互动功能\n3 巧家文旅 抖音 巧家县文化和旅游局 发布商业\n推广信息`)).toEqual(expected);
});

it("a row takes no signature, no note and no sentence behind the last one", () => {
  const rows = `${HEAD}\n1 昭阳之声 微信公众号 昭阳区融媒体中心 监测时间点前2周内\n未更新\n2 鲁甸教育 微博 鲁甸县教育体育局 未提供有效互动功能\n3 巧家文旅 抖音 巧家县文化和旅游局 发布商业推广信息`;
  for (const line of ["注:排名不分先后", "昭通市人民政府办公室", "2022年1月7日"]) expect(read(`${rows}\n${line}`)).toEqual(expected);
});
