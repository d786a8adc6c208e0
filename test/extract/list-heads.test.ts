/** Annexes that are lists: what heads their items, and what sets those apart. */
import { describe, expect, it } from "vitest";
import { readAnnex } from "../tables/notice.js";

const ACCOUNTS = "不合格政务新媒体名单";

function accounts(annex: string, title = ACCOUNTS) {
  return readAnnex(annex, title).accounts.map(({ name, platform, region, scope, verdict }) => [name, platform, region ?? scope, verdict].join("/"));
}

function units(annex: string, title: string) {
  return readAnnex(annex, title).units.map(({ name, kind, region, scope, verdict }) => [name, kind, region ?? scope ?? "", verdict].join("/"));
}

describe("heads of a list", () => {
  it("are classes, places, or any counted words without marks, and no accounts", () => {
    const annex = "一、市直单位(2个)\n“昭通一”(微信公众号)、“昭通二”(微信公众号)\n二、县区市(3个)\n昭阳区1个:“昭阳一”(微信公众号)\n鲁甸县2个:“鲁甸一”(微信公众号)、“鲁甸二”(新浪微博)\n三、管理区(1个)\n大山管理区:“大山一”(微信公众号)\n四、中央驻昭单位\n“丁丁”(抖音号)";
    expect(accounts(annex)).toEqual([
      "昭通一/wechat/市直单位/fail", "昭通二/wechat/市直单位/fail", "昭阳一/wechat/昭阳区/fail", "鲁甸一/wechat/鲁甸县/fail", "鲁甸二/weibo/鲁甸县/fail", "大山一/wechat/大山管理区/fail", "丁丁/douyin/中央驻昭单位/fail",
    ]);
  });

  it("may be platforms, above the items or before them, with places below", () => {
    expect(accounts("(一)微信公众号(2个)\n昭阳区:“昭阳一”、“昭阳二”\n(二)抖音号\n鲁甸县:“鲁甸一”")).toEqual(["昭阳一/wechat/昭阳区/fail", "昭阳二/wechat/昭阳区/fail", "鲁甸一/douyin/鲁甸县/fail"]);
    expect(accounts("一、微信公众号(2个):“甲甲”、“乙乙”\n二、微博(1个):“丁丁”")).toEqual(["甲甲/wechat//fail", "乙乙/wechat//fail", "丁丁/weibo//fail"]);
  });

  it("may be faults or verdicts of those below", () => {
    const { problems } = readAnnex("一、内容不更新(2个)\n1.“昭阳一”(微信公众号)\n2.“鲁甸一”(微博)\n二、未提供有效互动功能(1个)\n1.“昭阳三”(微信公众号)", ACCOUNTS);
    expect(problems.map(({ subject_name: name, category }) => [name, category])).toEqual([["昭阳一", "content-stale"], ["鲁甸一", "content-stale"], ["昭阳三", "interaction-poor"]]);
    expect(accounts("一、合格账号(2个)\n“甲甲”“乙乙”\n二、不合格账号(1个)\n“丙丙”\n三、通报表扬账号(1个)\n“丁丁”", "政务新媒体检查结果名单")).toEqual(["甲甲///pass", "乙乙///pass", "丙丙///fail", "丁丁///commended"]);
  });

  it("are classes of websites before or above them", () => {
    for (const annex of ["市直部门(2家):甲局网、乙局网\n县(市、区)(1家):丙局网", "一、市直部门\n1.甲局网\n2.乙局网\n二、县(市、区)\n1.丙局网"]) {
      expect(units(annex, "不合格政府网站名单")).toEqual(["甲局网/website/市直部门/fail", "乙局网/website/市直部门/fail", "丙局网/website/县(市、区)/fail"]);
    }
  });
});

describe("the names of one line", () => {
  const expected = ["甲市教育局/website//commended", "乙县人民政府/website//commended", "丙县水利局/website//commended"];
  it.each(["甲市教育局　乙县人民政府　丙县水利局", "甲市教育局 乙县人民政府 丙县水利局", "1.甲市教育局2.乙县人民政府3.丙县水利局", "1.甲市教育局 2.乙县人民政府 3.丙县水利局", "甲市教育局、乙县人民政府、丙县水利局。"])("%s", (line) => {
    expect(units(line, "得分前列政府网站名单")).toEqual(expected);
  });

  it("go on in the next, however few stand there", () => {
    expect(units("甲市教育局　乙县人民政府　丁县农业局\n丙县水利局　戊县司法局", "得分前列政府网站名单").map((unit) => unit.split("/")[0])).toEqual(["甲市教育局", "乙县人民政府", "丁县农业局", "丙县水利局", "戊县司法局"]);
  });

  it.each(["。", ":"])("may stand behind the title of the list and %s", (mark) => {
    expect(units("甲区人民政府办公室、市公安局、市医疗保障局。", "一季度表扬单位")).toEqual(["甲区人民政府办公室/organization//commended", "市公安局/organization//commended", "市医疗保障局/organization//commended"]);
    const { units: found } = readAnnex("", `一季度表扬单位${mark}甲区人民政府办公室、市公安局、市医疗保障局。`);
    expect(found.map(({ name, verdict }) => [name, verdict])).toEqual([["甲区人民政府办公室", "commended"], ["市公安局", "commended"], ["市医疗保障局", "commended"]]);
  });
});
