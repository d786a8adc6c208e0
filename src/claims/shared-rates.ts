import type { ReportedRate, Theme } from "./claim.js";
import { adoptListed } from "./earlier-totals.js";
import { addRate, differs, goBack, isPart, open, partOf, rateOf, sameTheme, take, themeKey, trailing, widen, type Reading } from "./reading.js";
import { isPlace, namesPart, themeOf, themesBeside } from "./themes.js";
import type { Token } from "./tokens.js";

/** Tells whether a clause leaves out those that it names: `除甲县、乙县外`. */
export function excepts(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === "other" && /^除|外$/u.test(text));
}

/** Gives a rate to each of several things named side by side before it: `甲县、乙县合格率均为100%`. Tells whether there were any. */
export function rateOfNamed(reading: Reading, tokens: readonly Token[], until: number, rate: ReportedRate): boolean {
  const beside = themesBeside(tokens, until);
  // 市级部门及功能园区 is one class where nothing says 均.
  const all = tokens.slice(until).some(({ kind }) => kind === "all");
  // `网站和栏目不更新的占63.4%`: one share of both.
  if (rate.word.startsWith("占") && !all) return false;
  const apart = all || tokens.slice(0, until).some(({ kind, text }) => (kind === "mark" && text === "、") || /^[和与]/u.test(text));
  if (!apart && beside.every(({ theme }) => theme.scope)) return false;
  // `乡镇、街道账号合格率96%`: classes side by side that share one rate are one class.
  if (!all && rate.value !== 100 && tokens.slice(0, until).filter(isPlace).every(({ kind }) => kind === "scope") && beside.every(({ theme }) => theme.scope)) return false;
  if (beside.length < 2 || beside.length !== new Set(beside.map(({ theme }) => themeKey(theme))).size) return false;
  for (const { theme, span } of beside) {
    const known = reading.claims.findLast((claim) => claim.rates.length === 0 && !differs(theme, claim) && sameTheme(theme, claim));
    const claim = known ?? open(reading, theme, undefined, rate);
    if (!known) widen(claim, span);
    // `沈阳市34个、大连市37个网站合格率均为100%`: each with its own count.
    const own = theme.scope && reading.pending.find((part) => part.theme.scope?.start === theme.scope!.start);
    if (own && !claim.figures.checked) take(reading, claim, "checked", own);
    adoptListed(reading, claim, rate);
    addRate(claim, rate);
  }
  return true;
}

/** Gives a rate that is said of all (均为) to the claims just before that wait for theirs, or to parts that the clause before counts. Tells whether there were any. */
export function rateOfWaiting(reading: Reading, token: Token, rate: ReportedRate): boolean {
  if (rate.metric === "on-time-reply" || rate.metric === "completion") {
    const received = trailing(reading.claims, ({ rates, theme, figures, start }) => rates.length === 0 && isPart(theme) && figures.received !== undefined && start >= reading.sentence);
    if (received.length > 1) {
      for (const claim of received) addRate(claim, rate);
      return true;
    }
  }
  if (rate.metric === "coverage" || rate.metric === "completion") return rateOfCounted(reading, rate);
  if (rate.metric !== "pass") return false;
  // `…均无不合格,合格率均为100%`: of those that the clause before names and does not count.
  // `除甲县、乙县外,其他县区合格率均为100%`: and of none of those left out.
  const unsaid = excepts(reading.before) || reading.before.some(({ kind }) => kind === "count" || kind === "percent") ? [] : themesBeside(reading.before, reading.before.length);
  if (unsaid.length > 1 && unsaid.every(({ theme }) => theme.scope)) {
    return rateOfEach(reading, unsaid, token, rate);
  }
  const here = reading.claims.some((claim) => claim.start >= reading.sentence && claim.rates.length === 0);
  const waiting = trailing(reading.claims, (claim) => claim.rates.length === 0 && (!here || claim.start >= reading.sentence) && (claim.figures.checked !== undefined || (isPart(claim.theme) && claim.figures.running !== undefined)));
  if (waiting.length >= 2) {
    for (const claim of waiting) addRate(claim, rate);
    return true;
  }
  // `甲县、乙县各检查3个,合格率均为100%`: what the last of them had, each had.
  const [single] = waiting;
  if (single?.figures.checked && Object.keys(single.figures).length === 1 && reading.before.some(({ kind, text }) => kind === "other" && text.endsWith("各"))) {
    const each = themesBeside(reading.before, reading.before.length);
    if (each.length > 1 && each.every(({ theme }) => theme.scope)) {
      reading.claims = reading.claims.filter((claim) => claim !== single);
      return rateOfEach(reading, each, token, rate, { figure: single.figures.checked, theme: single.theme });
    }
  }
  // `抖音号4个、其他3个,合格率均为100%`: no word tells the role of their figures.
  const parts = reading.pending.filter(({ figure, theme }) => isPart(theme) && figure.start >= (reading.before[0]?.start ?? Infinity));
  if (parts.length === 1 && reading.before.some(({ kind, text }) => kind === "other" && text.startsWith("各"))) {
    const each = themesBeside(reading.before, reading.before.length);
    return each.length > 1 && rateOfEach(reading, each, token, rate, parts[0]);
  }
  if (parts.length < 2) return false;
  for (const part of parts) {
    const claim = open(reading, part.theme, partOf(reading, part.theme), token);
    take(reading, claim, "checked", part);
    addRate(claim, rate);
  }
  return true;
}

