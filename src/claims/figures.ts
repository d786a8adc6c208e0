import type { Claim, Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import { backToWhole, differs, figureOf, isPart, open, openCounted, partOf, sameTheme, take, widen, type Reading } from "./reading.js";
import { continuesEnumeration, rolesOf, type Role } from "./roles.js";
import { follows, isWholeOfShare } from "./shares.js";
import { isSubject, themeAround } from "./themes.js";
import type { Token } from "./tokens.js";

const TOTALS = new Set<Role>(["running", "checked", "received"]);
const JOINING = new Set<Role>(["running", "checked", "received", "passed", "failed", "basic", "problem", "handled", "unhandled"]);
const SETTLING = new Set<Role>(["handled", "unhandled"]);

/** Reads a count: it joins the claim before it, opens one of its own, or stands alone. */
export function readFigure(reading: Reading, { tokens, aside, about, judged }: Clause, index: number): void {
  const token = tokens[index]!;
  if (isWholeOfShare(tokens, index)) return;
  // In brackets a figure is about what stands before them, unless it says otherwise.
  const borrowed = about?.some(isSubject) && !tokens.some(isSubject) ? about : [];
  const said = themeAround([...borrowed, ...tokens], borrowed.length + index);
  let roles = rolesOf(tokens, index);
  // `抽查32个地区和71个国务院部门政府网站共382家`: those were not checked themselves, what they hold was.
  const places = placesBeforeTotal(tokens);
  if (places.includes(token)) roles = [];
  else if (roles.length === 0 && places.length > 0 && (isTotalOf(tokens, index) || isOwned(tokens, index))) roles = rolesOf(tokens, tokens.indexOf(places[0]!));
  // `微信41个、微博6个,共计60个`: the sum of the parts just listed is the whole.
  const summed = reading.lastRoles.length > 0 && reading.current && isPart(reading.current.theme) && /(?:共计|合计|总计)$/u.test(tokens[index - 1]?.text ?? "");
  if (summed && roles.length === 0) roles = reading.lastRoles;
  const counted = roles.length === 1 && roles[0] === "checked" && !said.subject && !isPart(said) ? countedBefore(reading, token.value!) : undefined;
  const kind = said.subject && !isPart(said) ? kindOfSite(reading, tokens, index) : undefined;
  const theme = counted ? counted.theme : kind ? { ...said, scope: kind } : said.subject || isPart(said) ? said : { ...said, ...movedOn(reading) };
  backToWhole(reading, theme, token.value);
  const { current, whole } = reading;
  const continued = roles.length === 0 && continuesEnumeration(tokens, index);
  // In a list of parts, one whose name is not understood is a part all the same, and no whole.
  const unnamed = continued && reading.among && current !== undefined && isPart(current.theme) && !isPart(theme) && !said.subject;
  if (continued && !unnamed) roles = reading.lastRoles.filter((role) => JOINING.has(role));
  const anew = roles.length === 0 && isNewMessages(reading, tokens, index);
  if (anew) roles = ["received"];
  if (roles.length === 0 && judged && (isPart(theme) || theme.subject)) roles = ["checked"];
  if (roles.length === 0 && isPart(theme) && whole && !aside) roles = whole.figures.running && !whole.figures.checked ? ["running"] : ["checked"];
  // `收到留言22条,处理22条`: what is received a second time in a sentence is what was done with it.
  const again = roles.length === 1 && roles[0] === "received" && current?.figures.received !== undefined && current.start >= reading.sentence && !said.subject
    && /^(?:处理|办理|受理)$/u.test(tokens[index - 1]?.text ?? "") && token.value! <= current.figures.received.value;
  if (again) roles = ["handled"];
  // `检查142个,其中区级部门开设的68个`: parts of what was checked were checked.
  if (reading.among && roles.length === 1 && roles[0] === "running" && isPart(theme) && whole?.figures.checked && !whole.figures.running) roles = ["checked"];
  // `检查216个,合格203个,其余13个…`: those left over did not pass, where the sum says so.
  if (roles.length === 0 && isRest(tokens, index, current)) roles = ["failed"];
  reading.lastRoles = roles;
  const joining = roles.filter((role) => JOINING.has(role));
  if (current && contradicts(current, joining, token, tokens.some(({ kind }) => kind === "among"))) {
    reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...current.theme, ...theme }, role: roles[0]! });
    return;
  }
  // `栏目合格率89.8%,8个单位检查结论为合格`: units are no columns.
  const ofUnits = (current?.theme.subject ?? theme.subject) === "column" && !joining.some((role) => TOTALS.has(role)) && PLACES.test(tokens[index + 1]?.text ?? "");
  const strayAside = aside && borrowed.length === 0 && (!current || differs(theme, current) || joining.some((role) => current.figures[role] !== undefined));
  if (joining.length === 0 || strayAside || ofUnits) {
    if (roles.length === 0 && !aside) reading.pending.push({ figure: figureOf(token), theme });
    reading.lone.push({ ...figureOf(token), theme: { ...reading.inherited, ...current?.theme, ...theme }, role: roles[0] ?? "other" });
    return;
  }
  if (summed) {
    const { platform: _platform, scope: _scope, ...about } = reading.current!.theme;
    const sum = open(reading, { ...about, ...theme }, undefined, token);
    for (const role of joining) sum.figures[role] = figureOf(token);
    return;
  }
  if (!joining.some((role) => TOTALS.has(role))) openCounted(reading, theme, token, token.value);
  let claim = reading.current;
  const taken = claim && joining.some((role) => claim!.figures[role] !== undefined);
  // More than were checked cannot have passed, where another figure of the sentence can be what they are of.
  // A verdict of another sentence says nothing of what was settled in one before.
  const judgesOther = claim !== undefined && claim.start < reading.sentence && claim.rates.length > 0 && (claim.figures.handled ?? claim.figures.unhandled) !== undefined && joining.some((role) => role === "passed" || role === "failed" || role === "problem");
  const checked = claim?.figures.checked;
  const larger = checked && joining.some((role) => role === "passed" || role === "failed" || role === "handled") && token.value! > checked.value ? reading.pending.findLast(({ figure }) => figure.value >= token.value!) : undefined;
  const settlesOther = claim !== undefined && isJudged(claim) && joining.every((role) => SETTLING.has(role) || (role === "problem" && claim!.start < reading.sentence));
  // `第一次不合格1家,合格率95.7%;第二次23家均合格`: what makes more than the whole is of another check.
  const beyond = claim !== undefined && claim.rates.length > 0 && joining.length === 1 && isBeyondWhole(claim, joining[0]!, token.value!);
  if (!claim || anew || beyond || differs(theme, claim) || taken || larger || judgesOther || settlesOther || startsAnew(claim, joining, reading.sentence)) {
    claim = anew ? undefined : waitingFor(reading, theme, joining);
    if (!claim) {
      const parent = current && !settlesOther && (isPart(theme) || !joining.some((role) => TOTALS.has(role) || role === "problem")) ? partOf(reading, theme) : undefined;
      claim = open(reading, { ...larger?.theme, ...theme }, larger ? undefined : parent, token);
    }
    reading.current = claim;
  }
  if (theme.subject && !claim.theme.subject) claim.theme = { ...claim.theme, ...theme };
  if (joining.every((role) => !TOTALS.has(role))) adoptTotal(reading, claim, token.value!);
  for (const role of joining) claim.figures[role] = figureOf(token);
  for (const near of tokens) if (near.end <= token.end && near.start >= lastFigureEnd(tokens, index)) widen(claim, near);
  widen(claim, token);
}

