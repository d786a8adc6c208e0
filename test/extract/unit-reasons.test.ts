/** Holds kinds of sentences that name bodies, places and websites for a reason to values: who is named, with which verdict, and who is not. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

/** `名称/类别/判定/发现/问题类别`, one for each unit. */
function units(lines: string, heading?: string): string[] {
  const { units: rows, problems } = readBody(lines, heading === undefined ? {} : { heading });
  const letter = { website: "w", organization: "o", region: "r" } as const;
  return rows.map((row) => [`${letter[row.kind]}:${row.name}`, row.verdict, row.finding ?? "", problems.filter(({ subject_id: id }) => id === row.unit_id).map(({ category }) => category).join("+")].filter((part) => part !== "").join("/"));
}

function hold(cases: readonly (readonly [what: string, lines: string, expected: readonly string[], heading?: string])[]): void {
  for (const [what, lines, expected, heading] of cases) it(what, () => expect(units(lines, heading)).toEqual(expected));
}

const FAULTS = "二、存在的主要问题";

describe("good work", () => {
  hold([
    ["told list by list", "昆明市建立周巡查、月讲评机制,玉溪市对账号实行分类审核管理;省水利厅、省林业厅坚持每日读网。", ["r:昆明市/commended", "r:玉溪市/commended", "o:省水利厅/commended", "o:省林业厅/commended"]],
    ["of offices and regions", "五华区政府办公室、盘龙区政府办公室每月印发简报,官渡区把网站管理纳入年度考核。", ["o:五华区政府办公室/commended", "o:盘龙区政府办公室/commended", "r:官渡区/commended"]],
    ["by speed", "其中五华区、盘龙区平均办理时长不到2天。", ["r:五华区/commended", "r:盘龙区/commended"]],
    ["that lasts", "其中五华区、市水务局连续三个季度达到100%。", ["r:五华区/commended", "o:市水务局/commended"]],
    ["with nothing amiss", "县水务局、县林业局办件量大且无一超期。\n五华区实现来信办理零超期,盘龙区建成找错平台。", ["o:县水务局/commended", "o:县林业局/commended", "r:五华区/commended"]],
    ["of those who cleared away", "五华区落实值班读网制度,市水务局及时清理僵尸账号。", ["r:五华区/commended", "o:市水务局/commended"]],
    ["is a result where nothing failed", "五华区、盘龙区未发现不合格账号。", []],
    ["is praise beside those of whom it is not so", "五华区、盘龙区无不合格账号,官渡区不合格账号较多。", ["r:五华区/commended", "r:盘龙区/commended", "r:官渡区/named"]],
    ["by how work is driven on", "五华区、盘龙区等地积极推进集约化建设。", ["r:五华区/commended", "r:盘龙区/commended"]],
    ["is none of one alone, of an office, of who looks after all, or of joint inspectors", "市教育局建立日查制度。\n市政府办公室建立月通报机制,定期开展检查。\n市数据局、市公安局定期对各单位网站开展检测。\n市委网信办、市公安局联合开展专项检查,建立会商机制。", []],
    ["is none where it was not done, or is to be done", "五华区、盘龙区未建立读网制度。\n五华区、盘龙区要坚持每日读网。\n五华区、盘龙区仍未完成整合。", ["r:五华区/named/other", "r:盘龙区/named/other"]],
    ["is none below faults", "五华区、盘龙区将乡镇网站整合至门户网站。", [], FAULTS],
    ["with words of faults as its object", "五华区、盘龙区建立错敏词每日扫描制度。", ["r:五华区/commended", "r:盘龙区/commended"], "二、工作亮点"],
  ]);
});

describe("praise", () => {
  hold([
    ["reaches back over semicolons to whom a sentence without fault tells of", "五华区网站设置无障碍通道;盘龙区推行码上找错;市水务局答复群众耐心细致,值得各单位学习借鉴。", ["w:五华区/commended", "r:盘龙区/commended", "o:市水务局/commended"]],
    ["reaches back over no fault", "五华区网站多个栏目长期未更新;市水务局答复群众耐心细致,值得各单位学习借鉴。", ["w:五华区/named/column-stale", "o:市水务局/commended"]],
    ["may stand in a list that ends with websites", "市水务局、五华区政府、盘龙区政府网站栏目更新及时,得分均在90分以上。", ["w:市水务局/commended", "w:五华区政府/commended", "w:盘龙区政府/commended"]],
    ["by a rank before the names", "得分靠前的有五华区人民政府网站(98分)、盘龙区人民政府网站(97.5分),得分靠后的有官渡区人民政府网站(71分)。", ["w:五华区人民政府/commended", "w:盘龙区人民政府/commended", "w:官渡区人民政府/named"]],
    ["by the best of all", "得分最高的为“五华区人民政府”,97分。", ["w:五华区人民政府/commended"]],
    ["before a colon", "做得比较好的单位有:五华区、市水务局;做得比较差的单位有:官渡区、市体育局。", ["r:五华区/commended", "o:市水务局/commended", "r:官渡区/named", "o:市体育局/named"]],
    ["of some among demands", "请各单位抓好落实。五华区、盘龙区抽查账号全部合格,特此表扬。", ["r:五华区/commended", "r:盘龙区/commended"], "三、工作要求"],
  ]);
});

