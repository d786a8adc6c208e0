/** Accounts told as records between commas, platforms told behind the names, exceptions from what passed, what is left undone, and praise that is hard to tell from blame. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

const FINDINGS = "一、总体情况";
const FAULTS = "二、存在的主要问题";

/** `名称/平台/判定/问题类别`, one for each account and unit. */
function named(lines: string, heading = FINDINGS): string[] {
  const { units, accounts, problems } = readBody(lines, { heading });
  const categories = (id: string): string[] => problems.filter(({ subject_id: of }) => of === id).map(({ category }) => category);
  return [
    ...accounts.map((row) => [row.name, row.platform, row.owner, row.verdict, ...categories(row.account_id)].join("/")),
    ...units.map((row) => [row.name, row.verdict, ...categories(row.unit_id)].join("/")),
  ];
}

describe("accounts", () => {
  it.each([
    ["1.五华区水务局,微信公众号,“五华水务”,更新间隔超过两周;", ["五华水务/wechat/五华区水务局/named/content-stale"]],
    ["1.五华区水务局,抖音号,五华水务在线,未提供有效互动功能。", ["五华水务在线/douyin/五华区水务局/named/interaction-poor"]],
    ["“五华水务”,微信公众号,五华区水务局,两周未更新。", ["五华水务/wechat/五华区水务局/named/content-stale"]],
    ["五华区水务局,“五华水务”,今日头条号,存在严重表述错误。", ["五华水务/toutiao/五华区水务局/named/serious-misstatement"]],
    ["1.五华区水务局、新浪微博、“五华水务”,两周未更新。", ["五华水务/weibo/五华区水务局/named/content-stale"]],
    ["(3)昆明市,五华区教育局,微信公众号,“五华教育”,长期未更新。", ["五华教育/wechat/五华区教育局/named/content-stale"]],
    ["五华区水务局,微信公众号,长期未更新,已责令整改。", []],
  ])("are told cell by cell: %s", (lines, expected) => expect(named(lines).filter((line) => line.split("/").length > 3)).toEqual(expected));

  it("are of the platform told behind them", () => {
    const lines = "不合格的3个分别是:丙山镇“微丙”、市林业局“甲林业”(连续20天未发布信息),市交易中心“甲交易”(评论功能关闭)。以上均为微信公众号。";
    expect(named(lines)).toEqual(["微丙/wechat/丙山镇/fail/content-stale", "甲林业/wechat/市林业局/fail/content-stale", "甲交易/wechat/市交易中心/fail/interaction-poor"]);
    expect(named("不合格的2个是:市水务局“甲水务”、市林业局“甲林业”(连续20天未发布信息),均为抖音号。").map((line) => line.split("/").slice(0, 4).join("/"))).toEqual(["甲水务/douyin/市水务局/fail", "甲林业/douyin/市林业局/fail"]);
  });

  it("are no columns of them", () => {
    expect(named("“甲甲”微信公众号“通知公告”栏目超过半年未更新。", FAULTS)).toEqual(["甲甲/wechat//named/column-stale"]);
  });

  it("have the fault that the words before a verdict tell of their list", () => {
    expect(named("下列账号在检查前两周内未更新,判定为不合格:\n微信公众号:“甲甲”“乙乙”\n新浪微博:“丙丙”", FAULTS)).toEqual(["甲甲/wechat//fail/content-stale", "乙乙/wechat//fail/content-stale", "丙丙/weibo//fail/content-stale"]);
  });
});

