import { adoptListed } from "./earlier-totals.js";
import { addRate, figureOf, isPart, open, partOf, rateOf, sameTheme, take, themeKey, trailing, widen, type Reading } from "./reading.js";
import { countedParts } from "./open-parts.js";
import { dealMetrics, dealShares } from "./dealt-rates.js";
import { joinedNames, namesListed } from "./listed-names.js";
import { rolesOf, type Role } from "./roles.js";
import { isSubject, namesPart, themesBeside, themeOf } from "./themes.js";
import type { Claim, ReportedRate } from "./claim.js";
import { timesBeside } from "./times.js";
import type { Token } from "./tokens.js";

/**
 * Deals the figures behind 分别为 out to the things named side by side before it, in order. Returns the tokens it used up.
 * Where the numbers do not match, nothing is dealt: better no figure than one in the wrong place.
 */
export function dealOut(reading: Reading, tokens: readonly Token[]): Set<Token> {
  const used = new Set<Token>();
  const said = tokens.findIndex((token) => token.kind === "respectively");
  const at = said < 0 ? besideEachOther(tokens) : said;
  if (at < 0) return used;
  const figures = tokens.slice(said < 0 ? at : at + 1).filter((token) => token.kind === "count" || token.kind === "percent");
  if (figures.length < 2) return used;
  const shared = dealShares(reading, tokens, at, figures);
  if (shared) return shared;
  if (dealMetrics(reading, tokens, at, figures)) return new Set(figures);
  let group = reading.group;
  const here = themesBeside(tokens, at);
  const metric = tokens.slice(0, at).findLast((token) => token.kind === "metric") ?? reading.before.findLast((token) => token.kind === "metric") ?? reading.metric;
  // `不合格分别为3家和8个`, or `分别发现不合格3家、8个`.
  const role = roleOfSum(reading, figures) ?? roleBefore(tokens, at) ?? roleBefore(tokens, tokens.indexOf(figures[0]!)) ?? roleOf(tokens[tokens.indexOf(figures.at(-1)!) + 1]) ?? roleOf(reading.before.findLast(({ kind }) => kind === "check")) ?? roleSaid(reading.before, tokens) ?? ([...reading.before, ...tokens].some(({ kind }) => kind === "message") ? "received" : undefined);
  const named = distinct(here.length > 0 ? here : ofChecker(reading.before, themesBeside(reading.before, reading.before.length)));
  const byChecker = named.length > 1 && named.every(({ theme, span }) => theme.scope && theme.scope.end < span.start);
  const ofTimes = named.length !== figures.length;
  const beside = !ofTimes ? named : timesBeside(tokens.slice(0, at));
  // `四个季度每次都对24家网站逐一检查,…合格率分别为…`: as many each time.
  const lastChecked = ofTimes ? reading.current?.figures.checked : undefined;
  const eachTime = lastChecked && lastChecked.start >= reading.sentence ? lastChecked : undefined;
  if (beside.length === figures.length) {
    group = beside.map(({ theme, span }) => {
      const known = ofTimes ? undefined : reading.claims.findLast((claim) => sameTheme({ ...reading.inherited, ...(claim.figures.received && { subject: claim.theme.subject }), ...theme }, claim) && claim.rates.every((rate) => figures[0]!.kind === "percent" && isOfSample(rate) && metric?.metric === "pass"));
      const counted = known === undefined && byChecker ? reading.claims.findLast((claim) => claim.rates.length === 0 && claim.start >= reading.before[0]!.start && claim.theme.subject === theme.subject && !isPart(claim.theme)) : undefined;
      if (counted) counted.theme = { ...counted.theme, ...theme };
      const claim = known ?? counted ?? open(reading, theme, theme.platform === undefined ? undefined : partOf(reading, theme), figures[0]!);
      if (!known) widen(claim, span);
      if (eachTime) claim.figures.checked = eachTime;
      // `微信公众号41个、新浪微博11个,合格率分别为…`: each with its own count.
      const own = isPart(theme) ? reading.pending.filter((part) => part.figure.start >= (reading.before[0]?.start ?? Infinity) && sameTheme({ ...reading.inherited, ...(part.theme.subject ? {} : { subject: claim.theme.subject }), ...part.theme }, claim)) : [];
      const here = countBehind(tokens.slice(0, at), span.end);
      if (here && !claim.figures.checked && figures.every(({ kind }) => kind === "percent")) {
        claim.figures.checked = figureOf(here);
        widen(claim, here);
      } else if (own.length === 1 && !claim.figures.checked && (role === "failed" || role === "passed" || figures.every(({ kind }) => kind === "percent"))) take(reading, claim, "checked", own[0]!);
      return claim;
    });
  }
  // Of things named alike only those between the marks can be told apart: 流域机构网站、直属单位网站.
  if (group.length !== figures.length && here.length > 1 && named.length === 0) group = openNamed(reading, tokens.slice(0, at), figures.length) ?? group;
  if (group.length !== figures.length && here.length === 0) {
    // The things may have been named with their counts just before: `微信公众号24个、今日头条号8个,合格率分别为…`.
    const waiting = trailing(reading.claims, (claim) => claim.rates.length === 0).slice(-figures.length);
    const themes = new Set(waiting.map(({ theme }) => themeKey(theme)));
    // A whole and one of its parts are no two of a kind.
    const mixed = waiting.some(({ parent }) => parent !== undefined && waiting.includes(parent));
    const told = !mixed && (themes.size === figures.length || waiting.every((claim) => (claim.figures.checked ?? claim.figures.received) !== undefined));
    if (waiting.length === figures.length && told) group = waiting;
    // `网站检查覆盖率100%,新媒体检查覆盖率52.4%,平均合格率分别为…`: those whose share was told wait for how they fared.
    else if (metric?.metric === "pass" && figures.every(({ kind }) => kind === "percent")) group = sampledHere(reading, figures.length) ?? group;
  }
  if (group.length !== figures.length && said >= 0 && !here.some(({ theme }) => isPart(theme))) group = countedParts(reading, reading.sentence, figures.length) ?? group;
  if (group.length !== figures.length && role && here.length === 0) group = ratedParts(reading, role, figures) ?? group;
  if (group.length !== figures.length) group = lastParts(reading, tokens.slice(0, at), figures.length) ?? group;
  const untold = here.length > 0 || named.length === 0;
  if (group.length !== figures.length && said >= 0 && untold) group = openNamed(reading, tokens.slice(0, at), figures.length) ?? group;
  // Values that could not be dealt out are of no one thing that was told before.
  if (group.length !== figures.length) return said >= 0 && metric && figures.every(({ kind }) => kind === "percent") && !tokens.slice(at).some(namesPart) ? new Set(figures) : used;
  reading.group = group;
  countOfEach(reading, group);
  figures.forEach((token, i) => {
    const claim = group[i]!;
    if (token.kind === "percent" && metric) {
      const rate = rateOf(token, metric);
      adoptListed(reading, claim, rate);
      addRate(claim, rate);
    } else if (token.kind === "count" && role) {
      claim.figures[role] = figureOf(token);
      widen(claim, token);
    } else if (token.kind === "count" && said >= 0) reading.lone.push({ ...figureOf(token), theme: claim.theme, role: "other" });
    else return;
    used.add(token);
  });
  for (const token of tokens) if (isSubject(token) && themeOf(token).subject) used.add(token);
  // What follows their rates is of all of them, and not of the last: `微信、微博合格率分别为95%、90%,不合格4个`.
  if (figures.every(({ kind }) => kind === "percent") && group.every((claim) => isPart(claim.theme) && claim.rates.length > 0)) reading.current = wholeOf(group[0]!);
  return used;
}

