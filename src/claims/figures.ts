import type { Claim, Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import { countsOwners, countsPlaces, isAsked, isCheckedNoun, isSumOfAsked, isOwned, isTotalOf, PLACES, placesBeforeTotal } from "./counted-places.js";
import { readFailedPart, sumsFailures } from "./failed-parts.js";
import { themeOfFigure } from "./figure-themes.js";
import { claimOfRest, contradicts, isNewMessages, isOfOther, isOfRateAhead, JOINING, largerWhole, roleOfRest, settlesOther, TOTALS, validPartOf, waitingFor } from "./joining.js";
import { openListedWhole } from "./listed-wholes.js";
import { openParts, partsNamed } from "./open-parts.js";
import { backToWhole, differs, figureOf, isOneOfParts, isPart, open, openCounted, partOf, take, trailing, widen, type Reading } from "./reading.js";
import { continuesEnumeration, rolesOf, type Role } from "./roles.js";
import { isWholeOfShare } from "./shares.js";
import { isPlace, isSubject, themeAround, themesBeside } from "./themes.js";
import type { Token } from "./tokens.js";

/** Reads a count: it joins the claim before it, opens one of its own, or stands alone. */
export function readFigure(reading: Reading, clause: Clause, index: number): void {
  const { tokens, aside, about } = clause;
  const token = tokens[index]!;
  if (isWholeOfShare(tokens, index) || countsOwners(tokens, index)) return;
  // In brackets a figure is about what stands before them, unless it says otherwise.
  const borrowed = about && isBorrowed(about, tokens) ? about : [];
  const said = themeAround([...borrowed, ...tokens], borrowed.length + index);
  let roles = rolesOf(tokens, index);
  if (readFailedPart(reading, tokens, index, said, roles.length > 0)) return;
  // `抽查32个地区和71个国务院部门政府网站共382家`: those were not checked themselves, what they hold was.
  const places = placesBeforeTotal(tokens);
  if (places.includes(token)) return;
  if (roles.length === 0 && places.length > 0 && (isTotalOf(tokens, index) || isOwned(tokens, index) || isCheckedNoun(tokens, index))) roles = rolesOf(tokens, tokens.indexOf(places[0]!));
  // `微信41个、微博6个,共计60个`: the sum of the parts just listed is the whole.
  // `2个不合格;微博次之,共33个`: what the sentence has moved on to is another part.
  const moved = reading.setApart && reading.current !== undefined && differs(reading.topic, reading.current);
  const summed = !aside && reading.lastRoles.length > 0 && reading.current && !moved && (isPart(reading.current.theme) || sumsList(reading, token)) && /(?:共|共计|合计|总计|累计)$/u.test(tokens[index - 1]?.text ?? "");
  if (summed && roles.length === 0) roles = reading.lastRoles;
  if (ofEach(tokens, index) && lettersOfEach(reading, tokens, index)) return;
  if (roles.length === 0 && sumsFailures(reading, tokens, index)) roles = ["failed"];
  // `检查46家,46家均合格`: the same number a second time is the verdict alone.
  if (roles.length === 2 && roles.includes("checked") && roles.includes("passed") && reading.current?.figures.checked?.value === token.value && reading.current!.figures.passed === undefined && reading.current!.end > (reading.before[0]?.start ?? Infinity)) roles = ["passed"];
  const asked = isAsked(tokens, index) || isSumOfAsked(reading, tokens, index);
  if (asked) roles = ["received"];
  // Sites that answered are answers to what they were asked: `向106个网站提交咨询,98个网站按期答复`.
  const answers = said.subject === "website" && !isPart(said) && roles.length > 0 && roles.every((role) => role === "handled" || role === "unhandled") && reading.current?.theme.subject === "message" && reading.current.start >= reading.sentence;
  const theme: Theme = asked || answers ? { subject: "message" } : themeOfFigure(reading, clause, index, said, roles);
  // An item of a list of parts is a part, though its name is not understood.
  const unnamedPart = reading.among && !isPart(theme) && continuesEnumeration(tokens, index);
  if (!unnamedPart) backToWhole(reading, theme, token.value);
  const { current } = reading;
  // `甲区100%(32个)`: one figure in brackets behind a rate is what it is of.
  if (roles.length === 0 && clause.behind?.kind === "percent" && current && isPart(current.theme) && !current.figures.checked && tokens.filter(({ kind }) => kind === "count").length === 1) roles = ["checked"];
  const valid = validPartOf(current, tokens, index);
  if (valid) {
    current!.figures[valid] = figureOf(token);
    widen(current!, token);
    return;
  }
  const anew = roles.length === 0 && !continuesEnumeration(tokens, index) && isNewMessages(reading, tokens, index);
  roles = anew ? ["received"] : settledRoles(reading, clause, index, roles, theme, said.subject !== undefined);
  reading.lastRoles = roles;
  if (roles.length === 1 && (roles[0] === "failed" || roles[0] === "passed") && !isPart(theme)) reading.latestJudged = { role: roles[0], figure: figureOf(token) };
  const joining = roles.filter((role) => JOINING.has(role));
  // `微信39个、抖音9个,合格率分别为97.4%、88.9%,各有1个不合格`: of each of those just told.
  const [judging] = roles;
  if ((judging === "failed" || judging === "passed") && ofEach(tokens, index) && (!isPart(theme) || themesBeside(tokens, index).length > 1)) {
    const named = partsNamed(reading, tokens, index);
    const told = named.length > 1 ? named : reading.group.length > 1 ? reading.group : trailing(reading.claims, (part) => isPart(part.theme) && part.rates.length === 0 && part.start >= (reading.before[0]?.start ?? Infinity));
    if (told.length === 0) told.push(...openParts(reading, reading.before[0]?.start ?? Infinity));
    for (const part of told) part.figures[judging] ??= figureOf(token);
    if (told.length > 1) return;
  }
  // `整改率为100%,其中一般问题23个、严重问题4个均已整改`: kinds of what was mended, and none of them all.
  if (current && reading.among && isKindOfSettled(current, tokens, index)) {
    reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...current.theme, ...theme }, role: roles[0] ?? "other" });
    return;
  }
  const left = claimOfRest(reading, joining, token.value!);
  if (left) {
    left.figures.unhandled = figureOf(token);
    widen(left, token);
    return;
  }
  if (current && contradicts(current, joining, token, reading.among)) {
    reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...current.theme, ...theme }, role: roles[0]! });
    return;
  }
  // `整改率为80%(应改5个,已改4个)`: the figures in brackets behind a rate are those that it is of.
  if (clause.behind?.kind === "percent" && current && joining.length > 0 && !isPart(said) && current.rates.some(({ start }) => start === clause.behind!.start) && joining.every((role) => current.figures[role] === undefined)) {
    for (const role of joining) current.figures[role] = figureOf(token);
    widen(current, token);
    return;
  }
  // `栏目合格率89.8%,8个单位检查结论为合格`: units are no columns.
  const ofUnits = (current?.theme.subject ?? theme.subject) === "column" && !joining.some((role) => TOTALS.has(role)) && PLACES.test(tokens[index + 1]?.text ?? "");
  const strayAside = aside && borrowed.length === 0 && (!current || differs(theme, current) || joining.some((role) => current.figures[role] !== undefined));
  if (joining.length === 0 || strayAside || ofUnits) {
    if (roles.length === 0 && !aside && !countsPlaces(tokens, index)) reading.pending.push({ figure: figureOf(token), theme, ...((tokens[index - 1]?.kind === "issue" || tokens[index + 1]?.kind === "issue") && { ofProblems: true as const }) });
    // `不合格网站12家、各类问题87个`: problems are no sites.
    const { subject: _subject, ...around } = current?.theme ?? {};
    // What is counted of another subject is of no part that was told before: `市直部门网站26家,…。账号备案数298个`.
    const other = theme.subject !== undefined && current?.theme.subject !== undefined && theme.subject !== current.theme.subject;
    const about = !theme.subject && tokens[index - 1]?.kind === "issue" ? around : other ? {} : current?.theme;
    reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...about, ...theme }, role: roles[0] ?? "other" });
    return;
  }
  if (summed) {
    const { platform: _platform, scope: _scope, ...about } = reading.current!.theme;
    const sum = open(reading, { ...about, ...theme }, undefined, token);
    for (const role of joining) sum.figures[role] = figureOf(token);
    return;
  }
  if (!joining.some((role) => TOTALS.has(role))) {
    openCounted(reading, theme, token, token.value);
    if (!ofEach(tokens, index)) openListedWhole(reading, theme, token);
  }
  let claim = reading.current;
  const larger = claim && largerWhole(claim, joining, token.value!, reading);
  const ofAll = claim !== undefined && !isPart(theme) && ((said.subject !== undefined && !claim.parent && isOneOfParts(reading, claim)) || (isPart(claim.theme) && saysAll(tokens, index)));
  const ahead = claim !== undefined && (ofAll || isOfRateAhead(claim, clause, token));
  if (!claim || anew || ahead || larger || differs(theme, claim) || isOfOther(claim, joining, token.value!, reading.sentence)) {
    const other = claim !== undefined && settlesOther(claim, joining, reading.sentence);
    claim = anew || ahead ? undefined : waitingFor(reading, theme, joining, figureOf(token));
    if (!claim) {
      const parent = (unnamedPart ? current?.parent : undefined) ?? (current && !other && !ofAll && (isPart(theme) || !joining.some((role) => TOTALS.has(role) || role === "problem")) ? partOf(reading, theme) : undefined);
      claim = open(reading, { ...larger?.theme, ...theme }, larger ? undefined : parent, token);
    }
    reading.current = claim;
  }
  if (theme.subject && !claim.theme.subject) claim.theme = { ...claim.theme, ...theme };
  if (joining.every((role) => !TOTALS.has(role))) adoptTotal(reading, claim, token.value!);
  // `对不合格的5家网站和9个账号进行复查,网站合格4家`: what passes now was looked at again.
  const { problem, checked: looked, ...others } = claim.figures;
  if (joining.includes("passed") && problem && !looked && problem.value >= token.value! && problem.end < token.start && claim.rates.length === 0) claim.figures = { ...others, checked: problem };
  for (const role of joining) claim.figures[role] = figureOf(token);
  for (const near of tokens) if (near.end <= token.end && near.start >= lastFigureEnd(tokens, index)) widen(claim, near);
  widen(claim, token);
}

