import type { Subject } from "../records/rate.js";
import type { Span, Theme } from "./claim.js";
import { countsOwners } from "./counted-places.js";
import type { Token, TokenKind } from "./tokens.js";

const SUBJECTS: Partial<Record<TokenKind, Subject>> = {
  website: "website", account: "account", message: "message", column: "column", rectification: "rectification",
};

/** A region or class is what a figure is about only where it opens the clause and is no part of an organisation's name. */
const NAME_GOES_ON = /^(?!\p{Script=Han}{2,4}系统)(?:人民|政府|政务服务|办公|委员会|管委|局|厅|委|财政|公安|教育|卫生|民政|应急|司法|的?要求|等|\p{Script=Han}{1,8}(?:局|委|厅|办公室|中心|院|馆|会|公司|集团|学校|大学|医院)$)/u;

/** Sites that are a class of their own, beside all sites of a level: 县级政府门户网站, 乡镇子站. */
const OWN_KIND = /^(?:(?:政府)?门户网站|子网?站|网页|(?:子)?频道)$/u;

/** Reads the theme of one token. */
export function themeOf(token: Token): Theme {
  if (token.kind === "platform") return { subject: "account", platform: token.platform! };
  const subject = SUBJECTS[token.kind];
  return subject ? { subject } : {};
}

/** Tells whether a token names a place or a class of owners. */
export function isPlace({ kind }: Pick<Token, "kind">): boolean {
  return kind === "region" || kind === "scope";
}

/** Tells whether a token names a part that figures may be of: a place, a class of owners, a platform. */
export function namesPart(token: Pick<Token, "kind">): boolean {
  return isPlace(token) || token.kind === "platform";
}

/** Tells whether a token names a subject or a platform. */
export function isSubject(token: Token): boolean {
  return token.kind === "platform" || SUBJECTS[token.kind] !== undefined;
}

const FAULTY = { 账号: "account", 网站: "website", 栏目: "column" } as const;

/** Reads what a clause says its figure at `index` is about: the nearest subject on either side, and the scope that opens the clause. */
export function themeAround(clause: readonly Token[], index: number): Theme {
  const figure = (token: Token): boolean => token.kind === "count" || token.kind === "percent";
  let nearest: Token | undefined;
  let second: Token | undefined;
  // Behind the measure word first (`609家政府网站`), then backwards (`不合格政府网站4家`).
  // `55个不合格政务新媒体`: the verdict may stand between.
  const next = clause[index + 1]?.kind === "failed" && clause[index + 2] && isSubject(clause[index + 2]!) ? clause[index + 2] : clause[index + 1];
  if (next && isSubject(next) && clause[index]!.kind === "count" && !(clause[index - 1] && isSubject(clause[index - 1]!))) nearest = next;
  // `抽取30%的政府网站、20%的政务新媒体`.
  const of = clause[index]!.kind === "percent" && clause[index + 1]?.text === "的" ? clause[index + 2] : undefined;
  if (of && isSubject(of)) nearest = of;
  for (let i = index - 1; i >= 0 && !nearest; i--) {
    if (figure(clause[i]!)) break;
    // `栏目更新达标38家`: sites are no columns.
    if (isSubject(clause[i]!) && !(clause[i]!.kind === "column" && clause[index]!.text.endsWith("家"))) {
      nearest = clause[i];
      second = clause[i - 1];
    }
  }
  // `发现并整改问题账号23个`: what had problems is counted, and no problems.
  const faulty = /^问题(账号|网站|栏目)$/u.exec(clause[index - 1]?.text ?? "")?.[1];
  if (faulty && nearest?.kind === "rectification") nearest = { ...nearest, kind: FAULTY[faulty as keyof typeof FAULTY], text: faulty };
  // `门户网站41个部门、乡镇信息公开专栏`: columns of a site are counted, and no sites.
  if (nearest?.kind === "website" && clause[index - 1] === nearest && clause[index]!.text.endsWith("个")) {
    const noun = clause.slice(index + 1).find((token) => figure(token) || isSubject(token) || !(isPlace(token) || token.text === "、" || token.kind === "other"));
    if (noun?.kind === "column") nearest = noun;
  }
  let toldAs = false;
  for (let i = index + 1; i < clause.length && !nearest; i++) {
    if (/^[均都全]?(?:为|是|系|属于?)$/u.test(clause[i]!.text)) toldAs = true;
    // `未整改的2条涉及甲县政府网站`: those that answer for it are not what is counted.
    if (figure(clause[i]!) || (clause[i]!.kind === "other" && /涉及|集中|分布/u.test(clause[i]!.text))) break;
    if (isSubject(clause[i]!)) nearest = clause[i];
  }
  // `不合格的2个均为乡镇微信公众号`: what some are says nothing of the others.
  const theme: Theme = nearest ? themeOf(isExample(clause, nearest) || (toldAs && nearest.kind === "platform") ? { ...nearest, kind: "account" } : nearest) : {};
  const both = nearest?.kind === "platform" ? countedTogether(clause, clause.indexOf(nearest)) : undefined;
  if (both) return { subject: "account", scope: both, joint: true };
  // `政务新媒体微信公众号`: the platform says more than the subject beside it; `微博、微信账号共88个` are of neither.
  const listed = nearest?.kind === "account" && second?.kind === "platform" && /^[和与及、]$/u.test(clause[clause.indexOf(second) - 1]?.text ?? "") && clause[clause.indexOf(second) - 2]?.kind === "platform";
  if (nearest && second && second.kind === "platform" && nearest.kind === "account" && !(listed && sharesFigure(clause, clause.indexOf(nearest)))) theme.platform = second.platform!;
  const scope = scopeOf(clause, index) ?? scopeCounted(clause, index) ?? scopeListed(clause, index);
  return scope ? { ...theme, scope } : theme;
}

