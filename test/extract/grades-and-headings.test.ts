/** Verdicts by grade and by points, websites named in a heading, and what leads to a name and is none of it. */
import { describe, expect, it } from "vitest";
import { names, readBody } from "./help.js";

const FAULTS = "二、存在的主要问题";

describe("a grade", () => {
  it("is given to each of a list", () => {
    expect(names("评定昆明市教育考试院、云南甲乙大学2家单位为优秀;昆明市教育科学研究院、昆明市教学研究室2家单位为合格;昆明市甲乙学院等1家单位因出现不合格账号,评定为基本合格。")).toEqual([
      "organization 昆明市教育考试院 commended", "organization 云南甲乙大学 commended", "organization 昆明市教育科学研究院 pass", "organization 昆明市教学研究室 pass", "organization 昆明市甲乙学院 basic-pass",
    ]);
  });

  it("may be of places one by one", () => {
    expect(names("评估结果为:昆明市为优秀,玉溪市为合格,昭通市为基本合格。")).toEqual(["region 昆明市 commended", "region 玉溪市 pass", "region 昭通市 basic-pass"]);
  });

  it("is told by so many points as no site has that fails", () => {
    expect(names("昭阳区、鲁甸县两家门户网站得分均在95分以上。")).toEqual(["website 昭阳区 pass", "website 鲁甸县 pass"]);
    expect(names("县政府门户网站得分92.6分,判定为合格。")).toEqual(["website 县政府门户网站 pass"]);
    expect(names("昭阳区、鲁甸县两家门户网站得分均在60分以上。")).toEqual([]);
  });

  it("is none where columns miss a target", () => {
    expect(names("县政府门户网站检查栏目214个,9个栏目更新不达标。")).toEqual([]);
    expect(names("县统计局网站因12个栏目不达标,判定为不合格。")).toEqual(["website 县统计局 fail column-stale"]);
  });
});

describe("a heading that is a website", () => {
  it("is whom the text below it is of, with its code", () => {
    const { units } = readBody("不合格的2家为:\n(一)昭通市农业信息网(网站标识码5306000028)。首页“要闻”等4个栏目停留在今年6月;\n(二)县水利局网站(标识码5306000029)。首页整月未更新。");
    expect(units.map(({ name, site_code, verdict }) => [name, site_code, verdict])).toEqual([["昭通市农业信息网", "5306000028", "fail"], ["县水利局", "5306000029", "fail"]]);
  });

  it("is no theme of who else is told of below it", () => {
    expect(names("(一)昭通市农业信息网(网站标识码5306000028)。首页整月未更新。\n此外,县旅游局网站“信箱”入口时通时断。", FAULTS)).toEqual(["website 昭通市农业信息网 named homepage-stale", "website 县旅游局 named"]);
  });
});

describe("what leads to a name", () => {
  it("is none of it", () => {
    expect(names("两次不合格都出自同一家,即昭通市教育服务网:8个栏目超过半年未更新。")).toEqual(["website 昭通市教育服务网 fail column-stale"]);
    expect(names("特别是县交通运输局网站,首页更新滞后。", FAULTS)).toEqual(["website 县交通运输局 named homepage-stale"]);
    expect(names("县民政局已申请注销的“甲甲民政”微信公众号仍可搜索,未完成注销。", FAULTS)).toEqual(["account/wechat 甲甲民政 <县民政局> named not-cancelled"]);
  });

  it("may be a prefecture's level", () => {
    expect(names("地区教育局网站首页整月未更新。")).toEqual(["website 地区教育局 named homepage-stale"]);
    expect(names("全地区教育局网站首页整月未更新。").filter((row) => row.includes("website 地区"))).toEqual([]);
  });
});

describe("blame and praise", () => {
  it("of places for what they did with what was found", () => {
    expect(names("昭阳区、鲁甸县对所属账号底数掌握不清。\n盐津县对抽查发现的问题一拖再拖。", FAULTS)).toEqual(["region 昭阳区 named other", "region 鲁甸县 named other", "region 盐津县 named other"]);
  });

  it("may stand among demands, as models of the others", () => {
    expect(names("各地各部门要学习借鉴昭阳区、鲁甸县“日巡查”的经验。\n县公安局、马山镇工作主动,各单位要向其看齐。", "三、工作要求")).toEqual(["region 昭阳区 commended", "region 鲁甸县 commended", "organization 县公安局 commended", "organization 马山镇 commended"]);
  });

  it("is not of who asks for a remedy", () => {
    expect(names("县甲乙学院未经报备即开通“甲甲招生”抖音号,县教委要求补办手续后才予保留。", FAULTS).filter((row) => row.includes("县教委"))).toEqual([]);
  });

  it("of a late answer is of who gave it", () => {
    expect(names("57条留言按期答复56条,另1条由鲁甸县自然资源局超期2天答复。")).toEqual(["organization 鲁甸县自然资源局 named message-unanswered"]);
  });
});