/** Tells whether a count that passed or failed makes more than the whole with the other one that a claim holds. */
function isBeyondWhole({ figures: { checked, running, passed, failed } }: Claim, role: Role, value: number): boolean {
  const whole = checked ?? running;
  const other = role === "passed" ? failed : role === "failed" ? passed : undefined;
  return whole !== undefined && other !== undefined && other.value + value > whole.value;
}

/** Tells whether a figure is what is left of a total whose other part passed. */
function isRest(tokens: readonly Token[], index: number, claim: Claim | undefined): boolean {
  const { checked, running, passed, failed } = claim?.figures ?? {};
  const whole = checked ?? running;
  return /(?:其余|余下|剩余)的?$/u.test(tokens[index - 1]?.text ?? "") && whole !== undefined && passed !== undefined && failed === undefined && whole.value - passed.value === tokens[index]!.value;
}

/** The one class whose accounts or sites the clause before counts: `局属单位备案账号29个,检查29个`. */
function countedBefore({ before, lone, pending }: Reading, value: number): { theme: Theme } | undefined {
  const from = before[0]?.start ?? Infinity;
  const parts = new Map([...lone, ...pending.map(({ figure, theme }) => ({ ...figure, theme }))].filter((figure) => figure.start >= from).map((figure) => [figure.start, figure]));
  const [only] = parts.values();
  return parts.size === 1 && only!.theme.scope && only!.value >= value ? only : undefined;
}

