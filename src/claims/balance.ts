import type { Claim, Figure, ReportedRate, Theme } from "./claim.js";
import { takeOver } from "./proven-counts.js";
import { isPart, type Reading } from "./reading.js";
import type { Role } from "./roles.js";
import { follows } from "./shares.js";

/** A figure of a paragraph, what it counts as far as the words say, and whether a rate rests on it already. */
interface Entry {
  figure: Figure;
  theme: Theme;
  role: Role | "other";
  rated: boolean;
}

/** The figures that a rate of each kind is of: its whole, what did well, what did ill. */
const WHOLES: ReadonlySet<Entry["role"]> = new Set(["checked", "received", "running", "registered", "problem", "other"]);
const GOOD: ReadonlySet<Entry["role"]> = new Set(["passed", "handled", "basic", "other"]);
const BAD: ReadonlySet<Entry["role"]> = new Set(["failed", "unhandled", "problem", "other"]);

/**
 * Settles the account of a paragraph when all of it was read: a rate whose words left its whole or what fared well or ill of it open takes the figures that
 * it follows from, in its own sentence or the one beside it. The arithmetic is the proof; a rate without decimals proves too little, and of several proofs
 * equally near none is taken. No figure is taken from another rate, but for a whole that both are of.
 */
export function balance(reading: Reading, text: string): void {
  const open = reading.claims.filter((claim) => ratesOf(claim).length === 1);
  if (open.length === 0) return;
  const ends = [...text.matchAll(/[。;!?\n]/gu)].map(({ index }) => index);
  for (const claim of open) {
    const [rate] = ratesOf(claim);
    dropUnlike(claim, rate!, text);
    adoptStatedFailure(reading, claim, rate!, ends);
    adoptSeveralFailures(reading, claim, rate!, ends);
    if (!rate!.text.includes(".") || rate!.value === 100 || rate!.value === 0) continue;
    if (rate!.metric === "sampling") adoptPopulation(reading, claim, rate!, ends);
    else if (rate!.metric !== "coverage") adoptProof(reading, claim, rate!, ends);
  }
}

/** What sites, accounts and bodies are counted in, and what letters are. */
const [BODIES, LETTERS] = [/[家户]/u, /[封条件]/u];

/** Takes out a whole and a part that are no counts of the same things, unless the rate follows from them: `87家两封都在时限内回复`. */
function dropUnlike({ figures }: Claim, rate: ReportedRate, text: string): void {
  const [wholes, parts] = [["checked", "received", "running"], ["passed", "handled", "failed", "unhandled"]] as const;
  const whole = wholes.find((role) => figures[role]);
  const part = parts.find((role) => figures[role]);
  if (!whole || !part) return;
  const measure = ({ end }: Figure): string => text[end - 1] ?? "";
  const unlike = BODIES.test(measure(figures[whole]!)) && LETTERS.test(measure(figures[part]!));
  const good = part === "passed" || part === "handled" ? figures[part]!.value : figures[whole]!.value - figures[part]!.value;
  if (!unlike || follows(rate, good, figures[whole]!.value)) return;
  delete figures[whole];
  delete figures[part];
}

/** Gives a rate without counts the failures that the next sentence tells of just what it is of: `网站合格率98%,新媒体合格率96%。不合格网站2家,不合格新媒体9个`. */
function adoptStatedFailure(reading: Reading, claim: Claim, rate: ReportedRate, ends: readonly number[]): void {
  if (rate.metric !== "pass" || rate.value === 100 || isPart(claim.theme) || Object.keys(claim.figures).length > 0) return;
  const stated = entriesOf(reading, claim).filter(({ role, rated, theme, figure }) => role === "failed" && !rated && theme.subject !== undefined && theme.subject === claim.theme.subject && !isPart(theme) && figure.start > claim.end && apart(ends, claim, figure) <= 1);
  if (stated.length === 1) hold(reading, claim, "failed", stated[0]!);
}

/**
 * Gives a rate the whole of a sentence that tells its failures cause by cause: `抽查48家,其中2家因不更新不合格,1家因严重错误不合格,合格率93.8%`. None of them is what failed of the
 * whole, and their sum is not printed: it proves the whole, and is written nowhere.
 */
function adoptSeveralFailures(reading: Reading, claim: Claim, rate: ReportedRate, ends: readonly number[]): void {
  const { failed, passed, checked } = claim.figures;
  if (rate.metric !== "pass" || !failed || passed || checked || isPart(claim.theme)) return;
  const told = reading.claims.filter(({ rates, figures, theme, start }) => rates.length === 0 && claim.start - start <= FAR && figures.failed && !figures.passed && start < claim.start && agrees(theme, claim.theme) && apart(ends, { start }, claim) === 0);
  const whole = told.map(({ figures }) => figures.checked ?? figures.running).find((figure) => figure !== undefined);
  const sum = told.reduce((total, { figures }) => total + figures.failed!.value, failed.value);
  if (!whole || !follows(rate, whole.value - sum, whole.value)) return;
  claim.figures = { checked: whole };
  reading.claims = reading.claims.filter((other) => !told.includes(other));
}

