import type { Claim, Figure, ReportedRate } from "./claim.js";
import { adoptEarlierWhole } from "./earlier-totals.js";
import { adopt, countedOfAll, figureOf, goBack, isPart, open, widen, type Reading } from "./reading.js";
import { isSubject, themeAround } from "./themes.js";
import type { Token } from "./tokens.js";
import { decimalsOf } from "../text/numbers.js";

/** Words that say that a share is of all that were checked: 占抽查总数的. */
const OF_ALL = /总数|抽查|检查|监测|全部/u;

/** Tells whether a printed rate is what a part makes of a whole, rounded or cut off at its printed precision. */
export function follows(rate: ReportedRate, part: number, whole: number): boolean {
  const step = 10 ** -decimalsOf(rate.text);
  const beyond = (part / whole) * 100 - rate.value;
  return whole > 0 && part <= whole && beyond >= -0.51 * step && beyond < step;
}

/** So far from what follows a rate may be printed wrong, in points; farther, it is of something else. */
const NEAR_MISS = 3;

/** Tells whether a printed rate is what a part makes of a whole, or nearly so: then the rate is the wrong one. */
export function isNear(rate: ReportedRate, part: number, whole: number): boolean {
  return part <= whole && Math.abs((part / whole) * 100 - rate.value) <= NEAR_MISS;
}

const IN_USE = /^(?:在线|在网|在管|在建|已备案|应检|有效)的?$/u;

/** The whole that a share names itself: `占全省在运行网站561家的39.75%`. */
export function wholeOfShare(tokens: readonly Token[], index: number): Token | undefined {
  // Nouns and what was said of them may stand behind the figure: `占全部120个账号的25%`, `占全市86家正常运行网站的50%`.
  let behind = index - 2;
  while (behind > index - 6 && tokens[behind] && (isSubject(tokens[behind]!) || tokens[behind]!.kind === "running" || tokens[behind]!.kind === "registered" || IN_USE.test(tokens[behind]!.text))) behind--;
  const whole = tokens[behind];
  const at = tokens.slice(0, index).findLastIndex(({ kind, text }) => kind === "metric" && text.startsWith("占"));
  return at >= 0 && whole?.kind === "count" && tokens.indexOf(whole) > at && tokens[index - 1]!.text === "的" ? whole : undefined;
}

/** Tells whether a count is the whole of a share behind it, and no total of its own. */
export function isWholeOfShare(tokens: readonly Token[], index: number): boolean {
  const percent = tokens.findIndex(({ kind }, i) => i > index && kind === "percent");
  return percent > 0 && wholeOfShare(tokens, percent) === tokens[index];
}

/** Words that say that a share is of what was settled: 占办结总数的. */
const SETTLED_WHOLE = /(?:办结|答复|回复|办理)(?:总)?(?:数|量|件)/u;

function lastCount(tokens: readonly Token[]): Token | undefined {
  return tokens.findLast(({ kind }) => kind === "count");
}

/** A kind of thing that is named: 美食类. */
const NAMED = /\p{Script=Han}{2}类$/u;

/** The figure before a share, but for the whole that the share names. */
function partOfShare(reading: Reading, tokens: readonly Token[], index: number): Token | undefined {
  const whole = wholeOfShare(tokens, index);
  // `31条视频中,美食类占58.1%`: what the clause itself names is the part, and no figure tells it.
  const share = tokens.slice(0, index).findLastIndex(({ kind, text }) => kind === "metric" && text.startsWith("占"));
  const before = tokens.slice(0, Math.max(0, share));
  if (before.some(({ kind, text }) => kind === "other" && NAMED.test(text)) && !before.some(({ kind }) => kind === "count")) return undefined;
  return lastCount(tokens.slice(0, whole ? tokens.indexOf(whole) : index)) ?? lastCount(reading.before);
}

/** Tells whether a share is what was checked of all: the figure before it is the total of a claim (`共抽查259个,占网站总数的18.7%`). */
export function isShareOfRunning(reading: Reading, tokens: readonly Token[], index: number): boolean {
  const part = partOfShare(reading, tokens, index);
  const share = tokens.slice(0, index).findLastIndex(({ kind, text }) => kind === "metric" && text.startsWith("占"));
  // `自行检查374家,占运行总数的96.9%`: those that run are the whole, whoever checked.
  const ofRunning = tokens.slice(share, index).some(({ kind }) => kind === "running" || kind === "registered");
  // `全市账号1024个,其中…;微博188个,占18.4%`: kinds of those that run, none of which was picked.
  const picked = [...reading.before, ...tokens].some(({ kind }) => kind === "check");
  const isKind = ({ theme, parent }: Claim): boolean => !picked && isPart(theme) && (reading.among || parent?.figures.running !== undefined);
  const holders = part ? reading.claims.filter(({ figures }) => figures.checked?.start === part.start) : [];
  const ofPart = ({ theme, parent, figures }: Claim): boolean => !ofRunning && isPart(theme) && figures.running === undefined && (parent?.figures.checked ?? parent?.figures.received) !== undefined;
  return !holders.some(isKind) && holders.some((claim) => claim.theme.subject !== "message" && !ofPart(claim));
}