/** What was all checked, or all settled, of several things that the clause before counts: `检查门户网站1个、账号45个,检查率均为100%`, `甲县14个问题、乙县9个问题全部整改到位,整改率均为100%`. */
function rateOfCounted(reading: Reading, rate: ReportedRate): boolean {
  const from = reading.before[0]?.start ?? Infinity;
  const role = rate.metric === "coverage" ? "checked" : "problem";
  const counted = reading.before.filter(({ kind }) => kind === "count");
  const claims = reading.claims.filter(({ rates, figures, start, end }) => rates.length === 0 && end > from && start >= reading.sentence && (figures.checked ?? figures.running ?? figures.problem ?? figures.received) !== undefined);
  const waiting = reading.lone.filter((figure) => figure.start >= from && counted.some(({ start }) => start === figure.start) && !claims.some(({ figures }) => Object.values(figures).some(({ start }) => start === figure.start)));
  // Parts of a whole that was told before them leave it to the whole.
  if (reading.among || rate.value !== 100 || counted.length < 2 || claims.length + waiting.length !== counted.length) return false;
  for (const { theme, ...figure } of waiting) {
    const claim = open(reading, theme, undefined, figure);
    take(reading, claim, role, { figure: { value: figure.value, start: figure.start, end: figure.end }, theme });
    claims.push(claim);
  }
  for (const claim of claims) addRate(claim, rate);
  return true;
}

/**
 * Reads a value directly behind a place or platform, of the rate whose word stands before the list: `合格率依次为甲区99.1%、乙区98.7%`, `合格率:甲区100%(32个)、…`.
 * Tells whether it is one.
 */
export function rateOfPlace(reading: Reading, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  let at = index - 1;
  if (tokens[at]?.kind === "other" && /^(?:仅?为|达|达到|是)$/u.test(tokens[at]!.text)) at--;
  const quoted = quotedBefore(tokens, at);
  if (quoted && reading.metric && !reading.metric.text.startsWith("占")) {
    const claim = open(reading, { scope: quoted }, undefined, token);
    claim.alone = true;
    addRate(claim, rateOf(token, reading.metric));
    return true;
  }
  const noun = tokens[at]?.kind === "website" || tokens[at]?.kind === "account" ? tokens[at--] : undefined;
  if (noun && at < 0 && rateOfKind(reading, noun, token)) return true;
  const place = tokens[at];
  if (place?.kind !== "region" && place?.kind !== "scope" && !(place?.kind === "platform" && at === index - 1)) return false;
  const before = tokens[at - 1];
  if (before && before.kind !== "mark" && before.kind !== "respectively" && before.kind !== "among" && before.kind !== "count" && !(before.kind === "other" && /(?:为|是|[、和及与]|其中)$/u.test(before.text))) return false;
  // `甲区、乙区达到100%`: one value of several.
  if (before?.text === "、" && at < index - 1 && tokens[at - 2] && namesPart(tokens[at - 2]!)) return false;
  const metric = tokens.slice(0, at).findLast(({ kind }) => kind === "metric") ?? reading.metric;
  if (!metric || metric.text.startsWith("占") || tokens.slice(at, index + 2).some(({ kind }) => kind === "bound" || kind === "approximate" || kind === "change")) return false;
  const portals = place.kind === "scope" && noun && /门户网站$/u.test(noun.text) ? noun : undefined;
  const theme = place.kind === "platform" ? themeOf(place) : { ...(noun ? themeOf(noun) : {}), scope: { text: place.text + (portals?.text ?? ""), start: place.start, end: (portals ?? place).end } };
  const rate = rateOf(token, metric);
  const known = reading.claims.findLast((claim) => claim.rates.length === 0 && !differs(theme, claim) && sameTheme({ ...claim.theme, ...theme }, claim) && isPart(claim.theme));
  const claim = known ?? open(reading, theme, partOf(reading, theme), token);
  if (!known) widen(claim, place);
  adoptListed(reading, claim, rate);
  addRate(claim, rate);
  reading.current = claim;
  return true;
}

