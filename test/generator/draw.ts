/** Draws a state of affairs: who inspected what, where and when, and what came out. */
import { addDays, isBefore, periodBounds } from "./dates.js";
import { drawIssuer, documentNumber } from "./draw-issuer.js";
import { drawAccount, drawSite } from "./draw-items.js";
import { drawDepartment, platformVocabulary } from "./names.js";
import { abbreviationOf, childrenOf, provincePlaces, type Place } from "./places.js";
import type { Rng } from "./prng.js";
import type { Campaign } from "./types.js";
import type { Area, Day, Figures, Period, Share, World } from "./world.js";

function drawPlace(rng: Rng, year: number): { place: Place; children: Place[] } {
  for (;;) {
    let place = rng.pick(provincePlaces(year));
    for (let depth = rng.weighted([[25, 0], [45, 1], [30, 2]]); depth > 0 && place.level !== "county"; depth--) {
      const below = childrenOf(place, year).filter(({ name }) => !/(?:盟|地区|旗|特区|林区)$/u.test(name));
      if (below.length === 0) break;
      place = rng.pick(below);
    }
    const children = childrenOf(place, year);
    if (place.level === "county" || children.length >= 3) return { place, children };
  }
}

function drawPeriod(rng: Rng): Period {
  const year = rng.weighted([[1, 2015], [2, 2016], [2, 2017], [2, 2018], [3, 2019], [4, 2020], [5, 2021], [5, 2022], [4, 2023], [2, 2024], [1, 2025]]);
  if (year === 2015) return { kind: "year", year, n: 1 };
  const kind = rng.weighted([[75, "quarter"], [10, "half"], [8, "month"], [5, "year"], [3, "time"]] as const);
  return { kind, year, n: kind === "quarter" ? rng.int(1, 4) : kind === "half" ? rng.int(1, 2) : kind === "month" ? rng.int(1, 12) : kind === "time" ? rng.int(1, 6) : 1 };
}

/** Splits a total into parts that are each at least as large as their floor. */
export function split(rng: Rng, total: number, floors: readonly number[]): number[] {
  const parts = [...floors];
  let left = total - parts.reduce((a, b) => a + b, 0);
  const weights = parts.map(() => 0.2 + rng.next());
  const sum = weights.reduce((a, b) => a + b, 0);
  const share = left;
  weights.forEach((w, i) => {
    const add = Math.floor((share * w) / sum);
    parts[i]! += add;
    left -= add;
  });
  while (left-- > 0) parts[rng.int(0, parts.length - 1)]!++;
  return parts;
}

function drawFigures(rng: Rng, least: number, running: number, sample: boolean, most: number): Figures {
  const size = Math.max(least, running);
  const checked = sample ? Math.max(least, Math.round((size * rng.int(25, 60)) / 100)) : size;
  const failed = rng.chance(0.18) ? 0 : rng.int(1, Math.max(1, Math.min(most, Math.floor(checked / 3))));
  return { running: size, checked, failed };
}

function drawShares(rng: Rng, checked: number, failures: readonly { platform: Share["platform"] }[]): Share[] {
  const platforms = [...new Set([...failures.map(({ platform }) => platform), "wechat" as const, ...rng.sample(["weibo", "toutiao", "douyin"] as const, 2)])];
  const failed = platforms.map((platform) => failures.filter((item) => item.platform === platform).length);
  const counts = split(rng, checked, platforms.map((platform, i) => (platform === "wechat" ? Math.max(failed[i]! + 1, Math.floor(checked * 0.45)) : failed[i]! + 1)));
  return platforms.map((platform, i) => ({ platform, n: counts[i]!, failed: failed[i]! })).sort((a, b) => b.n - a.n);
}

/** Counts what belongs to each area: its children in order, and what is run directly first or last. */
function drawAreas(rng: Rng, children: readonly Place[], direct: string, sites: World["sites"], accounts: World["accounts"]): Area[] {
  if (children.length === 0) return [];
  const names = [...children.map(({ name }) => name)];
  const all = rng.chance(0.6) ? [direct, ...names] : [...names, direct];
  const of = (items: readonly { region: string | null }[], name: string): number => items.filter(({ region }) => (region ?? direct) === name).length;
  const siteFailures = all.map((name) => of(sites.failures, name));
  const accountFailures = all.map((name) => (accounts ? of(accounts.failures, name) : 0));
  const siteCounts = split(rng, sites.checked, siteFailures.map((f) => f + 1));
  const accountCounts = accounts ? split(rng, accounts.checked, accountFailures.map((f) => f + 1)) : all.map(() => 0);
  return all.map((name, i) => ({
    name, isRegion: name !== direct, sites: siteCounts[i]!, sitesFailed: siteFailures[i]!, accounts: accountCounts[i]!, accountsFailed: accountFailures[i]!,
  }));
}

function drawDays(rng: Rng, period: Period): { signed: Day; published: Day | null; deadline: Day | null; inspected: World["inspected"] } {
  const { from, to } = periodBounds(period);
  const signed = addDays(to, rng.weighted([[2, rng.int(-12, -1)], [8, rng.int(1, 60)]]));
  const published = rng.chance(0.7) ? addDays(signed, rng.weighted([[4, 0], [8, rng.int(0, 12)], [1, rng.int(13, 40)], [0.4, -2]])) : null;
  const deadline = rng.chance(0.75) ? addDays(signed, rng.int(6, 45)) : null;
  const span = Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000);
  const start = addDays(from, rng.int(0, Math.max(0, span - 25)));
  let end = addDays(start, rng.int(4, 24));
  if (!isBefore(end, signed)) end = addDays(signed, -1);
  return { signed, published, deadline, inspected: rng.chance(0.6) && isBefore(start, end) ? { from: start, to: end } : null };
}