/** Tells whether a figure is one of several side by side that a clause counts behind a rate of settling without counts. */
function isKindOfSettled({ rates, figures }: Claim, tokens: readonly Token[], index: number): boolean {
  const counts = tokens.filter(({ kind }) => kind === "count");
  return counts.length > 1 && Object.keys(figures).length === 0 && rates.some(({ metric, end }) => metric === "completion" && end <= tokens[index]!.start)
    && tokens.some(({ kind, text }, i) => kind === "mark" && text === "、" && tokens[i - 1]?.kind === "count");
}

/** Tells whether a figure is of each of several parts: 各有1家不合格, 不合格均为1家. */
function ofEach(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind === "all" && /^[均都]/u.test(before.text) && tokens.slice(0, index - 1).some(({ kind }) => kind === "failed" || kind === "passed")) return true;
  return tokens.slice(0, index).some(({ kind, text }) => kind === "other" && /各(?:自|有|为)?$/u.test(text));
}

/** Tells whether a figure is what the clause before adds up to: `政府门户网站14家、部门网站9家,共23家`. */
function sumsList({ before, current }: Reading, { value }: Token): boolean {
  const counts = before.filter(({ kind }) => kind === "count");
  return counts.length > 1 && current!.start >= before[0]!.start && counts.reduce((sum, part) => sum + part.value!, 0) === value;
}

