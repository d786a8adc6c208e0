/** Series: the notices of one body about one place, period after period. */
import { codeToday } from "../entities/places.js";
import type { NoticeRow } from "../records/index.js";

/** The columns of a notice that tell whose series it belongs to. */
export type SeriesColumns = Pick<NoticeRow, "region_code" | "year" | "level" | "issuer" | "issuer_full"> & { region_code_today?: string | null };

/** Today's code of the place that a notice is about. */
export function todayCode({ region_code_today: today, region_code: code, year }: SeriesColumns): string | null {
  return today ?? (code === null ? null : codeToday(code, year));
}

/**
 * Names the series of a notice: the place it is about, by today's code; for a department its own name besides. undefined where neither a
 * place nor an issuer is known.
 */
export function seriesOf(notice: SeriesColumns): string | undefined {
  if (notice.level === "national") return "national";
  const code = todayCode(notice);
  const own = notice.issuer_full ?? notice.issuer;
  if (code === null) return own === null ? undefined : `issuer ${own}`;
  return notice.level === "department" || notice.level === "township" ? `${code} ${own ?? ""}` : code;
}
