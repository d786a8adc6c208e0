/** Faults that a sentence tells of names without repeating them: of the one that its item is about, or of all that it has named. */
import type { Mention } from "./mention.js";

/** The clause at the end that says something of all before it: `甲…;乙…,以上账号均两周未更新`. */
const OF_ALL = /[,;](?=(?:以上|上述|这)[^,。;“”]{0,12}?(?:账号|帐号|公众号|网站|单位)?(?:均|都|全部)[^“”]{2,60}$)/u;

/** Where the clause begins that tells a fault of all whom a sentence has named. */
export function faultOfAll(text: string): number | undefined {
  const match = OF_ALL.exec(text);
  return match ? match.index + 1 : undefined;
}

/** Tells whether a paragraph is the item of one name, behind a colon: `2.甲局网站:附件打不开;|“乙”专栏无内容`. What its other parts tell is told of that name. */
export function isItemOfOne(text: string, mentions: readonly Mention[]): boolean {
  const [only] = mentions;
  return only !== undefined && mentions.length === 1 && text[only.until] === ":" && /^\s?(?:\(?\d{1,2}[)、.．])?“?$/u.test(text.slice(0, only.start));
}
