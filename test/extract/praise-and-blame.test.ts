/** Holds who is praised or blamed in prose to values, and who is not. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

/** `名称/类别/判定/问题类别`, a line for each unit. */
function units(lines: string, options: Parameters<typeof readBody>[1] = {}): string[] {
  const { units: rows, problems } = readBody(lines, options);
  return rows.map((row) => [row.name, row.kind, row.verdict, problems.filter(({ subject_id: id }) => id === row.unit_id).map(({ category }) => category).join("+")].filter((part) => part !== "").join("/"));
}

const FAULTS = { heading: "二、存在的主要问题" };
const EXAMPLES = { heading: "二、典型做法" };

describe("praise", () => {
  it("is a clause that says what was done well, in whatever words", () => {
    expect(units("昆明市、玉溪市日常监管机制较为健全。")).toEqual(["昆明市/region/commended", "玉溪市/region/commended"]);
    expect(units("马山镇、县残联来信答复质量高。")).toEqual(["马山镇/organization/commended", "县残联/organization/commended"]);
    expect(units("县教育局回应学生家长关切及时。")).toEqual(["县教育局/organization/commended"]);
  });

  it("is none where it is denied, wished for, or a fault made good", () => {
    expect(units("昆明市整改工作不够扎实。\n县教育局尚未做到管理到位。\n县财政局应确保答复及时。\n昆明市财政局的问题全部整改到位。")).toEqual([]);
    expect(units("昆明市、玉溪市要健全机制,做到更新及时。")).toEqual([]);
  });

  it("at the end of a sentence holds for all whom it tells of", () => {
    expect(units("昆明市、玉溪市按月对本地区网站开展检查,省水利厅、省林业厅建立了读网制度,工作扎实,予以表扬。")).toEqual([
      "昆明市/region/commended", "玉溪市/region/commended", "省水利厅/organization/commended", "省林业厅/organization/commended",
    ]);
    expect(units("县教育局超过半年未更新“招生”栏目,县财政局每日读网,成效较为明显。", FAULTS)).toEqual(["县教育局/organization/named/column-stale", "县财政局/organization/commended"]);
  });

  it("is not of who inspects, nor of whom others go by", () => {
    expect(units("市政府办公室组织开展检查,昆明市、玉溪市高度重视,工作扎实。")).toEqual(["昆明市/region/commended", "玉溪市/region/commended"]);
    expect(units("市政府办公室对网站进行了抽查,总体管理规范。")).toEqual([]);
    expect(units("省教育厅根据访问情况对内容进行调整,效果突出。")).toEqual(["省教育厅/organization/commended"]);
    expect(units("根据教育部、财政部有关要求,各地工作扎实。")).toEqual([]);
  });

  it("outright holds whatever was cleared away", () => {
    expect(units("昆明市、玉溪市主动清理僵尸网站,予以表扬。")).toEqual(["昆明市/region/commended", "玉溪市/region/commended"]);
    expect(units("昆明市不予表扬。")).toEqual([]);
  });

  it("may lead to the names", () => {
    expect(units("表现突出的有昆明市、玉溪市。")).toEqual(["昆明市/region/commended", "玉溪市/region/commended"]);
  });

  it("may stand in the heading, or in a sentence that looks back", () => {
    expect(units("昆明市建立读网制度。市公安局关停合并账号17个。市政府办公室对网站进行检查。", EXAMPLES)).toEqual(["昆明市/region/commended", "市公安局/organization/commended"]);
    expect(units("市公安局要加强读网。市教育局12个栏目长期未更新。", EXAMPLES)).toEqual(["市教育局/organization/named/column-stale"]);
    expect(units("市教育局建立日查制度。以上做法值得各地借鉴。")).toEqual(["市教育局/organization/commended"]);
    expect(units("市教育局建立日查制度。")).toEqual([]);
  });
});

