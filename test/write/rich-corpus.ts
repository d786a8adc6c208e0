/** A corpus for tests with rows in every table, awkward words in them, and answers to the questions of docs/analysis.md. */
import { emptyRecords, type NoticeRow, type Records } from "../../src/records/index.js";
import type { Reader } from "../../src/run/read-safely.js";
import { folderWith } from "./helpers.js";

/** Words that formats get wrong: quotes, line ends, separators, formulas, NUL, rare characters, emptiness. */
export const awkward = [
  "微苏甲", 'a,"b"', "一\n二", "一\r\n二", "=1+1", " 前后 ", "𠮷野家", "a\u2028b", "''; DROP TABLE rates; --", "\t", "", "a\u0000b", "|", "x\uFEFF", "NULL", "é", "0123",
];

const regions = [
  { code: "530600", name: "昭通市", province: "云南省" },
  { code: "532300", name: "楚雄彝族自治州", province: "云南省" },
  { code: "610100", name: "西安市", province: "陕西省" },
] as const;

/** Writes `n` documents, whose content is their number, into a new folder. */
export function richFolder(n = 24): string {
  return folderWith(Object.fromEntries(Array.from({ length: n }, (_, index) => [`in/${String(index).padStart(6, "0")}.txt`, String(index)])));
}

/** Reads a number to records. The number says region, year and quarter; every eighth is an earlier notice again. */
export const richReader: Reader = (bytes, { path = "" }) => ({ records: richRecords(Number(Buffer.from(bytes).toString()), path), messages: [] });

export function richRecords(n: number, source: string): Records {
  const records = emptyRecords();
  const notice = noticeOf(n, source);
  const id = notice.notice_id;
  const place = (row: number, words: string) => ({ location: `body/${row}`, evidence: words, evidence_start: row, evidence_end: row + [...words].length });
  const where = { region_code: null, region: null };
  const wrong = n % 3 === 0;
  records.rates.push({
    rate_id: `${id}-r1`, notice_id: id, subject: "website", platform: null, scope: null, ...where, metric: "pass", running: 510, checked: 500 - n, passed: 496 - n,
    failed: 4, reported: wrong ? 98.1 : Math.round((496 - n) / (500 - n) * 10000) / 100, reported_text: wrong ? "98.1%" : null, computed: Math.round((496 - n) / (500 - n) * 10000) / 100,
    implied_failed_min: null, implied_failed_max: null, verdict: wrong ? "wrong" : "ok", difference: wrong ? -1.1 : 0, ...place(1, awkward[n % awkward.length]!), scheme: notice.scheme,
  });
  records.rates.push({
    rate_id: `${id}-r2`, notice_id: id, subject: "account", platform: n % 2 ? "wechat" : null, scope: n % 4 === 3 ? "市直部门" : null, ...where, metric: "pass", running: null,
    checked: 80, passed: 79, failed: 1, reported: 98.75, reported_text: "98.75%", computed: 98.75, implied_failed_min: 1, implied_failed_max: 1, verdict: "ok", difference: 0,
    ...place(2, "合格率98.75%"), scheme: notice.scheme,
  });
  records.counts.push({
    count_id: `${id}-n1`, notice_id: id, subject: "website", platform: null, scope: null, ...where, measure: "closed", n: 7 + n, text: "关停7家", ...place(3, "关停7家"),
  });
  records.units.push({
    unit_id: `${id}-u1`, notice_id: id, name: awkward[(n + 1) % awkward.length]!, kind: "website", site_code: "5306000001", owner: null, scope: null, ...where, verdict: "fail",
    finding: "no-reply", ...place(4, "甲"), entity_id: "e-site",
  });
  records.accounts.push({
    account_id: `${id}-a1`, notice_id: id, name: awkward[n % 3]!, platform: n % 2 ? "wechat" : "weibo", platform_text: "微信", account_code: null, owner: "昭阳区政府", scope: null,
    region_code: "530602", region: "昭阳区", verdict: "fail", ...place(5, "微苏甲"), entity_id: "e-account",
  });
  records.problems.push({
    problem_id: `${id}-p1`, notice_id: id, subject_kind: "account", subject_id: `${id}-a1`, subject_name: awkward[n % 3]!, category: n % 2 ? "content-stale" : "typo",
    indicator: null, text: "内容不更新", count: null, rectified: n % 2 === 0, ...place(6, "内容不更新"), severity: "veto",
  });
  records.checks.push({
    check_id: `${id}-c1`, notice_id: id, rule: "rate", verdict: wrong ? "fail" : "pass", expected: "99.2", found: "98.1%", explanation: awkward[n % awkward.length]! || "—",
    evidence_a: "98.1%", evidence_b: null,
  });
  records.repairs.push({ notice_id: id, rule: "pinyin-annotation", start: 3, end: 9, before: "（bù）", after: "", certainty: 0.99, count: 1 });
  if (n === 0) records.entities.push(entity("e-account", "account"), entity("e-site", "website"));
  records.notices.push({ ...notice, n_units: 1, n_accounts: 1, n_problems: 1, n_rates: 2, n_checks_failed: wrong ? 1 : 0, n_repairs: 1 });
  return records;
}

function noticeOf(n: number, source: string): NoticeRow {
  const region = regions[n % regions.length]!;
  const step = Math.floor(n / regions.length);
  const [year, quarter] = [2016 + (Math.floor(step / 4) % 8), (step % 4) + 1];
  const month = String(quarter * 3).padStart(2, "0");
  return {
    notice_id: `n${n}`, source, part: 1, source_sha256: "0".repeat(64), title: awkward[n % awkward.length]!, document_number: null, issuer: null, issuer_full: `${region.name}人民政府办公室`,
    region_code: region.code, region: region.name, province: region.province, city: region.name, county: null, level: "city", campaign: "sample", year, quarter, month: null,
    period_text: `${year}年第${quarter}季度`, period_start: `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`, period_end: `${year}-${month}-30`, inspected_from: null, inspected_to: null,
    signed_on: `${year}-${month}-28`, published_on: `${year}-${month}-29`, published_by: null, rectify_by: `${year + 1}-01-15`, views: n % 5 === 0 ? 9007199254740991 : null, script: "hans",
    scheme: year < 2019 ? "2015" : "2019", check_mode: null, source_trust: n % 2 ? "official" : "copy", same_notice_as: n % 8 === 7 ? `n${n - 1}` : null, n_units: 0, n_accounts: 0,
    n_problems: 0, n_rates: 0, n_checks_failed: 0, n_repairs: 0, extractor_version: "0", region_reason: null, repair_certainty_min: n % 2 ? 0.1 + 0.2 : 0.95, region_code_today: region.code,
  };
}

function entity(id: string, kind: "account" | "website"): Records["entities"][number] {
  return {
    entity_id: id, kind, canonical_name: "微苏甲", platform: kind === "account" ? "wechat" : null, region_code: "530602", code: null, names_seen: "微苏甲|微苏 甲", n_rows: 1, n_notices: 1,
    merged_by: "name-in-region", merged_into: null, evidence: null,
  };
}
