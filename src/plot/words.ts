/** The words that plots and the page show for codes of the contract, in Chinese and English. */

export type Language = "zh" | "en";
type Pair = readonly [zh: string, en: string];

const codes = {
  subject: {
    website: ["政府网站", "Websites"], account: ["政务新媒体", "New-media accounts"], column: ["栏目", "Columns"], message: ["留言", "Messages"],
    rectification: ["整改", "Rectification"], other: ["其他", "Other"],
  },
  metric: {
    pass: ["合格率", "pass rate"], fail: ["不合格率", "fail rate"], "on-time-reply": ["按期答复率", "replied in time"], completion: ["办结率", "completion"],
    coverage: ["检查率", "coverage"], sampling: ["抽查比例", "sampled"], availability: ["可用率", "availability"], other: ["其他", "other"],
  },
  platform: {
    wechat: ["微信", "WeChat"], weibo: ["微博", "Weibo"], toutiao: ["今日头条", "Toutiao"], douyin: ["抖音", "Douyin"], kuaishou: ["快手", "Kuaishou"],
    "wechat-channels": ["视频号", "WeChat Channels"], "mini-program": ["小程序", "Mini-program"], app: ["客户端", "App"], baijiahao: ["百家号", "Baijiahao"],
    dayu: ["大鱼号", "Dayu"], penguin: ["企鹅号", "Penguin"], tieba: ["百度贴吧", "Tieba"], bilibili: ["哔哩哔哩", "Bilibili"], xiaohongshu: ["小红书", "Xiaohongshu"],
    zhihu: ["知乎", "Zhihu"], other: ["其他", "Other"],
  },
  verdict: {
    pass: ["合格", "passed"], "basic-pass": ["基本合格", "basically passed"], fail: ["不合格", "failed"], named: ["点名", "named"], commended: ["表扬", "commended"],
    ok: ["相符", "holds"], truncated: ["截尾", "cut off"], wrong: ["不符", "does not hold"], unstated: ["未列比率", "no rate printed"], uncheckable: ["无法核算", "cannot be checked"],
  },
  checkVerdict: { pass: ["相符", "holds"], fail: ["不符", "does not hold"], uncheckable: ["无法核对", "cannot be checked"] },
  rule: {
    rate: ["比率核算", "Rates"], sum: ["分项求和", "Sums"], "body-vs-annex": ["正文与附件", "Body and annexes"], "list-vs-count": ["名单与数目", "Lists and counts"],
    "duplicate-identifier": ["标识码重复", "Repeated codes"], "identifier-region": ["标识码与地区", "Codes and regions"], period: ["时段", "Periods"],
    "date-order": ["日期先后", "Order of dates"], "annex-missing": ["附件缺失", "Missing annexes"], "change-claim": ["升降说法", "Claimed changes"], "cross-notice": ["与往期通报", "Earlier notices"],
  },
  kind: { website: ["网站", "website"], organization: ["单位", "organisation"], region: ["地区", "region"], account: ["账号", "account"], unit: ["单位", "unit"] },
  finding: { "same-day-reply": ["当日答复", "replied the same day"], "no-reply": ["未答复", "did not reply"], "one-of-two-unanswered": ["两条留言一条未复", "one of two unanswered"] },
  level: { national: ["全国", "national"], province: ["省级", "province"], city: ["市级", "city"], county: ["县级", "county"], township: ["乡镇级", "township"], department: ["部门", "department"] },
  campaign: { census: ["普查", "census"], sample: ["抽查", "sample"], monitoring: ["监测", "monitoring"], inspection: ["检查", "inspection"], "self-check": ["自查", "self-check"] },
  severity: { veto: ["单项否决", "veto"], deduction: ["扣分", "deduction"], remark: ["提示", "remark"] },
  sourceTrust: { official: ["政府网站", "official page"], copy: ["转载", "copy"], unknown: ["来源不明", "unknown"] },
  measure: {
    registered: ["备案", "registered"], running: ["运行", "running"], checked: ["检查", "checked"], passed: ["合格", "passed"], failed: ["不合格", "failed"], closed: ["关停", "closed"],
    added: ["新增", "added"], messages: ["留言", "messages"], handled: ["办结", "handled"], "sensitive-words": ["错敏词", "sensitive words"], "held-accountable": ["问责", "held to account"], other: ["其他", "other"],
  },
  category: {
    "security-incident": ["安全、泄密事故", "Security incident"], "serious-misstatement": ["严重表述错误", "Serious misstatement"], typo: ["错别字", "Typo"],
    "sensitive-wording": ["错敏信息", "Sensitive wording"], unreachable: ["站点无法访问", "Unreachable"], "homepage-stale": ["首页不更新", "Home page stale"],
    "column-stale": ["栏目不更新", "Column stale"], "column-blank": ["空白栏目", "Column blank"], "content-stale": ["内容不更新", "Content stale"],
    "interaction-poor": ["互动回应差", "Poor interaction"], "message-unanswered": ["留言未答复", "Message unanswered"], "message-quality": ["答复质量不高", "Poor answer"],
    "service-impractical": ["服务不实用", "Service impractical"], "service-unlinked": ["未关联政务服务网", "Service unlinked"], "link-broken": ["错链、断链", "Broken link"],
    "veto-unspecified": ["单项否决", "Veto, unspecified"], "score-below-60": ["评分低于60分", "Score below 60"], unregistered: ["未备案、漏报", "Unregistered"],
    "registration-wrong": ["备案信息有误", "Registration wrong"], "not-cancelled": ["未关停注销", "Not cancelled"], "policy-interpretation": ["政策解读", "Policy interpretation"],
    "disclosure-column": ["公开专栏不规范", "Disclosure column"], "repost-only": ["均为转发", "Reposts only"], entertainment: ["娱乐化", "Entertainment"],
    "identity-mark": ["标识不规范", "Identity mark"], other: ["其他", "Other"],
  },
  repair: {
    "pinyin-annotation": ["去除拼音", "Pinyin taken out"], "lost-full-stop": ["补回句号", "Full stop put back"], "damaged-date": ["修复日期", "Date restored"],
    "damaged-numbering": ["修复序号", "Numbering restored"], traditional: ["繁体转简体", "Traditional to Simplified"], width: ["全角半角", "Width evened"], whitespace: ["空白整理", "White space evened"],
    "mis-encoded": ["编码还原", "Encoding restored"], other: ["其他修复", "Other repair"],
  },
} as const satisfies Record<string, Record<string, Pair>>;

