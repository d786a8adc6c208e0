/** Finds what bears a name, by place and time. */
import { FIRST_YEAR, gazetteer, type Division, type DivisionLevel, type NamedDivision } from "./gazetteer-data.js";

export interface DivisionOptions {
  /** Only divisions in force in this year; without it, those of any year. */
  year?: number;
  /** Only this division and those below it: `530000` is 云南, `530600` is 昭通 (trailing pairs of zeros are cut). */
  within?: string;
  /** Also names without any suffix: 恩施, 昭阳. 恩施州 and 城步县 bear one, though they leave out the peoples. Default true. */
  short?: boolean;
  /** Only divisions of this level. */
  level?: DivisionLevel;
  /**
   * Years around `year` in which a name may have been in force if nothing of that name was in force in `year` itself:
   * the yearly lists date a change up to a year late, and notices use old names for a while. Default 0.
   */
  slack?: number;
}

/** Lists the bearers of a name with the kind of name it is for each, those with the full name first. */
export function candidatesNamed(name: string, options: DivisionOptions = {}): NamedDivision[] {
  const { byName, cityOnly } = gazetteer();
  const prefix = options.within === undefined ? "" : codePrefix(options.within);
  if (cityOnly.has(name) && prefix.length < 4) return [];
  const found = (byName.get(name) ?? []).filter(
    ({ division, short }) =>
      (options.short !== false || !short || bearsSuffix(name, division)) &&
      (options.level === undefined || division.level === options.level) &&
      division.code.startsWith(prefix),
  );
  found.sort((a, b) => Number(a.short) - Number(b.short));
  const { year, slack = 0 } = options;
  if (year === undefined) return found;
  const now = found.filter(({ division }) => inForce(division, year));
  if (now.length > 0 || slack === 0) return now;
  return found.filter(({ division }) => inForce(division, year, slack));
}

/** Tells whether a short name of an autonomous division says what it is: 恩施州, 湘西自治州, 城步县. */
function bearsSuffix(name: string, division: Division): boolean {
  return /[州县旗区]$/u.test(name) && /(?:自治[州县旗]|族区)$/u.test(division.name);
}

/** Cuts a code to the digits that all codes below it share. */
export function codePrefix(code: string): string {
  return code.replace(/(?:00){1,2}$/u, "");
}

/** Tells whether a division was in force in a year, or within `slack` years of it. */
export function inForce(division: Division, year: number, slack = 0): boolean {
  const at = Math.max(year, FIRST_YEAR);
  return division.from - slack <= at && (division.to === null || at <= division.to + slack);
}
