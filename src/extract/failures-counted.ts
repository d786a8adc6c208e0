/** The accounts that the body names for faults that fail an account by themselves, where the notice counts just as many failures in all. */
import type { Heading, Paragraph } from "../notice/nodes.js";
import type { Category } from "../records/common.js";
import type { RateRow } from "../records/rate.js";
import type { Place } from "./places.js";
import type { AccountSubject } from "./subjects.js";

/** Faults that fail an account by themselves. */
export const VETOES: ReadonlySet<Category> = new Set<Category>(["content-stale", "interaction-poor", "serious-misstatement", "security-incident", "veto-unspecified"]);

/** A single account may have such a fault by chance. */
const FEWEST = 2;

/** Those that a notice leaves out, and says so: `其余14个已由各地通报`, `其他3个不合格账号见附件`. */
const LEFT_OUT = /(?:其余|其他|另有|另外)(?<count>\d{1,3})个(?:不合格)?(?:政务)?(?:新媒体)?(?:账号|帐号)?(?:均|都)?(?:已|将|由|见|名单|不再|情况|另行)/u;

/**
 * Lets the accounts of the body fail that have a fault which fails an account by itself, where they are as many as failed in all, or together with those
 * that the notice says it leaves out. An annex that lists accounts is whom the count is of.
 */
export function failAllCounted(places: readonly Place<Paragraph | Heading>[], accounts: readonly AccountSubject[], rates: readonly Pick<RateRow, "subject" | "platform" | "scope" | "checked" | "passed" | "failed">[]): void {
  if (accounts.some(({ location }) => location.includes("/row/") || location.startsWith("annex"))) return;
  const totals = new Set(rates.flatMap(({ subject, platform, scope, checked, passed, failed }) => {
    const count = failed ?? (checked !== null && passed !== null ? checked - passed : null);
    return subject === "account" && !platform && !scope && count !== null ? [count] : [];
  }));
  if (totals.size !== 1) return;
  const [total] = totals;
  const vetoed = accounts.filter(({ problems }) => problems.some(({ category }) => VETOES.has(category)));
  const waiting = new Set(vetoed.filter(({ verdict }) => verdict !== "fail").map(({ location }) => location));
  // Whoever failed for another fault is one of those counted, unless the notice tells of that elsewhere: of an earlier check, or one from above.
  const all = accounts.filter((account) => account.verdict === "fail" || vetoed.includes(account));
  const meant = [all, all.filter(({ location }) => waiting.has(location))].find((those) => those.length >= FEWEST && those.length + leftOut(places, those) === total);
  for (const account of meant ?? []) account.verdict = "fail";
}

/** How many accounts the notice leaves out where it tells of others. */
function leftOut(places: readonly Place<Paragraph | Heading>[], told: readonly AccountSubject[]): number {
  const locations = new Set(told.map(({ location }) => location));
  return places.filter(({ location }) => locations.has(location)).map(({ node }) => Number(LEFT_OUT.exec(node.value)?.groups!.count ?? 0)).reduce((sum, count) => sum + count, 0);
}
