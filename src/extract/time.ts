import { findDates, isoDate, toIso, type IsoDate } from "../claims/dates.js";
import { matchesOf } from "../text/match.js";

const RANGE = /(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日?\s?(?:[—–~-]{1,2}|至|到)\s?(?:(20\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})日/gu;
const REPORT = /报送|报至|上报|反馈|书面报|报[^。,]{0,12}(?:办公[室厅]|政府办|中心|信息)|整改到位|完成整改|整改完毕|报(?:告)?(?:[省市县区]|我)|整改/u;
/** Words of answering that a demand needs to be one: what was answered already, or not yet, is due no more. */
const ANSWER = /^(?:(?![已未均共])[^。;]){0,30}?(?:书面(?:说明|回复|答复|汇报)|说明(?:有关|相关|具体)?(?:情况|原因|理由)|报备|报回|回复|回告|函告|告知|提交|报告|送交|报给)/u;
const DEMAND = /(?:请|须|需|应|务必|限|限期|[于在])[^,。;]{0,16}$/u;
/** The words by which a unit answers to the office above it; they count before those of mending. */
const TO_OFFICE = /报送|书面|报[^。,]{0,20}(?:办|中心)|反馈|报备|报回|回复|回告|函告|提交/u;

/** What a site or account failed to do in a range of days is a finding, and no window of the check. */
const NEGLECT = /^[^,。;]{0,16}(?:未|没有|无|不|停)(?:有|再|进行|及时)?(?:更新|发布|发稿|推送|回复|答复|维护|登录)/u;

/**
 * Finds the window in which the check was done: the first range of days that the text prints. Days without a year that would lie behind the
 * signature were in the year before it.
 */
export function inspectionWindow(text: string, year: number | undefined, signedOn?: IsoDate | null): { from: IsoDate; to: IsoDate } | undefined {
  for (const match of matchesOf(RANGE, text)) {
    const [range, yearFrom, monthFrom, dayFrom, yearTo, monthTo, dayTo] = match;
    if (NEGLECT.test(text.slice(match.index + range.length, match.index + range.length + 40))) continue;
    const printed = yearFrom ?? yearTo;
    let firstYear = yearFrom ? Number(yearFrom) : year;
    if (firstYear === undefined) continue;
    const ends = isoDate(firstYear, Number(monthTo ?? monthFrom), Number(dayTo));
    if (printed === undefined && signedOn && ends && ends > signedOn) firstYear -= 1;
    const from = isoDate(firstYear, Number(monthFrom), Number(dayFrom));
    const to = isoDate(yearTo ? Number(yearTo) : firstYear, Number(monthTo ?? monthFrom), Number(dayTo));
    if (from && to && from <= to) return { from, to };
  }
  return undefined;
}

/**
 * Finds the date by which the units named must report: the last `…前` of the text that speaks of reporting or mending. A date printed without a
 * year takes the signature's, or the next where it would lie before the signature.
 */
export function deadline(text: string, signedOn: IsoDate | null): IsoDate | undefined {
  const year = signedOn ? Number(signedOn.slice(0, 4)) : undefined;
  let found: { date: IsoDate; strength: number } | undefined;
  for (const sentence of text.split(/[。\n]/u)) {
    for (const date of findDates(sentence)) {
      const after = sentence.slice(date.end, date.end + 60);
      const before = sentence.slice(Math.max(0, date.start - 24), date.start);
      const time = /^(?:\s?(?:\([^)]{1,8}\))?\s?(?:上午|下午|中午)?(?:下班)?\s?(?:\d{1,2}[:时点](?:\d{2})?分?)?\s?(?:之?前|以前|止)(?!的?(?:发布|公开|上线|开设|开通)))/u.exec(after);
      if (!time) continue;
      const tail = after.slice(time[0].length);
      if (!REPORT.test(tail) && !REPORT.test(before) && !(ANSWER.test(tail) && DEMAND.test(before))) continue;
      let iso = toIso(date, year);
      if (iso && date.year === undefined && signedOn && iso < signedOn && year !== undefined) iso = isoDate(year + 1, date.month, date.day);
      if (!iso) continue;
      const strength = TO_OFFICE.test(tail) ? 2 : 1;
      if (!found || strength >= found.strength) found = { date: iso, strength };
    }
  }
  return found?.date;
}
