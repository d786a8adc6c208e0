import type { Clause } from "./clauses.js";
import type { Theme } from "./claim.js";
import { isPart, type Reading } from "./reading.js";
import { OF_ALL } from "./stretch-places.js";
import { isPlace, themeOf } from "./themes.js";
import type { Token } from "./tokens.js";

const OWN_CHECK = /自查|自行(?:抽查|检查|普查|监测|核查)|自检/u;
/** Words that set one class apart from the others, and tell no figure: 问题相对突出, 不合格率较高的是. */
const SET_APART = /(?:较|最|偏|相对|比较|明显|尤为)(?:为)?(?:高|低|好|差|多|大|突出|集中|落后|严重|薄弱|领先)|(?:问题|隐患)(?:突出|集中)|薄弱|短板|(?:全部|逐一|均|都)(?:检?查|抽查|监测|巡?查|纳入)/u;

/** Notes the place or class that a clause without figures speaks of alone: the rest of its item, up to the semicolon or full stop, is about that. */
export function noteItem(reading: Reading, { tokens, aside, stretch, heads }: Clause): void {
  if (aside) return;
  if (tokens.some(({ kind }) => kind === "count" || kind === "percent")) {
    // `各县开展了自查,其中甲县运行网站18个,检查18个`: what follows is of the one that was named and counted.
    if (tokens.some((token) => isOnePlace(token) && token.text !== reading.item?.theme.scope?.text)) reading.item = undefined;
    return;
  }
  const said = tokens.filter(({ kind }) => kind !== "mark" && kind !== "among");
  // `政务微信:抽查40个,…;政务微博:…`.
  if (said.length === 1 && said[0]!.kind === "platform") reading.item = { theme: themeOf(said[0]!), stretch };
  const alone = aloneBefore(said);
  const scope = alone ?? ownCheck(said) ?? setApart(said);
  if (scope) reading.item = { theme: { scope: { text: scope.text, start: scope.start, end: scope.end } }, stretch, ...(alone && heads && { sentence: reading.sentence }) };
}

/** What the item says that a figure is of, which names no part itself; nothing where the figure's own noun speaks against it. */
export function themeOfItem({ item, sentence }: Reading, { tokens, stretch }: Clause, said: Theme): Theme | undefined {
  // `县区:网站18家,…;新媒体203个,…`: what stands before a colon heads its whole sentence.
  const headed = item?.sentence === sentence && !tokens.some(({ text }) => OF_ALL.test(text));
  if (!item || isPart(said) || (item.stretch !== stretch && !headed)) return undefined;
  return said.subject !== undefined && item.theme.subject !== undefined && said.subject !== item.theme.subject ? undefined : item.theme;
}

function isOnePlace(token: Token): boolean {
  return isPlace(token) && !/^[各全]/u.test(token.text);
}

/** It stands alone before a colon or comma: 甲县:…. */
function aloneBefore(said: readonly Token[]): Token | undefined {
  return said.length === 1 && isOnePlace(said[0]!) ? said[0] : undefined;
}

/** `各市和省直部门开展了自行抽查,累计抽查461个网站`: what they checked themselves is of them. */
function ownCheck(said: readonly Token[]): Token | undefined {
  const [first, ...rest] = said;
  return first?.kind === "scope" && rest.length > 0 && OWN_CHECK.test(said.map(({ text }) => text).join("")) ? first : undefined;
}

/** `乡镇网站问题相对突出,抽查100家`, `不合格率较高的是乡镇,抽查18个`: a class that is set apart at one end of its clause. */
function setApart(said: readonly Token[]): Token | undefined {
  const places = said.filter(isPlace);
  const [place] = places;
  if (places.length !== 1 || !isOnePlace(place!) || (place !== said[0] && place !== said.at(-1))) return undefined;
  return SET_APART.test(said.filter((token) => token !== place).map(({ text }) => text).join("")) ? place : undefined;
}
