import { SENT_TO_EACH } from "./comparisons.js";
import { isSubject } from "./themes.js";
import type { Token } from "./tokens.js";

/** What is counted beside the sites or accounts that it holds. */
export const PLACES = /^(?:(?:地区|省份|省区市|部门|单位|镇街|乡镇)|(?:省|自治区|直辖市|[地设]?[区级]?市|市州|州|盟|县市?|区县?|旗)(?:$|[和与及等]))/u;

/** Places that a figure counts, with what was checked of theirs behind: `11个市所抽网站`. */
const WITH_THEIRS = /^(?:设区市|市州?|县区?|区县?|州|盟|旗|地区)(?:所[抽查检]|抽查的|检查的)/u;

/** What places do themselves: `14个市州、38个省直部门开展了自查`. */
const TAKES_PART = /开展|参与|参加|组织|报送|上报/u;

/** Tells whether a figure counts places, and none of the sites that they hold. */
export function countsPlaces(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind === "scope" && !tokens.some(isSubject) && tokens.slice(index + 2).some(({ kind, text }) => kind === "other" && TAKES_PART.test(text))) return true;
  return next?.kind === "other" && WITH_THEIRS.test(next.text);
}

/** Tells whether a figure counts places or offices of whose accounts a rate is told, and not the accounts: `23个乡镇(街道)政务新媒体合格率100%`. */
export function countsOwners(tokens: readonly Token[], index: number): boolean {
  const [owners, noun, next] = tokens.slice(index + 1, index + 4);
  return tokens[index]?.kind === "count" && tokens[index].text.endsWith("个") && owners?.kind === "scope" && !owners.text.endsWith("级") && noun?.kind === "account" && next?.kind === "metric";
}

const ASKED = /(?:发送|提交|投递|发出|发起|寄送|递交|发|投|做|进行)了?[^,。;]{0,8}(?:咨询|提问|留言|邮件|信件|来信|问询|诉求|工单)|(?:提问|咨询|问询)$/u;

/** Tells whether a figure counts those that a check wrote to, of which answers are told: `向95家门户网站提交了咨询,按时答复率91.6%`. */
export function isAsked(tokens: readonly Token[], index: number): boolean {
  const behind = tokens.slice(index + 1);
  const before = tokens.slice(0, index).findLast(({ kind }) => kind === "other")?.text ?? "";
  return /[向对给][^,。;]{0,4}$/u.test(before) && behind.length > 0 && behind.every(({ kind }) => kind !== "count" && kind !== "percent" && kind !== "handled") && ASKED.test(behind.map(({ text }) => text).join(""));
}

const ASKED_EACH = new RegExp(SENT_TO_EACH, "u");

/** Tells whether a figure sums up what each of several was sent: `对14家门户网站各投递咨询2件,共28件`. */
export function isSumOfAsked({ before }: { before: readonly Token[] }, tokens: readonly Token[], index: number): boolean {
  return index === 1 && tokens[0]!.text === "共" && ASKED_EACH.test(before.map(({ text }) => text).join(""));
}

/** Tells whether a count sums up what its clause names: `32个地区政府网站共382家`. */
export function isTotalOf(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === "count" && /(?:^|[\p{Script=Han}])共$/u.test(tokens[index - 1]?.text ?? "");
}

/** A noun and its count behind a word of checking: `9个市(州)共抽查政府网站219个`. */
export function isCheckedNoun(tokens: readonly Token[], index: number): boolean {
  const noun = tokens[index - 1];
  if (tokens[index]!.kind !== "count" || (noun?.kind !== "website" && noun?.kind !== "account")) return false;
  // `31个县直单位账号30个合格`: what passed sums up nothing.
  if (tokens[index + 1]?.kind === "passed" || tokens[index + 1]?.kind === "failed") return false;
  // `71个国务院部门政府网站312家`: the places are counted, then what they hold.
  if (tokens[index - 2]?.text === "的" && tokens[index - 3]?.kind === "scope" && tokens[index - 4]?.kind === "count") return true;
  return tokens[index - 2]?.kind === "check" || (tokens[index - 2]?.kind === "scope" && tokens[index - 3]?.kind === "count");
}

/** What the places before it hold: `抽查5个县区的25个网站`. */
export function isOwned(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return tokens[index]!.kind === "count" && next !== undefined && isSubject(next) && /^(?:\p{Script=Han}{0,4})的$/u.test(tokens[index - 1]?.text ?? "");
}

/** The counts of places whose sites or accounts a later figure of the clause sums up. */
export function placesBeforeTotal(tokens: readonly Token[]): Token[] {
  const total = tokens.findIndex((_, i) => i > 0 && (isTotalOf(tokens, i) || isCheckedNoun(tokens, i) || isOwned(tokens, i)));
  if (total < 0) return [];
  return tokens.slice(0, total).filter((token, i) => token.kind === "count" && tokens[i + 1] !== undefined && (tokens[i + 1]!.kind === "scope" || (tokens[i + 1]!.kind === "other" && PLACES.test(tokens[i + 1]!.text))));
}
