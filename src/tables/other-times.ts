/** A period before the notice's own: 上季度, 去年同期. 上半年 is half a year, and may be the notice's own. */
const EARLIER = /(?<![以网线])上(?:一|个){0,2}(?:季|月|年|期|次|周|轮|批)|去年|往年|同期|(?:清理|整合|压减|精简|整治|关停|调整)前|^(?:年初|年底|期初)/u;
/** What was found earlier is put right now: the figures of that are the notice's. */
const PUT_RIGHT = /问题|整改|复查|销号/u;
/** What says by how much a figure has changed. */
const CHANGE = /同比|环比|增减|升降|增幅|降幅|涨幅|变化|变动|差值|差额|[较比与](?:上|去|前|同)|(?:提高|提升|上升|下降|降低|回落)(?:幅度|比例|率|值|百分点|\(|$)/u;

/** Tells whether the head of a column of figures speaks of another time than the notice's (上季度合格率), or of the change since: it states none of this notice's figures. */
export function isOfAnotherTime(header: string): boolean {
  return CHANGE.test(header) || (EARLIER.test(header) && !PUT_RIGHT.test(header));
}
