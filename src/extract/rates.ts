import type { Claim, Figure, LoneFigure, ReportedRate, Theme } from "../claims/claim.js";
import { readClaims } from "../claims/read.js";
import type { Role } from "../claims/roles.js";
import type { CountRow, Measure } from "../records/count.js";
import type { Metric, RateRow, Subject } from "../records/rate.js";
import { concat, sourceRange, standingFor, type MappedText } from "../text/mapped-text.js";
import { ofCounts, provenRates, statesRate } from "./annex-rates.js";
import { judge, type RateCounts, type RateJudgement } from "./arithmetic.js";
import { carriedTotal, type CarriedTotal, type ReadPlace } from "./carried-totals.js";
import { divisionOf, printedTitle, quote, quoteText, type NoticeContext } from "./context.js";
import { placeOfHeading, themeOfHeadings } from "./heading-themes.js";
import { isOfAnotherQuarter } from "../tables/other-times.js";
import { findMentions } from "./mentions.js";
import { isFinding, isStatement, type Place } from "./places.js";

/** Rates and lone figures, before they get their ids. */
export interface Figures {
  rates: Omit<RateRow, "rate_id" | "notice_id">[];
  counts: Omit<CountRow, "count_id" | "notice_id">[];
}

/** Reads the rates and counts that a notice's paragraphs state. */
export function ratesOfProse(context: NoticeContext, paragraphs: readonly Place<MappedText & { type: string }>[], fallback: Subject | undefined): Figures {
  const figures: Figures = { rates: [], counts: [] };
  const read = withContinuations(paragraphs)
    .filter((place) => (isFinding(place) ? (place.annex ? statesRate(place) : isStatement(place)) : !place.annex && statesRate(place)))
    .map((place): ReadPlace => ({ place, ...readClaims(place.node.value, themeOfHeadings(place.headings, fallback)) }));
  for (const [index, { place, claims, lone }] of read.entries()) {
    if (place.annex || !isFinding(place)) {
      const found: Figures = { rates: [], counts: [] };
      for (const claim of claims) addClaim(context, place, claim, found, lone, () => undefined);
      figures.rates.push(...(place.annex ? ofCounts(found.rates) : provenRates(found.rates)));
      continue;
    }
    for (const claim of claims) addClaim(context, place, claim, figures, lone, (rate) => carriedTotal(read, index, claim, rate));
    for (const figure of lone) addCount(context, place, figure, figure.theme, MEASURES[figure.role] ?? "other", figures);
  }
  return figures;
}

/** Joins a paragraph that begins with 其中 or 分地区看 to the one before: it speaks of parts of what that one counted. */
function withContinuations(paragraphs: readonly Place<MappedText & { type: string }>[]): Place<MappedText & { type: string }>[] {
  const joined: Place<MappedText & { type: string }>[] = [];
  for (const place of paragraphs) {
    const last = joined.at(-1);
    if (last && last.location === place.location && last.node.type === "paragraph" && place.node.type === "paragraph" && !place.annex && /^(?:其中|分(?:地区|区域|县区|县市区|平台|层级|类型)|按(?:平台|地区|区域|层级|类型|类别|主办单位|开设主体|主办主体|主体)|从[^,。;:]{2,8}看)/u.test(place.node.value)) {
      const end = sourceRange(last.node).end;
      const full = /[。;,:]$/u.test(last.node.value) ? [last.node, place.node] : [last.node, standingFor("。", { start: end, end }), place.node];
      joined[joined.length - 1] = { ...last, node: { ...last.node, ...concat(full) } };
    } else joined.push(place);
  }
  return joined;
}

const MEASURES: Partial<Record<Role | "other", Measure>> = {
  registered: "registered", running: "running", checked: "checked", passed: "passed", failed: "failed", problem: "failed", basic: "other",
  closed: "closed", added: "added", received: "messages", handled: "handled", unhandled: "other", "sensitive-words": "sensitive-words",
  "held-accountable": "held-accountable",
};

const METRIC_SUBJECT: Partial<Record<Metric, Subject>> = { "on-time-reply": "message" };