/** The count directly behind a thing named, or behind its noun: `市级41个、县级44个账号的合格率分别为…`. */
function countBehind(tokens: readonly Token[], end: number): Token | undefined {
  const at = tokens.findIndex(({ start }) => start >= end);
  const next = at >= 0 && isSubject(tokens[at]!) ? tokens[at + 1] : tokens[at];
  return next?.kind === "count" ? next : undefined;
}

/** Where as many counts, or rates, stand side by side as places before them: `甲市、乙县抽查的18个、11个账号全部合格`, `甲省、乙省抽查比例仅为10.3%、10.1%`; -1 where they do not. */
function besideEachOther(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ kind }, i) => (kind === "count" || kind === "percent") && /^[、和]$/u.test(tokens[i + 1]?.text ?? "") && tokens[i + 2]?.kind === kind);
  if (at < 0) return -1;
  const counts = tokens.filter(({ kind }) => kind === "count" || kind === "percent");
  const beside = themesBeside(tokens, at);
  return beside.length === counts.length && beside.every(({ theme }) => theme.scope) && counts.every(({ kind, start }) => kind === tokens[at]!.kind && start >= tokens[at]!.start) ? at : -1;
}

/** What each of several had is of each: `甲市、乙市各有1家网站不合格,合格率分别为…`. */
function countOfEach({ before, claims }: Reading, group: readonly Claim[]): void {
  const at = before.findIndex(({ kind }, i) => kind === "count" && /各(?:有)?$/u.test(before[i - 1]?.text ?? ""));
  const [role] = at < 0 ? [] : rolesOf(before, at);
  if (role !== "failed" && role !== "passed" && role !== "checked") return;
  const figure = figureOf(before[at]!);
  for (const claim of [...claims]) if (!group.includes(claim) && claim.figures[role]?.start === figure.start) delete claim.figures[role];
  for (const claim of group) {
    claim.figures[role] = figure;
    widen(claim, figure);
  }
}

