/** Says in Chinese what a re-check says in English. A sentence that is not known here stays as the data has it. */
import { wordFor, type Language } from "../../src/plot/words";

const zh = (list: "platform" | "metric" | "subject", code: string | undefined): string => (code === undefined ? "" : wordFor(list, code, "zh"));
const thing = (noun: string): string => (noun.startsWith("website") ? "\u7f51\u7ad9" : "\u8d26\u53f7");

/** Every pattern is bound at both ends and has no nested repetition. */
const sentences: readonly [RegExp, (...groups: string[]) => string][] = [
  [/^all (\d+) annexes are on the page$/u, (n) => `${n} 个附件都在页面上`],
  [/^not on the page: (.*)$/u, (names) => `页面上没有：${names}`],
  [/^the body counts (\d+) failing (?:([\w-]+) )?(websites?|accounts?), the annex lists (\d+)$/u, (a, platform, noun, b) => `正文说不合格${zh("platform", platform)}${thing(noun)} ${a} 个，附件列出 ${b} 个`],
  [/^the body has (\d+) failing websites \((.*)\), the annex's rows have (\d+)$/u, (a, rate, b) => `正文不合格网站 ${a} 个（${rate === "none" ? "未列比率" : rate}），附件各行合计 ${b} 个`],
  [/^needs the notice of the earlier period$/u, () => "需要上一期的通报才能核对"],
  [/^annex (\d+) is of the notice's period$/u, (n) => `附件 ${n} 与通报同一时段`],
  [/^annex (\d+) is headed (.*), the notice is about (.*)$/u, (n, found, own) => `附件 ${n} 的标题写“${found}”，通报说的是“${own}”`],
  [/^(.*): (\d{4}-\d\d-\d\d) and (\d{4}-\d\d-\d\d), the second lies before the first$/u, (what, a, b) => `${order(what)}：${b} 早于 ${a}`],
  [/^(.*): (\d{4}-\d\d-\d\d) lies before (\d{4}-\d\d-\d\d)$/u, (what, a, b) => `${order(what)}：${a} 早于 ${b}`],
  [/^(.*): (\d{4}-\d\d-\d\d) and (\d{4}-\d\d-\d\d)$/u, (what, a, b) => `${order(what)}：${a}，${b}`],
  [/^the national series of (\S+) \((\w+)\) says the same$/u, (period, series) => `与全国数据 ${period}（${seriesName(series)}）相同`],
  [/^the national series of (\S+) \((\w+)\) has (.*)$/u, (period, series, what) => `全国数据 ${period}（${seriesName(series)}）为 ${what}`],
  [/^no notice of (\S+) is in the corpus$/u, (period) => `语料中没有 ${period} 的通报`],
  [/^running (website|account)s: (\d+) in (\S+) \((\S+)\), (\d+) in (\S+?)(, which is a jump)?$/u, (noun, a, before, _id, b, now, jump) => `运行${thing(noun)}：${before} ${a} 个，${now} ${b} 个${jump ? "，变化过大" : ""}`],
  [/^a revised printing of (\S+): the (\S+) rate of (\S+) was (\S+), here (\S+)$/u, (id, metric, code, a, b) => `${id} 的改版：${wordFor("platform", code, "zh")}${zh("metric", metric)}原为 ${a}，此处 ${b}`],
  [/^(\S+) now, (\S+) in (\S+) \(\S+\): (\S+), printed ([^\s;]+)(?:; the claim gives (\S+) for the earlier figure)?$/u, (now, before, period, change, printed, said) => `本期 ${now}，${period} ${before}，相差 ${change}，公布 ${printed}${said ? `；通报称上期为 ${said}` : ""}`],
  [/^(\d+) codes, each once$/u, (n) => `${n} 个标识码，各出现一次`],
  [/^(.*) stands for (.*) and (.*)$/u, (code, a, b) => `${code} 同时是“${a}”和“${b}”`],
  [/^(.*) \((.*)\) stands (\d+) times$/u, (code, name, n) => `${code}（${name}）出现 ${n} 次`],
  [/^(.*) lies in (.*)$/u, (code, place) => `${code} 属于${place}`],
  [/^(.*) names (.*), the row says (.*)$/u, (code, a, b) => `${code} 是${a}的代码，本行写${b}`],
  [/^(.*) is no code of the gazetteer \(.*\)$/u, (code) => `${code} 不在区划代码表中（或是功能区）`],
  [/^(\d+) names before 等(\d+)$/u, (a, b) => `“等${b}”之前列出 ${a} 个名称`],
  [/^(\d+) names stand (?:before|behind) the number (\d+)$/u, (a, b) => `列出 ${a} 个名称，写的是 ${b} 个`],
  [/^too few counts stand beside (.*)$/u, (rate) => `${rate} 旁边的数目不够，无法核算`],
  [/^(.*), the total is (\d+)$/u, (sum, total) => `${sum}，合计写 ${total}`],
  [/^(.*), the whole is (\d+)$/u, (sum, total) => `${sum}，总数写 ${total}`],
  [/^failures by platform add up to (\d+), the whole has (\d+)$/u, (a, b) => `各平台不合格合计 ${a}，总数写 ${b}`],
  [/^the annex's rows add up to (\d+)(, with the region's own portal)? against (\d+)$/u, (a, portal, b) => `附件各行合计 ${a}${portal ? "（含本级门户）" : ""}，正文写 ${b}`],
  [/^(\d+) closed \+ (\d+) running = (\d+), registered are (\d+)$/u, (a, b, c, d) => `关停 ${a} + 运行 ${b} = ${c}，备案 ${d}`],
  [/^(.*) = (.*) points, printed (.*)$/u, (sum, points, printed) => `${sum} = ${points} 个百分点，公布 ${printed}`],
  [/^(.*), printed (.*), cut off rather than rounded$/u, (sum, printed) => `${about(sum)}，公布 ${printed}（截尾）`],
  [/^(.*), printed (.*)$/u, (sum, printed) => `${about(sum)}，公布 ${printed}`],
];

/** Puts the platform in front of a sum into words. */
function about(sum: string): string {
  return sum.replace(" with none said to have failed", " 个中未见不合格").replace(/^(?:(.+) )?([a-z-]+): /u, (_, scope: string | undefined, code: string) => `${scope ?? ""}${wordFor("platform", code, "zh")}：`).replace(/^(\p{Script=Han}+): /u, "$1：");
}

function seriesName(series: string): string {
  return series === "centre" ? "国办抽查" : series === "regions" ? "各地抽查" : series;
}

const orders: Record<string, string> = {
  "end of the check and signature": "检查结束与成文日期", "signature and page date": "成文与发布日期", "signature and deadline": "成文日期与整改期限", "page date and deadline": "发布日期与整改期限",
};

function order(what: string): string {
  return orders[what] ?? "日期先后";
}

export function explained(explanation: string, language: Language): string {
  if (language === "en") return explanation;
  for (const [pattern, write] of sentences) {
    const match = pattern.exec(explanation);
    if (match) return write(...match.slice(1));
  }
  return explanation;
}
