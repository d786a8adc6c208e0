import type { Claim, Figure, LoneFigure, ReportedRate } from "../claims/claim.js";
import { isPart } from "../claims/reading.js";
import type { Role } from "../claims/roles.js";
import { follows } from "../claims/shares.js";
import { decimalsOf } from "../text/numbers.js";
import { sourceRange, type MappedText, type SourceRange } from "../text/mapped-text.js";
import type { Place } from "./places.js";

/** A paragraph with what it claims. */
export interface ReadPlace {
  place: Place<MappedText & { type: string }>;
  claims: Claim[];
  lone: LoneFigure[];
}

/** A total of an earlier paragraph that a printed rate follows from. */
export interface CarriedTotal {
  role: "running" | "checked";
  value: number;
  /** From the total to the end of the claim: the evidence must hold both. */
  range: SourceRange;
}

/** Evidence that is longer than this is none that a person reads; in UTF-16 units. */
const FARTHEST = 1500;
/** Smaller totals give a printed rate by chance. */
const SMALLEST = 10;
/** The total of just this platform or class is none of many. */
const SMALLEST_PART = 5;

/**
 * Finds what a rate is of in the paragraphs before: `全省在运行网站2316个。…\n抽查256个,占总数的11.05%`. Of several totals of the same thing it is the nearest from
 * which the printed rate follows; without that proof there is none.
 */
export function carriedTotal(read: readonly ReadPlace[], index: number, claim: Claim, rate: ReportedRate): CarriedTotal | undefined {
  if (rate.value >= 100) return undefined;
  const part = isPart(claim.theme);
  const fits = proofOf(claim, rate, part);
  if (!fits) return undefined;
  const { end } = sourceRange(read[index]!.place.node, claim.start, claim.end);
  for (const earlier of read.slice(0, index).toReversed()) {
    const { node } = earlier.place;
    if (end - sourceRange(node).start > FARTHEST + node.value.length) return undefined;
    const found = totalsOf(earlier, claim, rate).findLast(({ figure }) => figure.value >= (part ? SMALLEST_PART : SMALLEST) && fits(figure.value));
    if (!found) continue;
    const { start } = sourceRange(node, found.figure.start, found.figure.end);
    // Where damage turns the order of a page about, what was read before may stand behind.
    if (start >= end) continue;
    return end - start > FARTHEST ? undefined : { role: found.role, value: found.figure.value, range: { start, end } };
  }
  return undefined;
}

/** Says which wholes a rate follows from, where the claim counts a part and lacks the whole. */
function proofOf({ figures }: Claim, rate: ReportedRate, part: boolean): ((whole: number) => boolean) | undefined {
  const { checked, running, passed, failed } = figures;
  if (rate.metric === "sampling" || rate.metric === "coverage") return checked && !running ? (whole) => follows(rate, checked.value, whole) : undefined;
  if ((checked ?? running) || (rate.metric !== "pass" && rate.metric !== "fail")) return undefined;
  if (rate.metric === "fail") return failed && ((whole) => follows(rate, failed.value, whole));
  if (passed) return (whole) => follows(rate, passed.value, whole);
  if (failed) return (whole) => follows(rate, whole - failed.value, whole);
  // Of a part that was counted, some whole number must have passed.
  return part && decimalsOf(rate.text) > 0 ? (whole) => follows(rate, Math.round((whole * rate.value) / 100), whole) : undefined;
}

const ALL_CLASSES = /^各.+[和及]/u;

function totalsOf({ claims, lone }: ReadPlace, { theme }: Claim, rate: ReportedRate): { role: CarriedTotal["role"]; figure: Figure }[] {
  // All of several classes, who checked themselves, took their sample of all: 各省和国务院部门自行抽查.
  const scope = (rate.metric === "sampling" || rate.metric === "coverage") && ALL_CLASSES.test(theme.scope?.text ?? "") ? undefined : theme.scope?.text;
  const same = (other: Claim["theme"]): boolean => other.subject === theme.subject && other.platform === theme.platform && other.scope?.text === scope;
  // What a share is of runs; what passed was checked, unless only what runs was counted.
  const roleOf = (role: Role | "other"): CarriedTotal["role"] | undefined => {
    if (role === "running" || role === "registered") return "running";
    if (role === "checked") return rate.metric === "pass" || rate.metric === "fail" ? "checked" : undefined;
    if (role !== "other" || decimalsOf(rate.text) === 0) return undefined;
    // Parts of what was checked were checked: `检查政务新媒体68个(微信41个、微博18个)`.
    const wholes = claims.filter((claim) => claim.theme.subject === theme.subject && !isPart(claim.theme));
    return isPart(theme) && wholes.some(({ figures }) => figures.checked) && !wholes.some(({ figures }) => figures.running) ? "checked" : "running";
  };
  const alone = lone.filter((figure) => same(figure.theme)).map((figure) => ({ role: roleOf(figure.role), figure: figure }));
  const claimed = claims.filter((other) => same(other.theme)).flatMap(({ figures }) => (["running", "checked"] as const).flatMap((role) => (figures[role] ? [{ role: roleOf(role), figure: figures[role] }] : [])));
  return [...alone, ...claimed].filter((total): total is { role: CarriedTotal["role"]; figure: Figure } => total.role !== undefined).sort((a, b) => a.figure.start - b.figure.start);
}
