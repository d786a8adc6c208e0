/** The tables that `tongbao compare` writes. `docs/compare.md` defines every column in prose. */
import { z } from "zod";

const text = () => z.string();
const maybe = () => z.string().nullable();
const count = () => z.number().int().nonnegative();
const percent = () => z.number().nullable();

/** Where and when, the same in all tables: by today's code, so that one place has one series. */
const place = {
  region_code_today: maybe().describe("code of the division that holds the place today; empty for the whole country and where none is certain"),
  region_today: maybe().describe("its name today; 全国 for the whole country"),
  province: maybe(),
  city: maybe(),
  county: maybe(),
};
const period = {
  period: text().describe("2020Q2, 2020-05, 2020H1, 2020; empty where none can be compared"),
  period_start: maybe(),
  period_end: maybe(),
};

export const passRateRow = z.object({
  ...place,
  region_code: maybe().describe("code at the notice's date"),
  region: maybe().describe("name at the notice's date"),
  ...period,
  subject: text(),
  platform: maybe(),
  scheme: maybe(),
  scope: maybe().describe("class of owners, or the department that speaks of its own; empty for the whole place"),
  metric: text().describe("pass, or fail where the notice prints how many failed; all figures of the row are of passing"),
  n: count().nullable().describe("number checked, else running"),
  passed: count().nullable(),
  failed: count().nullable(),
  counts_inferred: z.boolean().describe("the counts are not printed but follow from the printed rate"),
  printed: percent().describe("pass rate as printed"),
  recomputed: percent().describe("pass rate worked out from the counts, at the printed precision or two decimals"),
  verdict: text(),
  difference: percent().describe("printed minus recomputed, in percentage points"),
  wilson_low: percent(),
  wilson_high: percent(),
  reported_by: maybe().describe("region of the notice, where it is not the row's own: a city's annex has rows for its counties"),
  rank: count().describe("1 for the source to prefer where several notices report the same: its own notice, then the larger n"),
  notice_ids: text().describe("the notice and its repetitions"),
  rate_ids: text().describe("the rows of rates that give this figure"),
  other_rate_ids: maybe().describe("rows of the same notice for the same cell with other figures"),
});
export type PassRateRow = z.infer<typeof passRateRow>;

export const problemCountRow = z.object({
  ...place,
  ...period,
  scheme: maybe(),
  subject_kind: text().describe("website, organization, region, account"),
  category: text(),
  indicator: maybe(),
  severity: maybe(),
  n_problems: count(),
  n_subjects: count(),
  n_rectified: count(),
  notice_ids: text(),
});
export type ProblemCountRow = z.infer<typeof problemCountRow>;

export const repeatOffenderRow = z.object({
  entity_id: text().describe("after merges: entities.merged_into, else entities.entity_id"),
  kind: text(),
  name: text().describe("as printed last"),
  platform: maybe(),
  ...place,
  n_periods: count().describe("periods in which it failed"),
  longest_run: count().describe("most of them in a row, of one kind of period"),
  first_period: text(),
  last_period: text(),
  periods: text(),
  categories: maybe(),
  subject_ids: text().describe("rows of units or accounts"),
  notice_ids: text(),
});
export type RepeatOffenderRow = z.infer<typeof repeatOffenderRow>;

export const coverageRow = z.object({
  ...place,
  series: text().describe("the place, and for a department its name"),
  period_kind: text(),
  ...period,
  present: z.boolean(),
  covered_by: maybe().describe("for a period without a notice: longer or shorter periods that have one and lie in it or around it"),
  n_notices: count().describe("repetitions counted once"),
  notice_ids: maybe(),
});
export type CoverageRow = z.infer<typeof coverageRow>;

export const auditRow = z.object({
  gap: percent().describe("how far the figure is off: percentage points for rates, per cent of the larger figure for counts"),
  rule: text(),
  ...place,
  period: text(),
  subject: maybe(),
  platform: maybe(),
  scope: maybe(),
  printed: maybe(),
  expected: maybe(),
  explanation: text(),
  words: maybe(),
  source: text(),
  location: maybe().describe("place in the notice tree, where the words are those of a row of rates"),
  evidence_start: count().nullable(),
  evidence_end: count().nullable(),
  record_id: text().describe("rate_id or check_id, for `tongbao explain`"),
  notice_id: text(),
  also_in: maybe().describe("repetitions of the notice that print the same"),
});
export type AuditRow = z.infer<typeof auditRow>;

/** Every table by the name of its file. */
export const compareTables = {
  pass_rates: passRateRow,
  problems: problemCountRow,
  repeat_offenders: repeatOffenderRow,
  coverage: coverageRow,
  audit: auditRow,
} as const;
export type CompareTable = keyof typeof compareTables;
