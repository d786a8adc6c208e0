/** Holds who is named in prose, in how many ways and for what, to values. */
import { describe, expect, it } from "vitest";
import type { Records } from "../../src/records/index.js";
import { readBody } from "./help.js";

const FAULTS = { heading: "二、存在的主要问题" };

/** `账号/平台/判定/类别`, a line for each account. */
function accounts({ accounts: rows, problems }: Records): string[] {
  return rows.map((row) => [row.name, row.platform ?? "", row.verdict, problems.filter(({ subject_id: id }) => id === row.account_id).map(({ category }) => category).join("+")].join("/"));
}

function units({ units: rows, problems }: Records): string[] {
  return rows.map((row) => [row.name, row.kind, row.verdict, problems.filter(({ subject_id: id }) => id === row.unit_id).map(({ category }) => category).join("+")].join("/"));
}

describe("accounts in prose", () => {
  it("that fail by the words before their list", () => {
    expect(accounts(readBody("抽查新媒体20个,3个不合格账号分别为:甲县林业局“甲县林业”微信公众号、乙镇人民政府“乙镇视窗”新浪微博、丙县文联“丙县文艺”抖音号。"))).toEqual([
      "甲县林业/wechat/fail/", "乙镇视窗/weibo/fail/", "丙县文艺/douyin/fail/",
    ]);
  });

  it("that fail by the words before their list, an owner and a name on each line", () => {
    expect(accounts(readBody("检查新媒体20个,合格18个,不合格2个,合格率90%。不合格的政务新媒体为:\n县林业局“甲县林业”微信公众号;\n永丰镇“永丰视窗”微博。\n靖安镇“靖安之声”微博更新不及时。"))).toEqual(["甲县林业/wechat/fail/", "永丰视窗/weibo/fail/", "靖安之声/weibo/named/content-stale"]);
  });

  it("that fail by the words before a numbered list, and no more than its items", () => {
    const body = "不合格账号如下:\n1.内容超过2周未更新的2个,分别是榆次区“甲甲”微信公众号、左权县“乙乙”新浪微博。\n2.发布内容出现严重表述错误的1个,为介休市“丙丙”微信公众号(介休市绵山镇人民政府主办)。\n此外,“丁丁”微信公众号留言回复不及时。";
    const records = readBody(body);
    expect(accounts(records)).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/weibo/fail/content-stale", "丙丙/wechat/fail/serious-misstatement", "丁丁/wechat/named/message-unanswered"]);
    expect(records.accounts.map(({ region, owner }) => [region, owner])).toEqual([["榆次区", null], ["左权县", null], ["介休市", "介休市绵山镇人民政府"], [null, null]]);
  });

  it("that fail in a list behind a colon, up to the full stop", () => {
    const list = "抽查账号51个,被判不合格的是:国家税务总局永宁县税务局“甲甲”微博因连续16天未更新,西吉县税务局“乙乙”微博、红寺堡区税务局“丙丙”微博因评论区关闭、无法互动,隆德县税务局“丁丁”微信公众号因出现严重表述错误。“戊戊”微信公众号原创内容少。";
    expect(accounts(readBody(list))).toEqual(["甲甲/weibo/fail/content-stale", "乙乙/weibo/fail/interaction-poor", "丙丙/weibo/fail/interaction-poor", "丁丁/wechat/fail/serious-misstatement", "戊戊/wechat/named/repost-only"]);
  });

  it("that fail in the answer to a question, but for what is told besides", () => {
    const body = "问:哪些账号被判定不合格?\n答:一共13个,这里点几个比较典型的:\n1.更新停滞的——“甲甲”微信公众号、“乙乙”抖音号,检查时间点前14天内无更新;\n2.不能互动的——“丙丙”微信公众号,未开通留言。\n特别说明一点,“丁丁”小程序未经备案即上线。";
    expect(accounts(readBody(body))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/content-stale", "丙丙/wechat/fail/interaction-poor", "丁丁/mini-program/named/unregistered"]);
  });

  it("that fail by the last clause, though it judges with no verb", () => {
    expect(accounts(readBody("“甲甲”微博、“乙乙”微信公众号检查前两周没有更新,“丙丙”今日头条号未提供有效互动功能,均为不合格。"))).toEqual(["甲甲/weibo/fail/content-stale", "乙乙/wechat/fail/content-stale", "丙丙/toutiao/fail/interaction-poor"]);
  });

  it("have the owners that brackets name, one for each or one for all", () => {
    const { accounts: rows } = readBody("不合格账号为“甲甲”微信公众号(拱北海关主办)和“乙乙”“丙丙”两个微博(分别由满洲里海关、乌鲁木齐海关缉私局主办),均属2周内无更新。“丁丁”(新浪微博,曲靖市测绘院主办)没有互动功能。");
    expect(rows.map(({ name, platform, owner }) => [name, platform, owner])).toEqual([["甲甲", "wechat", "拱北海关"], ["乙乙", "weibo", "满洲里海关"], ["丙丙", "weibo", "乌鲁木齐海关缉私局"], ["丁丁", "weibo", "曲靖市测绘院"]]);
  });

  it("have each platform, owner and fault in the same brackets", () => {
    const records = readBody("不合格账号为“甲甲”(微信公众号,甲县街道办事处,8月份以来无内容更新)、“乙乙”(新浪微博,县市场监管局,转发娱乐信息)、“戊戊”(微博,戊山镇,某种情形)。另外,“丙丙”(微信视频号,丁街道办事处)备案信息不准确。");
    expect(accounts(records)).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/weibo/fail/entertainment", "戊戊/weibo/fail/", "丙丙/wechat-channels/named/registration-wrong"]);
    expect(records.accounts.map(({ owner }) => owner)).toEqual(["甲县街道办事处", "县市场监管局", "戊山镇", "丁街道办事处"]);
  });

  it("in a list that places break up share the platform behind the last", () => {
    expect(accounts(readBody("沈丘县“甲甲”、“乙乙”,商水县“丙丙”等3个微信公众号检查前2周内没有更新,判定为不合格。", FAULTS))).toEqual([
      "甲甲/wechat/fail/content-stale", "乙乙/wechat/fail/content-stale", "丙丙/wechat/fail/content-stale",
    ]);
  });

  it("get verdict and platform from a sentence that looks back", () => {
    const list = "一是“甲甲”2周以上未更新;二是“乙乙”抖音号一直没有发布信息。以上2个账号均判定为不合格。";
    expect(accounts(readBody(list.replace("“甲甲”", "“甲甲”微信公众号"), FAULTS))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/content-stale"]);
    expect(accounts(readBody("抽查不合格的政务新媒体(2个):沈丘县“甲甲”、商水县“乙乙”。以上账号均为微信公众号。"))).toEqual(["甲甲/wechat/fail/", "乙乙/wechat/fail/"]);
  });

  it("have each the reason in its own brackets", () => {
    expect(accounts(readBody("不合格的2个微信公众号分别为:甲镇人民政府主办的“甲甲”(超过两周未更新)、县园林场主办的“乙乙”(未提供有效互动功能)。"))).toEqual([
      "甲甲/wechat/fail/content-stale", "乙乙/wechat/fail/interaction-poor",
    ]);
  });

  it("under a heading of faults are named for what it says, where their own words are not known", () => {
    expect(accounts(readBody("(一)内容更新不及时。“甲甲”微信公众号的最新一条还是春节那天的。", FAULTS))).toEqual(["甲甲/wechat/named/content-stale"]);
    expect(accounts(readBody("“甲甲”微信公众号每天只发天气。", FAULTS))).toEqual(["甲甲/wechat/named/"]);
    expect(accounts(readBody("“甲甲”微信公众号每天只发天气。"))).toEqual([]);
  });

  it("fail below a heading, or words before a colon, that says so, with owners in brackets", () => {
    const lines = "“甲甲”微信公众号(甲县教育局)两周未更新。\n“乙乙”微博(乙县教育局)无互动功能。";
    const failed = ["甲甲/wechat/fail/content-stale", "乙乙/weibo/fail/interaction-poor"];
    const byHeading = readBody(lines, { heading: "二、不合格账号" });
    expect(accounts(byHeading)).toEqual(failed);
    expect(byHeading.accounts.map(({ owner }) => owner)).toEqual(["甲县教育局", "乙县教育局"]);
    expect(byHeading.units).toEqual([]);
    expect(accounts(readBody(`监测发现不合格账号2个,具体为:\n${lines}`))).toEqual(failed);
    expect(accounts(readBody("另外,昆明市财政局“昆明财政”微信公众号未按规定备案。", { heading: "二、不合格账号" }))).toEqual(["昆明财政/wechat/named/unregistered"]);
    expect(units(readBody("此外,昆明市财政局网站有错链。", { heading: "二、不合格账号及存在问题" }))).toEqual(["昆明市财政局/website/named/link-broken"]);
    expect(accounts(readBody(`监测发现账号2个更新慢,具体为:\n${lines}`))).toEqual(failed.map((line) => line.replace("fail", "named")));
  });

  it("glued to their platforms make a list", () => {
    expect(accounts(readBody("临江之声微信服务号、微永泰司法今日头条、黄龙发布抖音号等3个政务新媒体账号被判定为不合格。"))).toEqual(["临江之声/wechat/fail/", "微永泰司法/toutiao/fail/", "黄龙发布/douyin/fail/"]);
  });

  it("are none where quotes hold a kind of accounts", () => {
    expect(accounts(readBody("“甲甲”微信公众号半年没有新内容,成为“僵尸”账号。\n要清理“睡眠”账号。", FAULTS))).toEqual(["甲甲/wechat/named/content-stale"]);
  });

  it("keep the division before them", () => {
    expect(readBody("昆明市“甲甲”微信公众号两周未更新。", FAULTS).accounts.map(({ scope, region }) => scope ?? region)).toEqual(["昆明市"]);
  });
});

describe("units in prose", () => {
  it("fail, are blamed or praised by the words around them", () => {
    expect(units(readBody("其中“沽源县人民政府”网站因互动回应差被判定为不合格。"))).toEqual(["沽源县人民政府/website/fail/interaction-poor"]);
    expect(units(readBody("不合格2家,为锦州市“北镇市人民政府”网站和省直“辽宁省地方史志办公室”网站。"))).toEqual(["北镇市人民政府/website/fail/", "辽宁省地方史志办公室/website/fail/"]);
    expect(units(readBody("马山镇、县残联、县综合行政执法局栏目更新及时,值得肯定。"))).toEqual(["马山镇/organization/commended/", "县残联/organization/commended/", "县综合行政执法局/organization/commended/"]);
    expect(units(readBody("县司法局未做到更新及时。"))).toEqual([]);
    expect(units(readBody("旗教育局负责的“招生”栏目、旗水利局负责的“水文”栏目超过半年未更新。", FAULTS))).toEqual(["旗教育局/organization/named/column-stale", "旗水利局/organization/named/column-stale"]);
  });

  it("are named behind 为, with 网站 as the first word of their fault", () => {
    expect(units(readBody("不合格1家,为昆明市文化体育和旅游局网站。"))).toEqual(["昆明市文化体育和旅游局/website/fail/"]);
    expect(units(readBody("昆明市教育局信息服务中心网站无法正常打开,不合格。", FAULTS))).toEqual(["昆明市教育局信息服务中心/website/fail/unreachable"]);
    expect(units(readBody("绿洲职业技术学院网站首页超过两周无更新。", FAULTS))).toEqual(["绿洲职业技术学院/website/named/homepage-stale"]);
  });

  it("may be one each behind its own column, or a zone among towns", () => {
    expect(units(readBody("县教育和体育局“招生”、县民政局“救助”栏目超过半年未更新。", FAULTS))).toEqual(["县教育和体育局/organization/named/column-stale", "县民政局/organization/named/column-stale"]);
    expect(units(readBody("县工业园区、马山镇“动态”栏目超过一个月未更新。", FAULTS))).toEqual(["县工业园区/organization/named/column-stale", "马山镇/organization/named/column-stale"]);
  });

  it("are regions where they left their own duty undone, or are admonished by name", () => {
    expect(units(readBody("昆明市、曲靖市未按要求开展抽查,漏报3个账号。", FAULTS))).toEqual(["昆明市/region/named/unregistered", "曲靖市/region/named/unregistered"]);
    expect(units(readBody("昆明市1条留言逾期办理。", FAULTS))).toEqual(["昆明市/region/named/message-unanswered"]);
    expect(units(readBody("昆明市3个账号超过两周未更新。", FAULTS))).toEqual([]);
    expect(units(readBody("昆明市1条留言逾期办理。"))).toEqual([]);
    expect(units(readBody("监测发现错字90条,其中昆明市58条、曲靖市32条,数量较多,予以点名提醒。")).map((line) => line.split("/").slice(0, 3).join("/"))).toEqual(["昆明市/region/named", "曲靖市/region/named"]);
  });

  it("are regions that did not publish their own checks, whatever the heading", () => {
    expect(units(readBody("昆明市、曲靖市未在规定时限内公开自查结果。"))).toEqual(["昆明市/region/named/other", "曲靖市/region/named/other"]);
  });

  it("are websites, and not who runs them", () => {
    expect(units(readBody("第二季度不合格的网站为县司法局主办的“云岭司法行政网”,问题为5个栏目超过两周未更新。"))).toEqual(["云岭司法行政网/website/fail/column-stale"]);
  });

  it("bear their code in brackets that go on with their fault", () => {
    const { units: rows } = readBody("不合格的2家为昭阳区“乌蒙旅游网”(标识码5306020014,网站无法访问)和鲁甸县“朱提文化”网站(标识码5306210027,首页3周未更新)。");
    expect(rows.map(({ name, site_code: code, verdict }) => [name, code, verdict])).toEqual([["乌蒙旅游网", "5306020014", "fail"], ["朱提文化", "5306210027", "fail"]]);
  });

  it("are commended for their points, in good practice and in words that look back on them", () => {
    expect(units(readBody("“甲县人民政府”网站、“乙县人民政府”网站得分分别为108.5分、107分,列各县前两位。"))).toEqual(["甲县人民政府/website/commended/", "乙县人民政府/website/commended/"]);
    expect(units(readBody("昆明市建立日监测机制,国家税务总局、中国气象局对基层账号统一注册,上述做法可供借鉴。"))).toEqual(["昆明市/region/commended/", "国家税务总局/organization/commended/", "中国气象局/organization/commended/"]);
    expect(units(readBody("——长江水利委员会建立台账,做到问题当日交办。", { heading: "三、值得肯定的做法" }))).toEqual(["长江水利委员会/organization/commended/"]);
  });

  it("have a finding where letters tested them, regions and schools too", () => {
    const found = readBody("本次以学生家长身份发送简单咨询28条。昆明市、昆明市第三十九中学当日即予答复;曲靖市未予答复。").units;
    expect(found.map(({ name, kind, verdict, finding }) => [name, kind, verdict, finding])).toEqual([["昆明市", "region", "commended", "same-day-reply"], ["昆明市第三十九中学", "organization", "commended", "same-day-reply"], ["曲靖市", "region", "named", "no-reply"]]);
  });

  it("have a finding where letters tested them", () => {
    const found = readBody("共发出测试留言20件。其中,“昆明市人民政府”“曲靖市人民政府”网站在提交当日即作出答复;“玉溪市人民政府”网站至今仍未答复。").units;
    expect(found.map(({ name, verdict, finding }) => [name, verdict, finding])).toEqual([
      ["昆明市人民政府", "commended", "same-day-reply"], ["曲靖市人民政府", "commended", "same-day-reply"], ["玉溪市人民政府", "named", "no-reply"],
    ]);
  });

  it("are blamed for what was found, not for finding it", () => {
    expect(units(readBody("马山镇对上季度通报的问题整改不到位。", FAULTS))).toEqual(["马山镇/organization/named/other"]);
  });

  it("keep the code in their brackets", () => {
    expect(readBody("抽查不合格的政府网站:鹤峰县人民政府网(网站标识码4228280001)、来凤县财政局网(网站标识码4228270028)。").units.map(({ name, verdict, site_code: code }) => [name, verdict, code])).toEqual([
      ["鹤峰县人民政府", "fail", "4228280001"], ["来凤县财政局", "fail", "4228270028"],
    ]);
  });

  it("are none where towns are only spoken of, or bodies act or are told to", () => {
    expect(units(readBody("少数乡镇账号更新不及时,责任在乡镇一级。", FAULTS))).toEqual([]);
    expect(units(readBody("省政府办公厅随机抽查网站30家,不合格2家。", FAULTS))).toEqual([]);
    expect(units(readBody("县财政局、县教育局等单位要尽快完成错链整改。", FAULTS))).toEqual([]);
  });

  it("are one where a list and a cause name them", () => {
    expect(units(readBody("不合格网站为:太康县人民政府网站。\n二、存在问题\n太康县人民政府网站首页超过两周未更新。"))).toEqual(["太康县人民政府/website/fail/homepage-stale"]);
  });
});

describe("annexes that are lists", () => {
  const annex = (title: string, lines: string): string => `附件1\n${title}\n${lines}\n`;

  it("of accounts, with the platform in brackets", () => {
    expect(accounts(readBody("政务新媒体中有2个账号更新不及时,判定为不合格(名单见附件1)。\n附件:1.不合格政务新媒体名单", { annex: annex("不合格政务新媒体名单", "1.甲县统计(微信公众号)\n2.微乙城(微博)") }))).toEqual([
      "甲县统计/wechat/fail/content-stale", "微乙城/weibo/fail/content-stale",
    ]);
  });

  it("of accounts below their regions, with the platform from the body", () => {
    const body = "沈丘县“甲甲”微信公众号、商水县“乙乙”快手号两周内无更新。\n附件:不合格政务新媒体名单";
    expect(accounts(readBody(body, { ...FAULTS, annex: "附件\n不合格政务新媒体名单\n一、沈丘县(1个)\n甲甲\n二、商水县(1个)\n乙乙\n" }))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/kuaishou/fail/content-stale"]);
  });

  it("of accounts with owner and platform, under places and with one note for all", () => {
    const lines = "(存在问题均为检查时间点前2周内无更新)\n一、南宁市(2个)\n武鸣区农业农村局“甲甲”微信公众号;横州市农业农村局“乙乙”抖音号。\n二、柳州市(1个)\n鹿寨县司法局“鹿寨县司法局”微信公众号。";
    const records = readBody("现通报如下。\n附件:问题较集中的不合格政务新媒体", { annex: annex("问题较集中的不合格政务新媒体", lines) });
    expect(accounts(records)).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/content-stale", "鹿寨县司法局/wechat/fail/content-stale"]);
    expect(records.accounts.map(({ owner, region }) => [owner, region])).toEqual([["武鸣区农业农村局", "南宁市"], ["横州市农业农村局", "南宁市"], ["鹿寨县司法局", "柳州市"]]);
  });

  it("of websites under what they are charged with", () => {
    const lines = "一、首页不更新(2家):青海省德令哈市人民政府、甘肃省文化资源信息网。\n二、站点无法访问(1家):天津市科普资源共享网。";
    expect(units(readBody("现通报如下。", { annex: annex("抽查发现的不合格政府网站(3家)", lines) }))).toEqual(["青海省德令哈市人民政府/website/fail/homepage-stale", "甘肃省文化资源信息网/website/fail/homepage-stale", "天津市科普资源共享网/website/fail/unreachable"]);
  });

  it("of websites that spaces keep apart", () => {
    expect(units(readBody("现通报如下。", { annex: annex("抽查得分前列政府网站名单(排名不分先后)", "昭通市发展和改革局 昭通市国土资源局 鲁甸县人民政府\n巧家县教育局 盐津县人民政府 昭通市文联") }))).toEqual(["昭通市发展和改革局", "昭通市国土资源局", "鲁甸县人民政府", "巧家县教育局", "盐津县人民政府", "昭通市文联"].map((name) => `${name}/website/commended/`));
  });

  it("are none where the head of a table that was not read stands among the lines", () => {
    expect(readBody("现通报如下。", { annex: annex("不合格政务新媒体名单", "序号 地区 账号名称 账号类型 主办单位\n未更新\n互动差") }).accounts).toEqual([]);
  });

  it("of organisations, one a line", () => {
    expect(units(readBody("有关单位见附件1。\n附件:1.栏目长期不更新单位名单", { annex: annex("栏目长期不更新单位名单", "县科技局\n县残联\n赤兴乡") }))).toEqual([
      "县科技局/organization/named/column-stale", "县残联/organization/named/column-stale", "赤兴乡/organization/named/column-stale",
    ]);
  });
});

describe("annexes that tell of problems in sentences", () => {
  const LINES = "地区(单位)\n主要问题\n沈丘县\n“甲甲”微信公众号超过2周未更新,单项否决;沈丘县人民政府网站存在空白栏目2个。\n太康县\n无。\n市建设局\n“乙乙”抖音号已停用但未注销。\n";

  it("name accounts with the place or owner above them", () => {
    const records = readBody("现通报如下。\n附件:问题清单", { annex: `附件\n2022年第三季度问题清单\n${LINES}` });
    expect(accounts(records)).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/named/not-cancelled"]);
    expect(units(records)).toEqual(["沈丘县人民政府/website/named/column-blank"]);
    expect(records.accounts.map(({ region, owner }) => [region, owner])).toEqual([["沈丘县", null], [null, "市建设局"]]);
  });

  it("name them in the cells of a table of places too", () => {
    const records = readBody("现通报如下。\n附件:问题清单", { annex: "附件\n2022年第三季度问题清单\n地区\t主要问题\n沈丘县\t“甲甲”微信公众号超过2周未更新,单项否决。\n太康县\t“乙乙”抖音号已停用但未注销。\n商水县\t“丙丙”微博未备案。\n" });
    expect(records.accounts.map(({ name, platform, region, verdict }) => [name, platform, region, verdict])).toEqual([["甲甲", "wechat", "沈丘县", "fail"], ["乙乙", "douyin", "太康县", "named"], ["丙丙", "weibo", "商水县", "named"]]);
  });

  it("are read only where their title is of problems", () => {
    expect(readBody("现通报如下。\n附件:工作要求", { annex: "附件\n工作要求\n沈丘县\n“甲甲”微信公众号超过2周未更新。\n" }).accounts).toEqual([]);
  });
});

describe("verdicts that stand elsewhere", () => {
  it("cover the whole list at whose end they stand", () => {
    expect(units(readBody("“甲县人民政府”网站多个栏目停更,“乙县人民政府”网站首页一个月没有新内容,“丙县人民政府”网站来信无一答复,均按单项否决处理。", FAULTS))).toEqual([
      "甲县人民政府/website/fail/column-stale", "乙县人民政府/website/fail/homepage-stale", "丙县人民政府/website/fail/message-unanswered",
    ]);
    expect(units(readBody("“甲县人民政府”网、“乙县人民政府”网因频道长期空白被一票否决;“丙县人民政府”网附件打不开。", FAULTS))).toEqual([
      "甲县人民政府/website/fail/column-blank", "乙县人民政府/website/fail/column-blank", "丙县人民政府/website/named/link-broken",
    ]);
  });

  it("are none where they are denied", () => {
    expect(units(readBody("“甲县人民政府”网站“要闻”栏目更新迟缓。上述网站虽未达到单项否决标准,仍须重视。", FAULTS))).toEqual(["甲县人民政府/website/named/column-stale"]);
  });

  it("hold from the words before a colon up to the full stop", () => {
    expect(accounts(readBody("抽查账号9个。不合格的是:甲镇人民政府“甲甲”微信公众号,检查前14天没有新内容;县乙局“乙乙”抖音号,评论区关闭。县丙局“丙丙”微博有错别字。", FAULTS))).toEqual([
      "甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/interaction-poor", "丙丙/weibo/named/typo",
    ]);
  });

  it("follow from a count that points back, or from one for each platform", () => {
    const two = "甲镇“甲甲”微信公众号半个月没有新内容。县乙局“乙乙”抖音号评论区关闭。";
    expect(accounts(readBody(`${two}\n请上述2个不合格账号的主办单位抓紧整改。`, FAULTS))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/interaction-poor"]);
    expect(accounts(readBody(`${two}\n请上述3个不合格账号的主办单位抓紧整改。`, FAULTS))).toEqual(["甲甲/wechat/named/content-stale", "乙乙/douyin/named/interaction-poor"]);
    const counts = "检查微信公众号20个,不合格1个,合格率95%;抖音号4个,不合格1个,合格率75%。";
    expect(accounts(readBody(counts + two))).toEqual(["甲甲/wechat/named/content-stale", "乙乙/douyin/named/interaction-poor"]);
    const annex = (fault: string): string => `附件\n问题账号\n序号 | 账号名称 | 平台 | 存在问题 |\n1 | 甲甲 | 微信公众号 | 内容不更新 |\n2 | 乙乙 | 抖音号 | ${fault} |\n`;
    expect(accounts(readBody(counts, { annex: annex("评论区关闭") }))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/interaction-poor"]);
    expect(accounts(readBody(counts, { annex: annex("有错别字") }))).toEqual(["甲甲/wechat/named/content-stale", "乙乙/douyin/named/typo"]);
  });

  it("follow from a count that points back over sections, or from a heading that agrees with one", () => {
    const one = "甲镇“甲甲”微信公众号半个月没有新内容。\n(二)互动不够。县乙局“乙乙”抖音号评论区关闭。";
    const later = "\n(三)审核不严。县丙局“丙丙”微博有错别字。";
    expect(accounts(readBody(`(一)更新不够。${one}以上2个账号判定为不合格。${later}`, FAULTS))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/interaction-poor", "丙丙/weibo/named/typo"]);
    const below = (count: number): string => `检查政务新媒体20个,不合格${count}个,合格率${100 - 5 * count}%。\n二、主要问题\n(一)政务新媒体不合格问题突出。甲镇“甲甲”微信公众号半个月没有新内容,县乙局“乙乙”抖音号评论区关闭。${later}`;
    expect(accounts(readBody(below(2)))).toEqual(["甲甲/wechat/fail/content-stale", "乙乙/douyin/fail/interaction-poor", "丙丙/weibo/named/typo"]);
    expect(accounts(readBody(below(3)))[0]).toBe("甲甲/wechat/named/content-stale");
  });

  it("may be good", () => {
    expect(units(readBody("全县在运行网站1个,即“云岭信息网”,检查结论为合格。"))).toEqual(["云岭信息网/website/pass/"]);
  });
});

describe("those who answer for a fault", () => {
  it("are named behind it", () => {
    expect(units(readBody("门户网站“人事信息”“规划计划”等栏目更新缓慢,涉及市统计局、市国资中心。", FAULTS)).filter((unit) => unit.includes("organization"))).toEqual([
      "市统计局/organization/named/column-stale", "市国资中心/organization/named/column-stale",
    ]);
    expect(units(readBody("收到留言30条,办结28条,逾期2条分别由鲁甸县人民政府办公室、市信访办承办。"))).toEqual([
      "鲁甸县人民政府办公室/organization/named/message-unanswered", "市信访办/organization/named/message-unanswered",
    ]);
  });

  it.each([
    ["收到信件58件,按时回复55件,逾期的3件分别由规划建设局(2件)和社会事业局(1件)承办。", ["规划建设局/organization", "社会事业局/organization"]],
    ["收到留言101件,按期答复98件。逾期的3件为:安福寺镇1件、白洋镇1件、市住建局1件。", ["安福寺镇/organization", "白洋镇/organization", "市住建局/organization"]],
    ["收到来信213封,按期答复209封,其中县住建局2封、音坑乡1封超期。", ["县住建局/organization", "音坑乡/organization"]],
    ["收到来信80封,鲁甸县、巧家县分别有9封、6封逾期未办。", ["鲁甸县/region", "巧家县/region"]],
    ["转办留言47条,按期办结46条,1条由市自然资源局办理的留言超期2天。", ["市自然资源局/organization"]],
    ["收到留言67条,按期答复66条,逾期1条为鲁甸县办理。", ["鲁甸县/region"]],
    ["收到留言64条,1条超期(鲁甸县)。", ["鲁甸县/region"]],
    ["收到留言30条,逾期1条为市住房公积金管理中心承办。", ["市住房公积金管理中心/organization"]],
  ])("let letters lie, as many as are counted: %s", (text, expected) => {
    expect(units(readBody(text))).toEqual(expected.map((unit) => `${unit}/named/message-unanswered`));
  });

  it("are none where letters were only dealt with", () => {
    expect(units(readBody("收到留言30条,其中市教育局2条、市商务局1条,均按期办结。3条由市信访局转来的留言已答复。"))).toEqual([]);
  });

  it("may be said to do something for others", () => {
    expect(units(readBody("市教育局对3封来信答复超期;市商务局对各县区网站进行了检查。", FAULTS))).toEqual(["市教育局/organization/named/message-unanswered"]);
  });
});

it("as many as failed, told behind 其中, are those that failed", () => {
  const text = "检查政务新媒体71个,合格69个;不合格2个,不合格率2.8%。其中,“甲县教育”微信公众号2周内无更新,“乙县职教”新浪微博未提供有效互动功能。";
  expect(accounts(readBody(text))).toEqual(["甲县教育/wechat/fail/content-stale", "乙县职教/weibo/fail/interaction-poor"]);
  expect(accounts(readBody(text.replaceAll("2个", "3个")))).toEqual(["甲县教育/wechat/named/content-stale", "乙县职教/weibo/named/interaction-poor"]);
});

it("some of many are nobody's name, and a street is no township", () => {
  const { units } = readBody("昭阳区部分网站更新缓慢。桐乡街道、县教育体育局留言办理及时,值得肯定。");
  expect(units.map(({ name, verdict }) => [name, verdict])).toEqual([["桐乡街道", "commended"], ["县教育体育局", "commended"]]);
});