describe("blame", () => {
  it("of regions is for what they did themselves, under any heading", () => {
    expect(units("昆明市、玉溪市各有5条留言超期未办,进展迟缓。")).toEqual(["昆明市/region/named/message-unanswered", "玉溪市/region/named/message-unanswered"]);
    expect(units("昆明市不合格账号3个,数量居各州市之首。")).toEqual(["昆明市/region/named"]);
    expect(units("昆明市不合格网站数量列全省首位,应引起重视。")).toEqual(["昆明市/region/named"]);
    expect(units("上季度被点名的昆明市整改不力。")).toEqual(["昆明市/region/named/other"]);
    expect(units("整改不力的有昆明市、市教育局。")).toEqual(["昆明市/region/named", "市教育局/organization/named"]);
  });

  it("may fall on those who were judged before they are named", () => {
    expect(units("市政府办公室对排名靠后的昆明市、玉溪市予以通报批评。")).toEqual(["昆明市/region/named", "玉溪市/region/named"]);
  });

  it("is none where nobody failed, or where an office draws a sample or acts", () => {
    expect(units("外交部、审计署政府网站和政务新媒体无一不合格。\n市政府办公室从612家网站中随机抽查185家,发现不合格网站3家。\n“甲甲”微信公众号出现严重表述错误,市政府办公室已于当日通知下线。", FAULTS).filter((line) => !line.includes("named"))).toEqual([]);
    expect(units("市政府办公室从612家网站中随机抽查185家,发现不合格网站3家。")).toEqual([]);
  });

  it("is none for being first by what is good, for having mended, or in general", () => {
    expect(units("昆明市合格率100%,居全省首位。\n玉溪市问题整改率列全省第一。\n上季度被通报的楚雄彝族自治州已整改。\n昆明市财政局对排名靠后的单位予以通报批评。")).toEqual([]);
    expect(units("对排名靠后的昆明市予以通报批评。", { heading: "三、工作要求" })).toEqual([]);
  });

  it("leaves it to the heading to say for what", () => {
    expect(units("(一)错别字。县教育局、马山镇问题较多。", FAULTS)).toEqual(["县教育局/organization/named/typo", "马山镇/organization/named/typo"]);
  });
});

describe("regions pass", () => {
  it("where all that was looked at did, and no figure is printed", () => {
    expect(units("昆明市、玉溪市抽查的政务新媒体全部合格。")).toEqual(["昆明市/region/pass", "玉溪市/region/pass"]);
    expect(units("北京、上海、浙江等地区抽查网站均合格。")).toEqual(["北京/region/pass", "上海/region/pass", "浙江/region/pass"]);
    expect(units("昆明市抽查网站10家,合格率100%。\n昆明市网站10家,全部合格。")).toEqual([]);
  });
});

describe("names", () => {
  it("before a quoted column stand for themselves", () => {
    expect(units("昆明市教育局网站“下载中心”部分附件打不开。", FAULTS)).toEqual(["昆明市教育局/website/named/link-broken"]);
    expect(units("县教育局开设“校园餐”问答,内容丰富。")).toEqual(["县教育局/organization/commended"]);
    expect(units("区教育局负责的“防疫”专题、区民政局负责的“救助”栏目更新不及时。", FAULTS)).toEqual(["区教育局/organization/named/column-stale", "区民政局/organization/named/column-stale"]);
  });

  it("may be of ministries, party organs, blood banks, customs and inner divisions", () => {
    expect(units("教育部、海关总署组织对所属网站开展了全面检查,监管较为有力。")).toEqual(["教育部/organization/commended", "海关总署/organization/commended"]);
    expect(units("教育部门、公安部门工作扎实。")).toEqual([]);
    expect(units("市委宣传部、市中心血站对留言答复不及时。", FAULTS)).toEqual(["市委宣传部/organization/named/message-unanswered", "市中心血站/organization/named/message-unanswered"]);
    expect(units("苏州工业园区海关对咨询答非所问。", FAULTS)).toEqual(["苏州工业园区海关/organization/named/message-quality"]);
    expect(units("省人民医院、委宣传处等2个单位信息报送及时,内容质量高。")).toEqual(["省人民医院/organization/commended", "委宣传处/organization/commended"]);
    expect(units("国家税务总局昆明市税务局未及时答复留言。", FAULTS)).toEqual(["国家税务总局昆明市税务局/organization/named/message-unanswered"]);
  });

  it("end before what is done with websites", () => {
    expect(units("昆明市把网站检查纳入考核,工作扎实。")).toEqual(["昆明市/region/commended"]);
  });

  it("are two where 和 joins a region and a body", () => {
    expect(units("昆明市、玉溪市和省水利厅按月开展巡查,值得肯定。")).toEqual(["昆明市/region/commended", "玉溪市/region/commended", "省水利厅/organization/commended"]);
  });
});