describe("blame", () => {
  hold([
    ["of those who stand out in what was said to be bad", "8个账号因断更不合格,多为镇街账号,五华区、盘龙区尤为突出。", ["r:五华区/named/content-stale", "r:盘龙区/named/content-stale"]],
    ["of those who stand out below faults", "栏目更新不及时的现象普遍,以市体育局、市科技局最为突出。", ["o:市体育局/named/column-stale", "o:市科技局/named/column-stale"], FAULTS],
    ["is none of who stands out in what another sentence says", "部分单位更新不够及时。其中,五华区、盘龙区较为突出。", []],
    ["is told from the praise beside it", "五华区、盘龙区管理较为规范,官渡区、西山区问题较为突出。", ["r:五华区/commended", "r:盘龙区/commended", "r:官渡区/named", "r:西山区/named"]],
    ["by a rank behind several, each with its count", "其中,昆明市发现不合格账号9个,玉溪市发现不合格账号8个,数量居前两位。", ["r:昆明市/named", "r:玉溪市/named"]],
    ["by a rank before the names", "合格率排名后三位的是五华区、盘龙区、官渡区。", ["r:五华区/named", "r:盘龙区/named", "r:官渡区/named"]],
    ["by where most of it is", "不合格账号主要集中在五华区、盘龙区和市教育局。", ["r:五华区/named", "r:盘龙区/named", "o:市教育局/named"]],
    ["is none for a mere share", "全市不合格账号23个,其中五华区7个、盘龙区5个。", []],
    ["for what is still not done", "五华区黑林铺街道网站至今未见改进。\n玉溪市留言办理超期较多。", ["w:五华区黑林铺街道/named", "r:玉溪市/named/message-unanswered"]],
    ["for what was not reported, in any section", "五华区、盘龙区等5个县(市、区)未按时报送检查报告。", ["r:五华区/named/other", "r:盘龙区/named/other"]],
    ["of those listed behind what was not done", "12个单位未公布检查结果,其中县级4个,分别是五华区、盘龙区。", ["r:五华区/named/other", "r:盘龙区/named/other"], FAULTS],
    ["for poor work", "省教育厅、省民政厅网站质量较好,省林业局、省粮食局网站质量较差。\n昆明市、玉溪市自查报告迟报。", ["w:省教育厅/commended", "w:省民政厅/commended", "w:省林业局/named", "w:省粮食局/named", "r:昆明市/named/other", "r:玉溪市/named/other"]],
    ["for accounts not mended, none of them named", "昆明市、玉溪市仍有12个账号未完成整改。", ["r:昆明市/named/other", "r:玉溪市/named/other"]],
    ["for what bodies left undone, in any section", "县科技局、县文旅局、马山镇未完成任务。", ["o:县科技局/named/other", "o:县文旅局/named/other", "o:马山镇/named/other"]],
    ["of what nearly failed is no failure", "市体育局网站、市科技局网站得分低于70分,接近不合格。", ["w:市体育局/named", "w:市科技局/named"]],
    ["of one that did not do what all did", "16个门户网站中15个设置了专区,仅五华区人民政府门户网站未设置。", ["w:五华区人民政府门户网站/named"]],
    ["of those who will be called to account", "各单位要抓好落实,对连续两个季度出现不合格账号的五华区、盘龙区,市政府办公室将视情约谈。", ["r:五华区/named", "r:盘龙区/named"], "三、工作要求"],
    ["is none in what is only threatened", "对连续两次不合格的单位,市政府办公室将予以约谈。\n市政府办公室将适时复查,对整改不力的,予以通报批评。", [], "三、工作要求"],
    ["of bodies for their accounts, some of which failed", "马山镇、县残联等的账号两周未更新,3个账号被认定为不合格。", ["o:马山镇/named/content-stale", "o:县残联/named/content-stale"], FAULTS],
    ["is none of who put it right, who found it, or who reminded others", "网友反映指南有误,县行政服务中心当天便完成更正。\n市政府办公室已函告限期修补。\n市政府办公室在监测中多次提醒,五华区仍未整改。", ["r:五华区/named/other"], FAULTS],
  ]);
});