/** The rates of a claim of which figures may be told, its share of all that there are set aside where it has others. */
function ratesOf({ rates }: Claim): ReportedRate[] {
  const judging = rates.filter(({ metric }) => metric !== "coverage" && metric !== "sampling");
  return judging.length > 0 ? judging : rates;
}

/** Gives a sample whose share is told all that it was taken of: `自查账号165个,…;市级抽查50个,占30.3%`. */
function adoptPopulation(reading: Reading, claim: Claim, rate: ReportedRate, ends: readonly number[]): void {
  const { checked, running, registered } = claim.figures;
  if (!checked || running || registered) return;
  const wholes = entriesOf(reading, claim).filter(({ figure, role, theme }) => WHOLES.has(role) && figure.end <= checked.start && agrees(theme, claim.theme) && follows(rate, checked.value, figure.value));
  const whole = nearest(wholes.map((entry) => ({ entry, distance: apart(ends, entry.figure, rate) })));
  if (whole) claim.figures.running = whole.figure;
}

/** Gives a rate that is not proven by what its claim holds the figures that prove it. */
function adoptProof(reading: Reading, claim: Claim, rate: ReportedRate, ends: readonly number[]): void {
  const { checked, received, running, problem, passed, handled, failed, unhandled } = claim.figures;
  const whole = checked ?? received ?? running ?? problem;
  const good = passed ?? handled;
  const bad = failed ?? unhandled;
  if (whole && (good ?? bad)) return;
  const entries = entriesOf(reading, claim).filter(({ theme, figure }) => agrees(theme, claim.theme) && apart(ends, figure, rate) <= 1);
  const held = (figure: Figure | undefined, role: Entry["role"]): Entry[] => (figure ? [{ figure, theme: claim.theme, role, rated: false }] : []);
  const wholes = whole ? held(whole, "checked") : entries.filter(({ role }) => WHOLES.has(role));
  const parts = good || bad ? [...held(good, "passed"), ...held(bad, "failed")] : entries.filter(({ rated }) => !rated);
  const found: { entry: Proof; distance: number }[] = [];
  for (const all of wholes) {
    for (const part of parts) {
      if (part.figure.start === all.figure.start || part.figure.value >= all.figure.value) continue;
      const isGood = GOOD.has(part.role) && follows(rate, rate.metric === "fail" ? all.figure.value - part.figure.value : part.figure.value, all.figure.value);
      const isBad = BAD.has(part.role) && part.figure.value > 0 && follows(rate, rate.metric === "fail" ? part.figure.value : all.figure.value - part.figure.value, all.figure.value);
      if (isGood || isBad) found.push({ entry: { whole: all, part, isGood }, distance: apart(ends, all.figure, rate) + apart(ends, part.figure, rate) });
    }
  }
  const proof = nearest(found);
  if (!proof) return;
  const settled = rate.metric === "completion" || rate.metric === "on-time-reply";
  if (!whole) hold(reading, claim, "checked", proof.whole);
  if (!good && !bad) hold(reading, claim, settled ? (proof.isGood ? "handled" : "unhandled") : proof.isGood ? "passed" : "failed", proof.part);
}

interface Proof {
  whole: Entry;
  part: Entry;
  isGood: boolean;
}

/** Takes a figure over; what another rate is of as well stays there too. */
function hold(reading: Reading, claim: Claim, role: Role, { figure, rated }: Entry): void {
  if (rated) claim.figures[role] = figure;
  else takeOver(reading, claim, role, figure);
}

/** So far from a claim its figures may stand: a sentence without end is no account. */
const FAR = 400;

/** The figures near a claim but those that it holds. */
function entriesOf({ claims, lone }: Reading, own: Claim): Entry[] {
  const isNear = ({ start, end }: { start: number; end: number }): boolean => end >= own.start - FAR && start <= own.end + FAR;
  const told = claims.filter((claim) => claim !== own && isNear(claim)).flatMap(({ theme, figures, rates }) => Object.entries(figures).map(([role, figure]) => ({ figure, theme, role: role as Role, rated: rates.length > 0 })));
  return [...told, ...lone.filter(isNear).map(({ theme, role, ...figure }) => ({ figure, theme, role, rated: false }))].filter(({ figure }) => figure.value > 0);
}

/** Tells whether a figure may be of what a rate is of: what its words leave open may be, a part is of that part alone. */
function agrees(theme: Theme, of: Theme): boolean {
  if (theme.subject !== undefined && of.subject !== undefined && theme.subject !== of.subject) return false;
  return theme.platform === of.platform && theme.scope?.text === of.scope?.text;
}

/** How many ends of sentences or of their stretches stand between two places. */
function apart(ends: readonly number[], one: { start: number }, other: { start: number }): number {
  return Math.abs(endsBefore(ends, one.start) - endsBefore(ends, other.start));
}

/** How many ends stand before a place; they are in order. */
function endsBefore(ends: readonly number[], at: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest of what was found; nothing where others are as near. */
function nearest<T>(found: readonly { entry: T; distance: number }[]): T | undefined {
  const least = Math.min(...found.map(({ distance }) => distance));
  const [only, ...more] = found.filter(({ distance }) => distance === least);
  return more.length === 0 ? only?.entry : undefined;
}
