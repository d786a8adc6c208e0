import type { Claim, Figure, ReportedRate } from "./claim.js";
import { followsCounts } from "./rate-counts.js";
import { addRate, goBack, open, rateOf, widen, type Reading } from "./reading.js";
import { follows } from "./shares.js";
import type { Token } from "./tokens.js";

/** Shares of as many counts as stand before them: `25家网站中,23家合格,2家不合格,分别占92%和8%`. Those of what passed or failed are rates, the others classify. */
export function dealShares(reading: Reading, tokens: readonly Token[], at: number, figures: readonly Token[]): Set<Token> | undefined {
  const share = tokens[at + 1]?.kind === "metric" ? tokens[at + 1] : tokens[at - 1];
  if (!share?.text.startsWith("占") || figures.some(({ kind }) => kind !== "percent")) return undefined;
  const parts = reading.counts.slice(-figures.length);
  const rate = (token: Token, metric: ReportedRate["metric"]): ReportedRate => rateOf(token, share, metric);
  const judged = reading.claims.findLast((claim) => claim.start >= reading.sentence && (claim.figures.passed ?? claim.figures.failed) && (claim.figures.checked ?? claim.figures.running));
  const whole = judged && (judged.figures.checked ?? judged.figures.running);
  const follow = whole !== undefined && parts.length === figures.length && figures.every((token, i) => follows(rate(token, "other"), parts[i]!.value, whole.value));
  if (!follow) return sharesOfEach(reading, parts, figures, rate);
  figures.forEach((token, i) => {
    const { passed, failed } = judged!.figures;
    const metric = passed?.start === parts[i]!.start ? "pass" : failed?.start === parts[i]!.start ? "fail" : "other";
    if (metric !== "other") addRate(judged!, rate(token, metric));
  });
  return new Set(figures);
}

/** Shares of what failed of each of several, none of whose wholes is told: `不合格网站2家、不合格账号9个,分别占检查总数的3.1%和4.5%`. */
function sharesOfEach(reading: Reading, parts: readonly Figure[], figures: readonly Token[], rate: (token: Token, metric: ReportedRate["metric"]) => ReportedRate): Set<Token> | undefined {
  const { current } = reading;
  const claims = parts.map(({ start }) => reading.claims.find((claim) => claim.figures.failed?.start === start) ?? reading.lone.find((lone) => lone.start === start && lone.role === "failed"));
  if (claims.length !== figures.length || claims.some((claim) => claim === undefined)) return undefined;
  claims.forEach((holder, i) => {
    const claim = open(reading, holder!.theme, undefined, figures[i]!);
    claim.alone = true;
    claim.figures.failed = parts[i]!;
    widen(claim, parts[i]!);
    addRate(claim, rate(figures[i]!, "other"));
  });
  goBack(reading, current);
  return new Set(figures);
}

/** Rates of several kinds of one thing: `留言54条,…,办结率、按期答复率分别为100%和98.15%`. Tells whether there were as many as figures. */
export function dealMetrics(reading: Reading, tokens: readonly Token[], at: number, figures: readonly Token[]): boolean {
  const metrics = tokens.slice(0, at).filter(({ kind }) => kind === "metric");
  const { current } = reading;
  if (!current || metrics.length !== figures.length || metrics.length < 2 || figures.some(({ kind }) => kind !== "percent")) return false;
  const whole = current.figures.received ?? current.figures.checked ?? current.figures.running;
  metrics.forEach((metric, i) => {
    const token = figures[i]!;
    const rate = rateOf(token, metric);
    // What was answered says nothing of what was settled: a rate takes the counts that it follows from, else the whole alone.
    const claim = open(reading, current.theme, undefined, metric);
    Object.assign(claim.figures, followsAny(rate, current) ? current.figures : whole === current.figures.received && whole ? { received: whole } : whole ? { checked: whole } : {});
    addRate(claim, rate);
    for (const figure of Object.values(claim.figures)) widen(claim, figure);
  });
  if (current.rates.length === 0) reading.claims = reading.claims.filter((claim) => claim !== current);
  return true;
}

/** Tells whether a rate follows from what was settled or passed of the total that a claim holds. */
function followsAny(rate: ReportedRate, claim: Claim): boolean {
  const { received, handled } = claim.figures;
  return followsCounts(rate, claim) || (received !== undefined && handled !== undefined && follows(rate, handled.value, received.value));
}
