/** Holds rates to the whole that they are of: behind lists of parts, behind failures told of one class, behind those that a check wrote to. */
import { describe, expect, it } from "vitest";
import { rates } from "./help.js";

describe("behind a list of parts without a figure of the whole", () => {
  it.each([
    ["a rate is of all of them", "检查微信公众号14个、微博9个,合格率95.65%。", ["account/pass ,,, = 95.65 uncheckable"]],
    ["so is what passed", "检查微信公众号14个、微博9个,合格22个,合格率95.65%。", ["account/pass ,,22, = 95.65 uncheckable"]],
    ["so is the cover, with classes behind their figures", "检查对象由7家县区网站和11家市直部门网站组成,检查覆盖率100%。", ["website/coverage ,,, = 100 uncheckable"]],
    ["their sum is the whole", "检查政府门户网站14家、部门网站9家,共23家,均未发现单项否决问题,合格率100%。", ["website/pass ,23,23, = 100 ok"]],
    ["what each of them had is of each", "微信公众号39个、抖音号9个,合格率分别为97.4%、88.9%,各有1个不合格。", ["account/wechat/pass ,39,,1 = 97.4 ok", "account/douyin/pass ,9,,1 = 88.9 ok"]],
    ["and of each before the rates, whatever rate stands before them", "抽查网站252家,合格245家,合格率97.22%。分地区看,昭阳区抽查36家、鲁甸县抽查19家,各有1家不合格,合格率分别为97.22%、94.74%。", ["website/pass ,252,245, = 97.22 ok", "website/昭阳区/pass ,36,,1 = 97.22 ok", "website/鲁甸县/pass ,19,,1 = 94.74 ok"]],
  ])("%s", (_, text, expected) => expect(rates(text)).toEqual(expected));
});

describe("what failed", () => {
  it.each([
    ["of one class alone is of the whole, where the rate says so", "此次抽查网站42家,抽查比例为50.6%,有2家市直部门网站未能过关,其余网站达到合格标准,合格率95.2%。", ["website/sampling ,42,, = 50.6 uncheckable", "website/pass ,42,,2 = 95.2 ok"]],
    ["of a place is of the class behind which it stands", "市级账号58个,合格率98.28%,昭阳区1个账号不合格。", ["account/市级/pass ,58,,1 = 98.28 ok"]],
    ["of each platform, told before their counts", "抽查账号120个,合格115个,合格率95.8%;5个不合格账号中微信2个、微博3个,对应两个平台分别抽查78个、42个,合格率分别为97.4%、92.9%。", ["account/pass ,120,115,5 = 95.8 ok", "account/wechat/pass ,78,,2 = 97.4 ok", "account/weibo/pass ,42,,3 = 92.9 ok"]],
    ["as what was found wrong", "全站共168个栏目,抽查60个,抽查率35.71%,发现有问题的栏目5个,栏目合格率91.67%。", ["column/sampling 168,60,, = 35.71 ok", "column/pass 168,60,,5 = 91.67 ok"]],
    ["never as the number of platforms", "微信公众号、微博分别检查702个、281个,合格率依次为98.86%、97.51%;两个平台共计不合格15个。", ["account/wechat/pass ,702,, = 98.86 uncheckable", "account/weibo/pass ,281,, = 97.51 uncheckable"]],
  ])("%s", (_, text, expected) => expect(rates(text)).toEqual(expected));
});

describe("answers", () => {
  it.each([
    ["are of those that a check wrote to", "收到留言326条,逾期办结1条,按期办结率99.7%。检查人员向95家政府门户网站提交了咨询,按时答复率91.6%,收到答复的为87家。", ["message/completion ,326,,1 = 99.7 ok", "message/on-time-reply ,95,87, = 91.6 ok"]],
    ["told as sites", "对106家政府网站开展模拟咨询,98家网站按期答复,按期答复率92.45%。", ["message/on-time-reply ,106,98, = 92.45 ok"]],
    ["to several questions each", "向14家门户网站各投递咨询2件,共28件,其中27件按时回复,按时回复率96.4%。", ["message/on-time-reply ,28,27, = 96.4 ok"]],
    ["that did not come are no answers", "转交来信366封,应答复而没有答复的11封,按期答复率97%。", ["message/on-time-reply ,366,,11 = 97 ok"]],
    ["that came late are none in time", "调取网民咨询240件,按期答复率96.25%,超过规定时限答复的9件。", ["message/on-time-reply ,240,,9 = 96.25 ok"]],
    ["and not problems of another check", "向32家网站发送模拟咨询,按时回复率93.75%;一季度检查发现的46个问题,仅有1个问题未整改到位,整改率97.8%。", ["message/on-time-reply ,32,, = 93.75 uncheckable", "rectification/completion ,46,,1 = 97.8 ok"]],
    ["nor what can be reached", "共检查政府网站39个,平均可用率99.97%,38个合格,合格率97.44%。", ["website/availability ,39,, = 99.97 uncheckable", "website/pass ,39,38, = 97.44 ok"]],
    ["that are still to come", "收到来信1043件,办结率99.33%,尚有7件在办。", ["message/completion ,1043,,7 = 99.33 ok"]],
  ])("%s", (_, text, expected) => expect(rates(text)).toEqual(expected));
});

describe("classes", () => {
  it.each([
    ["of several levels", "省、市、县三级政府门户网站抽查121家,合格119家,合格率98.35%。", ["website/省、市、县三级政府门户网站/pass ,121,119, = 98.35 ok"]],
    ["and what stands beside them", "市、县两级部门及乡镇网站抽查274家,不合格率1.8%,不合格的5家。", ["website/市、县两级部门及乡镇/fail ,274,,5 = 1.8 ok"]],
    ["the rest beside examples of it", "微信公众号合格率99.12%(抽查568个,不合格5个),今日头条、抖音等其余账号合格率98.51%(抽查134个,不合格2个)。", ["account/wechat/pass ,568,,5 = 99.12 ok", "account/other/pass ,134,,2 = 98.51 ok"]],
    ["that a clause says were all checked", "省政府部门网站全数检查,92家中有1家不合格,合格率98.9%。", ["website/省政府部门/pass ,92,,1 = 98.9 ok"]],
    ["of problems", "按类别分,信息更新类问题41个,整改40个,整改率97.56%;链接可用类问题22个,整改率100%。", ["rectification/信息更新类/completion ,41,40, = 97.56 ok", "rectification/链接可用类/completion ,22,, = 100 ok"]],
    ["are no places that hold what was checked", "14个设区市中,有11个市所抽网站没有发现不合格情形;市直部门网站合格率100%,抽查13家均合格。", ["website/市直部门/pass ,13,13, = 100 ok"]],
    ["nor the level that checks", "保持运行的政务新媒体账号4035个,省级抽查812个,抽查比例20.12%,发现9个账号不合格,合格率98.89%。", ["account/sampling 4035,812,, = 20.12 ok", "account/pass 4035,812,,9 = 98.89 ok"]],
  ])("%s", (_, text, expected) => expect(rates(text)).toEqual(expected));
});
