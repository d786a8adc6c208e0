/** Holds rates of parts to their part and its counts: in brackets, in bare lists, under joined classes, and by what became of each of several. */
import { describe, expect, it } from "vitest";
import { rates } from "./help.js";

describe("a part in brackets has its own rate", () => {
  it.each([
    ["behind that of all", "县区检查网站89家,合格86家,合格率96.63%(其中昭阳区检查31家,合格30家,合格率96.77%),不合格3家。", ["website/县区/pass ,89,86,3 = 96.63 ok", "website/昭阳区/pass ,31,30, = 96.77 ok"]],
    ["before that of all", "账号检查30个(其中微信公众号20个,合格19个,合格率95%;微博10个,合格9个,合格率90%),合格28个,合格率93.3%。", ["account/pass ,30,28, = 93.3 ok", "account/wechat/pass ,20,19, = 95 ok", "account/weibo/pass ,10,9, = 90 ok"]],
    ["beside a share of something else, and nothing is lost", "检查网站30个(县区参评412件,满意388件,满意率94.2%;市直检查10个,合格9个,合格率90%),合格28个,合格率93.3%。", ["website/pass ,30,28, = 93.3 ok", "website/other ,412,388, = 94.2 ok", "website/市直/pass ,10,9, = 90 ok"]],
    ["as a fraction", "微信公众号合格率94.59%(35/37),微博合格率77.78%(7/9)。", ["account/wechat/pass ,37,35, = 94.59 ok", "account/weibo/pass ,9,7, = 77.78 ok"]],
    ["with what there was to mend", "鲁甸县上季度不合格账号1个未整改到位,整改率为80%(应改5个,已改4个)。", ["rectification/鲁甸县/completion ,5,4,1 = 80 ok"]],
    ["with all that there are", "抽查政务新媒体526个(全市共1834个,抽查比例28.68%)。", ["account/sampling 1834,526,, = 28.68 ok"]],
  ])("%s", (_, text, expected) => expect(rates(text)).toEqual(expected));
});

describe("bare counts are dealt out", () => {
  it.each([
    ["to parts told with theirs", "账号检查54个。其中微信公众号41个、视频号7个、抖音号6个,合格39个、7个、5个,合格率分别为95.1%、100%、83.3%。", ["account/wechat/pass ,41,39, = 95.1 ok", "account/wechat-channels/pass ,7,7, = 100 ok", "account/douyin/pass ,6,5, = 83.3 ok"]],
    ["to places", "昭阳区、鲁甸县、巧家县账号分别抽查28个、21个、34个,不合格1个、2个、3个,不合格率分别为3.57%、9.52%、8.82%。", ["account/昭阳区/fail ,28,,1 = 3.57 ok", "account/鲁甸县/fail ,21,,2 = 9.52 ok", "account/巧家县/fail ,34,,3 = 8.82 ok"]],
    ["to names that no list knows", "派出机构、甲乙直属单位、各丙丁局的政务新媒体分别抽查19个、27个、15个,合格率分别为94.7%、96.3%、93.3%。", ["account/派出机构/pass ,19,, = 94.7 uncheckable", "account/甲乙直属单位/pass ,27,, = 96.3 uncheckable", "account/各丙丁局/pass ,15,, = 93.3 uncheckable"]],
    ["to levels that share their portals", "省级、市级、县级政府门户网站分别抽查25家、78家、120家,合格率分别为100%、98.7%、95.8%。", ["website/省级政府门户网站/pass ,25,, = 100 ok", "website/市级政府门户网站/pass ,78,, = 98.7 uncheckable", "website/县级政府门户网站/pass ,120,, = 95.8 uncheckable"]],
    ["to the parts of a joined class", "州(市)、县(市、区)政府门户网站16个和129个,合格率分别为100%、96.9%。", ["website/州(市)政府门户网站/pass ,16,, = 100 ok", "website/县(市、区)政府门户网站/pass ,129,, = 96.9 uncheckable"]],
  ])("%s", (_, text, expected) => expect(rates(text)).toEqual(expected));

  it("and what follows their rates is of all", () => {
    expect(rates("抽查账号60个,其中微信、微博分别抽查40个、20个,合格率分别为95%、90%,不合格4个,总体合格率93.3%。")[0]).toBe("account/pass ,60,,4 = 93.3 ok");
  });
});

