/** Verdicts that stand behind the names they are of: in the sentence's last clause, in its count, or in the sentence after it. */
import { platformAt } from "../lexicon/platforms.js";
import { wholeNumber } from "../text/numbers.js";
import { itemReference } from "./item-references.js";
import { isLookedAtAgain, saysFailed } from "./judging-words.js";
import type { Mention } from "./mention.js";
import type { NamedGroup, Reason } from "./reasons.js";
import { withoutOwn } from "./statements.js";
import type { Subject } from "./subjects.js";

/** A clause of its own that judges those named before it: `甲超过两周未更新,乙无互动功能,判定为不合格`. */
const JUDGING_CLAUSE = /[,;](?<all>(?:以上|上述|这)[^,。;“”]{0,16}?)?(?<each>均|都|全部|一律)?(?:因此|故|应|依据|根据|按|按照|被|予以|经|检查|结果)*(?:[^,。;“”]{2,16}(?=判|认|评|定为|记为|按|被))?(?:判|评|认|定|记|视|列|按|被|触|不合格(?!的?(?:政府|政务)?(?:网站|新媒体|账号|帐号|公众号)[^,。;“”]{0,8}?[占较偏最数多])|(?<=均|都|全部|一律)[为是]不合格)[^,。;“”]{0,24}[。;]?$/u;

/** As many as its sentence names, or more: `甲、乙未更新,丙仅发布2条,三个账号评价不合格`. */
const COUNTED_CLAUSE = /[,;](?:以上|上述|这)?(?<count>\d{1,2}|[两三四五六七八九十])[个家](?:政务)?(?:新媒体)?(?:账号|帐号|公众号|网站|子站|网页)[均都]?(?:被|评价|评定|判定|认定|检查|结果|评为|判为|定为|为|是)*不合格[。;]?$/u;

/** Lets a statement's last clause judge all whom its statement has named; with 均 or 上述, all of its sentence. */
export function judgeByLastClause(text: string, named: readonly Subject[], before: readonly Subject[]): void {
  const counted = wholeNumber(COUNTED_CLAUSE.exec(text)?.groups!.count ?? "") ?? 0;
  // Who else is counted was not recognised as named.
  if (counted > 0 && counted >= new Set([...before, ...named]).size) return fail([...before, ...named].filter((subject) => subject.table === "accounts" || subject.kind === "website"));
  const match = JUDGING_CLAUSE.exec(text);
  if (!match || !saysFailed(match[0]) || /\d/u.test(match[0])) return;
  fail(match.groups!.all || match.groups!.each ? [...before, ...named] : named);
}

/** What fails are websites and accounts, and bodies for theirs; a place is only named for them. */
function fail(named: readonly Subject[]): void {
  for (const subject of named) if (subject.verdict === "named" && !(subject.table === "units" && subject.kind === "region")) subject.verdict = "fail";
}

/** A cause that waits for the verb behind the next one: `甲因两周未更新、|乙因评论区关闭被判定为不合格`. */
const WAITING_CAUSE = /^(?:账号|微博|公众号)?(?:分别|则|均|都)?(?:因|由于)[^,。;]{2,40}[、,和及]$/u;

/** A clause that says of those before it that they failed, and leads to nobody: `甲不合格,|乙有错别字`. */
const JUDGED_BEFORE = /^[^。;:]*[^为是有],$/u;

/** Lets the verdict at the end of a clause hold for those before it whose own cause has no verb, and for none behind it. */
export function shareVerdict(lists: readonly NamedGroup[], reasons: readonly (Reason | undefined)[]): (Reason | undefined)[] {
  const shared = [...reasons];
  for (let i = lists.length - 2; i >= 0; i--) {
    const reason = shared[i];
    if (reason?.verdict === "named" && shared[i + 1]?.verdict === "fail" && WAITING_CAUSE.test(tailOf(lists[i]!, lists[i + 1]!.group[0]))) shared[i] = { ...reason, verdict: "fail" };
  }
  return shared.map((reason, i) => {
    const before = lists[i - 1];
    if (reason?.verdict !== "fail" || !before || shared[i - 1]?.verdict !== "fail" || saysFailed(tailOf(lists[i]!))) return reason;
    const between = tailOf(before, lists[i]!.group[0]);
    return saysFailed(between) && JUDGED_BEFORE.test(between) ? { ...reason, verdict: "named" } : reason;
  });
}