/** Tells whether a platform is that of one account named among others: `“甲”微信公众号等17个合格`. */
function isExample(clause: readonly Token[], platform: Token): boolean {
  const at = clause.indexOf(platform);
  return platform.kind === "platform" && /”$/u.test(clause[at - 1]?.text ?? "") && /^等/u.test(clause[at + 1]?.text ?? "");
}

/** Tells whether what is named has the only figure of its clause: `微博、微信账号共88个`. */
function sharesFigure(clause: readonly Token[], at: number): boolean {
  const counts = clause.filter(({ kind }) => kind === "count");
  return counts.length === 1 && clause.indexOf(counts[0]!) > at && !clause.some(({ kind, text }) => kind === "respectively" || /各$/u.test(text));
}

/** Two platforms that have one figure together are a class of their own, and neither of them: `抖音号和视频号共26个`. */
function countedTogether(clause: readonly Token[], at: number): Theme["scope"] {
  const next = clause[at + 1]?.kind === "check" ? clause[at + 2] : clause[at + 1];
  const alone = next?.kind === "count" && sharesFigure(clause, at);
  // `抖音、快手等短视频账号124个`: a kind with examples of it; 等其他账号 are the rest.
  const last = clause[at - 1]?.text === "等" && !/^其[他余]/u.test(clause[at]!.text) ? at - 2 : at;
  let from = last;
  while (clause[from - 2]?.kind === "platform" && /^[和与及、]$/u.test(clause[from - 1]!.text)) from -= 2;
  const first = clause[from];
  if (from === last || clause[last]?.kind !== "platform" || clause[from - 1]?.text === "等") return undefined;
  if (!alone && (last !== at || !/^等?(?:共计?|合计|总计)$|^等$/u.test(clause[at + 1]?.text ?? ""))) return undefined;
  return { text: clause.slice(from, at + 1).map(({ text }) => text).join(""), start: first!.start, end: clause[at]!.end };
}

/** The class that a figure counts all of, where nothing else is counted: `7家县级政府门户网站全部合格`. */
function scopeCounted(clause: readonly Token[], index: number): Theme["scope"] {
  const [scope, noun] = [clause[index + 1], clause[index + 2]];
  const told = whatTheyAre(clause, index);
  if (told) return told;
  const item = clause.slice(itemStart(clause, index), index);
  if (clause[index]!.kind !== "count" || scope?.kind !== "scope" || !(noun?.kind === "website" || (noun?.kind === "account" && ((clause[index + 3]?.kind === "count" && /^(?:passed|failed)$/u.test(clause[index + 4]?.kind ?? "")) || /^中/u.test(clause[index + 3]?.text ?? "") || clause[index + 3]?.kind === "passed" || clause[index + 3]?.kind === "failed"))) || item.some(({ kind }) => kind === "count")) return undefined;
  const last = OWN_KIND.test(noun.text) ? noun : scope;
  return { text: last === noun ? scope.text + noun.text : scope.text, start: scope.start, end: last.end };
}