/** The claim that parts are parts of; nothing where none was told. */
function wholeOf(part: Claim): Claim | undefined {
  let whole = part.parent;
  while (whole && isPart(whole.theme)) whole = whole.parent;
  return whole;
}

/** Opens a claim for each of the things that a list names and no lexicon knows, in this clause or in the one before. */
function openNamed(reading: Reading, tokens: readonly Token[], length: number): Claim[] | undefined {
  const listed = namesListed(tokens, length) ?? namesListed(reading.before, length) ?? joinedNames(tokens, length) ?? joinedNames(reading.before, length);
  const parent = listed && partOf(reading, listed[0]!.theme);
  return listed?.map(({ theme, span, count }) => {
    const claim = open(reading, theme, parent, span);
    if (!count) return claim;
    take(reading, claim, "checked", { figure: figureOf(count), theme: {} });
    return claim;
  });
}

/** Words that look back at parts: 上述四类不合格账号分别为…, 三类网站不合格数分别为…. */
const LOOKS_BACK = /(?:上述|以上|前述)(?:\d|[二两三四五六七八九十])?[类个种家项]?|(?:^|[,。;]|对应|其)这?[二两三四五六七八九十](?:类|个(?:平台|类别|层级))/u;
/** The parts that a clause looks back at: the last claims of parts, or else the last figures of parts, as many as there are figures. */
function lastParts(reading: Reading, tokens: readonly Token[], count: number): Claim[] | undefined {
  if (!tokens.some(({ text }) => LOOKS_BACK.test(text))) return undefined;
  const parts = trailing(reading.claims, (claim) => isPart(claim.theme) && !claim.alone);
  return parts.length === count ? parts : (failedParts(reading, count) ?? countedParts(reading, 0, count));
}

/** The parts whose rates this sentence told one after another, and whose counts follow: `微信合格率98.2%,微博合格率95%,抽查数分别为111个、40个`. */
function ratedParts({ claims, sentence }: Reading, role: Role, figures: readonly Token[]): Claim[] | undefined {
  const rated = trailing(claims, ({ rates, figures: told, start }) => rates.length > 0 && told[role] === undefined && start >= sentence);
  const distinct = new Set(rated.map(({ theme }) => themeKey(theme))).size === rated.length;
  return figures.every(({ kind }) => kind === "count") && distinct && rated.length === figures.length ? rated : undefined;
}

