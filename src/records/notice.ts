import { z } from "zod";
import { optionalCount, optionalDate, optionalNumber, optionalText, regionCode, text } from "./common.js";

export const level = z.enum(["national", "province", "city", "county", "township", "department"]);
export const campaign = z.enum(["census", "sample", "monitoring", "inspection", "self-check"]);
export const checkMode = z.enum(["self", "upper-level", "third-party"]);

/** One row of `notices.csv`. */
export const noticeRow = z.object({
  notice_id: text(),
  source: text().describe("the path or URL given"),
  part: z.number().int().positive().describe("counts from 1 where one page holds several notices"),
  source_sha256: text(),
  title: optionalText().describe("as printed; empty where none is"),
  document_number: optionalText().describe("the notice's own 文号, brackets folded to 〔〕"),
  issuer: optionalText().describe("the signature as printed"),
  issuer_full: optionalText().describe("the body the signature stands for"),
  region_code: regionCode().describe("GB/T 2260 code in force at the notice's date"),
  region: optionalText().describe("full name of the division the notice is about"),
  province: optionalText(),
  city: optionalText(),
  county: optionalText(),
  level: level.nullable(),
  campaign: campaign.nullable(),
  year: optionalCount(),
  quarter: optionalCount(),
  month: optionalCount(),
  period_text: optionalText().describe("the period as printed"),
  period_start: optionalDate().describe("first day of the period, worked out from its words"),
  period_end: optionalDate().describe("last day of the period, worked out from its words"),
  inspected_from: optionalDate(),
  inspected_to: optionalDate(),
  signed_on: optionalDate(),
  published_on: optionalDate(),
  published_by: optionalText(),
  rectify_by: optionalDate(),
  views: optionalCount(),
  script: z.enum(["hans", "hant"]),
  scheme: z.enum(["2015", "2019"]).nullable(),
  check_mode: checkMode.nullable(),
  source_trust: z.enum(["official", "copy", "unknown"]),
  same_notice_as: optionalText().describe("notice_id of an earlier row that is the same notice again"),
  n_units: z.number().int(),
  n_accounts: z.number().int(),
  n_problems: z.number().int(),
  n_rates: z.number().int(),
  n_checks_failed: z.number().int(),
  n_repairs: z.number().int(),
  extractor_version: text(),
  region_reason: optionalText().describe("why this region: which words it was read from"),
  repair_certainty_min: optionalNumber().describe("the least certain repair made in this notice, 0 to 1"),
});
export type NoticeRow = z.infer<typeof noticeRow>;