/** Kinds of sites that stand beside each other as parts of all: `其中,政府门户网站131家,合格130家;部门网站295家`. */
function kindOfSite({ among, whole }: Reading, tokens: readonly Token[], index: number): Theme["scope"] {
  const noun = tokens[index - 1];
  if (!among || whole?.theme.subject !== "website" || noun?.kind !== "website" || !/^(?:政府门户网站|门户网站|部门网站)$/u.test(noun.text)) return undefined;
  const before = tokens.slice(0, index - 1).findLast(({ kind }) => kind !== "check");
  return before === undefined || before.kind === "mark" || before.kind === "among" ? { text: noun.text, start: noun.start, end: noun.end } : undefined;
}

/** Messages counted anew behind a rate of others, their noun beside the figure: `…,回复率98.58%;平台留言3条,全部办结`. */
function isNewMessages({ current }: Reading, tokens: readonly Token[], index: number): boolean {
  const settled = current !== undefined && current.rates.some(({ metric }) => metric === "on-time-reply" || metric === "completion");
  return settled && (tokens[index - 1]?.kind === "message" || tokens[index + 1]?.kind === "message") && !tokens.slice(0, index).some(({ kind }) => kind === "count");
}

/**
 * Tells whether a figure that comes behind a rate of settling, as a part (其中), would make that rate wrong: `办结率100%,其中3条当日办结`. Then it counts how that was
 * done. Verdicts behind a pass rate are its own: they may prove it wrong.
 */
function contradicts({ rates, figures }: Claim, roles: readonly Role[], { value, start }: Token, apart: boolean): boolean {
  const whole = figures.checked ?? figures.received ?? figures.running ?? figures.problem;
  const good = roles.includes("handled");
  if (!apart || !whole || good === roles.includes("unhandled") || roles.some((role) => figures[role] !== undefined)) return false;
  return rates.some((rate) => {
    // Counts that all stand behind their rate are its own, right or wrong.
    if (rate.end > start || whole.start > rate.start || (rate.metric !== "completion" && rate.metric !== "on-time-reply")) return false;
    return !follows(rate, good ? value! : whole.value - value!, whole.value);
  });
}

/** Tells whether a claim says what passed or failed: what was settled since is of something else. */
function isJudged({ figures, rates }: Claim): boolean {
  return (figures.passed ?? figures.failed) !== undefined || rates.some(({ metric }) => metric === "pass" || metric === "fail");
}

/** A verdict without a total takes the last figure of its sentence whose role was open: `问题15个,完成整改13个`. */
function adoptTotal(reading: Reading, claim: Claim, part: number): void {
  if (claim.figures.checked ?? claim.figures.running ?? claim.figures.received ?? claim.figures.problem) return;
  const found = reading.pending.findLast(({ figure, theme }) => figure.value >= part && !differs(theme, claim) && (!isPart(claim.theme) || isPart(theme)));
  if (!found) return;
  take(reading, claim, "checked", found);
}

