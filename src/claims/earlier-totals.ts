import type { Claim, Figure, ReportedRate } from "./claim.js";
import { adopt, isPart, sameTheme, widen, type Reading } from "./reading.js";
import type { Role } from "./roles.js";
import { follows, isNear } from "./shares.js";

/** A total that an earlier sentence gave, with what it counts. */
interface Total {
  figure: Figure;
  role: Role | "other";
  claim?: Claim;
}

const TOTALS = ["checked", "running"] as const;
const COUNTING = new Set<Role | "other">(["checked", "running", "registered", "other"]);

/** Lists the totals of just what a claim is about that stand before it, in document order. */
function totalsOf(reading: Reading, about: Claim, until: number): Total[] {
  const alone = reading.lone.filter((figure) => COUNTING.has(figure.role) && sameTheme(figure.theme, about)).map((figure): Total => ({ figure, role: figure.role }));
  const claimed = reading.claims.filter((other) => sameTheme(other.theme, about)).flatMap((claim) => TOTALS.flatMap((role): Total[] => (claim.figures[role] ? [{ figure: claim.figures[role], role, claim }] : [])));
  return [...alone, ...claimed].filter(({ figure }) => figure.end <= until).sort((a, b) => a.figure.start - b.figure.start);
}

/** Gives a claim a total of an earlier sentence: what was checked as checked, what is merely there as running. */
function give(reading: Reading, claim: Claim, { figure, role, claim: holder }: Total): void {
  const into = role === "checked" ? "checked" : "running";
  if (!holder) {
    adopt(reading, claim, into, figure);
    return;
  }
  claim.figures[into] = figure;
  widen(claim, figure);
  // A claim that told nothing else would only say it again.
  if (holder.rates.length === 0 && Object.keys(holder.figures).length === 1) reading.claims = reading.claims.filter((other) => other !== holder);
}

/**
 * Finds the whole of a rate in an earlier sentence: `网站共9家,其中厅属2家、市属7家。全部纳入检查,合格8家,不合格1家,合格率88.9%`. The arithmetic is the proof: the
 * printed rate must follow from it, or the parts add up to it. What was checked in this sentence may have several rates: `对41家网站进行监测,可用性达标40家,达标率97.6%;更新达标38家,
 * 达标率92.7%`.
 */
export function adoptEarlierWhole(reading: Reading, claim: Claim, fits: (whole: number) => boolean, until: { sentence: number; figure: number }): void {
  const suits = ({ figure, claim: holder }: Total): boolean => holder !== claim && fits(figure.value);
  const found = totalsOf(reading, claim, until.sentence).findLast(suits) ?? totalsOf(reading, claim, until.figure).findLast((total) => total.role === "checked" && total.claim && suits(total));
  if (found) give(reading, claim, found);
}

/**
 * Gives the rate of a platform or class the count that an earlier list of all parts gave it: `56个,其中微信41个、…。微信合格率95.1%`. The list must add up to
 * a total of the paragraph, and where another number was checked, the list is not of what the rate is of.
 */
export function adoptListed(reading: Reading, claim: Claim, rate: ReportedRate): void {
  const { checked, running, passed, failed } = claim.figures;
  if (!isPart(claim.theme) || (checked ?? running) || (rate.metric !== "pass" && rate.metric !== "fail")) return;
  const whole: Claim = { ...claim, theme: claim.theme.subject ? { subject: claim.theme.subject } : {} };
  const { subject: _subject, ...part } = claim.theme;
  // What was checked may have been told without its noun, as a list of its parts was.
  const told = totalsOf(reading, whole, rate.start);
  const wholes = told.length > 0 ? told : totalsOf(reading, { ...claim, theme: {} }, rate.start);
  const tested = wholes.filter(({ role }) => role === "checked");
  const sums = reading.lists.filter(({ sum, counts }) => counts > 1 && (tested.length > 0 ? tested : wholes).some(({ figure }) => figure.value === sum));
  const good = (total: number): number | undefined => (rate.metric === "fail" ? failed?.value : (passed?.value ?? (failed && total - failed.value)));
  const listed = [claim, { ...claim, theme: part }].flatMap((about) => totalsOf(reading, about, rate.start));
  const found = listed.findLast(({ figure, claim: holder }) => {
    if (holder === claim || !sums.some(({ start, end }) => figure.start >= start && figure.end <= end)) return false;
    const part = good(figure.value) ?? Math.round((figure.value * rate.value) / 100);
    return follows(rate, part, figure.value);
  });
  if (found) {
    // Parts that make up what was checked were checked.
    give(reading, claim, found.role === "other" && isOfListChecked(reading, found.figure, tested) ? { ...found, role: "checked" } : found);
    return;
  }
  // Where the rate is the wrong one, the list proves the count; what it left unsaid, the rate says: it may be of websites where the list only told classes.
  const untold = totalsOf(reading, { ...claim, theme: {} }, rate.start).filter(({ role }) => role === "checked");
  const missed = listed.findLast(({ figure, claim: holder }) => holder !== claim && isOfListChecked(reading, figure, [...tested, ...untold]) && isNearMiss(claim, rate, figure.value));
  if (missed) give(reading, claim, { ...missed, role: "checked" });
}

/** Tells whether a count is one of a list that adds up to what was checked. */
function isOfListChecked({ lists }: Reading, { start, end }: Figure, tested: readonly Total[]): boolean {
  return lists.some((list) => list.counts > 1 && start >= list.start && end <= list.end && tested.some(({ figure }) => figure.value === list.sum));
}

/** Tells whether what passed makes nearly the printed rate of a count: the list proves the count, and the rate is the wrong one. */
function isNearMiss({ figures: { passed, failed } }: Claim, rate: ReportedRate, whole: number): boolean {
  const good = rate.metric === "fail" ? failed?.value : (passed?.value ?? (failed && whole - failed.value));
  return good !== undefined && isNear(rate, good, whole);
}

/**
 * Gives the rate of a part the failures that a list of all parts gave it: `不合格12个(微信7个、微博3个、…),微信、微博…合格率分别为…`. The list must add up to what
 * failed in all, and the rate must follow.
 */
export function adoptListedFailure(reading: Reading, claim: Claim): void {
  const { checked, passed, failed } = claim.figures;
  const rate = claim.rates.find(({ metric }) => metric === "pass");
  if (!rate || !checked || (passed ?? failed) || !isPart(claim.theme) || rate.value === 100) return;
  const sums = reading.lists.filter(({ sum, counts }) => counts > 1 && reading.claims.some(({ figures, theme }) => !isPart(theme) && figures.failed?.value === sum));
  const found = reading.lone.find((figure) => sameTheme(figure.theme, claim) && follows(rate, checked.value - figure.value, checked.value) && (figure.role === "failed" || sums.some(({ start, end }) => figure.start >= start && figure.end <= end)));
  if (!found) return;
  // One figure may be of each of several: 各2个.
  const { value, start, end } = found;
  claim.figures.failed = { value, start, end };
  widen(claim, found);
}
