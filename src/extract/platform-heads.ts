/** The platform of quoted names that neither stands before them nor behind: in the heading above, or in what leads to their list. */
import { platformAt } from "../lexicon/platforms.js";
import type { Platform } from "../records/common.js";
import type { Mention } from "./mention.js";
import { prefixPlatform } from "./quoted-names.js";
import { withoutOwn } from "./statements.js";

interface Told {
  platform: Platform;
  word: string;
}

const BEFORE_PLATFORM = /^(?:不合格的?|问题)?(?:政务|官方|[省市县区镇乡村]级|村务|镇街|乡镇|部门|学校)?(?=.)/u;
const BEHIND_PLATFORM = /^(?:平台|账号|帐号|类|方面)*(?:\([^()]{1,12}\)|\d{1,3}个)?(?:不合格|存在问题)?(?:账号|帐号|情况|名单|方面)?$/u;

/** The platform that a heading is, and nothing besides: 微信公众号, 不合格微博(2个), 抖音号方面. */
function platformOfHeading(heading: string): Told | undefined {
  for (const at of [0, BEFORE_PLATFORM.exec(heading)?.[0].length ?? 0]) {
    const found = platformAt(heading, at);
    if (found && BEHIND_PLATFORM.test(heading.slice(at + found.word.length))) return { platform: found.value, word: found.word };
  }
  return undefined;
}

/** Words that lead to a list of names: `不合格的3个分别是`. */
const LEADS_TO_LIST = /(?:不合格|不达标|问题|更新|分别|包括|涉及|名单|具体)[^。;“”]{0,20}[为是有:涉及包括]$/u;
/** What may follow the name of an account that something is said of; a noun would make of the quotes its attribute. */
const SAID_BEHIND = /^(?:等|也|均|都)?(?:[、,。;:(]|$|\d|连续|发布|推送|转发|转载|[两二三]周|[一二三四五六七八九十]{1,2}月|超|逾|未|无(?!障碍)|没有|长期|长时间|自|从|近|因|评论|存在|出现|仅|只|不|已|被|在|全[部年]|内容|更新|多次|多篇|每|仍|尚|缺|关闭|账号|帐号)/u;

/** The platform that the heading above says all names below it are of: 一、微信公众号. A name with its owner has something said of it, one without stands in a list. */
export function platformAbove(text: string, mention: Mention, headings: readonly string[]): Told | undefined {
  const told = platformOfHeading(headings.at(-1) ?? "");
  if (!told || !SAID_BEHIND.test(text.slice(mention.until, mention.until + 8))) return undefined;
  const owned = mention.owner ?? mention.place;
  return owned !== undefined || LEADS_TO_LIST.test(beforeList(text, mention)) || opensLine(text, mention) ? told : undefined;
}

/** Tells whether quoted names, behind the number of their item at most, begin a line. */
function opensLine(text: string, mention: Mention): boolean {
  return /^(?:\(?\d{1,2}[)、.．]|[①-⑳]|[一二三四五六七八九]是)?$/u.test(beforeList(text, mention));
}

const LONGEST_LIST = 300;
const NAMES_BEHIND = /(?:“[^“”]{1,40}”[、和及,]?)+$/u;

/** The words before the list of quoted names that a name stands in. */
function beforeList(text: string, mention: Mention): string {
  const lead = text.slice(Math.max(0, mention.start - LONGEST_LIST), mention.start - 1);
  return withoutOwn(lead, mention).replace(NAMES_BEHIND, "");
}

const LEAD_END = /(?:账号|帐号)?(?:(?:分别|具体|主要)?(?:为|是|有|包括)|:):?$/u;

const LIST_RUN = /^(?:(?:\([^()]{1,40}\))?(?:[、和及,](?:\p{Script=Han}{2,24})?)?“[^“”]{1,40}”)*/u;
const LIST_END = /^(?:等(?:\d{1,3}|[两三四五六七八九十])?个?(?:账号|帐号|公众号|政务新媒体)?)?(?:[。;,(]|$)/u;

/** The platform that leads to a list: `未更新的微信公众号有“甲”“乙”`, `微博包括“丙”`. The list ends its clause. */
export function leadingPlatform(text: string, mention: Mention): Told | undefined {
  const behind = text.slice(mention.until, mention.until + LONGEST_LIST);
  if (!LIST_END.test(behind.slice(LIST_RUN.exec(behind)![0].length))) return undefined;
  const before = beforeList(text, mention);
  const end = LEAD_END.exec(before.slice(-8))?.[0].length;
  return end === undefined ? undefined : prefixPlatform(before, before.length - end);
}
