import type { Claim, Theme } from "./claim.js";
import { isPart, open, trailing, type Reading } from "./reading.js";
import type { Role } from "./roles.js";
import type { Token } from "./tokens.js";

const WHOLES: readonly Role[] = ["checked", "running", "received"];

/**
 * Opens the whole of which the clause before lists the parts without a figure of the whole: `检查微信公众号14个、微博9个,合格22个,合格率95.65%`. What is said behind such a list
 * and names no part is of all of it, and not of the part named last; how many all are is not printed, and stays open.
 */
export function openListedWhole(reading: Reading, theme: Theme, at: Token): Claim | undefined {
  const { before, current } = reading;
  const from = before[0]?.start;
  // 其中 behind the list says what became of all of it: `微信82个、微博25个,其中合格105个`.
  const among = reading.among && reading.amongAt <= (before.at(-1)?.end ?? 0);
  // What 其中 or 包括 lists are parts of something told before them.
  if (from === undefined || among || isPart(theme) || !current || current.parent && !isOfList(current.parent, from)) return undefined;
  const parts = trailing(reading.claims, (claim) => isOfList(claim, from));
  const counts = before.filter(({ kind }) => kind === "count");
  const roles = new Set(parts.map(roleOf));
  const subjects = new Set(parts.map((part) => part.theme.subject));
  if (parts.length < 2 || parts.length !== counts.length || roles.size > 1 || subjects.size > 1 || !parts.includes(current)) return undefined;
  if (theme.subject && !subjects.has(theme.subject)) return undefined;
  const subject = parts[0]!.theme.subject;
  const whole = open(reading, subject ? { subject } : {}, undefined, at);
  for (const part of parts) part.parent = whole;
  return whole;
}

/** A claim that only counts: one total, told in the clause that begins at `from` or behind, with no verdict and no rate. */
function isOfList({ start, rates, figures, alone }: Claim, from: number): boolean {
  return start >= from && rates.length === 0 && !alone && Object.keys(figures).length === 1 && WHOLES.some((role) => figures[role] !== undefined);
}

function roleOf({ figures }: Claim): Role {
  return WHOLES.find((role) => figures[role] !== undefined)!;
}
