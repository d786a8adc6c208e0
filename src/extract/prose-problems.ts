/** What a problem of a name in prose is called, and the words in which it is told. */
import { findProblems, type ProblemPhrase } from "../lexicon/problems.js";
import type { Mention } from "./mention.js";
import type { Reason } from "./named-group.js";

/** 内容不更新 is what accounts are charged with, unless a column of theirs is spoken of; of a site or a unit it is a column that stands still, unless its accounts are. */
export function problemCategory({ category, start, end }: ProblemPhrase, ofAccounts: boolean, text: string): ProblemPhrase["category"] {
  if (category === "column-stale" && ofAccounts && !COLUMN.test(text.slice(Math.max(0, start - 24), end + 8))) return "content-stale";
  return category === "content-stale" && !ofAccounts ? "column-stale" : category;
}

const COLUMN = /栏目|专栏|专题|频道|板块|版块|目录|首页/u;

/** Tells whether names left a duty undone that no category knows. Of a fault in words that are not known it is not said that it has no category. */
export function hasUnnamedFault({ verdict, finding, problems, unnamedFault }: Reason): boolean {
  return verdict === "named" && finding === null && problems.length === 0 && unnamedFault === true;
}

/** What was left undone may be told in quotes behind its owner: `未完成的1个为甲局“附件打不开”问题`. */
export function quotedFault(text: string, { until }: Mention): ProblemPhrase["category"] | undefined {
  const quote = /^的?“(?<said>[^“”]{4,30})”(?=等?(?:问题|情形)|[,。;]|$)/u.exec(text.slice(until, until + 40))?.groups!.said;
  return quote === undefined ? undefined : findProblems(quote)[0]?.category;
}

/** What the clause of a name says from there on. */
export function clauseAfter(text: string, { start, until }: Mention): string {
  return text.slice(start, until) + /^[^,。;]{0,40}/u.exec(text.slice(until))![0];
}

const ACCOUNTS = /新媒体|账号|帐号|公众号|微博|抖音|头条号|视频号/u;

/** What the clause of a problem says between a name and the problem, or before a problem that leads to the name. */
function clauseBefore(text: string, { until }: Mention, { start, end }: ProblemPhrase): string {
  if (end <= until) return /[^。;]*$/u.exec(text.slice(Math.max(0, start - 40), end))![0];
  return /[^,。;]*$/u.exec(text.slice(until, Math.max(until, start)))![0];
}

/** Tells whether what stands between a body and its fault speaks of its accounts and of no website: `甲镇、乙镇的微博,均存在更新不及时`. */
function isOfAccounts(text: string, { kind, until }: Mention, { start }: ProblemPhrase): boolean {
  const between = /^[^。;]*/u.exec(text.slice(until, Math.max(until, start)))![0];
  return kind === "organization" && ACCOUNTS.test(between) && !/网站|栏目|首页/u.test(between);
}

/** What a statement says from a name on, for a person to read. */
export function statementAround(text: string, mention: Mention): string {
  return text.slice(mention.start, mention.start + 60).replace(/[。;]$/u, "");
}

/** The clause that a problem phrase stands in, for a person to read. */
export function clauseAround(text: string, phrase: ProblemPhrase): string {
  const lead = /[^,。;:、]*$/u.exec(text.slice(Math.max(0, phrase.start - 40), phrase.start))![0];
  const rest = /^[^,。;:]*/u.exec(text.slice(phrase.end, phrase.end + 40))![0];
  return lead + text.slice(phrase.start, phrase.end) + rest;
}

/** Tells whether a fault of a name is one of accounts: its own, or those that the words between name them as. */
export function isAccountFault(text: string, mention: Mention, phrase: ProblemPhrase): boolean {
  return mention.kind === "account" || ACCOUNTS.test(clauseBefore(text, mention, phrase)) || isOfAccounts(text, mention, phrase);
}
