import { wholeNumber } from "../text/numbers.js";
import { markerOf } from "./lines.js";

/** The label that opens an annex: its number, and how many characters it takes. */
export interface AnnexLabel {
  ordinal: number;
  length: number;
}

/** A line that opens the list of annexes below a body. */
export const LIST_LABEL = /^附\s*[件表录]?\s*[::]\s*/u;
/** A bare 附 opens an annex only alone on its line, or with its number or the title of one behind it. */
const LABEL = /^附\s*(?:[件表录]\s*|$|(?=\d{1,2}(?:[\s::]|$)|[一二三四五六七八九十]{1,2}(?:[\s::]|$))|(?=[::][^。;]{3,60}(?:名单|清单|明细|情况|结果|统计|汇总|一览|表)(?:\([^()]{1,20}\))?$))/u;
const DIGITS = /^\d{1,6}/u;
const NUMERALS = /^[一二三四五六七八九十]{1,3}/u;
/** What stands between a label's number and the title behind it. */
const BEHIND = /^\s*[::]?\s*/u;
/** The period with which a title may begin, so that its first figure is none of the label's: `2021年三季度…`, `11月份…`, `二季度…`. */
const PERIOD = /^(?:20[12]\d年|(?:[1-9]|1[0-2])月|[1-4]季度|[一二三四]季度|(?:[一二三四五六七八九]|十[一二]?)月)/u;
/** So much of a title is compared with the list of annexes. */
const TITLE_BEGINNING = 6;

/**
 * Reads the label of an annex at the start of a line. Where figures run on into the period of the title (`附件22021年…`, `附件 二季度…`), the
 * listed title says where the label ends, else the number that is next; a label whose figures are all the title's has no number of its own.
 *
 * @param expected the number that is next.
 * @param listed the lines of the list of annexes.
 */
export function annexLabel(line: string, expected: number, listed: readonly string[] = []): AnnexLabel | undefined {
  const label = LABEL.exec(line)?.[0];
  if (label === undefined) return undefined;
  const rest = line.slice(label.length);
  const figures = (DIGITS.exec(rest) ?? NUMERALS.exec(rest))?.[0] ?? "";
  const ending = (digits: number): number => label.length + digits + BEHIND.exec(rest.slice(digits))![0].length;
  const whole = figures === "" ? { ordinal: expected, length: ending(0) } : numbered(figures, expected, ending);
  const dated = datedReadings(rest, figures, expected, ending);
  if (dated.length === 0) return whole;
  const titles = listed.map(titleBeginning).filter((title) => title !== "");
  const isListed = ({ length }: AnnexLabel): boolean => titles.some((title) => line.startsWith(title, length));
  const isNext = ({ ordinal, length }: AnnexLabel): boolean => ordinal === expected && length > label.length && !label.endsWith(" ");
  return [...dated, ...(whole ? [whole] : [])].find(isListed) ?? dated.find(isNext) ?? dated[0];
}

/** The ways to cut the figures of a label before a period: none of them are the label's, or the first one or two. */
function datedReadings(rest: string, figures: string, expected: number, ending: (digits: number) => number): AnnexLabel[] {
  const readings: AnnexLabel[] = [];
  for (let digits = 0; digits < Math.min(figures.length, 3); digits++) {
    const ordinal = digits === 0 ? expected : wholeNumber(figures.slice(0, digits));
    if (ordinal !== undefined && PERIOD.test(rest.slice(digits))) readings.push({ ordinal, length: ending(digits) });
  }
  return readings;
}

/** A number that no period follows is the label's, unless it is too long to be one: then the number that is next must begin it. */
function numbered(figures: string, expected: number, ending: (digits: number) => number): AnnexLabel | undefined {
  const number = figures.length <= 2 ? wholeNumber(figures) : undefined;
  if (number !== undefined) return { ordinal: number, length: ending(figures.length) };
  const next = String(expected);
  return figures.startsWith(next) ? { ordinal: expected, length: ending(next.length) } : undefined;
}

/** The title that a line of the list of annexes holds, without its number. */
export function titleOf(line: string): string {
  const title = line.replace(LIST_LABEL, "");
  return title.slice(markerOf(title)?.length ?? 0);
}

function titleBeginning(line: string): string {
  return titleOf(line).slice(0, TITLE_BEGINNING);
}