describe("regions below faults", () => {
  hold([
    ["for some of their sites and accounts, none of them named", "五华区、盘龙区部分账号的负责人换了半年没有改。", ["r:五华区/named", "r:盘龙区/named"], FAULTS],
    ["are not named where their accounts are", "五华区、盘龙区部分账号更新不及时,如“甲甲发布”微信公众号。", [], FAULTS],
    ["as instances of what is said in general", "个别地区账号偏多,五华区、盘龙区半数账号开在乡镇。", ["r:五华区/named", "r:盘龙区/named"], FAULTS],
    ["beside bodies that did the same", "市信访局、五华区、盘龙区未反馈结果。", ["o:市信访局/named/other", "r:五华区/named/other", "r:盘龙区/named/other"], FAULTS],
    ["in a list of websites", "五华区、盘龙区,省农业厅、省文化厅等网站出现错别字。", ["r:五华区/named/typo", "r:盘龙区/named/typo", "o:省农业厅/named/typo", "w:省文化厅/named/typo"]],
    ["as examples", "部分县区重视不够,如五华区、盘龙区至今未反馈。", ["r:五华区/named", "r:盘龙区/named"], FAULTS],
    ["for how they answered", "五华区对3封来信仅回复“已收悉”,没有下文。", ["r:五华区/named/message-quality"], FAULTS],
    ["in a list that is all its sentence", "(一)公开不及时。五华区、市民政局。", ["r:五华区/named/disclosure-column", "o:市民政局/named/disclosure-column"], FAULTS],
  ]);
});

describe("letters overdue", () => {
  const late = (...names: string[]): string[] => names.map((name) => `${name}/named/message-unanswered`);
  hold([
    ["shared out behind their sum", "逾期的9条中,昆明市4条、玉溪市3条、省水利厅2条。", late("r:昆明市", "r:玉溪市", "o:省水利厅")],
    ["shared out with 各", "未按时答复的11件中,五华区5件,市水务局、盘龙区各3件。", late("r:五华区", "o:市水务局", "r:盘龙区")],
    ["without their sum", "超期办理的留言中,市水务局5件,五华区2件。", late("o:市水务局", "r:五华区")],
    ["with a count in brackets", "逾期较多的是马山镇(3件)、县城管局(2件)。", late("o:马山镇", "o:县城管局")],
    ["by how long", "超期5天办结的2条由五华区水务局承办。\n逾期2条均由马山镇人民政府网站承办。", late("o:五华区水务局", "w:马山镇人民政府")],
    ["going on behind another", "昆明市、玉溪市各有2条留言超期答复,楚雄彝族自治州有5条。", late("r:昆明市", "r:玉溪市", "r:楚雄彝族自治州")],
    ["of places by their short names", "另有57条超期未办结,主要涉及河北(14条)、山西(8条)、教育部(5条)。", late("r:河北", "r:山西", "o:教育部")],
    ["that were settled", "收到留言35条,其中五华区12条、盘龙区8条,均已按期办结。", []],
  ]);
});

describe("replies to letters that tested", () => {
  hold([
    ["of places, bodies and websites in one list", "向19个网站发出测试留言。五华区、盘龙区、市发改委、市水务局网站当日即作答复;官渡区人民政府、西山区人民政府网站及市林业局网站没有答复。", [
      "r:五华区/commended/same-day-reply", "r:盘龙区/commended/same-day-reply", "o:市发改委/commended/same-day-reply", "w:市水务局/commended/same-day-reply",
      "o:官渡区人民政府/named/no-reply/message-unanswered", "w:西山区人民政府/named/no-reply/message-unanswered", "w:市林业局/named/no-reply/message-unanswered",
    ]],
    ["within the hour", "共发出测试留言20件。“五华区人民政府”网站3小时内即予答复,“盘龙区人民政府”网站未予答复。", ["w:五华区人民政府/commended/same-day-reply", "w:盘龙区人民政府/named/no-reply/message-unanswered"]],
    ["that miss the question", "共发出测试留言20件。昆明市有1条答非所问。", ["r:昆明市/named/message-quality"]],
    ["are none of who asked", "市政府办公室模拟用户向46家网站发出咨询,41家作出答复,未答复的5家已责成改进。", []],
  ]);
});

