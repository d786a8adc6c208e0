/** The words of the page itself. Codes of the data have theirs in `src/plot/words.ts`. */

const zh = {
  name: "通报", tagline: "检查通报，读成可以核对的表", skip: "跳到正文", language: "English", languageLabel: "切换到英文", dark: "深色", light: "浅色", loading: "正在读取……", failed: "这部分数据读不出来。请确认 report 文件夹完整。",
  nav: { overview: "总览", trends: "趋势", comparison: "比较", rechecks: "核查", table: "数据表" },
  tables: { accounts: "账号", websites: "网站", organizations: "单位与地区", problems: "问题", rates: "比率", notices: "通报", repeat_offenders: "屡次不合格" },
  overview: {
    title: "总览", lead: (notices: string, documents: string) => `共读入 ${documents} 份文件，得到 ${notices} 篇通报。`, repeated: (n: string) => `其中 ${n} 篇是重复刊登的。`,
    notices: "通报", regions: "地区", figures: "核查过的数字", fails: "不符", unread: "未能读出的文件", rates: "比率", units: "网站与单位", accounts: "账号", problems: "问题",
    holds: "相符", uncheckable: "无法核对", checks: "逐项核查", checksLead: "每一个公布的比率都重新计算，每一个合计都重新相加，正文与附件互相对照。", coverage: "覆盖情况",
    coverageLead: "每一格是一个地区的一个季度。实心：有该季度的通报；浅色：由更长或更短时段的通报覆盖；空格：在首尾之间缺少。点开即看通报。", worst: "最值得看的", worstLead: "相差最大的几处。点开看原文。", allRechecks: "全部不符的数字", truncated: (n: string) => `另有 ${n} 个比率是截尾而非四舍五入，仍算相符。`,
    failures: "未能读出", failuresNone: "全部文件都已读出。", withoutSource: (n: string) => `${n} 份文件的原文已不在原处或已改动，只能显示各条记录的引文。`, noFails: "没有发现不符的数字。", corrections: "人工更正",
    correctionsLead: (n: string) => `本次运行带有 ${n} 条人工更正。`,
  },
  trends: {
    title: "趋势", lead: "各地区合格率随时间的变化。阴影为 95% Wilson 区间；菱形表示公布的比率与核算不符；2019 年前后指标不同，不连线。", regions: "地区", addRegion: "添加地区……", allRegions: "数据最多的地区", subject: "对象", platform: "平台", wholePlatform: "全部平台合计",
    from: "从", to: "到", all: "全部", none: "没有符合条件的数字。", unknown: (n: string) => `另有 ${n} 个数字的地区不能确定，未画入图中，可在数据表“比率”中查看。`, figures: "以表格查看这些数字", remove: "移除", note: "点击任意一点，打开它所在的通报。", axis: "时间轴", axisFrom: "时间轴自", axisTo: "时间轴至", wholeAxis: "还原", brushHint: "在图上横向拖动可放大时间轴，双击还原。", zoomed: (from: string, to: string, n: string) => `时间轴已放大：${from} 至 ${to}，有 ${n} 个数字；下载的图、CSV 与下面的表只含这一段。`,
  },
  comparison: { title: "比较", heat: "地区 × 时段", heatLead: "颜色越红，合格率越低。空白处没有数字。", rank: "同一时段排名", rankLead: "圆点为合格率，横线为 95% 区间；区间重叠的地区，先后不宜当真。", problems: "问题类别", problemsMap: "问题类别 × 地区", period: "时段", province: "省份", everywhere: "全部" },
  rechecks: {
    title: "核查", lead: "不符的数字，相差最大的在前。点开任意一条，看它在原文中的话。", rule: "核对内容", all: "全部", gap: "相差", points: "百分点", printed: "公布", expected: "核算", words: "原文", open: "查看原文", repeated: "转载重复", hideRepeated: "不显示重复刊登", shown: (n: string, all: string) => `显示 ${n} / ${all} 条`,
  },
  table: { search: "搜索", searchHint: "名称、代码、主办单位……", rows: (n: string, all: string) => `${n} / ${all} 行`, all: "全部", sortBy: "排序", csv: "下载 CSV", open: "查看", history: "历次", clear: "清除条件", empty: "没有符合条件的行。", times: "次数" },
  notice: {
    title: "通报", source: "原文", records: "记录", repairs: "修复", tree: "结构", checks: "核查", facts: "概况", untitled: "（原文无标题）", missing: {
      "standard-input": "原文来自标准输入，未保存。以下只显示各条记录的引文。", "not-found": "原文件已不在读取时的位置。以下只显示各条记录的引文。",
      changed: "原文件读取之后有改动（SHA-256 不同），为免错位，不再显示。以下只显示各条记录的引文。", unreadable: "这个版本读不出原文件。以下只显示各条记录的引文。",
    },
    markup: "显示网页标记", marks: "标出记录", hint: "点原文中的字，看它成了哪条记录；点记录，看它出自哪里。", part: (n: number) => `第 ${n} 篇`, before: "原", after: "改为", certainty: "把握", times: "处", none: "没有", same: "与此前的通报相同：", prev: "上一处", next: "下一处",
    excerpt: (from: string, to: string, length: string) => `原文共 ${length} 字符，显示第 ${from} 至 ${to} 字符。`, notFound: "没有这篇通报。", fields: "字段", all: "全部", corrected: "人工更正", confirmed: "人工确认",
  },
  groups: { rates: "比率", counts: "数目", units: "网站、单位", accounts: "账号", problems: "问题", checks: "核查", repairs: "修复" },
  chart: { svg: "SVG", png: "PNG", csv: "CSV", spec: "Vega-Lite", download: "下载" },
  review: {
    mode: "校对中", right: "正确", wrong: "错误", correct: "更正", add: "把选中的字加为记录", field: "字段", value: "改为", why: "理由", save: "保存", cancel: "取消", saved: "已保存到", who: "校对人", failed: "没有保存：", pending: "已保存的更正要在下一次 tongbao run 时生效。", table: "记录类型", select: "先在原文中选中一段文字。", marked: "已标记",
  },
  columns: {
    notice_id: "通报编号", title: "标题", issuer_full: "发文机关", issuer: "落款", region: "地区", region_code: "区划代码", province: "省份", level: "级别", campaign: "方式", year: "年", quarter: "季度", month: "月", period_text: "时段", signed_on: "成文日期", scheme: "指标体系",
    source_trust: "来源", n_rates: "比率", n_units: "单位", n_accounts: "账号", n_problems: "问题", n_checks_failed: "不符", n_repairs: "修复", source: "文件", subject: "对象", platform: "平台", scope: "范围", metric: "比率类型", running: "运行", checked: "检查", passed: "合格", failed: "不合格",
    reported_text: "公布", computed: "核算", difference: "相差", verdict: "结论", name: "名称", kind: "类别", site_code: "网站标识码", owner: "主办单位", finding: "情况", account_code: "账号标识码", category: "问题类别", indicator: "指标", severity: "性质", text: "原话", count: "次数", rectified: "已整改",
    subject_kind: "对象", subject_name: "名称", region_today: "地区", n_periods: "时段数", longest_run: "最长连续", first_period: "首次", last_period: "末次", periods: "各时段", categories: "问题", n: "检查数", period: "时段", printed: "公布", recomputed: "核算", wilson_low: "区间下限", wilson_high: "区间上限",
    rule: "核对内容", expected: "核算", found: "公布", explanation: "说明", gap: "相差", measure: "状态", n_problems_sum: "问题数", times: "次数", evidence: "原文", location: "位置", period_start: "始于", period_end: "止于", entity_id: "同一对象", certainty: "把握", document_number: "文号", published_on: "发布日期", rectify_by: "整改期限",
    region_code_today: "今区划代码", inspected_from: "检查起", inspected_to: "检查止", published_by: "发布者", views: "阅读数", check_mode: "检查方", script: "字体", city: "市", county: "县", platform_text: "平台原文", implied_failed_min: "至少不合格", implied_failed_max: "至多不合格", reported: "公布值", table: "表", record_id: "记录", action: "动作", field: "字段", before: "原值", after: "更正为", status: "结果", reason: "说明", who: "校对人", when: "时间", why: "理由", source_sha256: "SHA-256",
  } as Record<string, string>,
};

