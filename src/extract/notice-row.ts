import type { Notice } from "../notice/nodes.js";
import type { NoticeRow, Records } from "../records/index.js";
import { programVersion } from "../records/program-version.js";
import type { NoticeFacts } from "./notice-facts.js";

/** What a notice's row is made of. */
export interface NoticeRowInput {
  noticeId: string;
  document: { path: string; sha256: string; script: NoticeRow["script"] };
  notice: Notice;
  facts: NoticeFacts;
  trust: NoticeRow["source_trust"];
  records: Records;
}

/** Makes the row of a notice: its facts, where it comes from, and how many records it gave. */
export function noticeRowOf({ noticeId, document, notice, facts, trust, records }: NoticeRowInput): NoticeRow {
  const { title, document_number, issuer, issuer_full, region_code, region, province, city, county, region_reason, script, ...rest } = { ...facts, script: document.script };
  const certainties = records.repairs.map(({ certainty }) => certainty);
  return {
    notice_id: noticeId, source: document.path, part: notice.part, source_sha256: document.sha256,
    title, document_number, issuer, issuer_full, region_code, region, province, city, county, ...rest, script, source_trust: trust, same_notice_as: null,
    n_units: records.units.length, n_accounts: records.accounts.length, n_problems: records.problems.length, n_rates: records.rates.length,
    n_checks_failed: records.checks.filter(({ verdict }) => verdict === "fail").length, n_repairs: records.repairs.length,
    extractor_version: programVersion, region_reason, repair_certainty_min: certainties.length > 0 ? Math.min(...certainties) : null,
  };
}