describe("websites that passed", () => {
  hold([
    ["behind how they ran", "在用网站3家,为厅门户网站、五华区水务信息网和盘龙区水务信息网,均正常运行,检查全部合格。", ["w:厅门户网站/pass", "w:五华区水务信息网/pass", "w:盘龙区水务信息网/pass"]],
    ["as the only one there is", "全县仅有网站1家(嵩明县人民政府网),检查1家,合格1家,合格率100%。", ["w:嵩明县人民政府/pass"]],
    ["by their level alone", "县人民政府网站运行正常,合格率100%。", ["w:县人民政府/pass"]],
    ["beside regions", "市政府门户网站及五华区、盘龙区抽查的网站均为合格。", ["w:市政府门户网站/pass", "r:五华区/pass", "r:盘龙区/pass"]],
    ["are none where only their letters are told of", "县政府门户网站受理来信214件,逾期3件。", []],
  ]);
});

it("what became of earlier faults is told below no heading of faults", () => {
  expect(units("五华区、盘龙区网站连续两年未出现不合格情况。", "三、上季度问题整改情况")).not.toContain("w:五华区/named");
});

it("a heading inside a paragraph heads what follows it", () => {
  expect(units("网站总体平稳。存在的主要问题:马山镇两份年报数字不一;县残联指南只写“按规定办”。")).toEqual(["o:马山镇/named", "o:县残联/named"]);
});

describe("a counted fault", () => {
  hold([
    ["is of those it is dealt out to", "逾期未更新的7个栏目分属县林业局(2个)、永丰镇(5个)。", ["o:县林业局/named/column-stale", "o:永丰镇/named/column-stale"]],
    ["is of those who bear a share behind a comma", "未改正的3条,永丰镇2条、县林业局1条。", ["o:永丰镇/named", "o:县林业局/named"]],
    ["is of letters that belong to places", "逾期未办的2条分别属于五华区和盘龙区。", ["r:五华区/named/message-unanswered", "r:盘龙区/named/message-unanswered"]],
    ["is of those among a number of letters", "5件超期办理件中县林业局3件、永丰镇2件。", ["o:县林业局/named/message-unanswered", "o:永丰镇/named/message-unanswered"]],
    ["goes on over semicolons", "尚未改正的2处分别为:永丰镇“动态”栏目一则标题有误;县林业局“公告”栏目一则信息缺字。", ["o:永丰镇/named/typo", "o:县林业局/named"]],
    ["is none where it is settled", "已改正的3条,永丰镇2条、县林业局1条。", []],
  ]);
});

describe("places and websites that passed", () => {
  hold([
    ["pass where their accounts did", "五华区、盘龙区抽查的账号未发现不合格。\n官渡区、西山区所属网站全部合格。", ["r:五华区/pass", "r:盘龙区/pass", "r:官渡区/pass", "r:西山区/pass"]],
    ["pass when they are looked at again, and keep their fault", "五华区政府网站补齐了5个空白栏目,复查合格。", ["w:五华区政府/pass/column-blank"]],
    ["pass each time", "五华区政府网站两次检查均合格。", ["w:五华区政府/pass"]],
    ["are none where they failed again", "五华区政府网站5个栏目为空白,复查不合格。", ["w:五华区政府/fail/column-blank"]],
  ]);
});

describe("names in sentences", () => {
  hold([
    ["are no websites with words of the sentence in them", "五华区连续两个季度有网站不合格,对所属单位督促不力。\n盘龙区率先完成县级网站迁移,值得学习借鉴。", ["r:五华区/named/other", "r:盘龙区/commended"]],
    ["are pages of the bodies that keep them", "县林业局子页“机构职能”栏目长期未更新;乡镇栏目网页附件打不开。", ["w:县林业局/named/column-stale"], FAULTS],
    ["are no towns with words of the sentence in them", "五华区建立区乡村三级读网员队伍,盘龙区每周通报错敏词,提出表扬。", ["r:五华区/commended", "r:盘龙区/commended"]],
    ["end before 承办", "超期的3件均由区建设与交通局承办。", ["o:区建设与交通局/named/message-unanswered"]],
    ["are of a town behind the zone in its name", "有8件答复过于笼统,集中在滨河新区街道(3件)、县林业局(5件)。", ["o:滨河新区街道/named/message-quality", "o:县林业局/named/message-quality"]],
    ["may be of a zone that keeps columns", "云岭高新区“招商引资”栏目链接打不开。", ["o:云岭高新区/named/link-broken"]],
  ]);
});