describe("units by count", () => {
  it("fail where just as many are said to", () => {
    const two = "县教育局、马山镇动态信息超过两周未更新。";
    expect(units(`${two}\n以上2家单位检查不合格。`, FAULTS).map((line) => line.split("/").slice(0, 3).join("/"))).toEqual(["县教育局/organization/fail", "马山镇/organization/fail"]);
    expect(units(`${two}\n以上3家单位检查不合格。`, FAULTS).map((line) => line.split("/").slice(0, 3).join("/"))).toEqual(["县教育局/organization/named", "马山镇/organization/named"]);
  });

  it("have the finding that one of two letters lay", () => {
    const found = readBody("向网站提交测试留言。“昆明市人民政府”网2条留言均未回复;“玉溪市人民政府”网其中1条留言未回复。").units;
    expect(found.map(({ name, finding }) => [name, finding])).toEqual([["昆明市人民政府", "no-reply"], ["玉溪市人民政府", "one-of-two-unanswered"]]);
  });

  it("have none where citizens wrote", () => {
    const found = readBody("昆明市教育局网站“局长信箱”3月以来的5封来信均未答复。", FAULTS);
    expect(found.units.map(({ verdict, finding }) => [verdict, finding])).toEqual([["named", null]]);
    expect(found.problems.map(({ category }) => category)).toEqual(["message-unanswered"]);
  });
});

describe("replies to letters that were sent to test the sites", () => {
  const found = (lines: string): string[] => readBody(lines).units.map((row) => [row.name, row.verdict, row.finding ?? ""].join("/"));

  it("are findings, in whatever words the letters and the replies are told", () => {
    expect(found("以普通网民身份向111家网站各提交1封咨询信件。“鲁甸县人民政府”网、“巧家县人民政府”网等29家网站当日即作答复;“昭阳区人民政府”网至检查结束仍未回复。")).toEqual([
      "鲁甸县人民政府/commended/same-day-reply", "巧家县人民政府/commended/same-day-reply", "昭阳区人民政府/named/no-reply",
    ]);
    expect(found("对16家网站进行了留言测试。“鲁甸县人民政府”网、“昭通市水利局”网没有回复。")).toEqual(["鲁甸县人民政府/named/no-reply", "昭通市水利局/named/no-reply"]);
  });
});

it("bodies that were asked by test letters have findings too", () => {
  expect(readBody("以群众身份向22个部门各提交1件简单咨询。县财政局、县教育局当天即予答复;县水利局、县商务局未答复。").units.map((row) => [row.name, row.kind, row.verdict, row.finding])).toEqual([
    ["县财政局", "organization", "commended", "same-day-reply"], ["县教育局", "organization", "commended", "same-day-reply"], ["县水利局", "organization", "named", "no-reply"], ["县商务局", "organization", "named", "no-reply"],
  ]);
});

describe("what failed", () => {
  const verdicts = (lines: string): string[] => readBody(lines).units.map(({ name, verdict }) => `${name}/${verdict}`);

  it("holds up to the full stop where it opens the sentence", () => {
    expect(verdicts("不合格网站中,龙头山镇人民政府网站无法访问;文屏街道办事处网站、鲁甸县民政局网站首页长期不更新。")).toEqual(["龙头山镇人民政府/fail", "文屏街道办事处/fail", "鲁甸县民政局/fail"]);
  });

  it("is told from what passed barely", () => {
    expect(verdicts("对67个网站进行检查后,不合格的是鲁甸县民政局网站。基本合格的是昭阳区水利局网站、巧家县教育局网站,主要是部分链接失效。")).toEqual(["鲁甸县民政局/fail", "昭阳区水利局/basic-pass", "巧家县教育局/basic-pass"]);
  });

  it("in an earlier check is no verdict of this one", () => {
    expect(verdicts("一季度通报的18家不合格网站中,16家已完成整改,2家(昭阳区环境保护局网站、鲁甸县民政局网站)仍有多个栏目长期不更新。")).toEqual(["昭阳区环境保护局/named", "鲁甸县民政局/named"]);
  });
});

