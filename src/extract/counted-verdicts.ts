/** Verdicts by count: the notice says how many failed, and names just as many. */
import { once } from "../lexicon/data.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import type { Platform } from "../records/common.js";
import type { RateRow } from "../records/rate.js";
import { matchesOf } from "../text/match.js";
import { quoteText, type NoticeContext } from "./context.js";
import { failAllCounted, VETOES } from "./failures-counted.js";
import { itemReference, itemsMeant, numberedItems } from "./item-references.js";
import { saysFailed } from "./judging-words.js";
import type { Place } from "./places.js";
import { wholeNumber } from "../text/numbers.js";
import type { AccountSubject, Subject, UnitSubject } from "./subjects.js";

/** What is counted and how it fared: `5个不合格账号的主办单位`, `4个账号因长期未更新,判定为不合格`, `6家单位检查不合格`. */
const COUNTED = "(?:(?<count>\\d{1,3}|[两三四五六七八九十]{1,3})[个家])?(?<failed>不合格的?)?(?:政务|政府)?(?<what>新媒体|账号|帐号|公众号|网站|单位)(?<rest>[^,。;]*(?:,(?:均|都|应|故|因此|依据|按照?|根据|经)*[^,。;]{0,16}?(?:判|认定|评|视)[^,。;]*)?)";
/** Words that point back to as many as were named before. */
const FAILED_ABOVE = new RegExp(`(?:上述|以上|前述|这)(?:所[列述涉指]的?|被?(?:通报|点名)的)?${COUNTED}`, "gu");
/** What follows a reference to items: `以上1、2项|所涉3个账号判定为不合格`. */
const OF_ITEMS = new RegExp(`^(?:(?:均|都)?(?:属于?|系|触发|触碰)[^,。;]{0,16},)?(?:所[涉列述提指]及?的?|[中内里]的?|涉及的?|的)?${COUNTED}`, "u");
/** A heading that says of accounts, or of websites, that they failed, and of how many at most. */
const FAILED_HEADING = /(?:(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?:政务|政府)?)?(?<what>新媒体|账号|帐号|公众号|网站)[^,。;]{0,6}不合格(?!率)/u;

type Rate = Pick<RateRow, "subject" | "platform" | "scope" | "checked" | "passed" | "failed">;

/** Lets those who are only named fail where the notice counts them as failures, in words that point back or platform by platform. */
export function judgeByCounts(context: NoticeContext, places: readonly Place<Paragraph | Heading>[], rates: readonly Rate[], subjects: readonly Subject[]): void {
  const items = once(() => numberedItems(context, places));
  const accounts = subjects.filter((subject): subject is AccountSubject => subject.table === "accounts" && isBlamed(subject));
  const sites = subjects.filter((subject): subject is UnitSubject => subject.table === "units" && subject.kind === "website" && isBlamed(subject));
  const bodies = subjects.filter((subject): subject is UnitSubject => subject.table === "units" && subject.kind !== "region" && isBlamed(subject));
  for (const { node, headings, location } of places) {
    for (const above of matchesOf(FAILED_ABOVE, node.value)) {
      if (above.groups!.count === undefined || !saysOfThem(above)) continue;
      const at = quoteText(context, node, location, above.index).evidence_start;
      // An annex stands behind the words, yet whom it lists may have been named before them.
      const meant = ({ 网站: sites, 单位: bodies }[above.groups!.what!] ?? accounts).filter((subject) => subject.evidence_start < at || subject.location.startsWith("annex"));
      // Whom the same words name are meant before others; who only did not answer a letter failed no check.
      const here = meant.filter((subject) => isNamedIn(node.value.slice(0, above.index), subject));
      const before = meant.filter((subject) => subject.evidence_start < at && (subject.table === "accounts" || subject.finding === null));
      fail([here, before, meant].find(({ length }) => length === countOf(above)) ?? []);
    }
    const besides = BESIDE_FAILED.exec(node.value);
    if (besides) failAbove(besides.groups!.what === "网站" ? sites : accounts, quoteText(context, node, location, besides.index).evidence_start, location);
    const back = itemReference(node.value);
    const told = back && OF_ITEMS.exec(node.value.slice(back.end));
    if (told && saysOfThem(told)) {
      const those = { 网站: sites, 单位: bodies }[told.groups!.what!] ?? accounts;
      const lists = itemsMeant(items(), back, quoteText(context, node, location, back.start).evidence_start)
        .map((stretches) => those.filter((subject) => stretches.some(({ start, end }) => subject.evidence_start >= start && subject.evidence_start < end)));
      fail(lists.find(({ length }) => length > 0 && length === (countOf(told) ?? length)) ?? []);
    }
    const heading = FAILED_HEADING.exec(headings.at(-1) ?? "");
    const what = heading?.groups!.what;
    if (!what) continue;
    const below = (what === "网站" ? sites : accounts).filter((subject) => subject.location === location || subject.location.startsWith(`${location}/`));
    if (countOf(heading) === below.length || rates.some(({ subject, failed }) => subject === (what === "网站" ? "website" : "account") && failed === below.length)) fail(below);
  }
  for (const table of tablesOf(accounts)) if (countedWhole(table, rates)) fail(table);
  failAllCounted(places, accounts, rates);
  if (countedByPlatform(accounts, rates) && subjects.every(({ table, verdict }) => table !== "accounts" || verdict === "named" || verdict === "fail")) fail(accounts);
}

