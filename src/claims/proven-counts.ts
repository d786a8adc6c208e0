import type { Claim, Figure, ReportedRate } from "./claim.js";
import { adopt, countedOfAll, isPart, type Reading } from "./reading.js";
import { followsCounts } from "./rate-counts.js";
import type { Role } from "./roles.js";
import { follows } from "./shares.js";
import { decimalsOf } from "../text/numbers.js";

/** A whole and what of it did well or ill, from which a printed rate follows. */
interface Proof {
  whole: Figure;
  part: Figure;
  good: boolean;
}

/**
 * Gives a rate the counts of its sentence that it follows from, where no word told what they count: `应答复1041条,按期答复1035条,按期答复率99.42%`,
 * `扫描链接43118条,存在错链61条,链接可用率99.86%`. The arithmetic is the proof; the nearest figures come first. A rate without decimals proves
 * little: it takes only the two figures before it.
 */
export function adoptProven(reading: Reading, claim: Claim, rate: ReportedRate): void {
  const { checked, received, running, problem, passed, handled, failed, unhandled } = claim.figures;
  const whole = checked ?? received ?? running ?? problem;
  const told = passed ?? handled ?? failed ?? unhandled;
  if (rate.value === 100 || rate.value === 0 || rate.metric === "coverage" || rate.metric === "sampling" || claim.rates.length > 0) return;
  if ((whole && told) || followsCounts(rate, claim)) return;
  const settled = rate.metric === "completion" || rate.metric === "on-time-reply";
  const counts = countsBefore(reading, rate).filter((figure) => figure === whole || figure === told || !restsElsewhere(reading, claim, figure, settled));
  const proof = proofOf(rate, counts, whole, told, (failed ?? unhandled) !== undefined && told !== (passed ?? handled));
  // The one figure that is told may have been taken for the other: `13个,其中11个运行正常,合格率84.6%`.
  const misread = proof ? undefined : [proofOf(rate, counts, undefined, whole, false), proofOf(rate, counts, told, undefined, false)].find((other) => other !== undefined && (whole ?? told) !== undefined);
  if (!proof && !misread) return;
  const { whole: all, part, good } = (proof ?? misread)!;
  const roles: [Role, Role] = settled ? ["handled", "unhandled"] : ["passed", "failed"];
  // `抽查了130个,仅“…”微博1个不合格,合格率99.2%`: the whole is of all, and so is the rate.
  const ofPlatform = claim.theme.platform !== undefined && claim.theme.platform !== reading.inherited.platform;
  // `抽查42家,有2家甲部门网站未能过关,其余合格,合格率95.2%`: so it is where one class alone failed.
  const ofClass = claim.theme.scope !== undefined && failed !== undefined && claim.theme.scope.end <= rate.start && claim.start > all.end && decimalsOf(rate.text) > 0;
  if (!whole && isPart(claim.theme) && countedOfAll(reading, all) && (ofPlatform || ofClass)) {
    const { platform: _platform, scope: _scope, ...theme } = claim.theme;
    claim.theme = theme;
  }
  if (misread) claim.figures = {};
  if (misread || !whole) takeOver(reading, claim, "checked", all);
  if (misread || !told) takeOver(reading, claim, good ? roles[0] : roles[1], part);
}

/** What was tried, and how often it went well or ill, where the rate follows from the two: `监测526次,连通525次,可用率99.81%`, `探测1440次,其中1次超时`. */
export function adoptTimes({ times }: Reading, claim: Claim, rate: ReportedRate): void {
  if (rate.metric !== "availability" && rate.metric !== "other" && rate.metric !== "on-time-reply") return;
  if (Object.keys(claim.figures).length > 0) return;
  const proof = proofOf(rate, times.slice(-NEAREST).reverse(), undefined, undefined, false);
  if (proof) Object.assign(claim.figures, { checked: proof.whole, [proof.good ? "passed" : "failed"]: proof.part });
}

/** Tells whether a rate of another claim rests on a figure; replies and completions may share what was received. */
function restsElsewhere({ claims }: Reading, claim: Claim, figure: Figure, settled: boolean): boolean {
  return claims.slice(-LATEST).some((other) => other !== claim && other.rates.length > 0 && restsOn(other, figure, settled));
}

function restsOn({ rates, figures }: Claim, { start }: Figure, settled: boolean): boolean {
  const isOfCover = rates.every(({ metric }) => metric === "coverage" || metric === "sampling");
  return Object.entries(figures).some(([role, figure]) => {
    // What a sample was taken of, or all that were checked, is what passed and failed is of.
    if (figure.start !== start || isOfCover) return false;
    return !settled || (role !== "received" && role !== "checked" && role !== "problem");
  });
}

/** So many claims back a figure of the last ones may be held. */
const LATEST = 40;
/** Of a sentence without end only the nearest figures may be those of a rate. */
const NEAREST = 16;

/** The figures of the sentence before a rate, the nearest first; of a rate without decimals the two that stand before it. */
function countsBefore({ counts }: Reading, rate: ReportedRate): Figure[] {
  const before = counts.slice(-NEAREST).filter(({ end }) => end <= rate.start).reverse();
  return decimalsOf(rate.text) === 0 ? before.slice(0, 2) : before;
}

/** Finds the nearest two figures from which a rate follows, among them those that are known already. */
function proofOf(rate: ReportedRate, counts: readonly Figure[], whole: Figure | undefined, told: Figure | undefined, toldBad: boolean): Proof | undefined {
  for (const part of told ? [told] : counts) {
    for (const all of whole ? [whole] : counts) {
      if (all.start >= part.start || part.value > all.value) continue;
      const good = rate.metric !== "fail" && !toldBad && follows(rate, part.value, all.value);
      const bad = (!told || toldBad) && follows(rate, rate.metric === "fail" ? part.value : all.value - part.value, all.value);
      if (good || bad) return { whole: all, part, good };
    }
  }
  return undefined;
}

/** Takes a figure over from where it stood, unless a rate of its own rests on it there. */
export function takeOver(reading: Reading, claim: Claim, role: Role, figure: Figure): void {
  adopt(reading, claim, role, figure);
  for (const other of reading.claims.slice(-LATEST)) {
    if (other === claim || other.rates.length > 0) continue;
    other.figures = Object.fromEntries(Object.entries(other.figures).filter(([, { start }]) => start !== figure.start));
  }
  reading.claims = reading.claims.filter((other) => other === claim || other.rates.length > 0 || Object.keys(other.figures).length > 0);
}
