import type { Claim, ReportedRate, Theme } from "./claim.js";
import { followsCounts } from "./rate-counts.js";
import { isOfSettling, isOfWhole } from "./rate-themes.js";
import { differs, isPart, open, partOf, sameTheme, themeKey, type Reading } from "./reading.js";
import { follows } from "./shares.js";
import { themeOf } from "./themes.js";
import type { Token } from "./tokens.js";

/** Tells whether what a claim counts was settled, if at all, in an earlier sentence, or is what another rate is of: a rate of settling is of neither. */
function isSettledElsewhere({ start, end, rates, figures }: Claim, rate: ReportedRate, { sentence, lone, pending }: Reading, ofLetters: boolean): boolean {
  const { handled, unhandled, received, problem, checked } = figures;
  const settled = handled ?? unhandled ?? received ?? problem;
  // `未更新的4个,更新合格率93.1%;发现并纠正错字31处,纠正率100%`: what did not pass is none of what was put right.
  if (!(handled ?? received ?? problem) && lone.some((figure) => figure.start >= Math.max(sentence, end)) && rates.some(({ metric }) => metric === "pass" || metric === "fail" || metric === "other")) return true;
  // `扫描信息18462条,发现错敏信息73条,全部处置,处置率100%`: what was found was settled, and not what was looked at.
  if (settled === undefined && lone.some((figure) => figure.role === "sensitive-words" && figure.start >= Math.max(sentence, end))) return true;
  // `新媒体合格率96.7%,留言按时办结率100%`: letters are no accounts.
  if (settled === undefined && ofLetters && rates.some(({ metric }) => metric === "pass")) return true;
  if (settled === undefined) return start < sentence || rates.some(({ metric }) => metric === "coverage" || metric === "sampling");
  const whole = received ?? problem ?? checked;
  // `共收到留言1284件,…。“…”平台留言64件,全部按时办结,办结率100%`: those of this sentence were.
  if (received && received.start < sentence && !(handled ?? unhandled) && pending.some(({ figure, theme }) => figure.start >= sentence && theme.subject === "message")) return true;
  return settled.start < sentence && handled !== undefined && whole !== undefined && !follows(rate, handled.value, whole.value);
}

/** The claim of this sentence that counts what was settled, and has no rate yet: `办结39条,其中按期办结38条,按期办结率97.4%,办结率100%`. */
function settledBefore({ claims, sentence }: Reading, { theme, figures, parent }: Claim, rate: ReportedRate): Claim | undefined {
  const whole = (figures.received ?? parent?.figures.received)?.value;
  return whole === undefined ? undefined : claims.findLast((other) => {
    const { received, handled } = other.figures;
    return other.start >= sentence && other.theme.subject === theme.subject && other.rates.length === 0 && received?.value === whole && handled !== undefined && follows(rate, handled.value, whole);
  });
}

/** What there was to mend of the sites or of the accounts that the clause before says are mended, where the sentence told it of both. */
function problemsOf({ before, claims, sentence }: Reading): Claim | undefined {
  const subject = mendedSubject(before);
  return subject && claims.findLast(({ theme, figures, rates, start }) => start >= sentence && theme.subject === subject && figures.problem !== undefined && rates.length === 0);
}

/** The one of sites and accounts that a clause without figures says are mended: `网站全部整改到位`. */
function mendedSubject(before: readonly Token[]): Theme["subject"] {
  const nouns = new Set(before.flatMap((token) => (token.kind === "website" || token.kind === "account" ? themeOf(token).subject! : [])));
  return nouns.size === 1 && !before.some(({ kind }) => kind === "count" || kind === "percent") ? [...nouns][0] : undefined;
}

/** The claim that a rate is of: the one that the text speaks of, an earlier one about just this, or one of its own. */
export function claimOfRate(reading: Reading, tokens: readonly Token[], index: number, theme: Theme, rate: ReportedRate): Claim {
  const { current: claim } = reading;
  const settled = isOfSettling(rate);
  const other = claim && theme.subject !== undefined && claim.theme.subject === undefined && claim.rates.length > 0;
  // What was settled is of this sentence, and of no total that an earlier one gave.
  const mended = settled ? mendedSubject(reading.before) : undefined;
  const ofOther = mended !== undefined && (claim?.theme.subject === "website" || claim?.theme.subject === "account") && claim.theme.subject !== mended;
  const elsewhere = settled && claim !== undefined && (ofOther || isSettledElsewhere(claim, rate, reading, tokens.slice(0, index).some(({ kind }) => kind === "message")));
  if (!claim || other || elsewhere || differs(theme, claim) || claim.rates.some(({ metric }) => metric === rate.metric)) {
    const earlier = claim && theme.subject ? reading.claims.findLast((other) => sameTheme(theme, other) && !other.rates.some((r) => r.metric === rate.metric)) : claim && settled ? (settledBefore(reading, claim, rate) ?? problemsOf(reading)) : undefined;
    return earlier ?? open(reading, theme, isPart(theme) ? partOf(reading, theme) : undefined, tokens[index]!);
  }
  return claim;
}

/** The whole that a rate says it is of (总体合格率), where the claim is a part's; the claim itself where it says no such thing. */
export function wholeOfRate(reading: Reading, token: Token, theme: Theme, rate: ReportedRate, found: Claim): Claim {
  let claim = found;
  const ofWhole = isOfWhole(rate);
  if (!ofWhole || isPart(theme)) return claim;
  // `甲区抽查12家,合格11家;乙区抽查18家,合格18家;总合格率96.7%`: nor where no word told the whole.
  const untold = isPart(claim.theme) && !claim.parent && reading.claims.some((other) => other !== claim && other.start >= reading.sentence && isPart(other.theme) && other.theme.subject === claim.theme.subject && themeKey(other.theme) !== themeKey(claim.theme));
  if (untold && !followsCounts(rate, claim)) {
    claim = open(reading, { ...(claim.theme.subject && { subject: claim.theme.subject }), ...theme }, undefined, token);
    claim.alone = true;
  }
  // `微信28个、微博6个,合格率分别为…,总体合格率91.5%`: the rate of all is none of the part's that was named last.
  const whole = (isPart(claim.theme) || Object.keys(claim.figures).length === 0) ? reading.claims.findLast((other) => other !== claim && !isPart(other.theme) && !other.alone && other.start >= reading.sentence && !differs(theme, other) && other.theme.subject === claim.theme.subject && !other.rates.some(({ metric }) => metric === rate.metric)) : undefined;
  const earlierWhole = whole ?? (isPart(claim.theme) ? reading.claims.findLast((other) => !isPart(other.theme) && !other.alone && other.theme.subject === claim.theme.subject && other.rates.every(({ metric }) => metric !== rate.metric) && followsCounts(rate, other)) : undefined);
  if (earlierWhole) {
    if (Object.keys(claim.figures).length === 0 && claim.rates.length === 0) reading.claims = reading.claims.filter((other) => other !== claim);
    return earlierWhole;
  }
  return claim;
}
