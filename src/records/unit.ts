import { z } from "zod";
import { evidence, optionalText, regionCode, text } from "./common.js";

export const unitKind = z.enum(["website", "organization", "region"]);
export const verdict = z.enum(["pass", "basic-pass", "fail", "named", "commended"]);
export type Verdict = z.infer<typeof verdict>;
export const finding = z.enum(["same-day-reply", "no-reply", "one-of-two-unanswered"]);

/** One row of `units.csv`: a website, organisation or region named for a reason. */
export const unitRow = z.object({
  unit_id: text(),
  notice_id: text(),
  name: text(),
  kind: unitKind,
  site_code: optionalText().describe("网站标识码 as printed"),
  owner: optionalText(),
  scope: optionalText().describe("class or group as printed, where it is not a division"),
  region_code: regionCode(),
  region: optionalText(),
  verdict,
  finding: finding.nullable(),
  ...evidence,
});
export type UnitRow = z.infer<typeof unitRow>;