/** Tells whether a total is of all that was told before: 合计检查277个. */
function saysAll(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.kind === "check" && /(?:合计|共计|总计)$/u.test(tokens[index - 2]?.text ?? "");
}

/** In brackets a figure is about the noun before them, or about the place that they stand behind: `甲市(9个问题整改8个)`. */
function isBorrowed(about: readonly Token[], tokens: readonly Token[]): boolean {
  const last = about.at(-1);
  return (about.some(isSubject) && !tokens.some(isSubject)) || (last !== undefined && isPlace(last) && !tokens.some(isPlace));
}

/** Settles what a figure counts where its own words leave it open, or where what was counted before says more. */
function settledRoles(reading: Reading, { tokens, aside, judged }: Clause, index: number, told: Role[], theme: Theme, named: boolean): Role[] {
  const { current, whole } = reading;
  const value = tokens[index]!.value!;
  if (told.length === 1 && told[0] === "received") {
    // `收到留言22条,处理22条`: what is received a second time in a sentence is what was done with it.
    const first = current && current.start >= reading.sentence ? current.figures.received : undefined;
    const bare = tokens.slice(0, index - 1).every(({ kind, text }) => kind === "other" && text.length <= 2);
    return first && !named && bare && !(current && differs(theme, current)) && /^(?:处理|办理|受理)$/u.test(tokens[index - 1]?.text ?? "") && value <= first.value ? ["handled"] : told;
  }
  // `检查142个,其中区级部门开设的68个`: parts of what was checked were checked.
  const asPart = (roles: Role[]): Role[] => (roles.length === 1 && roles[0] === "running" && reading.among && isPart(theme) && whole?.figures.checked && !whole.figures.running && !tokens.some(({ kind, text }) => kind === "running" && text.includes("运行")) ? ["checked"] : roles);
  if (told.length > 0) return asPart(told);
  if (isPartOfLetters(reading, tokens[index]!, tokens[index - 1])) return ["received"];
  const judgedParts = rolesOfParts(reading, tokens);
  if (judgedParts && isPart(theme)) return judgedParts;
  // In a list of parts, one whose name is not understood is a part all the same, and no whole.
  const unnamed = reading.among && current !== undefined && isPart(current.theme) && !isPart(theme) && !named;
  if (continuesEnumeration(tokens, index) && !unnamed) {
    const going = reading.lastRoles.filter((role) => JOINING.has(role));
    if (going.length > 0) return asPart(going);
  }
  if (isPart(theme) && isNextPart(reading, tokens)) return asPart(reading.lastRoles);
  if (judged && (isPart(theme) || theme.subject)) return ["checked"];
  if (isPart(theme) && whole && !aside) return whole.figures.running && !whole.figures.checked ? ["running"] : ["checked"];
  // `检查216个,合格203个,其余13个…`: those left over did not pass, where the sum says so.
  const rest = roleOfRest(tokens, index, current);
  return rest ? [rest] : told;
}

