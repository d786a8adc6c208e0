/** Who let letters lie: a count of letters that are overdue, and the bodies or places that had to answer them. */
import type { ProblemPhrase } from "../lexicon/problems.js";
import { wordsBefore, type NamedGroup } from "./named-group.js";

const OVERDUE = "(?:(?:逾期|超期|超时|延期)(?:\\d{1,3}[天日])?(?:未?(?:办理|办结|答复|回复|办|复|答))?|超过(?:规定|办理|答复)?(?:时限|期限)(?:(?:才|方)?(?:答复|回复|办结|办理)|(?!后))|超过[^,。;]{0,10}(?:时限|期限|工作日|[天日])(?:之?后)?(?:才|方)(?:作出?|予以|进行|给予)?(?:答复|回复|办结)|未(?:能)?(?:按期|按时|及时|如期|在?(?:规定|要求|承诺|限定)的?(?:时间|时限|期限)内)?(?:办结|答复|回复))";
const LETTERS = "(?:网民|群众)?(?:留言|信件|来信|诉求|工单|咨询|办理件|答复件|办件|件)?";
const COUNT = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[件条封](?:以上)?";

/** Words that lead to the names: `逾期的3件分别由`, `逾期1条为`, `2件超期留言的承办单位分别是`, `1条超期(`, `1件未办结信件由`. */
const LEADS = new RegExp(`(?:${COUNT}的?${LETTERS}${OVERDUE}${LETTERS}|${OVERDUE}的?${LETTERS}${COUNT}${LETTERS})(?:的?(?:承办|责任|办理|主办)(?:单位|部门|地区))?,?(?:其?(?:承办|责任|办理|主办)(?:单位|部门|地区))?(?:分别|依次|[均都]|全部|主要)?(?:[为是由:(]|涉及|分布在|集中[在于]|来自|分?属于?|归属于?){1,2}(?:分别)?$`, "u");
/** What the letters were about may stand between: `2条超期,均为咨询丙事的留言,由甲局承办`. */
const ABOUT = /,[均都全]?(?:部)?(?:为|是|系|属于?|涉及)(?:反映|咨询|投诉|举报|求助)?[^,。;“”]{2,24},(?=[均都]?由$)/u;
const HANDLED = /^[^,。;“”]{0,4}(?:承办|负责|办理|主办)/u;
/** Words that lead to names with their counts: `逾期的9条中,`, `未按时答复的11件,其中`. */
const AMONG = new RegExp(`(?:${OVERDUE}的?(?:单位|${LETTERS})(?:中,|(?:分别)?(?:是|为|有|包括):?)|(?:${COUNT}${OVERDUE}${LETTERS}中,?)|(?:${OVERDUE}的?${LETTERS}${COUNT}${LETTERS}|${COUNT}的?${LETTERS}${OVERDUE}${LETTERS})(?:中,?(?:其中)?|,(?:其中|分别[是为])?|[:(])|${COUNT}${OVERDUE}${LETTERS}的,)`, "u");
/** Words that say who had most of them: `逾期较多的是`. */
const MOST = new RegExp(`${LETTERS}${OVERDUE}${LETTERS}(?:数量)?(?:较多|最多|偏多|突出|严重)的?(?:单位|地区|部门|乡镇|县区)?(?:有|是|为|:)$`, "u");
/** A count that leads to who had to answer, before words that say it is overdue: `1条由甲局办理的留言超期2天`. */
const COUNTED = new RegExp(`${COUNT}${LETTERS}(?:分别)?由$`, "u");
const HANDLED_LATE = new RegExp(`^(?:(?:负责)?(?:承办|办理|答复)的?${LETTERS},?)?[已均]?${OVERDUE}`, "u");
/** Counts behind the names, overdue: `甲局2封、乙镇1封超期`, `甲市、乙县分别有9封、6封逾期未办`. */
const COUNTED_BEHIND = new RegExp(`^(?:分别|各|均)?有?${COUNT}(?:[、和]${COUNT}){0,8}${LETTERS}(?:办理|答复|回复|处理)?(?:因[^,。;“”]{2,16})?${OVERDUE}`, "u");
/** The count behind what it is of: `逾期5件`. */
const LATE_COUNTED = new RegExp(`^(?:分别|各|均)?(?:有|的)?${LETTERS}${OVERDUE}${COUNT}(?:[、和]${COUNT}){0,8}`, "u");
/** A count behind a name and nothing else: `甲市4条、乙州3条`, `丙镇(3件)`. */
const BARE_COUNT = new RegExp(`^\\(?(?:也|各|均|分别)?(?:有|占了?)?${COUNT}(?:(?:[、和]|、其)?${COUNT}){0,8}\\)?(?=[、,。;和及]|$)`, "u");
/** Counts that are good: `其余3件已办结`. */
const SETTLED = /其余|已|按[期时]/u;

/** What was answered in time, before what was not: `26条均按期办结25条,甲县1条超期`. */
const SHARE_OF_ALL = /按[期时](?:办结|答复|回复)[^。;]{0,40},$/u;

/**
 * Finds what a statement says of letters that the bodies or places of a list let lie. One place alone, with its letters behind it, is as often told of for
 * what its bodies did; 仅 says that it alone did so, and so does a share of what is said before to be overdue.
 */
export function lettersOverdue(here: NamedGroup): ProblemPhrase | undefined {
  const { text, group, previous, next } = here;
  const start = group[0]!.start;
  const until = group.at(-1)!.until;
  const before = text.slice(previous, start);
  const tail = text.slice(until, next);
  const lead = LEADS.exec(before) ?? (HANDLED.test(tail) ? LEADS.exec(before.replace(ABOUT, "")) : null) ?? MOST.exec(before);
  if (lead) return { category: "message-unanswered", start: previous + lead.index, end: start };
  const counted = group.length > 1 || group[0]!.kind !== "region" || /[仅除]$/u.test(before) || SHARE_OF_ALL.test(before) ? COUNTED_BEHIND.exec(tail) ?? LATE_COUNTED.exec(tail) : null;
  const behind = counted ?? (COUNTED.test(before) ? HANDLED_LATE.exec(tail) : null);
  if (behind) return { category: "message-unanswered", start: until, end: until + behind[0].length };
  return BARE_COUNT.test(text.slice(group[0]!.until, next)) || BARE_COUNT.test(tail) ? shareOf(wordsBefore(here), start, previous) : undefined;
}

/** What was said to be overdue in the words above names that end at `start`, where these bear a count each of it. */
function shareOf(above: string, start: number, previous: number): ProblemPhrase | undefined {
  const from = start - above.length;
  const among = AMONG.exec(above);
  if (among && !SETTLED.test(above.slice(among.index + among[0].length))) return { category: "message-unanswered", start: from + among.index, end: from + among.index + among[0].length };
  // `甲市、乙市各有2条留言超期,丙市有5条`
  const last = previous > from ? COUNTED_BEHIND.exec(above.slice(previous - from)) : null;
  return last ? { category: "message-unanswered", start: previous, end: previous + last[0].length } : undefined;
}
