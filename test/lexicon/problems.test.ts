import { describe, expect, it } from "vitest";
import { categoryOf, distinctProblems, findProblems } from "../../src/lexicon/problems.js";

const categories = (text: string): string[] => distinctProblems(findProblems(text)).map(({ category }) => category);

describe("what is wrong with what", () => {
  it.each([
    // An account's content, a site's homepage and a column stand still, each with its own category.
    ["自3月以来未再推送任何信息", "content-stale"], ["该号半年未发文", "content-stale"], ["视频更新频次较低", "content-stale"], ["最近一条动态发布于去年", "content-stale"],
    ["检查时间点前14天内无一条更新", "content-stale"], ["检查前2周内没有发布任何内容", "content-stale"],
    ["首页连续20天没有新内容", "homepage-stale"], ["首页维护不力,连续20天未更新", "homepage-stale"], ["首页栏目长期未更新", "homepage-stale"],
    ["首页有两个栏目更新迟缓", "column-stale"], ["专栏更新较为滞后", "column-stale"], ["停更的频道", "column-stale"], ["栏目设置较细,长期未更新", "column-stale"],
    ["频道一直空白", "column-blank"], ["板块无任何内容", "column-blank"],
    // Messages.
    ["群众来信无一回复", "message-unanswered"], ["网民咨询迟迟得不到回应", "message-unanswered"], ["信件超出办理时限", "message-unanswered"], ["逾期未办结", "message-unanswered"],
    ["回复内容避重就轻", "message-quality"],
    // Functions.
    ["评论区已关闭", "interaction-poor"], ["关键词回复、留言两项功能均未开通", "interaction-poor"], ["网页留言框不能提交", "interaction-poor"], ["没有提供任何留言功能", "interaction-poor"], ["网民无法评论", "interaction-poor"],
    ["附件下载失败", "link-broken"], ["二维码失效", "link-broken"], ["站内检索异常", "link-broken"], ["首页打不开", "unreachable"],
    // Registration.
    ["停办手续未办理", "not-cancelled"], ["关停不彻底", "not-cancelled"], ["虽已注销,平台上仍可检索", "not-cancelled"], ["未经报备自行开设", "unregistered"], ["认证主体为个人", "registration-wrong"], ["认证信息已过期", "registration-wrong"],
    // Content.
    ["公示中泄露居民身份证号", "security-incident"], ["链接跳转至博彩网站", "security-incident"], ["所发内容全部是转载", "repost-only"], ["发布娱乐搞笑视频", "entertainment"],
    ["发布的视频与本职工作无关", "other"], ["植入商品广告", "other"], ["栏目名称和内容不符", "other"],
    ["办事指南长期未更新", "service-impractical"], ["重要政策没有同步解读", "policy-interpretation"],
    // Content of accounts in other words, and what is none of it.
    ["超14天无内容推送", "content-stale"], ["今年以来仅发布1条视频", "content-stale"], ["未按规定频次更新", "content-stale"], ["更新时间间隔超过两周", "content-stale"], ["信息更新量为零", "content-stale"], ["最后一条消息为3月2日", "content-stale"],
    ["处于休眠状态", "content-stale"], ["更新断档", "content-stale"], ["3个栏目仅更新至2018年", "column-stale"], ["5个动态栏目长期没有信息", "column-stale"], ["信息公开目录下有2个空白目录", "column-blank"],
    ["未按要求更新备案信息", "registration-wrong"], ["备案负责人未更新", "registration-wrong"], ["没有在全国系统更新登记信息", "registration-wrong"], ["主体信息未变更", "registration-wrong"], ["认证未年审", "registration-wrong"], ["系统中仍为旧名", "registration-wrong"],
    ["开设后没有及时向主管部门报备", "unregistered"], ["没有在报送系统填报", "unregistered"], ["未履行开设审批手续", "unregistered"], ["属于系统外运行", "unregistered"], ["机构撤销后账号未关闭", "not-cancelled"],
    ["点击菜单无响应", "interaction-poor"], ["不具备互动功能", "interaction-poor"], ["留言评论通道关闭", "interaction-poor"], ["无留言、投票等互动功能", "interaction-poor"], ["既无自定义菜单", "interaction-poor"], ["无法与群众互动", "interaction-poor"],
    ["长期只转不创,原创内容不到一成", "repost-only"], ["转载占比过高", "repost-only"], ["几乎全部转自上级账号", "repost-only"], ["多为养生常识和明星趣闻", "entertainment"], ["转发明星综艺片段", "entertainment"],
    // Words and names that are wrong, and of whom.
    ["把“＊＊”误为“＊＊”", "typo"], ["将“＊＊”写成“＊＊”", "typo"], ["单位名称有误", "typo"], ["会议名称写错", "typo"], ["语句不通", "typo"], ["将上级领导职务写错", "serious-misstatement"], ["领导姓名有误", "serious-misstatement"],
    // Letters and what else is left undone.
    ["2条网民咨询超过三个月未予回应", "message-unanswered"], ["对留言仅答复“＊＊”", "message-quality"], ["回复内容仅有“＊＊”", "message-quality"], ["没有实质内容", "message-quality"], ["解读多为文字摘抄", "policy-interpretation"],
    ["错断链27个", "link-broken"], ["目录链接无效", "link-broken"], ["办事表格点击后无法下载", "service-impractical"], ["综合得分仅46.5分", "score-below-60"], ["均未达到合格线", "score-below-60"], ["未公开2021年预算", "disclosure-column"],
    ["转发的信息没有注明来源", "other"], ["没有按要求整合", "other"], ["全季度没有报送一条信息", "other"], ["转发重要信息不及时", "other"], ["未编制发布年度工作报表", "other"], ["问题仍在整改", "other"],
  ])("%s: %s", (text, category) => expect(categories(text)).toEqual([category]));

  it("is several where several are said", () => {
    expect(categories("近一个月只转载新闻,留言无人回复,附件打不开")).toEqual(["repost-only", "message-unanswered", "link-broken"]);
  });

  it("is nothing where it is denied", () => {
    expect(["未发现空白栏目和错链断链", "没有出现栏目不更新等情形", "未触发单项否决", "不存在错别字", "严防泄露个人信息"].map(categories)).toEqual([[], [], [], [], []]);
    expect(categories("未发现错别字,但首页未更新")).toEqual(["homepage-stale"]);
  });

  it("is other where the words are unknown", () => expect(categoryOf("头像模糊")).toBe("other"));
});
