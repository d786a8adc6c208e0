/** Who is named in a list of what was left undone, behind the first of it. */
import { leftUndone, listsUndone } from "./bad-work.js";
import type { NamedGroup, Reason } from "./named-group.js";
import { withoutOwn } from "./statements.js";

/** Why whoever opens a part of a list of what was left undone is named. */
export function goesOnUndone(here: NamedGroup, earlier: string): Reason | undefined {
  return here.group[0]!.start === 0 && listsUndone(earlier) ? { verdict: "named", finding: null, problems: [], criticised: true } : undefined;
}

/** What joins the next of such a list to what is told of the one before it: `没有完成的是甲镇的公开目录和|乙局的账号认证`. */
const JOINED = /[^,、和及与,;。](?:,?以及|[,、和及与])$/u;

/** Why a later name of the list is named that words before the first call undone. */
export function alsoUndone(lists: readonly NamedGroup[], i: number): Reason | undefined {
  const [first, here] = [lists[0]!, lists[i]!];
  if (i === 0 || !leftUndone(withoutOwn(first.text.slice(0, first.group[0]!.start).replace(/“$/u, ""), first.group[0]!))) return undefined;
  const between = here.text.slice(first.group.at(-1)!.until, here.group[0]!.start);
  return /[。;:]|均|都|已|其余|由/u.test(between) || !JOINED.test(withoutOwn(between.replace(/“$/u, ""), here.group[0]!)) ? undefined : { verdict: "named", finding: null, problems: [], criticised: true, unnamedFault: true };
}

/** What was mended, and what is left of it and whose: `23个问题已完成整改22个,剩余1个(|甲局账号认证信息未变更)`. */
const REST_TOLD = /(?:整改|完成|改正|办结|销号)[^。;“”]{0,40}(?:剩余|余下|还剩|尚余|其余)的?\d{1,3}[个条项件处](?:问题)?(?:\(|(?:分别)?[为是系])\p{Script=Han}/u;

/** Tells whether a sentence tells of what is left undone, whatever it asks besides. */
export function tellsRest(sentence: string): boolean {
  return REST_TOLD.test(sentence);
}