/** Reads a value directly behind sites or accounts, of the rate whose word alone stands before the list: `合格率:网站98.5%(…),新媒体97.1%(…)`. Tells whether it is one. */
function rateOfKind(reading: Reading, noun: Token, token: Token): boolean {
  const { before, metric } = reading;
  const theme = themeOf(noun);
  const listed = before.at(-1)?.kind === "percent" && reading.claims.some((claim) => claim.theme.subject !== theme.subject && claim.rates.some((rate) => rate.start === before.at(-1)!.start));
  const headed = before.at(-1)?.kind === "metric" && !before.some(({ kind }) => kind === "count");
  if (!metric || metric.text.startsWith("占") || !(listed || headed)) return false;
  const claim = open(reading, theme, undefined, noun);
  addRate(claim, rateOf(token, metric));
  return true;
}

/**
 * Reads a rate that stands before those that have it: `合格率100%的有甲区、乙县`. Tells whether it is one; where no name is known behind it, it is still of none
 * of those that were told before.
 */
export function rateOfFollowing(reading: Reading, tokens: readonly Token[], index: number, rate: ReportedRate): boolean {
  const next = tokens[index + 1];
  // `5个县区合格率达到100%`: nor of one of those that a clause counts.
  const metric = tokens.slice(0, index).findLastIndex(({ kind }) => kind === "metric");
  if (metric >= 2 && tokens[metric - 1]!.kind === "scope" && tokens[metric - 2]!.kind === "count" && metric === 2) return true;
  // `合格率达到100%的县区有5个,分别为…`: of places that are counted, and of none before them.
  if (next?.text === "的" && tokens[index + 2]?.kind === "scope" && tokens.slice(index + 3).some(({ kind }) => kind === "count") && !tokens.slice(index + 3).some(({ kind }) => kind === "website" || kind === "account")) return true;
  if (next?.kind !== "other" || !/^的(?:有|是|为|[省市县区州盟旗]|单位|部门|地区)/u.test(next.text)) return false;
  const behind = tokens.slice(index + 2);
  const named = behind.filter(isPlace);
  if (behind.some(({ kind }) => kind === "count" || kind === "percent") || tokens.slice(0, index).some(({ kind }) => kind === "bound")) return true;
  for (const place of named) {
    const claim = open(reading, { scope: { text: place.text, start: place.start, end: place.end } }, undefined, place);
    claim.alone = true;
    addRate(claim, rate);
  }
  return true;
}

/** A site that is named in quotes before its value, as one of a list: `低于99%的3家:“甲网”97.85%、“乙网”98.31%`. */
function quotedBefore(tokens: readonly Token[], at: number): Theme["scope"] {
  const noun = tokens[at]?.kind === "website" || tokens[at]?.kind === "account" ? at - 1 : at;
  const name = /“(?<name>[^“”]{2,30})”网?$/u.exec(tokens[noun]?.kind === "other" ? tokens[noun].text : "");
  // One name alone may be that of a column or of a platform.
  if (!name || tokens.filter(({ kind, text }) => kind === "other" && /”网?$/u.test(text)).length < 2) return undefined;
  const start = tokens[noun]!.start + name.index + 1;
  return { text: name.groups!.name!, start, end: start + name.groups!.name!.length };
}

/** Gives a rate, and the count that each had, to each of several: `甲市、乙州各回查20个,复查合格率均为100%`. */
function rateOfEach(reading: Reading, beside: ReturnType<typeof themesBeside>, token: Token, rate: ReportedRate, part?: Reading["pending"][number]): true {
  for (const { theme, span } of beside) {
    const claim = open(reading, theme, partOf(reading, theme), token);
    widen(claim, span);
    if (part) take(reading, claim, "checked", part);
    addRate(claim, rate);
  }
  return true;
}

/**
 * Gives a rate of settling the count of just those that stand before it: `通报的11家网站、30个账号,…,其中网站整改率100%,账号完成整改29个,…`. Tells whether there was one.
 */
export function rateOfNoun(reading: Reading, tokens: readonly Token[], from: number, rate: ReportedRate): boolean {
  const noun = tokens[from - 1];
  if (rate.value !== 100 || (noun?.kind !== "website" && noun?.kind !== "account") || tokens.slice(0, from).some(({ kind }) => kind === "count")) return false;
  const { subject } = themeOf(noun);
  const counted = reading.pending.filter(({ figure, theme }) => figure.start >= reading.sentence && !isPart(theme));
  const [own, ...others] = counted.filter(({ theme }) => theme.subject === subject);
  if (!own || others.length > 0 || counted.length < 2) return false;
  const { current } = reading;
  const claim = open(reading, { subject: subject! }, undefined, noun);
  take(reading, claim, "problem", own);
  addRate(claim, rate);
  goBack(reading, current);
  return true;
}
