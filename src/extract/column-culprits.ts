/** Who keeps the columns that fell short, listed behind their count: `未达标的4个栏目为:甲局“统计信息”、乙镇负责的“动态”`. */
import type { ProblemPhrase } from "../lexicon/problems.js";
import { wordsBefore, type NamedGroup } from "./named-group.js";

const SHORT = "(?:达不到(?:更新|保障|维护|检查|规定)?(?:的)?(?:要求|标准|频次)|未达标|不达标|不合格|未达到?(?:更新|保障|维护|检查)?(?:的)?(?:要求|标准|频次)|不符合(?:更新|保障|维护|检查)?(?:要求|标准))";
/** Words that lead to the list. Columns are counted at the latest in the sentence that leads to it. */
const LEADS = new RegExp(`${SHORT}的?(?<own>栏目|频道|专栏|版块|板块)?(?:有|共|共有)?(?:\\d{1,3}个)?(?<counted>栏目|频道|专栏|版块|板块)?,?(?:(?:分别|具体|依次|主要)?[为是有:]{1,2}|(?:分别|主要|均)?(?:分属|属于|归属|来自|出自|涉及|分布在|集中在|由))(?:分别)?$`, "u");
/** What they fell short of may stand between them and who answers for them: `13个不合格栏目主要是更新超期,责任单位为:`. */
const ANSWERED_FOR = new RegExp(`${SHORT}的?(?<own>栏目|频道|专栏|版块|板块)[^。;:“”]{0,40},其?(?:责任|承办|维护|保障|主办)(?:单位|部门)(?:分别)?[为是有:]{1,2}$`, "u");
const COLUMNS = /(?:栏目|频道|专栏|版块|板块)(?![^。;]*(?:账号|帐号|新媒体|公众号|网站\d|\d{1,4}[个家]网站))/u;
/** The column behind who keeps it. */
const KEEPS = /^(?:子站|网站|频道)?(?:(?:负责|承办|维护|主办|保障)?的?)(?:\(\d{1,3}个\)|\(?“[^“”]{1,24}”)|^(?:负责|承办|维护|保障)\)/u;
/** The column before who keeps it, in brackets: `不合格栏目为“甲”(乙局负责)`. */
const KEPT_BY = /“[^“”]{1,24}”(?:栏目|频道|专栏)?\($/u;

/** Finds what names have by the list of columns that they keep: a column that fell short of its target was not kept up to date. */
export function columnsShort(here: NamedGroup): ProblemPhrase | undefined {
  const { text, group } = here;
  if (!group.every(({ kind }) => kind === "organization" || kind === "website" || kind === "region")) return undefined;
  const before = wordsBefore(here);
  const words = before.replace(KEPT_BY, "");
  const lead = LEADS.exec(words) ?? ANSWERED_FOR.exec(words);
  if (!lead || !KEEPS.test(text.slice(group[0]!.until, group[0]!.until + 40))) return undefined;
  const { own, counted } = lead.groups as { own?: string; counted?: string };
  if (!own && !counted && !COLUMNS.test(before)) return undefined;
  const start = group[0]!.start;
  return { category: "column-stale", start: start - lead[0].length - (before.length - words.length), end: start };
}
