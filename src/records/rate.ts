import { z } from "zod";
import { codes } from "./codes.js";
import { evidence, noticeId, optionalCount, optionalNumber, optionalText, platform, region, regionCode, scheme, text } from "./common.js";

export const subject = codes({
  website: "government websites",
  account: "new-media accounts",
  column: "columns of websites",
  message: "messages of the public",
  rectification: "problems to be put right",
  other: "something else, or not said",
});
export type Subject = z.infer<typeof subject>;

export const metric = codes({
  pass: "合格率: of those checked, how many passed",
  fail: "不合格率, 问题率: of those checked, how many failed",
  "on-time-reply": "按期答复率: of the messages, how many were answered in time",
  completion: "办结率, 整改率: of the cases or problems, how many are settled",
  coverage: "检查率: of those running, how many were checked",
  sampling: "抽查比例: of those running, how many were drawn for the check",
  availability: "可用率: how often the site could be reached",
  other: "a proportion that is none of these",
});
export type Metric = z.infer<typeof metric>;

export const rateVerdict = codes({
  ok: "the printed rate equals the recomputed one at the printed precision, rounding half up",
  truncated: "the printed rate equals the recomputed one if that is cut off rather than rounded",
  wrong: "the printed rate is neither",
  unstated: "counts are printed, but no rate",
  uncheckable: "a rate is printed, but too few counts",
});

/** One row of `rates.csv`: a reported proportion, or the counts that make one. */
export const rateRow = z.object({
  rate_id: text().describe("stable id of the row"),
  notice_id: noticeId(),
  subject: subject.describe("what the proportion is of"),
  platform: platform.nullable().describe("the platform the row is about; empty for all together"),
  scope: optionalText().describe("region, unit or class as printed; empty for the whole notice"),
  region_code: regionCode(),
  region: region(),
  metric: metric.describe("which proportion it is"),
  running: optionalCount().describe("how many are running, as printed"),
  checked: optionalCount().describe("how many were checked, received or found, as printed"),
  passed: optionalCount().describe("how many passed or were settled, as printed"),
  failed: optionalCount().describe("how many failed or are open, as printed"),
  reported: optionalNumber().describe("printed percentage, 0 to 100"),
  reported_text: optionalText().describe("the percentage as printed"),
  computed: optionalNumber().describe("percentage worked out from the counts, at the printed precision or two decimals"),
  implied_failed_min: optionalCount().describe("fewest failures that the printed rate and total allow; worked out"),
  implied_failed_max: optionalCount().describe("most failures that the printed rate and total allow; worked out"),
  verdict: rateVerdict.describe("whether the printed rate follows from the printed counts"),
  difference: optionalNumber().describe("reported minus computed, in percentage points"),
  ...evidence,
  scheme: scheme.nullable().exactOptional().describe("the standard that the notice measures by; rates of different schemes do not compare"),
});
export type RateRow = z.infer<typeof rateRow>;
