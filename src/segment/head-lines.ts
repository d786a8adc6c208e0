import { labelPattern } from "../lexicon/page-labels.js";
import { slice, trim, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";
import { isInspectionTitle } from "./lines.js";

/** So long may a line be that holds a title and what the page says of it. */
const LONGEST = 240;
const TITLE_LABEL = /^(?:标\s{0,3}题|信息名称|文件名称|名\s{0,3}称)\s*:\s*/u;
/** A title to which the first field is glued: `…的通报发布时间:`. */
const GLUED_FIELD = new RegExp(`(?:通报|公告|通知|情况|公示)(?=(?:${labelPattern()})\\s?:)`, "u");
const FIELD = new RegExp(`^(?:${labelPattern()})\\s?:`, "u");

/** A title with the page's date behind it or before it, as a list prints them: `…的通报 [2024-04-09]`, `2024-04-09 …的通报`. */
const DATE = String.raw`[[【(]?\s?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\s?[\])】]?`;
const DATE_BEHIND = new RegExp(`\\s?${DATE}$`, "u");
const DATE_BEFORE = new RegExp(`^${DATE}\\s?`, "u");

/**
 * Cuts a line that holds a notice's title beside what the page says of it: behind a label (`标题:…的通报`), behind the site's name, or before
 * its date and source (`…的通报 时间:2019-10-22 来源:…`). A line that holds no title stays whole.
 */
export function splitHeadLine(line: MappedText): MappedText[] {
  const { value } = line;
  const label = TITLE_LABEL.exec(value)?.[0].length ?? 0;
  if (label > 0 && isInspectionTitle(value.slice(label))) return [trim(slice(line, label))];
  if (value.length > LONGEST) return [line];
  const behind = DATE_BEHIND.exec(value);
  const number = behind ? (/^\d{1,2}[.、]\s?(?!\d{1,2}[-/.])/u.exec(value)?.[0].length ?? 0) : 0;
  if (behind && isInspectionTitle(value.slice(number, behind.index))) return [slice(line, number, behind.index), slice(line, behind.index)].map(trim);
  const before = DATE_BEFORE.exec(value)?.[0].length ?? 0;
  if (before > 0 && isInspectionTitle(value.slice(before))) return [slice(line, 0, before), slice(line, before)].map(trim);
  if (isInspectionTitle(value)) return [line];
  const starts = [0, ...matchesOf(/ /gu, value).map(({ index }) => index + 1)];
  const glued = GLUED_FIELD.exec(value);
  const field = starts.find((start) => start > 0 && FIELD.test(value.slice(start))) ?? (glued ? glued.index + glued[0].length : undefined);
  if (field === undefined) return [line];
  // The shortest stretch before the first field that is a title: a site's name may stand before it.
  const from = starts.filter((start) => start < field).reverse().find((start) => /^(?:关于|.{2,40}关于|20\d{2}年)/u.test(value.slice(start, field)) && isInspectionTitle(value.slice(start, field).trim()));
  if (from === undefined) return [line];
  return [slice(line, 0, from), slice(line, from, field), slice(line, field)].map(trim).filter((piece) => piece.value !== "");
}
