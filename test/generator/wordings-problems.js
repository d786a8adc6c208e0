export const accountProblems = [
    { category: "content-stale", veto: true, words: ["内容更新不及时", "监测时间点前2周内无更新", "超过14天未更新", "连续两周未更新信息", "内容不更新", "超两周未更新", "长期不更新", "更新不及时"] },
    { category: "interaction-poor", veto: true, words: ["未提供有效互动功能", "无有效互动功能", "互动回应差", "未提供互动功能"] },
    { category: "serious-misstatement", veto: true, words: ["严重表述错误", "存在严重表述错误", "出现严重表述错误1处"] },
    { category: "sensitive-wording", veto: false, words: ["存在错敏信息", "发布错敏词", "含有错敏字"] },
    { category: "typo", veto: false, words: ["存在错别字", "错别字较多", "信息中有错别字"] },
    { category: "unregistered", veto: false, words: ["未备案", "漏报", "未纳入全国报送系统备案", "瞒报漏报", "未经报批私自开设"] },
    { category: "registration-wrong", veto: false, words: ["备案信息有误", "备案信息与实际不符"] },
    { category: "not-cancelled", veto: false, words: ["未完成注销", "已停用但未关停注销", "未按要求完成关停注销"] },
    { category: "repost-only", veto: false, words: ["均为转发,缺少原创", "所发内容均为转载,无原创信息", "缺少原创内容"] },
    { category: "entertainment", veto: false, words: ["发布娱乐化内容", "过度娱乐化"] },
];
export const siteProblems = [
    { category: "veto-unspecified", veto: true, words: ["单项否决", "单项否定", "出现单项否决情形"] },
    { category: "score-below-60", veto: true, words: ["得分低于60分", "扣分后得分不足60分"] },
    { category: "unreachable", veto: true, words: ["站点无法访问", "网站无法访问", "多次监测均无法打开"] },
    { category: "homepage-stale", veto: true, words: ["首页长时间未更新", "首页不更新", "首页超过两周无更新"] },
    { category: "column-stale", veto: true, words: ["多个栏目长期未更新", "栏目更新不及时", "应更新但长期未更新的栏目超过10个", "动态类栏目2周内未更新", "栏目不更新"] },
    { category: "column-blank", veto: true, words: ["空白栏目超过5个", "存在空白栏目", "空白栏目较多"] },
    { category: "interaction-poor", veto: true, words: ["互动回应差", "未提供有效互动功能"] },
    { category: "service-impractical", veto: true, words: ["服务不实用", "办事指南要素不准确", "办事指南信息不准确"] },
    { category: "serious-misstatement", veto: true, words: ["存在严重表述错误", "严重表述错误"] },
    { category: "message-unanswered", veto: false, words: ["网民留言超过三个月未回应", "留言长期未答复"] },
    { category: "message-quality", veto: false, words: ["留言答复质量不高", "答复质量不高、答非所问"] },
    { category: "link-broken", veto: false, words: ["错链断链较多", "存在错链、断链", "存在死链断链"] },
    { category: "service-unlinked", veto: false, words: ["办事服务与政务服务网未关联", "办事服务未与政务服务网关联"] },
    { category: "policy-interpretation", veto: false, words: ["解读材料与政策原文未关联", "政策解读质量不高"] },
    { category: "disclosure-column", veto: false, words: ["政府信息公开专栏不规范", "公开专栏建设不规范"] },
    { category: "identity-mark", veto: false, words: ["缺少党政机关标识", "网站标识码悬挂不规范"] },
];
/** Draws one problem; `veto` asks for one that fails the site or account, or for one that does not. */
export function drawProblem(rng, kind, veto, scheme2015 = false) {
    const pool = (kind === "account" ? accountProblems : siteProblems).filter((p) => p.veto === veto && !(scheme2015 && (p.category === "service-impractical" || p.category === "policy-interpretation")));
    const { category, words } = rng.pick(pool);
    return { category, text: rng.pick(words) };
}