function drawCampaign(rng: Rng, year: number): Campaign {
  if (year === 2015) return "census";
  return rng.weighted([[5, "inspection"], [3, "sample"], [2, "monitoring"], [1, "census"], [0.8, "self-check"]] as const);
}

const directWords = { province: ["省直部门", "省直单位", "省级部门"], city: ["市直部门", "市直单位", "市直"], county: ["县直部门"] };

export interface Fixed {
  period: Period;
  place: Place;
  children: Place[];
}

/** Draws one state of affairs; `fixed` says where and when, for pages that hold several notices of one place. */
export function drawWorld(rng: Rng, fixed?: Fixed): World {
  const period = fixed?.period ?? drawPeriod(rng);
  const { signed, published, deadline, inspected } = drawDays(rng, period);
  const drawn = fixed ?? drawPlace(rng, signed.year);
  const ofDepartment = fixed ? fixed.place.department !== undefined : drawn.place.level !== "county" && rng.chance(0.05);
  const place: Place = ofDepartment && !fixed ? { ...drawn.place, department: drawDepartment(rng, drawn.place) } : drawn.place;
  const children = ofDepartment ? [] : drawn.children;
  const unit = place.level === "province" && place.name.endsWith("省") ? "省" : place.name.endsWith("自治区") ? "自治区" : place.name.endsWith("州") ? "州" : place.name.endsWith("市") ? "市" : place.name.endsWith("区") ? "区" : "县";
  const direct = rng.pick(directWords[place.level]).replace(/^[省市县]/u, unit === "自治区" ? "区" : unit);
  const campaign = drawCampaign(rng, period.year);
  const vocabulary = platformVocabulary(rng);
  const scheme2015 = period.year < 2019;
  const size = ofDepartment ? rng.int(9, 30) : place.level === "province" ? rng.int(scheme2015 ? 300 : 120, scheme2015 ? 2600 : 700) : place.level === "city" ? rng.int(children.length + 6, 110) : rng.int(8, 36);
  const sample = campaign === "sample";
  const common = { place, children, direct };
  const siteFigures = drawFigures(rng, children.length + 6, size, sample, children.length === 0 ? 3 : 7);
  const failures = Array.from({ length: siteFigures.failed }, () => drawSite(rng, common, true, scheme2015));
  const sites = { ...siteFigures, failures: distinct(failures) };
  sites.failed = sites.failures.length;

  const accountSize = ofDepartment ? rng.int(20, 90) : place.level === "province" ? rng.int(260, 4200) : place.level === "city" ? rng.int(60, 900) : rng.int(24, 130);
  let accounts: World["accounts"] = null;
  if (period.year >= 2019 && rng.chance(0.92)) {
    const figures = drawFigures(rng, 40 + children.length * 2, accountSize, sample || rng.chance(0.3), rng.chance(0.2) ? 24 : 10);
    const items = distinct(Array.from({ length: figures.failed }, () => drawAccount(rng, common, true)));
    accounts = { ...figures, failed: items.length, failures: items, shares: drawShares(rng, figures.checked, items) };
  }
  const taken = new Set([...sites.failures, ...(accounts?.failures ?? [])].map(({ name }) => name));
  const fresh = <T extends { name: string }>(items: T[]): T[] => distinct(items).filter(({ name }) => !taken.has(name));
  return {
    ...common, level: ofDepartment ? "department" : place.level, whole: ofDepartment ? "全系统" : `全${unit.slice(-1)}`, unit, period, campaign, vocabulary, signed, published, deadline, inspected, sites, accounts,
    issuer: drawIssuer(rng, place, unit, signed.year),
    documentNumber: rng.chance(0.3) ? documentNumber(rng, abbreviationOf(place), signed.year) : null,
    areas: drawAreas(rng, children, direct, sites, accounts),
    namedSites: fresh(Array.from({ length: rng.int(0, 3) }, () => drawSite(rng, common, false, scheme2015))),
    namedAccounts: accounts ? fresh(Array.from({ length: rng.int(0, 6) }, () => drawAccount(rng, common, false))) : [],
    messages: rng.chance(0.35) ? share(rng, 20, 260, "handled") : null,
    rectification: rng.chance(0.2) ? share(rng, 5, 60, "done") : null,
    thirdParty: rng.chance(0.07),
    decimals: rng.weighted([[2, 0], [5, 1], [6, 2]]),
  };
}

function share<K extends "handled" | "done">(rng: Rng, least: number, most: number, key: K): { n: number } & Record<K, number> {
  const n = rng.int(least, most);
  return { n, [key]: rng.chance(0.3) ? n : n - rng.int(1, Math.floor(n / 5)) } as { n: number } & Record<K, number>;
}

function distinct<T extends { name: string }>(items: readonly T[]): T[] {
  return items.filter(({ name }, i) => items.findIndex((other) => other.name === name) === i);
}