/** Opens the parts of which only the failures were told: `5个不合格账号中微信3个、微博2个,两个平台分别抽查78个、31个`. They add up to all that failed. */
function failedParts(reading: Reading, count: number): Claim[] | undefined {
  const { lone, sentence, failures, latestJudged, current } = reading;
  const told = trailing(lone, ({ theme, start }) => isPart(theme) && start >= sentence);
  const sum = told.reduce((total, { value }) => total + value, 0);
  const failed = failures?.value ?? (latestJudged?.role === "failed" ? latestJudged.figure.value : current?.figures.failed?.value);
  if (told.length !== count || sum !== failed) return undefined;
  reading.lone = lone.filter((figure) => !told.includes(figure));
  reading.pending = reading.pending.filter(({ figure }) => !told.some(({ start }) => start === figure.start));
  return told.map(({ theme, value, start, end }) => {
    const claim = open(reading, theme, partOf(reading, theme), { start, end });
    claim.figures.failed = { value, start, end };
    return claim;
  });
}

/** Things named side by side that the words tell apart: `留言6条、来信87件` are both messages. */
function distinct(beside: ReturnType<typeof themesBeside>): ReturnType<typeof themesBeside> {
  return new Set(beside.map(({ theme }) => themeKey(theme))).size === beside.length ? beside : [];
}

/** The claims of this sentence of which only the share was told that was checked, where they are as many. */
function sampledHere({ claims, sentence }: Reading, count: number): Claim[] | undefined {
  const sampled = trailing(claims, ({ rates, start }) => start >= sentence && rates.length > 0 && rates.every(isOfSample));
  return sampled.length === count && new Set(sampled.map(({ theme }) => themeKey(theme))).size === count ? sampled : undefined;
}

/** The share that was checked says nothing of how it fared: that rate may follow. */
function isOfSample({ metric }: ReportedRate): boolean {
  return metric === "sampling" || metric === "coverage";
}

/** Who checked several things themselves is whose they are: `各县区自查政府网站43家、政务新媒体518个`. */
function ofChecker(tokens: readonly Token[], beside: ReturnType<typeof themesBeside>): ReturnType<typeof themesBeside> {
  const [place, verb] = tokens;
  if (place?.kind !== "scope" || verb?.kind !== "check" || !verb.text.startsWith("自") || beside.some(({ theme }) => theme.scope)) return beside;
  return beside.map(({ theme, span }) => ({ theme: { ...theme, scope: { text: place.text, start: place.start, end: place.end } }, span }));
}

/** Counts that add up to what was just checked, or to all that run, are of its parts: `检查账号64个,…,微信、抖音分别为41个、23个`. */
function roleOfSum({ current }: Reading, figures: readonly Token[]): Role | undefined {
  if (figures.some(({ kind }) => kind !== "count") || !current) return undefined;
  const sum = figures.reduce((total, { value }) => total + value!, 0);
  const { checked, running } = current.figures;
  return checked?.value === sum ? "checked" : running?.value === sum ? "running" : undefined;
}

const ROLES: Partial<Record<Token["kind"], Role>> = { check: "checked", running: "running", failed: "failed", passed: "passed", handled: "handled", received: "received" };

function roleOf(token: Token | undefined): Role | undefined {
  return token && ROLES[token.kind];
}

/** What the clause before says of things without a figure, where this one only gives theirs: `甲县、乙县不合格账号较多,分别为4个、3个`. */
function roleSaid(before: readonly Token[], tokens: readonly Token[]): Role | undefined {
  const verdicts = before.filter(({ kind }) => kind === "failed" || kind === "passed");
  const bare = tokens.every(({ kind, text }) => kind === "respectively" || kind === "count" || text === "、" || /^[和与及]$/u.test(text));
  return bare && verdicts.length === 1 ? roleOf(verdicts[0]) : undefined;
}

function roleBefore(tokens: readonly Token[], at: number): Role | undefined {
  return roleOf(tokens.slice(0, Math.max(0, at)).findLast((token) => roleOf(token)));
}
