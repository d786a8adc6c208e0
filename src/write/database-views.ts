/** A view of `tongbao.duckdb` that answers a usual question. */
export interface DatabaseView {
  name: string;
  comment: string;
  select: string;
}

/** Every view leaves out notices that are an earlier one again, so that nothing counts twice. */
export const databaseViews: readonly DatabaseView[] = [
  {
    name: "pass_rates",
    comment:
      "Pass rates with the region, period and scheme they are about. A row with a scope is about that part, and has a region only where the part is one. " +
      "Never average rates of different schemes, nor rates of a whole with those of its parts.",
    select: `
      SELECT n.scheme, CASE WHEN r.scope IS NULL THEN n.region_code ELSE r.region_code END AS region_code,
        CASE WHEN r.scope IS NULL THEN n.region ELSE r.region END AS region, r.scope, n.region AS notice_region,
        n.year, n.quarter, n.month, n.period_start, n.period_end, n.period_text, r.subject, r.platform,
        r.running, r.checked, r.passed, r.failed, r.reported, r.computed, r.verdict, r.rate_id, r.notice_id, n.source
      FROM rates AS r JOIN notices AS n USING (notice_id)
      WHERE r.metric = 'pass' AND n.same_notice_as IS NULL`,
  },
  {
    name: "figures_that_do_not_hold",
    comment: "Every re-check that failed, with the notice it is from: what is printed, what would hold, and the words.",
    select: `
      SELECT n.region_code, n.region, n.year, n.quarter, n.month, n.period_text, c.rule, c.found, c.expected, c.explanation,
        c.evidence_a, c.evidence_b, c.check_id, c.notice_id, n.title, n.source
      FROM checks AS c JOIN notices AS n USING (notice_id)
      WHERE c.verdict = 'fail' AND n.same_notice_as IS NULL`,
  },
  {
    name: "accounts_failing",
    comment:
      "Accounts that failed, one row each, with how often: the same by entity_id, else by account code, else by platform, name and region. " +
      "Rows of no platform or region that bear the same name count as one.",
    select: `
      SELECT coalesce(a.entity_id, a.account_code, concat_ws('/', a.platform, a.name, coalesce(a.region_code, n.region_code))) AS account,
        max(a.name) AS name, max(a.platform) AS platform, max(a.account_code) AS account_code, max(a.owner) AS owner,
        max(coalesce(a.region, n.region)) AS region, count(DISTINCT a.notice_id) AS n_notices,
        min(n.period_start) AS first_period, max(n.period_end) AS last_period,
        string_agg(DISTINCT n.period_text, ', ' ORDER BY n.period_text) AS periods
      FROM accounts AS a JOIN notices AS n USING (notice_id)
      WHERE a.verdict = 'fail' AND n.same_notice_as IS NULL
      GROUP BY ALL`,
  },
  {
    name: "problems_by_category",
    comment: "How many problems, subjects and notices there are of each category, by scheme, period and region of the notice.",
    select: `
      SELECT n.scheme, n.region_code, n.region, n.year, n.quarter, n.month, p.subject_kind, p.category,
        count(*) AS n_problems, count(DISTINCT p.subject_id) AS n_subjects, count(DISTINCT p.notice_id) AS n_notices
      FROM problems AS p JOIN notices AS n USING (notice_id)
      WHERE n.same_notice_as IS NULL
      GROUP BY ALL`,
  },
  {
    name: "coverage",
    comment: "Which regions and periods there are notices about, and what those hold. What is not here was not read, or not published.",
    select: `
      SELECT n.region_code, n.region, n.level, n.year, n.quarter, n.month, count(*) AS n_notices, sum(n.n_rates)::BIGINT AS n_rates,
        sum(n.n_accounts)::BIGINT AS n_accounts, sum(n.n_units)::BIGINT AS n_units, sum(n.n_problems)::BIGINT AS n_problems,
        min(n.signed_on) AS first_signed, max(n.signed_on) AS last_signed
      FROM notices AS n
      WHERE n.same_notice_as IS NULL
      GROUP BY ALL`,
  },
];
