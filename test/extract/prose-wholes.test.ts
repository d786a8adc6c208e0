/** Holds rates to the figures that they are of, and counts to what was counted: never a figure of another time, rate or set. */
import { describe, expect, it } from "vitest";
import { inspectionWindow } from "../../src/extract/time.js";
import { rates, readBody } from "./help.js";

function counts(lines: string): string[] {
  return readBody(lines).counts.map((row) => [row.subject, row.platform, row.scope, row.measure, row.n].filter((word) => word !== null).join("/"));
}

describe("a rate takes no figure", () => {
  it.each([
    ["of a span of time", "检查网站30家,无不合格网站,合格率100%,连续三个季度全部合格。", ["website/pass ,30,30, = 100 ok"]],
    ["of an earlier time beside the present one", "抽查账号45个,合格率95.6%,不合格账号由5个减少到2个。", ["account/pass ,45,,2 = 95.6 ok"]],
    ["that was compared with", "抽查网站52家,合格50家,合格率96.2%,合格率较二季度的94.1%上升2.1个百分点。", ["website/pass ,52,50, = 96.2 ok"]],
    ["of messages counted anew", "收到留言20条,回复19条,回复率95%;信箱来信3件,全部办结,办结率100%。", ["message/on-time-reply ,20,19, = 95 ok", "message/completion ,3,3, = 100 ok"]],
    ["of letters that another rate had", "网站来信40件,按期办结率97.5%,热线来信87件,全部办结,办结率100%。", ["message/completion ,40,, = 97.5 uncheckable", "message/completion ,87,87, = 100 ok"]],
    ["sent to each", "对各网站各发送1封测试信件,9家中有7家按期答复,按期答复率77.8%。", ["message/on-time-reply ,9,7, = 77.8 ok"]],
    ["of places", "8个市(州)共抽查网站40个,合格38个,合格率95%。", ["website/pass ,40,38, = 95 ok"]],
    ["that is a part of what a full rate settled", "收到留言12条,均按期办结,按期办结率100%,其中3条当日办结。", ["message/completion ,12,12, = 100 ok"]],
    ["of the places that hold what was checked", "随机抽查了5个县区的25个网站,合格24个,合格率96%。", ["website/pass ,25,24, = 96 ok"]],
    ["but keeps its own where they prove it wrong", "检查网站20家,19家合格,1家不合格,合格率85%。", ["website/pass ,20,19,1 = 85 wrong"]],
    ["of a part whose name is not understood", "正常运行的网站共9家,其中厅属单位2家、市级某某中心7家。全部纳入检查,合格8家,不合格1家,合格率88.9%。", ["website/pass 9,,8,1 = 88.9 ok"]],
  ])("%s", (_, text, expected) => expect(rates(text)).toEqual(expected));
});

describe("a rate finds its whole", () => {
  it.each([
    ["behind a list of its parts", "共检查网站30个,其中县级12个、市直18个,全部合格,合格率100%。", "website/pass ,30,, = 100 ok"],
    ["at once behind a list of its parts", "运行账号98个,其中微信公众号81个、微博14个、抖音号3个,本次检查98个,合格92个,不合格6个,合格率93.9%。", "account/pass 98,98,92,6 = 93.9 ok"],
    ["where a part is too small to be it", "运行账号54个,其中微信公众号46个,微博5个,今日头条3个,检查54个,合格53个,合格率98.1%。", "account/pass 54,54,53, = 98.1 ok"],
    ["among what an earlier sentence found", "共发现问题68个,涉及31个单位。已整改63个,整改率92.65%。", "rectification/completion ,68,63, = 92.65 ok"],
    ["of messages, for a share of them", "收到网民留言19条。其中投诉类11条,占57.9%。", "message/投诉类/other ,19,11, = 57.9 ok"],
    ["in the sentence before, proven by the rate", "全市网站共12家。检查中11家合格,合格率91.7%。", "website/pass 12,,11, = 91.7 ok"],
    ["and leaves one that proves nothing", "全市网站共12家。检查中11家合格,合格率93.7%。", "website/pass ,,11, = 93.7 uncheckable"],
    ["inside its share", "抽查网站50家,占在运行网站200家的25%。", "website/sampling 200,50,, = 25 ok"],
    ["in brackets inside its share", "抽查账号12个,占账号总数(48个)的25%。", "account/sampling 48,12,, = 25 ok"],
    ["where a comma stands before the value", "抽查县级网站17家,合格15家,合格率最低,仅为88.2%。", "website/县级/pass ,17,15, = 88.2 ok"],
    ["of what was found and mended", "监测发现疑似错误31条,整改30条,整改率96.8%。", "rectification/completion ,31,30, = 96.8 ok"],
    ["in brackets behind it", "微信公众号合格率97.5%(80个中2个不合格)。", "account/wechat/pass ,80,,2 = 97.5 ok"],
    ["though a rate of other things stands before", "16个账号均已监测,15个合格,合格率93.75%。监测发现疑似错误31条,整改30条,整改率96.8%。", "rectification/completion ,31,30, = 96.8 ok"],
    ["with all that passed", "省直部门网站抽查52个全部合格。", "website/省直部门/pass ,52,52, =  unstated"],
    ["and what was late behind the rate", "有效留言163条,按期办结161条,按期办结率98.77%,逾期2条。", "message/completion ,163,161,2 = 98.77 ok"],
  ])("%s", (_, text, expected) => expect(rates(text).slice(-1)).toEqual([expected]));

  it("behind the rate, which it may prove wrong", () => {
    expect(rates("政府网站和政务新媒体合格率分别为95%和90%。其中,检查网站20家,不合格3家;检查账号20个,不合格2个。")).toEqual(["website/pass ,20,,3 = 95 wrong", "account/pass ,20,,2 = 90 ok"]);
  });

  it("in an earlier list of all platforms", () => {
    expect(rates("备案账号56个,其中微信公众号41个、微博6个、抖音5个、视频号4个。共有53个账号合格,总体合格率94.6%。其中微信公众号合格39个,合格率95.1%;微博合格率100%。")).toEqual([
      "account/pass 56,,53, = 94.6 ok", "account/wechat/pass 41,,39, = 95.1 ok", "account/weibo/pass 6,,, = 100 ok",
    ]);
  });

  it("in no list of what was not all checked", () => {
    expect(rates("备案账号共412个,其中微信公众号372个、微博40个。随机抽查130个,合格121个,合格率93.1%,其中微信合格率93.0%。").slice(1)).toEqual(["account/wechat/pass ,,, = 93 uncheckable"]);
  });

  it("in an earlier paragraph, with evidence that holds both, and only where the rate proves it", () => {
    const [sampled, passed] = readBody("全省在运行的网站共2316个。\n抽查网站256个,占全省网站总数的11.05%,合格248个,合格率96.9%。").rates;
    expect([sampled?.running, sampled?.checked, sampled?.verdict, passed?.running]).toEqual([2316, 256, "ok", null]);
    expect(sampled?.evidence).toMatch(/^2316个.*占全省网站总数的11\.05%/su);
    expect(rates("全省在运行的网站共2416个。\n抽查网站256个,占全省网站总数的11.05%。").at(-1)).toBe("website/sampling ,256,, = 11.05 uncheckable");
  });

  it("for each of several parts that a rate is said of", () => {
    expect(rates("运行账号58个,全部纳入检查。其中微信公众号检查51个,不合格3个,合格率94.1%;抖音号4个、其他3个,合格率均为100%。").slice(-2)).toEqual(["account/douyin/pass 4,,, = 100 ok", "account/other/pass 3,,, = 100 ok"]);
  });

  it("for each of the letters that 分别为 deals out", () => {
    expect(rates("收到网站留言6条、信箱来信87件,按期办结率分别为100%和97.7%。")).toEqual(["message/completion ,6,, = 100 ok", "message/completion ,87,, = 97.7 uncheckable"]);
  });
});