it("a name that stands alone is what the next sentence is about", () => {
  const { accounts, problems } = readBody("“鲁甸卫健委”微信公众号(主办单位:鲁甸县卫生健康局)。转载文章中出现严重表述错误。");
  expect([accounts[0]?.name, accounts[0]?.owner, problems.map(({ category }) => category)]).toEqual(["鲁甸卫健委", "鲁甸县卫生健康局", ["serious-misstatement"]]);
});

describe("what is said of some among demands of all", () => {
  const DEMANDS = { heading: "三、工作要求" };
  it("is praise or blame, and no demand", () => {
    expect(units("县教育局、马山镇内容质量较高,要继续保持。", DEMANDS)).toEqual(["县教育局/organization/commended", "马山镇/organization/commended"]);
    expect(units("昭阳区、鲁甸县连续三个季度“零问题”,请继续保持。", DEMANDS)).toEqual(["昭阳区/region/commended", "鲁甸县/region/commended"]);
    expect(units("昭阳区、鲁甸县连续两个季度各有2个以上账号不合格,要深刻反思。", DEMANDS)).toEqual(["昭阳区/region/named", "鲁甸县/region/named"]);
    expect(units("县教育局要就2个账号不合格的问题作出书面检查。", DEMANDS)).toEqual(["县教育局/organization/named"]);
    expect(units("县教育局、县民政局坚持每周自查,县财政局管理成效明显,各地可学习借鉴。", DEMANDS)).toEqual(["县教育局/organization/commended", "县民政局/organization/commended", "县财政局/organization/commended"]);
  });

  it("leaves demands alone", () => {
    expect(units("县教育局、马山镇要继续保持更新频率。各单位要再接再厉。县民政局要深刻反思工作方法。", DEMANDS)).toEqual([]);
  });
});

describe("judgements by points and ranks", () => {
  it("praise those in front and blame those behind", () => {
    expect(units("得分在90分以上的是昭阳区、鲁甸县。")).toEqual(["昭阳区/region/commended", "鲁甸县/region/commended"]);
    expect(units("昭阳区、鲁甸县综合得分居前。")).toEqual(["昭阳区/region/commended", "鲁甸县/region/commended"]);
    expect(units("昭阳区合格率为93.1%,鲁甸县合格率为95.7%,在县区中排名靠后。")).toEqual(["昭阳区/region/named", "鲁甸县/region/named"]);
  });

  it("blame whose rate is the lowest of all, and nobody whose rate is only told", () => {
    expect(units("昭阳区按时答复率100%;鲁甸县按时答复率95.8%,全市最低。")).toEqual(["鲁甸县/region/named"]);
    expect(units("昭阳区按时答复率95.8%,全市平均为98%。")).toEqual([]);
  });

  it("praise for what was cleared away, and blame for what was reported late", () => {
    expect(units("县教育局、马山镇主动清查账号,自行关停了4个长期闲置的微信公众号,工作比较扎实。")).toEqual(["县教育局/organization/commended", "马山镇/organization/commended"]);
    expect(units("马山镇、县民政局报送材料不及时。")).toEqual(["马山镇/organization/named/other", "县民政局/organization/named/other"]);
  });

  it("say of regions how they answered letters, under any heading", () => {
    expect(units("全市留言24条均办结,但昭阳区对1条留言的答复内容过于简单。")).toEqual(["昭阳区/region/named/message-quality"]);
    expect(units("留言21条,除昭阳区1条超过时限外,其他均按期办结。")).toEqual(["昭阳区/region/named/message-unanswered"]);
    expect(units("昭阳区对3条留言的答复已公开。")).toEqual([]);
  });

  it("of all above holds for them", () => {
    expect(units("县教育局、马山镇选题贴近需求;县民政局网站预约功能便捷。对上述单位提出表扬。")).toEqual(["县教育局/organization/commended", "马山镇/organization/commended", "县民政局/website/commended"]);
  });
});