/** The rate that a share is where its part is what passed or failed of what the claim counts: `微信公众号72个,合格69个,占95.8%`. */
export function judgedShare(reading: Reading, tokens: readonly Token[], index: number, rate: ReportedRate): "pass" | "fail" | "completion" | undefined {
  const part = partOfShare(reading, tokens, index);
  const { figures, rates, alone } = reading.current ?? { figures: {}, rates: [], alone: true };
  const whole = figures.checked ?? figures.running;
  // `问题14项,整改完成12项,占85.7%`: so is what was mended of what there was to mend.
  const mended = figures.problem;
  const toMend = mended ?? figures.checked;
  if (part && toMend && !alone && figures.handled?.start === part.start && !wholeOfShare(tokens, index) && rates.length === 0 && follows(rate, part.value!, toMend.value)) return "completion";
  if (!part || !whole || alone || wholeOfShare(tokens, index) || !follows(rate, part.value!, whole.value)) return undefined;
  const judged = figures.passed?.start === part.start ? "pass" : figures.failed?.start === part.start ? "fail" : undefined;
  // `11个合格,占91.67%,1个不合格,占8.33%`: both shares are of the same.
  return rates.some(({ metric, value }) => metric === judged || ((metric === "pass" || metric === "fail") && Math.abs(value + rate.value - 100) > 1)) ? undefined : judged;
}

/**
 * Reads a share: `90分以上的网站4个,占抽查总数的23.53%`. Its part is the figure before it, its whole the total that the share follows from, or the
 * nearest total where the words say that it is of all. Nothing where the figure before is itself the total: that share is of a larger whole.
 */
export function readShare(reading: Reading, tokens: readonly Token[], index: number, rate: ReportedRate): Claim | undefined {
  const part = partOfShare(reading, tokens, index);
  const here = part !== undefined && tokens.includes(part);
  const named = wholeOfShare(tokens, index);
  if (!part) return undefined;
  const shareWords = tokens.slice(0, index).filter(({ start }) => start >= part.end).map(({ text }) => text).join("");
  // `5日内办结436封,占办结总数的96.67%`: those that were settled are the whole, and no others.
  const ofSettled = SETTLED_WHOLE.test(shareWords);
  const wholes = reading.claims.toReversed().flatMap(({ figures }) => (ofSettled ? [figures.handled] : [figures.checked, figures.received, figures.running, figures.problem, figures.failed])).filter((figure): figure is Figure => figure !== undefined && figure.end <= part.start);
  const holder = (figure: Figure): Claim | undefined => reading.claims.find(({ figures }) => Object.values(figures).includes(figure));
  const ofAll = OF_ALL.test(shareWords);
  const whole = (named && figureOf(named)) ?? wholes.find(({ value }) => follows(rate, part.value!, value)) ?? loneWhole(reading, rate, part) ?? (ofAll && !/不合格|问题/u.test(shareWords) ? wholes.find(({ value }) => value >= part.value!) : undefined);
  // A kind of those that run has a share of them all: `账号1024个,其中微信612个,占59.8%`.
  const running = reading.claims.find(({ figures }) => figures.running?.start === part.start);
  if (running && !(isPart(running.theme) && whole && follows(rate, part.value!, whole.value))) return undefined;
  const { current } = reading;
  const around = here ? tokens : reading.before;
  const theme = themeAround(around, around.indexOf(part));
  const subject = theme.subject ?? (whole && holder(whole)?.theme.subject) ?? (whole && holder(whole)?.figures.received === whole ? "message" : undefined);
  const claim = open(reading, subject ? { ...theme, subject } : theme, undefined, part);
  claim.alone = true;
  // What is counted of a part is still the part's, whatever its share is.
  const { pending } = reading;
  adopt(reading, claim, "passed", figureOf(part));
  if (isPart(claim.theme)) reading.pending = pending;
  if (whole) {
    claim.figures.checked = whole;
    widen(claim, whole);
  }
  // What follows goes on with what was spoken of before.
  goBack(reading, current);
  return claim;
}