export type Words = typeof zh;

const en: Words = {
  name: "Tongbao", tagline: "Inspection notices as tables that can be re-checked", skip: "Skip to content", language: "中文", languageLabel: "Switch to Chinese", dark: "Dark", light: "Light", loading: "Loading…", failed: "This part of the data could not be read. Is the report folder complete?",
  nav: { overview: "Overview", trends: "Trends", comparison: "Comparison", rechecks: "Re-checks", table: "Tables" },
  tables: { accounts: "Accounts", websites: "Websites", organizations: "Organisations and regions", problems: "Problems", rates: "Rates", notices: "Notices", repeat_offenders: "Failing again" },
  overview: {
    title: "Overview", lead: (notices, documents) => `${documents} files were read, with ${notices} notices.`, repeated: (n) => ` ${n} of them were printed before.`,
    notices: "Notices", regions: "Regions", figures: "Figures re-checked", fails: "Do not hold", unread: "Files not read", rates: "Rates", units: "Websites and organisations", accounts: "Accounts", problems: "Problems",
    holds: "hold", uncheckable: "cannot be checked", checks: "What was re-checked", checksLead: "Each printed rate was worked out again, each total added up, each body held against its annexes.", coverage: "Coverage",
    coverageLead: "A cell is one quarter of one region. Solid: a notice for that quarter; pale: covered by a longer or shorter period; empty: missing between the first and the last. Open a cell to see its notice.", worst: "Worth a look", worstLead: "The figures that are furthest off. Open one to see its words.", allRechecks: "All figures that do not hold",
    truncated: (n) => `Besides, ${n} rates were cut off rather than rounded; they count as holding.`,
    failures: "Not read", failuresNone: "All files were read.", withoutSource: (n) => `The source of ${n} files is gone or has changed; only the words of their records are shown.`, noFails: "No figure was found that does not hold.", corrections: "Corrections",
    correctionsLead: (n) => `This run had ${n} corrections made by people.`,
  },
  trends: {
    title: "Trends", lead: "Pass rates over time. The shade is the 95% Wilson interval; a diamond is a printed rate that does not hold; the schemes before and after 2019 differ and are not joined.", regions: "Regions", addRegion: "Add a region…", allRegions: "Regions with most figures", subject: "Subject", platform: "Platform", wholePlatform: "All platforms together",
    from: "From", to: "To", all: "All", none: "No figures match.", unknown: (n) => `${n} figures whose region is not certain are not drawn; see the table of rates.`, figures: "These figures as a table", remove: "Remove", note: "Click a point to open its notice.", axis: "Time axis", axisFrom: "Axis from", axisTo: "Axis to", wholeAxis: "Reset zoom", brushHint: "Drag across a plot to zoom the time axis, double-click to reset it.", zoomed: (from, to, n) => `Zoomed to ${from} – ${to}, with ${n} figures; plots and CSVs that are downloaded and the table below hold this stretch alone.`,
  },
  comparison: { title: "Comparison", heat: "Region × period", heatLead: "The redder, the lower the pass rate. Empty where there is no figure.", rank: "Ranking in one period", rankLead: "The dot is the pass rate, the line its 95% interval; where intervals overlap, the order says little.", problems: "Problems by category", problemsMap: "Problems by category and region", period: "Period", province: "Province", everywhere: "All" },
  rechecks: {
    title: "Re-checks", lead: "Figures that do not hold, the furthest off first. Open one to see its words in the source.", rule: "Rule", all: "All", gap: "Off by", points: "points", printed: "printed", expected: "worked out", words: "Words", open: "See the source", repeated: "printed again", hideRepeated: "Hide repeated notices", shown: (n, all) => `${n} of ${all} shown`,
  },
  table: { search: "Search", searchHint: "Name, code, owner…", rows: (n, all) => `${n} of ${all} rows`, all: "All", sortBy: "Sort by", csv: "Download CSV", open: "Open", history: "History", clear: "Clear", empty: "No rows match.", times: "Times" },
  notice: {
    title: "Notice", source: "Source", records: "Records", repairs: "Repairs", tree: "Structure", checks: "Re-checks", facts: "Facts", untitled: "(no title printed)", missing: {
      "standard-input": "The source came from standard input and was not kept. Only the words of the records are shown.", "not-found": "The source is no longer where it was read. Only the words of the records are shown.",
      changed: "The source has changed since it was read (its SHA-256 differs), so it is not shown. Only the words of the records are.", unreadable: "This version cannot read the source. Only the words of the records are shown.",
    },
    markup: "Show the page's markup", marks: "Mark records", hint: "Choose words to see their record, or a record to see its words.", part: (n) => `part ${n}`, before: "was", after: "read as", certainty: "certainty", times: "times", none: "None", same: "The same as an earlier notice:", prev: "Previous", next: "Next",
    excerpt: (from, to, length) => `Characters ${from} to ${to} of ${length} are shown.`, notFound: "There is no such notice.", fields: "Fields", all: "All", corrected: "corrected", confirmed: "confirmed",
  },
  groups: { rates: "Rates", counts: "Counts", units: "Websites, organisations", accounts: "Accounts", problems: "Problems", checks: "Re-checks", repairs: "Repairs" },
  chart: { svg: "SVG", png: "PNG", csv: "CSV", spec: "Vega-Lite", download: "Download" },
  review: {
    mode: "Reviewing", right: "Right", wrong: "Wrong", correct: "Correct", add: "Add the selected words as a record", field: "Field", value: "Becomes", why: "Why", save: "Save", cancel: "Cancel", saved: "Saved to", who: "Reviewer", failed: "Not saved:", pending: "Saved corrections take effect with the next tongbao run.", table: "Kind of record", select: "First select words in the source.", marked: "marked",
  },
  columns: {
    notice_id: "Notice", title: "Title", issuer_full: "Issuer", issuer: "Signature", region: "Region", region_code: "Region code", province: "Province", level: "Level", campaign: "Campaign", year: "Year", quarter: "Quarter", month: "Month", period_text: "Period", signed_on: "Signed", scheme: "Scheme",
    source_trust: "Source", n_rates: "Rates", n_units: "Units", n_accounts: "Accounts", n_problems: "Problems", n_checks_failed: "Do not hold", n_repairs: "Repairs", source: "File", subject: "Subject", platform: "Platform", scope: "Scope", metric: "Metric", running: "Running", checked: "Checked", passed: "Passed", failed: "Failed",
    reported_text: "Printed", computed: "Worked out", difference: "Off by", verdict: "Verdict", name: "Name", kind: "Kind", site_code: "Site code", owner: "Owner", finding: "Finding", account_code: "Account code", category: "Problem", indicator: "Indicator", severity: "Severity", text: "Words", count: "Count", rectified: "Rectified",
    subject_kind: "Subject", subject_name: "Name", region_today: "Region", n_periods: "Periods", longest_run: "Longest run", first_period: "First", last_period: "Last", periods: "Periods", categories: "Problems", n: "Checked", period: "Period", printed: "Printed", recomputed: "Worked out", wilson_low: "Interval from", wilson_high: "Interval to",
    rule: "Rule", expected: "Worked out", found: "Printed", explanation: "Explanation", gap: "Off by", measure: "State", times: "Times", evidence: "Words", location: "Place", period_start: "From", period_end: "To", entity_id: "Entity", certainty: "Certainty", document_number: "Document number", published_on: "Published", rectify_by: "Rectify by",
    region_code_today: "Code today", inspected_from: "Inspected from", inspected_to: "Inspected to", published_by: "Published by", views: "Views", check_mode: "Checked by", script: "Script", city: "City", county: "County", platform_text: "Platform as printed", implied_failed_min: "At least failed", implied_failed_max: "At most failed", reported: "Printed value", table: "Table", record_id: "Record", action: "Action", field: "Field", before: "Was", after: "Became", status: "Result", reason: "Reason", who: "Reviewer", when: "When", why: "Why", source_sha256: "SHA-256",
  },
};

export const words = { zh, en } as const;
