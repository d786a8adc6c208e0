import { z } from "zod";
import { evidence, optionalCount, optionalNumber, optionalText, platform, regionCode, text } from "./common.js";

export const subject = z.enum(["website", "account", "column", "message", "rectification", "other"]);
export type Subject = z.infer<typeof subject>;

export const metric = z.enum(["pass", "fail", "on-time-reply", "completion", "coverage", "sampling", "availability", "other"]);
export type Metric = z.infer<typeof metric>;

export const rateVerdict = z.enum(["ok", "truncated", "wrong", "unstated", "uncheckable"]);

/** One row of `rates.csv`: a reported proportion, or the counts that make one. */
export const rateRow = z.object({
  rate_id: text(),
  notice_id: text(),
  subject,
  platform: platform.nullable(),
  scope: optionalText().describe("region, unit or class as printed; empty for the whole notice"),
  region_code: regionCode(),
  region: optionalText(),
  metric,
  running: optionalCount(),
  checked: optionalCount(),
  passed: optionalCount(),
  failed: optionalCount(),
  reported: optionalNumber().describe("printed percentage, 0 to 100"),
  reported_text: optionalText(),
  computed: optionalNumber().describe("percentage worked out from the counts, at the printed precision or two decimals"),
  implied_failed_min: optionalCount().describe("fewest failures that the printed rate and total allow"),
  implied_failed_max: optionalCount().describe("most failures that the printed rate and total allow"),
  verdict: rateVerdict,
  difference: optionalNumber().describe("reported minus computed, in percentage points"),
  ...evidence,
});
export type RateRow = z.infer<typeof rateRow>;
