/** Faults by the words that notices have for them. */
import { expect, it } from "vitest";
import { readBody } from "./help.js";

it.each([
  ["县甲局“甲甲”公众号基本靠转发,本地内容很少。", "repost-only"],
  ["“甲甲”抖音号没有按规定标明主办单位。", "identity-mark"],
  ["“甲甲”微博更名后,报送系统中仍是旧名称。", "registration-wrong"],
  ["“甲甲”微信公众号没有报县政府办公室备案。", "unregistered"],
  ["县甲局网站“政务动态”栏目停在2019年6月。", "column-stale"],
  ["县甲局网站“政务动态”等4个栏目停留在今年6月。", "column-stale"],
  ["县甲局网站“政务动态”栏目停留在6月。", "column-stale"],
  ["县甲局网站因机房断电累计中断29小时。", "unreachable"],
  ["县甲局办事指南链接点击后显示错误页面。", "link-broken"],
  ["县甲局网站“开业登记”办事指南未标明受理地点。", "service-impractical"],
  ["县甲局“甲甲”抖音号主管单位名称变更后未重新备案。", "registration-wrong"],
  ["县甲局“甲甲”抖音号先上线后备案。", "unregistered"],
  ["县甲局“甲甲”微信公众号近两个月只有转载信息。", "repost-only"],
  ["县甲局对4件留言迟迟未答。", "message-unanswered"],
  ["县甲局网站“在线访谈”栏目开设以来无一期内容。", "column-blank"],
  ["县甲局网站有3处外链指向已失效域名。", "link-broken"],
  ["县甲局网站公布的3个事项没有与政务服务网关联。", "service-unlinked"],
  ["县甲局网站“开业登记”指南仍要求提供已取消的材料。", "service-impractical"],
  ["“甲甲”微信公众号把获奖者姓名写错。", "typo"],
  ["县甲局网站“部门链接”指向的页面已不存在。", "link-broken"],
  ["县甲局网站附件下载不了的有6处。", "link-broken"],
  ["县甲局网站取证指南缺少受理时间。", "service-impractical"],
  ["县甲局公开的办事指南仍沿用已撤并科室名称。", "service-impractical"],
  ["县甲局网站随机查看的5份指南,4份无申报材料清单。", "service-impractical"],
  ["县甲局网站把“甲乙”错成“甲丙”。", "typo"],
  ["县甲局网站“动态”栏目只有2022年的内容。", "column-stale"],
  ["县甲局网站首页链接有4处打不开。", "link-broken"],
  ["县甲局按期办结率较低。", "message-unanswered"],
  ["县甲局对3封来信用同一段文字作答。", "message-quality"],
  ["“甲甲”微信公众号所发内容清一色转载。", "repost-only"],
  ["“甲甲”微信公众号5月的37条信息中仅2条为原创。", "repost-only"],
  ["“甲甲”微信公众号运营两个月后才补办备案。", "unregistered"],
  ["“甲甲”抖音号更名后没有在报送系统中变更。", "registration-wrong"],
  ["“甲甲”微信公众号后台的4条留言没人处理。", "message-unanswered"],
  ["“甲甲”微信公众号仍未恢复更新。", "content-stale"],
  ["县甲局网站“公告”专栏的旧内容没有替换。", "column-stale"],
  ["县甲局网站“规划”栏目内还挂着2013年的安排。", "column-stale"],
  ["县甲局网站在线访谈栏目长期空缺。", "column-blank"],
  ["县甲局网站“企业注册”场景式服务无法使用。", "service-impractical"],
  ["县甲局网站提供的低保申请表无法下载。", "service-impractical"],
  ["县甲局网站指南中的受理地点已经搬迁。", "service-impractical"],
  ["县甲局网站办事大厅与省政务服务网未打通。", "service-unlinked"],
  ["县甲局网站的解读没有和原文互相关联。", "policy-interpretation"],
  ["县甲局网站首页最新一条信息停在2019年8月。", "homepage-stale"],
  ["县甲局对留言答复超过15个工作日。", "message-unanswered"],
])("%s", (words, category) => {
  expect(readBody(words, { heading: "二、存在的问题" }).problems.map((row) => row.category)).toEqual([category]);
});

it("an account whose owner is no known body is of the list that it ends", () => {
  const { accounts, problems } = readBody("县甲局“甲甲”微博、县乙局“乙乙”快手号、市丙局某直属单位“丙丙”微博超过两周没有更新,判定为不合格。");
  expect(accounts.map(({ name, verdict }) => `${name}/${verdict}`)).toEqual(["甲甲/fail", "乙乙/fail", "丙丙/fail"]);
  expect(problems.map(({ subject_name, category }) => `${subject_name}/${category}`)).toEqual(["甲甲/content-stale", "乙乙/content-stale", "丙丙/content-stale"]);
});
