/** Words in quotes that are no fault of whoever is named. */
import { platformAt } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";

/** Words that charge with what the quotes say: `因“内容不更新”被单项否决`, `触发“互动回应差”指标`. */
const CHARGED = /(?:因|触发|触碰|触及|属于?|存在|出现)(?:了)?$/u;
const CHARGE = /^(?:等|的)?(?:单项否|指标|情形|问题|被|而)/u;

/** Names in quotes hold problem words of their own (“12345投诉平台未回复”): they are blanked, so that offsets stay, unless they are a charge. */
export function blankQuotes(text: string): string {
  return text.replace(/“[^“”\n]{1,60}”/gu, (quoted: string, at: number) => (isFault(quoted.slice(1, -1)) && (CHARGED.test(text.slice(Math.max(0, at - 4), at)) || CHARGE.test(text.slice(at + quoted.length, at + quoted.length + 6))) ? quoted : isExchange(text, quoted, at) ? quoted.replace(/[“”]/gu, "＊") : "“" + "＊".repeat(quoted.length - 2) + "”"));
}

/** What a column is for that answers or asks the public, so that its name is what a fault is of: `“局长信箱”无法使用`, `“在线访谈”全年仅办2期`. */
const EXCHANGE = /^“(?![请如何可到问已])[^“”]{0,6}(?:访谈|征集|调查|信箱|咨询|留言)”$/u;
/** What was answered, or written, is no column. */
const ANSWERED = /(?:[复有为以称说写成是]|答复?)$/u;

function isExchange(text: string, quoted: string, at: number): boolean {
  const behind = at + quoted.length;
  return EXCHANGE.test(quoted) && !ANSWERED.test(text.slice(Math.max(0, at - 2), at)) && platformAt(text, behind) === undefined && !/^(?:账号|帐号|网)/u.test(text.slice(behind, behind + 2));
}

/** Words that are a fault and nothing else. */
function isFault(words: string): boolean {
  return findProblems(words).some(({ start, end }) => start === 0 && end === words.length);
}
