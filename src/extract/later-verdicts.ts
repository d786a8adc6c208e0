/** Verdicts that stand behind the names they are of: in the sentence's last clause, in its count, or in the sentence after it. */
import { platformAt } from "../lexicon/platforms.js";
import { chineseNumber } from "../text/numbers.js";
import { itemReference } from "./item-references.js";
import { saysFailed } from "./judging-words.js";
import type { NamedGroup, Reason } from "./reasons.js";
import { withoutOwn } from "./statements.js";
import type { Subject } from "./subjects.js";

/** A clause of its own that judges those named before it: `甲超过两周未更新,乙无互动功能,判定为不合格`. */
const JUDGING_CLAUSE = /[,;](?<all>(?:以上|上述|这)[^,。;“”]{0,16}?)?(?<each>均|都|全部|一律)?(?:因此|故|应|依据|根据|按|按照|被|予以|经|检查|结果)*(?:[^,。;“”]{2,16}(?=判|认|评|定为|按|被))?(?:判|评|认|定|视|列|按|被|触|不合格|(?<=均|都|全部|一律)[为是]不合格)[^,。;“”]{0,24}[。;]?$/u;

/** Lets a statement's last clause judge all whom its statement has named; with 均 or 上述, all of its sentence. */
export function judgeByLastClause(text: string, named: readonly Subject[], before: readonly Subject[]): void {
  const match = JUDGING_CLAUSE.exec(text);
  if (!match || !saysFailed(match[0]) || /\d/u.test(match[0])) return;
  fail(match.groups!.all || match.groups!.each ? [...before, ...named] : named);
}

function fail(named: readonly Subject[]): void {
  for (const subject of named) if (subject.verdict === "named") subject.verdict = "fail";
}

/** A cause that waits for the verb behind the next one: `甲因两周未更新、|乙因评论区关闭被判定为不合格`. */
const WAITING_CAUSE = /^(?:账号|微博|公众号)?(?:分别|则|均|都)?(?:因|由于)[^,。;]{2,40}[、,和及]$/u;

/** Lets the verdict at the end of a clause hold for those before it whose own cause has no verb. */
export function shareVerdict(lists: readonly NamedGroup[], reasons: readonly (Reason | undefined)[]): (Reason | undefined)[] {
  const shared = [...reasons];
  for (let i = lists.length - 2; i >= 0; i--) {
    const { text, group, next } = lists[i]!;
    const reason = shared[i];
    const tail = withoutOwn(text.slice(group.at(-1)!.until, next).replace(/“$/u, ""), lists[i + 1]!.group[0]!);
    if (reason?.verdict === "named" && shared[i + 1]?.verdict === "fail" && WAITING_CAUSE.test(tail)) shared[i] = { ...reason, verdict: "fail" };
  }
  return shared;
}

const FAILED_COUNT = /(?:(\d{1,3})[个家][^,。;:]{0,12}不合格|不合格[^,。;:\d]{0,12}(\d{1,3})[个家])/u;

/** Where a sentence counts just as many failures as it names accounts or sites, they are the failures, whatever each is charged with. */
export function judgeByCount(sentence: string, named: readonly Subject[]): void {
  const count = FAILED_COUNT.exec(sentence);
  const number = Number(count?.[1] ?? count?.[2] ?? 0);
  for (const table of ["accounts", "units"] as const) {
    const those = [...new Set(named)].filter((subject) => subject.table === table && (subject.table === "accounts" || subject.kind === "website"));
    if (those.length === number && those.every(({ verdict }) => verdict === "named" || verdict === "fail")) fail(those);
  }
}

const BACK_REFERENCE = /^[,、]?(?:以上|上述|前述|这)(?:所[列述涉指]的?)?(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})?[个家]?[^,。;]{0,10}?(?<what>账号|帐号|新媒体|公众号|网站|单位)/u;

/** Tells whether no more are named than words count, where they count: who was not recognised as named is no reason against the others. */
function areCounted({ count, what }: Record<string, string | undefined>, named: readonly Subject[]): boolean {
  if (count === undefined) return true;
  const those = new Set(named.filter(({ table }) => what === "单位" || (table === "units") === (what === "网站")));
  return those.size <= (/\d/u.test(count) ? Number(count) : (chineseNumber(count) ?? 0));
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