/** A count that no claim holds may be the whole: `死链1375条,…;乙市的为402条,占全部死链的29.2%`. */
function loneWhole({ lone, claims }: Reading, rate: ReportedRate, part: Token): Figure | undefined {
  const shared = claims.flatMap(({ alone, theme, figures }) => (alone && figures.passed ? [{ ...figures.passed, theme }] : []));
  const found = decimalsOf(rate.text) > 0 ? [...lone, ...shared].findLast(({ value, end, theme }) => end <= part.start && !isPart(theme) && follows(rate, part.value!, value)) : undefined;
  return found && { value: found.value, start: found.start, end: found.end };
}

const LEVEL = /^\p{Script=Han}级$/u;

/**
 * Gives a share of sampling its whole: all that run or are registered, where the sentence counts them just before, or where the share follows
 * from a count that the paragraph gave earlier.
 */
export function adoptRunning(reading: Reading, claim: Claim, rate: ReportedRate, named?: Token): void {
  const { checked, running } = claim.figures;
  if (named && checked) {
    claim.figures.running = figureOf(named);
    widen(claim, named);
    return;
  }
  if (running) {
    // `共有70个,关停4个,实际检查66个,检查率100%`: what was closed since runs no more.
    const closed = reading.lone.some(({ role, start, value }) => role === "closed" && start > running.start && checked !== undefined && start < checked.start && running.value - value === checked.value);
    if (!closed || follows(rate, checked!.value, running.value)) return;
    delete claim.figures.running;
    reading.lone.push({ ...running, theme: claim.theme, role: "registered" });
    return;
  }
  if (!checked) {
    // All were checked: `46个,…,本次全部进行检查,检查覆盖率100%`.
    const all = reading.lone.findLast(({ theme, start, role }) => rate.value === 100 && start >= reading.sentence && (role === "other" || role === "registered") && theme.subject === claim.theme.subject && !theme.platform && !theme.scope);
    if (all) adopt(reading, claim, "running", all);
    return;
  }
  const totals = [
    ...reading.lone.filter(({ role, theme, value }) => (role === "registered" || role === "running" || role === "other") && (theme.subject === claim.theme.subject || (claim.theme.subject === undefined && value > checked.value && follows(rate, checked.value, value))) && theme.platform === claim.theme.platform && (!theme.scope || theme.scope.text === claim.theme.scope?.text))
      .map((figure): { figure: Figure; told: boolean } => ({ figure, told: figure.role !== "other" })),
    ...reading.claims.filter(({ theme }) => theme.subject === claim.theme.subject && theme.platform === claim.theme.platform).flatMap(({ figures }) => (figures.running ? [{ figure: figures.running, told: true }] : [])),
  ].filter(({ figure }) => figure.value >= checked.value && (figure.end <= checked.start || (figure.start >= checked.end && figure.end <= rate.start && follows(rate, checked.value, figure.value))));
  const found = totals.findLast(({ figure }) => follows(rate, checked.value, figure.value)) ?? totals.findLast(({ figure, told }) => told && figure.start >= reading.sentence);
  if (!found) return;
  // `账号4035个,省级抽查812个,抽查比例20.12%`: of all that there are, a level checks, and is none of what it is of.
  const level = claim.theme.scope !== undefined && LEVEL.test(claim.theme.scope.text) && follows(rate, checked.value, found.figure.value) && decimalsOf(rate.text) > 0 && countedOfAll(reading, found.figure);
  if (level) {
    const { scope: _scope, ...about } = claim.theme;
    claim.theme = about;
  }
  adopt(reading, claim, "running", found.figure);
  // The total now stands in this row; a claim that told nothing else would only say it again.
  reading.claims = reading.claims.filter(({ figures, rates }) => !(rates.length === 0 && Object.keys(figures).length === 1 && figures.running === found.figure));
}

/**
 * Gives a rate whose claim counts a part and no whole, or a whole that it does not follow from, the figure before from which it does:
 * `政务新媒体87个(…),评定合格79个、基本合格5个、不合格3个`, `推送问题212条,需整改96条,已整改94条`. Parts that add up to a figure prove it as well.
 */