/** What is said behind a list of names, up to the next and its owner. */
function tailOf({ text, group, next }: NamedGroup, following?: Mention): string {
  const tail = text.slice(group.at(-1)!.until, next);
  return following ? withoutOwn(tail.replace(/“$/u, ""), following) : tail;
}

const FAILED_COUNT = /(?:(\d{1,3})[个家][^,。;:]{0,12}不合格|(?:不合格|(?:网站|网页|子站|账号|帐号|公众号)[未不]达标)[^,。;:\d]{0,12}(\d{1,3})[个家])/u;

const LISTED_ELSEWHERE = /^[^,。;:]{0,4}\((?:名单)?(?:详?见(?:附件|附表|下表)|附后)[^()]{0,6}\)(?:[。;]|,(?:此外|另外|另|同时))/u;

/** Where a sentence counts just as many failures as it names accounts or sites, they are the failures, whatever each is charged with. */
export function judgeByCount(sentence: string, named: readonly Subject[]): void {
  const count = FAILED_COUNT.exec(sentence);
  const number = Number(count?.[1] ?? count?.[2] ?? 0);
  // Those that an annex lists are not those whom the sentence goes on to tell.
  if (count && LISTED_ELSEWHERE.test(sentence.slice(count.index + count[0].length))) return;
  if (count && isLookedAtAgain(sentence, count.index + count[0].search(/不合格/u) + 3)) return;
  for (const table of ["accounts", "units"] as const) {
    const those = [...new Set(named)].filter((subject) => subject.table === table && (subject.table === "accounts" || subject.kind === "website"));
    if (those.length === number && those.every(({ verdict }) => verdict === "named" || verdict === "fail")) fail(those);
  }
}

const BACK_REFERENCE = /^[,、]?(?:以上|上述|前述|这)(?:所[列述涉指]的?)?(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})?[个家]?[^,。;]{0,10}?(?:(?<what>账号|帐号|新媒体|公众号|网站|子站|网页|单位)|(?=[均都](?:为|是|系)))/u;

/** Tells whether no more are named than words count, where they count: who was not recognised as named is no reason against the others. */
function areCounted({ count, what }: Record<string, string | undefined>, named: readonly Subject[]): boolean {
  if (count === undefined) return true;
  const those = new Set(named.filter(({ table }) => what === "单位" || (table === "units") === (what === "网站")));
  return those.size <= (wholeNumber(count) ?? 0);
}

/** Reads a statement about those just named: 以上3个账号均判定为不合格, 以上账号均为微信公众号. */
export function judgeAgain(text: string, named: readonly Subject[]): boolean {
  const match = BACK_REFERENCE.exec(text);
  if (!match || named.length === 0 || /除/u.test(text)) return false;
  const rest = text.slice(match[0].length);
  // Who of them is meant by the number of an item, or by a count that they are more than, is found among all of the notice.
  if (itemReference(match[0]) || !areCounted(match.groups!, named)) return true;
  if (saysFailed(rest) && !/合格率/u.test(rest)) fail(named);
  const at = /^[^,。;]{0,3}(?:均|都|全部)?(?:为|是)/u.exec(rest)?.[0].length;
  const platform = at === undefined ? undefined : platformAt(rest, at);
  if (platform) {
    for (const subject of named) {
      if (subject.table === "accounts" && !subject.platform) Object.assign(subject, { platform: platform.value, platform_text: platform.word });
    }
  }
  return true;
}

/** What begins a statement about the first or the last of those just named: `其中前2个账号判定为不合格`. */
const SOME_OF_THEM = /^(?:其中,?)?(?<end>[前后])(?<count>\d{1,2}|[两二三四五六七八九])[个家](?<what>账号|帐号|新媒体|公众号|网站)?/u;

/** Reads a statement about the first or the last of those named; gives those it is about, none where it counts more than were named. */
export function judgeSome(text: string, named: readonly Subject[]): Subject[] | undefined {
  const { end, count, what } = SOME_OF_THEM.exec(text)?.groups ?? {};
  if (end === undefined || count === undefined) return undefined;
  const number = wholeNumber(count) ?? 0;
  const those = [...new Set(named)].filter((subject) => (what === "网站" ? subject.table === "units" && subject.kind === "website" : subject.table === "accounts"));
  if (number >= those.length) return [];
  const some = end === "前" ? those.slice(0, number) : those.slice(-number);
  if (saysFailed(text)) fail(some);
  return some;
}
