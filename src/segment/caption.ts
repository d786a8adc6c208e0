import { themeOfHeader } from "../tables/header.js";

/** What ends the title of a table. */
export const TABLE_TITLE = /(?:名单|情况|结果|明细|清单|统计|一览|汇总|表)(?:\([^()]{1,20}\))?$/u;
/** The number and title of a table: 表2 政务新媒体检查情况, 表1-2:检查情况. */
export const NUMBERED_TABLE = /^表\s?[\d一二三四五六七八九]{1,2}(?:[-—.]\d{1,2})?[、:.\s]*\p{Script=Han}/u;
const MARKER = /^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|表\s?[\d一二三四五六七八九十]{1,2}(?:[-—.]\d{1,2})?[.、:\s]?)\s*/u;
const SENTENCE = /[。;!?|\t%]|,.*,/u;
/** Names behind a colon, or quoted one after another, are items under the caption. */
const ITEMS = /:.|”(?:\([^()]*\))?[、“]/u;
const KINDS = /(?:政府|政务)?(?:网站|新媒体)|账号/gu;

/**
 * Tells whether a line names the table below it: a number and the kind of thing that the table is about (二、不合格政务新媒体). A bare
 * kind (政务新媒体) does so only where the source marks the table: in loose lines it may head a column.
 */
export function isCaption(line: string, marked: boolean): boolean {
  if (line.length > 40 || SENTENCE.test(line)) return false;
  const number = MARKER.exec(line)?.[0].length ?? 0;
  const words = line.slice(number);
  if (ITEMS.test(words)) return false;
  const about = themeOfHeader(words).subject;
  return (number > 0 || (marked && line.length <= 20)) && (about === "website" || about === "account") && words.length <= 24;
}

/** A table's title below that of its annex: a caption says more closely than the annex what kind of thing is listed, and nothing of the verdict. */
export function closerTitle(title: string, caption: string): string {
  return themeOfHeader(caption).subject === undefined ? title + caption : title.replace(KINDS, "") + caption;
}
