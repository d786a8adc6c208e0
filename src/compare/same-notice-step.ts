/** Recognises a notice that another file or page has printed before. */
import { createHash } from "node:crypto";
import type { NoticeRow, RateRow, Records } from "../records/index.js";
import { groupBy } from "./collector.js";

/** Gives what two printings of one notice share; undefined where too little is printed to tell. */
export type Fingerprint = (notice: NoticeRow, rates: readonly RateRow[]) => string | undefined;

/** Sets `same_notice_as` to the earliest printing in input order. Keeps one line of 16 bytes and an id for each notice. */
export class SameNoticeStep {
  readonly #fingerprint: Fingerprint;
  readonly #first = new Map<string, string>();
  /** The earliest printing of those that were found on one page to be the same. */
  readonly #earliest = new Map<string, string>();

  constructor(fingerprint: Fingerprint) {
    this.#fingerprint = fingerprint;
  }

  document(records: Records): void {
    const rates = groupBy(records.rates, (rate) => rate.notice_id);
    this.#earliest.clear();
    for (const notice of records.notices) {
      const print = notice.region_code === null && notice.issuer === null ? undefined : this.#fingerprint(notice, rates.get(notice.notice_id) ?? []);
      const key = print && createHash("sha256").update(print).digest("base64").slice(0, 22);
      const onPage = notice.same_notice_as === null ? undefined : (this.#earliest.get(notice.same_notice_as) ?? notice.same_notice_as);
      const first = (key && this.#first.get(key)) ?? onPage;
      if (key && !this.#first.has(key)) this.#first.set(key, first ?? notice.notice_id);
      if (first === undefined || first === notice.notice_id) continue;
      notice.same_notice_as = first;
      this.#earliest.set(notice.notice_id, first);
    }
  }
}