describe("words that hold a fault's", () => {
  hold([
    ["and praise", "县林业局、永丰镇的账号更新频率高、原创内容多,值得各单位学习借鉴。", ["o:县林业局/commended", "o:永丰镇/commended"]],
    ["and say how much", "县林业局、永丰镇做了不少好解读,值得各单位学习借鉴。", ["o:县林业局/commended", "o:永丰镇/commended"]],
    ["leave praise among demands", "县林业局、永丰镇网站内容更新快,提出表扬。", ["w:县林业局/commended", "w:永丰镇/commended"], "三、工作要求"],
    ["say that those above failed, where others are told of beside them", "一是不更新。“五华信息网”首页两个月没有更新。\n二是其他。除上述不合格网站外,盘龙区政府网站附件打不开。", ["w:五华信息网/fail/homepage-stale", "w:盘龙区政府/named/link-broken"], FAULTS],
  ]);
});

describe("faults that are shared out in other words", () => {
  hold([
    ["behind how late the answers were", "按期答复率96%,超过规定时限答复的5件,其中五华区2件、盘龙区3件。", ["r:五华区/named/message-unanswered", "r:盘龙区/named/message-unanswered"]],
    ["behind what the letters were about", "收到留言76条,2条超期,均为咨询停车事项,由市水利局承办。", ["o:市水利局/named/message-unanswered"]],
    ["of one alone, with what it left", "共发现问题46个,仅有五华区1个问题未整改到位。", ["r:五华区/named/other"]],
    ["of columns by the divisions that keep them", "更新达到要求的39个,未达要求的3个栏目分别由空间规划局、矿业权管理处、省地质博物馆负责。", ["o:空间规划局/named", "o:矿业权管理处/named", "o:省地质博物馆/named"]],
    ["of what is not put right", "未改到位的1处为市水利局“防汛”专栏,只有2022年的内容。", ["o:市水利局/named/column-stale"]],
  ]);
});

describe("regions for their registers and reports", () => {
  hold([
    ["that lag behind changes", "五华区、盘龙区各有2家网站改版后未更新备案信息。", ["r:五华区/named/registration-wrong", "r:盘龙区/named/registration-wrong"], FAULTS],
    ["with a count each", "五华区、盘龙区分别有23个和16个账号停用后没有办理注销。", ["r:五华区/named/not-cancelled", "r:盘龙区/named/not-cancelled"], FAULTS],
    ["that are not as found", "五华区上报的账号清单与系统数据不符。\n盘龙区自查报告称“无不合格网站”,与抽查结果出入较大。", ["r:五华区/named/other", "r:盘龙区/named/other"], FAULTS],
  ]);
});

describe("names in other lists", () => {
  hold([
    ["told one by one", "不合格的2家网站,一家是省水文资源勘测局网站,有6个栏目超过2周未更新;一家是五华区人民政府网站,首页打不开。", ["w:省水文资源勘测局/fail/column-stale", "w:五华区人民政府/fail/unreachable"]],
    ["with a count and the kind behind the last", "五华区、盘龙区2家政府门户网站始终没有答复网民留言。", ["w:五华区/named/message-unanswered", "w:盘龙区/named/message-unanswered"], FAULTS],
    ["each with its column", "五华区人民政府网站“在线访谈”、省体育局网站“赛事服务”栏目没有任何内容。", ["w:五华区人民政府/named/column-blank", "w:省体育局/named/column-blank"], FAULTS],
    ["of bodies of the whole country", "全国水产技术中心、中国水产研究院各有1个问题没有整改到位。", ["o:全国水产技术中心/named/other", "o:中国水产研究院/named/other"]],
    ["of divisions of ministries", "种植业管理司、水利建设司答复规范,其中多封来信当日回复;养殖业管理司4封来信超期。", ["o:种植业管理司/commended/same-day-reply", "o:水利建设司/commended/same-day-reply", "o:养殖业管理司/named/message-unanswered"]],
    ["that are no classes, nor excepted", "设区市自然资源局、市水利局检查率100%。\n除县粮食局外,其余网站均合格。", []],
    ["none of which is a heading over links", "五华区人民政府网站页底“部门网站”中有9处断链。", ["w:五华区人民政府/named/link-broken"], FAULTS],
    ["that are praised for whom others may follow", "五华区、盘龙区整改彻底。\n市水利局、市林业局已建立按季自查的机制,各市可参照执行。", ["r:五华区/commended", "r:盘龙区/commended", "o:市水利局/commended", "o:市林业局/commended"]],
  ]);
});
