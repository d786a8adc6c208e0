/** What a line of a list charges its name with: `1.甲局(标识码):网站不更新;`, `2.乙网,互动回应差。` */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformOf } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import type { Category } from "../records/common.js";
import { isPlaceName } from "./mention.js";

/** What a title, a note, a head or a line charges somebody with. */
export interface Fault {
  category: Category;
  text: string;
}

/** The fault that words charge somebody with. */
export function faultIn(words: string): Fault | undefined {
  const phrase = findProblems(words)[0];
  return phrase && { category: phrase.category, text: words.slice(phrase.start, phrase.end) };
}

/** A name alone, who runs it before its quotes at most, with its code, its platform or both in brackets, then what it is charged with. */
const CHARGED = /^(?<item>(?:\p{Script=Han}{2,30}(?=“))?“?(?<name>[^“”()|:,、;。—]{2,30})”?(?<platform>(?<=”)[^“”()|:,、;。—]{1,12})?(?:\((?<note>[^()]{2,40})\))?)(?:[:,]|—{1,2})\s?(?<said>[^“”:|]{2,80}?)[;。]?$/u;
/** What may stand before the fault that the words begin with: `存在`, `被判定为`, `有5个`. */
const BEGINS = 8;
/** What a fault is told of, and no website or body. */
const NO_NAME = /不|未|无法|栏目|首页|主办|责任|备注|合计|问题/u;

/** Where the name ends on a line (behind its number) that charges it with a fault, and the fault; nothing where the line is anything else. */
export function chargeOn(words: string): { length: number; fault: Fault } | undefined {
  const { item, name, platform, note, said } = (CHARGED.exec(words)?.groups ?? {}) as Record<string, string | undefined>;
  if (item === undefined || name === undefined || said === undefined || NO_NAME.test(name) || isPlaceName(name)) return undefined;
  const told = endsAsBody(name) || /网站?$/u.test(name) || /^(?:(?:网站)?标识码[:为]?)?(?:\d{10}|bm\d{8})$/iu.test(note ?? "") || [platform, note].some((part) => part !== undefined && platformOf(part) !== undefined);
  const phrase = told ? findProblems(said)[0] : undefined;
  return phrase && phrase.start <= BEGINS ? { length: item.length, fault: { category: phrase.category, text: said } } : undefined;
}
