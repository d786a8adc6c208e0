/** The website of whoever was named before, told by a word that points back: `甲局“乙”公众号未备案,其网站打不开`. */
import { matchesOf } from "../text/match.js";
import type { Mention } from "./mention.js";

const ITS_SITE = /(?<=[,;、])其(?:主办的?|所属的?)?(?:官方|门户)?网站(?![“\d群])/gu;

/** Finds the websites that words point back to, where a body, or the owner of an account, is named before them. */
export function itsSites(text: string, found: readonly Mention[]): Mention[] {
  return matchesOf(ITS_SITE, text).flatMap(({ index, 0: words }): Mention[] => {
    const last = found.filter(({ until }) => until <= index).sort((a, b) => b.until - a.until)[0];
    const name = last?.kind === "account" || last?.kind === "quoted" ? last.owner : last?.kind === "organization" ? last.name : undefined;
    const end = index + words.length;
    return name === undefined || /[。;\n]/u.test(text.slice(last!.until, index - 1)) ? [] : [{ kind: "website", name, start: index, end, until: end }];
  });
}
