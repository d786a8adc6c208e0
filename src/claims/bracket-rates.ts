import type { Metric } from "../records/rate.js";
import type { Claim } from "./claim.js";
import type { Clause } from "./clauses.js";
import { addRate, adopt, open, partOf, rateOf, take, widen, type Reading } from "./reading.js";
import type { Role } from "./roles.js";
import { isNear } from "./shares.js";
import { namesPart, themeAround, themeOf } from "./themes.js";
import type { Token } from "./tokens.js";

/** Reads a value alone in brackets: of the count that they stand behind, of a verdict on all, or of the place or platform before them. Tells whether it is one. */
export function rateInBrackets(reading: Reading, clause: Clause): boolean {
  const { tokens, aside } = clause;
  const token = tokens.at(-1)!;
  const bare = tokens.length === 1 || (tokens.length === 2 && /^占比?$/u.test(tokens[0]!.text));
  if (!aside || !bare || token.kind !== "percent") return false;
  return rateOfCount(reading, clause, token) || rateOfVerdict(reading, clause, token) || (tokens.length === 1 && (rateOfPart(reading, clause, token) || rateOfRank(reading, clause, token)));
}

/** The metric of a share of those with a role. */
const METRICS: Partial<Record<Role, Metric>> = { passed: "pass", failed: "fail", handled: "completion", checked: "sampling" };

/** The value is the share of the count right before the brackets, which passed, failed, was settled or picked: `61个,合格59个(96.72%)`. Tells whether it is one. */
function rateOfCount({ claims }: Reading, { behind }: Clause, token: Token): boolean {
  if (behind?.kind !== "count") return false;
  const claim = claims.findLast(({ figures }) => Object.values(figures).some(({ start }) => start === behind.start));
  const role = claim && (Object.keys(METRICS) as Role[]).find((key) => claim.figures[key]?.start === behind.start);
  if (!role) return false;
  const { checked, received, problem, running } = claim.figures;
  const whole = role === "checked" ? running : (checked ?? received ?? problem ?? running);
  const rate = rateOf(token, behind, METRICS[role]);
  // Another share may stand there too: of a larger whole, or of kinds of faults.
  if (!whole || claim.rates.some(({ metric }) => metric === rate.metric) || !isNear(rate, behind.value!, whole.value)) return false;
  addRate(claim, rate);
  return true;
}

/** The value stands behind a verdict on all that was just counted: `抖音10个,全部合格(100%)`. Tells whether it is one. */
function rateOfVerdict(reading: Reading, { about, behind }: Clause, token: Token): boolean {
  const verdict = about?.at(-1);
  if (behind || verdict?.kind !== "passed" || token.value !== 100 || !about!.some(({ kind }) => kind === "all")) return false;
  const claim = reading.claims.findLast(({ figures, rates }) => rates.length === 0 && figures.passed && figures.checked);
  const counted = claim ? undefined : reading.pending.at(-1);
  const own = claim ?? (counted && openPassed(reading, counted));
  if (!own || own.end < (reading.before[0]?.start ?? 0)) return false;
  addRate(own, rateOf(token, verdict, "pass"));
  return true;
}

/** Opens the claim of what the clause before counts, all of which passed. */
function openPassed(reading: Reading, counted: Reading["pending"][number]): Claim {
  const claim = open(reading, counted.theme, partOf(reading, counted.theme), counted.figure);
  take(reading, claim, "checked", counted);
  claim.figures.passed = counted.figure;
  return claim;
}

/** The value is of a place or platform, of the rate whose word stood before: `合格率较低的是:甲县(85.7%)、乙县(88.9%)`. Tells whether it is one. */
function rateOfPart(reading: Reading, { about }: Clause, token: Token): boolean {
  const { metric } = reading;
  const place = about?.at(-1);
  if (!place || !namesPart(place) || !metric || metric.text.startsWith("占") || about!.some(({ kind }) => kind === "change")) return false;
  const theme = place.kind === "platform" ? themeOf(place) : { scope: { text: place.text, start: place.start, end: place.end } };
  const claim = open(reading, theme, partOf(reading, theme), token);
  claim.alone = true;
  widen(claim, place);
  // `甲县(18家,100%)`: the count before the value, in the same brackets, is what it is of.
  const counted = reading.counts.filter(({ start, end }) => start > place.end && end < token.start);
  if (counted.length === 1) adopt(reading, claim, metric.metric === "sampling" ? "running" : "checked", counted[0]!);
  addRate(claim, rateOf(token, metric));
  return true;
}

const RANK = /^(?:相对|比较)?(?:最[高低好差]|[较偏][高低]|居末|垫底)$/u;

/** The value is of the rate whose rank the words before the brackets tell: `甲县网站合格率最低(66.7%)`. Tells whether it is one. */
function rateOfRank(reading: Reading, { about }: Clause, token: Token): boolean {
  const at = about?.findLastIndex(({ kind }) => kind === "metric") ?? -1;
  const metric = about?.[at];
  const rank = about?.slice(at + 1).map(({ text }) => text).join("") ?? "";
  if (!metric || metric.text.startsWith("占") || !RANK.test(rank)) return false;
  const theme = themeAround(about, at);
  if (!theme.scope && !theme.platform) return false;
  const claim = open(reading, theme, partOf(reading, theme), token);
  claim.alone = true;
  addRate(claim, rateOf(token, metric));
  return true;
}