function subjectOf(claim: Claim, rate: ReportedRate | undefined): Subject {
  const { figures, theme } = claim;
  if (rate && METRIC_SUBJECT[rate.metric]) return METRIC_SUBJECT[rate.metric]!;
  if (rate?.metric === "completion") {
    if (/整改|[更改纠修]正|修改|处置/u.test(rate.word) || (/完成/u.test(rate.word) && theme.subject !== "message" && !figures.received) || theme.subject === "rectification") return "rectification";
    return theme.subject !== "message" && !figures.received && figures.problem ? "rectification" : "message";
  }
  if (!rate && figures.problem && (figures.handled || figures.unhandled)) return theme.subject === "message" ? "message" : "rectification";
  return theme.subject ?? (figures.received || figures.handled ? "message" : "other");
}

/** The counts of a claim, in the columns of the contract: what was received or found counts as checked, what was handled as passed. */
function countsOf(claim: Claim, metric: Metric, word = ""): RateCounts {
  const value = (role: Role): number | null => claim.figures[role]?.value ?? null;
  const settled = value("handled") !== null || value("unhandled") !== null;
  // What was found is what there was to settle.
  const settles = settled || metric === "completion" || metric === "on-time-reply" || word.startsWith("复查");
  // What an earlier check found wanting is what there was to mend, and what was answered what there was to answer in time.
  const only = Object.keys(claim.figures).length === 1;
  const answered = only && !claim.timely && metric === "on-time-reply" && /^[按及]/u.test(word) ? value("handled") : null;
  const found = only && metric === "completion" ? value("failed") : null;
  const checked = value("checked") ?? value("received") ?? (settles ? value("problem") : null) ?? answered ?? found;
  if (metric === "coverage" || metric === "sampling") return { running: value("running"), checked, passed: null, failed: null };
  if (answered !== null || found !== null) return { running: null, checked, passed: null, failed: null };
  // What can be reached is another matter than what passed: `检查39个,平均可用率99.97%,38个合格,合格率97.4%`.
  if (metric === "availability" && claim.rates.some((rate) => rate.metric === "pass" || rate.metric === "fail")) return { running: value("running"), checked, passed: null, failed: null };
  const passed = value("passed") ?? value("handled");
  return {
    running: value("running"),
    checked,
    passed,
    failed: value("failed") ?? value("unhandled") ?? (settles ? null : value("problem")),
  };
}

/** More cannot have passed or failed than were checked: where all that run are as many, the smaller total is of something else. */
function possible(counts: RateCounts): RateCounts {
  const { running, checked, passed, failed } = counts;
  const judged = Math.max(passed ?? 0, failed ?? 0);
  return checked !== null && running !== null && judged > checked && judged <= running ? { ...counts, checked: null } : counts;
}

/** Judges a rate; one that is wrong by what passed alone holds where what passed 基本合格 is counted in, or where neither is said of some and it follows from what failed. */
function judgeWithBasic(metric: Metric, counts: RateCounts, basic: number | undefined, reported: string | null): RateJudgement {
  const strict = judge(metric, counts, reported);
  const { passed, failed } = counts;
  if (strict.verdict === "wrong" && passed !== null && failed !== null && passed + failed < (counts.checked ?? counts.running ?? 0)) {
    const byRest = judge(metric, { ...counts, ...(metric === "fail" ? { failed: null } : { passed: null }) }, reported);
    if (byRest.verdict !== "wrong") return byRest;
  }
  if (basic === undefined || counts.passed === null || metric !== "pass" || strict.verdict !== "wrong") return strict;
  const wide = judge(metric, { ...counts, passed: counts.passed + basic }, reported);
  return wide.verdict === "wrong" ? strict : wide;
}

/**
 * Counts failures that are printed as names and not as a number: `其中608家合格,“甲”网不合格`. Only where the names close the sum; then they are
 * as good as a printed count, and stand in the evidence.
 */
function enumeratedFailures(claim: Claim, text: string): Figure | undefined {
  const { passed, failed, checked, running } = claim.figures;
  const whole = checked ?? running;
  if (!passed || failed || !whole || whole.value <= passed.value) return undefined;
  const words = text.slice(claim.start, claim.end);
  const names = findMentions(words).filter(({ kind }) => kind === "website" || kind === "account");
  const last = names.at(-1);
  if (!last || names.length !== whole.value - passed.value || !/^[^,。;]{0,8}不合格/u.test(words.slice(last.until))) return undefined;
  return { value: names.length, start: claim.start + names[0]!.start, end: claim.start + last.until };
}