const PLACES = /^(?:地区|省份|省区市|部门|单位|镇街|乡镇)/u;

function isTotalOf(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === "count" && /(?:^|[\p{Script=Han}])共$/u.test(tokens[index - 1]?.text ?? "");
}

/** A noun and its count behind a word of checking: `9个市(州)共抽查政府网站219个`. */
function isCheckedNoun(tokens: readonly Token[], index: number): boolean {
  const noun = tokens[index - 1];
  if (tokens[index]!.kind !== "count" || (noun?.kind !== "website" && noun?.kind !== "account")) return false;
  // `71个国务院部门政府网站312家`: the places are counted, then what they hold.
  return tokens[index - 2]?.kind === "check" || (tokens[index - 2]?.kind === "scope" && tokens[index - 3]?.kind === "count");
}

/** What the places before it hold: `抽查5个县区的25个网站`. */
function isOwned(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return tokens[index]!.kind === "count" && next !== undefined && isSubject(next) && /^(?:\p{Script=Han}{0,4})的$/u.test(tokens[index - 1]?.text ?? "");
}

/** The counts of places whose sites or accounts a later figure of the clause sums up. */
function placesBeforeTotal(tokens: readonly Token[]): Token[] {
  const total = tokens.findIndex((_, i) => i > 0 && (isTotalOf(tokens, i) || isCheckedNoun(tokens, i) || isOwned(tokens, i)));
  if (total < 0) return [];
  return tokens.slice(0, total).filter((token, i) => token.kind === "count" && tokens[i + 1] !== undefined && (tokens[i + 1]!.kind === "scope" || (tokens[i + 1]!.kind === "other" && PLACES.test(tokens[i + 1]!.text))));
}

/** The subject named since the last claim, where it is another: what follows is about that. */
function movedOn({ latest, current }: Reading): Theme {
  return latest && current?.theme.subject && latest.start > current.end && latest.subject !== current.theme.subject ? { subject: latest.subject } : {};
}

/**
 * An earlier claim about just this that waits for the figure: named side by side with others (`检查网站26家、账号40个,发现不合格网站0家、账号5个`), or
 * given as a rate before its counts.
 */
function waitingFor(reading: Reading, theme: Theme, roles: readonly Role[]): Claim | undefined {
  if (!theme.subject && !isPart(theme)) return undefined;
  const about = { ...reading.inherited, ...theme };
  const total = roles.some((role) => TOTALS.has(role));
  return reading.claims.findLast((claim) => {
    if (claim.alone || !sameTheme(about, claim) || roles.some((role) => claim.figures[role] !== undefined)) return false;
    const counted = claim.figures.checked ?? claim.figures.running ?? claim.figures.received;
    return total ? counted === undefined && claim.rates.length > 0 : counted !== undefined && claim.rates.length === 0;
  });
}

/**
 * A new total behind a total with its verdict or rate opens a new claim; one that tells the other total of the same things does not, nor
 * does the total of a rate that was given first.
 */
function startsAnew(claim: Claim, roles: readonly Role[], sentence: number): boolean {
  if (!roles.some((role) => TOTALS.has(role))) return false;
  const counted = claim.figures.checked ?? claim.figures.running ?? claim.figures.received;
  const judged = (["passed", "failed", "handled", "unhandled"] as const).some((role) => claim.figures[role] !== undefined);
  const passRate = claim.rates.some((rate) => rate.metric !== "coverage" && rate.metric !== "sampling");
  // The total of another sentence is of other things: all that run, and those that were checked.
  return judged || (counted !== undefined && (passRate || claim.start < sentence));
}

function lastFigureEnd(tokens: readonly Token[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (tokens[i]!.kind === "count" || tokens[i]!.kind === "percent") return tokens[i]!.end;
  return tokens[0]?.start ?? 0;
}
