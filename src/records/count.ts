import { z } from "zod";
import { evidence, optionalText, platform, regionCode, text } from "./common.js";
import { subject } from "./rate.js";

export const measure = z.enum([
  "registered", "running", "checked", "passed", "failed", "closed", "added", "messages", "handled", "sensitive-words",
  "held-accountable", "other",
]);
export type Measure = z.infer<typeof measure>;

/** One row of `counts.csv`: a figure that stands alone. */
export const countRow = z.object({
  count_id: text(),
  notice_id: text(),
  subject,
  platform: platform.nullable(),
  scope: optionalText(),
  region_code: regionCode(),
  region: optionalText(),
  measure,
  n: z.number().int().nonnegative(),
  text: text().describe("the figure with its nearest words, repaired"),
  ...evidence,
});
export type CountRow = z.infer<typeof countRow>;
