import { findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import { matchesOf } from "../text/match.js";
import { quoteText, type NoticeContext } from "./context.js";
import { saysFailed } from "./judging-words.js";
import { isFinding, isStatement, type Place } from "./places.js";
import { statementsOf } from "./statements.js";
import type { Subject } from "./subjects.js";

const FAILED = /不合格|单项否决|不达标/u;
const ALL = /均|都|全部|名单见|名单附后|详见附件|见附件/u;
const COUNT = /(\d{1,4})[个家]/gu;

/** A cause that a text states for a count of accounts or sites. */
interface Cause extends ProblemPhrase {
  count: number;
}

/** What is counted is no account: `11个栏目`, `3个县区`. */
const COUNTED = /(\d{1,4})[个家](?!栏目|频道|专栏|问题|链接|[县市区乡镇街旗州月]|单位|部门|小?时|工作日|年|百分点)/u;

/** A clause, with the next where that tells the reason of it: `4个账号不合格,|原因为两周内未更新`. */
const CLAUSE = /[^,。;:]+(?:,(?=(?:主要|不合格)?(?:原因|问题)|[均都]?(?:因|系|属))[^,。;:]+)?/gu;

/** Finds the clauses that count and say what is wrong: `13个不合格账号中,|11个为检查前两周未更新`. */
function countedCauses(text: string): Cause[] {
  const problems = causesIn(text);
  const found: Cause[] = [];
  for (const { index, 0: clause } of matchesOf(CLAUSE, text)) {
    const count = COUNTED.exec(clause);
    const own = problems.filter(({ start, end }) => start >= index && end <= index + clause.length);
    // Of this or that each has one, and it is not said which.
    // A name counted behind its quotes is itself what the cause is of: `“甲”1个,因…`.
    if (count && clause[count.index - 1] !== "”" && !clause.includes("或") && own[0] && own[0].start >= index + count.index && own.every(({ category }) => category === own[0]!.category)) found.push({ ...own[0], count: Number(count[1]) });
  }
  return found;
}

/** The problems of a text that can be causes of failing. */
function causesIn(text: string): ProblemPhrase[] {
  return findProblems(text).filter(({ category }) => category !== "veto-unspecified" && category !== "other");
}

/** The one cause that a statement gives for all that failed, with each count it may be of: `12个不合格账号均因两周内未更新`, `其余5个更新不及时`. */
function causeOfAll(text: string): Cause[] {
  if (!FAILED.test(text) || !(ALL.test(text) || text.includes("其余"))) return [];
  const rest = Math.max(0, text.lastIndexOf("其余"));
  const causes = causesIn(text).filter(({ start }) => start >= rest);
  const cause = causes[0];
  if (!cause || causes.some(({ category }) => category !== cause.category)) return [];
  return matchesOf(COUNT, text.slice(rest)).map((match) => ({ ...cause, count: Number(match[1]) }));
}

/** A clause that counts, and the annex that lists them: `7个账号超过两周未更新(附件2)`. */
const LISTED = /(?<clause>[^,。;:()]{0,20}?\d{1,4}[个家][^,。;:()]{2,60})\((?:名单)?(?:详?见)?附[件表](?<annex>\d{0,2})[^()]{0,6}\)/gu;

/** The cause that a clause states for those whom the annex that it points to lists as failures; it need not say again that they failed. */
function listedCauses(text: string, waiting: readonly Subject[]): Cause[] {
  return [...text.matchAll(LISTED)].flatMap(({ groups, index }) => {
    const { clause, annex } = groups as { clause: string; annex: string };
    const count = COUNTED.exec(clause)?.[1];
    const causes = causesIn(clause);
    const [cause] = causes;
    const listed = waiting.every(({ location }) => location.startsWith(annex === "" ? "annex/" : `annex/${annex}/`));
    if (count === undefined || !cause || !listed || causes.some(({ category }) => category !== cause.category)) return [];
    return [{ ...cause, start: index + cause.start, end: index + cause.end, count: Number(count) }];
  });
}

/**
 * Gives the failing accounts or sites that are only listed the cause that a sentence states for all of them: `12个不合格政务新媒体均因两周内未更新`, `7个账号更新不及时,
 * 判定为不合格(名单见附件1)`, `13个不合格账号中,11个为检查前两周未更新`. It must count just as many as are listed without a cause, so that it can mean no others.
 */
export function addSharedCauses(context: NoticeContext, paragraphs: readonly Place<Paragraph | Heading>[], subjects: readonly Subject[]): void {
  for (const place of paragraphs) {
    if (place.annex || !isStatement(place) || !isFinding(place)) continue;
    for (const { start, text } of [...statementsIn(place.node.value), ...sentencesIn(place.node.value)]) {
      const waiting = subjects.filter((subject) => subject.verdict === "fail" && subject.problems.every(({ category }) => category === "veto-unspecified") && isMeant(subject, text));
      if (waiting.length === 0) continue;
      const causes = [...causeOfAll(text), ...(saysFailed(text) ? countedCauses(text) : []), ...listedCauses(text, waiting)].filter(({ count }) => count === waiting.length);
      const cause = causes[0];
      if (!cause || causes.some(({ category }) => category !== cause.category)) continue;
      const evidence = quoteText(context, place.node, place.location, start + cause.start, start + cause.end);
      for (const { problems } of waiting) problems.push({ category: cause.category, text: text.slice(cause.start, cause.end), count: null, rectified: null, ...evidence });
    }
  }
}

function statementsIn(value: string): { start: number; text: string }[] {
  return statementsOf(value).map(({ start, end }) => ({ start, text: value.slice(start, end) }));
}

function sentencesIn(value: string): { start: number; text: string }[] {
  return matchesOf(/[^。]+/gu, value).map(({ index, 0: text }) => ({ start: index, text }));
}

function isMeant(subject: Subject, text: string): boolean {
  const sites = /网站/u.test(text);
  const accounts = /新媒体|账号|帐号|公众号/u.test(text);
  return sites === accounts || (subject.table === "accounts" ? accounts : sites);
}
