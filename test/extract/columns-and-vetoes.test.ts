/** Columns that fell short and columns that ask the public, verdicts by a heading of vetoes, some of those named, and praise in unusual places. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

/** `名称/判定/问题类别`, one for each unit and account. */
function named(lines: string, heading = "二、存在的主要问题"): string[] {
  const { units, accounts, problems } = readBody(lines, { heading });
  const line = (id: string, name: string, verdict: string): string => [name, verdict, ...problems.filter(({ subject_id: of }) => of === id).map(({ category }) => category)].join("/");
  return [...accounts.map((row) => line(row.account_id, row.name, row.verdict)), ...units.map((row) => line(row.unit_id, row.name, row.verdict))];
}

const FINDINGS = "一、总体情况";
const DEMANDS = "三、下一步工作要求";

describe("columns", () => {
  it.each([
    ["检查栏目54个,达标50个,未达标的4个为:县财政局负责的“预算公开”、乙镇“工作动态”。", ["县财政局/named/column-stale", "乙镇/named/column-stale"]],
    ["检查栏目20个,不达标的2个栏目分别是县财政局“预算公开”、县民政局“社会救助”。", ["县财政局/named/column-stale", "县民政局/named/column-stale"]],
    ["检查账号20个,未达标的2个为:县财政局、县民政局。", []],
  ])("that fell short are of who keeps them: %s", (lines, expected) => expect(named(lines, FINDINGS)).toEqual(expected));

  it.each([
    ["县财政局网站“在线访谈”全年仅组织2期。", ["县财政局/named/interaction-poor"]],
    ["县财政局网站“意见征集”栏目未公开采纳情况。", ["县财政局/named/interaction-poor"]],
    ["县财政局网站“局长信箱”无法使用。", ["县财政局/named/interaction-poor"]],
    ["县财政局网站对来信仅回复“请到窗口咨询”。", ["县财政局/named/message-quality"]],
    ["“玉溪市甲信息网”“机构职能”栏目打开后为空白。", ["玉溪市甲信息网/named/column-blank"]],
  ])("that ask or answer the public: %s", (lines, expected) => expect(named(lines)).toEqual(expected));
});

describe("verdicts", () => {
  it("are those of a heading of vetoes, for faults that may be one", () => {
    const under = (heading: string): string[] => named(`(一)${heading}。五华区水务局网站首页超过两周未更新;盘龙区水务局网站有3处错别字。`);
    expect(under("单项否决问题仍然存在")).toEqual(["五华区水务局/fail/homepage-stale", "盘龙区水务局/named/typo"]);
    expect(under("个别网站触碰“红线”")).toEqual(["五华区水务局/fail/homepage-stale", "盘龙区水务局/named/typo"]);
    expect(under("未出现单项否决,但有不足")).toEqual(["五华区水务局/named/homepage-stale", "盘龙区水务局/named/typo"]);
    expect(named("(一)个别网站被单项否决。五华区水务局网站无法访问,不在此次抽查之列,一并提醒。")).toEqual(["五华区水务局/named/unreachable"]);
  });

  it("point back to whom the same words name", () => {
    const lines = "(一)留言测试。五华区人民政府网站、盘龙区人民政府网站至今没有答复测试留言。\n(二)内容保障。昆明市甲信息网首页超过两周未更新,昆明市乙信息网无法访问,上述2家网站判定为不合格。";
    expect(named(lines).filter((line) => line.includes("/fail"))).toEqual(["昆明市甲信息网/fail/homepage-stale", "昆明市乙信息网/fail/unreachable"]);
  });

  it("are of all websites there are", () => {
    expect(named("系统内网站2家,即省水利厅网站和省林业厅专网,首页更新符合规定,全部合格。", FINDINGS)).toEqual(["省水利厅/pass", "省林业厅专网/pass"]);
    expect(named("系统内网站3家,即省水利厅网站和省林业厅专网,首页更新符合规定,全部合格。", FINDINGS)).toEqual([]);
  });

  it("and faults are of some of those named", () => {
    const lines = "3个不合格账号是:县甲局“甲甲”微信公众号、县乙局“乙乙”微博、县丙局“丙丙”抖音号,其中前两个账号自5月以来无任何更新,“丙丙”抖音号关闭了评论和私信。";
    expect(named(lines)).toEqual(["甲甲/fail/content-stale", "乙乙/fail/content-stale", "丙丙/fail/interaction-poor"]);
  });

  it("and faults are of the former and of the latter", () => {
    expect(named("不合格2家,为“昆明市甲信息网”和“昆明市乙信息网”,前者连续9天打不开,后者有11个空白栏目。")).toEqual(["昆明市甲信息网/fail/unreachable", "昆明市乙信息网/fail/column-blank"]);
  });
});

describe("praise", () => {
  it.each([
    ["五华区、盘龙区高度重视集约化工作,未发现不合格网站和账号。", FINDINGS, ["五华区/commended", "盘龙区/commended"]],
    ["乙镇、县财政局频道内容充实,供各单位参考学习。", DEMANDS, ["乙镇/commended", "县财政局/commended"]],
    ["县财政局、县民政局要建立读网制度,供各单位参考学习。", DEMANDS, []],
    ["请县财政局、县民政局抓紧整改。", DEMANDS, []],
    ["县财政局、县民政局信息报送及时,栏目无一空白。", FINDINGS, ["县财政局/commended", "县民政局/commended"]],
    ["和甲镇专人审核、更新及时,值得各单位学习借鉴。", FINDINGS, ["和甲镇/commended"]],
  ])("%s", (lines, heading, expected) => expect(named(lines, heading)).toEqual(expected));
});

describe("names", () => {
  it.each([
    ["“甲发布”微信公众号将“县委”写为“县位”,“乙家园”微信公众号未备案。", ["甲发布/named/typo", "乙家园/named/unregistered"]],
    ["县甲局“动态”、本甲镇“惠农”两个栏目没有任何内容。", ["县甲局/named/column-blank", "本甲镇/named/column-blank"]],
    ["乙镇频道、丙镇频道政策解读没有与文件关联。", ["乙镇/named/policy-interpretation", "丙镇/named/policy-interpretation"]],
    ["甲华侨农场频道“工作动态”更新停留在2021年8月。", ["甲华侨农场/named/column-stale"]],
    ["“甲家园”抖音号未纳入全国报送系统管理。", ["甲家园/named/unregistered"]],
    ["三季度留言按时办结3条,1条超期办结,承办单位为五华区。", ["五华区/named/message-unanswered"]],
  ])("%s", (lines, expected) => expect(named(lines)).toEqual(expected));

  it("an owner behind what is said of another is none of it", () => {
    expect(readBody("尚未改正的是乙镇栏目无内容和县财政局“财政之窗”微信公众号名称与主体不符。").accounts.map(({ owner }) => owner)).toEqual(["县财政局"]);
  });
});
