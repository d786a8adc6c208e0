import { z } from "zod";
import { codes } from "./codes.js";
import { optionalCount, optionalDate, optionalNumber, optionalText, regionCode, scheme, text } from "./common.js";

export const level = codes({
  national: "the whole country", province: "a province, region or municipality", city: "a prefecture-level division",
  county: "a county-level division", township: "a township or street", department: "a department, at whatever level",
});
export const campaign = codes({
  census: "普查: all are checked once", sample: "抽查: some are drawn", monitoring: "监测: watched over time",
  inspection: "检查: checked, and not said to be drawn", "self-check": "自查: units check themselves",
});
export const checkMode = codes({
  self: "units checked themselves", "upper-level": "the body above checked", "third-party": "a third party checked",
});
export const script = codes({ hans: "Simplified characters", hant: "Traditional characters" });
export const sourceTrust = codes({
  official: "the source is a .gov.cn page, by its address or its own marks", copy: "its address is elsewhere, so words may have been changed",
  unknown: "nothing tells where it comes from",
});

/** One row of `notices.csv`. */
export const noticeRow = z.object({
  notice_id: text().describe("stable id of the notice: the same bytes give the same id"),
  source: text().describe("the path or URL given"),
  part: z.number().int().positive().describe("counts from 1 where one page holds several notices"),
  source_sha256: text().describe("SHA-256 of the source's bytes, in hexadecimal"),
  title: optionalText().describe("as printed; empty where none is"),
  document_number: optionalText().describe("the notice's own 文号, brackets folded to 〔〕"),
  issuer: optionalText().describe("the signature as printed"),
  issuer_full: optionalText().describe("the body the signature stands for"),
  region_code: regionCode().describe("GB/T 2260 code in force at the notice's date"),
  region: optionalText().describe("full name of the division the notice is about"),
  province: optionalText().describe("the province-level division that the region is or lies in"),
  city: optionalText().describe("the prefecture-level division that the region is or lies in"),
  county: optionalText().describe("the county-level division that the region is or lies in"),
  level: level.nullable().describe("which level the notice is about"),
  campaign: campaign.nullable().describe("how the check was made"),
  year: optionalCount().describe("year of the period"),
  quarter: optionalCount().describe("quarter of the period, 1 to 4; empty where it is no quarter"),
  month: optionalCount().describe("month of the period, 1 to 12; empty where it is no month"),
  period_text: optionalText().describe("the period as printed"),
  period_start: optionalDate().describe("first day of the period, worked out from its words"),
  period_end: optionalDate().describe("last day of the period, worked out from its words"),
  inspected_from: optionalDate().describe("first day of the inspection, where the notice prints it"),
  inspected_to: optionalDate().describe("last day of the inspection, where the notice prints it"),
  signed_on: optionalDate().describe("the date under the signature"),
  published_on: optionalDate().describe("the date on which the page was published, by its own words or marks"),
  published_by: optionalText().describe("the source that the page names for itself"),
  rectify_by: optionalDate().describe("the date by which the units named must report"),
  views: optionalCount().describe("how often the page was read, as it prints"),
  script: script.describe("the script of the source"),
  scheme: scheme.nullable().describe("the inspection scheme in force, by the period the notice is about"),
  check_mode: checkMode.nullable().describe("who checked; empty where it is not said"),
  source_trust: sourceTrust.describe("how far the source can be taken for the issuer's own words"),
  same_notice_as: optionalText().describe("notice_id of an earlier row that is the same notice again"),
  n_units: z.number().int().describe("rows of units for this notice"),
  n_accounts: z.number().int().describe("rows of accounts for this notice"),
  n_problems: z.number().int().describe("rows of problems for this notice"),
  n_rates: z.number().int().describe("rows of rates for this notice"),
  n_checks_failed: z.number().int().describe("checks of this notice alone whose verdict is fail"),
  n_repairs: z.number().int().describe("rows of repairs for this notice"),
  extractor_version: text().describe("version of tongbao that read it"),
  region_reason: optionalText().describe("why this region: which words it was read from"),
  repair_certainty_min: optionalNumber().describe("the least certain repair made in this notice, 0 to 1"),
  region_code_today: regionCode().exactOptional().describe("code of the division that holds the same place today; empty where its land went to several"),
});
export type NoticeRow = z.infer<typeof noticeRow>;