describe("classes of owners", () => {
  it.each([
    ["抽查省辖市、省直管县(市)网站87家,不合格10家,合格率88.51%。", "省辖市、省直管县(市)"],
    ["市州直部门网站抽查100个,合格92个,合格率92%。", "市州直部门"],
    ["县(市、区)直部门及乡镇网站抽查100个,合格92个,合格率92%。", "县(市、区)直部门及乡镇"],
    ["县(市、区)教育主管部门抽查100个,合格92个,合格率92%。", "县(市、区)教育主管部门"],
    ["市州教育(体育)局网站抽查100个,合格92个,合格率92%。", "市州教育(体育)局"],
    ["直属医院抽查100个,合格92个,合格率92%。", "直属医院"],
    ["区县网站抽查100个,合格92个,合格率92%。", "区县"],
  ])("are read as printed: %s", (text, scope) => expect(readBody(text).rates.map((row) => row.scope)).toEqual([scope]));

  it("and zones share a rate with the regions beside them", () => {
    expect(readBody("石家庄、唐山、雄安新区及委直属单位合格率均达到100%。").rates.map(({ scope, reported }) => [scope, reported])).toEqual([["石家庄", 100], ["唐山", 100], ["雄安新区", 100], ["委直属单位", 100]]);
  });
});

describe("figures that count nothing of this check", () => {
  it.each([
    ["在运行网站561家,较上年末减少74家。", ["website/running/561"]],
    ["每个账号每月更新8条以上。", []],
    ["合格率在全市9个县(市、区)中排第6位。", []],
    ["检查时间点前2周内首页没有更新的网站有19个。", ["website/other/19"]],
    ["检查发现错别字15处。", ["other/other/15"]],
  ])("%s", (text, expected) => expect(counts(text)).toEqual(expected));
});

describe("the window of a check", () => {
  it.each([
    ["lies in the year before where it would end behind the signature", "11月25日至12月20日进行了检查。", { from: "2019-11-25", to: "2019-12-20" }],
    ["is none of a finding", "某某微博1月1日至3日未更新。", undefined],
  ])("%s", (_, text, expected) => expect(inspectionWindow(text, 2020, "2020-01-06")).toEqual(expected));
});

describe("a rate has the scope", () => {
  it.each([
    ["before it in a list of rates", "昭阳区合格率96.2%、鲁甸县合格率95%、巧家县合格率94.7%。", ["昭阳区", "鲁甸县", "巧家县"]],
    ["of a level and above", "抽查县级以上政府网站51个,合格50个,合格率98%;抽查市县部门网站100个,合格94个,合格率94%。", ["县级以上政府", "市县部门"]],
    ["of governments and what stands under them", "抽查市、县(市、区)政府及部门网站262家,不合格8家,合格率96.95%。", ["市、县(市、区)政府及部门"]],
    ["of cities by their rank", "抽查地级以上市政府网站198家,不合格3家,合格率98.5%。", ["地级以上市"]],
    ["that opens the clause before", "鲁甸县政府网站两次无法打开,可用率98.9%。", ["鲁甸县"]],
  ])("%s", (_, text, expected) => expect(readBody(text).rates.map(({ scope }) => scope)).toEqual(expected));
});