/** The class of sites that a list opens with, where its next item counts the accounts beside them, or the other way round: `其中市直单位网站11家、新媒体63个`. */
function scopeListed(clause: readonly Token[], index: number): Theme["scope"] {
  const at = itemStart(clause, index);
  const [place, noun, count, mark, other] = clause[0]?.kind === "among" ? clause.slice(1) : clause;
  const isKind = (token: Token | undefined): boolean => token?.kind === "website" || token?.kind === "account";
  if (!place || !isPlace(place) || !isKind(noun) || count?.kind !== "count" || !/^[、和]$/u.test(mark?.text ?? "") || !isKind(other) || other!.kind === noun!.kind) return undefined;
  return clause[at] === other && at === index - 1 && !OWN_KIND.test(noun!.text) ? { text: place.text, start: place.start, end: place.end } : undefined;
}

/** What a clause says that the only figure it has counts: `其余68家为市县部门、乡镇网站`. */
function whatTheyAre(clause: readonly Token[], index: number): Theme["scope"] {
  const [count, verb, ...words] = clause.slice(index);
  const noun = words.pop();
  if (count!.kind !== "count" || !/^[为是]$/u.test(verb?.text ?? "") || noun?.kind !== "website" || words.length === 0) return undefined;
  if (!words.every(({ kind, text }) => kind === "scope" || text === "、" || /^[和与及]$/u.test(text)) || words.at(-1)!.kind !== "scope") return undefined;
  return { text: words.map(({ text }) => text).join(""), start: words[0]!.start, end: words.at(-1)!.end };
}

/** Where the item of an enumeration begins: `县区网站7家和市直部门网站11家`, `7家县区网站和11家市直部门网站`. */
function itemStart(clause: readonly Token[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const { kind, text } = clause[i]!;
    if (kind === "mark" && text === "、") return i + 1;
    const counted = clause[i - 1]?.kind === "count" || clause.slice(0, i).findLast((token) => !isSubject(token) && !isPlace(token))?.kind === "count";
    if (kind === "other" && /^(?:[和与及]|以及)$/u.test(text) && counted) return i + 1;
  }
  return 0;
}

/** Words before the place that opens a clause: when it was, 其中, 另外. */
const SAYS_NO_PLACE = /^(?:,|(?:落入|进入|纳入|列入|参加|接受|参与)[^,。;]{0,6}的|其中|由|属于?|涉及|来自|反映|针对|全年|另外|此外|在|对|共|[本此](?:季度|次|月|期|轮)|[全我][省市县区州盟旗](?:共计?|累计|合计)?|(?:\d{4}年)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)|\d{4}年)$/u;

/** Tells whether a word says of what follows that it runs or is registered: `登记在册的教育行政部门网站`. */
function isAttribute(clause: readonly Token[], at: number): boolean {
  const stands = (i: number): boolean => clause[i]?.kind === "running" || clause[i]?.kind === "registered";
  return clause[at]!.text === "的" ? stands(at - 1) : stands(at) && (clause[at + 1]?.text === "的" || (stands(at + 1) && clause[at + 2]?.text === "的"));
}