function addClaim(context: NoticeContext, place: Place<MappedText>, claim: Claim, figures: Figures, lone: readonly LoneFigure[], carriedTo: (rate: ReportedRate) => CarriedTotal | undefined): void {
  const named = enumeratedFailures(claim, place.node.value);
  if (named) claim.figures.failed = named;
  const scope = claim.theme.scope?.text ?? placeOfHeading(place.headings.at(-1) ?? "");
  const division = scope ? divisionOf(context, scope) : undefined;
  // A claim about the notice's own region is about the whole.
  const own = division !== undefined && division.code === context.region?.division.code;
  const base = {
    platform: claim.theme.platform ?? null,
    scope: own ? null : (scope ?? null),
    region_code: own ? null : (division?.code ?? null),
    region: own ? null : (division?.name ?? null),
  };
  const row = (metric: Metric, rate: ReportedRate | undefined): Figures["rates"][number] => {
    const carried = rate && carriedTo(rate);
    const evidence = carried ? quote(context, carried.range, place.location) : quoteText(context, place.node, place.location, claim.start, claim.end);
    const counts = possible({ ...countsOf(claim, metric, rate?.word), ...(carried && { [carried.role]: carried.value }) });
    const text = rate?.text ?? null;
    const judged = judgeWithBasic(metric, counts, claim.figures.basic?.value, rate === undefined ? null : /^\d/u.test(rate.text) ? rate.text : String(rate.value));
    const subject = subjectOf(claim, rate);
    return {
      subject, ...base, platform: subject === "account" || subject === "other" || subject === "rectification" ? base.platform : null, metric, ...counts, reported: rate?.value ?? null, reported_text: text, ...judged, ...evidence,
    };
  };
  if (claim.rates.length > 0) {
    // `三季度合格率为85.7%`: what stood then is none of this notice's figures, where nothing of now is counted.
    // One of several times side by side is told by its scope.
    const counted = Object.keys(claim.figures).length > 0 || /季度/u.test(claim.theme.scope?.text ?? "");
    for (const rate of claim.rates) if (counted || !isOfAnotherQuarter(wordsBefore(place.node.value, rate), printedTitle(context))) figures.rates.push(row(rate.metric, rate));
    return;
  }
  // With other figures between a total and a verdict, the verdict may be of one of those.
  const apart = lone.some(({ role, start }) => role === "other" && start > claim.start && start < claim.end);
  const metric = apart ? undefined : impliedMetric(claim);
  if (metric) {
    figures.rates.push(row(metric, undefined));
    return;
  }
  for (const [role, figure] of Object.entries(claim.figures)) addCount(context, place, figure, claim.theme, MEASURES[role as Role] ?? "other", figures);
}

/** The words of its clause before a rate. */
function wordsBefore(text: string, { start }: ReportedRate): string {
  return /[^,。;:()\n]*$/u.exec(text.slice(Math.max(0, start - 40), start))![0];
}

/** The metric of a set of counts without a printed rate: a total, and how many of it did or did not do. */
function impliedMetric(claim: Claim): Metric | undefined {
  const { figures } = claim;
  if ((figures.problem ?? figures.received ?? figures.checked) && (figures.handled || figures.unhandled)) return "completion";
  const total = figures.checked ?? figures.running;
  if (total && (figures.passed || figures.failed)) {
    const part = (figures.passed?.value ?? 0) + (figures.failed?.value ?? 0);
    return part <= total.value ? "pass" : undefined;
  }
  return undefined;
}

function addCount(context: NoticeContext, place: Place<MappedText>, figure: Figure, theme: Theme, measure: Measure, figures: Figures): void {
  const division = theme.scope ? divisionOf(context, theme.scope.text) : undefined;
  const { value } = place.node;
  const from = Math.max(0, value.slice(0, figure.start).search(/[^,。;:()]*$/u));
  const rest = /^[^,。;:()]*/u.exec(value.slice(figure.end))?.[0].length ?? 0;
  const to = figure.end + Math.min(rest, 24);
  figures.counts.push({
    subject: theme.subject ?? "other", platform: theme.platform ?? null, scope: theme.scope?.text ?? null, region_code: division?.code ?? null, region: division?.name ?? null,
    measure, n: figure.value, text: value.slice(Math.max(from, figure.start - 40), to), ...quoteText(context, place.node, place.location, Math.max(from, figure.start - 40), to),
  });
}
