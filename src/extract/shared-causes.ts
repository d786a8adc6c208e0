import { findProblems } from "../lexicon/problems.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import { quoteText, type NoticeContext } from "./context.js";
import { isFinding, isStatement, type Place } from "./places.js";
import { statementsOf } from "./statements.js";
import type { Subject } from "./subjects.js";

const FAILED = /不合格|单项否决|不达标/u;
const ALL = /均|都|全部|名单见|名单附后|详见附件|见附件/u;
const COUNT = /(\d{1,4})[个家]/gu;

/**
 * Gives the failing accounts or sites that are only listed the cause that a sentence states for all of them: `12个不合格政务新媒体均因两周内未更新`, `7个账号更新不及时,
 * 判定为不合格(名单见附件1)`. The sentence must count just as many as are listed without a cause, so that it can mean no others.
 */
export function addSharedCauses(context: NoticeContext, paragraphs: readonly Place<Paragraph | Heading>[], subjects: readonly Subject[]): void {
  for (const place of paragraphs) {
    if (place.annex || !isStatement(place) || !isFinding(place)) continue;
    for (const { start, end } of statementsOf(place.node.value)) {
      const text = place.node.value.slice(start, end);
      if (!FAILED.test(text) || !(ALL.test(text) || text.includes("其余"))) continue;
      const rest = Math.max(0, text.lastIndexOf("其余"));
      const causes = findProblems(text.slice(rest)).filter(({ category }) => category !== "veto-unspecified" && category !== "other");
      const cause = causes[0];
      if (!cause || causes.some(({ category }) => category !== cause.category)) continue;
      const waiting = subjects.filter((subject) => subject.verdict === "fail" && subject.problems.every(({ category }) => category === "veto-unspecified") && isMeant(subject, text));
      const counts = [...text.slice(rest).matchAll(COUNT)].map((match) => Number(match[1]));
      if (waiting.length === 0 || !counts.includes(waiting.length)) continue;
      const evidence = quoteText(context, place.node, place.location, start + rest + cause.start, start + rest + cause.end);
      for (const { problems } of waiting) problems.push({ category: cause.category, text: text.slice(rest + cause.start, rest + cause.end), count: null, rectified: null, ...evidence });
    }
  }
}

function isMeant(subject: Subject, text: string): boolean {
  const sites = /网站/u.test(text);
  const accounts = /新媒体|账号|帐号|公众号/u.test(text);
  return sites === accounts || (subject.table === "accounts" ? accounts : sites);
}