/** Finds the division or class that opens a clause before `index`: `昭阳区检查20个`, `其中市直部门网站6个`. */
export function scopeOf(clause: readonly Token[], index: number): (Span & { text: string }) | undefined {
  // In an enumeration each item opens anew: `省级网站5家、市级网站10家`.
  let at = itemStart(clause, index);
  if (at > 1 && clause.slice(at, index).every(isPlace) && !clause.slice(0, at).some(({ kind }) => kind === "count" || kind === "percent")) at = 0;
  // 省辖市、省直管县网站287家: classes side by side that have one figure are one class.
  const last = at;
  while (at >= 2 && clause[at - 2]!.kind === "scope" && clause[at]?.kind === "scope") at -= 2;
  // 各级部门和公办中小学、幼儿园: where the first of them goes on with what no lexicon knows, all are what it is about.
  if (at > 0 && at < last && clause[at - 1]!.kind === "other" && clause.slice(0, at).some(({ text }) => /[和及与]/u.test(text))) return undefined;
  // The last of several names that share a figure is not what it is about: 教育局、高等学校、直属单位网站共126家.
  const before = clause.slice(0, Math.max(0, at - 1));
  const item = before.slice(before.findLastIndex(({ kind, text }) => kind === "mark" && text === "、") + 1);
  if (item.length > 0 && item.every(({ kind }) => kind === "other")) return undefined;
  while (at < index && (clause[at]!.kind === "among" || clause[at]!.kind === "check" || (clause[at]!.kind === "running" && /有$/u.test(clause[at]!.text)) || isAttribute(clause, at) || (clause[at]!.text === "的" && clause[at - 1]?.kind === "check") || (clause[at]!.kind === "other" && SAYS_NO_PLACE.test(clause[at]!.text)))) at++;
  // `9个县市政府门户网站共收到来信1146件`: those that are counted have what the later figure counts.
  if (clause[at]?.kind === "count" && clause[at + 1]?.kind === "scope" && clause[at + 2]?.kind === "website" && OWN_KIND.test(clause[at + 2]!.text) && clause.slice(at + 3, index).some(({ kind }) => kind === "received")) at++;
  if (countsOwners(clause, at)) at++;
  let end = at;
  while (end < index && (clause[end]!.kind === "region" || clause[end]!.kind === "scope")) {
    end++;
    // 市州及县市区 is one class of two, and so are 省辖市、省直管县.
    if (end + 1 < index && /^[及和与、]$/u.test(clause[end]!.text) && clause[end - 1]!.kind === "scope" && clause[end + 1]!.kind === "scope") end++;
  }
  if (end === at || end - at > 3) return undefined;
  const following = clause[end];
  if (following?.kind === "mark" || (following?.kind === "other" && NAME_GOES_ON.test(following.text))) return undefined;
  // `省级抽查我市网站8家`: who checks is not whose they are.
  if (following?.kind === "check" && /^[我全][省市县区州盟旗]/u.test(clause[end + 1]?.text ?? "")) return undefined;
  // `市级转办的9个问题`: nor is the level that passes on.
  if (following?.kind === "received" && /^(?:转办|交办|转来)$/u.test(following.text) && LEVEL.test(clause[end - 1]!.text)) return undefined;
  const joined = joinedThrough(clause, end, index);
  if (joined !== undefined) return { text: clause.slice(at, joined).map(({ text: word }) => word).join("").replace(/(?<!门户)网站$/u, ""), start: clause[at]!.start, end: clause[joined - 1]!.end };
  if (following?.kind === "other" && /^[和与及]/u.test(following.text)) return undefined;
  // A class of portals is another than that of all sites of a level: 县级政府门户网站.
  if (following?.kind === "website" && clause[end - 1]!.kind === "scope" && OWN_KIND.test(following.text)) end++;
  // `省政府门户网站和5个市门户网站共收到2318条`: the first of several that share a figure.
  if (end > at + 1 && clause[end - 1]!.kind === "website" && end < index && /^(?:[和与及]|以及)$/u.test(clause[end]!.text)) return undefined;
  const start = clause[at]!.start;
  const text = clause.slice(at, end).map((token) => token.text).join("");
  // All classes together are the whole: 各县(市、区)和市直部门.
  if (/^各.+[和及]/u.test(text) && !clause[end - 1]!.own) return undefined;
  return { text, start, end: clause[end - 1]!.end };
}

/**
 * Where a class ends that goes on behind the noun of its first half, all with one figure: `县(市、区)门户网站及部门网站17个`, `省政府门户网站及省直部门网站78家`; nothing where it is none.
 */