describe("websites", () => {
  it.each([
    ["除市教育局网站外其余17家全部合格,合格率94.4%。", ["市教育局/fail"]],
    ["除“甲甲”微信公众号外,其他账号全部合格。", ["甲甲/wechat//fail"]],
    ["除市教育局网站外,其余网站均已整改。", []],
    ["除上述账号外,其余账号均合格。", []],
  ])("are the exceptions from what passed: %s", (lines, expected) => expect(named(lines)).toEqual(expected));

  it.each([
    ["市政府门户网站总体运行平稳,省政府办公厅季度检查认定为合格。", ["市政府门户网站/pass"]],
    ["正常运行的政府网站为区政府门户网站和市教育局网站,2个网站均检查合格。", ["区政府门户网站/pass", "市教育局/pass"]],
    ["正常运行的政府网站为区政府门户网站和市教育局网站,3个网站均检查合格。", []],
    ["系统内网站2家,分别为“省水利厅”“省林业厅”,全部接受检查,2家均合格。", ["省水利厅/pass", "省林业厅/pass"]],
  ])("pass by another's check, and by their number: %s", (lines, expected) => expect(named(lines)).toEqual(expected));

  it("of places of two levels share what stands behind the last", () => {
    const lines = "以普通网民身份向各网站各发送1封信件。昆明市、玉溪市、通海县人民政府网站收到信件后半天内即作出准确答复;而澄江市、江川区人民政府网站截至检查结束仍没有答复。";
    expect(named(lines).map((line) => line.split("/").slice(0, 2).join("/"))).toEqual(["昆明市人民政府/commended", "玉溪市人民政府/commended", "通海县人民政府/commended", "澄江市人民政府/named", "江川区人民政府/named"]);
  });
});

describe("units", () => {
  it.each([
    ["逾期的3个问题涉及市财政局、甲乡。", ["市财政局/named/other", "甲乡/named/other"]],
    ["上季度27个问题已完成整改26个,剩余1个为市体育局“甲场馆”小程序预约功能不可用。", ["甲场馆/mini-program/市体育局/named/other"]],
    ["未改正的2处分别在市体育局网站、市教育局网站。", ["市体育局/named", "市教育局/named"]],
    ["一季度通报问题14项,没有完成的是市水务局的办事指南缺失和市林业局的公众号名称变更备案。", ["市水务局/named/service-impractical", "市林业局/named/other"]],
    ["三季度不合格的13个网站中,10个完成整改,甲县煤炭网拒不整改。", ["甲县煤炭网/named/other"]],
  ])("left something undone: %s", (lines, expected) => expect(named(lines)).toEqual(expected));

  it.each([
    ["对问题较多的五华区、盘龙区,市政府办公室将进行重点督导。", ["五华区/named", "盘龙区/named"]],
    ["五华区、盘龙区、市城管局存在超期未办结留言的情况。", ["五华区/named/message-unanswered", "盘龙区/named/message-unanswered", "市城管局/named/message-unanswered"]],
    ["五华区、盘龙区均有账号在检查前两周没有发布任何内容。", ["五华区/named/content-stale", "盘龙区/named/content-stale"]],
    ["逾期件较多的单位是市财政局(5件)、如城街道(3件)。", ["市财政局/named/message-unanswered", "如城街道/named/message-unanswered"]],
    ["市林业局“科技创新”、市统计局“统计数据”2个栏目超期较长。", ["市林业局/named/column-stale", "市统计局/named/column-stale"]],
  ])("are blamed by name: %s", (lines, expected) => expect(named(lines, FAULTS)).toEqual(expected));

  it.each([
    ["五华区、盘龙区主动压减部门网站,集约化工作走在了前面,应予肯定。", ["五华区/commended", "盘龙区/commended"]],
    ["市人社局、甲镇信息报送量居全市前列。", ["市人社局/commended", "甲镇/commended"]],
    ["市人社局、甲镇超期留言数量居全市前列。", ["市人社局/named", "甲镇/named"]],
    ["市水务局对所属账号实行统一审发,近两年未出现一例不合格。", ["市水务局/commended"]],
    ["五华区、盘龙区建立了“日巡查”机制,连续四个季度没有被通报。", ["五华区/commended", "盘龙区/commended"]],
    ["市大数据局依托省级平台,较好地发挥了技术支撑作用。", ["市大数据局/commended"]],
    ["市大数据局未充分发挥技术支撑作用。", []],
    ["县卫生健康局一次性关停下属医院账号14个,行动迅速、效果明显。", ["县卫生健康局/commended"]],
    ["市供销总社办理答复及时,予以表扬。", ["市供销总社/commended"]],
  ])("are praised, or are not: %s", (lines, expected) => expect(named(lines).map((line) => line.split("/").slice(0, 2).join("/"))).toEqual(expected));

  it("are praised in a sentence among demands", () => {
    expect(named("不能更新的账号一律注销。甲镇、市公安局信息发布量大、原创率高,予以通报表扬。", "三、下一步工作要求")).toEqual(["甲镇/commended", "市公安局/commended"]);
  });
});
