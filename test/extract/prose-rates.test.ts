/** Holds rates whose figures stand apart from them to values. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

/** `对象/平台/范围/指标 在运行,检查,合格,不合格 = 比率 判定`. */
function rates(lines: string): string[] {
  return readBody(lines).rates.map((row) => `${[row.subject, row.platform, row.scope, row.metric].filter((word) => word !== null).join("/")} ${[row.running, row.checked, row.passed, row.failed].map((n) => n ?? "").join(",")} = ${row.reported ?? ""} ${row.verdict}`);
}

describe("rates in prose", () => {
  it.each([
    ["a noun in the clause before", "全市登记的政务新媒体489个,本季度抽查247个,抽查比例50.51%,合格240个,不合格7个,合格率97.17%。", ["account/sampling 489,247,, = 50.51 ok", "account/pass 489,247,240,7 = 97.17 ok"]],
    ["a total in the sentence before", "正常运行的政府网站为76家。9月随机抽取了27家,抽查比例为35.5%。", ["website/sampling 76,27,, = 35.5 ok"]],
    ["a share of all that were checked", "本次抽查网站17个,合格14个,不合格3个,合格率82.35%。其中90分以上的网站4个,占抽查总数的23.53%。", ["website/pass ,17,14,3 = 82.35 ok", "website/other ,17,4, = 23.53 ok"]],
    ["a share that is wrong", "本次抽查网站17个,合格14个,不合格3个。90分以上的网站4个,占抽查总数的32.53%。", ["website/pass ,17,14,3 =  unstated", "website/other ,17,4, = 32.53 wrong"]],
    ["parts that share a rate", "抖音号4个、其他3个,合格率均为100%。", ["account/douyin/pass ,4,, = 100 ok", "account/other/pass ,3,, = 100 ok"]],
    ["the whole behind its parts", "在册政务新媒体45个,其中微信公众号36个、其他类型9个。经检查,合格43个,合格率95.65%。", ["account/pass 45,,43, = 95.65 wrong"]],
    ["months side by side", "政务新媒体合格率4月、5月分别为97.4%、98.1%。", ["account/4月/pass ,,, = 97.4 uncheckable", "account/5月/pass ,,, = 98.1 uncheckable"]],
    ["what was late", "收到网民留言69条,超期办结3条,按期办结率为97.1%。", ["message/completion ,69,,3 = 97.1 wrong"]],
    ["what was found and mended", "监测疑似错敏信息523条,确认有效错敏信息312条,已整改310条,整改率99.36%。", ["rectification/completion ,312,310, = 99.36 ok"]],
    ["what failed before and was looked at again", "对第二季度通报的5个不合格账号进行复查,整改完成率100%。", ["rectification/completion ,5,, = 100 ok"]],
    ["regions behind 分地区看", "检查政务新媒体44个,合格42个。\n分地区看,东坡区检查24个,合格22个,合格率91.7%;彭山区检查20个,合格20个,合格率100%。", ["account/pass ,44,42, =  unstated", "account/东坡区/pass ,24,22, = 91.7 ok", "account/彭山区/pass ,20,20, = 100 ok"]],
    ["what was settled, apart from what passed", "共检查政务新媒体53个,不合格0个,合格率100%。上期通报的问题已整改36个。", ["account/pass ,53,,0 = 100 ok"]],
    ["places without their suffix side by side", "湖北、贵州、新疆政府网站合格率分别为88.9%、85.7%、83.3%。", ["website/湖北/pass ,,, = 88.9 uncheckable", "website/贵州/pass ,,, = 85.7 uncheckable", "website/新疆/pass ,,, = 83.3 uncheckable"]],
    ["places each with its count", "沈阳市34个、大连市37个网站合格率均达到100%;抚顺市18个网站,不合格1个,合格率94.4%。", ["website/沈阳市/pass ,34,, = 100 ok", "website/大连市/pass ,37,, = 100 ok", "website/抚顺市/pass ,18,,1 = 94.4 ok"]],
    ["platforms one after the other", "微信公众号33个,合格32个,合格率97%;其他2个,合格2个,合格率100%。", ["account/wechat/pass ,33,32, = 97 ok", "account/other/pass ,2,2, = 100 ok"]],
    ["satisfaction of its own counts", "收到留言612件,办结609件,办结率99.51%。电话回访300件,满意296件,满意率98.67%。", ["message/completion ,612,609, = 99.51 ok", "message/other ,300,296, = 98.67 ok"]],
    ["satisfaction without counts", "收到留言612件,办结609件,办结率99.51%,群众满意率98.4%。", ["message/completion ,612,609, = 99.51 ok", "message/other ,,, = 98.4 uncheckable"]],
    ["what was checked and what was settled", "检查网站1176个,检查面达87.2%,发现存在问题网站141个,完成整改118个,整改完成率83.7%。", ["website/coverage ,1176,, = 87.2 uncheckable", "rectification/completion ,141,118, = 83.7 ok"]],
    ["the sum of its parts", "检查微信公众号41个、微博6个、抖音号13个,共计60个,合格57个,合格率95.00%。", ["account/pass ,60,57, = 95 ok"]],
    ["places whose sites are summed up", "随机抽查32个地区和71个国务院部门政府网站共382家,发现不合格网站10家,总体合格率97.4%。", ["website/pass ,382,,10 = 97.4 ok"]],
    ["messages that two rates share", "有效留言486条,已办结482条,办结率99.18%;规定时限内答复471条,按期答复率为96.9%。", ["message/completion ,486,482, = 99.18 ok", "message/on-time-reply ,486,471, = 96.9 ok"]],
    ["a metric before its 分别为", "山西、内蒙古政务新媒体合格率偏低,分别为92.1%和93.4%。", ["account/山西/pass ,,, = 92.1 uncheckable", "account/内蒙古/pass ,,, = 93.4 uncheckable"]],
    ["a place that did well, and then its rate", "杭州市抽查30家网站,不合格4家,合格率86.67%。宁波市继续保持全部达标,合格率达到100%。", ["website/杭州市/pass ,30,,4 = 86.67 ok", "website/宁波市/pass ,,, = 100 uncheckable"]],
    ["classes of governments and of portals", "市(州)政府18条留言全部按期答复,按期答复率100%。县级政府门户网站23家全部合格,合格率100%;市、县级政府及其部门网站254家,不合格8家,合格率96.9%。", ["message/市(州)政府/on-time-reply ,18,18, = 100 ok", "website/县级政府门户网站/pass ,23,23, = 100 ok", "website/市、县级政府及其部门/pass ,254,,8 = 96.9 ok"]],
    ["what can be reached apart from what passed", "正常运行的政府网站49家,47家合格,2家不合格,合格率95.92%。市政府门户网站运行平稳,首页可用率99.98%。", ["website/pass 49,,47,2 = 95.92 ok", "website/市政府门户网站/availability ,,, = 99.98 uncheckable"]],
    ["levels behind platforms", "逐一检查,合格399个账号,不合格13个,合格率96.84%。从平台看,微信公众号和新浪微博合格率分别为96.74%和97.06%。从层级看,市级部门91个,不合格1个,合格率98.9%。", ["account/pass ,,399,13 = 96.84 uncheckable", "account/wechat/pass ,,, = 96.74 uncheckable", "account/weibo/pass ,,, = 97.06 uncheckable", "account/市级部门/pass ,91,,1 = 98.9 ok"]],
    ["a total directly before the word of its rate", "县直部门承担的201个栏目合格率为95.5%。", ["column/县直部门/pass ,201,, = 95.5 uncheckable"]],
    ["places that hold what passed", "共选取6个乡镇、6个县直部门进行检查,涉及栏目108个,更新合格97个,栏目合格率89.81%,8个单位检查结论为合格。", ["column/pass ,108,97, = 89.81 ok"]],
    ["a lost comma before 其中", "检查栏目412个,存在问题的栏目19个,合格率95.39%其中区直单位检查栏目298个,问题栏目11个,合格率96.31%。", ["column/pass ,412,,19 = 95.39 ok", "column/区直单位/pass ,298,,11 = 96.31 ok"]],
    ["what the failed ones are before the rate of all", "检查政务新媒体38个,其中微信公众号29个、抖音号9个。发现不合格账号2个,均为微信公众号,总体合格率94.74%。", ["account/pass ,38,,2 = 94.74 ok"]],
    ["replies in time among those that were settled", "收到网民留言91条,均已办结,办结率100%,其中5个工作日内答复88条,按期答复率96.7%。", ["message/completion ,91,, = 100 ok", "message/on-time-reply ,91,88, = 96.7 ok"]],
    ["townships, which no list of divisions holds", "江东街道、解放街道政务新媒体合格率均为100%,沙石镇、水东镇栏目合格率分别为83.33%和87.5%。", ["account/江东街道/pass ,,, = 100 uncheckable", "account/解放街道/pass ,,, = 100 uncheckable", "column/沙石镇/pass ,,, = 83.33 uncheckable", "column/水东镇/pass ,,, = 87.5 uncheckable"]],
    ["offices whose websites are counted", "抽查各地区和71个国务院部门政府网站312家,不合格9家,总体合格率97.12%。", ["website/pass ,312,,9 = 97.12 ok"]],
    ["classes that settled messages", "收到网民留言5967条,总体办结率为98.83%,其中各地区办结率98.9%,国务院部门办结率97.6%。", ["message/completion ,5967,, = 98.83 uncheckable", "message/各地区/completion ,,, = 98.9 uncheckable", "message/国务院部门/completion ,,, = 97.6 uncheckable"]],
    ["several that are named and all passed", "主管的政府网站3家,分别为甲网、乙网、丙网,检查均为合格,合格率100%。", ["website/pass ,3,, = 100 ok"]],
    ["what failed before and was looked at again, with what is still open", "对第二季度通报的38家不合格网站逐一复核,已完成整改36家,整改完成率94.74%。", ["rectification/completion ,38,36, = 94.74 ok"]],
    ["how many were satisfied of those asked", "收到来信865件,按期办结851件,按期办结率98.4%,群众满意度测评参评412件,满意388件,满意率94.2%。", ["message/completion ,865,851, = 98.4 ok", "other/other ,412,388, = 94.2 ok"]],
    ["all that was found, behind its parts", "发现错误信息56条,其中错别字49条、敏感信息7条,已全部整改完成,整改率100%。", ["rectification/completion ,56,, = 100 ok"]],
    ["messages that came in and were dealt with", "收到涉及我市的留言22条,处理22条,按期处理率100%。", ["message/completion ,22,22, = 100 ok"]],
    ["columns kept up to date", "门户网站共设栏目86个,更新及时的栏目81个,栏目更新及时率94.19%。抽查栏目112个,其中更新及时的栏目108个,栏目更新达标率96.4%。", ["column/other ,86,81, = 94.19 ok", "column/pass ,112,108, = 96.4 ok"]],
    ["a portal among all sites", "全市政府网站平均可用率99.7%,其中市政府门户网站可用率100%。", ["website/availability ,,, = 99.7 uncheckable", "website/市政府门户网站/availability ,,, = 100 uncheckable"]],
    ["all of a platform passed", "微信公众号512个,不合格7个,合格率98.63%;抖音号64个,全部合格,合格率100%;今日头条号108个,不合格1个,合格率99.07%。", ["account/wechat/pass ,512,,7 = 98.63 ok", "account/douyin/pass ,64,, = 100 ok", "account/toutiao/pass ,108,,1 = 99.07 ok"]],
    ["those of an earlier check that were mended since", "一季度通报的18家不合格网站中,16家已完成整改或申请关停,整改完成率88.9%。二季度通报的不合格网站共12个,通过复核的10个,整改完成率83.3%。", ["rectification/completion ,18,16, = 88.9 ok", "rectification/completion ,12,10, = 83.3 ok"]],
    ["a class behind its figure", "7家县(市、区)政府门户网站全部合格,合格率100%。", ["website/县(市、区)政府门户网站/pass ,7,7, = 100 ok"]],
    ["what is wrong, of columns of a few sites", "检查9家网站,没有发现单项否决问题,合格率100%。逐一打开9家网站的栏目页面1056个,内容均符合要求的1035个,栏目合格率98.1%。", ["website/pass ,9,, = 100 ok", "column/pass ,1056,1035, = 98.1 wrong"]],
    ["what is still open", "一季度反馈问题46个,完成整改42个,整改率91.3%,尚有4个问题未整改。上期通报的27个问题已全部整改到位,整改率100%。", ["rectification/completion ,46,42,4 = 91.3 ok", "rectification/completion ,27,27, = 100 ok"]],
    ["parts that offices run, of what was checked", "检查政务新媒体142个,其中区级机关部门开设的68个,镇(园区)开设的74个。有16个账号存在单项否决情形,合格率为88.73%。区级机关部门账号6个不合格,合格率91.2%。", ["account/pass ,142,,16 = 88.73 ok", "account/区级机关部门/pass ,68,,6 = 91.2 ok"]],
    ["platforms with counts, dealt out", "检查账号52个,不合格5个,合格率90.38%。微信公众号41个、新浪微博11个,合格率分别为92.7%、81.8%。5个不合格账号均因两周没有更新。", ["account/pass ,52,,5 = 90.38 ok", "account/wechat/pass ,41,, = 92.7 uncheckable", "account/weibo/pass ,11,, = 81.8 uncheckable"]],
    ["no veto, said of all", "市局门户网站及17个县局子站监测正常,18个站点均未出现单项否决情形,合格率100%。", ["website/pass ,17,, = 100 ok"]],
    ["test letters to many sites", "对17个市州和103个县(市、区)政府门户网站开展咨询测试,共发出咨询120件,在1个工作日内答复109件,按期答复率90.83%。", ["message/on-time-reply ,120,109, = 90.83 ok"]],
    ["kinds of sites beside each other", "运行的政府网站426家,检查426家,合格422家,合格率99.1%。其中,政府门户网站131家,合格130家,合格率99.24%;部门网站295家,合格292家,合格率98.98%。", ["website/pass 426,426,422, = 99.1 ok", "website/政府门户网站/pass ,131,130, = 99.24 ok", "website/部门网站/pass ,295,292, = 98.98 ok"]],
    ["none that failed of all that are registered", "纳入系统的政府网站共44家,未发现不合格网站,合格率100%。", ["website/pass ,44,, = 100 ok"]],
    ["a value that goes on with the rate before it", "临桂区、灵川县政务新媒体合格率分别为98.1%、96.3%,平乐县仅为83.3%,排名末位。", ["account/临桂区/pass ,,, = 98.1 uncheckable", "account/灵川县/pass ,,, = 96.3 uncheckable", "account/平乐县/pass ,,, = 83.3 uncheckable"]],
    ["the class that the clause before counts", "局属单位、市直学校备案账号29个,检查29个,合格27个,合格率93.1%。区县(市)教育局账号18个,检查18个,全部合格,合格率100%。", ["account/局属单位、市直学校/pass ,29,27, = 93.1 ok", "account/区县(市)教育局/pass ,18,, = 100 ok"]],
    ["a share of sites that words describe", "共抽查政府网站43家,占全市86家正常运行网站的50%,合格41家,合格率为95.35%。", ["website/sampling 86,43,, = 50 ok", "website/pass 86,43,41, = 95.35 ok"]],
    ["sub-sites of a class", "对25个乡镇子站进行了检查,发现不合格3个,合格率为88%。", ["website/乡镇子站/pass ,25,,3 = 88 ok"]],
    ["what failed in an earlier check and was looked at again", "对一季度抽查不合格的43家网站进行了复查,其中41家已整改到位,整改率95.3%。对二季度抽查不合格的5个网站进行了复查,均已整改到位,整改率100%。", ["rectification/completion ,43,41, = 95.3 ok", "rectification/completion ,5,, = 100 ok"]],
    ["those left over", "抽查栏目216个,合格203个,合格率93.98%,其余13个栏目存在问题。", ["column/pass ,216,203,13 = 93.98 ok"]],
    ["offices named by their head and their trade", "厅本级和厅属单位网站9个,合格率100%;市教育(教体)局网站14个,合格13个,合格率92.9%。", ["website/厅本级和厅属单位/pass ,9,, = 100 ok", "website/市教育(教体)局/pass ,14,13, = 92.9 ok"]],
    ["two platforms that have one figure", "微博31个,合格率90.3%;抖音号和视频号共26个,合格25个,合格率96.15%。", ["account/weibo/pass ,31,, = 90.3 uncheckable", "account/抖音号和视频号/pass ,26,25, = 96.15 ok"]],
    ["two checks of different accounts", "3月份抽查账号120个,4个存在2周以上未更新情况被判定为不合格,合格率96.67%;6月份抽查了130个,仅“安乡城管”微博1个账号被判为不合格,合格率99.2%。", ["account/pass ,120,,4 = 96.67 ok", "account/weibo/pass ,,,1 = 99.2 uncheckable"]],
    ["a second check of the same sites", "23家网站检查两次,第一次不合格1家,合格率95.65%;第二次23家网站均合格,合格率100%。", ["website/pass ,23,,1 = 95.65 ok", "website/pass ,,23, = 100 uncheckable"]],
    ["messages that were all answered", "网民留言9条均按期答复,答复率100%。", ["message/on-time-reply ,9,9, = 100 ok"]],
    ["failures of an earlier quarter, mended since", "三季度不合格的2家网站经复查已整改到位,整改率100%。", ["rectification/completion ,2,, = 100 ok"]],
    ["the rate of those with faults, behind that of all", "检查账号86个,合格81个,合格率94.19%。问题账号5个,不合格率5.81%。", ["account/pass ,86,81, = 94.19 ok", "account/fail ,86,,5 = 5.81 ok"]],
    ["an office with its own and those below a level", "委机关及直属单位账号31个,不合格1个,合格率96.8%;设区市及以下账号371个,不合格4个,合格率98.92%。", ["account/委机关及直属单位/pass ,31,,1 = 96.8 ok", "account/设区市及以下/pass ,371,,4 = 98.92 ok"]],
    ["earlier values, which are none", "合格率由91.3%上升到95.42%。与三季度(合格率97.8%)相比有所提高。", []],
  ])("with %s", (_, text, expected) => {
    expect(rates(text)).toEqual(expected);
  });

  it("count 基本合格 as a part of the whole", () => {
    const { checks } = readBody("检查政务新媒体42个,合格37个,基本合格3个,不合格2个。");
    expect(checks.filter(({ rule }) => rule === "sum").map(({ verdict, found }) => [verdict, found])).toEqual([["pass", "42"]]);
  });
});