function joinedThrough(clause: readonly Token[], end: number, index: number): number | undefined {
  const [noun, and, more] = clause.slice(end, end + 3);
  if (noun?.kind !== "website" || !and || !/^(?:[及和与、]|以及)$/u.test(and.text) || !more || end + 3 > index) return undefined;
  const named = more.kind === "website" && /^部门/u.test(more.text) ? end + 3 : more.kind === "scope" ? end + 3 : undefined;
  if (named === undefined) return undefined;
  // Each half has a figure or a rate of its own where two stand behind: 分别为.
  const last = clause[named]?.kind === "website" ? named + 1 : named;
  const next = clause.findIndex(({ kind, text }, i) => i > index && kind === "mark" && text === "、");
  const behind = clause.slice(last, next < 0 ? undefined : next);
  return last <= index && !behind.some(({ kind }) => kind === "respectively") && behind.filter(({ kind }) => kind === "count" || kind === "percent").length === 1 ? last : undefined;
}

/** Lists the themes that are named side by side (、和与及) before `index`: two or more, or none. */
export function themesBeside(clause: readonly Token[], index: number): { theme: Theme; span: Span }[] {
  const found: { theme: Theme; span: Span }[] = [];
  // What has its rate already is none of them.
  const from = clause.slice(0, index).findLastIndex(({ kind }, i) => kind === "percent" && clause[i - 1]?.kind !== "bound") + 1;
  for (let i = from; i < index; i++) {
    const token = clause[i]!;
    const scope = isPlace(token);
    if (!scope && !isSubject(token)) continue;
    // 微博账号: the platform says it all.
    if (token.kind === "account" && clause[i - 1]?.kind === "platform" && found.length > 0) {
      found.at(-1)!.span.end = token.end;
      continue;
    }
    // `甲、乙等3个县(区)`: a class behind a figure is what the figure counts.
    if (token.kind === "scope" && clause[i - 1]?.kind === "count") continue;
    // `市级部门网站、区县网站`: its noun may stand between a name and the next.
    const next = clause[i + 1] && isSubject(clause[i + 1]!) && clause[i + 2] ? clause[i + 2] : clause[i + 1];
    if (scope && found.length === 0 && next && !(next.kind === "count" || next.text === "、" || /^[和与及等]/u.test(next.text))) continue;
    const portals = token.kind === "scope" && clause[i + 1]?.kind === "website" && OWN_KIND.test(clause[i + 1]!.text) ? clause[i + 1]! : undefined;
    const theme: Theme = scope ? { scope: { text: token.text + (portals?.text ?? ""), start: token.start, end: (portals ?? token).end } } : themeOf(token);
    // `头条号、抖音号等其余账号合格率…`: those before 等 are examples of the rest, which has one rate.
    if (token.kind === "platform" && /^其[他余]/u.test(token.text) && clause[i - 1]?.text === "等") while (found.at(-1)?.theme.platform !== undefined) found.pop();
    // 网站栏目 is one noun.
    if (!scope && clause[i - 1] && isSubject(clause[i - 1]!) && found.at(-1)?.span.end === token.start) found.pop();
    found.push({ theme, span: { start: token.start, end: token.end } });
  }
  // `昭阳区、鲁甸县政府网站`: regions side by side share the one subject behind them.
  const scopes = found.filter(({ theme }) => theme.scope);
  const subjects = found.filter(({ theme }) => !theme.scope);
  // `甲、乙等3个市网站和新媒体`: each with each.
  const nouns = subjects.length > 0 && scopes.every(({ span }) => span.end <= subjects[0]!.span.start) ? subjects : subjects.slice(0, 1);
  sharePortals(scopes);
  if (scopes.length >= 2) return scopes.flatMap((item) => (nouns.length > 0 ? nouns : [{ theme: {} }]).map(({ theme }) => ({ ...item, theme: { ...theme, ...item.theme } })));
  return subjects.length >= 2 ? subjects : [];
}

const LEVEL = /^\p{Script=Han}{1,3}级$/u;
const PORTALS_OF_LEVEL = /^\p{Script=Han}{1,3}级(?<noun>(?:人民)?政府门户网站|门户网站)$/u;

/** `省级、市级、县级政府门户网站`: levels side by side share the portals behind the last of them. */
function sharePortals(scopes: readonly { theme: Theme }[]): void {
  const noun = PORTALS_OF_LEVEL.exec(scopes.at(-1)?.theme.scope?.text ?? "")?.groups?.noun;
  const levels = scopes.slice(0, -1).map(({ theme }) => theme.scope!);
  if (noun && levels.every(({ text }) => LEVEL.test(text))) for (const level of levels) level.text += noun;
}
