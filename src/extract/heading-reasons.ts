/** Reasons that stand in the headings above the names. */
import { findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import type { Category } from "../records/common.js";
import { ACTS, mends } from "./acting.js";
import { isHomeSite } from "./body-names.js";
import { isGoodWork } from "./good-work.js";
import { praises } from "./judging-words.js";
import type { Mention } from "./mention.js";
import { DEMAND, GIVEN, opensClause, wordsBefore, type NamedGroup, type Reason } from "./named-group.js";

/** Headings, and words before a colon, under which whoever is named failed. */
const FAILED_SECTION = /(?:不合格|不达标|未达标)(?:的)?(?:政府|政务)?(?:网站|新媒体|账号|帐号|公众号|名单)|(?:网站|新媒体|账号|帐号|公众号)被?(?:判定|认定|评定)?为?不合格\?/u;

/** The faults that a heading tells, but for those that are not said: 更新不及时(13个). */
function faultsOf(heading: string): ProblemPhrase[] {
  return MENDED.test(heading) ? [] : findProblems(heading).filter(({ category }) => category !== "other");
}

/** What is told of faults that were mended, or of how, heads no fault. */
const MENDED = /整改|成效|做法|经验|表扬|良好|无(?=错|严重)|工作/u;
/** A heading that is a fault and its count at most. */
const FAULT_ALONE = /^\p{Script=Han}{2,16}(?:\((?:共)?\d{1,3}[个家]\)|\d{1,3}[个家])?$/u;

/**
 * Tells whether the innermost heading says that accounts or websites like these failed: under 不合格账号 a website is only named. Where it is a fault alone,
 * the one above it says so: 二、不合格账号, (一)更新不及时(13个).
 */
export function failsByHeading(headings: readonly string[], group: readonly Mention[]): boolean {
  const inner = headings.at(-1) ?? "";
  const last = headings.length > 1 && !FAILED_SECTION.test(inner) && FAULT_ALONE.test(inner) && faultsOf(inner).length > 0 ? headings.at(-2)! : inner;
  if (!FAILED_SECTION.test(last) || /合格率|整改|情况良好/u.test(last)) return false;
  const sites = /网站/u.test(last);
  const accounts = /新媒体|账号|帐号|公众号/u.test(last);
  return group.every(({ kind }) => (kind === "account" && (accounts || !sites)) || (kind === "website" && (sites || !accounts)));
}

/** A heading under which a fault that fails by itself is told: `个别网站触碰“红线”`, `单项否决问题仍然存在`. */
const VETO_SECTION = /单项否[决定]|一票否[决定]|触[碰及]“?红线/u;
/** Faults that fail nobody by themselves, whatever the heading. */
const LESSER: ReadonlySet<Category> = new Set<Category>(["typo", "link-broken", "policy-interpretation", "identity-mark", "registration-wrong", "unregistered", "not-cancelled", "repost-only", "entertainment", "disclosure-column", "message-quality", "other"]);

/** Who was not checked, or is only reminded, failed no check. */
const ONLY_REMINDED = /提醒|警示|预警|不在[^,。;]{0,10}(?:之列|范围)|[不未]计入|[不未]列入|险些|濒临|接近|未触[发碰及]|[未不]构成/u;

/** Tells whether websites or accounts failed by the heading above them, which tells of vetoes, and by a fault that may be one. */
export function vetoedByHeading(headings: readonly string[], { text, group }: NamedGroup, { problems }: Reason): boolean {
  const last = headings.at(-1) ?? "";
  if (!VETO_SECTION.test(last) || MENDED.test(last) || /未(?!杜绝|消除|根[除治])|没有|避免|防止|零/u.test(last) || ONLY_REMINDED.test(text)) return false;
  const sites = /网站/u.test(last);
  const accounts = /新媒体|账号|帐号|公众号/u.test(last);
  return (problems.length === 0 || problems.some(({ category }) => !LESSER.has(category))) && group.every(({ kind }) => (kind === "account" && (accounts || !sites)) || (kind === "website" && (sites || !accounts)));
}

const PROBLEM_SECTION = /问题|(?:通报|点名)批评|不足|差距|薄弱|短板|不够|不到位|不及时|不规范|不严/u;

/** What became of earlier faults is told under a heading of its own: 上季度问题整改情况. */
const FOLLOWED_UP = /问题(?:的)?(?:整改|办理|处理|复查|复核|办结)(?!意见|要求|建议|措施|不)/u;

/** Tells whether whoever is named under a heading is named for a fault, if for anything. */
export function isFaultSection(heading: string): boolean {
  return PROBLEM_SECTION.test(heading);
}

/** Tells whether what is told below headings is told as a fault of now. */
export function inFaultSection(headings: readonly string[]): boolean {
  return headings.some((heading) => isFaultSection(heading) && !FOLLOWED_UP.test(heading));
}

/**
 * Finds the reason in the headings: under 存在问题 whoever is named is named for a fault, whatever the words; the innermost heading often says which
 * (`内容更新不及时`). An organisation counts only where it opens its clause, and nobody counts who is told what to do.
 */
export function reasonByHeadings(here: NamedGroup, headings: readonly string[]): Reason | undefined {
  const { text, group, next } = here;
  const faults = faultsOf(headings.at(-1) ?? "");
  if (!headings.some(isFaultSection) && faults.length === 0) return undefined;
  const tail = text.slice(group.at(-1)!.until, next);
  if (NOTHING.test(tail)) return undefined;
  if (DEMAND.test(tail) || praises(tail) || (!inFaultSection(headings) && isGoodWork(tail))) return undefined;
  const bare = group.every(({ kind }) => kind === "organization");
  if (isListOfCulprits(here)) return { verdict: "named", finding: null, problems: problemsAbove(here, headings), byHeading: true, criticised: true };
  if (bare && (ACTS.test(tail) || mends(tail) || !(opensClause(here) || GIVEN.test(wordsBefore(here).slice(-4))) || /^[。,;:、]?$/u.test(tail))) return undefined;
  if (group.some(({ kind, name }) => kind === "region" || kind === "quoted" || (kind === "website" && isHomeSite(name)))) return undefined;
  return { verdict: "named", finding: null, problems: problemsAbove(here, headings), byHeading: true };
}

/** Where nothing was found that is said in as many words: `甲局网站:无。` */
const NOTHING = /^[:,](?:无|暂无|没有)(?:明显|突出)?(?:问题)?[,。;]?$/u;

/** What may stand before a list that is all its statement: `涉及单位:`. */
const LIST_HEAD = /^(?:(?:涉及|包括|具体|主要|分别)(?:的)?(?:单位|地区|部门)?(?:有|为|是)?|(?:责任|承办|主办|牵头|涉及|问题)(?:单位|部门))[:,]?$/u;

/** Tells whether bodies and places are listed below a fault, and nothing else is said of them: `(一)公开不及时。甲局、乙县。` */
function isListOfCulprits({ text, group, alone }: NamedGroup): boolean {
  const before = text.slice(0, group[0]!.start);
  return alone && group.every(({ kind }) => kind === "organization" || kind === "region") && /^等?(?:\d{1,3}[个家](?:单位|部门|地区)?)?[。;]?$/u.test(text.slice(group.at(-1)!.until))
    && (LIST_HEAD.test(before) || (before === "" && group.length > 1));
}

/** The fault that the innermost heading says names have: of accounts and of websites, not the same stands still. */
export function problemsAbove({ group }: NamedGroup, headings: readonly string[]): ProblemPhrase[] {
  const stale: Category = group.some(({ kind }) => kind === "account") ? "content-stale" : "column-stale";
  const told = findProblems(headings.at(-1) ?? "").find(({ category }) => category !== "other");
  return told ? [{ ...told, category: /-stale$/u.test(told.category) ? stale : told.category }] : [];
}
