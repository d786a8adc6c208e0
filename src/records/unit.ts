import { z } from "zod";
import { codes } from "./codes.js";
import { evidence, group, linked, noticeId, optionalText, region, regionCode, text } from "./common.js";

export const unitKind = codes({ website: "a website", organization: "an organisation", region: "a division as a whole" });
export const verdict = codes({
  pass: "合格",
  "basic-pass": "基本合格",
  fail: "不合格",
  named: "criticised by name, without a verdict",
  commended: "praised by name",
});
export type Verdict = z.infer<typeof verdict>;
export const finding = codes({
  "same-day-reply": "answered the test message on the same day",
  "no-reply": "did not answer the test message",
  "one-of-two-unanswered": "left one of two test messages unanswered",
});

/** One row of `units.csv`: a website, organisation or region named for a reason. */
export const unitRow = z.object({
  unit_id: text().describe("stable id of the row"),
  notice_id: noticeId(),
  name: text().describe("the name as printed, repaired"),
  kind: unitKind.describe("what is named"),
  site_code: optionalText().describe("网站标识码 as printed"),
  owner: optionalText().describe("the body that runs it, as printed"),
  scope: group(),
  region_code: regionCode(),
  region: region(),
  verdict: verdict.describe("what the notice decides about it"),
  finding: finding.nullable().describe("what a test message found; it is not a verdict"),
  ...evidence,
  entity_id: linked("the same website, organisation or region in other notices bears the same id; see entities"),
});
export type UnitRow = z.infer<typeof unitRow>;
