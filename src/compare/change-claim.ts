/** Judges a change claim by the figures of the notice it stands in and of the earlier period's. */
import type { Subject } from "../records/index.js";
import type { ChangeClaim } from "./change-words.js";
import { quotientOf, rangedOf, written, type Ranged } from "./decimal-figures.js";
import { countOf, type Figure } from "./figures.js";

/** The outcome of holding a claim against an earlier notice. */
export interface ChangeOutcome {
  verdict: "pass" | "fail";
  /** The change that the two notices give. */
  expected: string;
  explanation: string;
}

/**
 * Judges a claim; undefined where either side lacks the figure. A claim holds where the printed figures differ by just so much, or where figures
 * that round to the printed ones may. Of several earlier figures (one for each body that checked) one that fits is enough.
 */
export function judgeChange(claim: ChangeClaim, present: readonly Figure[], earlier: readonly Figure[], earlierName: string): ChangeOutcome | undefined {
  const subject = claim.subject ?? onlySubject(present);
  if (subject === undefined) return undefined;
  const own = valuesOf(claim, subject, present);
  const now = own.find(({ value }) => value === claim.present?.value) ?? claim.present ?? own[0];
  const before = valuesOf(claim, subject, earlier);
  if (now === undefined || before.length === 0) return undefined;
  const unit = claim.of.kind === "rate" ? "个百分点" : "个";
  const fitting = before.find((value) => fits(claim, now, value));
  const value = fitting ?? before[0]!;
  const sign = now.value > value.value ? "+" : "";
  const said = claim.stated && misstates(claim.stated, value) ? `; the claim gives ${written(claim.stated.value)} for the earlier figure` : "";
  return {
    verdict: fitting ? "pass" : "fail",
    expected: `${sign}${written(now.value - value.value)}${unit}`,
    explanation: `${written(now.value)} now, ${written(value.value)} in ${earlierName}: ${sign}${written(now.value - value.value)}, printed ${claim.change.value < 0 ? "" : "+"}${written(claim.change.value)}${said}`,
  };
}

/** A figure as printed, and where its counts are printed too, what they give exactly. */
interface Value extends Ranged {
  exact?: Ranged;
}

function fits({ change, stated }: ChangeClaim, now: Value, before: Value): boolean {
  if (stated && misstates(stated, before)) return false;
  if (now.value - before.value === change.value) return true;
  const [a, b] = [now.exact ?? now, before.exact ?? before];
  return Math.abs(a.value - b.value - change.value) < a.slack + b.slack + change.slack;
}

/** Tells whether an earlier figure is repeated wrongly; with fewer decimals is not wrongly. */
function misstates(stated: Ranged, before: Ranged): boolean {
  return Math.abs(stated.value - before.value) > Math.max(stated.slack, before.slack);
}

function valuesOf({ of, platform }: ChangeClaim, subject: Subject, figures: readonly Figure[]): Value[] {
  if (of.kind === "count") {
    const n = countOf(figures, subject, platform, of.measure);
    return n === undefined ? [] : [{ value: n * 10_000, slack: 0 }];
  }
  return figures.filter((figure) => figure.subject === subject && figure.platform === platform && figure.metric === of.metric).flatMap((figure): Value[] => {
    const exact = quotient(figure);
    const printed = figure.printed === null ? exact : rangedOf(figure.printed);
    if (!printed) return [];
    return [{ ...printed, ...(exact && Math.abs(exact.value - printed.value) <= printed.slack + exact.slack ? { exact } : {}) }];
  });
}

/** The rate that the counts of a figure give. */
function quotient({ metric, checked, running, passed, failed }: Figure): Ranged | undefined {
  const whole = checked ?? running;
  if (!whole) return undefined;
  const part = metric === "fail" ? failed : (passed ?? (failed === null ? null : whole - failed));
  return part === null ? undefined : quotientOf(part, whole);
}

function onlySubject(figures: readonly Figure[]): Subject | undefined {
  const subjects = new Set(figures.map(({ subject }) => subject));
  return subjects.size === 1 ? [...subjects][0] : undefined;
}