export function adoptWhole(reading: Reading, claim: Claim, rate: ReportedRate): Claim {
  const { passed, failed, basic, handled, unhandled, checked, received, problem, running } = claim.figures;
  const settled = rate.metric === "completion" || rate.metric === "on-time-reply";
  if (rate.metric === "coverage" || rate.metric === "sampling" || (checked && !settled)) return claim;
  const good = passed ?? handled;
  const bad = failed ?? unhandled ?? (rate.metric === "fail" ? problem : undefined);
  const first = good ?? bad;
  if (!first) return claim;
  const fits = (whole: number): boolean => {
    const part = rate.metric === "fail" ? bad?.value : (good?.value ?? whole - bad!.value);
    if (part === undefined) return false;
    const added = good && bad && good.value + bad.value + (basic?.value ?? 0) === whole;
    return follows(rate, part, whole) || (basic !== undefined && follows(rate, part + basic.value, whole)) || added === true;
  };
  const told = [checked, received, problem, running].filter((figure) => figure !== undefined);
  const proven = told.find(({ value }) => fits(value));
  if (proven) {
    if (proven === told[0] || proven === running) return claim;
    if (claim.rates.length > 0) return splitOff(reading, claim, proven);
    claim.figures.checked = proven;
    return claim;
  }
  if (checked) return ofWhatWasFound(reading, claim, rate, checked, first, fits);
  const whole = reading.lone.findLast(({ value, start, theme }) => start < first.start && start >= reading.sentence && (!theme.subject || !claim.theme.subject || theme.subject === claim.theme.subject || handled !== undefined) && !theme.platform && fits(value));
  if (whole) adopt(reading, claim, "checked", whole);
  else if (!settled && !running) adoptEarlierWhole(reading, claim, fits, { sentence: Math.min(first.start, reading.sentence), figure: decimalsOf(rate.text) > 0 ? first.start : 0 });
  else if (settled) {
    // `有效留言486条,已办结482条,办结率…;按时答复471条,按期答复率…`: both rates are of the same messages.
    const shared = reading.claims.findLast((other) => other !== claim && (other.start >= reading.sentence || other.rates.some(({ start }) => start >= reading.sentence)) && (other.figures.received ?? other.figures.checked) !== undefined);
    const figure = shared?.figures.received ?? shared?.figures.checked;
    const found = reading.lone.findLast(({ value, start, theme, role }) => start < first.start && role === "other" && !theme.platform && !theme.scope && theme.subject !== "website" && theme.subject !== "account" && fits(value));
    const part = reading.among && !isPart(claim.theme) && shared && shared.rates.length > 0 && handled !== undefined && figure !== undefined && handled.value <= figure.value;
    if (figure && (fits(figure.value) || part)) {
      claim.figures.checked = figure;
      widen(claim, figure);
    } else if (found) {
      // `共发现问题68个,涉及31个单位。…已完成整改63个,整改率92.65%`: what was found stands in an earlier sentence.
      adopt(reading, claim, "checked", found);
    }
  }
  return claim;
}

/**
 * What was mended is a part of what a check found, and none of what it looked at: `检查账号64个,发现问题27项,整改24项,整改率88.9%`. Where no figure between them
 * proves what was found, the rate has no whole.
 */
function ofWhatWasFound(reading: Reading, claim: Claim, rate: ReportedRate, checked: Figure, part: Figure, fits: (whole: number) => boolean): Claim {
  const between = reading.lone.filter(({ value, start, end }) => start > checked.end && end <= part.start && value >= part.value);
  const found = between.findLast(({ value }) => fits(value));
  if (found) {
    reading.lone = reading.lone.filter((figure) => figure !== found);
    const { value, start, end } = found;
    return splitOff(reading, claim, { value, start, end });
  }
  if (between.length === 0 || !rate.word.startsWith("整改") || claim.theme.subject === "message" || claim.theme.subject === "rectification" || claim.figures.failed || claim.figures.problem) return claim;
  const { handled, unhandled, ...rest } = claim.figures;
  claim.figures = rest;
  const own = open(reading, claim.theme, undefined, part);
  own.figures = { ...(handled && { handled }), ...(unhandled && { unhandled }) };
  return own;
}

/** What was found and settled leaves a claim that has a rate of its own: `检查1176个,检查面87.2%,发现问题141个,整改118个,整改率83.7%`. */
function splitOff(reading: Reading, claim: Claim, whole: Figure): Claim {
  const { problem: _problem, handled, unhandled, ...rest } = claim.figures;
  claim.figures = rest;
  const part = open(reading, claim.theme, undefined, whole);
  part.figures = { checked: whole, ...(handled ? { handled } : {}), ...(unhandled ? { unhandled } : {}) };
  for (const figure of Object.values(part.figures)) widen(part, figure);
  return part;
}