/** Opens a claim for each of several places or offices that had as many of the letters that were counted before: `甲县、乙区各4封`. Tells whether there were any. */
function lettersOfEach(reading: Reading, tokens: readonly Token[], index: number): boolean {
  const each = themesBeside(tokens, index);
  const letters = tokens[index]!;
  if (each.length < 2 || !each.every(({ theme }) => theme.scope) || !isPartOfLetters(reading, letters, tokens.findLast((token) => token.end <= letters.start && isPlace(token)))) return false;
  for (const { theme, span } of each) {
    const claim = open(reading, { ...theme, subject: "message" }, undefined, span);
    claim.figures.received = figureOf(letters);
    widen(claim, letters);
  }
  return true;
}

/** Tells whether a figure counts what one place or office had of the letters that were counted before: `共收到咨询41件,…。县房产局9件`. */
function isPartOfLetters({ claims }: Reading, { text, value, start }: Token, owner: Token | undefined): boolean {
  return owner !== undefined && isPlace(owner) && /[件条封]$/u.test(text) && claims.some(({ theme, figures: { received, checked } }) => {
    const letters = received ?? (theme.subject === "message" ? checked : undefined);
    return letters !== undefined && letters.end < start && letters.value >= value!;
  });
}

const ITEM: ReadonlySet<Token["kind"]> = new Set(["scope", "region", "platform", "website", "account", "count"]);

/** A clause of a part and its count goes on with what the clause before counted of another part: `市直单位抽查176个,县区583个`. */
function isNextPart({ before, lastRoles }: Reading, tokens: readonly Token[]): boolean {
  const [role] = lastRoles;
  return lastRoles.length === 1 && (role === "checked" || role === "running") && tokens.length <= 3 && tokens.every(({ kind }) => ITEM.has(kind)) && tokens.at(-1)?.kind === "count"
    && before.at(-1)?.kind === "count" && before.some(({ kind }) => kind === "scope" || kind === "region" || kind === "platform") && before.filter(({ kind }) => kind === "count").length === 1;
}

/** Parts that add up to what failed just before them failed: `不合格账号23个,其中微信公众号12个、微博11个`. */
function rolesOfParts({ among, current, sentence, latestJudged }: Reading, tokens: readonly Token[]): Role[] | undefined {
  const parts = tokens.filter(({ kind }) => kind === "count");
  if (!among || !current || parts.length < 2 || !latestJudged || latestJudged.figure.start < sentence || latestJudged.figure.end > parts[0]!.start) return undefined;
  return parts.reduce((sum, { value }) => sum + value!, 0) === latestJudged.figure.value ? [latestJudged.role] : undefined;
}

/** A verdict without a total takes the last figure of its sentence whose role was open: `问题15个,完成整改13个`. */
function adoptTotal(reading: Reading, claim: Claim, part: number): void {
  if (claim.figures.checked ?? claim.figures.running ?? claim.figures.received ?? claim.figures.problem) return;
  const found = reading.pending.findLast(({ figure, theme }) => figure.value >= part && !differs(theme, claim) && (!isPart(claim.theme) || isPart(theme)));
  if (!found) return;
  take(reading, claim, "checked", found);
}


function lastFigureEnd(tokens: readonly Token[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (tokens[i]!.kind === "count" || tokens[i]!.kind === "percent") return tokens[i]!.end;
  return tokens[0]?.start ?? 0;
}
