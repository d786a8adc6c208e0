/** Websites and accounts that a notice names. */
import { accountCode, accountName, anyPlatform, department, office, siteCode, siteName, type Office } from "./names.js";
import type { Place } from "./places.js";
import type { Rng } from "./prng.js";
import { drawProblem } from "./wordings-problems.js";
import type { AccountItem, SiteItem } from "./world.js";

interface Where {
  place: Place;
  children: readonly Place[];
  direct: string;
}

/** Draws an office somewhere in the place: in one of its children, or one that it runs directly. */
function somewhere(rng: Rng, { place, children, direct }: Where): { office: Office; region: string | null; group: string | null } {
  if (children.length === 0) return { office: office(rng, place), region: null, group: null };
  if (rng.chance(0.05)) {
    // The office itself stands in the region cell, in short: 市教育局.
    const own = department(rng, place);
    return { office: own, region: null, group: direct[0]! + own.name.slice(place.name.length) };
  }
  if (rng.chance(0.2)) return { office: office(rng, place), region: null, group: direct };
  const child = rng.pick(children);
  return { office: office(rng, child), region: child.name, group: null };
}

export function drawSite(rng: Rng, where: Where, veto: boolean, scheme2015: boolean): SiteItem {
  const { office: owner, region, group } = somewhere(rng, where);
  return { name: siteName(rng, owner), region, group, owner: owner.name, code: siteCode(rng, owner.place), problem: drawProblem(rng, "site", veto, scheme2015) };
}

export function drawAccount(rng: Rng, where: Where, veto: boolean): AccountItem {
  const { office: owner, region, group } = somewhere(rng, where);
  const platform = anyPlatform(rng);
  return {
    name: accountName(rng, owner), platform, region, group, owner: owner.name,
    code: platform === "wechat" || platform === "weibo" ? accountCode(rng, owner.place, platform) : null,
    problem: drawProblem(rng, "account", veto), count: rng.int(1, 15), rectified: rng.chance(0.8),
  };
}
