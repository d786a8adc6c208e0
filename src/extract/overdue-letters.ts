/** Who let letters lie: a count of letters that are overdue, and the bodies or places that had to answer them. */
import type { ProblemPhrase } from "../lexicon/problems.js";
import type { Mention } from "./mention.js";

const OVERDUE = "(?:(?:逾期|超期|超时|延期)(?:未?(?:办理|办结|答复|回复|办|复|答))?|未(?:按期|按时)?(?:办结|答复|回复))";
const LETTERS = "(?:留言|信件|来信|诉求|工单|咨询)?";

/** Words that lead to the names: `逾期的3件分别由`, `逾期1条为`, `2件超期留言的承办单位分别是`, `1条超期(`, `1件未办结信件由`. */
const LEADS = new RegExp(`(?:\\d{1,3}[件条封]的?${LETTERS}${OVERDUE}${LETTERS}|${OVERDUE}的?${LETTERS}\\d{1,3}[件条封]${LETTERS})(?:的?(?:承办|责任|办理)单位)?,?(?:分别|依次)?(?:[为是由:(]|涉及){1,2}(?:分别)?$`, "u");
/** A count that leads to who had to answer, before words that say it is overdue: `1条由甲局办理的留言超期2天`. */
const COUNTED = new RegExp(`\\d{1,3}[件条封]${LETTERS}(?:分别)?由$`, "u");
const HANDLED_LATE = new RegExp(`^(?:负责)?(?:承办|办理|答复)的?${LETTERS},?[已均]?${OVERDUE}`, "u");
/** Counts behind the names, overdue: `甲局2封、乙镇1封超期`, `甲市、乙县分别有9封、6封逾期未办`. */
const COUNTED_BEHIND = new RegExp(`^(?:分别|各|均)?有?\\d{1,3}[件条封](?:[、和]\\d{1,3}[件条封]){0,8}${LETTERS}${OVERDUE}`, "u");

/**
 * Finds what a statement says of letters that the bodies or places of a list let lie. One place alone, with its letters behind it, is as often told of for
 * what its bodies did; 仅 says that it alone did so.
 *
 * @param group the list
 * @param before the statement up to the first name of a list, from the list before on
 * @param tail what stands behind the last name, up to the next list
 * @param from where `before` begins in the statement
 */
export function lettersOverdue(group: readonly Mention[], before: string, tail: string, from: number): ProblemPhrase | undefined {
  const lead = LEADS.exec(before);
  if (lead) return { category: "message-unanswered", start: from + lead.index, end: from + before.length };
  const counted = group.length > 1 || group[0]!.kind !== "region" || /仅$/u.test(before) ? COUNTED_BEHIND.exec(tail) : null;
  const behind = counted ?? (COUNTED.test(before) ? HANDLED_LATE.exec(tail) : null);
  const until = group.at(-1)!.until;
  return behind ? { category: "message-unanswered", start: until, end: until + behind[0].length } : undefined;
}