describe("what was mended is of what failed", () => {
  it.each([
    ["where what became of each adds up", "上季度通报的8个不合格账号中,5个已恢复更新,3个已注销,整改率100%。", "rectification/completion ,8,, = 100 ok"],
    ["where the rate follows from all that was settled", "三季度不合格的13个网站中,10个完成整改,2个申请关停,整改率92.31%。", "rectification/completion ,13,, = 92.31 uncheckable"],
    ["of two kinds side by side", "不合格网站8个、政务新媒体63个,截至6月30日分别整改到位8个、61个,整改率分别为100%和96.83%。", "rectification/completion ,63,61, = 96.83 ok"],
    ["though the rate is the wrong one", "微信公众号问题29个,整改27个,整改率93.01%。", "rectification/wechat/completion ,29,27, = 93.01 wrong"],
    ["and not of what was only suspected", "监测反馈疑似问题14个,经核实为有效问题9个,已全部整改完毕,整改率100%。", "rectification/completion ,9,9, = 100 ok"],
    ["of each place", "昭阳区交办13个,完成12个,整改率92.31%。鲁甸县交办11个,完成10个,整改率90.91%。", "rectification/鲁甸县/completion ,11,10, = 90.91 ok"],
  ])("%s", (_, text, expected) => expect(rates(text).at(-1)).toBe(expected));
});

describe("figures around a rate", () => {
  it.each([
    ["failures in the sentence behind", "一季度县政府门户网站应更新的栏目316个,按期更新309个,更新率97.8%。逾期未更新的7个栏目分属甲局、乙局。", "column/other ,316,309,7 = 97.8 ok"],
    ["those that there are before those picked", "全市27个政府网站抽查了15个,14个合格,合格率93.33%。", "website/pass 27,15,14, = 93.33 ok"],
    ["what they were picked from", "从全市196个政务新媒体中随机抽查7个,合格5个,合格率71.4%。", "account/pass 196,7,5, = 71.4 ok"],
    ["what was drawn from them", "从全系统在册的438个政务新媒体账号中抽出127个,抽查比例29%。", "account/sampling 438,127,, = 29 ok"],
    ["those kept up to date, which are all there are", "全市备案并正常更新的政务新媒体2138个,随机抽取412个,占19.27%。", "account/sampling 2138,412,, = 19.27 ok"],
    ["a share told before its sample", "备案的政务新媒体412个,按65.05%的比例抽取268个。", "account/sampling 412,268,, = 65.05 ok"],
    ["what each of a list had, where the rate is nearly right", "抽查网站94家,其中各县(市、区)61家,市直单位33家。合格86家,合格率91.5%。县(市、区)网站合格54家,合格率为89.5%。", "website/县(市、区)/pass ,61,54, = 89.5 wrong"],
    ["messages of this sentence alone", "全年收到留言11284件。“甲”平台留言64件,全部按时办结,按时办结率100%。", "message/completion ,64,64, = 100 ok"],
    ["those of the place named, and not of all that checked themselves", "各县(市、区)也开展了自查,其中昭阳区运行网站18个,检查18个,检查率100%。", "website/昭阳区/coverage 18,18,, = 100 ok"],
    ["no number of things judged", "64个单位频道中,访问、更新两项达标的58个,达标率90.6%。", "other/pass ,64,58, = 90.6 ok"],
  ])("%s", (_, text, expected) => expect(rates(text)).toContain(expected));

  it.each(["比二季度多不合格1个", "较上季度减少不合格账号2个"])("no change since another time: %s", (change) => {
    expect(rates(`检查账号74个,合格71个,合格率95.9%,${change}。`)).toEqual(["account/pass ,74,71, = 95.9 ok"]);
  });

  it("no demand", () => expect(rates("要求解读率达到100%。")).toEqual([]));

  it("no bad answers for answers", () => expect(rates("“甲”平台留言11件,按时办结率100%。乙局、丙镇各有1件答复敷衍。")).toEqual(["message/completion ,11,, = 100 ok"]));
});