export type CodeList = keyof typeof codes;

/** Gives the word for a code; a code that has none yet stands for itself. */
export function wordFor(list: CodeList, code: string | null, language: Language): string {
  if (code === null) return "";
  const pair = (codes[list] as Record<string, Pair>)[code];
  return pair ? pair[language === "zh" ? 0 : 1] : code;
}

/** The codes of a list, in the order of the contract. */
export function codesOf(list: CodeList): string[] {
  return Object.keys(codes[list]);
}

export const plotWords = {
  zh: {
    passRate: "合格率（%）", period: "时段", region: "地区", unknownRegion: "地区不明", n: "检查数", passed: "合格数", interval: "95% 区间", low: "区间下限", high: "区间上限", verdict: "核算", scheme: "指标体系", schemeChange: "2019 年起新指标",
    category: "问题类别", problems: "问题数", subjects: "涉及对象", subject: "对象", printed: "公布", recomputed: "核算", source: "数字来源", corrected: "人工更正", asRead: "原文",
  },
  en: {
    passRate: "Pass rate (%)", period: "Period", region: "Region", unknownRegion: "unknown", n: "Checked", passed: "Passed", interval: "95% interval", low: "Low", high: "High", verdict: "Re-check", scheme: "Scheme", schemeChange: "new scheme from 2019",
    category: "Problem", problems: "Problems", subjects: "Subjects", subject: "Subject", printed: "Printed", recomputed: "Recomputed", source: "Figure", corrected: "Corrected by a reviewer", asRead: "As printed",
  },
} as const;
