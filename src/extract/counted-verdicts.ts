/** Verdicts by count: the notice says how many failed, and names just as many. */
import type { Heading, Paragraph } from "../notice/nodes.js";
import type { Platform } from "../records/common.js";
import type { RateRow } from "../records/rate.js";
import { quoteText, type NoticeContext } from "./context.js";
import { saysFailed } from "./judging-words.js";
import type { Place } from "./places.js";
import type { AccountSubject, Subject, UnitSubject } from "./subjects.js";

/** `上述5个不合格账号的主办单位`, `以上4个账号判定为不合格`, `以上6家单位检查不合格`: whoever was named before failed, if they are as many. */
const FAILED_ABOVE = /(?:上述|以上|这)(\d{1,3})[个家](?<failed>不合格的?)?(?:政务|政府)?(?<what>新媒体|账号|帐号|公众号|网站|单位)(?<rest>[^,。;]*)/u;
/** A heading that says of accounts, or of websites, that they failed. */
const FAILED_HEADING = /(?<what>新媒体|账号|帐号|公众号|网站)[^,。;]{0,6}不合格(?!率)/u;
/** Faults that fail an account by themselves. */
const VETOES = new Set(["content-stale", "interaction-poor", "serious-misstatement", "security-incident", "veto-unspecified"]);

type Rate = Pick<RateRow, "subject" | "platform" | "scope" | "checked" | "passed" | "failed">;

/** Lets those who are only named fail where the notice counts them as failures, in words that point back or platform by platform. */
export function judgeByCounts(context: NoticeContext, places: readonly Place<Paragraph | Heading>[], rates: readonly Rate[], subjects: readonly Subject[]): void {
  const accounts = subjects.filter((subject): subject is AccountSubject => subject.table === "accounts" && isBlamed(subject));
  const sites = subjects.filter((subject): subject is UnitSubject => subject.table === "units" && subject.kind === "website" && isBlamed(subject));
  const bodies = subjects.filter((subject): subject is UnitSubject => subject.table === "units" && subject.kind !== "region" && isBlamed(subject));
  for (const { node, headings, location } of places) {
    const above = FAILED_ABOVE.exec(node.value);
    if (above && (above.groups!.failed || saysFailed(above.groups!.rest!))) {
      const at = quoteText(context, node, location, above.index).evidence_start;
      // An annex stands behind the words, yet whom it lists may have been named before them.
      const meant = ({ 网站: sites, 单位: bodies }[above.groups!.what!] ?? accounts).filter((subject) => subject.evidence_start < at || subject.location.startsWith("annex"));
      const before = meant.filter((subject) => subject.evidence_start < at);
      fail([before, meant].find(({ length }) => length === Number(above[1])) ?? []);
    }
    const what = FAILED_HEADING.exec(headings.at(-1) ?? "")?.groups!.what;
    if (!what) continue;
    const below = (what === "网站" ? sites : accounts).filter((subject) => subject.location === location);
    if (rates.some(({ subject, failed }) => subject === (what === "网站" ? "website" : "account") && failed === below.length)) fail(below);
  }
  if ((countedByPlatform(accounts, rates) || countedAsWhole(accounts, rates)) && subjects.every(({ table, verdict }) => table !== "accounts" || verdict === "named" || verdict === "fail")) fail(accounts);
}

function isBlamed({ verdict }: Subject): boolean {
  return verdict === "named" || verdict === "fail";
}

function fail(subjects: readonly Subject[]): void {
  for (const subject of subjects) subject.verdict = "fail";
}

/** A table with just as many accounts as failed in all, each charged with what fails an account, lists the failures. */
function countedAsWhole(accounts: readonly AccountSubject[], rates: readonly Rate[]): boolean {
  return accounts.length >= 2 && rates.some(({ subject, platform, scope, failed }) => subject === "account" && !platform && !scope && failed === accounts.length) && areVetoedInTable(accounts);
}

function areVetoedInTable(accounts: readonly AccountSubject[]): boolean {
  return accounts.every(({ location, problems }) => location.includes("/row/") && problems.length > 0 && problems.every(({ category }) => VETOES.has(category)));
}

/** A table with just as many accounts of each of two platforms or more as failed there, and no lesser fault, lists the failures; prose may name others. */
function countedByPlatform(accounts: readonly AccountSubject[], rates: readonly Rate[]): boolean {
  const failures = new Map<Platform, number>();
  for (const { subject, platform, scope, checked, passed, failed } of rates) {
    if (subject !== "account" || !platform || scope) continue;
    const count = failed ?? (checked !== null && passed !== null ? checked - passed : 0);
    if ((failures.get(platform) ?? count) !== count) return false;
    failures.set(platform, count);
  }
  const failing = [...failures].filter(([, count]) => count > 0);
  const total = failing.reduce((sum, [, count]) => sum + count, 0);
  return failing.length >= 2 && total === accounts.length && failing.every(([platform, count]) => accounts.filter((account) => account.platform === platform).length === count)
    && accounts.every(({ location }) => location.includes("/row/")) && accounts.every(({ problems }) => problems.every(({ category }) => VETOES.has(category)));
}