/** Tells whether words name a subject, with or without the 网站 at its end. */
function isNamedIn(words: string, { name }: Subject): boolean {
  return words.includes(name.replace(/(?:门户)?网站?$/u, ""));
}

/** Who is told of beside those above says that they failed: `除上述不合格网站外,…`. */
const BESIDE_FAILED = /除(?:上述|以上|前述|这些)(?:\d{1,3}[个家])?不合格的?(?:政府|政务)?(?<what>网站|新媒体|账号|帐号|公众号)(?:账号)?(?:之|以)?外/u;

/** Lets those fail that were named before a place in its section. */
function failAbove(subjects: readonly (AccountSubject | UnitSubject)[], at: number, location: string): void {
  const section = location.split("/").slice(0, 2).join("/");
  fail(subjects.filter((subject) => subject.evidence_start < at && `${subject.location}/`.startsWith(`${section}/`)));
}

/** Tells whether words say of those counted that they failed. */
function saysOfThem({ groups }: RegExpExecArray): boolean {
  return groups!.failed !== undefined || saysFailed(groups!.rest!);
}

function countOf({ groups }: RegExpExecArray): number | undefined {
  const count = groups!.count;
  return count === undefined ? undefined : wholeNumber(count);
}

function isBlamed({ verdict }: Subject): boolean {
  return verdict === "named" || verdict === "fail";
}

function fail(subjects: readonly Subject[]): void {
  for (const subject of subjects) subject.verdict = "fail";
}

/** The accounts of each table. */
function tablesOf(accounts: readonly AccountSubject[]): AccountSubject[][] {
  const tables = new Map<string, AccountSubject[]>();
  for (const account of accounts) {
    const [table, row] = account.location.split("/row/");
    if (row === undefined) continue;
    const those = tables.get(table!);
    if (those) those.push(account);
    else tables.set(table!, [account]);
  }
  return [...tables.values()];
}

/** Fewer than this may be as many as failed by chance. */
const FEWEST = 3;

/** A table with just as many accounts as failed in all, each with a fault that fails it by itself, lists the failures. */
function countedWhole(table: readonly AccountSubject[], rates: readonly Rate[]): boolean {
  const totals = new Set(rates.flatMap(({ subject, platform, scope, failed }) => (subject === "account" && !platform && !scope && failed !== null ? [failed] : [])));
  return table.length >= FEWEST && totals.size === 1 && totals.has(table.length) && table.every(({ problems }) => problems.length > 0 && problems.every(({ category }) => VETOES.has(category)));
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
